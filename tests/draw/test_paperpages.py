"""Every kind of sheet: on each paper, in each ink and type, with nothing cut, nothing tiny, nothing over the edge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.guard import Guard
from reflexmap.core.model import Foot, View
from reflexmap.core.paper import Choices, Ink, Job, Kind, Orientation, Paper, Part, TypeSize, size_of
from reflexmap.core.paperblocks import Box, Bullets, Heading, Paragraph, Picture, Table, plain
from reflexmap.draw.paperpages import PlateMaker, joined, pages_of
from tests.draw import golden
from tests.draw.pages import TICKED, needs_poppler, painted, plate_maker, sheet, words

FOOTER = "relaxation"
LEAST = 7.0 / 7.08  # the footer is 7.08 points high: 50 units of a twentieth of a millimetre


@pytest.fixture(scope="module")
def plates(atlas: Atlas, qapp: object) -> PlateMaker:
    del qapp
    return plate_maker(atlas)


def said(pages: object) -> str:
    found: list[str] = []

    def read(block: object) -> None:
        if isinstance(block, Heading):
            found.append(block.text)
        elif isinstance(block, Paragraph):
            found.append(plain(block.spans))
        elif isinstance(block, Bullets):
            found.extend(plain(item) for item in block.items)
        elif isinstance(block, Table):
            found.extend(plain(cell.spans) for row in block.rows for cell in row)
        elif isinstance(block, Box):
            found.append(block.title)
            for each in block.blocks:
                read(each)

    for block in pages.blocks:  # type: ignore[attr-defined]
        read(block)
    return " ".join(found)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("paper", Paper)
def test_every_kind_is_painted_on_every_paper(atlas: Atlas, plates: PlateMaker, kind: Kind, paper: Paper) -> None:
    pages = sheet(kind, atlas, plates, Choices(paper=paper))

    assert pages.title
    assert pages.language == "en-GB"
    assert pages.outline[0].page == 0
    assert all(0 <= each.page < pages.count for each in (*pages.outline, *pages.links))
    assert {tuple(sorted(pages.size(i))) for i in range(pages.count)} == {tuple(sorted(size_of(paper)))}
    image = painted(pages, 0, 0.5)
    assert image.pixelColor(0, 0).lightness() == 255
    assert any(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(image.height()))


@needs_poppler
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("type_size", "ink"), [(TypeSize.NORMAL, Ink.COLOUR), (TypeSize.LARGE, Ink.GREY), (TypeSize.LARGEST, Ink.BLACK)]
)
def test_no_writing_is_small_or_over_the_margin(
    atlas: Atlas, plates: PlateMaker, tmp_path: Path, kind: Kind, type_size: TypeSize, ink: Ink
) -> None:
    choices = Choices(type_size=type_size, ink=ink)
    pages = sheet(kind, atlas, plates, choices)
    listed = words(pages, tmp_path)
    tall = next(w.bottom - w.top for w in words(sheet(Kind.ZONE, atlas, plates), tmp_path)[0] if w.text == FOOTER)

    assert len(listed) == pages.count
    for index, page in enumerate(listed):
        width, height = pages.size(index)
        # Letters of other scripts come from other fonts, whose boxes say nothing of their size.
        small = [w.text for w in page if w.text.isascii() and w.bottom - w.top < tall * LEAST - 0.02]
        assert small == []
        over = [
            w.text
            for w in page
            # A large title hangs by the white before its first letter, so that its ink begins at the margin.
            if w.left < choices.margin - max(0.6, 0.09 * (w.bottom - w.top))
            or w.right > width - choices.margin + 0.6
            or w.top < choices.margin - 2.5
            or w.bottom > height - choices.margin + 1.5
        ]
        assert over == []


@pytest.mark.parametrize("kind", [Kind.ROUTINE, Kind.SYMPTOM, Kind.SITUATION])
def test_larger_type_makes_more_pages(atlas: Atlas, plates: PlateMaker, kind: Kind) -> None:
    counts = [sheet(kind, atlas, plates, Choices(type_size=each)).count for each in TypeSize]

    assert counts == sorted(counts)
    assert len(set(counts)) == 3


@pytest.mark.parametrize("kind", [Kind.ZONE, Kind.SYMPTOM, Kind.ROUTINE, Kind.TECHNIQUE, Kind.SITUATION, Kind.RECORD])
def test_what_is_dangerous_can_never_be_left_out(atlas: Atlas, plates: PlateMaker, kind: Kind) -> None:
    text = said(sheet(kind, atlas, plates, Choices(parts=frozenset())))
    never = [each for each in atlas.general_cautions() if each.grade == "do-not"]

    assert never
    assert [each.name for each in never if each.name not in text] == []
    if kind not in (Kind.ZONE, Kind.RECORD):
        assert "Get medical help first" in text


@needs_poppler
def test_parts_that_are_left_out_are_not_on_the_page(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    def text(parts: frozenset[Part]) -> str:
        pages = sheet(Kind.SYMPTOM, atlas, plates, Choices(parts=parts))
        return " ".join(word.text for page in words(pages, tmp_path) for word in page)

    everything = text(frozenset(Part))
    for part, word in (
        (Part.RESEARCH, "What research found"),
        (Part.SOURCES, "Sources 1"),
        (Part.STEPS, "Working order"),
        (Part.LEGEND, "Primary zone"),
        (Part.MAP, "Right foot, sole"),
        (Part.CAUTIONS, "Ask a doctor or midwife first"),
    ):
        assert word in everything
        assert word not in text(frozenset(Part) - {part}), part


def test_a_routine_tells_each_step_and_the_time_gone_by(atlas: Atlas, plates: PlateMaker) -> None:
    routine = atlas.routines["headache-routine"]
    pages = sheet(Kind.ROUTINE, atlas, plates)
    table = next(block for block in pages.blocks if isinstance(block, Table))

    assert len(table.rows) == len(routine.steps)
    assert all(step.do in plain(row[1].spans) for step, row in zip(routine.steps, table.rows, strict=True))
    total = routine.seconds
    assert plain(table.rows[-1][-1].spans) == f"{total // 60}:{total % 60:02d}"


def test_the_zones_of_a_routine_are_numbered_as_in_its_steps(atlas: Atlas, plates: PlateMaker) -> None:
    pages = sheet(Kind.ROUTINE, atlas, plates)
    table = next(block for block in pages.blocks if isinstance(block, Table))
    picture = next(block for block in pages.blocks if isinstance(block, Picture))
    steps = atlas.routines["headache-routine"].steps

    for step, row in zip(steps, table.rows, strict=True):
        assert picture.marks.number(step.zone) == row[3].number


def test_acupoints_are_all_told(atlas: Atlas, plates: PlateMaker) -> None:
    text = said(sheet(Kind.ACUPOINTS, atlas, plates))

    for point in atlas.acupoints.values():
        assert point.code in text
        assert point.name in text
        assert point.find.text in text


def test_a_situation_hatches_what_is_left_alone(atlas: Atlas, plates: PlateMaker) -> None:
    pages = sheet(Kind.SITUATION, atlas, plates)
    picture = next(block for block in pages.blocks if isinstance(block, Picture))
    text = said(pages)

    assert picture.marks.avoid
    assert all(atlas.zones[zone].name in text for zone in picture.marks.avoid)
    assert "Ask a doctor or midwife first" in text


@needs_poppler
def test_a_title_a_practice_and_one_foot_are_taken(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    choices = Choices(title="For Ann", practice="Sole Mates", feet=(Foot.LEFT,), name_line=False, paper=Paper.A3)
    for kind in (Kind.SYMPTOM, Kind.ROUTINE, Kind.CHART):
        pages = sheet(kind, atlas, plates, choices)
        text = " ".join(word.text for page in words(pages, tmp_path) for word in page)
        assert pages.title == "For Ann"
        assert "For Ann" in text
        assert "Sole Mates" in text
        assert "Left foot, sole" in text
        assert "Right foot, sole" not in text


def test_links_lead_to_the_sources(atlas: Atlas, plates: PlateMaker) -> None:
    for kind in (Kind.SYMPTOM, Kind.ROUTINE):
        pages = sheet(kind, atlas, plates)
        assert pages.links
        for link in pages.links:
            width, height = pages.size(link.page)
            x, y, wide, high = link.box
            assert link.address.startswith(("https://", "http://")) or 0 <= link.target < pages.count
            assert 0 < x < x + wide < width
            assert 0 < y < y + high < height


def test_a_missing_logo_is_told(atlas: Atlas, plates: PlateMaker, tmp_path: Path) -> None:
    bad = tmp_path / "logo.png"
    bad.write_bytes(b"no picture")
    with pytest.raises(UserError, match="logo"):
        sheet(Kind.ROUTINE, atlas, plates, Choices(logo=str(bad)))


@pytest.mark.parametrize(
    ("job", "word"),
    [
        (Job(Kind.ZONE), "one thing"),
        (Job(Kind.ZONE, (("zone", "nowhere"),)), "no zone"),
        (Job(Kind.CHART, (("zone", "liver"),)), "not made"),
        (Job(Kind.PLAN), "Name"),
        (Job(Kind.SITUATION), "ticked"),
        (Job(Kind.SURFACE), "surface"),
    ],
)
def test_what_cannot_be_made_is_a_sentence(atlas: Atlas, plates: PlateMaker, job: Job, word: str) -> None:
    with pytest.raises(UserError, match=word):
        pages_of(job, Choices(), atlas, plates)


def test_sheets_join_to_a_book(atlas: Atlas, plates: PlateMaker) -> None:
    parts = [sheet(Kind.ROUTINE, atlas, plates), sheet(Kind.ZONE, atlas, plates)]
    book = joined(parts, "Both")

    assert book.count == parts[0].count + parts[1].count
    assert [each.page for each in book.outline if each.title == "Liver"] == [parts[0].count]
    assert book.blocks == parts[0].blocks + parts[1].blocks


def test_surfaces_lie_and_stand_as_wanted(atlas: Atlas, plates: PlateMaker) -> None:
    lying = sheet(Kind.CHART, atlas, plates, Choices(orientation=Orientation.LANDSCAPE))

    assert lying.size(0) == (297.0, 210.0)
    assert sheet(Kind.CHART, atlas, plates).size(0) == (210.0, 297.0)
    blank = Choices(surfaces=(View.MEDIAL, View.LATERAL))
    assert pages_of(Job(Kind.BLANK), blank, atlas, plates).count == 2


@pytest.mark.parametrize(
    ("name", "kind", "choices"),
    [
        ("paper-routine", Kind.ROUTINE, Choices()),
        ("paper-chart", Kind.CHART, Choices()),
        ("paper-chart-black", Kind.CHART, Choices(ink=Ink.BLACK)),
        ("paper-blank", Kind.BLANK, Choices()),
    ],
)
def test_sheets_look_as_they_did(atlas: Atlas, plates: PlateMaker, name: str, kind: Kind, choices: Choices) -> None:
    golden.check(painted(sheet(kind, atlas, plates, replace(choices, sex="female")), 0, 2.0), name)


def test_a_situation_leaves_steps_of_a_routine_out(atlas: Atlas, plates: PlateMaker) -> None:
    guard = Guard(atlas, TICKED)
    job = Job(Kind.ROUTINE, (("routine", "full-western-routine"),))
    pages = pages_of(job, Choices(), atlas, plates, guard=guard)
    table = next(block for block in pages.blocks if isinstance(block, Table))
    left_out = [n for n, row in enumerate(table.rows, 1) if "Leave this step out." in plain(row[1].spans)]
    kept = [row for n, row in enumerate(table.rows, 1) if n not in left_out]

    assert left_out == list(guard.steps_left_out("full-western-routine"))
    assert left_out
    assert all(row[4].pressure <= 2 for row in kept if row[3].number)
