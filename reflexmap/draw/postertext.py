"""The words of a wall chart: title, danger line, disclaimer, edition. Pixels of the map."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.model import Grade, Level
from reflexmap.core.paper import Choices
from reflexmap.draw.fonts import STRONG, text_font
from reflexmap.draw.looks import colour
from reflexmap.draw.posterroom import TYPE
from reflexmap.draw.sheetmarks import octagon
from reflexmap.draw.sheettext import LEADING, Inks, Line, Run, width_of, wrap, write, write_lines, write_right
from reflexmap.draw.sheetwords import tr

LINE = TYPE * LEADING
ABOUT = 15  # px of the subtitle
BAR = 6.0  # px, the bar over the title
UNDER = 10.0  # px from the title block to the feet
ABOVE = 14.0  # px from the feet to the words under them
SIGN = 36.0  # px, room for the octagon
BETWEEN = 28.0  # px between the two columns of the danger line
EMERGENCIES = 5  # danger signs that the line at the foot names
NAME = 17  # px of the chart's or a practice's name
LEAST_TITLE = 0.62  # of the usual size; a longer title is broken


@dataclass(frozen=True, slots=True)
class Words:
    """What a wall chart says beside its names."""

    title: str
    about: str
    chart: str
    edition: str
    call: tuple[Run, ...]
    never: tuple[Run, ...]
    calm: str
    practice: str = ""  # a practice's name, in place of the chart's
    taken: float = 0.0  # px that a practice's sign has of the right end of the title block

    @property
    def danger(self) -> tuple[Run, ...]:
        """Both parts of the danger line."""
        return self.call + self.never


def words_of(title: str, choices: Choices, atlas: Atlas, country: str) -> Words:
    """Return the words of a chart."""
    info = atlas.charts[DEFAULT_CHART if choices.chart == BOTH_CHARTS else choices.chart]
    numbers = atlas.numbers_for(country)
    signs = [danger.name for danger in atlas.dangers.values() if danger.level is Level.EMERGENCY][:EMERGENCIES]
    lead = tr("Call {number} now:").format(number=numbers.emergency)
    never = [each.name for each in atlas.general_cautions() if each.grade is Grade.DO_NOT]
    about = tr("Where the {chart} chart places the parts of the body ({about}).")
    said = about.format(chart=info.name, about=info.about)
    other = atlas.charts.get(OTHER_CHART)
    if choices.chart == BOTH_CHARTS and other is not None:
        said += " " + tr("Dotted edges: where the {chart} chart differs.").format(chart=other.name)
    return Words(
        title,
        said,
        tr("{chart} chart").format(chart=info.name),
        tr("{chart} chart, edition {edition}. Reflexmap.").format(chart=info.name, edition=info.edition),
        (Run(lead, strong=True), Run("; ".join(signs) + ".")),
        (Run(tr("Do not work:"), strong=True), Run("; ".join(never) + ".")),
        tr(
            "A traditional map. It is not anatomy and not a diagnosis. For relaxation and learning, not medical advice."
        ),
        choices.practice,
    )


def title_px(room: QSizeF) -> int:
    """Return the size of the title for a page."""
    return max(round(min(room.width(), room.height()) * 0.056), 28)


@dataclass(frozen=True, slots=True)
class Header:
    """The title block, set: lines of the title with their size, what stands at the right, lines of the subtitle."""

    px: int
    title: tuple[Line, ...]
    name: str
    about: tuple[Line, ...]
    beside: bool  # whether the subtitle stands at the right, on the base line of the title

    @property
    def base(self) -> float:
        """The base line of the last line of the title."""
        return BAR + self.px * (0.98 + 1.12 * (len(self.title) - 1))

    @property
    def height(self) -> float:
        """The height of the whole block."""
        return self.below + (0.0 if self.beside else len(self.about) * ABOUT * LEADING) + 5.0

    @property
    def below(self) -> float:
        """Where the deepest letters of the title end."""
        return self.base + self.px * 0.22 + 2.0


def header(words: Words, room: QSizeF) -> Header:
    """Return the title block."""
    most, width = title_px(room), room.width() - words.taken
    name = words.practice or words.chart
    right = min(width_of(name, NAME, strong=True), width * 0.42)
    about = width_of(words.about, ABOUT)
    title = width_of(words.title, most, strong=True)
    beside = room.width() > room.height() and title + 30 + max(about, right) <= width
    px = most
    while px > most * LEAST_TITLE and width_of(words.title, px, strong=True) > width - right - 24:
        px -= 1
    lines = _even((Run(words.title, strong=True),), px, max(width - right - 24, 120.0))
    return Header(px, lines, name, wrap([Run(words.about)], ABOUT, room.width()), beside)


def header_height(words: Words, room: QSizeF) -> float:
    """Return the height of the title block."""
    return header(words, room).height


def paint_header(painter: QPainter, words: Words, room: QSizeF, inks: Inks) -> None:
    """Paint the title block under a strong bar."""
    made = header(words, room)
    painter.fillRect(QRectF(0.0, 0.0, room.width(), BAR), colour(inks.accent))
    for index, line in enumerate(made.title):
        base = BAR + made.px * (0.98 + 1.12 * index)
        # The first letter's own white is taken off, so that it stands over the edge of the text below.
        write(painter, -_ahead(line[0][1].text[0], made.px), base, line[0][1], made.px, inks.text)
    right = room.width() - words.taken
    name, px = made.name, NAME
    while px > TYPE and width_of(name, px, strong=True) > right * 0.42:
        px -= 1
    for index, line in enumerate(wrap([Run(name, strong=True)], px, right * 0.42)):
        base = made.base - (24.0 if made.beside else 0.0) + index * px * 1.2
        write_right(painter, right, base, line[0][1], px, inks.accent)
    if made.beside:
        write_right(painter, right, made.base, Run(words.about), ABOUT, inks.quiet)
    else:
        write_lines(painter, 0.0, made.below, made.about, ABOUT, inks.quiet)
    painter.setPen(QPen(colour(inks.line), 0.8))
    painter.drawLine(QPointF(0.0, made.height), QPointF(room.width(), made.height))


def _ahead(letter: str, px: int) -> float:
    """Return the white before a letter."""
    path = QPainterPath()
    path.addText(0.0, 0.0, text_font(px, STRONG), letter)
    return path.boundingRect().left()


def _danger(words: Words, width: float) -> tuple[tuple[float, tuple[Line, ...]], ...]:
    """Return the two parts of the danger line, each with its left edge: two columns, as wide as they are long."""
    free = width - SIGN - BETWEEN
    long = [sum(width_of(run.text, TYPE, strong=run.strong) for run in part) for part in (words.call, words.never)]
    share = min(max(long[0] / sum(long), 0.35), 0.65)
    left = free * share
    return (SIGN, _even(words.call, TYPE, left)), (SIGN + left + BETWEEN, _even(words.never, TYPE, free - left))


def _even(runs: tuple[Run, ...], px: int, width: float) -> tuple[Line, ...]:
    """Break words into lines that are about as long as each other: no word stands alone in the last one."""
    lines = wrap(runs, px, width)
    for narrower in range(int(width), int(width * 0.6), -6):
        tried = wrap(runs, px, narrower)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def _last(words: Words, width: float) -> tuple[Line, ...]:
    """Return the lines of the disclaimer."""
    room = width - width_of(words.edition, TYPE) - 30
    return wrap([Run(words.calm, strong=True)], TYPE, room if room > width * 0.5 else width)


def _edition_below(words: Words, width: float) -> bool:
    return width - width_of(words.edition, TYPE) - 30 <= width * 0.5


def foot_height(words: Words, width: float) -> float:
    """Return the height of everything under the feet and the key."""
    danger = max(len(lines) for _, lines in _danger(words, width))
    last = len(_last(words, width)) + (1 if _edition_below(words, width) else 0)
    return ABOVE + max(danger * LINE, 28.0) + 8.0 + 8.0 + last * LINE


def paint_foot_words(painter: QPainter, words: Words, y: float, width: float, inks: Inks) -> None:
    """Paint danger line, disclaimer and edition; `y` is where the feet end."""
    painter.setPen(QPen(colour(inks.line), 0.8))
    painter.drawLine(QPointF(0.0, y + ABOVE - 8.0), QPointF(width, y + ABOVE - 8.0))
    at = y + ABOVE
    octagon(painter, QPointF(14.0, at + 14.0), 13.0, inks.danger)
    parts = _danger(words, width)
    for left, lines in parts:
        write_lines(painter, left, at, lines, TYPE, inks.text)
    at += max(max(len(lines) for _, lines in parts) * LINE, 28.0) + 8.0
    painter.setPen(QPen(colour(inks.line), 0.8))
    painter.drawLine(QPointF(0.0, at), QPointF(width, at))
    at += 6.0
    last = _last(words, width)
    write_lines(painter, 0.0, at, last, TYPE, inks.text)
    if _edition_below(words, width):
        write(painter, 0.0, at + len(last) * LINE + TYPE * 1.02, Run(words.edition), TYPE, inks.text)
    else:
        write_right(painter, width, at + TYPE * 1.02, Run(words.edition), TYPE, inks.text)
