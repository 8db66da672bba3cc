"""Where the map's picture must be painted anew for what is hovered, focused or chosen, and with which names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QRegion

from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot
from reflexmap.draw.plate import Plate, Writing

if TYPE_CHECKING:
    from reflexmap.core.columns import Label
    from reflexmap.core.discs import Disc

GLOW = 16.0  # px round a chosen zone that its rings and shadow reach


def emphasised(plate: Plate, fits: dict[Foot, Fit], writing: Writing, marks: Marks) -> tuple[QRegion, Writing]:
    """Return where the picture differs from the one that stands still, and what is written there."""
    region = _region(plate, fits, writing, marks)
    labels = tuple(label for label in writing.labels if region.intersects(_reach(label)))
    discs = tuple(disc for disc in writing.discs if region.intersects(_round(disc)))
    return region, Writing(labels, discs, writing.badges)


def _region(plate: Plate, fits: dict[Foot, Fit], writing: Writing, marks: Marks) -> QRegion:
    zones = {marks.chosen, marks.hovered, marks.focused} - {""}
    region = QRegion()
    for foot, each in plate.feet.items():
        fit = fits[foot]
        for area in each.areas:
            if area.zone in zones or zones.intersection(area.over):
                x0, y0, x1, y1 = area.box
                spot = QRectF(QPointF(*fit.to_pixels((x0, y1))), QPointF(*fit.to_pixels((x1, y0))))
                region += spot.adjusted(-GLOW, -GLOW, GLOW, GLOW).toAlignedRect()
    for label in writing.labels:
        if label.zone in zones:
            left, top, right, bottom = label.box
            region += QRectF(left - 20, top - 4, right - left + 40, bottom - top + 8).toAlignedRect()
    return region


@lru_cache(maxsize=500)
def _reach(label: Label) -> QRect:
    """Return where a name and its leaders are painted."""
    left, top, right, bottom = label.box
    points = [point for leader in label.leaders for point in leader]
    xs, ys = [left - 8, right + 8, *(x for x, _ in points)], [top, bottom, *(y for _, y in points)]
    return QRectF(min(xs) - 4, min(ys) - 4, max(xs) - min(xs) + 8, max(ys) - min(ys) + 8).toAlignedRect()


def _round(disc: Disc) -> QRect:
    """Return where a disc and its tie are painted."""
    xs, ys = (disc.centre[0], disc.anchor[0]), (disc.centre[1], disc.anchor[1])
    return QRectF(min(xs) - 14, min(ys) - 14, max(xs) - min(xs) + 28, max(ys) - min(ys) + 28).toAlignedRect()
