"""What a person's eyes want: dark or light, high contrast, little motion; from the system and from their settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reflexmap.draw.looks import Look, look_for
from reflexmap.ui.theme import system_contrast, system_dark


class Comfort(QObject):
    """Answers what to paint in and whether to move, and says when the answer changes.

    `theme` is "system", "light", "dark" or "contrast"; `motion` is "system", "reduced" or "full". What the system
    asks for as to contrast holds in each theme: nobody should lose it by going dark.
    """

    look_changed = Signal()
    motion_changed = Signal()

    def __init__(self, parent: QObject | None = None, *, theme: str = "system", motion: str = "system") -> None:
        super().__init__(parent)
        self._theme = theme
        self._motion = motion
        self._listen()
        self._look = wanted_look(theme)
        self._reduced: bool | None = None  # asked for late: the first picture does not move

    def _listen(self) -> None:
        """Follow the system live, as far as this Qt tells."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.refresh)
        if not hasattr(hints, "accessibility"):  # Qt before 6.10
            return
        told = hints.accessibility()
        told.contrastPreferenceChanged.connect(self.refresh)
        if hasattr(told, "motionPreferenceChanged"):  # Qt 6.12
            told.motionPreferenceChanged.connect(self.refresh)

    @property
    def dark(self) -> bool:
        """Whether writing is light on dark ground."""
        return self._look.dark

    @property
    def contrast(self) -> bool:
        """Whether contrast is high."""
        return self._look.contrast

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing should move by itself."""
        if self._reduced is None:
            self._reduced = self._wants_stillness()
        return self._reduced

    @property
    def look(self) -> Look:
        """The look to paint in."""
        return self._look

    def duration(self, wanted: int) -> int:
        """Return how long a movement may take (milliseconds): as wanted, or no time at all."""
        return 0 if self.reduced_motion else wanted

    def set_theme(self, theme: str) -> None:
        """Take a person's theme."""
        self._theme = theme
        self.refresh()

    def set_motion(self, motion: str) -> None:
        """Take a person's wish about motion."""
        self._motion = motion
        self.refresh()

    def refresh(self) -> None:
        """Ask again, and tell what has changed."""
        look = wanted_look(self._theme)
        if look is not self._look:
            self._look = look
            self.look_changed.emit()
        if self._reduced is not None and (reduced := self._wants_stillness()) is not self._reduced:
            self._reduced = reduced
            self.motion_changed.emit()

    def _wants_stillness(self) -> bool:
        return self._motion == "reduced" or (self._motion != "full" and system_stillness())


def wanted_look(theme: str) -> Look:
    """Return the look for a person's theme on this system, as `Comfort` explains."""
    dark = theme == "dark" or (theme != "light" and system_dark())
    return look_for(dark=dark, contrast=theme == "contrast" or system_contrast())


def system_stillness() -> bool:
    """Whether the desktop asks for little motion.

    Qt says so from 6.12 on. Before, a style that gives its animations no time is the sign: desktops set it so when
    animations are switched off.
    """
    hints = QGuiApplication.styleHints()
    told = hints.accessibility() if hasattr(hints, "accessibility") else None
    if told is not None and hasattr(told, "motionPreference"):
        return str(told.motionPreference().name) != "NoPreference"
    from PySide6.QtWidgets import QApplication, QStyle  # noqa: PLC0415 - a window that stands still needs neither

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0
