"""Two charts side by side: one selection, one camera, each zone with its chart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.model import Foot, View
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate
from reflexmap.resources import assets_folder
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.beside import Beside
from reflexmap.ui.canvas import Canvas
from reflexmap.ui.controls import Choice
from reflexmap.ui.legend import Legend
from reflexmap.ui.state import Selection
from tests.ui.conftest import Hand


@pytest.fixture
def canvas(selection: Selection, plate: Plate, atlas: Atlas, qtbot: QtBot) -> Canvas:
    def plates(view: View, chart: str, sex: str) -> Plate:
        return make_plate(atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    made = Canvas(selection, plate, LIGHT, ArtCache(None), plates=plates)
    made.resize(QSize(1300, 760))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def two(canvas: Canvas, selection: Selection) -> Beside:
    selection.show(replace(selection.shown, names=True, beside=True))
    QApplication.processEvents()
    made = canvas.beside
    assert made is not None
    for each in made.maps.values():
        each.make_ready()
    return made


def test_two_maps_instead_of_one(canvas: Canvas, two: Beside, selection: Selection) -> None:
    assert two.isVisible()
    assert not canvas.map.isVisible()
    left, right = two.maps[DEFAULT_CHART], two.maps[OTHER_CHART]
    assert left.geometry().right() < right.geometry().left()
    assert two.width() - 2 <= right.geometry().right() < two.width()
    assert left.size() == right.size()
    assert [head.text().split(".")[0] for head in two.heads.values()] == ["Western", "Rwo Shur"]
    selection.show(replace(selection.shown, beside=False))
    assert canvas.map.isVisible()
    assert not two.isVisible()


def test_zoom_and_pan_are_kept_together(canvas: Canvas, two: Beside) -> None:
    left, right = two.maps[DEFAULT_CHART], two.maps[OTHER_CHART]
    right.zoom_by(2.5, QPointF(100, 200))
    left.pan_by(QPointF(30, -12))
    assert left.face.picture.camera == right.face.picture.camera == canvas.map.face.picture.camera
    assert right.zoom() == pytest.approx(2.5)
    canvas.map.zoom_in()  # what buttons and keys do
    assert left.zoom() == right.zoom() == pytest.approx(3.0)
    canvas.map.fit_all()
    assert left.zoom() == right.zoom() == 1.0


def test_pointing_lights_the_zone_on_both(two: Beside, selection: Selection) -> None:
    Hand(two.maps[OTHER_CHART]).move(Hand(two.maps[OTHER_CHART]).on("liver"))
    assert selection.hovered == "liver"
    assert all(each._marks.hovered == "liver" for each in two.maps.values())


def test_a_press_opens_the_page_of_its_chart(two: Beside, selection: Selection) -> None:
    for chart in (OTHER_CHART, DEFAULT_CHART):
        Hand(two.maps[chart]).click(Hand(two.maps[chart]).on("liver"))
        assert selection.shown.chart == chart
        assert selection.chosen.zone == "liver"
        selection.clear()


def test_names_for_screen_readers_say_the_chart(two: Beside, selection: Selection) -> None:
    for chart, name in ((DEFAULT_CHART, "Western"), (OTHER_CHART, "Rwo Shur")):
        keys = two.maps[chart].keys.buttons()
        assert keys
        assert all(key.accessibleName().endswith(f"{name} chart") for key in keys)
        assert two.maps[chart].accessibleName() == f"Foot map, {name} chart"
    key = next(key for key in two.maps[OTHER_CHART].keys.buttons() if key.zone == "liver")
    key.setFocus()
    QTest.keyClick(key, Qt.Key.Key_Return)
    assert (selection.shown.chart, selection.chosen.zone) == (OTHER_CHART, "liver")


def test_what_differs_is_named_and_marked(two: Beside, atlas: Atlas) -> None:
    plate = two.maps[OTHER_CHART].face.plate
    drawn = {area.zone for each in plate.feet.values() for area in each.areas}
    usual = {area.zone for foot in Foot for area in atlas.areas_on(View.PLANTAR, foot)}
    assert plate.notes
    for zone in plate.notes:
        assert plate.names[zone].startswith("+ ") == (zone not in usual)
    quiet = set().union(*(each.shapes.quiet for each in plate.feet.values()))
    assert quiet
    assert quiet == drawn - set(plate.notes)


@pytest.mark.parametrize(("width", "both"), [(1500, True), (1000, True), (800, False), (634, False)])
def test_narrow_maps_show_one_foot_each(canvas: Canvas, two: Beside, width: int, both: bool) -> None:  # noqa: FBT001 - a value of the table
    canvas.resize(QSize(width, 640))
    assert (two.lone is None) is both
    for each in two.maps.values():
        fits = each.face.picture.fits
        assert set(fits) == (set(Foot) if both else {Foot.RIGHT})
        for foot, fit in fits.items():
            for area in each.face.plate.feet[foot].areas:
                x0, y0, x1, y1 = area.box
                assert 0 <= fit.to_pixels((x0, y1))[0] < fit.to_pixels((x1, y0))[0] <= each.width()


def test_the_other_foot_is_one_press_away(canvas: Canvas, two: Beside, selection: Selection) -> None:
    canvas.resize(QSize(640, 640))
    QTest.mouseClick(two.bar.segments[Foot.LEFT], Qt.MouseButton.LeftButton)
    assert all(set(each.face.picture.fits) == {Foot.LEFT} for each in two.maps.values())
    selection.choose_zone("liver")  # lies on the right foot only
    assert all(set(each.face.picture.fits) == {Foot.RIGHT} for each in two.maps.values())
    QTest.mouseClick(two.bar.close_button, Qt.MouseButton.LeftButton)
    assert not selection.shown.beside


def test_heads_tell_how_much_differs(canvas: Canvas, two: Beside, selection: Selection) -> None:
    canvas.resize(QSize(1300, 900))
    for chart, head in two.heads.items():
        plate = two.maps[chart].face.plate
        own = [zone for zone in plate.notes if plate.names[zone].startswith("+ ")]
        assert f"{len(plate.notes) - len(own)} zones in another place" in head.text()
        assert f"{len(own)} marked + only here" in head.text()
    selection.show(replace(selection.shown, names=False))
    assert all("marked" not in head.text() for head in two.heads.values())


def test_all_surfaces_and_both_charts_in_one_end_it(two: Beside, selection: Selection) -> None:
    selection.show(replace(selection.shown, view=None))
    assert not selection.shown.beside
    assert two.isHidden()
    selection.show(replace(selection.shown, beside=True))
    assert selection.shown.view is View.PLANTAR
    selection.show(replace(selection.shown, beside=True, chart=BOTH_CHARTS))
    assert selection.shown.chart == DEFAULT_CHART


def test_other_surfaces_turn_both(two: Beside, selection: Selection) -> None:
    selection.show(replace(selection.shown, view=View.MEDIAL))
    assert {each.face.plate.view for each in two.maps.values()} == {View.MEDIAL}


def test_chosen_in_the_rail(selection: Selection, qtbot: QtBot) -> None:
    legend = Legend(selection, LIGHT)
    qtbot.addWidget(legend)
    choices = {choice.text(): choice for choice in legend.findChildren(Choice)}
    choices["Side by side"].click()
    assert selection.shown.beside
    assert choices["Side by side"].isChecked()
    choices["Rwo Shur"].click()
    assert (selection.shown.beside, selection.shown.chart) == (False, OTHER_CHART)
