"""A process of its own: writes one page with one line of text as PDF, the least that any sheet could cost."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter


def main() -> None:
    """Write the page."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    writer = QPdfWriter(sys.argv[1])
    with QPainter(writer) as painter:
        painter.drawText(QPointF(500, 500), "One page")
    del app


if __name__ == "__main__":
    main()
