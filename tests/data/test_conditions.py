"""Conditions that people name: each finds a page of its own, with what to do instead."""

from __future__ import annotations

import pytest

from tests.shipped import index, loaded

ATLAS = loaded().atlas
INDEX = index()


@pytest.mark.parametrize(
    ("asked", "caution"),
    [
        ("i have cancer", "cancer-treatment"),
        ("breast cancer", "cancer-treatment"),
        ("chemo", "cancer-treatment"),
        ("broken foot", "fracture-sprain"),
        ("broken leg", "fracture-sprain"),
        ("psoriasis", "skin-disease"),
        ("eczema", "skin-disease"),
        ("shingles", "shingles"),
        ("hiv", "blood-borne-virus"),
        ("hepatitis b", "blood-borne-virus"),
        ("hepatitis", "liver-disease"),
        ("epilepsy", "epilepsy"),
        ("dementia", "consent"),
        ("alzheimers", "consent"),
        ("ms", "multiple-sclerosis"),
        ("parkinsons", "multiple-sclerosis"),
        ("cerebral palsy", "multiple-sclerosis"),
        ("stroke", "stroke-recent"),
        ("heart failure", "heart-condition"),
        ("pacemaker", "pacemaker-device"),
        ("high blood pressure", "blood-pressure"),
        ("blood clot", "dvt-clot"),
        ("blood thinners", "anticoagulants"),
        ("varicose veins", "varicose-veins"),
        ("diabetes", "diabetes-neuropathy"),
        ("gout", "gout"),
        ("rheumatoid arthritis", "arthritis-active"),
        ("osteoporosis", "osteoporosis"),
        ("fibromyalgia", "fibromyalgia"),
        ("athletes foot", "athletes-foot"),
        ("verruca", "verruca"),
        ("scabies", "fever-contagious"),
        ("tuberculosis", "fever-contagious"),
        ("chickenpox", "fever-contagious"),
        ("pregnant", "pregnancy"),
        ("dialysis", "kidney-disease"),
        ("cirrhosis", "liver-disease"),
        ("crohns disease", "bowel-disease"),
        ("ulcerative colitis", "bowel-disease"),
        ("asthma", "asthma"),
        ("copd", "lung-disease"),
        ("bipolar", "mental-health-severe"),
        ("autism", "sensory"),
        ("learning disability", "consent"),
        ("lymphoedema", "lymphoedema"),
        ("crps", "crps"),
        ("sickle cell", "sickle-cell"),
        ("palliative care", "palliative"),
        ("anorexia", "eating-disorder"),
        ("ingrown toenail", "corn-callus"),
    ],
)
def test_a_condition_finds_its_page(asked: str, caution: str) -> None:
    found = [hit.id for hit in INDEX.answer(asked, limit=5).hits if hit.kind == "caution"]

    assert caution in found
    assert ATLAS.cautions[caution].help is not None


def test_help_says_all_three_things_and_where_it_comes_from() -> None:
    told = [each for each in ATLAS.cautions.values() if each.help]

    assert len(told) >= 50
    for caution in told:
        assert caution.help is not None
        assert caution.help.instead.text, caution.id
        assert caution.help.gentle, caution.id
        assert caution.help.ask, caution.id
        assert caution.help.instead.sources or caution.help.instead.unverified, caution.id
