"""How the words of a query are read: plain letters, words that say nothing, words that mean the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reflexmap.core.stems import stem
from reflexmap.core.vocabulary import FILLER, SAME, WEAK

_LIGATURES = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss"})
_APOSTROPHES = re.compile("['`\u2018\u2019\u00b4\u02bc]")
_OTHERS = re.compile(r"[\W_]+")
_CLAUSE = re.compile(r"[.,;:!?()/\n|+&]+")
# "can not", "do not", "unable to" become the one word that people type as "can't", "don't".
_NEGATED = re.compile(r"\b(ca|do|does|did|is|are|was|were|has|have|had|wo|would|could|should|can|will) ?n[o']?t\b")
_CONTRACTED = {"can": "cant", "ca": "cant", "will": "wont", "wo": "wont"}
_SAYINGS = (
    ("able to", re.compile(r"\b(?:unable|not able) to\b"), "cant"),
    ("of breath", re.compile(r"\bshort(?:ness)? of breath\b"), "breathless"),
    (" up", re.compile(r"\b(?:throw|throws|throwing|threw) up\b"), "vomit"),
    ("ng sick", re.compile(r"\b(?:keep|keeps|kept) (?:being|getting) sick\b"), "vomit"),
)


_MEANINGS = {word: meaning for meaning, said in SAME.items() for word in said.split()}
_MEANINGS |= {stem(word): meaning for word, meaning in _MEANINGS.items()}
_WEAK = frozenset(stem(word) for word in WEAK)


def normalise(text: str) -> str:
    """Return the text in small plain letters with single spaces: no accents, apostrophes or marks."""
    text = text.casefold()
    if text.isascii() and text.replace(" ", "").isalpha():
        return " ".join(text.split())
    text = _APOSTROPHES.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
        text = "".join(letter for letter in text if not unicodedata.combining(letter)).casefold()
    return _OTHERS.sub(" ", text).strip()


def unfold(normalised: str) -> str:
    """Write sayings of several words as one: "can not" as "cant"."""
    text = _NEGATED.sub(_contract, normalised) if "nt" in normalised or "not" in normalised else normalised
    for hint, pattern, word in _SAYINGS:
        if hint in text:
            text = pattern.sub(word, text)
    return text


def _contract(match: re.Match[str]) -> str:
    verb = match.group(1)
    return _CONTRACTED.get(verb, f"{verb}nt")


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return unfold(normalise(text)).split()


def clauses(text: str) -> list[list[str]]:
    """Return the words of a text, cut at full stops, commas and the like."""
    return [found for part in _CLAUSE.split(text) if (found := words(part))]


@lru_cache(maxsize=8192)
def meaning(word: str) -> str:
    """Return what a word stands for: its stem, or the common word for those that mean the same."""
    found = _MEANINGS.get(word)
    if found is None:
        root = stem(word)
        found = _MEANINGS.get(root, root)
    return found


def is_weak(word: str) -> bool:
    """Whether a word, or what it stands for, says too little alone."""
    return stem(word) in _WEAK or meaning(word) in _WEAK


def telling(found: list[str]) -> list[str]:
    """Return the words that say something; all of them if none does."""
    return [word for word in found if word not in FILLER] or found
