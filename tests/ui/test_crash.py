"""Faults that nobody caught: logged, told once, and the program goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.logfile import HARD, NAME
from reflexmap.ui.crash import Crash
from reflexmap.ui.crashdialog import CrashDialog

Fault = tuple[type[BaseException], BaseException, TracebackType | None]


@pytest.fixture
def crash(app: QApplication, tmp_path: Path) -> Iterator[Crash]:
    """A watcher that is asked directly: the hooks of this process belong to the tests themselves."""
    del app
    made = Crash(tmp_path / "reflexmap")
    made._hook = lambda *_: None
    yield made
    if made.dialog is not None:
        made.dialog.close()
    made.deleteLater()


def fault() -> Fault:
    words = "my secret note"
    try:
        raise KeyError(words)  # noqa: TRY301 - the traceback must lead here
    except KeyError as error:
        return type(error), error, error.__traceback__


def other_fault() -> Fault:
    try:
        list[int]().pop()
    except IndexError as error:
        return type(error), error, error.__traceback__
    raise AssertionError


def told(crash: Crash, qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: crash.dialog is not None)
    assert crash.dialog is not None
    return crash.dialog


def log(tmp_path: Path) -> str:
    path = tmp_path / "reflexmap" / NAME
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_a_fault_is_logged_and_told_and_the_program_goes_on(crash: Crash, qtbot: QtBot, tmp_path: Path) -> None:
    crash.caught(*fault())
    dialog = told(crash, qtbot)
    assert "KeyError" in dialog.report.toPlainText()
    assert "Reflexmap: " in dialog.report.toPlainText()
    assert "KeyError" in log(tmp_path)
    assert "secret note" not in log(tmp_path)
    dialog.go_on.click()
    assert crash.dialog is None


def test_one_dialog_at_a_time(crash: Crash, qtbot: QtBot, tmp_path: Path) -> None:
    crash.caught(*fault())
    first = told(crash, qtbot)
    crash.caught(*other_fault())
    QApplication.processEvents()
    assert crash.dialog is first
    assert "IndexError" in log(tmp_path)


def test_the_same_fault_is_told_once(crash: Crash, qtbot: QtBot) -> None:
    crash.caught(*fault())
    told(crash, qtbot).close()
    crash.caught(*fault())
    QApplication.processEvents()
    assert crash.dialog is None
    crash.caught(*other_fault())
    assert "IndexError" in told(crash, qtbot).report.toPlainText()


def test_a_fault_in_a_thread_is_told_in_the_windows_thread(crash: Crash, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: crash.caught(*fault()))
    thread.start()
    thread.join()
    assert crash.dialog is None
    assert told(crash, qtbot).thread() is QApplication.instance().thread()


def test_ctrl_c_is_no_fault(crash: Crash, tmp_path: Path) -> None:
    seen: list[type[BaseException]] = []
    crash._hook = lambda kind, *_: seen.append(kind)
    crash.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == [KeyboardInterrupt]
    assert log(tmp_path) == ""


def test_warnings_of_qt_are_logged_without_what_they_quote(crash: Crash, tmp_path: Path) -> None:
    passed: list[str] = []
    crash._messages = lambda _kind, _context, text: passed.append(text)
    crash.said(QtMsgType.QtWarningMsg, QMessageLogContext(), 'Cannot set "my secret note"')
    crash.said(QtMsgType.QtDebugMsg, QMessageLogContext(), "chatter")
    assert "warning Qt: Cannot set [...]" in log(tmp_path)
    assert "chatter" not in log(tmp_path)
    assert passed == ['Cannot set "my secret note"', "chatter"]


def test_it_works_without_a_place_for_the_log(app: QApplication, qtbot: QtBot) -> None:
    del app
    crash = Crash(None)
    crash._hook = lambda *_: None
    crash.caught(*fault())
    dialog = told(crash, qtbot)
    assert not dialog.place.isEnabled()
    dialog.close()
    crash.deleteLater()


PROGRAM = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication
from reflexmap.ui.crash import Crash

app = QApplication(["x"])
crash = Crash(Path(sys.argv[1]))
assert not {"traceback", "platform", "logging"} & set(sys.modules) - before, "loaded too early"
crash.install()

def fail():
    raise RuntimeError("in a slot")

def fail_in_thread():
    raise LookupError("in a thread")

QTimer.singleShot(0, fail)
QTimer.singleShot(10, lambda: threading.Thread(target=fail_in_thread).start())
QTimer.singleShot(20, lambda: qWarning("a warning of Qt"))
def end():
    print("went on", crash.dialog is not None)
    crash.dialog.close()
    crash.remove()
    app.quit()
QTimer.singleShot(500, end)
app.exec()
assert sys.excepthook is sys.__excepthook__
if "die" in sys.argv:
    crash.install()
    import ctypes
    ctypes.string_at(0)
"""


def run(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; before = set(sys.modules) | {'traceback', 'platform', 'logging'}\n" + PROGRAM
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run(
        [sys.executable, "-c", code, str(folder), *more],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=60,
    )


def test_a_real_program_goes_on_and_leaves_its_hooks(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "went on True\n"
    text = (tmp_path / NAME).read_text(encoding="utf-8")
    assert "RuntimeError: in a slot" in text
    assert "LookupError: in a thread" in text
    assert "warning Qt: a warning of Qt" in text
    assert "RuntimeError: in a slot" in done.stderr  # a terminal still shows it
    assert "a warning of Qt" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a signal ends the process on Unix only")
def test_a_dying_process_says_where_it_was(tmp_path: Path) -> None:
    assert run(tmp_path, "die").returncode < 0
    assert "Segmentation fault" in (tmp_path / HARD).read_text(encoding="utf-8")


def test_the_dialog_copies_and_shows_the_place(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app
    opened: list[str] = []
    monkeypatch.setattr(
        "reflexmap.ui.crashdialog.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile()) or False
    )
    dialog = CrashDialog("the report", tmp_path)
    dialog.show()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "the report"
    assert dialog.copy.text() == "&Copied"
    dialog.place.click()
    assert opened == [str(tmp_path)]
    assert dialog.place.text() == str(tmp_path)  # nothing could show it, so it is named
    assert dialog.report.isReadOnly()
    assert dialog.report.accessibleName() == "Report"
    assert "goes on" in dialog.accessibleDescription()
    dialog.reject()
    assert not dialog.isVisible()
