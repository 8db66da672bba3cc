"""The controls of the print dialog, each under its name and large enough for a finger."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reflexmap.core.paper import LONGEST_TITLE
from reflexmap.draw.looks import Look
from reflexmap.ui.plan import grown, text_scale
from reflexmap.ui.settingsrows import TALL, PickBox
from reflexmap.ui.theme import dress

TIGHT = 1.4  # size of the text from which tick boxes stand below each other
LOGOS = "*.svg *.png *.jpg *.jpeg"


class Rows(QVBoxLayout):
    """A column of controls with their names above them."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._labels: dict[QWidget, QLabel] = {}
        self.setContentsMargins(grown(20), grown(12), grown(16), grown(16))
        self.setSpacing(grown(4))

    def head(self, text: str) -> QLabel:
        """Add the name of a group."""
        label = QLabel(text, self._page)
        dress(label, "head")
        label.setWordWrap(True)
        label.setContentsMargins(0, grown(12) if self.count() else 0, 0, grown(2))
        self.addWidget(label)
        return label

    def named(self, text: str, control: QWidget) -> None:
        """Add a control under its name; a screen reader reads them together."""
        label = QLabel(text, self._page)
        dress(label, "body")
        label.setWordWrap(True)
        label.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(text)
        self.addWidget(label)
        self.addWidget(control)
        self._labels[control] = label

    def reveal(self, control: QWidget, *, on: bool) -> None:
        """Show or hide a control together with its name."""
        control.setVisible(on)
        if control in self._labels:
            self._labels[control].setVisible(on)


class Ticks(QWidget):
    """Tick boxes, two in a line where the text is not much larger than usual."""

    def __init__(self, boxes: Iterable[QWidget], page: QWidget) -> None:
        super().__init__(page)
        self._boxes = tuple(boxes)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(grown(4))
        self.show_only(self._boxes)

    def show_only(self, boxes: Iterable[QWidget]) -> None:
        """Show some of the boxes and close the gaps."""
        wanted = tuple(boxes)
        across = 2 if text_scale() < TIGHT else 1
        for box in self._boxes:
            self._grid.removeWidget(box)
            box.setVisible(box in wanted)
        for at, box in enumerate(wanted):
            self._grid.addWidget(box, at // across, at % across)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
        self.setVisible(bool(wanted))


def pick(look: Look, items: Iterable[tuple[str, str]], page: QWidget) -> PickBox:
    """Return a list of (value, text) that is as wide as the column, whatever it holds."""
    box = PickBox(look, page)
    box.setMaxVisibleItems(16)
    box.setMinimumWidth(grown(120))
    box.setSizePolicy(box.sizePolicy().Policy.Ignored, box.sizePolicy().Policy.Fixed)
    fill(box, items)
    return box


def fill(box: PickBox, items: Iterable[tuple[str, str]]) -> None:
    """Give a list other values."""
    box.clear()
    for value, text in items:
        box.addItem(text, value)
    box.fit()


def line(hint: str, page: QWidget) -> QLineEdit:
    """Return a field for a few words."""
    field = QLineEdit(page)
    field.setObjectName("search")  # the look of the window's one other field
    field.setMaxLength(LONGEST_TITLE)
    field.setPlaceholderText(hint)
    field.setMinimumHeight(grown(TALL))
    return field


class LogoRow(QWidget):
    """The picture of a practice: a button that asks for a file, and one that takes it away."""

    changed = Signal(str)  # path, "" for none

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.path = ""
        self.choose = QPushButton(self)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.setAccessibleName(self.tr("Remove the logo"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, grown(4), 0, 0)
        row.addWidget(self.choose, 1)
        row.addWidget(self.remove)
        for button in (self.choose, self.remove):
            dress(button, "second")
            button.setAutoDefault(False)
            button.setMinimumHeight(grown(TALL))
        self.choose.setMinimumWidth(grown(80))
        self.choose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self._take(""))
        self.show_path("")

    def show_path(self, path: str) -> None:
        """Name the file that holds."""
        self.path = path
        name = Path(path).name
        text = self.choose.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, grown(150))
        self.choose.setText(text.replace("&", "&&") or self.tr("Choose a logo\u2026"))
        self.choose.setToolTip(name)
        self.choose.setAccessibleName(self.tr("Logo: {name}").format(name=name) if name else self.tr("Choose a logo"))
        self.remove.setVisible(bool(path))

    def _ask(self) -> None:
        folder = str(Path(self.path).parent) if self.path else ""
        start = folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = self.tr("Pictures ({endings})").format(endings=LOGOS)
        name, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Logo"), start, kinds)
        if name:
            self._take(name)

    def _take(self, path: str) -> None:
        self.show_path(path)
        self.changed.emit(path)
