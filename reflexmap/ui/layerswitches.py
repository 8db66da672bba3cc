"""The switches for what lies on the map: names, patterns, guide lines, acupoints, whose organs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflexmap.draw.looks import Look
from reflexmap.ui.controls import Switch
from reflexmap.ui.state import Selection


class LayerSwitches(QWidget):
    """One switch below the other; each changes what the selection shows, and follows it."""

    def __init__(self, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self.names = Switch(look, self.tr("Names"), self)
        self.patterns = Switch(look, self.tr("Patterns"), self)
        self.patterns.setToolTip(self.tr("Lay a pattern for each body system over its colour"))
        self.lines = Switch(look, self.tr("Guide lines"), self)
        self.lines.setToolTip(self.tr("Five lengthwise strips, and lines across for levels of the body"))
        self.points = Switch(look, self.tr("Acupoints"), self)
        self.points.setToolTip(self.tr("Show the points of Chinese acupuncture with their codes"))
        self.male = Switch(look, self.tr("Male organs"), self)
        self.male.setToolTip(self.tr("Where charts differ for women and men, show the men's organs"))
        self.male.setVisible(selection.atlas.differs_by_sex())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for switch in self._all():
            column.addWidget(switch)
        self._follow()
        self.names.toggled.connect(self._toggle_names)
        self.patterns.toggled.connect(self._toggle_patterns)
        self.lines.toggled.connect(self._toggle_lines)
        self.points.toggled.connect(self._toggle_points)
        self.male.toggled.connect(self._toggle_male)
        selection.shown_changed.connect(self._follow)

    def _all(self) -> tuple[Switch, ...]:
        return self.names, self.patterns, self.lines, self.points, self.male

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        for switch in self._all():
            switch.set_look(look)

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

    def _follow(self) -> None:
        shown = self._selection.shown
        self.names.setChecked(shown.names)
        self.patterns.setChecked(shown.patterns)
        self.lines.setChecked(shown.lines)
        self.points.setChecked(shown.points)
        self.male.setChecked(shown.sex == "male")
