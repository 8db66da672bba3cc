"""The bar above the pages: which one is looked at, and how large."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reflexmap.draw.icons import icon
from reflexmap.draw.looks import Look
from reflexmap.ui.plan import grown, grown_size
from reflexmap.ui.printpreview import FIT, PrintPreview
from reflexmap.ui.settingsrows import TALL
from reflexmap.ui.theme import dress

REAL = 1.0  # the zoom of a page in its real size
MANY = 88  # pages: their number is as wide as any


class PageBar(QWidget):
    """Names the page, turns pages, and shows a whole page or its real size."""

    def __init__(self, preview: PrintPreview, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = preview
        self.back = QToolButton(self)
        self.on = QToolButton(self)
        self.place = QLabel(self)
        self.real = QPushButton(self.tr("100 %"), self)
        self.real.setCheckable(True)
        self.real.setAutoDefault(False)
        self.real.setAccessibleName(self.tr("Real size"))
        self.real.setToolTip(self.tr("Real size, or the whole page"))
        self.real.setMinimumSize(grown_size(72, TALL))
        dress(self.real, "pill")
        dress(self.place, "body")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Room for the longest text from the start, so that none is cut while pages come one by one.
        longest = self.place.fontMetrics().horizontalAdvance(self._told(MANY - 1, MANY))
        self.place.setMinimumWidth(max(grown(90), longest + grown(8)))
        row = QHBoxLayout(self)
        row.setContentsMargins(grown(12), grown(6), grown(12), grown(6))
        for part in (self.back, self.place, self.on):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.real)
        for button, name in ((self.back, self.tr("Page before")), (self.on, self.tr("Next page"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFixedSize(TALL, grown(TALL))
            button.setIconSize(grown_size(16, 16))
        self.back.clicked.connect(lambda: preview.go_to(preview.page - 1))
        self.on.clicked.connect(lambda: preview.go_to(preview.page + 1))
        self.real.clicked.connect(lambda on: preview.set_zoom(REAL if on else FIT))
        preview.zoom_changed.connect(lambda: self.real.setChecked(preview.zoom == REAL))
        preview.page_changed.connect(self._follow)
        self.set_look(look)
        self._follow(0, 0)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.back.setIcon(icon("caret-left", look.ink))
        self.on.setIcon(icon("caret-right", look.ink))

    def _follow(self, page: int, count: int) -> None:
        self.place.setText(self._told(page, count) if count else "")
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page + 1 < count)

    def _told(self, page: int, count: int) -> str:
        return self.tr("Page {page} of {count}").format(page=page + 1, count=count)
