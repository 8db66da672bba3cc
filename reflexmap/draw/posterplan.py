"""How surfaces and the key are composed on a wall chart: a few compositions, of which the room chooses. Pixels.

A composition is a tree of rows and columns of surfaces and the key. Soles are the largest, tops between, the sides
the smallest and all of one scale; each as large as room and composition allow.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from reflexmap.core.model import View
from reflexmap.core.picture import POSES
from reflexmap.draw.posterroom import Room

GAP = 14.0  # px between rows
APART = 26.0  # px between what stands in a row
SOLES = (1.0, 1.3, 1.6, 2.0, 2.6)  # scales of soles that are tried first, by that of the sides
TOPS = (1.0, 1.3, 1.6, 2.0)
WEIGHT = {View.PLANTAR: 1.7, View.DORSAL: 1.0, View.MEDIAL: 0.8, View.LATERAL: 0.8}  # what a larger foot is worth
ROOMY = 1.6  # scale of soles under which many of their names find no room
CROWDED = 3.0  # what that costs
LEAST, MOST = 0.2, 12.0  # scales
HALVINGS = 12  # on the way to the scale that just fits
FINER = 1.015  # step in which surfaces grow one by one afterwards
WIDER = 8.0  # px by which a key is made wider until it is low enough
KEY, NUMBERS = "key", "numbers"  # the key, without its numbers where these have a place of their own

Leaf = View | str


@dataclass(frozen=True, slots=True)
class Group:
    """Surfaces, the key or further groups: next to each other, or one under the other."""

    items: tuple[Leaf | Group, ...]
    row: bool


def row(*items: Leaf | Group) -> Group:
    """Return items next to each other."""
    return Group(items, row=True)


def column(*items: Leaf | Group) -> Group:
    """Return items one under the other."""
    return Group(items, row=False)


P, D, M, L = View
COMPOSITIONS: dict[str, Group] = {
    "tower": column(P, row(KEY, D), M, L),
    "wings": column(row(P, column(D, KEY)), row(M, L)),
    "hero": row(column(P, KEY), column(D, M, L)),
    "spread": row(column(P, row(NUMBERS, D)), column(M, L, KEY)),
    "plinth": column(P, row(column(D, KEY), column(M, L))),
    "corner": column(row(KEY, column(P, D)), M, L),
    "stack": column(P, D, M, L, KEY),
    "pairs": column(row(P, D), row(M, L), KEY),
    "shelf": row(KEY, column(P, D, M, L)),
    "wall": row(KEY, column(row(P, D), row(M, L))),
}

SINGLE = ("stack", "shelf")  # for one surface alone: the key stands under it or beside it


@dataclass(frozen=True, slots=True)
class Key:
    """What the key needs: its least width, and its height for a width; its two `parts` alone, if it has two."""

    least: float
    height: Callable[[float], float]
    parts: tuple[Key, Key] | None = None


Keys = dict[Leaf, Key]


@dataclass(frozen=True, slots=True)
class Plan:
    """A composition in a room: each surface's box and scale, the box of the key, and of `numbers` apart from it."""

    name: str
    boxes: dict[View, QRectF]
    scales: dict[View, float]
    key: QRectF | None
    numbers: QRectF | None = None

    @property
    def worth(self) -> float:
        """A measure to compare plans by: each surface counts, and none is made large at the cost of all others."""
        crowded = min(math.log(self.scales.get(P, ROOMY) / ROOMY), 0.0)
        return sum(WEIGHT[view] * math.log(scale) for view, scale in self.scales.items()) + CROWDED * crowded


def best(rooms: dict[View, Room], area: QRectF, key: Key | None) -> Plan | None:
    """Return the composition with the feet that are worth most, None where none fits."""
    names = COMPOSITIONS if len(rooms) > 1 else SINGLE
    found = (plan_of(name, rooms, area, key) for name in names)
    return max((plan for plan in found if plan is not None), key=lambda plan: plan.worth, default=None)


def plan_of(name: str, rooms: dict[View, Room], area: QRectF, key: Key | None) -> Plan | None:
    """Return a composition with feet as large as it allows."""
    keys = _keys(name, key)
    tree = _only(COMPOSITIONS[name], {*rooms, *keys})
    if tree is None:
        return None
    whole = tree if isinstance(tree, Group) else column(tree)
    found: Plan | None = None
    for shares in _shares(tuple(rooms)):
        low, high = LEAST, MOST
        for _ in range(HALVINGS):
            middle = math.sqrt(low * high)
            fits = _plan(name, whole, rooms, area, keys, {view: middle * share for view, share in shares.items()})
            low, high = (middle, high) if fits is not None else (low, middle)
            if fits is not None and (found is None or fits.worth > found.worth):
                found = fits
    return _grown(found, whole, rooms, area, keys) if found is not None else None


def _keys(name: str, key: Key | None) -> Keys:
    """Return the key, or its two parts where a composition has a place for each of them."""
    if key is None:
        return {}
    if key.parts is not None and _only(COMPOSITIONS[name], {NUMBERS}) is not None:
        return dict(zip((KEY, NUMBERS), key.parts, strict=True))
    return {KEY: key}


def _grown(plan: Plan, tree: Group, rooms: dict[View, Room], area: QRectF, keys: Keys) -> Plan:
    """Return a plan whose surfaces took up what room was left for one of them; sides keep one scale."""
    sides = [view for view in rooms if POSES[view].stacked]
    growing = [views for views in ([D], sides, [P]) if any(view in rooms for view in views)]
    while growing:  # in turn, so that none takes all
        for views in tuple(growing):
            scales = {view: scale * (FINER if view in views else 1.0) for view, scale in plan.scales.items()}
            larger = _plan(plan.name, tree, rooms, area, keys, scales) if _ordered(scales) else None
            if larger is None:
                growing.remove(views)
            else:
                plan = larger
    return plan


def _ordered(scales: dict[View, float]) -> bool:
    """Whether no surface is larger than the soles, and no side larger than the tops."""
    listed = [scale for _, scale in sorted(scales.items(), key=lambda each: -WEIGHT[each[0]])]
    return listed == sorted(listed, reverse=True)


def _shares(views: tuple[View, ...]) -> Iterator[dict[View, float]]:
    """Yield the scales of surfaces to each other that are tried."""
    sides = any(POSES[view].stacked for view in views)
    for sole in SOLES if P in views and len(views) > 1 else (1.0,):
        for top in TOPS if D in views and sides else (1.0,):
            if top <= sole or P not in views:
                yield {view: sole if view is P else top if view is D else 1.0 for view in views}


def _only(node: Leaf | Group, kept: set[Leaf]) -> Leaf | Group | None:
    """Return a tree without what is not shown."""
    if not isinstance(node, Group):
        return node if node in kept else None
    items = tuple(each for each in (_only(item, kept) for item in node.items) if each is not None)
    if not items:
        return None
    return items[0] if len(items) == 1 else Group(items, node.row)


def _plan(
    name: str, tree: Group, rooms: dict[View, Room], area: QRectF, keys: Keys, scales: dict[View, float]
) -> Plan | None:
    """Return the boxes at some scales, None where they are too large for the area."""
    setting = _Setting({view: rooms[view].size(scales[view]) for view in rooms}, keys)
    boxes: dict[Leaf, QRectF] = {}
    if not setting.place(tree, area, boxes):
        return None
    return Plan(name, {view: boxes[view] for view in rooms}, scales, boxes.get(KEY), boxes.get(NUMBERS))


class _Setting:
    """Places a tree in a box: each surface as large as it is, the room that is left between them."""

    def __init__(self, sizes: dict[View, tuple[float, float]], keys: Keys) -> None:
        self._sizes = sizes
        self._keys = keys

    def place(self, node: Leaf | Group, box: QRectF, boxes: dict[Leaf, QRectF]) -> bool:
        """Note the boxes of all leaves; False where something does not fit."""
        if not isinstance(node, Group):
            wide, high = self._least(node, box.width())
            boxes[node] = box
            return wide <= box.width() + 0.01 and high <= box.height() + 0.01
        gap = APART if node.row else GAP
        room = (box.width() if node.row else box.height()) - gap * (len(node.items) - 1)
        lengths = [self._least(each, box.width())[0 if node.row else 1] for each in node.items]
        spare = room - sum(lengths)
        if spare < -0.01:
            return False
        growing = [each for each in node.items if each not in self._keys]
        for leaf, key in self._keys.items() if node.row else ():
            if leaf in node.items:
                narrow = _narrow(key, box.height(), key.least + spare)
                lengths[node.items.index(leaf)] = narrow
                spare -= narrow - key.least
        at = box.x() if node.row else box.y()
        for each, length in zip(node.items, lengths, strict=True):
            share = spare / len(growing) if each in growing else 0.0
            long = length + share
            part = QRectF(at, box.y(), long, box.height()) if node.row else QRectF(box.x(), at, box.width(), long)
            if not self.place(each, part, boxes):
                return False
            at += long + gap
        return True

    def _least(self, node: Leaf | Group, width: float) -> tuple[float, float]:
        """Return the least size of a part; `width` is what there is, which decides how high a key is."""
        if isinstance(node, View):
            return self._sizes[node]
        if not isinstance(node, Group):
            key = self._keys[node]
            return key.least, key.height(max(width, key.least))
        if node.row:
            free = width - APART * (len(node.items) - 1)
            others = sum(self._least(each, width)[0] for each in node.items if each not in self._keys)
            sizes = [self._least(each, free - others if each in self._keys else free) for each in node.items]
            return sum(w for w, _ in sizes) + APART * (len(sizes) - 1), max(h for _, h in sizes)
        wide = max(self._least(each, width)[0] for each in node.items if each not in self._keys)
        high = sum(self._least(each, max(wide, 0.0))[1] for each in node.items)
        return wide, high + GAP * (len(node.items) - 1)


def _narrow(key: Key, height: float, most: float) -> float:
    """Return the least width at which a key is no higher than a row."""
    wide = key.least
    while wide < most and key.height(wide) > height:
        wide = min(wide + WIDER, most)
    return wide
