"""Ids that one entry uses for another: the ones that lead nowhere, and the atlas without them."""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Iterator
from typing import Any

from reflexmap.core.atlas import ALL, Atlas
from reflexmap.core.errors import Problem

Places = dict[tuple[str, str], tuple[str, int]]

# The tables that hold references, and what each field refers to.
REFERENCES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("zones", "zones", (("regions", "regions"),)),
    ("symptoms", "symptoms", (("danger", "dangers"), ("cautions", "cautions"), ("acupoints", "acupoints"))),
    ("acupoints", "acupoints", (("cautions", "cautions"),)),
    (
        "cautions",
        "cautions",
        (("avoid", "zones"), ("lightly", "zones"), ("techniques", "techniques"), ("danger", "dangers")),
    ),
    (
        "findings",
        "findings",
        (("zones", "zones"), ("symptoms", "symptoms"), ("techniques", "techniques")),
    ),
    ("routines", "routines", (("complaints", "symptoms"), ("danger", "dangers"), ("cautions", "cautions"))),
    (
        "claims",
        "claims",
        (
            ("symptoms", "symptoms"),
            ("techniques", "techniques"),
            ("zones", "zones"),
            ("findings", "findings"),
            ("cautions", "cautions"),
        ),
    ),
)
# The same for the records inside a record, by the field that holds them.
NESTED: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("routines", "steps", (("zone", "zones"), ("technique", "techniques"))),
    ("pages", "sections", (("findings", "findings"), ("cautions", "cautions"), ("danger", "dangers"))),
    ("situations", "items", (("cautions", "cautions"),)),
)
# Records that carry sources, by the table's name in the atlas and in `places`.
SOURCED = {
    "zones": "zones",
    "techniques": "techniques",
    "regions": "regions",
    "symptoms": "symptoms",
    "cautions": "cautions",
    "dangers": "danger_signs",
    "findings": "findings",
    "acupoints": "acupoints",
    "charts": "charts",
    "routines": "routines",
    "pages": "pages",
    "claims": "claims",
    "chart_words": "chart_words",
}
SOURCE_FIELDS = ("sources", "work_sources")


def problems(atlas: Atlas, places: Places) -> list[Problem]:
    """Return a problem for every id that leads nowhere."""
    return [
        *_listed(atlas, places),
        *_nested(atlas, places),
        *_steps(atlas, places),
        *_working_orders(atlas, places),
        *_areas(atlas, places),
        *_shapes(atlas, places),
        *_sources(atlas, places),
    ]


def problem(places: Places, table: str, id_: str, message: str) -> Problem:
    """Return a problem at the line where a record stands."""
    file, line = places.get((table, id_), ("data", 0))
    return Problem(file, line, message)


def _listed(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for table, place, fields in REFERENCES:
        for id_, record in getattr(atlas, table).items():
            for field, target in fields:
                ids = getattr(record, field)
                for each in ids if ids != ALL else ():
                    if each not in getattr(atlas, target):
                        text = f"'{id_}': '{each}' in '{field}' is not in the list of {target}: correct or add it."
                        yield problem(places, place, id_, text)


def _nested(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for table, inner, fields in NESTED:
        for id_, record in getattr(atlas, table).items():
            for field, target in fields:
                named = [each for part in getattr(record, inner) for each in _ids(getattr(part, field))]
                for each in dict.fromkeys(named):
                    if each not in getattr(atlas, target):
                        text = f"'{id_}': '{each}' in '{inner}' is not in the list of {target}: correct or add it."
                        yield problem(places, table, id_, text)


def _ids(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return one id or several as several."""
    return value if isinstance(value, tuple) else (value,) if value else ()


def _steps(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for zone in atlas.zones.values():
        for name in (step.technique for step in zone.work if step.technique):
            technique = atlas.techniques.get(name)
            if technique is None:
                text = f"'{zone.id}': the technique '{name}' is unknown: correct or add it."
                yield problem(places, "zones", zone.id, text)
            elif technique.trained_only:
                text = f"'{zone.id}': '{name}' is for trained hands only: choose another."
                yield problem(places, "zones", zone.id, text)


def _working_orders(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for symptom in atlas.symptoms.values():
        for link in symptom.zones:
            if link.zone not in atlas.zones:
                text = f"'{symptom.id}': the zone '{link.zone}' is unknown: correct or add it."
                yield problem(places, "symptoms", symptom.id, text)


def _areas(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for index, area in enumerate(atlas.areas):
        for each in (area.zone, *area.over):
            if each not in atlas.zones:
                yield problem(places, "areas", str(index), f"The zone '{each}' is unknown: correct or add it.")


def _shapes(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for index, shape in enumerate(atlas.shapes):
        if shape.region not in atlas.regions:
            text = f"The region '{shape.region}' is unknown: correct it or add it to regions.yaml."
            yield problem(places, "shapes", str(index), text)
    drawn = {shape.region for shape in atlas.shapes}
    for region in atlas.regions:
        if region not in drawn:
            yield problem(places, "regions", region, f"The region '{region}' has no shape on the body figure.")


def _sources_in(record: object) -> Iterator[str]:
    """Yield the source ids of a record and of the claims inside it."""
    if isinstance(record, tuple):
        for each in record:
            yield from _sources_in(each)
    elif dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            if field.name in SOURCE_FIELDS:
                yield from value
            else:
                yield from _sources_in(value)


def _sources(atlas: Atlas, places: Places) -> Iterator[Problem]:
    for table, place in SOURCED.items():
        for id_, record in getattr(atlas, table).items():
            for each in dict.fromkeys(_sources_in(record)):
                if each not in atlas.sources:
                    text = f"'{id_}': the source '{each}' is in no file of data/sources: correct or add it."
                    yield problem(places, place, id_, text)
    for numbers in atlas.numbers:
        for each in numbers.sources:
            if each not in atlas.sources:
                yield problem(places, "numbers", numbers.country, f"The source '{each}' is unknown: add it.")


def pruned(atlas: Atlas) -> Atlas:
    """Return the atlas without ids that lead nowhere, so that the rest can trust every one of them."""
    tables: dict[str, Any] = {table: dict(getattr(atlas, table)) for table, _, _ in REFERENCES}
    for table, _, fields in REFERENCES:
        for id_, record in tables[table].items():
            kept = {field: _kept(getattr(record, field), getattr(atlas, target)) for field, target in fields}
            tables[table][id_] = dataclasses.replace(record, **kept)
    for table, inner, fields in NESTED:
        whole = tables.setdefault(table, dict(getattr(atlas, table)))
        for id_, record in whole.items():
            parts = tuple(_resolved(part, fields, atlas) for part in getattr(record, inner))
            whole[id_] = dataclasses.replace(record, **{inner: parts})
    for id_, zone in tables["zones"].items():
        work = tuple(step for step in zone.work if step.technique in atlas.techniques)
        tables["zones"][id_] = dataclasses.replace(zone, work=work)
    tables["chart_words"] = {
        id_: dataclasses.replace(each, work=tuple(step for step in each.work if step.technique in atlas.techniques))
        for id_, each in atlas.chart_words.items()
        if each.zone in atlas.zones
    }
    for id_, symptom in tables["symptoms"].items():
        links = tuple(link for link in symptom.zones if link.zone in atlas.zones)
        tables["symptoms"][id_] = dataclasses.replace(symptom, zones=links)
    for name in SOURCED:
        known = atlas.sources
        tables[name] = {id_: _cited(each, known) for id_, each in tables.get(name, getattr(atlas, name)).items()}
    return dataclasses.replace(
        atlas,
        **tables,
        numbers=tuple(_cited(each, atlas.sources) for each in atlas.numbers),
        areas=tuple(area for area in atlas.areas if area.zone in atlas.zones),
        shapes=tuple(shape for shape in atlas.shapes if shape.region in atlas.regions),
    )


def _cited(value: Any, known: Container[str]) -> Any:  # noqa: ANN401 - any record, or what its fields hold
    """Return a record, and the records inside it, with known sources only."""
    if isinstance(value, tuple):
        return tuple(_cited(each, known) for each in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    return dataclasses.replace(
        value,
        **{name: _kept(each, known) if name in SOURCE_FIELDS else _cited(each, known) for name, each in fields.items()},
    )


def _resolved(part: Any, fields: tuple[tuple[str, str], ...], atlas: Atlas) -> Any:  # noqa: ANN401 - any record
    """Return a record inside another one without ids that lead nowhere."""
    kept: dict[str, Any] = {}
    for field, target in fields:
        value, table = getattr(part, field), getattr(atlas, target)
        kept[field] = _kept(value, table) if isinstance(value, tuple) else value if value in table else ""
    return dataclasses.replace(part, **kept)


def _kept(ids: tuple[str, ...], table: Container[str]) -> tuple[str, ...]:
    return ids if ids == ALL else tuple(each for each in ids if each in table)
