"""The few words that several parts of the window share, each written once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import Foot, View, Zone


def surface_name(view: View) -> str:
    """Return what a person reads for a surface of the foot."""
    return {
        View.PLANTAR: QCoreApplication.translate("Words", "Sole"),
        View.DORSAL: QCoreApplication.translate("Words", "Top"),
        View.MEDIAL: QCoreApplication.translate("Words", "Inner side"),
        View.LATERAL: QCoreApplication.translate("Words", "Outer side"),
    }[view]


def surface_phrase(view: View) -> str:
    """Return where a zone lies, to follow a name: "on the inner side"."""
    return {
        View.PLANTAR: QCoreApplication.translate("Words", "on the sole"),
        View.DORSAL: QCoreApplication.translate("Words", "on the top"),
        View.MEDIAL: QCoreApplication.translate("Words", "on the inner side"),
        View.LATERAL: QCoreApplication.translate("Words", "on the outer side"),
    }[view]


def feet_name(zone: Zone) -> str:
    """Return the feet on which a zone is taught."""
    if len(zone.feet) == 2:
        return QCoreApplication.translate("Words", "Both feet")
    if zone.feet == (Foot.RIGHT,):
        return QCoreApplication.translate("Words", "Right foot")
    if zone.feet == (Foot.LEFT,):
        return QCoreApplication.translate("Words", "Left foot")
    return QCoreApplication.translate("Words", "Not on this chart")


def charted_name(zone: Zone, chart: str, note: str) -> str:
    """Return a zone's name with the chart that draws it there ("" for the usual one) and how the charts differ."""
    from textwrap import wrap  # noqa: PLC0415 - the first picture has no tips

    text = QCoreApplication.translate("Words", "{zone} ({chart})") if chart else "{zone}"
    return "\n".join([text.format(zone=zone.name, chart=chart), *wrap(note, 56)])


def skin_name(skin: str) -> str:
    """Return what a person reads for a skin tone."""
    return {
        "fair": QCoreApplication.translate("Words", "Fair skin"),
        "light": QCoreApplication.translate("Words", "Light skin"),
        "medium": QCoreApplication.translate("Words", "Medium skin"),
        "tan": QCoreApplication.translate("Words", "Tan skin"),
        "brown": QCoreApplication.translate("Words", "Brown skin"),
        "deep": QCoreApplication.translate("Words", "Deep skin"),
        "paper": QCoreApplication.translate("Words", "Paper white"),
    }[skin]


def kind_name(kind: str) -> str:
    """Return the heading for results of a kind."""
    return {
        "symptom": QCoreApplication.translate("Words", "Complaints"),
        "zone": QCoreApplication.translate("Words", "Zones"),
        "region": QCoreApplication.translate("Words", "Body regions"),
        "routine": QCoreApplication.translate("Words", "Routines"),
        "technique": QCoreApplication.translate("Words", "Techniques"),
        "caution": QCoreApplication.translate("Words", "Cautions"),
        "page": QCoreApplication.translate("Words", "Explained"),
        "acupoint": QCoreApplication.translate("Words", "Acupoints"),
        "note": QCoreApplication.translate("Words", "Your notes"),
    }[kind]
