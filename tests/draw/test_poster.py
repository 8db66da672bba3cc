"""Wall charts: every zone is named or numbered, neighbours differ without colour, life size is life size."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Foot, System, View
from reflexmap.core.paper import Choices, Ink, Job, Kind, Orientation, Paper, TypeSize
from reflexmap.core.paperblocks import Bullets, Picture, plain
from reflexmap.core.picture import POSES
from reflexmap.draw import poster
from reflexmap.draw.paperpages import PlateMaker, pages_of
from reflexmap.draw.posterpanel import Panel, paint_panel, panel
from reflexmap.draw.posterroom import AIR
from reflexmap.draw.posterzones import GREYS, paint_key
from tests.draw.pages import needs_poppler, painted, plate_maker, words

Box = tuple[float, float, float, float]
ROOM = {True: QRectF(0, 0, 470, 400), False: QRectF(0, 0, 900, 520)}


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


@pytest.fixture(scope="module", params=View)
def made(request: pytest.FixtureRequest, atlas: Atlas, plates: PlateMaker) -> Panel:
    view: View = request.param
    names = {zone.id: zone.label for zone in atlas.zones.values()}
    return panel(plates(view, "western", "female"), ROOM[POSES[view].stacked], names)


def test_every_zone_has_a_name_or_a_number_on_each_foot(made: Panel) -> None:
    for face in made.faces:
        for foot in face.fits:
            told = {label.zone for label in face.labels if foot in label.feet} | {disc.zone for disc in face.discs}
            assert {area.zone for area in face.plate.feet[foot].areas if not area.helper} <= told
        assert {disc.zone: disc.number for disc in face.discs}.items() <= made.numbered.items()


def test_names_stay_in_the_panel_and_apart(made: Panel) -> None:
    for face in made.faces:
        boxes = [label.box for label in face.labels]
        for left, top, right, bottom in boxes:
            assert left >= made.box.left() + AIR - 1
            assert right <= made.box.right() - AIR + 1
            assert top >= made.box.top() - 1
            assert bottom <= made.box.bottom() + 1
        for one, other in combinations(boxes, 2):
            assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] - 1 and other[1] < one[3] - 1)


def key(system: System, ink: Ink) -> QImage:
    image = QImage(240, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.scale(4, 4)
        paint_key(painter, QRectF(2, 2, 56, 36), system, ink)
    return image.convertToFormat(
        QImage.Format.Format_Mono if ink is Ink.BLACK else QImage.Format.Format_Grayscale8
    ).convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ink", Ink)
def test_systems_differ_when_the_page_turns_grey_or_black(ink: Ink) -> None:
    pictures = {system: bytes(key(system, ink).constBits()) for system in System}

    assert set(GREYS) == set(System)
    for one, other in combinations(System, 2):
        pairs = zip(pictures[one], pictures[other], strict=True)
        off = sum(abs(a - b) > (10 if ink is Ink.COLOUR else 24) for a, b in pairs)
        assert off / len(pictures[one]) > 0.02, (one, other)


@pytest.mark.parametrize("ink", [Ink.GREY, Ink.BLACK])
def test_without_colour_there_is_none(plates: PlateMaker, atlas: Atlas, ink: Ink) -> None:
    pages = pages_of(Job(Kind.CHART), Choices(ink=ink), atlas, plates)
    image = painted(pages, 0, 1.5)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}

    assert max(max(c) - min(c) for c in ((v >> 16 & 255, v >> 8 & 255, v & 255) for v in colours)) <= 16


@pytest.mark.parametrize("view", View)
def test_life_size_is_life_size(plates: PlateMaker, atlas: Atlas, monkeypatch: pytest.MonkeyPatch, view: View) -> None:
    drawn: list[float] = []

    def note(_painter: object, made: Panel, _ink: object, _skin: object, mm: float) -> None:
        drawn.append(made.scale / mm)

    monkeypatch.setattr(poster, "paint_panel", note)
    job = Job(Kind.SURFACE, (("view", str(view)),))
    whole = pages_of(job, Choices(life_size=True, paper=Paper.A1), atlas, plates)
    painted(whole, 0, 0.2)
    tiles = pages_of(job, Choices(life_size=True), atlas, plates)
    painted(tiles, 0, 0.2)

    assert drawn == pytest.approx([1.0, 1.0])  # a millimetre of a foot is a millimetre of paper
    assert whole.count == 1
    assert tiles.count > 1
    assert {tiles.size(index) for index in range(tiles.count)} == {tiles.size(0)}


def test_large_type_gives_each_surface_its_page(plates: PlateMaker, atlas: Atlas) -> None:
    pages = pages_of(Job(Kind.CHART), Choices(type_size=TypeSize.LARGEST), atlas, plates)

    assert len(pages.outline) == len(View)
    assert [each.page for each in pages.outline] == sorted({each.page for each in pages.outline})
    assert len(View) <= pages.count <= 2 * len(View)  # a key that would crowd the feet has a page of its own


def test_one_foot_alone_is_drawn(plates: PlateMaker, atlas: Atlas) -> None:
    names = {zone.id: zone.label for zone in atlas.zones.values()}
    from reflexmap.draw.plate import some_feet  # noqa: PLC0415 - only here

    plate = some_feet(plates(View.PLANTAR, "western", "female"), (Foot.LEFT,))
    made = panel(plate, ROOM[False], names)

    assert {foot for face in made.faces for foot in face.fits} == {Foot.LEFT}


def test_answers_have_the_numbers_of_the_exercise(plates: PlateMaker, atlas: Atlas) -> None:
    names = (("view", "plantar"),)
    blank = pages_of(Job(Kind.BLANK, names), Choices(), atlas, plates)
    answers = pages_of(Job(Kind.ANSWERS, names), Choices(), atlas, plates)

    def numbers(pages: object) -> list[str]:
        listed = next(block for block in pages.blocks if isinstance(block, Bullets))  # type: ignore[attr-defined]
        return [plain(item).split()[0] for item in listed.items]

    assert numbers(blank) == numbers(answers)
    assert any("Liver" in plain(item) for block in answers.blocks if isinstance(block, Bullets) for item in block.items)
    assert not any("Liver" in str(block) for block in blank.blocks)


@pytest.mark.parametrize("ink", Ink)
def test_where_charts_are_compared_the_other_one_is_dotted(plates: PlateMaker, atlas: Atlas, ink: Ink) -> None:
    job = Job(Kind.SURFACE, (("view", "plantar"),))
    both = pages_of(job, Choices(chart="both", ink=ink), atlas, plates)
    one = pages_of(job, Choices(ink=ink), atlas, plates)

    assert "Dotted edges" in str(both.blocks)
    assert "Dotted edges" not in str(one.blocks)
    assert painted(both, 0, 1.0) != painted(one, 0, 1.0)


def test_a_partial_chart_shows_the_surfaces_and_systems_that_it_has(plates: PlateMaker, atlas: Atlas) -> None:
    pages = pages_of(Job(Kind.CHART), Choices(chart="marquardt"), atlas, plates)
    pictures = [block.views for block in pages.blocks if isinstance(block, Picture)]

    assert pictures == [(View.DORSAL,), (View.MEDIAL,)]


@pytest.mark.parametrize("chart", ["western", "rwo-shur", "marquardt"])
def test_the_legend_tells_the_systems_that_are_drawn(
    plates: PlateMaker, atlas: Atlas, monkeypatch: pytest.MonkeyPatch, chart: str
) -> None:
    told: list[tuple[System, ...]] = []
    monkeypatch.setattr(poster, "paint_legend", lambda _painter, legend, *_rest: told.append(legend.systems))
    painted(pages_of(Job(Kind.CHART), Choices(chart=chart), atlas, plates), 0, 0.2)
    zones = {area.zone for view in View for foot in plates(view, chart, "female").feet.values() for area in foot.areas}

    assert told == [tuple(system for system in System if any(atlas.zones[z].system is system for z in zones))]


@needs_poppler
@pytest.mark.parametrize(("paper", "least"), [(Paper.A4, 7), (Paper.A3, 8), (Paper.A2, 11), (Paper.A1, 14)])
@pytest.mark.parametrize("turned", [Orientation.PORTRAIT, Orientation.LANDSCAPE])
def test_names_are_readable_from_where_one_stands(
    plates: PlateMaker, atlas: Atlas, tmp_path: Path, paper: Paper, least: int, turned: Orientation
) -> None:
    pages = pages_of(Job(Kind.CHART), Choices(paper=paper, orientation=turned), atlas, plates)
    (listed,) = words(pages, tmp_path)
    width, height = pages.size(0)
    heights = [word.bottom - word.top for word in listed if word.text in ("Liver", "Diaphragm", "Knee", "Nervous")]

    assert heights
    assert min(heights) >= least * 25.4 / 72 * 1.15  # a box of a word is about a fifth higher than its type
    assert min(word.bottom - word.top for word in listed) >= 7 * 25.4 / 72 * 1.15
    assert all(word.left > 8 and word.right < width - 10 and word.bottom < height - 8 for word in listed)


def test_in_large_type_a_key_that_would_crowd_the_feet_has_its_own_page(plates: PlateMaker, atlas: Atlas) -> None:
    job = Job(Kind.SURFACE, (("view", "plantar"),))
    lying = Choices(type_size=TypeSize.LARGEST, orientation=Orientation.LANDSCAPE)
    pages = pages_of(job, lying, atlas, plates)

    assert pages.count == 2
    assert painted(pages, 1, 0.5) != painted(pages, 0, 0.5)
    assert pages_of(job, Choices(), atlas, plates).count == 1


@needs_poppler
def test_in_large_type_each_sole_has_an_upright_page(plates: PlateMaker, atlas: Atlas, tmp_path: Path) -> None:
    job = Job(Kind.SURFACE, (("view", "plantar"),))
    pages = pages_of(job, Choices(type_size=TypeSize.LARGEST), atlas, plates)
    listed = [" ".join(word.text for word in page) for page in words(pages, tmp_path)]

    assert {pages.size(index) for index in range(pages.count)} == {(210.0, 297.0)}
    right = [index for index, said in enumerate(listed) if "Right foot" in said]
    left = [index for index, said in enumerate(listed) if "Left foot" in said]
    assert len(right) == len(left) == 1
    assert right < left
    assert len(pages.outline) == 1
    assert sum(isinstance(block, Picture) for block in pages.blocks) == 1


@pytest.mark.parametrize("ink", [Ink.GREY, Ink.BLACK])
def test_a_leader_shows_on_every_pattern(plates: PlateMaker, atlas: Atlas, ink: Ink) -> None:
    names = {zone.id: zone.label for zone in atlas.zones.values()}
    made = panel(plates(View.PLANTAR, "western", "female"), QRectF(0, 0, 900, 700), names)
    image = QImage(2700, 2100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.scale(3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, made, ink, "light", 4.0)
    lines = [leader for face in made.faces for label in face.labels for leader in label.leaders]
    level = [((x0 + x1) / 2, y) for (x0, y), (x1, _) in ((line[0], line[1]) for line in lines)]
    pale = sum(
        image.pixelColor(round(x * 3), round(y * 3) + way).lightness() > 180 for x, y in level for way in (-2, 2)
    )
    dark = sum(_darkest(image, x * 3, y * 3) < 130 for x, y in level)

    assert len(lines) > 20
    assert dark == len(lines)
    assert pale >= 2 * len(lines) * 0.94


def _darkest(image: QImage, x: float, y: float) -> int:
    return min(image.pixelColor(round(x) + i, round(y) + j).lightness() for i in (-1, 0, 1) for j in (-1, 0, 1))
