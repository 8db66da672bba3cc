"""Paints zones in their states: at rest, hovered, focused, chosen, hit by a search, dimmed, to avoid.

The painter is set so that one unit is one millimetre with y upwards; `px` says how many millimetres one pixel
(or on paper a fixed fraction of a millimetre) measures, since line widths do not grow with zoom.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Rank, Ring, System
from reflexmap.draw.heeds import paint_heed, paint_quiet_heed
from reflexmap.draw.looks import DISC_INK, HUES, KEYLINE, LIGHT, Hue, Look, Skin, colour, mixed
from reflexmap.draw.paperzones import dashed as _dashed
from reflexmap.draw.paperzones import paint_faint, paint_first, paint_second
from reflexmap.draw.paperzones import pen as _pen
from reflexmap.draw.patterns import pattern

CHOSEN_RINGS = (("#14181C", 5.6), ("#FFFFFF", 3.2))  # px, outermost first
EDGE = 2.0  # px, the edges of zones in high contrast
PALER = 0.16  # how much paler fills are on skins on which they are opaque
SHADOW = ((13.0, 0.05), (9.0, 0.06), (6.5, 0.08))  # px, opacity


@dataclass(frozen=True)
class Style:
    """What painting depends on besides the facts: theme, skin, patterns over the fills, paper.

    On paper `mm` says how many units of the painter (before the foot's own scale) one millimetre measures; `black`
    is paper without greys, `tinted` paper with the skin and the colours of body systems.
    """

    look: Look
    skin: Skin
    patterns: bool = False
    paper: bool = False
    mm: float = 1.0
    black: bool = False
    tinted: bool = False


def ring_path(ring: Ring) -> QPainterPath:
    """Return a closed path for a ring."""
    path = QPainterPath(QPointF(*ring[0]))
    for x, y in ring[1:]:
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _layers(areas: tuple[Area, ...]) -> dict[str, int]:
    """Return how many zones lie beneath each zone at most, so that what is over comes later."""
    beneath: dict[str, set[str]] = {}
    for area in areas:
        beneath.setdefault(area.zone, set()).update(area.over)
    layers = dict.fromkeys(beneath, 0)
    for _ in beneath:  # a chain is no longer than the list; a circle in the data ends here too
        changed = False
        for zone, lower in beneath.items():
            layer = min(1 + max((layers[each] for each in lower if each in layers), default=-1), len(beneath))
            if layer > layers[zone]:
                layers[zone], changed = layer, True
        if not changed:
            break
    return layers


class ZoneShapes:
    """The paths of some areas, made when first needed; lower zones come first, what lies over them later.

    The zones in `quiet` step back while nothing singles them out, as where two charts agree.
    """

    def __init__(
        self, areas: tuple[Area, ...], systems: dict[str, System], quiet: frozenset[str] = frozenset()
    ) -> None:
        self.quiet = quiet
        self._areas = areas
        self._systems = systems

    def system(self, zone: str) -> System | None:
        """Return the system that gives a zone its colour."""
        return self._systems.get(zone)

    @cached_property
    def items(self) -> tuple[tuple[Area, QPainterPath, Hue], ...]:
        """The areas in painting order; a first picture from the cache does without them."""
        layers = _layers(self._areas)
        order = sorted(self._areas, key=lambda area: (layers[area.zone], -area.size))
        return tuple(
            (area, ring_path(area.ring), HUES[self._systems[area.zone]]) for area in order if area.zone in self._systems
        )

    @cached_property
    def union(self) -> QPainterPath:
        """All areas as one path, for what is clipped to the zones."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for _, each, _ in self.items:
            path.addPath(each)
        return path

    def over(self, zone: str) -> tuple[tuple[Area, QPainterPath, Hue], ...]:
        """Return what lies on top of a zone."""
        return tuple(item for item in self.items if zone in item[0].over and item[0].zone != zone)


def paint_rest(painter: QPainter, shapes: ZoneShapes, marks: Marks, style: Style, px: float) -> None:
    """Paint every zone that is not emphasised: at rest, or dimmed."""
    for area, path, hue in shapes.items:
        if marks.is_dimmed(area.zone) or _steps_back(area.zone, shapes, marks):
            _dimmed(painter, path, style, px)
            paint_quiet_heed(painter, path, area.zone, marks, style, px)
        elif marks.rank(area.zone) is None or area.zone == marks.chosen:
            _rest(painter, area, path, hue, marks, style, px)


def paint_hits(painter: QPainter, shapes: ZoneShapes, marks: Marks, style: Style, px: float) -> None:
    """Paint the zones of a chosen complaint, secondary ones under primary ones."""
    for rank in (Rank.SECONDARY, Rank.PRIMARY):
        for area, path, hue in shapes.items:
            if marks.rank(area.zone) is rank:
                (_primary if rank is Rank.PRIMARY else _secondary)(painter, path, hue, style, px)
                paint_heed(painter, path, area.zone, marks, style, px)
    for area, path, hue in shapes.items:
        if marks.rank(area.zone) is Rank.SECONDARY and any(marks.rank(each) is Rank.PRIMARY for each in area.over):
            _secondary(painter, path, hue, style, px)  # what lies on a primary zone must not vanish beneath it
            paint_heed(painter, path, area.zone, marks, style, px)


def paint_top(painter: QPainter, shapes: ZoneShapes, marks: Marks, style: Style, px: float) -> None:
    """Paint what stands out: hovered, focused and chosen zones, and what lies on them."""
    for zone in dict.fromkeys((marks.hovered, marks.focused, marks.chosen)):
        if not zone:
            continue
        for area, path, hue in shapes.items:
            if area.zone != zone:
                continue
            if zone == marks.chosen:
                _chosen(painter, path, hue, style, px)
                paint_heed(painter, path, area.zone, marks, style, px)
            elif zone == marks.hovered and marks.rank(zone) is None:
                _hover(painter, path, hue, style, px)
                paint_heed(painter, path, zone, marks, style, px)
            if zone == marks.focused:
                _focus(painter, path, style, px)
        if zone in (marks.chosen, marks.hovered):
            _repaint_above(painter, shapes, zone, marks, style, px)


def _repaint_above(painter: QPainter, shapes: ZoneShapes, zone: str, marks: Marks, style: Style, px: float) -> None:
    """Paint again what lies on a zone that was just painted over it."""
    for area, path, hue in shapes.over(zone):
        if area.zone in (marks.chosen, marks.hovered):
            continue
        rank = marks.rank(area.zone)
        if rank is not None:
            (_primary if rank is Rank.PRIMARY else _secondary)(painter, path, hue, style, px)
            paint_heed(painter, path, area.zone, marks, style, px)
        elif not (marks.is_dimmed(area.zone) or _steps_back(area.zone, shapes, marks)):
            _rest(painter, area, path, hue, marks, style, px)


def _steps_back(zone: str, shapes: ZoneShapes, marks: Marks) -> bool:
    return zone in shapes.quiet and zone not in marks.lit and marks.rank(zone) is None


def _rest(painter: QPainter, area: Area, path: QPainterPath, hue: Hue, marks: Marks, style: Style, px: float) -> None:
    if style.paper:
        paint_faint(painter, path, style, px)
        paint_heed(painter, path, area.zone, marks, style, px)
        return
    lit = area.zone in marks.lit
    if style.look.contrast:
        _plain(painter, path, style.look.hue(hue), style, px, 3.0 if lit else EDGE)
        paint_heed(painter, path, area.zone, marks, style, px)
        return
    if area.over:
        # What lies on top gets skin beneath it first, so that its colour stays its own.
        painter.fillPath(path, colour(style.skin.mid))
    # Opaque fills get the foot's shading laid over them; a little paler, they keep their contrast to the names.
    fill = mixed(hue.fill, KEYLINE, PALER) if style.skin.alpha == 1.0 else hue.fill
    painter.fillPath(path, colour(fill, 0.95 if lit else style.skin.alpha * (0.72 if area.helper else 1.0)))
    if style.patterns:
        pattern(painter, path, hue.pattern, colour(hue.line, 0.20), px)
    if style.skin.keyline:
        painter.strokePath(path, _pen(colour(KEYLINE), 2.4 * px))
    painter.strokePath(path, _pen(colour(hue.line), (2.0 if lit else 1.1) * px))
    paint_heed(painter, path, area.zone, marks, style, px)


def _plain(painter: QPainter, path: QPainterPath, hue: Hue, style: Style, px: float, edge: float) -> None:
    """Paint a zone in high contrast: an even fill, a dark edge, and a pale one round it where the skin is dark."""
    painter.fillPath(path, colour(hue.fill))
    if style.patterns:
        pattern(painter, path, hue.pattern, colour(hue.line, 0.25), px)
    if style.skin.keyline:
        painter.strokePath(path, _pen(colour(KEYLINE), edge * 2 * px))
    painter.strokePath(path, _pen(colour(hue.line), edge * px))


def _dimmed(painter: QPainter, path: QPainterPath, style: Style, px: float) -> None:
    if style.paper:
        paint_faint(painter, path, style, px, dimmed=True)
        return
    if style.look.contrast:
        painter.strokePath(path, _pen(colour(KEYLINE if style.skin.keyline else DISC_INK), px))
        return
    painter.fillPath(path, colour("#FFFFFF", 0.10))
    painter.strokePath(path, _pen(colour(style.skin.shadow, 0.45), 0.9 * px))


def _hover(painter: QPainter, path: QPainterPath, hue: Hue, style: Style, px: float) -> None:
    if style.look.contrast:
        _plain(painter, path, style.look.hue(hue), style, px, 4.0)
        return
    painter.fillPath(path, colour(hue.fill, 0.92))
    painter.strokePath(path, _pen(colour(hue.line), 2 * px))


def _focus(painter: QPainter, path: QPainterPath, style: Style, px: float) -> None:
    painter.strokePath(path, _pen(colour("#FFFFFF"), 5 * px))
    accent = LIGHT.accent if not style.look.dark else style.look.accent
    painter.strokePath(path, _pen(colour(accent), 2.6 * px))


def _chosen(painter: QPainter, path: QPainterPath, hue: Hue, style: Style, px: float) -> None:
    if style.paper:
        _primary(painter, path, hue, style, px)
        return
    hue = style.look.hue(hue)
    for width, opacity in SHADOW:
        pen = _pen(colour(DISC_INK, opacity), width * px)
        # Nobody sees the corners of a shadow, and round ones take twice as long at a press.
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        painter.strokePath(path, pen)
    for ink, width in CHOSEN_RINGS:
        painter.strokePath(path, _pen(colour(ink), width * px))
    painter.fillPath(path, colour(hue.strong))
    painter.strokePath(path, _pen(colour(hue.line), 0.8 * px))


def _primary(painter: QPainter, path: QPainterPath, hue: Hue, style: Style, px: float) -> None:
    if style.paper:
        paint_first(painter, path, hue, style, px)
        return
    hue = style.look.hue(hue)
    painter.strokePath(path, _pen(colour("#FFFFFF"), 4.4 * px))
    painter.fillPath(path, colour(hue.strong, 0.95))
    painter.strokePath(path, _pen(colour(hue.line), 1.8 * px))


def _secondary(painter: QPainter, path: QPainterPath, hue: Hue, style: Style, px: float) -> None:
    if style.paper:
        paint_second(painter, path, hue, style, px)
        return
    hue = style.look.hue(hue)
    painter.strokePath(path, _pen(colour("#FFFFFF"), 3 * px))
    painter.fillPath(path, colour(hue.fill, 1.0 if style.look.contrast else 0.85))
    painter.strokePath(path, _dashed(colour(hue.line), (EDGE if style.look.contrast else 1.5) * px))
