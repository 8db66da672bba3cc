"""How blocks are set: no heading alone at the foot of a page, no row cut, tables with their head on each page."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.paper import Choices, Ink, Kind, Paper, TypeSize
from reflexmap.core.paperblocks import DANGER, Box, Cell, Heading, Paragraph, Table, text
from reflexmap.draw import paperkinds
from reflexmap.draw.paperflow import PaperFlow, Setter
from reflexmap.draw.paperitems import Setting
from reflexmap.draw.paperpages import PlateMaker
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheettext import COLOUR
from tests.draw.pages import plate_maker, sheet

BOTTOM = 2000.0
WORDS = "Walk across the hollow under the ball with small steps and keep the pace slow and even."
KINDS = [Kind.ROUTINE, Kind.TECHNIQUE, Kind.ACUPOINTS, Kind.RECORD, Kind.SITUATION, Kind.SYMPTOM]


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


def setter(bottom: float = BOTTOM, width: float = 1500.0) -> Setter:
    flow = PaperFlow(0.0, width, 0.0, bottom, gutter=100.0)

    def none(view: object) -> None:
        raise AssertionError(view)

    return Setter(flow, Setting(Ink.COLOUR, COLOUR, 6.0, none, ()))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("type_size", TypeSize)
@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_pages_are_well_broken(
    atlas: Atlas,
    plates: PlateMaker,
    monkeypatch: pytest.MonkeyPatch,
    kind: Kind,
    type_size: TypeSize,
    paper: Paper,
) -> None:
    made: list[PaperFlow] = []

    class Watched(PaperFlow):
        def __post_init__(self) -> None:
            super().__post_init__()
            made.append(self)

    monkeypatch.setattr(paperkinds, "PaperFlow", Watched)
    sheet(kind, atlas, plates, Choices(type_size=type_size, paper=paper))
    if kind is Kind.SYMPTOM and type_size is TypeSize.NORMAL:
        assert made == []
        return
    for flow in made:
        well_broken(flow, kind)


def well_broken(flow: PaperFlow, kind: Kind) -> None:
    """Whether each page holds something, nothing hangs over an edge and no heading stands alone at its foot."""
    while not flow.pages[-1]:
        flow.pages.pop()
    for number, page in enumerate(flow.pages):
        assert page
        start = flow.top + (flow.band if number else 0.0)
        for placed in page:
            assert placed.y >= start - 0.01
            assert placed.y + placed.item.height <= flow.bottom + 0.01, (kind, number)
            assert placed.x >= flow.left - 0.01
        for x in {placed.x for placed in page}:
            last = max((p for p in page if p.x == x), key=lambda p: p.y)
            if last.y == max(p.y for p in page):
                assert not last.item.keep, (kind, number)


@pytest.mark.usefixtures("qapp")
def test_a_table_takes_its_head_to_each_page() -> None:
    rows = tuple((Cell(text(str(n))), Cell(text(WORDS))) for n in range(60))
    made = setter()
    made.place([Heading("Steps"), Table(("", "Step"), rows, (100.0, 1.0))])
    heads = [sum(placed.item.keep for placed in page if placed.item.height < 150) for page in made.flow.pages]

    assert len(made.flow.pages) > 2
    assert all(count >= 1 for count in heads)


@pytest.mark.usefixtures("qapp")
def test_a_heading_goes_with_its_words() -> None:
    for filler in range(8, 40):
        made = setter()
        made.place([Paragraph(text("word")) for _ in range(filler)])
        made.place([Heading("Alone"), Paragraph(text(WORDS))])
        for page in made.flow.pages:
            assert not page[-1].item.keep


@pytest.mark.usefixtures("qapp")
def test_a_long_paragraph_leaves_no_line_alone() -> None:
    made = setter(bottom=1000.0)
    made.place([Paragraph(text(WORDS)), Paragraph(text(*([WORDS] * 20)))])

    assert len(made.flow.pages) > 1
    assert all(len(page) >= 2 for page in made.flow.pages)


@pytest.mark.usefixtures("qapp")
def test_a_box_longer_than_a_page_goes_on_in_another() -> None:
    made = setter()
    made.place([Box(DANGER, "Get medical help first", tuple(Paragraph(text(*([WORDS] * 3))) for _ in range(12)))])

    assert len(made.flow.pages) > 1
    assert all(placed.y + placed.item.height <= BOTTOM for page in made.flow.pages for placed in page)


def test_a_picture_waits_while_words_go_on() -> None:
    def nothing(*_: object) -> None:
        """Paint nothing."""

    flow = PaperFlow(0.0, 100.0, 0.0, 100.0, gutter=10.0)
    flow.add(Item(60.0, nothing))
    flow.float(Item(70.0, nothing))
    flow.add(Item(30.0, nothing))
    flow.add(Item(20.0, nothing))
    flow.flush()

    assert [[placed.item.height for placed in page] for page in flow.pages] == [[60.0, 30.0], [70.0, 20.0]]
