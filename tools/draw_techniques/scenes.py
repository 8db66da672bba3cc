"""What each drawing shows: fingers that walk, press and turn on skin, and feet with the way they are moved."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from tools.draw_techniques.finger import Finger, Joint, drawn, ghost
from tools.draw_techniques.pen import arc, arrow, dot, drawing, path

WIDE, HIGH = 160.0, 78.0
BOX = (0.0, 0.0, WIDE, HIGH)
SKIN = 60.0  # height of the skin's line
TIP = 7.4  # radius of a thumb's tip
FINE = 5.6  # of an index finger's
Skin = Callable[[float], float]


def skin(*dips: tuple[float, float]) -> tuple[Skin, list[str]]:
    """Return the skin's height at a place, and its drawing; a dip has a place and a depth."""

    def height(x: float) -> float:
        sag = sum(depth * math.exp(-(((x - at) / 8.0) ** 2)) for at, depth in dips)
        return SKIN + 3.0 * ((x - WIDE / 2) / (WIDE / 2)) ** 2 + sag

    line = [(float(x), height(float(x))) for x in range(int(WIDE) + 1)]
    return height, [path([*line, (WIDE, HIGH), (0.0, HIGH)], "flesh", closed=True), path(line, "out")]


def thumb(x: float, y: float, last: float, first: float) -> Finger:
    """Return a thumb whose tip stands at a place; its two bones lean by angles in degrees."""
    tip = Joint(x, y, TIP)
    middle = _from(tip, last, 24.0, 9.4)
    root = _from(middle, first, 46.0, 12.6)
    return Finger((_from(root, first + 6.0, 70.0, 24.0), root, middle, tip))


def index(x: float, y: float, *angles: float) -> Finger:
    """Return an index finger whose tip stands at a place; its three bones lean by angles, from tip to hand."""
    joints = [Joint(x, y, FINE)]
    for angle, long, radius in zip(angles, (17.0, 24.0, 42.0, 60.0), (6.6, 7.8, 9.4, 15.0), strict=False):
        joints.append(_from(joints[-1], angle, long, radius))
    return Finger(tuple(joints[::-1]))


def _from(joint: Joint, angle: float, long: float, radius: float) -> Joint:
    turn = math.radians(angle)
    return Joint(joint.x + math.cos(turn) * long, joint.y - math.sin(turn) * long, radius)


def _hops(height: Skin, places: list[float]) -> list[str]:
    """Return small arcs over the skin from place to place, and a dot at each."""
    found = []
    for a, b in pairwise(places):
        middle = ((a + b) / 2, (height(a) + height(b)) / 2)
        found.append(path(arc(middle, ((b - a) / 2, 5.0), 180.0, 0.0), "ring"))
    return [*found, *(dot((place, height(place)), 1.2) for place in places)]


def thumb_walking() -> str:
    """Draw the thumb that bends and whose tip creeps on, then straightens and presses."""
    height, parts = skin((84.0, 1.6))
    parts += _hops(height, [34.0, 46.5, 59.0, 71.5, 84.0])
    parts += ghost(thumb(103.0, height(103.0) - TIP + 0.8, 152.0, 166.0))
    parts += drawn(thumb(84.0, height(84.0) - TIP + 0.4, 108.0, 172.0))
    return drawing([*parts, *arrow([(122.0, 46.0), (150.0, 48.5)])], BOX)


def finger_walking() -> str:
    """Draw the index finger that creeps forward on the edge of its tip."""
    height, parts = skin((88.0, 1.2))
    parts += _hops(height, [40.0, 52.0, 64.0, 76.0, 88.0])
    parts += ghost(index(105.0, height(105.0) - FINE + 0.6, 142.0, 160.0, 172.0, 174.0))
    parts += drawn(index(88.0, height(88.0) - FINE + 0.3, 104.0, 148.0, 174.0, 178.0))
    return drawing([*parts, *arrow([(122.0, 46.0), (150.0, 48.5)])], BOX)


def hook_and_back_up() -> str:
    """Draw the thumb that presses in and draws the tissue a little back towards the hand."""
    height, parts = skin((88.0, 5.0))
    parts += drawn(thumb(88.0, height(88.0) - TIP + 0.2, 100.0, 168.0))
    parts += arrow([(110.0, 24.0), (110.0, 50.0)])
    back = arc((80.0, 66.0), (20.0, 7.5), 10.0, -150.0)
    return drawing([*parts, *arrow(back)], BOX)


def rotation() -> str:
    """Draw the thumb's tiny circles, with which the skin moves."""
    height, parts = skin((88.0, 2.2))
    middle = (91.0, height(88.0) + 2.4)
    parts.append(path(arc(middle, (23.0, 6.0), 172.0, 8.0), "move"))
    parts += drawn(thumb(88.0, height(88.0) - TIP + 0.6, 140.0, 162.0))
    return drawing([*parts, *arrow(arc(middle, (23.0, 6.0), 188.0, 346.0))], BOX)


def press_and_hold() -> str:
    """Draw the thumb that sinks in and stays."""
    height, parts = skin((88.0, 3.4))
    parts += drawn(thumb(88.0, height(88.0) - TIP + 0.4, 128.0, 158.0))
    for radius in (4.5, 8.5, 12.5):
        parts.append(path(arc((88.0, height(88.0)), (radius, radius * 0.75), 200.0, 340.0), "ring"))
    return drawing([*parts, *arrow([(114.0, 24.0), (114.0, 50.0)])], BOX)


def pivot() -> str:
    """Draw the thumb that stays while the foot turns round it."""
    height, parts = skin((88.0, 2.4))
    middle = (88.0, height(88.0) + 3.0)
    parts += drawn(thumb(88.0, height(88.0) - TIP + 0.4, 122.0, 160.0))
    parts.append(dot(middle, 1.6))
    return drawing([*parts, *arrow(arc(middle, (40.0, 10.0), 200.0, 340.0), both=True)], BOX)


HANDS: dict[str, Callable[[], str]] = {
    "thumb-walking": thumb_walking,
    "finger-walking": finger_walking,
    "hook-and-back-up": hook_and_back_up,
    "rotation-on-a-point": rotation,
    "press-and-hold": press_and_hold,
    "pivot-rotation": pivot,
}
