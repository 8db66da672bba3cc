"""Places blocks on pages: nothing is cut in two that belongs together, tables take their head to the next page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QPainter

from reflexmap.core.model import View
from reflexmap.core.paperblocks import (
    DANGER,
    RESEARCH,
    Blanks,
    Block,
    Box,
    Bullets,
    Columns,
    Heading,
    Lines,
    Paragraph,
    Picture,
    Table,
)
from reflexmap.draw.paperitems import (
    PITCH,
    Setting,
    blanks,
    bullets,
    heading,
    lines_item,
    paragraph,
    ruled,
    table_head,
    table_row,
)
from reflexmap.draw.sheetflow import Flow, Item, groups
from reflexmap.draw.sheetparts import PAD, boxed
from reflexmap.draw.sheettext import MM, SUBHEAD, Run, wrap
from reflexmap.draw.sheetwords import tr

SIGN = 10.5 * MM  # room for the octagon
NARROW = 150 * MM  # a type area that is narrower has one column
LEAST_LINES = 3  # to write on, else the label is left out
BOX_GAP = 4.0 * MM
UNDER = 2.0 * MM  # below a picture


@dataclass
class PaperFlow(Flow):
    """A flow in which a picture without room waits for the next page, while words go on."""

    floats: list[Item] = field(default_factory=list)

    def turn(self) -> None:
        """Begin a new page with the pictures that wait for one."""
        super().turn()
        while self.floats and self.floats[0].height <= self.room:
            item = self.floats.pop(0)
            self._put(self.left, self.y, item)
            self.y += item.room

    def add(self, *items: Item) -> None:
        """Place items one under the other; where pictures fill a new page, on the one after it."""
        for group in groups(list(items)):
            tall = sum(each.room for each in group) - group[-1].after
            while tall > self.room and self.pages[-1]:
                self.turn()
            super().add(*group)

    def float(self, item: Item) -> None:
        """Place a picture here or at the top of a later page."""
        if self.floats or item.height > self.room:
            self.floats.append(item)
        else:
            self.add(item)

    def flush(self) -> None:
        """Place what still waits."""
        while self.floats:
            before = len(self.floats)
            self.turn()
            if len(self.floats) == before:  # taller than a page: cannot be helped
                item = self.floats.pop(0)
                self._put(self.left, self.y, item)
                self.y += item.room


@dataclass
class Setter:
    """Sets blocks into a flow."""

    flow: PaperFlow
    setting: Setting

    @property
    def narrow(self) -> bool:
        """Whether there is one column only."""
        return self.flow.width < NARROW

    def place(self, blocks: Iterable[Block]) -> None:
        """Place blocks one after the other; headings wait for what they stay with."""
        waiting: list[Item] = []
        inks, flow = self.setting.inks, self.flow
        for block in blocks:
            if isinstance(block, Heading):
                waiting += heading(block, flow.width, inks)
            elif isinstance(block, Table):
                self._table(block, waiting)
                waiting = []
            elif isinstance(block, Columns):
                self._columns(block, waiting)
                waiting = []
            elif isinstance(block, Box):
                flow.add(*waiting)
                waiting = []
                self._box(block)
            elif isinstance(block, Picture):
                flow.add(*waiting)
                waiting = []
                for item in self._picture(block, flow.width):
                    flow.float(item)
            else:
                flow.add(*waiting, *self._items(block, flow.width))
                waiting = []
        flow.add(*waiting)

    def _items(self, block: Block, width: float) -> list[Item]:
        inks = self.setting.inks
        if isinstance(block, Heading):
            return heading(block, width, inks)
        if isinstance(block, Paragraph):
            return paragraph(block, width, inks)
        if isinstance(block, Bullets):
            return bullets(block, width, inks)
        if isinstance(block, Blanks):
            return [blanks(block, width, inks)]
        if isinstance(block, Lines):
            count = block.count or max(int((self.flow.room - 9 * MM) // PITCH), 0)
            return (
                [ruled(block.label, count, width, inks)]
                if count >= min(LEAST_LINES, block.count or LEAST_LINES)
                else []
            )
        return []

    def _picture(self, block: Picture, width: float) -> list[Item]:
        from reflexmap.draw.paperfeet import picture  # noqa: PLC0415 - many sheets have none

        views = tuple(view for view in View if view in block.views)
        if not views:
            return []
        rows = _rows(views, width, self.setting.foot)
        return [replace(picture(replace(block, views=each), width, self.setting), after=UNDER) for each in rows]

    def _columns(self, block: Columns, waiting: list[Item]) -> None:
        flow = self.flow
        if self.narrow:
            items = [item for each in block.blocks for item in self._items(each, flow.width)]
            flow.add(*waiting, *items)
            return
        items = [item for each in block.blocks for item in self._items(each, flow.column)]
        flow.columns(items, _joined(waiting) if waiting else None)
        flow.y += 1.4 * MM

    def _table(self, table: Table, waiting: list[Item]) -> None:
        """Place a table row by row; a new page begins with the head again."""
        flow, inks = self.flow, self.setting.inks
        head = table_head(table, flow.width, inks)
        rows = [table_row(table, row, flow.width, inks) for row in table.rows]
        for index, row in enumerate(rows):
            if index == 0:
                flow.add(*waiting, head, row)
            elif row.height > flow.room:
                flow.turn()
                flow.add(head, row)
            else:
                flow.add(row)
        flow.y += 2.0 * MM

    def _box(self, box: Box) -> None:
        """Place a box; one that is longer than the room goes on in another one."""
        inks, flow = self.setting.inks, self.flow
        danger = box.kind == DANGER
        left = SIGN if danger else 0.0
        inner = flow.width - 2 * PAD - left
        items = [item for each in box.blocks for item in self._items(each, inner)]
        ink, weight = (inks.line, 0.22) if box.kind == RESEARCH else (inks.text, 0.5)
        title = self._box_title(box.title, inner)
        rest = items
        while rest:
            room = flow.room - title.room - 2 * PAD
            count = _fitting(rest, room)
            if count < min(2, len(rest)) and flow.pages[-1] and flow.y > flow.top + flow.band + 1:
                flow.turn()
                continue
            count = max(count, 1)
            made = boxed([title, *rest[:count]], ink, weight, flow.width, left=left, sign=inks.danger if danger else "")
            flow.add(replace(made, after=BOX_GAP))
            rest = rest[count:]
            title = self._box_title(tr("{title}, continued").format(title=box.title), inner)

    def _box_title(self, text: str, width: float) -> Item:
        return lines_item(wrap([Run(text, True)], SUBHEAD + 6, width), SUBHEAD + 6, self.setting.inks.text, 0.8 * MM)


def _fitting(items: list[Item], room: float) -> int:
    """Return how many items fit into a room without parting what stays together."""
    tall, count = 0.0, 0
    for index, item in enumerate(items):
        tall += item.room
        if tall - item.after > room:
            break
        if not item.keep:
            count = index + 1
    return count


def _rows(views: tuple[View, ...], width: float, scale: float) -> list[tuple[View, ...]]:
    """Return the views that stand in one row each: soles and tops next to each other where there is room."""
    from reflexmap.draw.sheetstands import GAP, WIDE  # noqa: PLC0415 - many sheets have no picture

    upright: tuple[View, ...] = tuple(view for view in views if view in (View.PLANTAR, View.DORSAL))
    sides: list[tuple[View, ...]] = [(view,) for view in views if view not in upright]
    if len(upright) == 2 and 4 * WIDE * scale + 3 * GAP > width:
        return [*((view,) for view in upright), *sides]
    return ([upright] if upright else []) + sides


def _joined(items: list[Item]) -> Item:
    """Return items under each other as one that stays with what follows."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        at = y
        for item in items:
            item.paint(painter, x, at)
            at += item.room

    spots = []
    at = 0.0
    for item in items:
        spots += [spot.moved(0.0, at) for spot in item.spots]
        at += item.room
    return Item(at, paint, keep=True, spots=tuple(spots))
