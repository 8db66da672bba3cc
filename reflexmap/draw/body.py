"""Paints the body figure: skin, other organs as faint glazes, the lit ones glowing in their system's colour.

The figure's unit is a thousandth of the body height. The art is SVG (y down), the regions are data (y up).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QRadialGradient, QTransform
from PySide6.QtSvg import QSvgRenderer

from reflexmap.core.figure import Crop, ring_size
from reflexmap.core.model import RegionShape, Ring, System
from reflexmap.draw.art import ArtError, Drawing, read_drawing, recoloured
from reflexmap.draw.looks import HUES, SKINS, Hue, Look, Skin, colour, mixed
from reflexmap.draw.zones import ring_path

VIEWS = ("front", "back")
# What helps to find one's way inside the body; the rest is skin and appears only when lit.
FAINT = frozenset(
    {
        "lungs", "heart", "liver", "stomach", "spleen", "colon-ascending", "colon-transverse", "colon-descending",
        "colon-sigmoid", "small-intestine", "bladder", "trachea", "kidney-left", "kidney-right", "spine-cervical",
        "spine-thoracic", "spine-lumbar", "sacrum", "coccyx",
    }
)  # fmt: skip
GLOW = 6.0  # px: the glow is drawn on squares of this size and smoothed, since wide strokes take too long
GLOW_STROKE = 9.0  # px by which the glow reaches over the edge
GLOW_POINTS = 60  # an outline this fine is enough for it
MID = 10  # the figure's tone that is the skin's middle tone
LAST = 24  # its lightest tone
DARKEST = 0.33  # where its darkest tone lies on the skin's ramp, 0 to 1
ALL_OF_IT = 800.0  # what is taller than this is the whole body, and lets the figure shine through
KEPT = 10  # pictures kept


@dataclass(frozen=True)
class BodyShape:
    """One region's path on the figure, y down, with its system's colours."""

    shape: RegionShape
    path: QPainterPath
    hue: Hue


class BodyShapes:
    """The paths of all regions, the largest first; made once, when first needed."""

    def __init__(self, shapes: tuple[RegionShape, ...], systems: dict[str, System]) -> None:
        self._shapes = tuple(shape for shape in shapes if shape.region in systems and shape.view in VIEWS)
        self._systems = systems

    @cached_property
    def items(self) -> tuple[BodyShape, ...]:
        """All shapes with their paths."""
        flip = QTransform.fromScale(1, -1)
        order = sorted(self._shapes, key=lambda shape: -ring_size(shape.ring))
        return tuple(
            BodyShape(shape, flip.map(ring_path(shape.ring)), HUES[self._systems[shape.region]]) for shape in order
        )

    def rings(self, view: str, regions: frozenset[str]) -> tuple[Ring, ...]:
        """Return the rings of some regions in one view."""
        return tuple(shape.ring for shape in self._shapes if shape.view == view and shape.region in regions)

    def faint(self, view: str) -> list[QPainterPath]:
        """Return the paths of the organs that show on every figure."""
        return [each.path for each in self.items if each.shape.view == view and each.shape.region in FAINT]

    def view_for(self, regions: frozenset[str], wish: str = "front") -> str:
        """Return the view that shows most of the regions, the wished one where both do."""
        shown = {view: {each.region for each in self._shapes if each.view == view} & regions for view in VIEWS}
        other = VIEWS[1 - VIEWS.index(wish)]
        return other if len(shown[other]) > len(shown[wish]) else wish


class BodyArt:
    """The two figures as pictures of any size, kept because reading them takes longer than a click may."""

    def __init__(self, folder: Path, shapes: BodyShapes) -> None:
        self._folder = folder
        self._shapes = shapes
        self._drawings: dict[str, Drawing | None] = {}
        self._pictures: dict[tuple[str, float, float, str, str], QPixmap] = {}

    def drawing(self, view: str) -> Drawing | None:
        """Return a view's drawing, None where the file is missing or no drawing."""
        if view not in self._drawings:
            try:
                self._drawings[view] = read_drawing(self._folder / f"{view}.svg")
            except ArtError:
                self._drawings[view] = None
        return self._drawings[view]

    def picture(self, view: str, scale: float, ratio: float, skin: Skin, look: Look) -> QPixmap | None:
        """Return the whole figure at a scale (px in one unit) and device pixel ratio."""
        drawing = self.drawing(view)
        if drawing is None:
            return None
        key = (view, round(scale, 4), ratio, skin.id, look.id)
        found = self._pictures.pop(key, None)
        if found is None:
            found = _picture(drawing, self._shapes.faint(view), scale, ratio, skin, look)
            while len(self._pictures) >= KEPT:
                del self._pictures[next(iter(self._pictures))]
        self._pictures[key] = found  # last used stands last
        return found


def _picture(
    drawing: Drawing, organs: list[QPainterPath], scale: float, ratio: float, skin: Skin, look: Look
) -> QPixmap:
    x, y, width, height = drawing.box
    pixmap = QPixmap(max(round(width * scale * ratio), 1), max(round(height * scale * ratio), 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(body_skinned(drawing, skin, look)))
    if renderer.isValid():
        with QPainter(pixmap) as painter:
            renderer.render(painter, QRectF(0, 0, width * scale, height * scale))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            painter.translate(-x, -y)
            ink = "#C9D2DA" if look.dark else mixed(skin.shadow, "#000000", 0.4)
            for path in organs:
                painter.fillPath(path, colour(ink, 0.09))
                painter.strokePath(path, _pen(colour(ink, 0.26), 0.9 / scale))
    return pixmap


def body_skinned(drawing: Drawing, skin: Skin, look: Look) -> bytes:
    """Return the figure's bytes in a skin tone; in the dark theme it is grey glass, so that the organ leads."""
    shadow, mid, light = skin.shadow, skin.mid, skin.light
    line = mixed(skin.shadow, "#000000", 0.32)
    if look.dark:
        shadow, mid, light = mixed(look.body_fill, look.panel, 0.75), mixed(look.body_fill, look.panel, 0.2), "#474D54"
        line = look.body_line
    tones = {0: "skin"} | {n: f"shade{n}" for n in map(int, re.findall(rb"\.shade(\d+)\{", drawing.content))}
    colours = {"line": line, "inner": line, "faint": line, "spot": shadow}
    for index, name in tones.items():
        share = DARKEST + (0.5 - DARKEST) * index / MID if index < MID else 0.5 + (index - MID) / (LAST - MID) / 2
        colours[name] = mixed(shadow, mid, share * 2) if share <= 0.5 else mixed(mid, light, min(share, 1.0) * 2 - 1)
    return recoloured(drawing, colours)


def to_box(box: QRectF, crop: Crop) -> QTransform:
    """Return the transform from figure units with y down to pixels."""
    scale = box.height() / crop.tall
    return QTransform(scale, 0, 0, scale, box.center().x(), box.top() + crop.top * scale)


def to_figure(box: QRectF, crop: Crop, spot: QPointF) -> tuple[float, float]:
    """Return the figure's point (y up) at a pixel."""
    scale = box.height() / crop.tall
    return (spot.x() - box.center().x()) / scale, crop.top - (spot.y() - box.top()) / scale


def paint_body(
    painter: QPainter,
    box: QRectF,
    view: str,
    shapes: BodyShapes,
    art: BodyArt,
    look: Look,
    crop: Crop,
    *,
    lit: frozenset[str] = frozenset(),
    noted: str = "",
    skin: Skin = SKINS["light"],
    ratio: float = 1.0,
) -> None:
    """Paint one view of the figure into a box. `noted` is the region under the pointer or with the focus."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    place = to_box(box, crop)
    drawing = art.drawing(view)
    picture = art.picture(view, place.m11(), ratio, skin, look)
    if picture is not None and drawing is not None:
        painter.drawPixmap(place.map(QPointF(drawing.box[0], drawing.box[1])), picture)
    glowing = [item for item in shapes.items if item.shape.view == view and item.shape.region in lit]
    if glowing:
        _glow(painter, box, place, glowing, look)
    painter.setTransform(place, True)
    px = 1 / place.m11()
    for item in glowing:
        _lit(painter, item, px)
    for item in shapes.items:
        if item.shape.view == view and item.shape.region == noted:
            _noted(painter, item, look, px, filled=noted not in lit)
    painter.restore()


def _pen(ink: QColor, width: float) -> QPen:
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _glow(painter: QPainter, box: QRectF, place: QTransform, items: list[BodyShape], look: Look) -> None:
    """Paint a soft light round the lit organs."""
    image = QImage(
        math.ceil(box.width() / GLOW) + 2, math.ceil(box.height() / GLOW) + 2, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as small:
        small.setRenderHint(QPainter.RenderHint.Antialiasing)
        small.translate(1, 1)
        small.scale(1 / GLOW, 1 / GLOW)
        small.translate(-box.left(), -box.top())
        small.setTransform(place, True)
        for item in items:
            ink = colour(item.hue.on_dark if look.dark else item.hue.fill, 0.5 if look.dark else 0.75)
            step = len(item.shape.ring) // GLOW_POINTS + 1
            path = QTransform.fromScale(1, -1).map(ring_path(item.shape.ring[::step]))
            small.setPen(_pen(ink, GLOW_STROKE / place.m11()))
            small.setBrush(ink)
            small.drawPath(path)
    target = QRectF(box.left() - GLOW, box.top() - GLOW, image.width() * GLOW, image.height() * GLOW)
    soft = image.scaled(image.size() * 2, mode=Qt.TransformationMode.SmoothTransformation)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(target, soft)


def _lit(painter: QPainter, item: BodyShape, px: float) -> None:
    bounds = item.path.boundingRect()
    reach = max(bounds.width(), bounds.height()) * 0.72
    glow = QRadialGradient(bounds.center() - QPointF(bounds.width() * 0.12, bounds.height() * 0.16), reach)
    glow.setColorAt(0.0, colour(item.hue.fill))
    glow.setColorAt(1.0, colour(item.hue.strong))
    painter.save()
    painter.setOpacity(0.55 if bounds.height() > ALL_OF_IT else 1.0)
    painter.fillPath(item.path, glow)
    painter.restore()
    painter.strokePath(item.path, _pen(colour(item.hue.line), 1.3 * px))


def _noted(painter: QPainter, item: BodyShape, look: Look, px: float, *, filled: bool) -> None:
    if filled:
        painter.fillPath(item.path, colour(item.hue.fill, 0.55))
    painter.strokePath(item.path, _pen(colour(look.panel, 0.9), 4.0 * px))
    painter.strokePath(item.path, _pen(colour(look.accent), 2.0 * px))
