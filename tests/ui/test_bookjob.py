"""The whole atlas as a book, written beside the window."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reflexmap.core.errors import UserError
from reflexmap.draw import book
from reflexmap.ui.window import Window


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    return tmp_path


def told(window: Window) -> str:
    return window.notice.accessibleName() if window.notice.isVisible() else ""


def test_it_is_written_in_a_thread_and_told(
    window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    gate = threading.Event()

    def write(into: Path, made: book.Book, kind: str, *, progress: Callable[[int, int], None], **_: Any) -> Path:
        threads.append(threading.get_ident())
        assert made.atlas is window.selection.atlas
        assert kind == "pdf"
        progress(3, 8)
        assert gate.wait(20)
        return into / "book.pdf"

    monkeypatch.setattr(book, "write_book", write)
    window.actions_by_id["book"].trigger()
    job = window.printing.book_job
    assert job is not None
    qtbot.waitUntil(lambda: job.bar.value() == 3)
    assert job.bar.maximum() == 8
    window.selection.choose_zone("liver")  # the window goes on
    window.actions_by_id["book"].trigger()
    assert "already" in told(window)
    gate.set()
    qtbot.waitUntil(lambda: told(window) == f"Saved: {folder / 'book.pdf'}")
    assert threading.get_ident() not in threads


def test_it_can_be_stopped(window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(*_: Any, progress: Callable[[int, int], None], stopped: Callable[[], bool]) -> Path:
        progress(1, 9)
        while not stopped():
            threading.Event().wait(0.005)
        raise book.StoppedError("stopped")

    monkeypatch.setattr(book, "write_book", write)
    window.actions_by_id["book"].trigger()
    job = window.printing.book_job
    assert job is not None
    qtbot.waitUntil(lambda: job.bar.value() == 1)
    job.bar.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: "stopped" in told(window))
    qtbot.waitUntil(job.isFinished)
    assert not list(folder.iterdir())


@pytest.mark.usefixtures("folder")
def test_trouble_is_a_sentence(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(*_: Any, **__: Any) -> Path:
        raise UserError("The disk is full.")

    monkeypatch.setattr(book, "write_book", write)
    window.actions_by_id["book"].trigger()
    qtbot.waitUntil(lambda: told(window) == "The disk is full.")


def test_no_folder_no_book(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    before = window.printing.book_job
    window.actions_by_id["book"].trigger()
    assert window.printing.book_job is before


def test_a_page_of_html_is_offered_too(window: Window, folder: Path, qtbot: QtBot) -> None:
    window.actions_by_id["book-html"].trigger()
    path = folder / book.NAMES["html"]
    qtbot.waitUntil(lambda: told(window) == f"Saved: {path}", timeout=60_000)

    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html")
    assert 'role="img"' in page
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_the_window_loads_nothing_of_the_book_itself() -> None:
    code = (
        "import sys; import reflexmap.ui.printing, reflexmap.ui.printdialog, reflexmap.ui.bookjob;"
        "print([each for each in sys.modules if each.startswith(('reflexmap.draw.book', 'pikepdf'))])"
    )
    root = Path(book.__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "[]\n"
