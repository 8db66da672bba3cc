"""Everything that can be chosen for a sheet on paper, as one column of controls."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from reflexmap.core.atlas import BOTH_CHARTS
from reflexmap.core.model import Foot, View
from reflexmap.core.paper import LEAST_MARGIN, MOST_MARGIN, Choices, Ink, Job, Kind, Orientation, Paper, Part, TypeSize
from reflexmap.draw.looks import Look
from reflexmap.ui.printkinds import ALL_PARTS, PARTS, POSTERS, PRACTICE, job_of, kind_name, part_name, subjects, why_not
from reflexmap.ui.printrows import LogoRow, Rows, Ticks, fill, line, pick
from reflexmap.ui.printwords import always, ink_name, orientation_name, paper_name, tile_names, type_name
from reflexmap.ui.settingsrows import PickBox
from reflexmap.ui.state import Selection
from reflexmap.ui.tickbox import TickBox
from reflexmap.ui.wording import surface_name

MARGINS = (LEAST_MARGIN, 8.0, Choices().margin, 15.0, 20.0, 25.0, 30.0, MOST_MARGIN)  # mm


class PrintForm(QWidget):
    """Holds a job and choices; `changed` tells that a person changed one of them."""

    changed = Signal()

    def __init__(self, selection: Selection, look: Look, job: Job, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self._selection = selection
        self._look = look
        self._kept = choices  # what no control shows, such as the skin
        self._picks: list[PickBox] = []
        kinds = [(str(kind), self._offer(kind)) for kind in Kind]
        self.kind = self._pick(kinds)
        self.about = self._pick(())
        self.parts = {part: self._tick(part_name(part)) for part in Part}
        self.safety = self._tick(self.tr("Danger signs and stop signs"), always())
        self.feet = {Foot.RIGHT: self._tick(self.tr("Right foot")), Foot.LEFT: self._tick(self.tr("Left foot"))}
        self.surfaces = {view: self._tick(surface_name(view)) for view in View}
        self.paper = self._pick((str(each), paper_name(each)) for each in Paper)
        self.orientation = self._pick((str(each), orientation_name(each)) for each in Orientation)
        self.margin = self._pick((str(each), self._millimetres(each)) for each in MARGINS)
        self.ink = self._pick((str(each), ink_name(each)) for each in Ink)
        self.type_size = self._pick((str(each), type_name(each)) for each in TypeSize)
        self.tiles = self._pick(tile_names())
        hint = self.tr("Feet 260 mm long; the paper grows, or spread it over small sheets.")
        self.life_size = self._tick(self.tr("Life size"), hint)
        self.numbers = self._tick(self.tr("Numbers in the zones"))
        self.title = line(self.tr("The sheet\u2019s own"), self)
        self.name_line = self._tick(self.tr("Lines for a name and a date"))
        self.practice = line(self.tr("None"), self)
        self.logo = LogoRow(self)
        self.chart = self._pick(self._charts())
        self.sex = self._pick((("female", self.tr("Women")), ("male", self.tr("Men"))))
        self._build()
        self.show_choices(job, choices)
        self._connect()

    # What holds

    def job(self) -> Job:
        """Return the sheet that is chosen."""
        kind = Kind(self.kind.currentData())
        offered = subjects(kind, self._selection)
        at = self.about.currentIndex()
        return Job(kind, offered[at].names if 0 <= at < len(offered) else ())

    def choices(self) -> Choices:
        """Return what is chosen for it."""
        open_parts = PARTS.get(self.job().kind, ALL_PARTS)
        unticked = {part for part, box in self.parts.items() if part in open_parts and not box.isChecked()}
        kept_out = ALL_PARTS - self._kept.parts - open_parts
        return replace(
            self._kept,
            parts=ALL_PARTS - unticked - kept_out,
            feet=tuple(foot for foot, box in self.feet.items() if box.isChecked()),
            surfaces=tuple(view for view, box in self.surfaces.items() if box.isChecked()),
            paper=Paper(self.paper.currentData()),
            orientation=Orientation(self.orientation.currentData()),
            margin=float(self.margin.currentData()),
            ink=Ink(self.ink.currentData()),
            type_size=TypeSize(self.type_size.currentData()),
            title=self.title.text().strip(),
            name_line=self.name_line.isChecked(),
            practice=self.practice.text().strip(),
            logo=self.logo.path,
            chart=str(self.chart.currentData()),
            sex=str(self.sex.currentData()),
            numbers=self.numbers.isChecked(),
            life_size=self.life_size.isChecked() and self.job().kind in POSTERS,
            tiles=Paper(self.tiles.currentData()) if self.tiles.currentData() else None,
        )

    def show_choices(self, job: Job, choices: Choices) -> None:
        """Show a job and choices."""
        self._kept = choices
        self.kind.show_value(str(job.kind))
        self._follow_kind(job)
        for part, box in self.parts.items():
            box.setChecked(choices.has(part))
        for foot, box in self.feet.items():
            box.setChecked(foot in choices.feet)
        for view, box in self.surfaces.items():
            box.setChecked(view in choices.surfaces)
        values = (
            (self.paper, choices.paper),
            (self.orientation, choices.orientation),
            (self.ink, choices.ink),
            (self.type_size, choices.type_size),
            (self.tiles, choices.tiles or ""),
            (self.chart, choices.chart),
            (self.sex, choices.sex),
        )
        for each, value in values:
            each.show_value(str(value))
        if self.margin.findData(str(choices.margin)) < 0:
            self.margin.addItem(self._millimetres(choices.margin), str(choices.margin))
        self.margin.show_value(str(choices.margin))
        self.title.setText(choices.title)
        self.practice.setText(choices.practice)
        self.logo.show_path(choices.logo)
        self.name_line.setChecked(choices.name_line)
        self.numbers.setChecked(choices.numbers)
        self.life_size.setChecked(choices.life_size)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        for picked in self._picks:
            picked.look = look
        for tick in self.findChildren(TickBox):
            tick.look = look
        self.update()

    # Building

    def _pick(self, items: object) -> PickBox:
        made = pick(self._look, items, self)  # type: ignore[arg-type]
        self._picks.append(made)
        return made

    def _tick(self, name: str, hint: str = "") -> TickBox:
        return TickBox(self._look, name, hint, self)

    def _offer(self, kind: Kind) -> str:
        why = why_not(kind, self._selection)
        return f"{kind_name(kind)} ({why})" if why else kind_name(kind)

    def _millimetres(self, length: float) -> str:
        return self.tr("{length} mm").format(length=self.locale().toString(round(length)))

    def _charts(self) -> list[tuple[str, str]]:
        atlas = self._selection.atlas
        named = [(chart.id, QCoreApplication.translate("Charts", chart.name)) for chart in atlas.charts.values()]
        return [*named, (BOTH_CHARTS, self.tr("Both charts"))] if len(atlas.charts_in(BOTH_CHARTS)) > 1 else named

    def _build(self) -> None:
        rows = Rows(self)
        self._rows = rows
        self.safety.setChecked(True)
        self.safety.setEnabled(False)
        model = self.kind.model()
        for at, kind in enumerate(Kind):
            if why_not(kind, self._selection) and isinstance(model, QStandardItemModel):
                model.item(at).setEnabled(False)
        rows.head(self.tr("Sheet"))
        rows.named(self.tr("Kind"), self.kind)
        rows.named(self.tr("About"), self.about)
        # These two are never remembered, so they say where they come from.
        rows.named(self.tr("Chart, at first that of the map"), self.chart)
        rows.named(self.tr("Organs of, at first as on the map"), self.sex)
        self._content_head = rows.head(self.tr("Content"))
        self._part_ticks = Ticks((*self.parts.values(), self.numbers), self)
        rows.addWidget(self._part_ticks)
        rows.addWidget(self.safety)
        rows.head(self.tr("Feet"))
        rows.addWidget(Ticks(self.feet.values(), self))
        self._surface_head = rows.head(self.tr("Sides, if not those that are needed"))
        self._surface_ticks = Ticks(self.surfaces.values(), self)
        rows.addWidget(self._surface_ticks)
        rows.head(self.tr("Paper"))
        rows.named(self.tr("Size"), self.paper)
        rows.named(self.tr("Orientation"), self.orientation)
        rows.named(self.tr("Margins"), self.margin)
        rows.named(self.tr("Ink"), self.ink)
        rows.named(self.tr("Size of the type"), self.type_size)
        rows.named(self.tr("Spread over small sheets"), self.tiles)
        rows.addWidget(self.life_size)
        rows.head(self.tr("Words"))
        rows.named(self.tr("Title"), self.title)
        rows.addWidget(self.name_line)
        rows.named(self.tr("Name of the practice"), self.practice)
        rows.addWidget(self.logo)
        rows.addStretch(1)

    def _connect(self) -> None:
        self.kind.changed.connect(self._choose_kind)
        for each in self._picks:
            if each is not self.kind:
                each.changed.connect(self.changed)
        for tick in self.findChildren(TickBox):
            tick.toggled.connect(self.changed)
        for foot, box in self.feet.items():
            box.toggled.connect(lambda on, foot=foot: None if on else self._keep_a_foot(foot))
        for field in (self.title, self.practice):
            field.textEdited.connect(self.changed)
        self.logo.changed.connect(self.changed)

    def _keep_a_foot(self, last: Foot) -> None:
        """Tick the other foot when the last one is unticked: paper without feet is no sheet."""
        other = Foot.LEFT if last is Foot.RIGHT else Foot.RIGHT
        if not self.feet[other].isChecked():
            self.feet[other].setChecked(True)

    def _choose_kind(self, kind: str) -> None:
        self._follow_kind(job_of(Kind(kind), self._selection))
        self.changed.emit()

    def _follow_kind(self, job: Job) -> None:
        """Show what can be chosen for a kind, and only that."""
        offered = subjects(job.kind, self._selection)
        with QSignalBlocker(self.about):
            fill(self.about, ((str(at), each.text) for at, each in enumerate(offered)))
            self.about.setCurrentIndex(next((at for at, each in enumerate(offered) if each.names == job.names), 0))
        rows, parts = self._rows, PARTS.get(job.kind, ALL_PARTS)
        rows.reveal(self.about, on=bool(offered))
        practice = job.kind in PRACTICE
        shown: list[QWidget] = [box for part, box in self.parts.items() if part in parts]
        self._part_ticks.show_only([*shown, *([self.numbers] if job.kind is Kind.BLANK else [])])
        self.safety.setVisible(not practice)
        self._content_head.setVisible(not practice or job.kind is Kind.BLANK)
        sides = job.kind not in (Kind.SURFACE, *PRACTICE)
        for each in (self._surface_head, self._surface_ticks):
            each.setVisible(sides)
        self.life_size.setVisible(job.kind in POSTERS)
        self.name_line.setVisible(job.kind not in (*POSTERS, Kind.ANSWERS))
        rows.reveal(self.type_size, on=job.kind not in (*POSTERS, *PRACTICE))
