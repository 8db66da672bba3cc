"""What a person adds to a page of the panel: the star and the pencil at its head, and the field for a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor

from reflexmap.ui.choice import NOTED, STARRED, Chosen
from reflexmap.ui.flow import Flow
from reflexmap.ui.mine import Mine
from reflexmap.ui.notebox import NoteBox
from reflexmap.ui.noteparts import note_parts
from reflexmap.ui.pagehead import PageHead, pencil_names
from reflexmap.ui.parts import Part
from reflexmap.ui.state import Selection

BELOW = 60  # px that stay visible under the line in which somebody writes


class PageKeeper(QObject):
    """Adds its parts to the pages of a flow; `mine` keeps what comes of them."""

    def __init__(self, mine: Mine, selection: Selection, flow: Flow) -> None:
        super().__init__(flow)
        self._mine = mine
        self._selection = selection
        self._flow = flow
        self._box: NoteBox | None = None
        mine.notes_changed.connect(self._follow_note)

    @property
    def box(self) -> NoteBox:
        """The field for notes, made when a page first has one; all pages share it."""
        if self._box is None:
            self._box = NoteBox(self._mine.set_note, self._flow.paper)
            self._box.grown.connect(self._grow)
            self._box.left.connect(self._leave)
            self._box.edit.cursorPositionChanged.connect(self._follow_cursor)
        return self._box

    def headed(self, chosen: Chosen, parts: Iterable[Part]) -> Iterator[Part]:
        """Yield the parts of a page with the star at its head, where the page can be kept."""
        kind, name = chosen.subject
        each = iter(parts)
        first = next(each, None)
        if first is None:
            return
        if kind in STARRED:
            kept = self._selection.kept
            yield PageHead(
                first,
                on=(kind, name) in kept.favourites,
                star=partial(self.star, kind, name),
                noted=(kind, name) in kept.noted,
                write=self.write if self.can_write(chosen) else None,
            )
        else:
            yield first
        yield from each

    def can_write(self, chosen: Chosen) -> bool:
        """Whether the page of what is chosen has room for a note; none before a safety question is answered."""
        kind, name = chosen.subject
        asks = kind == "symptom" and self._selection.open_question(self._selection.atlas.symptoms[name])
        return kind in NOTED and not asks

    def notes(self, kind: str, name: str) -> list[Part]:
        """Return the part "My notes" of a page, with the note in it."""
        self.box.show_note((kind, name), self._mine.note(kind, name))
        return note_parts(self.box)

    def star(self, kind: str, name: str) -> None:
        """Make something a favourite, or no longer one."""
        before = self._mine.is_favourite(kind, name)
        if self._mine.toggle_favourite(kind, name) is before:
            self._selection.kept_changed.emit()  # it could not be kept: the star goes back to what it was

    def write(self) -> None:
        """Put the cursor at the end of the note."""
        self._flow.paper.finish()
        if self._box is not None and self._box.isVisible():
            self._box.edit.moveCursor(QTextCursor.MoveOperation.End)
            self._box.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._follow_cursor()

    def save(self) -> None:
        """Keep what is being written."""
        if self._box is not None:
            self._box.save()

    def _grow(self) -> None:
        self._flow.paper.lay(whole=True)
        self._follow_cursor()

    def _leave(self) -> None:
        """Go from the field to the pencil that leads into it."""
        self.save()
        button = next((each for each in self._flow.paper.buttons if each.accessibleName() in pencil_names()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self._flow.ensureWidgetVisible(button)

    def _follow_cursor(self) -> None:
        """Keep the line in view in which somebody writes."""
        if self._box is not None and self._box.edit.hasFocus():
            spot = self._box.edit.mapTo(self._flow.paper, self._box.edit.cursorRect().center())
            self._flow.ensureVisible(spot.x(), spot.y(), 0, BELOW)

    def _follow_note(self, kind: str, name: str) -> None:
        if self._box is not None and self._box.subject == (kind, name):
            self._box.take(self._mine.note(kind, name))
