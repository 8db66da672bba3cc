"""From keystroke to list: asks the search at each change and hands the answer to those who show it."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from reflexmap.core.answer import Answer, Hit
from reflexmap.core.notesearch import Notes
from reflexmap.core.steps import undisturbed
from reflexmap.ui.advicebar import AdviceBar
from reflexmap.ui.header import SearchField
from reflexmap.ui.results import Results
from reflexmap.ui.state import Selection

if TYPE_CHECKING:
    from reflexmap.core.search import SearchIndex
    from reflexmap.core.steps import Steps
    from reflexmap.ui.mine import Mine

TURN = 0.005  # seconds of building before the window may paint and listen again


class Query(QObject):
    """Connects the field, the index, the list and the advice. `ready` is sent once, when the index stands."""

    ready = Signal()

    def __init__(
        self,
        selection: Selection,
        field: SearchField,
        results: Results,
        advice: AdviceBar,
        country: str,
        parent: QObject | None = None,
        *,
        mine: Mine | None = None,
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._field = field
        self._results = results
        self._advice = advice
        self._country = country
        self._index: SearchIndex | None = None
        self._building: Steps[SearchIndex] | None = None
        self._mine = mine
        self._notes: Notes | None = None
        if mine is not None:
            mine.notes_changed.connect(self._forget_notes)
        results.taken.connect(self._remember)
        field.textChanged.connect(self.ask)
        field.returnPressed.connect(self._choose_first)
        results.cleared.connect(self.clear)
        results.left.connect(field.setFocus)
        field.entered_results.connect(results.enter)
        field.escaped.connect(self._escape)

    def make_ready(self) -> None:
        """Build the index now, or what is still missing of it."""
        self._build(forever=True)

    def is_ready(self) -> bool:
        """Whether the index stands."""
        return self._index is not None

    def get_ready(self) -> None:
        """Build the index a few milliseconds at a time, so that nobody feels it."""
        if not self._build(forever=False):
            QTimer.singleShot(0, self, self.get_ready)

    def _build(self, *, forever: bool) -> bool:
        """Take steps until the index stands, or until it is somebody else's turn; return whether it stands."""
        if self._index is not None:
            return True
        if self._building is None:
            # Only here, because the word lists and the typo matcher are not needed for the first picture.
            from reflexmap.core.search import SearchIndex  # noqa: PLC0415

            self._building = SearchIndex.in_steps(self._selection.atlas)
            if not forever:
                return False
        over = monotonic() + TURN
        with undisturbed():
            try:
                next(self._building)
                while forever or monotonic() < over:
                    next(self._building)
            except StopIteration as done:
                self._index, self._building = done.value, None
                self.ready.emit()
        return self._index is not None

    def ask(self, text: str) -> None:
        """Answer the present text; an empty one closes the list."""
        if not text.strip():
            self._results.show_answer(None)
            self._advice.show_advice(None)
            return
        self.make_ready()
        if self._index is None:
            return
        answer = self._index.answer(text, country=self._country, limit=None)
        if notes := self._notes_with(text):
            hits = answer.hits + notes
            answer = replace(answer, hits=hits, total=len(hits))
        self._advice.show_advice(answer.advice)
        self._results.show_answer(answer)
        self._announce(answer)

    def set_country(self, country: str) -> None:
        """Change whose emergency numbers the advice names."""
        self._country = country
        self.ask(self._field.text())

    def _notes_with(self, text: str) -> tuple[Hit, ...]:
        """Return a person's notes that hold these words."""
        if self._mine is None:
            return ()
        if self._notes is None:
            self._notes = Notes(self._mine.notes(), self._selection.atlas)
        return self._notes.hits(text)

    def _forget_notes(self) -> None:
        self._notes = None

    def _remember(self) -> None:
        """Keep the words that led somewhere, for the next time."""
        if self._mine is not None:
            self._mine.note_search(self._field.text())

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
