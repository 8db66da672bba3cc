"""The kinds of sheets that are mostly words: their blocks set on pages under a title."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.paper import Choices, Job, Kind, Orientation, Part, TypeSize
from reflexmap.core.paperblocks import Block, Heading, Paragraph, flat, text
from reflexmap.core.sheet import plan
from reflexmap.core.sheetsituation import situated
from reflexmap.draw import sheetwords as words
from reflexmap.draw.paperflow import PaperFlow, Setter
from reflexmap.draw.paperhead import BAND, Edge, footer_height, head, paint_edges
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.paperpages import Page, Pages, PlateMaker
from reflexmap.draw.papersheets import marks_of, sheet_blocks, working_order
from reflexmap.draw.papersize import growth, links_of, note, outline_of, page_size, zoom
from reflexmap.draw.sheetflow import Placed
from reflexmap.draw.sheetstands import SCALE
from reflexmap.draw.sheettext import INKS, MM
from reflexmap.draw.sheetwords import tr


@dataclass(frozen=True, slots=True)
class Made:
    """What a sheet of words consists of."""

    title: str
    subtitle: str
    note: str
    blocks: tuple[Block, ...]


def text_pages(
    job: Job, choices: Choices, atlas: Atlas, plates: PlateMaker, guard: Guard | None, country: str
) -> Pages:
    """Return a sheet that is mostly words."""
    if job.kind is Kind.ACUPOINTS:
        from reflexmap.draw.paperpoints import point_blocks  # noqa: PLC0415 - only this sheet needs them

        made = point_blocks(job, choices, atlas, country)
    elif job.kind is Kind.RECORD:
        from reflexmap.draw.paperrecord import record_blocks  # noqa: PLC0415 - only this sheet needs them

        made = record_blocks(choices, atlas, country)
    else:
        made = about(job, choices, atlas, guard, country)
    return set_pages(made, choices, atlas, plates)


def about(job: Job, choices: Choices, atlas: Atlas, guard: Guard | None, country: str) -> Made:
    """Return what a sheet about something in the atlas consists of."""
    middle: list[Block]
    if job.kind is Kind.SITUATION and guard is not None:
        from reflexmap.draw.papersituation import situation_blocks  # noqa: PLC0415 - only this sheet needs them

        sheet, blocks = situation_blocks(guard, atlas, choices, country)
        title = choices.title or sheet.title
        return Made(title, tr("What to leave alone, where to go lightly, whom to ask."), note(sheet), tuple(blocks))
    if job.kind is Kind.ROUTINE:
        from reflexmap.draw.paperroutine import routine_sheet, routine_steps  # noqa: PLC0415 - see above

        sheet = routine_sheet(job, atlas, choices, guard, country)
        middle = routine_steps(job, atlas, sheet, guard) if choices.has(Part.STEPS) else []
        routine = atlas.routines[job.ids("routine")[0]]
        count = len(routine.steps)
        subtitle = tr("Routine: {count} steps, {minutes} minutes. {chart} chart.")
        subtitle = subtitle.format(count=count, minutes=routine.minutes, chart=sheet.chart)
    elif job.kind is Kind.TECHNIQUE:
        from reflexmap.draw.papertechnique import technique_blocks, technique_sheet  # noqa: PLC0415 - see above

        sheet = technique_sheet(job, atlas, choices, guard, country)
        subtitle = tr("Technique: how it is done, when, and when not.")
        blocks = technique_blocks(job, atlas, sheet, choices, guard)
        return Made(choices.title or sheet.title, subtitle, note(sheet), tuple(blocks))
    else:
        sheet = plan(atlas, job.names, country, chart=choices.chart, sex=choices.sex)
        sheet = situated(sheet, guard) if guard else sheet
        middle = working_order(sheet) if choices.has(Part.STEPS) else []
        subtitle = words.subtitle(sheet)
    times = tr("Times cover both feet together, or the one foot named.") if job.kind is Kind.ROUTINE else ""
    blocks = sheet_blocks(sheet, atlas, choices, middle, marks_of(sheet), times=times)
    return Made(choices.title or sheet.title, subtitle, note(sheet), tuple(blocks))


def set_pages(
    made: Made, choices: Choices, atlas: Atlas, plates: PlateMaker, usual: Orientation = Orientation.PORTRAIT
) -> Pages:
    """Return blocks under a title, set on pages."""
    larger = zoom(choices)
    width, height = (each / larger for each in page_size(choices, usual))
    margin = choices.margin / larger * MM
    inks = INKS[choices.ink]
    left, right = margin, width * MM - margin
    bottom = height * MM - margin - footer_height(made.note, right - left)
    flow = PaperFlow(left, right, margin, bottom, gutter=7 * MM, band=BAND)
    setting = Setting(
        choices.ink,
        inks,
        SCALE * growth(choices) / larger,
        lambda view: plates(view, choices.chart, choices.sex),
        choices.feet,
        larger / growth(choices),
        atlas.acupoints,
    )
    large = choices.type_size is not TypeSize.NORMAL
    flow.add(*head(made.title, made.subtitle, choices, flow.width, inks, large=large))
    Setter(flow, setting).place(made.blocks)
    flow.flush()
    while len(flow.pages) > 1 and not flow.pages[-1]:
        flow.pages.pop()
    edge = Edge(left, right, margin, height * MM - margin, made.title, made.note, choices.practice, inks)
    count = len(flow.pages)
    size = page_size(choices, usual)
    pages = tuple(_page(placed, edge, index, count, larger, size) for index, placed in enumerate(flow.pages))

    def tell() -> tuple[Block, ...]:
        return told(made)

    return Pages(made.title, pages, tell, outline_of(flow.pages, made.title), links_of(flow.pages, larger))


def _page(placed: list[Placed], edge: Edge, index: int, count: int, larger: float, size: tuple[float, float]) -> Page:
    def paint(painter: QPainter) -> None:
        painter.scale(larger, larger)
        for each in placed:
            painter.save()
            each.item.paint(painter, each.x, each.y)
            painter.restore()
        paint_edges(painter, edge, index, count)

    return Page(*size, paint)


def told(made: Made) -> tuple[Block, ...]:
    """Return all that a sheet says in reading order."""
    closing = Paragraph(text(tr("For relaxation and learning, not medical advice."), made.note), quiet=True)
    return (Heading(made.title, 1), Paragraph(text(made.subtitle)), *flat(made.blocks), closing)
