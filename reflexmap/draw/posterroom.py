"""How much room a surface takes on a wall chart: so much for each step of its scale, so much for its names.

Everything is in pixels of the map; a scale is pixels for one millimetre of a foot.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from reflexmap.core.model import Area, Foot, View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT, column, heel_column, toe_column
from reflexmap.draw.fonts import STRONG, text_metrics
from reflexmap.draw.plate import FootPlate, Plate
from reflexmap.draw.sheetstands import TOES

TYPE = 12  # px of every name
CAPTION = 23.0  # px under a foot
TURN = 22.0  # px from a name to the feet at least: its leader runs level and turns there
AIR = 6.0  # px at the outer edges
TOES_IN = 18.0  # mm of a side's toes that the names over them may reach in
FOREFOOT = 90.0  # mm from the tip of the toes
LEAST_BETWEEN = 40.0  # px between two feet that share no names


@dataclass(frozen=True, slots=True)
class Room:
    """What a surface needs: pixels for each unit of scale, and pixels that no scale changes."""

    wide: float
    beside: float
    tall: float
    under: float

    def size(self, scale: float) -> tuple[float, float]:
        """Return width and height at a scale."""
        return self.wide * scale + self.beside, self.tall * scale + self.under

    def scale(self, width: float, height: float) -> float:
        """Return the largest scale at which the surface fits a box."""
        return max(min((width - self.beside) / self.wide, (height - self.under) / self.tall), 0.2)


@dataclass(frozen=True, slots=True)
class Margins:
    """Widths of the widest name in an outer column and in the one between the feet; 0 for none."""

    outer: float
    middle: float

    @property
    def between(self) -> float:
        """Room between two feet."""
        return max(self.middle + 2 * TURN, LEAST_BETWEEN)


def margins(plate: Plate, names: dict[str, str], *, heels: bool) -> Margins:
    """Return how wide the columns of names are; with `heels` a side's feet stand heel to heel."""
    widest = {"left": 0.0, "middle": 0.0, "right": 0.0}
    for foot, each in plate.feet.items():
        for area in each.areas:
            if area.zone in names and not area.helper:
                side = _column(area, plate.view, foot, heels=heels)
                widest[side] = max(widest[side], wide(names[area.zone]))
                if heels and _from_toes(area, foot) < FOREFOOT:  # it may be named on either side
                    side = toe_column(plate.view, foot)
                    widest[side] = max(widest[side], wide(names[area.zone]))
    return Margins(max(widest["left"], widest["right"]), widest["middle"])


def _column(area: Area, view: View, foot: Foot, *, heels: bool) -> str:
    x = area.label_at[0] if area.label_at is not None else area.pole[0]
    return heel_column(view, foot, x) if heels else column(view, foot, x)


def _from_toes(area: Area, foot: Foot) -> float:
    """Return how far from the tip of the toes a zone of a side begins (mm)."""
    xs = [x for x, _ in area.ring]
    return min(xs) if toe_column(area.view, foot) == "left" else LENGTH - max(xs)


def room_of(plate: Plate, names: dict[str, str], *, heels: bool) -> Room:
    """Return the room of a surface with its names and captions."""
    count = len(plate.feet)
    columns = margins(plate, names, heels=heels)
    outer = 2 * ((columns.outer + TURN if columns.outer else 0.0) + AIR)
    gap = columns.between if count > 1 else 0.0
    if count == 1 and not POSES[plate.view].stacked:  # the other foot's place is that of the inner column
        outer = columns.outer + columns.middle + 2 * (TURN + AIR)
    if not POSES[plate.view].stacked:
        low = max(underfoot(each) for each in plate.feet.values())
        return Room((HALF_WIDTH + INNER_WIDTH) * count, outer + gap, LENGTH + TOES + low, CAPTION)
    if heels:
        return Room(LENGTH * count - 2 * TOES_IN, outer + gap, SIDE_HEIGHT, CAPTION)
    return Room(LENGTH, outer, SIDE_HEIGHT * count, CAPTION * count)


def heel_to_heel(plate: Plate, names: dict[str, str], width: float, height: float) -> bool:
    """Whether the feet of a side are larger next to each other than one below the other."""
    if not POSES[plate.view].stacked or len(plate.feet) < 2:
        return False
    abreast, stacked = (room_of(plate, names, heels=heels).scale(width, height) for heels in (True, False))
    return abreast >= stacked


def wide(text: str) -> float:
    """Return the width of a name in its heaviest weight, in whole pixels."""
    return math.ceil(text_metrics(TYPE, STRONG).horizontalAdvance(text))


def underfoot(foot: FootPlate) -> float:
    """Return how many millimetres a picture reaches under its ground: the leg of a top goes on a little."""
    return max(-foot.skin_path.boundingRect().top(), 0.0)


def instep(foot: FootPlate, start: float, end: float) -> float:
    """Return how high a foot seen from the side reaches between two of its millimetres."""
    rings = foot.skin_path.toSubpathPolygons()
    points = [ring.at(index) for ring in rings for index in range(ring.size())]
    heights = [point.y() for point in points if start <= point.x() <= end]
    return max(heights, default=SIDE_HEIGHT / 2)
