"""Where the feet stand on paper: inside the width, never on each other, the right way round."""

from __future__ import annotations

from itertools import combinations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Foot, View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES
from reflexmap.draw.plate import Plate, some_feet
from reflexmap.draw.plates import plates_for
from reflexmap.draw.sheetstands import (
    ABOVE,
    ANKLE,
    APART,
    CAPTION,
    CLOSE,
    INSTEP,
    LEG,
    LOOSE,
    PAIRS_GAP,
    SCALE,
    SHIN,
    SNUG,
    Arrangement,
    Shown,
    order,
    shown_of,
    stands_at,
    whole,
)
from reflexmap.draw.sheettext import MM
from reflexmap.resources import assets_folder

COLUMN, PAGE = 90.5 * MM, 188.0 * MM
GROUPS = [views for count in (1, 2, 3, 4) for views in combinations(View, count)]
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> dict[View, Plate]:
    del qapp
    return {plate.view: plate for plate in plates_for(atlas, assets_folder(), [], View)}


def boxes(made: Arrangement, shown: Shown | None = None) -> dict[tuple[View, Foot], Box]:
    """Return the corners of each picture with its caption."""
    found = {}
    for plate, fits in made.stands:
        low, high = (shown or {}).get(plate.view, whole(plate.view))
        for foot, fit in fits.items():
            if POSES[plate.view].stacked:
                least, most = 0.0, LENGTH
            elif order(plate.view)[0] is foot:
                least, most = -HALF_WIDTH, INNER_WIDTH
            else:
                least, most = -INNER_WIDTH, HALF_WIDTH
            left, top = fit.to_pixels((least, min(high, LENGTH)))
            right, bottom = fit.to_pixels((most, low))
            found[plate.view, foot] = (left, top, right, bottom + CAPTION)
    return found


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] - 1 and other[1] < one[3] - 1


@pytest.mark.parametrize("views", GROUPS, ids="-".join)
@pytest.mark.parametrize("width", [COLUMN, PAGE], ids=["column", "page"])
@pytest.mark.parametrize("snug", [None, LOOSE, SNUG, CLOSE])
def test_pictures_stay_inside_and_never_touch(
    plates: dict[View, Plate], views: tuple[View, ...], width: float, *, snug: int | None
) -> None:
    wanted = [plates[view] for view in views]
    shown = {} if snug is None else shown_of(wanted, ["spine-lumbar"], snug=snug)
    made = stands_at(wanted, width, SCALE, shown)
    found = boxes(made, shown)

    assert {fit.scale for _, fits in made.stands for fit in fits.values()} == {SCALE}
    assert set(found) == {(view, foot) for view in views for foot in Foot}
    for left, top, right, bottom in found.values():
        assert left >= -0.5
        assert right <= width + 0.5
        assert top >= -0.5
        assert bottom <= made.height + 0.5
    for one, other in combinations(found.values(), 2):
        assert not overlap(one, other)


def test_one_foot_alone_stands_in_the_middle(plates: dict[View, Plate]) -> None:
    for foot in Foot:
        for view in View:
            (box,) = boxes(stands_at([some_feet(plates[view], (foot,))], PAGE, SCALE)).values()
            assert abs(box[0] + box[2] - PAGE) < 1.0
        pair = boxes(
            stands_at([some_feet(plates[view], (foot,)) for view in (View.PLANTAR, View.DORSAL)], COLUMN, SCALE)
        )
        sole, top = sorted(pair.values())
        assert sole[1] == top[1]
        assert 0 < sole[0] < sole[2] < top[0] < top[2] < COLUMN


def test_less_of_a_leg_is_shown_but_never_less_than_what_is_lit(plates: dict[View, Plate]) -> None:
    wanted = [plates[view] for view in View]
    for zone in ("neck", "hip", "sciatic-nerve", "groin-lymph", "uterus"):
        for snug in (LOOSE, SNUG, CLOSE):
            shown = shown_of(wanted, [zone], snug=snug)
            for plate in wanted:
                low, high = shown[plate.view]
                boxes_ = [area.box for foot in plate.feet.values() for area in foot.areas if area.zone == zone]
                assert all(low <= box[1] and box[3] <= high for box in boxes_), (zone, plate.view)
                assert not POSES[plate.view].stacked or high >= (ANKLE if snug else LEG)
    assert shown_of(wanted, [], snug=SNUG) == {
        View.PLANTAR: whole(View.PLANTAR),
        View.DORSAL: (SHIN, whole(View.DORSAL)[1]),
        View.MEDIAL: (0.0, ANKLE),
        View.LATERAL: (0.0, ANKLE),
    }
    assert shown_of(wanted, [], snug=CLOSE)[View.DORSAL] == (INSTEP, whole(View.DORSAL)[1])
    groin = max(area.box[3] for area in plates[View.LATERAL].feet[Foot.RIGHT].areas if area.zone == "groin-lymph")
    assert shown_of(wanted, ["groin-lymph"], snug=SNUG)[View.LATERAL][1] == groin + ABOVE > ANKLE


def test_heels_of_the_sides_meet_in_the_middle(plates: dict[View, Plate]) -> None:
    for view, (first, second) in ((View.MEDIAL, (Foot.RIGHT, Foot.LEFT)), (View.LATERAL, (Foot.LEFT, Foot.RIGHT))):
        found = boxes(stands_at([plates[view]], PAGE, SCALE))

        assert order(view) == (first, second)
        assert found[view, first][2] < found[view, second][0]
        # The foot that comes first has its heel, the broad end of the leg, on the right.
        ring = max((area.ring for area in plates[view].feet[first].areas), key=lambda r: max(y for _, y in r))
        assert sum(x for x, _ in ring) / len(ring) > LENGTH / 2


def test_the_right_sole_and_the_left_top_stand_on_the_left() -> None:
    assert order(View.PLANTAR) == (Foot.RIGHT, Foot.LEFT)
    assert order(View.DORSAL) == (Foot.LEFT, Foot.RIGHT)


def test_a_narrow_column_has_one_foot_of_a_side_below_the_other(plates: dict[View, Plate]) -> None:
    found = boxes(stands_at([plates[View.MEDIAL]], COLUMN, SCALE))

    assert found[View.MEDIAL, Foot.LEFT][1] > found[View.MEDIAL, Foot.RIGHT][3] - 1


def test_on_a_wide_page_pairs_stay_near_each_other(plates: dict[View, Plate]) -> None:
    made = stands_at([plates[View.PLANTAR], plates[View.DORSAL]], 275 * MM, SCALE)
    edges = sorted(box[side] for box in boxes(made).values() for side in (0, 2))

    assert edges[4] - edges[3] == pytest.approx(PAIRS_GAP * APART)
    assert edges[2] - edges[1] == pytest.approx(PAIRS_GAP)
    assert edges[0] == pytest.approx(275 * MM - edges[-1])
