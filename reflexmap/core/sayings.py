"""Sayings that mean something else than their words: "my feet are killing me" kills nobody."""

from __future__ import annotations

import re

from reflexmap.core.shorthand import weeks_spelt_out
from reflexmap.core.wording import normalise, unfold

_COMMAS = re.compile(r"[,;&+]")
_HURTING = re.compile(
    r"\b(?:killing (?:me|her|him|us)|giv(?:es|ing) (?:me|her|him|us) (?:gyp|jip|grief|hell|stick|what for)"
    r"|(?:playing|acting) (?:me |him |her |them )?up|in (?:bits|agony|ribbons|shreds)"
    r"|(?:is|are|feel|feels|am) (?:all )?(?:shot|toast|screaming|murder|fried|wrecked|trashed|buggered"
    r"|knackered|done in|giving out|crook|cooked|busted|banjaxed|goosed|ruined|destroyed|crippled)"
    r"|hurting|kicking off|giv(?:es|ing) me (?:bother|trouble|fits))\b"
)
_A_COLD = re.compile(
    r"\b(have|has|had|having|got|caught|catch|catching|getting|with|from|of|after|still) "
    r"(?:a |the |this |that |my |another )?(?:bad |heavy |nasty |awful |streaming |horrible |bit of a )?cold\b"
    r"(?! (?:drinks?|showers?|water|beer|days?|wind|weather|feet|foot|hands?|toes?|sores?|nose|flush|sweats?|spell))"
)
_A_STROKE = re.compile(
    r"\b(had|has had|having|after|since|from|suffered|survived) (?:a |the |his |her |my |their )?"
    r"(?:mini |small |big |bad |massive |slight )?stroke\b"
)
_VERY_COLD = re.compile(r"\b(?:ice|icy|stone|freezing|bloody|dead) cold\b")
_FANCY = re.compile(r"\b(?:could|would|id|i d) (?:murder|kill for|die for)\b")  # "could murder a cup of tea"
_NERVES = re.compile(r"\bnerves (?:are |is )?(?:all )?(?:shot|frayed|shattered|in (?:bits|shreds|ribbons|pieces))\b")
_WHERE = re.compile(r"\b(?:where|reflex|points?|zones?|spots?|(?:which|what) (?:part|area|bit|place|toe))\b")
_ON_FOOT = re.compile(
    r" (?:on|in|of) (?:(?:the|my|your|his|her|a) )?(?:foot|feet|sole|soles)\b|^where on (?:the|my) foot\b"
    r"| (?:goes|go|going|belongs?|corresponds?|links?|linked|connects?|connected) (?:with|to)\b"
)


def spelt_out(query: str) -> str:
    """Return the words of a query with its commas as joins, and sayings as what they mean.

    "Killing me" kills nobody, "giving me gyp" gives nothing, and what somebody looks for here is "on the foot".
    """
    said = normalise(_COMMAS.sub(" and ", weeks_spelt_out(query)))
    if "cold" in said:  # "has a cold" is an illness, "a cold wind" is none
        said = _A_COLD.sub(r"\1 common cold", _VERY_COLD.sub("cold", said))
    if "stroke" in said:  # an illness, not a way to touch
        said = _A_STROKE.sub(r"\1 recent stroke", said)
    said = _HURTING.sub("hurts", unfold(_NERVES.sub("bad nerves", _FANCY.sub("like", said))))
    return _ON_FOOT.sub("", said) if _WHERE.search(said) else said
