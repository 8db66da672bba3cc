"""The size of all text in the window: what is kept, what the system asks for, and larger or smaller with a key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reflexmap.ui.mine import Mine
from reflexmap.ui.plan import LEAST, set_text_scale, step_from, system_percent, text_scale

KEY = "text-scale"


class TextSize(QObject):
    """Keeps the size in per cent; the larger of what a person and the system want holds."""

    changed = Signal()

    def __init__(self, mine: Mine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mine = mine
        set_text_scale(self.percent)
        mine.settings_changed.connect(self._follow)

    @property
    def percent(self) -> int:
        """The size that holds, from 100 to 200."""
        kept = self._mine.setting(KEY)
        return max(kept if isinstance(kept, int) else LEAST, system_percent())

    def larger(self) -> None:
        """Go one step up."""
        self._mine.set_setting(KEY, step_from(self.percent, 1))

    def smaller(self) -> None:
        """Go one step down."""
        self._mine.set_setting(KEY, step_from(self.percent, -1))

    def usual(self) -> None:
        """Go back to 100 per cent."""
        self._mine.set_setting(KEY, LEAST)

    def _follow(self, key: str) -> None:
        if key == KEY and round(text_scale() * 100) != self.percent:
            set_text_scale(self.percent)
            self.changed.emit()
