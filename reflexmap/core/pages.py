"""Reads what explains: pages of text, and what others claim with what research says beside it."""

from __future__ import annotations

import re

from reflexmap.core.fields import Fields
from reflexmap.core.model import SaidClaim, Section, TextPage, Verdict

SAID = re.compile(r"\b(said|claimed)\b", re.IGNORECASE)  # marks a claim of others, so that nobody reads it as ours


def read_page(fields: Fields) -> TextPage:
    """Return the page of one entry of `data/pages.yaml`."""
    page = TextPage(
        id=fields.id(),
        name=fields.text("name", longest=60),
        aliases=fields.texts("aliases"),
        sections=tuple(_section(each) for each in fields.entries("sections")),
    )
    if not page.sections:
        fields.fault("sections", "A page needs at least one section.")
    fields.done()
    return page


def _section(fields: Fields) -> Section:
    section = Section(
        head=fields.text("head", longest=60),
        claims=fields.claims("claims"),
        findings=fields.ids("findings"),
        cautions=fields.ids("cautions"),
        danger=fields.ids("danger"),
    )
    if not (section.claims or section.findings or section.cautions or section.danger):
        fields.fault("claims", "A section needs a claim or a link.")
    fields.done()
    return section


def read_claim(fields: Fields) -> SaidClaim:
    """Return one claim of `data/claims.yaml`."""
    claim = SaidClaim(
        id=fields.id(),
        said=fields.text("said", longest=200),
        research=fields.claim("research"),
        verdict=fields.one_of("verdict", Verdict),
        symptoms=fields.ids("symptoms"),
        techniques=fields.ids("techniques"),
        zones=fields.ids("zones"),
        findings=fields.ids("findings"),
        cautions=fields.ids("cautions"),
    )
    if not SAID.search(claim.said):
        fields.fault("said", "Say whose claim it is: begin with 'Said to'.")
    fields.done()
    return claim
