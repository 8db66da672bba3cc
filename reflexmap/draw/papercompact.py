"""Zones and complaints in the usual type: feet and working order side by side, on few pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reflexmap.core.addresses import address_of
from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Grade
from reflexmap.core.paper import Choices, Job, Part
from reflexmap.core.sheet import citation, plan
from reflexmap.core.sheetfacts import Sheet
from reflexmap.draw.paperpages import Page, Pages, PlateMaker
from reflexmap.draw.papersize import growth, links_of, outline_of, page_size
from reflexmap.draw.plate import some_feet
from reflexmap.draw.sheet import lay_out, paint_page
from reflexmap.draw.sheettext import MM

if TYPE_CHECKING:
    from reflexmap.core.guard import Guard
    from reflexmap.core.paperblocks import Block


def compact_pages(
    job: Job, choices: Choices, atlas: Atlas, plates: PlateMaker, guard: Guard | None, country: str
) -> Pages:
    """Return zones and complaints in the usual type: feet and working order side by side, on few pages."""
    sheet = plan(atlas, job.names, country, chart=choices.chart, sex=choices.sex)
    if guard:
        from reflexmap.core.sheetsituation import situated  # noqa: PLC0415 - only with a situation

        sheet = situated(sheet, guard)
    known = addresses(atlas, sheet.cited)
    sheet = trimmed(sheet, choices)
    views = choices.surfaces or sheet.views()
    drawn = views if choices.has(Part.MAP) and sheet.stops else ()
    made = tuple(some_feet(plates(view, choices.chart, sheet.sex), choices.feet) for view in views if view in drawn)
    larger = growth(choices)
    width, height = page_size(choices)
    laid = lay_out(
        sheet,
        made,
        width / larger,
        height / larger,
        choices=replace(choices, margin=choices.margin / larger),
        addresses=known,
        larger=larger,
    )

    def page(index: int) -> Page:
        def paint(painter: QPainter) -> None:
            paint_page(painter, laid, index, QRectF(0.0, 0.0, width * MM, height * MM))

        return Page(width, height, paint)

    def tell() -> tuple[Block, ...]:
        from reflexmap.draw.paperkinds import about, told  # noqa: PLC0415 - who only paints need not load them

        return told(about(job, choices, atlas, guard, country))

    pages = tuple(page(index) for index in range(laid.count))
    return Pages(sheet.title, pages, tell, outline_of(laid.items, sheet.title), links_of(laid.items, larger))


def addresses(atlas: Atlas, ids: Iterable[str]) -> dict[str, str]:
    """Return the address of each short citation; that of the first source where several are cited alike."""
    found: dict[str, str] = {}
    for each in ids:
        found.setdefault(citation(atlas.sources[each]), address_of(atlas.sources[each]))
    return found


def trimmed(sheet: Sheet, choices: Choices) -> Sheet:
    """Return a sheet without what a person leaves out; alarms and the cautions not to work stay."""
    cautions = tuple(c for c in sheet.cautions if choices.has(Part.CAUTIONS) or c.grade is Grade.DO_NOT)
    return replace(
        sheet,
        title=choices.title or sheet.title,
        cautions=cautions,
        findings=sheet.findings if choices.has(Part.RESEARCH) else (),
        sources=sheet.sources if choices.has(Part.SOURCES) else (),
        own_sources=sheet.own_sources if choices.has(Part.SOURCES) else 0,
    )
