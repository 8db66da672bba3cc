"""The dialog "My situation": ticking, finding, clearing; what it says, to eyes and to a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.situation import items_of
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.ui.situationdialog import SituationDialog
from reflexmap.ui.tickbox import TALL


def opened(atlas: Atlas, qtbot: QtBot, *ticked: str, size: QSize | None = None) -> SituationDialog:
    made = SituationDialog(atlas.situations, frozenset(ticked), lambda ids: Guard(atlas, ids), LIGHT)
    qtbot.addWidget(made)
    if size is not None:
        made.resize(size)
    made.show()
    return made


def shown(dialog: SituationDialog) -> list[str]:
    return [name for name, box in dialog.list.boxes.items() if box.isVisible()]


def test_every_item_is_a_real_check_box_with_its_hint(atlas: Atlas, qtbot: QtBot) -> None:
    dialog = opened(atlas, qtbot, "diabetes")
    items = items_of(atlas.situations)
    assert list(dialog.list.boxes) == list(items)
    for name, box in dialog.list.boxes.items():
        assert isinstance(box, QCheckBox)
        face = QAccessible.queryAccessibleInterface(box)
        assert face.role() is QAccessible.Role.CheckBox
        assert face.text(QAccessible.Text.Name) == items[name].name
        assert face.text(QAccessible.Text.Description) == items[name].help
        assert bool(face.state().checked) is (name == "diabetes")


def test_each_tick_is_told_at_once(atlas: Atlas, qtbot: QtBot) -> None:
    dialog = opened(atlas, qtbot, "diabetes")
    told: list[frozenset[str]] = []
    dialog.changed.connect(told.append)
    dialog.list.boxes["varicose-veins"].click()
    dialog.list.boxes["diabetes"].click()
    assert told == [{"diabetes", "varicose-veins"}, {"varicose-veins"}]
    assert dialog.ticked == {"varicose-veins"}


def test_the_summary_follows(atlas: Atlas, qtbot: QtBot) -> None:
    dialog = opened(atlas, qtbot)
    assert dialog.summary.text().startswith("Nothing is ticked")
    assert not dialog.clear_button.isEnabled()
    dialog.list.boxes["fertility-care"].click()
    dialog.list.boxes["kidney-disease"].click()
    assert "2 ticked: 3 zones to leave alone, 1 to go lightly on" in dialog.summary.text()
    assert not dialog.stop.isVisible()
    dialog.list.boxes["blood-clot"].click()
    assert dialog.stop.isVisible()
    assert dialog.stop.text().startswith("No foot work for now: Blood clot")
    dialog.list.boxes["blood-clot"].click()
    assert not dialog.stop.isVisible()


def test_clearing_says_so_once_and_forgets_what_nobody_knows_any_more(atlas: Atlas, qtbot: QtBot) -> None:
    dialog = opened(atlas, qtbot, "diabetes", "gone-long-ago", "asthma")
    told: list[frozenset[str]] = []
    dialog.changed.connect(told.append)
    dialog.list.boxes["asthma"].click()
    assert told == [{"diabetes", "gone-long-ago"}]
    dialog.clear_button.click()
    assert told[1:] == [frozenset()]
    assert not any(box.isChecked() for box in dialog.list.boxes.values())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pregnan", {"pregnant-early", "pregnant-later", "pregnancy-complications", "pregnancy-loss"}),
        ("WARFARIN", {"blood-thinners"}),
        ("dvt", {"blood-clot"}),
        ("sprain bone", {"recent-injury"}),
    ],
)
def test_typing_narrows_the_list(atlas: Atlas, qtbot: QtBot, typed: str, found: set[str]) -> None:
    dialog = opened(atlas, qtbot, "diabetes")
    QTest.keyClicks(dialog.search, typed)
    assert set(shown(dialog)) == found
    assert dialog.ticked == {"diabetes"}  # what is hidden stays ticked
    dialog.search.clear()
    assert len(shown(dialog)) == len(dialog.list.boxes)


def test_nothing_found_says_what_to_do(atlas: Atlas, qtbot: QtBot) -> None:
    dialog = opened(atlas, qtbot)
    dialog.search.setText("<b>zzz</b>")
    texts = [label.text() for label in dialog.findChildren(type(dialog.summary)) if label.isVisible()]
    assert any("<b>zzz</b>" in text and "ask a doctor" in text for text in texts)


def test_the_whole_list_by_keyboard(atlas: Atlas, qtbot: QtBot) -> None:
    dialog = opened(atlas, qtbot)
    dialog.activateWindow()
    dialog.search.setFocus()
    QTest.keyClicks(dialog.search, "varicose")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    box = dialog.list.boxes["varicose-veins"]
    assert dialog.focusWidget() is box
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert dialog.ticked == {"varicose-veins"}
    dialog.search.setFocus()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.search.text() == ""
    assert dialog.isVisible()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("size", [QSize(880, 640), QSize(420, 420), QSize(1000, 600)])
def test_targets_are_large_and_nothing_is_cut(atlas: Atlas, qtbot: QtBot, size: QSize) -> None:
    dialog = opened(atlas, qtbot, size=size)
    for box in dialog.list.boxes.values():
        assert box.height() >= TALL
        assert box.height() >= box.heightForWidth(box.width())
        assert box.hitButton(QPoint(box.width() - 3, box.height() - 3))
        right = box.mapTo(dialog.list, QPoint(box.width(), 0)).x()
        assert right <= dialog.list.width()
    assert min(dialog.done_button.height(), dialog.clear_button.height(), dialog.search.height()) >= 44


def test_it_looks_different_in_the_dark(atlas: Atlas, qtbot: QtBot) -> None:
    dialog = opened(atlas, qtbot, "diabetes")
    box = dialog.list.boxes["diabetes"]
    light = box.grab().toImage()
    dialog.set_look(DARK)
    assert box.grab().toImage() != light


def test_right_to_left_the_square_stands_at_the_right(atlas: Atlas, qtbot: QtBot) -> None:
    dialog = opened(atlas, qtbot, "diabetes")
    box = dialog.list.boxes["diabetes"]
    accent = QColor(LIGHT.accent)

    def column() -> float:
        picture = box.grab().toImage()
        found = [
            x for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y) == accent
        ]
        return sum(found) / len(found)

    assert column() < box.width() / 3
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert column() > box.width() * 2 / 3
