"""What stands before and after a book's chapters: contents and index."""

from __future__ import annotations

import unicodedata
from itertools import groupby

from PySide6.QtGui import QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.draw.bookpress import Line, Press, leader
from reflexmap.draw.sheetflow import Item, Spot
from reflexmap.draw.sheettext import FOOT, LEADING, MM, SUBHEAD, Run, width_of, wrap, write
from reflexmap.draw.sheetwords import tr

CONTENTS, INDEX = 2, 4  # columns
MOST_PAGES = 6  # of one word in the index


def roman(number: int) -> str:
    """Return a small Roman numeral."""
    found = ""
    for value, letters in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            found, number = found + letters, number - value
    return found


def set_contents(press: Press, body: int) -> None:
    """Set the list of chapters and entries with their pages; pages from `body` on are the front matter itself."""
    lines = [line for line in press.contents if press.places.get(line.anchor, body) < body]
    width = press.column(CONTENTS)
    press.begin(tr("Contents"), "#contents")
    press.contents.pop()
    items = [
        leader(Line(line.title, line.anchor, line.level, str(press.places[line.anchor] + 1)), width, press.setting)
        for line in lines
    ]
    press.lines(items, CONTENTS)


def set_index(press: Press, atlas: Atlas) -> None:
    """Set all names and other words with their pages."""
    press.begin(tr("Index"), "#index")
    press.lines(_index(press, atlas), INDEX)
    press.end()


def _index(press: Press, atlas: Atlas) -> list[Item]:
    found: dict[str, dict[int, str]] = {}
    for term, anchor in [*press.terms, *_regions(atlas)]:
        if anchor in press.places and term:
            found.setdefault(term[:1].upper() + term[1:], {}).setdefault(press.places[anchor], anchor)
    width = press.column(INDEX)
    items: list[Item] = []
    for letter, terms in groupby(sorted(found, key=_key), key=_letter):
        items.append(_letter_item(letter, press))
        items += [_term(term, sorted(found[term].items())[:MOST_PAGES], width, press) for term in terms]
    return items


def _regions(atlas: Atlas) -> list[tuple[str, str]]:
    """Return the parts of the body with the zones that are linked with them."""
    return [
        (name, f"#zone-{zone.id}")
        for region in atlas.regions.values()
        for zone in atlas.zones_of_region(region.id)
        for name in (region.name, *region.aliases)
    ]


def _key(term: str) -> str:
    plain = unicodedata.normalize("NFKD", term)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def _letter(term: str) -> str:
    first = _key(term)[:1].upper()
    return first if "A" <= first <= "Z" else "0"


def _letter_item(letter: str, press: Press) -> Item:
    ink = press.setting.inks.text

    def paint(painter: QPainter, x: float, y: float) -> None:
        write(painter, x, y + SUBHEAD * 1.6, Run(letter if letter != "0" else "0-9", strong=True), SUBHEAD, ink)

    return Item(SUBHEAD * 2.1, paint, keep=True)


def _term(term: str, pages: list[tuple[int, str]], width: float, press: Press) -> Item:
    """Return a word with its pages, each of which is a link."""
    runs = [Run(f"{term},"), *(Run(f"{page + 1}{',' if i < len(pages) - 1 else ''}") for i, (page, _) in
                               enumerate(pages))]  # fmt: skip
    lines = wrap([Run(run.text, False, f"{i}") for i, run in enumerate(runs)], FOOT, width - 3 * MM)
    ink = press.setting.inks.text

    def paint(painter: QPainter, x: float, y: float) -> None:
        for index, line in enumerate(lines):
            for start, run in line:
                left = x + start + (3 * MM if index else 0.0)
                write(painter, left, y + index * FOOT * LEADING + FOOT * 1.02, Run(run.text), FOOT, ink)

    spots = tuple(
        Spot(
            start + (3 * MM if index else 0.0),
            index * FOOT * LEADING,
            width_of(run.text, FOOT),
            FOOT * LEADING,
            pages[int(run.address) - 1][1],
        )
        for index, line in enumerate(lines)
        for start, run in line
        if run.address != "0"
    )
    return Item(len(lines) * FOOT * LEADING, paint, spots=spots)
