"""From a press on a zone to map and panel painted, for every zone of both feet; against a plain widget."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from benchmarks.figures import HEAD, Figures, cpu_ms
from benchmarks.stage import PaintCount, app, settle, window

ROUNDS = 4
LIT = "headache"  # the complaint that is lit in the second series


class Plain(QWidget):
    """Fills itself with another colour after each press."""

    def __init__(self) -> None:
        super().__init__()
        self._dark = False

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Change."""
        self._dark = not self._dark
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.black if self._dark else Qt.GlobalColor.white)


def press(widget: QWidget, spot: QPoint) -> None:
    """Press and release, and have everything painted that this changes."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    # All that is posted is done, the painting at its end; timers of no delay come later, see `settle`.
    app().sendPostedEvents()


def run() -> None:
    """Measure all zones, from nothing lit and with a complaint lit."""
    view = window()
    paints = PaintCount(view.canvas.map, view.panel.flow.paper)
    plain = Plain()
    plain.resize(view.canvas.map.size())
    plain.show()
    settle()
    beside = Figures("Press on a plain widget", "ms", tuple(cpu_ms(press, plain, QPoint(9, 9)) for _ in range(99)))
    plain.close()
    print(HEAD)
    print(beside.row())
    for name, symptom in (("Press to map and panel, nothing lit", ""), ("The same, a complaint lit", LIT)):
        view.selection.choose_symptom(symptom)
        if symptom:
            view.selection.answer_question(symptom)
        settle()
        found: list[tuple[float, str]] = []
        after: list[float] = []
        for _ in range(ROUNDS):
            for zone in view.selection.atlas.zones:
                spot = view.canvas.map.spot_of(zone)
                if spot is None:
                    continue
                paints.all_painted()
                took = cpu_ms(press, view.canvas.map, spot.toPoint())
                if paints.all_painted():
                    found.append((took, view.selection.chosen.zone))
                after.append(cpu_ms(app().processEvents))
                settle()
        print(Figures(name, "ms", tuple(took for took, _ in found)).row(beside, "16 at p99"))
        print(Figures("Buttons and texts for screen readers, after it", "ms", tuple(after)).row(beside))
        slow = ", ".join(f"{zone} {took:.1f}" for took, zone in sorted(found, reverse=True)[:3])
        print(f"\nSlowest: {slow}.\n")
    view.selection.clear()
    settle()
