from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflexmap.core.answer import Answer, Hit
from reflexmap.core.danger import CHECK_TITLE, TITLES
from reflexmap.core.model import Display, Level, Rank
from reflexmap.core.search import SearchIndex
from tests.shipped import index, loaded

ATLAS = loaded().atlas
INDEX = index()
HOWS = {"exact", "word", "alias", "typo"}

LEADS = {
    # Names, plain and in other spellings
    "headache": "symptom:headache",
    "Headache": "symptom:headache",
    "HEADACHES": "symptom:headache",
    "head ache": "symptom:headache",
    "migraine": "symptom:migraine",
    "migraines": "symptom:migraine",
    "constipation": "symptom:constipation",
    "lower back pain": "symptom:lower-back-pain",
    "sciatica": "symptom:sciatica",
    "tinnitus": "symptom:tinnitus",
    "insomnia": "symptom:insomnia",
    "stress": "symptom:stress",
    "anxiety": "symptom:anxiety",
    "hay fever": "symptom:hay-fever",
    "hayfever": "symptom:hay-fever",
    "period pain": "symptom:period-pain",
    "arthritis": "symptom:arthritis",
    "asthma": "symptom:asthma",
    "diarrhoea": "symptom:diarrhoea",
    "diarrhea": "symptom:diarrhoea",
    "piles": "symptom:haemorrhoids",
    "hemorrhoids": "symptom:haemorrhoids",
    "haemorrhoids": "symptom:haemorrhoids",
    "anemia": "symptom:anaemia",
    "varicose veins": "symptom:varicose-veins",
    "plantar fasciitis": "symptom:plantar-fasciitis",
    "tail bone pain": "symptom:tailbone-pain",
    "tailbone pain": "symptom:tailbone-pain",
    "jet lag": "symptom:jet-lag",
    "jetlag": "symptom:jet-lag",
    "Bell's palsy": "symptom:facial-palsy",
    "bells palsy": "symptom:facial-palsy",
    "tennis elbow": "symptom:tennis-elbow",
    "IBS": "symptom:ibs",
    # Parts of the body: the zone leads
    "liver": "zone:liver",
    "Liver": "zone:liver",
    "livers": "zone:liver",
    "kidney": "zone:kidney",
    "kidneys": "zone:kidney",
    "bladder": "zone:bladder",
    "solar plexus": "zone:solar-plexus",
    "thyroid": "zone:thyroid",
    "pituitary": "zone:pituitary",
    "neck": "zone:neck",
    "knee": "zone:knee",
    "lower back": "zone:lower-back",
    "esophagus": "zone:oesophagus",
    "gall bladder": "zone:gallbladder",
    "shoulder blade": "zone:shoulder-blade",
    "hart": "zone:heart",
    "stomach": "zone:stomach",
    # Techniques and cautions
    "thumb walking": "technique:thumb-walking",
    "thumb-walking": "technique:thumb-walking",
    "foot bath": "technique:foot-soak",
    "effleurage": "technique:effleurage",
    "gua sha": "technique:muscle-scraper",
    # Plain words
    "cant sleep": "symptom:insomnia",
    "can't sleep": "symptom:insomnia",
    "can\u2019t sleep": "symptom:insomnia",
    "cannot sleep": "symptom:insomnia",
    "I can not sleep": "symptom:insomnia",
    "not sleeping well": "symptom:insomnia",
    "trouble sleeping": "symptom:insomnia",
    "awake at night": "symptom:insomnia",
    "my head hurts": "symptom:headache",
    "my head is killing me": "symptom:headache",
    "sore head": "symptom:headache",
    "tummy ache": "symptom:stomach-ache",
    "belly hurts": "symptom:stomach-ache",
    "my stomach is sore": "symptom:stomach-ache",
    "upset tummy": "symptom:indigestion",
    "my tummy is upset": "symptom:indigestion",
    "cant poo": "symptom:constipation",
    "I am constipated": "symptom:constipation",
    "aching feet": "symptom:sore-feet",
    "my feet are really sore": "symptom:sore-feet",
    "feet hurt": "symptom:sore-feet",
    "cold feet": "symptom:poor-circulation",
    "i have really cold feet all the time": "symptom:poor-circulation",
    "ringing in my ears": "symptom:tinnitus",
    "ears ringing": "symptom:tinnitus",
    "stuffy nose": "symptom:nasal-congestion",
    "blocked nose": "symptom:nasal-congestion",
    "a cold": "symptom:cold",
    "I have got a bad cold": "symptom:cold",
    "so tired": "symptom:fatigue",
    "always tired": "symptom:fatigue",
    "no energy": "symptom:fatigue",
    "stressed out": "symptom:stress",
    "i feel stressed out at work": "symptom:stress",
    "worried all the time": "symptom:anxiety",
    "feeling down": "symptom:low-mood",
    "stiff neck": "symptom:neck-pain",
    "neck stiffness": "symptom:neck-pain",
    "neck is stiff": "symptom:neck-pain",
    "my neck really hurts after driving all day": "symptom:neck-pain",
    "back hurts": "symptom:lower-back-pain",
    "bad back": "symptom:lower-back-pain",
    "back ache": "symptom:lower-back-pain",
    "my knee hurts when climbing stairs": "symptom:knee-pain",
    "knees hurting": "symptom:knee-pain",
    "sore throat": "symptom:sore-throat",
    "throat is sore": "symptom:sore-throat",
    "swollen ankles": "symptom:ankle-swelling",
    "puffy ankles": "symptom:ankle-swelling",
    "acid reflux": "symptom:heartburn",
    "hot flushes": "symptom:menopause",
    "hot flashes": "symptom:menopause",
    "pins and needles in feet": "symptom:foot-numbness",
    "legs twitch at night": "symptom:restless-legs",
    "hair falling out": "symptom:hair-loss",
    "broken hearted": "symptom:grief",
    "brain fog": "symptom:concentration",
    "travel sick": "symptom:motion-sickness",
    "high bp": "symptom:high-blood-pressure",
    "water infection": "symptom:cystitis",
    "shoulder knots": "symptom:shoulder-stiffness",
    "burning soles": "symptom:hot-feet",
    "the soles of my feet are burning": "symptom:hot-feet",
    "toe pain": "symptom:toe-stiffness",
    "my big toe hurts": "symptom:toe-stiffness",
    "broken toe": "symptom:broken-toe",
    "I stubbed my toe": "symptom:broken-toe",
    "hormones": "symptom:hormones",
    "hormone imbalance": "symptom:hormones",
    "colic": "symptom:baby-colic",
    "my baby has colic": "symptom:baby-colic",
    "adult colic": "symptom:stomach-ache",
    "baby crying": "symptom:baby-colic",
    "my toe hurts": "symptom:toe-stiffness",
    "renal colic": "symptom:kidney-stones",
    "hangover": "symptom:hangover",
    "I am hungover": "symptom:hangover",
    "anger": "symptom:irritability",
    "I am so angry": "symptom:irritability",
    "smoking": "symptom:stopping-smoking",
    "I want to stop smoking": "symptom:stopping-smoking",
    "smokers cough": "symptom:cough",
    "cholesterol": "symptom:high-cholesterol",
    "high cholesterol": "symptom:high-cholesterol",
    "osteoporosis": "symptom:thin-bones",
    "brittle bones": "caution:osteoporosis",
    "sweaty feet": "symptom:excess-sweating",
    # Word order
    "pain back lower": "symptom:lower-back-pain",
    "pressure blood high": "symptom:high-blood-pressure",
    "walking thumb": "technique:thumb-walking",
    "ankles swollen": "symptom:ankle-swelling",
    # Slips, listed and not
    "hedache": "symptom:headache",
    "headahce": "symptom:headache",
    "hadache": "symptom:headache",
    "ehadache": "symptom:headache",
    "migrane": "symptom:migraine",
    "insomina": "symptom:insomnia",
    "constipaton": "symptom:constipation",
    "siatica": "symptom:sciatica",
    "sciaitca": "symptom:sciatica",
    "kidny": "zone:kidney",
    "diarea": "symptom:diarrhoea",
    "shoudler pain": "symptom:shoulder-pain",
    "artritis": "symptom:arthritis",
    "anxeity": "symptom:anxiety",
    "neckpain": "symptom:neck-pain",
    "stomache ache": "symptom:stomach-ache",
    "veracose veins": "symptom:varicose-veins",
    "menopuase": "symptom:menopause",
    # Typed so far
    "headac": "symptom:headache",
    "constip": "symptom:constipation",
    "insom": "symptom:insomnia",
    "lower ba": "zone:lower-back",
    "stiff ne": "symptom:neck-pain",
    "cant sl": "symptom:insomnia",
    "hea": "symptom:headache",
    "migr": "symptom:migraine",
}


@pytest.mark.parametrize("query", LEADS)
def test_the_wanted_result_leads(query: str) -> None:
    hits = INDEX.answer(query).hits

    assert hits, "nothing found"
    assert f"{hits[0].kind}:{hits[0].id}" == LEADS[query]


TOGETHER = {
    "stiff neck and headache": ("neck-pain", "headache"),
    "headache and stiff neck": ("neck-pain", "headache"),
    "headache, constipation": ("headache", "constipation"),
    "cant sleep and back pain": ("insomnia", "lower-back-pain"),
    "pain in neck and shoulder": ("neck-pain", "shoulder-pain"),
    "anxiety insomnia": ("anxiety", "insomnia"),
    "tired all the time and my head hurts": ("fatigue", "headache"),
    "sore throat with a cough": ("sore-throat", "cough"),
    "migrane and cant poo": ("migraine", "constipation"),
}


@pytest.mark.parametrize("query", TOGETHER)
def test_two_complaints_in_one_query_both_lead(query: str) -> None:
    hits = INDEX.answer(query).hits

    assert {hit.id for hit in hits[:2]} == set(TOGETHER[query])


def test_three_complaints_in_one_query_lead() -> None:
    hits = INDEX.answer("headache and stiff neck and can't sleep").hits

    assert {hit.id for hit in hits[:3]} == {"headache", "neck-pain", "insomnia"}


@pytest.mark.parametrize(
    "query",
    [
        "xyzzy",
        "bicycle",
        "bread",
        "television",
        "how tall is the eiffel tower",
        "python programming",
        "best pizza near me",
        "qwertyuiop",
        "football scores",
        "weather tomorrow",
        "train timetable",
        "mortgage rates",
        "cheap flights",
        "guitar lessons",
        "lamp",
        "bike",
        "wine",
        "house",
        "the",
        "and",
        "bad",
        "12345",
        "",
        "   ",
        "?!",
        "\u00e4\u00f6\u00fc",
        "\u4f60\u597d",
        "\x00",
    ],
)
def test_nonsense_finds_nothing(query: str) -> None:
    answer = INDEX.answer(query)

    assert answer.hits == ()
    assert answer.advice is None


def _names() -> list[tuple[str, str, str]]:
    found = []
    for kind, table in ATLAS.kinds().items():
        for entry in table.values():
            if kind == "region" and not ATLAS.zones_of_region(entry.id):
                continue  # it opens nothing, so that it is no result
            others = (*getattr(entry, "medical", ()), *getattr(entry, "misspellings", ()))
            named = (entry.name, *entry.aliases) if hasattr(entry, "aliases") else ()
            found += [(kind, entry.id, text) for text in (*named, *others)]
    return found


def test_every_name_and_alias_in_the_data_finds_its_entry_near_the_top() -> None:
    missed = []
    for kind, entry, text in _names():
        best = INDEX.answer(text, limit=6).hits
        if (kind, entry) not in [(hit.kind, hit.id) for hit in best]:
            missed.append((kind, entry, text))

    assert not missed


def test_every_name_of_a_complaint_leads_but_for_parts_of_the_body() -> None:
    late = []
    for symptom in ATLAS.symptoms.values():
        best = INDEX.answer(symptom.name).hits[0]
        if (best.kind, best.id) != ("symptom", symptom.id) and best.score < 1:
            late.append((symptom.name, best.kind, best.id))

    assert not late


def test_an_exact_name_says_so() -> None:
    hit = INDEX.answer("headache").hits[0]

    assert (hit.score, hit.matched.text, hit.matched.field, hit.matched.how) == (1.0, "Headache", "name", "exact")


def test_an_alias_says_which_one_matched() -> None:
    hit = INDEX.answer("can't sleep").hits[0]

    assert (hit.matched.text, hit.matched.field, hit.matched.how) == ("cant sleep", "alias", "alias")


def test_a_listed_misspelling_says_so() -> None:
    hit = INDEX.answer("hedache").hits[0]

    assert (hit.matched.field, hit.matched.how) == ("misspelling", "typo")


def test_a_slip_is_called_a_typo() -> None:
    hit = INDEX.answer("headahce").hits[0]

    assert (hit.id, hit.matched.how) == ("headache", "typo")


def test_an_unfinished_word_is_no_typo() -> None:
    assert INDEX.answer("headac").hits[0].matched.how == "word"


def test_an_exact_name_stands_above_an_alias_and_an_alias_above_a_slip() -> None:
    name, alias, slip = (INDEX.answer(query).hits[0].score for query in ("headache", "head pain", "headahce"))

    assert name > alias > slip


def test_a_complaint_brings_its_zones_in_working_order() -> None:
    hit = INDEX.answer("headache", cautions=True).hits[0]

    symptom = ATLAS.symptoms["headache"]
    assert (hit.display, hit.question, hit.links) == (symptom.display, symptom.question, symptom.links_on("western"))
    assert hit.cautions == tuple(c.id for c in ATLAS.cautions_of_symptom(symptom))
    assert hit.links
    assert INDEX.answer("headache").hits[0].cautions == ()  # not looked up at each letter


def test_a_complaint_never_shown_brings_no_zones() -> None:
    for symptom in ATLAS.symptoms.values():
        if symptom.display is Display.NEVER:
            hits = [hit for hit in INDEX.answer(symptom.name).hits if hit.kind == "symptom" and hit.id == symptom.id]
            assert [hit.links for hit in hits] == [()], symptom.id


def test_a_zone_brings_itself() -> None:
    hit = INDEX.answer("liver").hits[0]

    assert [(link.zone, link.rank) for link in hit.links] == [("liver", Rank.PRIMARY)]


def test_a_region_brings_the_zones_linked_with_it() -> None:
    hit = next(hit for hit in INDEX.answer("liver").hits if hit.kind == "region")

    assert [link.zone for link in hit.links] == [zone.id for zone in ATLAS.zones_of_region("liver")]
    assert {link.rank for link in hit.links} == {Rank.PRIMARY}


def test_a_technique_brings_no_zones() -> None:
    assert INDEX.answer("thumb walking").hits[0].links == ()


def test_a_limit_cuts_the_list_and_none_does_not() -> None:
    everything = INDEX.answer("back", limit=None).hits

    assert INDEX.answer("back", limit=3).hits == everything[:3]
    assert len(INDEX.answer("back").hits) <= 20 <= len(everything)


@pytest.mark.parametrize(
    "said", ["take a deep breath", "without fever", "put on weight", "little one is teething and a bit grumpy"]
)
def test_a_name_that_is_denied_or_lacks_its_refusal_brings_no_advice(said: str) -> None:
    assert INDEX.answer(said).advice is None


def test_a_complaint_of_something_missing_is_no_denial_of_it() -> None:
    assert INDEX.answer("no puff").advice is not None


def test_naming_something_never_to_be_worked_brings_advice() -> None:
    for symptom in ATLAS.symptoms.values():
        if symptom.display is Display.NEVER and any(each in ATLAS.dangers for each in symptom.danger):
            advice = INDEX.answer(symptom.name).advice
            assert advice is not None, symptom.id
            assert advice.signs, symptom.id


@pytest.mark.parametrize("name", ["fever", "flu", "morning sickness", "nosebleed", "colic", "broken toe"])
def test_a_name_alone_asks_to_check_for_danger_signs(name: str) -> None:
    advice = INDEX.answer(name).advice

    assert advice is not None
    assert (advice.level, advice.title) == (Level.URGENT, CHECK_TITLE)


def test_a_name_with_a_sign_is_an_emergency() -> None:
    advice = INDEX.answer("fever and a stiff neck").advice

    assert advice is not None
    assert advice.level is Level.EMERGENCY


def test_the_name_of_an_illness_that_rules_out_massage_brings_advice() -> None:
    advice = INDEX.answer("stroke").advice

    assert advice is not None
    assert advice.level is Level.EMERGENCY


def test_the_same_query_brings_the_same_answer() -> None:
    assert INDEX.answer("sore neck") == SearchIndex(ATLAS).answer("sore neck")


def test_searching_needs_no_other_library() -> None:
    assert "rapidfuzz" not in sys.modules


def _sound(answer: Answer) -> bool:
    scores = [hit.score for hit in answer.hits]
    keys = [(hit.kind, hit.id) for hit in answer.hits]
    return (
        scores == sorted(scores, reverse=True)
        and all(0 < score <= 1 for score in scores)
        and len(set(keys)) == len(keys)
        and all(_explained(hit) for hit in answer.hits)
    )


def _explained(hit: Hit) -> bool:
    return bool(hit.matched.text) and hit.matched.how in HOWS


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_answered(query: str) -> None:
    assert _sound(INDEX.answer(query))


SAID = [*sorted({word for _, _, text in _names() for word in text.split()}), "and", "my", ",", "not", "very", "'", "."]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=9).map(" ".join))
def test_any_mixture_of_known_words_is_answered(query: str) -> None:
    assert _sound(INDEX.answer(query))


def test_a_very_long_query_is_answered() -> None:
    assert _sound(INDEX.answer("my head hurts and " * 2000))


@pytest.mark.parametrize("asked", ["stiff nek and a temperature", "stif neck and fever", "crushing chest pian"])
def test_a_misspelling_that_stands_as_a_name_is_still_read_for_danger(asked: str) -> None:
    advice = INDEX.answer(asked).advice

    assert advice is not None
    assert (advice.level, advice.title) == (Level.EMERGENCY, TITLES[Level.EMERGENCY])
