"""One picture of both feet: art, zones, numbers, names. Screen, paper and files call the same functions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from reflexmap.core.checksum import checksum
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Foot, Outline, System, View
from reflexmap.core.picture import LENGTH, POSES
from reflexmap.draw.art import Drawing, paint_drawing, skinned
from reflexmap.draw.fonts import STRONG, text_font
from reflexmap.draw.looks import SKINS, colour
from reflexmap.draw.names import DISC, disc_box, paint_disc, paint_leaders, paint_names, paint_tie, size_of
from reflexmap.draw.zones import Style, ZoneShapes, paint_hits, paint_rest, paint_top, ring_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reflexmap.core.badges import Badge
    from reflexmap.core.columns import Frame, Label
    from reflexmap.core.discs import Disc
    from reflexmap.draw.others import Tie


@dataclass(frozen=True)
class FootPlate:
    """What is needed to paint one foot in one view; made once.

    Where two charts are compared, `areas` hold the other chart's areas too, after the first one's; `others` are
    their shapes and `ties` the arrows from one place to the other. `kept` is a folder for pictures of the foot that may
    vanish at any time.
    """

    foot: Foot
    areas: tuple[Area, ...]
    shapes: ZoneShapes
    drawing: Drawing | None
    line_drawing: Drawing | None
    skin_path: QPainterPath
    others: ZoneShapes | None = None
    ties: tuple[Tie, ...] = ()
    kept: Path | None = None


@dataclass(frozen=True)
class Plate:
    """Both feet of one view and the names that the map prints.

    Where two charts are compared, `notes` say of each zone that differs how it does, "" where the atlas has no
    sentence; only these zones are named then.
    """

    view: View
    feet: dict[Foot, FootPlate]
    names: dict[str, str]
    notes: dict[str, str] = field(default_factory=dict)

    @cached_property
    def key(self) -> str:
        """A text that differs when a zone, a name or a drawing does, for pictures kept between starts."""
        areas = [
            (foot, a.zone, a.over, a.helper, a.label_at, a.pole, a.depth, hash(a.ring), each.shapes.system(a.zone))
            for foot, each in self.feet.items()
            for a in each.areas
        ]
        compared = [(each.others is not None, sorted(each.shapes.quiet), each.ties) for each in self.feet.values()]
        return repr((self.view, self.names, areas, self.art_key, self.notes, compared))

    @cached_property
    def art_key(self) -> str:
        """A text that differs when a drawing does, for pictures of the feet without zones."""
        art = [checksum(each.drawing.content) if each.drawing else "" for each in self.feet.values()]
        return repr((self.view, art))


def make_foot(
    foot: Foot,
    areas: tuple[Area, ...],
    systems: dict[str, System],
    outline: Outline | None,
    drawing: Drawing | None,
    line_drawing: Drawing | None,
) -> FootPlate:
    """Return a foot ready for painting."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for ring in outline.rings if outline else ():
        path.addPath(ring_path(ring))
    return FootPlate(foot, areas, ZoneShapes(areas, systems), drawing, line_drawing, path)


def some_feet(plate: Plate, feet: tuple[Foot, ...]) -> Plate:
    """Return a plate with the wanted feet only."""
    return replace(plate, feet={foot: each for foot, each in plate.feet.items() if foot in feet})


def to_pixels(fit: Fit) -> QTransform:
    """Return the transform from picture millimetres to pixels."""
    return QTransform(fit.scale, 0, 0, -fit.scale, fit.x, fit.y)


def paint_art(painter: QPainter, foot: FootPlate, fit: Fit, style: Style) -> None:
    """Paint the lit foot, or its line drawing on paper; the bare outline where the drawing is missing."""
    drawing = foot.line_drawing if style.paper else foot.drawing
    if drawing is not None:
        content = drawing.content if style.paper else skinned(drawing, style.skin, style.look)
        if paint_drawing(painter, content, drawing, fit):
            return
    painter.save()
    painter.setTransform(to_pixels(fit), True)
    painter.fillPath(foot.skin_path, colour("#FFFFFF" if style.paper else style.skin.mid))
    painter.restore()


def paint_zones(painter: QPainter, foot: FootPlate, fit: Fit, marks: Marks, style: Style) -> None:
    """Paint the zones that nothing singles out, and those of a chosen complaint."""
    painter.save()
    painter.setTransform(to_pixels(fit), True)
    paint_rest(painter, foot.shapes, marks, style, 1 / fit.scale)
    if style.skin.alpha == 1.0 and not (style.paper or style.look.contrast) and foot.drawing is not None:
        _shade(painter, foot, style)
    paint_hits(painter, foot.shapes, marks, style, 1 / fit.scale)
    if foot.others is not None and style.paper:
        from reflexmap.draw.paperothers import paint_on_paper  # noqa: PLC0415 - only where charts are compared

        paint_on_paper(painter, foot.others, foot.ties, marks, style, 1 / fit.scale)
    elif foot.others is not None:
        from reflexmap.draw.others import paint_others, paint_ties  # noqa: PLC0415 - only where charts are compared

        paint_others(painter, foot.others, marks, style, 1 / fit.scale)
        paint_ties(painter, foot.ties, foot.others, marks, 1 / fit.scale)
    painter.restore()


def _shade(painter: QPainter, foot: FootPlate, style: Style) -> None:
    """Lay the form of the foot over opaque zones, faintly: more would cost the names their contrast."""
    if foot.drawing is None:
        return
    painter.save()
    painter.setClipPath(foot.shapes.union, Qt.ClipOperation.IntersectClip)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setOpacity(0.30)
    painter.scale(1, -1)
    paint_drawing(painter, skinned(foot.drawing, SKINS["paper"], style.look), foot.drawing, Fit(1.0, 0.0, 0.0))
    painter.restore()


def paint_emphasis(painter: QPainter, foot: FootPlate, fit: Fit, marks: Marks, style: Style) -> None:
    """Paint hovered, focused and chosen zones over the rest."""
    painter.save()
    painter.setTransform(to_pixels(fit), True)
    paint_top(painter, foot.shapes, marks, style, 1 / fit.scale)
    zones = {marks.hovered, marks.focused, marks.chosen} - {""}
    if foot.others is not None and zones:
        from reflexmap.draw.others import paint_others_top, paint_ties  # noqa: PLC0415 - only where charts are compared

        paint_others_top(painter, foot.others, marks, style, 1 / fit.scale)
        paint_ties(painter, [tie for tie in foot.ties if tie[0] in zones], foot.others, marks, 1 / fit.scale)
    painter.restore()


@dataclass(frozen=True)
class Writing:
    """Everything that is written on a picture: names and numbered discs, placed in pixels."""

    labels: tuple[Label, ...] = ()
    discs: tuple[Disc, ...] = ()
    badges: tuple[Badge, ...] = ()


def place_writing(
    plate: Plate,
    fits: dict[Foot, Fit],
    frame: Frame,
    marks: Marks,
    *,
    names: bool = True,
    dots: Iterable[tuple[float, float, float, float]] = (),
) -> Writing:
    """Return where names and discs stand; for a complaint only its zones are named, in the columns.

    `dots` are boxes in pixels that names inside zones keep clear of.
    """
    placed = _names_and_discs(plate, fits, frame, marks, names=names, dots=dots)
    if not (marks.avoid or marks.care):
        return placed
    from reflexmap.core.badges import place_badges  # noqa: PLC0415 - only where a person's situation is marked
    from reflexmap.draw.heeds import BADGE  # noqa: PLC0415 - see above

    blocked = [label.box for label in placed.labels] + [disc_box(disc.centre) for disc in placed.discs]
    found = (place_badges(each.areas, fits[foot], marks, blocked, BADGE) for foot, each in plate.feet.items())
    return replace(placed, badges=tuple(badge for badges in found for badge in badges))


def _names_and_discs(
    plate: Plate,
    fits: dict[Foot, Fit],
    frame: Frame,
    marks: Marks,
    *,
    names: bool,
    dots: Iterable[tuple[float, float, float, float]],
) -> Writing:
    # Only here, because a first picture that was kept has its names already.
    from reflexmap.core.discs import place_discs  # noqa: PLC0415
    from reflexmap.core.labels import LEAST_SCALE, LEAST_SIDE_SCALE, place  # noqa: PLC0415

    discs = tuple(
        disc for foot, each in plate.feet.items() for disc in place_discs(each.areas, fits[foot], marks, DISC)
    )
    wanted = tuple(link.zone for link in marks.links)
    if not wanted and not names:
        return Writing()
    least = LEAST_SIDE_SCALE if POSES[plate.view].stacked else LEAST_SCALE
    if not wanted and min(fit.scale for fit in fits.values()) < least:
        wanted = tuple(zone for zone in (marks.chosen, *marks.lit) if zone)
        if not wanted:
            return Writing()
    if plate.notes:
        from reflexmap.draw.others import tie_boxes  # noqa: PLC0415 - only where charts are compared

        wanted = wanted or tuple(plate.notes)
        dots = [*dots, *(box for foot, each in plate.feet.items() for box in tie_boxes(each.ties, fits[foot]))]
    areas = {foot: each.areas for foot, each in plate.feet.items()}
    blocked = [(disc.zone, disc_box(disc.centre)) for disc in discs]
    inside = not marks.links
    labels = place(
        areas, fits, plate.names, size_of, frame, only=wanted, blocked=blocked, allow_inside=inside, dots=dots
    )
    return Writing(labels, discs)


def paint_writing(
    painter: QPainter, plate: Plate, fits: dict[Foot, Fit], writing: Writing, marks: Marks, style: Style
) -> None:
    """Paint leaders, names and discs, in this order."""
    feet = QPainterPath()
    for foot, each in plate.feet.items():
        feet.addPath(to_pixels(fits[foot]).map(each.skin_path))
    paint_leaders(painter, writing.labels, style, feet)
    paint_names(painter, writing.labels, marks, style)
    for disc in writing.discs:
        if disc.moved:
            paint_tie(painter, disc.anchor, disc.centre)
    for disc in writing.discs:
        paint_disc(painter, disc.centre, disc.number, disc.rank)
    if writing.badges:
        from reflexmap.draw.heeds import paint_badges  # noqa: PLC0415 - only where a person's situation is marked

        paint_badges(painter, writing.badges, paper=style.paper)


def paint_caption(painter: QPainter, view: View, fit: Fit, text: str, style: Style) -> None:
    """Write which foot it is under its heel or its sole."""
    painter.setPen(colour(style.look.ink2))
    painter.setFont(text_font(13, STRONG))
    at = QPointF(*fit.to_pixels((LENGTH / 2, 0.0) if POSES[view].stacked else (-3.0, 0.0)))
    painter.drawText(QRectF(at.x() - 150, at.y() + 9, 300, 24), Qt.AlignmentFlag.AlignCenter, text)
