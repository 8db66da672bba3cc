"""The pages of a sheet as they will be printed, one below the other; the paper stays white in every look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reflexmap.draw.looks import Look, colour
from reflexmap.draw.paperpages import Pages
from reflexmap.ui.plan import grown
from reflexmap.ui.printworker import LayOut, Order, PrintWorker

GAP = 18  # px round each page
FIT = 0.0  # the zoom that shows a whole page
DOTS = 96 / 25.4  # pixels of a millimetre at 100 per cent
LEAST, MOST = 0.25, 4.0  # zoom
MOST_PIXELS = 24_000_000  # of one page's picture: larger ones are painted smaller and stretched
REST = 60  # ms without a change of size until pages are painted anew


class PrintPreview(QAbstractScrollArea):
    """Shows pages, painted by a thread; a page that is not ready yet is a blank sheet.

    `page_changed` tells the page in the middle (from 0) and how many there are; `failed` a sentence.
    """

    page_changed = Signal(int, int)
    failed = Signal(str)
    zoom_changed = Signal()
    ready = Signal()  # every page is painted

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._worker = PrintWorker(self)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._number = 0
        self._newest_sheet = 0  # number of the order that changed the sheet last
        self._zoom = FIT
        self._page = 0
        self._held: QPoint | None = None  # where the hand holds the paper
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._paint_anew)
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFrameShape(self.Shape.NoFrame)
        self._worker.laid_out.connect(self._take_pages)
        self._worker.painted.connect(self._take_picture)
        self._worker.failed.connect(self._take_failure)
        self._worker.finished_order.connect(self._finish)
        self.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        self.destroyed.connect(self._worker.stop)  # a thread must not outlive what it paints for
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._worker.stop)
        self._worker.start()

    def show_sheet(self, lay_out: LayOut) -> None:
        """Lay a sheet out and show it from the page that is looked at."""
        self._number += 1
        self._newest_sheet = self._number
        self._worker.want(Order(self._number, lay_out, self._page, self._dots(self._page)))

    def stop(self) -> None:
        """End the thread; nothing more is painted."""
        self._rest.stop()
        self._worker.stop()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page that is looked at, from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """How large the paper is shown: 1 is its real size, `FIT` a whole page."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the paper larger or smaller."""
        self._zoom = zoom if zoom == FIT else min(max(zoom, LEAST), MOST)
        self._arrange()
        self.go_to(self._page)
        self._rest.start()
        self.zoom_changed.emit()

    def step_zoom(self, step: float) -> None:
        """Show the paper so many times larger than now."""
        now = self._zoom or self._dots(self._page) / DOTS
        self.set_zoom(now * step)

    def go_to(self, page: int) -> None:
        """Bring a page to the top."""
        if not self._sizes:
            return
        page = min(max(page, 0), self.count - 1)
        self.verticalScrollBar().setValue(round(self._boxes()[page].top() - grown(GAP)))
        self._look_at(page)

    def set_look(self, look: Look) -> None:
        """Change the ground behind the paper."""
        self.look = look
        self.viewport().update()

    def picture(self, page: int) -> QImage | None:
        """Return what is shown of a page, None while it is being painted."""
        return self._pictures.get(page)

    # What the thread tells

    def _take_pages(self, number: int, pages: Pages) -> None:
        if number < self._newest_sheet:
            return
        self._sizes = tuple(pages.size(index) for index in range(pages.count))
        self._pictures = {page: each for page, each in self._pictures.items() if page < pages.count}
        self._arrange()
        self._look_at(min(self._page, pages.count - 1), always=True)
        self._rest.start()  # now the size of the pages is known

    def _take_picture(self, number: int, page: int, picture: QImage) -> None:
        if number >= self._newest_sheet and page < self.count:
            self._pictures[page] = picture
            self.viewport().update()

    def _take_failure(self, number: int, sentence: str) -> None:
        if number >= self._newest_sheet:
            self._sizes, self._pictures = (), {}
            self._arrange()
            self.page_changed.emit(0, 0)
            self.failed.emit(sentence)

    def _finish(self, number: int) -> None:
        if number == self._number and not self._rest.isActive():
            self.ready.emit()

    # Where the pages lie

    def _dots(self, page: int) -> float:
        """Return the pixels of a page's millimetre."""
        if self._zoom != FIT:
            return DOTS * self._zoom
        width, height = self._sizes[page] if page < len(self._sizes) else (210.0, 297.0)
        gap = 2 * grown(GAP)
        room = self.viewport().size() - QSize(gap, gap)
        return max(min(room.width() / width, room.height() / height), 0.2)

    def _boxes(self) -> list[QRectF]:
        """Return where each page lies, before scrolling."""
        gap, top, found = grown(GAP), float(grown(GAP)), []
        sizes = [QSizeF(*size) * self._dots(page) for page, size in enumerate(self._sizes)]
        widest = max([self.viewport().width() - 2.0 * gap, *(size.width() for size in sizes)])
        for size in sizes:
            found.append(QRectF(gap + (widest - size.width()) / 2, top, size.width(), size.height()))
            top += size.height() + gap
        return found

    def _arrange(self) -> None:
        boxes, room = self._boxes(), self.viewport().size()
        gap = grown(GAP)
        tall = boxes[-1].bottom() + gap if boxes else 0
        wide = max((box.right() + gap for box in boxes), default=0)
        for bar, need, seen in (
            (self.verticalScrollBar(), tall, room.height()),
            (self.horizontalScrollBar(), wide, room.width()),
        ):
            bar.setRange(0, max(round(need) - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(grown(40))
        self.viewport().update()

    def _paint_anew(self) -> None:
        """Let the thread paint the same pages at the present size."""
        self._number += 1
        least = min((self._dots(page) for page in range(self.count)), default=DOTS) if self._zoom == FIT else DOTS
        dots = (least if self._zoom == FIT else DOTS * self._zoom) * self.devicePixelRatioF()
        largest = max((width * height for width, height in self._sizes), default=1.0)
        self._worker.want(Order(self._number, None, self._page, min(dots, (MOST_PIXELS / largest) ** 0.5)))

    def _follow_scroll(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        boxes = self._boxes()
        if boxes:
            self._look_at(min(range(len(boxes)), key=lambda page: abs(boxes[page].center().y() - middle)))

    def _look_at(self, page: int, *, always: bool = False) -> None:
        if page != self._page or always:
            self._page = page
            text = self.tr("Page {page} of {count}").format(page=page + 1, count=self.count)
            self.setAccessibleDescription(text)
            self.page_changed.emit(page, self.count)

    # What Qt tells

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page that is looked at, and paint it for the new size in a moment."""
        super().resizeEvent(event)
        page = self._page
        self._arrange()
        if self._zoom == FIT:  # else pages keep their size, and the person the place that is looked at
            self.go_to(page)
        if self.count:
            self._rest.start()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint the pages where they are now."""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1.2 ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the paper."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the paper along."""
        if self._held is not None:
            spot = event.position().toPoint()
            for bar, way in (
                (self.horizontalScrollBar(), self._held.x() - spot.x()),
                (self.verticalScrollBar(), self._held.y() - spot.y()),
            ):
                bar.setValue(bar.value() + way)
            self._held = spot

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the paper go."""
        self._held = None
        self.viewport().unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page, zoom, scroll."""
        deeds: dict[int, Callable[[], None]] = {
            Qt.Key.Key_PageDown: lambda: self.go_to(self._page + 1),
            Qt.Key.Key_PageUp: lambda: self.go_to(self._page - 1),
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(self.count - 1),
            Qt.Key.Key_Plus: lambda: self.step_zoom(1.25),
            Qt.Key.Key_Minus: lambda: self.step_zoom(0.8),
            Qt.Key.Key_0: lambda: self.set_zoom(FIT),
            Qt.Key.Key_1: lambda: self.set_zoom(1.0),
        }
        if event.key() in deeds:
            deeds[event.key()]()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in sight."""
        seen = QRectF(event.rect())
        with QPainter(self.viewport()) as painter:
            painter.fillRect(seen, colour(self.look.canvas))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            sight = seen.translated(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            for page, box in enumerate(self._boxes()):
                if not box.intersects(sight):
                    continue
                painter.fillRect(box, colour("#FFFFFF"))
                picture = self._pictures.get(page)
                if picture is not None:
                    painter.drawImage(box, picture)
                painter.setPen(QPen(colour(self.look.hairline), 1))
                painter.drawRect(box)
