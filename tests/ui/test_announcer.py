"""What a screen reader hears of a choice."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display
from reflexmap.ui.announcer import Announcer
from reflexmap.ui.state import Selection


@pytest.fixture
def selection(atlas: Atlas, qtbot: QtBot) -> Selection:
    widget = QWidget()
    qtbot.addWidget(widget)
    selection = Selection(atlas, widget)
    selection.announcer = Announcer(selection, widget)  # type: ignore[attr-defined]
    return selection


def sentence(selection: Selection) -> str:
    announcer: Announcer = selection.announcer  # type: ignore[attr-defined]
    return announcer.sentence()


def test_a_zone_says_name_system_and_foot(selection: Selection) -> None:
    selection.choose_zone("liver")
    assert sentence(selection) == "Liver. Digestive. Right foot."


def test_a_complaint_says_that_a_question_comes_first_then_how_much_is_lit(selection: Selection) -> None:
    selection.choose_symptom("headache")
    assert sentence(selection) == "Headache. A safety question comes first."
    selection.answer_question("headache")
    assert sentence(selection) == f"Headache. {len(selection.links())} zones lit on the map."


def test_a_complaint_without_zones_says_get_help(selection: Selection) -> None:
    never = next(each.id for each in selection.atlas.symptoms.values() if each.display is Display.NEVER)
    selection.choose_symptom(never)
    assert sentence(selection).endswith("Get medical help first. No zones are shown.")


def test_pages_routines_and_regions_say_their_name(selection: Selection) -> None:
    atlas = selection.atlas
    selection.open_page("technique", "thumb-walking")
    assert sentence(selection) == atlas.techniques["thumb-walking"].name
    finding = next(iter(atlas.findings))
    selection.open_page("finding", finding)
    assert sentence(selection) == atlas.findings[finding].outcome
    selection.choose_routine("full-western-routine")
    assert sentence(selection).startswith(atlas.routines["full-western-routine"].name)
    selection.choose_routine("headache-routine")
    assert sentence(selection).endswith("A safety question comes first.")
    selection.clear()
    selection.choose_region("upper-arms")
    assert sentence(selection).startswith(atlas.zones["arm"].name)


def test_each_choice_is_said_once_and_only_to_a_screen_reader(
    selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def note(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    selection.choose_zone("liver")
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    selection.choose_zone("heart")
    selection.chosen_changed.emit()
    selection.clear()
    assert said == ["Heart. Heart and vessels. Left foot.", "Nothing is chosen."]
