"""The feet on a sheet and the working order: side by side, or the feet over the whole width and the words below."""

from __future__ import annotations

from enum import Flag

from PySide6.QtGui import QPainter

from reflexmap.core.marks import Marks
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw import sheetparts as parts
from reflexmap.draw.plate import Plate
from reflexmap.draw.sheetfeet import feet
from reflexmap.draw.sheetflow import Flow, Item
from reflexmap.draw.sheetorder import find_them, keys, order, question, space, where
from reflexmap.draw.sheetstands import beside_words, is_side, least_height
from reflexmap.draw.sheettext import MM, Inks

GAP = 3 * MM  # between parts of a column
UNDER = 1.6 * MM  # below it all
SLACK = 8 * MM  # that the words beside the feet may hang lower than the feet


class Told(Flag):
    """What has been said beside or under the feet, so that it need not follow."""

    NOTHING = 0
    TRADITION = 1
    BOTH = 3  # tradition, and where charts disagree


def work(
    flow: Flow,
    sheet: Sheet,
    plates: tuple[Plate, ...],
    inks: Inks,
    kept: float = 0.0,
    *,
    steps: bool = True,
    legend: bool = True,
    black: bool = False,
) -> Told:
    """Place the feet and the working order beside each other; without a picture, the order alone.

    The feet leave the height `kept` free below, as far as they can shrink.
    Returns what there was room for beside or under the feet.
    """
    kept += UNDER if kept else 0.0
    name = sheet.stops[0].name if sheet.single else ""
    shown = [plate for plate in plates if plate.view in sheet.views()]
    column = flow.column
    asked, place = question(sheet, column, inks), where(sheet, column, inks)
    key = keys(sheet, column, inks, black=black) if legend else []
    mine = sheet.situation
    lit = Marks(links=sheet.links, avoid=mine.alone, care=mine.lightly) if mine else Marks(links=sheet.links)
    if shown and not beside_words(shown):
        return _below(flow, sheet, shown, lit, key, inks, kept, steps=steps, black=black)
    pictures = [feet(shown, lit, column, flow.room - kept - _tall(key), inks, name, black=black)] if shown else place
    left = pictures + key
    words = asked + (place if shown else []) + (order(sheet, column, inks) if steps else [])
    if steps and _tall(words) > flow.room - kept:
        words = asked + (place if shown else []) + order(sheet, column, inks, tight=True)
    taught = parts.tradition(sheet, column, inks)
    tall, beside = _tall(left), _tall(words)
    extra = find_them(sheet, column, inks)
    if extra and beside + _tall(extra) <= tall:
        words, beside = words + extra, beside + _tall(extra)
    disputed = parts.disputes(sheet, column, inks)
    told = Told.NOTHING
    for under, limit in ((left, max(beside, tall)), (words, tall + SLACK)):
        if _tall(under) + GAP + _tall(taught) <= limit:
            under.extend([space(GAP), *taught])
            told = Told.TRADITION
            if _tall(under) + _tall(disputed) <= max(beside, tall):
                under.extend(disputed)
                told = Told.BOTH
            break
    flow.beside(_stacked(left), words)
    flow.y += UNDER
    return told


def _below(
    flow: Flow,
    sheet: Sheet,
    plates: list[Plate],
    lit: Marks,
    key: list[Item],
    inks: Inks,
    kept: float,
    *,
    steps: bool,
    black: bool,
) -> Told:
    """Place the feet over the whole width, the questions above them, the words below them in two columns."""
    column = flow.column
    name = sheet.stops[0].name if sheet.single else ""
    asked = question(sheet, flow.width, inks)
    flow.add(*asked, *([space(GAP)] if asked else []))
    if sheet.single:
        taught = [space(GAP), *parts.tradition(sheet, column, inks)]
        left, right = [*where(sheet, column, inks), *key, *taught], order(sheet, column, inks) if steps else []
        disputed = parts.disputes(sheet, column, inks)
        told = Told.BOTH if _tall(left) + _tall(disputed) <= _tall(right) else Told.TRADITION
        left += disputed if told is Told.BOTH else []
        room = flow.room - kept - max(_tall(left), _tall(right))
        flow.add(*_pictures(flow, plates, lit, room, inks, name, black=black))
        flow.beside(_stacked(left), right)
    else:
        told = Told.NOTHING
        under, keys_ = order(sheet, column, inks) if steps else [], [space(1.6 * MM), *key]
        if steps and _tall(under + keys_) / 2 + SLACK + least_height(plates, flow.width) > flow.room - kept:
            under = order(sheet, column, inks, tight=True)
        under += keys_
        room = flow.room - kept - _tall(under) / 2 - SLACK
        flow.add(*_pictures(flow, plates, lit, room, inks, name, black=black))
        flow.columns(under)
    flow.y += UNDER
    return told


def _pictures(
    flow: Flow, plates: list[Plate], lit: Marks, room: float, inks: Inks, name: str, *, black: bool
) -> list[Item]:
    """Return the feet as one item, or the sides apart where all of them find no room on the page."""
    whole = feet(plates, lit, flow.width, room, inks, name, black=black)
    upright = [plate for plate in plates if not is_side(plate)]
    if whole.height <= flow.room or len(plates) == 1 or len(upright) == len(plates):
        return [whole]
    groups = ([upright] if upright else []) + [[plate] for plate in plates if is_side(plate)]
    return [feet(group, lit, flow.width, room, inks, name, black=black) for group in groups]


def _tall(items: list[Item]) -> float:
    return sum(item.room for item in items)


def _stacked(items: list[Item]) -> Item:
    """Return items under each other as one."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        at = y
        for item in items:
            item.paint(painter, x, at)
            at += item.room

    return Item(_tall(items), paint)
