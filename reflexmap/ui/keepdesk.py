"""Brings together what keeps a person's things and the actions for them: star, note, saved things, files, settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QAction

from reflexmap.draw.looks import Look
from reflexmap.ui.choice import SAVED, STARRED, Kept

if TYPE_CHECKING:
    from reflexmap.ui.settingsdialog import SettingsDialog
    from reflexmap.ui.window import Window

FILE = "reflexmap-my-data.json"  # what an export is called at first


class KeepDesk(QObject):
    """Tells the selection what is marked, and does what the actions for a person's things ask for."""

    def __init__(self, window: Window, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._mine = window.mine
        self._selection = window.selection
        self._look = look
        self._actions: Mapping[str, QAction] = {}
        self._dialog: SettingsDialog | None = None
        self._hint_again = False
        self._mine.settings_changed.connect(self._follow_setting)
        self._mine.favourites_changed.connect(self._follow)
        self._mine.notes_changed.connect(self._follow)
        self._selection.chosen_changed.connect(self._follow_choice)
        self._selection.kept_changed.connect(self._follow_choice)
        self._follow()

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Switch these actions on and off as what is chosen asks for."""
        self._actions = actions
        self._follow_choice()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        if self._dialog is not None:
            self._dialog.set_look(look)

    # Favourites and notes

    def star(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Make what is open a favourite, or no longer one."""
        kind, name = self._selection.chosen.subject
        if kind in STARRED and self._mine.is_favourite(kind, name) != on:
            self._window.panel.keeper.star(kind, name)

    def open_saved(self) -> None:
        """Show what is kept; the same again goes back to what lay under it."""
        if self._selection.chosen.page == SAVED:
            self._selection.step_back()
        else:
            self._window.room.hide("panel", hidden=False)
            self._selection.open_page(*SAVED)

    def write(self) -> None:
        """Put the cursor into the note of the open page."""
        self._window.panel.keeper.write()

    def save(self) -> None:
        """Keep what is being written."""
        self._window.panel.keeper.save()

    def _follow(self) -> None:
        favourites = frozenset((each.kind, each.id) for each in self._mine.favourites())
        noted = frozenset((each.kind, each.id) for each in self._mine.notes())
        self._selection.set_kept(Kept(favourites, noted))

    def _follow_choice(self) -> None:
        if not self._actions:
            return
        subject = self._selection.chosen.subject
        star = self._actions["star"]
        star.setEnabled(subject[0] in STARRED)
        star.setChecked(subject in self._selection.kept.favourites)
        self._actions["note"].setEnabled(self._can_write())

    def _can_write(self) -> bool:
        chosen = self._selection.chosen
        kind, name = chosen.subject
        if kind == "symptom":
            return not self._selection.open_question(self._selection.atlas.symptoms[name])
        return kind == "zone"

    # Settings and files

    def open_settings(self) -> SettingsDialog:
        """Show the settings; each change holds at once."""
        if self._dialog is None:
            from reflexmap.ui.settingsdialog import SettingsDialog  # noqa: PLC0415 - only when it is asked for

            made = SettingsDialog(self._mine, self._selection, self._look, self._window)
            made.export_wanted.connect(self.export_mine)
            made.import_wanted.connect(self.import_mine)
            made.finished.connect(self._forget)
            self._dialog = made
        self._dialog.open()
        return self._dialog

    def export_mine(self) -> None:
        """Ask for a file and write everything into it."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only when it is asked for

        self.save()
        start = str(Path(_documents()) / FILE)
        name, _ = QFileDialog.getSaveFileName(self._over(), self.tr("Export my data"), start, self._kinds())
        if not name:
            return
        path = Path(name) if Path(name).suffix.lower() == ".json" else Path(f"{name}.json")
        if self._mine.export_to(path):
            self._window.notice.say(self.tr("Exported: {path}").format(path=path))

    def import_mine(self) -> None:
        """Ask for a file and add what it holds."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only when it is asked for

        self.save()
        name, _ = QFileDialog.getOpenFileName(self._over(), self.tr("Import my data"), _documents(), self._kinds())
        summary = self._mine.import_from(Path(name)) if name else None
        if summary is not None:
            text = self.tr("Imported: {added} added, {changed} changed, {kept} kept as they were.")
            self._window.notice.say(text.format(added=summary.added, changed=summary.changed, kept=summary.kept))

    def _over(self) -> Window | SettingsDialog:
        return self._dialog or self._window

    def _kinds(self) -> str:
        return self.tr("Reflexmap data") + " (*.json)"

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        if self._hint_again:
            from reflexmap.ui.firststart import begin  # noqa: PLC0415 - only when it is asked for

            self._hint_again = False
            begin(self._window)

    def _follow_setting(self, key: str) -> None:
        """Show the hints again when the settings are closed that ask for it."""
        if key == "hints-done" and self._dialog is not None:
            self._hint_again = not self._mine.setting(key)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
