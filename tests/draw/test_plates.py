"""Plates are put together from atlas and drawings; broken drawings are told and left out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.model import Foot, View
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import plates_for, sole_plate
from reflexmap.resources import assets_folder


def test_soles_have_both_feet_with_all_their_areas(soles: Plate, atlas: Atlas) -> None:
    assert soles.view is View.PLANTAR
    for foot in Foot:
        assert soles.feet[foot].areas == atlas.areas_on(View.PLANTAR, foot)
        assert soles.feet[foot].drawing is not None
        assert soles.feet[foot].line_drawing is not None
        assert not soles.feet[foot].skin_path.isEmpty()


def test_names_are_the_short_labels(soles: Plate, atlas: Atlas) -> None:
    assert soles.names == {zone.id: zone.label for zone in atlas.zones.values()}


@pytest.mark.parametrize("content", [b"", b"no drawing", b"<html></html>", b"\xff\xfe\x00"])
def test_broken_drawing_is_told_by_file_and_left_out(
    soles: Plate, atlas: Atlas, tmp_path: Path, content: bytes
) -> None:
    assets = Path(shutil.copytree(assets_folder(), tmp_path / "assets"))
    (assets / "feet" / "plantar-left.svg").write_bytes(content)
    problems: list[Problem] = []
    plate = sole_plate(atlas, assets, problems)
    assert [problem.file for problem in problems] == ["plantar-left.svg"]
    assert problems[0].message.endswith(".")
    assert plate.feet[Foot.LEFT].drawing is None
    assert plate.feet[Foot.LEFT].areas == soles.feet[Foot.LEFT].areas
    assert plate.feet[Foot.RIGHT].drawing is not None


def test_key_changes_with_the_drawing(atlas: Atlas, soles: Plate, tmp_path: Path) -> None:
    assert sole_plate(atlas, assets_folder(), []).key == soles.key
    assert sole_plate(atlas, tmp_path, []).key != soles.key


def test_plates_come_in_the_order_of_the_views_with_one_sexs_organs(atlas: Atlas, soles: Plate) -> None:
    del soles  # fonts and paths need a running application
    wanted = (View.LATERAL, View.MEDIAL, View.LATERAL)
    male = plates_for(atlas, assets_folder(), [], wanted, sex="male")

    assert [plate.view for plate in male] == [View.MEDIAL, View.LATERAL]
    zones = {area.zone for area in male[0].feet[Foot.RIGHT].areas}
    assert "prostate" in zones
    assert "uterus" not in zones


def test_plates_show_the_chart_that_is_asked_for(atlas: Atlas, soles: Plate) -> None:
    del soles
    (plate,) = plates_for(atlas, assets_folder(), [], (View.PLANTAR,), chart="rwo-shur")

    assert {area.chart for area in plate.feet[Foot.LEFT].areas} == {"rwo-shur"}
