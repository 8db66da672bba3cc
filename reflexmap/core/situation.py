"""What a person may tick under "My situation": the items, how they are read, and that no caution lacks one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflexmap.core.errors import Problem
from reflexmap.core.fields import Fields
from reflexmap.core.model import Caution

if TYPE_CHECKING:
    from reflexmap.core.atlas import Atlas

LONGEST_NAME = 64  # letters of an item: it stands beside a check box
LONGEST_HELP = 160  # letters of the quiet line below it
EVERYONE = "Everyone"  # how general advice begins; nobody ticks it


@dataclass(frozen=True, slots=True)
class Situation:
    """One thing that may hold for a person; `cautions` are ids of what follows from it."""

    id: str
    name: str
    help: str
    aliases: tuple[str, ...]
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SituationGroup:
    """Situations under one heading."""

    id: str
    name: str
    items: tuple[Situation, ...]


def read_situations(fields: Fields) -> SituationGroup:
    """Return one group of `data/situations.yaml`."""
    group = SituationGroup(
        id=fields.id(),
        name=fields.text("name", longest=40),
        items=tuple(item for item in (_item(each) for each in fields.entries("items")) if item.id),
    )
    if not group.items:
        fields.fault("items", "A group needs at least one item.")
    fields.done()
    return group


def _item(fields: Fields) -> Situation:
    item = Situation(
        id=fields.id(),
        name=fields.text("name", longest=LONGEST_NAME),
        help=fields.text("help", optional=True, longest=LONGEST_HELP),
        aliases=fields.texts("aliases"),
        cautions=fields.ids("cautions"),
    )
    if not item.cautions:
        fields.fault("cautions", "An item needs the cautions that follow from it.")
    fields.done()
    return item


def items_of(groups: Mapping[str, SituationGroup]) -> dict[str, Situation]:
    """Return all items by id, in the order of the file."""
    return {item.id: item for group in groups.values() for item in group.items}


def is_personal(caution: Caution) -> bool:
    """Whether a caution concerns a person's state, so that somebody may tick it; the rest is advice for everyone."""
    return not caution.who.startswith(EVERYONE)


def problems(atlas: Atlas, places: Mapping[tuple[str, str], tuple[str, int]]) -> Iterator[Problem]:
    """Find items that stand twice, and cautions that nobody can tick."""
    seen: dict[str, str] = {}
    for group in atlas.situations.values():
        for item in group.items:
            if item.id in seen:
                text = f"'{group.id}': the item '{item.id}' stands in '{seen[item.id]}' already: choose another id."
                yield Problem(*places.get(("situations", group.id), ("data", 0)), text)
            seen.setdefault(item.id, group.id)
    ticked = {each for item in items_of(atlas.situations).values() for each in item.cautions}
    for caution in atlas.cautions.values():
        if is_personal(caution) and caution.id not in ticked:
            text = f"'{caution.id}' concerns a person's state, but no item of situations.yaml names it: add one."
            yield Problem(*places.get(("cautions", caution.id), ("data", 0)), text)
        if not is_personal(caution) and caution.id in ticked:
            text = f"'{caution.id}' is advice for everyone: remove it from situations.yaml."
            yield Problem(*places.get(("cautions", caution.id), ("data", 0)), text)
