"""Millimetres of a foot picture to pixels of a widget or page, and back: plain arithmetic.

This is the one place where y, which grows upwards in the data, is turned over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reflexmap.core.model import Point

ZOOM_LEAST = 0.5
ZOOM_MOST = 8.0


@dataclass(frozen=True, slots=True)
class Fit:
    """Where the origin of a foot picture (mid-line, heel end) lies in pixels, and pixels per millimetre."""

    scale: float
    x: float
    y: float

    def to_pixels(self, point: Point) -> Point:
        """Return pixels for millimetres."""
        return self.x + point[0] * self.scale, self.y - point[1] * self.scale

    def to_mm(self, point: Point) -> Point:
        """Return millimetres for pixels."""
        return (point[0] - self.x) / self.scale, (self.y - point[1]) / self.scale


@dataclass(frozen=True, slots=True)
class Camera:
    """How far a person has zoomed (1 fits everything) and panned (pixels at that zoom)."""

    zoom: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def apply(self, fit: Fit, centre: Point) -> Fit:
        """Return a fit as seen through the camera; `centre` is the middle of the picture in pixels."""
        return Fit(
            fit.scale * self.zoom,
            centre[0] + (fit.x - centre[0]) * self.zoom + self.dx,
            centre[1] + (fit.y - centre[1]) * self.zoom + self.dy,
        )

    def zoomed(self, factor: float, about: Point, centre: Point) -> Camera:
        """Return the camera after zooming so that the pixel `about` stays where it is."""
        zoom = min(max(self.zoom * factor, ZOOM_LEAST), ZOOM_MOST)
        real = zoom / self.zoom
        ax, ay = about[0] - centre[0], about[1] - centre[1]
        return Camera(zoom, ax - (ax - self.dx) * real, ay - (ay - self.dy) * real)

    def panned(self, dx: float, dy: float) -> Camera:
        """Return the camera after dragging by some pixels."""
        return replace(self, dx=self.dx + dx, dy=self.dy + dy)

    def towards(self, other: Camera, share: float) -> Camera:
        """Return the camera after a share of the way to another one; zoom grows by equal factors in equal shares."""
        zoom = self.zoom * (other.zoom / self.zoom) ** share
        # A straight line in zoom keeps the one point still about which the whole way turns.
        part = (zoom - self.zoom) / (other.zoom - self.zoom) if other.zoom != self.zoom else share
        return Camera(zoom, self.dx + (other.dx - self.dx) * part, self.dy + (other.dy - self.dy) * part)

    @property
    def home(self) -> bool:
        """Whether everything is in view as fitted."""
        return self == Camera()
