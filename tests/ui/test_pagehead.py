"""The star and the pencil at the head of a page."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.draw.looks import LIGHT
from reflexmap.ui.chips import Chips
from reflexmap.ui.pagehead import TARGET, PageHead
from reflexmap.ui.parts import Text


def painted(head: PageHead) -> QImage:
    picture = QImage(340, 80, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    with QPainter(picture) as painter:
        head.paint(painter, LIGHT, 10, 20)
    return picture


@pytest.mark.parametrize("on", [False, True])
def test_the_star_says_and_shows_whether_it_is_on(app: QApplication, *, on: bool) -> None:
    del app
    head = PageHead(Chips([("Zone", None)]), on=on, star=lambda: None)
    other = PageHead(Chips([("Zone", None)]), on=not on, star=lambda: None)
    for each in (head, other):
        each.lay(300, LIGHT)
    (star,) = head.spots(10, 20)
    assert (star.name, star.checked) == ("Favourite", on)
    assert (star.box.width(), star.box.height()) == (TARGET, TARGET)
    assert painted(head) != painted(other)


def test_targets_lie_side_by_side_and_the_words_keep_clear_of_them(app: QApplication) -> None:
    del app
    title = Text("A very long title that needs more than one line in a panel", style="title")
    head = PageHead(title, on=False, star=lambda: None, noted=True, write=lambda: None)
    assert head.lay(300, LIGHT) > 40
    pencil, star = head.spots(10, 20)
    assert (pencil.name, pencil.checked) == ("My note", None)
    assert not pencil.box.intersects(star.box)
    (words,) = head.spoken(10, 20)
    assert words.box.right() <= pencil.box.left() + 12  # the target's edge may reach over, its icon does not
