"""Both charts on one picture: what agrees steps back, the other chart lies dotted over the first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.columns import Frame
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Link, Rank, View
from reflexmap.core.picture import Stand, placed
from reflexmap.draw.looks import DARK, HUES, LIGHT, SKINS, Look, colour
from reflexmap.draw.others import dotted, paint_others
from reflexmap.draw.plate import Plate, paint_art, paint_emphasis, paint_writing, paint_zones, place_writing
from reflexmap.draw.plates import make_plate
from reflexmap.draw.zones import Style, ZoneShapes, paint_hits
from reflexmap.resources import assets_folder
from tests.draw import golden

SIZE = (760, 520)


@pytest.fixture(scope="module")
def both(atlas: Atlas, qapp: QApplication) -> Plate:
    del qapp
    return make_plate(atlas, assets_folder(), [], chart=BOTH_CHARTS)


def painted(plate: Plate, look: Look, marks: Marks | None = None) -> QImage:
    marks = marks or Marks()
    style = Style(look, SKINS["light"])
    width, height = SIZE
    fits = placed(plate.view, Stand(width, height, margin=110.0, gap=120.0, top=20.0, bottom=20.0))
    writing = place_writing(plate, fits, Frame(None, width / 2, None, 24, height - 24), marks)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour(look.canvas))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for foot, each in plate.feet.items():
            paint_art(painter, each, fits[foot], style)
            paint_zones(painter, each, fits[foot], marks, style)
            paint_emphasis(painter, each, fits[foot], marks, style)
        paint_writing(painter, plate, fits, writing, marks, style)
    return image


def test_the_plate_holds_both_charts_and_dims_what_agrees(both: Plate) -> None:
    right = both.feet[Foot.RIGHT]
    assert right.others is not None
    assert {area.chart for area in right.areas} == {DEFAULT_CHART, OTHER_CHART}
    assert {area.chart for area, _, _ in right.shapes.items} == {DEFAULT_CHART}
    assert {area.chart for area, _, _ in right.others.items} == {OTHER_CHART}
    assert "bladder" in right.shapes.quiet
    assert "kidney" not in right.shapes.quiet
    assert "bladder" not in both.notes
    assert "Rwo Shur" in both.notes["kidney"]


def test_an_arrow_leads_from_one_place_to_the_other_where_they_lie_apart(both: Plate, atlas: Atlas) -> None:
    found = {zone: (start, end) for zone, start, end in both.feet[Foot.RIGHT].ties}
    start, end = found["kidney"]
    assert start in {area.pole for area in atlas.areas_of("kidney")}
    assert end[1] > start[1]  # Rwo Shur's kidney lies nearer to the toes
    assert "liver" not in found  # one lies within the other


def test_only_what_differs_is_named_and_a_zone_once_for_both_charts(both: Plate) -> None:
    fits = placed(both.view, Stand(1200, 900, margin=124.0, gap=112.0))
    labels = place_writing(both, fits, Frame(100, 600, 1100, 68, 830), Marks()).labels
    named = [label.zone for label in labels]
    assert set(named) <= set(both.notes)
    assert "liver" in named
    assert sum(label.zone == "liver" for label in labels) == 1


def test_one_chart_alone_has_no_comparison_and_another_key(both: Plate, atlas: Atlas) -> None:
    alone = make_plate(atlas, assets_folder(), [])
    assert all(each.others is None and not each.ties and not each.shapes.quiet for each in alone.feet.values())
    assert not alone.notes
    assert alone.key != both.key


@pytest.mark.parametrize("view", list(View))
def test_every_surface_can_be_compared(atlas: Atlas, both: Plate, view: View) -> None:
    del both
    plate = make_plate(atlas, assets_folder(), [], view=view, chart=BOTH_CHARTS)
    assert plate.notes
    assert all(each.others is not None and each.others.items for each in plate.feet.values())


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.id)
def test_both_charts_look_as_they_did(both: Plate, look: Look) -> None:
    golden.check(painted(both, look), f"both-charts-{look.id}")


@pytest.mark.parametrize(
    "marks",
    [
        Marks(chosen="kidney"),
        Marks(hovered="kidney"),
        Marks(focused="kidney"),
        Marks(links=(Link("kidney", Rank.PRIMARY),)),
        Marks(lit=frozenset({"kidney"})),
        Marks(dimmed=frozenset({"kidney"})),
    ],
    ids=str,
)
def test_what_stands_out_changes_on_both_charts(both: Plate, marks: Marks) -> None:
    plain, changed = painted(both, LIGHT), painted(both, LIGHT, marks)
    fits = placed(both.view, Stand(*SIZE, margin=110.0, gap=120.0, top=20.0, bottom=20.0))
    for area in both.feet[Foot.RIGHT].areas:
        if area.zone == "kidney":
            x, y = (round(each) for each in fits[Foot.RIGHT].to_pixels(area.pole))
            spots = [(x + dx, y + dy) for dx in range(-6, 7) for dy in range(-6, 7)]
            assert any(plain.pixel(*spot) != changed.pixel(*spot) for spot in spots), area.chart


def runs(drawn: list[bool]) -> list[int]:
    """Return how long each stretch is that is drawn without a gap."""
    return [len(run) for run in "".join("#" if each else " " for each in drawn).split()]


def marks_of(image: QImage, ink: str) -> tuple[int, int]:
    """Return how long and how thick the longest mark on the upper edge of a square zone is, in pixels."""
    line = colour(ink)

    def inked(x: int, y: int) -> bool:
        found = image.pixelColor(x, y)
        return abs(found.red() - line.red()) + abs(found.blue() - line.blue()) < 70

    long = max(runs([inked(x, 80) for x in range(160, 640)]), default=0)
    thick = max(max(runs([inked(x, y) for y in range(60, 100)]), default=0) for x in range(160, 640))
    return long, thick


def test_the_other_charts_edge_is_dotted_where_a_secondary_zones_edge_is_dashed(both: Plate) -> None:
    area = replace(both.feet[Foot.RIGHT].areas[0], ring=((20, 20), (180, 20), (180, 180), (20, 180)), over=())
    system = next(iter(HUES))
    shapes = ZoneShapes((area,), {area.zone: system})
    marks, style = Marks(links=(Link(area.zone, Rank.SECONDARY),)), Style(LIGHT, SKINS["light"])
    found = []
    for paint in (paint_hits, paint_others):
        image = QImage(800, 800, QImage.Format.Format_RGB32)
        image.fill(colour("#FFFFFF"))
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(4, 4)
            paint(painter, shapes, marks, style, 1.0)
        found.append(marks_of(image, HUES[system].line))
    (dash_long, dash_thick), (dot_long, dot_thick) = found
    assert dash_long > 1.8 * dash_thick, "a dash is longer than it is thick"
    assert abs(dot_long - dot_thick) <= 2, "a dot is round"
    assert dotted(colour("#000000"), 2.0).capStyle() is Qt.PenCapStyle.RoundCap
