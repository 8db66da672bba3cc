"""How a wall chart is composed: the box of each surface, where the legend stands. Pixels of the map."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from reflexmap.core.model import View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT
from reflexmap.draw import postertext as texts
from reflexmap.draw.plate import Plate
from reflexmap.draw.posterpanel import CAPTION, Panel, margins, panel
from reflexmap.draw.sheetstands import TOES

SHARES = {View.PLANTAR: 0.44, View.DORSAL: 0.28, View.MEDIAL: 0.28, View.LATERAL: 0.28}  # of the height, upright
UPPER = 0.55  # of the height for soles and tops on a page that lies
SOLES = 0.55  # of the width for soles beside tops
BESIDE = 0.27  # of the width for the legend beside tops
GAP = 12.0  # px between panels
PAD = 8.0  # px inside a panel


@dataclass(frozen=True, slots=True)
class Sheet:
    """A composed chart in pixels: panels, where the legend stands (none: under the panels), the numbers' key."""

    panels: tuple[Panel, ...]
    boxes: tuple[QRectF, ...]
    legend: QRectF | None
    bottom: float

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
    """Return the panels; a second time where the key of the numbers needs room."""
    keys: tuple[object, ...] = ()
    for _ in range(3):
        sheet = _once(plates, names, told, inner, scale, len(keys), legend=legend)
        found = texts.key_lines(sheet.numbered, names, inner[0])
        if len(found) <= len(keys):
            break
        keys = found
    return sheet


def _once(
    plates: dict[View, Plate],
    names: dict[str, str],
    told: texts.Words,
    inner: tuple[float, float],
    scale: float,
    keys: int,
    *,
    legend: bool,
) -> Sheet:
    width, height = inner
    top = texts.header_height(told, QSizeF(*inner)) + 6
    foot = texts.foot_height(told, ((),) * keys, width)
    upright = height >= width
    beside = upright and View.DORSAL in plates and len(plates) > 1 and not scale and legend
    strip = 0.0 if beside or not legend else texts.legend_height(width)
    boxes, spot = _boxes(tuple(plates), QRectF(0.0, top, width, height - top - foot - strip), beside=beside)
    if scale:
        boxes = _life_boxes(plates, names, top, width, scale)
    panels: list[Panel] = []
    known: dict[str, int] = {}
    for view, box in boxes.items():
        area = box.adjusted(PAD, PAD, -PAD, -PAD)
        made = panel(plates[view], area, names, scale=scale, known=known)
        known |= made.numbered
        panels.append(made)
    return Sheet(tuple(panels), tuple(boxes.values()), spot, height - foot - strip)


def _boxes(views: tuple[View, ...], room: QRectF, *, beside: bool) -> tuple[dict[View, QRectF], QRectF | None]:
    """Return the box of each surface, and that of the legend where it stands beside the tops."""
    sides = [view for view in views if POSES[view].stacked]
    flat = [view for view in views if view not in sides]
    found: dict[View, QRectF] = {}
    spot: QRectF | None = None
    if room.height() < room.width() and len(flat) == 2:
        upper = room.height() * UPPER - GAP / 2 if sides else room.height()
        left = room.width() * SOLES - GAP / 2
        found[View.PLANTAR] = QRectF(room.x(), room.y(), left, upper)
        found[View.DORSAL] = QRectF(room.x() + left + GAP, room.y(), room.width() - left - GAP, upper)
        return found | _abreast(sides, room, room.y() + upper + GAP, room.height() - upper - GAP), None
    rows = [SHARES[view] for view in flat] + ([SHARES[sides[0]]] if sides else [])
    free = room.height() - GAP * (len(rows) - 1)
    y = room.y()
    for view in flat:
        high = free * SHARES[view] / sum(rows)
        found[view] = QRectF(room.x(), y, room.width(), high)
        if view is View.DORSAL and beside:
            wide = room.width() * BESIDE
            spot = QRectF(room.x(), y, wide, high)
            found[view] = QRectF(room.x() + wide + GAP, y, room.width() - wide - GAP, high)
        y += high + GAP
    if sides:
        found |= _abreast(sides, room, y, room.bottom() - y)
    return found, spot


def _abreast(sides: list[View], room: QRectF, y: float, high: float) -> dict[View, QRectF]:
    if not sides:
        return {}
    wide = (room.width() - GAP * (len(sides) - 1)) / len(sides)
    return {view: QRectF(room.x() + i * (wide + GAP), y, wide, high) for i, view in enumerate(sides)}


def _life_need(plate: Plate, names: dict[str, str], scale: float) -> tuple[float, float]:
    """Return the size of a surface at a scale, its names included."""
    outer, between = margins(plate, names)
    count = len(plate.feet)
    if POSES[plate.view].stacked:
        return LENGTH * scale + 2 * outer + 2 * PAD, count * (SIDE_HEIGHT * scale + CAPTION) + 2 * PAD
    wide = (HALF_WIDTH + INNER_WIDTH) * count * scale + 2 * outer + (between if count > 1 else 0.0)
    return wide + 2 * PAD, (LENGTH + TOES) * scale + CAPTION + 2 * PAD


def _life_boxes(
    plates: dict[View, Plate], names: dict[str, str], top: float, width: float, scale: float
) -> dict[View, QRectF]:
    found: dict[View, QRectF] = {}
    y = top
    for view, plate in plates.items():
        _, high = _life_need(plate, names, scale)
        found[view] = QRectF(0.0, y, width, high)
        y += high + GAP
    return found


def life_size(plates: dict[View, Plate], names: dict[str, str], told: texts.Words, scale: float) -> tuple[float, float]:
    """Return the size of a chart with feet of their true length; `scale` is pixels for one millimetre."""
    needs = [_life_need(plate, names, scale) for plate in plates.values()]
    width = max(wide for wide, _ in needs)
    high = sum(high for _, high in needs) + GAP * (len(needs) - 1)
    foot = texts.foot_height(told, ((), ()), width) + texts.legend_height(width)
    return width, texts.header_height(told, QSizeF(width, 2 * width)) + 6 + high + foot + 4
