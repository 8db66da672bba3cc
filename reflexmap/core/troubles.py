"""Trouble said of a part of the body without a word for pain: "my wrist is a mess", "tweaked my shoulder"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reflexmap.core.vocabulary import listed

_IS = listed(
    """
    a all also always am are been being bit completely constantly feel feels gets has have is just keep keeps kinda on
    properly quite really right so still the totally very was were
    """
)
# What a part does or is that gives trouble,
_TROUBLES = listed(
    """
    banjaxed bothering bothers buggered catches catching clicking clicks clunking clunks complaining cracking
    creaking creaks crunches crunching dodgy fire flared flaring gammy giving grinding grinds grumbles grumbling
    injury jarred kaput knackered locking locks mess misbehaving moaning moans nagging niggles niggling niggly
    playing popping pops ruined screaming seized shattered shot stuck throbbing trouble twinges twinging worn
    wrecked
    """
)
# and what somebody did to it.
_DONE = listed(
    """
    aggravated banged bashed buggered bumped cricked dicky did dodgy done gammy hurt irritated jarred jolted knacked
    knackered overdid overdone overstretched overused overworked problem problems pulled ricked ruined strained tore
    trouble tweaked twinged twisted worn wrecked wrenched wrong
    """
)
_BETWEEN = listed("a bad her his in left lower my old other our right the their upper up with your")
REACH = 4  # words between a part and what is said of it
_LAST = ("gone", "bad", "went")  # trouble at the end of what is said: "my back has gone", but not "toes gone dead"
_WAKES = ("keeps", "keep", "kept", "wakes", "wake", "woke", "waking", "keeping")
_WAY = ("gives", "gave", "give", "giving")
_WHEN = ("when", "while", "whenever", "after", "during")
_SOMEBODY = listed("i im he hes him her me she shes them they us we you")


def as_pain(said: Sequence[str], is_part: Callable[[str], bool]) -> list[str] | None:
    """Return the words with the trouble told as pain, None if nothing is said of a part."""
    for place, word in enumerate(said):
        if not is_part(word):
            continue
        if (after := _after(said, place)) is not None:
            first, last = after
            return [*said[: place + 1], "hurts", *said[place + 1 + first : place + 1 + last]]
        for at in range(place - 1, max(place - 1 - REACH, -1), -1):
            if said[at] in _DONE:
                return [*said[:at], "sore", *said[at + 1 :]]
            if said[at] not in _BETWEEN and not is_part(said[at]):
                break
    return None


def _after(said: Sequence[str], place: int) -> tuple[int, int] | None:
    """Return which words after a part stay (first and last, counted from it) where the others tell of trouble."""
    rest = said[place + 1 :]
    if len(rest) > 1 and rest[0] in _WAKES and rest[1] in _SOMEBODY:
        return len(rest), len(rest)
    alone = all(word in _BETWEEN or word in _SOMEBODY for word in said[:place])
    if alone and rest and rest[0] in _WHEN and (rest[1:2] == [] or rest[1] in _SOMEBODY or len(said) <= REACH):
        return 0, len(rest)
    for at, word in enumerate(rest[:REACH]):
        if end := _trouble(rest, at):
            return end, len(rest)
        if word not in _IS:
            break
    return None


def _trouble(rest: Sequence[str], at: int) -> int:
    """Return where the trouble ends that begins at a word said of a part, 0 if none does."""
    word = rest[at]
    if word in _TROUBLES or (word in _LAST and at == len(rest) - 1):
        return at + 1
    if word in _WAY and rest[at + 1 : at + 2] == ["way"]:
        return at + 2
    return at + 1 if word == "like" and at and rest[at - 1] in ("feel", "feels", "felt") else 0
