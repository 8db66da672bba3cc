"""The cover of a book: the title on a dark ground that the toes reach into, what is inside, whose it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Ink
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw.icons import paint_mark
from reflexmap.draw.looks import colour
from reflexmap.draw.paperpages import Page, Pages, PlateMaker
from reflexmap.draw.papersize import page_size
from reflexmap.draw.plate import some_feet
from reflexmap.draw.posterpanel import paint_panel, panel
from reflexmap.draw.sheettext import BODY, INKS, MM, SUBHEAD, TITLE, Inks, Run, width_of, wrap, write, write_right
from reflexmap.draw.sheetwords import tr

GROUND = {Ink.COLOUR: "#0B3B45", Ink.GREY: "#363636", Ink.BLACK: "#FFFFFF"}  # behind the title
PALE = {Ink.COLOUR: "#BFDDE2", Ink.GREY: "#D8D8D8", Ink.BLACK: "#000000"}  # the line under the title
SIDE = 18 * MM  # margins
BAND = 0.43  # of the page's height that the dark ground takes
BIG, BELOW = round(TITLE * 2.1), 104  # sizes of the title and of the line under it
FIRST = 44 * MM  # base line of the title
FIGURE = 136  # size of the figures at the foot
PIXEL = 5.0  # units of a pixel of the map, which is painted as posters are
FOOT_ROOM = 66 * MM  # below the feet


def cover(atlas: Atlas, plates: PlateMaker, choices: Choices, title: str) -> Pages:
    """Return the first page: title, the soles in colour, edition."""
    width, height = page_size(choices)
    inks = INKS[choices.ink]
    wide, tall = width * MM, height * MM
    plate = some_feet(plates(View.PLANTAR, choices.chart, choices.sex), choices.feet)
    head, _, below = title.partition(": ")
    size = BIG
    lines = wrap([Run(head, strong=True)], size, wide - 2 * SIDE)
    if len(lines) > 1:
        size = round(BIG * 0.7)
        lines = wrap([Run(head, strong=True)], size, wide - 2 * SIDE)
    last = FIRST + (len(lines) - 1) * size * 1.15
    top = last + (26 if below else 16) * MM
    made = panel(plate, QRectF(0, 0, (wide - 2 * SIDE) / PIXEL, (tall - top - FOOT_ROOM) / PIXEL), {})

    def paint(painter: QPainter) -> None:
        white = "#000000" if choices.ink is Ink.BLACK else "#FFFFFF"
        painter.fillRect(QRectF(0, 0, wide, tall * BAND), colour(GROUND[choices.ink]))
        marks.rule(painter, 0, tall * BAND, wide, inks.accent, 1.4)
        for index, line in enumerate(lines):
            for start, run in line:
                write(painter, SIDE + start, FIRST + index * size * 1.15, run, size, white)
        if below:
            write(painter, SIDE, last + 10 * MM, Run(below[:1].upper() + below[1:]), BELOW, PALE[choices.ink])
        mark = QRectF(wide - SIDE - 9 * MM, 17 * MM, 9 * MM, 9.4 * MM)
        paint_mark(painter, mark, white)
        write_right(painter, mark.left() - 3 * MM, 23.4 * MM, Run("Reflexmap", strong=True), SUBHEAD, white)
        if choices.practice:
            write(painter, SIDE, 23.4 * MM, Run(choices.practice, strong=True), SUBHEAD, white)
        painter.save()
        painter.translate(SIDE, top)
        painter.scale(PIXEL, PIXEL)
        paint_panel(painter, made, choices.ink, choices.skin, MM / PIXEL, captions=False)
        painter.restore()
        _inside(painter, atlas, wide, tall - 44 * MM, inks)
        _foot(painter, atlas, choices, wide, tall)

    return Pages(title, (Page(width, height, paint),), lambda: ())


def _inside(painter: QPainter, atlas: Atlas, wide: float, base: float, inks: Inks) -> None:
    """Write how many of each thing the book holds, in columns of one width."""
    counts = (
        (len(atlas.zones), tr("zones")),
        (len(atlas.symptoms), tr("complaints")),
        (len(atlas.techniques), tr("techniques")),
        (len(atlas.acupoints), tr("acupoints")),
        (len(atlas.sources), tr("sources")),
    )
    column = (wide - 2 * SIDE) / len(counts)
    for index, (count, what) in enumerate(counts):
        left = SIDE + index * column
        write(painter, left, base, Run(str(count), strong=True), FIGURE, inks.accent)
        write(painter, left, base + 5.4 * MM, Run(what), SUBHEAD, inks.text)


def _foot(painter: QPainter, atlas: Atlas, choices: Choices, wide: float, tall: float) -> None:
    """Write what the book is and is not, and its edition."""
    inks = INKS[choices.ink]
    info = atlas.charts[choices.chart] if choices.chart in atlas.charts else next(iter(atlas.charts.values()))
    edition = tr("{chart} chart, edition {edition}").format(chart=info.name, edition=info.edition)
    said = tr("A traditional map, not anatomy and not a diagnosis. For relaxation and learning, not medical advice.")
    marks.rule(painter, SIDE, tall - 27 * MM, wide - 2 * SIDE, inks.line, 0.2)
    room = wide - 2 * SIDE - width_of(edition, BODY) - 6 * MM
    for index, line in enumerate(wrap([Run(said, strong=True)], BODY, room)):
        for start, run in line:
            write(painter, SIDE + start, tall - (21 - 4.2 * index) * MM, run, BODY, inks.text)
    write_right(painter, wide - SIDE, tall - 21 * MM, Run(edition), BODY, inks.quiet)
