"""The chart of acupoints: codes on the feet, and a table with names, places and traditional uses."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Acupoint, Caution, Grade, View
from reflexmap.core.paper import Choices, Job, Part
from reflexmap.core.paperblocks import Block, Cell, Heading, Picture, Table, strong, text
from reflexmap.core.points import views_of
from reflexmap.core.sheet import alarm, care, cited, plan
from reflexmap.draw import sheetwords as words
from reflexmap.draw.fonts import can_write
from reflexmap.draw.paperkinds import Made
from reflexmap.draw.papersafety import above, below
from reflexmap.draw.papersheets import claim, sources
from reflexmap.draw.papersize import note
from reflexmap.draw.sheettext import MM
from reflexmap.draw.sheetwords import tr


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
        shown = ", ".join(words.surface(view) for view in views)
        said = tr("Picture of the feet ({views}) with the codes of {count} points; the table says where each lies.")
        said = said.format(views=shown, count=len(points))
        found.append(Picture(said, views, points=tuple(point.id for point in points)))
    if choices.has(Part.STEPS) or choices.has(Part.LEGEND):
        found += [Heading(tr("The points")), _table(points)]
    found += below(sheet, choices)
    if choices.has(Part.SOURCES):
        found += sources(atlas, tuple(each for each in ids if each in own), tuple(set(ids) - set(own)))
    subtitle = tr("{count} points of Chinese tradition, with their names and places.").format(count=len(points))
    return Made(choices.title or sheet.title, subtitle, note(sheet), tuple(found))


def _do_not(cautions: list[Caution]) -> list[Caution]:
    return [each for each in dict.fromkeys(cautions) if each.grade is Grade.DO_NOT]


def _table(points: list[Acupoint]) -> Table:
    head = (tr("Code"), tr("Name"), tr("Where to find it"), tr("Traditional use"))
    return Table(head, tuple(_row(point) for point in points), (22 * MM, 0.22, 0.46, 0.32))


def _row(point: Acupoint) -> tuple[Cell, ...]:
    letters = point.characters if can_write(point.characters) else ""
    name = text(strong(point.pinyin_tones if can_write(point.pinyin_tones) else point.pinyin), letters, point.name)
    return Cell((strong(point.code),)), Cell(name), Cell(claim(point.find)), Cell(claim(point.tradition))
