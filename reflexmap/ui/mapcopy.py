"""The map as a picture for other programs: what is on the screen, on white ground and sharp enough to print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from reflexmap.core.fit import Camera
from reflexmap.core.model import View
from reflexmap.draw.fonts import STRONG, text_font
from reflexmap.draw.looks import LIGHT, SKINS, colour
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetwords import surface
from reflexmap.draw.zones import Style
from reflexmap.ui.allviews import ORDER
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mappicture import MapPicture
from reflexmap.ui.movingmap import planned_size

if TYPE_CHECKING:
    from reflexmap.draw.points import PointLayer
    from reflexmap.ui.canvas import Canvas
    from reflexmap.ui.footmap import FootMap
    from reflexmap.ui.mapface import Plates
    from reflexmap.ui.state import Selection

LONG = 2400  # px that the longer side has at least
SHARP = 2.0  # pixels for each one of the screen, at least
HEAD = 44  # px for the name over each of several maps
CARD = QSize(860, 760)  # px of a surface where all are shown
WHITE = replace(LIGHT, canvas="#FFFFFF", canvas_glow="#FFFFFF")


@dataclass(frozen=True, slots=True)
class _Part:
    """One map and where it goes; `chart` is "" for the one that the selection shows."""

    box: QRect
    plate: Plate
    camera: Camera
    chart: str = ""
    head: str = ""


def map_picture(canvas: Canvas, selection: Selection, plates: Plates) -> QImage:
    """Return what the canvas shows: one map, all surfaces, or two charts side by side."""
    shown, charts = selection.shown, selection.atlas.charts
    if shown.view is None:
        parts = [_card(at, view, plates(view, shown.chart, shown.sex)) for at, view in enumerate(ORDER)]
    elif shown.beside and canvas.beside is not None:
        parts, left = [], 0
        for chart, each in canvas.beside.maps.items():
            made = _shown(each, QPoint(left, HEAD), chart, charts[chart].name)
            parts.append(made)
            left = made.box.right() + 1
    else:
        parts = [_shown(canvas.map, QPoint(0, 0))]
    return _painted(parts, selection)


def _card(at: int, view: View, plate: Plate) -> _Part:
    corner = QPoint(at % 2 * CARD.width(), HEAD + at // 2 * (CARD.height() + HEAD))
    return _Part(QRect(corner, CARD), plate, Camera(), head=surface(view).capitalize())


def _shown(footmap: FootMap, corner: QPoint, chart: str = "", head: str = "") -> _Part:
    """Return a map as it stands on the screen, at its size before larger text grows it."""
    face, size = footmap.face, planned_size(footmap.size())
    return _Part(QRect(corner, size), face.plate, face.picture.camera, chart, head)


def _painted(parts: list[_Part], selection: Selection) -> QImage:
    whole = QRect()
    for part in parts:
        whole = whole.united(part.box.adjusted(0, -HEAD if part.head else 0, 0, 0))
    ratio = max(SHARP, LONG / max(whole.width(), whole.height(), 1))
    image = QImage(round(whole.width() * ratio), round(whole.height() * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(colour("#FFFFFF"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in parts:
            painter.save()
            painter.translate(part.box.topLeft())
            _paint(painter, part, selection, ratio)
            painter.restore()
    image.setDevicePixelRatio(1.0)  # who takes the picture counts its pixels
    return image


def _paint(painter: QPainter, part: _Part, selection: Selection, ratio: float) -> None:
    shown = selection.shown
    if part.head:
        painter.setFont(text_font(20, STRONG))
        painter.setPen(colour(WHITE.ink))
        painter.drawText(QRect(0, -HEAD, part.box.width(), HEAD), Qt.AlignmentFlag.AlignCenter, part.head)
    marks = replace(selection.marks(part.chart), hovered="", focused="")
    style = Style(WHITE, SKINS[shown.skin], patterns=shown.patterns)
    picture = MapPicture(part.plate, ArtCache(None))  # of its own: the map keeps its pictures
    picture.lay_out(part.box.size(), part.camera)
    picture.lettering.lay_guides(selection.atlas.guides, shown=shown.lines)
    picture.lettering.points = _points(part.plate.view, selection) if shown.points else None
    picture.name(marks, names=shown.names)
    painter.setClipRect(QRect(QPoint(0, 0), part.box.size()))
    picture.paint(painter, marks, style, ratio=ratio, settled=True)


def _points(view: View, selection: Selection) -> PointLayer:
    from reflexmap.draw.points import point_layer  # noqa: PLC0415 - only where acupoints are shown

    guard, chosen = selection.guard, selection.chosen.point
    points, lit = selection.atlas.acupoints, selection.lit_points()
    return point_layer(points, view, chosen, lit=lit, avoid=guard.avoid_points, care=guard.care_points)
