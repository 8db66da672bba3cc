"""Looks for promises in the atlas's own voice: that foot work cures, heals, detoxifies or treats.

Words that people type (aliases, phrases of danger signs) and what others claim (`said` of a claim, which is marked as
theirs on every page) are no voice of the atlas and pass. So do words that their own sentence denies. "Treat" passes
only where the sentence says whose treatment it is: a doctor's, a hospital's, a tablet's.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.references import SOURCED, Places, problem

TYPED = frozenset(
    {"aliases", "misspellings", "medical", "phrases", "not_signs", "heard", "not_heard"}
)  # what people type
QUOTED = frozenset({"said"})  # what others claim
NAMES = frozenset({"name", "label", "head", "outcome"})  # may be one word
SILENT = frozenset(
    {"sources", "areas", "outlines", "shapes", "danger_words"}
)  # tables without words of the atlas's own
PROMISES = re.compile(
    r"\b(cur(e|es|ed|ing)|heal(s|ed|ing)?|detox\w*|boost(s|ed|ing)? (the |your )?immun\w+"
    r"|(flush|remov|releas|clear|eliminat|purg|draw)\w* (out |away )?(the |your )?toxins)\b",
    re.IGNORECASE,
)
TREATING = re.compile(r"\btreat(s|ed|ing|ments?)?\b", re.IGNORECASE)
DENIED = re.compile(r"\b(no|not|never|nobody|nothing|none|nor|cannot|without|so-called|wish(es)? to)\b", re.IGNORECASE)
CARE = (
    r"(medical|doctors?('s)?|hospitals?|clinics?|dentists?|nurses?|midwi(fe|ves)|podiatrists?|specialists?|pharmacists?"
    r"|cancer|fertility|dental|drugs?|tablets?|medicines?|antibiotics?|surgery|chemotherapy|emergency|usual|standard)"
)
# "Medical treatment", "treatment by a doctor", "a doctor can treat it", "must be treated".
THEIRS = (
    re.compile(rf"\b{CARE}( \w+)?[ -]treat", re.IGNORECASE),
    re.compile(rf"\btreat\w*( \w+){{0,3}} (by|with|in|at|from|of) (\w+ )?{CARE}\b", re.IGNORECASE),
    re.compile(rf"\b{CARE}( \w+)? (can|may|will|must|should|could) (\w+ )?treat\b", re.IGNORECASE),
    re.compile(r"\b(needs?|must|should|has|have)( to)? be treated\b", re.IGNORECASE),
)
CLAUSE_END = re.compile(r"[.;:!?]+|\b(?:and|but)\b", re.IGNORECASE)


def problems(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find every promise in what a reader is told, once for each text."""
    for field in dataclasses.fields(Atlas):
        table = getattr(atlas, field.name)
        if field.name in SILENT:
            continue
        for record in table.values() if isinstance(table, dict) else table:
            id_ = str(getattr(record, "id", "") or getattr(record, "country", ""))
            for text in dict.fromkeys(_texts(record)):
                word = promise(text)
                if word:
                    message = f"'{id_}': '{word}' promises too much: say what it is traditionally used for."
                    yield problem(places, SOURCED.get(field.name, field.name), id_, message)


def promise(text: str) -> str:
    """Return the first word of a text that promises an effect on an illness, "" for none."""
    for match in PROMISES.finditer(text):
        if not DENIED.search(_clause_before(text, match.start())):
            return match.group()
    for match in TREATING.finditer(text):
        if not DENIED.search(_clause_before(text, match.start())) and not _theirs(text, match):
            return match.group()
    return ""


def _clause_before(text: str, end: int) -> str:
    """Return what stands before a place in its own clause: a denial further off denies something else."""
    ends = [match.end() for match in CLAUSE_END.finditer(text, 0, end)]
    return text[ends[-1] if ends else 0 : end]


def _theirs(text: str, word: re.Match[str]) -> bool:
    """Whether the words around say that the treatment is a doctor's, not ours."""
    return any(
        found.start() <= word.start() and word.start() < found.end()
        for pattern in THEIRS
        for found in pattern.finditer(text)
    )


def _texts(value: object) -> Iterator[str]:
    """Yield what a reader is told by a record and by the records inside it; ids are single words."""
    if isinstance(value, str) and " " in value:
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            inner = getattr(value, field.name)
            if field.name in NAMES:
                yield inner
            elif field.name not in TYPED | QUOTED:
                yield from _texts(inner)
