"""Feet with the way they are moved: arrows in the millimetres of a foot's line drawing, y down.

Feet from the side have their toes on the left; soles and tops are turned so when they are painted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from tools.draw_techniques.pen import Point, arc, arrow, dot, drawing, path, smooth

SIDE = (-26.0, -184.0, 300.0, 224.0)
UPRIGHT = (-76.0, -290.0, 152.0, 300.0)
SIZE = 2.2  # of arrows, since a foot is drawn about half as large as a thumb
Move = tuple[Sequence[Point], bool]  # an arrow, and whether it has two heads

INSTEP: list[Point] = smooth(
    [(8.0, -34.0), (52.0, -50.0), (96.0, -72.0), (128.0, -100.0), (142.0, -140.0), (144.0, -166.0)]
)


def moved(foot: str, *moves: Move, rest: Sequence[str] = ()) -> str:
    """Return a foot with arrows."""
    parts = [part for line, both in moves for part in arrow(line, both=both, size=SIZE)]
    return drawing([*rest, *parts], SIDE if foot in ("medial-right", "lateral-right") else UPRIGHT, foot, size=SIZE)


def diaphragm() -> str:
    """Draw the thumb's way outward along the line under the ball, and the toes that bend over it."""
    line = smooth([(26.0, -164.0), (2.0, -177.0), (-22.0, -175.0), (-44.0, -158.0)])
    return moved("plantar-right", (line, False), (arc((2.0, -238.0), (22.0, 34.0), 100.0, 250.0), False))


def plexus() -> str:
    """Draw the hollow under the ball in which the thumb rests, and its pressure."""
    at = (1.0, -163.0)
    rings = [path(arc(at, (radius, radius), 0.0, 360.0), "ring") for radius in (9.0, 15.0, 21.0)]
    return moved("plantar-right", rest=[*rings, dot(at, 3.4)])


def kneading() -> str:
    """Draw the circles of the fist, which overlap from the arch to the heel."""
    places = [(4.0, -132.0), (0.0, -104.0), (-2.0, -76.0), (-2.0, -48.0)]
    return moved("plantar-right", *((arc(at, (17.0, 17.0), 120.0, -190.0), False) for at in places))


FEET: dict[str, Callable[[], str]] = {
    "ankle-rotation": partial(moved, "medial-right", (arc((26.0, -24.0), (20.0, 50.0), 60.0, 350.0), False)),
    "achilles-stretch": partial(moved, "medial-right", (arc((198.0, -80.0), (212.0, 212.0), 177.0, 211.0), True)),
    "spinal-twist": partial(
        moved,
        "medial-right",
        (arc((92.0, -26.0), (16.0, 44.0), 62.0, 298.0), True),
        ([(168.0, 22.0), (112.0, 22.0)], False),
    ),
    "wringing": partial(
        moved,
        "medial-right",
        (arc((84.0, -26.0), (15.0, 46.0), 62.0, 296.0), False),
        (arc((132.0, -38.0), (15.0, 58.0), 296.0, 64.0), False),
    ),
    "effleurage": partial(moved, "medial-right", (INSTEP, False)),
    "feather-stroke": partial(moved, "medial-right", (smooth([*INSTEP[::-1], (-20.0, -24.0)]), False)),
    "plantar-fascia-stretch": partial(moved, "medial-right", (arc((52.0, -12.0), (66.0, 66.0), 184.0, 120.0), False)),
    "lung-press": partial(
        moved, "medial-right", ([(66.0, 36.0), (66.0, 6.0)], False), ([(66.0, -100.0), (66.0, -58.0)], False)
    ),
    "ankle-loosening": partial(
        moved, "dorsal-right", ([(-58.0, -30.0), (-58.0, -84.0)], False), ([(58.0, -84.0), (58.0, -30.0)], False)
    ),
    "toe-rotation": partial(moved, "dorsal-right", (arc((-30.0, -236.0), (32.0, 13.0), 160.0, 430.0), False)),
    "diaphragm-relaxer": diaphragm,
    "solar-plexus-press": plexus,
    "kneading": kneading,
}
