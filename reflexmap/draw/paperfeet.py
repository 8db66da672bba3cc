"""The feet of a sheet at the scale of its paper: with zones and numbers, with acupoints, or bare to draw on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.fit import Fit
from reflexmap.core.model import Foot
from reflexmap.core.paperblocks import Picture
from reflexmap.draw.looks import DISC_INK, colour
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.plate import Plate, paint_art, some_feet
from reflexmap.draw.sheetfeet import BLACK_STYLE, DISC, STYLE, caption_under, fixed_feet, weighted
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetstands import Stands, stands_at
from reflexmap.draw.sheettext import MM, POINT, Inks, Run, width_of, write

CODE = 7.2 * POINT / 10  # units of the page for one pixel of the map, so that codes are 7.2 pt high


def picture(block: Picture, width: float, setting: Setting) -> Item:
    """Return the feet that a block asks for."""
    plates = [some_feet(setting.plate(view), setting.feet) for view in block.views]
    if block.points:
        return _with_points(plates, width, setting, block.points)
    if block.bare:
        return _bare(plates, width, setting)
    name = block.name if width > 60 * MM else ""
    return fixed_feet(
        plates,
        block.marks,
        width,
        setting.foot,
        setting.inks,
        name,
        black=setting.black,
        numbered=block.numbered,
        disc=DISC / setting.larger,
    )


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
    from reflexmap.draw.points import place_points, point_layer  # noqa: PLC0415 - only this sheet has them

    made = stands_at(plates, width, setting.foot)
    wanted = {name: point for name, point in setting.points.items() if name in points}
    room = (0.0, -4.0 * MM / CODE, width / CODE, made.height / CODE)
    placed = []
    for plate, fits in made.stands:
        small = {f: Fit(fit.scale / CODE, fit.x / CODE, fit.y / CODE) for f, fit in fits.items() if f in plate.feet}
        placed.append(place_points(point_layer(wanted, plate.view), small, room=room))

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
