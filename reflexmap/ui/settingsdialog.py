"""The settings: how everything looks, whose numbers are named, what is remembered, and where a person's data lies."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reflexmap.core.settings import SETTINGS
from reflexmap.draw.looks import SKINS, Look
from reflexmap.ui.controls import SkinSwatch
from reflexmap.ui.mine import Mine
from reflexmap.ui.mydatabox import MyDataBox
from reflexmap.ui.plan import grown
from reflexmap.ui.settingsrows import TALL, CountryBox, Segments, SizeBox
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress
from reflexmap.ui.tickbox import TickBox
from reflexmap.ui.wording import skin_name

SIZE = QSize(680, 660)  # px
LEAST = QSize(480, 420)


class SettingsDialog(QDialog):
    """Each change holds at once and is kept at once; there is nothing to confirm."""

    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, mine: Mine, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumSize(LEAST)
        self._mine = mine
        self._page = QWidget(self)
        self._page.setObjectName("settings")
        self.theme = Segments(look, self._themes(), self._page)
        self.size_box = SizeBox(look, self._page)
        self.motion = Segments(look, self._motions(), self._page)
        self.skins = [SkinSwatch(look, skin, skin_name(skin), self._page) for skin in SKINS]
        self.country = CountryBox(look, (each.country for each in selection.atlas.numbers), self._page)
        hint = self.tr("\u201cLately\u201d lists it. Switched off, the list is emptied.")
        self.recents = TickBox(look, _label("recents"), hint, self._page)
        self.hints = QPushButton(self.tr("Show the hints again"), self._page)
        self.data = MyDataBox(mine, look, self._page)
        self.done_button = QPushButton(self.tr("&Done"), self)
        self._build()
        self._connect()
        for key in SETTINGS:
            self._follow(key)
        self._fit()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        for row in (self.theme, self.motion):
            row.set_look(look)
        for swatch in self.skins:
            swatch.set_look(look)
        self.size_box.set_look(look)
        self.data.set_look(look)
        for box in (self.recents, self.country):
            box.look = look
            box.update()
        self._fit()

    def _fit(self) -> None:
        """Take the room that the size of the text asks for, as far as the window has it."""
        for part in (self.theme, self.motion, self.size_box, self.country, self.data):
            part.fit()
        for button in (self.hints, self.done_button):
            button.setMinimumHeight(grown(TALL))
        self.resize(SIZE.expandedTo(self._page.sizeHint() + QSize(40, 100)).boundedTo(_room(self)))

    def _themes(self) -> list[tuple[str, str]]:
        return [
            ("system", self.tr("System")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ]

    def _motions(self) -> list[tuple[str, str]]:
        return [("system", self.tr("System")), ("reduced", self.tr("Reduced")), ("full", self.tr("Full"))]

    def _build(self) -> None:
        dress(self.hints, "second")
        swatches = QWidget(self._page)
        swatches.setAccessibleName(_label("skin"))
        row = QHBoxLayout(swatches)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        for swatch in self.skins:
            row.addWidget(swatch)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(6)
        self._head(column, self.tr("Look"))
        self._row(column, _label("theme"), self.theme)
        self._row(column, self.tr("Size of the text"), self.size_box)
        self._row(column, _label("motion"), self.motion)
        self._row(column, _label("skin"), swatches)
        self._head(column, self.tr("Where you live"))
        self._row(column, _label("country"), self.country)
        self._head(column, self.tr("What is remembered"))
        column.addWidget(self.recents)
        self._row(column, self.tr("Hints of the first start"), self.hints)
        self._head(column, self.tr("My data"))
        column.addWidget(self.data)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._page)
        line = QFrame(self)
        dress(line, "line")
        dress(self.done_button, "main")
        self.done_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 14)
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(line)
        whole.addLayout(foot)

    def _head(self, column: QVBoxLayout, text: str) -> None:
        label = QLabel(text, self._page)
        dress(label, "head")
        label.setContentsMargins(0, 12 if column.count() else 0, 0, 2)
        column.addWidget(label)

    def _row(self, column: QVBoxLayout, text: str, control: QWidget) -> None:
        """Add a name and its control, which a screen reader reads together."""
        label = QLabel(text, self._page)
        dress(label, "body")
        label.setWordWrap(True)
        label.setBuddy(control)
        if not control.accessibleName() and not isinstance(control, QPushButton):
            control.setAccessibleName(text)
        row = QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(row)

    def _connect(self) -> None:
        mine = self._mine
        self.theme.changed.connect(lambda value: mine.set_setting("theme", value))
        self.motion.changed.connect(lambda value: mine.set_setting("motion", value))
        self.size_box.changed.connect(lambda value: mine.set_setting("text-scale", value))
        self.country.changed.connect(lambda value: mine.set_setting("country", value))
        self.recents.toggled.connect(lambda on: mine.set_setting("recents", on))
        self.hints.clicked.connect(lambda: mine.set_setting("hints-done", ()))
        for swatch in self.skins:
            swatch.clicked.connect(self._choose_skin)
        self.data.export_wanted.connect(self.export_wanted)
        self.data.import_wanted.connect(self.import_wanted)
        self.done_button.clicked.connect(self.accept)
        mine.settings_changed.connect(self._follow)

    def _choose_skin(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, SkinSwatch):
            self._mine.set_setting("skin", swatch.skin)

    def _follow(self, key: str) -> None:
        """Show what holds now, wherever it was set."""
        value = self._mine.setting(key)
        if key == "theme":
            self.theme.show_value(str(value))
        elif key == "motion":
            self.motion.show_value(str(value))
        elif key == "text-scale" and isinstance(value, int):
            self.size_box.show_value(value)
        elif key == "country":
            self.country.show_value(str(value))
        elif key == "recents":
            self.recents.setChecked(bool(value))
        elif key == "hints-done":
            self.hints.setEnabled(bool(value))
        elif key == "skin":
            for swatch in self.skins:
                swatch.setChecked(swatch.skin == value)


def _label(key: str) -> str:
    """Return what a setting is called."""
    return QCoreApplication.translate("Settings", SETTINGS[key].label)


def _room(dialog: QWidget) -> QSize:
    """Return how large a dialog may be: what the window behind it takes, less its edge."""
    parent = dialog.parentWidget()
    return parent.size() - QSize(40, 40) if parent is not None else SIZE
