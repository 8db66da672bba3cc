"""Where a person's data lies, and how it is deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.store import Store
from reflexmap.draw.looks import LIGHT
from reflexmap.ui.mine import Mine
from reflexmap.ui.mydatabox import MyDataBox


@pytest.fixture
def mine(app: QApplication, tmp_path: Path) -> Iterator[Mine]:
    made = Mine(Store.open(tmp_path), app)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def box(mine: Mine, qtbot: QtBot) -> MyDataBox:
    made = MyDataBox(mine, LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_names_the_file_and_how_much_is_in_it(box: MyDataBox, mine: Mine, tmp_path: Path) -> None:
    assert str(tmp_path) in box.place.text()
    assert not box.delete_button.isEnabled()
    mine.toggle_favourite("zone", "liver")
    mine.set_note("zone", "liver", "x")
    assert "1 favourite, 1 note." in box.amount.text()
    assert box.delete_button.isEnabled()


def test_asks_once_names_what_goes_and_keeps_it_by_default(box: MyDataBox, mine: Mine) -> None:
    mine.set_note("zone", "liver", "x")
    box.delete_button.click()
    assert box.question is not None
    assert "1 note" in box.question.informativeText()
    box.question.defaultButton().click()
    assert mine.note("zone", "liver") == "x"


def test_deletes_for_good(box: MyDataBox, mine: Mine, tmp_path: Path) -> None:
    mine.set_note("zone", "liver", "a very private word")
    mine.set_situation({"diabetes"})
    mine.set_setting("theme", "dark")
    box.delete_button.click()
    assert box.question is not None
    button = next(each for each in box.question.buttons() if each.text() == "Delete all")
    button.click()
    assert not mine.everything()
    assert mine.situation() == frozenset()
    assert mine.setting("theme") == "system"
    assert b"very private" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
