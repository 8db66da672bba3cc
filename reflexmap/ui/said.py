"""What others claim, each claim with what research says beside it: two voices, never in one paragraph."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import SaidClaim
from reflexmap.ui.cards import Card
from reflexmap.ui.pagewords import not_checked, verdict_name
from reflexmap.ui.parts import Action, Head, Part, Text
from reflexmap.ui.sections import Unfolded

translate = QCoreApplication.translate
SHOWN = 2  # claims that show without asking


def said_parts(claims: tuple[SaidClaim, ...], unfolded: Unfolded) -> list[Part]:
    """Return the claims as plain text, each followed by the outlined card of research."""
    if not claims:
        return []
    whole = "claims" in unfolded.open
    action: Action | None = None
    word = ""
    if len(claims) > SHOWN:
        more = translate("Said", "Show all {count}").format(count=len(claims))
        word, action = (translate("Said", "Show fewer") if whole else more), unfolded.toggle("claims")
    parts: list[Part] = [Head(translate("Said", "What is claimed"), right=word, action=action)]
    for claim in claims if whole else claims[:SHOWN]:
        parts.append(Text(claim.said, gap=6))
        parts.append(_research(claim))
    return parts


def claim_sources(claims: tuple[SaidClaim, ...]) -> tuple[str, ...]:
    """Return the sources of what research says of some claims."""
    return tuple(source for claim in claims for source in claim.research.sources)


def _research(claim: SaidClaim) -> Card:
    mark = not_checked() if claim.research.unverified else ""
    head = translate("Said", "Research: {verdict}").format(verdict=verdict_name(claim.verdict))
    inside: list[Part] = [
        Text((head, "small-strong")),
        Text(claim.research.text, style="small", gap=1, mark=mark),
    ]
    return Card(inside, ground="panel", icon="info", tint="ink2", edge=True, gap=4)
