"""The legend in the left rail: body systems with their counts, the chart, what the map shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.model import Foot, System, View
from reflexmap.draw.looks import Look
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.chartkey import ChartKey
from reflexmap.ui.controls import Choice, Control, SystemRow
from reflexmap.ui.layerswitches import LayerSwitches
from reflexmap.ui.plan import grown
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress

BESIDE = "beside"  # the choice of two charts side by side, which is no chart


class Legend(QWidget):
    """Body systems with counts, charts, and switches for what the map shows."""

    def __init__(self, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._rows: list[SystemRow] = []
        self._wide_only: list[QWidget] = []
        self._folded = False
        self._taken = 0
        column = QVBoxLayout(self)
        self.column = column
        column.setContentsMargins(14, 18, 14, 18)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addSpacing(4)
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
        # The chart that the program opens with comes first, a partial one last.
        charts = selection.atlas.charts.values()
        for chart in sorted(charts, key=lambda chart: (chart.partial, chart.id != DEFAULT_CHART)):
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
        self.switches = LayerSwitches(selection, look, self)
        self._wide_only.append(self.switches)
        column.addWidget(self.switches)
        column.addStretch(1)
        selection.shown_changed.connect(self._follow)

    def _top(self) -> QHBoxLayout:
        """Return the heading with the way to switch all systems on again."""
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
        self._wide_only += [title, self._all]
        return head

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
        beside = Choice(look, self.tr("Side by side"), self.tr("two maps that move together"), self)
        beside.setObjectName(BESIDE)
        for choice in (both, beside):
            choice.clicked.connect(self._choose_chart)
            self._charts.append(choice)
            self._wide_only.append(choice)
            self.column.addWidget(choice)
        self._show_key()

    def _show_key(self) -> None:
        self._key.setVisible(self._selection.shown.chart == BOTH_CHARTS and not self._folded)

    def _counts(self) -> dict[System, int]:
        """Return how many drawn zones each system has, in the order of the systems."""
        atlas = self._selection.atlas
        shown = self._selection.shown
        views = tuple(View) if shown.view is None else (shown.view,)
        drawn = {
            area.zone
            for view in views
            for foot in Foot
            for chart in atlas.charts_in(shown.chart)
            for area in atlas.areas_on(view, foot, chart)
            if area.sex in ("", shown.sex)
        }
        return {system: sum(atlas.zones[zone].system is system for zone in drawn) for system in System}

    def _head(self, text: str) -> QLabel:
        label = QLabel(text, self)
        dress(label, "head")
        label.setIndent(9)
        label.setMinimumHeight(grown(26))
        self._wide_only.append(label)
        return label

    def _line(self) -> QFrame:
        line = QFrame(self)
        dress(line, "line")
        self._wide_only.append(line)
        return line

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        controls: list[Control] = [*self._rows, *self._charts]
        for control in controls:
            control.set_look(look)
        for widget in (*controls, *self.switches.findChildren(Control)):
            widget.updateGeometry()
        for head in self._wide_only:
            if isinstance(head, QLabel) and head.minimumHeight():
                head.setMinimumHeight(grown(26))
        self._key.set_look(look)
        self._key.updateGeometry()
        self.switches.set_look(look)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 - a state, set by the rail
        """Show swatches only."""
        self._folded = folded
        self._set_margins()
        for widget in self._wide_only:
            widget.setVisible(not folded)
        self._show_key()
        for row in self._rows:
            row.set_folded(folded)
        # Before the first show Qt tells no layout that a child was hidden, and the rows would keep their width.
        self.column.invalidate()
        self.column.activate()

    def set_end_room(self, taken: int) -> None:
        """Leave so many pixels of the room at the end to a scroll bar."""
        self._taken = taken
        self._set_margins()

    def _set_margins(self) -> None:
        side = 8 if self._folded else 14
        end = max(side - self._taken, 0)
        left, right = (side, end) if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else (end, side)
        self.column.setContentsMargins(left, 18, right, 18)

    def _toggle_system(self) -> None:
        off = frozenset(row.system for row in self._rows if not row.isChecked())
        self._selection.show(replace(self._selection.shown, off=off))

    def _all_on(self) -> None:
        self._selection.show(replace(self._selection.shown, off=frozenset()))

    def _choose_chart(self) -> None:
        name, shown = self.sender().objectName(), self._selection.shown
        beside = name == BESIDE
        self._selection.show(replace(shown, chart=shown.chart if beside else name, beside=beside))

    def _follow(self) -> None:
        shown = self._selection.shown
        counts = self._counts()
        for choice in self._charts:
            choice.setChecked(choice.objectName() == (BESIDE if shown.beside else shown.chart))
        self._show_key()
        for row in self._rows:
            row.blockSignals(True)
            row.setChecked(row.system not in shown.off)
            row.blockSignals(False)
            row.set_count(counts[row.system])
