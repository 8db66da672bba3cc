"""What was searched for and looked at lately, under the empty search field while the keyboard is there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reflexmap.draw.icons import icon
from reflexmap.ui.header import SearchField
from reflexmap.ui.mine import Mine
from reflexmap.ui.plan import grown
from reflexmap.ui.savedpage import name_of
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress
from reflexmap.ui.wording import kind_name

MOST = 6  # rows
MOST_SEARCHES = 3  # of them: what was searched for, above what was looked at
SEARCH = "search"
ROW = 44  # px
GAP = 6  # px between field and list
SUBJECT = Qt.ItemDataRole.UserRole


class LatelyList(QFrame):
    """Lies over the window. Down goes from the field into it, Enter opens, Escape and Up lead back."""

    def __init__(self, mine: Mine, selection: Selection, field: SearchField, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lately")
        self._mine = mine
        self._selection = selection
        self._field = field
        head = QLabel(self.tr("Lately"), self)
        dress(head, "small")
        head.setContentsMargins(12, 8, 12, 0)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Lately looked at"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 6)
        column.setSpacing(2)
        column.addWidget(head)
        column.addWidget(self.list)
        field.installEventFilter(self)
        field.textChanged.connect(self._follow)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show and hide with the focus of the field, and walk between field and list."""
        if watched is self._field and event.type() in (QEvent.Type.FocusIn, QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        elif event.type() == QEvent.Type.FocusOut and not self._holds(watched):
            self.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            return self._walk(watched, event)
        elif event.type() == QEvent.Type.ShortcutOverride:
            return self._claim(event)
        return False

    def _claim(self, event: QEvent) -> bool:
        """Keep Escape from the window while the list shows: there it would clear what is chosen."""
        mine = self.isVisible() and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if mine:
            event.accept()
        return mine

    def _holds(self, left: QObject) -> bool:
        """Whether the keyboard only goes from the field to the list or back."""
        focus = self.window().focusWidget()
        return focus is not left and focus in (self._field, self.list)

    def _walk(self, watched: QObject, event: QKeyEvent) -> bool:
        if watched is self._field and event.key() == Qt.Key.Key_Down:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if watched is self._field and event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        first = event.key() == Qt.Key.Key_Up and self.list.currentRow() == 0
        if watched is self.list and (first or event.key() == Qt.Key.Key_Escape):
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _follow(self) -> None:
        """Show the list while the field is empty and has the keyboard."""
        wanted = self._field.hasFocus() and not self._field.text() and self._fill()
        self.setVisible(bool(wanted))
        if wanted:
            place = self._field.mapTo(self._field.window(), QPoint(0, self._field.height() + GAP))
            self.list.setFixedHeight(self.list.count() * grown(ROW) + 4)
            self.setGeometry(place.x(), place.y(), self._field.width(), self.sizeHint().height())
            self.raise_()

    def _fill(self) -> int:
        """Write the rows anew; return how many there are."""
        self.list.clear()
        for said in self._mine.searches()[:MOST_SEARCHES]:
            self._add(said, self.tr("Search again"), (SEARCH, said))
        for each in self._mine.recents():
            name = name_of(self._selection, each.kind, each.id)
            if name and self.list.count() < MOST:
                self._add(name, kind_name(each.kind), (each.kind, each.id))
        return self.list.count()

    def _add(self, text: str, what: str, subject: tuple[str, str]) -> None:
        """Add a row; a search has the icon of one."""
        item = QListWidgetItem(text, self.list)
        if subject[0] == SEARCH:
            item.setIcon(icon("magnifying-glass", self.palette().text().color().name()))
        item.setData(SUBJECT, subject)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, what)
        item.setSizeHint(QSize(100, grown(ROW)))

    def _open(self, item: QListWidgetItem) -> None:
        kind, name = item.data(SUBJECT)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        if kind == SEARCH:
            self._field.setText(name)
        else:
            self._selection.open_named(kind, name)
