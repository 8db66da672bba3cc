"""Reads the words of the atlas: zones, techniques, regions, charts, sources."""

from __future__ import annotations

from reflexmap.core.fields import Fields
from reflexmap.core.model import (
    ChartInfo,
    Dispute,
    Finding,
    Region,
    Source,
    Step,
    System,
    Technique,
    View,
    Zone,
)

FAMILIES = (
    "reflexology",
    "relaxation",
    "swedish",
    "deep-tissue",
    "eastern",
    "hydro-aroma",
    "stretch",
    "tool",
    "programme",
)
SOURCE_KINDS = ("research", "review", "textbook", "teaching", "clinical", "regulator", "survey")
LONGEST_LABEL = 18  # letters that fit a margin label
LONGEST_BRIEF = 44  # letters that fit one line of a list


def read_zone(fields: Fields) -> Zone:
    """Return the zone of one entry of `data/zones/`."""
    name = fields.text("name", longest=60)
    zone = Zone(
        id=fields.id(),
        name=name,
        label=fields.text("label", optional=True, longest=LONGEST_LABEL) or name,
        aliases=fields.texts("aliases"),
        systems=fields.some_of("systems", System) or (System.MUSCULOSKELETAL,),
        regions=fields.ids("regions"),
        laterality=fields.word("laterality", ("both", "left", "right")),
        surfaces=fields.some_of("surfaces", View),
        find=fields.claim("find"),
        brief=fields.text("brief", longest=LONGEST_BRIEF),
        work=tuple(read_step(each) for each in fields.entries("work")),
        work_sources=fields.ids("work_sources"),
        work_unverified=fields.flag("work_unverified"),
        tradition=fields.claim("tradition"),
        disputes=tuple(_dispute(each) for each in fields.entries("disputes")),
        sources=fields.ids("sources"),
    )
    _zone_rules(fields, zone)
    fields.done()
    return zone


def _zone_rules(fields: Fields, zone: Zone) -> None:
    if not fields.raw("systems"):
        fields.fault("systems", "A zone needs a body system: its first one gives the colour.")
    if not zone.regions:
        fields.fault("regions", "A zone needs at least one body region.")
    if not zone.work:
        fields.fault("work", "A zone needs at least one step with a technique.")
    if any(not step.technique for step in zone.work):
        fields.fault("work", "Each step names its technique.")
    if any(step.pressure > 4 for step in zone.work):
        fields.fault("work", "Pressure 5 is for trained hands only and is never offered on a zone.")
    if not zone.work_sources and not zone.work_unverified:
        fields.fault("work", "The steps need 'work_sources', or 'work_unverified: true'.")
    if not zone.sources:
        fields.fault("sources", "A zone needs a source for its place.")


def read_step(fields: Fields) -> Step:
    """Return one step; times are seconds, pressure 0 to 5."""
    step = Step(
        do=fields.text("do"),
        pressure=fields.whole("pressure", 0, 5),
        seconds=fields.whole("seconds", 1, 3600),
        technique=fields.text("technique", optional=True),
    )
    fields.done()
    return step


def _dispute(fields: Fields) -> Dispute:
    dispute = Dispute(
        kind=fields.word("kind", ("place", "side", "crossing")),
        text=fields.text("text"),
        sources=fields.ids("sources"),
    )
    if not dispute.sources:
        fields.fault("sources", "A disagreement between charts needs its sources.")
    fields.done()
    return dispute


def read_technique(fields: Fields) -> Technique:
    """Return the technique of one entry of `data/techniques.yaml`."""
    technique = Technique(
        id=fields.id(),
        name=fields.text("name", longest=60),
        aliases=fields.texts("aliases"),
        family=fields.word("family", FAMILIES),
        what=fields.claim("what"),
        hand=fields.text("hand"),
        steps=tuple(read_step(each) for each in fields.entries("steps")),
        when=fields.text("when"),
        when_not=fields.text("when_not"),
        trained_only=fields.flag("trained_only"),
        sources=fields.ids("sources"),
    )
    if not technique.steps:
        fields.fault("steps", "A technique needs steps.")
    if any(step.pressure == 5 for step in technique.steps) and not technique.trained_only:
        fields.fault("steps", "Pressure 5 needs 'trained_only: true'.")
    if not technique.sources and not technique.what.unverified:
        fields.fault("sources", "A technique needs a source, or an unverified 'what'.")
    fields.done()
    return technique


def read_region(fields: Fields) -> Region:
    """Return the body region of one entry of `data/regions.yaml`."""
    region = Region(
        id=fields.id(),
        name=fields.text("name", longest=60),
        place=fields.text("place", longest=60),
        system=fields.one_of("system", System),
        aliases=fields.texts("aliases"),
        sources=fields.ids("sources"),
        unverified=fields.flag("unverified"),
    )
    if not region.sources and not region.unverified:
        fields.fault("sources", "A region needs a source for its position, or 'unverified: true'.")
    fields.done()
    return region


def read_chart(fields: Fields) -> ChartInfo:
    """Return what `chart.yaml` says of a chart."""
    chart = ChartInfo(
        id=fields.id(),
        name=fields.text("name"),
        about=fields.text("about", longest=34),
        edition=fields.text("edition"),
        sources=fields.ids("sources"),
        partial=fields.flag("partial"),
    )
    fields.done()
    return chart


def read_source(fields: Fields) -> Source:
    """Return one source; what was seen of it and when are never left out."""
    source = Source(
        id=fields.id(),
        kind=fields.word("kind", SOURCE_KINDS),
        title=fields.text("title"),
        authors=fields.text("authors", optional=True),
        year=fields.text("year", optional=True),
        locator=fields.text("locator"),
        seen=fields.text("seen"),
        date=fields.text("date"),
    )
    fields.done()
    return source


def read_finding(fields: Fields) -> Finding:
    """Return one research finding."""
    finding = Finding(
        id=fields.id(),
        outcome=fields.text("outcome", longest=80),
        text=fields.text("text"),
        certainty=fields.word("certainty", ("none", "very-low", "low", "moderate")),
        zones=fields.ids("zones", all_allowed=True),
        symptoms=fields.ids("symptoms"),
        techniques=fields.ids("techniques"),
        sources=fields.ids("sources"),
    )
    if not finding.sources:
        fields.fault("sources", "A finding needs a source.")
    fields.done()
    return finding
