"""The page of an acupoint: how to find it, how to press it, what to beware of, what tradition says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import Acupoint
from reflexmap.core.points import views_of
from reflexmap.draw.fonts import can_write
from reflexmap.ui.chips import Chips, Links
from reflexmap.ui.pagewords import pressure_name, seconds_text
from reflexmap.ui.parts import Action, Head, Part, Text
from reflexmap.ui.rows import StepRow
from reflexmap.ui.sections import Unfolded, caution_parts, claim_text, source_parts, tradition_parts
from reflexmap.ui.situationparts import situation_parts
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import surface_name

translate = QCoreApplication.translate
TECHNIQUE = "acupressure"  # id of the technique; a point of its own has its id behind it


def point_page(point: Acupoint, selection: Selection, unfolded: Unfolded) -> Iterator[Part]:
    """Yield the parts of an acupoint's page in their fixed order."""
    atlas = selection.atlas
    surfaces = [(surface_name(view), None) for view in views_of(point)]
    yield Chips([(translate("PointPage", "Acupoint"), None), *surfaces])
    yield Text(point_title(point), style="title", gap=8)
    yield Text((names_of(point), "strong"), (translate("PointPage", "  on both feet"), "body"), gap=2)
    yield from situation_parts("acupoint", point.id, selection.guard, unfolded)
    yield Head(translate("PointPage", "Where to find it"))
    yield claim_text(point.find)
    time = translate("PointPage", "{time} each foot").format(time=seconds_text(point.press.seconds))
    yield Head(translate("PointPage", "How to press it"), right=time)
    press = point.press
    yield StepRow(1, press.do, "", press.pressure, seconds_text(press.seconds), pressure_name(press.pressure))
    yield from _techniques(point, selection)
    yield from caution_parts(atlas.cautions_of_acupoint(point), unfolded)
    yield from tradition_parts(point.tradition)
    note = translate("PointPage", "Points belong to Chinese acupuncture, not to the zones of reflexology.")
    yield Text(note, style="quiet", gap=4)
    yield from _related(point, selection)
    yield from source_parts(atlas, _groups(point, selection), unfolded)


def point_title(point: Acupoint) -> str:
    """Return code and pinyin, with tone marks where the font has them: "LR3 T\u00e0ich\u014dng"."""
    pinyin = point.pinyin_tones if can_write(point.pinyin_tones) else point.pinyin
    return f"{point.code} {pinyin}"


def names_of(point: Acupoint) -> str:
    """Return the English name, and the characters where the system has letters for them."""
    return f"{point.name} \u00b7 {point.characters}" if can_write(point.characters) else point.name


def _techniques(point: Acupoint, selection: Selection) -> list[Part]:
    """Return links to the technique: that of this very point, and pressing points at all."""
    known = selection.atlas.techniques
    found = [known[each] for each in (f"{TECHNIQUE}-{point.id}", TECHNIQUE) if each in known]
    links: list[tuple[str, Action]] = [
        (each.name, partial(selection.open_page, "technique", each.id)) for each in found
    ]
    return [Links(links, gap=4)] if links else []


def _related(point: Acupoint, selection: Selection) -> list[Part]:
    symptoms = selection.atlas.symptoms_of_acupoint(point.id)
    if not symptoms:
        return []
    links: list[tuple[str, Action]] = [(each.name, partial(selection.choose_symptom, each.id)) for each in symptoms]
    return [Head(translate("PointPage", "Related complaints")), Links(links)]


def _groups(point: Acupoint, selection: Selection) -> list[tuple[str, tuple[str, ...]]]:
    cautions = selection.atlas.cautions_of_acupoint(point)
    return [
        (translate("PointPage", "Place"), (*point.sources, *point.find.sources)),
        (translate("PointPage", "Tradition"), point.tradition.sources),
        (translate("PointPage", "Cautions"), tuple(s for each in cautions for s in each.reason.sources)),
    ]
