"""Lays sheets out and paints their pages away from the window, so that typing never waits for paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition

from PySide6.QtCore import QObject, QRectF, QThread, Signal
from PySide6.QtGui import QImage, QPainter

from reflexmap.core.errors import UserError
from reflexmap.draw.looks import colour
from reflexmap.draw.paperpages import Pages

LayOut = Callable[[], Pages]


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: a sheet (`lay_out` runs in the thread), or with None the same sheet at another size.

    `first` is the page that is looked at, `dots` the pixels of a millimetre.
    """

    number: int
    lay_out: LayOut | None
    first: int
    dots: float


class PrintWorker(QThread):
    """Works on the newest order only; each answer names the order that it belongs to.

    What the thread paints with is its own: `lay_out` must not share plates with the window.
    """

    laid_out = Signal(int, object)  # number, Pages
    painted = Signal(int, int, QImage)  # number, page, picture
    failed = Signal(int, str)  # number, sentence
    finished_order = Signal(int)  # number

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gate = Condition()
        self._order: Order | None = None
        self._over = False
        self._pages: Pages | None = None

    def want(self, order: Order) -> None:
        """Take an order; an older one is dropped."""
        with self._gate:
            lay_out = order.lay_out
            if lay_out is None and self._order is not None:
                lay_out = self._order.lay_out  # a size is asked for before the sheet was begun
            self._order = Order(order.number, lay_out, order.first, order.dots)
            self._gate.notify()

    def stop(self) -> None:
        """End the thread, after the page that is being painted."""
        with self._gate:
            self._over = True
            self._gate.notify()
        self.wait()

    def run(self) -> None:
        """Work until `stop`."""
        while True:
            with self._gate:
                while self._order is None and not self._over:
                    self._gate.wait()
                if self._over or self._order is None:
                    return
                order, self._order = self._order, None
            try:
                self._work(order)
            except UserError as error:
                self.failed.emit(order.number, str(error))
            except Exception as error:  # noqa: BLE001 - a fault in one sheet must not end the preview for all others
                fault = f"{type(error).__name__}: {error}"
                self.failed.emit(order.number, self.tr("This sheet cannot be made ({fault}).").format(fault=fault))
            self.finished_order.emit(order.number)

    def _work(self, order: Order) -> None:
        if order.lay_out is not None:
            self._pages = None
            self._pages = order.lay_out()
            self.laid_out.emit(order.number, self._pages)
        pages = self._pages
        if pages is None:
            return
        first = min(max(order.first, 0), pages.count - 1)
        for index in sorted(range(pages.count), key=lambda each: abs(each - first)):
            if self._order is not None or self._over:
                return
            self.painted.emit(order.number, index, page_picture(pages, index, order.dots))


def page_picture(pages: Pages, index: int, dots: float) -> QImage:
    """Return a page on white ground, with some pixels in a millimetre."""
    width, height = pages.size(index)
    image = QImage(max(round(width * dots), 1), max(round(height * dots), 1), QImage.Format.Format_RGB32)
    image.fill(colour("#FFFFFF"))
    with QPainter(image) as painter:
        pages.paint(painter, index, QRectF(image.rect()))
    return image
