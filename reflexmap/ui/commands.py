"""What the window's actions do, when they can be chosen, and which are checked; their table is `ui/actions.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reflexmap.core.errors import Problem
from reflexmap.draw.looks import look_for
from reflexmap.ui import actions
from reflexmap.ui.choice import Chosen

if TYPE_CHECKING:
    from reflexmap.ui.dialogs import Dialogs
    from reflexmap.ui.palette import Palette
    from reflexmap.ui.window import Window

FILES = ("pdf", "png", "svg", "html")  # what is on the screen as a file, by ending
BOOKS = {"book": "pdf", "book-html": "html"}  # the whole atlas, by format
SHEETS = ("print", "print-options", *FILES, *BOOKS)  # actions that need the danger signs, which no sheet leaves out
ZOOMS = ("zoom-in", "zoom-out", "fit")  # actions that need the large map


class Commands(QObject):
    """The window's actions by id in `actions`, with their slots; follows the selection."""

    def __init__(self, window: Window, problems: tuple[Problem, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._selection = window.selection
        self._problems = problems
        self._dialogs: Dialogs | None = None
        self._palette: Palette | None = None
        self.actions = actions.build(window, window.header.menus, self.slots())
        self._selection.shown_changed.connect(self._follow_shown)
        self._selection.history_changed.connect(self._follow_history)
        self.actions["names"].setChecked(self._selection.shown.names)
        window.room.changed.connect(self._follow_room)
        self._follow_history()
        self._follow_room()
        window.keep.serve(self.actions)

    def check_sheets(self) -> None:
        """Offer sheets only where the danger signs could be read; asking for them reads the whole atlas."""
        for each in SHEETS:
            self.actions[each].setEnabled(bool(self._selection.atlas.dangers))

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its id."""
        window, selection = self._window, self._selection
        return {
            "print": self.print_sheet,
            "print-options": self._print_options,
            **{ending: partial(self._export, ending) for ending in FILES},
            "copy-map": self._copy_map,
            **{name: partial(self._write_book, kind) for name, kind in BOOKS.items()},
            "export-mine": window.keep.export_mine,
            "import-mine": window.keep.import_mine,
            "settings": window.keep.open_settings,
            "quit": window.close,
            "zoom-in": window.canvas.map.zoom_in,
            "zoom-out": window.canvas.map.zoom_out,
            "fit": window.canvas.map.fit_all,
            "text-larger": window.text_size.larger,
            "text-smaller": window.text_size.smaller,
            "text-usual": window.text_size.usual,
            "rail": partial(self._show_part, "rail"),
            "side": partial(self._show_part, "panel"),
            "situation": window.desk.open,
            "beside": self._show_beside,
            "names": self._show_names,
            "patterns": self._show_patterns,
            "lines": self._show_lines,
            "acupoints": self._show_acupoints,
            "dark": self._go_dark,
            "search": self._go_to_search,
            "palette": self._show_palette,
            "map": self._go_to_map,
            "results": self._go_to_results,
            "panel": self._go_to_panel,
            "history-back": selection.go_back,
            "history-forward": selection.go_forward,
            "back": self._step_back,
            "saved": window.keep.open_saved,
            "star": window.keep.star,
            "note": window.keep.write,
            "safe": partial(self._explain, "is-it-safe"),
            "research": partial(self._explain, "what-research-says"),
            "how": partial(self._explain, "how-to-work"),
            "about-map": partial(self._explain, "about-the-map"),
            "about-charts": partial(self._explain, "about-the-charts"),
            "shortcuts": self.show_shortcuts,
            "data": self.show_data_report,
            "about": self._show_about,
        }

    @property
    def dialogs(self) -> Dialogs:
        """The small dialogs, made when one is first asked for: the first picture needs none."""
        if self._dialogs is None:
            from reflexmap.ui.dialogs import Dialogs  # noqa: PLC0415 - see above

            self._dialogs = Dialogs(self._window, self._problems)
        return self._dialogs

    # Following the state

    def _follow_room(self) -> None:
        self.actions["rail"].setChecked(not self._window.room.hidden("rail"))
        self.actions["side"].setChecked(not self._window.room.hidden("panel"))

    def _follow_history(self) -> None:
        self.actions["history-back"].setEnabled(self._selection.can_go_back)
        self.actions["history-forward"].setEnabled(self._selection.can_go_forward)

    def _follow_shown(self) -> None:
        shown = self._selection.shown
        self.actions["beside"].setChecked(shown.beside)
        self.actions["names"].setChecked(shown.names)
        self.actions["patterns"].setChecked(shown.patterns)
        self.actions["acupoints"].setChecked(shown.points)
        self.actions["lines"].setChecked(shown.lines)
        for each in ZOOMS:
            self.actions[each].setEnabled(shown.view is not None)

    # Sheets

    def print_sheet(self) -> None:
        """Print what is on the screen."""
        self._window.printing.print_sheet()

    def _print_options(self) -> None:
        self._window.printing.options()

    def _export(self, ending: str) -> None:
        self._window.printing.export(ending)

    def _copy_map(self) -> None:
        self._window.printing.copy_map(self._window.canvas)

    def _write_book(self, kind: str) -> None:
        self._window.printing.book(kind)

    # What the map shows

    def _show_beside(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, beside=on))

    def _show_names(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, names=on))

    def _show_patterns(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, patterns=on))

    def _show_lines(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, lines=on))

    def _show_acupoints(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, points=on))

    def _show_part(self, part: str, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._window.room.hide(part, hidden=not on)

    def _go_dark(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        look = look_for(dark=on, contrast=self._window.look.contrast)
        if look is self._window.look:
            return  # the theme has changed already, and the check mark follows it
        if not look.contrast:
            self._window.mine.set_setting("theme", look.id)
        self._window.set_look(look)

    # Where the keyboard goes

    def _go_to_search(self) -> None:
        self._window.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.header.search.selectAll()

    def _go_to_results(self) -> None:
        self._window.rail.results.enter()

    def _go_to_map(self) -> None:
        self._window.canvas.enter(self._selection.chosen.zone)

    def _go_to_panel(self) -> None:
        self._window.room.hide("panel", hidden=False)
        self._window.panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step_back(self) -> None:
        if self._selection.chosen != Chosen():
            self._selection.step_back()
        else:
            self._window.query.clear()

    # Words

    def _explain(self, page: str) -> None:
        """Open a page that explains over what is chosen."""
        self._selection.open_page("page", page)

    def show_shortcuts(self) -> None:
        """List the keyboard shortcuts."""
        from reflexmap.ui.shortcuts import Shortcuts  # noqa: PLC0415 - only when they are asked for

        Shortcuts(self.actions, self._window.look, self._window).open()

    def _show_palette(self) -> None:
        """Offer everything that can be done now."""
        if self._palette is None:
            from reflexmap.ui.offers import offers  # noqa: PLC0415 - only when it is asked for
            from reflexmap.ui.palette import Palette  # noqa: PLC0415 - see above

            asked = partial(offers, self.actions, self._selection)
            self._palette = Palette(asked, self._window.look, self._window)
        self._palette.set_look(self._window.look)
        self._palette.open()

    def show_data_report(self) -> None:
        """Name what is wrong in the data."""
        self.dialogs.show_data_report()

    def _show_about(self) -> None:
        self.dialogs.show_about()
