"""How large the pages of a sheet are, and how much larger than on A4 things stand on them. Millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reflexmap.core.paper import Choices, Orientation, TypeSize, size_of
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw.paperpages import Bookmark, PageLink
from reflexmap.draw.sheetflow import Placed
from reflexmap.draw.sheettext import BODY, MM, POINT
from reflexmap.draw.sheetwords import tr

GROWS = 1.15  # paper that is larger than A4 by this much has larger type too


def page_size(choices: Choices, usual: Orientation = Orientation.PORTRAIT) -> tuple[float, float]:
    """Return width and height of the page in millimetres."""
    width, height = size_of(choices.paper)
    turned = choices.orientation if choices.orientation is not Orientation.AUTO else usual
    return (height, width) if turned is Orientation.LANDSCAPE else (width, height)


def growth(choices: Choices) -> float:
    """Return how much larger things are than on A4."""
    width, height = size_of(choices.paper)
    share = min(width / 210.0, height / 297.0)
    return share if share > GROWS else 1.0


def zoom(choices: Choices) -> float:
    """Return how much larger than usual the type is."""
    wanted = 0.0 if choices.type_size is TypeSize.NORMAL else float(choices.type_size) * POINT / BODY
    return max(wanted, growth(choices))


def note(sheet: Sheet) -> str:
    """Return what the foot of each page says of the chart."""
    return tr("Zones: {chart} chart, edition {edition}. Reflexmap.").format(chart=sheet.chart, edition=sheet.edition)


def outline_of(pages: Sequence[Sequence[Placed]], title: str) -> tuple[Bookmark, ...]:
    """Return the bookmarks: the title and the headings under it."""
    found = [
        Bookmark(spot.title, page, spot.level)
        for page, listed in enumerate(pages)
        for placed in listed
        for spot in placed.item.spots
        if spot.level in (1, 2)
    ]
    return tuple(found) or (Bookmark(title, 0, 1),)


def links_of(pages: Sequence[Sequence[Placed]], larger: float) -> tuple[PageLink, ...]:
    """Return the links in millimetres; `larger` is how much larger than laid out the pages are painted."""
    share = larger / MM
    return tuple(
        PageLink(
            page,
            (
                (placed.x + spot.x) * share,
                (placed.y + spot.y) * share,
                spot.width * share,
                spot.height * share,
            ),
            spot.address,
        )
        for page, listed in enumerate(pages)
        for placed in listed
        for spot in placed.item.spots
        if spot.address
    )


def led(link: PageLink, outline: Sequence[Bookmark]) -> PageLink:
    """Return a link with the page of the heading that it leads to, where its address is a heading after a "#"."""
    if not link.address.startswith("#"):
        return link
    page = next((each.page for each in outline if each.title == link.address[1:]), 0)
    return replace(link, address="", target=page)
