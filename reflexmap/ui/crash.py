"""Catches what nobody caught: writes it to the log, tells the person once, and lets the program go on.

Nothing heavy is loaded before something is wrong. Nothing that a person typed is written down (`core/crashtext`).
"""

from __future__ import annotations

import faulthandler
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from reflexmap import __version__
from reflexmap.core.logfile import HARD, MOST_BYTES, LogFile

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from reflexmap.ui.crashdialog import CrashDialog

Fault = tuple[type[BaseException], BaseException, TracebackType | None]
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
LEVELS = {  # by name: Qt's enumerations cost time when they are first touched
    "QtWarningMsg": "warning",
    "QtCriticalMsg": "critical",
    "QtFatalMsg": "fatal",
}


class Crash(QObject):
    """Watches over the program from `install` until `remove`; `folder` is where the log lies."""

    _caught = Signal(str)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = LogFile(folder)
        self.dialog: CrashDialog | None = None
        self._told: set[tuple[str, str, int]] = set()
        self._hook: Hook = sys.excepthook
        self._thread_hook = threading.excepthook
        self._messages: Callable[[QtMsgType, QMessageLogContext, str], object] | None = None
        self._hard: IO[bytes] | None = None
        # Threads tell the window's thread, where widgets may be made.
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to watch."""
        self._hook, sys.excepthook = sys.excepthook, self.caught
        self._thread_hook, threading.excepthook = threading.excepthook, self._caught_in_thread
        self._messages = qInstallMessageHandler(self.said)
        self._watch_hard()

    def remove(self) -> None:
        """Leave everything as it was before."""
        if sys.excepthook == self.caught:
            sys.excepthook = self._hook
        if threading.excepthook == self._caught_in_thread:
            threading.excepthook = self._thread_hook
        qInstallMessageHandler(self._messages)
        if self._hard is not None:
            faulthandler.disable()
            self._hard.close()
            self._hard = None

    def _watch_hard(self) -> None:
        """Let the interpreter write where it was when the process is about to die."""
        if self.log.folder is None or faulthandler.is_enabled():
            return
        path = self.log.folder / HARD
        try:
            self.log.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            mode = "w" if path.exists() and path.stat().st_size > MOST_BYTES else "a"
            hard = path.open(mode + "b", buffering=0)
        except OSError:
            return
        self._hard = hard
        faulthandler.enable(hard)

    # What goes wrong

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a fault that nobody caught; tell of it if the window still runs."""
        if not issubclass(kind, Exception):  # somebody pressed Ctrl+C
            self._hook(kind, error, trace)
            return
        from reflexmap.core.crashtext import report  # noqa: PLC0415 - only when something is wrong

        text = report(kind, error, trace, facts())
        self.log.write("fault", text)
        self._hook(kind, error, trace)
        place = _place(kind, trace)
        if place not in self._told:  # a fault in painting comes back with each picture
            self._told.add(place)
            self._caught.emit(text)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    def said(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Log a warning of Qt, and pass each message on as before."""
        level = LEVELS.get(kind.name)
        if level:
            from reflexmap.core.crashtext import home_shortened, masked  # noqa: PLC0415 - see above

            self.log.write(level, f"Qt: {home_shortened(masked(text))}")
        if self._messages is not None:
            self._messages(kind, context, text)
        elif level and sys.stderr is not None:
            sys.stderr.write(f"{text}\n")

    def _tell(self, text: str) -> None:
        """Show the report, unless one is shown already or the program is ending."""
        app = QApplication.instance()
        if self.dialog is not None or not isinstance(app, QApplication) or QApplication.closingDown():
            return
        from PySide6.QtCore import QThread  # noqa: PLC0415 - only when something is wrong

        if QThread.currentThread().loopLevel() == 0:  # nobody would see it
            return
        from reflexmap.ui.crashdialog import CrashDialog  # noqa: PLC0415 - only when something is wrong

        self.dialog = CrashDialog(text, self.log.folder, app.activeWindow())
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    """Return what was raised and where: the same fault is told of once."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return kind.__qualname__, "", 0
    return kind.__qualname__, trace.tb_frame.f_code.co_filename, trace.tb_lineno


def facts() -> dict[str, str]:
    """Return what a report says of the program and the machine."""
    import platform  # noqa: PLC0415 - only when something is wrong

    from PySide6.QtCore import qVersion  # noqa: PLC0415 - see above

    app = QApplication.instance()
    return {
        "Reflexmap": __version__,
        "System": f"{platform.system()} {platform.release()} ({platform.machine()})",
        "Python": platform.python_version(),
        "Qt": f"{qVersion()} ({app.platformName() if isinstance(app, QApplication) else 'no window'})",
    }
