"""Painting one frame of the map while somebody zooms, drags and points, with all names, at once and twice the size."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figures import HEAD, Figures, cpu_ms

SCALES = ("1", "2")
NOTCHES = 12  # of the wheel, in and out again
STEPS = 40  # of a drag and of a way with the pointer
ROUNDS = 3
AIM = "16 at p95"
NAMES = {
    "zoom": "Frame while zooming with the wheel",
    "drag": "Frame while dragging, zoomed",
    "point": "Frame while pointing at zones",
    "rest": "Frame when the hand rests after zooming",
    "fade": "Frame of a fade",
    "beside": "Frame while zooming two charts side by side",
}


def run() -> None:
    """Measure at both scales, each in a process of its own, since Qt takes its scale at the start."""
    for scale in SCALES:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.frames"],
            env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=True,
        )
        found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
        print(f"Scale {scale}:\n")
        print(HEAD)
        for key, name in NAMES.items():
            print(Figures(name, "ms", tuple(found[key])).row(aim="" if key == "rest" else AIM))
        print()
        for key, name in NAMES.items():
            figures = Figures(name, "ms", tuple(found[key]))
            print(f"{name}: p50 {figures.middle:.1f}, p95 {figures.percentile(0.95):.1f} ms.  ")
        print()


def measured() -> dict[str, list[float]]:
    """Return the milliseconds of each frame, from the event until everything is painted, by what a person does."""
    from benchmarks.stage import settle, window  # noqa: PLC0415 - reads the environment
    from reflexmap.ui.motion import LIVELY  # noqa: PLC0415 - see above

    view = window()
    shown = view.canvas.map
    found: dict[str, list[float]] = {key: [] for key in NAMES}
    for _ in range(ROUNDS):
        for notch in (1,) * NOTCHES + (-1,) * NOTCHES:
            found["zoom"].append(_frame(lambda notch=notch: _wheel(shown, notch)))  # type: ignore[misc]
        QTest.qWait(200)
        settle()
        shown.zoom_by(2.5)
        found["rest"].append(_frame(shown.come_to_rest))
        settle()
        found["drag"] += [_frame(step) for step in _drag(shown)]
        QTest.qWait(200)
        shown.fit_all()
        shown.come_to_rest()
        settle()
        found["point"] += [_frame(step) for step in _way(shown)]
        settle()
    shown.pace = LIVELY
    for zone in ("liver", "heart", "bladder", "stomach"):
        view.selection.choose_zone(zone)
        settle()
        found["fade"] += [_frame(shown.update) for _ in range(6)]
        QTest.qWait(200)
    view.selection.clear()
    found["beside"] = _two_maps()
    return found


def _two_maps() -> list[float]:
    from dataclasses import replace  # noqa: PLC0415 - see above

    from benchmarks.stage import settle, window  # noqa: PLC0415 - see above

    view = window()
    view.selection.show(replace(view.selection.shown, beside=True))
    settle()
    two = view.canvas.beside
    if two is None:
        return []
    left = next(iter(two.maps.values()))
    QTest.qWait(300)
    settle()
    return [_frame(lambda notch=notch: _wheel(left, notch)) for notch in (1,) * NOTCHES + (-1,) * NOTCHES]  # type: ignore[misc]


def _frame(event: Callable[[], object]) -> float:
    """Return how long it takes to handle an event and to paint what it changes."""

    def whole() -> None:
        event()
        QApplication.sendPostedEvents()

    return cpu_ms(whole)


def _wheel(widget: QWidget, notches: int) -> None:
    spot = QPointF(widget.width() * 0.4, widget.height() * 0.45)
    event = QWheelEvent(
        spot,
        QPointF(widget.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, notches * 60),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def _drag(widget: QWidget) -> Iterator[Callable[[], object]]:
    start, end = QPointF(widget.width() * 0.7, widget.height() * 0.6), QPointF(widget.width() * 0.3, 120.0)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    _send(widget, QEvent.Type.MouseButtonPress, start, left, left)
    for step in range(1, STEPS + 1):
        spot = start + (end - start) * (step / STEPS)
        yield lambda spot=spot: _send(widget, QEvent.Type.MouseMove, spot, none, left)  # type: ignore[misc]
    _send(widget, QEvent.Type.MouseButtonRelease, end, left, none)


def _way(widget: QWidget) -> Iterator[Callable[[], object]]:
    """Move the pointer over both feet, as far between two frames as a quick hand does."""
    none = Qt.MouseButton.NoButton
    turns = [
        QPointF(widget.width() * x, widget.height() * y) for x, y in ((0.2, 0.2), (0.8, 0.4), (0.2, 0.7), (0.8, 0.8))
    ]
    for start, end in pairwise(turns):
        for step in range(STEPS):
            spot = start + (end - start) * (step / STEPS)
            yield lambda spot=spot: _send(widget, QEvent.Type.MouseMove, spot, none, none)  # type: ignore[misc]


def _send(widget: QWidget, kind: QEvent.Type, spot: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    spread = QPointF(widget.mapToGlobal(QPoint(0, 0))) + spot
    QApplication.sendEvent(widget, QMouseEvent(kind, spot, spread, button, held, Qt.KeyboardModifier.NoModifier))


if __name__ == "__main__":
    print(json.dumps(measured()))
