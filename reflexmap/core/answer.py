"""What a search answers: medical advice first, then results with the reason for each."""

from __future__ import annotations

from dataclasses import dataclass

from reflexmap.core.model import Display, Level, Link


@dataclass(frozen=True, slots=True)
class Matched:
    """The words that matched: `field` says of what ("name", "alias", ...), `how` says how closely.

    `how` is "exact", "word", "alias" or "typo".
    """

    text: str
    field: str
    how: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One result. Kinds without zones, and complaints marked never, have no links."""

    kind: str
    id: str
    name: str
    score: float
    matched: Matched
    display: Display = Display.NORMAL
    question: str = ""
    links: tuple[Link, ...] = ()
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """What a danger sign in the query calls for; `also` holds the less pressing ones, the next first."""

    level: Level
    title: str
    text: str
    signs: tuple[str, ...]
    sources: tuple[str, ...]
    also: tuple[Advice, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """All that a query brings.

    `total` counts all results where `hits` was cut. `together` are the complaints that a query names side by side, in
    its order. `nearest` holds what comes nearest when there are no hits.
    """

    query: str
    advice: Advice | None
    hits: tuple[Hit, ...]
    total: int = 0
    together: tuple[str, ...] = ()
    nearest: tuple[Hit, ...] = ()
