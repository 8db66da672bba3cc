"""The words of a wall chart: title, legend, what the numbers stand for, danger line, disclaimer. Pixels of the map."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.model import Grade, Level, System
from reflexmap.core.paper import Choices, Ink
from reflexmap.draw.looks import colour
from reflexmap.draw.posterpanel import TYPE
from reflexmap.draw.posterzones import paint_key
from reflexmap.draw.sheetmarks import octagon
from reflexmap.draw.sheettext import LEADING, Inks, Line, Run, width_of, wrap, write, write_lines, write_right
from reflexmap.draw.sheetwords import tr
from reflexmap.draw.systemnames import system_name

LINE = TYPE * LEADING
ABOUT = 15  # px of the subtitle
SIGN = 34.0  # px, room for the octagon
EMERGENCIES = 5  # danger signs that the line at the foot names
KEY = 22.0  # px, a row of the legend
SWATCH = (26.0, 15.0)


@dataclass(frozen=True, slots=True)
class Words:
    """What a wall chart says beside its names."""

    title: str
    about: str
    edition: str
    danger: tuple[Run, ...]
    calm: str


def words_of(title: str, choices: Choices, atlas: Atlas, country: str) -> Words:
    """Return the words of a chart."""
    info = atlas.charts[DEFAULT_CHART if choices.chart == BOTH_CHARTS else choices.chart]
    numbers = atlas.numbers_for(country)
    signs = [danger.name for danger in atlas.dangers.values() if danger.level is Level.EMERGENCY][:EMERGENCIES]
    lead = tr("Call {number} now:").format(number=numbers.emergency)
    never = [each.name for each in atlas.general_cautions() if each.grade is Grade.DO_NOT]
    danger = (
        Run(lead, strong=True),
        Run("; ".join(signs) + "."),
        Run(tr("Do not work:"), strong=True),
        Run("; ".join(never) + "."),
    )
    about = tr("Where the {chart} chart places the parts of the body ({about}).")
    calm = tr(
        "A traditional map. It is not anatomy and not a diagnosis. For relaxation and learning, not medical advice."
    )
    edition = tr("{chart} chart, edition {edition}. Reflexmap.")
    said = about.format(chart=info.name, about=info.about)
    other = atlas.charts.get(OTHER_CHART)
    if choices.chart == BOTH_CHARTS and other is not None:
        said += " " + tr("Dotted edges: where the {chart} chart differs.").format(chart=other.name)
    return Words(
        title,
        said,
        edition.format(chart=info.name, edition=info.edition),
        danger,
        calm,
    )


def title_px(room: QSizeF) -> int:
    """Return the size of the title for a page."""
    return max(round(min(room.width(), room.height()) * 0.048), 26)


def header_height(words: Words, room: QSizeF) -> float:
    """Return the height of title and subtitle, which stand in one row on a page that lies."""
    if _one_row(words, room):
        return title_px(room) * 1.2 + 6
    return title_px(room) * 1.2 + len(_about(words, room)) * ABOUT * LEADING + 12


def _one_row(words: Words, room: QSizeF) -> bool:
    free = room.width() - width_of(words.title, title_px(room), strong=True) - 30
    return room.width() > room.height() and width_of(words.about, ABOUT) < free


def _about(words: Words, room: QSizeF) -> tuple[Line, ...]:
    return wrap([Run(words.about)], ABOUT, room.width())


def paint_header(
    painter: QPainter, words: Words, room: QSizeF, inks: Inks, *, practice: str = "", taken: float = 0.0
) -> None:
    """Paint the title over a strong line; `taken` is what a practice's sign has of the right end."""
    width, most, lying = room.width(), title_px(room), _one_row(words, room) and not taken
    px, above = most, 18 if not lying else TYPE
    beside = (width_of(practice, above, strong=True) + 20 if practice and not lying else 0.0) + taken
    while px > 18 and width_of(words.title, px, strong=True) > width - beside:
        px -= 1
    write(painter, 0.0, most * 0.88, Run(words.title, strong=True), px, inks.text)
    if lying:
        write_right(painter, width, most * 0.88, Run(words.about), ABOUT, inks.quiet)
    elif _one_row(words, room):
        write_right(painter, width - taken, most * 0.88, Run(words.about), ABOUT, inks.quiet)
    else:
        write_lines(painter, 0.0, most * 1.12 + 2, _about(words, room), ABOUT, inks.quiet)
    if practice:
        base = most * 0.88 - (22 if _one_row(words, room) else 0)
        write_right(painter, width - taken, base, Run(practice, strong=True), above, inks.text)
    painter.setPen(QPen(colour(inks.accent), 2.4))
    y = header_height(words, room) - 2
    painter.drawLine(QPointF(0.0, y), QPointF(width, y))


def legend_width() -> float:
    """Return the width of one column of the legend."""
    return max(width_of(system_name(each), TYPE) for each in System) + SWATCH[0] + 8


def legend_columns(width: float) -> int:
    """Return in how many columns the systems stand side by side."""
    return max(min(int(width / (legend_width() + 16)), len(System)), 1)


def legend_height(width: float, columns: int = 0) -> float:
    """Return the height of the legend over a width."""
    return -(-len(System) // (columns or legend_columns(width))) * KEY + 6


def paint_legend(painter: QPainter, x: float, y: float, width: float, ink: Ink, inks: Inks, columns: int = 0) -> None:
    """Paint the systems with their colours and patterns, in rows."""
    columns = columns or legend_columns(width)
    each = width / columns
    for index, system in enumerate(System):
        left, top = x + index % columns * each, y + index // columns * KEY
        paint_key(painter, QRectF(left, top + 2, *SWATCH), system, ink)
        write(painter, left + SWATCH[0] + 8, top + 14, Run(system_name(system)), TYPE, inks.text)


def key_lines(numbered: dict[str, int], names: dict[str, str], width: float) -> tuple[Line, ...]:
    """Return what the numbers on the map stand for."""
    if not numbered:
        return ()
    runs = [Run(tr("Numbers on the map:"), strong=True)]
    for zone, number in sorted(numbered.items(), key=lambda each: each[1]):
        runs += [Run(str(number), strong=True), Run(f"{names[zone]};")]
    last = runs[-1]
    runs[-1] = Run(last.text[:-1] + ".")
    return wrap(runs, TYPE, width)


def foot_height(words: Words, keys: tuple[Line, ...], width: float) -> float:
    """Return the height of everything under the panels, the legend excepted."""
    danger = wrap(words.danger, TYPE, width - SIGN)
    return max(len(danger) * LINE, 26.0) + len(keys) * LINE + len(_last(words, width)) * LINE + 22


def _last(words: Words, width: float) -> tuple[Line, ...]:
    calm = wrap([Run(words.calm, strong=True)], TYPE, width)
    return calm + wrap([Run(words.edition)], TYPE, width)


def paint_foot_words(
    painter: QPainter, words: Words, keys: tuple[Line, ...], y: float, width: float, inks: Inks
) -> None:
    """Paint numbers, danger line, disclaimer and edition."""
    at = y + 4
    write_lines(painter, 0.0, at, keys, TYPE, inks.text)
    at += len(keys) * LINE + 6
    danger = wrap(words.danger, TYPE, width - SIGN)
    octagon(painter, QPointF(13.0, at + 13.0), 12.0, inks.danger)
    write_lines(painter, SIGN, at, danger, TYPE, inks.text)
    at += max(len(danger) * LINE, 26.0) + 6
    painter.setPen(QPen(colour(inks.line), 0.8))
    painter.drawLine(QPointF(0.0, at), QPointF(width, at))
    at += 4
    write_lines(painter, 0.0, at, _last(words, width), TYPE, inks.text)
