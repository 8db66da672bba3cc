"""Sheets as blocks: zones and complaints, routines, techniques, a person's situation, whatever the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reflexmap.core.addresses import address_of, first_locator
from reflexmap.core.atlas import Atlas
from reflexmap.core.marks import Marks
from reflexmap.core.model import Claim, Foot, View
from reflexmap.core.paper import Choices, Part
from reflexmap.core.paperblocks import (
    RESEARCH,
    Block,
    Box,
    Bullets,
    Cell,
    Columns,
    Heading,
    Paragraph,
    Picture,
    Span,
    Table,
    Text,
    strong,
    text,
)
from reflexmap.core.sheet import citation
from reflexmap.core.sheetfacts import Sheet, Stop
from reflexmap.draw import sheetwords as words
from reflexmap.draw.papercue import Length, cue, in_full
from reflexmap.draw.sheetmarks import PRESSURE_WIDTH
from reflexmap.draw.sheettext import MM
from reflexmap.draw.sheetwords import tr

NUMBER = 5.6 * MM  # widths of columns
TIME = 13 * MM
PRESSURE = PRESSURE_WIDTH + 2.8 * MM


def sheet_blocks(
    sheet: Sheet,
    atlas: Atlas,
    choices: Choices,
    middle: Iterable[Block],
    marks: Marks,
    *,
    keyed: bool = False,
    length: Length = Length.FULL,
) -> list[Block]:
    """Return a whole sheet: safety, the picture, what is `middle`, cautions, research, tradition, sources.

    Where what is `middle` is `keyed`, it says itself what its signs mean; `length` is that of the safety words before
    the picture.
    """
    found = cue(sheet, choices, length)
    views = choices.surfaces or sheet.views()
    if choices.has(Part.MAP) and sheet.stops and views:
        found.append(picture(sheet, views, marks))
        if choices.has(Part.LEGEND) and not keyed:
            found.append(legend(sheet))
    found += middle
    found += in_full(sheet, choices, length)
    found += tradition(sheet)
    if choices.has(Part.RESEARCH):
        found += research(sheet)
    if choices.has(Part.SOURCES):
        found += sources(atlas, sheet.cited, caution_sources(atlas, sheet), short=length is Length.LEAST)
    return found


def picture(sheet: Sheet, views: Iterable[View], marks: Marks) -> Picture:
    """Return the feet of a sheet, with words that say what they show."""
    names = ", ".join(f"{stop.number} {stop.name}" for stop in sheet.stops)
    shown = ", ".join(words.surface(view) for view in views)
    said = tr("Picture of both feet ({views}) with the zones: {names}.").format(views=shown, names=names)
    name = sheet.stops[0].name if sheet.single else ""
    return Picture(said, tuple(views), marks, name=name)


def marks_of(sheet: Sheet) -> Marks:
    """Return what stands out on the feet of a sheet."""
    mine = sheet.situation
    return Marks(links=sheet.links, avoid=mine.alone, care=mine.lightly) if mine else Marks(links=sheet.links)


def legend(sheet: Sheet) -> Paragraph:
    """Return what numbers, edges and pressure boxes mean."""
    ranks = {link.rank for link in sheet.links}
    spans = []
    if len(ranks) > 1:
        spans.append(
            tr("Black numbers and solid edges: primary zones. White numbers and dashed edges: secondary zones.")
        )
    spans += [*words.basis(sheet), words.pressures()]
    if any(len(stop.feet) > 1 for stop in sheet.stops) and sheet.seconds(Foot.RIGHT):
        spans.append(tr("Times of zones are for one foot. Work the right foot, then the left."))
    return Paragraph(text(*spans), quiet=True)


def tradition(sheet: Sheet) -> list[Block]:
    """Return what tradition says, marked as such, and where charts disagree."""
    lines = []
    for each in sheet.tradition if sheet.stops else ():
        name = tr("Tradition") if len(sheet.tradition) == 1 else tr("Tradition, {name}").format(name=each.name)
        by = tr("(Zones chosen by body part, not from a list for this complaint.)") if each.by_body_part else ""
        lines.append(text(strong(f"{name}:"), *claim(each.claim), by))
    lines += [text(strong(tr("Charts disagree:")), dispute.text) for dispute in sheet.disputes]
    return [Heading(tr("What tradition says")), *(Paragraph(line) for line in lines)] if lines else []


def research(sheet: Sheet) -> list[Block]:
    """Return what research found, in a box that holds nothing else."""
    if not sheet.findings:
        return []
    lines = [
        Paragraph((strong(f"{each.outcome}."), Span(each.text), strong(words.certainty(each.certainty))))
        for each in sheet.findings
    ]
    return [Box(RESEARCH, tr("What research found"), tuple(lines))]


def sources(atlas: Atlas, ids: Iterable[str], of_cautions: Iterable[str] = (), *, short: bool = False) -> list[Block]:
    """Return sources with their titles, each a link where it has an address; those of cautions in few words.

    In `short` all are told in few words.
    """
    found: list[Text] = []
    few = tuple(of_cautions)
    own = [each for each in ids if each not in few]
    for each in () if short else own:
        source = atlas.sources[each]
        who = " ".join(part for part in (source.authors, f"({source.year})" if source.year else "") if part)
        head = f"{who}. {source.title}." if who else f"{source.title}."
        place = first_locator(source)
        found.append(text(head, Span(place, address=address_of(source)) if place else ""))
    blocks: list[Block] = [Columns((Bullets(tuple(found), small=True),))] if found else []
    if short and own:
        blocks.append(shortly(atlas, tr("This sheet rests on:"), own))
    if few:
        blocks.append(shortly(atlas, tr("Cautions and danger signs rest on:"), few))
    return [Heading(tr("Sources")), *blocks] if blocks else []


def shortly(atlas: Atlas, what: str, ids: Iterable[str]) -> Paragraph:
    """Return sources in few words, one after the other behind what they are for, each a link to its address."""
    names: dict[str, Span] = {}
    for each in ids:
        names.setdefault(citation(atlas.sources[each]), Span("", address=address_of(atlas.sources[each])))
    spans = [replace(span, text=f"{name};") for name, span in names.items()]
    spans[-1] = replace(spans[-1], text=spans[-1].text[:-1] + ".")
    return Paragraph((strong(what), *spans), small=True)


def caution_sources(atlas: Atlas, sheet: Sheet) -> tuple[str, ...]:
    """Return the sources that only cautions and danger signs of a sheet rest on."""
    mine = {care.name for care in sheet.cautions}
    ids = {each for c in atlas.cautions.values() if c.name in mine for each in c.reason.sources}
    ids |= {each for danger in atlas.dangers.values() for each in danger.sources}
    others = {each for finding in sheet.findings for each in finding.sources}
    others |= {each for teaching in sheet.tradition for each in teaching.claim.sources}
    return tuple(each for each in sheet.cited if each in ids - others)


def claim(what: Claim) -> Text:
    """Return a claim, with the words that nobody checked it where that is so."""
    return text(what.text, tr("(Not checked.)") if what.unverified else "")


def working_order(sheet: Sheet) -> list[Block]:
    """Return the places in working order, or the steps of a single zone."""
    if not sheet.stops:
        return []
    if sheet.single:
        return _single(sheet.stops[0])
    rows = tuple(_stop_row(stop) for stop in sheet.stops)
    head = ("", tr("Zone"), tr("Pressure"), tr("Time"))
    table = Table(head, rows, (NUMBER, 1.0, PRESSURE, TIME), frozenset({3}))
    places = tuple(text(strong(f"{stop.number} {stop.name}:"), *claim(stop.find)) for stop in sheet.stops)
    found: list[Block] = [Heading(tr("Working order")), table]
    return [*found, Heading(tr("Where to find them")), Columns((Bullets(places),))]


def _single(stop: Stop) -> list[Block]:
    found: list[Block] = [Heading(tr("Where to find it")), Paragraph(claim(stop.find))]
    if chips := ", ".join(words.chips(stop)):
        found.append(Paragraph((strong(tr("Where: {places}.").format(places=chips)),)))
    if not stop.steps:
        return [*found, Paragraph((strong(tr("Leave this zone alone.")),))]
    rows = tuple(
        (
            Cell(text(strong(f"{number}."))),
            Cell(text(strong(step.technique) if step.technique else "", step.do or tr("Leave this step out."))),
            Cell(pressure=step.pressure if step.seconds else -1),
            Cell((strong(words.duration(step.seconds)),) if step.seconds else ()),
        )
        for number, step in enumerate(stop.steps, 1)
    )
    table = Table(("", tr("Step"), tr("Pressure"), tr("Time")), rows, (NUMBER, 1.0, PRESSURE, TIME), frozenset({3}))
    return [*found, Heading(tr("How to work it")), table]


def _stop_row(stop: Stop) -> tuple[Cell, ...]:
    chips = "; ".join(words.chips(stop))
    what = text(strong(stop.name), f"({chips})" if chips else "", stop.brief or tr("Leave this zone alone."))
    return (
        Cell(number=stop.number, rank=stop.link.rank),
        Cell(what),
        Cell(pressure=stop.pressure if stop.seconds else -1),
        Cell((strong(words.duration(stop.seconds)),) if stop.seconds else ()),
    )
