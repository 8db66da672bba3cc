"""Makes the atlas from parsed files and remembers on which line each record stands."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from reflexmap.core import chartwords, geojson, guidelines, pages, points, routines, safety, situation, words
from reflexmap.core.atlas import Atlas
from reflexmap.core.chartwords import ChartWords
from reflexmap.core.errors import Problem
from reflexmap.core.fields import Fields
from reflexmap.core.geojson import Feature
from reflexmap.core.guidelines import GuideLine
from reflexmap.core.model import Area, ChartInfo, Foot, Numbers, Outline, RegionShape, Ring, View

T = TypeVar("T")

# Which files hold which list. A pattern with a star may match several files, one without must exist.
LISTS: tuple[tuple[str, str, Callable[[Fields], Any]], ...] = (
    ("zones/*.yaml", "zones", words.read_zone),
    ("techniques.yaml", "techniques", words.read_technique),
    ("regions.yaml", "regions", words.read_region),
    ("symptoms/*.yaml", "symptoms", safety.read_symptom),
    ("cautions.yaml", "cautions", safety.read_caution),
    ("danger-signs.yaml", "danger_signs", safety.read_danger_sign),
    ("danger-words.yaml", "danger_words", safety.read_word_list),
    ("research.yaml", "findings", words.read_finding),
    ("acupoints.yaml", "acupoints", points.read_acupoint),
    ("routines.yaml", "routines", routines.read_routine),
    ("pages.yaml", "pages", pages.read_page),
    ("claims.yaml", "claims", pages.read_claim),
    ("situations.yaml", "situations", situation.read_situations),
    ("sources/*.yaml", "sources", words.read_source),
)
OUTLINES = "outlines.geojson"
GUIDES = guidelines.FILE
SHAPES = "body/regions.geojson"
NUMBERS = "numbers.yaml"
CHART_WORDS = f"/{chartwords.FILE}"


class Builder:
    """Makes records from YAML mappings and GeoJSON features, both by file name.

    `rings` are the zone polygons that are still to be measured; `places` says where each record stands.
    """

    def __init__(
        self,
        yaml: Mapping[str, dict[str, Any]],
        features: Mapping[str, list[Feature]],
        problems: list[Problem],
    ) -> None:
        self._yaml = yaml
        self._features = features
        self._problems = problems
        self.places: dict[tuple[str, str], tuple[str, int]] = {}
        self._tables = {key: self._table(pattern, key, read) for pattern, key, read in LISTS}
        self._charts: dict[str, ChartInfo] = {}
        self._chart_words: dict[str, ChartWords] = {}
        self._numbers = self._read_numbers()
        self.rings: list[tuple[dict[str, Any], tuple[str, int], Ring]] = []
        for name in sorted(yaml):
            if name.startswith("charts/") and name.endswith(CHART_WORDS):
                self._read_chart_words(name)
            elif name.startswith("charts/"):
                self._read_chart(name)
        for name in sorted(features):
            if name.startswith("charts/"):
                for feature in features[name]:
                    self._take_zone_feature(name, feature)

    def _table(self, pattern: str, key: str, read: Callable[[Fields], T]) -> dict[str, T]:
        folder = pattern.partition("*")[0]
        table: dict[str, T] = {}
        for name, document in self._yaml.items():
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
        top = Fields(self._yaml[name], name, self._problems, 1)
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

    def _read_chart_words(self, name: str) -> None:
        top = Fields(self._yaml[name], name, self._problems, 1)
        for fields in top.entries("words"):
            made = chartwords.read_words(fields, name.split("/")[1])
            if made.id in self._chart_words:
                line = self.places[("chart_words", made.id)][1]
                fields.fault("zone", f"The zone '{made.zone}' has words already (line {line}): keep one entry.")
            elif made.zone:
                self._chart_words[made.id] = made
                self.places[("chart_words", made.id)] = (name, fields.line())
        top.done()

    def _read_numbers(self) -> tuple[Numbers, ...]:
        document = self._yaml.get(NUMBERS)
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
            "sex": fields.word("sex", ("", "female", "male")),
            "label_at": geojson.point(fields.raw("label_at")),
        }
        fields.done()
        for ring in feature.rings:
            self.rings.append((properties, (name, feature.line), ring))

    def drop_broken_rings(self, fault: Callable[[Ring], str]) -> None:
        """Leave out what cannot be drawn and say so; `fault` says what is wrong with a ring."""
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
            acupoints=tables["acupoints"],
            routines=tables["routines"],
            pages=tables["pages"],
            claims=tables["claims"],
            sources=tables["sources"],
            numbers=self._numbers,
            charts=self._charts,
            areas=tuple(areas),
            outlines=tuple(self._outlines()),
            shapes=tuple(self._shapes()),
            guides=tuple(self._guides()),
            chart_words=self._chart_words,
            situations=tables["situations"],
            danger_words=tables["danger_words"],
        )

    def _outlines(self) -> list[Outline]:
        found = []
        for feature in self._features.get(OUTLINES, ()):
            fields = Fields(feature.properties, OUTLINES, self._problems, feature.line)
            found.append(Outline(fields.one_of("view", View), fields.one_of("foot", Foot), feature.rings))
        return found

    def _guides(self) -> list[GuideLine]:
        found: list[GuideLine] = []
        for feature in self._features.get(GUIDES, ()):
            guide = guidelines.read_guide(feature, self._problems)
            if guide is not None:
                self.places[("guides", str(len(found)))] = (GUIDES, feature.line)
                found.append(guide)
        return found

    def _shapes(self) -> list[RegionShape]:
        found: list[RegionShape] = []
        for feature in self._features.get(SHAPES, ()):
            fields = Fields(feature.properties, SHAPES, self._problems, feature.line)
            region, view = fields.id("region"), fields.word("view", ("front", "back"))
            side = fields.word("side", ("", "left", "right"))
            for ring in feature.rings:
                self.places[("shapes", str(len(found)))] = (SHAPES, feature.line)
                found.append(RegionShape(region, view, side, ring))
        return found
