"""Where the feet stand on paper: inside the width, never on each other, the right way round."""

from __future__ import annotations

from itertools import combinations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Foot, View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import plates_for
from reflexmap.draw.sheetstands import CAPTION, SCALE, Arrangement, arrange, beside_words, least_height, order
from reflexmap.draw.sheettext import MM
from reflexmap.resources import assets_folder

COLUMN, PAGE = 90.5 * MM, 188.0 * MM
GROUPS = [views for count in (1, 2, 3, 4) for views in combinations(View, count)]
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> dict[View, Plate]:
    del qapp
    return {plate.view: plate for plate in plates_for(atlas, assets_folder(), [], View)}


def boxes(made: Arrangement) -> dict[tuple[View, Foot], Box]:
    """Return the corners of each picture with its caption."""
    found = {}
    for plate, fits in made.stands:
        for foot, fit in fits.items():
            if POSES[plate.view].stacked:
                least, most, tall = 0.0, LENGTH, SIDE_HEIGHT
            elif order(plate.view)[0] is foot:
                least, most, tall = -HALF_WIDTH, INNER_WIDTH, LENGTH
            else:
                least, most, tall = -INNER_WIDTH, HALF_WIDTH, LENGTH
            left, top = fit.to_pixels((least, tall))
            right, bottom = fit.to_pixels((most, 0.0))
            found[plate.view, foot] = (left, top, right, bottom + CAPTION)
    return found


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] - 1 and other[1] < one[3] - 1


@pytest.mark.parametrize("views", GROUPS, ids="-".join)
@pytest.mark.parametrize("width", [COLUMN, PAGE], ids=["column", "page"])
@pytest.mark.parametrize("room", [0.0, 120.0 * MM, 180.0 * MM, 900.0 * MM])
def test_pictures_stay_inside_and_never_touch(
    plates: dict[View, Plate], views: tuple[View, ...], width: float, room: float
) -> None:
    made = arrange([plates[view] for view in views], width, room)
    found = boxes(made)

    assert set(found) == {(view, foot) for view in views for foot in Foot}
    for left, top, right, bottom in found.values():
        assert left >= -0.5
        assert right <= width + 0.5
        assert top >= -0.5
        assert bottom <= made.height + 0.5
    for one, other in combinations(found.values(), 2):
        assert not overlap(one, other)


@pytest.mark.parametrize("views", GROUPS, ids="-".join)
def test_the_foot_has_one_scale_whatever_the_room(plates: dict[View, Plate], views: tuple[View, ...]) -> None:
    wanted = [plates[view] for view in views]
    made = [arrange(wanted, PAGE, room * MM) for room in (40, 100, 140, 180, 400)]

    assert {fit.scale for each in made for _, fits in each.stands for fit in fits.values()} == {SCALE}
    assert least_height(wanted, PAGE) == made[0].height <= made[-1].height


def test_heels_of_the_sides_meet_in_the_middle(plates: dict[View, Plate]) -> None:
    for view, (first, second) in ((View.MEDIAL, (Foot.RIGHT, Foot.LEFT)), (View.LATERAL, (Foot.LEFT, Foot.RIGHT))):
        found = boxes(arrange([plates[view]], PAGE, 900.0 * MM))

        assert order(view) == (first, second)
        assert found[view, first][2] < found[view, second][0]
        # The foot that comes first has its heel, the broad end of the leg, on the right.
        ring = max((area.ring for area in plates[view].feet[first].areas), key=lambda r: max(y for _, y in r))
        assert sum(x for x, _ in ring) / len(ring) > LENGTH / 2


def test_the_right_sole_and_the_left_top_stand_on_the_left() -> None:
    assert order(View.PLANTAR) == (Foot.RIGHT, Foot.LEFT)
    assert order(View.DORSAL) == (Foot.LEFT, Foot.RIGHT)


def test_words_stand_beside_soles_or_tops_only(plates: dict[View, Plate]) -> None:
    assert not beside_words([plates[View.PLANTAR], plates[View.MEDIAL]])
    assert beside_words([plates[View.DORSAL]])
    assert not beside_words([plates[View.PLANTAR], plates[View.DORSAL]])
    assert not beside_words([plates[View.LATERAL]])


def test_a_side_moves_beside_soles_where_room_is_short(plates: dict[View, Plate]) -> None:
    wanted = [plates[view] for view in (View.PLANTAR, View.MEDIAL)]
    roomy, short = (boxes(arrange(wanted, PAGE, room * MM)) for room in (300, 120))

    assert roomy[View.MEDIAL, Foot.RIGHT][1] > roomy[View.PLANTAR, Foot.RIGHT][1]
    assert short[View.MEDIAL, Foot.RIGHT][0] > short[View.PLANTAR, Foot.LEFT][0]
    assert short[View.MEDIAL, Foot.LEFT][1] > short[View.MEDIAL, Foot.RIGHT][1]
