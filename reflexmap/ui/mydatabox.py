"""What the settings say of a person's data: where it lies, how much it is; to a file and back, or gone for good."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from reflexmap.draw.icons import icon
from reflexmap.draw.looks import Look
from reflexmap.ui.mine import Mine
from reflexmap.ui.plan import grown
from reflexmap.ui.settingsrows import TALL
from reflexmap.ui.theme import dress

WIDE = 400  # px of the words of the question


class MyDataBox(QFrame):
    """Says what is kept where; deleting asks once and names what goes."""

    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, mine: Mine, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mine = mine
        self.question: QMessageBox | None = None
        self.amount = QLabel(self)
        self.place = QLabel(self)
        dress(self.amount, "body")
        dress(self.place, "small")
        for label in (self.amount, self.place):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)
        self.export_button = QPushButton(self.tr("&Export\u2026"), self)
        self.import_button = QPushButton(self.tr("&Import\u2026"), self)
        self.delete_button = QPushButton(self.tr("De&lete all\u2026"), self)
        self.export_button.clicked.connect(self.export_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.delete_button.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.export_button, self.import_button, self.delete_button):
            dress(button, "second")
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.amount)
        column.addWidget(self.place)
        column.addLayout(row)
        for signal in (mine.favourites_changed, mine.recents_changed, mine.situation_changed):
            signal.connect(self._say)
        mine.notes_changed.connect(self._say)
        mine.settings_changed.connect(self._say)
        self.set_look(look)
        self.fit()
        self._say()

    def fit(self) -> None:
        """Take the room that the size of the text asks for."""
        for button in (self.export_button, self.import_button, self.delete_button):
            button.setMinimumHeight(grown(TALL))

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.export_button.setIcon(icon("export", look.ink))
        self.import_button.setIcon(icon("download-simple", look.ink))
        self.delete_button.setIcon(icon("trash", look.danger))

    def listed(self) -> str:
        """Return what is kept, in words."""
        mine = self._mine.everything()
        counted = (
            (mine.favourites, self.tr("%n favourite(s)", "", len(mine.favourites))),
            (mine.notes, self.tr("%n note(s)", "", len(mine.notes))),
            (mine.recents, self.tr("%n recent item(s)", "", len(mine.recents))),
            (mine.situation, self.tr("%n tick(s) under \u201cMy situation\u201d", "", len(mine.situation))),
        )
        return ", ".join(words for things, words in counted if things) or self.tr("no favourites or notes")

    def _say(self) -> None:
        place = self._mine.place
        here = self.tr("It stays on this machine and is sent to nobody.")
        kept = self.tr("Kept: {things}.").format(things=self.listed())
        self.amount.setText(f"{kept} {here}")
        nowhere = self.tr("Nothing is kept: it goes when the window closes.")
        self.place.setText(str(place) if place else nowhere)
        self.delete_button.setEnabled(bool(self._mine.everything()))

    def _ask(self) -> None:
        """Ask once, and name what goes."""
        text = self.tr("Delete all your data?")
        more = self.tr("This goes for good: {things}; and all settings. What you exported stays where it is.")
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("Delete all"), text, parent=self)
        box.setInformativeText(more.format(things=self.listed()))
        delete = box.addButton(self.tr("Delete all"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        for button, role in ((delete, "second"), (keep, "main")):
            dress(button, role)
            button.setMinimumHeight(grown(TALL))
        more_label = box.findChild(QLabel, "qt_msgbox_informativelabel")
        if isinstance(more_label, QLabel):
            more_label.setMinimumWidth(grown(WIDE))
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        delete.clicked.connect(self._mine.delete_all)
        self.question = box
        box.open()
