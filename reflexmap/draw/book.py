"""The whole atlas as a book: PDF, streamed page by page, or one HTML file. A window may make it in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from reflexmap import CREATOR
from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Job, Kind, Orientation
from reflexmap.core.paperblocks import Block, Paragraph, text
from reflexmap.core.wholefile import write_whole
from reflexmap.draw.bookchapters import Chapter, chapters
from reflexmap.draw.bookcover import cover
from reflexmap.draw.bookentries import Writer
from reflexmap.draw.bookfront import roman, set_contents, set_index
from reflexmap.draw.bookpress import Press
from reflexmap.draw.pagefiles import PdfPages, html_words
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.paperpages import LANGUAGE, PageLink, PlateMaker, pages_of
from reflexmap.draw.papersize import page_size
from reflexmap.draw.sheetstands import SCALE
from reflexmap.draw.sheettext import INKS
from reflexmap.draw.sheetwords import tr

NAMES = {"pdf": "reflexmap-atlas.pdf", "html": "reflexmap-atlas.html"}  # by format
FEET = 0.82  # of the size that feet have on a sheet
LAST = 3  # steps after the entries: index, front matter, finishing

Progress = Callable[[int, int], None]  # how many of how many steps are done


class StoppedError(UserError):
    """A person has stopped the making of a book; nothing was written."""


@dataclass(frozen=True, slots=True)
class Book:
    """What a book is made from. `plates` must not be shared with a thread that paints at the same time."""

    atlas: Atlas
    plates: PlateMaker
    choices: Choices = field(default_factory=Choices)
    country: str = ""

    @property
    def title(self) -> str:
        """The title of the book."""
        return self.choices.title or tr("Foot reflexology: the whole atlas")


def write_book(
    folder: Path,
    book: Book,
    kind: str = "pdf",
    *,
    progress: Progress = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Path:
    """Write the book into a folder as `NAMES[kind]` and return the file; an older one stays until the new one is whole.

    `stopped` is asked between entries; when it says yes, StoppedError is raised and no part is left. May run in any
    thread.
    """
    if not book.atlas.dangers:
        raise UserError("The danger signs cannot be read, so no book is made.")
    path = folder / NAMES[kind]
    parts = chapters(Writer(book.atlas, book.choices, book.country))
    total = sum(chapter.count for chapter in parts) + LAST
    steps = _Steps(total, progress, stopped)
    make = _pdf if kind == "pdf" else _html
    write_whole([(path, partial(make, book, parts, steps))])
    return path


@dataclass
class _Steps:
    """Counts what is done and lets a person stop."""

    total: int
    progress: Progress
    stopped: Callable[[], bool]
    done: int = 0

    def step(self) -> None:
        if self.stopped():
            raise StoppedError(tr("The book was stopped: nothing was written."))
        self.done += 1
        self.progress(self.done, self.total)


def _pdf(book: Book, parts: list[Chapter], steps: _Steps, path: Path) -> None:
    from reflexmap.draw.pdffinish import About, finish  # noqa: PLC0415 - only a PDF is finished

    raw = path.with_suffix(".raw.part")
    made = PdfPages(raw, book.title)
    try:
        press = _press(book, made)
        for chapter in parts:
            _set_chapter(book, press, chapter, steps)
        set_index(press, book.atlas)
        steps.step()
        body = press.count
        press.label = lambda page: roman(page - body + 1)
        press.insert_bare(cover(book.atlas, book.plates, book.choices, book.title))
        set_contents(press, body)
        press.end()
        steps.step()
        made.close()
        links = tuple(_resolved(link, press.places) for link in press.links)
        known = tuple(link for link in links if link.target >= 0 or link.address)
        outline = sorted(press.outline, key=lambda mark: mark.page < body)  # the contents stand first
        finish(raw, path, About(book.title, LANGUAGE, outline, known, front=press.count - body))
        steps.step()
    finally:
        made.drop()
        raw.unlink(missing_ok=True)


def _press(book: Book, made: PdfPages) -> Press:
    choices = book.choices
    kept = {view: book.plates(view, choices.chart, choices.sex) for view in View}
    setting = Setting(
        choices.ink,
        INKS[choices.ink],
        SCALE * FEET,
        lambda view: kept[view],
        choices.feet,
        1.0,
        book.atlas.acupoints,
        choices.skin,
    )
    return Press(page_size(choices), max(choices.margin, 14.0), setting, made.add)


def _set_chapter(book: Book, press: Press, chapter: Chapter, steps: _Steps) -> None:
    if chapter.view is not None:
        job = Job(Kind.SURFACE, (("view", str(chapter.view)),))
        chart = pages_of(
            job,
            replace(book.choices, title="", orientation=Orientation.PORTRAIT),
            book.atlas,
            book.plates,
            country=book.country,
        )
        press.insert(chart, chapter.anchor, chapter.title)
    else:
        press.begin(chapter.title, chapter.anchor, chapter.opening)
    for entry in chapter.entries():
        press.add(entry)
        steps.step()
    press.end()


def _resolved(link: PageLink, places: dict[str, int]) -> PageLink:
    """Return a link inside the book with the page that it leads to."""
    if not link.address.startswith("#"):
        return link
    return PageLink(link.page, link.box, target=places.get(link.address, -1))


def _html(book: Book, parts: list[Chapter], steps: _Steps, path: Path) -> None:
    from reflexmap.core.htmlpage import Body, framed  # noqa: PLC0415 - only for HTML
    from reflexmap.draw.htmlmap import HtmlMaps  # noqa: PLC0415 - see above

    drawer = HtmlMaps(book.atlas, book.plates, book.choices)
    body = Body(deeper=1, words=html_words(), drawer=drawer)
    body.title(book.title)
    for chapter in parts:
        body.named(chapter.title, 1, chapter.anchor[1:])
        body.add(chapter.opening)
        for entry in chapter.entries():
            if entry.title:
                body.named(entry.title, entry.level, entry.anchor[1:])
            else:
                body.anchor(entry.anchor[1:])
            body.add(entry.blocks)
            steps.step()
    closing: list[Block] = [Paragraph(text(tr("For relaxation and learning, not medical advice.")))]
    body.add(closing)
    path.write_text(framed(book.title, body, LANGUAGE, CREATOR, contents=True), encoding="utf-8")
    for _ in range(LAST):
        steps.step()
