"""The words for a person's situation that bar, dialog, pages and results share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reflexmap.core.guard import Guard, Heed

translate = QCoreApplication.translate


def stop_text(guard: Guard) -> str:
    """Return the sentence that rules out any foot work for now, "" where nothing does."""
    if not guard.stop:
        return ""
    names = "; ".join(caution.name for caution in guard.stop)
    return translate("Situation", "No foot work for now: {names}.").format(names=names)


def effect_text(guard: Guard) -> str:
    """Return what follows for the map in one sentence, such as "4 zones to leave alone, 12 to go lightly on"."""
    if guard.stop:
        return translate("Situation", "All zones to leave alone.")
    found = [*_of_zones(guard), *_of_points(guard)]
    if guard.spots:
        found.append(translate("Situation", "leave out the spot itself"))
    if guard.ask:
        found.append(translate("Situation", "ask a doctor or midwife first"))
    if not found:
        return translate("Situation", "Nothing on the map to leave alone; read the cautions.")
    text = ", ".join(found)
    return f"{text[0].upper()}{text[1:]}."


def _of_zones(guard: Guard) -> list[str]:
    found = []
    avoid, care = len(guard.avoid), len(guard.care)
    if avoid:
        found.append(translate("Situation", "%n zone(s) to leave alone", "", avoid))
    if care and avoid + care == len(guard.atlas.zones):
        every = translate("Situation", "go lightly everywhere")
        found.append(translate("Situation", "go lightly on all the others") if avoid else every)
    elif care and avoid:
        found.append(translate("Situation", "%n to go lightly on", "", care))
    elif care:
        found.append(translate("Situation", "%n zone(s) to go lightly on", "", care))
    return found


def _of_points(guard: Guard) -> list[str]:
    points = len(guard.avoid_points)
    if points and points == len(guard.atlas.acupoints):
        return [translate("Situation", "no acupoints")]
    return [translate("Situation", "%n acupoint(s) to leave alone", "", points)] if points else []


def ticked_text(guard: Guard) -> str:
    """Return the names of what is ticked, in the order of the list."""
    return "; ".join(item.name for item in guard.items)


def heed_name(heed: Heed) -> str:
    """Return the mark of a result or a row in a few words, "" for nothing to heed."""
    return {
        Heed.NONE: "",
        Heed.CARE: translate("Situation", "Go lightly"),
        Heed.AVOID: translate("Situation", "Leave alone"),
    }[heed]


def mark_text(guard: Guard, kind: str, name: str) -> str:
    """Return the mark of a result: what has several parts may lose some of them only."""
    heed = guard.hint(kind, name).heed
    if heed is Heed.CARE and kind == "routine" and guard.steps_left_out(name):
        return translate("Situation", "Leave out some")
    if heed is Heed.CARE and kind == "symptom":
        zones = {link.zone for link in guard.atlas.symptoms[name].zones}
        return translate("Situation", "Leave out some") if zones & guard.avoid else heed_name(heed)
    return heed_name(heed)


def zone_warnings(guard: Guard) -> dict[str, str]:
    """Return the mark of each zone that is to be heeded."""
    found = dict.fromkeys(guard.care, heed_name(Heed.CARE))
    return found | dict.fromkeys(guard.avoid, heed_name(Heed.AVOID))


def heed_icon(heed: Heed) -> str:
    """Return the icon that stands for a heed."""
    return {Heed.NONE: "", Heed.CARE: "warning", Heed.AVOID: "warning-octagon-fill"}[heed]


def heed_tint(heed: Heed) -> str:
    """Return the role of a look's colour that stands for a heed."""
    return {Heed.NONE: "ink2", Heed.CARE: "warn", Heed.AVOID: "danger"}[heed]
