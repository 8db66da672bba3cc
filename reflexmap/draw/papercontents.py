"""The line "On these pages" of a sheet with many pages: its parts and where they begin, each a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reflexmap.core.paperblocks import Span
from reflexmap.draw.paperitems import lines_item, runs
from reflexmap.draw.sheetflow import Item, Placed
from reflexmap.draw.sheettext import MM, SMALL, Inks, wrap
from reflexmap.draw.sheetwords import tr

MANY = 4  # pages


def places(pages: Sequence[Sequence[Placed]]) -> dict[str, int]:
    """Return the page of each part, counted from 1, in the order of the pages, and under "" how many there are."""
    found: dict[str, int] = {}
    for page, listed in enumerate(pages, 1):
        for placed in listed:
            for spot in placed.item.spots:
                if spot.level == 2:
                    found.setdefault(spot.title, page)
    found[""] = len(pages)
    return found


def contents(where: Mapping[str, int], width: float, inks: Inks) -> Item | None:
    """Return the line with the parts on later pages; None for a sheet of few pages."""
    later = [(title, page) for title, page in where.items() if title and page > 1]
    if where.get("", 0) < MANY or not later:
        return None
    said = [Span(tr("On these pages:"), strong=True)]
    for index, (title, page) in enumerate(later):
        end = ";" if index < len(later) - 1 else "."
        said.append(Span(tr("{title}, page {page}").format(title=title, page=page) + end, address=f"#{title}"))
    return lines_item(wrap(runs(tuple(said)), SMALL, width), SMALL, inks.quiet, 3.0 * MM)
