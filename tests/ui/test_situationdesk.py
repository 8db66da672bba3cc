"""A tick goes all the way: kept, marked on the map, told above it; and is there again at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reflexmap.core.store import Store
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.ui.mine import Mine
from reflexmap.ui.situationbar import SituationBar
from reflexmap.ui.situationdesk import SituationDesk
from reflexmap.ui.state import Selection


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def desk_of(store: Store, selection: Selection, home: QWidget) -> tuple[SituationDesk, SituationBar, Mine]:
    bar, mine = SituationBar(LIGHT, home), Mine(store, home)
    return SituationDesk(mine, selection, bar, LIGHT, home), bar, mine


def test_a_tick_is_kept_marked_and_told(selection: Selection, home: QWidget, tmp_path: Path) -> None:
    desk, bar, mine = desk_of(Store.open(tmp_path), selection, home)
    assert not bar.isVisible()
    dialog = desk.open()
    dialog.list.boxes["pregnant-later"].click()
    assert mine.situation() == {"pregnant-later"}
    assert "uterus" in selection.marks().avoid
    assert bar.isVisible()
    dialog.clear_button.click()
    assert not bar.isVisible()
    assert not selection.marks().avoid
    dialog.list.boxes["diabetes"].click()
    dialog.done_button.click()
    mine.close()

    selection.set_situation(frozenset())
    _, later, again = desk_of(Store.open(tmp_path), selection, home)
    assert again.situation() == {"diabetes"}
    assert selection.guard.ticked == {"diabetes"}
    assert later.isVisible()
    again.close()


def test_the_strip_opens_the_dialog_with_what_is_ticked(selection: Selection, home: QWidget) -> None:
    desk, bar, mine = desk_of(Store.open(None), selection, home)
    mine.set_situation({"asthma"})
    assert bar.isVisible()
    bar.change.click()
    dialog = desk.open()
    assert dialog.isVisible()
    assert dialog.list.boxes["asthma"].isChecked()
    desk.set_look(DARK)
    dialog.done_button.click()
    assert desk.open() is not dialog
    mine.close()
