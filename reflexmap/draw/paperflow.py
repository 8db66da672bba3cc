"""Places blocks on pages: nothing is cut in two that belongs together, tables take their head to the next page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reflexmap.core.model import View
from reflexmap.core.paperblocks import (
    DANGER,
    RESEARCH,
    Blanks,
    Block,
    Box,
    Bullets,
    Columns,
    Figure,
    Heading,
    Lines,
    Pair,
    Paragraph,
    Picture,
    Table,
)
from reflexmap.draw.paperitems import (
    PITCH,
    Air,
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
from reflexmap.draw.paperjoin import beside, fitting, joined, pointed, pointing, rows_of
from reflexmap.draw.sheetflow import Flow, Item, Spot, groups
from reflexmap.draw.sheetparts import PAD, boxed
from reflexmap.draw.sheettext import MM, SUBHEAD, Run, wrap
from reflexmap.draw.sheetwords import tr

SIGN = 10.5 * MM  # room for the octagon
NARROW = 150 * MM  # a type area that is narrower has one column
LEAST_LINES = 2  # to write on, else the label is left out
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
            super().add(*(group[1:] if isinstance(group[0], Air) and not self.pages[-1] else group))

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
    where: Mapping[str, int] = field(default_factory=dict)  # the pages of headings, counted from 1
    stepped: int = 0  # the page on which the last table ended

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
            elif isinstance(block, Pair):
                flow.add(*waiting, *self._pair(block))
                waiting = []
            else:
                flow.add(*waiting, *self._items(block, flow.width))
                waiting = []
        flow.add(*waiting)

    def _items(self, block: Block, width: float) -> list[Item]:
        if isinstance(block, Picture):
            return self._picture(block, width)
        if isinstance(block, Figure):
            from reflexmap.draw.paperfigure import figure  # noqa: PLC0415 - only techniques have one

            return figure(block, width, self.setting)
        if isinstance(block, Table):
            inks = self.setting.inks
            return [table_head(block, width, inks), *(table_row(block, row, width, inks) for row in block.rows)]
        if isinstance(block, Lines):
            count = block.count or max(int((self.flow.room - 9 * MM) // PITCH), 0)
            enough = count >= min(LEAST_LINES, block.count or LEAST_LINES)
            return [ruled(block.label, count, width, self.setting.inks)] if enough else []
        return self._words(block, width)

    def _words(self, block: Block, width: float) -> list[Item]:
        inks = self.setting.inks
        if isinstance(block, Heading):
            return heading(block, width, inks)
        if isinstance(block, Paragraph):
            return paragraph(pointed(block, self.where), width, inks)
        if isinstance(block, Bullets):
            return bullets(block, width, inks)
        return [blanks(block, width, inks)] if isinstance(block, Blanks) else []

    def _picture(self, block: Picture, width: float) -> list[Item]:
        from reflexmap.draw.paperfeet import foot_of, picture  # noqa: PLC0415 - many sheets have none

        views = tuple(view for view in View if view in block.views)
        if not views:
            return []
        foot = foot_of(block, width, self.setting.foot)
        rows = [picture(replace(block, views=v), width, self.setting) for v in rows_of(views, width, foot)]
        return [*rows[:-1], replace(rows[-1], after=UNDER)]

    def _pair(self, block: Pair) -> list[Item]:
        flow = self.flow
        if self.narrow:
            return [item for each in (*block.left, *block.right) for item in self._items(each, flow.width)]
        free = flow.width - flow.gutter
        left = [item for each in block.left for item in self._items(each, free * block.share)]
        right = [item for each in block.right for item in self._items(each, free * (1 - block.share))]
        return [replace(beside(left, right, free * block.share + flow.gutter), after=UNDER)]

    def _columns(self, block: Columns, waiting: list[Item]) -> None:
        flow = self.flow
        if self.narrow:
            items = [item for each in block.blocks for item in self._items(each, flow.width)]
            flow.add(*waiting, *items)
            return
        items = [item for each in block.blocks for item in self._items(each, flow.column)]
        flow.columns(items, joined(waiting) if waiting else None)
        flow.y += 1.4 * MM

    def _table(self, table: Table, waiting: list[Item]) -> None:
        """Place a table row by row; a new page begins with the head again. Pictures that wait come before it."""
        flow, inks = self.flow, self.setting.inks
        flow.flush()
        if table.key:
            key = paragraph(Paragraph(table.key, quiet=True), flow.width, inks)
            waiting = [*waiting, *(replace(item, keep=True) for item in key)]
        if table.cards and not self.narrow:
            from reflexmap.draw.papercards import deck_of, place_cards  # noqa: PLC0415 - only routines have them

            place_cards(flow, deck_of(table, flow.column, inks), waiting)
            self.stepped = len(flow.pages)
            flow.y += UNDER
            return
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
        self.stepped = len(flow.pages)
        flow.y += UNDER

    def _box(self, box: Box) -> None:
        """Place a box; one that is longer than the room goes on in another one."""
        inks, flow = self.setting.inks, self.flow
        if flow.pages[-1]:
            flow.y += max(BOX_GAP * 0.8 - flow.pages[-1][-1].item.after, 0.0)
        danger = box.kind == DANGER
        left = SIGN if danger else 0.0
        inner = flow.width - 2 * PAD - left
        items = [item for each in box.blocks for item in self._items(each, inner)]
        ink, weight = (inks.line, 0.22) if box.kind == RESEARCH else (inks.text, 0.5)
        title = self._box_title(box.title, inner)
        title = replace(title, spots=(Spot(0.0, 0.0, inner, title.height, title=box.title, level=2),))
        if box.more:
            title = pointing(title, inner, inks, box.more, box.under, self.where)
        rest = items
        while rest:
            room = flow.room - title.room - 2 * PAD
            count = fitting(rest, room)
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
