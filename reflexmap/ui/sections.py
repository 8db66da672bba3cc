"""Sections that several pages share: cautions, research, tradition, disputes, sources.

Three voices are kept apart here: danger has a red or amber ground, research the only outlined card, tradition none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Caution, Claim, Dispute, Finding, Grade
from reflexmap.ui.cards import Card
from reflexmap.ui.chips import Links
from reflexmap.ui.links import LinkText
from reflexmap.ui.pagewords import certainty_name, citation, grade_name, not_checked
from reflexmap.ui.parts import Action, Head, Part, Text

translate = QCoreApplication.translate
DANGERS = (Grade.DO_NOT, Grade.LEAVE_OUT)
FEW = 5  # sources that show without asking
RESEARCH = "what-research-says"  # the page that tells all of it
SHOWN = 2  # findings that show without asking


@dataclass(frozen=True, slots=True)
class Unfolded:
    """Which sections a person has unfolded, how to fold or unfold one, and how to go to a page (kind, id).

    `notes` gives the parts in which a person writes about something (kind, id), None where nobody can.
    """

    open: frozenset[str]
    toggle: Callable[[str], Callable[[], None]]
    go: Callable[[str, str], Action] | None = None
    notes: Callable[[str, str], list[Part]] | None = None

    def note(self, kind: str, name: str) -> list[Part]:
        """Return the part "My notes" of a page."""
        return self.notes(kind, name) if self.notes else []

    def way(self, kind: str, name: str) -> Action | None:
        """Return the way to a page, None where there is none."""
        return self.go(kind, name) if self.go else None


def caution_parts(cautions: tuple[Caution, ...], unfolded: Unfolded) -> list[Part]:
    """Return one card for each grade, heaviest first; names always show, the reasons can be unfolded."""
    if not cautions:
        return []
    whole = "cautions" in unfolded.open
    word = translate("Sections", "Less") if whole else translate("Sections", "Why, and for whom")
    parts: list[Part] = [Head(translate("Sections", "Cautions"), right=word, action=unfolded.toggle("cautions"))]
    for grade in (Grade.DO_NOT, Grade.LEAVE_OUT, Grade.ASK_FIRST, Grade.GO_LIGHTLY):
        members = [caution for caution in cautions if caution.grade is grade]
        if members:
            parts.append(_grade_card(grade, members, unfolded, whole=whole))
    return parts


def caution_name_parts(cautions: tuple[Caution, ...], unfolded: Unfolded, *, head: str = "") -> list[Part]:
    """Return many cautions in little room: a card for each grade with names only, unfolded each leads to its page."""
    if not cautions:
        return []
    name = "caution-names"
    whole = name in unfolded.open
    word = translate("Sections", "Names only") if whole else translate("Sections", "What to do for each")
    parts: list[Part] = [Head(head or translate("Sections", "Cautions"), right=word, action=unfolded.toggle(name))]
    for grade in (Grade.DO_NOT, Grade.LEAVE_OUT, Grade.ASK_FIRST, Grade.GO_LIGHTLY):
        members = [caution for caution in cautions if caution.grade is grade]
        if members:
            parts.append(_names_card(grade, members, unfolded, whole=whole))
    return parts


def _names_card(grade: Grade, cautions: list[Caution], unfolded: Unfolded, *, whole: bool) -> Card:
    danger = grade in DANGERS
    inside: list[Part] = [Text(grade_name(grade), style="danger" if danger else "warn")]
    if whole:
        for caution in cautions:
            runs = ((f"{caution.name}: ", "small-strong"), (caution.action, "small-ink"))
            inside.append(LinkText(*runs, name=caution.name, action=unfolded.way("caution", caution.id), gap=4))
    else:
        inside.append(Text("; ".join(caution.name for caution in cautions), style="small-ink", gap=3))
    return Card(
        inside,
        ground="danger_bg" if danger else "warn_bg",
        icon="warning-octagon-fill" if danger else "warning",
        tint="danger" if danger else "warn",
        gap=6,
    )


def _grade_card(grade: Grade, cautions: list[Caution], unfolded: Unfolded, *, whole: bool) -> Card:
    danger = grade in DANGERS
    inside: list[Part] = [Text(grade_name(grade), style="danger" if danger else "warn")]
    for caution in cautions:
        if whole:
            way = unfolded.way("caution", caution.id)
            inside.append(LinkText((caution.name, "small-strong"), name=caution.name, action=way, gap=6))
            inside.append(Text(f"{caution.who} {caution.action}", style="small-ink", gap=0))
            mark = not_checked() if caution.reason.unverified else ""
            inside.append(Text(caution.reason.text, style="small", gap=0, mark=mark))
        elif not caution.always:
            runs = ((f"{caution.name}: ", "small-strong"), (caution.action, "small-ink"))
            inside.append(LinkText(*runs, name=caution.name, action=unfolded.way("caution", caution.id), gap=3))
    names = "; ".join(caution.name for caution in cautions if caution.always)
    if names and not whole:
        inside.append(Text(names, style="small-ink", gap=3))
    return Card(
        inside,
        ground="danger_bg" if danger else "warn_bg",
        icon="warning-octagon-fill" if danger else "warning",
        tint="danger" if danger else "warn",
        gap=6,
    )


def research_parts(findings: tuple[Finding, ...], unfolded: Unfolded) -> list[Part]:
    """Return the card of what research found: the nearest finding and the widest one first, the rest to unfold."""
    if not findings:
        return []
    named = [f for f in findings if f.zones != ("all",)]
    wide = [f for f in findings if f.zones == ("all",)]
    ordered = named[:1] + wide[:1] + named[1:] + wide[1:]
    whole = "research" in unfolded.open
    head = translate("Sections", "What research found")
    inside: list[Part] = [LinkText(head, name=head, action=unfolded.way("page", RESEARCH), style="head")]
    for finding in ordered if whole else ordered[:SHOWN]:
        certainty = certainty_name(finding.certainty)
        way = unfolded.way("finding", finding.id)
        inside.append(
            LinkText((finding.outcome, "small-strong"), name=finding.outcome, action=way, gap=5, mark=certainty)
        )
        inside.append(Text(finding.text, style="small", gap=0))
    if len(ordered) > SHOWN:
        more = translate("Sections", "Show {count} more findings").format(count=len(ordered) - SHOWN)
        word = translate("Sections", "Fewer findings") if whole else more
        inside.append(Links([(word, unfolded.toggle("research"))], gap=8))
    return [Card(inside, ground="panel", icon="info", tint="ink2", edge=True, gap=14)]


def tradition_parts(claim: Claim) -> list[Part]:
    """Return what tradition says, plain, under its own heading."""
    if not claim.text:
        return []
    return [Head(translate("Sections", "What tradition says")), claim_text(claim)]


def claim_text(claim: Claim) -> Text:
    """Return a claim as a paragraph, marked where nobody has checked it."""
    return Text(claim.text, gap=2, mark=not_checked() if claim.unverified else "")


def dispute_parts(disputes: tuple[Dispute, ...]) -> list[Part]:
    """Return where charts disagree."""
    if not disputes:
        return []
    kinds = {
        "side": translate("Sections", "Side"),
        "place": translate("Sections", "Place"),
        "crossing": translate("Sections", "Crossing over"),
    }
    parts: list[Part] = [Head(translate("Sections", "Where charts disagree"))]
    parts += [
        Text((f"{kinds.get(each.kind, each.kind)}: ", "small-strong"), (each.text, "small"), gap=3) for each in disputes
    ]
    return parts


def source_parts(atlas: Atlas, groups: list[tuple[str, tuple[str, ...]]], unfolded: Unfolded) -> list[Part]:
    """Return the sources of a page; unfolded they say what was seen of each, and when. `groups`: (heading, ids)."""
    seen: set[str] = set()
    tidy: list[tuple[str, list[str]]] = []
    for head, ids in groups:
        fresh = [each for each in dict.fromkeys(ids) if each in atlas.sources and each not in seen]
        seen.update(fresh)
        if fresh:
            tidy.append((head, fresh))
    if not tidy:
        return []
    whole = "sources" in unfolded.open
    word = translate("Sections", "Less") if whole else translate("Sections", "What was seen")
    parts: list[Part] = [Head(translate("Sections", "Sources"), right=word, action=unfolded.toggle("sources"))]
    if not whole:
        every = list(dict.fromkeys(citation(atlas.sources[each]) for _, ids in tidy for each in ids))
        short = "; ".join(every[:FEW])
        if len(every) > FEW:
            short = translate("Sections", "{names}; and {count} more").format(names=short, count=len(every) - FEW)
        return [*parts, Text(short, style="small", gap=2)]
    for head, fresh in tidy:
        parts.append(Text(head, style="small-strong", gap=8))
        parts += [_source_text(atlas, each) for each in fresh]
    return parts


def _source_text(atlas: Atlas, ident: str) -> Text:
    source = atlas.sources[ident]
    who = ", ".join(each for each in (source.authors, source.year) if each)
    read = translate("Sections", "Seen on {date}: {seen}").format(date=source.date, seen=source.seen)
    return Text(
        (f"{who}. " if who else "", "small-ink"),
        (f"{source.title}. ", "small"),
        (f"{source.locator} ", "quiet"),
        (read, "quiet"),
        gap=5,
    )
