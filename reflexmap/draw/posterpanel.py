"""One surface on a wall chart: both feet, names inside zones or in columns with leaders, numbers for the rest.

Everything is in pixels of the map, y down: the names are 12 pixels high on every paper, and the painter is scaled so
that these are as many points as the paper asks for.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from reflexmap.core.columns import Box, Label
from reflexmap.core.discs import Disc, place_discs
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Link, Point, Rank, View
from reflexmap.core.paper import Ink
from reflexmap.core.picture import POSES
from reflexmap.core.rings import upright_middle
from reflexmap.draw.fonts import MEDIUM, STRONG, text_font, text_metrics
from reflexmap.draw.looks import INSIDE_LEADER, colour
from reflexmap.draw.names import ANCHOR
from reflexmap.draw.plate import Plate
from reflexmap.draw.posterroom import TYPE, heel_to_heel, room_of
from reflexmap.draw.posterstand import Face, caption_box, stand, unnamed
from reflexmap.draw.posterzones import in_view, paint_foot, paint_outlines, paint_poster_zones
from reflexmap.draw.sheetstands import order
from reflexmap.draw.sheettext import Run, width_of, write
from reflexmap.draw.sheetwords import caption

HALO = 0.6  # opacity of the pale edge of a leader
DISC = 8.2  # px, half the width of the number of a zone without room for its name


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
    heels: bool | None = None,
) -> Panel:
    """Return a surface in a box; a `scale` that is given is kept whatever the room.

    The feet of a side stand heel to heel or one below the other: as `heels` says, else as they are larger.
    Zones without room for their name get numbers, which begin with `first` unless they have one that is `known`.
    """
    plate = of_one_chart(plate)
    numbers = dict(known or {})
    shown = tuple(foot for foot in order(plate.view) if foot in plate.feet)
    heels = heel_to_heel(plate, names, box.width(), box.height()) if heels is None else heels
    scale = scale or room_of(plate, names, heels=heels).scale(box.width(), box.height())
    groups = [(foot,) for foot in shown] if POSES[plate.view].stacked and not heels else [shown]
    high = box.height() / max(len(groups), 1)
    faces = []
    for index, group in enumerate(groups):
        part = QRectF(box.x(), box.y() + index * high, box.width(), high)
        faces.append(stand(plate, group, part, names, scale, heels=heels))
    missing = [zone for face in faces for zone in unnamed(face, names)]
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


def _with_discs(face: Face, names: dict[str, str], numbers: dict[str, int]) -> Face:
    """Return a face with numbers on the zones that no label names."""
    discs: list[Disc] = []
    written = [label.box for label in face.labels]
    for foot, fit in face.fits.items():
        told = {label.zone for label in face.labels if foot in label.feet}
        areas = face.plate.feet[foot].areas
        missing = [a.zone for a in areas if a.zone in names and a.zone not in told and not a.helper]
        links = tuple(Link(zone, Rank.SECONDARY) for zone in dict.fromkeys(missing))
        for disc in place_discs(areas, fit, Marks(links=links), DISC) if links else ():
            taken = [*written, *(_disc_box(each.centre) for each in discs)]
            discs.append(replace(_clear(disc, face, foot, fit, taken), number=numbers[disc.zone]))
    return replace(face, discs=tuple(discs))


def _clear(disc: Disc, face: Face, foot: Foot, fit: Fit, taken: list[Box]) -> Disc:
    """Return a number moved along its zone, if it lay on a name."""
    if not _meets(disc.centre, taken):
        return disc
    for area in face.plate.feet[foot].areas:
        if area.zone != disc.zone:
            continue
        ring = tuple(fit.to_pixels(point) for point in area.ring)
        xs = [x for x, _ in ring]
        for share in (0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6, 0.1, 0.9):
            x = min(xs) + (max(xs) - min(xs)) * share
            y = upright_middle(ring, x)
            if y is not None and not _meets((x, y), taken):
                return replace(disc, centre=(x, y), anchor=(x, y))
    return disc


def _disc_box(centre: Point) -> Box:
    x, y = centre
    return x - 2 * TYPE / 3 - 2, y - 7.5, x + 2 * TYPE / 3 + 2, y + 7.5


def _meets(centre: Point, taken: list[Box]) -> bool:
    one = _disc_box(centre)
    return any(one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3] for two in taken)


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
                _caption(painter, face.plate, foot, fit)
        _leaders(painter, face.labels, ink)
        _names(painter, face.labels, ink, blank=blank)
        for disc in face.discs:
            _disc(painter, disc)


def _caption(painter: QPainter, plate: Plate, foot: Foot, fit: Fit) -> None:
    left, _, _, bottom = caption_box(plate, foot, fit)
    write(painter, left, bottom - 3, Run(caption(foot, plate.view), strong=True), TYPE, "#14181C")


def _leaders(painter: QPainter, labels: tuple[Label, ...], ink: Ink) -> None:
    """Paint leaders, with a pale edge that shows over zones."""
    lines = [QPolygonF([QPointF(*point) for point in leader]) for label in labels for leader in label.leaders]
    dark = INSIDE_LEADER if ink is Ink.COLOUR else "#000000"
    halo = HALO if ink is Ink.COLOUR else 1.0  # patterns in black would run through a faint one
    for tone, share, width in (("#FFFFFF", halo, 2.4), (dark, 1.0, 0.7)):
        pen = QPen(colour(tone, share), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
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
        weight = STRONG if label.inside else MEDIUM
        painter.setFont(text_font(TYPE, weight))
        painter.setPen(colour("#1E1712" if ink is Ink.COLOUR else "#000000"))
        for index, line in enumerate(label.lines):
            wide = text_metrics(TYPE, weight).horizontalAdvance(line)
            x = (left + right - wide) / 2
            if len(label.leaders) == 1:
                x = right - wide if label.leaders[0][0][0] > right else left
            base = top + (index + 0.5) * height + TYPE * 0.36
            painter.drawText(QPointF(x, base), line)


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
