"""The queries in people's own words, with the answer that each should bring (tests/data/queries.yaml).

What somebody who works on the search has read stands in queries-read.yaml, what was then mended one by one in
queries-mended.yaml: neither measures anything any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from reflexmap.core.model import Level

QUERIES = Path(__file__).resolve().parent.parent / "tests" / "data" / "queries.yaml"
READ = QUERIES.with_name("queries-read.yaml")
MENDED = QUERIES.with_name("queries-mended.yaml")
TWO, DANGER, CALM, NONSENSE = "two", "danger", "calm", "nonsense"


@dataclass(frozen=True, slots=True)
class Query:
    """What a person types, and what should come.

    `want` holds groups of kind:id: any of a group counts. Two complaints have a group each; all other queries have
    one group or none. `dangers` are ids of danger groups, of which any may show; `level` is the least grade.
    """

    text: str
    kind: str
    want: tuple[frozenset[str], ...]
    dangers: frozenset[str]
    level: Level | None
    form: str
    source: str


def read(path: Path = QUERIES) -> tuple[Query, ...]:
    """Return all queries in the order of the file."""
    return tuple(_query(row) for row in yaml.safe_load(path.read_text(encoding="utf-8"))["queries"])


def _query(row: dict[str, Any]) -> Query:
    wanted = row.get("want", [])
    groups = [each if isinstance(each, list) else [each] for each in wanted] if row["kind"] == TWO else [wanted]
    dangers = row.get("danger", [])
    return Query(
        row["q"],
        row["kind"],
        tuple(frozenset(group) for group in groups if group),
        frozenset([dangers] if isinstance(dangers, str) else dangers),
        Level(row["level"]) if "level" in row else None,
        row.get("form", ""),
        row["from"],
    )
