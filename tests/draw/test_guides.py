"""Guide lines in a picture: dashed, on both feet, their names on plates."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.fit import Fit
from reflexmap.core.guidelines import Family, GuideLine
from reflexmap.core.model import Foot, View
from reflexmap.draw.guides import GuideLayer, name_boxes, paint_guide_names, paint_guides
from reflexmap.draw.looks import DARK, LIGHT

FITS = {Foot.RIGHT: Fit(2.0, 100.0, 300.0), Foot.LEFT: Fit(2.0, 300.0, 300.0)}


def layer(family: Family = Family.LEVEL) -> GuideLayer:
    line = GuideLine("waist-line", family, View.PLANTAR, ((20, 100), (-40, 100)), (("Waist line", (-30, 60)),))
    return GuideLayer((line,))


def picture() -> QImage:
    made = QImage(400, 320, QImage.Format.Format_RGB32)
    made.fill(QColor("#E4965B"))
    return made


def row(made: QImage, y: int, left: int, right: int) -> list[int]:
    return [made.pixelColor(x, y).lightness() for x in range(left, right)]


def test_lines_are_dashed_and_lie_on_both_feet(qapp: QApplication) -> None:
    del qapp
    made = picture()
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_guides(painter, layer(), FITS)

    for left, right in ((24, 136), (264, 376)):
        values = row(made, 100, left, right)
        dark = [value < QColor("#E4965B").lightness() for value in values]
        assert any(dark)
        assert not all(dark)
    assert set(row(made, 100, 150, 250)) == {QColor("#E4965B").lightness()}


def test_names_stand_on_plates_in_the_colours_of_the_theme(qapp: QApplication) -> None:
    del qapp
    boxes = name_boxes(layer(), FITS)
    assert [((left + right) / 2, (top + bottom) / 2) for left, top, right, bottom in boxes] == [(40, 180), (360, 180)]
    for look in (LIGHT, DARK):
        made = picture()
        with QPainter(made) as painter:
            paint_guide_names(painter, layer(), FITS, look)
        left, top, right, _ = boxes[0]
        assert made.pixelColor(round(left + 2), round(top + 7)) == QColor(look.panel)
        assert len(set(row(made, 180, round(left), round(right)))) > 2


def test_the_painter_is_as_before(qapp: QApplication) -> None:
    del qapp
    made = picture()
    with QPainter(made) as painter:
        painter.setPen(Qt.GlobalColor.red)
        paint_guides(painter, layer(Family.TENDON), FITS)
        paint_guide_names(painter, layer(Family.STRIP), FITS, LIGHT)

        assert painter.pen().color() == QColor(Qt.GlobalColor.red)
