"""The window's small dialogs: the data report, about the program."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reflexmap import __version__
from reflexmap.core.errors import Problem

MOST_PROBLEMS = 40  # that the data report lists


class Dialogs(QObject):
    """Opens dialogs over the window; none of them stops it."""

    def __init__(self, window: QWidget, problems: tuple[Problem, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._problems = problems

    def show_data_report(self) -> None:
        """Name what is wrong in the data, with file and line."""
        if not self._problems:
            self._message(self.tr("Data report"), self.tr("The data has no problems."))
            return
        listed = "<br>".join(escape(str(problem)) for problem in self._problems[:MOST_PROBLEMS])
        more = len(self._problems) - MOST_PROBLEMS
        if more > 0:
            listed += "<br>" + self.tr("and %n more; \u201creflexmap check\u201d lists them all", "", more)
        self._message(self.tr("Data report"), listed)

    def show_about(self) -> None:
        """Say what the program is, and what it is not."""
        text = self.tr(
            "<b>Reflexmap {version}</b><p>A desktop atlas of foot reflexology: what tradition says, what research"
            " found and what is dangerous, each by itself and with its sources.</p><p>For relaxation and learning,"
            " not medical advice. Foot zones have not been shown to reveal or change what happens in an organ.</p>"
            "<p>Nothing you do here leaves this machine.</p>"
        ).format(version=__version__)
        self._message(self.tr("About Reflexmap"), text)

    def _message(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Close, self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.RichText)
        box.open()
