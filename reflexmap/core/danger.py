"""Listens for danger signs in what a person types, before anything else is looked up.

A sign's phrase is heard when all its telling words stand close together, in any order. A phrase that is denied
("no chest pain") or that is part of a look-alike ("stroke the foot") is not heard. When in doubt it is heard:
one warning too many does less harm than one too few.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reflexmap.core.answer import Advice
from reflexmap.core.atlas import with_numbers
from reflexmap.core.lexicon import Lexicon
from reflexmap.core.model import DangerSign, Level, Numbers, WordList
from reflexmap.core.utterance import Phrase, Utterance, spelt_out

TITLES = {
    Level.EMERGENCY: "Get medical help now",
    Level.URGENT: "Get medical help today",
    Level.SEE_DOCTOR: "See a doctor",
}
CHECK_TITLE = "Check for danger signs first"
CHECK_TEXT = "If any of these signs is there: {action}"
LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A phrase and the sign that it tells of: its group and its place there."""

    phrase: Phrase
    group: str
    sign: int


class DangerScan:
    """The danger signs of an atlas, ready to be listened for.

    `lists` are the named lists of words that phrases use. `known_words` are spelt rightly although no danger sign
    uses them.
    """

    def __init__(
        self,
        dangers: Mapping[str, DangerSign],
        lists: Mapping[str, WordList] | None = None,
        known_words: frozenset[str] = frozenset(),
    ) -> None:
        self._dangers = dangers
        self._look_alikes = {
            group: [Phrase(one) for text in each.not_signs for one in spelt_out(text)]
            for group, each in dangers.items()
        }
        phrases = [
            _Listed(phrase, group, place)
            for group, danger in dangers.items()
            for place, sign in enumerate(danger.signs)
            for text in sign.phrases
            for phrase in map(Phrase, spelt_out(text))
            if phrase.needed
        ]
        counts = Counter([each for listed in phrases for each in listed.phrase.needed])
        self._by_sense: dict[str, list[_Listed]] = defaultdict(list)
        for listed in phrases:
            # Filed under its rarest word, so that few phrases are tried for a query.
            self._by_sense[min(listed.phrase.needed, key=lambda each: (counts[each], each))].append(listed)
        vocabulary = {word for listed in phrases for word in listed.phrase.words}
        named = {name: each.words for name, each in (lists or {}).items()}
        self._lexicon = Lexicon(vocabulary, named, known_words)

    def advice(self, query: str, numbers: Numbers) -> Advice | None:
        """Return what the danger signs in a query call for, None if there is none."""
        found: dict[tuple[int, str], dict[int, int]] = defaultdict(dict)
        for (group, sign), weight in self._hear(query).items():
            level = LEVELS.index(self._dangers[group].signs[sign].level)
            found[level, group][sign] = weight
        if not found:
            return None
        order = {group: place for place, group in enumerate(self._dangers)}

        def pressing(key: tuple[int, str]) -> tuple[int, int, int]:
            return key[0], -max(found[key].values()), order[key[1]]

        first, *others = (
            _advise(self._dangers[group], LEVELS[level], sorted(found[level, group]), numbers)
            for level, group in sorted(found, key=pressing)
        )
        return replace(first, also=tuple(others))

    def advice_for(self, groups: Sequence[str], numbers: Numbers) -> Advice | None:
        """Return what to look out for in the most pressing of these groups, when nothing was heard.

        A name alone is a question, not yet a sign: it is an emergency only where every sign of the group is one.
        """
        dangers = [self._dangers[group] for group in groups if group in self._dangers]
        if not dangers:
            return None
        danger = min(dangers, key=lambda each: LEVELS.index(each.level))
        signs = [place for place, sign in enumerate(danger.signs) if sign.level is danger.level]
        advice = _advise(danger, danger.level, signs, numbers)
        mixed = danger.level is Level.EMERGENCY and not self.always_pressing(danger.id)
        level = Level.URGENT if mixed else danger.level
        return replace(advice, level=level, title=CHECK_TITLE, text=CHECK_TEXT.format(action=advice.text))

    def heard(self, text: str) -> tuple[str, ...]:
        """Return the groups of the signs that a text speaks of, each once."""
        return tuple(dict.fromkeys(group for group, _ in self._hear(text)))

    def always_pressing(self, group: str) -> bool:
        """Whether every sign of a group is an emergency, as with a stroke."""
        danger = self._dangers.get(group)
        return danger is not None and all(sign.level is Level.EMERGENCY for sign in danger.signs)

    def _hear(self, query: str) -> dict[tuple[str, int], int]:
        """Return each sign that a query speaks of, with the number of words of the longest phrase heard."""
        said = Utterance(query, self._lexicon)
        possible: dict[str, list[_Listed]] = defaultdict(list)
        for meant in said.senses:
            for listed in self._by_sense.get(meant, ()):
                if listed.phrase.needed <= said.senses:
                    possible[listed.group].append(listed)
        heard: dict[tuple[str, int], int] = {}
        for group, phrases in possible.items():
            alike = said.places(self._look_alikes[group])
            denied = alike.union(*(said.denied(each.phrase) for each in phrases))
            for each in phrases:
                key, weight = (group, each.sign), len(each.phrase.needed)
                # "Swollen testicle, no pain" is a sign as it stands, though the pain is denied.
                blocked = alike if "not" in each.phrase.needed else denied
                if heard.get(key, 0) < weight and said.says(each.phrase, blocked):
                    heard[key] = weight
        return heard


def _advise(danger: DangerSign, level: Level, signs: Sequence[int], numbers: Numbers) -> Advice:
    """Write the advice of one group at one level."""
    text = with_numbers(f"{danger.action(level)} {danger.note}".strip(), numbers)
    return Advice(level, TITLES[level], text, tuple(danger.signs[place].text for place in signs), danger.sources)
