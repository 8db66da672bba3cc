"""The star and the note on the pages of the panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display
from reflexmap.core.store import Store
from reflexmap.ui.choice import Kept
from reflexmap.ui.mine import Mine
from reflexmap.ui.panel import Panel
from reflexmap.ui.spots import SpotButton
from reflexmap.ui.state import Selection


@pytest.fixture
def store() -> Store:
    return Store.in_memory()


@pytest.fixture
def mine(app: QApplication, store: Store) -> Mine:
    return Mine(store, app)


@pytest.fixture
def panel(selection: Selection, mine: Mine, qtbot: QtBot) -> Panel:
    def mark() -> None:
        favourites = frozenset((each.kind, each.id) for each in mine.favourites())
        selection.set_kept(Kept(favourites, frozenset((each.kind, each.id) for each in mine.notes())))

    mine.favourites_changed.connect(mark)
    mine.notes_changed.connect(mark)
    made = Panel(selection, country="GB", mine=mine)
    qtbot.addWidget(made)
    made.resize(360, 844)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    return made


def button(panel: Panel, name: str) -> SpotButton:
    found = panel.flow.paper.button(name)
    assert found is not None, name
    return found


def test_the_star_keeps_a_page_and_lets_it_go(panel: Panel, selection: Selection, mine: Mine) -> None:
    selection.choose_zone("liver")
    star = button(panel, "Favourite")
    assert star.isCheckable()
    assert not star.isChecked()
    assert min(star.width(), star.height()) >= 44
    star.click()
    assert mine.is_favourite("zone", "liver")
    assert button(panel, "Favourite").isChecked()
    assert "Take out" in button(panel, "Favourite").toolTip()
    button(panel, "Favourite").click()
    assert not mine.is_favourite("zone", "liver")
    assert not button(panel, "Favourite").isChecked()


def test_a_star_that_cannot_be_kept_goes_back(panel: Panel, selection: Selection, mine: Mine, store: Store) -> None:
    selection.choose_zone("liver")
    store._connection.execute("PRAGMA query_only = ON")
    told: list[str] = []
    mine.trouble.connect(told.append)
    button(panel, "Favourite").click()
    assert not button(panel, "Favourite").isChecked()
    assert told


@pytest.mark.parametrize("kind", ["symptom", "routine", "technique", "acupoint"])
def test_every_page_that_can_be_kept_has_a_star(panel: Panel, selection: Selection, atlas: Atlas, kind: str) -> None:
    name = next(iter(atlas.kinds()[kind]))
    selection.open_named(kind, name)
    assert not button(panel, "Favourite").isChecked()


def test_other_pages_have_none(panel: Panel, selection: Selection) -> None:
    assert panel.flow.paper.button("Favourite") is None
    selection.open_page("page", "is-it-safe")
    assert panel.flow.paper.button("Favourite") is None


def test_a_button_that_was_a_star_is_no_check_box_on_the_next_page(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    button(panel, "Favourite").click()
    selection.clear()
    panel.flow.paper.finish()
    assert not any(each.isCheckable() for each in panel.flow.paper.buttons)


def test_a_note_is_written_kept_and_marked(panel: Panel, selection: Selection, mine: Mine, qtbot: QtBot) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    selection.choose_zone("liver")
    button(panel, "Write a note").click()
    edit = panel.keeper.box.edit
    assert edit.hasFocus()
    QTest.keyClicks(edit, "Tender")
    qtbot.waitUntil(lambda: mine.note("zone", "liver") == "Tender")
    assert edit.hasFocus()
    assert panel.flow.paper.button("My note") is not None
    assert "My notes" in panel.flow.paper.texts()
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert button(panel, "My note").hasFocus()
    assert selection.chosen.zone == "liver"


def test_going_on_keeps_the_note_and_shows_the_next_one(panel: Panel, selection: Selection, mine: Mine) -> None:
    mine.set_note("symptom", "headache", "Evenings")
    selection.choose_zone("liver")
    panel.flow.paper.finish()
    panel.keeper.box.edit.setPlainText("unsaved")
    selection.choose_symptom("headache")
    assert mine.note("zone", "liver") == "unsaved"
    selection.answer_question("headache")
    panel.flow.paper.finish()
    assert panel.keeper.box.edit.toPlainText() == "Evenings"
    assert panel.keeper.box.isVisibleTo(panel)
    selection.clear()
    panel.flow.paper.finish()
    assert not panel.keeper.box.isVisibleTo(panel)


def test_no_note_before_the_safety_question_is_answered(panel: Panel, selection: Selection, atlas: Atlas) -> None:
    asked = next(each for each in atlas.symptoms.values() if each.display is Display.AFTER_CHECK)
    selection.choose_symptom(asked.id)
    assert panel.flow.paper.button("Write a note") is None
    assert panel.flow.paper.button("Favourite") is not None
    selection.answer_question(asked.id)
    assert panel.flow.paper.button("Write a note") is not None


def test_the_page_grows_with_the_note_and_nothing_lies_over_it(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    panel.flow.paper.finish()
    before = panel.flow.paper.height()
    panel.keeper.box.edit.setPlainText("line\n" * 30)
    panel.flow.paper.finish()
    assert panel.flow.paper.height() > before + 200
    ground = panel.keeper.box.geometry()
    assert not any(each.geometry().intersects(ground) for each in panel.flow.paper.buttons if each.isVisible())


def test_a_note_from_a_file_shows_at_once(panel: Panel, selection: Selection, mine: Mine) -> None:
    selection.choose_zone("liver")
    panel.flow.paper.finish()
    mine.set_note("zone", "liver", "imported")
    assert panel.keeper.box.edit.toPlainText() == "imported"


def test_tab_goes_through_the_note_where_it_stands(panel: Panel, selection: Selection, qtbot: QtBot) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    selection.choose_zone("liver")
    panel.flow.paper.finish()
    order = [each for each in panel.flow.paper.buttons if each.y() < panel.keeper.box.y()]
    order[-1].setFocus()
    QTest.keyClick(order[-1], Qt.Key.Key_Tab)
    assert panel.keeper.box.edit.hasFocus()
    QTest.keyClick(panel.keeper.box.edit, Qt.Key.Key_Tab)
    after = panel.flow.paper.buttons[len(order)]
    assert after.hasFocus()
    assert panel.keeper.box.edit.toPlainText() == ""
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert panel.keeper.box.edit.hasFocus()
