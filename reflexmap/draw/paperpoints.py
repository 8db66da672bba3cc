"""The chart of acupoints: codes on the feet, and a table with names, places and traditional uses."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Acupoint, Caution, Claim, Grade, View
from reflexmap.core.paper import Choices, Job, Part, TypeSize
from reflexmap.core.paperblocks import Block, Bullets, Cell, Heading, Picture, Table, strong, text
from reflexmap.core.points import views_of
from reflexmap.core.sheet import alarm, care, cited, plan
from reflexmap.draw import sheetwords as words
from reflexmap.draw.fonts import can_write
from reflexmap.draw.paperkinds import Made
from reflexmap.draw.papersafety import above, below
from reflexmap.draw.papersheets import claim, shortly
from reflexmap.draw.papersize import note
from reflexmap.draw.sheettext import MM
from reflexmap.draw.sheetwords import tr

LARGE = 1.38  # of the size that feet have on other sheets, where they find room


def point_blocks(job: Job, choices: Choices, atlas: Atlas, country: str) -> Made:
    """Return the chart of the acupoints on some surfaces, or on all."""
    views = job.views or choices.surfaces or tuple(View)
    points = [point for point in atlas.acupoints.values() if set(views_of(point)) & set(views)]
    named = [atlas.cautions[each] for point in points for each in point.cautions if each in atlas.cautions]
    cautions = list(dict.fromkeys((*named, *atlas.general_cautions())))
    numbers = atlas.numbers_for(country)
    dangers = atlas.dangers_named(tuple(dict.fromkeys(each for c in _do_not(named) for each in c.danger)))
    of_cautions = [s for caution in cautions for s in caution.reason.sources]
    own = [s for point in points for s in (*point.find.sources, *point.tradition.sources, *point.sources)]
    ids = tuple(dict.fromkeys(each for each in (*own, *of_cautions) if each in atlas.sources))
    sheet = replace(
        plan(atlas, (), country, chart=choices.chart, sex=choices.sex),
        title=tr("Acupoints of foot and ankle"),
        alarms=tuple(alarm(each, numbers) for each in dangers),
        cautions=tuple(sorted((care(each, {}) for each in cautions), key=lambda each: tuple(Grade).index(each.grade))),
        sources=cited(atlas, ids),
        cited=ids,
    )
    found: list[Block] = above(sheet)
    if choices.has(Part.MAP):
        found += _pictures(views, points)
    if choices.has(Part.STEPS) or choices.has(Part.LEGEND):
        large = choices.type_size is not TypeSize.NORMAL  # columns would hold a word or two
        found += [Heading(tr("The points")), _list(points) if large else _table(points)]
    found += below(sheet, choices)
    if choices.has(Part.SOURCES):
        first = tuple(each for each in ids if each in own)
        found += [Heading(tr("Sources")), shortly(atlas, tr("The points rest on:"), first)]
        if rest := tuple(each for each in ids if each not in own):
            found.append(shortly(atlas, tr("Cautions and danger signs rest on:"), rest))
    subtitle = tr("{count} points of Chinese tradition, with their names and places.").format(count=len(points))
    return Made(choices.title or sheet.title, subtitle, note(sheet), tuple(found))


def _do_not(cautions: list[Caution]) -> list[Caution]:
    return [each for each in dict.fromkeys(cautions) if each.grade is Grade.DO_NOT]


def _pictures(views: tuple[View, ...], points: list[Acupoint]) -> list[Block]:
    """Return the feet as large as the page lets them be, so that each code finds a place beside its point."""
    found: list[Block] = []
    said = tr("Picture of the feet ({views}) with the codes of {count} points; the table says where each lies.")
    upright = tuple(view for view in views if view in (View.PLANTAR, View.DORSAL))
    for some in (upright, *((view,) for view in views if view not in upright)):
        mine = tuple(point.id for point in points if set(views_of(point)) & set(some))
        if mine:
            shown = ", ".join(words.surface(view) for view in some)
            found.append(Picture(said.format(views=shown, count=len(mine)), some, points=mine, scale=LARGE))
    return found


def _table(points: list[Acupoint]) -> Table:
    head = (tr("Code"), tr("Name"), tr("Where to find it"), tr("Traditionally used for"))
    return Table(head, tuple(_row(point) for point in points), (20 * MM, 0.22, 0.47, 0.31), dense=True)


def _list(points: list[Acupoint]) -> Bullets:
    """Return the points as running text, each with everything about it."""
    used = tr("Traditionally used for:")
    rows = ((_row(point), claim(_use(point))) for point in points)
    return Bullets(
        tuple((*code.spans, *name.spans, *find.spans, strong(used), *use) for (code, name, find, _), use in rows)
    )


def _row(point: Acupoint) -> tuple[Cell, Cell, Cell, Cell]:
    letters = point.characters if can_write(point.characters) else ""
    name = text(strong(point.pinyin_tones if can_write(point.pinyin_tones) else point.pinyin), letters, point.name)
    return Cell((strong(point.code),)), Cell(name), Cell(claim(point.find)), Cell(claim(_use(point)))


def _use(point: Acupoint) -> Claim:
    """Return the traditional use as the head of its column begins the sentence."""
    opening = tr("Traditionally used for ")
    told = point.tradition.text
    if not told.startswith(opening):
        return point.tradition
    return replace(point.tradition, text=_raised(told.removeprefix(opening)))


def _raised(words_: str) -> str:
    return words_[:1].upper() + words_[1:]
