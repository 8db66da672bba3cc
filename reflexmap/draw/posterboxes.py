"""How a wall chart is composed: the panel of each surface, where the key stands. Pixels of the map."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QRectF, QSizeF

from reflexmap.core.errors import UserError
from reflexmap.core.model import System, View
from reflexmap.core.picture import POSES
from reflexmap.draw import postertext as texts
from reflexmap.draw.plate import Plate
from reflexmap.draw.posterkey import Legend
from reflexmap.draw.posterpanel import Panel, of_one_chart, panel
from reflexmap.draw.posterplan import GAP, Key, Plan, best
from reflexmap.draw.posterroom import Room, room_of

ROUNDS = 4  # times that a chart is composed at most, because the table of numbers needs room
CROWDED = 0.75  # scale under which it is asked how much room the key takes
COSTLY = 0.6  # share of their scale that feet may have at least for the key to stand on their page


@dataclass(frozen=True, slots=True)
class Sheet:
    """A composed chart in pixels: its panels and its key, which stands `apart` on a page of its own in large type."""

    panels: tuple[Panel, ...]
    plan: Plan
    legend: Legend
    bottom: float

    @property
    def apart(self) -> bool:
        """Whether the key found no room on the page."""
        return self.plan.key is None and bool(self.legend.tables)

    @property
    def numbered(self) -> dict[str, int]:
        """The zones that have a number instead of a name."""
        return {zone: number for each in self.panels for zone, number in each.numbered.items()}


def composed(
    plates: dict[View, Plate],
    names: dict[str, str],
    told: texts.Words,
    inner: tuple[float, float],
    scale: float,
    *,
    legend: bool,
) -> Sheet:
    """Return the chart; it is composed again where the table of numbers needs more room."""
    plates = {view: of_one_chart(plate) for view, plate in plates.items()}
    key = Legend(_systems(plates) if legend else (), ())
    known: dict[str, Panel] = {}  # panels that stay as they are when the key grows
    for _ in range(ROUNDS):
        sheet = _once(plates, names, told, inner, scale, key, known)
        listed = tuple((number, names[zone]) for zone, number in sheet.numbered.items())
        enough = len(listed) <= len(key.numbers) or (sheet.apart and bool(key.numbers))
        key = replace(key, numbers=listed)
        if enough:
            break
    return replace(sheet, legend=key)


def _systems(plates: dict[View, Plate]) -> tuple[System, ...]:
    """Return the systems of the zones that are drawn, in their usual order."""
    shown = {each.shapes.system(area.zone) for plate in plates.values() for each in plate.feet.values()
             for area in each.areas}  # fmt: skip
    return tuple(system for system in System if system in shown)


def _once(
    plates: dict[View, Plate],
    names: dict[str, str],
    told: texts.Words,
    inner: tuple[float, float],
    scale: float,
    legend: Legend,
    kept: dict[str, Panel],
) -> Sheet:
    width, height = inner
    top = texts.header_height(told, QSizeF(*inner)) + texts.UNDER
    bottom = height - texts.foot_height(told, width)
    area = QRectF(0.0, top, width, bottom - top)
    key = _key(legend)
    plan = _planned(plates, names, area, key, scale)
    if plan is None or min(plan[0].scales.values()) < CROWDED:
        bare = _planned(plates, names, area, None, scale)
        if bare is None:
            raise UserError("The margins leave no room for the chart: choose smaller ones.")
        if plan is None or any(plan[0].scales[view] < bare[0].scales[view] * COSTLY for view in plates):
            plan = bare
    panels: list[Panel] = []
    known: dict[str, int] = {}
    for view, box in plan[0].boxes.items():
        heels = plan[1] and POSES[view].stacked and len(plates[view].feet) > 1
        same = repr((view, box, plan[0].scales[view], heels, known))
        if same not in kept:
            kept[same] = panel(plates[view], box, names, scale=plan[0].scales[view], known=known, heels=heels)
        made = kept[same]
        known |= made.numbered
        panels.append(made)
    return Sheet(tuple(panels), plan[0], legend, bottom)


def _key(legend: Legend) -> Key | None:
    """Return what a legend needs, as a whole and its two parts each alone."""
    if not legend.tables:
        return None
    whole = Key(legend.least, cache(legend.height))
    if len(legend.tables) < 2:
        return whole
    first, second = (Key(each.least, cache(each.height)) for each in (legend.key, legend.list))
    return replace(whole, parts=(first, second))


def _planned(
    plates: dict[View, Plate], names: dict[str, str], area: QRectF, key: Key | None, scale: float
) -> tuple[Plan, bool] | None:
    """Return the best plan, and whether the feet of sides stand heel to heel in it; None where none fits."""
    found: tuple[Plan, bool] | None = None
    sides = any(POSES[view].stacked for view in plates)
    for heels in (True, False) if sides and not scale else (False,):
        rooms = {view: _room(plate, names, heels=heels) for view, plate in plates.items()}
        plan = _true(rooms, area, key, scale) if scale else best(rooms, area, key)
        if plan is not None and (found is None or plan.worth > found[0].worth):
            found = plan, heels
    return found


def _room(plate: Plate, names: dict[str, str], *, heels: bool) -> Room:
    return room_of(plate, names, heels=heels and POSES[plate.view].stacked and len(plate.feet) > 1)


def _true(rooms: dict[View, Room], area: QRectF, key: Key | None, scale: float) -> Plan:
    """Return surfaces at a scale, one under the other."""
    boxes: dict[View, QRectF] = {}
    y = area.y()
    for view, room in rooms.items():
        boxes[view] = QRectF(area.x(), y, area.width(), room.size(scale)[1])
        y = boxes[view].bottom() + GAP
    spot = QRectF(area.x(), y, area.width(), key.height(area.width())) if key is not None else None
    spare = area.bottom() - (spot.bottom() if spot is not None else y - GAP)
    for index, box in enumerate(boxes.values()):
        box.translate(0.0, max(spare, 0.0) * (index + 0.5) / len(boxes))
    if spot is not None:
        spot.translate(0.0, max(spare, 0.0))
    return Plan("life size", boxes, dict.fromkeys(rooms, scale), spot)


def life_size(
    plates: dict[View, Plate], names: dict[str, str], told: texts.Words, scale: float, *, legend: bool
) -> tuple[float, float]:
    """Return the size of a chart with feet of their true length; `scale` is pixels for one millimetre."""
    plates = {view: of_one_chart(plate) for view, plate in plates.items()}
    rooms = [_room(plate, names, heels=False) for plate in plates.values()]
    width = max(room.size(scale)[0] for room in rooms)
    high = sum(room.size(scale)[1] + GAP for room in rooms)
    foot = texts.foot_height(told, width)
    key = Legend(_systems(plates) if legend else (), ())
    if key.tables:
        foot += key.height(width) + GAP
    return width, texts.header_height(told, QSizeF(width, 2 * width)) + texts.UNDER + high + foot + 60
