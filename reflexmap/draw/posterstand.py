"""Where the feet of a surface stand on a wall chart, and where their names do. Pixels of the map, y down.

Names are tried in a few ways, calm and wide apart first; the first one that finds room for all of them is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QRectF

from reflexmap.core.columns import EDGE, Frame, Label
from reflexmap.core.discs import Disc
from reflexmap.core.fit import Fit
from reflexmap.core.labels import place
from reflexmap.core.leaders import CALM, LEAD
from reflexmap.core.model import Foot
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT
from reflexmap.draw.fonts import MEDIUM, text_metrics
from reflexmap.draw.plate import Plate
from reflexmap.draw.posterroom import AIR, CAPTION, LEAST_BETWEEN, TURN, TYPE, Margins, instep, margins, underfoot, wide
from reflexmap.draw.sheetstands import TOES, order
from reflexmap.draw.sheettext import width_of
from reflexmap.draw.sheetwords import caption

TRIES = 40  # names that get a second try
FLAT = (0.2679, 0.5774, 1.0, 1.7321, 3.7321)  # 15 to 75 degrees, the flattest first
BASE = 18.0  # px from the ground to the base line of a caption
CLEAR = 5.0  # px between the instep and the names over it
REACH, HEELS = 76.0, 150.0  # mm of a foot that a leader may cross, seen from below or above and from the side
NEAR = 14.0  # mm that a leader may still run over the toes


@lru_cache(maxsize=2048)
def _size(text: str, px: int) -> tuple[float, float]:
    """Return the size of a name; all are of one size, for none may be smaller."""
    del px
    return wide(text), text_metrics(TYPE, MEDIUM).height() * 0.94


@dataclass(frozen=True)
class Face:
    """The feet of a panel that share columns of names, ready to be painted."""

    plate: Plate
    fits: dict[Foot, Fit]
    labels: tuple[Label, ...]
    discs: tuple[Disc, ...] = ()


def stand(
    plate: Plate, feet: tuple[Foot, ...], box: QRectF, names: dict[str, str], scale: float, *, heels: bool
) -> Face:
    """Return one foot, or two next to each other, in the middle of a box, with names."""
    side = POSES[plate.view].stacked
    columns = margins(plate, names, heels=heels)
    tall = (SIDE_HEIGHT if side else LENGTH + TOES) * scale
    foot = (LENGTH if side else HALF_WIDTH + INNER_WIDTH) * scale
    gap = columns.between if len(feet) > 1 else 0.0
    total = foot * len(feet) + gap * (len(feet) - 1)
    left = box.center().x() - total / 2
    if len(feet) == 1 and not side:
        left += (columns.outer - columns.middle) / 2 * (1 if feet[0] is order(plate.view)[0] else -1)
    low = 0.0 if side else max(underfoot(plate.feet[each]) for each in feet) * scale
    base = box.y() + (box.height() - CAPTION + tall - low) / 2
    fits: dict[Foot, Fit] = {}
    for index, each in enumerate(feet):
        ahead = 0.0 if side else HALF_WIDTH if each is order(plate.view)[0] else INNER_WIDTH
        fits[each] = Fit(scale, left + index * (foot + gap) + ahead * scale, base)
    frame = _frame(plate, fits, box, columns, (left, left + total), (base - tall, base), heels=heels)
    return _best(plate, fits, frame, names)


def unnamed(face: Face, names: dict[str, str]) -> list[str]:
    """Return the zones of a face that no label names on each foot that has them."""
    found: list[str] = []
    for foot in face.fits:
        told = {label.zone for label in face.labels if foot in label.feet}
        areas = face.plate.feet[foot].areas
        found += [a.zone for a in areas if a.zone in names and a.zone not in told and not a.helper]
    return list(dict.fromkeys(found))


def caption_box(plate: Plate, foot: Foot, fit: Fit) -> tuple[float, float, float, float]:
    """Return the box of the words that say which foot it is: left, top, right, bottom."""
    under = LENGTH / 2 if POSES[plate.view].stacked else -3.0 if foot is order(plate.view)[0] else 3.0
    x, y = fit.to_pixels((under, 0.0))
    half = width_of(caption(foot, plate.view), TYPE, strong=True) / 2
    y += underfoot(plate.feet[foot]) * fit.scale if not POSES[plate.view].stacked else 0.0
    return x - half, y + BASE - TYPE, x + half, y + BASE + 3


def _frame(
    plate: Plate,
    fits: dict[Foot, Fit],
    box: QRectF,
    columns: Margins,
    across: tuple[float, float],
    down: tuple[float, float],
    *,
    heels: bool,
) -> Frame:
    """Return the columns of names beside, between, and for sides heel to heel over the toes of the feet."""
    half = text_metrics(TYPE, MEDIUM).height() / 2
    left, right = across[0] - TURN, across[1] + TURN
    floor = None
    over = box.left() + AIR + columns.outer - left
    if heels and over > 0:
        left, right = left + over, right - over
        first = order(plate.view)[0]
        scale = fits[first].scale
        toes = instep(plate.feet[first], -9.0, (over - TURN + LEAD) / scale + NEAR)
        floor = fits[first].y - toes * scale - half - CLEAR
    middle = (across[0] + across[1]) / 2 if len(fits) > 1 and columns.between > LEAST_BETWEEN else None
    ends: list[float | None] = [left, right]
    if len(fits) == 1 and not POSES[plate.view].stacked:
        inner = 1 if order(plate.view)[0] in fits else 0
        middle = right + columns.middle / 2 if inner else left - columns.middle / 2
        ends[inner] = None
    reach = (HEELS if POSES[plate.view].stacked else REACH) * next(iter(fits.values())).scale
    return Frame(
        left=ends[0],
        middle=middle,
        right=ends[1],
        top=max(box.top() + half, down[0] - half),
        bottom=min(box.bottom() - half, down[1] + half) if heels else min(box.bottom() - CAPTION - half, down[1]),
        view=(
            box.left() + AIR - EDGE - 0.5,
            box.top() - CAPTION,
            box.right() - AIR + EDGE + 0.5,
            box.bottom() + CAPTION,
        ),
        floor=floor,
        tries=TRIES,
        longest=TURN + reach,
        heels=heels,
    )


def _best(plate: Plate, fits: dict[Foot, Fit], frame: Frame, names: dict[str, str]) -> Face:
    """Return the names as they find room best: all of them, then the widest pitch, then the shortest leaders."""
    areas = {foot: plate.feet[foot].areas for foot in fits}
    blocked = [("", caption_box(plate, foot, fit)) for foot, fit in fits.items()]
    best: tuple[int, float, Face] | None = None
    for each in _ways(frame):
        labels = place(areas, fits, names, _size, each, blocked=blocked)
        face = Face(plate, fits, tuple(label for label in labels if label.zone in names))
        found = (len(unnamed(face, names)), _unrest(face.labels), face)
        if best is None or found[:2] < best[:2]:
            best = found
        if best[0] == 0:
            break
    return best[2] if best is not None else Face(plate, fits, ())


def _ways(frame: Frame) -> Iterator[Frame]:
    """Yield ways to set the columns, the calmest first."""
    for pitch, slopes in ((18.0, CALM), (16.0, FLAT), (14.6, CALM), (14.6, FLAT)):
        yield replace(frame, pitch=pitch, slopes=slopes)


def _unrest(labels: tuple[Label, ...]) -> float:
    """Return how far leaders run from the level."""
    return sum(abs(line[-1][1] - line[0][1]) for label in labels for line in label.leaders)
