"""Painting the whole map, placing its names, finding the zone under a point; each beside something plain."""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap

from benchmarks.figures import HEAD, Figures, cpu_ms
from benchmarks.stage import app, cache_folder, window
from reflexmap.core.errors import Problem
from reflexmap.core.fit import Camera
from reflexmap.core.hits import ZoneIndex
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, View
from reflexmap.draw.looks import LIGHT, SKINS
from reflexmap.draw.names import size_of
from reflexmap.draw.plate import Plate
from reflexmap.draw.plates import sole_plate
from reflexmap.draw.zones import Style
from reflexmap.resources import assets_folder
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.mappicture import MapPicture

SIZE = QSize(848, 844)  # px of the map in the window's own size
RUNS = 25
POINTS = 4000
STYLE = Style(LIGHT, SKINS["light"])


def _plate() -> Plate:
    app()
    problems: list[Problem] = []
    return sole_plate(window().selection.atlas, assets_folder(), problems)


def _paint(picture: MapPicture, image: QImage, marks: Marks) -> None:
    with QPainter(image) as painter:
        picture.paint(painter, marks, STYLE, ratio=1.0, settled=True)


def _fresh(plate: Plate, cache: ArtCache, image: QImage) -> MapPicture:
    picture = MapPicture(plate, cache)
    picture.lay_out(SIZE, Camera())
    picture.name(Marks(), names=True)
    _paint(picture, image, Marks())
    return picture


def repaint() -> None:
    """Paint the whole map: with all layers kept, zones anew, all from the cache's files, all from nothing."""
    plate = _plate()
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    pixmap = QPixmap(SIZE)

    def copy() -> None:
        with QPainter(image) as painter:
            painter.drawPixmap(0, 0, pixmap)

    plain = Figures("Drawing one picture of this size", "ms", tuple(cpu_ms(copy) for _ in range(RUNS)))
    cache = ArtCache(cache_folder())
    picture = _fresh(plate, cache, image)
    kept = tuple(cpu_ms(_paint, picture, image, Marks()) for _ in range(RUNS))
    zones = list(dict.fromkeys(area.zone for each in plate.feet.values() for area in each.areas))
    chosen = [Marks(chosen=zone) for zone in zones]
    _paint(picture, image, chosen[0])  # the layers under a chosen zone are made once
    over = tuple(cpu_ms(_paint, picture, image, one) for one in chosen)
    dimmed = [Marks(dimmed=frozenset({zone})) for zone in zones]
    anew = tuple(cpu_ms(_paint, picture, image, one) for one in dimmed)
    files = tuple(cpu_ms(_fresh, plate, cache, image) for _ in range(RUNS))
    nothing = tuple(cpu_ms(_fresh, plate, ArtCache(None), image) for _ in range(5))
    print(HEAD)
    print(plain.row())
    print(Figures("Whole map, layers kept", "ms", kept).row(plain, "50"))
    print(Figures("Whole map with a chosen zone", "ms", over).row(plain, "50"))
    print(Figures("Whole map, every zone painted anew", "ms", anew).row(plain, "50"))
    print(Figures("Whole map, layers from the cache's files", "ms", files).row(plain, "50"))
    print(Figures("Whole map from nothing, art and names too", "ms", nothing).row(plain))
    print()


def labels() -> None:
    """Place all names, against measuring them."""
    plate = _plate()

    def place() -> None:
        picture = MapPicture(plate, ArtCache(None))
        picture.lay_out(SIZE, Camera())
        picture.name(Marks(), names=True)
        _ = picture.writing

    def measure() -> None:
        for name in plate.names.values():
            size_of(name, 12)

    place()
    plain = Figures("Measuring each name once", "ms", tuple(cpu_ms(measure) for _ in range(RUNS)))
    print(HEAD)
    print(plain.row())
    print(Figures("Placing all names", "ms", tuple(cpu_ms(place) for _ in range(RUNS))).row(plain))
    print()


def hits() -> None:
    """Find zones near random points, against asking every painter path."""
    plate = _plate()
    chance = random.Random(1)  # noqa: S311 - points on a foot, no secrets
    points = [(chance.uniform(-55, 50), chance.uniform(0, 262)) for _ in range(POINTS)]
    index = ZoneIndex(window().selection.atlas.areas_on(View.PLANTAR, Foot.RIGHT))
    paths = [path for _, path, _ in plate.feet[Foot.RIGHT].shapes.items]

    def scan(x: float, y: float) -> None:
        spot = QPointF(x, y)
        _ = [path for path in paths if path.contains(spot)]

    scanned = tuple(cpu_ms(scan, *at) * 1000 for at in points)
    found = tuple(cpu_ms(index.near, at, 3.0) * 1000 for at in points)
    plain = Figures("Asking each path in turn", "\u00b5s", scanned)
    print(HEAD)
    print(plain.row())
    print(Figures("Zone at or near a point", "\u00b5s", found).row(plain))
    print()
