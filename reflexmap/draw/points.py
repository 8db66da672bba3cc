"""Paints acupoints: small ringed dots with their codes beside them, hidden where codes would collide.

A dark ring round a white core, with a white line round it, stands out on every fill and needs no colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.codes import DOT, Box, Dot, Taken, hits, place_codes, round_box
from reflexmap.core.fit import Fit
from reflexmap.core.model import Acupoint, Foot, Point, View
from reflexmap.core.points import spots_on
from reflexmap.draw.fonts import STRONG, text_font, text_metrics
from reflexmap.draw.looks import DISC_INK, colour

CHOSEN_DOT = 5.6
CORE = 2.1  # px, radius of the white core
CODE = 10  # px, size of a code
PAD = 3.0  # px round a code
DIM = 0.4  # opacity of a point that steps back
NEAR = 9.0  # px from the middle of a dot that still count as on it


@dataclass(frozen=True, slots=True)
class PointLayer:
    """The acupoints of one view in millimetres, by foot, and what stands out among them.

    With `lit` set (a complaint was chosen), all others step back and have no codes. `avoid` and `care` are what a
    person's situation leaves alone and wants pressed lightly.
    """

    spots: tuple[tuple[Foot, str, Point], ...]
    codes: tuple[tuple[str, str], ...]
    chosen: str = ""
    hovered: str = ""
    lit: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    care: frozenset[str] = frozenset()

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
    *,
    avoid: frozenset[str] = frozenset(),
    care: frozenset[str] = frozenset(),
) -> PointLayer:
    """Return the points of a view on both feet."""
    spots = tuple((foot, name, at) for foot in Foot for name, at in spots_on(points, view, foot))
    codes = tuple((point.id, point.code) for point in points.values())
    return PointLayer(spots, codes, chosen, hovered, lit, avoid, care)


def place_points(
    layer: PointLayer,
    fits: dict[Foot, Fit],
    blocked: Iterable[Box] = (),
    lines: Iterable[tuple[Point, Point]] = (),
    room: Box | None = None,
) -> tuple[PointMark, ...]:
    """Return where dots and codes stand.

    `blocked` are boxes of other writing, which no code covers; `lines` are its leaders; `room` is what holds codes.
    """
    codes = dict(layer.codes)
    loud = (layer.chosen, layer.hovered)
    metrics = text_metrics(CODE, STRONG)
    dots = [
        Dot(name, foot, fits[foot].to_pixels(at), metrics.horizontalAdvance(codes[name]) + 2 * PAD, name in loud)
        for foot, name, at in layer.spots
        if foot in fits
    ]
    named = [index for index, dot in enumerate(dots) if not layer.is_dimmed(dot.id)]
    quiet = [dot for dot in dots if layer.is_dimmed(dot.id)]
    found = place_codes([dots[index] for index in named], quiet, Taken(tuple(blocked), tuple(lines), room))
    boxes = {named[place]: box for place, box in found.items()}
    return tuple(
        PointMark(dot.id, dot.foot, codes[dot.id], dot.centre, boxes.get(index)) for index, dot in enumerate(dots)
    )


def uncovered(marks: Sequence[PointMark], layer: PointLayer, discs: Sequence[Box]) -> tuple[PointMark, ...]:
    """Return the points without those that step back and would cover a numbered disc."""
    return tuple(mark for mark in marks if not (layer.is_dimmed(mark.id) and hits(round_box(mark.centre, DOT), discs)))


def dot_boxes(layer: PointLayer, fits: dict[Foot, Fit]) -> tuple[Box, ...]:
    """Return the box round each dot in pixels, wide enough for a chosen one."""
    return tuple(round_box(fits[foot].to_pixels(at), CHOSEN_DOT + 3.0) for foot, _, at in layer.spots if foot in fits)


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
            _paint_dot(painter, QPointF(0.0, 0.0), name, layer, strong=name == layer.chosen)
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
        _paint_dot(painter, QPointF(*mark.centre), mark.id, layer, strong=mark.id in loud)
    painter.restore()


def _paint_dot(painter: QPainter, centre: QPointF, name: str, layer: PointLayer, *, strong: bool) -> None:
    radius = CHOSEN_DOT if strong else DOT
    heeded = name in layer.avoid or name in layer.care
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#FFFFFF"))
    painter.drawEllipse(centre, radius + 1.2, radius + 1.2)
    painter.setBrush(colour(DISC_INK))
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(colour("#FFFFFF"))
    core = CORE * (0.75 if strong else 1.0)
    painter.drawEllipse(centre, core, core)
    if heeded:
        from reflexmap.draw.heeds import paint_sign  # noqa: PLC0415 - only where a person's situation is marked

        paint_sign(painter, centre, radius + 0.6, avoid=name in layer.avoid)
    if strong:
        painter.setPen(QPen(colour(DISC_INK), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius + 3.0, radius + 3.0)


def _apart(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _inside(box: Box, spot: Point) -> bool:
    return box[0] <= spot[0] <= box[2] and box[1] <= spot[1] <= box[3]
