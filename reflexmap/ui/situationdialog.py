"""The dialog "My situation": a person ticks what applies, and reads at once what follows for the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reflexmap.core.guard import Guard
from reflexmap.core.situation import SituationGroup
from reflexmap.draw.looks import Look
from reflexmap.ui.plan import grown_size
from reflexmap.ui.situationlist import SituationList
from reflexmap.ui.situationwords import effect_text, stop_text
from reflexmap.ui.theme import dress

SIZE = QSize(880, 640)  # px
LEAST = QSize(420, 420)
MakeGuard = Callable[[frozenset[str]], Guard]


class SituationDialog(QDialog):
    """Emits the ticked ids at each tick, so that they can be kept at once; there is nothing to confirm."""

    changed = Signal(object)  # frozenset[str]

    def __init__(
        self,
        groups: Mapping[str, SituationGroup],
        ticked: frozenset[str],
        make_guard: MakeGuard,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My situation"))
        self.setMinimumSize(LEAST)
        screen = self.screen().availableSize() - QSize(40, 60)
        self.resize(grown_size(SIZE.width(), SIZE.height()).boundedTo(screen).expandedTo(SIZE))
        self._make_guard = make_guard
        # What this version does not know any more was ticked all the same: it is kept until all is cleared.
        self._strangers = ticked - {item.id for group in groups.values() for item in group.items}
        self.search = QLineEdit(self)
        self.list = SituationList(groups, ticked, look, self)
        self.summary = QLabel(self)
        self.stop = QLabel(self)
        self._none = QLabel(self)
        self.clear_button = QPushButton(self.tr("&Clear all"), self)
        self.done_button = QPushButton(self.tr("&Done"), self)
        self._build()
        self.list.ticked_changed.connect(self._tell)
        self.clear_button.clicked.connect(self._clear)
        self.done_button.clicked.connect(self.accept)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self._say()

    @property
    def ticked(self) -> frozenset[str]:
        """The ids of all that is ticked."""
        return self.list.ticked | self._strangers

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.list.set_look(look)

    def _build(self) -> None:
        about = QLabel(
            self.tr(
                "Tick what applies to you, or to the person you work with. The map, the pages and printed sheets then"
                " show what to leave alone. It stays on this machine and is sent to nobody."
            ),
            self,
        )
        about.setWordWrap(True)
        dress(about, "body")
        self.search.setObjectName("search")
        dress(self.search, "field")
        self.search.setMinimumHeight(44)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Find, such as \u201cpregnant\u201d or \u201cblood pressure\u201d"))
        self.search.setAccessibleName(self.tr("Find in the list"))
        self._none.setWordWrap(True)
        self._none.setTextFormat(Qt.TextFormat.PlainText)  # it repeats what somebody typed
        self._none.setContentsMargins(14, 8, 14, 8)
        dress(self._none, "body")
        self._none.hide()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.list)
        self._area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(24, 18, 24, 10)
        top.setSpacing(12)
        top.addWidget(about)
        top.addWidget(self.search)
        column.addLayout(top)
        column.addWidget(self._none)
        column.addWidget(area, 1)
        line = QFrame(self)
        dress(line, "line")
        column.addWidget(line)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        dress(self.stop, "danger-head")
        dress(self.summary, "body")
        for label in (self.stop, self.summary):
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.stop)
        words.addWidget(self.summary)
        for button, role in ((self.clear_button, "second"), (self.done_button, "main")):
            dress(button, role)
            button.setMinimumHeight(44)
        self.clear_button.setAutoDefault(False)
        self.done_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 14)
        foot.setSpacing(12)
        foot.addLayout(words, 1)
        foot.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Return go from the search line into the list instead of closing the dialog."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                first = self.list.first()
                if first is not None:
                    first.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _clear(self) -> None:
        self._strangers = frozenset()
        self.list.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self, text: str) -> None:
        count = self.list.narrow(text)
        self._none.setVisible(not count)
        none = self.tr("Nothing in the list is called \u201c{text}\u201d. If in doubt, ask a doctor first.")
        self._none.setText("" if count else none.format(text=text))
        self._area.setVisible(bool(count))

    def _tell(self) -> None:
        self._say()
        self.changed.emit(self.ticked)
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - only when one is heard

        event = QAccessibleAnnouncementEvent(self, f"{self.stop.text()} {self.summary.text()}".strip())
        event.setPoliteness(
            QAccessible.AnnouncementPoliteness.Assertive
            if self.stop.text()
            else QAccessible.AnnouncementPoliteness.Polite
        )
        QAccessible.updateAccessibility(event)

    def _say(self) -> None:
        guard = self._make_guard(self.ticked)
        count = len(guard.items)
        self.stop.setText(stop_text(guard))
        self.stop.setVisible(bool(guard.stop))
        none = self.tr("Nothing is ticked: the map shows every zone as it is.")
        many = self.tr("%n ticked", "", count)
        self.summary.setText(f"{many}: {effect_text(guard)}" if count else none)
        self.clear_button.setEnabled(bool(self.ticked))
