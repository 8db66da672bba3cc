"""Pages that lie over what is chosen, and the way back and forward."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reflexmap.ui.choice import NO_PAGE, Chosen
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window


def test_a_page_lies_over_what_is_chosen_and_escape_takes_it_away_first(selection: Selection) -> None:
    selection.choose_symptom("headache")
    selection.choose_zone("neck")
    selection.open_page("technique", "thumb-walking")
    assert selection.chosen == Chosen(zone="neck", symptom="headache", page=("technique", "thumb-walking"))

    selection.step_back()
    assert selection.chosen == Chosen(zone="neck", symptom="headache")
    selection.step_back()
    assert selection.chosen == Chosen(symptom="headache")


def test_the_map_stays_as_it_is_under_a_page(selection: Selection) -> None:
    selection.choose_symptom("headache")
    selection.answer_question("headache")
    lit = selection.marks()

    selection.open_page("caution", "dvt-clot")

    assert selection.marks() == lit


def test_a_zone_on_the_map_closes_the_page(selection: Selection) -> None:
    selection.open_page("technique", "thumb-walking")
    selection.choose_zone("liver")
    assert selection.chosen == Chosen(zone="liver")


def test_unknown_pages_do_not_open(selection: Selection) -> None:
    selection.open_page("technique", "no-such-thing")
    selection.open_page("poem", "thumb-walking")
    assert selection.chosen == Chosen()
    selection.choose_zone("liver")
    selection.clear_for_page("technique", "no-such-thing")
    assert selection.chosen == Chosen()


def test_back_and_forward_walk_the_way_a_person_came(selection: Selection) -> None:
    assert not selection.can_go_back
    selection.go_back()
    selection.go_forward()
    assert selection.chosen == Chosen()
    selection.choose_zone("liver")
    selection.open_page("technique", "thumb-walking")
    selection.choose_symptom("insomnia")

    selection.go_back()
    assert selection.chosen.page == ("technique", "thumb-walking")
    selection.go_back()
    selection.go_back()
    assert selection.chosen == Chosen()
    assert not selection.can_go_back
    selection.go_forward()
    assert selection.chosen == Chosen(zone="liver")
    assert selection.can_go_forward


def test_a_new_choice_forgets_the_ways_ahead(selection: Selection) -> None:
    selection.choose_zone("liver")
    selection.choose_zone("lung")
    selection.go_back()

    selection.choose_zone("heart")

    assert not selection.can_go_forward
    selection.go_back()
    assert selection.chosen.zone == "liver"


def test_going_back_turns_the_map_to_the_zone(selection: Selection) -> None:
    zone = next(z for z in selection.atlas.zones.values() if [v.value for v in z.surfaces] == ["medial"])
    selection.choose_zone(zone.id)
    selection.choose_zone("liver")
    assert selection.shown.view == "plantar"

    selection.go_back()

    assert selection.shown.view == "medial"


def test_the_history_is_told_and_can_be_forgotten(selection: Selection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(selection.history_changed):
        selection.choose_zone("liver")
    with qtbot.waitSignal(selection.history_changed):
        selection.forget_the_way()
    assert not selection.can_go_back
    assert selection.chosen.zone == "liver"


@pytest.mark.parametrize("place", ["map", "panel"])
def test_side_buttons_of_the_mouse_go_back_and_forward(window: Window, place: str) -> None:
    window.selection.choose_zone("liver")
    window.selection.choose_zone("lung")
    target = window.canvas.map if place == "map" else window.panel.flow.paper
    spot = QPoint(target.width() - 8, 8)

    QTest.mouseClick(target, Qt.MouseButton.BackButton, pos=spot)
    assert window.selection.chosen.zone == "liver"
    QTest.mouseClick(target, Qt.MouseButton.ForwardButton, pos=spot)
    assert window.selection.chosen.zone == "lung"


def test_menu_and_keys_follow_the_history(window: Window) -> None:
    made = window.actions_by_id
    window.selection.clear()
    window.selection.forget_the_way()
    assert not made["history-back"].isEnabled()
    window.selection.choose_zone("liver")
    assert made["history-back"].isEnabled()

    QTest.keyClick(window.canvas.map, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.selection.chosen == Chosen()
    assert made["history-forward"].isEnabled()
    QTest.keyClick(window.canvas.map, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.selection.chosen == Chosen(zone="liver")


@pytest.mark.parametrize("action", ["safe", "research", "how", "about-map", "about-charts"])
def test_the_help_menu_opens_the_pages_that_explain(window: Window, action: str) -> None:
    window.selection.choose_zone("liver")

    window.actions_by_id[action].trigger()

    kind, name = window.selection.chosen.page
    assert kind == "page"
    assert window.panel.flow.paper.texts()[0] == window.selection.atlas.pages[name].name
    window.actions_by_id["back"].trigger()
    assert window.selection.chosen == Chosen(zone="liver")
    assert window.selection.chosen.page == NO_PAGE
