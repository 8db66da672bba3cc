"""The words that a sheet itself brings along; everything else on it comes from the data."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reflexmap.core.chartwords import Basis
from reflexmap.core.model import Foot, Grade, Level, View
from reflexmap.core.sheetfacts import Care, Sheet, Stop


def tr(text: str) -> str:
    """Return a text in the language of the program."""
    return QCoreApplication.translate("Sheet", text)


def surface(view: View) -> str:
    """Return what people call a view of the foot."""
    return {
        View.PLANTAR: tr("sole"),
        View.DORSAL: tr("top"),
        View.MEDIAL: tr("inner side"),
        View.LATERAL: tr("outer side"),
    }[view]


def foot(which: Foot) -> str:
    """Return what people call a foot."""
    return {Foot.RIGHT: tr("right foot"), Foot.LEFT: tr("left foot")}[which]


def caption(which: Foot, view: View) -> str:
    """Return what stands under a picture."""
    text = {Foot.RIGHT: tr("Right foot, {surface}"), Foot.LEFT: tr("Left foot, {surface}")}[which]
    return text.format(surface=surface(view))


def grade(which: Grade) -> str:
    """Return the heading of cautions of one grade."""
    return {
        Grade.DO_NOT: tr("Do not work"),
        Grade.ASK_FIRST: tr("Ask a doctor or midwife first"),
        Grade.LEAVE_OUT: tr("Leave out the spot"),
        Grade.GO_LIGHTLY: tr("Go lightly"),
    }[which]


def level(which: Level, sheet: Sheet) -> str:
    """Return what signs of one level call for."""
    return {
        Level.EMERGENCY: tr("Call {number} now:").format(number=sheet.emergency),
        Level.URGENT: tr("Get medical help today, phone {number}:").format(number=sheet.urgent),
        Level.SEE_DOCTOR: tr("See a doctor soon:"),
    }[which]


def certainty(word: str) -> str:
    """Return how sure research is, in words."""
    return {
        "none": tr("No support."),
        "very-low": tr("Very low certainty."),
        "low": tr("Low certainty."),
        "moderate": tr("Moderate certainty."),
    }.get(word, "")


def pressures() -> str:
    """Return the key of the pressure scale; 5 is for trained hands and never printed."""
    return tr("Pressure: 1 feather, 2 light, 3 medium, 4 firm. Never press harder; stop if it hurts.")


def chips(stop: Stop) -> tuple[str, ...]:
    """Return what a list adds to a zone: the foot if it is only on one, the surface if no picture shows it."""
    found = [tr("{foot} only").format(foot=foot(stop.feet[0]))] if len(stop.feet) == 1 else []
    if not stop.drawn:
        found += [surface(view) for view in stop.surfaces] or [tr("not on this chart")]
    return tuple(found)


def pointer(what: str, page: int) -> str:
    """Return where something stands that the first page tells in short."""
    if page == 1:
        return tr("{what} below").format(what=what)
    return tr("{what} on page {page}").format(what=what, page=page)


def numbers(care: Care) -> str:
    """Return which zones of the working order a caution names, "" if none."""
    found = []
    if care.leave_out:
        one, more = tr("Leave out zone {numbers}."), tr("Leave out zones {numbers}.")
        found.append((more if len(care.leave_out) > 1 else one).format(numbers=_listed(care.leave_out)))
    if care.lightly:
        one, more = tr("Pressure 2 at most on zone {numbers}."), tr("Pressure 2 at most on zones {numbers}.")
        found.append((more if len(care.lightly) > 1 else one).format(numbers=_listed(care.lightly)))
    return " ".join(found)


def _listed(values: tuple[int, ...]) -> str:
    return ", ".join(str(value) for value in values)


def basis(sheet: Sheet) -> tuple[str, ...]:
    """Return whose words the sheet tells where another chart than the usual one is drawn, a sentence each."""
    found = []
    if sheet.single:
        found.append(
            {
                Basis.USUAL: "",
                Basis.OWN: tr("As the {chart} chart teaches it."),
                Basis.PLACE: tr("As the {chart} chart teaches it. The steps follow the {usual} chart."),
                Basis.OTHER: tr("These words and the steps follow the {usual} chart, the picture {chart}."),
            }[sheet.stops[0].basis]
        )
    else:
        if many := len(sheet.numbers(Basis.OWN, Basis.PLACE)):
            one = tr("Zone {own}: as the {chart} chart teaches it.")
            more = tr("Zones {own}: as the {chart} chart teaches them.")
            found.append(more if many > 1 else one)
        if many := len(sheet.numbers(Basis.PLACE, Basis.OTHER)):
            one = tr("Zone {lent}: how to work it follows the {usual} chart, which draws it elsewhere.")
            more = tr("Zones {lent}: how to work them follows the {usual} chart, which draws them elsewhere.")
            found.append(more if many > 1 else one)
    own = _listed(sheet.numbers(Basis.OWN, Basis.PLACE))
    lent = _listed(sheet.numbers(Basis.PLACE, Basis.OTHER))
    return tuple(each.format(chart=sheet.chart, usual=sheet.usual, own=own, lent=lent) for each in found if each)


def duration(seconds: int) -> str:
    """Return a time for a step."""
    return tr("{seconds} s").format(seconds=seconds)


def subtitle(sheet: Sheet) -> str:
    """Return the line under the title."""
    if not sheet.stops:
        return tr("Advice sheet: no foot zones are shown for this.")
    right, left = (max(round(sheet.seconds(each) / 60), 1) for each in (Foot.RIGHT, Foot.LEFT))
    chart = tr("Foot reflexology, {chart} chart.").format(chart=sheet.chart)
    if sheet.compared:
        chart = tr("Foot reflexology, {chart} and {other} chart.")
        chart = chart.format(chart=sheet.chart, other=sheet.compared)
    zones = tr("{count} zones").format(count=len(sheet.stops)) if len(sheet.stops) > 1 else tr("1 zone")
    if not sheet.seconds(Foot.LEFT) and not sheet.seconds(Foot.RIGHT):
        time = f"{zones}."  # the chart draws none of them
    elif not sheet.seconds(Foot.LEFT) or not sheet.seconds(Foot.RIGHT):
        only = Foot.RIGHT if sheet.seconds(Foot.RIGHT) else Foot.LEFT
        minutes = max(right if only is Foot.RIGHT else left, 1)
        time = tr("{zones}, about {minutes} min on the {foot}.").format(zones=zones, minutes=minutes, foot=foot(only))
    elif left == right:
        time = tr("{zones}, about {minutes} min each foot.").format(zones=zones, minutes=left)
    else:
        time = tr("{zones}, about {right} min on the right foot, {left} on the left.")
        time = time.format(zones=zones, right=right, left=left)
    return f"{chart} {time}"
