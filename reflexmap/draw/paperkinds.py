"""The kinds of sheets that are mostly words: their blocks set on pages under a title.

A kind may offer its blocks in several lengths; the longest one that needs the fewest pages is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtGui import QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.paper import Choices, Job, Kind, Orientation, Part, TypeSize
from reflexmap.core.paperblocks import Block, Heading, Paragraph, flat, text
from reflexmap.core.sheet import plan
from reflexmap.core.sheetsituation import situated
from reflexmap.draw import sheetwords as words
from reflexmap.draw.papercontents import contents, places
from reflexmap.draw.papercue import LENGTHS, Length
from reflexmap.draw.paperflow import PaperFlow, Setter
from reflexmap.draw.paperhead import BAND, Edge, footer_height, head, paint_edges
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.paperjoin import in_order, last_masking
from reflexmap.draw.paperpages import Page, Pages, PlateMaker
from reflexmap.draw.papersheets import marks_of, sheet_blocks, working_order
from reflexmap.draw.papersize import growth, led, links_of, note, outline_of, page_size, zoom
from reflexmap.draw.sheetflow import Placed
from reflexmap.draw.sheetstands import SCALE
from reflexmap.draw.sheettext import INKS, MM
from reflexmap.draw.sheetwords import tr

OF_KIND = {
    Kind.ROUTINE: LENGTHS,
    Kind.TECHNIQUE: (Length.FULL, Length.POINTED, Length.LEAST),
    Kind.SITUATION: (Length.FULL, Length.POINTED, Length.LEAST),
}
ROUNDS = 4  # of setting a sheet until its page numbers stand still


@dataclass(frozen=True, slots=True)
class Made:
    """What a sheet of words consists of.

    With `steps_first` its steps must end on as early a page as they can. What stands in full under the heading
    `twice` is told in short on the first page as well, so it should not begin there. With `own_lines` it brings its
    lines for a name and a date itself.
    """

    title: str
    subtitle: str
    note: str
    blocks: tuple[Block, ...]
    steps_first: bool = False
    twice: str = ""
    own_lines: bool = False


def text_pages(
    job: Job, choices: Choices, atlas: Atlas, plates: PlateMaker, guard: Guard | None, country: str
) -> Pages:
    """Return a sheet that is mostly words."""
    if job.kind is Kind.ACUPOINTS:
        from reflexmap.draw.paperpoints import point_blocks  # noqa: PLC0415 - only this sheet needs them

        makers = [partial(point_blocks, job, choices, atlas, country)]
    elif job.kind is Kind.RECORD:
        from reflexmap.draw.paperrecord import record_blocks  # noqa: PLC0415 - only this sheet needs them

        makers = [partial(record_blocks, choices, atlas, country)]
    else:
        usual = choices.type_size is TypeSize.NORMAL  # large type is read page by page, however many there are
        lengths = OF_KIND.get(job.kind, (Length.FULL,)) if usual else (Length.FULL,)
        makers = [partial(about, job, choices, atlas, guard, country, length) for length in lengths]
    return set_pages(makers, choices, atlas, plates)


def about(
    job: Job, choices: Choices, atlas: Atlas, guard: Guard | None, country: str, length: Length = Length.FULL
) -> Made:
    """Return what a sheet about something in the atlas consists of; `length` is that of what stands before steps."""
    middle: list[Block]
    if job.kind is Kind.SITUATION and guard is not None:
        from reflexmap.draw.papersituation import situation_blocks  # noqa: PLC0415 - only this sheet needs them

        sheet, blocks = situation_blocks(guard, atlas, choices, country, length)
        title = choices.title or sheet.title
        return Made(title, tr("What to leave alone, where to go lightly, whom to ask."), note(sheet), tuple(blocks))
    if job.kind is Kind.ROUTINE:
        from reflexmap.draw.paperroutine import routine_sheet, routine_steps  # noqa: PLC0415 - see above

        sheet = routine_sheet(job, atlas, choices, guard, country)
        times = tr("Times are for both feet, or the foot named.")
        key = (*words.basis(sheet), words.pressures(), times) if choices.has(Part.LEGEND) else ()
        middle = routine_steps(job, atlas, sheet, guard, key) if choices.has(Part.STEPS) else []
        routine = atlas.routines[job.ids("routine")[0]]
        count = len(routine.steps)
        subtitle = tr("Routine: {count} steps, {minutes} minutes. {chart} chart.")
        subtitle = subtitle.format(count=count, minutes=routine.minutes, chart=sheet.chart)
    elif job.kind is Kind.TECHNIQUE:
        from reflexmap.draw.papertechnique import technique_blocks, technique_sheet  # noqa: PLC0415 - see above

        sheet = technique_sheet(job, atlas, choices, guard, country)
        subtitle = tr("Technique: how it is done, when, and when not.")
        blocks = technique_blocks(job, atlas, sheet, choices, guard, length)
        return Made(choices.title or sheet.title, subtitle, note(sheet), tuple(blocks), steps_first=True)
    else:
        sheet = plan(atlas, job.names, country, chart=choices.chart, sex=choices.sex)
        sheet = situated(sheet, guard) if guard else sheet
        middle = working_order(sheet) if choices.has(Part.STEPS) else []
        subtitle = words.subtitle(sheet)
    card = job.kind is Kind.ROUTINE
    blocks = sheet_blocks(
        sheet, atlas, choices, middle, marks_of(sheet), keyed=card and choices.has(Part.STEPS), length=length
    )
    twice = tr("Cautions in full") if length in (Length.NAMED, Length.HEAVY) else ""
    return Made(choices.title or sheet.title, subtitle, note(sheet), tuple(blocks), card, twice)


def set_pages(
    makers: Sequence[Callable[[], Made]],
    choices: Choices,
    atlas: Atlas,
    plates: PlateMaker,
    usual: Orientation = Orientation.PORTRAIT,
) -> Pages:
    """Return blocks under a title, set on pages: the first of several lengths that needs the fewest pages."""
    larger = zoom(choices)
    size = page_size(choices, usual)
    tries = [_laid(make(), choices, atlas, plates, (size[0] / larger, size[1] / larger)) for make in makers]
    best = min(tries, key=lambda laid: (laid.stepped, laid.pictured, len(laid.flow.pages), laid.twice))
    made, flow = best.made, best.flow
    count = len(flow.pages)
    pages = tuple(_page(placed, best.edge, index, count, larger, size) for index, placed in enumerate(flow.pages))

    def tell() -> tuple[Block, ...]:
        return told(made)

    outline = outline_of(flow.pages, made.title)
    links = tuple(led(link, outline) for link in links_of(flow.pages, larger))
    return Pages(made.title, pages, tell, outline, links)


@dataclass(frozen=True, slots=True)
class _Laid:
    """Blocks set on pages.

    The steps end on the page `stepped` (0 where that is all the same) and the last foot from the side stands on the
    page `pictured` (0 without one), counted from 1; `twice` is whether the first page says something twice.
    """

    made: Made
    flow: PaperFlow
    edge: Edge
    stepped: int
    pictured: int
    twice: bool


def _laid(made: Made, choices: Choices, atlas: Atlas, plates: PlateMaker, size: tuple[float, float]) -> _Laid:
    """Set blocks on pages of a size in millimetres, again until each place that names a page names the right one."""
    larger = zoom(choices)
    margin = choices.margin / larger * MM
    inks = INKS[choices.ink]
    left, right, foot = margin, size[0] * MM - margin, size[1] * MM - margin
    setting = Setting(
        choices.ink,
        inks,
        SCALE * growth(choices) / larger,
        lambda view: plates(view, choices.chart, choices.sex),
        choices.feet,
        larger / growth(choices),
        atlas.acupoints,
        choices.skin,
        growth(choices),
    )
    large = choices.type_size is not TypeSize.NORMAL
    lined = replace(choices, name_line=choices.name_line and not made.own_lines)
    where: Mapping[str, int] = {}
    for _ in range(ROUNDS):
        flow = PaperFlow(left, right, margin, foot - footer_height(made.note, right - left), 7 * MM, band=BAND)
        flow.add(*head(made.title, made.subtitle, lined, flow.width, inks, large=large))
        if on := contents(where, flow.width, inks):
            flow.add(on)
        setter = Setter(flow, setting, where)
        setter.place(made.blocks)
        flow.flush()
        while len(flow.pages) > 1 and not flow.pages[-1]:
            flow.pages.pop()
        before, where = where, places(flow.pages)
        if before == where:
            break
    edge = Edge(left, right, margin, foot, made.title, made.note, choices.practice, inks)
    stepped = setter.stepped if made.steps_first else 0
    return _Laid(made, flow, edge, stepped, last_masking(flow.pages), where.get(made.twice) == 1)


def _page(placed: list[Placed], edge: Edge, index: int, count: int, larger: float, size: tuple[float, float]) -> Page:
    def paint(painter: QPainter) -> None:
        painter.scale(larger, larger)
        for each in in_order(placed):
            painter.save()
            each.item.paint(painter, each.x, each.y)
            painter.restore()
        paint_edges(painter, edge, index, count)

    return Page(*size, paint)


def told(made: Made) -> tuple[Block, ...]:
    """Return all that a sheet says in reading order."""
    closing = Paragraph(text(tr("For relaxation and learning, not medical advice."), made.note), quiet=True)
    return (Heading(made.title, 1), Paragraph(text(made.subtitle)), *flat(made.blocks), closing)
