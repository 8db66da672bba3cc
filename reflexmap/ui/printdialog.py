"""The print dialog: what can be chosen at the left, the real pages at the right, at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reflexmap.core.paper import Choices, Job, problems
from reflexmap.draw.looks import Look
from reflexmap.ui.plan import grown
from reflexmap.ui.printform import PrintForm
from reflexmap.ui.printpages import PageBar
from reflexmap.ui.printpreview import PrintPreview
from reflexmap.ui.printworker import LayOut
from reflexmap.ui.printworks import Works
from reflexmap.ui.settingsrows import TALL
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress

BEST = QSize(1240, 860)  # px
LEAST = QSize(640, 480)
WIDE = 340  # px of the choices
SHARE = 0.5  # of the dialog that the choices take at most
BEAT = 180  # ms after the last change until the pages follow
ENDINGS = ("pdf", "png", "svg", "html")


class PrintDialog(QDialog):
    """Asks what to print and how; `print_wanted`, `save_wanted` and `copy_wanted` ask for the deed."""

    print_wanted = Signal()
    save_wanted = Signal(str)  # ending without the dot
    copy_wanted = Signal(int)  # page

    def __init__(
        self, selection: Selection, look: Look, job: Job, choices: Choices, works: Works, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self.setMinimumSize(LEAST)
        self._works = works
        self.form = PrintForm(selection, look, job, choices, self)
        self.preview = PrintPreview(look, self)
        self.bar = PageBar(self.preview, look, self)
        self.trouble = QLabel(self)
        self.print_button = QPushButton(self.tr("&Print\u2026"), self)
        self.save_button = QPushButton(self.tr("&Save as"), self)
        self.copy_button = QPushButton(self.tr("&Copy picture"), self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self._area = QScrollArea(self)
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.setInterval(BEAT)
        self._build()
        self._connect()
        self.resize(BEST.boundedTo(parent.size() - QSize(40, 40)).expandedTo(LEAST))

    @property
    def job(self) -> Job:
        """The sheet that is chosen."""
        return self.form.job()

    @property
    def choices(self) -> Choices:
        """What is chosen for it."""
        return self.form.choices()

    def say(self, sentence: str) -> None:
        """Show a sentence above the buttons, "" for none."""
        self.trouble.setText(sentence)
        self.trouble.setAccessibleName(sentence)
        self.trouble.setVisible(bool(sentence))

    def set_look(self, look: Look) -> None:
        """Change the theme; the paper stays white."""
        self.form.set_look(look)
        self.preview.set_look(look)
        self.bar.set_look(look)

    def _build(self) -> None:
        area = self._area
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        line = QFrame(self)
        dress(line, "line")
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(area)
        middle.addLayout(right, 1)
        dress(self.trouble, "warn-head")
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setContentsMargins(grown(24), grown(8), grown(24), 0)
        self.trouble.hide()
        menu = QMenu(self.save_button)
        for ending in ENDINGS:
            menu.addAction(self._ending_name(ending), partial(self.save_wanted.emit, ending))
        self.save_button.setMenu(menu)
        foot = QHBoxLayout()
        foot.setContentsMargins(grown(24), grown(12), grown(24), grown(14))
        foot.setSpacing(grown(10))
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        for button in (self.copy_button, self.save_button, self.print_button):
            foot.addWidget(button)
        for button in (self.cancel_button, self.copy_button, self.save_button, self.print_button):
            dress(button, "main" if button is self.print_button else "second")
            button.setMinimumHeight(grown(TALL))
            button.setAutoDefault(button is self.print_button)
        self.print_button.setDefault(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(line)
        whole.addWidget(self.trouble)
        whole.addLayout(foot)

    def _ending_name(self, ending: str) -> str:
        return {
            "pdf": self.tr("P&DF document\u2026"),
            "png": self.tr("P&NG picture\u2026"),
            "svg": self.tr("S&VG drawing\u2026"),
            "html": self.tr("&HTML page for screen readers\u2026"),
        }[ending]

    def _connect(self) -> None:
        self.form.changed.connect(self._beat.start)
        self._beat.timeout.connect(self._show_pages)
        self.preview.failed.connect(self._stop_with)
        self.preview.page_changed.connect(self._follow_pages)
        self.print_button.clicked.connect(self.print_wanted)
        self.copy_button.clicked.connect(lambda: self.copy_wanted.emit(self.preview.page))
        self.cancel_button.clicked.connect(self.reject)

    def _show_pages(self) -> None:
        """Lay the sheet out as it is chosen now, away from the window."""
        choices = self.choices
        faults = problems(choices)
        if faults:
            self._stop_with(faults[0])
            return
        self.preview.show_sheet(self._lay_out())

    def _lay_out(self) -> LayOut:
        return self._works.lay_out(self.job, self.choices)

    def _stop_with(self, sentence: str) -> None:
        self.say(sentence)
        self._let(on=False)

    def _follow_pages(self, _page: int, count: int) -> None:
        if count:
            self.say("")
            self._let(on=True)

    def _let(self, *, on: bool) -> None:
        for button in (self.print_button, self.save_button, self.copy_button):
            button.setEnabled(on)

    def showEvent(self, event: QShowEvent) -> None:
        """Paint the first pages when the room that they have is known, so that they are sharp at once."""
        super().showEvent(event)
        if not event.spontaneous():
            self._show_pages()

    def done(self, result: int) -> None:
        """End the painting thread before anything is taken down."""
        self._beat.stop()
        self.preview.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the thread however the dialog is closed."""
        self._beat.stop()
        self.preview.stop()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the choices their width, and the pages the rest."""
        super().resizeEvent(event)
        self._area.setFixedWidth(round(min(grown(WIDE), self.width() * SHARE)))
