"""The page of a finding: what research found about one outcome, how sure it is, what it concerns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.atlas import ALL
from reflexmap.core.model import Finding
from reflexmap.ui.cards import Card
from reflexmap.ui.chips import Chips, Links
from reflexmap.ui.pagewords import certainty_name
from reflexmap.ui.parts import Action, Head, Part, Text
from reflexmap.ui.said import claim_sources, said_parts
from reflexmap.ui.sections import Unfolded, source_parts
from reflexmap.ui.state import Selection

translate = QCoreApplication.translate


def finding_page(finding: Finding, selection: Selection, unfolded: Unfolded) -> Iterator[Part]:
    """Yield the parts of a finding's page; its sources say at once what was seen of each."""
    atlas = selection.atlas
    said = atlas.claims_about("finding", finding.id)
    yield Chips([(translate("FindingPage", "Research"), None), (certainty_name(finding.certainty), None)])
    yield Text(finding.outcome, style="title", gap=8)
    yield Card([Text(finding.text, style="plain")], ground="panel", icon="info", tint="ink2", edge=True, gap=10)
    zones = () if finding.zones == ALL else finding.zones
    groups: tuple[tuple[str, list[tuple[str, Action]]], ...] = (
        (
            translate("FindingPage", "Complaints"),
            [(atlas.symptoms[each].name, partial(selection.choose_symptom, each)) for each in finding.symptoms],
        ),
        (
            translate("FindingPage", "Zones"),
            [(atlas.zones[each].name, partial(selection.choose_zone, each)) for each in zones],
        ),
        (
            translate("FindingPage", "Techniques"),
            [
                (atlas.techniques[each].name, partial(selection.open_page, "technique", each))
                for each in finding.techniques
            ],
        ),
    )
    if finding.zones == ALL:
        yield Text(translate("FindingPage", "It concerns all zones."), style="small", gap=8)
    for head, links in groups:
        if links:
            yield Head(head)
            yield Links(links)
    yield from said_parts(said, unfolded)
    sources = [
        (translate("FindingPage", "Research"), finding.sources),
        (translate("FindingPage", "Claims"), claim_sources(said)),
    ]
    # Turned round: a page about research shows what was seen of it unless somebody folds it.
    turned = Unfolded(unfolded.open ^ {"sources"}, unfolded.toggle, unfolded.go)
    yield from source_parts(atlas, sources, turned)
