"""The part "For your situation" of a page: what a person's ticked items mean for the thing the page is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reflexmap.core.guard import Guard, Heed, Hint
from reflexmap.core.model import Caution
from reflexmap.ui.cards import Card
from reflexmap.ui.links import LinkText
from reflexmap.ui.pagewords import grade_name
from reflexmap.ui.parts import Head, Part, Text
from reflexmap.ui.sections import Unfolded
from reflexmap.ui.situationwords import heed_icon, heed_tint, stop_text

translate = QCoreApplication.translate
MOST = 6  # names of zones in one sentence


def situation_parts(kind: str, name: str, guard: Guard, unfolded: Unfolded) -> list[Part]:
    """Return a heading and a card for a zone, acupoint, technique, routine or complaint; nothing to heed, no parts."""
    hint = guard.hint(kind, name)
    if hint.heed is Heed.NONE:
        return []
    inside: list[Part] = [Text(_lead(kind, name, hint, guard), style=heed_tint(hint.heed))]
    inside += [_reason(caution, unfolded) for caution in hint.cautions]
    return [Head(translate("Situation", "For your situation")), _card(inside, hint.heed)]


def caution_part(caution: str, guard: Guard) -> list[Part]:
    """Return one line for a caution's page where the caution follows from what was ticked."""
    if not guard.caution(caution):
        return []
    names = "; ".join(item.name for item in guard.items if caution in item.cautions)
    text = translate("Situation", "You ticked: {names}.").format(names=names)
    return [Card([Text(text, style="small-strong")], ground="accent_bg", icon="check-circle", tint="accent", gap=10)]


def _card(inside: list[Part], heed: Heed) -> Card:
    ground = "danger_bg" if heed is Heed.AVOID else "warn_bg"
    return Card(inside, ground=ground, icon=heed_icon(heed), tint=heed_tint(heed), gap=6)


def _reason(caution: Caution, unfolded: Unfolded) -> Part:
    runs = (
        (f"{grade_name(caution.grade)}. ", "small-strong"),
        (f"{caution.name}: ", "small-strong"),
        (caution.action, "small-ink"),
    )
    return LinkText(*runs, name=caution.name, action=unfolded.way("caution", caution.id), gap=4)


def _lead(kind: str, name: str, hint: Hint, guard: Guard) -> str:
    """Return what to do, in one or two short sentences."""
    if guard.stop:
        return stop_text(guard)
    if kind == "routine":
        return _routine_lead(name, hint, guard)
    if kind == "symptom":
        return _symptom_lead(name, guard)
    if hint.heed is Heed.AVOID:
        return {
            "zone": translate("Situation", "Leave this zone alone."),
            "acupoint": translate("Situation", "Leave this point alone."),
        }.get(kind, translate("Situation", "Leave this technique out."))
    return {
        "zone": translate("Situation", "Go lightly here: pressure 2 at most."),
        "acupoint": translate("Situation", "Ask first, and press lightly: pressure 2 at most."),
    }.get(kind, translate("Situation", "Do it lightly: pressure 2 at most."))


def _routine_lead(name: str, hint: Hint, guard: Guard) -> str:
    if hint.heed is Heed.AVOID:
        return translate("Situation", "Leave this routine out: none of its steps remains.")
    steps = guard.steps_left_out(name)
    if not steps:
        return translate("Situation", "Go lightly: pressure 2 at most where a caution below asks for it.")
    if len(steps) == 1:
        return translate("Situation", "Leave out step {number}.").format(number=steps[0])
    numbers = ", ".join(map(str, steps[:-1]))
    text = translate("Situation", "Leave out steps {numbers} and {last}.")
    return text.format(numbers=numbers, last=steps[-1])


def _symptom_lead(name: str, guard: Guard) -> str:
    atlas = guard.atlas
    zones = list(dict.fromkeys(link.zone for link in atlas.symptoms[name].zones))
    avoid = [atlas.zones[zone].name for zone in zones if zone in guard.avoid]
    care = [atlas.zones[zone].name for zone in zones if zone in guard.care]
    found = []
    if avoid:
        found.append(translate("Situation", "Leave alone: {zones}.").format(zones=_named(avoid)))
    if care and len(care) + len(avoid) == len(zones):
        others = translate("Situation", "Go lightly on the others.")
        found.append(others if avoid else translate("Situation", "Go lightly on all its zones."))
    elif care:
        found.append(translate("Situation", "Go lightly on: {zones}.").format(zones=_named(care)))
    return " ".join(found) or translate("Situation", "Read these cautions first.")


def _named(names: list[str]) -> str:
    if len(names) <= MOST:
        return ", ".join(names)
    text = translate("Situation", "{names} and {count} more")
    return text.format(names=", ".join(names[:MOST]), count=len(names) - MOST)
