"""Paints acupoints: small ringed dots with their codes beside them, hidden where codes would collide.

A dark ring round a white core, with a white line round it, stands out on every fill and needs no colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.fit import Fit
from reflexmap.core.model import Acupoint, Foot, Point, View
from reflexmap.core.points import spots_on
from reflexmap.draw.fonts import STRONG, text_font, text_metrics
from reflexmap.draw.looks import DISC_INK, colour

DOT = 4.2  # px, radius of the dark ring
CHOSEN_DOT = 5.6
CORE = 2.1  # px, radius of the white core
CODE = 10  # px, size of a code
PAD = 3.0  # px round a code
TALL = 14.0  # px, height of a code's ground
AWAY = DOT + 3.0  # px from the middle of a dot to its code
DIM = 0.4  # opacity of a point that steps back
NEAR = 9.0  # px from the middle of a dot that still count as on it
SAME = 1.5  # px within which two dots are one
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PointLayer:
    """The acupoints of one view in millimetres, by foot, and what stands out among them.

    With `lit` set (a complaint was chosen), all others step back and have no codes.
    """

    spots: tuple[tuple[Foot, str, Point], ...]
    codes: tuple[tuple[str, str], ...]
    chosen: str = ""
    hovered: str = ""
    lit: frozenset[str] = frozenset()

    def is_dimmed(self, point: str) -> bool:
        """Whether a point steps back."""
        return bool(self.lit) and point not in self.lit and point not in (self.chosen, self.hovered)


@dataclass(frozen=True, slots=True)
class PointMark:
    """One dot in pixels, and the box of its code, None where there is no room for it."""

    id: str
    foot: Foot
    code: str
    centre: Point
    box: Box | None


def point_layer(
    points: dict[str, Acupoint],
    view: View,
    chosen: str = "",
    hovered: str = "",
    lit: frozenset[str] = frozenset(),
) -> PointLayer:
    """Return the points of a view on both feet."""
    spots = tuple((foot, name, at) for foot in Foot for name, at in spots_on(points, view, foot))
    return PointLayer(spots, tuple((point.id, point.code) for point in points.values()), chosen, hovered, lit)


def place_points(layer: PointLayer, fits: dict[Foot, Fit], blocked: Iterable[Box] = ()) -> tuple[PointMark, ...]:
    """Return where dots and codes stand; `blocked` are boxes of other writing, which no code covers."""
    codes = dict(layer.codes)
    dots = [(name, foot, fits[foot].to_pixels(at)) for foot, name, at in layer.spots if foot in fits]
    taken = [*blocked, *(_round(centre) for _, _, centre in dots)]
    named: list[Point] = []
    placed: dict[int, Box] = {}
    # What is chosen or under the pointer is named first, then the others in the order of the file.
    loud = (layer.chosen, layer.hovered)
    for index in sorted(range(len(dots)), key=lambda each: (dots[each][0] not in loud, each)):
        name, _, centre = dots[index]
        if layer.is_dimmed(name) or any(_apart(centre, other) < SAME for other in named):
            continue
        box = next((each for each in _places(centre, codes[name]) if not _hits(each, taken)), None)
        if box is None and name in loud:
            box = next(iter(_places(centre, codes[name])))
        if box is not None:
            taken.append(box)
            named.append(centre)
            placed[index] = box
    return tuple(
        PointMark(name, foot, codes[name], centre, placed.get(index)) for index, (name, foot, centre) in enumerate(dots)
    )


def uncovered(marks: Sequence[PointMark], layer: PointLayer, discs: Sequence[Box]) -> tuple[PointMark, ...]:
    """Return the points without those that step back and would cover a numbered disc."""
    return tuple(mark for mark in marks if not (layer.is_dimmed(mark.id) and _hits(_round(mark.centre), discs)))


def dot_boxes(layer: PointLayer, fits: dict[Foot, Fit]) -> tuple[Box, ...]:
    """Return the box round each dot in pixels, wide enough for a chosen one."""
    return tuple(_round(fits[foot].to_pixels(at), CHOSEN_DOT + 3.0) for foot, _, at in layer.spots if foot in fits)


def points_at(marks: Sequence[PointMark], spot: Point) -> tuple[str, ...]:
    """Return the points whose dot or code lies under a pixel, the nearest first."""
    found = []
    for mark in marks:
        away = _apart(mark.centre, spot)
        on_code = mark.box is not None and _inside(mark.box, spot)
        if away <= NEAR or on_code:
            found.append((min(away, NEAR if on_code else away), mark.id))
    return tuple(dict.fromkeys(name for _, name in sorted(found, key=lambda each: each[0])))


def paint_dots(painter: QPainter, layer: PointLayer, fits: dict[Foot, Fit], share: float) -> None:
    """Paint the dots alone, for a small picture: `share` is their size against the usual one."""
    for foot, name, at in sorted(layer.spots, key=lambda e: (not layer.is_dimmed(e[1]), e[1] == layer.chosen)):
        if foot in fits:
            painter.save()
            painter.translate(QPointF(*fits[foot].to_pixels(at)))
            painter.scale(share, share)
            painter.setOpacity(DIM if layer.is_dimmed(name) else 1.0)
            _paint_dot(painter, QPointF(0.0, 0.0), strong=name == layer.chosen)
            painter.restore()


def paint_points(painter: QPainter, marks: Sequence[PointMark], layer: PointLayer) -> None:
    """Paint the codes, then the dots; what is chosen or under the pointer is larger and inverted."""
    loud = (layer.chosen, layer.hovered)
    painter.save()
    painter.setFont(text_font(CODE, STRONG))
    for mark in marks:
        if mark.box is None:
            continue
        left, top, right, bottom = mark.box
        box = QRectF(left, top, right - left, bottom - top)
        strong = mark.id in loud
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(DISC_INK if strong else "#FFFFFF", 1.0 if strong else 0.86))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(colour("#FFFFFF" if strong else DISC_INK))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.code)
    for mark in sorted(marks, key=lambda each: (not layer.is_dimmed(each.id), each.id in loud)):
        painter.setOpacity(DIM if layer.is_dimmed(mark.id) else 1.0)
        _paint_dot(painter, QPointF(*mark.centre), strong=mark.id in loud)
    painter.restore()


def _paint_dot(painter: QPainter, centre: QPointF, *, strong: bool) -> None:
    radius = CHOSEN_DOT if strong else DOT
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#FFFFFF"))
    painter.drawEllipse(centre, radius + 1.2, radius + 1.2)
    painter.setBrush(colour(DISC_INK))
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(colour("#FFFFFF"))
    core = CORE * (0.75 if strong else 1.0)
    painter.drawEllipse(centre, core, core)
    if strong:
        painter.setPen(QPen(colour(DISC_INK), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius + 3.0, radius + 3.0)


def _places(centre: Point, code: str) -> Iterable[Box]:
    """Yield the boxes in which a code may stand, the best first."""
    x, y = centre
    wide = text_metrics(CODE, STRONG).horizontalAdvance(code) + 2 * PAD
    lefts = {"right": x + AWAY, "left": x - AWAY - wide, "middle": x - wide / 2}
    tops = {"middle": y - TALL / 2, "above": y - AWAY - TALL, "below": y + AWAY}
    for across, up in (
        ("right", "middle"),
        ("left", "middle"),
        ("middle", "above"),
        ("middle", "below"),
        ("right", "above"),
        ("left", "above"),
        ("right", "below"),
        ("left", "below"),
    ):
        left, top = lefts[across], tops[up]
        yield left, top, left + wide, top + TALL


def _round(centre: Point, radius: float = DOT) -> Box:
    return centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius


def _apart(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _inside(box: Box, spot: Point) -> bool:
    return box[0] <= spot[0] <= box[2] and box[1] <= spot[1] <= box[3]


def _hits(box: Box, others: Iterable[Box]) -> bool:
    return any(box[0] < o[2] and o[0] < box[2] and box[1] < o[3] and o[1] < box[3] for o in others)
