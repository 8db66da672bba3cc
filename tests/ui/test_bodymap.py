from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reflexmap.core.figure import WHOLE
from reflexmap.draw.body import BodyArt, BodyShapes, to_box
from reflexmap.resources import assets_folder
from reflexmap.ui.bodymap import BodyMap
from reflexmap.ui.state import Selection


@pytest.fixture
def body(selection: Selection, qtbot: QtBot) -> BodyMap:
    atlas = selection.atlas
    shapes = BodyShapes(atlas.shapes, {region.id: region.system for region in atlas.regions.values()})
    made = BodyMap(selection, shapes, BodyArt(assets_folder() / "body", shapes))
    qtbot.addWidget(made)
    made.resize(312, 560)
    made.make_ready()
    made.light(("liver",), whole=True)
    made.show()
    qtbot.waitExposed(made)
    return made


def place_of(body: BodyMap, region: str) -> QPoint:
    """Return a pixel inside a region where nothing smaller lies."""
    index = body._index
    for shape in body._selection.atlas.shapes:
        if shape.region != region or shape.view != body.view:
            continue
        xs, ys = [x for x, _ in shape.ring], [y for _, y in shape.ring]
        for i in range(1, 10):
            for j in range(1, 10):
                x = min(xs) + (max(xs) - min(xs)) * i / 10
                y = min(ys) + (max(ys) - min(ys)) * j / 10
                if index.region_at(body.view, (x, y), 0.0) == region:
                    spot = to_box(body.box(), body.crop()).map(x, -y)
                    found = QPoint(round(spot[0]), round(spot[1]))  # type: ignore[index]
                    if body.region_at(found.toPointF()) == region:
                        return found
    raise LookupError(region)


def test_a_click_on_an_organ_chooses_its_region(body: BodyMap, selection: Selection) -> None:
    spot = place_of(body, "liver")

    QTest.mouseClick(body, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    assert selection.chosen.region == "liver"


def test_a_click_beside_the_body_chooses_nothing(body: BodyMap, selection: Selection) -> None:
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))

    assert not selection.chosen.region


def test_the_pointer_notes_what_lies_under_it(body: BodyMap, qtbot: QtBot) -> None:
    del qtbot
    QTest.mouseMove(body, place_of(body, "liver"))

    assert body.noted == "liver"
    assert body.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_arrow_keys_walk_and_enter_chooses(body: BodyMap, selection: Selection) -> None:
    order = body.walk()

    QTest.keyClick(body, Qt.Key.Key_Down)
    assert body.noted == order[0]
    QTest.keyClick(body, Qt.Key.Key_Right)
    QTest.keyClick(body, Qt.Key.Key_Up)
    assert body.noted == order[0]
    QTest.keyClick(body, Qt.Key.Key_Return)

    assert selection.chosen.region == order[0]


def test_a_screen_reader_hears_the_side_and_what_is_lit(body: BodyMap) -> None:
    assert body.accessibleName() == "Body figure, front: Liver lit"

    body.turn()

    assert body.accessibleName() == "Body figure, back: Liver lit"


def test_a_region_of_the_back_turns_the_figure(body: BodyMap) -> None:
    body.light(("kidney-right",))

    assert body.view == "back"


def test_turning_is_said(body: BodyMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(body.view_changed) as heard:
        body.turn()

    assert heard.args == ["back"]


def test_each_region_of_the_whole_figure_is_a_button_for_screen_readers(
    body: BodyMap, selection: Selection, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(body._keys))
    names = [key.text() for key in body._keys]

    assert "Liver" in names
    next(key for key in body._keys if key.text() == "Liver").click()
    assert selection.chosen.region == "liver"


def test_the_whole_figure_is_shown_on_wish_and_the_torso_otherwise(body: BodyMap) -> None:
    assert body.crop() == WHOLE

    body.light(("liver",))

    assert body.crop().tall < WHOLE.tall
