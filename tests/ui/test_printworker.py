"""The thread that lays out and paints: the newest order only, the looked-at page first, faults as sentences."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reflexmap.core.errors import UserError
from reflexmap.draw.paperpages import Page, Pages
from reflexmap.ui.printworker import LayOut, Order, PrintWorker, page_picture


def sheet(count: int = 3) -> Pages:
    return Pages("Test", tuple(Page(100.0, 50.0, lambda _: None) for _ in range(count)), tuple)


class Told:
    """What the thread told, in order."""

    def __init__(self, worker: PrintWorker) -> None:
        self.laid: list[int] = []
        self.painted: list[tuple[int, int]] = []
        self.failed: list[tuple[int, str]] = []
        self.done: list[int] = []
        worker.laid_out.connect(lambda number, _: self.laid.append(number))
        worker.painted.connect(lambda number, page, _: self.painted.append((number, page)))
        worker.failed.connect(lambda number, text: self.failed.append((number, text)))
        worker.finished_order.connect(self.done.append)


@pytest.fixture
def worker(app: object) -> Iterator[PrintWorker]:
    del app
    made = PrintWorker()
    made.start()
    yield made
    made.stop()


@pytest.fixture
def told(worker: PrintWorker) -> Told:
    return Told(worker)


def test_the_page_that_is_looked_at_comes_first(worker: PrintWorker, told: Told, qtbot: QtBot) -> None:
    worker.want(Order(1, lambda: sheet(5), 3, 1.0))
    qtbot.waitUntil(lambda: told.done == [1])
    assert told.laid == [1]
    assert told.painted[0] == (1, 3)
    assert sorted(page for _, page in told.painted) == [0, 1, 2, 3, 4]


def test_only_the_newest_order_is_worked_on(worker: PrintWorker, told: Told, qtbot: QtBot) -> None:
    gate, laid = threading.Event(), list[int]()

    def first() -> Pages:
        assert gate.wait(20)
        return sheet()

    def noted(number: int) -> LayOut:
        def lay_out() -> Pages:
            laid.append(number)
            return sheet()

        return lay_out

    worker.want(Order(1, first, 0, 1.0))
    qtbot.waitUntil(lambda: worker._order is None)  # it is being laid out
    for number in (2, 3, 4):
        worker.want(Order(number, noted(number), 0, 1.0))
    gate.set()
    qtbot.waitUntil(lambda: 4 in told.done)
    assert laid == [4]
    assert {number for number, _ in told.painted} == {4}


def test_another_size_of_the_same_sheet_is_not_laid_out_anew(worker: PrintWorker, told: Told, qtbot: QtBot) -> None:
    worker.want(Order(1, sheet, 0, 1.0))
    qtbot.waitUntil(lambda: told.done == [1])
    worker.want(Order(2, None, 0, 2.0))
    qtbot.waitUntil(lambda: told.done == [1, 2])
    assert told.laid == [1]
    assert (2, 0) in told.painted


def test_faults_are_sentences_and_the_thread_lives_on(worker: PrintWorker, told: Told, qtbot: QtBot) -> None:
    def refused() -> Pages:
        raise UserError("Choose at least one foot.")

    def broken() -> Pages:
        raise ZeroDivisionError("oh")

    worker.want(Order(1, refused, 0, 1.0))
    qtbot.waitUntil(lambda: told.done == [1])
    worker.want(Order(2, broken, 0, 1.0))
    qtbot.waitUntil(lambda: told.done == [1, 2])
    assert told.failed == [(1, "Choose at least one foot."), (2, "This sheet cannot be made (ZeroDivisionError: oh).")]
    worker.want(Order(3, sheet, 0, 1.0))
    qtbot.waitUntil(lambda: told.done == [1, 2, 3])
    assert (3, 0) in told.painted


def test_a_page_is_painted_on_white_at_its_size(app: object) -> None:
    del app
    page = Page(100.0, 50.0, lambda painter: painter.fillRect(QRectF(0, 0, 20, 20), QColor("#102030")))
    pages = Pages("Test", (page,), tuple)
    image = page_picture(pages, 0, 4.0)
    assert (image.width(), image.height()) == (400, 200)
    assert image.format() is QImage.Format.Format_RGB32
    assert image.pixelColor(1, 1).name() == "#102030"  # 20 units of a twentieth of a millimetre are one millimetre
    assert image.pixelColor(10, 10).name() == "#ffffff"
