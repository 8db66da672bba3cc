"""Names on wall charts: calm leaders that never cross, names clear of captions and feet, on each paper."""

from __future__ import annotations

from itertools import combinations

import pytest
from shapely.geometry import LineString, Polygon, box

from reflexmap.core.atlas import Atlas
from reflexmap.core.leaders import CALM, slope_of
from reflexmap.core.model import Foot, View
from reflexmap.core.paper import Choices, Job, Kind, Orientation, Paper
from reflexmap.draw import poster
from reflexmap.draw.paperpages import PlateMaker, pages_of
from reflexmap.draw.plate import some_feet
from reflexmap.draw.posterboxes import Sheet, composed
from reflexmap.draw.posterpanel import panel
from reflexmap.draw.posterplan import P
from reflexmap.draw.posterstand import FLAT, Face, caption_box
from tests.draw.pages import plate_maker

TURNED = (Orientation.PORTRAIT, Orientation.LANDSCAPE)
# The share of the paper that the feet covered before surfaces were composed for the room.
BEFORE = {
    (Paper.A4, Orientation.PORTRAIT): 0.119,
    (Paper.A4, Orientation.LANDSCAPE): 0.074,
    (Paper.A3, Orientation.PORTRAIT): 0.147,
    (Paper.A3, Orientation.LANDSCAPE): 0.120,
    (Paper.A2, Orientation.PORTRAIT): 0.160,
    (Paper.A2, Orientation.LANDSCAPE): 0.152,
    (Paper.A1, Orientation.PORTRAIT): 0.176,
    (Paper.A1, Orientation.LANDSCAPE): 0.180,
    (Paper.LETTER, Orientation.PORTRAIT): 0.097,
    (Paper.LETTER, Orientation.LANDSCAPE): 0.065,
    (Paper.TABLOID, Orientation.PORTRAIT): 0.165,
    (Paper.TABLOID, Orientation.LANDSCAPE): 0.121,
}
Charts = dict[tuple[Paper, Orientation], tuple[Sheet, float]]


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


@pytest.fixture(scope="module")
def charts(atlas: Atlas, plates: PlateMaker) -> Charts:
    """Return each paper's chart, composed, with its share of feet."""
    found: Charts = {}
    kept: list[Sheet] = []

    def note(*given: object, **named: object) -> Sheet:
        kept.append(composed(*given, **named))  # type: ignore[arg-type]
        return kept[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(poster, "composed", note)
        for paper, turned in BEFORE:
            choices = Choices(paper=paper, orientation=turned)
            pages = pages_of(Job(Kind.CHART), choices, atlas, plates)
            width, height = pages.size(0)
            mm = poster.points(choices) / 12 * 25.4 / 72  # millimetres for one pixel
            found[paper, turned] = kept[-1], _covered(kept[-1]) * mm * mm / (width * height)
    return found


def _covered(sheet: Sheet) -> float:
    """Return how much the feet cover in square pixels."""
    found = 0.0
    for face in (face for each in sheet.panels for face in each.faces):
        for foot, fit in face.fits.items():
            for ring in face.plate.feet[foot].skin_path.simplified().toFillPolygons():
                points = [ring.at(index) for index in range(ring.size())]
                found += Polygon([(point.x(), point.y()) for point in points]).area * fit.scale**2
    return found


def faces_of(charts: Charts) -> list[Face]:
    return [face for sheet, _ in charts.values() for each in sheet.panels for face in each.faces]


def test_leaders_never_cross_and_keep_to_a_few_slopes(charts: Charts) -> None:
    for face in faces_of(charts):
        leaders = [leader for label in face.labels for leader in label.leaders]
        for leader in leaders:
            slope = slope_of(leader)
            assert slope == 0.0 or any(slope == pytest.approx(each, rel=2e-3) for each in (*CALM, *FLAT))
        lines = [LineString(leader) for leader in leaders]
        assert not any(one.crosses(two) for one, two in combinations(lines, 2))


def test_no_name_and_no_leader_lies_on_a_name_or_a_caption(charts: Charts) -> None:
    for face in faces_of(charts):
        boxes = [(label, box(*label.box)) for label in face.labels]
        captions = [box(*caption_box(face.plate, foot, fit)) for foot, fit in face.fits.items()]
        for label, mine in boxes:
            others = [other.buffer(-1.01) for it, other in boxes if it is not label] + captions
            assert not any(mine.buffer(-0.1).intersects(other) for other in others), label
            for leader in label.leaders:
                assert not any(LineString(leader).intersects(other.buffer(-1.01)) for other in others), label


def test_names_in_columns_do_not_lie_on_the_feet(charts: Charts) -> None:
    for face in faces_of(charts):
        for foot, fit in face.fits.items():
            for ring in face.plate.feet[foot].skin_path.simplified().toFillPolygons():
                points = [fit.to_pixels((ring.at(i).x(), ring.at(i).y())) for i in range(ring.size())]
                skin = Polygon(points).buffer(-0.5)
                assert not [label for label in face.labels if label.leaders and skin.intersects(box(*label.box))]


def test_columns_are_aligned(charts: Charts) -> None:
    for made in (each for sheet, _ in charts.values() for each in sheet.panels):
        centre = made.box.center().x()
        for face in made.faces:
            boxes = [label.box for label in face.labels if label.leaders]
            outer = [box for box in boxes if len(face.fits) == 1 or abs((box[0] + box[2]) / 2 - centre) > 1.0]
            assert max(right for left, _, right, _ in outer if left < centre) == pytest.approx(
                min(right for left, _, right, _ in outer if left < centre), abs=1.0
            )
            assert max(left for left, _, _, _ in outer if left >= centre) == pytest.approx(
                min(left for left, _, _, _ in outer if left >= centre), abs=1.0
            )


def test_the_feet_cover_more_of_each_paper_than_they_did(charts: Charts) -> None:
    shares = {each: round(share, 3) for each, (_, share) in charts.items()}

    assert {each: share for each, share in shares.items() if share < BEFORE[each] * 1.05} == {}
    for paper in (Paper.A2, Paper.A1):
        for turned in TURNED:
            assert shares[paper, turned] > 0.18


def test_large_paper_needs_no_numbers(charts: Charts) -> None:
    for (paper, _), (sheet, _) in charts.items():
        most = {Paper.A1: 0, Paper.A2: 1, Paper.A3: 5, Paper.TABLOID: 5}.get(paper, 10)
        assert len(sheet.numbered) <= most, paper
        assert dict(sheet.legend.numbers).keys() == set(sheet.numbered.values())


def test_a_small_paper_that_lies_is_not_crowded(charts: Charts) -> None:
    for paper, least in ((Paper.A4, 0.115), (Paper.LETTER, 0.12)):
        sheet, share = charts[paper, Orientation.LANDSCAPE]
        assert share > least
        assert sheet.plan.numbers is not None  # beside the tops, where the whole key would not fit
        assert not sheet.apart


def test_panels_and_key_stand_apart_and_on_the_page(charts: Charts) -> None:
    for sheet, _ in charts.values():
        boxes = [*sheet.plan.boxes.values(), *(box for box in (sheet.plan.key, sheet.plan.numbers) if box)]
        for one, two in combinations(boxes, 2):
            assert not one.adjusted(0.1, 0.1, -0.1, -0.1).intersects(two.adjusted(0.1, 0.1, -0.1, -0.1))
        assert all(each.bottom() <= sheet.bottom + 0.1 for each in boxes)
        assert sheet.plan.scales[P] == max(sheet.plan.scales.values())


@pytest.mark.parametrize("view", [View.PLANTAR, View.DORSAL])
@pytest.mark.parametrize("foot", Foot)
def test_one_foot_alone_has_a_column_on_each_side(atlas: Atlas, plates: PlateMaker, view: View, foot: Foot) -> None:
    from PySide6.QtCore import QRectF  # noqa: PLC0415 - only here

    names = {zone.id: zone.label for zone in atlas.zones.values()}
    made = panel(some_feet(plates(view, "western", "female"), (foot,)), QRectF(0, 0, 800, 800), names)
    (face,) = made.faces
    fit = face.fits[foot]

    assert {label.box[0] > fit.x for label in face.labels if label.leaders} == {True, False}
    assert len(made.numbered) <= 3
