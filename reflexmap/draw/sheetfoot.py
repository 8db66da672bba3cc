"""One foot on paper with its zones: lit in colour, a line drawing in grey and black, whole or without its leg."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter

from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.paper import Ink
from reflexmap.core.picture import LENGTH
from reflexmap.draw.art import Drawing
from reflexmap.draw.looks import LIGHT, SKINS, colour
from reflexmap.draw.plate import FootPlate, paint_art, paint_zones
from reflexmap.draw.sheetstands import SCALE
from reflexmap.draw.sheettext import MM
from reflexmap.draw.zones import Style

STYLE = Style(look=LIGHT, skin=SKINS["paper"], paper=True, mm=MM)
BLACK_STYLE = replace(STYLE, black=True)
OVER = 8.0  # mm of a foot beyond its picture, for edges and toes
FADE, SHEETS, THIN = 12.0, 12, 0.2  # mm of a foot over which a leg fades out, in how many sheets of which opacity
FINE = 300.0 / 25.4 / MM  # dots in a unit of a picture that stands for a drawing
CREASE = b".crease{fill:#B4B4B4;stroke:#B4B4B4;stroke-width:.04}"  # pale, so that zone lines are read first
NO_CREASE = b".crease{fill:#FFFFFF;stroke:#FFFFFF;stroke-width:.04}"  # where there is no pale ink
PAPER = b".paper{fill:#FFFFFF;stroke:#FFFFFF;stroke-width:.04}"  # hides what lies behind and has no edge of its own
_PAPER = re.compile(rb"\.paper\s*\{[^}]*\}")
_CREASE = re.compile(rb"\.crease\s*\{[^}]*\}")
_WIDTH = re.compile(rb"stroke-width:\s*([\d.]+)")


@dataclass(frozen=True)
class Press:
    """How feet are printed: the ink, in colour the skin; `larger` is how much larger than on A4 the page is."""

    ink: Ink = Ink.GREY
    skin: str = "light"
    larger: float = 1.0

    @cached_property
    def style(self) -> Style:
        """How feet and zones are painted."""
        if self.ink is Ink.COLOUR:
            return replace(STYLE, skin=SKINS.get(self.skin, SKINS["light"]), tinted=True)
        return BLACK_STYLE if self.ink is Ink.BLACK else STYLE


def paint_foot(painter: QPainter, foot: FootPlate, fit: Fit, marks: Marks, press: Press) -> None:
    """Paint one foot with its zones."""
    style = press.style
    if not (style.tinted and _paint_lit(painter, foot, fit, press)):
        paint_art(painter, weighted(foot, fit.scale, black=style.black), fit, style)
    paint_zones(painter, foot, fit, marks, style)


def _paint_lit(painter: QPainter, foot: FootPlate, fit: Fit, press: Press) -> bool:
    from reflexmap.draw.sheetlit import SHARP, lit_foot  # noqa: PLC0415 - only colour sheets are lit

    # The scale of all sheets, whatever this one has: so a foot is made once, and kept.
    found = lit_foot(foot, press.style.skin, SCALE / MM * SHARP * press.larger)
    if found is None:
        return False
    image, box = found
    corner = fit.to_pixels((box.x(), -box.y()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(*corner, box.width() * fit.scale, box.height() * fit.scale), image)
    painter.restore()
    return True


def paint_part(
    painter: QPainter,
    foot: FootPlate,
    fit: Fit,
    marks: Marks,
    press: Press,
    between: tuple[float, float],
    all_: tuple[float, float],
) -> None:
    """Paint what is shown of a foot, between two of its millimetres."""
    low, high = between
    if between == all_:
        paint_foot(painter, foot, fit, marks, press)
        return
    left, right = fit.to_pixels((-LENGTH, 0.0))[0], fit.to_pixels((2 * LENGTH, 0.0))[0]
    top = fit.to_pixels((0.0, high + (OVER if high == all_[1] else 0.0)))[1]
    bottom = fit.to_pixels((0.0, low - (OVER if low == all_[0] else 0.0)))[1]
    box = QRectF(left, top, right - left, bottom - top)
    if painter.paintEngine().type() == QPaintEngine.Type.SVG:  # Qt writes no clips into SVG files
        _paint_picture(painter, foot, fit, marks, press, box, between, all_)
        return
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    paint_foot(painter, foot, fit, marks, press)
    if press.ink is not Ink.BLACK:
        for edge, inwards in ((high, -1), (low, 1)):
            if edge not in all_:
                _fade(painter, foot, fit, edge, inwards)
    painter.restore()


def _fade(painter: QPainter, foot: FootPlate, fit: Fit, edge: float, inwards: int) -> None:
    """Let a leg fade out towards an edge, by sheets of thin white: PDF files know no half transparent gradients."""
    ends = foot.skin_path.boundingRect()
    left, right = fit.to_pixels((ends.left() - 2.0, 0.0))[0], fit.to_pixels((ends.right() + 2.0, 0.0))[0]
    start = fit.to_pixels((0.0, edge - inwards * OVER))[1]
    for step in range(1, SHEETS + 1):
        end = fit.to_pixels((0.0, edge + inwards * FADE * step / SHEETS))[1]
        painter.fillRect(QRectF(left, min(start, end), right - left, abs(end - start)), colour("#FFFFFF", THIN))


def _paint_picture(
    painter: QPainter,
    foot: FootPlate,
    fit: Fit,
    marks: Marks,
    press: Press,
    box: QRectF,
    between: tuple[float, float],
    all_: tuple[float, float],
) -> None:
    """Paint a part of a foot as a picture, for files without clips."""
    edge = foot.skin_path.boundingRect()
    left, right = fit.to_pixels((edge.left() - OVER, 0.0))[0], fit.to_pixels((edge.right() + OVER, 0.0))[0]
    box = QRectF(left, box.y(), right - left, box.height())
    image = QImage(round(box.width() * FINE), round(box.height() * FINE), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as inner:
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner.scale(image.width() / box.width(), image.height() / box.height())
        inner.translate(-box.topLeft())
        paint_part(inner, foot, fit, marks, press, between, all_)
    painter.drawImage(box, image)


def weighted(foot: FootPlate, scale: float, *, black: bool = False, mm: float = MM) -> FootPlate:
    """Return a foot whose lines keep their width on paper although the drawing is made smaller."""
    drawing = foot.line_drawing
    if drawing is None:
        return foot
    thicker = mm / scale

    def swap(match: re.Match[bytes]) -> bytes:
        return b"stroke-width:%.3f" % (float(match.group(1)) * thicker)

    # Qt strokes what has a fill only when it writes PDF and SVG files, so such shapes get a stroke that is nearly none.
    crease = NO_CREASE if black else CREASE
    content = _PAPER.sub(PAPER, _CREASE.sub(crease, _WIDTH.sub(swap, drawing.content)))
    return replace(foot, line_drawing=Drawing(content, drawing.box))
