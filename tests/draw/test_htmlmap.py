"""Feet in HTML pages: drawn for eyes, told for ears, with nothing that runs or comes from elsewhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.guard import Guard
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, Link, Rank, View
from reflexmap.core.paper import Choices, Job, Kind
from reflexmap.core.paperblocks import Figure, Picture
from reflexmap.draw.book import Book, write_book
from reflexmap.draw.htmlmap import STYLE, HtmlMaps, path_of
from reflexmap.draw.pagefiles import write_pages
from reflexmap.draw.paperpages import PlateMaker, pages_of
from tests.draw.contrast import contrast
from tests.draw.pages import JOBS, TICKED, plate_maker, sheet

VOID = {"meta", "br", "link", "img", "hr", "input"}
LIVER = Picture("The liver.", (View.PLANTAR,), Marks(links=(Link("liver", Rank.PRIMARY), Link("eye", Rank.SECONDARY))))


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed by its own end."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


@pytest.fixture(scope="module")
def plates(atlas: Atlas) -> PlateMaker:
    return plate_maker(atlas)


def drawn(atlas: Atlas, plates: PlateMaker, block: Picture, choices: Choices | None = None) -> ET.Element:
    maps = HtmlMaps(atlas, plates, choices or Choices())
    return ET.fromstring(f"<div>{maps.picture(block)}{maps.shapes()}</div>")  # noqa: S314 - our own text


def classes(root: ET.Element, tag: str) -> list[str]:
    return [each.get("class", "") for each in root.iter(tag)]


def check_page(page: str) -> Reader:
    """Look at what each page must keep, whatever it shows."""
    reader = read(page)
    tags = [tag for tag, _ in reader.seen]
    names = [each["id"] for _, each in reader.seen if "id" in each]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    leads = [str(each["href"]) for tag, each in reader.seen if tag == "use"]
    labelled = [name for _, each in reader.seen for name in (each.get("aria-labelledby") or "").split()]

    assert dict(reader.seen)["html"]["lang"] == "en-GB"
    assert len(names) == len(set(names))
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not set(tags) & {"script", "link", "img", "image", "iframe", "object", "foreignobject"}
    assert all(lead.startswith("#") and lead[1:] in names for lead in leads)
    assert set(labelled) <= set(names)
    assert not any(name.startswith("on") for _, each in reader.seen for name in each)
    assert not re.search(r"url\((?!#)|@import", page)
    return reader


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", list(Kind))
def test_each_sheet_has_its_map(atlas: Atlas, plates: PlateMaker, tmp_path: Path, kind: Kind) -> None:
    pages = sheet(kind, atlas, plates)
    (path,) = write_pages(tmp_path / "sheet.html", pages, ".html")
    page = path.read_text(encoding="utf-8")
    reader = check_page(page)

    maps = [each for tag, each in reader.seen if tag == "svg" and each.get("role") == "img"]
    pictures = sum(len(block.views) for block in pages.blocks if isinstance(block, Picture))
    assert len(maps) == pictures > 0
    assert page.count("<title id=") == page.count("<desc id=") == len(maps)
    assert "width" not in {name for each in maps for name in each}  # as wide as there is room
    assert ".map svg { display: block; width: 100%" in page
    assert len(page) < 450_000


@pytest.mark.usefixtures("qapp")
def test_what_is_lit_is_told_with_its_number(atlas: Atlas, plates: PlateMaker) -> None:
    root = drawn(atlas, plates, LIVER)

    (desc,) = (each.text or "" for each in root.iter("desc"))
    assert "Right foot, sole; lit: Liver (1), Eyes (2)." in desc
    assert "Left foot, sole; lit: Eyes (2)." in desc
    assert [each.text for each in root.iter("title")] == ["Right foot, sole; Left foot, sole"]
    # Rank is told by edge and disc as well as by colour.
    assert "zone digestive" in classes(root, "use")
    assert "zone secondary sensory" in classes(root, "use")
    assert {"disc", "disc white"} <= set(classes(root, "circle"))
    assert {"1", "2"} <= {each.text for each in root.iter("text")}


@pytest.mark.usefixtures("qapp")
def test_only_the_wanted_foot_is_drawn(atlas: Atlas, plates: PlateMaker) -> None:
    for view in View:
        block = Picture("One foot", (view,), LIVER.marks)
        root = drawn(atlas, plates, block, Choices(feet=(Foot.LEFT,)))
        (desc,) = (each.text or "" for each in root.iter("desc"))
        assert "Left foot" in desc
        assert "Right" not in desc
        assert classes(root, "use").count("skin") == 1


@pytest.mark.usefixtures("qapp")
def test_what_is_left_alone_is_hatched_and_told(atlas: Atlas, plates: PlateMaker) -> None:
    guard = Guard(atlas, TICKED)
    pages = pages_of(JOBS[Kind.SITUATION], Choices(), atlas, plates, guard=guard)
    block = next(each for each in pages.blocks if isinstance(each, Picture))
    root = drawn(atlas, plates, block)

    told = " ".join(each.text or "" for each in root.iter("desc"))
    assert "left alone: " in told
    assert [each for each in classes(root, "use") if each.startswith("zone avoid")]
    style = STYLE
    assert style.index(".digestive {") < style.index(".avoid {")  # or a system's colour would cover the hatch
    assert {each.get("id") for each in root.iter("pattern")} == {"map-avoid", "map-care"}


@pytest.mark.usefixtures("qapp")
def test_acupoints_and_exercises_are_drawn(atlas: Atlas, plates: PlateMaker) -> None:
    points = drawn(atlas, plates, Picture("Points", (View.PLANTAR,), points=("ki1",)))
    marks = Marks(links=(Link("liver", Rank.SECONDARY), Link("kidney", Rank.SECONDARY)))
    blank = drawn(atlas, plates, Picture("Outlines", (View.PLANTAR,), marks, bare=True))
    empty = drawn(atlas, plates, Picture("Feet", (View.DORSAL,), bare=True))

    assert [each.text for each in points.iter("text")].count("KI1") == 2
    assert classes(blank, "use").count("plain") == 3  # one liver, two kidneys
    assert "with the numbers 1, 2." in "".join(each.text or "" for each in blank.iter("desc"))
    assert classes(empty, "use") == ["skin", "skin"]


@pytest.mark.usefixtures("qapp")
def test_a_wall_chart_names_its_zones(atlas: Atlas, plates: PlateMaker) -> None:
    root = drawn(atlas, plates, Picture("All", (View.PLANTAR,)))
    texts = {each.text for each in root.iter("text")}

    assert {"Liver", "Spleen"} <= texts
    assert len(classes(root, "polyline")) > 20
    view = next(each for each in root.iter("svg") if each.get("viewBox")).get("viewBox", "")
    wide, high = map(float, view.split()[2:])
    for each in root.iter("text"):
        half = len(each.text or "") * 3.0
        assert half <= float(each.get("x", "0")) <= wide - half
        assert 0 < float(each.get("y", "0")) < high


@pytest.mark.usefixtures("qapp")
def test_shapes_stand_once_however_often_they_are_drawn(atlas: Atlas, plates: PlateMaker) -> None:
    maps = HtmlMaps(atlas, plates, Choices())
    assert not maps.shapes()
    once = maps.picture(LIVER)
    kept = len(maps.shapes())
    again = maps.picture(LIVER)

    assert len(maps.shapes()) == kept
    assert len(once) < 6000
    assert 'id="map-1-title"' in once
    assert 'id="map-2-title"' in again


def test_paths_are_closed_short_and_the_right_way_up() -> None:
    assert path_of([((0.0, 0.0), (10.0, 0.0), (10.2, 0.0), (10.0, 10.0))]) == "M0 0l20 0 0-20z"


def test_colours_are_readable_on_both_grounds() -> None:
    style = STYLE
    light, dark = re.findall(r"--skin: (#\w+); --quiet: (#\w+)", style)
    assert contrast("#14181c", light[0]) > 7
    assert contrast("#f1f3f4", dark[0]) > 7
    assert contrast(light[1], light[0]) > 1.8  # zones that are not meant step back, and can still be seen
    assert contrast(dark[1], dark[0]) > 1.8


@pytest.mark.usefixtures("qapp")
def test_a_technique_is_drawn_in_the_colours_of_the_page(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    maps = HtmlMaps(atlas, plates, Choices())
    drawn = maps.figure(Figure("thumb-walking", "A thumb that walks"))
    root = ET.fromstring(f"<div>{drawn}{maps.shapes()}</div>")  # noqa: S314 - our own text

    assert root[0].get("aria-hidden") == "true"  # the caption tells it
    assert "<style" not in drawn
    used = {each.get("class") for each in root[0].iter() if each.get("class")} - {"drawing", "skin"}
    assert used
    assert all(f".drawing .{name}" in maps.style for name in used)
    assert not maps.figure(Figure("no-such-technique", "Nothing"))
    (path,) = write_pages(tmp_path / "sheet.html", sheet(Kind.TECHNIQUE, atlas, plates), ".html")
    assert 'class="drawing"' in path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("qapp")
def test_the_book_is_one_sound_page_with_maps(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    path = write_book(tmp_path, Book(atlas, plates), "html")
    page = path.read_text(encoding="utf-8")
    reader = check_page(page)

    assert sum(each.get("role") == "img" for _, each in reader.seen) > len(atlas.zones)
    assert len(page) < 6_000_000


def test_a_job_keeps_its_drawer_when_it_is_spread(atlas: Atlas, plates: PlateMaker) -> None:
    pages = pages_of(Job(Kind.ZONE, (("zone", "liver"),)), Choices(), atlas, plates)
    assert pages.drawer is not None
    assert pages.drawer() is not pages.drawer()  # each page counts anew
