"""The left rail: the legend, or the results of a search; narrow windows fold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from reflexmap.draw.looks import Look
from reflexmap.ui.legend import Legend
from reflexmap.ui.state import Selection

if TYPE_CHECKING:
    from reflexmap.ui.results import Results

WIDE = 232  # px
WITH_RESULTS = 264
FOLDED = 60
FOLD_UNDER = 1360  # px of window width


class Rail(QFrame):
    """Holds the legend and the results, folds when the window is narrow."""

    def __init__(self, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._narrow = False
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
        if self._results is not None:
            self._results.set_look(look)

    def set_window_width(self, width: int) -> None:
        """Fold below a window width."""
        self._narrow = width < FOLD_UNDER
        self._arrange()

    def growth(self) -> int:
        """Return by how many pixels the rail is wider with the results than now."""
        return self._width_with_results() - self.width()

    def _width_with_results(self) -> int:
        return WIDE if self._narrow else WITH_RESULTS

    def _arrange(self) -> None:
        results = self._results is not None and self._results.is_open()
        self._stack.setCurrentIndex(1 if results else 0)
        folded = self._narrow and not results
        if folded is not self._folded:  # each choice on the map asks, and folding lays out the whole legend
            self._folded = folded
            self.legend.set_folded(folded)
        self.setFixedWidth(self._width_with_results() if results else FOLDED if folded else WIDE)
