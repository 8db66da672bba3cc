"""The words of the atlas: safe, sourced, plain, and each in its own voice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

import pytest

from reflexmap.core.atlas import ALL
from reflexmap.core.model import Display, Grade, Level, Symptom, View, Zone
from tests.shipped import index, loaded

LOADED = loaded()
ATLAS = LOADED.atlas
INDEX = index()
SYMPTOMS = tuple(ATLAS.symptoms.values())
SOLE = tuple(zone for zone in ATLAS.zones.values() if View.PLANTAR in zone.surfaces)
DANGERS = tuple(ATLAS.dangers.values())

# Never said as a fact, in any form.
CURES = re.compile(
    r"\b(cur(e|es|ed|ing)|heal(s|ed|ing)?|treat(s|ed|ing|ments?)?|detox\w*|toxins?|boost\w*|energy|immunity|"
    r"improv\w+|reliev(e|es|ed|ing)|relief|stimulat\w+|effective|proven|remed(y|ies))\b",
    re.IGNORECASE,
)
# Words of a study: they belong to the research voice alone.
STUDIES = re.compile(r"\b(stud(y|ies)|trials?|randomi[sz]ed|placebo|evidence|finding|blinded)\b", re.IGNORECASE)
AMERICAN = re.compile(
    r"\b(toward|colors?|center|fiber|esophagus|anemia|edema|hemorrh\w+|pediatric|gray|behavior|\w+ize[sd]?|\w+yze[sd]?)\b",
    re.IGNORECASE,
)
SIZES = {"size", "sized"}  # end like American verbs
PHONES = re.compile(r"\b(999|911|112|111|000|116 ?117|GP|A&E|NHS)\b")
LANDMARK = re.compile(
    r"\b(toes?|ball|heel|arch|bump|tendon|ankle|nails?|webs?|crease|knuckle|edge|instep|pad|joint|bone)\b"
)


def answered(symptom: Symptom) -> bool:
    return symptom.display is not Display.NEVER


def traditions() -> Iterator[tuple[str, str]]:
    """What tradition says and how its work is done: the voice that may never claim an effect."""
    for zone in ATLAS.zones.values():
        texts = (zone.find.text, zone.brief, zone.tradition.text, *(step.do for step in zone.work))
        yield from ((f"zone:{zone.id}", text) for text in (*texts, *(dispute.text for dispute in zone.disputes)))
    for symptom in SYMPTOMS:
        yield f"symptom:{symptom.id}", symptom.tradition.text
    for technique in ATLAS.techniques.values():
        for text in (technique.what.text, technique.hand, technique.when, *(step.do for step in technique.steps)):
            yield f"technique:{technique.id}", text


def warnings() -> Iterator[tuple[str, str]]:
    """What is dangerous and what to do."""
    for caution in ATLAS.cautions.values():
        yield from ((f"caution:{caution.id}", text) for text in (caution.who, caution.action, caution.reason.text))
    for danger in DANGERS:
        actions = (text for _, text in danger.actions)
        yield from ((f"danger:{danger.id}", text) for text in (*(s.text for s in danger.signs), *actions, danger.note))
    for symptom in SYMPTOMS:
        yield from ((f"symptom:{symptom.id}", text) for text in (symptom.question, symptom.advice))


def findings() -> Iterator[tuple[str, str]]:
    for finding in ATLAS.findings.values():
        yield f"finding:{finding.id}", finding.text


def test_the_data_has_no_problem() -> None:
    assert not LOADED.problems


def test_sixty_sole_zones_are_complete() -> None:
    assert len(SOLE) == 60
    for zone in SOLE:
        assert ATLAS.drawn(zone.id), zone.id
        assert zone.aliases, zone.id
        assert zone.regions, zone.id
        assert zone.work, zone.id
        assert zone.sources, zone.id


def test_sixty_complaints_light_the_sole() -> None:
    lit = [s for s in SYMPTOMS if any(ATLAS.drawn(link.zone) for link in s.zones)]
    assert len(lit) >= 60
    assert len(lit) == sum(map(answered, SYMPTOMS))


@pytest.mark.parametrize("zone", ATLAS.zones.values(), ids=lambda zone: zone.id)
def test_a_zone_can_be_found_worked_and_printed(zone: Zone) -> None:
    assert LANDMARK.search(zone.find.text), "the hand needs something to feel for"
    assert len(zone.brief) <= 44
    assert len(zone.label or zone.name) <= 18 or View.PLANTAR not in zone.surfaces
    assert 30 <= zone.seconds <= 240
    assert 1 <= zone.pressure <= 4
    assert zone.tradition.text.startswith(("Tradition", "Rwo Shur tradition"))


def test_sources_say_what_was_read_and_when() -> None:
    for source in ATLAS.sources.values():
        assert source.title, source.id
        assert source.locator, source.id
        assert len(source.seen) >= 5, source.id
        assert date(2026, 11, 1) <= date.fromisoformat(source.date), source.id


def test_the_chart_fits_its_narrow_rail() -> None:
    assert all(len(chart.about) <= 34 for chart in ATLAS.charts.values())


@pytest.mark.parametrize("pattern", [CURES, STUDIES], ids=["no effect", "no study"])
def test_tradition_keeps_to_its_voice(pattern: re.Pattern[str]) -> None:
    assert not [(who, hit.group()) for who, text in traditions() if (hit := pattern.search(text))]


def test_words_are_plain_british_english() -> None:
    for who, text in (*traditions(), *warnings(), *findings()):
        assert not [w.group() for w in AMERICAN.finditer(text) if w.group().lower() not in SIZES], who
        assert not PHONES.search(text) or who == "finding:public-claims", f"{who}: numbers stand in numbers.yaml"
        assert "gk" not in text.split(), who


def test_sentences_are_short() -> None:
    for who, text in (*traditions(), *warnings(), *findings()):
        for sentence in re.split(r"(?<=[.?!:;])\s+", text):
            assert len(sentence.split()) <= 40, f"{who}: {sentence}"


@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.id)
def test_a_complaint_is_guarded(symptom: Symptom) -> None:
    levels = {sign.level for each in symptom.danger for sign in ATLAS.dangers[each].signs}
    if Level.EMERGENCY in levels:
        assert symptom.display is not Display.NORMAL, "what may be an emergency is asked about first"
    if symptom.display is Display.AFTER_CHECK:
        question = symptom.question
        assert question.endswith("?")
        assert question.count("?") <= 2
        assert len(question.split()) <= 40
        assert not re.search(r"\b(not been asked|not agreed)\b", question), "no double negative: yes means danger"
    else:
        assert not symptom.question


def test_never_draws_nothing() -> None:
    never = [symptom for symptom in SYMPTOMS if not answered(symptom)]
    assert len(never) >= 10
    for symptom in never:
        assert not symptom.zones
        assert symptom.advice
        hit = next(hit for hit in INDEX.answer(symptom.name).hits if hit.id == symptom.id)
        assert (hit.display, hit.links) == (Display.NEVER, ())
        assert all(symptom not in ATLAS.symptoms_of_zone(zone) for zone in ATLAS.zones)


def test_avoid_wins_over_a_list_of_zones() -> None:
    for symptom in SYMPTOMS:
        listed = {link.zone for link in symptom.zones}
        for caution in (ATLAS.cautions[each] for each in symptom.cautions):
            assert caution.avoid == ALL or not listed & set(caution.avoid), f"{symptom.id}: {caution.id}"


@pytest.mark.parametrize("kind", ["symptoms", "zones"])
def test_a_word_has_one_owner(kind: str) -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for each in getattr(ATLAS, kind).values():
        for word in (each.name, *each.aliases):
            owners[word.casefold()].add(each.id)
    assert not {word: ids for word, ids in owners.items() if len(ids) > 1}


@pytest.mark.parametrize(
    "alike",
    [
        ("sinusitis", "sinus-headache", "nasal-congestion"),
        ("cough", "bronchitis", "chest-congestion"),
        ("indigestion", "digestive-disturbance", "bloating", "wind"),
        ("sore-feet", "chronic-foot-pain", "ball-of-foot-pain", "plantar-fasciitis"),
    ],
    ids="-".join,
)
def test_the_safer_answer_does_not_hang_on_the_synonym(alike: tuple[str, ...]) -> None:
    shared = set.intersection(*(set(ATLAS.symptoms[each].danger) for each in alike))
    assert {g for each in alike for g in ATLAS.symptoms[each].danger} - shared <= {"rf-general", "rf-hot-joint"}


def test_the_bowel_is_worked_the_way_it_runs() -> None:
    path = ["ileocaecal-valve", "ascending-colon", "hepatic-flexure", "transverse-colon"]
    path += ["splenic-flexure", "descending-colon", "sigmoid-colon", "rectum", "anus"]
    for symptom in ("constipation", "ibs", "wind", "diarrhoea", "bloating"):
        places = [path.index(link.zone) for link in ATLAS.symptoms[symptom].zones if link.zone in path]
        assert places == sorted(places), symptom


def test_a_rule_against_massage_rules_out_every_technique() -> None:
    for caution in ATLAS.cautions.values():
        assert caution.grade is not Grade.DO_NOT or caution.techniques == ALL, caution.id


def test_every_caution_is_found_by_its_name() -> None:
    for caution in ATLAS.cautions.values():
        assert caution.id in [hit.id for hit in INDEX.answer(caution.name).hits[:5]], caution.id


def test_what_stands_on_every_page_is_little() -> None:
    general = ATLAS.general_cautions()
    assert 3 <= len(general) <= 6
    assert all(len(caution.action.split()) <= 45 for caution in general)


def test_deep_pressure_is_for_trained_hands() -> None:
    for technique in ATLAS.techniques.values():
        assert technique.trained_only or all(step.pressure <= 4 for step in technique.steps), technique.id
    used = {step.technique for zone in ATLAS.zones.values() for step in zone.work}
    assert not [each for each in used if ATLAS.techniques[each].trained_only]


def test_danger_signs_are_sourced_and_say_what_to_do() -> None:
    for danger in DANGERS:
        assert danger.sources, danger.id
        assert set(danger.sources) <= set(ATLAS.sources), danger.id
        assert {sign.level for sign in danger.signs} == {level for level, _ in danger.actions}, danger.id
        actions = dict(danger.actions)
        assert "{emergency}" in actions.get(Level.EMERGENCY, "{emergency}"), danger.id


def test_a_phrase_has_one_level() -> None:
    levels: defaultdict[str, set[Level]] = defaultdict(set)
    uses: Counter[str] = Counter()
    for danger in DANGERS:
        for sign in danger.signs:
            for phrase in sign.phrases:
                levels[phrase.casefold()].add(sign.level)
                uses[phrase.casefold()] += 1
    assert not [phrase for phrase, found in levels.items() if len(found) > 1]
    assert not [phrase for phrase, count in uses.items() if count > 1]
