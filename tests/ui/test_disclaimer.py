"""The line on the map that this is no medical advice."""

from __future__ import annotations

from reflexmap.ui.controls import SkinSwatch
from reflexmap.ui.window import Window


def test_disclaimer_stands_on_the_map(window: Window) -> None:
    line = window.canvas.bar.disclaimer
    assert line.text().startswith("For relaxation and learning")
    assert "not medical advice" in line.text()
    assert line.isVisible()


def test_the_disclaimer_takes_the_room_that_the_skin_tones_leave(window: Window) -> None:
    bar = window.canvas.bar
    bar.set_room(420)
    swatches = bar.findChildren(SkinSwatch)
    assert not any(each.isVisibleTo(bar) for each in swatches)
    shortest = bar.disclaimer.text()
    bar.set_room(520)
    assert not any(each.isVisibleTo(bar) for each in swatches)
    assert len(bar.disclaimer.text()) > len(shortest)


def test_the_disclaimer_is_never_more_than_a_press_from_its_page(window: Window) -> None:
    bar, selection = window.canvas.bar, window.selection
    for room in (1200, 820, 560, 420):
        bar.set_room(room)
        line = bar.disclaimer
        assert line.isVisibleTo(bar)
        assert "ot medical advice" in line.text()
        assert line.fontMetrics().horizontalAdvance(line.text()) < line.width()
        assert line.accessibleName() == "For relaxation and learning: not medical advice, not a diagnosis"
    assert bar.disclaimer.text() == "Not medical advice"
    bar.disclaimer.click()
    assert selection.chosen.page == ("page", "about-the-map")
