"""Acupoints by code, pinyin, English name or characters, beside the search for everything else.

Their names are made of everyday words ("liver 3", "great surge"). Kept apart, they never change what a complaint
finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from reflexmap.core.answer import Hit, Matched
from reflexmap.core.model import Acupoint
from reflexmap.core.vocabulary import FILLER
from reflexmap.core.wording import normalise

CODE_SCORE = 1.0
ALIAS_SCORE = 0.97
TOLD_SCORE = 0.95  # a code inside a sentence
BEGUN_SCORE = 0.5  # a part of a name: too little beside something that is named whole
SLIP_SCORE = 0.45
BEGUN = 3  # letters that an unfinished name needs
ALIKE = 0.86  # share of letters that a slip keeps
LONG, LONGEST = 6, 24  # letters of a name in which a slip is forgiven

_Reason = tuple[float, Matched]


def hit_name(point: Acupoint) -> str:
    """Return how a point is listed: "LR3 Taichong, Great Surge"."""
    return f"{point.code} {point.pinyin}, {point.name}"


class PointNames:
    """Every name of every acupoint."""

    def __init__(self, points: dict[str, Acupoint]) -> None:
        self._points = points
        self._exact: dict[str, list[tuple[str, str, str, float]]] = {}
        self._words: list[tuple[str, tuple[str, ...], str]] = []
        self._pinyin: dict[str, tuple[str, str]] = {}
        codes = []
        for point in points.values():
            for text, field, score in _names(point):
                plain = normalise(text)
                for form in dict.fromkeys((plain, plain.replace(" ", ""))):
                    self._exact.setdefault(form, []).append((point.id, text, field, score))
                self._words.append((point.id, tuple(plain.split()), text))
            self._pinyin[normalise(point.pinyin)] = point.id, point.pinyin
            codes.append(normalise(point.code).replace(" ", ""))
        spaced = "|".join(sorted((re.sub(r"(?<=\D)(?=\d)", " ?", re.escape(code)) for code in codes), reverse=True))
        self._code = re.compile(rf"\b(?:{spaced or '(?!)'})\b")

    def hits(self, query: str) -> list[Hit]:
        """Return the points that a query names, best first; a slip counts only when nothing else fits."""
        plain = normalise(query)
        if not plain:
            return []
        found: dict[str, _Reason] = {}
        for form in dict.fromkeys((plain, plain.replace(" ", ""))):
            for entry, text, field, score in self._exact.get(form, ()):
                _keep(found, entry, score, Matched(text, field, "exact" if field == "name" else "alias"))
        for match in self._code.finditer(plain):
            for entry, text, _, _ in self._exact.get(match.group().replace(" ", ""), ()):
                _keep(found, entry, TOLD_SCORE, Matched(text, "name", "word"))
        if not found and len(plain.replace(" ", "")) >= BEGUN:
            for entry, text in self._begun([word for word in plain.split() if word not in FILLER]):
                _keep(found, entry, BEGUN_SCORE, Matched(text, "name", "word"))
        if not found and LONG <= len(plain) <= LONGEST:
            for near in get_close_matches(plain.replace(" ", ""), self._pinyin, n=2, cutoff=ALIKE):
                entry, text = self._pinyin[near]
                _keep(found, entry, SLIP_SCORE, Matched(text, "name", "typo"))
        ranked = sorted(found.items(), key=lambda each: -each[1][0])
        return [
            Hit("acupoint", entry, hit_name(self._points[entry]), score, matched) for entry, (score, matched) in ranked
        ]

    def _begun(self, said: list[str]) -> Iterator[tuple[str, str]]:
        """Yield the names that hold all words of a query, the last one perhaps unfinished."""
        if not said:
            return
        *whole, last = said
        for entry, words, text in self._words:
            if all(word in words for word in whole) and any(word.startswith(last) for word in words):
                yield entry, text


def _names(point: Acupoint) -> Iterator[tuple[str, str, float]]:
    """Yield (text, field, score) for each name of a point."""
    for text in (point.code, point.pinyin, point.pinyin_tones, point.characters, point.name):
        yield text, "name", CODE_SCORE
    for text in point.aliases:
        yield text, "alias", ALIAS_SCORE


def _keep(found: dict[str, _Reason], entry: str, score: float, matched: Matched) -> None:
    if score > found.get(entry, (0.0, None))[0]:
        found[entry] = score, matched
