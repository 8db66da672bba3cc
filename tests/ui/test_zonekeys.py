"""The map for keyboard and screen reader: every zone has a name, a place, a press action, and can be walked to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.model import Foot, View
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.choice import Shown
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.situationwords import zone_warnings
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window
from reflexmap.ui.zonekeys import ARROWS, ZoneKey, ZoneKeys


@pytest.fixture
def footmap(selection: Selection, plate: Plate, qtbot: QtBot) -> FootMap:
    selection.show(Shown(names=False))
    made = FootMap(selection, plate, LIGHT, ArtCache(None))
    made.resize(QSize(850, 780))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    made.activateWindow()
    return made


def step(footmap: FootMap, key: ZoneKey, arrow: int) -> ZoneKey:
    """Walk once from a zone and return where the focus went."""
    key.setFocus()
    QTest.keyClick(key, Qt.Key(arrow))
    found = footmap.keys.focusWidget()
    assert isinstance(found, ZoneKey)
    return found


def test_every_drawn_zone_has_a_button_on_each_foot(footmap: FootMap, atlas: Atlas) -> None:
    wanted = {(area.zone, foot) for foot in Foot for area in atlas.areas_on(View.PLANTAR, foot)}
    assert {(key.zone, key.foot) for key in footmap.keys.buttons()} == wanted
    assert len(footmap.keys.buttons()) == len(wanted)


def test_screen_readers_get_name_place_and_press(footmap: FootMap, atlas: Atlas) -> None:
    for key in footmap.keys.buttons():
        face = QAccessible.queryAccessibleInterface(key)
        assert face.isValid()
        assert face.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.PushButton)
        name = face.text(QAccessible.Text.Name)
        assert atlas.zones[key.zone].name in name
        assert ("right foot" if key.foot is Foot.RIGHT else "left foot") in name
        assert face.text(QAccessible.Text.Description) == atlas.zones[key.zone].find.text
        assert not face.state().invisible
        actions = face.actionInterface()
        assert actions is not None
        names = actions.actionNames()
        assert names


@pytest.mark.parametrize("action", ["Press", "Toggle"])
def test_screen_readers_choose(footmap: FootMap, selection: Selection, action: str, qtbot: QtBot) -> None:
    """A reader takes the first action that is offered; each of them chooses, again and again."""
    face = QAccessible.queryAccessibleInterface(next(key for key in footmap.keys.buttons() if key.zone == "spleen"))
    assert action in face.actionInterface().actionNames()
    for _ in range(2):
        face.actionInterface().doAction(action)
        qtbot.waitUntil(lambda: selection.chosen.zone == "spleen")
        assert face.state().checked
    selection.clear()
    assert not face.state().checked


def test_buttons_lie_on_their_zones(footmap: FootMap) -> None:
    for zoom in (1.0, 2.0):
        footmap.zoom_by(zoom / footmap.zoom())
        for key in footmap.keys.buttons():
            areas = [a for a in footmap.face.plate.feet[key.foot].areas if a.zone == key.zone]
            spots = [footmap.face.picture.fits[key.foot].to_pixels(area.pole) for area in areas]
            assert any(key.geometry().contains(round(x), round(y)) for x, y in spots)


def test_arrows_reach_every_zone_from_every_zone(footmap: FootMap) -> None:
    """The walk is a graph: all zones lie within reach of the first, and the first within reach of all."""
    keys = {key.objectName(): key for key in footmap.keys.buttons()}
    ways = {name: {step(footmap, key, arrow).objectName() for arrow in ARROWS} for name, key in keys.items()}
    first = next(iter(keys))
    back: dict[str, set[str]] = {name: set() for name in keys}
    for name, ends in ways.items():
        for end in ends:
            back[end].add(name)
    for graph in (ways, back):
        seen, open_ends = {first}, [first]
        while open_ends:
            for end in graph[open_ends.pop()] - seen:
                seen.add(end)
                open_ends.append(end)
        assert set(keys) - seen == set()


def test_walk_goes_where_the_arrow_points(footmap: FootMap) -> None:
    for key in footmap.keys.buttons():
        start = footmap.keys._spots[key.objectName()]
        for arrow, (dx, dy) in ARROWS.items():
            end = footmap.keys._spots[step(footmap, key, arrow).objectName()]
            assert (end[0] - start[0]) * dx + (end[1] - start[1]) * dy >= 0


def test_one_tab_stop_for_the_whole_map(footmap: FootMap) -> None:
    def stops() -> list[ZoneKey]:
        return [key for key in footmap.keys.buttons() if key.focusPolicy() is Qt.FocusPolicy.StrongFocus]

    assert len(stops()) == 1
    footmap.keys.focus("liver")
    assert [key.zone for key in stops()] == ["liver"]


def test_focus_is_shown_on_the_map_and_given_back(footmap: FootMap, selection: Selection, qtbot: QtBot) -> None:
    footmap.keys.focus("liver")
    qtbot.waitUntil(lambda: selection.focused == "liver")
    assert selection.marks().focused == "liver"
    QApplication.focusWidget().clearFocus()
    assert selection.focused == ""


def test_check_mark_follows_the_selection_alone(footmap: FootMap, selection: Selection) -> None:
    selection.choose_zone("lung")
    assert {key.foot for key in footmap.keys.buttons() if key.isChecked()} == {Foot.LEFT, Foot.RIGHT}
    assert {key.zone for key in footmap.keys.buttons() if key.isChecked()} == {"lung"}
    selection.clear()
    assert not any(key.isChecked() for key in footmap.keys.buttons())


def test_what_a_situation_asks_for_is_said_first(selection: Selection, qtbot: QtBot) -> None:
    home = QWidget()
    keys = ZoneKeys(home)
    qtbot.addWidget(home)
    entries = (("uterus", Foot.RIGHT, "Uterus, right foot", "On the inner side."),)
    keys.build(entries)
    keys.warn(zone_warnings(Guard(selection.atlas, frozenset({"pregnant-later"}))))
    assert keys.buttons()[0].accessibleDescription() == "Leave alone. On the inner side."
    keys.build(entries)  # another surface, the same situation
    assert keys.buttons()[0].accessibleDescription().startswith("Leave alone. ")
    keys.warn({})
    assert keys.buttons()[0].accessibleDescription() == "On the inner side."


def test_the_map_s_buttons_follow_what_is_ticked(window: Window) -> None:
    def said(zone: str) -> str:
        return next(k.accessibleDescription() for k in window.canvas.map.keys.buttons() if k.zone == zone)

    plain = said("liver")
    window.selection.set_situation(frozenset({"pregnant-later"}))
    assert said("pituitary").startswith("Leave alone. ")
    assert said("liver") == f"Go lightly. {plain}"
    window.selection.set_situation(frozenset())
    assert said("liver") == plain
