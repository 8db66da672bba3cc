"""The pages of techniques, cautions, findings and routines, and those that explain."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import ALL
from reflexmap.core.model import Grade, Verdict
from reflexmap.draw.looks import DARK, LIGHT
from reflexmap.ui.pagewords import grade_name, pressure_name, verdict_name
from reflexmap.ui.panel import Panel
from reflexmap.ui.spots import SpotButton
from reflexmap.ui.state import Selection

ROUTINE = "headache-routine"


@pytest.fixture
def panel(selection: Selection, qtbot: QtBot) -> Panel:
    made = Panel(selection, country="GB")
    qtbot.addWidget(made)
    made.resize(360, 844)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    return made


def texts(panel: Panel) -> tuple[str, ...]:
    return panel.flow.paper.texts()


def button(panel: Panel, name: str) -> SpotButton:
    found = panel.flow.paper.button(name) or panel._top.button(name)
    assert found is not None, name
    return found


def test_a_step_of_a_zone_leads_to_its_technique_and_back(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    technique = selection.atlas.techniques[selection.atlas.zones["liver"].work[0].technique]

    button(panel, technique.name).click()

    assert technique.name in texts(panel)
    for step in technique.steps:
        assert any(step.do in text and f"{step.seconds} s" in text for text in texts(panel))
    assert any(technique.when_not in text for text in texts(panel))
    button(panel, "Back to Liver").click()
    assert "Where to find it" in texts(panel)


def test_a_technique_for_trained_hands_says_so_first(panel: Panel, selection: Selection) -> None:
    trained = next(each for each in selection.atlas.techniques.values() if each.trained_only)

    selection.open_page("technique", trained.id)

    page = texts(panel)
    assert page.index(next(text for text in page if "trained hands only" in text)) < page.index("Steps")


def test_a_technique_page_names_every_caution_of_the_technique(panel: Panel, selection: Selection) -> None:
    selection.open_page("technique", "thumb-walking")
    page = "\n".join(texts(panel))
    for caution in selection.atlas.cautions.values():
        if caution.techniques == ALL or "thumb-walking" in caution.techniques or caution.always:
            assert caution.name in page


def test_a_cautions_name_leads_to_its_page(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    button(panel, "Why, and for whom").click()
    caution = selection.atlas.cautions_of_zone("liver")[0]

    button(panel, caution.name).click()

    assert selection.chosen.page == ("caution", caution.id)
    page = texts(panel)
    for wanted in (caution.name, grade_name(caution.grade), caution.action, caution.who):
        assert wanted in page
    assert any(caution.reason.text in text for text in page)


def test_a_caution_shows_its_danger_signs_before_anything_else(panel: Panel, selection: Selection) -> None:
    selection.open_page("caution", "dvt-clot")
    page = texts(panel)
    assert page.index("Get medical help first") < page.index(grade_name(Grade.DO_NOT))
    assert any("999" in text for text in page)
    assert "{" not in "\n".join(page)


def test_a_finding_shows_how_sure_it_is_and_what_was_seen(panel: Panel, selection: Selection) -> None:
    finding = selection.atlas.findings["circulation"]
    selection.open_page("finding", finding.id)
    page = "\n".join(texts(panel))
    assert finding.text in page
    assert selection.atlas.sources[finding.sources[0]].seen in page


def test_claims_stand_apart_from_what_research_says(panel: Panel, selection: Selection) -> None:
    claim = selection.atlas.claims["better-circulation"]
    selection.open_page("finding", "circulation")
    page = texts(panel)
    place = page.index(claim.said)
    assert page[place + 1] == f"Research: {verdict_name(Verdict.SUPPORTED_WEAKLY)}"
    assert claim.research.text in page[place + 2]
    assert page.index("What is claimed") < place


def test_a_safety_question_comes_before_a_routine_for_a_complaint(panel: Panel, selection: Selection) -> None:
    selection.choose_routine(ROUTINE)
    assert selection.links() == ()
    assert selection.atlas.symptoms["headache"].question in texts(panel)
    assert not any(text.startswith("1. ") for text in texts(panel))
    button(panel, "Yes").click()
    assert any("The steps stay hidden." in text for text in texts(panel))
    button(panel, "Change my answer").click()

    button(panel, "No, show the steps").click()

    assert selection.links()
    assert any(text.startswith("1. ") for text in texts(panel))


def test_a_routine_lights_its_zones_in_order(selection: Selection) -> None:
    selection.choose_routine(ROUTINE)
    selection.answer_question("headache")
    routine = selection.atlas.routines[ROUTINE]
    assert tuple(link.zone for link in selection.links()) == routine.zones
    assert selection.marks().number(routine.zones[2]) == 3
    selection.choose_routine("no-such-thing")
    assert selection.links() == ()


def test_a_routine_lists_its_steps_with_foot_zone_technique_pressure_and_time(
    panel: Panel, selection: Selection
) -> None:
    selection.choose_routine(ROUTINE)
    selection.answer_question("headache")
    atlas = selection.atlas
    page = texts(panel)
    for number, step in enumerate(atlas.routines[ROUTINE].steps, 1):
        line = next(text for text in page if text.startswith(f"{number}. {step.do}"))
        assert {"both": "Both feet", "right": "Right foot", "left": "Left foot"}[step.foot] in line
        assert not step.zone or atlas.zones[step.zone].name in line
        assert not step.technique or atlas.techniques[step.technique].name in line
        assert f"{pressure_name(step.pressure)}, {step.seconds} s" in line
    assert "10 min" in page
    assert panel.alarm.isVisible()


def test_a_step_opens_its_zone_and_the_way_back_leads_to_the_routine(panel: Panel, selection: Selection) -> None:
    selection.choose_routine(ROUTINE)
    selection.answer_question("headache")

    button(panel, "Solar plexus").click()

    assert selection.chosen.zone == "solar-plexus"
    assert selection.links()
    button(panel, f"Back to {selection.atlas.routines[ROUTINE].name}").click()
    assert selection.chosen.zone == ""
    assert selection.chosen.routine == ROUTINE


def test_cautions_of_a_routine_unfold_to_what_to_do(panel: Panel, selection: Selection) -> None:
    selection.choose_routine(ROUTINE)
    selection.answer_question("headache")
    caution = selection.atlas.cautions_of_routine(selection.atlas.routines[ROUTINE])[0]
    assert any(caution.name in text for text in texts(panel))

    button(panel, "What to do for each").click()

    assert any(caution.action in text for text in texts(panel))
    button(panel, caution.name).click()
    assert selection.chosen.page == ("caution", caution.id)


def test_arrows_appear_when_there_is_somewhere_to_go(panel: Panel, selection: Selection) -> None:
    assert not panel._top.isVisible()
    selection.choose_zone("liver")
    button(panel, "Back").click()
    assert "Three things to try" in texts(panel)
    button(panel, "Forward").click()
    assert "Where to find it" in texts(panel)


def test_the_arrows_stand_at_the_right_on_the_first_page_too(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    assert button(panel, "Back").x() > panel.width() - 120


def test_the_first_page_leads_to_routines_and_to_what_is_safe(panel: Panel, selection: Selection) -> None:
    button(panel, selection.atlas.routines[ROUTINE].name).click()
    assert selection.chosen.routine == ROUTINE
    selection.clear()
    button(panel, "Is it safe for me?").click()
    assert selection.chosen.page == ("page", "is-it-safe")


def test_a_long_list_of_danger_signs_opens(panel: Panel, selection: Selection) -> None:
    selection.open_page("page", "is-it-safe")
    sign = selection.atlas.dangers["rf-stroke"].signs[0].text
    assert sign not in "\n".join(texts(panel))
    button(panel, "The signs, and what to do").click()
    assert sign in "\n".join(texts(panel))


def test_every_page_can_be_built_in_both_themes(panel: Panel, selection: Selection) -> None:
    atlas = selection.atlas
    for look in (DARK, LIGHT):
        panel.set_look(look)
        tables = (("technique", atlas.techniques), ("caution", atlas.cautions), ("page", atlas.pages))
        for kind, table in (*tables, ("finding", atlas.findings)):
            for name in table:
                selection.open_page(kind, name)
                assert texts(panel)
        for routine in atlas.routines.values():
            selection.choose_routine(routine.id)
            assert routine.name in texts(panel)


def test_a_caution_says_what_to_do_instead_whether_touch_is_all_right_and_what_to_ask(
    panel: Panel, selection: Selection
) -> None:
    caution = selection.atlas.cautions["cancer-treatment"]
    assert caution.help is not None
    selection.open_page("caution", caution.id)
    page = texts(panel)
    for head in ("What you can do instead", "Is gentle touch all right?", "What to ask your doctor"):
        assert head in page
    assert any(caution.help.instead.text in text for text in page)
    assert page.index("Is gentle touch all right?") < page.index(caution.help.gentle)
    assert caution.help.ask in page
