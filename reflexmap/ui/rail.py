"""The left rail: legend of body systems, chart, what to show; or the results of a search."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.model import Foot, System, View
from reflexmap.draw.looks import Look
from reflexmap.ui.chartkey import ChartKey
from reflexmap.ui.controls import Choice, Control, Switch, SystemRow
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress
from reflexmap.ui.wording import system_name

if TYPE_CHECKING:
    from reflexmap.ui.results import Results

WIDE = 232  # px
WITH_RESULTS = 264
FOLDED = 60
FOLD_UNDER = 1360  # px of window width


class Legend(QWidget):
    """Body systems with counts, charts, and switches for what the map shows."""

    def __init__(self, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._rows: list[SystemRow] = []
        self._wide_only: list[QWidget] = []
        self._folded = False
        column = QVBoxLayout(self)
        self.column = column
        column.setContentsMargins(14, 18, 14, 18)
        column.setSpacing(0)
        head = QHBoxLayout()
        title = QLabel(self.tr("Body systems"), self)
        dress(title, "head")
        title.setIndent(9)
        self._all = QPushButton(self.tr("All on"), self)
        dress(self._all, "link")
        self._all.clicked.connect(self._all_on)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._all)
        column.addLayout(head)
        column.addSpacing(4)
        self._wide_only += [title, self._all]
        for system, count in self._counts().items():
            row = SystemRow(look, system, system_name(system), count, self)
            row.toggled.connect(self._toggle_system)
            self._rows.append(row)
            column.addWidget(row)
        column.addSpacing(14)
        column.addWidget(self._line())
        column.addSpacing(14)
        column.addWidget(self._head(self.tr("Chart tradition")))
        self._charts: list[Choice] = []
        # The chart that the program opens with comes first; the others keep the order of their folders.
        for chart in sorted(selection.atlas.charts.values(), key=lambda chart: chart.id != DEFAULT_CHART):
            choice = Choice(look, chart.name, chart.about.rstrip("."), self)
            choice.setChecked(chart.id == selection.shown.chart)
            choice.setObjectName(chart.id)
            choice.clicked.connect(self._choose_chart)
            self._charts.append(choice)
            self._wide_only.append(choice)
            column.addWidget(choice)
        self._key = ChartKey(look, *self._charts_compared(), self)
        self._add_both(look)
        column.addWidget(self._key)
        column.addSpacing(14)
        column.addWidget(self._line())
        column.addSpacing(14)
        column.addWidget(self._head(self.tr("Show")))
        self._add_switches(look)
        column.addStretch(1)
        selection.shown_changed.connect(self._follow)

    def _charts_compared(self) -> tuple[str, str]:
        """Return the names of the two charts that can be shown together."""
        names = [choice.text() for choice in self._charts]
        return (names[0], names[1]) if len(names) > 1 else ("", "")

    def _add_both(self, look: Look) -> None:
        """Add the choice of both charts where there are two."""
        self._key.hide()
        if len(self._charts) < 2:
            return
        both = Choice(look, self.tr("Both"), self.tr("with the differences marked"), self)
        both.setObjectName(BOTH_CHARTS)
        both.setChecked(self._selection.shown.chart == BOTH_CHARTS)
        both.clicked.connect(self._choose_chart)
        self._charts.append(both)
        self._wide_only.append(both)
        self.column.addWidget(both)
        self._show_key()

    def _show_key(self) -> None:
        self._key.setVisible(self._selection.shown.chart == BOTH_CHARTS and not self._folded)

    def _add_switches(self, look: Look) -> None:
        """Add the switches for what the map shows."""
        self._names = Switch(look, self.tr("Names"), self)
        self._names.setChecked(self._selection.shown.names)
        self._names.toggled.connect(self._toggle_names)
        self._patterns = Switch(look, self.tr("Patterns"), self)
        self._patterns.setToolTip(self.tr("Lay a pattern for each body system over its colour"))
        self._patterns.toggled.connect(self._toggle_patterns)
        self._lines = Switch(look, self.tr("Guide lines"), self)
        self._lines.setToolTip(self.tr("Five lengthwise strips, and lines across for levels of the body"))
        self._lines.toggled.connect(self._toggle_lines)
        self._points = Switch(look, self.tr("Acupoints"), self)
        self._points.setToolTip(self.tr("Show the points of Chinese acupuncture with their codes"))
        self._points.toggled.connect(self._toggle_points)
        self._male = Switch(look, self.tr("Male organs"), self)
        self._male.setToolTip(self.tr("Where charts differ for women and men, show the men's organs"))
        self._male.toggled.connect(self._toggle_male)
        differs = self._selection.atlas.differs_by_sex()
        self._male.setVisible(differs)
        for switch in (self._names, self._patterns, self._lines, self._points, *([self._male] if differs else [])):
            self._wide_only.append(switch)
            self.column.addWidget(switch)

    def _counts(self) -> dict[System, int]:
        """Return how many drawn zones each system has, in the order of the systems."""
        atlas = self._selection.atlas
        shown = self._selection.shown
        views = tuple(View) if shown.view is None else (shown.view,)
        drawn = {
            area.zone
            for view in views
            for foot in Foot
            for chart in (atlas.charts if shown.chart == BOTH_CHARTS else (shown.chart,))
            for area in atlas.areas_on(view, foot, chart)
            if area.sex in ("", shown.sex)
        }
        return {system: sum(atlas.zones[zone].system is system for zone in drawn) for system in System}

    def _head(self, text: str) -> QLabel:
        label = QLabel(text, self)
        dress(label, "head")
        label.setIndent(9)
        label.setMinimumHeight(26)
        self._wide_only.append(label)
        return label

    def _line(self) -> QFrame:
        line = QFrame(self)
        dress(line, "line")
        self._wide_only.append(line)
        return line

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        switches = (self._names, self._patterns, self._lines, self._points, self._male)
        controls: list[Control] = [*self._rows, *self._charts, *switches]
        for control in controls:
            control.set_look(look)
        self._key.set_look(look)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 - a state, set by the rail
        """Show swatches only."""
        self.column.setContentsMargins(8 if folded else 14, 18, 8 if folded else 14, 18)
        for widget in self._wide_only:
            widget.setVisible(not folded)
        self._folded = folded
        self._show_key()
        for row in self._rows:
            row.set_folded(folded)
        # Before the first show Qt tells no layout that a child was hidden, and the rows would keep their width.
        self.column.invalidate()
        self.column.activate()

    def _toggle_system(self) -> None:
        off = frozenset(row.system for row in self._rows if not row.isChecked())
        self._selection.show(replace(self._selection.shown, off=off))

    def _all_on(self) -> None:
        self._selection.show(replace(self._selection.shown, off=frozenset()))

    def _toggle_names(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, names=on))

    def _toggle_patterns(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, patterns=on))

    def _toggle_lines(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, lines=on))

    def _toggle_points(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, points=on))

    def _toggle_male(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._selection.show(replace(self._selection.shown, sex="male" if on else "female"))

    def _choose_chart(self) -> None:
        self._selection.show(replace(self._selection.shown, chart=self.sender().objectName()))

    def _follow(self) -> None:
        shown = self._selection.shown
        counts = self._counts()
        for choice in self._charts:
            choice.setChecked(choice.objectName() == shown.chart)
        self._show_key()
        self._male.setChecked(shown.sex == "male")
        for row in self._rows:
            row.blockSignals(True)
            row.setChecked(row.system not in shown.off)
            row.blockSignals(False)
            row.set_count(counts[row.system])
        self._names.setChecked(shown.names)
        self._patterns.setChecked(shown.patterns)
        self._lines.setChecked(shown.lines)
        self._points.setChecked(shown.points)


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
