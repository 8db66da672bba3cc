"""The strip above the map while something is ticked."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.ui.situationbar import SituationBar


@pytest.fixture
def bar(qtbot: QtBot) -> SituationBar:
    made = SituationBar(LIGHT)
    qtbot.addWidget(made)
    made.resize(760, 50)
    return made


def guard(atlas: Atlas, *ticked: str) -> Guard:
    return Guard(atlas, frozenset(ticked))


def test_it_shows_only_while_something_known_is_ticked(bar: SituationBar, atlas: Atlas) -> None:
    bar.show_guard(guard(atlas))
    assert not bar.isVisible()
    bar.show_guard(guard(atlas, "gone-long-ago"))
    assert not bar.isVisible()
    bar.show_guard(guard(atlas, "pregnant-later", "diabetes"))
    assert bar.isVisible()
    assert bar.text.text().startswith("My situation: Pregnant, week 14 or later; Has diabetes. 4 zones to leave alone")
    assert bar.accessibleName() == bar.text.text()
    assert not bar.stop.isVisible()
    bar.show_guard(guard(atlas))
    assert not bar.isVisible()


def test_it_is_red_while_no_foot_work_is_advised(bar: SituationBar, atlas: Atlas) -> None:
    bar.show_guard(guard(atlas, "pregnant-later"))
    quiet = bar.grab().toImage()
    assert bar.property("role") == "warn"
    bar.show_guard(guard(atlas, "fever"))
    assert bar.property("role") == "danger"
    assert bar.stop.text() == "No foot work for now: Fever or an illness that spreads."
    assert bar.accessibleName().startswith("No foot work for now")
    assert bar.grab().toImage() != quiet


def test_many_names_are_counted(bar: SituationBar, atlas: Atlas) -> None:
    bar.show_guard(guard(atlas, "diabetes", "asthma", "thyroid", "epilepsy", "glaucoma"))
    assert "; and 2 more." in bar.text.text()
    assert bar.text.toolTip().count(";") == 4


def test_changing_is_one_press_away(bar: SituationBar, atlas: Atlas, qtbot: QtBot) -> None:
    bar.show_guard(guard(atlas, "asthma"))
    assert bar.change.accessibleName() == "Change my situation"
    assert bar.change.height() >= 44
    with qtbot.waitSignal(bar.change_wanted, timeout=500):
        bar.change.click()
    before = bar.grab().toImage()
    bar.set_look(DARK)
    assert bar.grab().toImage() != before


def test_its_corners_are_square(bar: SituationBar, atlas: Atlas) -> None:
    for ticked in ("pregnant-later", "fever"):
        bar.show_guard(guard(atlas, ticked))
        picture = bar.grab().toImage()
        middle = picture.pixelColor(picture.width() // 2, 1)
        corners = [picture.pixelColor(x, y) for x in (0, picture.width() - 1) for y in (0, picture.height() - 1)]
        assert all(corner == middle for corner in corners)
