"""Where the two feet stand."""

from __future__ import annotations

import pytest

from reflexmap.core.model import Foot, View
from reflexmap.core.picture import HALF_WIDTH, LENGTH, SIDE_HEIGHT, Stand, heel_column, heel_order, placed


def test_the_right_foot_is_on_the_left_and_the_big_toes_meet() -> None:
    fits = placed(View.PLANTAR, Stand(1000, 800))

    right, left = fits[Foot.RIGHT], fits[Foot.LEFT]
    assert right.x < 500 < left.x
    assert right.x + left.x == pytest.approx(1000)
    assert right.scale == left.scale
    assert right.y == left.y


@pytest.mark.parametrize("size", [(1440, 900), (700, 640), (420, 900), (2560, 700)])
def test_the_feet_stay_inside_their_room(size: tuple[int, int]) -> None:
    stand = Stand(*size)
    fits = placed(View.PLANTAR, stand)

    outer = fits[Foot.RIGHT].to_pixels((-HALF_WIDTH, 0))
    tips = fits[Foot.RIGHT].to_pixels((0, LENGTH))
    assert outer[0] >= stand.margin - 1e-6
    assert outer[1] <= stand.height - stand.bottom + 1e-6
    assert tips[1] >= stand.top - 1e-6


def test_no_room_at_all_still_gives_a_picture() -> None:
    assert placed(View.PLANTAR, Stand(0, 0))[Foot.LEFT].scale > 0


@pytest.mark.parametrize(("view", "on_the_left"), [(View.MEDIAL, Foot.RIGHT), (View.LATERAL, Foot.LEFT)])
def test_in_a_card_the_heels_of_two_sides_meet_and_the_toes_point_outwards(view: View, on_the_left: Foot) -> None:
    stand = Stand(392, 190, margin=20, gap=24, top=46, bottom=34, abreast=True)

    fits = placed(view, stand)

    first, second = sorted(fits, key=lambda foot: fits[foot].x)
    assert first is on_the_left
    assert fits[first].x >= stand.margin - 1e-6
    assert fits[second].x - fits[first].to_pixels((LENGTH, 0))[0] == pytest.approx(stand.gap)
    assert fits[second].to_pixels((LENGTH, 0))[0] <= stand.width - stand.margin + 1e-6
    assert fits[first].y == fits[second].y <= stand.height - stand.bottom + 1e-6
    assert fits[first].to_pixels((0, SIDE_HEIGHT))[1] >= stand.top - 1e-6


def test_soles_in_a_card_stand_as_on_the_map() -> None:
    assert placed(View.PLANTAR, Stand(400, 500, abreast=True)) == placed(View.PLANTAR, Stand(400, 500))


@pytest.mark.parametrize(("view", "first"), [(View.MEDIAL, Foot.RIGHT), (View.LATERAL, Foot.LEFT)])
def test_heel_to_heel_the_heels_share_the_middle_column(view: View, first: Foot) -> None:
    second = Foot.LEFT if first is Foot.RIGHT else Foot.RIGHT

    assert heel_order(view) == (first, second)
    assert (heel_column(view, first, 20.0), heel_column(view, first, LENGTH - 20.0)) == ("left", "middle")
    assert (heel_column(view, second, 20.0), heel_column(view, second, LENGTH - 20.0)) == ("middle", "right")
