"""Sheets to learn from: outlines of the zones with numbers and lines to name them on, and the answers to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.marks import Marks
from reflexmap.core.model import Link, Rank, View
from reflexmap.core.paper import Choices, Ink, Job, Kind, TypeSize
from reflexmap.core.paperblocks import Blanks, Block, Bullets, Heading, Paragraph, Picture, strong, text
from reflexmap.draw import sheetwords as words
from reflexmap.draw.looks import colour
from reflexmap.draw.papernames import LINE, beside, columns, listed, rows
from reflexmap.draw.paperpages import Bookmark, Page, Pages, PlateMaker
from reflexmap.draw.papersize import page_size
from reflexmap.draw.plate import Plate, some_feet
from reflexmap.draw.poster import points
from reflexmap.draw.posterpanel import Panel, of_one_chart, paint_panel, panel
from reflexmap.draw.posterroom import TYPE
from reflexmap.draw.posterstand import Face
from reflexmap.draw.sheettext import (
    INKS,
    LEADING,
    MM,
    POINT,
    Inks,
    Run,
    width_of,
    wrap,
    write,
    write_lines,
    write_right,
)
from reflexmap.draw.sheetwords import tr

TITLE = 34  # px
HEAD = 84.0  # px, title and subtitle
FOOT = 46.0  # px at the foot


@dataclass(frozen=True, slots=True)
class Exercise:
    """One page: its surface, the number of each zone, the names, and the boxes where these are listed."""

    view: View
    panel: Panel
    numbers: dict[str, int]
    names: dict[str, str]
    title: str
    lists: tuple[QRectF, ...]


def practice_pages(job: Job, choices: Choices, atlas: Atlas, plates: PlateMaker) -> Pages:
    """Return a page for each surface, blank or with its answers."""
    answers = job.kind is Kind.ANSWERS
    views = job.views or choices.surfaces or tuple(View)
    views = tuple(view for view in View if view in views)
    width, height = page_size(choices)
    margin = choices.margin * MM
    unit = points(choices) * POINT / TYPE
    room = QRectF(0, 0, (width * MM - 2 * margin) / unit, (height * MM - 2 * margin) / unit)
    names = {zone.id: zone.label for zone in atlas.zones.values()}
    made = []
    for view in views:
        plate = some_feet(plates(view, choices.chart, choices.sex), choices.feet)
        made.append(_exercise(plate, names, room, choices, answers=answers))
    info = atlas.charts[choices.chart] if choices.chart in atlas.charts else next(iter(atlas.charts.values()))
    note = tr("Zones: {chart} chart, edition {edition}. Reflexmap.").format(chart=info.name, edition=info.edition)
    makers: list[Callable[[str], Page]] = []
    starts = []
    for each in made:
        starts.append(len(makers))
        makers.append(partial(_page, each, choices, (width, height), unit, room, note, answers=answers))
        if _apart(choices) and (choices.numbers or answers):
            makers += _lists(each, choices, (width, height), note, answers=answers)
    counted = (tr("{page} of {count}").format(page=number, count=len(makers)) for number in range(1, len(makers) + 1))
    pages = [make(text_) for make, text_ in zip(makers, counted, strict=True)]
    outline = tuple(Bookmark(each.title, start, 1) for each, start in zip(made, starts, strict=True))
    title = choices.title or (tr("Answers") if answers else tr("Name the zones"))

    def tell() -> tuple[Block, ...]:
        return tuple(block for each in made for block in _blocks(each, choices, answers=answers))

    return Pages(title, tuple(pages), tell, outline)


def numbers_of(plate: Plate, names: dict[str, str]) -> dict[str, int]:
    """Return a number for each zone of a surface, from the toes to the heel; both feet and both sheets share it."""
    lowest: dict[str, tuple[float, float]] = {}
    for foot in plate.feet.values():
        for area in foot.areas:
            if area.zone in names and not area.helper:
                place = (-area.pole[1], abs(area.pole[0]))
                lowest[area.zone] = min(lowest.get(area.zone, place), place)
    order = sorted(lowest, key=lambda zone: lowest[zone])
    return {zone: number for number, zone in enumerate(order, 1)}


def _exercise(plate: Plate, names: dict[str, str], room: QRectF, choices: Choices, *, answers: bool) -> Exercise:
    plate = of_one_chart(plate)
    numbers = numbers_of(plate, names)
    shown = (choices.numbers or answers) and not _apart(choices)
    # The names take as much on both sheets, so that the feet are the same.
    under = rows(len(numbers), room.width()) * LINE + 10 if shown else 0.0
    high = room.height() - HEAD - under - FOOT
    if high < 160 or room.width() < 300:
        raise UserError("The page is too small for this exercise: choose larger paper, smaller type or margins.")
    told = {zone: str(number) for zone, number in numbers.items()}
    box = QRectF(0, HEAD, room.width(), high)
    surface = words.surface(plate.view)
    title = tr("Answers: {surface}") if answers else tr("Name the zones: {surface}")
    made = panel(plate, box, told, known=numbers)
    lists: tuple[QRectF, ...] = (QRectF(0, box.bottom() + 10, room.width(), room.height()),) if shown else ()
    if shown and room.width() > room.height():
        middle, sides = beside(len(numbers), QRectF(0, HEAD, room.width(), room.height() - HEAD - FOOT))
        larger = panel(plate, middle, told, known=numbers) if sides else made
        made, lists = (larger, sides) if larger.scale > made.scale else (made, lists)
    return Exercise(plate.view, made, numbers, names, title.format(surface=surface), lists)


def _apart(choices: Choices) -> bool:
    """Whether the names stand on pages of their own: in large type there is no room under the feet."""
    return choices.type_size is not TypeSize.NORMAL


def _lists(
    made: Exercise, choices: Choices, size: tuple[float, float], note: str, *, answers: bool
) -> list[Callable[[str], Page]]:
    """Return the pages of names in large type, each to be made with the number of its page."""
    margin, inks = choices.margin * MM, INKS[choices.ink]
    unit = float(choices.type_size) * POINT / TYPE
    room = QRectF(0, 0, (size[0] * MM - 2 * margin) / unit, (size[1] * MM - 2 * margin) / unit)
    across, down = columns(room.width()), max(int((room.height() - 2 * FOOT) / LINE), 1)
    each = across * down
    zones = sorted(made.numbers.items(), key=lambda item: item[1])

    def maker(part: list[tuple[str, int]]) -> Callable[[str], Page]:
        def page(counted: str) -> Page:
            def paint(painter: QPainter) -> None:
                painter.translate(margin, margin)
                painter.scale(unit, unit)
                write(painter, 0, 14, Run(made.title, strong=True), 14, inks.text)
                area = QRectF(0, 30, room.width(), room.height())
                listed(painter, part, made.names, area, across, down, inks, answers=answers)
                _foot(painter, room, (note, counted), inks)

            return Page(*size, paint)

        return page

    return [maker(zones[start : start + each]) for start in range(0, len(zones), each)]


def _page(
    made: Exercise,
    choices: Choices,
    size: tuple[float, float],
    unit: float,
    room: QRectF,
    note: str,
    counted: str,
    *,
    answers: bool,
) -> Page:
    inks = INKS[choices.ink]
    margin = choices.margin * MM

    def paint(painter: QPainter) -> None:
        painter.translate(margin, margin)
        painter.scale(unit, unit)
        _head(painter, made, choices, room.width(), inks, answers=answers)
        if choices.numbers or answers:
            paint_panel(painter, made.panel, choices.ink, choices.skin, MM / unit, blank=not answers)
            if not _apart(choices):
                _names(painter, made, inks, answers=answers)
        else:
            _bare(painter, made, MM / unit)
        _foot(painter, room, (note, counted), inks)

    return Page(*size, paint)


def _bare(painter: QPainter, made: Exercise, mm: float) -> None:
    """Paint zones without numbers."""
    bare = Panel(made.view, made.panel.box, tuple(Face(face.plate, face.fits, ()) for face in made.panel.faces))
    paint_panel(painter, bare, Ink.BLACK, "paper", mm, blank=True)


def _head(painter: QPainter, made: Exercise, choices: Choices, width: float, inks: Inks, *, answers: bool) -> None:
    title = choices.title or made.title
    px = TITLE
    while px > 16 and width_of(title, px, strong=True) > width * 0.6:
        px -= 1
    write(painter, 0, TITLE, Run(title, strong=True), px, inks.text)
    below = tr("The numbers are those of the exercise.") if answers else tr("Write the name of each zone on its line.")
    if not (choices.numbers or answers):
        below = tr("Write the name of each zone on it, or beside it.")
    write(painter, 0, TITLE + 24, Run(below), 15, inks.quiet)
    start = 0.0
    if choices.logo:
        from reflexmap.draw.logo import paint_logo  # noqa: PLC0415 - few sheets have one

        start = paint_logo(painter, choices, width * 0.6, TITLE + 8, 34)
    if choices.practice:
        right = width * 0.6 - start
        write_right(painter, right, TITLE + 24, Run(choices.practice, strong=True), 13, inks.text)
    if answers or not choices.name_line:
        return
    start = width * 0.64
    painter.setPen(QPen(colour(inks.text), 0.9))
    for index, label in enumerate((tr("Name"), tr("Date"))):
        base = 18.0 + index * 34
        write(painter, start, base, Run(label, strong=True), 14, inks.text)
        painter.setPen(QPen(colour(inks.text), 0.9))
        painter.drawLine(QPointF(start + 50, base + 3), QPointF(width, base + 3))


def _names(painter: QPainter, made: Exercise, inks: Inks, *, answers: bool) -> None:
    """Paint the names, or lines for them, under the feet or on both sides of them."""
    zones = sorted(made.numbers.items(), key=lambda item: item[1])
    each = -(-len(zones) // max(len(made.lists), 1))
    for index, area in enumerate(made.lists):
        part = zones[index * each : (index + 1) * each]
        count = columns(area.width()) if len(made.lists) == 1 else 1
        listed(painter, part, made.names, area, count, -(-len(part) // count), inks, answers=answers)


def _foot(painter: QPainter, room: QRectF, foot: tuple[str, str], inks: Inks) -> None:
    y = room.height() - 2 * TYPE * LEADING - 5
    painter.setPen(QPen(colour(inks.line), 0.8))
    painter.drawLine(QPointF(0, y), QPointF(room.width(), y))
    first = wrap([Run(tr("For relaxation and learning, not medical advice."), strong=True)], TYPE, room.width() - 60)
    write_lines(painter, 0, y + 4, first, TYPE, inks.text)
    write_lines(painter, 0, y + 4 + TYPE * LEADING, wrap([Run(foot[0])], TYPE, room.width()), TYPE, inks.quiet)
    write_right(painter, room.width(), y + 4 + TYPE * 1.02, Run(foot[1]), TYPE, inks.text)


def _blocks(made: Exercise, choices: Choices, *, answers: bool) -> list[Block]:
    found: list[Block] = [Heading(made.title, 1)]
    if choices.name_line and not answers:
        found.append(Blanks((tr("Name"), tr("Date"))))
    numbered = answers or choices.numbers
    said = tr("Picture of the feet with numbered outlines of the zones.") if numbered else tr("Picture of the feet.")
    marks = Marks(links=tuple(Link(zone, Rank.SECONDARY) for zone in made.numbers)) if numbered else Marks()
    found.append(Picture(said, (made.view,), marks, bare=True))
    if answers:
        found.append(Bullets(tuple(text(strong(str(n)), made.names[zone]) for zone, n in made.numbers.items())))
    elif choices.numbers:
        found.append(Bullets(tuple(text(strong(str(n)), "____") for n in made.numbers.values())))
    found.append(Paragraph(text(strong(tr("For relaxation and learning, not medical advice.")))))
    return found
