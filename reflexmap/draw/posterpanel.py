"""One surface on a wall chart: both feet, names inside zones or in columns with leaders, numbers for the rest.

Everything is in pixels of the map, y down: the names are 12 pixels high on every paper, and the painter is scaled so
that these are as many points as the paper asks for.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from reflexmap.core.columns import Frame, Label
from reflexmap.core.discs import Disc, place_discs
from reflexmap.core.fit import Fit
from reflexmap.core.labels import place
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Link, Rank, View
from reflexmap.core.paper import Ink
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT
from reflexmap.draw.fonts import MEDIUM, text_metrics
from reflexmap.draw.looks import INSIDE_LEADER, colour
from reflexmap.draw.names import ANCHOR
from reflexmap.draw.plate import Plate
from reflexmap.draw.posterzones import in_view, paint_foot, paint_outlines, paint_poster_zones
from reflexmap.draw.sheetstands import TOES, order
from reflexmap.draw.sheettext import Run, width_of, write
from reflexmap.draw.sheetwords import caption

TYPE = 12  # px of every name
CAPTION = 28.0  # px under a foot: numbers may stand between it and its caption
TURN = 25.0  # px from a name to the feet at least: its leader runs level and turns there
DISC = 8.2  # px, half the width of the number of a zone without room for its name
AIR = 6.0  # px at the outer edges


@dataclass(frozen=True)
class Face:
    """The feet of a panel that share columns of names, ready to be painted."""

    plate: Plate
    fits: dict[Foot, Fit]
    labels: tuple[Label, ...]
    discs: tuple[Disc, ...] = ()


@dataclass(frozen=True)
class Panel:
    """One surface in a box: its faces, and the zones that have a number instead of a name."""

    view: View
    box: QRectF
    faces: tuple[Face, ...]
    numbered: dict[str, int] = field(default_factory=dict)

    @property
    def scale(self) -> float:
        """Pixels for one millimetre of a foot."""
        return min(fit.scale for face in self.faces for fit in face.fits.values())


def panel(
    plate: Plate,
    box: QRectF,
    names: dict[str, str],
    *,
    scale: float = 0.0,
    first: int = 1,
    known: dict[str, int] | None = None,
) -> Panel:
    """Return a surface in a box; a `scale` that is given is kept whatever the room.

    Zones without room for their name get numbers, which begin with `first` unless they have one that is `known`.
    """
    plate = of_one_chart(plate)
    numbers = dict(known or {})
    shown = tuple(foot for foot in order(plate.view) if foot in plate.feet)
    groups: list[tuple[Foot, ...]] = [(foot,) for foot in shown] if POSES[plate.view].stacked else [shown]
    high = box.height() / max(len(groups), 1)
    faces = []
    for index, group in enumerate(groups):
        part = QRectF(box.x(), box.y() + index * high, box.width(), high)
        faces.append(_face(plate, group, part, names, scale))
    missing: list[str] = []
    for face in faces:
        for foot in face.fits:
            told = {label.zone for label in face.labels if foot in label.feet}
            missing += [
                a.zone for a in plate.feet[foot].areas if a.zone in names and a.zone not in told and not a.helper
            ]
    for zone in dict.fromkeys(missing):
        numbers.setdefault(zone, max([first - 1, *numbers.values()]) + 1)
    done = tuple(_with_discs(face, names, numbers) for face in faces)
    mine = {zone: numbers[zone] for zone in dict.fromkeys(missing)}
    return Panel(plate.view, box, done, mine)


def of_one_chart(plate: Plate) -> Plate:
    """Return a plate whose names are those of its first chart; the other chart's areas are only outlined."""
    feet = {
        foot: each if each.others is None else replace(each, areas=tuple(item[0] for item in each.shapes.items))
        for foot, each in plate.feet.items()
    }
    return replace(plate, feet=feet)


def margins(plate: Plate, names: dict[str, str]) -> tuple[float, float]:
    """Return the room for the outer columns and, for soles and tops, for the one between the feet."""
    wide = max((_wide(names[a.zone]) for each in plate.feet.values() for a in each.areas if a.zone in names), default=0)
    outer = wide + TURN + AIR
    return outer, wide + 2 * TURN


def _face(plate: Plate, feet: tuple[Foot, ...], box: QRectF, names: dict[str, str], scale: float) -> Face:
    """Return one foot, or two next to each other, with names."""
    outer, between = margins(plate, names)
    side = POSES[plate.view].stacked
    tall = SIDE_HEIGHT if side else LENGTH + TOES
    wide = LENGTH if side else (HALF_WIDTH + INNER_WIDTH) * len(feet)
    gap = between if len(feet) > 1 else 0.0
    room = box.height() - CAPTION
    fitted = max(min(room / tall, (box.width() - 2 * outer - gap) / wide), 0.2)
    scale = scale or fitted
    base = box.y() + (room - tall * scale) / 2 + tall * scale
    total = wide * scale + gap
    left = box.center().x() - total / 2
    fits: dict[Foot, Fit] = {}
    if side:
        fits[feet[0]] = Fit(scale, left, base)
    else:
        at = left
        for foot in feet:
            ahead = HALF_WIDTH if foot is order(plate.view)[0] else INNER_WIDTH
            fits[foot] = Fit(scale, at + ahead * scale, base)
            at += (HALF_WIDTH + INNER_WIDTH) * scale + gap
    middle = box.center().x() if len(feet) > 1 else None
    half = text_metrics(TYPE, MEDIUM).height() / 2
    frame = Frame(left - TURN, middle, left + total + TURN, box.y() + half, box.bottom() - CAPTION - half)
    areas = {foot: plate.feet[foot].areas for foot in feet}
    labels = place(areas, fits, names, _size, frame)
    return Face(plate, fits, tuple(label for label in labels if label.zone in names))


def _size(text: str, px: int) -> tuple[float, float]:
    """Return the size of a name; all are of one size, for none may be smaller."""
    del px
    return _wide(text), text_metrics(TYPE, MEDIUM).height() * 0.94


def _wide(text: str) -> float:
    return width_of(text, TYPE, strong=True)


def _with_discs(face: Face, names: dict[str, str], numbers: dict[str, int]) -> Face:
    """Return a face with numbers on the zones that no label names."""
    discs: list[Disc] = []
    for foot, fit in face.fits.items():
        told = {label.zone for label in face.labels if foot in label.feet}
        areas = face.plate.feet[foot].areas
        missing = [a.zone for a in areas if a.zone in names and a.zone not in told and not a.helper]
        links = tuple(Link(zone, Rank.SECONDARY) for zone in dict.fromkeys(missing))
        if links:
            placed = place_discs(areas, fit, Marks(links=links), DISC)
            discs += [_renumbered(disc, numbers) for disc in placed]
    return Face(face.plate, face.fits, face.labels, tuple(discs))


def _renumbered(disc: Disc, numbers: dict[str, int]) -> Disc:
    return replace(disc, number=numbers[disc.zone])


def paint_panel(
    painter: QPainter, made: Panel, ink: Ink, skin: str, mm: float, *, blank: bool = False, captions: bool = True
) -> None:
    """Paint a surface; `mm` is pixels for one millimetre of paper. A `blank` one has outlines alone."""
    for face in made.faces:
        for foot, fit in face.fits.items():
            paint_foot(painter, face.plate.feet[foot], fit, Ink.BLACK if blank else ink, skin, mm)
    for face in made.faces:
        for foot, fit in face.fits.items():
            each = face.plate.feet[foot]
            if blank:
                paint_outlines(painter, each, fit)
            else:
                paint_poster_zones(painter, each, fit, ink, skin)
            if captions:
                _caption(painter, made.view, foot, fit)
        _leaders(painter, face.labels, ink)
        _names(painter, face.labels, ink, blank=blank)
        for disc in face.discs:
            _disc(painter, disc)


def _caption(painter: QPainter, view: View, foot: Foot, fit: Fit) -> None:
    side = POSES[view].stacked
    under = LENGTH / 2 if side else -3.0 if foot is order(view)[0] else 3.0
    at = fit.to_pixels((under, 0.0))
    text = caption(foot, view)
    wide = width_of(text, TYPE, strong=True)
    write(painter, at[0] - wide / 2, at[1] + 23, Run(text, strong=True), TYPE, "#14181C")


def _leaders(painter: QPainter, labels: tuple[Label, ...], ink: Ink) -> None:
    """Paint leaders: thin outside the feet, over zones dark with a pale edge."""
    lines = [QPolygonF([QPointF(*point) for point in leader]) for label in labels for leader in label.leaders]
    dark = INSIDE_LEADER if ink is Ink.COLOUR else "#000000"
    for tone, width in (("#FFFFFF", 2.2), (dark, 0.75)):
        painter.setPen(QPen(colour(tone), width))
        for line in lines:
            painter.drawPolyline(line)
    painter.setPen(QPen(colour("#FFFFFF"), 0.9))
    painter.setBrush(colour(dark))
    for line in lines:
        painter.drawEllipse(line.last(), ANCHOR * 0.9, ANCHOR * 0.9)


def _names(painter: QPainter, labels: tuple[Label, ...], ink: Ink, *, blank: bool) -> None:
    for label in labels:
        left, top, right, bottom = label.box
        if not in_view(painter, QRectF(left, top, right - left, bottom - top)):
            continue
        if label.inside and ink is not Ink.COLOUR and not blank:
            ground = QPainterPath()
            ground.addRoundedRect(QRectF(left - 1.5, top, right - left + 3, bottom - top), 3, 3)
            painter.fillPath(ground, colour("#FFFFFF"))
        height = (bottom - top) / len(label.lines)
        for index, line in enumerate(label.lines):
            wide = width_of(line, TYPE, strong=label.inside)
            x = (left + right - wide) / 2
            if not label.inside and label.leaders:
                x = right - wide if label.leaders[0][0][0] > right else left
                if len(label.leaders) > 1:
                    x = (left + right - wide) / 2
            base = top + (index + 0.5) * height + TYPE * 0.36
            write(painter, x, base, Run(line, strong=label.inside), TYPE, "#1E1712" if ink is Ink.COLOUR else "#000000")


def _disc(painter: QPainter, disc: Disc) -> None:
    if disc.moved:
        painter.setPen(QPen(colour("#FFFFFF"), 2.6))
        painter.drawLine(QPointF(*disc.anchor), QPointF(*disc.centre))
        painter.setPen(QPen(colour("#14181C"), 0.9))
        painter.drawLine(QPointF(*disc.anchor), QPointF(*disc.centre))
    text = str(disc.number)
    wide, (x, y) = width_of(text, TYPE, strong=True), disc.centre
    painter.setPen(QPen(colour("#14181C"), 0.8))
    painter.setBrush(colour("#FFFFFF"))
    painter.drawRoundedRect(QRectF(x - wide / 2 - 2.6, y - 7.0, wide + 5.2, 14.0), 4.5, 4.5)
    write(painter, x - wide / 2, y + TYPE * 0.36, Run(text, strong=True), TYPE, "#14181C")
