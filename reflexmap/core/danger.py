"""Listens for danger signs in what a person types, before anything else is looked up.

A sign's phrase is heard when all its telling words stand close together, in any order. A phrase that is denied
("no chest pain") or that is part of a look-alike ("stroke the foot") is not heard. When in doubt it is heard:
one warning too many does less harm than one too few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reflexmap.core.answer import Advice
from reflexmap.core.atlas import with_numbers
from reflexmap.core.model import DangerSign, Level, Numbers
from reflexmap.core.slips import Slips
from reflexmap.core.wording import clauses, meaning, words

TITLES = {
    Level.EMERGENCY: "Get medical help now",
    Level.URGENT: "Get medical help today",
    Level.SEE_DOCTOR: "See a doctor",
}
CHECK_TITLE = "Check for danger signs first"
LEVELS = tuple(Level)
LONGEST = 400  # words that are listened to
SLACK = 3  # telling words that may stand between those of a phrase
TYPO_LETTERS = 5  # shorter words must be spelt rightly

_FILLER = frozenset(
    [
        "a",
        "about",
        "also",
        "am",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "being",
        "but",
        "by",
        "currently",
        "did",
        "do",
        "does",
        "ever",
        "extremely",
        "for",
        "from",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "him",
        "his",
        "i",
        "id",
        "if",
        "im",
        "in",
        "into",
        "is",
        "it",
        "its",
        "ive",
        "just",
        "like",
        "me",
        "my",
        "of",
        "on",
        "or",
        "our",
        "please",
        "quite",
        "really",
        "she",
        "slightly",
        "so",
        "some",
        "somewhat",
        "than",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "too",
        "very",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "with",
        "would",
        "you",
        "your",
    ]
)
_ARTICLES = frozenset(["a", "an", "the", "my", "your", "his", "her", "of"])
_JOINS = frozenset(["and", "with", "plus", "but", "however", "though", "although", "yet", "then"])
_DENIALS = frozenset(
    [
        "no",
        "not",
        "without",
        "never",
        "nor",
        "neither",
        "havent",
        "hasnt",
        "hadnt",
        "dont",
        "doesnt",
        "didnt",
        "isnt",
        "arent",
        "wasnt",
        "deny",
        "denies",
        "denied",
    ]
)
# Words that may stand between a denial and what is denied: "no sign of any chest pain".
_BRIDGES = frozenset(
    [
        "a",
        "an",
        "the",
        "any",
        "of",
        "my",
        "real",
        "really",
        "sign",
        "signs",
        "symptom",
        "symptoms",
        "have",
        "had",
        "having",
        "has",
        "get",
        "got",
        "feel",
        "feeling",
        "felt",
        "sudden",
        "severe",
        "bad",
        "single",
        "much",
        "more",
        "longer",
        "current",
        "or",
        "nor",
        "suffer",
        "suffering",
        "experience",
        "experienced",
    ]
)
_PARTS = frozenset(
    meaning(word)
    for word in [
        "chest",
        "leg",
        "calf",
        "thigh",
        "arm",
        "head",
        "back",
        "stomach",
        "foot",
        "toe",
        "neck",
        "jaw",
        "face",
        "eye",
        "ear",
        "lip",
        "tongue",
        "throat",
        "testicle",
        "bottom",
        "skin",
        "knee",
        "ankle",
        "hip",
        "shoulder",
        "hand",
        "finger",
        "breast",
        "groin",
        "side",
        "heel",
        "scalp",
        "temple",
        "rib",
        "wrist",
        "elbow",
        "tooth",
        "nose",
        "gum",
        "belly",
    ]
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What must be heard: the meanings of its telling words; whether a join may stand between them.

    A phrase with one telling word among others ("having a stroke") must be heard as it stands: `literal`.
    """

    group: str
    sign: int
    needed: frozenset[str]
    joined: bool
    literal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """A telling word of the query; `place` counts all words, `turn` telling words, `clause` sentences and joins."""

    raw: str
    meanings: frozenset[str]
    place: int
    turn: int
    clause: int


@dataclass(frozen=True, slots=True)
class _Heard:
    """A sign that was heard, by so many words."""

    group: str
    sign: int
    weight: int


class DangerScan:
    """The danger signs of an atlas, ready to be listened for."""

    def __init__(self, dangers: Mapping[str, DangerSign], known_words: frozenset[str] = frozenset()) -> None:
        self._dangers = dangers
        self._order = {group: place for place, group in enumerate(dangers)}
        self._by_word: dict[str, list[_Phrase]] = defaultdict(list)
        self._look_alikes: dict[str, list[_Phrase]] = {}
        phrases: list[_Phrase] = []
        vocabulary: set[str] = set()
        for group, danger in dangers.items():
            self._look_alikes[group] = [_phrase(group, 0, words(text)) for text in danger.not_signs]
            for place, sign in enumerate(danger.signs):
                for text in sign.phrases:
                    found = words(text)
                    vocabulary.update(found)
                    phrases.append(_phrase(group, place, found))
        phrases = [phrase for phrase in phrases if phrase.needed]
        counts: dict[str, int] = defaultdict(int)
        for phrase in phrases:
            for word in phrase.needed:
                counts[word] += 1
        for phrase in phrases:
            # Filed under its rarest word, so that few phrases are tried for a query.
            self._by_word[min(phrase.needed, key=lambda word: (counts[word], word))].append(phrase)
        self._spelt_rightly = known_words | vocabulary
        self._slips = Slips(vocabulary, TYPO_LETTERS)

    def advice(self, query: str, numbers: Numbers) -> Advice | None:
        """Return what the danger signs in a query call for, None if there is none."""
        found: dict[tuple[int, str], list[_Heard]] = defaultdict(list)
        for heard in self._hear(query):
            level = self._dangers[heard.group].signs[heard.sign].level
            found[LEVELS.index(level), heard.group].append(heard)
        if not found:
            return None

        def pressing(key: tuple[int, str]) -> tuple[int, int, int]:
            return key[0], -max(heard.weight for heard in found[key]), self._order[key[1]]

        each = [
            _advise(self._dangers[group], LEVELS[level], sorted({h.sign for h in found[level, group]}), numbers)
            for level, group in sorted(found, key=pressing)
        ]
        return _with_others(each)

    def advice_for(self, groups: Sequence[str], numbers: Numbers) -> Advice | None:
        """Return what to look out for in the most pressing of these groups, when nothing was heard."""
        dangers = [self._dangers[group] for group in groups if group in self._dangers]
        if not dangers:
            return None
        danger = min(dangers, key=lambda each: LEVELS.index(each.level))
        signs = [place for place, sign in enumerate(danger.signs) if sign.level is danger.level]
        return _advise(danger, danger.level, signs, numbers, heard=False)

    def _hear(self, query: str) -> Iterator[_Heard]:
        """Give each sign that a query speaks of once, with the longest phrase that was heard."""
        said, order = self._read(query)
        present = frozenset(meaning for word in said for meaning in word.meanings)
        best: dict[tuple[str, int], int] = {}
        blocked: dict[str, set[int]] = {}
        for word in present:
            for phrase in self._by_word.get(word, ()):
                key = phrase.group, phrase.sign
                if not phrase.needed <= present or best.get(key, 0) >= len(phrase.needed):
                    continue
                if phrase.group not in blocked:
                    blocked[phrase.group] = {
                        each.place
                        for look_alike in self._look_alikes[phrase.group]
                        for span in _spans(look_alike, said, order, slack=0)
                        for each in span
                    }
                for span in _spans(phrase, said, order):
                    places = {each.place for each in span}
                    if places & blocked[phrase.group] or _denied(span, order) or not _belongs(phrase, span, said):
                        continue
                    best[key] = len(phrase.needed)
                    break
        return (_Heard(group, sign, weight) for (group, sign), weight in best.items())

    def _read(self, query: str) -> tuple[list[_Word], list[tuple[str, int]]]:
        """Return the telling words of a query, and all its words with the number of their clause."""
        said: list[_Word] = []
        order: list[tuple[str, int]] = []
        clause = 0
        for part in clauses(query):
            clause += 1
            for raw in part[: LONGEST - len(order)]:
                clause += raw in _JOINS
                if raw not in _FILLER:
                    said.append(_Word(raw, self._meanings(raw), len(order), len(said), clause))
                order.append((raw, clause))
        return said, order

    def _meanings(self, raw: str) -> frozenset[str]:
        """Return what a word may stand for; an unknown one also for those that it is a slip of."""
        if raw in ("hurt", "hurting"):
            return frozenset(("hurt", "pain"))  # "hurt myself" as well as "my chest hurt"
        if raw in self._spelt_rightly or len(raw) < TYPO_LETTERS:
            return frozenset((_sense(raw),))
        near = self._slips.near(raw, most=1)
        return frozenset([_sense(raw), *(_sense(known) for known, _ in near)])


def _sense(word: str) -> str:
    """Return what a word stands for; "cannot breathe" (through the nose) is not yet "not breathing"."""
    if word in ("hurt", "hurting"):
        return "hurt"
    return word if word == "cant" else meaning(word)


def _phrase(group: str, sign: int, found: Sequence[str]) -> _Phrase:
    """Return a phrase made of these words."""
    needed = frozenset(_sense(word) for word in found if word not in _FILLER)
    alone = len(needed) == 1 and len(found) > 1
    literal = tuple(_sense(word) for word in found if word not in _ARTICLES) if alone else ()
    return _Phrase(group, sign, needed, not _JOINS.isdisjoint(found), literal)


def _spans(
    phrase: _Phrase, said: Sequence[_Word], order: Sequence[tuple[str, int]], slack: int = SLACK
) -> Iterator[tuple[_Word, ...]]:
    """Give the closest groups of words that say all that is needed, one for each word that may end it."""
    needed = phrase.needed
    last: dict[str, _Word] = {}
    for word in said:
        fresh = word.meanings & needed
        for each in fresh:
            last[each] = word
        if not fresh or len(last) < len(needed) or (phrase.literal and not _literally(phrase.literal, order)):
            continue
        span = sorted(last.values(), key=lambda found: found.turn)
        if span[-1].turn - span[0].turn < len(needed) + (slack if len(needed) > 1 else 0):
            yield tuple(span)


def _literally(literal: tuple[str, ...], order: Sequence[tuple[str, int]]) -> bool:
    """Whether the words stand in the query one after the other, articles aside."""
    said = [_sense(raw) for raw, _ in order if raw not in _ARTICLES]
    return any(tuple(said[at : at + len(literal)]) == literal for at in range(len(said)))


def _denied(span: Sequence[_Word], order: Sequence[tuple[str, int]]) -> bool:
    """Whether a denial stands right before one of the words: "no chest pain", "stiff neck without fever"."""
    used = {word.place for word in span}
    for word in span:
        place = word.place - 1
        while place >= 0 and order[place][1] == word.clause:
            raw = order[place][0]
            if place not in used and raw in _DENIALS:
                return not _beyond_compare(raw, order, place)
            if place not in used and raw not in _BRIDGES:
                break
            place -= 1
    return False


def _beyond_compare(raw: str, order: Sequence[tuple[str, int]], place: int) -> bool:
    """Whether "never" means "never so bad before" rather than "never"."""
    return raw == "never" and any(later in ("before", "like", "such", "so") for later, _ in order[place:])


def _belongs(phrase: _Phrase, span: Sequence[_Word], said: Sequence[_Word]) -> bool:
    """Whether two words say one thing: not the pain of one part and the name of another.

    "Pain in my arm and chest" is chest pain; "back pain and a chest cold" is not.
    """
    if len(phrase.needed) != 2 or phrase.joined or not phrase.needed & _PARTS:
        return True
    first, last = span[0], span[-1]
    between = said[first.turn + 1 : last.turn]
    others = [word for word in between if word.meanings & _PARTS]
    if others:
        return all(word.meanings & _PARTS or word.raw in ("left", "right", "upper", "lower") for word in between)
    return first.clause == last.clause


def _advise(danger: DangerSign, level: Level, signs: Sequence[int], numbers: Numbers, *, heard: bool = True) -> Advice:
    """Write the advice of one group at one level."""
    action = f"{danger.action(level)} {danger.note}".strip()
    if not heard:
        action = f"If any of these signs is there: {action}"
    texts = tuple(danger.signs[place].text for place in signs)
    title = TITLES[level] if heard else CHECK_TITLE
    return Advice(level, title, with_numbers(action, numbers), texts, danger.sources)


def _with_others(each: Sequence[Advice]) -> Advice:
    """Return the first advice with the others inside."""
    first = each[0]
    return Advice(first.level, first.title, first.text, first.signs, first.sources, tuple(each[1:]))
