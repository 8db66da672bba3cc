"""The window on a stage without a screen: made once, ready, and moved only by events as a person makes them."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reflexmap.ui.lateparts import EXPECT_RESULTS_AFTER
from reflexmap.ui.window import Window


class PaintCount(QObject):
    """Counts the paintings of some widgets."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self.counts = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count; the painting itself goes on as ever."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.counts[watched] += 1
        return False

    def all_painted(self) -> bool:
        """Whether each widget was painted since the last time, and begin anew."""
        done = all(self.counts.values())
        self.counts = dict.fromkeys(self.counts, 0)
        return done


@cache
def app() -> QApplication:
    """Return the application, without a screen and with caches of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="reflexmap-benchmarks-")
    from reflexmap.app import make_app  # noqa: PLC0415 - reads the environment set above

    return make_app(["reflexmap"])


@cache
def window() -> Window:
    """Return the shown window with everything built and all waiting work done."""
    from reflexmap.app import make_window  # noqa: PLC0415 - see above

    made = make_window(app())
    made.resize(1440, 900)
    made.show()
    settle()
    made.make_ready()
    # What the window paints ahead when it has stood for a moment.
    QTest.qWait(2 * EXPECT_RESULTS_AFTER)
    settle()
    return made


def settle() -> None:
    """Let all waiting work be done."""
    for _ in range(40):
        app().processEvents()


def cache_folder() -> Path:
    """Return where the stage keeps its caches."""
    app()
    return Path(os.environ["XDG_CACHE_HOME"]) / "reflexmap"
