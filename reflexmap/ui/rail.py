"""The left rail: the legend, or the results of a search; narrow windows fold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from reflexmap.draw.looks import Look
from reflexmap.ui.legend import Legend
from reflexmap.ui.plan import grown, text_scale, tight
from reflexmap.ui.state import Selection

if TYPE_CHECKING:
    from reflexmap.ui.results import Results

WIDE = 232  # px
WITH_RESULTS = 264
FOLDED = 60
FOLD_UNDER = 1360  # px of window width
BAR = 10  # px of a scroll bar
PLANNED = 1440  # px of window width from which the rail grows with the window
WIDEST = 288  # px that it grows to by itself


class Rail(QFrame):
    """Holds the legend and the results, folds when the window is narrow.

    Where a person has hidden it, it shows all the same while a query has results.
    """

    width_changed = Signal()

    def __init__(self, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._narrow = False
        self._hidden = False
        self._window_width = PLANNED
        self._kept = 0
        self._folded: bool | None = None
        self.legend = Legend(selection, look, self)
        self._selection = selection
        self._look = look
        self._results: Results | None = None
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.legend)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(QCoreApplication.translate("Rail", "Body systems and layers"))
        scroll.verticalScrollBar().rangeChanged.connect(self._give_way)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._arrange()

    @property
    def results(self) -> Results:
        """The list of results, built when it is first asked for: the first picture does not wait for it."""
        if self._results is None:
            from reflexmap.ui.results import Results  # noqa: PLC0415 - see above

            self._results = Results(self._selection, self._look, self)
            self._results.opened_changed.connect(self._arrange)
            self._stack.addWidget(self._results)
        return self._results

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.legend.set_look(look)
        self._look = look
        self._arrange()
        if self._results is not None:
            self._results.set_look(look)

    def set_window_width(self, width: int) -> None:
        """Fold below a window width."""
        self.set_room(width, self._kept, hidden=self._hidden)

    def set_room(self, width: int, kept: int, *, hidden: bool) -> None:
        """Fit into a window of a width; `kept` is the width that a person has dragged the rail to, 0 for none."""
        self._window_width, self._kept, self._hidden = width, kept, hidden
        self._narrow = width < FOLD_UNDER * text_scale()
        self._arrange()

    @property
    def folded(self) -> bool:
        """Whether only the swatches show."""
        return bool(self._folded)

    def width_now(self) -> int:
        """Return the width in pixels, 0 while the rail is hidden."""
        return 0 if self._hidden and not self._shows_results() else self.minimumWidth()

    def _shows_results(self) -> bool:
        return self._results is not None and self._results.is_open()

    def _give_way(self, _least: int, most: int) -> None:
        """Let the scroll bar take the room beside the legend, not that of its words."""
        self.legend.set_end_room(BAR if most > 0 else 0)

    def growth(self) -> int:
        """Return by how many pixels the rail is wider with the results than now."""
        return self._width_with_results() - self.width_now()

    def _width_with_results(self) -> int:
        return self._kept or self._likes(WIDE if self._narrow else WITH_RESULTS)

    def _likes(self, width: int) -> int:
        """Return a planned width as this window and size of text like it; large text takes a third at most."""
        more = min(max(self._window_width - PLANNED, 0) // 12, WIDEST - WIDE)
        return min(grown(width + more), max(self._window_width // (4 if tight(self._window_width) else 3), width))

    def _arrange(self) -> None:
        results = self._shows_results()
        self._stack.setCurrentIndex(1 if results else 0)
        folded = self._narrow and not results
        if folded is not self._folded:  # each choice on the map asks, and folding lays out the whole legend
            self._folded = folded
            self.legend.set_folded(folded)
        wide = self._width_with_results() if results else self._kept or self._likes(WIDE)
        self.setFixedWidth(FOLDED if folded else wide)
        if self.parentWidget() is not None:
            self.setVisible(results or not self._hidden)
        self.width_changed.emit()
