"""Tables of plain English words: those that say nothing, those that say little, those that mean the same."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """Return the words of a list written as running text."""
    return frozenset(text.split())


# Said around a complaint without naming it.
FILLER = listed(
    """
    a about advice again all also always am an and any are as at awful awfully badly be because been being bit
    bloody but by can constant constantly could cure currently day days do does during each ever every extremely
    feel feeling feels felt few fix for from get gets getting give gives giving go goes going got guess had has
    have having he hello help her hi his horrible how i id if ill im in into is it its ive just kind know lately
    like little look lot lots make makes maybe me moment more most much my nasty need now of often on or our
    please quite really relief safe relieve remedy seem seems she should since so some sometimes somewhat suddenly
    suffer suffering suffers super terrible terribly than that the their them then there these they thing things
    this those though to today treat treatment try use very was way we week weeks well were what when where
    which while who why will with would yet you your
    """
)

# What a person adds to a part of the body; alone it says too little.
WEAK = listed(
    """
    acute after area attack bad before chronic comfort complaint condition difficult difficulty disorder down
    infection issue long mild morning new night not off old out over pain point poor problem reflex
    severe side support symptom syndrome time too trouble under up want massage reflexology work zone
    """
)

# Everyday words one letter away from a complaint; they are meant as they stand.
NO_SLIPS = listed(
    """
    bake bath beach bean best bike bill bird boat book cake card case chess clock coal coat code coin comb cook
    corn danger dark date desk dish door farm film fish five four game gate gold golf grain green hall hill hole home
    horse hour house lake lamp lane light lime line list love lunch mail main male mint moon name nice paper
    park pear pine pink place plant plate play pool post price rain rice ring road rock roof room rose sale salt
    sand score scores ship shop show sing site song soup star stock store sugar swim team tent
    hanger test text tide tile tool town train tree trip wall water wife wine wing wire wood yard
    """
)

# Words that mean the same to somebody who looks for help: the meaning, and its words.
SAME = {
    "pain": "pain ach hurt sore painful hurtful soreness painfully agony",
    "stomach": "stomach belly tummy abdomen abdominal tum bellies tummies",
    "not": "not no cant dont doesnt didnt isnt arent wasnt havent hasnt hadnt wont wouldnt couldnt without never",
    "poo": "poo stool faeces feces",
    "pee": "pee wee urine urinate urinating urination",
    "child": "child kid toddler",
    "baby": "baby infant",
    "vomit": "vomit puke",
    "tired": "tired exhausted",
    "vision": "vision sight eyesight",
    "tight": "tight tense",
}
