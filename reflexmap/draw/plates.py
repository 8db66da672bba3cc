"""Puts a plate together: the areas and names of the atlas with the drawings of the feet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.model import Foot, View
from reflexmap.draw.art import ArtError, Drawing, read_drawing
from reflexmap.draw.plate import Plate, make_foot


def make_plate(
    atlas: Atlas,
    assets: Path,
    problems: list[Problem],
    *,
    view: View = View.PLANTAR,
    chart: str = DEFAULT_CHART,
    sex: str = "female",
) -> Plate:
    """Return both feet of a view with a chart's zones, ready for painting.

    Where the chart differs for women and men, `sex` says whose organs are drawn. A drawing that is missing or broken
    is left out and told in `problems`; the zones are painted all the same.
    """
    systems = {zone.id: zone.system for zone in atlas.zones.values()}
    feet = {}
    for foot in (Foot.RIGHT, Foot.LEFT):
        stem = assets / "feet" / f"{view}-{foot}"
        lit, line = (_drawing(stem.with_name(f"{stem.name}{end}.svg"), problems) for end in ("", "-line"))
        areas = tuple(area for area in atlas.areas_on(view, foot, chart) if area.sex in ("", sex))
        feet[foot] = make_foot(foot, areas, systems, atlas.outline(view, foot), lit, line)
    return Plate(view, feet, {zone.id: zone.label for zone in atlas.zones.values()})


def plates_for(
    atlas: Atlas,
    assets: Path,
    problems: list[Problem],
    views: Iterable[View],
    *,
    chart: str = DEFAULT_CHART,
    sex: str = "female",
) -> tuple[Plate, ...]:
    """Return the plates of some views in the order of `View`, as a sheet needs them."""
    wanted = set(views)
    return tuple(
        make_plate(atlas, assets, problems, view=view, chart=chart, sex=sex) for view in View if view in wanted
    )


def sole_plate(atlas: Atlas, assets: Path, problems: list[Problem]) -> Plate:
    """Return both soles of the default chart."""
    return make_plate(atlas, assets, problems)


def _drawing(path: Path, problems: list[Problem]) -> Drawing | None:
    try:
        return read_drawing(path)
    except ArtError as error:
        problems.append(error.problem)
        return None
