"""The page of a body region: where it lies and which zones tradition links with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import Region
from reflexmap.draw.looks import HUES
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.bodymap import BodyMap
from reflexmap.ui.chips import Chips
from reflexmap.ui.keptmarks import kept_signs
from reflexmap.ui.pagewords import where
from reflexmap.ui.parts import Head, Part, Text
from reflexmap.ui.rows import ZoneRow
from reflexmap.ui.sections import Unfolded, source_parts
from reflexmap.ui.state import Selection
from reflexmap.ui.zonepage import figure_card

translate = QCoreApplication.translate


def region_page(region: Region, selection: Selection, figure: BodyMap, unfolded: Unfolded) -> list[Part]:
    """Return the parts of a region's page."""
    hue = HUES[region.system]
    zones = [selection.zone(zone.id) for zone in selection.atlas.zones_of_region(region.id)]
    parts: list[Part] = [
        Chips([(system_name(region.system), (hue.fill, hue.line)), (translate("RegionPage", "Body region"), None)]),
        Text(region.name, style="title", gap=8),
        figure_card((region.id,), selection, figure, unfolded),
        Head(translate("RegionPage", "Its zones on the feet")),
        Text(translate("RegionPage", "Tradition links these zones with it. Choose one to see how to work it."), gap=2),
    ]
    for index, zone in enumerate(zones):
        colours = HUES[zone.system]
        action = partial(selection.choose_zone, zone.id)
        signs = kept_signs(selection.kept, "zone", zone.id)
        dot = (colours.fill, colours.line)
        parts.append(ZoneRow(zone.name, where(zone), dot, action, first=index == 0, signs=signs))
    parts += source_parts(
        selection.atlas, [(translate("RegionPage", "Where the region lies"), region.sources)], unfolded
    )
    return parts
