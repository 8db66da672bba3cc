"""Whole pictures of both feet: golden ones, rules for names, contrast as rendered."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from shapely.geometry import LineString, Polygon, box
from shapely.geometry import Point as ShapelyPoint

from reflexmap.core.atlas import Atlas
from reflexmap.core.columns import Frame, Label
from reflexmap.core.fit import Camera, Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot
from reflexmap.core.picture import HALF_WIDTH, Stand, placed
from reflexmap.draw.looks import DARK, HUES, LIGHT, LOOKS, SKINS, ZONE_INK
from reflexmap.draw.plate import Plate, Writing, paint_art, place_writing
from reflexmap.draw.plates import sole_plate
from reflexmap.draw.zones import Style
from tests.draw import golden
from tests.draw.contrast import contrast

Paint = Callable[..., QImage]
LIGHT_STYLE = Style(LIGHT, SKINS["light"])
PAPER = Style(LIGHT, SKINS["paper"], paper=True, mm=3.0)


def headache(atlas: Atlas) -> Marks:
    return Marks(links=atlas.symptoms["headache"].links_on("western"))


# Golden pictures


@pytest.mark.parametrize(
    ("name", "style", "marks"),
    [
        ("rest", LIGHT_STYLE, Marks()),
        ("liver", LIGHT_STYLE, Marks(chosen="liver")),
        ("headache", LIGHT_STYLE, None),
        ("dark", Style(DARK, SKINS["light"]), Marks(hovered="stomach", focused="spleen")),
        ("paper", PAPER, None),
        ("brown", Style(LIGHT, SKINS["brown"]), Marks()),
        ("patterns", Style(LIGHT, SKINS["light"], patterns=True), Marks(avoid=frozenset({"bladder"}))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_golden(paint: Paint, atlas: Atlas, name: str, style: Style, marks: Marks | None) -> None:
    golden.check(paint(style, marks or headache(atlas)), name)


def test_golden_comparison_sees_a_change(paint: Paint) -> None:
    """A zone in another state is more than the tolerance lets pass."""
    one, two = paint(LIGHT_STYLE, Marks()), paint(LIGHT_STYLE, Marks(chosen="liver"))
    mean, off = golden.difference(one, two)
    assert mean > golden.MEAN_MOST or off > golden.OFF_MOST
    assert golden.difference(one, one) == (0.0, 0.0)


def test_painting_is_the_same_each_time(paint: Paint) -> None:
    assert paint(LIGHT_STYLE, Marks(chosen="liver"), 300, 280) == paint(LIGHT_STYLE, Marks(chosen="liver"), 300, 280)


# Names


def written(plate: Plate, size: tuple[int, int], zoom: float, marks: Marks) -> tuple[Writing, dict[Foot, Fit], Frame]:
    """Return what stands on a picture of a size, zoomed about a third of its height."""
    width, height = size
    stand = Stand(width, height)
    centre = (width / 2, height / 2)
    camera = Camera().zoomed(zoom, (width / 2, height / 3), centre)
    fits = {foot: camera.apply(fit, centre) for foot, fit in placed(plate.view, stand).items()}
    right, left = fits[Foot.RIGHT], fits[Foot.LEFT]
    outer = (right.x - HALF_WIDTH * right.scale - 16, left.x + HALF_WIDTH * left.scale + 16)
    frame = Frame(
        left=outer[0] if outer[0] > 106 else None,
        middle=centre[0] if zoom >= 0.9 else None,
        right=outer[1] if outer[1] < width - 106 else None,
        top=60.0,
        bottom=height - 70.0,
        view=(0.0, 56.0, float(width), height - 56.0),
    )
    return place_writing(plate, fits, frame, marks), fits, frame


CASES = [
    ((850, 844), 1.0, "rest"),
    ((850, 844), 1.0, "headache"),
    ((850, 744), 1.3, "rest"),
    ((1200, 1000), 1.0, "rest"),
    ((1200, 1000), 2.5, "rest"),
    ((850, 844), 0.8, "rest"),
    ((850, 844), 6.0, "rest"),
    ((1900, 1300), 1.0, "insomnia"),
]


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0][0]}x{case[0][1]} {case[1]} {case[2]}")
def scene(
    request: pytest.FixtureRequest, soles: Plate, atlas: Atlas
) -> tuple[tuple[int, int], Writing, dict[Foot, Fit]]:
    size, zoom, what = request.param
    marks = Marks() if what == "rest" else Marks(links=atlas.symptoms[what].zones)
    writing, fits, _ = written(soles, size, zoom, marks)
    return size, writing, fits


def lines_of(label: Label) -> list[LineString]:
    return [LineString(leader) for leader in label.leaders]


def test_names_keep_to_the_rules(scene: tuple[tuple[int, int], Writing, dict[Foot, Fit]], soles: Plate) -> None:
    """No two names overlap, no leaders cross, none runs through a name, each ends in its zone."""
    _, writing, fits = scene
    boxes = {id(label): box(*label.box) for label in writing.labels}
    for one, two in combinations(writing.labels, 2):
        assert boxes[id(one)].intersection(boxes[id(two)]).area < 1.0, (one.zone, two.zone)
        assert not any(a.crosses(b) for a in lines_of(one) for b in lines_of(two)), (one.zone, two.zone)
        for label, other in ((one, two), (two, one)):
            inner = boxes[id(other)].buffer(-1.0)
            assert not any(line.intersects(inner) for line in lines_of(label)), (label.zone, other.zone)
    for label in writing.labels:
        for foot, leader in zip(label.feet, label.leaders, strict=False):
            end = ShapelyPoint(fits[foot].to_mm(leader[-1]))
            rings = [Polygon(area.ring) for area in soles.feet[foot].areas if area.zone == label.zone]
            assert any(ring.buffer(0.2).contains(end) for ring in rings), label.zone


def test_names_inside_stay_in_their_zone(scene: tuple[tuple[int, int], Writing, dict[Foot, Fit]], soles: Plate) -> None:
    _, writing, fits = scene
    for label in writing.labels:
        if label.inside:
            fit = fits[label.feet[0]]
            (left, top), (right, bottom) = fit.to_mm(label.box[:2]), fit.to_mm(label.box[2:])
            rings = [Polygon(a.ring) for a in soles.feet[label.feet[0]].areas if a.zone == label.zone]
            words = box(left, bottom, right, top)
            assert any(ring.buffer(0.5).contains(words) for ring in rings), label.zone
            assert label.size >= 10


def test_column_names_stay_in_the_picture(scene: tuple[tuple[int, int], Writing, dict[Foot, Fit]]) -> None:
    (width, height), writing, _ = scene
    for label in writing.labels:
        if not label.inside:
            left, top, right, bottom = label.box
            assert 0 <= left < right <= width, label.zone
            assert 0 <= top < bottom <= height, label.zone


def test_discs_are_numbered_in_working_order_and_lie_apart(
    scene: tuple[tuple[int, int], Writing, dict[Foot, Fit]],
) -> None:
    _, writing, _ = scene
    numbers = {disc.zone: disc.number for disc in writing.discs}
    assert len(set(numbers.values())) == len(numbers)
    for one, two in combinations(writing.discs, 2):
        away = ShapelyPoint(one.centre).distance(ShapelyPoint(two.centre))
        assert away > 12, (one.zone, two.zone)


def test_most_zones_are_named_at_rest(soles: Plate) -> None:
    writing, _, _ = written(soles, (850, 844), 1.0, Marks())
    drawn = {area.zone for each in soles.feet.values() for area in each.areas}
    named = {label.zone for label in writing.labels}
    assert len(drawn - named) <= len(drawn) * 0.15


def test_small_pictures_name_only_what_is_chosen(soles: Plate) -> None:
    writing, _, _ = written(soles, (430, 360), 1.0, Marks())
    assert writing.labels == ()


# Contrast, measured on painted pictures


@pytest.mark.parametrize(
    ("look", "skin"),
    [("light", "light"), ("light", "paper"), ("light", "brown"), ("dark", "deep"), ("dark", "light"), ("dark", "tan")],
)
def test_names_can_be_read_on_their_zones_as_rendered(paint: Paint, soles: Plate, look: str, skin: str) -> None:
    """Every pixel that a name may stand on has 4.5:1 to the ink."""
    size = (1250, 1200)
    image = paint(Style(LOOKS[look], SKINS[skin]), Marks(), *size, names=False)
    stand = Stand(*size, margin=20.0, gap=120.0, top=20.0, bottom=20.0)
    frame = Frame(None, None, None, 20, size[1] - 20)
    writing = place_writing(soles, placed(soles.view, stand), frame, Marks())
    inside = [label for label in writing.labels if label.inside]
    assert len(inside) > 30
    for label in inside:
        left, top, right, bottom = (round(value) for value in label.box)
        worst = min(
            contrast(image.pixelColor(x, y), ZONE_INK)
            for x in range(left, right + 1, 3)
            for y in range(top, bottom + 1, 3)
        )
        assert worst >= 4.5, (label.zone, worst)


@pytest.mark.parametrize("skin", ["fair", "light", "paper", "brown", "deep"])
def test_edges_can_be_seen_as_rendered(paint: Paint, soles: Plate, skin: str) -> None:
    """An edge passes with 3:1 to its fill, or to the skin outside, or by its pale keyline on dark skin."""
    image = paint(Style(LIGHT, SKINS[skin]), Marks(), 900, 840, names=False)
    fits = placed(soles.view, Stand(900, 840, margin=20.0, gap=120.0, top=20.0, bottom=20.0))
    tried = passed = 0
    for foot, each in soles.feet.items():
        for area, _, hue in each.shapes.items:
            ring = Polygon(area.ring)
            scale = fits[foot].scale
            for share in (0.1, 0.3, 0.5, 0.7, 0.9):
                edge = ring.exterior.interpolate(share, normalized=True)
                near = [
                    image.pixelColor(*(round(value) for value in fits[foot].to_pixels((edge.x + dx, edge.y + dy))))
                    for dx in (-4 / scale, -1.5 / scale, 0.0, 1.5 / scale, 4 / scale)
                    for dy in (-4 / scale, -1.5 / scale, 0.0, 1.5 / scale, 4 / scale)
                ]
                tried += 1
                passed += any(contrast(QColor(hue.line), each_colour) >= 3.0 for each_colour in near)
    assert passed / tried > 0.98


def test_chosen_and_hit_zones_show_their_strong_colour(paint: Paint, soles: Plate, atlas: Atlas) -> None:
    image = paint(LIGHT_STYLE, Marks(chosen="spleen"), 900, 840, names=False)
    fits = placed(soles.view, Stand(900, 840, margin=20.0, gap=120.0, top=20.0, bottom=20.0))
    area = next(area for area in atlas.areas if area.zone == "spleen")
    x, y = fits[area.foot].to_pixels(area.pole)
    strong = HUES[atlas.zones["spleen"].system].strong
    assert contrast(image.pixelColor(round(x), round(y)), strong) < 1.05
    assert contrast(strong, "#FFFFFF") >= 4.5


def test_bare_outline_stands_in_for_missing_art(atlas: Atlas, tmp_path: object) -> None:
    plate = sole_plate(atlas, tmp_path, [])  # type: ignore[arg-type]
    image = QImage(200, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    with QPainter(image) as painter:
        paint_art(painter, plate.feet[Foot.RIGHT], Fit(1.0, 100.0, 280.0), LIGHT_STYLE)
    assert image.pixelColor(100, 200).name().upper() == SKINS["light"].mid
