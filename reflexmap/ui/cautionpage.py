"""The page of a caution: for whom, what to do, why, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.atlas import ALL, with_numbers
from reflexmap.core.model import Caution, DangerSign, Grade, Help, Level, Numbers
from reflexmap.ui.cards import Card
from reflexmap.ui.chips import Chips, Links
from reflexmap.ui.pagewords import grade_name, level_name
from reflexmap.ui.parts import Action, Head, Part, Text
from reflexmap.ui.sections import DANGERS, Unfolded, claim_text, source_parts
from reflexmap.ui.situationparts import caution_part
from reflexmap.ui.state import Selection

translate = QCoreApplication.translate


def caution_page(caution: Caution, selection: Selection, unfolded: Unfolded, numbers: Numbers) -> Iterator[Part]:
    """Yield the parts of a caution's page; danger signs come first."""
    atlas = selection.atlas
    dangers = atlas.dangers_named(caution.danger)
    yield Chips([(translate("CautionPage", "Caution"), None)])
    yield Text(caution.name, style="title", gap=8)
    yield from danger_parts(dangers, numbers)
    yield from caution_part(caution.id, selection.guard)
    yield _what_to_do(caution)
    yield Head(translate("CautionPage", "For whom"))
    yield Text(caution.who, gap=2)
    yield from _help(caution.help)
    yield Head(translate("CautionPage", "Why"))
    yield claim_text(caution.reason)
    yield from _left_out(caution, selection)
    groups = [
        (translate("CautionPage", "Why"), caution.reason.sources),
        (translate("CautionPage", "What you can do instead"), caution.help.instead.sources if caution.help else ()),
        (translate("CautionPage", "Danger signs"), tuple(s for danger in dangers for s in danger.sources)),
    ]
    yield from source_parts(atlas, groups, unfolded)


def _help(told: Help | None) -> Iterator[Part]:
    """Yield what somebody may do instead, whether touch is all right, and what to ask."""
    if told is None:
        return
    yield Head(translate("CautionPage", "What you can do instead"))
    yield claim_text(told.instead)
    yield Head(translate("CautionPage", "Is gentle touch all right?"))
    yield Text(told.gentle, gap=2)
    yield Head(translate("CautionPage", "What to ask your doctor"))
    yield Text(told.ask, gap=2)


def _what_to_do(caution: Caution) -> Card:
    danger = caution.grade in DANGERS
    return Card(
        [
            Text(grade_name(caution.grade), style="danger" if danger else "warn"),
            Text(caution.action, style="plain", gap=2),
        ],
        ground="danger_bg" if danger else "warn_bg",
        icon="warning-octagon-fill" if danger else "warning",
        tint="danger" if danger else "warn",
        gap=10,
    )


def _left_out(caution: Caution, selection: Selection) -> Iterator[Part]:
    """Yield the zones and techniques that a caution concerns, as links or in one sentence."""
    atlas = selection.atlas
    kinds = (
        (translate("CautionPage", "Zones to leave alone"), caution.avoid),
        (translate("CautionPage", "Zones to work lightly"), caution.lightly),
    )
    for head, ids in kinds:
        if ids == ALL:
            yield Head(head)
            yield Text(translate("CautionPage", "All zones."), gap=2)
        elif ids:
            yield Head(head)
            zones: list[tuple[str, Action]] = [
                (atlas.zones[each].name, partial(selection.choose_zone, each)) for each in ids
            ]
            yield Links(zones)
    if caution.techniques == ALL:
        every = translate("CautionPage", "Every technique is left out: do not massage.")
        some = translate("CautionPage", "It concerns every technique.")
        yield Head(translate("CautionPage", "Techniques"))
        yield Text(every if caution.grade is Grade.DO_NOT else some, gap=2)
    elif caution.techniques:
        yield Head(translate("CautionPage", "Techniques to leave out"))
        links: list[tuple[str, Action]] = [
            (atlas.techniques[each].name, partial(selection.open_page, "technique", each))
            for each in caution.techniques
        ]
        yield Links(links)


def danger_parts(dangers: tuple[DangerSign, ...], numbers: Numbers) -> list[Part]:
    """Return one red card with the danger signs to look for and what to do at each level."""
    if not dangers:
        return []
    inside: list[Part] = [Text(translate("CautionPage", "Get medical help first"), style="danger")]
    for danger in dangers:
        inside.append(Text((danger.name, "small-strong"), gap=6))
        for level in Level:
            signs = " ".join(sign.text for sign in danger.signs if sign.level is level)
            if signs:
                inside.append(Text((f"{level_name(level)}. ", "danger-small"), (signs, "small-ink"), gap=2))
                action = with_numbers(danger.action(level), numbers)
                inside.append(Text(f"\u2192 {action}", style="small-strong", gap=1))
    return [Card(inside, ground="danger_bg", icon="warning-octagon-fill", tint="danger", gap=10)]
