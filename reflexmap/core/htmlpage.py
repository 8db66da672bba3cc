"""A sheet as plain HTML for screen readers and large type: one file, no scripts, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Protocol

from reflexmap.core.model import Rank
from reflexmap.core.paperblocks import (
    DANGER,
    QUESTION,
    RESEARCH,
    Blanks,
    Block,
    Box,
    Bullets,
    Cell,
    Figure,
    Heading,
    Lines,
    Paragraph,
    Picture,
    Span,
    Table,
    Text,
    flat,
)

STYLE = """\
:root { color-scheme: light dark; --ink: #14181c; --ground: #fff; --line: #8c9196; --danger: #a3211b; --link: #0b5f6e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f3f4; --ground: #14181c; --line: #7d848b; --danger: #ff9d94; --link: #8fd3e0; }
}
body { margin: 0 auto; padding: 1rem; max-width: 44rem; font: 1.125rem/1.55 Inter, system-ui, sans-serif;
  color: var(--ink); background: var(--ground); overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.4em; }
h1 { margin-top: 0; }
a { color: var(--link); }
a:focus { outline: 3px solid currentColor; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid var(--line); }
.box { border: 2px solid var(--line); border-radius: 0.4rem; padding: 0 1rem; margin: 1rem 0; }
.danger { border-color: var(--danger); border-width: 3px; }
.large { font-size: 1.2em; }
figure { margin: 1rem 0; }
.blank { border-bottom: 1px solid var(--line); min-height: 2rem; }
nav ol, nav ul { padding-left: 1.4rem; }
@media (max-width: 34rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; left: -100vw; }
  tr { border-bottom: 1px solid var(--line); }
  td { border: 0; }
}
@media print {
  :root { --ink: #000; --ground: #fff; --danger: #000; --link: #000; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h1, h2, h3, h4 { break-after: avoid; }
  .box, tr, li { break-inside: avoid; }
  nav { display: none; }
}
"""
LISTED = 2  # levels of headings in the contents
KINDS = {DANGER: "danger", QUESTION: "question", RESEARCH: "research"}


@dataclass(frozen=True, slots=True)
class Words:
    """What the page itself says, so that it can be translated. `pressures` are the names of 0 to 5."""

    contents: str = "Contents"
    number: str = "Number"
    secondary: str = "secondary"
    pressures: tuple[str, ...] = ("no pressure", "feather", "light", "medium", "firm", "deep, trained hands only")


ENGLISH = Words()


class Drawer(Protocol):
    """Draws the pictures of a page as SVG elements; `draw.htmlmap` has the feet."""

    @property
    def style(self) -> str:
        """What the page's style needs besides."""

    def picture(self, block: Picture) -> str:
        """Return a picture as one or more elements."""

    def figure(self, block: Figure) -> str:
        """Return a drawing as an element, "" where there is none."""

    def shapes(self) -> str:
        """Return what the pictures so far have in common."""


def page_of(
    title: str,
    blocks: Iterable[Block],
    language: str,
    creator: str,
    words: Words = ENGLISH,
    drawer: Drawer | None = None,
) -> str:
    """Return a whole page. Several headings of the first level come under the title, so that there is one."""
    told = tuple(blocks)
    several = sum(isinstance(block, Heading) and block.level == 1 for block in told) != 1
    body = Body(deeper=1 if several else 0, words=words, drawer=drawer)
    if several:
        body.title(title)
    body.add(told)
    return framed(title, body, language, creator)


def framed(title: str, body: Body, language: str, creator: str, *, contents: bool = False) -> str:
    """Return a whole page; with `contents` links to its parts stand between title and text."""
    lines = list(body.lines)
    if contents:
        lines.insert(1, _contents(body.marks, body.words.contents))
    main = "\n".join(lines)
    style, shapes = (STYLE + body.drawer.style, body.drawer.shapes()) if body.drawer else (STYLE, "")
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="{escape(creator)}">\n<title>{escape(title)}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n{main}\n</main>\n{shapes}</body>\n</html>\n"
    )


class Body:
    """Blocks being written as HTML; headings never skip a level, and each has a name to link to.

    `deeper` is how many levels headings move down. Without a `drawer` pictures are told in words only.
    """

    def __init__(self, *, deeper: int = 0, words: Words = ENGLISH, drawer: Drawer | None = None) -> None:
        self.words = words
        self.drawer = drawer
        self.lines: list[str] = []
        self.marks: list[tuple[int, str, str]] = []  # level, name, text of the parts of a book
        self._deeper = deeper
        self._level = 0
        self._count = 0

    def title(self, text: str) -> None:
        """Write the heading of the whole page."""
        self._level = 1
        self.lines.append(f"<h1>{escape(text)}</h1>")

    def named(self, text: str, level: int, name: str) -> None:
        """Write the heading of a part of a book, which the contents list and to which links lead."""
        if level <= LISTED:
            self.marks.append((level, name, text))
        self._heading(text, level, name)

    def anchor(self, name: str) -> None:
        """Write a place to which links lead."""
        self.lines.append(f'<a id="{escape(name)}"></a>')

    def add(self, blocks: Iterable[Block]) -> None:
        """Write blocks one after the other."""
        for block in flat(blocks):
            if isinstance(block, Heading):
                self._heading(block.text, block.level)
            elif isinstance(block, Paragraph):
                kind = ' class="large"' if block.large else ""
                more = escape(f" {block.more}: {block.under}.") if block.more else ""
                self.lines.append(f"<p{kind}>{_spans(block.spans)}{more}</p>")
            elif isinstance(block, Bullets):
                self._bullets(block)
            elif isinstance(block, Table):
                self.lines += [f"<p>{_spans(block.key)}</p>"] if block.key else []
                self.lines.append(_table(block, self.words))
            elif isinstance(block, Picture | Figure):
                self._picture(block)
            elif isinstance(block, Box):
                self._box(block)
            else:
                self._lines(block)

    def _heading(self, text: str, level: int, name: str = "") -> str:
        self._count += 1
        self._level = min(level + self._deeper, self._level + 1, 6)
        name = name or f"h{self._count}"
        self.lines.append(f'<h{self._level} id="{escape(name)}">{escape(text)}</h{self._level}>')
        return name

    def _bullets(self, block: Bullets) -> None:
        if block.items:
            listed = "\n".join(f"<li>{_spans(item)}</li>" for item in block.items)
            self.lines.append(f"<ul>\n{listed}\n</ul>")

    def _picture(self, block: Picture | Figure) -> None:
        """Write what a picture shows in words, under the picture where there is one."""
        told = escape(block.text)
        drawn = ""
        if self.drawer is not None:
            drawn = self.drawer.picture(block) if isinstance(block, Picture) else self.drawer.figure(block)
        if drawn:
            told = f'<figure class="map">\n{drawn}\n<figcaption>{told}</figcaption>\n</figure>'
        self.lines.append(told if drawn else f'<p class="picture">{told}</p>')

    def _box(self, box: Box) -> None:
        """Write a box as a region with a heading of its own, which is a part of where it stands."""
        above = self._level
        at = len(self.lines)
        name = self._heading(box.title, max(above - self._deeper, 1) + (1 if above == self._deeper + 1 else 0))
        self.lines.insert(at, f'<section class="box {KINDS.get(box.kind, "note")}" aria-labelledby="{name}">')
        self.add(box.blocks)
        if box.more:
            self.lines.append(f"<p>{escape(f'{box.more}: {box.under}.')}</p>")
        self.lines.append("</section>")

    def _lines(self, block: Lines | Blanks) -> None:
        labels = block.labels if isinstance(block, Blanks) else (block.label,)
        self.lines += [f'<p class="blank">{escape(label)}:</p>' for label in labels]


def _contents(marks: list[tuple[int, str, str]], name_: str) -> str:
    """Return a list of links to chapters, and within each to its entries."""
    listed: list[str] = []
    inside = False
    for level, name, text in marks:
        link = f'<a href="#{escape(name)}">{escape(text)}</a>'
        if level == 1:
            listed.append(("</ul>\n</li>\n" if inside else "</li>\n" if listed else "") + f"<li>{link}")
            inside = False
        else:
            listed.append(("" if inside else "<ul>\n") + f"<li>{link}</li>")
            inside = True
    end = "</ul>\n</li>" if inside else "</li>"
    return f'<nav aria-label="{escape(name_)}">\n<ul>\n' + "\n".join(listed) + f"\n{end}\n</ul>\n</nav>"


def _table(table: Table, words: Words) -> str:
    """Write a table; a column without a name of its own is said to hold the number."""
    heads = "".join(f'<th scope="col">{escape(head or words.number)}</th>' for head in table.head)
    rows = "\n".join("<tr>" + "".join(f"<td>{_cell(cell, words)}</td>" for cell in row) + "</tr>" for row in table.rows)
    return f"<table>\n<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cell(cell: Cell, words: Words) -> str:
    if cell.number:
        return f"{cell.number}" if cell.rank is Rank.PRIMARY else f"{cell.number} ({escape(words.secondary)})"
    if cell.pressure >= 0:
        return f"{cell.pressure}, {escape(words.pressures[min(cell.pressure, len(words.pressures) - 1)])}"
    return _spans(cell.spans)


def _spans(spans: Text) -> str:
    return " ".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    text = escape(span.text)
    if span.strong:
        text = f"<strong>{text}</strong>"
    if span.address.startswith(("https://", "http://", "#")):
        return f'<a href="{escape(span.address)}">{text}</a>'
    return text
