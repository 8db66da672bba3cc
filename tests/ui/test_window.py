"""The whole window: the main job from end to end, sizes, themes, and what happens when something is broken."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QToolButton, QWidget

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.load import load
from reflexmap.core.model import Display, Foot, Rank
from reflexmap.draw.looks import DARK, HUES, LIGHT
from reflexmap.draw.plates import sole_plate
from reflexmap.resources import assets_folder, data_folder
from reflexmap.ui.choice import Chosen
from reflexmap.ui.controls import Control
from reflexmap.ui.rail import FOLD_UNDER, FOLDED, WIDE
from reflexmap.ui.window import Window
from tests.ui.conftest import Hand, MakeWindow

SIZES = [(1440, 900), (1280, 800), (1024, 700)]


def colour_at(window: Window, foot: Foot, point: tuple[float, float], picture: QImage | None = None) -> QColor:
    """Return the colour of the map at a point of a foot (millimetres)."""
    picture = picture or window.canvas.map.grab().toImage()
    spot = Hand(window.canvas.map).pixel(foot, point)
    return picture.pixelColor(round(spot.x()), round(spot.y()))


def near(one: QColor, two: str, most: int = 12) -> bool:
    other = QColor(two)
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) <= most for a, b in pairs)


# The main job


def test_click_shows_the_zone_everywhere(window: Window, hand: Hand, atlas: Atlas) -> None:
    hand.click(hand.on("liver"))
    assert window.selection.chosen.zone == "liver"
    texts = " ".join(window.panel.flow.paper.texts())
    zone = atlas.zones["liver"]
    assert zone.name in texts
    assert zone.find.text in texts
    assert zone.tradition.text in texts
    assert all(step.do in texts for step in zone.work)


def test_chosen_zone_stands_out_in_the_picture(window: Window, atlas: Atlas) -> None:
    window.selection.choose_zone("spleen")
    area = next(area for area in atlas.areas if area.zone == "spleen")
    point = (area.pole[0], area.pole[1] - area.depth * 0.7)
    assert near(colour_at(window, area.foot, point), HUES[atlas.zones["spleen"].system].strong)


def test_escape_clears_step_by_step(window: Window) -> None:
    window.activateWindow()
    window.ask("headache", answered=True)
    window.selection.choose_zone("neck")
    window.canvas.map.setFocus()
    QTest.keyClick(window.canvas.map, Qt.Key.Key_Escape)
    assert window.selection.chosen == Chosen(symptom="headache")
    QTest.keyClick(window.canvas.map, Qt.Key.Key_Escape)
    assert window.selection.chosen == Chosen()
    assert window.header.search.text() == "headache"
    QTest.keyClick(window.canvas.map, Qt.Key.Key_Escape)
    assert window.header.search.text() == ""


def test_complaint_waits_for_its_question(window: Window, atlas: Atlas) -> None:
    window.ask("headache")
    assert window.selection.marks().links == ()
    texts = " ".join(window.panel.flow.paper.texts())
    assert atlas.symptoms["headache"].question in texts
    button = window.panel.flow.paper.button("No, show the zones")
    assert button is not None
    button.click()
    assert window.selection.marks().links == atlas.symptoms["headache"].links_on("western")


def test_lit_complaint_in_the_picture(window: Window, atlas: Atlas) -> None:
    """Primary zones show their strong colour, dimmed ones skin; numbers stand in working order."""
    before = window.canvas.map.grab().toImage()
    window.ask("headache", answered=True)
    after = window.canvas.map.grab().toImage()
    links = atlas.symptoms["headache"].links_on("western")
    brain = max((a for a in atlas.areas if a.zone == "brain" and a.foot is Foot.RIGHT), key=lambda area: area.size)
    assert next(link.rank for link in links if link.zone == "brain") is Rank.PRIMARY
    strong = HUES[atlas.zones["brain"].system].strong
    box = brain.box
    grid = [
        (box[0] + (box[2] - box[0]) * i / 12, box[1] + (box[3] - box[1]) * j / 12)
        for i in range(1, 12)
        for j in range(1, 12)
    ]
    assert sum(near(colour_at(window, Foot.RIGHT, point, after), strong, 30) for point in grid) > 20
    liver = max((area for area in atlas.areas if area.zone == "liver"), key=lambda area: area.size)
    spot = (liver.pole[0] + liver.depth * 0.5, liver.pole[1] + liver.depth * 0.5)
    lit, dimmed = (colour_at(window, liver.foot, spot, picture) for picture in (before, after))
    fill = QColor(HUES[atlas.zones["liver"].system].fill)
    away = [abs(each.hue() - fill.hue()) + abs(each.saturation() - fill.saturation()) for each in (lit, dimmed)]
    assert away[0] < away[1]
    assert dimmed.red() > dimmed.green() > dimmed.blue()  # skin
    numbers = [window.selection.marks().number(link.zone) for link in links]
    assert numbers == list(range(1, len(links) + 1))


def test_never_lights_nothing_and_advises(window: Window, atlas: Atlas) -> None:
    symptom = next(each for each in atlas.symptoms.values() if each.display is Display.NEVER)
    before = window.canvas.map.grab().toImage()
    window.selection.choose_symptom(symptom.id)
    QApplication.processEvents()
    window.canvas.map._settle.stop()
    assert window.canvas.map.grab().toImage() == before
    assert symptom.advice in " ".join(window.panel.flow.paper.texts())


def test_body_figure_and_feet_are_linked_both_ways(window: Window, hand: Hand, atlas: Atlas) -> None:
    hand.click(hand.on("stomach"))
    lit = {key for key in atlas.zones["stomach"].regions if key in atlas.regions}
    assert lit
    region = next(iter(lit))
    window.selection.choose_region(region)
    zones = {zone.id for zone in atlas.zones_of_region(region)}
    marks = window.selection.marks()
    assert marks.lit == zones or marks.chosen in zones


@pytest.mark.parametrize(("key", "zoom"), [(Qt.Key.Key_Plus, 1.44), (Qt.Key.Key_Minus, 1.0), (Qt.Key.Key_0, 1.0)])
def test_keys_zoom(window: Window, key: Qt.Key, zoom: float) -> None:
    window.activateWindow()
    window.canvas.map.zoom_in()
    window.canvas.map.setFocus()
    QTest.keyClick(window.canvas.map, key)
    assert window.canvas.map.zoom() == pytest.approx(zoom)


def test_slash_goes_to_the_search(window: Window) -> None:
    window.activateWindow()
    window.canvas.map.setFocus()
    QTest.keyClick(window.canvas.map, Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is window.header.search


def test_tab_reaches_search_map_and_panel(window: Window) -> None:
    window.activateWindow()
    window.selection.choose_zone("liver")
    QApplication.processEvents()
    window.panel.flow.paper.finish()
    window.header.search.setFocus()
    seen: list[QWidget] = []
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is window.header.search:
            break
        seen.append(focus)
    assert any(window.canvas.map.isAncestorOf(each) for each in seen)
    assert any(window.rail.isAncestorOf(each) for each in seen)
    assert any(window.panel.isAncestorOf(each) for each in seen)
    assert len(set(seen)) == len(seen)


# Sizes


@pytest.mark.parametrize("size", SIZES)
def test_rail_and_panel_give_way(make_window: MakeWindow, size: tuple[int, int]) -> None:
    window = make_window(*size)
    assert (window.width(), window.height()) == size
    assert window.rail.width() == (WIDE if size[0] >= FOLD_UNDER else FOLDED)
    assert window.panel.isVisible() == (size[0] >= 1120)
    window.selection.choose_zone("liver")
    QApplication.processEvents()
    assert window.panel.isVisible()
    assert window.canvas.width() >= 420
    window.header.search.setText("headache")
    QApplication.processEvents()
    assert window.rail.width() > FOLDED
    assert (window.width(), window.height()) == size


def assert_whole(label: QLabel) -> None:
    """Fail if a label is smaller than its words."""
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        assert label.height() >= needed, f"{label.text()!r} needs {needed}, has {label.height()}"
    else:
        wide = label.fontMetrics().horizontalAdvance(label.text())
        assert label.contentsRect().width() >= wide, f"{label.text()!r} needs {wide}"
        assert label.height() >= label.fontMetrics().height() - 2


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", ["", "headache", "toothache", "crushing chest pain"])
def test_no_text_is_cut(make_window: MakeWindow, size: tuple[int, int], query: str) -> None:
    window = make_window(*size)
    if query:
        window.ask(query, answered=True)
    QApplication.processEvents()
    # The panel paints its words; the labels in it are for screen readers.
    labels = [each for each in window.findChildren(QLabel) if not window.panel.isAncestorOf(each)]
    for label in labels:
        if label.isVisible() and label.text() and label.width():
            assert_whole(label)
    buttons = [*window.findChildren(QPushButton), *window.findChildren(QToolButton)]
    for button in buttons:
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    for control in window.findChildren(Control):
        if control.isVisible():
            assert control.height() >= control.sizeHint().height(), control.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", ["", "headache"])
def test_names_stay_on_the_map(make_window: MakeWindow, size: tuple[int, int], query: str) -> None:
    window = make_window(*size)
    if query:
        window.ask(query, answered=True)
        QApplication.processEvents()
    ground = window.canvas.map.rect()
    switcher = window.canvas.switcher.geometry()
    bar = window.canvas.bar.geometry()
    for label in window.canvas.map.face.picture.writing.labels:
        left, top, right, bottom = label.box
        box = QRect(QPoint(round(left), round(top)), QPoint(round(right), round(bottom)))
        assert ground.contains(box)
        assert not box.intersects(switcher)
        assert not box.intersects(bar)


# Themes


def test_dark_theme_changes_the_whole_window(
    window: Window, picture_of: Callable[[Window], QImage], make_window: MakeWindow
) -> None:
    del make_window
    window.selection.choose_zone("liver")
    light = picture_of(window)
    window.actions_by_id["dark"].trigger()
    dark = picture_of(window)
    window.actions_by_id["dark"].trigger()
    spots = {"header": (200, 5), "rail": (4, 700), "map": (260, 70), "panel": (1430, 880)}
    for where, (x, y) in spots.items():
        assert light.pixelColor(x, y).lightness() > 200, where
        assert dark.pixelColor(x, y).lightness() < 60, where
    assert picture_of(window) == light


def test_dark_window_opens_dark(make_window: MakeWindow, picture_of: Callable[[Window], QImage]) -> None:
    window = make_window(1100, 700, DARK)
    assert window.actions_by_id["dark"].isChecked()
    picture = picture_of(window)
    bright = sum(picture.pixelColor(x, y).lightness() > 235 for x in range(0, 1100, 10) for y in range(0, 700, 10))
    assert bright < 110 * 70 * 0.02


def test_theme_button_says_what_it_does(window: Window) -> None:
    button = window.header.theme_button
    assert button.accessibleName() == "Light or dark theme"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window._look is DARK
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window._look is LIGHT


# When something is broken


def test_broken_data_still_opens_and_names_file_and_line(
    app: QApplication, make_window: MakeWindow, tmp_path: Path
) -> None:
    del app
    folder = tmp_path / "data"
    shutil.copytree(data_folder(), folder)
    broken = min((folder / "zones").glob("*.yaml"))
    text = broken.read_text(encoding="utf-8")
    broken.write_text(text.replace("\n", "\n\t: [<b>broken\n", 1), encoding="utf-8")
    loaded = load(folder)
    assert loaded.problems
    problems: list[Problem] = list(loaded.problems)
    plate = sole_plate(loaded.atlas, assets_folder(), problems)
    window = make_window(other_atlas=loaded.atlas, other_plate=plate, problems=tuple(problems))
    assert window.notice.isVisible()
    first = problems[0]  # the cause, not one of the many lines that miss the zones of that file
    assert first.file == f"zones/{broken.name}"
    assert first.line in (1, 2, 3)
    assert f"{first.file}:{first.line}: {first.message}" in window.notice.accessibleName()
    details = next(button for button in window.notice.findChildren(QPushButton) if button.text() == "Details")
    QTest.mouseClick(details, Qt.MouseButton.LeftButton)
    box = window.findChild(QMessageBox)
    assert f"zones/{broken.name}:" in box.text()
    box.close()
    hand = Hand(window.canvas.map)
    left = next(area.zone for area in plate.feet[Foot.RIGHT].areas if area.zone in loaded.atlas.zones)
    hand.click(hand.on(left))
    assert window.selection.chosen.zone == left


def test_empty_data_still_opens(app: QApplication, make_window: MakeWindow, tmp_path: Path) -> None:
    del app
    loaded = load(tmp_path)
    plate = sole_plate(loaded.atlas, assets_folder(), [])
    window = make_window(other_atlas=loaded.atlas, other_plate=plate, problems=loaded.problems)
    assert window.notice.isVisible()
    window.ask("headache")
    hand = Hand(window.canvas.map)
    hand.click(hand.pixel(Foot.RIGHT, (0.0, 100.0)))
    assert window.selection.chosen == Chosen()


def test_missing_art_still_opens(make_window: MakeWindow, atlas: Atlas, tmp_path: Path) -> None:
    problems: list[Problem] = []
    plate = sole_plate(atlas, tmp_path, problems)
    assert {problem.file for problem in problems} >= {"plantar-right.svg", "plantar-left.svg"}
    window = make_window(other_plate=plate, problems=tuple(problems))
    assert window.notice.isVisible()
    hand = Hand(window.canvas.map)
    hand.click(hand.on("liver"))
    assert window.selection.chosen.zone == "liver"


def test_the_first_size_fits_the_screen(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a small screen nothing of the window lies outside."""

    class SmallScreen:
        def availableSize(self) -> QSize:
            return QSize(1024, 700)

    monkeypatch.setattr(window, "screen", SmallScreen)

    assert window._first_size() == QSize(1024, 700)
