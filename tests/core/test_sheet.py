"""What a sheet says: the merged order, the cautions with their numbers, advice instead of zones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import (
    Area,
    Caution,
    ChartInfo,
    Claim,
    DangerSign,
    Display,
    Finding,
    Foot,
    Grade,
    Level,
    Link,
    Numbers,
    Rank,
    Sign,
    Source,
    Step,
    Symptom,
    System,
    Technique,
    View,
    Zone,
)
from reflexmap.core.sheet import citation, merged, plan


def a_zone(id_: str, laterality: str = "both", *, seconds: int = 60) -> Zone:
    return Zone(
        id=id_,
        name=id_.title(),
        label=id_.title(),
        aliases=(),
        systems=(System.DIGESTIVE,),
        regions=(),
        laterality=laterality,
        surfaces=(View.PLANTAR,),
        find=Claim("Below the ball.", ("page",)),
        brief="Walk across",
        work=(Step("Walk across in rows.", 3, seconds, "thumb-walking"), Step("Rest.", 1, 10, "unknown")),
        work_sources=("page",),
        work_unverified=False,
        tradition=Claim("Traditionally used for a heavy feeling.", unverified=True),
        disputes=(),
        sources=("page",),
    )


def a_symptom(id_: str, *links: Link, display: Display = Display.NORMAL, danger: tuple[str, ...] = ()) -> Symptom:
    return Symptom(
        id=id_,
        name=id_.title(),
        medical=(),
        aliases=(),
        misspellings=(),
        category="general",
        display=display,
        question="Is it sudden?" if display is Display.AFTER_CHECK else "",
        zones=links,
        basis="chart-logic",
        tradition=Claim("Charts link it.", ("page",)),
        danger=danger,
        cautions=("pregnancy",) if id_ == "ache" else (),
        sex="",
        advice="Rest and see a doctor." if display is Display.NEVER else "",
        sources=("page",),
    )


def a_caution(id_: str, grade: Grade, *, always: bool = False, **lists: tuple[str, ...]) -> Caution:
    rest = {"avoid": (), "lightly": (), "techniques": (), "danger": ()} | lists
    return Caution(id_, id_.title(), (), grade, "You", "Take care.", Claim("Why", ("doctor",)), always, **rest)


def a_danger(id_: str, *levels: Level) -> DangerSign:
    signs = tuple(Sign(f"{id_} {level}", level, (id_,)) for level in levels)
    actions = tuple((level, "Call {emergency} or {urgent}.") for level in levels)
    return DangerSign(id_, id_.title(), signs, actions, "Dial {emergency}.", (), ("doctor",))


def an_area(zone: str, foot: Foot, x: float) -> Area:
    ring = ((x, 100.0), (x + 10, 100.0), (x + 10, 120.0), (x, 120.0))
    return Area(
        zone, "western", View.PLANTAR, foot, ring, (), False, None, "", (x + 5, 110.0), 5.0, (x + 5, 110.0), 200.0
    )


def a_source(id_: str, authors: str, year: str = "") -> Source:
    return Source(id_, "teaching", f"Title of {id_}", authors, year, "example", "All.", "2026-11-20")


@pytest.fixture
def atlas() -> Atlas:
    zones = {each.id: each for each in (a_zone("liver", "right"), a_zone("kidney"), a_zone("nose"))}
    first, second = Link("liver", Rank.SECONDARY), Link("kidney", Rank.PRIMARY)
    symptoms = [
        a_symptom("ache", second, first, danger=("slow", "fast")),
        a_symptom("chill", Link("liver", Rank.PRIMARY), Link("nose", Rank.SECONDARY), display=Display.AFTER_CHECK),
        a_symptom("faint", display=Display.NEVER, danger=("fast",)),
    ]
    cautions = [
        a_caution("heavy-period", Grade.GO_LIGHTLY, lightly=("kidney",)),
        a_caution("clot", Grade.DO_NOT, always=True),
        a_caution("pregnancy", Grade.ASK_FIRST, avoid=("liver", "absent")),
    ]
    technique = Technique("thumb-walking", "Thumb walking", (), "reflexology", Claim("x"), "", (), "", "", False, ())
    findings = [
        Finding("general", "Any condition", "Not convincing.", "none", ("all",), (), (), ("study",)),
        Finding("general-2", "Anything else", "Not convincing.", "none", ("all",), (), (), ("study",)),
        Finding("ache", "Ache", "Few trials.", "low", (), ("ache",), (), ("study",)),
    ]
    sources = [a_source("page", "somebody.example"), a_source("study", "One A, Two B, Three C", "2012")]
    return Atlas(
        zones=zones,
        techniques={"thumb-walking": technique},
        regions={},
        symptoms={each.id: each for each in symptoms},
        cautions={each.id: each for each in cautions},
        dangers={
            each.id: each
            for each in (a_danger("slow", Level.SEE_DOCTOR), a_danger("fast", Level.EMERGENCY, Level.URGENT))
        },
        findings={each.id: each for each in findings},
        acupoints={},
        routines={},
        pages={},
        claims={},
        sources={each.id: each for each in [*sources, a_source("doctor", "", "2020")]},
        numbers=(Numbers("", "112", "your doctor", ()), Numbers("GB", "999", "NHS 111", ())),
        charts={"western": ChartInfo("western", "Western", "", "2026.1", ())},
        areas=(an_area("liver", Foot.RIGHT, -40), an_area("kidney", Foot.RIGHT, 0), an_area("kidney", Foot.LEFT, 0)),
        outlines=(),
        shapes=(),
    )


def test_one_order_keeps_each_list_and_the_weightier_rank(atlas: Atlas) -> None:
    sheet = plan(atlas, (("symptom", "ache"), ("symptom", "chill")))

    assert [stop.link.zone for stop in sheet.stops] == ["kidney", "liver", "nose"]
    assert [stop.number for stop in sheet.stops] == [1, 2, 3]
    assert [stop.link.rank for stop in sheet.stops] == [Rank.PRIMARY, Rank.PRIMARY, Rank.SECONDARY]


def test_lists_that_disagree_are_merged_all_the_same() -> None:
    one, two = Link("a", Rank.PRIMARY), Link("b", Rank.PRIMARY)

    assert merged([(one, two), (two, one)]) == (one, two)


def test_an_order_of_one_complaint_is_its_own_list(atlas: Atlas) -> None:
    assert plan(atlas, (("symptom", "ache"),)).links == atlas.symptoms["ache"].zones


def test_danger_signs_come_most_pressing_first_with_the_countrys_numbers(atlas: Atlas) -> None:
    sheet = plan(atlas, (("symptom", "ache"),), "GB")

    assert [alarm.name for alarm in sheet.alarms] == ["Fast", "Slow"]
    assert [call.level for call in sheet.alarms[0].calls] == [Level.EMERGENCY, Level.URGENT]
    assert sheet.alarms[0].calls[0].action == "Call 999 or NHS 111."
    assert sheet.alarms[0].note == "Dial 999."


def test_cautions_are_sorted_by_weight_and_name_the_zones_by_number(atlas: Atlas) -> None:
    sheet = plan(atlas, (("symptom", "ache"),))

    assert [care.grade for care in sheet.cautions] == [Grade.DO_NOT, Grade.ASK_FIRST, Grade.GO_LIGHTLY]
    assert sheet.cautions[1].leave_out == (2,)
    assert sheet.cautions[2].lightly == (1,)


def test_a_complaint_marked_never_brings_advice_and_no_zones(atlas: Atlas) -> None:
    sheet = plan(atlas, (("symptom", "faint"),))

    assert sheet.stops == ()
    assert sheet.advice == (("Faint", "Rest and see a doctor."),)
    assert sheet.cautions == ()
    assert sheet.findings == ()
    assert not sheet.tradition[0].by_body_part


def test_a_question_is_carried_along(atlas: Atlas) -> None:
    assert plan(atlas, (("symptom", "chill"),)).questions == (("Chill", "Is it sudden?"),)


def test_a_single_zone_has_its_steps_and_only_its_foot(atlas: Atlas) -> None:
    sheet = plan(atlas, (("zone", "liver"), ("zone", "liver")))
    (stop,) = sheet.stops

    assert sheet.single
    assert sheet.title == "Liver"
    assert [step.technique for step in stop.steps] == ["Thumb walking", ""]
    assert stop.feet == (Foot.RIGHT,)
    assert stop.drawn == (View.PLANTAR,)
    assert (sheet.seconds(Foot.RIGHT), sheet.seconds(Foot.LEFT)) == (70, 0)
    assert sheet.views() == (View.PLANTAR,)


def test_a_zone_without_a_picture_says_where_it_lies(atlas: Atlas) -> None:
    (stop,) = plan(atlas, (("zone", "nose"),)).stops

    assert stop.drawn == ()
    assert stop.surfaces == (View.PLANTAR,)


def test_research_is_what_concerns_the_choice_and_one_word_on_everything(atlas: Atlas) -> None:
    assert [each.id for each in plan(atlas, (("symptom", "ache"),)).findings] == ["ache", "general"]


def test_no_more_than_two_findings_are_told_of_one_choice(atlas: Atlas) -> None:
    second = replace(atlas.findings["ache"], id="ache-2")
    told = replace(atlas, findings={"ache": atlas.findings["ache"], "ache-2": second, **atlas.findings})

    assert [each.id for each in plan(told, (("symptom", "ache"),)).findings] == ["ache", "general"]


def test_a_general_caution_can_be_told_by_its_first_sentences(atlas: Atlas) -> None:
    clot, pregnancy, _period = plan(atlas, (("symptom", "ache"),)).cautions
    long = replace(clot, action="Stop now. Call for help. Then wait until it is over.")

    assert (clot.general, pregnancy.general) == (True, False)
    assert long.opening(0) == "Stop now."
    assert long.opening(25) == "Stop now. Call for help."
    assert long.opening(1000) == long.action


def test_sources_of_general_cautions_alone_stand_last(atlas: Atlas) -> None:
    sheet = plan(atlas, (("zone", "nose"),))

    assert sheet.sources == ("somebody.example", "One A et al. 2012", "Title of doctor 2020")
    assert sheet.own_sources == 2


def test_each_source_is_cited_once_and_shortly(atlas: Atlas) -> None:
    sheet = plan(atlas, (("symptom", "ache"),))

    assert sheet.sources == ("somebody.example", "One A et al. 2012", "Title of doctor 2020")
    assert citation(a_source("x", "One A, Two B", "1999")) == "One A, Two B 1999"
    assert (sheet.chart, sheet.edition) == ("Western", "2026.1")


def test_names_that_are_nothing_here_are_passed_over(atlas: Atlas) -> None:
    sheet = plan(atlas, (("zone", "absent"), ("symptom", "absent")))

    assert (sheet.title, sheet.stops) == ("", ())


def test_the_complaint_or_the_zones_decide_whose_organs_are_drawn(atlas: Atlas) -> None:
    male = replace(an_area("nose", Foot.RIGHT, 0), sex="male", view=View.MEDIAL)
    told = replace(atlas, areas=(*atlas.areas, male))

    assert plan(told, (("zone", "liver"),)).sex == "female"
    assert plan(told, (("zone", "liver"),), sex="male").sex == "male"
    (stop,) = plan(told, (("zone", "nose"),)).stops
    assert plan(told, (("zone", "nose"),)).sex == "male"
    assert stop.drawn == (View.MEDIAL,)
    first = replace(told.symptoms["ache"], sex="male")
    assert plan(replace(told, symptoms={"ache": first}), (("symptom", "ache"),)).sex == "male"


def test_a_helper_brings_no_surface_of_its_own(atlas: Atlas) -> None:
    helper = replace(an_area("kidney", Foot.RIGHT, 0), helper=True, view=View.DORSAL)
    only = replace(helper, zone="nose")
    told = replace(atlas, areas=(*atlas.areas, helper, only))

    assert plan(told, (("zone", "kidney"),)).views() == (View.PLANTAR,)
    assert plan(told, (("zone", "nose"),)).views() == (View.DORSAL,)


def test_another_chart_has_its_own_name_and_places(atlas: Atlas) -> None:
    info = ChartInfo("other", "Other", "", "2026.2", ())
    area = replace(an_area("liver", Foot.RIGHT, 0), chart="other", view=View.LATERAL)
    told = replace(atlas, charts={**atlas.charts, "other": info}, areas=(*atlas.areas, area))
    sheet = plan(told, (("zone", "liver"), ("zone", "kidney")), chart="other")

    assert (sheet.chart, sheet.chart_id, sheet.edition) == ("Other", "other", "2026.2")
    assert [stop.drawn for stop in sheet.stops] == [(View.LATERAL,), ()]
    assert (sheet.stops[1].surfaces, sheet.stops[1].feet) == ((), ())
    assert sheet.seconds(Foot.LEFT) == 0  # what the chart does not draw takes no time on it
