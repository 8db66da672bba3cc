"""The list of results: stays open while one looks at them, says why each matched, walks by keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reflexmap.core.answer import Answer, Hit
from reflexmap.core.model import Display
from reflexmap.draw.fonts import REGULAR, STRONG, text_font, text_metrics
from reflexmap.draw.looks import HUES, Look, colour
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress
from reflexmap.ui.wording import kind_name

KINDS = ("symptom", "zone", "region", "acupoint", "routine", "technique", "caution", "page")
COUNTED = ("symptom", "region", "routine")  # kinds that light zones
HIT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    """Headings and hits as rows; a row's text is what a screen reader says."""

    def __init__(self, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._rows: list[str | Hit] = []

    def set_answer(self, answer: Answer) -> None:
        """Show the hits of an answer under a heading for each kind; the best kind leads."""
        self.beginResetModel()
        kinds = list(dict.fromkeys(hit.kind for hit in answer.hits if hit.kind in KINDS))
        self._rows = []
        for kind in kinds:
            self._rows.append(kind_name(kind))
            self._rows += [hit for hit in answer.hits if hit.kind == kind]
        self.endResetModel()

    def hits(self) -> tuple[Hit, ...]:
        """Return the hits as listed."""
        return tuple(row for row in self._rows if isinstance(row, Hit))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be read but not chosen."""
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable if isinstance(self._rows[index.row()], Hit) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a row's text, its hit, or its description for screen readers."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Hit) else row
        if role == HIT:
            return row if isinstance(row, Hit) else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and isinstance(row, Hit):
            return f"{self.reason(row)}. {self.aside(row)}".strip()
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Hit):
            return f"{row.name}\n{self.reason(row)}"  # a narrow rail cuts long names
        return None

    def reason(self, hit: Hit) -> str:
        """Say why a hit matched."""
        if hit.matched.field == "name" and hit.matched.how == "exact":
            return self.tr("Exact name")
        if hit.matched.how == "typo":
            return self.tr("Close to \u201c{text}\u201d").format(text=hit.matched.text)
        if hit.matched.field == "name":
            return self.tr("Name")
        return self.tr("Also called \u201c{text}\u201d").format(text=hit.matched.text)

    def aside(self, hit: Hit) -> str:
        """Say how many zones a hit lights, or that it lights none."""
        if hit.kind not in COUNTED:
            return ""
        if hit.display is Display.NEVER:
            return self.tr("advice")
        return self.tr("%n zone(s)", "", len(hit.links))


class ResultDelegate(QStyledItemDelegate):
    """Paints a heading, or a hit with its reason and number of zones."""

    def __init__(self, selection: Selection, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self.look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, 54 if index.data(HIT) is not None else 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        look, hit = self.look, index.data(HIT)
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hit is None:
            painter.setFont(text_font(12, STRONG))
            painter.setPen(colour(look.ink2))
            painter.drawText(box.adjusted(12, 10, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(look.accent_bg))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
            painter.setBrush(colour(look.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 14, 3, box.height() - 28), 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(look.field))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
        left = 12.0
        if hit.kind == "zone":
            hue = HUES[self._selection.atlas.zones[hit.id].system]
            painter.setPen(colour(hue.line))
            painter.setBrush(colour(hue.fill))
            painter.drawRoundedRect(QRectF(box.left() + 12, box.center().y() - 7, 14, 14), 4, 4)
            left = 36.0
        model = index.model()
        aside = model.aside(hit) if isinstance(model, ResultModel) else ""
        reason = model.reason(hit) if isinstance(model, ResultModel) else ""
        room = box.adjusted(left, 9, -10, 0)
        taken = text_metrics(12).horizontalAdvance(aside) + 8 if aside else 0
        painter.setFont(text_font(13, STRONG))
        painter.setPen(colour(look.ink))
        name = text_metrics(13, STRONG).elidedText(hit.name, Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, name)
        painter.setFont(text_font(12, REGULAR))
        painter.setPen(colour(look.ink2))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, aside)
        line = text_metrics(12).elidedText(reason, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room.adjusted(0, 19, 0, 0), Qt.AlignmentFlag.AlignTop, line)
        painter.restore()


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
        self.list.viewport().update()
        links = self._selection.links()
        self._key.setVisible(bool(links))
        self._key.set_counts(self._selection)


class MapKey(QFrame):
    """What solid, dashed and pale zones mean while a complaint is lit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._counts = (0, 0)
        self.setFixedHeight(132)
        self.hide()

    def set_counts(self, selection: Selection) -> None:
        """Count the lit zones by rank."""
        ranks = [link.rank.value for link in selection.links()]
        self._counts = (ranks.count("primary"), ranks.count("secondary"))
        text = self.tr("On the map: {a} primary zones with a solid edge, {b} secondary with a dashed edge")
        self.setAccessibleName(text.format(a=self._counts[0], b=self._counts[1]))
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Paint the three kinds of edges with their counts."""
        look = self.look
        rows = (
            (self.tr("Primary"), self.tr("%n zone(s)", "", self._counts[0])),
            (self.tr("Secondary"), self.tr("%n zone(s)", "", self._counts[1])),
            (self.tr("Dimmed"), self.tr("not used")),
        )
        hue = HUES[next(iter(HUES))]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour(look.hairline))
            painter.drawLine(10, 4, self.width() - 4, 4)
            painter.setFont(text_font(13, STRONG))
            painter.setPen(colour(look.ink))
            painter.drawText(QRectF(10, 12, 200, 22), Qt.AlignmentFlag.AlignVCenter, self.tr("On the map"))
            for index, (name, count) in enumerate(rows):
                top = 38 + index * 30
                swatch = QRectF(12, top + 4, 24, 16)
                pen = painter.pen()
                pen.setColor(colour(hue.line if index < 2 else look.ink3))
                pen.setWidthF(1.5 if index < 2 else 0.9)
                pen.setStyle(Qt.PenStyle.DashLine if index == 1 else Qt.PenStyle.SolidLine)
                painter.setPen(pen)
                fills = (colour(hue.strong), colour(hue.fill), colour(look.panel))
                painter.setBrush(fills[index])
                painter.drawRoundedRect(swatch, 5, 5)
                painter.setPen(colour(look.ink))
                painter.setFont(text_font(13, REGULAR))
                painter.drawText(QRectF(48, top, 120, 24), Qt.AlignmentFlag.AlignVCenter, name)
                painter.setPen(colour(look.ink2))
                painter.setFont(text_font(12, REGULAR))
                right = QRectF(0, top, self.width() - 10, 24)
                painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
