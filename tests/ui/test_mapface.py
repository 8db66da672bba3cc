"""The faces of the map: made when first looked at, kept, and turned to by the selection or for one chart only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import DEFAULT_CHART, Atlas
from reflexmap.core.fit import Camera
from reflexmap.core.model import Foot, View
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.mapface import MapFaces
from reflexmap.ui.state import Selection

OTHER_CHART = "rwo-shur"
FIRST = (View.PLANTAR, DEFAULT_CHART, "female")
Plates = Callable[[View, str, str], Plate]


@pytest.fixture
def plates(atlas: Atlas) -> Plates:
    def make(view: View, chart: str, sex: str) -> Plate:
        return make_plate(atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    return make


def test_a_face_is_made_once_and_kept(plate: Plate, plates: Plates) -> None:
    asked = []

    def counted(view: View, chart: str, sex: str) -> Plate:
        asked.append((view, chart, sex))
        return plates(view, chart, sex)

    faces = MapFaces(FIRST, plate, ArtCache(None), counted)
    first = faces.now
    top = (View.DORSAL, DEFAULT_CHART, "female")

    assert faces.turn_to(top)
    assert faces.now.plate.view is View.DORSAL
    assert not faces.turn_to(top)
    assert faces.turn_to(FIRST)
    assert faces.now is first
    assert faces.turn_to(top)
    assert asked == [top]


def test_no_face_shows_all_surfaces_and_none_is_made_without_plates(plate: Plate, plates: Plates) -> None:
    faces = MapFaces(FIRST, plate, ArtCache(None), plates)
    assert not faces.turn_to((None, DEFAULT_CHART, "female"))
    alone = MapFaces(FIRST, plate, ArtCache(None), None)
    assert not alone.turn_to((View.DORSAL, DEFAULT_CHART, "female"))
    assert alone.now.plate is plate


def test_a_face_knows_what_lies_under_a_point_once_it_is_laid_out(plate: Plate) -> None:
    face = MapFaces(FIRST, plate, ArtCache(None), None).now
    assert face.areas_at((100.0, 100.0), 7.0) == ()
    assert face.spot_of("liver") is None

    face.picture.lay_out(QSize(848, 844), Camera())

    spot = face.spot_of("liver")
    assert spot is not None
    assert "liver" in {area.zone for area in face.areas_at(spot, 7.0)}
    assert face.spot_of("no-such-zone") is None


def test_two_maps_with_one_selection_show_a_chart_each(
    selection: Selection, plate: Plate, plates: Plates, qtbot: QtBot
) -> None:
    other = plates(View.PLANTAR, OTHER_CHART, "female")
    maps = [
        FootMap(selection, plate, LIGHT, ArtCache(None), plates=plates, chart=DEFAULT_CHART),
        FootMap(selection, other, LIGHT, ArtCache(None), plates=plates, chart=OTHER_CHART),
    ]
    for each in maps:
        qtbot.addWidget(each)

    selection.show(replace(selection.shown, view=View.DORSAL, chart=OTHER_CHART, names=False))

    for each, chart in zip(maps, (DEFAULT_CHART, OTHER_CHART), strict=True):
        assert each.face.plate.view is View.DORSAL
        assert {area.chart for area in each.face.plate.feet[Foot.RIGHT].areas} == {chart}
