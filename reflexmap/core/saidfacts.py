"""What is said, and what it rests on: sources, claims, findings, and the pages that explain.

Frozen records; nothing here reads files or decides anything. Lengths are millimetres in the picture of a view: x to the
right, y up, for a foot of 260 mm.
"""

from __future__ import annotations

from dataclasses import dataclass

from reflexmap.core.kinds import Verdict


@dataclass(frozen=True, slots=True)
class Source:
    """A page, paper or book that somebody opened: `seen` says how much of it, `date` when."""

    id: str
    kind: str
    title: str
    authors: str
    year: str
    locator: str
    seen: str
    date: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence and what it rests on; `unverified` is shown as "not checked"."""

    text: str
    sources: tuple[str, ...] = ()
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What research found about one outcome; `zones` may be the single word "all"."""

    id: str
    outcome: str
    text: str
    certainty: str
    zones: tuple[str, ...]
    symptoms: tuple[str, ...]
    techniques: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an explaining page: claims, then links to findings, cautions and danger signs."""

    head: str
    claims: tuple[Claim, ...]
    findings: tuple[str, ...]
    cautions: tuple[str, ...]
    danger: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page that explains, such as "Is it safe for me?"."""

    id: str
    name: str
    aliases: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class SaidClaim:
    """What others say foot work does (`said`), and what research says beside it; never the atlas's own voice."""

    id: str
    said: str
    research: Claim
    verdict: Verdict
    symptoms: tuple[str, ...]
    techniques: tuple[str, ...]
    zones: tuple[str, ...]
    findings: tuple[str, ...]
    cautions: tuple[str, ...]
