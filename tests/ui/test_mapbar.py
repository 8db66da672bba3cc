"""What floats on the map."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Symptom, View
from reflexmap.draw.looks import LIGHT, SKINS
from reflexmap.ui.controls import SkinSwatch
from reflexmap.ui.mapbar import OtherSurfaces, ViewSwitcher
from reflexmap.ui.segment import Segment
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow


def click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_skin_swatches_change_the_art(window: Window) -> None:
    """The drawing of the feet takes the tone that was clicked."""
    pictures = []
    swatches = window.canvas.bar.findChildren(SkinSwatch)
    assert [swatch.skin for swatch in swatches] == list(SKINS)
    for swatch in swatches:
        click(swatch)
        assert window.selection.shown.skin == swatch.skin
        assert [each.skin for each in swatches if each.isChecked()] == [swatch.skin]
        style = window.canvas.map.style_now()
        assert style.skin is SKINS[swatch.skin]
        pictures.append(window.canvas.map.face.picture.layers.feet(style).toImage())
    for index, one in enumerate(pictures):
        assert all(one != two for two in pictures[index + 1 :])


def test_the_ring_follows_a_tone_chosen_elsewhere(window: Window) -> None:
    window.selection.show(replace(window.selection.shown, skin="brown"))
    swatches = window.canvas.findChildren(SkinSwatch)
    assert [each.skin for each in swatches if each.isChecked()] == ["brown"]


def test_swatches_have_names(window: Window) -> None:
    names = [swatch.accessibleName() for swatch in window.canvas.bar.findChildren(SkinSwatch)]
    assert all(names)
    assert len(set(names)) == len(names)


def test_zoom_box_zooms_and_fits(window: Window) -> None:
    minus, level, plus = window.canvas.bar.zoom.findChildren(QToolButton)
    click(plus)
    assert window.canvas.map.zoom() > 1
    assert level.text() == "120%"
    click(minus)
    click(minus)
    assert level.text() == "83%"
    click(level)
    assert window.canvas.map.zoom() == 1
    assert level.text() == "100%"


def test_switcher_turns_to_each_surface_that_is_drawn(window: Window, atlas: Atlas) -> None:
    segments = window.canvas.switcher.findChildren(Segment)
    assert [segment.text() for segment in segments] == ["Sole", "Top", "Inner side", "Outer side", "All"]
    assert [segment.isChecked() for segment in segments] == [True, False, False, False, False]
    drawn = {area.view for area in atlas.areas}
    for view, segment in zip((*View, None), segments, strict=True):
        if not segment.isEnabled():
            assert view not in drawn
            assert segment.toolTip()
            continue
        click(segment)
        assert window.selection.shown.view is view
        assert [each for each in segments if each.isChecked()] == [segment]


def elsewhere(atlas: Atlas, symptom: Symptom) -> list[tuple[int, str]]:
    """Return number and zone of what a complaint lights off the sole only."""
    found = []
    for number, link in enumerate(symptom.links_on("western"), 1):
        views = {area.view for area in atlas.areas_of(link.zone)} or set(atlas.zones[link.zone].surfaces)
        if views and View.PLANTAR not in views:
            found.append((number, link.zone))
    return found


def test_zones_on_other_surfaces_are_named_with_their_numbers(selection: Selection, atlas: Atlas, qtbot: QtBot) -> None:
    label = OtherSurfaces(selection)
    qtbot.addWidget(label)
    symptom = next(each for each in atlas.symptoms.values() if elsewhere(atlas, each))
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)
    assert label.isVisible()
    label.fit_into(2000)
    hidden = elsewhere(atlas, symptom)
    for number, zone in hidden:
        assert f"{number} {atlas.zones[zone].name}" in label.text()
    assert "on the top" in label.text() or "side" in label.text()
    label.fit_into(120)
    assert label.width() <= 120
    assert all(atlas.zones[zone].name in label.toolTip() for _, zone in hidden)
    selection.clear()
    assert not label.isVisible()


def test_zones_that_the_chosen_chart_leaves_out_are_named_as_such(
    selection: Selection, atlas: Atlas, qtbot: QtBot
) -> None:
    label = OtherSurfaces(selection)
    qtbot.addWidget(label)
    selection.show(replace(selection.shown, chart="rwo-shur"))
    symptom = atlas.symptoms["sinus-headache"]
    assert not atlas.drawn("sinuses", "rwo-shur")
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)
    label.fit_into(2000)
    assert "Sinuses" in label.text()
    assert "not on this chart" in label.text()
    assert "on the sole" not in label.text()


def test_pressing_the_words_turns_the_map_there(selection: Selection, atlas: Atlas, qtbot: QtBot) -> None:
    label = OtherSurfaces(selection)
    qtbot.addWidget(label)
    symptom = next(s for s in atlas.symptoms.values() if any(atlas.areas_of(zone) for _, zone in elsewhere(atlas, s)))
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)
    click(label)
    views = {area.view for _, zone in elsewhere(atlas, symptom) for area in atlas.areas_of(zone)}
    assert selection.shown.view in views


def test_nothing_is_said_where_all_zones_lie_on_the_sole(selection: Selection, atlas: Atlas, qtbot: QtBot) -> None:
    label = OtherSurfaces(selection)
    qtbot.addWidget(label)
    symptom = next(s for s in atlas.symptoms.values() if s.zones and not elsewhere(atlas, s))
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)
    assert not label.isVisible()


def test_floating_parts_do_not_lie_on_each_other(make_window: MakeWindow) -> None:
    for size in ((1440, 900), (1280, 800), (1024, 700)):
        window = make_window(*size)
        window.ask("toothache", answered=True)
        canvas = window.canvas
        parts = [part for part in (canvas.switcher, canvas.others, canvas.bar) if part.isVisible()]
        assert len(parts) == 3
        for i, one in enumerate(parts):
            assert canvas.rect().contains(one.geometry().topLeft() + QPoint(1, 1))
            assert canvas.rect().contains(one.geometry().bottomRight() - QPoint(1, 1))
            assert not any(one.geometry().intersects(two.geometry()) for two in parts[i + 1 :])
        window.close()


def test_segments_are_even_again_after_a_narrow_map(selection: Selection, qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(600, 60)
    switcher = ViewSwitcher(selection, LIGHT, ground)
    ground.show()
    wide = switcher.sizeHint().width()
    for room, even in ((wide, True), (260, False), (wide, True)):
        switcher.resize(min(switcher.sizeHint().width(), room), 34)
        QApplication.processEvents()
        widths = {segment.width() for segment in switcher.findChildren(Segment)}
        assert (max(widths) - min(widths) <= 1) is even
