"""What is written on the feet of an HTML page: numbered discs, names with their lines, codes of acupoints."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reflexmap.core.columns import Frame
from reflexmap.core.fit import Fit
from reflexmap.core.marks import Marks
from reflexmap.core.model import Area, Foot, Point, Rank
from reflexmap.core.picture import POSES, Stand, edges, gap
from reflexmap.draw.plate import Plate, place_writing

if TYPE_CHECKING:
    from reflexmap.core.atlas import Atlas
    from reflexmap.core.paperblocks import Picture

DISC = 10.0  # units, radius of a numbered disc
SMALL = 7.5  # the same in an exercise, where each zone has one
SLIM = 0.92  # of the measured size of names: another typeface may be wider than ours
DOT = 3.4  # of an acupoint
TEXT = 13.0  # units, height of the type
BASE = 0.36  # of it: from the middle of a line down to its base
BESIDE = 14.0  # units between a foot and a column of names


def discs(areas: tuple[Area, ...], fit: Fit, block: Picture) -> str:
    """Return the numbers of the working order on one foot, or the plain ones of an exercise."""
    from reflexmap.core.discs import place_discs  # noqa: PLC0415 - charts have none

    found, radius = [], SMALL if block.bare else DISC
    for disc in place_discs(areas, fit, block.marks, radius):
        if disc.moved:
            found.append(_line((disc.anchor, disc.centre)))
        white = "" if disc.rank is Rank.PRIMARY and not block.bare else " white"
        x, y = disc.centre
        found.append(f'<circle class="disc{white}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}"/>')
        found.append(_text((x, y), str(disc.number), "number", TEXT * radius / DISC))
    return "\n".join(found)


def names(plate: Plate, fits: dict[Foot, Fit], stand: Stand) -> str:
    """Return the names of all zones: inside, or beside the feet at the end of a line."""
    found = []
    for label in place_writing(plate, fits, _frame(plate, fits, stand), Marks()).labels:
        found += [_line(leader) for leader in label.leaders]
        left, top, right, bottom = label.box
        high = (bottom - top) / len(label.lines)
        kind = "inside" if label.inside else ""
        found += [
            _text(((left + right) / 2, top + (at + 0.5) * high), line, kind, label.size * SLIM)
            for at, line in enumerate(label.lines)
        ]
    return "\n".join(found)


def codes(atlas: Atlas, block: Picture, plate: Plate, fits: dict[Foot, Fit], stand: Stand) -> str:
    """Return acupoints with their codes."""
    from reflexmap.draw.points import place_points, point_layer  # noqa: PLC0415 - few pages have them

    wanted = {name: point for name, point in atlas.acupoints.items() if name in block.points}
    room = (0.0, 0.0, stand.width, stand.height)
    found = []
    for mark in place_points(point_layer(wanted, plate.view), fits, room=room):
        x, y = mark.centre
        found.append(f'<circle class="disc" cx="{x:.1f}" cy="{y:.1f}" r="{DOT:g}"/>')
        if mark.box is not None:
            left, top, right, bottom = mark.box
            found.append(_text(((left + right) / 2, (top + bottom) / 2), mark.code, "", 10))
    return "\n".join(found)


def _frame(plate: Plate, fits: dict[Foot, Fit], stand: Stand) -> Frame:
    left, right = edges(plate.view, fits) if len(fits) > 1 else (stand.margin, stand.width - stand.margin)
    between = gap(plate.view, fits) if len(fits) > 1 else None
    top, bottom = stand.top + TEXT, stand.height - stand.bottom - TEXT / 2
    middle = between[0] if between and not POSES[plate.view].stacked else None
    return Frame(left - BESIDE, middle, right + BESIDE, top, bottom)


def _line(points: tuple[Point, ...]) -> str:
    return f'<polyline class="tie" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'


def _text(middle: Point, text: str, kind: str, size: float = TEXT) -> str:
    named = f' class="{kind}"' if kind else ""
    smaller = f' style="font-size:{size:g}px"' if size != TEXT else ""
    return f'<text{named} x="{middle[0]:.1f}" y="{middle[1] + size * BASE:.1f}"{smaller}>{escape(text)}</text>'
