"""The page "Saved": what a person keeps, by kind, the notes they wrote, and what they looked at lately."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.belongings import Recent
from reflexmap.draw.looks import HUES
from reflexmap.ui.cards import Card
from reflexmap.ui.chips import Links
from reflexmap.ui.choice import STARRED, VISITED, Page
from reflexmap.ui.keptmarks import NOTE
from reflexmap.ui.mine import Mine
from reflexmap.ui.pagewords import where
from reflexmap.ui.parts import Action, Head, Part, Text
from reflexmap.ui.savedrow import SavedRow
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import kind_name

translate = QCoreApplication.translate
FEW = 6  # recent items on the first page
LONGEST = 90  # letters of a note's first line


def name_of(selection: Selection, kind: str, name: str) -> str:
    """Return what a person reads for something, "" for what the atlas does not know."""
    if kind not in VISITED:
        return ""
    found = selection.atlas.kinds()[kind].get(name)
    if found is None:
        return ""
    return f"{found.code} {found.pinyin}" if kind == "acupoint" else str(found.name)


def first_line(text: str) -> str:
    """Return how a note begins."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "\u2026"


def saved_page(mine: Mine, selection: Selection) -> Iterator[Part]:
    """Yield the parts of the page."""
    favourites = [(each.kind, each.id) for each in mine.favourites()]
    notes = {(each.kind, each.id): first_line(each.text) for each in mine.notes()}
    known = [each for each in favourites if each[0] in STARRED and name_of(selection, *each)]
    written = [each for each in notes if name_of(selection, *each)]
    lately = recent_links(mine.recents(), selection)
    yield Text(translate("SavedPage", "Saved"), style="title")
    yield Text(translate("SavedPage", "What you keep stays on this machine."), gap=2)
    if not known:
        yield _empty()
    for kind in STARRED:
        yield from _group(kind_name(kind), [each for each in known if each[0] == kind], notes, selection)
    others = [each for each in written if each not in known]
    head = translate("SavedPage", "My notes") if others == written else translate("SavedPage", "More notes")
    yield from _group(head, others, notes, selection)
    strangers = len(favourites) - len(known) + len(notes) - len(written)
    if strangers:
        text = translate("SavedPage", "Kept, but not in this atlas: {count}").format(count=strangers)
        yield Text(text, style="quiet", gap=8)
    if lately:
        clear = translate("SavedPage", "Clear")
        yield Head(translate("SavedPage", "Lately"), right=clear, action=mine.forget_recents)
        yield Links(lately)


def _empty() -> Card:
    inside: list[Part] = [
        Text(translate("SavedPage", "Nothing is kept yet"), style="head"),
        Text(
            translate(
                "SavedPage",
                "Press the star on a page to keep it here: a zone, a complaint, a routine, a technique or an acupoint."
                " Ctrl+B does the same.",
            ),
            style="plain",
            gap=3,
        ),
        Text(
            translate("SavedPage", "On the pages of zones and complaints you can write notes of your own."),
            style="plain",
            gap=6,
        ),
    ]
    return Card(inside, icon="star", tint="accent", gap=14)


def _group(head: str, members: list[Page], notes: dict[Page, str], selection: Selection) -> Iterator[Part]:
    if members:
        yield Head(head)
    for index, (kind, name) in enumerate(members):
        zone = selection.atlas.zones[name] if kind == "zone" else None
        hue = HUES[zone.system] if zone else None
        yield SavedRow(
            name_of(selection, kind, name),
            notes.get((kind, name)) or (where(selection.zone(name)) if zone else ""),
            partial(selection.open_named, kind, name),
            dot=(hue.fill, hue.line) if hue else None,
            signs=(NOTE,) if (kind, name) in notes else (),
            first=index == 0,
        )


def recent_links(recents: Iterable[Recent], selection: Selection) -> list[tuple[str, Action]]:
    """Return links to what was looked at, newest first; what the atlas does not know is left out."""
    links: list[tuple[str, Action]] = []
    for each in recents:
        name = name_of(selection, each.kind, each.id)
        if name:
            links.append((name, partial(selection.open_named, each.kind, each.id)))
    return links


def lately_parts(mine: Mine, selection: Selection) -> list[Part]:
    """Return what a person looked at lately, for the first page; nothing for who was never here."""
    links = recent_links(mine.recents(), selection)[:FEW]
    return [Head(translate("SavedPage", "Lately")), Links(links)] if links else []
