"""Turns a data folder into an Atlas. Every fault is listed; what is sound is kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from reflexmap.core import geojson, safety, words, yamlfile
from reflexmap.core.atlas import Atlas
from reflexmap.core.cache import Cache, digest
from reflexmap.core.errors import Problem
from reflexmap.core.fields import Fields
from reflexmap.core.geojson import Feature
from reflexmap.core.model import Area, ChartInfo, Foot, Numbers, Outline, RegionShape, Ring, View

MAX_BYTES = 8_000_000  # a chart with 160 zones has 0.1 MB
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A folder's atlas and everything that is wrong with the folder."""

    atlas: Atlas
    problems: tuple[Problem, ...]


# Which files hold which list. A pattern with a star may match several files, one without must exist.
LISTS: tuple[tuple[str, str, Callable[[Fields], Any]], ...] = (
    ("zones/*.yaml", "zones", words.read_zone),
    ("techniques.yaml", "techniques", words.read_technique),
    ("regions.yaml", "regions", words.read_region),
    ("symptoms/*.yaml", "symptoms", safety.read_symptom),
    ("cautions.yaml", "cautions", safety.read_caution),
    ("danger-signs.yaml", "danger_signs", safety.read_danger_sign),
    ("research.yaml", "findings", words.read_finding),
    ("sources/*.yaml", "sources", words.read_source),
)
OUTLINES = "outlines.geojson"
SHAPES = "body/regions.geojson"
NUMBERS = "numbers.yaml"


def load(folder: Path, cache: Cache | None = None) -> Loaded:
    """Read and check a data folder.

    With a cache, sound data that was read before is neither parsed nor checked again.
    """
    cache = cache or Cache(None)
    problems: list[Problem] = []
    files = _read(folder, problems)
    key = digest(files)
    kept = cache.get(key) if not problems else None
    documents = _Documents(files, problems, kept)
    builder = _Builder(documents, problems)
    if kept is not None:
        return Loaded(builder.atlas(kept["measures"]), ())
    # Only here, because both need shapely, which a start from the cache never pays for.
    from reflexmap.core import check  # noqa: PLC0415
    from reflexmap.core.measure import measure  # noqa: PLC0415

    builder.drop_broken_rings()
    measures = [dataclasses.astuple(measure(ring)) for _, _, ring in builder.rings]
    atlas = builder.atlas(measures)
    places = builder.places
    problems += check.problems(atlas, places)
    atlas = check.pruned(atlas)
    if not problems:
        cache.put(key, {**documents.plain(), "measures": measures})
    return Loaded(atlas, tuple(sorted(set(problems))))


def _read(folder: Path, problems: list[Problem]) -> dict[str, bytes]:
    """Return the bytes of every data file by its name inside the folder."""
    found: dict[str, bytes] = {}
    patterns = [pattern for pattern, _, _ in LISTS] + [NUMBERS, OUTLINES, SHAPES]
    for pattern in [*patterns, "charts/*/chart.yaml", "charts/*/zones.geojson"]:
        paths = sorted(folder.glob(pattern))
        if not paths:
            problems.append(Problem(pattern, 0, "The file is missing: restore it from a fresh copy of the data."))
        for path in paths:
            name = path.relative_to(folder).as_posix()
            try:
                if path.stat().st_size > MAX_BYTES:
                    size = path.stat().st_size // 1_000_000
                    text = f"The file has {size} MB; {MAX_BYTES // 1_000_000} MB is the limit: is it the right file?"
                    problems.append(Problem(name, 0, text))
                    continue
                found[name] = path.read_bytes()
            except OSError as error:
                problems.append(Problem(name, 0, f"The file cannot be read ({error.strerror})."))
    for chart in sorted(folder.glob("charts/*/")):
        for name in ("chart.yaml", "zones.geojson"):
            if not (chart / name).exists():
                where = f"charts/{chart.name}/{name}"
                problems.append(Problem(where, 0, "The file is missing: a chart needs both of its files."))
    return found


class _Documents:
    """The parsed files: YAML mappings and GeoJSON features by file name."""

    def __init__(self, files: dict[str, bytes], problems: list[Problem], kept: dict[str, Any] | None) -> None:
        self.yaml: dict[str, dict[str, Any]] = {}
        self.features: dict[str, list[Feature]] = {}
        if kept is not None:
            self.yaml = kept["yaml"]
            for name, listed in kept["features"].items():
                self.features[name] = [Feature(0, p, tuple(tuple(map(tuple, r)) for r in rings)) for p, rings in listed]
            return
        for name, raw in files.items():
            try:
                text = raw.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                line = raw.count(b"\n", 0, error.start) + 1
                problems.append(Problem(name, line, "The file is not UTF-8 text: save it with that encoding."))
                continue
            if name.endswith(".yaml"):
                parsed = yamlfile.parse(text, name, problems)
                if parsed is not None:
                    self.yaml[name] = parsed
            else:
                self.features[name] = geojson.parse(text, name, problems)

    def plain(self) -> dict[str, Any]:
        """Return the documents as JSON can hold them."""
        features = {name: [[f.properties, f.rings] for f in listed] for name, listed in self.features.items()}
        return {"yaml": self.yaml, "features": features}


class _Builder:
    """Makes records from documents; `places` remembers where each record stands."""

    def __init__(self, documents: _Documents, problems: list[Problem]) -> None:
        self._documents = documents
        self._problems = problems
        self.places: dict[tuple[str, str], tuple[str, int]] = {}
        self._tables = {key: self._table(pattern, key, read) for pattern, key, read in LISTS}
        self._charts: dict[str, ChartInfo] = {}
        self._numbers = self._read_numbers()
        self.rings: list[tuple[dict[str, Any], tuple[str, int], Ring]] = []
        for name in sorted(documents.yaml):
            if name.startswith("charts/"):
                self._read_chart(name)
        for name in sorted(documents.features):
            if name.startswith("charts/"):
                for feature in documents.features[name]:
                    self._take_zone_feature(name, feature)

    def _table(self, pattern: str, key: str, read: Callable[[Fields], T]) -> dict[str, T]:
        folder = pattern.partition("*")[0]
        table: dict[str, T] = {}
        for name, document in self._documents.yaml.items():
            if name != pattern and not ("*" in pattern and name.startswith(folder)):
                continue
            top = Fields(document, name, self._problems, 1)
            for fields in top.entries(key):
                record = read(fields)
                id_: str = record.id  # type: ignore[attr-defined]
                if not id_:
                    continue
                if id_ in table:
                    file, line = self.places[(key, id_)]
                    fields.fault("id", f"The id '{id_}' is taken already ({file}:{line}): choose another.")
                    continue
                table[id_] = record
                self.places[(key, id_)] = (name, fields.line())
            top.done()
        return table

    def _read_chart(self, name: str) -> None:
        top = Fields(self._documents.yaml[name], name, self._problems, 1)
        inner = top.entry("chart")
        if inner is None:
            return
        chart = words.read_chart(inner)
        folder = name.split("/")[1]
        if chart.id != folder:
            inner.fault("id", f"The chart's id '{chart.id}' must be the name of its folder '{folder}'.")
        self._charts[folder] = dataclasses.replace(chart, id=folder)
        self.places[("charts", folder)] = (name, inner.line())
        top.done()

    def _read_numbers(self) -> tuple[Numbers, ...]:
        document = self._documents.yaml.get(NUMBERS)
        if document is None:
            return ()
        top = Fields(document, NUMBERS, self._problems, 1)
        found = []
        for fields in top.entries("numbers"):
            numbers = safety.read_numbers(fields)
            self.places[("numbers", numbers.country)] = (NUMBERS, fields.line())
            found.append(numbers)
        top.done()
        return tuple(found)

    def _take_zone_feature(self, name: str, feature: Feature) -> None:
        fields = Fields(feature.properties, name, self._problems, feature.line)
        properties = {
            "zone": fields.id("zone"),
            "chart": name.split("/")[1],
            "view": fields.one_of("view", View),
            "foot": fields.one_of("foot", Foot),
            "over": fields.ids("over"),
            "helper": fields.flag("helper"),
            "label_at": geojson.point(fields.raw("label_at")),
        }
        fields.done()
        for ring in feature.rings:
            self.rings.append((properties, (name, feature.line), ring))

    def drop_broken_rings(self) -> None:
        """Leave out what cannot be drawn and say so."""
        from reflexmap.core.measure import fault  # noqa: PLC0415 - needs shapely, see load

        sound = []
        for properties, (name, line), ring in self.rings:
            wrong = fault(ring)
            if wrong:
                self._problems.append(Problem(name, line, f"Zone '{properties['zone']}': {wrong}"))
            else:
                sound.append((properties, (name, line), ring))
        self.rings = sound

    def atlas(self, measures: list[Any]) -> Atlas:
        """Return the atlas; `measures` belong to `rings` one by one."""
        areas: list[Area] = []
        for (properties, place, ring), (pole, depth, centroid, size) in zip(self.rings, measures, strict=True):
            self.places[("areas", str(len(areas)))] = place
            areas.append(
                Area(
                    ring=ring,
                    pole=tuple(pole),
                    depth=depth,
                    centroid=tuple(centroid),
                    size=size,
                    **properties,
                )
            )
        tables = self._tables
        return Atlas(
            zones=tables["zones"],
            techniques=tables["techniques"],
            regions=tables["regions"],
            symptoms=tables["symptoms"],
            cautions=tables["cautions"],
            dangers=tables["danger_signs"],
            findings=tables["findings"],
            sources=tables["sources"],
            numbers=self._numbers,
            charts=self._charts,
            areas=tuple(areas),
            outlines=tuple(self._outlines()),
            shapes=tuple(self._shapes()),
        )

    def _outlines(self) -> list[Outline]:
        found = []
        for feature in self._documents.features.get(OUTLINES, ()):
            fields = Fields(feature.properties, OUTLINES, self._problems, feature.line)
            found.append(Outline(fields.one_of("view", View), fields.one_of("foot", Foot), feature.rings))
        return found

    def _shapes(self) -> list[RegionShape]:
        found: list[RegionShape] = []
        for feature in self._documents.features.get(SHAPES, ()):
            fields = Fields(feature.properties, SHAPES, self._problems, feature.line)
            region, view = fields.id("region"), fields.word("view", ("front", "back"))
            side = fields.word("side", ("", "left", "right"))
            for ring in feature.rings:
                self.places[("shapes", str(len(found)))] = (SHAPES, feature.line)
                found.append(RegionShape(region, view, side, ring))
        return found
