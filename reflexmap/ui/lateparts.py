"""The parts of the window that its first picture does not need: panel, search, printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer

from reflexmap.draw.icons import mark_icon
from reflexmap.draw.looks import Look

if TYPE_CHECKING:
    from reflexmap.ui.lately import LatelyList
    from reflexmap.ui.mapface import Plates
    from reflexmap.ui.panel import Panel
    from reflexmap.ui.printing import Printing
    from reflexmap.ui.query import Query
    from reflexmap.ui.window import Window

EXPECT_RESULTS_AFTER = 400  # ms after the first picture


class LateParts(QObject):
    """Builds each part when it is first asked for, and what a person will need at once when the first picture stands.

    `country` is the two-letter code of whose emergency numbers are named.
    """

    def __init__(self, window: Window, plates: Plates | None, country: str) -> None:
        super().__init__(window)
        self._window = window
        self._plates = plates
        self._country = country
        self._panel: Panel | None = None
        self._query: Query | None = None
        self._printing: Printing | None = None
        self.lately: LatelyList | None = None

    def panel(self) -> Panel:
        """Return the side panel."""
        if self._panel is None:
            from reflexmap.ui.panel import Panel  # noqa: PLC0415 - the first picture does not wait for it

            window = self._window
            self._panel = Panel(window.selection, window.side, country=self._country, mine=window.mine)
            self._panel.set_look(window.look)
            self._panel.print_requested.connect(window.commands.print_sheet)
            window.side.hold(self._panel)
        return self._panel

    def query(self) -> Query:
        """Return what answers the search field, built together with the list of results."""
        if self._query is None:
            from reflexmap.ui.query import Query  # noqa: PLC0415 - the first picture does not wait for it

            window = self._window
            search, results = window.header.search, window.rail.results
            self._query = Query(
                window.selection, search, results, window.advice, self._country, window, mine=window.mine
            )
            self._query.ready.connect(window.search_ready)
            self._query.ask(search.text())
            from reflexmap.ui.lately import LatelyList  # noqa: PLC0415 - as above

            self.lately = LatelyList(window.mine, window.selection, search, window)
        return self._query

    def printing(self) -> Printing:
        """Return what prints and exports; it brings Qt's printing and all sheet parts."""
        if self._printing is None:
            from reflexmap.ui.printing import Printing  # noqa: PLC0415 - only when something is printed

            window = self._window
            self._printing = Printing(window.selection, window.notice, window, plates=self._plates, mine=window.mine)
            self._printing.set_look(window.look)
            self._printing.country = str(window.mine.setting("country"))
        return self._printing

    def set_look(self, look: Look) -> None:
        """Change the theme of what is built; the rest asks the window when it is."""
        if self._panel is not None:
            self._panel.set_look(look)
        if self._printing is not None:
            self._printing.set_look(look)

    def set_country(self, country: str) -> None:
        """Change whose emergency numbers are named, everywhere."""
        self._country = country
        if self._panel is not None:
            self._panel.set_country(country)
        if self._query is not None:
            self._query.set_country(country)
        if self._printing is not None:
            self._printing.country = str(self._window.mine.setting("country"))

    def load(self) -> None:
        """Build what the first picture did not need, a piece at a time."""
        QTimer.singleShot(0, self, self._build_panel)
        QTimer.singleShot(0, self, self._begin_query)
        QTimer.singleShot(0, self, self._window.commands.check_sheets)

        # A while later, since nobody types that fast, and painting the map for another size takes longer.
        QTimer.singleShot(EXPECT_RESULTS_AFTER, self, self._expect_results)

    def make_ready(self) -> None:
        """Build everything now, for pictures and tests."""
        self._build_panel()
        self._window.canvas.map.make_ready()
        self.build_query()
        self.panel().make_ready()
        self._window.commands.check_sheets()

    def build_query(self) -> None:
        """Build the search and what it answers from."""
        self.query().make_ready()

    def _begin_query(self) -> None:
        self.query().get_ready()

    def _build_panel(self) -> None:
        self._window.setWindowIcon(mark_icon())
        self.panel().show()

    def _expect_results(self) -> None:
        """Paint the map ahead as it stands beside the list of results, for the first letter typed."""
        shown = self._window.canvas.map
        shown.prepare(shown.size() - QSize(self._window.rail.growth(), 0))
