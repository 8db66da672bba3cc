"""Where the feet stand in the map's picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from reflexmap.core.fit import Camera
from reflexmap.core.model import Foot, View
from reflexmap.core.picture import reach
from reflexmap.draw.plate import Plate
from reflexmap.ui.mapstage import MapStage

# What the map gets in windows of 1440x900, 1280x800, 1024x700 (panel shut and open), and a large screen.
SIZES = ((848, 844), (688, 744), (964, 644), (634, 644), (1968, 1384))


@pytest.fixture
def stage() -> MapStage:
    return MapStage(View.PLANTAR)


@pytest.mark.parametrize("size", SIZES)
def test_feet_stand_whole_in_the_picture(stage: MapStage, plate: Plate, size: tuple[int, int]) -> None:
    stage.lay_out(QSize(*size), Camera())
    for foot in Foot:
        for area in plate.feet[foot].areas:
            for x, y in (stage.fits[foot].to_pixels(point) for point in area.ring[::5]):
                assert 0 < x < size[0]
                assert 0 < y < size[1]


def test_right_foot_stands_on_the_left_with_big_toes_in_the_middle(stage: MapStage, plate: Plate) -> None:
    """As one looks at the soles of a person who sits opposite."""
    stage.lay_out(QSize(848, 844), Camera())
    assert stage.fits[Foot.RIGHT].x < 424 < stage.fits[Foot.LEFT].x
    spots = {
        foot: max((a for a in plate.feet[foot].areas if a.zone == "brain"), key=lambda area: area.size).pole
        for foot in Foot
    }
    right, left = (stage.fits[foot].to_pixels(spots[foot])[0] for foot in (Foot.RIGHT, Foot.LEFT))
    assert stage.fits[Foot.RIGHT].x < right < 424 < left < stage.fits[Foot.LEFT].x


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("foot", list(Foot))
@pytest.mark.parametrize("size", [(240, 400), (424, 790), (900, 700)])
def test_one_foot_alone_stands_in_the_middle_and_inside(view: View, foot: Foot, size: tuple[int, int]) -> None:
    stage = MapStage(view, foot)
    stage.lay_out(QSize(*size), Camera())
    assert set(stage.fits) == {foot}
    start, end = (stage.lead.x + x * stage.lead.scale for x in reach(view, foot))
    assert (start + end) / 2 == pytest.approx(size[0] / 2)
    assert 0 <= start < end <= size[0]
    frame = stage.frame()
    for column in (frame.left, frame.middle, frame.right):
        assert column is None or 0 < column < size[0]
    if frame.left is not None:
        assert frame.left < start
    if frame.right is not None:
        assert frame.right > end
