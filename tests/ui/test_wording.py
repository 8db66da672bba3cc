"""Every value of the model has words, and no two have the same."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import System, View
from reflexmap.draw.looks import SKINS
from reflexmap.draw.systemnames import system_name
from reflexmap.ui import wording
from reflexmap.ui.resultorder import KINDS


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (system_name, tuple(System)),
        (wording.surface_name, tuple(View)),
        (wording.surface_phrase, tuple(View)),
        (wording.skin_name, tuple(SKINS)),
        (wording.kind_name, KINDS),
    ],
    ids=["systems", "surfaces", "phrases", "skins", "kinds"],
)
def test_each_value_has_its_own_words(app: QApplication, words: object, values: tuple[object, ...]) -> None:
    del app
    told = [words(value) for value in values]  # type: ignore[operator]
    assert all(told)
    assert len(set(told)) == len(told)


def test_surfaces_are_called_as_agreed() -> None:
    assert [wording.surface_name(view) for view in View] == ["Sole", "Top", "Inner side", "Outer side"]


def test_feet_of_zones(atlas: Atlas) -> None:
    assert wording.feet_name(atlas.zones["kidney"]) == "Both feet"
    assert wording.feet_name(atlas.zones["liver"]) == "Right foot"
    assert wording.feet_name(atlas.zones["spleen"]) == "Left foot"
