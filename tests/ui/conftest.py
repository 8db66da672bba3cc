"""What the tests of the window share: the shipped atlas, loaded once, and windows that close themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import Problem
from reflexmap.core.model import Foot, Point
from reflexmap.core.search import SearchIndex
from reflexmap.core.steps import Steps
from reflexmap.draw.looks import LIGHT, Look
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import sole_plate
from reflexmap.resources import assets_folder
from reflexmap.ui import theme
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.choice import Shown
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.mine import Mine
from reflexmap.ui.plurals import EnglishPlurals
from reflexmap.ui.pointer import SLACK
from reflexmap.ui.state import Selection
from reflexmap.ui.window import Window


class Hand:
    """A person's hand on the map: points, clicks, turns the wheel, at places named by zones."""

    def __init__(self, footmap: FootMap) -> None:
        self.map = footmap

    def pixel(self, foot: Foot, point: Point) -> QPointF:
        """Return the place in the widget of a point on a foot (picture millimetres)."""
        return QPointF(*self.map.face.picture.fits[foot].to_pixels(point))

    def millimetres(self, foot: Foot, spot: QPointF) -> Point:
        """Return the point on a foot under a place in the widget."""
        return self.map.face.picture.fits[foot].to_mm((spot.x(), spot.y()))

    def on(self, zone: str) -> QPointF:
        """Return a place where a zone lies topmost."""
        for foot, index in self.map.face.indexes.items():
            for area in index.areas:
                if area.zone != zone:
                    continue
                xs, ys = [x for x, _ in area.ring], [y for _, y in area.ring]
                grid = [
                    (min(xs) + (max(xs) - min(xs)) * i / 14, min(ys) + (max(ys) - min(ys)) * j / 14)
                    for i in range(1, 14)
                    for j in range(1, 14)
                ]
                for point in (area.pole, *grid):
                    if [each.zone for each in index.near(point, self._slack(foot))][:1] == [zone]:
                        return self.pixel(foot, point)
        raise LookupError(zone)

    def overlap(self) -> tuple[QPointF, tuple[str, ...]]:
        """Return a place where zones overlap, and these zones, topmost first."""
        for foot, index in self.map.face.indexes.items():
            for area in index.areas:
                found = tuple(dict.fromkeys(each.zone for each in index.near(area.pole, self._slack(foot))))
                if len(found) > 1:
                    return self.pixel(foot, area.pole), found
        raise LookupError("no zones overlap")

    def _slack(self, foot: Foot) -> float:
        return SLACK / self.map.face.picture.fits[foot].scale

    def move(self, spot: QPointF) -> None:
        """Move the pointer."""
        self._send(QEvent.Type.MouseMove, spot, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)

    def click(self, spot: QPointF, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Press and release a button."""
        self._send(QEvent.Type.MouseButtonPress, spot, button, button)
        self._send(QEvent.Type.MouseButtonRelease, spot, button, Qt.MouseButton.NoButton)

    def double_click(self, spot: QPointF) -> None:
        """Click twice, as fast as Qt counts it as a double click."""
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self.click(spot)
        self._send(QEvent.Type.MouseButtonDblClick, spot, left, left)
        self._send(QEvent.Type.MouseButtonRelease, spot, left, none)

    def drag(self, start: QPointF, end: QPointF) -> None:
        """Press, move in steps, release."""
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonPress, start, left, left)
        for share in (0.25, 0.5, 0.75, 1.0):
            self._send(QEvent.Type.MouseMove, start + (end - start) * share, none, left)
        self._send(QEvent.Type.MouseButtonRelease, end, left, none)

    def wheel(self, spot: QPointF, notches: float) -> None:
        """Turn the wheel; upwards is positive."""
        event = QWheelEvent(
            spot,
            QPointF(self.map.mapToGlobal(spot.toPoint())),
            QPoint(),
            QPoint(0, round(notches * 120)),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.map, event)

    def zoom_to(self, zoom: float, spot: QPointF) -> None:
        """Zoom about a place."""
        self.map.zoom_by(zoom / self.map.zoom(), spot)
        assert self.map.zoom() == pytest.approx(zoom)

    def _send(self, kind: QEvent.Type, spot: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        # Straight to the widget: places between two pixels matter for near misses, and QTest knows only whole ones.
        spread = QPointF(self.map.mapToGlobal(QPoint(0, 0))) + spot
        event = QMouseEvent(kind, spot, spread, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.map, event)


MakeWindow = Callable[..., Window]


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    qapp.installTranslator(EnglishPlurals(qapp))
    theme.apply(qapp, LIGHT)
    return qapp


@pytest.fixture(autouse=True)
def tidy(app: QApplication) -> Iterator[None]:
    """Delete what a test left to be deleted later: else each change of theme restyles every window so far."""
    yield
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the caches of the whole run."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def plate(atlas: Atlas) -> Plate:
    problems: list[Problem] = []
    made = sole_plate(atlas, assets_folder(), problems)
    assert not problems
    return made


@pytest.fixture
def selection(app: QApplication, atlas: Atlas) -> Iterator[Selection]:
    made = Selection(atlas, app)
    yield made
    made.deleteLater()


@pytest.fixture(scope="session")
def built() -> dict[int, tuple[Atlas, SearchIndex]]:
    """Indexes by the identity of their atlas, which is kept so that nobody else has it."""
    return {}


@pytest.fixture(autouse=True)
def _one_index(built: dict[int, tuple[Atlas, SearchIndex]]) -> Iterator[None]:
    """Let all windows of an atlas share its index, which is read only: building it takes most of a window's time."""
    build = SearchIndex.in_steps

    def once(atlas: Atlas) -> Steps[SearchIndex]:
        if id(atlas) not in built:
            built[id(atlas)] = atlas, (yield from build(atlas))
        return built[id(atlas)][1]

    with patch.object(SearchIndex, "in_steps", once):
        yield


@pytest.fixture
def make_window(app: QApplication, atlas: Atlas, plate: Plate, kept: Path, qtbot: QtBot) -> Iterator[MakeWindow]:
    """Build, show and ready windows; the theme goes back to light afterwards."""
    made: list[Window] = []  # qtbot alone would let them go too early

    def make(
        width: int = 1440,
        height: int = 900,
        look: Look = LIGHT,
        *,
        other_atlas: Atlas | None = None,
        other_plate: Plate | None = None,
        problems: tuple[Problem, ...] = (),
        mine: Mine | None = None,
    ) -> Window:
        window = Window(
            other_atlas or atlas, other_plate or plate, look, cache=ArtCache(kept), problems=problems, mine=mine
        )
        if look is not LIGHT:
            theme.apply(app, look)
        window.resize(QSize(width, height))
        qtbot.addWidget(window)
        made.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.make_ready()
        QApplication.processEvents()
        return window

    yield make
    made.clear()
    QToolTip.hideText()
    if app.palette().window().color().name().upper() != LIGHT.panel:
        theme.apply(app, LIGHT)


@pytest.fixture(scope="session")
def one_window(app: QApplication, atlas: Atlas, plate: Plate, kept: Path) -> Iterator[Window]:
    """A window for all tests that need a plain one: building it takes longer than most of them."""
    del app
    made = Window(atlas, plate, LIGHT, cache=ArtCache(kept))
    made.show()
    QApplication.processEvents()
    made.make_ready()
    yield made
    made.close()


@pytest.fixture
def window(one_window: Window, qtbot: QtBot) -> Iterator[Window]:
    """The plain window, as it opens; what a test did to it is undone afterwards."""
    one_window.resize(QSize(1440, 900))
    one_window.move(0, 0)
    one_window.activateWindow()
    qtbot.waitUntil(one_window.isActiveWindow)
    yield one_window
    one_window.query.clear()
    one_window.mine.delete_all()
    one_window.selection.forget_the_way()
    one_window.selection._answered.clear()
    one_window.selection.show(Shown())
    one_window.selection.hover("")
    one_window.canvas.map.fit_all()
    one_window.notice.hide()
    one_window.setLocale(QLocale())
    one_window.set_look(LIGHT)
    one_window.canvas.map.setFocus()
    one_window.move(8000, 0)  # out of the way of other tests' pointers; a hidden window is not made active again
    QToolTip.hideText()


@pytest.fixture
def footmap(selection: Selection, plate: Plate, qtbot: QtBot) -> FootMap:
    """The map by itself and without names, which is faster than a whole window."""
    selection.show(Shown(names=False))
    made = FootMap(selection, plate, LIGHT, ArtCache(None))
    made.resize(QSize(850, 780))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    return made


@pytest.fixture
def map_hand(footmap: FootMap) -> Hand:
    """A hand on the map that stands by itself."""
    return Hand(footmap)


@pytest.fixture
def hand(window: Window) -> Hand:
    return Hand(window.canvas.map)


@pytest.fixture
def hand_on() -> type[Hand]:
    return Hand


@pytest.fixture
def picture_of() -> Callable[[Window], QImage]:
    """Return what a window shows, as a picture."""

    def grab(window: Window) -> QImage:
        QApplication.processEvents()
        return window.grab().toImage()

    return grab


@pytest.fixture
def press() -> Callable[..., None]:
    """Press a key in whatever has the focus."""

    def key(window: Window, which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, which, modifier)

    return key
