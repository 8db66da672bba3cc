"""Names and codes on the map keep to the rules at every size of the window, and clear of each other."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from reflexmap.core.atlas import Atlas
from reflexmap.core.fit import Camera
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, View
from reflexmap.draw.guides import name_boxes
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.draw.points import point_layer
from reflexmap.resources import assets_folder
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.choice import Shown
from reflexmap.ui.mappicture import MapPicture
from reflexmap.ui.window import Window

# What the map gets in windows of 1440x900, 1280x800, 1024x700 (panel shut and open), and a large screen.
SIZES = ((848, 844), (688, 744), (964, 644), (634, 644), (1968, 1384))


@pytest.fixture
def picture(app: QApplication, plate: Plate) -> MapPicture:
    del app
    return MapPicture(plate, ArtCache(None))


@pytest.mark.parametrize("size", SIZES)
def test_names_stay_in_the_picture_at_rest(picture: MapPicture, size: tuple[int, int]) -> None:
    picture.lay_out(QSize(*size), Camera())
    picture.name(Marks(), names=True)
    labels = picture.writing.labels
    assert len(labels) > 5
    for label in labels:
        left, top, right, bottom = label.box
        assert left >= 0
        assert top >= 0
        assert right <= size[0]
        assert bottom <= size[1]
    for one, two in combinations(labels, 2):
        a, b = one.box, two.box
        assert not (a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5)


@pytest.mark.parametrize("zoom", [1.3, 2.0, 3.7, 6.0])
@pytest.mark.parametrize("pan", [(0, 0), (220, -140), (-310, 190)])
def test_no_name_is_cut_at_any_zoom(picture: MapPicture, zoom: float, pan: tuple[int, int]) -> None:
    size = SIZES[0]
    picture.lay_out(QSize(*size), Camera().zoomed(zoom, (424.0, 422.0), (424.0, 422.0)).panned(*pan))
    picture.name(Marks(), names=True)
    for label in picture.writing.labels:
        left, top, right, bottom = label.box
        assert left >= 0
        assert top >= 0
        assert right <= size[0]
        assert bottom <= size[1]


def test_names_can_be_switched_off(picture: MapPicture) -> None:
    picture.lay_out(QSize(848, 844), Camera())
    picture.name(Marks(), names=False)
    assert picture.writing.labels == ()


def test_names_in_zones_keep_clear_of_the_names_of_guide_lines(window: Window) -> None:
    window.selection.show(Shown(lines=True))
    picture = window.canvas.map.face.picture
    assert picture.lettering.guides is not None
    plates = name_boxes(picture.lettering.guides, picture.fits)

    assert len(plates) == 22
    for label in picture.writing.labels:
        if label.inside:
            left, top, right, bottom = label.box
            assert not any(left < x1 and x0 < right and top < y1 and y0 < bottom for x0, y0, x1, y1 in plates)


def test_codes_of_points_keep_clear_of_the_names_of_guide_lines(window: Window) -> None:
    window.selection.show(Shown(lines=True, points=True))
    picture = window.canvas.map.face.picture
    assert picture.lettering.guides is not None
    plates = name_boxes(picture.lettering.guides, picture.fits)

    for mark in picture.point_marks:
        if mark.box is not None:
            left, top, right, bottom = mark.box
            assert not any(left < x1 and x0 < right and top < y1 and y0 < bottom for x0, y0, x1, y1 in plates)


@pytest.mark.parametrize("points", [False, True], ids=["names", "names and acupoints"])
@pytest.mark.parametrize("chart", ["western", "rwo-shur", "both"])
@pytest.mark.parametrize("view", list(View))
def test_nothing_written_comes_near_the_edge_of_the_map(
    app: QApplication, atlas: Atlas, view: View, chart: str, *, points: bool
) -> None:
    """Each surface and chart: no name and no code is cut, none touches the edge, none covers another."""
    del app
    picture = MapPicture(make_plate(atlas, assets_folder(), [], view=view, chart=chart), ArtCache(None))
    picture.lettering.points = point_layer(atlas.acupoints, view) if points else None
    for width, height in SIZES:
        picture.lay_out(QSize(width, height), Camera())
        picture.name(Marks(), names=True)
        names = [label.box for label in picture.writing.labels]
        codes = [mark.box for mark in picture.point_marks if mark.box is not None]
        for box in names + codes:
            assert box[0] >= 8, (width, box)
            assert box[1] >= 8, (width, box)
            assert box[2] <= width - 8, (width, box)
            assert box[3] <= height - 8, (width, box)
        for one, two in combinations(names + codes, 2):
            assert not (
                one[0] < two[2] - 0.5 and two[0] < one[2] - 0.5 and one[1] < two[3] - 0.5 and two[1] < one[3] - 0.5
            ), (width, one, two)


@pytest.mark.parametrize("size", SIZES)
def test_every_acupoint_of_the_top_is_named_on_both_feet(
    app: QApplication, atlas: Atlas, size: tuple[int, int]
) -> None:
    """A point with a dot on each toe is named once at least, and only EX-LE10 shares all its dots with others."""
    del app
    picture = MapPicture(make_plate(atlas, assets_folder(), [], view=View.DORSAL, chart="rwo-shur"), ArtCache(None))
    picture.lettering.points = point_layer(atlas.acupoints, View.DORSAL)
    picture.lay_out(QSize(*size), Camera())
    picture.name(Marks(), names=True)
    marks = picture.point_marks
    for foot in Foot:
        named = {mark.id for mark in marks if mark.box is not None and mark.foot is foot}
        assert {mark.id for mark in marks} - named <= {"ex-le10"}
