"""The overview of all shortcuts: a table by menu, with a line that filters it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reflexmap.draw.fonts import STRONG
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.keycaps import cap_height, caps_width, paint_caps, type_metrics
from reflexmap.ui.plan import type_font
from reflexmap.ui.shortcutlist import Gesture, filtered, gestures
from reflexmap.ui.theme import dress

ROW = Qt.ItemDataRole.UserRole
BEST = QSize(640, 640)  # px
SIDE = 6  # px before the words of a row
APART = 14.0  # px between two ways to do one thing
Index = QModelIndex | QPersistentModelIndex


class ShortcutModel(QAbstractTableModel):
    """Headings and lines as rows of two columns: what is done, and how."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[str | Gesture] = []

    def set_rows(self, lines: list[Gesture]) -> None:
        """Show these lines, each group under its heading."""
        self.beginResetModel()
        self.rows = []
        for group, members in groupby(lines, key=lambda line: line.group):
            self.rows += [group, *members]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows, headings among them."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return two: what, and how."""
        return 0 if parent is not None and parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be read but not walked to."""
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable if isinstance(self.rows[index.row()], Gesture) else Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's words, which a screen reader says too, or the row itself."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, str):
            return row if index.column() == 0 else ""
        return row.name if index.column() == 0 else self.tr(" or ").join(row.ways)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Name the columns, for screen readers: the headers are not shown."""
        if role != Qt.ItemDataRole.DisplayRole or way is not Qt.Orientation.Horizontal:
            return None
        return self.tr("Action") if section == 0 else self.tr("Keys")


class ShortcutDelegate(QStyledItemDelegate):
    """Paints headings, names, and shortcuts as small keys."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return what a cell needs: it grows with the type."""
        row = index.data(ROW)
        tall = round(max(cap_height(), type_metrics(13).height()) + 8)
        if isinstance(row, str):
            return QSize(0, round(tall * 1.35))
        if index.column() == 0:
            return QSize(round(type_metrics(13).horizontalAdvance(row.name)) + 2 * SIDE, tall)
        wide = sum(_width(row, way) + APART for way in row.ways)
        return QSize(round(wide) + SIDE, tall)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row, look, box = index.data(ROW), self._look, QRectF(option.rect)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            painter.setFont(type_font(13, STRONG))
            painter.setPen(colour(look.accent))
            painter.drawText(box.adjusted(SIDE, 0, 0, -4), Qt.AlignmentFlag.AlignBottom, row)
        elif index.column() == 0:
            if option.state & option.state.State_Selected:
                painter.fillRect(box, colour(look.accent_bg))
            painter.setFont(type_font(13))
            painter.setPen(colour(look.ink))
            name = type_metrics(13).elidedText(row.name, Qt.TextElideMode.ElideRight, box.width() - SIDE)
            painter.drawText(box.adjusted(SIDE, 0, 0, 0), flags, name)
        else:
            if option.state & option.state.State_Selected:
                painter.fillRect(box, colour(look.accent_bg))
            self._ways(painter, row, box)
        painter.restore()

    def _ways(self, painter: QPainter, row: Gesture, box: QRectF) -> None:
        x = box.left()
        for way in row.ways:
            if row.painted:
                paint_caps(painter, self._look, way, QPointF(x, box.center().y()))
            else:
                painter.setFont(type_font(13))
                painter.setPen(colour(self._look.ink2))
                room = QRectF(x, box.top(), box.right() - x, box.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, way)
            x += _width(row, way) + APART


def _width(row: Gesture, way: str) -> float:
    return caps_width(way) if row.painted else type_metrics(13).horizontalAdvance(way)


class Shortcuts(QDialog):
    """All shortcuts of the window; it closes with Escape, F1 or its button."""

    def __init__(self, made: Mapping[str, QAction], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._all = gestures(made)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("search")
        dress(self.filter, "field")
        self.filter.setPlaceholderText(self.tr("Filter, such as \u201czoom\u201d"))
        self.filter.setAccessibleName(self.tr("Filter the shortcuts"))
        self.filter.setClearButtonEnabled(True)
        self.model = ShortcutModel(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(ShortcutDelegate(look, self))
        self._set_up_table()
        self._note = QLabel(self)
        dress(self._note, "small")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        close = QPushButton(self.tr("&Close"), self)
        dress(close, "second")
        close.setAutoDefault(False)  # Enter in the filter closes nothing
        close.clicked.connect(self.reject)
        QShortcut(QKeySequence("F1"), self, self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.filter.textChanged.connect(self._filter)
        self._filter()
        self._fit()

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.setShowGrid(False)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().setMinimumSectionSize(1)

    def _filter(self) -> None:
        """Show what the filter leaves, and say how much that is."""
        lines = filtered(self._all, self.filter.text())
        self.model.set_rows(lines)
        self.table.clearSpans()
        for place, row in enumerate(self.model.rows):
            if isinstance(row, str):
                self.table.setSpan(place, 0, 1, 2)
        self.table.resizeRowsToContents()
        none = self.tr("Nothing here is called \u201c{query}\u201d.").format(query=self.filter.text())
        self._note.setText(self.tr("%n shortcut(s)", "", len(lines)) if lines else none)
        if self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.filter, self._note.text()))

    def _fit(self) -> None:
        """Be as large as the table likes, and no larger than the screen has room for."""
        ways = self.table.sizeHintForColumn(1)
        wide = max(BEST.width(), self.table.sizeHintForColumn(0) + ways + 70)
        screen = self.screen()
        room = screen.availableSize() - QSize(60, 80) if screen is not None else BEST
        self.resize(QSize(wide, BEST.height()).boundedTo(room))
