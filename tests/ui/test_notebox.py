"""The field for a note: kept while one writes, never lost when it cannot be, and as tall as its text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reflexmap.ui.notebox import NoteBox

LIVER = ("zone", "liver")
LUNG = ("zone", "lung")


class Shelf:
    """Keeps what it is given, as long as it is open."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.open = True

    def keep(self, kind: str, name: str, text: str) -> bool:
        if self.open:
            self.kept[kind, name] = text
        return self.open


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def box(app: QApplication, shelf: Shelf, qtbot: QtBot) -> NoteBox:
    del app
    made = NoteBox(shelf.keep)
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.show_note(LIVER, "")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.edit.setFocus()
    return made


def test_what_is_written_is_kept_after_a_pause(box: NoteBox, shelf: Shelf, qtbot: QtBot) -> None:
    assert box.status.text() == "Stays on this machine"
    QTest.keyClicks(box.edit, "tender")
    assert box.status.text() == "Writing\u2026"
    qtbot.waitUntil(lambda: shelf.kept == {LIVER: "tender"})
    assert box.status.text() == "Saved on this machine"


def test_leaving_and_control_s_keep_at_once(box: NoteBox, shelf: Shelf, qtbot: QtBot) -> None:
    QTest.keyClicks(box.edit, "a")
    QTest.keyClick(box.edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert shelf.kept == {LIVER: "a"}
    QTest.keyClicks(box.edit, "b")
    other = QWidget()
    qtbot.addWidget(other)
    box.edit.clearFocus()
    assert shelf.kept == {LIVER: "ab"}


def test_another_subject_keeps_the_one_before(box: NoteBox, shelf: Shelf) -> None:
    QTest.keyClicks(box.edit, "about the liver")
    box.show_note(LUNG, "about the lung")
    assert shelf.kept == {LIVER: "about the liver"}
    assert box.edit.toPlainText() == "about the lung"
    box.save()
    assert LUNG not in shelf.kept  # nothing was written there


def test_undo_brings_back_what_was_there(box: NoteBox) -> None:
    box.show_note(LUNG, "one")
    QTest.keyClicks(box.edit, "two")
    box.edit.undo()
    assert box.edit.toPlainText() == "one"
    box.edit.undo()
    assert box.edit.toPlainText() == "one"


def test_what_cannot_be_kept_stays_and_is_tried_again(box: NoteBox, shelf: Shelf) -> None:
    shelf.open = False
    QTest.keyClicks(box.edit, "first")
    box.save()
    assert "Not saved" in box.status.text()
    assert box.edit.toPlainText() == "first"
    box.show_note(LUNG, "")
    box.show_note(LIVER, "")
    assert box.edit.toPlainText() == "first"
    box.show_note(LUNG, "")
    shelf.open = True
    QTest.keyClicks(box.edit, "x")
    box.save()
    assert shelf.kept == {LIVER: "first", LUNG: "x"}
    assert box.status.text() == "Saved on this machine"


def test_grows_with_its_text(box: NoteBox, qtbot: QtBot) -> None:
    before = box.height_for(300)
    box.resize(300, round(before))
    with qtbot.waitSignal(box.grown):
        QTest.keyClicks(box.edit, "word " * 60)
    assert box.height_for(300) > before + 40
    box.save()


def test_a_change_elsewhere_is_taken_but_never_over_what_one_writes(box: NoteBox) -> None:
    box.take("from a file")
    assert box.edit.toPlainText() == "from a file"
    QTest.keyClicks(box.edit, "mine ")
    box.take("from another file")
    assert box.edit.toPlainText() == "mine from a file"
    box.save()


def test_escape_leaves_the_field(box: NoteBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.left):
        QTest.keyClick(box.edit, Qt.Key.Key_Escape)


def test_only_plain_text_is_pasted(box: NoteBox) -> None:
    assert not box.edit.acceptRichText()
    assert box.edit.accessibleName() == "My notes"
