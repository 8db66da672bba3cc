"""Builds everything and hands it over: the only place that knows all parts."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reflexmap import __version__
from reflexmap.core.atlas import DEFAULT_CHART
from reflexmap.core.cache import Cache
from reflexmap.core.load import load
from reflexmap.core.model import View
from reflexmap.core.store import Store
from reflexmap.draw.looks import LOOKS, Look
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import make_plate, sole_plate
from reflexmap.resources import assets_folder, cache_folder, data_folder, state_folder, user_folder
from reflexmap.ui import theme
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.comfort import wanted_look
from reflexmap.ui.mine import Mine
from reflexmap.ui.motion import CALM, LIVELY
from reflexmap.ui.plan import set_fingers
from reflexmap.ui.plurals import EnglishPlurals
from reflexmap.ui.touch import touch_screen
from reflexmap.ui.window import Window

HINTS_AFTER = 900  # ms after the first picture: one looks at it before one reads


def make_app(arguments: list[str]) -> QApplication:
    """Return the application object with its name, version and words."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Asking for the style here spares Python a wrapper round it, with all its enumerations.
    app = QApplication([*arguments, "-style", "fusion"])
    app.setApplicationName("reflexmap")
    app.setApplicationDisplayName("Reflexmap")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("reflexmap")
    app.installTranslator(EnglishPlurals(app))
    return app


def make_window(
    app: QApplication, look: Look | None = None, data: Path | None = None, *, store: Store | None = None
) -> Window:
    """Return the window on a data folder (the shipped one by default), not shown yet.

    `store` holds what the person made; without one nothing outlives the window.
    """
    loaded = load(data or data_folder(), Cache(cache_folder()))
    problems = list(loaded.problems)
    plate = sole_plate(loaded.atlas, assets_folder(), problems)
    mine = Mine(store or Store.in_memory(), app)
    chosen = look or wanted_look(str(mine.setting("theme")))
    theme.apply(app, chosen)

    def plates(view: View, chart: str, sex: str) -> Plate:
        """Make another surface or chart when it is first looked at."""
        return make_plate(loaded.atlas, assets_folder(), [], view=view, chart=chart, sex=sex)

    return Window(
        loaded.atlas,
        plate,
        chosen,
        cache=ArtCache(cache_folder()),
        problems=tuple(problems),
        plates=plates,
        mine=mine,
    )


def run_window() -> int:
    """Open the window and run until it is closed; return the exit code."""
    # Nothing of what a start makes is garbage, so nobody looks for any until the first picture stands.
    gc.disable()
    app = make_app(sys.argv[:1])
    set_fingers(on=touch_screen())
    window = make_window(app, store=Store.open(user_folder()))
    app.aboutToQuit.connect(window.mine.close)
    window.canvas.map.first_painted.connect(_collect_again)
    # Nor in the search's index: looking through it would hold up a keystroke by up to a fifth of a second.
    window.search_ready.connect(gc.freeze)
    window.canvas.map.first_painted.connect(partial(QTimer.singleShot, HINTS_AFTER, partial(_hint, window)))
    window.canvas.map.first_painted.connect(partial(_let_move, window))
    window.show()
    return app.exec()


def _collect_again() -> None:
    gc.freeze()
    gc.enable()
    QTimer.singleShot(0, _watch)


def _let_move(window: Window) -> None:
    """Let the map move by itself, as far as the person and the system want it to."""

    def follow() -> None:
        window.canvas.set_pace(CALM if window.comfort.reduced_motion else LIVELY)

    window.comfort.motion_changed.connect(follow)
    follow()


def _hint(window: Window) -> None:
    """Show the hints of a first start."""
    from reflexmap.ui.firststart import begin  # noqa: PLC0415 - the first picture does not wait for them

    begin(window)


def _watch() -> None:
    """Catch faults from now on; those of the start are told by the command line."""
    from reflexmap.ui.crash import Crash  # noqa: PLC0415 - the first picture does not wait for it

    app = QApplication.instance()
    crash = Crash(state_folder(), app)
    crash.install()
    if app is not None:
        app.aboutToQuit.connect(crash.remove)


def snapshot(
    path: Path,
    *,
    zone: str = "",
    query: str = "",
    view: View | None = View.PLANTAR,
    chart: str = DEFAULT_CHART,
    look: str = "light",
    size: tuple[int, int] = (1440, 900),
    scale: int = 1,
    answered: bool = False,
) -> None:
    """Write the window as it would look as a PNG, without a display.

    `size` is logical; the picture has size times scale pixels. `answered` shows a complaint as after its safety
    question. Raises OSError when the file cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    app = make_app(["reflexmap"])
    window = make_window(app, LOOKS[look])
    window.resize(QSize(*size))
    window.show()
    app.processEvents()
    window.make_ready()
    window.selection.show(replace(window.selection.shown, view=view, chart=chart))
    if query:
        window.ask(query, answered=answered)
    if zone:
        window.selection.choose_zone(zone)
    app.processEvents()
    ratio = window.devicePixelRatioF()
    picture = QImage(QSize(*size) * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    window.render(picture)
    window.close()
    _write_whole(picture, path)


def _write_whole(picture: QImage, path: Path) -> None:
    """Write a PNG whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        if not picture.save(str(part), "PNG"):  # type: ignore[call-overload]
            raise OSError(f"cannot write {path}")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
