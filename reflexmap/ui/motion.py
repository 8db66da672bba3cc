"""How the map moves: short fades from one still picture to the next, and a glide from one camera to another.

Nothing waits for a movement: what is pressed or hovered holds at once, and the next event cuts a movement short.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap, QRegion

from reflexmap.core.fit import Camera

if TYPE_CHECKING:
    from reflexmap.core.marks import Marks
    from reflexmap.ui.movingmap import MovingMap

STAGGER = 60  # ms between two lit zones of a complaint
MOST_STAGGER = 280  # ms, the wait of the last one: with its own fade at most 480 ms in all


@dataclass(frozen=True, slots=True)
class Pace:
    """How long each movement takes in milliseconds; 0 means none."""

    hover: int = 0
    select: int = 0
    search: int = 0
    turn: int = 0
    zoom: int = 0

    def between(self, old: Marks, new: Marks) -> int:
        """Return how long the map takes from one state of its zones to another."""
        if (old.links, old.lit, old.dimmed) != (new.links, new.lit, new.dimmed):
            return self.search
        if old.chosen != new.chosen:
            return self.select
        return self.hover if old.hovered != new.hovered else 0


STILL = Pace()  # pictures, tests
CALM = Pace(turn=100)  # a person, or their system, wants little motion
LIVELY = Pace(hover=90, select=160, search=200, turn=220, zoom=180)


class Fade(QObject):
    """From the map as it was to the map as it is; lit zones come one after another in working order."""

    def __init__(self, footmap: MovingMap) -> None:
        super().__init__(footmap)
        self._map = footmap
        self._before: QPixmap | None = None
        self._span = 0
        self._late: tuple[QRegion, ...] = ()
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(footmap.update)
        self._clock.finished.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether a movement is under way."""
        return self._before is not None

    def start(self, before: QPixmap | None, span: int, late: tuple[QRegion, ...] = ()) -> None:
        """Fade from a picture over some milliseconds; `late` are where the lit zones lie, in working order."""
        self.stop()
        if before is None or span <= 0:
            return
        self._before, self._span, self._late = before, span, late
        self._clock.setDuration(span + (_wait(len(late) - 1, len(late)) if late else 0))
        self._clock.start()

    def stop(self) -> None:
        """Show the map as it is."""
        self._clock.stop()
        self._before, self._late = None, ()

    def paint(self, painter: QPainter, now: QPixmap) -> None:
        """Paint the mixture for this moment over the map as it is."""
        before = self._before
        if before is None or before.size() != now.size():
            return
        gone = self._clock.currentTime()
        rest = QRegion(self._map.rect())
        for number, lit in enumerate(self._late):
            region = lit.intersected(rest)
            rest = rest.subtracted(region)
            _veil(painter, before, region, 1 - (gone - _wait(number, len(self._late))) / self._span)
        _veil(painter, before, rest, 1 - gone / self._span)


def _wait(number: int, count: int) -> int:
    """Return how many milliseconds a lit zone waits; many of them share the time that there is."""
    step = min(STAGGER, MOST_STAGGER / max(count - 1, 1))
    return round(number * step)


def _veil(painter: QPainter, picture: QPixmap, region: QRegion, share: float) -> None:
    if share <= 0 or region.isEmpty():
        return
    painter.save()
    painter.setClipRegion(region)
    painter.setOpacity(min(share, 1.0))
    painter.drawPixmap(0, 0, picture)
    painter.restore()


class Glide(QObject):
    """From one camera to another, fast at first; the wheel and the hand do not use it, the map follows them at once."""

    def __init__(self, footmap: MovingMap) -> None:
        super().__init__(footmap)
        self._map = footmap
        self._start = self._end = Camera()
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(self._go)

    @property
    def running(self) -> bool:
        """Whether the camera is on its way."""
        return self._clock.state() is QVariantAnimation.State.Running

    def target(self, now: Camera) -> Camera:
        """Return where the camera will stand when it has arrived."""
        return self._end if self.running else now

    def to(self, start: Camera, end: Camera, span: int) -> None:
        """Go to a camera in some milliseconds, at once for none."""
        self.stop()
        if span <= 0 or start == end:
            self._map.look_through(end)
            return
        self._start, self._end = start, end
        self._clock.setDuration(span)
        self._clock.start()

    def stop(self) -> None:
        """Stay where the camera is now."""
        self._clock.stop()

    def _go(self, share: float) -> None:
        self._map.follow(self._end if share >= 1 else self._start.towards(self._end, share))
