"""The feet of a sheet at the scale of its paper: with zones and numbers, with acupoints, or bare to draw on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPen

from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, View
from reflexmap.core.paperblocks import Picture
from reflexmap.core.picture import LENGTH, SIDE_HEIGHT
from reflexmap.draw.looks import DISC_INK, colour
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.paperjoin import Masking
from reflexmap.draw.plate import Plate, paint_art, some_feet
from reflexmap.draw.sheetfeet import BLACK_STYLE, DISC, STYLE, Press, caption_under, fixed_feet, weighted
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetstands import GAP, WIDE, Stands, is_side, stands_at
from reflexmap.draw.sheettext import MM, POINT, Inks, Run, width_of, write

if TYPE_CHECKING:
    from reflexmap.draw.points import PointMark

Box = tuple[float, float, float, float]  # left, top, right, bottom
CODE = 7.2 * POINT / 10  # units of the page for one pixel of the map, so that codes are 7.2 pt high
LEAST_LEG = 112.0  # mm of a foot: a side always shows both ankle bones
OVER = 16.0  # mm of a foot above the highest mark, for its number
WIDEST = 1000 * MM  # no page is wider


def picture(block: Picture, width: float, setting: Setting) -> Item:
    """Return the feet that a block asks for."""
    plates = [some_feet(setting.plate(view), setting.feet) for view in block.views]
    setting = replace(setting, foot=foot_of(block, width, setting.foot))
    if block.points:
        return _with_points(plates, width, setting, block.points)
    if block.bare:
        return _bare(plates, width, setting)
    name = block.name if width > 60 * MM else ""
    whole = fixed_feet(
        plates,
        block.marks,
        width,
        setting.foot,
        setting.inks,
        name,
        press=Press(setting.ink, setting.skin, setting.grown),
        numbered=block.numbered,
        disc=DISC / setting.larger,
    )
    if len(plates) > 1 or not is_side(plates[0]):
        return whole
    return cropped(whole, (SIDE_HEIGHT - _shown(plates[0], block.marks)) * setting.foot)


def foot_of(block: Picture, width: float, usual: float) -> float:
    """Return how large the feet of a picture are: enlarged ones at most so that their row fills the width."""
    if block.scale <= 1.0:
        return usual * block.scale
    upright = sum(view in (View.PLANTAR, View.DORSAL) for view in block.views)
    rows = ([2 * upright * WIDE] if upright else []) + ([2 * LENGTH] if upright < len(block.views) else [])
    most = min((width - (2 * max(upright, 1) - 1) * GAP) / row for row in rows)
    return max(min(usual * block.scale, most), usual)


def cropped(item: Item, cut: float) -> Item:
    """Return a picture without its uppermost part."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.setClipRect(QRectF(x - WIDEST, y, 2 * WIDEST, item.height), Qt.ClipOperation.IntersectClip)
        item.paint(painter, x, y - cut)
        painter.restore()
        if painter.paintEngine().type() == QPaintEngine.Type.SVG:  # Qt writes no clips into SVG files
            painter.fillRect(QRectF(x - WIDEST, y - cut, 2 * WIDEST, cut), colour("#FFFFFF"))

    return Masking(item.height - cut, paint, item.after)


def _shown(plate: Plate, marks: Marks) -> float:
    """Return how much of a leg a side shows, in millimetres of the foot: both ankle bones, and what is marked."""
    marked = [
        area.box[3]
        for foot in plate.feet.values()
        for area in foot.areas
        if marks.rank(area.zone) is not None or area.zone in marks.avoid or area.zone in marks.care
    ]
    return min(max([LEAST_LEG, *(top + OVER for top in marked)]), SIDE_HEIGHT)


def _bare(plates: list[Plate], width: float, setting: Setting) -> Item:
    made = stands_at(plates, width, setting.foot)

    def paint(painter: QPainter, x: float, y: float) -> None:
        for plate, fits in _moved(made.stands, x, y):
            _art(painter, plate, fits, setting)

    return Item(made.height, paint)


def _moved(stands: Stands, x: float, y: float) -> Stands:
    return tuple(
        (plate, {foot: replace(fit, x=fit.x + x, y=fit.y + y) for foot, fit in fits.items()}) for plate, fits in stands
    )


def _art(painter: QPainter, plate: Plate, fits: dict[Foot, Fit], setting: Setting) -> None:
    style = BLACK_STYLE if setting.black else STYLE
    for foot, fit in fits.items():
        if foot in plate.feet:
            paint_art(painter, weighted(plate.feet[foot], fit.scale, black=setting.black), fit, style)
            caption_under(painter, foot, plate, fit, setting.inks)


def _with_points(plates: list[Plate], width: float, setting: Setting, points: tuple[str, ...]) -> Item:
    """Return the feet with acupoints and their codes."""
    from reflexmap.draw.points import dot_boxes, place_points, point_layer  # noqa: PLC0415 - only this sheet has them

    made = stands_at(plates, width, setting.foot)
    wanted = {name: point for name, point in setting.points.items() if name in points}
    room = (0.0, -4.0 * MM / CODE, width / CODE, made.height / CODE)
    placed: list[tuple[PointMark, ...]] = []
    taken: list[Box] = []  # by the codes and dots of the pictures before
    for plate, fits in made.stands:
        small = {f: Fit(fit.scale / CODE, fit.x / CODE, fit.y / CODE) for f, fit in fits.items() if f in plate.feet}
        layer = point_layer(wanted, plate.view)
        later = [
            box
            for other, stands in made.stands
            if other is not plate
            for box in dot_boxes(
                point_layer(wanted, other.view),
                {f: Fit(fit.scale / CODE, fit.x / CODE, fit.y / CODE) for f, fit in stands.items()},
            )
        ]
        placed.append(place_points(layer, small, [*taken, *later], room=room))
        taken += [mark.box for mark in placed[-1] if mark.box is not None]

    def paint(painter: QPainter, x: float, y: float) -> None:
        for (plate, fits), marks in zip(_moved(made.stands, x, y), placed, strict=True):
            _art(painter, plate, fits, setting)
            for mark in marks:
                _paint_point(painter, mark.code, mark.centre, mark.box, (x, y), setting.inks)

    return Item(made.height, paint)


def _paint_point(
    painter: QPainter,
    code: str,
    centre: tuple[float, float],
    box: tuple[float, float, float, float] | None,
    corner: tuple[float, float],
    inks: Inks,
) -> None:
    at = QPointF(corner[0] + centre[0] * CODE, corner[1] + centre[1] * CODE)
    painter.save()
    painter.setPen(QPen(colour("#FFFFFF"), 0.3 * MM))
    painter.setBrush(colour(DISC_INK if inks.quiet != inks.text else "#000000"))
    painter.drawEllipse(at, 0.85 * MM, 0.85 * MM)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#FFFFFF"))
    painter.drawEllipse(at, 0.36 * MM, 0.36 * MM)
    if box is not None:
        ground = QRectF(corner[0] + box[0] * CODE, corner[1] + box[1] * CODE, 0, 0)
        ground.setWidth((box[2] - box[0]) * CODE)
        ground.setHeight((box[3] - box[1]) * CODE)
        painter.setBrush(colour("#FFFFFF", 0.86 if inks.quiet != inks.text else 1.0))
        painter.drawRoundedRect(ground, 0.6 * MM, 0.6 * MM)
        px = round(10 * CODE)
        wide = width_of(code, px, strong=True)
        write(painter, ground.center().x() - wide / 2, ground.center().y() + px * 0.36, Run(code, True), px, inks.text)
    painter.restore()
