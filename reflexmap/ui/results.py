"""The list of results: stays open while one looks at them, says why each matched, walks by keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reflexmap.core.answer import Answer, Hit
from reflexmap.core.notesearch import KIND as NOTE
from reflexmap.core.notesearch import page_of
from reflexmap.draw.looks import Look
from reflexmap.ui.choice import TOGETHER
from reflexmap.ui.facetbar import FacetBar
from reflexmap.ui.fitting import FittingButton
from reflexmap.ui.mapkey import MapKey
from reflexmap.ui.resultorder import SCREENFUL
from reflexmap.ui.resultrows import HIT, ResultDelegate, ResultModel
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress

KEY_SHARE = 0.45  # of the height that the key to the map may take


class ResultList(QListView):
    """A list whose current row is chosen at once; Up on the first row goes back to the search field."""

    left = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ring round the row that the keyboard is on, round the whole list before one is chosen."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        row = self.visualRect(self.currentIndex())
        box = QRectF(row if row.isValid() else self.viewport().rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRoundedRect(box, 8, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Up on the first hit back to the search field."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 1:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Results(QWidget):
    """The results of the present query with a heading, a way to clear, and a key to the map."""

    opened_changed = Signal()
    cleared = Signal()
    left = Signal()
    taken = Signal()  # a person has chosen one

    def __init__(self, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._answer: Answer | None = None
        self._heading = QLabel(self)
        dress(self._heading, "head")
        self._heading.setWordWrap(True)
        clear = QPushButton(self.tr("Clear"), self)
        dress(clear, "link")
        clear.clicked.connect(self.cleared)
        self.model = ResultModel(selection, self)
        self._delegate = ResultDelegate(selection, look, self)
        self.list = ResultList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Results"))
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.left.connect(self.left)
        self._empty = QLabel(self)
        dress(self._empty, "body")
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)  # it repeats what somebody typed
        self.facets = FacetBar(self)
        self.facets.changed.connect(self._narrow)
        self.more = FittingButton("", self)
        dress(self.more, "link")
        self.more.clicked.connect(self.show_all)
        self._most: int | None = SCREENFUL
        self._key = MapKey(look, self)
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 0, 0)
        top.addWidget(self._heading, 1)
        top.addWidget(clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 12, 14)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._empty)
        column.addWidget(self.facets)
        column.addWidget(self.list, 1)
        column.addWidget(self.more)
        column.addWidget(self._key)
        selection.chosen_changed.connect(self._follow)
        selection.shown_changed.connect(self._count)

    def is_open(self) -> bool:
        """Whether a query's results are shown."""
        return self._answer is not None

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._delegate.look = look
        self._key.look = look
        self._key.fit()
        self.list.scheduleDelayedItemsLayout()
        self.update()

    def show_answer(self, answer: Answer | None) -> None:
        """Show the results of a query, or close the list with None."""
        was = self.is_open()
        self._answer = answer
        if answer is not None:
            self._most = SCREENFUL
            self.facets.show_hits(answer.hits, self._selection.atlas)
            self._heading.setText(self.tr("%n result(s)", "", len(answer.hits)))
            self._empty.setVisible(not answer.hits)
            self._empty.setText(
                self.tr(
                    "Nothing here is called \u201c{query}\u201d. Try a part of the body, such as \u201cshoulder\u201d,"
                    " or a complaint in a few words, such as \u201ccannot sleep\u201d. Zones, techniques, routines,"
                    " acupoints, cautions and your notes can be searched, too."
                ).format(query=answer.query)
            )
            self._fill()
        if was != self.is_open():
            self.opened_changed.emit()

    def show_all(self) -> None:
        """List what was left out so that the best would fit on a screen."""
        self._most = None
        self._fill()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self) -> None:
        """List what the pressed chips ask for."""
        self._fill()
        left = self.tr("%n result(s)", "", len(self._fitting()))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.facets, left))

    def _fitting(self) -> list[Hit]:
        """Return the results that the pressed chips leave."""
        hits = self._answer.hits if self._answer else ()
        return [hit for hit in hits if self.facets.facets.fits(hit, self._selection.atlas)]

    def _fill(self) -> None:
        """List the present answer as far as it is wanted."""
        if self._answer is None:
            return
        self.list.selectionModel().blockSignals(True)
        self.model.set_answer(self._answer, self.facets.facets, self._most)
        self.list.selectionModel().blockSignals(False)
        count = len(self._fitting())
        self.more.set_words(self.tr("Show all %n result(s)", "", count))
        self.more.setVisible(self._most is not None and count > self._most)
        self._follow()

    def choose_first(self) -> None:
        """Choose the best hit; what is only nearest is chosen by nobody but the person."""
        hits = self.model.hits()
        if hits and self._answer is not None and self._answer.hits:
            self._set_current(hits[0])

    def enter(self) -> None:
        """Move the keyboard into the list."""
        if self.model.hits():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.choose_first()

    def _set_current(self, hit: Hit) -> None:
        for row in range(self.model.rowCount()):
            index = self.model.index(row)
            if index.data(HIT) is hit:
                self.list.setCurrentIndex(index)
                self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(HIT) if index.isValid() else None
        if not isinstance(hit, Hit):
            return
        self._selection.open_named(*(page_of(hit) if hit.kind == NOTE else (hit.kind, hit.id)))
        self.taken.emit()

    def _follow(self) -> None:
        """Keep the marked row in step with what is chosen elsewhere."""
        chosen = self._selection.chosen
        wanted = (
            {(kind, chosen.symptom) for kind in ("symptom", TOGETHER)}
            | {("region", chosen.region), ("routine", chosen.routine)}
            if chosen.symptom or chosen.region or chosen.routine
            else {("zone", chosen.zone)}
            if chosen.zone
            else {chosen.page}
        )
        model = self.list.selectionModel()
        model.blockSignals(True)
        model.clear()
        for row in range(self.model.rowCount()):
            hit = self.model.index(row).data(HIT)
            if isinstance(hit, Hit) and (hit.kind, hit.id) in wanted:
                self.list.setCurrentIndex(self.model.index(row))
        model.blockSignals(False)
        self._count()

    def _count(self) -> None:
        """Count the zones anew: another chart may draw others."""
        self.list.viewport().update()
        self._key.set_counts(self._selection)
        self._show_key()

    def _show_key(self) -> None:
        """Show the key while something is lit, where it leaves the list enough room."""
        self._key.setVisible(bool(self._selection.links()) and self._key.height() <= self.height() * KEY_SHARE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the key go where there is no room for it."""
        super().resizeEvent(event)
        self._show_key()
