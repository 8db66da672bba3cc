from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflexmap.core.danger import CHECK_TITLE, LEVELS, TITLES, DangerScan
from reflexmap.core.entries import Entries
from reflexmap.core.lexicon import LIST
from reflexmap.core.model import DangerSign, Display, Level, Numbers, Sign
from reflexmap.core.phrases import Phrases
from reflexmap.core.utterance import spelt_out
from tests.shipped import loaded

ATLAS = loaded().atlas
# As the search listens: what the atlas calls things is spelt rightly.
SCAN = DangerScan(ATLAS.dangers, ATLAS.danger_words, Phrases(Entries(ATLAS).names()).spelt_rightly)
NUMBERS = Numbers("", "EMERGENCY-NUMBER", "URGENT-NUMBER", ())
E, U, D = Level.EMERGENCY, Level.URGENT, Level.SEE_DOCTOR

HEARD = {
    "chest pain": E,
    "pain in my chest": E,
    "my chest hurts": E,
    "chest pains when I climb stairs": E,
    "chestpain and chest pain": E,
    "chest pain spreading to my left arm": E,
    "pain in my left arm and chest": E,
    "crushing pain in chest": E,
    "tight chest": E,
    "chest is really tight": E,
    "I think I am having a heart attack": E,
    "heart attack": E,
    "having a stroke": E,
    "one side of my face has dropped": E,
    "face droping on one side": E,
    "slurred speech": E,
    "slured speech": E,
    "left side of my body is numb": E,
    "worst headache of my life": E,
    "the worst headache I have ever had": E,
    "never had such a headache, worst headache ever": E,
    "thunderclap headache": E,
    "sudden severe headache": E,
    "stiff neck with fever": E,
    "headache, fever and a stiff neck": E,
    "fever. headache. stiff neck.": E,
    "i cant breathe": E,
    "I can't breathe": E,
    "I cannot breathe": E,
    "struggling to breathe": E,
    "blue lips": E,
    "my lips are turning blue": E,
    "throat is closing up": E,
    "anaphylaxis": E,
    "anaphilaxis": E,
    "coughing up blood": E,
    "coughing blood": E,
    "vomiting blood": E,
    "throwing up blood": E,
    "black tarry stools": E,
    "I can't feel my legs": E,
    "cant feel legs": E,
    "sciatica in both legs": E,
    "numb between the legs": E,
    "back pain and cannot pee": E,
    "I want to kill myself": E,
    "i took too many pills": E,
    "overdose": E,
    "sudden pain in a testicle": E,
    "really severe stomach pain": E,
    "not breathing": E,
    "no pulse found": E,
    "unconscious": E,
    "sudden loss of vision": E,
    "carbon monoxide": E,
    "baby is floppy": E,
    "pregnant with heavy bleeding": E,
    "chemo and a temperature": E,
    "foot suddenly cold and white": E,
    "one leg swollen and hot": U,
    "my calf is swollen": U,
    "my calf is really sore and swollen": U,
    "swollen painful calf": U,
    "my husband collapsed and is not responding": E,
    "chest feels tight and my left arm aches": E,
    "lost sight in one eye": E,
    "severe pain in my lower right belly": E,
    "the light hurts my eyes and i have a fever and stiff neck": E,
    "rash that doesnt fade when pressed": E,
    "my foot is turning black": U,
    "red line going up my leg": U,
    "blood clot in my leg": U,
    "want to die": U,
    "i dont want to live any more": U,
    "suicidal": U,
    "suicidal thoughts": U,
    "self harm": U,
    "blood in my urine": U,
    "blood in my pee": U,
    "black toe": U,
    "diabetic foot ulcer": U,
    "pregnant and a bad headache": U,
    "baby not moving": U,
    "hearing voices": U,
    "suddenly deaf": U,
    "short of breath": U,
    "breast lump": D,
    "lump in my breast": D,
    "losing weight without trying": D,
    "blood in stool": D,
    "trouble swallowing": D,
    "mole changing": D,
    "bleeding after menopause": D,
    "cannot move arm": E,
    "I can't move my arm": E,
    "he is talking funny": E,
    "talking funny": E,
    "ending it all": E,
    "thinking about ending it all": E,
    "throat swelling": E,
    "my throat is swelling up": E,
    "back pain cannot control bladder": E,
    "headache stiff neck rash": E,
    "fainted hit head": E,
    "low blood sugar shaking": E,
    "pain spreading to jaw": E,
    "jaw and arm pain sweating": E,
    "gas smell headache everyone ill": E,
    "hand burnt badly": E,
    "badly burnt my foot": E,
    "dont want to be here": U,
    "I do not want to be here any more": U,
    "cutting myself": U,
    "pressure on my chest": E,
    "pain low on the right side": E,
    "suicide": U,
    "foot drop": U,
}


@pytest.mark.parametrize("query", HEARD)
def test_a_danger_sign_is_heard_at_its_level(query: str) -> None:
    advice = SCAN.advice(query, NUMBERS)

    assert advice is not None
    assert advice.level is HEARD[query]


@pytest.mark.parametrize(
    "query",
    [
        "headache",
        "bad headache",
        "migraine with aura",
        "headache after work",
        "cold feet",
        "swollen feet",
        "swollen ankles",
        "tired",
        "tired all the time",
        "stomach ache",
        "back pain",
        "lower back pain",
        "neck pain",
        "stiff neck",
        "sore throat",
        "cough",
        "dizzy",
        "knee pain",
        "jaw pain",
        "arm pain",
        "toothache",
        "burning feet at night",
        "numb toes",
        "pins and needles in feet",
        "restless legs",
        "heavy legs",
        "leg cramps",
        "cant sleep",
        "can't poo",
        "panic attack",
        "low mood",
        "sad",
        "lose weight",
        "detox",
        "period pain",
        "pregnant",
        "pregnancy",
        "diabetes",
        "gout",
        "bunion",
        "verruca",
        "hernia",
        "sciatica",
        "varicose veins",
        "high blood pressure",
        "heartburn",
        "chest cold",
        "palpitations",
        "stroke the foot",
        "stroke my feet gently",
        "long strokes",
        "feather stroke",
        "stroking",
        "broken heart",
        "heartbroken",
        "my feet are killing me",
        "back is killing me",
        "dying for a massage",
        "blocked nose",
        "cant breathe through my nose",
        "black toenail",
        "weak after stroke",
        "heart attack years ago",
        "back pain and chest infection",
        "chest infection and back pain",
        "i have a headache after work and feel tired",
        "my ankles swell in hot weather",
        "my calves are tight after running",
        "i am dying to try reflexology",
        "frozen shoulder cant lift my arm",
        "i cant walk far because my feet hurt",
        "stressed and cant breathe properly through my nose",
        "dizzy when i stand up",
        "sciatica down my left leg",
        "after a stroke my hand is weak",
        "night sweats menopause",
        "pressure on chest zone",
        "cant move my arm above my head",
        "low back pain on the right side",
        "ends of all my toes",
        "suicide squad film",
        "foot drop in prices",
        "feet ache all over at the end of the day",
        "sore at the end of my shift, all toes",
        "cut myself shaving",
        "swollen glands in my throat",
        "burnt out badly",
        "tooth pain spreading to my jaw",
        "my feet burn badly at night",
        "want to lose weight",
        "foot massage",
        "liver",
        "heart",
        "lungs",
        "bicycle",
        "xyzzy",
        "",
        # Denied
        "no chest pain",
        "I have no chest pain",
        "headache but no fever or stiff neck",
        "without any chest pain",
        "stiff neck without fever",
        "stiff neck, no fever",
        "not suicidal",
        "I don't have chest pain",
        "no sign of a blood clot in my leg",
        "never had chest pain",
        "isn't a heart attack",
    ],
)
def test_everyday_words_and_denials_raise_no_alarm(query: str) -> None:
    assert SCAN.advice(query, NUMBERS) is None


@pytest.mark.parametrize(
    "query",
    [
        "not sure if it is chest pain",
        "no fever but chest pain",
        "no idea why, chest pain",
        "chest pain that does not go away",
        "never had chest pain like this before",
        "I don't know what to do, I want to die",
        "heart attack survivor with chest pain",
        "cant sleep, chest pain",
    ],
)
def test_a_denial_of_something_else_does_not_silence_an_alarm(query: str) -> None:
    assert SCAN.advice(query, NUMBERS) is not None


def _typed(phrase: str, picked: random.Random) -> str:
    """Return one way to type a phrase: a choice of its choices, a word of its lists."""
    plain = picked.choice(list(spelt_out(phrase)))
    return LIST.sub(lambda match: picked.choice(ATLAS.danger_words[match.group(1)].words), plain)


def test_every_phrase_in_the_data_raises_its_own_sign() -> None:
    picked = random.Random(5)  # noqa: S311 - which words are tried is no secret
    missed = []
    for danger in ATLAS.dangers.values():
        for place, sign in enumerate(danger.signs):
            for phrase in sign.phrases:
                said = _typed(phrase, picked)
                # Two lists side by side may make up a look-alike or a denial, which is what those are for.
                if (danger.id, place) not in SCAN.signs(said) and not LIST.search(phrase):
                    missed.append((danger.id, said))

    assert not missed


def test_no_look_alike_in_the_data_raises_the_alarm_of_its_group() -> None:
    raised = []
    for danger in ATLAS.dangers.values():
        own = {sign.text for sign in danger.signs}
        for text in danger.not_signs:
            advice = SCAN.advice(text, NUMBERS)
            each = (advice, *advice.also) if advice else ()
            if any(own & set(one.signs) for one in each):
                raised.append((danger.id, text))

    assert not raised


def test_no_everyday_complaint_raises_an_emergency_by_its_name() -> None:
    raised = [
        (symptom.id, name)
        for symptom in ATLAS.symptoms.values()
        if symptom.display is not Display.NEVER
        for name in (symptom.name, *symptom.aliases)
        if (advice := SCAN.advice(name, NUMBERS)) and advice.level is E
    ]

    assert not raised


LEG = DangerSign(
    "leg",
    "A clot",
    (
        Sign("One leg is swollen.", U, ("one leg swollen",)),
        Sign("You cough blood.", E, ("coughing blood", "cough blood red phlegm")),
        Sign("A sore leg.", D, ("odd leg",)),
    ),
    ((E, "Call {emergency} now."), (U, "Phone {urgent} today."), (D, "Ask.")),
    "Do not rub.",
    ("odd leg stretch",),
    ("a-source",),
)
SKIN = DangerSign(
    "skin", "Skin", (Sign("A rash.", U, ("purple rash",)),), ((U, "See someone."),), "", (), ("b-source",)
)
SMALL = DangerScan({"skin": SKIN, "leg": LEG})


def test_advice_says_what_to_do_with_the_numbers_of_the_country() -> None:
    advice = SMALL.advice("coughing blood", NUMBERS)

    assert advice is not None
    assert advice.title == TITLES[E]
    assert advice.text == "Call EMERGENCY-NUMBER now. Do not rub."
    assert (advice.signs, advice.sources, advice.also) == (("You cough blood.",), ("a-source",), ())


def test_the_most_pressing_sign_leads_and_the_others_follow() -> None:
    advice = SMALL.advice("purple rash, one leg swollen, and coughing blood", NUMBERS)

    assert advice is not None
    assert [advice.level, *(each.level for each in advice.also)] == [E, U, U]
    assert [each.signs for each in advice.also] == [("One leg is swollen.",), ("A rash.",)]


def test_a_look_alike_silences_only_its_own_words() -> None:
    assert SMALL.advice("odd leg stretch", NUMBERS) is None
    assert SMALL.advice("odd leg stretch and coughing blood", NUMBERS) is not None


def test_words_far_apart_are_not_heard_together() -> None:
    assert SMALL.advice("purple dress for my birthday party next saturday evening, nappy rash", NUMBERS) is None


def test_known_words_are_not_taken_for_slips() -> None:
    assert DangerScan({"skin": SKIN}).advice("purpel rash", NUMBERS) is not None
    assert DangerScan({"skin": SKIN}, {}, frozenset(["purpel"])).advice("purpel rash", NUMBERS) is None


def test_naming_an_illness_asks_to_look_for_its_most_pressing_signs() -> None:
    advice = SMALL.advice_for(("skin", "leg", "unknown"), NUMBERS)

    assert advice is not None
    assert (advice.level, advice.title, advice.signs) == (U, CHECK_TITLE, ("You cough blood.",))
    assert advice.text.startswith("If any of these signs is there: Call EMERGENCY-NUMBER now.")


def test_naming_an_illness_that_is_always_pressing_is_an_emergency() -> None:
    group = DangerSign("fit", "A fit", (Sign("A fit.", E, ("having fit",)),), ((E, "Call."),), "", (), ("a-source",))
    advice = DangerScan({"fit": group}).advice_for(("fit",), NUMBERS)

    assert advice is not None
    assert (advice.level, advice.title) == (E, CHECK_TITLE)


def test_unknown_groups_bring_no_advice() -> None:
    assert SMALL.advice_for(("unknown",), NUMBERS) is None


def test_every_level_has_a_title() -> None:
    assert set(TITLES) == set(LEVELS) == set(Level)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_listened_to(query: str) -> None:
    advice = SCAN.advice(query, NUMBERS)

    assert advice is None or (advice.signs and advice.text)


def test_a_very_long_text_is_listened_to() -> None:
    assert SCAN.advice("so " * 100 + "chest pain " + "and so on " * 5000, NUMBERS) is not None
