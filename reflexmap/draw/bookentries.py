"""The book's entries: zones, complaints, routines, techniques and acupoints as blocks, each in the book's own size.

What concerns everybody stands once, in the chapters of cautions and danger signs; an entry leads there. A link
inside the book is an address that begins with "#".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reflexmap.core.atlas import ALL, Atlas
from reflexmap.core.indexnames import index_names
from reflexmap.core.model import Acupoint, Caution, Grade, Routine, Symptom, Technique, View, Zone
from reflexmap.core.paper import Choices, Job, Kind, Part
from reflexmap.core.paperblocks import (
    Block,
    Box,
    Cell,
    Columns,
    Heading,
    Pair,
    Paragraph,
    Picture,
    Span,
    Table,
    strong,
    text,
)
from reflexmap.core.points import views_of
from reflexmap.core.sheet import citation, plan
from reflexmap.core.sheetfacts import Sheet, Stop
from reflexmap.draw import sheetwords as words
from reflexmap.draw.papersafety import above, below
from reflexmap.draw.papersheets import NUMBER, PRESSURE, TIME, claim, marks_of, picture, research, tradition
from reflexmap.draw.papersheets import working_order as whole_order
from reflexmap.draw.sheetwords import tr

MOST_VIEWS = 2  # pictures in a row of an entry
MOST_CITED = 14  # sources named under an entry; its page on the screen has all


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the book. `terms` stand in the index; `share` is how much of a page must be free to begin here."""

    title: str
    anchor: str
    blocks: tuple[Block, ...]
    terms: tuple[str, ...] = ()
    share: float = 0.12
    level: int = 2


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes entries from the atlas for one chart and country."""

    atlas: Atlas
    choices: Choices
    country: str = ""

    def zone(self, zone: Zone) -> Entry:
        """Return a zone."""
        sheet = self._plan(("zone", zone.id))
        found: list[Block] = self._picture(sheet)
        found += _deeper(whole_order(sheet))
        found += self._rest(sheet)
        related = [each.name for each in self.atlas.symptoms_of_zone(zone.id)]
        if related:
            found.append(Paragraph(text(strong(tr("Listed for:")), f"{', '.join(related)}."), quiet=True))
        views = [view for block in found if isinstance(block, Picture) for view in block.views]
        return Entry(zone.name, f"#zone-{zone.id}", tuple(found), (zone.name, *zone.aliases), _share(views))

    def symptom(self, symptom: Symptom) -> Entry:
        """Return a complaint: its danger signs first."""
        sheet = self._plan(("symptom", symptom.id))
        found: list[Block] = [Paragraph(text(", ".join(symptom.medical)), quiet=True)] if symptom.medical else []
        found += _deeper(_leading(above(sheet)))
        if sheet.stops:
            found += self._picture(sheet)
            rows = tuple(_row(stop) for stop in sheet.stops)
            head = ("", tr("Zone"), tr("Pressure"), tr("Time"))
            found.append(Heading(tr("Working order"), 3))
            found.append(Table(head, rows, (NUMBER, 1.0, PRESSURE, TIME), frozenset({3})))
        found += self._rest(sheet)
        return Entry(
            symptom.name,
            f"#symptom-{symptom.id}",
            tuple(found),
            (*index_names(symptom.name, symptom.aliases), *symptom.medical),
            0.5,
        )

    def routine(self, routine: Routine) -> Entry:
        """Return a routine with its steps."""
        from reflexmap.draw.paperroutine import routine_sheet, routine_steps  # noqa: PLC0415 - with its chapter

        job = Job(Kind.ROUTINE, (("routine", routine.id),))
        sheet = routine_sheet(job, self.atlas, self.choices, None, self.country)
        found: list[Block] = [Paragraph(text(tr("{minutes} minutes.").format(minutes=routine.minutes)), quiet=True)]
        found += _deeper(_leading(above(sheet)))
        found += _deeper(routine_steps(job, self.atlas, sheet, None))
        found += self._named(each for each in self.atlas.cautions_of_routine(routine) if not each.always)
        found += self._rest(replace(sheet, cautions=()))
        names = index_names(routine.name, routine.aliases)
        return Entry(routine.name, f"#routine-{routine.id}", tuple(found), names, 0.6)

    def technique(self, technique: Technique) -> Entry:
        """Return a technique with its steps."""
        from reflexmap.draw.papertechnique import technique_steps, technique_times  # noqa: PLC0415 - with its chapter

        job = Job(Kind.TECHNIQUE, (("technique", technique.id),))
        steps = technique_steps(job, self.atlas, None, figures=self.choices.has(Part.MAP), keyed=False)
        found = _deeper([*steps, *technique_times(technique)])
        named = [c for c in self.atlas.cautions_of_technique(technique.id) if technique.id in c.techniques]
        found += self._named(named)
        found += self.cited((*technique.what.sources, *technique.sources))
        names = index_names(technique.name, technique.aliases)
        return Entry(technique.name, f"#technique-{technique.id}", tuple(found), names, 0.25)

    def acupoint(self, point: Acupoint) -> Entry:
        """Return an acupoint."""
        cautions = [c for c in self.atlas.cautions_of_acupoint(point) if not c.always]
        found: list[Block] = [
            Paragraph(text(strong(tr("Where to find it.")), *claim(point.find))),
            Paragraph(text(strong(tr("How to press it.")), point.press.do, words.duration(point.press.seconds))),
            Paragraph(text(strong(tr("Traditional use.")), *claim(point.tradition))),
        ]
        found += self._named(cautions)
        found += self.cited((*point.find.sources, *point.tradition.sources, *point.sources))
        title = f"{point.code} {point.pinyin_tones or point.pinyin}, {point.name}"
        return Entry(title, f"#acupoint-{point.id}", tuple(found), (point.code, point.pinyin, point.name), 0.16)

    def points_picture(self, view: View) -> Picture:
        """Return a surface with the codes of its acupoints."""
        points = tuple(point.id for point in self.atlas.acupoints.values() if view in views_of(point))
        said = tr("Picture of the feet ({view}) with the codes of {count} points.")
        return Picture(said.format(view=words.surface(view), count=len(points)), (view,), points=points)

    def _plan(self, *names: tuple[str, str]) -> Sheet:
        return plan(self.atlas, names, self.country, chart=self.choices.chart, sex=self.choices.sex)

    def _picture(self, sheet: Sheet) -> list[Block]:
        views = sheet.views()[:MOST_VIEWS] if sheet.single else sheet.views()
        return [picture(sheet, views, marks_of(sheet))] if views and self.choices.has(Part.MAP) else []

    def _rest(self, sheet: Sheet) -> list[Block]:
        """Return cautions of its own, tradition, research and sources."""
        own = replace(sheet, cautions=tuple(care for care in sheet.cautions if not care.general))
        short = replace(own, alarms=())  # the danger signs in full have a chapter
        found = _deeper(below(short, self.choices))
        found += _deeper(tradition(sheet))
        found += _deeper(research(replace(sheet, findings=tuple(f for f in sheet.findings if f.zones != ALL))))
        general = {each for c in self.atlas.general_cautions() for each in c.reason.sources}
        signs = {each for danger in self.atlas.dangers.values() for each in danger.sources}
        known = {each for f in sheet.findings if f.zones == ALL for each in f.sources}
        found += self.cited(each for each in sheet.cited if each not in general | signs | known)
        where = Span(tr("What research found about any condition: chapter Research."), address="#research")
        return [*found, Paragraph((where,), small=True)]

    def _named(self, cautions: Iterable[Caution]) -> list[Block]:
        """Return a line for each grade with the names of its cautions, each a link to its words."""
        listed = list(dict.fromkeys(cautions))
        rows = []
        for grade in Grade:
            names = [Span(f"{c.name};", address=f"#caution-{c.id}") for c in listed if c.grade is grade]
            if names:
                names[-1] = replace(names[-1], text=f"{names[-1].text[:-1]}.")
                rows.append((strong(f"{words.grade(grade)}:"), *names))
        return [Heading(tr("Take care"), 3), *(Paragraph(row) for row in rows)] if rows else []

    def cited(self, ids: Iterable[str]) -> list[Block]:
        """Return sources in a few words, each a link to its line in the list of sources."""
        known = [each for each in dict.fromkeys(ids) if each in self.atlas.sources][:MOST_CITED]
        if not known:
            return []
        spans = [Span(f"{citation(self.atlas.sources[each])};", address=f"#source-{each}") for each in known]
        spans[-1] = replace(spans[-1], text=f"{spans[-1].text[:-1]}.")
        return [Paragraph((strong(tr("Sources:")), *spans), small=True)]


def _row(stop: Stop) -> tuple[Cell, ...]:
    chips = "; ".join(words.chips(stop))
    name = Span(stop.name, strong=True, address=f"#zone-{stop.link.zone}")
    what = text(name, f"({chips})" if chips else "", stop.brief or tr("Leave this zone alone."))
    return (
        Cell(number=stop.number, rank=stop.link.rank),
        Cell(what),
        Cell(pressure=stop.pressure if stop.seconds else -1),
        Cell((strong(words.duration(stop.seconds)),) if stop.seconds else ()),
    )


def _share(views: Iterable[View]) -> float:
    """Return how much of a page must be free for an entry's name, its pictures and the words under them."""
    shown = set(views)
    sides = len(shown & {View.MEDIAL, View.LATERAL})
    return 0.14 + (0.28 if len(shown) > sides else 0.0) + 0.18 * sides


def _leading(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks whose boxes lead to the chapter of danger signs, where those stand in full."""
    said = Paragraph((Span(tr("All signs in full: chapter Danger signs."), address="#dangers"),))
    return [
        replace(block, blocks=(*block.blocks, said), more="", under="")
        if isinstance(block, Box) and block.more
        else block
        for block in blocks
    ]


def _deeper(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks with their headings one level further down."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append(replace(block, level=block.level + 1))
        elif isinstance(block, Pair):
            left = tuple(replace(b, level=b.level + 1) if isinstance(b, Heading) else b for b in block.left)
            found.append(replace(block, left=left))
        elif isinstance(block, Columns):
            inner = tuple(replace(b, level=b.level + 1) if isinstance(b, Heading) else b for b in block.blocks)
            found.append(Columns(inner))
        else:
            found.append(block)
    return found
