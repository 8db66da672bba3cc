"""A page that explains: paragraphs, then what research found, cautions and danger signs, each in its own voice."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import Finding, Numbers, Section, TextPage
from reflexmap.ui.cards import Card
from reflexmap.ui.cautionpage import danger_parts
from reflexmap.ui.links import LinkText
from reflexmap.ui.pagewords import certainty_name
from reflexmap.ui.parts import Head, Part, Text
from reflexmap.ui.said import said_parts
from reflexmap.ui.sections import RESEARCH, Unfolded, caution_name_parts, claim_text, source_parts
from reflexmap.ui.state import Selection

translate = QCoreApplication.translate


def text_page(page: TextPage, selection: Selection, unfolded: Unfolded, numbers: Numbers) -> Iterator[Part]:
    """Yield the parts of an explaining page."""
    atlas = selection.atlas
    yield Text(page.name, style="title")
    for section in page.sections:
        yield Head(section.head)
        for claim in section.claims:
            yield claim_text(claim)
        yield from _findings(tuple(atlas.findings[each] for each in section.findings), unfolded)
        yield from _danger(section, selection, unfolded, numbers)
        yield from caution_name_parts(tuple(atlas.cautions[each] for each in section.cautions), unfolded)
    if page.id == RESEARCH:
        yield from said_parts(tuple(atlas.claims.values()), unfolded)
    yield from source_parts(atlas, _groups(page, selection), unfolded)


def _findings(findings: tuple[Finding, ...], unfolded: Unfolded) -> list[Part]:
    """Return the outlined card of what research found, an outcome a row."""
    if not findings:
        return []
    inside: list[Part] = []
    for finding in findings:
        way = unfolded.way("finding", finding.id)
        mark = certainty_name(finding.certainty)
        inside.append(LinkText((finding.outcome, "small-strong"), name=finding.outcome, action=way, gap=7, mark=mark))
        inside.append(Text(finding.text, style="small", gap=0))
    return [Card(inside, ground="panel", icon="info", tint="ink2", edge=True, gap=8)]


def _danger(section: Section, selection: Selection, unfolded: Unfolded, numbers: Numbers) -> Iterator[Part]:
    """Yield the danger signs in full; a long list opens when asked, its names always show."""
    dangers = selection.atlas.dangers_named(section.danger)
    name = f"danger-{section.head}"
    if len(dangers) < 4 or name in unfolded.open:
        yield from danger_parts(dangers, numbers)
        return
    names = "; ".join(danger.name for danger in dangers)
    more = translate("TextPage", "The signs, and what to do")
    yield Card(
        [
            Text(translate("TextPage", "Signs that need medical help"), style="danger"),
            Text(names, style="small-ink", gap=3),
            LinkText((more, "accent"), name=more, action=unfolded.toggle(name), gap=4),
        ],
        ground="danger_bg",
        icon="warning-octagon-fill",
        tint="danger",
        gap=8,
    )


def _groups(page: TextPage, selection: Selection) -> list[tuple[str, tuple[str, ...]]]:
    atlas = selection.atlas
    claims = tuple(s for section in page.sections for claim in section.claims for s in claim.sources)
    findings = tuple(s for section in page.sections for each in section.findings for s in atlas.findings[each].sources)
    cautions = tuple(
        s for section in page.sections for each in section.cautions for s in atlas.cautions[each].reason.sources
    )
    return [
        (translate("TextPage", "This page"), claims),
        (translate("TextPage", "Research"), findings),
        (translate("TextPage", "Cautions"), cautions),
    ]
