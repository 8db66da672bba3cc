"""Where the two feet stand."""

from __future__ import annotations

import pytest

from reflexmap.core.model import Foot, View
from reflexmap.core.picture import HALF_WIDTH, LENGTH, Stand, placed


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
