"""What a person sees after a fault of the program: one sentence, the report to copy, the way to the log."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reflexmap.ui.theme import dress

SIZE = QSize(640, 420)  # px


class CrashDialog(QDialog):
    """Tells of a fault and lets the program go on; nothing is sent anywhere."""

    def __init__(self, report: str, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QLabel(self.tr("Reflexmap made a mistake and goes on."), self)
        dress(head, "second")
        head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QLabel(
            self.tr(
                "What you were doing may not have worked. The report below says where it happened; it holds nothing"
                " that you typed or noted. Nothing is sent: copy it if you want to tell somebody."
            ),
            self,
        )
        dress(words, "body")
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setAccessibleName(self.tr("Report"))
        self.setAccessibleDescription(f"{head.text()} {words.text()}")
        self.copy = QPushButton(self.tr("&Copy report"), self)
        dress(self.copy, "second")
        self.copy.clicked.connect(self._copy)
        self.place = QPushButton(self.tr("Show the &log\u2019s place"), self)
        dress(self.place, "second")
        self.place.setEnabled(folder is not None)
        self.place.clicked.connect(self._show_place)
        self.go_on = QPushButton(self.tr("&Go on"), self)
        dress(self.go_on, "main")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(10)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(self.report, 1)
        column.addLayout(row)
        self.resize(SIZE)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        """Put the report where it can be pasted from, and say so on the button."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("&Copied"))

    def _show_place(self) -> None:
        """Open the log's folder; where no program shows folders, at least name it."""
        if self._folder is None:
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self.place.setToolTip(str(self._folder))
            self.place.setText(str(self._folder))
            self.place.setEnabled(False)
