"""Conditions that people name bring their own page, led at most by a complaint: never a stranger's answer."""

from __future__ import annotations

import pytest

from tests.shipped import index, loaded

ATLAS = loaded().atlas
INDEX = index()

LEADS = {
    "acute-heart": ["myocarditis", "endocarditis", "electric shock"],
    "addiction": ["withdrawal", "methadone", "recovering addict"],
    "after-sepsis": ["sepsis recovery", "toxic shock"],
    "amputation": ["prosthetic leg", "amputation", "phantom limb pain"],
    "aneurysm": ["marfan syndrome", "aaa", "aorta"],
    "anticoagulants": ["haemophilia", "von willebrand disease"],
    "autoimmune": ["lupus", "scleroderma", "vasculitis", "sarcoidosis", "Behçet's disease"],
    "bites-stings": ["insect bites", "bed bugs", "lyme disease", "wasp sting", "rabies", "dog bite", "ticks"],
    "blood-disorder": ["thalassaemia"],
    "born-with": ["Down's syndrome", "fragile x", "cleft lip", "club foot"],
    "brain-injury": ["concussion", "brain injury", "head injury"],
    "bowel-disease": ["colostomy", "anal fistula"],
    "clot-risk": ["thrombophilia", "factor V Leiden", "the pill", "antiphospholipid syndrome"],
    "everyday-devices": ["coil", "iud", "breast implants"],
    "faints-easily": ["narcolepsy", "pots"],
    "fever-contagious": ["pneumonia", "slapped cheek", "hand foot and mouth", "ebola", "brucellosis", "rubella"],
    "fragile-skin": ["epidermolysis bullosa", "pemphigoid"],
    "gland-disease": ["Cushing's", "Addison's disease", "acromegaly", "pituitary tumour"],
    "gut-illness": ["gastroparesis", "gastric band"],
    "heart-condition": ["heart murmur", "stent", "cardiomyopathy", "hole in the heart"],
    "heat-cold-illness": ["heat exhaustion", "heatstroke", "hypothermia", "altitude sickness"],
    "hospital-germs": ["mrsa", "c diff"],
    "hypermobility": ["eds", "Ehlers-Danlos"],
    "inborn-chemistry": ["haemochromatosis", "porphyria", "Wilson's disease"],
    "learning-differences": ["dyslexia", "dyspraxia", "Tourette's", "tics", "stammer"],
    "lice-worms": ["head lice", "nits", "threadworms", "worms"],
    "lipoedema": ["lipoedema", "lipedema"],
    "lump-mole": ["cyst", "ganglion", "lipoma"],
    "lung-disease": ["asbestosis"],
    "mastitis": ["mastitis"],
    "mental-health-severe": ["personality disorder", "body dysmorphia"],
    "multiple-sclerosis": ["myasthenia gravis", "transverse myelitis", "post-polio syndrome", "ataxia"],
    "open-wounds": ["tetanus", "lockjaw", "bed sores", "new tattoo"],
    "osteoporosis": ["Paget's disease", "osteogenesis imperfecta"],
    "pacemaker-device": ["cochlear implant", "insulin pump"],
    "past-hurt": ["sexual abuse", "trauma"],
    "poor-nutrition": ["malnutrition", "rickets", "scurvy"],
    "postnatal": ["c-section", "episiotomy"],
    "pregnancy-loss": ["miscarriage", "stillbirth", "ectopic pregnancy"],
    "recent-surgery": ["hysterectomy", "vasectomy", "mastectomy", "appendix removed"],
    "sight-hearing": ["blind", "colour blindness"],
    "skin-disease": ["lichen planus", "cradle cap", "nappy rash"],
    "skin-marks": ["vitiligo", "skin tags", "stretch marks", "birthmark"],
    "spinal-cord-injury": ["spina bifida"],
    "sti": ["chlamydia", "gonorrhoea", "syphilis", "trichomoniasis", "genital herpes", "genital warts"],
    "stroke-recent": ["brain bleed"],
    "tubes-lines": ["catheter", "feeding tube", "picc line", "tracheostomy"],
    "vaccination": ["vaccination", "covid jab"],
    "verruca": ["molluscum", "warts"],
    "wheelchair": ["wheelchair", "bedridden"],
}


@pytest.mark.parametrize(("caution", "asked"), [(page, each) for page, names in LEADS.items() for each in names])
def test_the_page_of_a_condition_leads_or_follows_a_complaint(caution: str, asked: str) -> None:
    hits = INDEX.answer(asked).hits[:2]
    first = next(hit for hit in hits if hit.kind != "symptom")

    assert (first.kind, first.id) == ("caution", caution)


@pytest.mark.parametrize("caution", LEADS)
def test_such_a_page_says_what_to_do_instead(caution: str) -> None:
    told = ATLAS.cautions[caution].help

    assert told is not None
    assert told.instead.text
    assert told.gentle
    assert told.ask


def test_every_caution_about_a_person_says_what_to_do_instead() -> None:
    personal = [each for each in ATLAS.cautions.values() if not each.who.startswith("Everyone")]

    assert [each.id for each in personal if each.help is None] == ["medical-tests", "heavy-meal"]


@pytest.mark.parametrize(
    ("asked", "never"),
    [
        ("mastitis", "symptom:cystitis"),
        ("heat exhaustion", "symptom:fatigue"),
        ("bed bugs", "symptom:insomnia"),
        ("head lice", "zone:brain"),
        ("heatstroke", "technique:effleurage"),
        ("feeding tube", "zone:fallopian-tube"),
        ("nits", "symptom:testicular-pain"),
        ("pacemaker fitted", "caution:epilepsy"),
        ("smear test", "zone:testis"),
        ("incontinence pads", "caution:peripheral-arterial-disease"),
    ],
)
def test_a_stranger_is_not_among_the_answers(asked: str, never: str) -> None:
    assert never not in [f"{hit.kind}:{hit.id}" for hit in INDEX.answer(asked).hits]
