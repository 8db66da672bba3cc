"""What is told around a complaint: where, when and at what it came ("on the coffee table", "after lunch").

Such words are no part of what somebody looks for, unless a name of the atlas has them, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reflexmap.core.vocabulary import FILLER, listed

OPENING = listed(
    """
    after against around at because before behind beside between by during following from in inside into near off on
    onto outside over since through till under until when whenever while
    """
)
_SOMEBODY = listed("he i it she they we you")
_ENDING = listed("also and but feel feels got hurts is my plus so then though with")  # what follows is told anew
REACH = 3  # telling words that stand in one circumstance


def circumstances(said: Sequence[str]) -> frozenset[str]:
    """Return the telling words that stand only in circumstances, not elsewhere in the query."""
    return frozenset(_inside(said, wanted=True)).difference(_inside(said, wanted=False))


def _inside(said: Sequence[str], *, wanted: bool) -> Iterable[str]:
    """Yield the telling words that stand in circumstances, or those that do not."""
    left = 0
    for place, word in enumerate(said):
        if word in OPENING:
            left = REACH
        elif word in _ENDING or (word in _SOMEBODY and (not place or said[place - 1] not in OPENING)):
            left = 0
        elif word not in FILLER:
            if (left > 0) is wanted:
                yield word
            left -= 1
