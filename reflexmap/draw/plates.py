"""Puts a plate together: the areas and names of the atlas with the drawings of the feet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.model import Foot, System, View
from reflexmap.draw.art import ArtError, Drawing, read_drawing
from reflexmap.draw.plate import Plate, make_foot
from reflexmap.draw.zones import ZoneShapes


def make_plate(
    atlas: Atlas,
    assets: Path,
    problems: list[Problem],
    *,
    view: View = View.PLANTAR,
    chart: str = DEFAULT_CHART,
    sex: str = "female",
    kept: Path | None = None,
) -> Plate:
    """Return both feet of a view with a chart's zones, ready for painting.

    For the chart "both", the default chart's zones stand back where the other chart agrees, and the other chart's
    areas lie over them where it does not. Where the chart differs for women and men, `sex` says whose organs are
    drawn. A drawing that is missing or broken is left out and told in `problems`; the zones are painted all the same.
    `kept` is a folder for pictures of the feet between starts.
    """
    systems = {zone.id: zone.system for zone in atlas.zones.values()}
    feet = {}
    for foot in (Foot.RIGHT, Foot.LEFT):
        stem = assets / "feet" / f"{view}-{foot}"
        lit, line = (_drawing(stem.with_name(f"{stem.name}{end}.svg"), problems) for end in ("", "-line"))
        base = DEFAULT_CHART if chart == BOTH_CHARTS else chart
        areas = tuple(area for area in atlas.areas_on(view, foot, base) if area.sex in ("", sex))
        feet[foot] = replace(make_foot(foot, areas, systems, atlas.outline(view, foot), lit, line), kept=kept)
    plate = Plate(view, feet, {zone.id: zone.label for zone in atlas.zones.values()})
    return _compared(plate, atlas, systems, sex) if chart == BOTH_CHARTS else plate


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


def _compared(plate: Plate, atlas: Atlas, systems: dict[str, System], sex: str) -> Plate:
    """Return a plate of the default chart with the other chart's areas where the two differ."""
    from reflexmap.core.differences import differences  # noqa: PLC0415 - only where charts are compared
    from reflexmap.draw.others import laid_over, ties  # noqa: PLC0415 - see above

    feet, notes = {}, dict[str, str]()
    for foot, each in plate.feet.items():
        found = differences(atlas, plate.view, foot, sex)
        notes |= {difference.zone: difference.text for difference in found}
        others = laid_over(found, each.areas)
        agreed = frozenset(area.zone for area in each.areas) - {difference.zone for difference in found}
        feet[foot] = replace(
            each,
            areas=(*each.areas, *others),
            shapes=ZoneShapes(each.areas, systems, agreed),
            others=ZoneShapes(others, systems),
            ties=ties(found),
        )
    return replace(plate, feet=feet, notes=notes)


def _drawing(path: Path, problems: list[Problem]) -> Drawing | None:
    try:
        return read_drawing(path)
    except ArtError as error:
        problems.append(error.problem)
        return None
