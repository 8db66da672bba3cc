"""Watches what is painted and what stands in widgets: does every text fit its box, and is it marked for translation?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QPushButton, QToolButton, QWidget

from reflexmap.core.atlas import Atlas, with_numbers
from reflexmap.draw.looks import Look
from reflexmap.ui.parts import Text
from reflexmap.ui.spots import Reading

SLACK = 1.6  # px that a measure may be off
NAMES = ("Reflexmap", "Ctrl", "Shift", "Alt", "Esc", "Return", "Space", "Tab", "Left", "Right", "Up", "Down", "Del")

FIGURES = re.compile(r"\{[^}]*\}|\d+")
CLAUSES = re.compile(r"[.;:?!,\u2192\n()\u201c\u201d]+")


class Watch:
    """What was seen: texts too large for their boxes, and texts that nobody marked."""

    def __init__(self, data: str) -> None:
        self._data = data
        self.cut: dict[str, str] = {}
        self.unmarked: dict[str, str] = {}
        self.window: QWidget | None = None  # what is looked at now; other windows of the run are nobody's business

    def see(self, where: str, text: str, *, fits: bool) -> None:
        """Take note of one text."""
        if not fits:
            self.cut.setdefault(text[:70], where)
        if not self._known(text):
            self.unmarked.setdefault(text[:70], where)

    def _known(self, text: str) -> bool:
        plain = text.strip().rstrip("\u2026").strip()
        if "[" in plain or "]" in plain or not any(each.isalpha() for each in plain):
            return True
        return plain in NAMES or all(self._held(each) for each in pieces(plain))

    def _held(self, piece: str) -> bool:
        """Whether a clause stands in the data, or is a code with a name that do."""
        return piece in self._data or (len(piece.split()) < 3 and all(each in self._data for each in piece.split()))


def pieces(text: str) -> list[str]:
    """Return the clauses of a text in small letters, without figures: emergency numbers stand in data as a name."""
    bare = " ".join(FIGURES.sub("", text).lower().split())
    return [piece.strip() for piece in CLAUSES.split(bare) if any(each.isalpha() for each in piece)]


def texts_of(value: Any, seen: set[int]) -> Iterator[str]:
    """Return all texts inside frozen records."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts_of(key, seen)
            yield from texts_of(each, seen)
    elif isinstance(value, list | tuple | frozenset | set):
        for each in value:
            yield from texts_of(each, seen)
    elif is_dataclass(value) and id(value) not in seen:
        seen.add(id(value))
        for field in fields(value):
            if field.name not in ("areas", "outlines", "shapes"):
                yield from texts_of(getattr(value, field.name), seen)


def data_of(atlas: Atlas) -> str:
    """Return all words of an atlas as one text."""
    found = list(texts_of(atlas, set()))
    found += [with_numbers(text, numbers) for text in found if "{" in text for numbers in atlas.numbers]
    return "\n".join(dict.fromkeys(" ".join(FIGURES.sub("", text).split()).lower() for text in found))


@contextmanager
def watching(monkeypatch: pytest.MonkeyPatch, watch: Watch) -> Iterator[None]:
    """Look over the shoulder of each painter and of each paragraph."""
    draw, lay = QPainter.drawText, Text.lay

    def drawn(painter: QPainter, *args: Any) -> Any:
        box = args[0]
        text = next((each for each in args if isinstance(each, str)), "")
        if isinstance(box, QRectF | QRect) and text:
            _judge(painter, QRectF(box), args[1], text, watch)
        return draw(painter, *args)

    def laid(self: Text, width: float, look: Look) -> float:
        height = lay(self, width, look)
        layout = self._layout
        if layout is not None:
            widest = max((layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount())), default=0.0)
            watch.see("paragraph", self.text, fits=widest <= width + SLACK)
        return height

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawText", drawn)
        patch.setattr(Text, "lay", laid)
        yield


def _judge(painter: QPainter, box: QRectF, flags: Any, text: str, watch: Watch) -> None:
    if "phosphor" in painter.font().family().lower():
        return  # an icon is a letter of its font
    device = painter.device()
    if isinstance(device, QWidget) and device.window() is not watch.window:
        return
    metrics = QFontMetricsF(painter.font())
    number = int(flags.value if isinstance(flags, Enum) else flags)
    need = metrics.boundingRect(QRectF(box), number, text)
    fits = need.width() <= box.width() + SLACK and need.height() <= max(box.height(), metrics.height()) + SLACK
    if isinstance(device, QWidget):
        seen = painter.combinedTransform().mapRect(need & box if fits else need)
        ground = QRectF(0, 0, device.width(), device.height()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        fits = fits and (ground.width() < 2 or (ground.left() <= seen.left() and seen.right() <= ground.right()))
    watch.see(type(device).__name__, text, fits=fits)


def look_at(widget: QWidget, watch: Watch) -> None:
    """Look at every visible label and button in a widget, painting it whole."""
    for _ in range(3):
        QApplication.processEvents()
    watch.window = widget.window()
    widget.grab()
    watch.window = None
    for each in [widget, *widget.findChildren(QWidget)]:
        if not each.isVisible() or isinstance(each, Reading) or each.width() < 2:
            continue
        if isinstance(each, QLabel) and each.text() and each.textFormat() is not Qt.TextFormat.RichText:
            wrapped = each.wordWrap()
            tall = each.heightForWidth(each.width()) if wrapped else each.sizeHint().height()
            wide = 0 if wrapped else each.sizeHint().width()
            fits = tall <= each.height() + 2 and wide <= each.width() + 2
            watch.see(f"label {each.objectName()}", each.text(), fits=fits)
        elif isinstance(each, QPushButton | QToolButton) and each.text():
            only = isinstance(each, QToolButton) and each.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
            fits = only or each.sizeHint().width() <= each.width() + 2
            watch.see(f"button {type(each).__name__}", each.text().replace("&", ""), fits=fits)
        elif isinstance(each, QCheckBox | QAbstractButton) and each.accessibleName():
            watch.see(f"name of {type(each).__name__}", each.accessibleName(), fits=True)
        if each.toolTip():
            watch.see(f"tip of {type(each).__name__}", each.toolTip(), fits=True)
