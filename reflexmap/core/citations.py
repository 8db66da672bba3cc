"""Which claims rest on which source: every record of the atlas is walked, so that a new kind needs nothing here."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reflexmap.core.atlas import Atlas

KINDS = {
    "zones": "zone",
    "techniques": "technique",
    "regions": "region",
    "symptoms": "symptom",
    "cautions": "caution",
    "dangers": "danger-sign",
    "findings": "finding",
    "numbers": "phone-numbers",
    "charts": "chart",
    "acupoints": "acupoint",
    "routines": "routine",
    "pages": "page",
    "claims": "claim",
    "guides": "guide-line",
    "chart_words": "chart-words",
}
OTHERS = frozenset({"sources", "areas", "outlines", "shapes", "situations", "danger_words"})  # they cite nothing
# What stands for a record: the first of these that it has.
TEXTS = ("text", "brief", "said", "place", "outcome", "title", "name", "emergency", "id")


@dataclass(frozen=True, slots=True)
class Cited:
    """One claim: the record it belongs to, the field it stands in ("" for the whole record), its words."""

    kind: str
    id: str
    field: str
    text: str


def cited(atlas: Atlas) -> dict[str, tuple[Cited, ...]]:
    """Return the claims that rest on each source, for every source of the atlas, in the order of the files."""
    found: dict[str, list[Cited]] = {source: [] for source in atlas.sources}
    for field in dataclasses.fields(Atlas):
        if field.name in OTHERS:
            continue
        table = getattr(atlas, field.name)
        kind = KINDS.get(field.name, field.name)
        for record in table.values() if isinstance(table, dict) else table:
            id_ = str(getattr(record, "id", "") or getattr(record, "country", ""))
            for source, where, text in _claims(record, ""):
                claim = Cited(kind, id_, where, text)
                if source in found and claim not in found[source]:
                    found[source].append(claim)
    return {source: tuple(claims) for source, claims in found.items()}


def _claims(record: Any, where: str) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 - any record
    """Yield (source, field, words) of a record and of the records inside it."""
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name == "sources" or field.name.endswith("_sources"):
            part = field.name.removesuffix("sources").rstrip("_")
            for source in value:
                yield source, part or where, _words(record)
        else:
            inner = f"{where}.{field.name}" if where else field.name
            for each in value if isinstance(value, tuple) else (value,):
                if dataclasses.is_dataclass(each):
                    yield from _claims(each, inner)


def _words(record: Any) -> str:  # noqa: ANN401 - any record
    """Return the words that stand for a record."""
    found = (getattr(record, each, "") for each in TEXTS)
    return next((text for text in found if text and isinstance(text, str)), "")
