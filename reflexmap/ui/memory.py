"""Brings back at a start what was open when the program was closed, and keeps it while a person goes on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas
from reflexmap.core.model import System, View
from reflexmap.core.settings import Value
from reflexmap.ui.choice import NO_PAGE, SAVED, VISITED, Chosen, Shown
from reflexmap.ui.mine import Mine
from reflexmap.ui.state import Selection

PAUSE = 250  # ms without a change after which everything is kept; a press does not wait for the disk
VISIT = 600  # ms for which a page must be open before it counts as looked at
LAYERS = ("names", "patterns", "lines", "points", "beside")  # settings that are called as the fields of Shown
SHOWN = (*LAYERS, "skin", "sex", "view", "chart", "off")  # settings that say what the map shows
UNDER = ("symptom", "region", "routine", "zone")  # fields of Chosen, from the lowest one up


def shown_from(mine: Mine, atlas: Atlas) -> Shown:
    """Return what the map showed last; a chart or surface that is not there any more becomes the usual one."""
    told = {key: str(mine.setting(key)) for key in ("skin", "sex", "view", "chart")}
    known = (*atlas.charts, *((BOTH_CHARTS,) if len(atlas.charts) > 1 else ()))
    view = None if told["view"] == "all" else View(told["view"])
    off = mine.setting("off")
    return replace(
        Shown(),
        **{key: bool(mine.setting(key)) and (key != "beside" or len(atlas.charts) > 1) for key in LAYERS},
        skin=told["skin"],
        sex=told["sex"],
        view=view if view is None or view in atlas.drawn_views() else View.PLANTAR,
        chart=told["chart"] if told["chart"] in known else DEFAULT_CHART,
        off=frozenset(system for system in System if isinstance(off, tuple) and system.value in off),
    )


def values_of(shown: Shown) -> dict[str, Value]:
    """Return the same as settings."""
    return {
        **{key: bool(getattr(shown, key)) for key in LAYERS},
        "skin": shown.skin,
        "sex": shown.sex,
        "view": "all" if shown.view is None else shown.view.value,
        "chart": shown.chart,
        "off": tuple(system.value for system in System if system in shown.off),
    }


def chosen_from(text: str, atlas: Atlas) -> Chosen:
    """Return what was chosen last; what the atlas does not know any more falls away."""
    under: dict[str, str] = {}
    page = NO_PAGE
    for word in text.split():
        kind, _, name = word.partition(":")
        if kind in UNDER and name in atlas.kinds()[kind]:
            under[kind] = name
        elif kind not in UNDER and ((kind, name) == SAVED or atlas.has_page(kind, name)):
            page = kind, name
    return Chosen(**under, page=page)


def text_of(chosen: Chosen) -> str:
    """Return the same as a text: "symptom:headache zone:brain"."""
    parts = [f"{field}:{getattr(chosen, field)}" for field in UNDER if getattr(chosen, field)]
    return " ".join(parts if chosen.page == NO_PAGE else [*parts, ":".join(chosen.page)])


class Memory(QObject):
    """Follows selection and window. Where nothing can be kept, nothing is brought back and nobody is troubled."""

    def __init__(self, mine: Mine, selection: Selection, window: QMainWindow) -> None:
        super().__init__(window)
        self._mine = mine
        self._selection = selection
        self._window = window
        self._moved = False  # whether the window's place has changed since it was kept
        self._writing = False
        self._pause = self._timer(PAUSE, self._keep)
        self._visit = self._timer(VISIT, self._note_visit)
        self._restore()
        selection.chosen_changed.connect(self._follow_choice)
        selection.shown_changed.connect(self._pause.start)
        mine.settings_changed.connect(self._follow_setting)
        window.installEventFilter(self)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.flush)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(slot)
        return made

    def _restore(self) -> None:
        atlas = self._selection.atlas
        geometry = str(self._mine.setting("geometry"))
        if geometry:
            self._window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "replace")))
        self._selection.show(shown_from(self._mine, atlas))
        self._selection.restore(chosen_from(str(self._mine.setting("chosen")), atlas))

    def flush(self) -> None:
        """Keep how everything stands, in one write."""
        waiting = self._pause.isActive()
        self._pause.stop()
        if self._visit.isActive():
            self._visit.stop()
            self._note_visit()
        if waiting:
            self._keep()

    def _keep(self) -> None:
        values = {**values_of(self._selection.shown), "chosen": text_of(self._selection.chosen)}
        if self._moved:
            self._moved = False
            values["geometry"] = self._window.saveGeometry().toBase64().toStdString()
        self._writing = True
        try:
            self._mine.set_settings(values)
        finally:
            self._writing = False

    def _follow_choice(self) -> None:
        self._pause.start()
        self._visit.start()

    def _note_visit(self) -> None:
        kind, name = self._selection.chosen.subject
        if kind in VISITED:
            self._mine.visit(kind, name)

    def _follow_setting(self, key: str) -> None:
        """Show what was set elsewhere, in the settings or by deleting everything."""
        if self._writing:
            return
        if key in SHOWN:
            self._selection.show(shown_from(self._mine, self._selection.atlas))
        elif key == "chosen" and not self._mine.setting(key):
            self._selection.clear()
            self._selection.forget_the_way()
            self._visit.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's place and size, and keep everything when it closes."""
        if watched is self._window:
            if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
                self._moved = True
                self._pause.start()
            elif event.type() == QEvent.Type.Close:
                self.flush()
        return False
