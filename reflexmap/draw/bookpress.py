"""Sets a book's entries on pages and hands each page on as soon as it is full, with running heads and numbers."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtGui import QPainter

from reflexmap.core.paperblocks import Block, Heading
from reflexmap.draw import sheetmarks as marks
from reflexmap.draw.bookentries import Entry
from reflexmap.draw.paperflow import PaperFlow, Setter
from reflexmap.draw.paperhead import fitted
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.paperpages import Bookmark, Page, PageLink, Pages
from reflexmap.draw.sheetflow import Item, Placed, Spot
from reflexmap.draw.sheettext import BODY, FOOT, MM, Run, width_of, write, write_right
from reflexmap.draw.sheetwords import tr

RUNNING = 9.0 * MM  # height of the running head
NUMBERS = 8.5 * MM  # height of the foot


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the contents or the index: where it leads and how deep it stands."""

    title: str
    anchor: str
    level: int
    page: str = ""


@dataclass
class Press:
    """The pages of a book as they are made. Pages are counted from 0 in the order in which they come off.

    `label` turns that count into what is printed; `out` takes each page.
    """

    size: tuple[float, float]
    margin: float
    setting: Setting
    out: Callable[[Pages], None]
    label: Callable[[int], str] = lambda page: str(page + 1)
    count: int = 0
    places: dict[str, int] = field(default_factory=dict)
    outline: list[Bookmark] = field(default_factory=list)
    links: list[PageLink] = field(default_factory=list)
    contents: list[Line] = field(default_factory=list)
    terms: list[tuple[str, str]] = field(default_factory=list)
    chapter: str = ""

    def __post_init__(self) -> None:
        self._flow = self._new_flow()
        self._gone = 0  # pages of the flow that came off
        self._waiting: deque[tuple[str, str]] = deque()  # title and anchor of headings that are not placed yet
        self._entry = ""

    @property
    def flow(self) -> PaperFlow:
        """The pages that are being filled."""
        return self._flow

    def begin(self, title: str, anchor: str, opening: Iterable[Block] = ()) -> None:
        """Begin a chapter on a new page."""
        self.end()
        self.chapter, self._entry = title, ""
        self._flow, self._gone = self._new_flow(), 0
        self._waiting.append((title, anchor))
        self.contents.append(Line(title, anchor, 1))
        Setter(self._flow, self.setting).place([Heading(title, 1), *opening])
        self._flow.y += 3 * MM

    def add(self, entry: Entry) -> None:
        """Set one entry; pages that it completes come off."""
        flow = self._flow
        if flow.room < entry.share * (flow.bottom - flow.top):
            flow.turn()
        self.terms += [(term, entry.anchor) for term in entry.terms]
        before = (len(flow.pages), len(flow.pages[-1]))
        if entry.title:
            self._waiting.append((entry.title, entry.anchor))
            if entry.level == 2:
                self.contents.append(Line(entry.title, entry.anchor, 2))
        heads = [Heading(entry.title, entry.level)] if entry.title else []
        Setter(flow, self.setting).place([*heads, *entry.blocks])
        flow.flush()
        flow.y += 2 * MM if entry.title else 0.0
        if not entry.title:
            page = len(flow.pages) - 1 if len(flow.pages[-1]) else len(flow.pages) - 2
            self.places[entry.anchor] = self.count + max(page, before[0] - 1) - self._gone
        self._come_off(len(flow.pages) - 1)

    def insert(self, pages: Pages, anchor: str, chapter: str) -> None:
        """Take over finished pages, with a number at their foot; the chapter begins with them."""
        self.end()
        self.chapter, self._entry = chapter, ""
        self._flow, self._gone = self._new_flow(), 0
        self.contents.append(Line(chapter, anchor, 1))
        self.places[anchor] = self.count
        self.outline.append(Bookmark(chapter, self.count, 1))
        for page in pages.pages:
            self._emit(Page(page.width, page.height, self._numbered(page)))

    def insert_bare(self, pages: Pages) -> None:
        """Take over finished pages as they are."""
        for page in pages.pages:
            self._emit(page)

    def end(self) -> None:
        """Let the last pages of a chapter come off."""
        self._flow.flush()
        pages = self._flow.pages
        self._come_off(len(pages) if pages[-1] else len(pages) - 1)
        self._flow.pages[:] = [[]]
        self._gone = 0

    def lines(self, items: list[Item], columns: int) -> None:
        """Set short items in columns that are read one after the other, page by page."""
        flow = self._flow
        gap = 6 * MM
        wide = (flow.width - gap * (columns - 1)) / columns
        column, top, y = 0, flow.y, flow.y
        for index, item in enumerate(items):
            follows = items[index + 1].height if item.keep and index + 1 < len(items) else 0.0
            if y + item.room + follows > flow.bottom:
                column, y = column + 1, top
                if column == columns:
                    flow.turn()
                    column, top, y = 0, flow.top, flow.top
            flow.pages[-1].append(Placed(flow.left + column * (wide + gap), y, item))
            y += item.room
        flow.y = flow.bottom
        self._come_off(len(flow.pages) - 1)

    def column(self, columns: int) -> float:
        """Return how wide one of some columns is."""
        return (self._flow.width - 6 * MM * (columns - 1)) / columns

    def _new_flow(self) -> PaperFlow:
        left, right = self.margin * MM, (self.size[0] - self.margin) * MM
        top, bottom = self.margin * MM + RUNNING, (self.size[1] - self.margin) * MM - NUMBERS
        return PaperFlow(left, right, top, bottom, gutter=7 * MM)

    def _come_off(self, until: int) -> None:
        while self._gone < until:
            placed = self._flow.pages[self._gone]
            self._flow.pages[self._gone] = []  # its items are no longer needed
            self._gone += 1
            self._note(placed)
            self._emit(Page(*self.size, self._painting(placed)))

    def _note(self, placed: list[Placed]) -> None:
        """Remember what begins on a page and what leads away from it."""
        first = True
        for each in placed:
            for spot in each.item.spots:
                if self._waiting and spot.level and spot.title == self._waiting[0][0]:
                    title, anchor = self._waiting.popleft()
                    self.places[anchor] = self.count
                    self.outline.append(Bookmark(title, self.count, min(spot.level, 2)))
                    if spot.level > 1 and first:
                        self._entry, first = title, False
                if spot.address:
                    box = ((each.x + spot.x) / MM, (each.y + spot.y) / MM, spot.width / MM, spot.height / MM)
                    self.links.append(PageLink(self.count, box, spot.address))

    def _emit(self, page: Page) -> None:
        self.out(Pages("", (page,), lambda: ()))
        self.count += 1

    def _painting(self, placed: list[Placed]) -> Callable[[QPainter], None]:
        chapter, entry, label = self.chapter, self._entry, self.label(self.count)
        left, right = self.margin * MM, (self.size[0] - self.margin) * MM
        inks = self.setting.inks
        foot = (self.size[1] - self.margin) * MM

        def paint(painter: QPainter) -> None:
            base = self.margin * MM + 3.4 * MM
            write(painter, left, base, Run(chapter), BODY, inks.quiet)
            name = fitted(entry, (right - left) * 0.6)
            write_right(painter, right, base, Run(name, strong=True), BODY, inks.text)
            marks.rule(painter, left, base + 1.6 * MM, right - left, inks.line, 0.16)
            for each in placed:
                painter.save()
                each.item.paint(painter, each.x, each.y)
                painter.restore()
            marks.rule(painter, left, foot - 4.6 * MM, right - left, inks.line, 0.16)
            said = tr("For relaxation and learning, not medical advice.")
            write(painter, left, foot - 1.2 * MM, Run(said), FOOT, inks.quiet)
            write_right(painter, right, foot - 1.2 * MM, Run(label, strong=True), BODY, inks.text)

        return paint

    def _numbered(self, page: Page) -> Callable[[QPainter], None]:
        label, inks = self.label(self.count), self.setting.inks

        def paint(painter: QPainter) -> None:
            painter.save()
            page.paint(painter)
            painter.restore()
            base = (page.height - self.margin / 2) * MM
            write_right(painter, (page.width - self.margin) * MM, base, Run(label, strong=True), BODY, inks.text)

        return paint


def leader(line: Line, width: float, setting: Setting) -> Item:
    """Return a line of the contents: its title, dots, its page; a chapter has air above it."""
    strong = line.level == 1
    above = 2.4 * MM if strong else 0.0
    indent = 0.0 if strong else 3 * MM
    high = BODY * 1.42
    inks = setting.inks

    def paint(painter: QPainter, x: float, y: float) -> None:
        base = y + above + BODY * 1.02
        number = Run(line.page, strong)
        room = width - width_of(line.page, BODY, strong=strong) - 1.5 * MM
        name = fitted(line.title, room - indent)
        write(painter, x + indent, base, Run(name, strong), BODY, inks.text)
        start = indent + width_of(name, BODY, strong=strong) + 1.5 * MM
        dot = width_of(" .", BODY)
        count = int((room - start) / dot)
        if count > 2:
            write_right(painter, x + room, base, Run(" ." * count), BODY, inks.line)
        write_right(painter, x + width, base, number, BODY, inks.text)

    spot = Spot(0.0, above, width, high, line.anchor)
    return Item(above + high, paint, keep=strong, spots=(spot,))
