"""GeoJSON of the charts: features with the line they stand on, and every fault named.

Only what the atlas draws is accepted: polygons without holes, in finite numbers.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

from reflexmap.core.errors import Problem
from reflexmap.core.model import Ring

MAX_POINTS = 4000  # a hand-drawn zone needs some 150
FARTHEST = 100_000  # mm: nothing on a foot is farther away; also keeps whole numbers small enough for arithmetic
_FEATURES = re.compile(r'"features"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


class Feature:
    """One polygon: its properties, its outer ring (first point not repeated) and its line."""

    __slots__ = ("line", "properties", "rings")

    def __init__(self, line: int, properties: dict[str, Any], rings: tuple[Ring, ...]) -> None:
        self.line = line
        self.properties = properties
        self.rings = rings


class _RepeatedKeyError(ValueError):
    pass


class _NoChartError(Exception):
    """The file as a whole is no chart."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


def parse(text: str, file: str, problems: list[Problem], *, lines: bool = False) -> list[Feature]:
    """Return the sound features of a FeatureCollection; add a problem for each other one.

    With `lines` the features are lines: each has its points as its only ring, from end to end.
    """
    try:
        start, count = _outermost(text)
    except json.JSONDecodeError as error:
        problems.append(Problem(file, error.lineno, f"This is not valid JSON ({error.msg}): check commas, brackets."))
    except RecursionError:
        problems.append(Problem(file, 0, "Brackets stand too deep inside each other to be a chart."))
    except _NoChartError as error:
        problems.append(Problem(file, error.line, str(error)))
    except ValueError:
        problems.append(Problem(file, 0, "A number in this file has too many digits to be a place on a foot."))
    else:
        return _features(text, start, count, file, problems, lines=lines)
    return []


def _outermost(text: str) -> tuple[int, int]:
    """Return where the list of features begins in the text, and how many there are."""
    if not text.strip():
        raise _NoChartError(0, "The file is empty: restore it, or put its features back.")
    repeats: list[str] = []
    whole = json.loads(text, object_pairs_hook=lambda pairs: _noting_repeats(pairs, repeats))
    start = _FEATURES.search(text)
    if not isinstance(whole, dict) or not isinstance(whole.get("features"), list) or start is None:
        raise _NoChartError(1, 'A chart is a FeatureCollection with a list "features".')
    if repeats:
        raise _NoChartError(1, f'The key "{repeats[0]}" stands twice at the top: remove one.')
    return start.end(), len(whole["features"])


def _noting_repeats(pairs: list[tuple[str, Any]], repeats: list[str]) -> dict[str, Any]:
    """Make an object; `repeats` then tells of this one only, and the outermost object comes last."""
    result = dict(pairs)
    repeats.clear()
    if len(result) != len(pairs):
        repeats.append(_repeated(pairs))
    return result


def _features(text: str, at: int, count: int, file: str, problems: list[Problem], *, lines: bool) -> list[Feature]:
    """Decode the features one by one, so that each is known by its line."""
    decoder = json.JSONDecoder(object_pairs_hook=_no_repeats)
    plain = json.JSONDecoder()
    line, counted = 1, 0
    found: list[Feature] = []
    for _ in range(count):
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at
        line += text.count("\n", counted, at)
        counted = at
        try:
            raw, end = decoder.raw_decode(text, at)
        except _RepeatedKeyError as error:
            problems.append(Problem(file, line, f'The key "{error}" stands twice in this feature: remove one.'))
            at = plain.raw_decode(text, at)[1]
            continue
        except ValueError:
            problems.append(
                Problem(file, line, 'Another list "features" stands before the one that counts: rename it.')
            )
            return found
        at = end
        feature = (_line if lines else _feature)(raw, line, file, problems)
        if feature is not None:
            found.append(feature)
    return found


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _RepeatedKeyError(_repeated(pairs))
    return result


def _repeated(pairs: list[tuple[str, Any]]) -> str:
    """Return the first key that stands twice."""
    keys = [key for key, _ in pairs]
    return next(key for key in keys if keys.count(key) > 1)


def _feature(raw: Any, line: int, file: str, problems: list[Problem]) -> Feature | None:  # noqa: ANN401 - JSON
    geometry = raw.get("geometry") if isinstance(raw, dict) else None
    properties = raw.get("properties") if isinstance(raw, dict) else None
    if not isinstance(geometry, dict) or not isinstance(properties, dict):
        problems.append(Problem(file, line, "A feature needs properties and a geometry."))
        return None
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    polygons = [coordinates] if kind == "Polygon" else coordinates if kind == "MultiPolygon" else None
    if not isinstance(polygons, list):
        problems.append(Problem(file, line, f"The geometry must be a Polygon, not {kind!r}."))
        return None
    rings = []
    for polygon in polygons:
        ring = _ring(polygon[0]) if isinstance(polygon, list) and polygon else None
        if ring is None:
            text = f"A ring needs 3 to {MAX_POINTS} points, each [x, y] in millimetres, and must end where it starts."
            problems.append(Problem(file, line, text))
            return None
        if len(polygon) > 1:
            problems.append(Problem(file, line, "Holes are not drawn: draw the zone on top and name it in 'over'."))
            return None
        rings.append(ring)
    return Feature(line, properties, tuple(rings))


def _line(raw: Any, line: int, file: str, problems: list[Problem]) -> Feature | None:  # noqa: ANN401 - JSON
    geometry = raw.get("geometry") if isinstance(raw, dict) else None
    properties = raw.get("properties") if isinstance(raw, dict) else None
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or not isinstance(properties, dict) or geometry.get("type") != "LineString":
        problems.append(Problem(file, line, "A guide line needs properties and a geometry that is a LineString."))
        return None
    points = [point(each) for each in coordinates] if isinstance(coordinates, list) else []
    if None in points or not 2 <= len(points) <= MAX_POINTS:
        problems.append(Problem(file, line, f"A line needs 2 to {MAX_POINTS} points, each [x, y] in millimetres."))
        return None
    return Feature(line, properties, (tuple(each for each in points if each is not None),))


def point(value: Any) -> tuple[float, float] | None:  # noqa: ANN401 - JSON
    """Return a pair of finite numbers, or None when the value is none."""
    if not isinstance(value, list | tuple) or len(value) != 2:
        return None
    for number in value:
        if isinstance(number, bool) or not isinstance(number, int | float):
            return None
        if abs(number) > FARTHEST or not math.isfinite(number):
            return None
    return float(value[0]), float(value[1])


def _ring(value: Any) -> Ring | None:  # noqa: ANN401 - JSON
    if not isinstance(value, list) or not 4 <= len(value) <= MAX_POINTS + 1:
        return None
    points = [point(each) for each in value]
    if None in points or points[0] != points[-1]:
        return None
    return tuple(each for each in points[:-1] if each is not None)
