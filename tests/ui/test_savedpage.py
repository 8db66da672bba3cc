"""The page of what a person keeps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.store import Store
from reflexmap.ui.choice import SAVED
from reflexmap.ui.mine import Mine
from reflexmap.ui.panel import Panel
from reflexmap.ui.savedpage import first_line, name_of
from reflexmap.ui.state import Selection


@pytest.fixture
def mine(app: QApplication) -> Iterator[Mine]:
    made = Mine(Store.in_memory(), app)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def panel(selection: Selection, mine: Mine, qtbot: QtBot) -> Panel:
    made = Panel(selection, country="GB", mine=mine)
    qtbot.addWidget(made)
    made.resize(360, 844)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    return made


def shown(panel: Panel) -> list[str]:
    panel.flow.paper.finish()
    return [*panel.flow.paper.texts(), *(each.accessibleName() for each in panel.flow.paper.buttons)]


def test_says_what_to_do_while_nothing_is_kept(panel: Panel, selection: Selection) -> None:
    selection.open_page(*SAVED)
    texts = " ".join(shown(panel))
    assert "Nothing is kept yet" in texts
    assert "Press the star on a page to keep it here" in texts


def test_lists_favourites_by_kind_notes_and_what_was_looked_at(panel: Panel, selection: Selection, mine: Mine) -> None:
    mine.toggle_favourite("symptom", "headache")
    mine.toggle_favourite("zone", "liver")
    mine.set_note("zone", "liver", "\n Tender  \nmore")
    mine.set_note("zone", "lung", "Cold feet")
    mine.visit("region", "liver")
    selection.open_page(*SAVED)
    texts = shown(panel)
    assert texts.index("Zones") < texts.index("Complaints") < texts.index("More notes") < texts.index("Lately")
    hints = {each.accessibleName(): each.accessibleDescription() for each in panel.flow.paper.buttons}
    assert hints["Lungs"] == "Has a note of yours. Cold feet"
    row = panel.flow.paper.button("Liver")
    assert row is not None
    assert "Tender" in row.accessibleDescription()
    assert row.height() >= 44
    row.click()
    assert selection.chosen.subject == ("zone", "liver")


def test_the_list_can_be_cleared(panel: Panel, selection: Selection, mine: Mine) -> None:
    mine.visit("zone", "liver")
    selection.open_page(*SAVED)
    clear = panel.flow.paper.button("Clear")
    assert clear is not None
    clear.click()
    assert mine.recents() == ()
    assert "Lately" not in shown(panel)


def test_what_the_atlas_does_not_know_is_counted_not_lost(panel: Panel, selection: Selection, mine: Mine) -> None:
    mine.toggle_favourite("zone", "of-a-later-atlas")
    mine.set_note("of-a-later-kind", "x", "words")
    selection.open_page(*SAVED)
    assert "Kept, but not in this atlas: 2" in shown(panel)
    assert len(mine.favourites()) == 1


def test_the_first_page_lists_what_was_looked_at_lately(panel: Panel, mine: Mine, selection: Selection) -> None:
    assert "Lately" not in shown(panel)
    mine.visit("acupoint", "lr3")
    assert "Lately" in shown(panel)
    point = panel.flow.paper.button(name_of(selection, "acupoint", "lr3"))
    assert point is not None
    point.click()
    assert selection.chosen.subject == ("acupoint", "lr3")


def test_the_way_back_from_the_page(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    selection.open_page(*SAVED)
    back = panel._top.button("Back to Liver")
    assert back is not None
    back.click()
    assert selection.chosen.subject == ("zone", "liver")


def test_a_long_line_is_cut() -> None:
    assert first_line("x" * 200) == "x" * 89 + "\u2026"
    assert first_line("\n\n  two \n") == "two"
