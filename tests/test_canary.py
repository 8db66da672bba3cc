"""Fails on a build of PySide6 that loses references to None: such a process aborts after some thousand calls."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost since Python 3.12")
def test_calls_that_return_nothing_keep_their_references_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(1000):
        thing.parent()

    assert sys.getrefcount(None) > before - 100
