"""Zones in their states, checked pixel by pixel on a made-up pair of squares."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Foot, Link, Rank, Ring, System, View
from reflexmap.draw.looks import AVOID, HUES, KEYLINE, LIGHT, SKINS
from reflexmap.draw.zones import Style, ZoneShapes, paint_hits, paint_rest, paint_top, ring_path

STYLE = Style(LIGHT, SKINS["light"])
PAPER = Style(LIGHT, SKINS["paper"], paper=True, mm=3.0)
GROUND = QColor("#EFCDB4")
HUE = HUES[System.DIGESTIVE]


def area(zone: str, ring: Ring, over: tuple[str, ...] = ()) -> Area:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    size = (max(xs) - min(xs)) * (max(ys) - min(ys))
    return Area(
        zone=zone,
        chart="western",
        view=View.PLANTAR,
        foot=Foot.RIGHT,
        ring=ring,
        over=over,
        helper=False,
        label_at=None,
        sex="",
        pole=middle,
        depth=20.0,
        centroid=middle,
        size=size,
    )


def square(left: float, bottom: float, side: float) -> Ring:
    return ((left, bottom), (left + side, bottom), (left + side, bottom + side), (left, bottom + side))


BIG = area("liver", square(20, 20, 80))
SMALL = area("gallbladder", square(60, 60, 20), over=("liver",))
OTHER = area("lung", square(120, 20, 60))
SYSTEMS = {"liver": System.DIGESTIVE, "gallbladder": System.DIGESTIVE, "lung": System.RESPIRATORY}
INSIDE, ON_TOP, BESIDE, EDGE = (35, 35), (70, 70), (150, 50), (20, 50)


@pytest.fixture
def shapes(qapp: QApplication) -> ZoneShapes:
    del qapp
    return ZoneShapes((SMALL, BIG, OTHER), SYSTEMS)


def painted(shapes: ZoneShapes, marks: Marks, style: Style = STYLE) -> QImage:
    image = QImage(200, 120, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_rest(painter, shapes, marks, style, 1.0)
        paint_hits(painter, shapes, marks, style, 1.0)
        paint_top(painter, shapes, marks, style, 1.0)
    return image


def far(one: QColor, two: str | QColor) -> int:
    """Return the greatest difference of a channel."""
    other = QColor(two)
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def at(image: QImage, spot: tuple[int, int]) -> QColor:
    return image.pixelColor(*spot)


def test_lower_zones_are_painted_first(shapes: ZoneShapes) -> None:
    order = [item[0].zone for item in shapes.items]
    assert order.index("gallbladder") > order.index("liver")
    assert [item[0].zone for item in shapes.over("liver")] == ["gallbladder"]
    assert shapes.over("lung") == ()


def test_a_circle_of_zones_over_each_other_ends(qapp: QApplication) -> None:
    del qapp
    one, two = area("liver", square(0, 0, 10), over=("lung",)), area("lung", square(5, 5, 10), over=("liver",))
    assert len(ZoneShapes((one, two), SYSTEMS).items) == 2


def test_zones_without_a_system_are_left_out(qapp: QApplication) -> None:
    del qapp
    assert ZoneShapes((BIG, OTHER), {"liver": System.DIGESTIVE}).items[0][0].zone == "liver"


def test_rest_is_a_glaze_that_lets_skin_through(shapes: ZoneShapes) -> None:
    image = painted(shapes, Marks())
    share = SKINS["light"].alpha
    mixed = QColor(
        *(
            round(a * share + b * (1 - share))
            for a, b in zip(QColor(HUE.fill).getRgb()[:3], GROUND.getRgb()[:3], strict=True)
        )
    )
    assert far(at(image, INSIDE), mixed) <= 3
    assert far(at(image, EDGE), HUE.line) < 90
    assert at(image, (10, 10)) == GROUND


def test_hover_is_stronger_than_rest(shapes: ZoneShapes) -> None:
    rest, hover = painted(shapes, Marks()), painted(shapes, Marks(hovered="liver"))
    assert far(at(hover, INSIDE), HUE.fill) < far(at(rest, INSIDE), HUE.fill)
    assert at(hover, BESIDE) == at(rest, BESIDE)


def test_chosen_is_strong_with_a_ring_and_what_lies_on_it_stays(shapes: ZoneShapes) -> None:
    image = painted(shapes, Marks(chosen="liver"))
    assert far(at(image, INSIDE), HUE.strong) <= 2
    ring = [at(image, (x, 50)).lightness() for x in range(14, 21)]
    assert max(ring) > 185
    assert min(ring) < 60
    assert far(at(image, ON_TOP), HUE.strong) > 30


def test_focus_ring_is_the_accent_on_white(shapes: ZoneShapes) -> None:
    image = painted(shapes, Marks(focused="liver"))
    row = [at(image, (x, 50)) for x in range(15, 26)]
    assert min(far(each, LIGHT.accent) for each in row) < 40
    assert max(each.lightness() for each in row) > 225


def test_complaint_primary_strong_secondary_paler_rest_dimmed(shapes: ZoneShapes) -> None:
    marks = Marks(links=(Link("liver", Rank.PRIMARY), Link("gallbladder", Rank.SECONDARY)))
    image = painted(shapes, marks)
    assert far(at(image, INSIDE), HUE.strong) < 15
    assert far(at(image, BESIDE), GROUND) < 15  # a dimmed zone shows the skin
    paler = painted(shapes, Marks(links=(Link("lung", Rank.SECONDARY),)))
    assert far(at(paler, BESIDE), HUES[System.RESPIRATORY].fill) < 30
    assert far(at(paler, INSIDE), GROUND) < 15


def test_system_switched_off_is_dimmed_not_hidden(shapes: ZoneShapes) -> None:
    image = painted(shapes, Marks(dimmed=frozenset({"liver", "gallbladder"})))
    assert far(at(image, INSIDE), GROUND) < 15
    assert far(at(image, EDGE), GROUND) > 5
    assert at(image, BESIDE) == at(painted(shapes, Marks()), BESIDE)


def test_avoid_is_hatched_in_red_and_care_dotted(shapes: ZoneShapes) -> None:
    def reds(image: QImage) -> int:
        return sum(far(at(image, (x, y)), AVOID) < 40 for x in range(120, 181) for y in range(20, 81))

    assert reds(painted(shapes, Marks(avoid=frozenset({"lung"})))) > 400
    rest, care = painted(shapes, Marks()), painted(shapes, Marks(care=frozenset({"lung"})))
    changed = sum(at(rest, (x, y)) != at(care, (x, y)) for x in range(122, 179) for y in range(22, 79))
    assert 100 < changed < 57 * 57 * 0.4


def test_avoid_shows_in_every_state(shapes: ZoneShapes) -> None:
    for state in (Marks(chosen="lung"), Marks(links=(Link("lung", Rank.PRIMARY),))):
        marks = Marks(chosen=state.chosen, links=state.links, avoid=frozenset({"lung"}))
        assert painted(shapes, marks) != painted(shapes, state)


def test_patterns_lie_over_the_fills(shapes: ZoneShapes) -> None:
    plain, over = painted(shapes, Marks()), painted(shapes, Marks(), Style(LIGHT, SKINS["light"], patterns=True))
    assert sum(at(plain, (x, 40)) != at(over, (x, 40)) for x in range(22, 58)) > 3


def test_dark_skins_get_a_pale_keyline(shapes: ZoneShapes) -> None:
    image = painted(shapes, Marks(), Style(LIGHT, SKINS["deep"]))
    row = [at(image, (x, 50)) for x in range(17, 24)]
    assert min(far(each, KEYLINE) for each in row) < 70


def test_paper_needs_no_colour(shapes: ZoneShapes) -> None:
    marks = Marks(links=(Link("liver", Rank.PRIMARY), Link("lung", Rank.SECONDARY)))
    image = QImage(200, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        paint_rest(painter, shapes, marks, PAPER, 1.0)
        paint_hits(painter, shapes, marks, PAPER, 1.0)
    colours = {image.pixelColor(x, y).name() for x in range(0, 200, 2) for y in range(0, 120, 2)}
    assert all(name[1:3] == name[3:5] == name[5:7] for name in colours)
    assert at(image, INSIDE).name().upper() == "#C4C4C4"
    hatched = [at(image, (x, 50)).lightness() for x in range(125, 175)]
    assert min(hatched) < 200 < max(hatched)


def test_ring_path_is_closed() -> None:
    path = ring_path(square(0, 0, 10))
    assert path.elementAt(path.elementCount() - 1).x == 0
    assert path.elementAt(path.elementCount() - 1).y == 0
    assert path.elementCount() == 5
