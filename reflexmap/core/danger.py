"""Listens for danger signs in what a person types, before anything else is looked up.

A sign's phrase is heard when all its telling words stand close together, in any order. A phrase that is denied
("no chest pain") or that is part of a look-alike ("stroke the foot") is not heard. When in doubt it is heard:
one warning too many does less harm than one too few.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reflexmap.core.answer import Advice
from reflexmap.core.atlas import with_numbers
from reflexmap.core.lexicon import Lexicon
from reflexmap.core.marking import QT_TRANSLATE_NOOP
from reflexmap.core.model import DangerSign, Level, Numbers, WordList
from reflexmap.core.slips import within
from reflexmap.core.steps import Steps, at_once
from reflexmap.core.utterance import Phrase, Utterance, spelt_out

TITLES = {
    Level.EMERGENCY: QT_TRANSLATE_NOOP("Danger", "Get medical help now"),
    Level.URGENT: QT_TRANSLATE_NOOP("Danger", "Get medical help today"),
    Level.SEE_DOCTOR: QT_TRANSLATE_NOOP("Danger", "See a doctor"),
}
CHECK_TITLE = QT_TRANSLATE_NOOP("Danger", "Check for danger signs first")
CHECK_TEXT = QT_TRANSLATE_NOOP("Danger", "If any of these signs is there: {action}")
LEVELS = tuple(Level)
_NO_VOWELS = dict.fromkeys(map(ord, "aeiou"))
LEAST_LONE = 5  # letters of a name that a lone mistyped word is taken for


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
        at_once(self._filing(dangers, lists or {}, known_words))

    @classmethod
    def in_steps(
        cls,
        dangers: Mapping[str, DangerSign],
        lists: Mapping[str, WordList],
        known_words: frozenset[str],
    ) -> Steps[DangerScan]:
        """Make the same in steps."""
        made = cls.__new__(cls)
        yield from made._filing(dangers, lists, known_words)  # noqa: SLF001 - its own
        return made

    def _filing(
        self, dangers: Mapping[str, DangerSign], lists: Mapping[str, WordList], known_words: frozenset[str]
    ) -> Steps[None]:
        """File the signs' phrases in steps, a group at a time."""
        self._dangers = dangers
        self._look_alikes: dict[str, list[Phrase]] = {}
        phrases: list[_Listed] = []
        vocabulary: set[str] = set()
        for group, danger in dangers.items():
            self._look_alikes[group] = [Phrase(one) for text in danger.not_signs for one in spelt_out(text)]
            yield
            for place, sign in enumerate(danger.signs):
                spelt = [Phrase(one) for text in sign.phrases for one in spelt_out(text)]
                vocabulary.update(word for each in spelt for word in each.words)  # "letter" and "letters"
                # "Foot" and "feet", "one" and "another" spelling of a choice mean the same: one of them is enough.
                alike = {(each.needed, each.joined, each.literal): each for each in spelt if each.needed}
                phrases += (_Listed(phrase, group, place) for phrase in alike.values())
                yield
        counts = Counter([each for listed in phrases for each in listed.phrase.needed])
        yield
        self._by_sense: dict[str, list[_Listed]] = defaultdict(list)
        for listed in phrases:
            # Filed under its rarest word, so that few phrases are tried for a query.
            self._by_sense[min(listed.phrase.needed, key=lambda each: (counts[each], each))].append(listed)
        yield
        named = {name: each.words for name, each in lists.items()}
        harmless = {word for alike in self._look_alikes.values() for phrase in alike for word in phrase.words}
        yield
        self._lexicon = yield from Lexicon.in_steps(vocabulary, named, known_words | harmless)

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

    def signs(self, text: str) -> dict[tuple[str, int], Level]:
        """Return the signs that a text speaks of (group and place in it), each with its level."""
        return {(group, sign): self._dangers[group].signs[sign].level for group, sign in self._hear(text)}

    def denied(self, query: str) -> frozenset[str]:
        """Return the groups whose signs a query names only to deny them, or tells of otherwise.

        "I don't have chest pain", "fainted once as a teenager", or an exact look-alike: "temperature with a cold".
        """
        said = Utterance(query, self._lexicon)
        if said.is_otherwise() or said.is_denied():
            return frozenset(self._dangers).difference(self.heard(query))
        named = {
            listed.group
            for meant in said.senses
            for listed in self._by_sense.get(meant, ())
            if said.denied(listed.phrase) or said.otherwise(listed.phrase)
        }
        for group, alike in self._look_alikes.items():
            if said.places([each for each in alike if each.exact]):
                named.add(group)
        return frozenset(named).difference(self.heard(query))

    def slip_of(self, word: str, names: Iterable[str]) -> str:
        """Return the one of these names that a lone mistyped word stands for, empty if none does."""
        if self.knows(word):
            return ""
        return next((name for name in names if len(name) >= LEAST_LONE and _sounds_like(word, name)), "")

    def knows(self, word: str) -> bool:
        """Whether a word is taken as it stands, not for a slip of another."""
        return self._lexicon.knows(word)

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
            alike = said.places([each for each in self._look_alikes[group] if not each.mild])
            denied = alike.union(*(said.denied(each.phrase) for each in phrases))
            for each in sorted(phrases, key=lambda one: -len(one.phrase.needed)):
                key, weight = (group, each.sign), len(each.phrase.needed)
                # "Swollen testicle, no pain" is a sign as it stands, though the pain is denied.
                blocked = alike if "not" in each.phrase.needed else denied
                if heard.get(key, 0) < weight and said.says(each.phrase, blocked):
                    heard[key] = weight
        return heard


def _sounds_like(word: str, name: str) -> bool:
    """Whether a word is one slip from a name, or two where only its vowels are wrong ("stroak")."""
    return within(word, name, 1) or (
        word[:1] == name[:1] and word.translate(_NO_VOWELS) == name.translate(_NO_VOWELS) and within(word, name, 2)
    )


def _advise(danger: DangerSign, level: Level, signs: Sequence[int], numbers: Numbers) -> Advice:
    """Write the advice of one group at one level."""
    text = with_numbers(f"{danger.action(level)} {danger.note}".strip(), numbers)
    return Advice(level, TITLES[level], text, tuple(danger.signs[place].text for place in signs), danger.sources)
