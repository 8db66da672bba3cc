"""Brings together what keeps a person's situation, what shows it and the dialog that changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reflexmap.core.guard import Guard
from reflexmap.draw.looks import Look
from reflexmap.ui.mine import Mine
from reflexmap.ui.situationbar import SituationBar
from reflexmap.ui.state import Selection

if TYPE_CHECKING:
    from reflexmap.ui.situationdialog import SituationDialog


class SituationDesk(QObject):
    """`mine` keeps what is ticked, at once; the selection marks the map; the strip above it tells."""

    def __init__(self, mine: Mine, selection: Selection, bar: SituationBar, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._mine = mine
        self._selection = selection
        self._bar = bar
        self._look = look
        self._window = window
        self._dialog: SituationDialog | None = None
        bar.change_wanted.connect(self.open)
        mine.situation_changed.connect(self._follow)
        selection.situation_changed.connect(self._tell)
        self._follow()

    def open(self) -> SituationDialog:
        """Show the dialog; what lies behind it follows each tick."""
        if self._dialog is None:
            from reflexmap.ui.situationdialog import SituationDialog  # noqa: PLC0415 - only when it is asked for

            atlas = self._selection.atlas
            made = SituationDialog(
                atlas.situations, self._mine.situation(), lambda ids: Guard(atlas, ids), self._look, self._window
            )
            made.changed.connect(self._mine.set_situation)
            made.finished.connect(self._forget)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog = made
        self._dialog.open()
        self._dialog.search.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._dialog

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self._bar.set_look(look)
        if self._dialog is not None:
            self._dialog.set_look(look)

    def _forget(self) -> None:
        self._dialog = None

    def _follow(self) -> None:
        self._selection.set_situation(self._mine.situation())

    def _tell(self) -> None:
        self._bar.show_guard(self._selection.guard)
