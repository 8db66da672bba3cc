"""Starts Qt without a display, for the commands that paint into a file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def start() -> QGuiApplication:
    """Return the application object that fonts need; keep it as long as something is painted."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication as Application  # noqa: PLC0415 - after the platform is chosen

    existing = Application.instance()
    return existing if isinstance(existing, Application) else Application(["reflexmap"])
