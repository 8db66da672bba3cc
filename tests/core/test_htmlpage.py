"""Sheets as HTML: sound, complete, in one file, and with headings in order."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise

from reflexmap.core.htmlpage import Body, framed, page_of
from reflexmap.core.model import Rank, View
from reflexmap.core.paperblocks import (
    DANGER,
    Blanks,
    Block,
    Box,
    Bullets,
    Cell,
    Columns,
    Heading,
    Lines,
    Paragraph,
    Picture,
    Span,
    Table,
    strong,
    text,
)

VOID = {"meta", "br", "link", "img", "hr", "input"}
BLOCKS: tuple[Block, ...] = (
    Heading("Headache <1>", 1),
    Box(DANGER, "Get help", (Paragraph(text(strong("Call 112:"), "chest & arm")),)),
    Picture("Picture of both feet", (View.PLANTAR,)),
    Heading("Order", 2),
    Table(
        ("", "Zone", "Pressure"),
        ((Cell(number=2, rank=Rank.SECONDARY), Cell(text("Brain")), Cell(pressure=3)),),
        (10.0, 1.0, 10.0),
    ),
    Heading("Care", 2),
    Columns((Heading("Do not", 3), Bullets((text("Clot"),)))),
    Paragraph((Span("NHS", address="https://example.org/a?b=1&c=2"), Span("bad", address="javascript:x"))),
    Blanks(("Name",)),
    Lines("Notes"),
)


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed by its own end."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def levels(reader: Reader) -> list[int]:
    return [int(tag[1]) for tag, _ in reader.seen if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]


def test_a_sheet_is_sound_and_says_everything() -> None:
    page = page_of("Headache <1>", BLOCKS, "en-GB", "Reflexmap 1")
    reader = read(page)

    assert page.startswith("<!DOCTYPE html>")
    assert dict(reader.seen)["html"] == {"lang": "en-GB"}
    for word in ("Headache <1>", "chest & arm", "Picture of both feet", "2 (secondary)", "3, medium", "Clot", "Notes"):
        assert word in reader.text


def test_nothing_comes_from_elsewhere_and_nothing_runs() -> None:
    reader = read(page_of("Headache", BLOCKS, "en-GB", "Reflexmap 1"))

    assert not {tag for tag, _ in reader.seen} & {"script", "link", "img", "iframe", "object"}
    assert [each["href"] for tag, each in reader.seen if tag == "a"] == ["https://example.org/a?b=1&c=2"]
    assert not any(name.startswith("on") for _, each in reader.seen for name in each)


def test_headings_stand_in_order_under_one_title() -> None:
    found = levels(read(page_of("Headache", BLOCKS, "en-GB", "Reflexmap 1")))

    assert found == [1, 2, 2, 2, 3]
    assert found.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(found))


def test_several_parts_come_under_the_title() -> None:
    blocks = (Heading("Sole", 1), Heading("Toes", 2), Heading("Top", 1))

    assert levels(read(page_of("Answers", blocks, "en-GB", "x"))) == [1, 2, 3, 2]


def test_tables_have_heads_and_names_are_met_once() -> None:
    reader = read(page_of("Headache", BLOCKS, "en-GB", "Reflexmap 1"))
    heads = [each for tag, each in reader.seen if tag == "th"]
    names = [each["id"] for _, each in reader.seen if "id" in each]

    assert heads == [{"scope": "col"}] * 3
    assert len(names) == len(set(names))
    labelled = [each["aria-labelledby"] for _, each in reader.seen if "aria-labelledby" in each]
    assert labelled
    assert set(labelled) <= set(names)


def test_contents_lead_to_the_parts_of_a_book() -> None:
    body = Body(deeper=1)
    body.title("Book")
    for chapter in ("zones", "symptoms"):
        body.named(chapter, 1, chapter)
        body.named("one", 2, f"{chapter}-one")
        body.named("deep", 3, f"{chapter}-deep")
        body.add(BLOCKS[1:2])
    reader = read(framed("Book", body, "en-GB", "x", contents=True))
    names = {each.get("id") for _, each in reader.seen}
    leads = [str(each["href"])[1:] for tag, each in reader.seen if tag == "a"]

    assert leads == ["zones", "zones-one", "symptoms", "symptoms-one"]
    assert set(leads) <= names
    assert levels(reader) == [1, 2, 3, 4, 4, 2, 3, 4, 4]
