"""Turns a data folder into an Atlas. Every fault is listed; what is sound is kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reflexmap.core import geojson
from reflexmap.core.atlas import Atlas
from reflexmap.core.build import CHART_WORDS, GUIDES, LISTS, NUMBERS, OUTLINES, SHAPES, Builder
from reflexmap.core.cache import Cache, Kept, digest
from reflexmap.core.errors import Problem
from reflexmap.core.geojson import Feature
from reflexmap.core.lateatlas import is_near, late_atlas
from reflexmap.core.model import Area, View
from reflexmap.core.steps import undisturbed

MAX_BYTES = 8_000_000  # a chart with 160 zones has 0.1 MB
MAP_FILES = ("zones/", "charts/", OUTLINES, GUIDES)  # what the map is painted from; the rest may wait
CHART_FILES = ("chart.yaml", "zones.geojson")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A folder's atlas and everything that is wrong with the folder."""

    atlas: Atlas
    problems: tuple[Problem, ...]


def load(folder: Path, cache: Cache | None = None) -> Loaded:
    """Read and check a data folder.

    With a cache, sound data that was read before is neither parsed nor checked again.
    """
    cache = cache or Cache(None)
    problems: list[Problem] = []
    files = _read(folder, problems)
    key = digest(files)
    kept = None if problems else cache.get(key)
    if kept is not None:
        atlas = _from_kept(kept)
        if atlas is not None:
            return Loaded(atlas, ())
    yaml, features = _parsed(files, problems)
    # What cannot be read comes first: most of the other problems follow from it.
    causes = sorted(set(problems))
    builder = Builder(yaml, features, problems)
    # Only here, because both need shapely, which a start from the cache never pays for.
    from reflexmap.core import check, references  # noqa: PLC0415
    from reflexmap.core.measure import fault, measure  # noqa: PLC0415

    builder.drop_broken_rings(fault)
    measures = [dataclasses.astuple(measure(ring)) for _, _, ring in builder.rings]
    atlas = builder.atlas(measures)
    problems += check.problems(atlas, builder.places)
    atlas = references.pruned(atlas)
    if not problems:
        _keep(cache, key, yaml, features, measures, atlas)
    return Loaded(atlas, (*causes, *sorted(set(problems).difference(causes))))


def _read(folder: Path, problems: list[Problem]) -> dict[str, bytes]:
    """Return the bytes of every data file by its name inside the folder."""
    found: dict[str, bytes] = {}
    patterns = [pattern for pattern, _, _ in LISTS] + [NUMBERS, OUTLINES, SHAPES]
    for pattern in [*patterns, *(f"charts/*/{name}" for name in CHART_FILES)]:
        paths = sorted(folder.glob(pattern))
        if not paths:
            problems.append(Problem(pattern, 0, "The file is missing: restore it from a fresh copy of the data."))
        for path in paths:
            name = path.relative_to(folder).as_posix()
            content = _content(path, name, problems)
            if content is not None:
                found[name] = content
    # A layer over the map and words that follow the zones' own where they are missing: nobody needs either.
    for path in (folder / GUIDES, *sorted(folder.glob(f"charts/*{CHART_WORDS}"))):
        name = path.relative_to(folder).as_posix()
        content = _content(path, name, problems) if path.exists() else None
        if content is not None:
            found[name] = content
    for chart in sorted(folder.glob("charts/*/")):
        for name in CHART_FILES:
            if not (chart / name).exists():
                where = f"charts/{chart.name}/{name}"
                problems.append(Problem(where, 0, "The file is missing: a chart needs both of its files."))
    return found


def _content(path: Path, name: str, problems: list[Problem]) -> bytes | None:
    """Return a file's bytes; None, with a problem, for what is no readable file of a sane size."""
    try:
        if path.exists() and not path.is_file():
            problems.append(Problem(name, 0, "This is no plain file: put the data file in its place."))
            return None
        size = path.stat().st_size
        if size > MAX_BYTES:
            text = (
                f"The file has {size // 1_000_000} MB; {MAX_BYTES // 1_000_000} MB is the limit: is it the right one?"
            )
            problems.append(Problem(name, 0, text))
            return None
        return path.read_bytes()
    except OSError as error:
        problems.append(Problem(name, 0, f"The file cannot be read ({error.strerror})."))
        return None


def _parsed(
    files: dict[str, bytes], problems: list[Problem]
) -> tuple[dict[str, dict[str, Any]], dict[str, list[Feature]]]:
    """Return the YAML mappings and the GeoJSON features of the files that can be read."""
    # A start from the cache needs no YAML, and its parser takes longer to import than the cache to read.
    from reflexmap.core import yamlfile  # noqa: PLC0415

    yaml: dict[str, dict[str, Any]] = {}
    features: dict[str, list[Feature]] = {}
    for name, text in _texts(files, problems):
        if name.endswith(".yaml"):
            parsed = yamlfile.parse(text, name, problems)
            if parsed is not None:
                yaml[name] = parsed
        else:
            features[name] = geojson.parse(text, name, problems, lines=name == GUIDES)
    return yaml, features


def _texts(files: dict[str, bytes], problems: list[Problem]) -> Iterator[tuple[str, str]]:
    for name, raw in files.items():
        try:
            yield name, raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            problems.append(Problem(name, line, "The file is not UTF-8 text: save it with that encoding."))


def _keep(
    cache: Cache,
    key: str,
    yaml: dict[str, dict[str, Any]],
    features: dict[str, list[Feature]],
    measures: list[Any],
    atlas: Atlas,
) -> None:
    """Keep what was read: the first picture by itself, then everything else with all shapes."""
    plain = {name: [[f.properties, f.rings] for f in listed] for name, listed in features.items()}
    charts = {name: listed for name, listed in plain.items() if name.startswith("charts/")}
    near = {name: [each for each in listed if _first(name, each)] for name, listed in charts.items()}
    kept = (area_measure for area, area_measure in zip(atlas.areas, measures, strict=True) if _near(area))
    first = {
        "yaml": _part(yaml, of_map=True),
        "features": {**_part(plain, of_map=True), **near},
        "measures": list(kept),
        "views": sorted(atlas.drawn_views()),
        "by_sex": atlas.differs_by_sex(),
    }
    rest = {
        "yaml": _part(yaml, of_map=False),
        "features": {**_part(plain, of_map=False), **charts},
        "measures": measures,
    }
    cache.put(key, first, rest)


def _first(name: str, feature: list[Any]) -> bool:
    return is_near(feature[0]["view"], name.split("/")[1])


def _near(area: Area) -> bool:
    return is_near(area.view, area.chart)


def _part(files: dict[str, Any], *, of_map: bool) -> dict[str, Any]:
    return {name: content for name, content in files.items() if _is_of_map(name) is of_map}


def _is_of_map(name: str) -> bool:
    return name.startswith(MAP_FILES) and not name.endswith(CHART_WORDS)


def _from_kept(kept: Kept) -> Atlas | None:
    """Return the atlas that a cache file holds, None if it is not what this program writes."""
    try:
        faults: list[Problem] = []
        first = _built(kept.first, faults)
        views = frozenset(View(view) for view in kept.first["views"])
        by_sex = bool(kept.first["by_sex"])
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return None if faults else late_atlas(first, lambda: _rest(kept), views, by_sex=by_sex)


def _rest(kept: Kept) -> Atlas:
    """Return the other half, read in one go while a window waits for it."""
    with undisturbed():
        return _built(kept.rest(), [])


def _built(part: dict[str, Any], faults: list[Problem]) -> Atlas:
    """Return what one half of a cache file holds as an atlas."""
    features = {
        name: [Feature(0, properties, tuple(tuple(map(tuple, ring)) for ring in rings)) for properties, rings in listed]
        for name, listed in part["features"].items()
    }
    return Builder(part["yaml"], features, faults).atlas(part["measures"])
