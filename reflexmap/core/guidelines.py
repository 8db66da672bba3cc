"""Guide lines: the lengthwise strips and the levels across that teachers find their way by on a foot.

They are a way of reading the map, no anatomy: each line stands for a strip or a level of the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from reflexmap.core import geojson
from reflexmap.core.errors import Problem
from reflexmap.core.fields import Fields
from reflexmap.core.geojson import Feature
from reflexmap.core.model import Foot, Point, View
from reflexmap.core.points import on_foot
from reflexmap.core.rings import contains

if TYPE_CHECKING:
    from reflexmap.core.atlas import Atlas

FILE = "guide-lines.geojson"
LONGEST_NAME = 18  # letters of a name beside a line


class Family(StrEnum):
    """What a line does: parts two strips, marks a level, or follows something that can be felt."""

    STRIP = "strip"
    LEVEL = "level"
    TENDON = "tendon"


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A line on one surface of the right foot, in picture millimetres, with the names that stand at it."""

    id: str
    family: Family
    view: View
    points: tuple[Point, ...]
    names: tuple[tuple[str, Point], ...]
    sources: tuple[str, ...] = ()
    unverified: bool = False

    def on(self, foot: Foot) -> tuple[Point, ...]:
        """Return the line on a foot; the left foot is the mirror image."""
        return tuple(on_foot(point, self.view, foot) for point in self.points)

    def names_on(self, foot: Foot) -> tuple[tuple[str, Point], ...]:
        """Return the names and the places of their middles on a foot."""
        return tuple((text, on_foot(at, self.view, foot)) for text, at in self.names)


def read_guide(feature: Feature, problems: list[Problem]) -> GuideLine | None:
    """Return the line of one feature, None if it has no id."""
    fields = Fields(feature.properties, FILE, problems, feature.line)
    made = GuideLine(
        id=fields.id("id"),
        family=fields.one_of("family", Family),
        view=fields.one_of("view", View),
        points=feature.rings[0],
        names=tuple(_names(fields)),
        sources=fields.ids("sources"),
        unverified=fields.flag("unverified"),
    )
    if bool(made.sources) is made.unverified:
        fields.fault("sources", "A line has either 'sources' or 'unverified: true'.")
    fields.done()
    return made if made.id else None


def _names(fields: Fields) -> Iterator[tuple[str, Point]]:
    value: Any = fields.raw("names")
    for each in value if isinstance(value, list) else ():
        text, at = each if isinstance(each, list) and len(each) == 2 else ("", None)
        place = geojson.point(at)
        if not isinstance(text, str) or not text or len(text) > LONGEST_NAME or place is None:
            fields.fault("names", f'A name is ["text of up to {LONGEST_NAME} letters", [x, y]].')
        else:
            yield text, place


def guides_on(guides: tuple[GuideLine, ...], view: View) -> tuple[GuideLine, ...]:
    """Return the lines of a surface."""
    return tuple(each for each in guides if each.view is view)


def problems(atlas: Atlas, places: dict[tuple[str, str], tuple[str, int]]) -> Iterator[Problem]:
    """Yield a problem for lines that stand twice, lie beside the foot or rest on a source that nobody knows."""
    seen: set[tuple[View, str]] = set()
    for index, guide in enumerate(atlas.guides):
        file, line = places.get(("guides", str(index)), (FILE, 0))
        if (guide.view, guide.id) in seen:
            yield Problem(file, line, f"'{guide.id}' stands twice on one surface: remove one.")
        seen.add((guide.view, guide.id))
        for source in guide.sources:
            if source not in atlas.sources:
                yield Problem(file, line, f"'{guide.id}': there is no source '{source}': add it or mend the id.")
        outline = atlas.outline(guide.view, Foot.RIGHT)
        inner = guide.points[len(guide.points) // 2]
        if outline is not None and not any(contains(ring, inner) for ring in outline.rings):
            yield Problem(file, line, f"'{guide.id}' lies beside the foot, {guide.view}: move it onto the skin.")
