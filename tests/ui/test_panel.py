from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Display, Symptom, View
from reflexmap.draw.looks import DARK
from reflexmap.ui.panel import Panel
from reflexmap.ui.spots import SpotButton
from reflexmap.ui.state import Selection


@pytest.fixture
def panel(selection: Selection, qtbot: QtBot) -> Panel:
    made = Panel(selection, country="GB")
    qtbot.addWidget(made)
    made.resize(360, 844)
    made.show()
    qtbot.waitExposed(made)
    made.make_ready()
    return made


def texts(panel: Panel) -> str:
    return "\n".join(panel.flow.paper.texts())


def alarm(panel: Panel) -> str:
    return "\n".join(panel.alarm.head.texts() + panel.alarm.details.paper.texts())


def button(panel: Panel, name: str) -> SpotButton:
    found = panel.flow.paper.button(name) or panel._top.button(name)
    assert found is not None, name
    return found


def first(atlas: Atlas, display: Display) -> Symptom:
    return next(each for each in atlas.symptoms.values() if each.display is display and each.danger)


def test_the_words_wait_until_the_first_picture_stands(selection: Selection, qtbot: QtBot) -> None:
    panel = Panel(selection)
    qtbot.addWidget(panel)
    assert panel.flow.paper.texts() == ()

    panel.show()

    qtbot.waitUntil(lambda: "Three things to try" in panel.flow.paper.texts())


def test_nothing_chosen_says_what_to_try_and_that_it_is_no_care(panel: Panel) -> None:
    assert "Three things to try" in texts(panel)
    assert "Not medical care" in texts(panel)
    assert not panel.alarm.isVisible()


def test_an_example_can_be_opened_from_the_first_page(panel: Panel, selection: Selection) -> None:
    button(panel, "Liver").click()

    assert selection.chosen.zone == "liver"
    assert "Where to find it" in texts(panel)


def test_a_zone_page_keeps_its_order_and_its_three_voices_apart(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    page = panel.flow.paper.texts()
    heads = ["Digestive, Right foot", "Liver", "Where to find it", "Technique", "Cautions"]
    heads += ["What tradition says", "What research found", "Sources"]

    places = [page.index(head) for head in heads]

    assert places == sorted(places)
    zone = selection.atlas.zones["liver"]
    for text in page:
        if zone.tradition.text in text:
            assert not any(each.text in text for each in selection.atlas.findings.values())
            assert not any(each.action in text for each in selection.atlas.cautions.values())


def test_a_step_says_sentence_technique_pressure_and_time(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    step = selection.atlas.zones["liver"].work[0]

    line = next(text for text in panel.flow.paper.texts() if step.do in text)

    assert selection.atlas.techniques[step.technique].name in line
    assert f"Pressure {step.pressure} of 5" in line
    assert f"{step.seconds} s" in line


def test_an_unverified_claim_is_marked(panel: Panel, selection: Selection) -> None:
    zone = next(each for each in selection.atlas.zones.values() if each.find.unverified)

    selection.choose_zone(zone.id)

    assert f"{zone.find.text} not checked" in panel.flow.paper.texts()


def test_the_body_figure_lights_the_zones_regions(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")

    assert panel.figure.lit == frozenset(selection.atlas.zones["liver"].regions)
    assert panel.figure.isVisible()


def test_the_whole_body_opens_in_the_panel(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    small = panel.figure.height()

    button(panel, "Whole body").click()

    assert panel.figure.height() > 2 * small
    assert panel.flow.paper.button("Show less")


def test_the_link_names_the_side_that_it_turns_to(panel: Panel) -> None:
    button(panel, "Back view").click()

    assert panel.figure.view == "back"
    assert panel.flow.paper.button("Front view")


def test_cautions_unfold_to_their_reasons(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    caution = selection.atlas.cautions_of_zone("liver")[0]
    assert caution.name in texts(panel)
    assert caution.reason.text not in texts(panel)

    button(panel, "Why, and for whom").click()

    assert caution.reason.text in texts(panel)


def test_sources_unfold_to_what_was_seen(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")
    source = selection.atlas.sources[selection.atlas.zones["liver"].sources[0]]

    button(panel, "What was seen").click()

    assert source.seen in texts(panel)
    assert source.locator in texts(panel)
    assert source.date in texts(panel)


def test_a_related_complaint_opens_from_a_zone(panel: Panel, selection: Selection) -> None:
    zone = next(each for each in selection.atlas.zones if selection.atlas.symptoms_of_zone(each))
    symptom = selection.atlas.symptoms_of_zone(zone)[0]
    selection.choose_zone(zone)

    button(panel, symptom.name).click()

    assert selection.chosen.symptom == symptom.id


def test_the_alarm_stands_outside_the_scrolling_page_with_the_countrys_number(
    panel: Panel, selection: Selection
) -> None:
    selection.choose_symptom("headache")

    assert panel.alarm.isVisible()
    assert not panel.flow.isAncestorOf(panel.alarm)
    assert panel.alarm.geometry().bottom() < panel.flow.geometry().top() + 1
    assert panel.alarm.height() <= 0.45 * panel.height()
    assert "Get medical help first" in alarm(panel)
    assert selection.atlas.numbers_for("GB").emergency in alarm(panel)
    assert "{" not in alarm(panel)


def test_the_alarm_names_every_sign_the_most_pressing_first(panel: Panel, selection: Selection) -> None:
    selection.choose_symptom("headache")
    dangers = selection.atlas.dangers_of_symptom(selection.atlas.symptoms["headache"])

    for danger in dangers:
        for sign in danger.signs:
            assert sign.text in alarm(panel)
    assert (
        alarm(panel).index("Emergency\n")
        < alarm(panel).index("Get help today\n")
        < alarm(panel).index("See a doctor\n")
    )


def test_arrow_keys_scroll_the_alarm(panel: Panel, selection: Selection) -> None:
    selection.choose_symptom("headache")
    alarm(panel)

    QTest.keyClick(panel.alarm.details, Qt.Key.Key_Down)

    assert panel.alarm.details.verticalScrollBar().value() > 0


def test_page_down_scrolls_the_page_from_any_button(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("liver")

    QTest.keyClick(button(panel, "Whole body"), Qt.Key.Key_PageDown)

    assert panel.flow.verticalScrollBar().value() > 0


def test_a_question_comes_before_the_zones(panel: Panel, selection: Selection) -> None:
    selection.choose_symptom("headache")
    symptom = selection.atlas.symptoms["headache"]
    assert symptom.question in texts(panel)
    assert "Working order" not in texts(panel)

    button(panel, "No, show the zones").click()

    assert "Working order" in texts(panel)
    assert selection.links() == symptom.links_on("western")


def test_a_yes_shows_advice_and_no_zones(panel: Panel, selection: Selection) -> None:
    selection.choose_symptom("headache")

    button(panel, "Yes").click()

    assert "The zones stay hidden." in texts(panel)
    assert selection.links() == ()
    button(panel, "Change my answer").click()
    assert "A question first" in texts(panel)


def test_a_row_of_the_working_order_opens_its_zone_and_the_way_back_is_kept(panel: Panel, selection: Selection) -> None:
    selection.choose_symptom("headache")
    selection.answer_question("headache")

    QTest.keyClick(button(panel, "Solar plexus"), Qt.Key.Key_Return)
    assert selection.chosen.zone == "solar-plexus"
    assert panel.alarm.isVisible()
    button(panel, "Back to Headache").click()

    assert selection.chosen.zone == ""
    assert "Working order" in texts(panel)


def test_a_row_says_its_number_pressure_time_and_surface(panel: Panel, selection: Selection) -> None:
    atlas = selection.atlas
    symptom, number, zone = next(
        (symptom, number, atlas.zones[link.zone])
        for symptom in atlas.symptoms.values()
        for number, link in enumerate(symptom.links_on("western"), 1)
        if atlas.zones[link.zone].surfaces == (View.MEDIAL,)
    )
    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)

    hint = button(panel, zone.name).accessibleDescription()

    assert hint.startswith(f"{number}. ")
    assert "Pressure" in hint
    assert f"{zone.seconds} s" in hint
    assert hint.endswith("Inner side")


def test_never_shows_advice_and_no_zones(panel: Panel, selection: Selection) -> None:
    symptom = first(selection.atlas, Display.NEVER)

    selection.choose_symptom(symptom.id)

    assert symptom.advice in texts(panel)
    assert "Working order" not in texts(panel)
    assert panel.alarm.isVisible()


def test_chart_logic_is_said(panel: Panel, selection: Selection) -> None:
    symptom = next(each for each in selection.atlas.symptoms.values() if each.basis == "chart-logic" and each.zones)

    selection.choose_symptom(symptom.id)
    selection.answer_question(symptom.id)

    assert "Chosen from the chart by body part" in texts(panel)


def test_a_region_with_several_zones_lists_them(panel: Panel, selection: Selection) -> None:
    region = next(r for r in selection.atlas.regions if len(selection.atlas.zones_of_region(r)) > 1)
    zone = selection.atlas.zones_of_region(region)[0]
    selection.choose_region(region)

    button(panel, zone.name).click()

    assert selection.chosen.zone == zone.id
    assert panel._top.button(f"Back to {selection.atlas.regions[region].name}")


def test_print_is_asked_for(panel: Panel, selection: Selection, qtbot: QtBot) -> None:
    selection.choose_zone("liver")

    with qtbot.waitSignal(panel.print_requested):
        button(panel, "Print sheet").click()


def test_the_focus_moves_to_the_start_of_a_new_page(panel: Panel, selection: Selection, qtbot: QtBot) -> None:
    selection.choose_symptom("headache")
    selection.answer_question("headache")
    panel.activateWindow()
    row = button(panel, "Solar plexus")
    row.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(row, Qt.Key.Key_Space)

    def moved() -> bool:
        focus = QApplication.focusWidget()
        return isinstance(focus, SpotButton) and focus.text() == "Back to Headache" and focus.ringed

    qtbot.waitUntil(moved)


def test_every_page_can_be_built_in_both_themes(panel: Panel, selection: Selection) -> None:
    for look in (DARK, panel._look):
        panel.set_look(look)
        for zone in selection.atlas.zones:
            selection.choose_zone(zone)
            panel.flow.paper.finish()
        for symptom in selection.atlas.symptoms:
            selection.choose_symptom(symptom)
            selection.answer_question(symptom)
            assert panel.flow.paper.texts()[0] == selection.atlas.symptoms[symptom].name


def test_words_say_whose_they_are_on_another_chart(panel: Panel, selection: Selection) -> None:
    selection.choose_zone("kidney")
    assert "teaches it" not in texts(panel)

    selection.show(replace(selection.shown, chart="rwo-shur"))

    assert "As the Rwo Shur chart teaches it." in texts(panel)
    selection.choose_zone("bladder")  # both charts draw it in the same place
    assert "follow the Western chart" not in texts(panel)
