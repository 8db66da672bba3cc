"""What a situation leaves alone or wants worked lightly: hatch, dots and signs, in every state and on paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from reflexmap.core.atlas import Atlas
from reflexmap.core.columns import Frame
from reflexmap.core.guard import Guard
from reflexmap.core.marks import Marks
from reflexmap.core.model import Link, Rank, View
from reflexmap.core.picture import Stand, placed
from reflexmap.draw.heeds import paint_sign
from reflexmap.draw.looks import AVOID, CARE, DARK, LIGHT, SKINS, Look
from reflexmap.draw.patterns import grid_spots
from reflexmap.draw.plate import Plate, place_writing
from reflexmap.draw.points import paint_points, place_points, point_layer
from reflexmap.draw.zones import Style, ZoneShapes
from tests.draw import golden
from tests.draw.conftest import Paint
from tests.draw.test_zones import INSIDE, PAPER, STYLE, at, far, painted, shapes

__all__ = ["shapes"]  # a fixture

LIVER = frozenset({"liver"})


def reds(image: QImage, *, least: int = 90) -> int:
    """Count the pixels that are clearly red."""
    found = 0
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            ink = image.pixelColor(x, y)
            found += ink.red() - max(ink.green(), ink.blue()) > least
    return found


def marked(atlas: Atlas, *ticked: str, **more: object) -> Marks:
    guard = Guard(atlas, frozenset(ticked))
    return Marks(avoid=guard.avoid, care=guard.care, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "style", "ticked"),
    [
        ("situation", Style(LIGHT, SKINS["light"]), ("pregnant-later",)),
        ("situation-dark", Style(DARK, SKINS["deep"]), ("pregnant-later", "kidney-disease")),
        ("situation-stop", Style(LIGHT, SKINS["medium"]), ("pregnant-early",)),
        ("situation-paper", Style(LIGHT, SKINS["paper"], paper=True, mm=3.0), ("pregnant-later",)),
    ],
)
def test_golden(paint: Paint, atlas: Atlas, name: str, style: Style, ticked: tuple[str, ...]) -> None:
    links = atlas.symptoms["headache"].links_on("western") if style.paper else ()
    golden.check(paint(style, marked(atlas, *ticked, links=links)), name)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.id)
@pytest.mark.parametrize("skin", SKINS)
def test_the_hatch_is_seen_on_every_skin(paint: Paint, look: Look, skin: str) -> None:
    style = Style(look, SKINS[skin])
    plain, hatched = (paint(style, Marks(avoid=avoid), names=False) for avoid in (frozenset(), LIVER))
    assert reds(hatched) > reds(plain) + 150


def test_the_hatch_stays_in_every_state(shapes: ZoneShapes) -> None:
    link = (Link("liver", Rank.PRIMARY),)
    states = (
        Marks(),
        Marks(hovered="liver"),
        Marks(chosen="liver"),
        Marks(focused="liver"),
        Marks(links=link),
        Marks(links=(Link("liver", Rank.SECONDARY),)),
        Marks(links=(Link("lung", Rank.PRIMARY),)),  # the zone steps back
    )
    for marks in states:
        plain = painted(shapes, marks)
        hatched = painted(shapes, _with(marks, avoid=LIVER))
        quiet = marks.is_dimmed("liver")
        least = 60 if quiet else 90
        assert reds(hatched, least=least) > reds(plain, least=least) + 60, marks
    assert at(painted(shapes, Marks()), INSIDE) == at(painted(shapes, Marks(avoid=frozenset({"lung"}))), INSIDE)


def _with(marks: Marks, avoid: frozenset[str] = frozenset(), care: frozenset[str] = frozenset()) -> Marks:
    return Marks(marks.chosen, marks.hovered, marks.focused, marks.links, marks.lit, marks.dimmed, avoid, care)


def test_care_is_dots_on_the_zone_s_own_colour(shapes: ZoneShapes) -> None:
    rest, care = painted(shapes, Marks()), painted(shapes, Marks(care=LIVER))
    changed = [(x, y) for x in range(24, 58) for y in range(24, 96) if far(at(rest, (x, y)), at(care, (x, y))) > 8]
    assert 0.05 < len(changed) / (34 * 72) < 0.5
    assert min(far(at(care, spot), CARE) for spot in changed) < 70


def test_paper_says_it_without_colour_and_unlike_a_secondary_zone(shapes: ZoneShapes) -> None:
    link = (Link("liver", Rank.SECONDARY),)
    plain, avoid = painted(shapes, Marks(links=link), PAPER), painted(shapes, Marks(links=link, avoid=LIVER), PAPER)
    assert plain != avoid
    assert plain != painted(shapes, Marks(links=link, care=LIVER), PAPER)
    assert reds(avoid) == 0
    away = painted(shapes, Marks(links=(Link("lung", Rank.PRIMARY),), avoid=LIVER), PAPER)
    assert away != painted(shapes, Marks(links=(Link("lung", Rank.PRIMARY),)), PAPER)


def test_dots_keep_inside_their_zone_and_to_one_grid() -> None:
    one, two = QPainterPath(), QPainterPath()
    one.addRect(QRectF(3, 3, 41, 30))
    two.addRect(QRectF(44, 3, 20, 30))
    both = QPainterPath()
    both.addRect(QRectF(3, 3, 61, 30))
    spots = grid_spots(one, 8.0)
    assert spots
    assert all(one.boundingRect().contains(spot) for spot in spots)
    together = {(spot.x(), spot.y()) for path in (one, two) for spot in grid_spots(path, 8.0)}
    assert together == {(spot.x(), spot.y()) for spot in grid_spots(both, 8.0)}


def test_an_inside_name_is_readable_on_the_hatch(paint: Paint) -> None:
    style = STYLE
    named = paint(style, Marks(avoid=LIVER), 900, 846)
    bare = paint(style, Marks(avoid=LIVER), 900, 846, names=False)
    assert reds(named) < reds(bare) + 200  # the word's ground covers a part of the hatch


@pytest.mark.parametrize("avoid", [True, False])
def test_a_sign_has_its_colour_and_its_mark(qapp: QApplication, *, avoid: bool) -> None:
    del qapp
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#888888"))
    with QPainter(image) as painter:
        paint_sign(painter, QPointF(20, 20), 14, avoid=avoid)
    ink = AVOID if avoid else CARE
    found = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
    assert min(far(each, ink) for each in found) < 5
    assert max(each.lightness() for each in found) > 240
    wide = [sum(far(image.pixelColor(x, y), ink) < 30 for x in range(40)) for y in (9, 27)]
    assert (wide[0] * 3 < wide[1]) is not avoid  # a triangle is narrow at its top


def test_points_to_leave_alone_carry_the_sign(qapp: QApplication, atlas: Atlas) -> None:
    del qapp
    guard = Guard(atlas, frozenset({"pregnant-later"}))
    fits = placed(View.DORSAL, Stand(700, 700))
    pictures = []
    for avoid in (frozenset[str](), guard.avoid_points):
        layer = point_layer(atlas.acupoints, View.DORSAL, avoid=avoid)
        image = QImage(700, 700, QImage.Format.Format_RGB32)
        image.fill(QColor("#EFCDB4"))
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_points(painter, place_points(layer, fits), layer)
        pictures.append(reds(image))
    assert pictures[1] > pictures[0] + 200


def test_signs_stand_in_the_writing(soles: Plate, atlas: Atlas) -> None:
    fits, frame = placed(soles.view, Stand(900, 800)), Frame(None, 450, None, 24, 776)
    marks = marked(atlas, "fertility-care", "kidney-disease")
    writing = place_writing(soles, fits, frame, marks)
    assert {badge.zone for badge in writing.badges} == {"kidney"}
    assert len(writing.badges) == 2
    assert place_writing(soles, fits, frame, marks, names=False).badges
    assert place_writing(soles, fits, frame, Marks()).badges == ()
