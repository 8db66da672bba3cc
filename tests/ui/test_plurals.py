"""English plurals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(("count", "text"), [(0, "0 zones"), (1, "1 zone"), (2, "2 zones"), (11, "11 zones")])
def test_counts(app: QApplication, count: int, text: str) -> None:
    del app
    assert QCoreApplication.translate("Anywhere", "%n zone(s)", "", count) == text


def test_texts_without_a_count_stay(app: QApplication) -> None:
    del app
    assert QCoreApplication.translate("Anywhere", "Zone(s) and more") == "Zone(s) and more"
