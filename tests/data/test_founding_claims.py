"""What the two founding texts name is in the program: under its name, on its page, in the right voice.

Each line holds the words a person types, and the page they must lead to. A promised effect also names the entry of
`claims.yaml` that stands on that page: what others say, with what research says beside it.
"""

from __future__ import annotations

import re

import pytest

from reflexmap.core.model import SaidClaim, Verdict
from tests.shipped import index, loaded

ATLAS = loaded().atlas
INDEX = index()
FOREMOST = 3  # results that a person reads at a glance

TECHNIQUES = {
    "reflexology": "technique:reflexology-pressure",
    "reflexology pressure points": "technique:reflexology-pressure",
    "swedish massage": "routine:combo-swedish-reflexology",
    "Swedish massage": "technique:effleurage",
    "effleurage": "technique:effleurage",
    "petrissage": "technique:petrissage",
    "friction": "technique:friction",
    "tapotement": "technique:tapotement",
    "kneading": "technique:kneading",
    "deep tissue massage": "technique:deep-tissue-thumbs",
    "elbow pressure": "technique:elbow-forearm-press",
    "trigger points": "technique:trigger-point-release",
    "knots": "technique:trigger-point-release",
    "breaking up scar tissue": "technique:scar-tissue-work",
    "range of motion": "technique:rom-mobilisation",
    "myofascial release": "technique:myofascial-release",
    "acupressure": "technique:acupressure",
    "acupressure point between the big toe and the second toe": "technique:acupressure-lr3",
    "solar plexus point": "technique:solar-plexus-press",
    "shiatsu": "technique:shiatsu",
    "thai massage": "technique:thai-foot-massage",
    "aromatherapy oils": "technique:aromatherapy-oils",
    "swedish massage and reflexology": "routine:combo-swedish-reflexology",
    "myofascial combination": "routine:combo-myofascial",
    "acupressure and deep tissue massage": "routine:combo-acupressure-deep",
    "aromatherapy and shiatsu": "routine:combo-aroma-shiatsu-thai",
    "combining methods": "routine:combo-swedish-reflexology",
    "regular massage": "technique:regular-maintenance-massage",
    "maintenance massage": "technique:regular-maintenance-massage",
    "professional massage": "technique:regular-maintenance-massage",
    "self massage": "routine:desk-break-self",
    "foot soak": "technique:foot-soak",
    "foot basin": "technique:foot-basin-spa",
    "calf stretch": "technique:calf-stretch",
    "all-over stretch": "technique:all-over-stretch",
    "daily stretches": "technique:daily-stretch-set",
    "muscle scraper": "technique:muscle-scraper",
    "shaver": "technique:foot-shaver",
    "ball of foot cushions": "technique:ball-of-foot-cushion",
    "cold therapy socks": "technique:cold-therapy-socks",
    "foot massager": "technique:massager-device",
    "targeted pressure": "technique:targeted-rhythmic-massage",
    "rhythmic manipulation": "technique:targeted-rhythmic-massage",
    "5-10 minutes": "routine:short-5-10-min",
    "20-30 minutes": "routine:standard-20-30-min",
}

CONDITIONS = {
    "acute pain": "symptom:acute-pain",
    "chronic pain": "symptom:chronic-pain",
    "chronic foot pain": "symptom:chronic-foot-pain",
    "sore achy feet": "symptom:sore-feet",
    "tight muscles": "symptom:muscle-tension",
    "muscle pain": "symptom:muscle-pain",
    "muscle tension": "symptom:muscle-tension",
    "muscle knots": "symptom:muscle-tension",
    "stiffness": "symptom:stiffness",
    "restricted movement": "symptom:stiffness",
    "scar tissue": "symptom:scar-tightness",
    "joint pain": "symptom:joint-pain",
    "plantar fasciitis": "symptom:plantar-fasciitis",
    "headaches": "symptom:headache",
    "digestive disturbances": "symptom:digestive-disturbance",
    "stress": "symptom:stress",
    "anxiety": "symptom:anxiety",
    "lower back pain": "symptom:lower-back-pain",
    "inflammation": "symptom:inflammation",
    "swelling": "symptom:ankle-swelling",
    "poor circulation": "symptom:poor-circulation",
    "venous stasis": "symptom:poor-circulation",
    "neuropathy": "symptom:foot-numbness",
    "overuse": "symptom:muscle-pain",
    "poor sleep": "symptom:insomnia",
    "insomnia": "symptom:insomnia",
    "depressive symptoms": "symptom:low-mood",
    "low mood": "symptom:low-mood",
    "high blood pressure": "symptom:high-blood-pressure",
    "fast heart rate": "symptom:palpitations",
    "hyperarousal": "symptom:stress",
    "foot hygiene": "symptom:foot-hygiene",
    "low immunity": "symptom:low-immunity",
    "fatigue": "symptom:fatigue",
    "recovery": "symptom:recovery-after-exercise",
    "mental clarity": "symptom:concentration",
    "mood swings": "symptom:low-mood",
}

# What is promised: the words, the page, and the claim that stands there.
BENEFITS = {
    "improved circulation": ("symptom:poor-circulation", "better-circulation"),
    "blood flow in feet": ("symptom:poor-circulation", "better-circulation"),
    "oxygen and nutrients": ("symptom:poor-circulation", "oxygen-and-nutrients"),
    "tissue oxygenation": ("symptom:poor-circulation", "oxygen-and-nutrients"),
    "tissue perfusion": ("symptom:poor-circulation", "oxygen-and-nutrients"),
    "arterial function": ("symptom:poor-circulation", "stagnant-veins"),
    "lymphatic drainage": ("technique:foot-lymph-strokes", "lymph-flow"),
    "lymphatic flow": ("technique:foot-lymph-strokes", "lymph-flow"),
    "less swelling": ("symptom:ankle-swelling", "swelling"),
    "detoxification": ("symptom:detox", "detox"),
    "removing toxins": ("symptom:detox", "detox"),
    "metabolic waste": ("symptom:detox", "detox"),
    "less inflammation": ("symptom:inflammation", "less-inflammation"),
    "inflammatory markers": ("symptom:inflammation", "less-inflammation"),
    "endorphins": ("symptom:chronic-pain", "endorphins"),
    "serotonin": ("symptom:low-mood", "serotonin"),
    "cortisol": ("symptom:stress", "lower-cortisol"),
    "parasympathetic nervous system": ("symptom:stress", "calming-nerves"),
    "lower heart rate": ("symptom:palpitations", "slower-heart"),
    "lower blood pressure": ("symptom:high-blood-pressure", "lower-blood-pressure"),
    "heart rate variability": ("symptom:stress", "heart-rate-variability"),
    "stress reduction": ("symptom:stress", "less-stress"),
    "anxiety reduction": ("symptom:anxiety", "less-anxiety"),
    "better mood": ("symptom:low-mood", "better-mood"),
    "limbic system": ("symptom:low-mood", "limbic-brain"),
    "emotional equilibrium": ("symptom:stress", "resilience"),
    "resilience": ("symptom:stress", "resilience"),
    "immune support": ("symptom:low-immunity", "stronger-defences"),
    "gate control": ("symptom:chronic-pain", "gate-control"),
    "pain relief": ("symptom:chronic-pain", "pain-relief"),
    "natural painkillers": ("symptom:chronic-pain", "instead-of-painkillers"),
    "drug-free pain relief": ("symptom:chronic-pain", "drug-free"),
    "relief of foot pain": ("symptom:chronic-foot-pain", "foot-pain"),
    "nerve function": ("symptom:foot-numbness", "neuropathy"),
    "muscle relaxation": ("symptom:muscle-tension", "muscle-tension"),
    "flexibility": ("symptom:stiffness", "flexibility"),
    "energy flow": ("symptom:fatigue", "energy-flow"),
    "self-healing": ("symptom:stress", "self-healing"),
    "sleep latency": ("symptom:insomnia", "faster-sleep"),
    "slow-wave sleep": ("symptom:insomnia", "slow-wave-sleep"),
    "sleep quality": ("symptom:insomnia", "better-sleep"),
    "deeper sleep": ("symptom:insomnia", "better-sleep"),
    "cognitive clarity": ("symptom:concentration", "clear-mind"),
    "body balance": ("symptom:body-balance", "better-balance"),
    "faster recovery": ("symptom:recovery-after-exercise", "faster-recovery"),
    "foot health": ("symptom:foot-hygiene", "foot-hygiene"),
    "early detection": ("technique:foot-inspection", "early-detection"),
    "early identification": ("technique:foot-inspection", "early-detection"),
    "wellbeing": ("symptom:stress", "belonging"),
    "sense of belonging": ("symptom:grief", "belonging"),
    "trigger point relief": ("technique:trigger-point-release", "trigger-points"),
    "trapped energy": ("symptom:fatigue", "energy-flow"),
    "relaxation": ("symptom:stress", "calming-nerves"),
    "body functions": ("technique:reflexology-pressure", "body-functions"),
    "emotional balance": ("symptom:low-mood", "better-mood"),
    "joint pain": ("symptom:joint-pain", "joint-pain"),
    "headaches": ("symptom:headache", "headache-general"),
    "toe point for headache": ("symptom:headache", "toe-point-for-headache"),
    "solar plexus for lower back pain": ("symptom:lower-back-pain", "solar-plexus-for-back"),
    "lower back pain": ("symptom:lower-back-pain", "back-pain"),
    "digestive disturbances": ("symptom:digestive-disturbance", "digestion"),
    "plantar fasciitis": ("symptom:plantar-fasciitis", "plantar-fasciitis"),
    "myofascial release": ("technique:myofascial-release", "myofascial-release"),
    "tapotement": ("technique:tapotement", "swedish-strokes"),
    "scented oils": ("technique:aromatherapy-oils", "scented-oils"),
    "thai massage": ("technique:thai-foot-massage", "shiatsu-and-thai"),
    "foot soak": ("technique:foot-soak", "soak-for-sleep"),
    "prevention": ("technique:regular-maintenance-massage", "regular-massage-prevents"),
    "muscle scrapers": ("technique:muscle-scraper", "scraper-for-tension"),
    "cold therapy socks": ("technique:cold-therapy-socks", "cushions-and-cold-socks"),
    "foot massager": ("technique:massager-device", "machines-and-tools"),
    "daily stretches": ("technique:daily-stretch-set", "stretches-for-circulation"),
    "reflex points": ("technique:reflexology-pressure", "organs-through-the-foot"),
    "regular foot massage": ("technique:regular-maintenance-massage", "five-to-thirty-minutes"),
    "deep tissue massage": ("technique:deep-tissue-thumbs", "combined-methods"),
    "scar tissue work": ("technique:scar-tissue-work", "scar-tissue"),
}

CAUTIONS = {
    "acute inflammation": "caution:inflammation-local",
    "blood clots": "caution:dvt-clot",
    "pressure too hard": "caution:pressure-intensity",
    "adverse pressure": "caution:pressure-intensity",
    "heat setting": "caution:heat-setting",
    "replace doctor": "caution:not-a-substitute",
}


def found(query: str) -> list[str]:
    """Return the first pages that a query leads to."""
    return [f"{hit.kind}:{hit.id}" for hit in INDEX.answer(query).hits[:FOREMOST]]


@pytest.mark.parametrize(("name", "page"), (TECHNIQUES | CONDITIONS | CAUTIONS).items())
def test_what_is_named_is_found_under_its_name(name: str, page: str) -> None:
    assert page in found(name)


@pytest.mark.parametrize(("name", "page", "claim"), [(name, *where) for name, where in BENEFITS.items()])
def test_what_is_promised_stands_as_a_claim_on_the_page_it_leads_to(name: str, page: str, claim: str) -> None:
    assert page in found(name)
    kind, _, identity = page.partition(":")
    assert claim in [each.id for each in ATLAS.claims_about(kind, identity)]


@pytest.mark.parametrize("claim", ATLAS.claims.values(), ids=lambda claim: claim.id)
def test_a_claim_is_told_as_what_others_say(claim: SaidClaim) -> None:
    assert re.match(r"(Said|It is said|Claimed)\b", claim.said)
    assert claim.research.sources or claim.research.unverified
    assert claim.symptoms or claim.techniques or claim.zones, "a claim stands on a page"


def test_every_claim_is_reached_by_words_that_people_type() -> None:
    assert {claim for _, claim in BENEFITS.values()} == set(ATLAS.claims)


def test_a_promise_without_support_is_nowhere_called_supported() -> None:
    for claim in ATLAS.claims.values():
        assert claim.verdict is not Verdict.SUPPORTED_WEAKLY or claim.research.sources, claim.id
    # One study of one waste product in the forearm does not contradict the claim; nor does warm water prove massage.
    for claim in ("detox", "faster-sleep", "better-balance"):
        assert ATLAS.claims[claim].verdict is Verdict.NOT_SUPPORTED, claim
