"""From keystroke to list: asks the search at each change and hands the answer to those who show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from reflexmap.core.answer import Answer
from reflexmap.ui.advicebar import AdviceBar
from reflexmap.ui.header import SearchField
from reflexmap.ui.results import Results
from reflexmap.ui.state import Selection

if TYPE_CHECKING:
    from reflexmap.core.search import SearchIndex


class Query(QObject):
    """Connects the field, the index, the list and the advice."""

    def __init__(
        self,
        selection: Selection,
        field: SearchField,
        results: Results,
        advice: AdviceBar,
        country: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._field = field
        self._results = results
        self._advice = advice
        self._country = country
        self._index: SearchIndex | None = None
        field.textChanged.connect(self.ask)
        field.returnPressed.connect(self._choose_first)
        results.cleared.connect(self.clear)
        results.left.connect(field.setFocus)
        field.entered_results.connect(results.enter)
        field.escaped.connect(self._escape)

    def make_ready(self) -> None:
        """Build the index, off the way of the first picture."""
        if self._index is None:
            # Only here, because the word lists and the typo matcher are not needed for the first picture.
            from reflexmap.core.search import SearchIndex  # noqa: PLC0415

            self._index = SearchIndex(self._selection.atlas)

    def ask(self, text: str) -> None:
        """Answer the present text; an empty one closes the list."""
        if not text.strip():
            self._results.show_answer(None)
            self._advice.show_advice(None)
            return
        self.make_ready()
        if self._index is None:
            return
        answer = self._index.answer(text, country=self._country)
        self._advice.show_advice(answer.advice)
        self._results.show_answer(answer)
        self._announce(answer)

    def clear(self) -> None:
        """Empty the field, close the list, choose nothing."""
        self._field.clear()
        self._selection.clear()

    def _choose_first(self) -> None:
        self._results.choose_first()

    def _escape(self) -> None:
        if self._field.text():
            self.clear()
        else:
            self._selection.step_back()

    def _announce(self, answer: Answer) -> None:
        """Tell a screen reader how many results there are."""
        if QAccessible.isActive():
            text = self.tr("%n result(s)", "", len(answer.hits))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, text))
