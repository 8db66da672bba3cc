"""The book's chapters in their order, each with its entries, made one at a time so that few are in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reflexmap.core.addresses import address_of, first_locator
from reflexmap.core.atlas import DEFAULT_CHART, Atlas, with_numbers
from reflexmap.core.indexnames import MOST_CONDITIONS, index_names
from reflexmap.core.model import Caution, DangerSign, Finding, Grade, Level, Source, TextPage, Verdict, View
from reflexmap.core.paperblocks import Block, Bullets, Heading, Paragraph, Span, Text, strong, text
from reflexmap.core.sheet import alarm, citation
from reflexmap.draw import sheetwords as words
from reflexmap.draw.bookentries import Entry, Writer
from reflexmap.draw.papersheets import claim
from reflexmap.draw.sheetwords import tr


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter. With a `view` the chart of that surface stands before its entries."""

    title: str
    anchor: str
    count: int
    entries: Callable[[], Iterator[Entry]]
    opening: tuple[Block, ...] = ()
    view: View | None = None


def chapters(writer: Writer) -> list[Chapter]:
    """Return the chapters from "how to read" to the sources; front matter and index are made from their pages."""
    atlas = writer.atlas
    found = [Chapter(tr("How to read this book"), "#how", len(atlas.pages), lambda: _pages(atlas), _how(writer))]
    found += _zones(writer)
    by_name = sorted(atlas.symptoms.values(), key=lambda each: each.name.casefold())
    found.append(
        Chapter(tr("Complaints"), "#symptoms", len(by_name), lambda: map(writer.symptom, by_name), _symptoms_opening())
    )
    routines, techniques = atlas.routines.values(), atlas.techniques.values()
    found.append(Chapter(tr("Routines"), "#routines", len(routines), lambda: map(writer.routine, routines)))
    found.append(Chapter(tr("Techniques"), "#techniques", len(techniques), lambda: map(writer.technique, techniques)))
    maps: list[Block] = [Paragraph(text(tr("Points of Chinese tradition on foot and ankle, by their codes.")))]
    maps += [writer.points_picture(view) for view in View]
    points = atlas.acupoints.values()
    found.append(Chapter(tr("Acupoints"), "#acupoints", len(points), lambda: map(writer.acupoint, points), tuple(maps)))
    found.append(Chapter(tr("Cautions"), "#cautions", len(atlas.cautions), lambda: _cautions(atlas, writer)))
    found.append(Chapter(tr("Danger signs"), "#dangers", len(atlas.dangers), lambda: _dangers(atlas, writer)))
    found.append(
        Chapter(tr("Research"), "#research", len(atlas.findings), lambda: _research(atlas, writer), _research_opening())
    )
    found.append(Chapter(tr("What is claimed"), "#claims", 1, lambda: _claims(atlas)))
    found.append(Chapter(tr("Sources"), "#sources", len(atlas.sources), lambda: _sources(atlas)))
    return found


def _zones(writer: Writer) -> Iterator[Chapter]:
    """Return a chapter for each surface; a zone stands with the first surface that draws it."""
    atlas, chart = writer.atlas, writer.choices.chart
    titles = {
        View.PLANTAR: tr("Zones of the sole"),
        View.DORSAL: tr("Zones of the top"),
        View.MEDIAL: tr("Zones of the inner side"),
        View.LATERAL: tr("Zones of the outer side"),
    }
    charts = atlas.charts_in(chart)
    on = {z: {area.view for each in charts for area in atlas.areas_of(z, each) if not area.helper} for z in atlas.zones}
    seen: set[str] = set()
    for view, title in titles.items():
        mine = [atlas.zone_on(z, chart) for z, views in on.items() if view in views and z not in seen]
        seen |= {zone.id for zone in mine}
        yield Chapter(title, f"#view-{view}", len(mine), lambda m=mine: map(writer.zone, m), view=view)  # type: ignore[misc]
    rest = [atlas.zone_on(z, chart) for z in atlas.zones if z not in seen]
    if rest:
        said = text(tr("The chart of this book does not draw these zones; other charts or only texts know them."))
        yield Chapter(tr("Other zones"), "#zones-other", len(rest), lambda: map(writer.zone, rest), (Paragraph(said),))


def _how(writer: Writer) -> tuple[Block, ...]:
    charts = writer.atlas.charts
    info = charts.get(writer.choices.chart) or charts.get(DEFAULT_CHART) or next(iter(charts.values()))
    return (
        Paragraph(
            text(
                tr("This is the whole atlas on paper. It tells what foot reflexology teaches, what research found and"),
                tr("when foot work is not safe. It is for relaxation and learning, not medical advice."),
            ),
            large=True,
        ),
        Bullets(
            (
                text(
                    strong(tr("Three voices.")),
                    tr("What tradition teaches, what research found and what is")
                    + " "
                    + tr("dangerous stand apart. A frame holds research; the octagon marks danger."),
                ),
                text(
                    strong(tr("Maps.")),
                    tr("You look at the surface that is named under each foot. Numbers on the")
                    + " "
                    + tr("feet are those of the table below them."),
                ),
                text(
                    strong(tr("Order.")),
                    tr("Black numbers and solid edges are primary zones, white numbers and")
                    + " "
                    + tr("dashed edges secondary ones. Work them in the order of the table."),
                ),
                text(words.pressures()),
                text(
                    strong(tr("Not checked.")), tr("These words mark a sentence for which no source has been opened.")
                ),
                text(
                    strong(tr("Charts.")),
                    tr("Places and words follow the {chart} chart, edition {edition}.").format(
                        chart=info.name, edition=info.edition
                    ),
                ),
                (
                    strong(tr("For everybody:")),
                    Span(tr("cautions"), address="#cautions"),
                    Span(tr("and")),
                    Span(tr("danger signs"), address="#dangers"),
                ),
            )
        ),
    )


def _symptoms_opening() -> tuple[Block, ...]:
    said = tr("Complaints in the order of the alphabet. Read the frame first: it says when to get help instead.")
    more = tr("The cautions for everybody and all danger signs have chapters of their own:")
    return (Paragraph((Span(said), Span(more), Span(tr("cautions,"), address="#cautions"),
                       Span(tr("danger signs."), address="#dangers"))),)  # fmt: skip


def _research_opening() -> tuple[Block, ...]:
    return (Paragraph(text(tr("What studies measured, and how sure the result is. No zone is shown to diagnose."))),)


def _pages(atlas: Atlas) -> Iterator[Entry]:
    for page in atlas.pages.values():
        yield Entry(page.name, f"#page-{page.id}", tuple(_sections(page, atlas)), (page.name, *page.aliases), 0.3)


def _sections(page: TextPage, atlas: Atlas) -> Iterator[Block]:
    for section in page.sections:
        yield Heading(section.head, 3)
        yield from (Paragraph(_with_numbers(claim(each), atlas)) for each in section.claims)
        items = [_finding(atlas.findings[each]) for each in section.findings if each in atlas.findings]
        known = [atlas.cautions[each] for each in section.cautions if each in atlas.cautions]
        items += [(Span(each.name, address=f"#caution-{each.id}"),) for each in known]
        signs = atlas.dangers_named(section.danger)
        items += [(Span(each.name, address=f"#danger-{each.id}"),) for each in signs]
        if items:
            yield Bullets(tuple(items))


def _with_numbers(spans: Text, atlas: Atlas) -> Text:
    numbers = atlas.numbers_for("")
    return tuple(Span(with_numbers(each.text, numbers), each.strong, each.address) for each in spans)


def _cautions(atlas: Atlas, writer: Writer) -> Iterator[Entry]:
    order = tuple(Grade)
    for caution in sorted(atlas.cautions.values(), key=lambda each: order.index(each.grade)):
        names = index_names(caution.name, caution.aliases, MOST_CONDITIONS)
        yield Entry(caution.name, f"#caution-{caution.id}", tuple(_caution(caution, atlas, writer)), names, 0.12, 3)


def _caution(caution: Caution, atlas: Atlas, writer: Writer) -> Iterator[Block]:
    numbers = atlas.numbers_for(writer.country)
    yield Paragraph(text(strong(f"{words.grade(caution.grade)}."), caution.who))
    yield Paragraph(text(strong(tr("What to do.")), with_numbers(caution.action, numbers)))
    yield Paragraph(text(strong(tr("Why.")), *claim(caution.reason)))
    if caution.help:
        parts = text(strong(tr("Instead.")), *claim(caution.help.instead), caution.help.gentle)
        yield Paragraph((*parts, strong(tr("Ask:")), Span(caution.help.ask)) if caution.help.ask else parts)
    yield from writer.cited(caution.reason.sources)


def _dangers(atlas: Atlas, writer: Writer) -> Iterator[Entry]:
    order = tuple(Level)
    for danger in sorted(atlas.dangers.values(), key=lambda each: order.index(each.level)):
        blocks = tuple(_danger(danger, atlas, writer))
        yield Entry(danger.name, f"#danger-{danger.id}", blocks, (danger.name,), 0.14, 3)


def _danger(danger: DangerSign, atlas: Atlas, writer: Writer) -> Iterator[Block]:
    told = alarm(danger, atlas.numbers_for(writer.country))
    for call in told.calls:
        yield Paragraph((strong(call.action),))
        yield Bullets(tuple(text(sign) for sign in call.signs))
    if told.note:
        yield Paragraph(text(told.note))
    yield from writer.cited(danger.sources)


def _finding(finding: Finding) -> Text:
    return text(strong(f"{finding.outcome}."), finding.text, strong(words.certainty(finding.certainty)))


def _research(atlas: Atlas, writer: Writer) -> Iterator[Entry]:
    for each in atlas.findings.values():
        said = Paragraph(text(each.text, strong(words.certainty(each.certainty))))
        yield Entry(each.outcome, f"#finding-{each.id}", (said, *writer.cited(each.sources)), (), 0.1, 3)


def _claims(atlas: Atlas) -> Iterator[Entry]:
    verdicts = {
        Verdict.SUPPORTED_WEAKLY: tr("Weak support."),
        Verdict.NOT_SUPPORTED: tr("Not supported."),
        Verdict.CONTRADICTED: tr("Contradicted."),
        Verdict.NOT_STUDIED: tr("No study was seen."),
    }
    items = [
        text(each.said, strong(tr("Research:")), *claim(each.research), strong(verdicts[each.verdict]))
        for each in atlas.claims.values()
    ]
    yield Entry(tr("Claims, and research beside them"), "#claims-list", (Bullets(tuple(items)),))


def _sources(atlas: Atlas) -> Iterator[Entry]:
    for source in sorted(atlas.sources.values(), key=lambda each: citation(each).casefold()):
        yield Entry("", f"#source-{source.id}", (Bullets((_source(source),), small=True),), (), 0.0, 0)


def _source(source: Source) -> Text:
    who = " ".join(part for part in (source.authors, f"({source.year})" if source.year else "") if part)
    place = first_locator(source)
    return text(f"{who}. {source.title}." if who else f"{source.title}.", Span(place, address=address_of(source)))
