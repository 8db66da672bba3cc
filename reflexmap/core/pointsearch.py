"""Acupoints by code, pinyin, English name or characters, beside the search for everything else.

Their names are made of everyday words ("liver 3", "great surge"). Kept apart, they never change what a complaint
finds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reflexmap.core.answer import Hit, Matched
from reflexmap.core.model import Acupoint
from reflexmap.core.slips import Slips
from reflexmap.core.vocabulary import FILLER, WEAK
from reflexmap.core.wording import normalise

CODE_SCORE = 1.0
ALIAS_SCORE = 0.97
TOLD_SCORE = 0.95  # a code inside a sentence
BEGUN_SCORE = 0.5  # a part of a name: too little beside something that is named whole
SLIP_SCORE = 0.45
MENDED_SCORE = 0.9  # a code with a slip in its word ("livr 3")
BEGUN = 3  # letters that an unfinished name needs
LONG = 6  # letters of a name in which a slip is forgiven
LONGEST = 4  # words of a name
MOST_BEGUN = 40  # names that an unfinished one may become
# The letters that other books give a meridian: "K1", "Lv3", "B60".
MERIDIANS = {"BL": ("B", "UB"), "GB": ("G",), "KI": ("K", "KD", "KID"), "LR": ("LV", "LIV"), "ST": ("S",)}

_Reason = tuple[float, Matched]


def hit_name(point: Acupoint) -> str:
    """Return how a point is listed: "LR3 Taichong, Great Surge"."""
    return f"{point.code} {point.pinyin}, {point.name}"


class PointNames:
    """Every name of every acupoint."""

    def __init__(self, points: dict[str, Acupoint]) -> None:
        self._points = points
        self._exact: dict[str, list[tuple[str, str, str, float]]] = defaultdict(list)
        self._names: list[tuple[str, tuple[str, ...], str]] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)  # numbers in _names
        joined: set[str] = set()
        for point in points.values():
            for text, field, score in _names(point):
                words = normalise(text).split()
                plain = " ".join(words)
                for form in dict.fromkeys((plain, "".join(words), " ".join(sorted(words)))):
                    self._exact[form].append((point.id, text, field, score))
                for word in dict.fromkeys(words):
                    self._by_word[word].append(len(self._names))
                self._names.append((point.id, tuple(words), text))
                joined.add("".join(words))
        self._pinyin = frozenset("".join(normalise(point.pinyin).split()) for point in points.values())
        self._words = sorted(self._by_word)
        self._slips = Slips({name for name in joined if len(name) >= LONG} | set(self._words))
        self._slips.make_ready()

    def hits(self, query: str) -> list[Hit]:
        """Return the points that a query names, best first; a slip counts only when nothing else fits."""
        said = normalise(query).split()
        found: dict[str, _Reason] = {}
        plain = [word for word in said if word not in FILLER | WEAK]
        for words in (said, self._kept(said), plain):
            for form in dict.fromkeys((" ".join(words), "".join(words), " ".join(sorted(words)))):
                self._keep_exact(found, form)
            if found:
                break
        for form in (*_codes(said), *self._spoken(said)):
            self._keep_exact(found, form, TOLD_SCORE)
        if not found and sum(map(len, said)) >= BEGUN:
            for entry, text in islice(self._begun([word for word in said if word not in FILLER]), MOST_BEGUN):
                _keep(found, entry, BEGUN_SCORE, Matched(text, "name", "word"))
        if not found:
            self._mend(found, self._kept(said))
        ranked = sorted(found.items(), key=lambda each: -each[1][0])
        return [
            Hit("acupoint", entry, hit_name(self._points[entry]), score, matched) for entry, (score, matched) in ranked
        ]

    def _kept(self, said: Sequence[str]) -> list[str]:
        """Return the words that may belong to a name: "what helps with liver 3"."""
        return [word for word in said if word in self._by_word or word not in FILLER | WEAK]

    def _spoken(self, said: Sequence[str]) -> Iterator[str]:
        """Yield the Chinese names inside a sentence, which mean nothing else in English: "bafeng between the toes"."""
        for first in range(len(said)):
            for last in range(first + 1, min(first + LONGEST, len(said)) + 1):
                if (form := "".join(said[first:last])) in self._pinyin:
                    yield form

    def _keep_exact(self, found: dict[str, _Reason], form: str, most: float = CODE_SCORE) -> None:
        for entry, text, field, score in self._exact.get(form, ()):
            how = "word" if most < CODE_SCORE else "exact" if field == "name" else "alias"
            _keep(found, entry, min(most, score), Matched(text, field, how))

    def _begun(self, said: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield the names that hold all words of a query, the last one perhaps unfinished."""
        if not said:
            return
        *whole, last = said
        if whole:
            rarest = min((self._by_word.get(word, []) for word in whole), key=len)
            numbers: Iterable[int] = rarest
        else:
            first = bisect_left(self._words, last)
            begun = self._words[first : bisect_left(self._words, last + "\U0010ffff", first)][:MOST_BEGUN]
            numbers = dict.fromkeys(number for word in begun for number in self._by_word[word])
        for number in numbers:
            entry, words, text = self._names[number]
            if all(word in words for word in whole) and any(word.startswith(last) for word in words):
                yield entry, text

    def _mend(self, found: dict[str, _Reason], said: Sequence[str]) -> None:
        """Keep the points whose name is meant by one with a slip in one of its words."""
        if not 0 < len(said) <= LONGEST:
            return
        for known, _ in self._slips.near("".join(said)):
            self._keep_mended(found, known)
        for place, word in enumerate(said):
            if word not in self._by_word:
                for known, _ in self._slips.near(word):
                    self._keep_mended(found, " ".join(sorted((*said[:place], known, *said[place + 1 :]))))

    def _keep_mended(self, found: dict[str, _Reason], form: str) -> None:
        score = MENDED_SCORE if " " in form else SLIP_SCORE
        for entry, text, _, _ in self._exact.get(form, ()):
            _keep(found, entry, score, Matched(text, "name", "typo"))


def _codes(said: Sequence[str]) -> Iterator[str]:
    """Yield what may be a code inside a sentence: a word with a number in it, or a word and the number after it."""
    for place, word in enumerate(said):
        if word[-1].isdigit():
            if not word.isdigit():
                yield word
            elif place:
                yield f"{said[place - 1]} {word}"
                yield f"{said[place - 1]}{word}"


def _names(point: Acupoint) -> Iterator[tuple[str, str, float]]:
    """Yield (text, field, score) for each name of a point."""
    for text in (point.code, point.pinyin, point.pinyin_tones, point.characters, point.name):
        yield text, "name", CODE_SCORE
    meridian, number = point.code[:2], point.code[2:]
    others = [f"{letters}{number}" for letters in MERIDIANS.get(meridian, ())]
    for text in (*point.aliases, *(each for each in others if each not in point.aliases)):
        yield text, "alias", ALIAS_SCORE


def _keep(found: dict[str, _Reason], entry: str, score: float, matched: Matched) -> None:
    if score > found.get(entry, (0.0, None))[0]:
        found[entry] = score, matched
