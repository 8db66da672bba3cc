"""The list of results: stays open while one looks at them, says why each matched, walks by keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
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
from reflexmap.draw.looks import Look
from reflexmap.ui.mapkey import MapKey
from reflexmap.ui.resultrows import HIT, ResultDelegate, ResultModel
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress


class ResultList(QListView):
    """A list whose current row is chosen at once; Up on the first row goes back to the search field."""

    left = Signal()

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

    def __init__(self, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._answer: Answer | None = None
        self._heading = QLabel(self)
        dress(self._heading, "head")
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
        self._key = MapKey(look, self)
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 0, 0)
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 12, 14)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
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
        self.update()

    def show_answer(self, answer: Answer | None) -> None:
        """Show the results of a query, or close the list with None."""
        was = self.is_open()
        self._answer = answer
        if answer is not None:
            self.list.selectionModel().blockSignals(True)
            self.model.set_answer(answer)
            self.list.selectionModel().blockSignals(False)
            count = len(self.model.hits())
            self._heading.setText(self.tr("%n result(s)", "", count))
            self._empty.setVisible(not count)
            self._empty.setText(
                self.tr(
                    "Nothing here is called \u201c{query}\u201d. Try a part of the body, such as \u201cshoulder\u201d,"
                    " or a complaint in a few words, such as \u201ccannot sleep\u201d."
                ).format(query=answer.query)
            )
            self._follow()
        if was != self.is_open():
            self.opened_changed.emit()

    def choose_first(self) -> None:
        """Choose the best hit."""
        hits = self.model.hits()
        if hits:
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
        if hit.kind == "symptom":
            self._selection.choose_symptom(hit.id)
        elif hit.kind == "zone":
            self._selection.clear_for_zone(hit.id)
        elif hit.kind == "region":
            self._selection.choose_region(hit.id)
        elif hit.kind == "routine":
            self._selection.choose_routine(hit.id)
        else:
            self._selection.clear_for_page(hit.kind, hit.id)

    def _follow(self) -> None:
        """Keep the marked row in step with what is chosen elsewhere."""
        chosen = self._selection.chosen
        wanted = (
            {("symptom", chosen.symptom), ("region", chosen.region), ("routine", chosen.routine)}
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
        self._key.setVisible(bool(self._selection.links()))
        self._key.set_counts(self._selection)
