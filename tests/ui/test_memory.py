"""What was open is open again at the next start: a window is closed, another one is built on the same folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import System, View
from reflexmap.core.store import Store
from reflexmap.draw.looks import LIGHT
from reflexmap.draw.plate import Plate
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.choice import SAVED, Chosen, Shown
from reflexmap.ui.memory import chosen_from, shown_from, text_of, values_of
from reflexmap.ui.mine import Mine
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow

Start = Callable[[], Window]


@pytest.fixture
def start(make_window: MakeWindow, app: QApplication, tmp_path: Path) -> Start:
    """Build a window on the same folder each time it is called."""

    def build() -> Window:
        return make_window(mine=Mine(Store.open(tmp_path / "things"), app))

    return build


def stop(window: Window) -> None:
    window.close()
    window.mine.close()


def test_what_the_map_showed_comes_back(start: Start) -> None:
    first = start()
    shown = Shown(
        names=False,
        off=frozenset({System.NERVOUS, System.URINARY}),
        skin="deep",
        patterns=True,
        view=View.MEDIAL,
        chart="rwo-shur",
        sex="male",
        points=True,
        lines=True,
    )
    first.selection.show(shown)
    stop(first)
    later = start()
    assert later.selection.shown == shown
    assert not later.actions_by_id["names"].isChecked()
    assert later.actions_by_id["patterns"].isChecked()
    stop(later)


def test_what_was_open_comes_back_with_what_lay_under_it(start: Start) -> None:
    first = start()
    first.selection.choose_symptom("headache")
    first.selection.answer_question("headache")
    first.selection.choose_zone("neck")
    first.selection.open_page("technique", "thumb-walking")
    stop(first)
    later = start()
    assert later.selection.chosen == Chosen(symptom="headache", zone="neck", page=("technique", "thumb-walking"))
    assert not later.selection.can_go_back
    later.selection.step_back()
    later.selection.step_back()
    assert later.selection.links() == ()  # the safety question is asked again
    assert later.panel.flow.paper.button("No, show the zones") is not None
    stop(later)


def test_the_window_opens_as_large_as_it_was(
    app: QApplication, atlas: Atlas, plate: Plate, kept: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    def open_window() -> Window:
        window = Window(atlas, plate, LIGHT, cache=ArtCache(kept), mine=Mine(Store.open(tmp_path), app))
        qtbot.addWidget(window)
        return window

    first = open_window()
    usual = first.height()
    first.show()
    first.resize(QSize(1000, 677))  # not wider than the screen of these tests
    qtbot.waitUntil(lambda: first.height() == 677)
    first.close()
    first.mine.close()
    later = open_window()
    assert usual != 677
    assert later.size() == QSize(1000, 677)
    later.mine.close()


def test_what_is_looked_at_for_a_while_is_remembered(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.selection.choose_zone("lung")
    window.selection.choose_zone("liver")
    qtbot.waitUntil(lambda: [each.id for each in window.mine.recents()] == ["liver"])
    window.selection.open_page("page", "is-it-safe")
    window.selection.choose_zone("heart")
    stop(window)
    later = start()
    assert [each.id for each in later.mine.recents()] == ["heart", "liver"]
    stop(later)


def test_a_note_is_kept_when_the_window_closes_in_the_middle_of_a_word(start: Start) -> None:
    first = start()
    first.selection.choose_zone("liver")
    first.actions_by_id["note"].trigger()
    first.panel.keeper.box.edit.setPlainText("in the mid")
    stop(first)
    later = start()
    assert later.panel.keeper.box.edit.toPlainText() == "in the mid"
    assert ("zone", "liver") in later.selection.kept.noted
    stop(later)


def test_deleting_everything_leaves_nothing_behind(start: Start) -> None:
    first = start()
    first.selection.choose_zone("liver")
    first.selection.show(replace(first.selection.shown, skin="deep"))
    first.memory.flush()
    assert first.mine.everything()
    assert first.mine.delete_all()
    assert first.selection.chosen == Chosen()
    assert first.selection.shown.skin == "light"
    stop(first)
    later = start()
    assert not later.selection.can_go_back
    assert not later.mine.recents()
    assert "chosen" not in later.mine.everything().settings or not later.mine.setting("chosen")
    stop(later)


def test_a_setting_made_elsewhere_shows_on_the_map(start: Start) -> None:
    window = start()
    window.mine.set_setting("skin", "tan")
    assert window.selection.shown.skin == "tan"
    stop(window)


def test_what_the_atlas_no_longer_knows_falls_away(app: QApplication, atlas: Atlas) -> None:
    assert chosen_from("symptom:headache zone:gone technique:gone", atlas) == Chosen(symptom="headache")
    assert chosen_from("nonsense : :x zone: finding:gone", atlas) == Chosen()
    mine = Mine(Store.in_memory(), app)
    mine.set_settings({"chart": "gone", "view": "all", "off": ("nervous", "gone")})
    shown = shown_from(mine, atlas)
    assert (shown.chart, shown.view, shown.off) == ("western", None, frozenset({System.NERVOUS}))
    mine.close()


@pytest.mark.parametrize(
    "chosen",
    [
        Chosen(),
        Chosen(zone="liver"),
        Chosen(symptom="headache", zone="neck", page=("caution", "varicose-veins")),
        Chosen(region="liver", page=SAVED),
    ],
)
def test_a_choice_comes_back_from_its_text(atlas: Atlas, chosen: Chosen) -> None:
    assert chosen_from(text_of(chosen), atlas) == chosen


def test_settings_say_all_that_the_map_shows(app: QApplication, atlas: Atlas) -> None:
    mine = Mine(Store.in_memory(), app)
    assert shown_from(mine, atlas) == Shown()
    mine.set_settings(values_of(Shown(beside=True, view=None, names=False)))
    assert shown_from(mine, atlas) == Shown(beside=True, view=None, names=False)
    mine.close()


def test_what_is_shown_is_kept_after_a_moment_without_closing(window: Window, qtbot: QtBot) -> None:
    window.selection.show(replace(window.selection.shown, lines=True))
    qtbot.waitUntil(lambda: bool(window.mine.setting("lines")))
