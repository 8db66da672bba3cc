"""Painted feet kept between starts: a gain when it works, never a fault when it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from reflexmap.ui.artcache import KEPT_FILES, ArtCache

SIZE = QSize(20, 10)


@pytest.fixture
def pixmap(app: QApplication) -> QPixmap:
    del app
    made = QPixmap(SIZE)
    made.fill(Qt.GlobalColor.darkCyan)
    return made


def test_gives_back_what_was_kept(tmp_path: Path, pixmap: QPixmap) -> None:
    ArtCache(tmp_path / "new").put("a", pixmap)
    found = ArtCache(tmp_path / "new").get("a", SIZE, 2.0)
    assert found is not None
    assert found.toImage().pixelColor(3, 3) == pixmap.toImage().pixelColor(3, 3)
    assert found.devicePixelRatio() == 2.0
    assert not [each for each in (tmp_path / "new").iterdir() if each.name.startswith(".")]


def test_other_keys_sizes_and_damage_give_nothing(tmp_path: Path, pixmap: QPixmap) -> None:
    cache = ArtCache(tmp_path)
    cache.put("a", pixmap)
    assert cache.get("b", SIZE, 1.0) is None
    assert cache.get("a", QSize(21, 10), 1.0) is None
    next(tmp_path.glob("feet-a*")).write_bytes(b"short")
    assert cache.get("a", SIZE, 1.0) is None


def test_without_a_folder_nothing_is_kept(pixmap: QPixmap) -> None:
    cache = ArtCache(None)
    cache.put("a", pixmap)
    assert cache.get("a", SIZE, 1.0) is None


def test_a_folder_that_cannot_be_made_is_no_fault(tmp_path: Path, pixmap: QPixmap) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = ArtCache(tmp_path / "file" / "cache")
    cache.put("a", pixmap)
    assert cache.get("a", SIZE, 1.0) is None


def test_old_pictures_go(tmp_path: Path, pixmap: QPixmap) -> None:
    cache = ArtCache(tmp_path)
    for index in range(KEPT_FILES + 3):
        cache.put(str(index), pixmap)
    assert len(list(tmp_path.glob("feet-*"))) == KEPT_FILES


def test_key_tells_everything_apart() -> None:
    keys = {
        ArtCache.key(b"a", 1),
        ArtCache.key(b"a", 2),
        ArtCache.key(b"b", 1),
        ArtCache.key("a", 1),
        ArtCache.key("a1"),
    }
    assert len(keys) == 5
    assert ArtCache.key(b"a", 1.5, "x") == ArtCache.key(b"a", 1.5, "x")
