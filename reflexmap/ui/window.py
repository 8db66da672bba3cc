"""The main window: places the parts and connects them, nothing more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from reflexmap import __version__
from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem
from reflexmap.draw.icons import icon, mark_icon
from reflexmap.draw.looks import DARK, LIGHT, Look
from reflexmap.draw.plate import Plate
from reflexmap.ui import actions, theme
from reflexmap.ui.advicebar import AdviceBar
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.canvas import Canvas
from reflexmap.ui.footmap import Plates
from reflexmap.ui.header import Header
from reflexmap.ui.notices import NoticeBar
from reflexmap.ui.rail import Rail
from reflexmap.ui.side import Side
from reflexmap.ui.state import Chosen, Selection

if TYPE_CHECKING:
    from reflexmap.ui.panel import Panel
    from reflexmap.ui.printing import Printing
    from reflexmap.ui.query import Query

BEST = QSize(1440, 900)  # px
PANEL_WIDTH = 360  # px
NARROW_PANEL = 330
EXPECT_RESULTS_AFTER = 400  # ms after the first picture
DRAWER_UNDER = 1120  # px of window width under which the panel opens only for something chosen


class Window(QMainWindow):
    """Reflexmap's window."""

    def __init__(
        self,
        atlas: Atlas,
        plate: Plate,
        look: Look,
        *,
        cache: ArtCache,
        problems: tuple[Problem, ...] = (),
        plates: Plates | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Reflexmap")
        self.setMinimumSize(1000, 640)
        self.resize(self._first_size())
        self._look = look
        self._problems = problems
        self.selection = Selection(atlas, self)
        self.header = Header(look, self)
        self.advice = AdviceBar(look, self)
        self.notice = NoticeBar(self)
        self.notice.details_wanted.connect(self._show_data_report)
        self.rail = Rail(self.selection, look, self)
        self.canvas = Canvas(self.selection, plate, look, cache, self, plates=plates)
        self._country = QLocale.territoryToCode(self.locale().territory())
        self._panel: Panel | None = None
        self._side = Side(self)
        self._query: Query | None = None
        self._plate = plate
        self._plates = plates
        self._printing: Printing | None = None
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        for part, stretch in ((self.rail, 0), (self.canvas, 1), (self._side, 0)):
            middle.addWidget(part, stretch)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.header, self.advice, self.notice):
            column.addWidget(bar)
        column.addLayout(middle, 1)
        self.setCentralWidget(centre)
        self.actions_by_id = actions.build(self, self.header.menus, self._slots())
        self._connect()
        self._report_problems()

    # Building

    def _first_size(self) -> QSize:
        """Return the size that the plan was made for, or what the screen has room for."""
        screen = self.screen()
        room = screen.availableSize() if screen is not None else BEST
        return BEST.boundedTo(room).expandedTo(self.minimumSize())

    def _slots(self) -> dict[str, Callable[..., object]]:
        return {
            "print": self._print_sheet,
            "preview": self._preview,
            "pdf": self._export_pdf,
            "png": self._export_png,
            "svg": self._export_svg,
            "quit": self.close,
            "zoom-in": self.canvas.map.zoom_in,
            "zoom-out": self.canvas.map.zoom_out,
            "fit": self.canvas.map.fit_all,
            "names": self._show_names,
            "patterns": self._show_patterns,
            "lines": self._show_lines,
            "acupoints": self._show_acupoints,
            "dark": self._go_dark,
            "search": self._go_to_search,
            "map": self._go_to_map,
            "results": self._go_to_results,
            "panel": self._go_to_panel,
            "history-back": self.selection.go_back,
            "history-forward": self.selection.go_forward,
            "back": self._step_back,
            "safe": partial(self._explain, "is-it-safe"),
            "research": partial(self._explain, "what-research-says"),
            "how": partial(self._explain, "how-to-work"),
            "about-map": partial(self._explain, "about-the-map"),
            "about-charts": partial(self._explain, "about-the-charts"),
            "shortcuts": self._show_shortcuts,
            "data": self._show_data_report,
            "about": self._show_about,
        }

    def _connect(self) -> None:
        made = self.actions_by_id
        made["names"].setChecked(self.selection.shown.names)
        made["dark"].setChecked(self._look.dark)
        self.header.print_button.setDefaultAction(made["print"])
        made["print"].setIconText(self.tr("Print sheet"))
        made["print"].setIconVisibleInMenu(False)
        self.header.theme_button.clicked.connect(made["dark"].toggle)
        self.header.theme_button.setAccessibleName(self.tr("Light or dark theme"))
        self.header.theme_button.setToolTip(self.tr("Light or dark theme"))
        self.selection.chosen_changed.connect(self._follow_choice)
        self.selection.shown_changed.connect(self._follow_shown)
        self.selection.history_changed.connect(self._follow_history)
        self.canvas.map.first_painted.connect(self._load_the_rest)
        made["print"].setIcon(icon("printer", self._look.ink))
        self.canvas.map.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow_choice()
        self._follow_history()

    @property
    def panel(self) -> Panel:
        """The side panel, built when it is first asked for: the first picture of the map does not wait for it."""
        if self._panel is None:
            from reflexmap.ui.panel import Panel  # noqa: PLC0415 - see above

            self._panel = Panel(self.selection, self._side, country=self._country)
            self._panel.set_look(self._look)
            self._panel.print_requested.connect(self._print_sheet)
            self._side.hold(self._panel)
        return self._panel

    @property
    def query(self) -> Query:
        """What answers the search field, built with the list of results when the first picture stands."""
        if self._query is None:
            from reflexmap.ui.query import Query  # noqa: PLC0415 - see above

            results = self.rail.results
            self._query = Query(self.selection, self.header.search, results, self.advice, self._country, self)
            self._query.ask(self.header.search.text())
        return self._query

    @property
    def printing(self) -> Printing:
        """What prints and exports, built when it is first asked for: it brings Qt's printing and all sheet parts."""
        if self._printing is None:
            from reflexmap.ui.printing import Printing  # noqa: PLC0415 - see above

            self._printing = Printing(self.selection, self._plate, self.notice, self, plates=self._plates)
        return self._printing

    def _load_the_rest(self) -> None:
        """Build what the first picture did not need, a piece at a time."""
        QTimer.singleShot(0, self, self._build_panel)
        QTimer.singleShot(0, self, self._build_query)

        # A while later, since nobody types that fast, and painting the map for another size takes longer.
        QTimer.singleShot(EXPECT_RESULTS_AFTER, self, self._expect_results)

    def _expect_results(self) -> None:
        """Paint the map ahead as it stands beside the list of results, for the first letter typed."""
        self.canvas.map.prepare(self.canvas.map.size() - QSize(self.rail.growth(), 0))

    def _build_panel(self) -> None:
        self.setWindowIcon(mark_icon())
        self.panel.show()

    def _build_query(self) -> None:
        self.query.make_ready()

    def make_ready(self) -> None:
        """Build everything now, for pictures and tests."""
        self._build_panel()
        self.canvas.map.make_ready()
        self.query.make_ready()
        self.panel.make_ready()

    def ask(self, text: str, *, answered: bool = False) -> None:
        """Type a query and choose its best result, as a person would with Enter."""
        self._build_query()
        self.header.search.setText(text)
        self.rail.results.choose_first()
        if answered:
            self.selection.answer_question(self.selection.chosen.symptom)

    def _report_problems(self) -> None:
        if self._problems:
            first = self._problems[0]
            text = self.tr("%n problem(s) in the data; what is sound is shown. First: {first}", "", len(self._problems))
            self.notice.say(text.format(first=first), details=True)

    # Following the state

    def _follow_choice(self) -> None:
        chosen = self.selection.chosen
        anything = bool(chosen.zone or chosen.symptom)
        for each in ("print", "preview", "pdf", "png", "svg"):
            self.actions_by_id[each].setEnabled(anything)
        self._arrange()

    def _follow_history(self) -> None:
        self.actions_by_id["history-back"].setEnabled(self.selection.can_go_back)
        self.actions_by_id["history-forward"].setEnabled(self.selection.can_go_forward)

    def _follow_shown(self) -> None:
        self.actions_by_id["names"].setChecked(self.selection.shown.names)
        self.actions_by_id["patterns"].setChecked(self.selection.shown.patterns)
        self.actions_by_id["acupoints"].setChecked(self.selection.shown.points)
        self.actions_by_id["lines"].setChecked(self.selection.shown.lines)
        for each in ("zoom-in", "zoom-out", "fit"):
            self.actions_by_id[each].setEnabled(self.canvas.map.isVisibleTo(self.canvas))

    def _arrange(self) -> None:
        """Fit rail and panel to the window's width."""
        width = self.width()
        self.rail.set_window_width(width)
        self.header.set_window_width(width)
        chosen = self.selection.chosen
        drawer = width < DRAWER_UNDER
        self._side.setFixedWidth(NARROW_PANEL if drawer else PANEL_WIDTH)
        self._side.setVisible(not drawer or chosen != Chosen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's theme when it changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.set_look(theme.system_look())

    def set_look(self, look: Look) -> None:
        """Change the theme everywhere."""
        if look is self._look:
            return
        self._look = look
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, look)
        for part in (self.header, self.advice, self.rail, self.canvas):
            part.set_look(look)
        if self._panel is not None:
            self._panel.set_look(look)
        self.actions_by_id["dark"].setChecked(look.dark)

    # Actions

    def _print_sheet(self) -> None:
        self.printing.print_sheet()

    def _preview(self) -> None:
        self.printing.preview()

    def _export_pdf(self) -> None:
        self.printing.export_pdf()

    def _export_png(self) -> None:
        self.printing.export_png()

    def _export_svg(self) -> None:
        self.printing.export_svg()

    def _show_names(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.selection.show(replace(self.selection.shown, names=on))

    def _show_patterns(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.selection.show(replace(self.selection.shown, patterns=on))

    def _show_lines(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.selection.show(replace(self.selection.shown, lines=on))

    def _show_acupoints(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.selection.show(replace(self.selection.shown, points=on))

    def _go_dark(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.set_look(DARK if on else LIGHT)

    def _go_to_search(self) -> None:
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    def _go_to_results(self) -> None:
        self.rail.results.enter()

    def _go_to_map(self) -> None:
        self.canvas.enter(self.selection.chosen.zone)

    def _go_to_panel(self) -> None:
        self.panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step_back(self) -> None:
        if self.selection.chosen != Chosen():
            self.selection.step_back()
        else:
            self.query.clear()

    def _explain(self, page: str) -> None:
        """Open a page that explains over what is chosen."""
        self.selection.open_page("page", page)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward with a mouse's side buttons, wherever they are pressed."""
        if event.button() == Qt.MouseButton.BackButton:
            self.selection.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.selection.go_forward()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let "?" show the shortcuts, whatever keyboard layout makes it."""
        if event.text() == "?":
            self._show_shortcuts()
        else:
            super().keyPressEvent(event)

    # Pages

    def _show_shortcuts(self) -> None:
        rows = [
            f"{action.text().replace('&', '')}\t{action.shortcut().toString()}"
            for action in self.actions_by_id.values()
            if not action.shortcut().isEmpty()
        ]
        rows.append(self.tr("Walk from zone to zone\tArrow keys"))
        rows.append(self.tr("Choose a zone\tEnter"))
        table = "".join(
            "<tr><td style='padding:3px 24px 3px 0'>{}</td><td><b>{}</b></td></tr>".format(*row.split("\t"))
            for row in rows
        )
        self._message(self.tr("Keyboard shortcuts"), f"<table>{table}</table>")

    def _show_data_report(self) -> None:
        if not self._problems:
            self._message(self.tr("Data report"), self.tr("The data has no problems."))
            return
        listed = "<br>".join(escape(str(problem)) for problem in self._problems[:40])
        more = len(self._problems) - 40
        if more > 0:
            listed += "<br>" + self.tr("and %n more; \u201creflexmap check\u201d lists them all", "", more)
        self._message(self.tr("Data report"), listed)

    def _show_about(self) -> None:
        text = self.tr(
            "<b>Reflexmap {version}</b><p>A desktop atlas of foot reflexology: what tradition says, what research"
            " found and what is dangerous, each by itself and with its sources.</p><p>For relaxation and learning,"
            " not medical advice. Foot zones have not been shown to reveal or change what happens in an organ.</p>"
            "<p>Nothing you do here leaves this machine.</p>"
        ).format(version=__version__)
        self._message(self.tr("About Reflexmap"), text)

    def _message(self, title: str, text: str) -> None:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - the first picture needs no dialogs

        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Close, self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.RichText)
        box.open()
