"""The stem of a word: one spelling for its plural, its -ing and -ed forms and its British and American twins.

A light stemmer of our own: complaints use few word forms, and a heavy one would merge words that differ.
"""

from __future__ import annotations

from functools import lru_cache

# Forms that no rule finds, and words that the rules would spoil. Values are finished stems.
IRREGULAR = {
    form: stem
    for stem, forms in {
        "foot": "feet foot",
        "tooth": "teeth tooth",
        "child": "children child childs",
        "woman": "women woman",
        "man": "men man",
        "calf": "calves calf calfs calve",
        "spine": "spine spines",  # not "spin", as in a spinning head
        "care": "care cares",
        "nose": "nose noses",
        "sleep": "slept sleep sleeps sleepin sleeping asleep",
        "sleepy": "sleepy sleepiness sleepier",  # tired, not without sleep
        "sleepless": "sleepless sleeplessness",
        "bleed": "bled bloody bleed bleeding bleeds",
        "swel": "swollen swell swells swelling swellings swelled",
        "break": "broke broken breaks breaking",
        "wake": "woke woken awake waking wakes wake wakened waken",
        "die": "dying died die dies dead death",
        "los": "lost losing lose loses",
        "loss": "loss losses",  # weight loss happens, losing weight is often a wish
        "flight": "flight flights flying flew fly",
        "fal": "fell fallen falling fall falls",
        "take": "took taken taking takes take",
        "begin": "began begun begin begins",
        "itch": "itchy itching itches itch itchiness",
        "ach": "achy ache aches aching ached",
        "fever": "feverish fever fevers febrile",
        "shiver": "shivery shivers shivering shiver",
        "puf": "puffy puff puffs puffiness",
        "sweat": "sweaty sweats sweating sweat",
        "wheez": "wheezy wheeze wheezing wheezes",
        "cramp": "crampy cramps cramping cramp",
        "tingl": "tingly tingling tingle tingles",
        "weep": "weepy weeping weeps weep",
        "grit": "gritty grit",
        "ga": "gassy gas",
        "pregnant": "pregnancy pregnant pregnancies",
        "alerg": "allergy allergic allergies allergys allergens",
        "diabet": "diabetes diabetic diabetics",
        "epilep": "epilepsy epileptic",
        "asthma": "asthma asthmatic",
        "anemi": "anaemia anaemic anemia anemic",
        "anxi": "anxious anxiety anxieties",
        "arthrit": "arthritis arthritic",
        "hemorrhag": "haemorrhage hemorrhage haemorrhaging",
        "neuropath": "neuropathy neuropathic",
        "stif": "stiff stiffness stiffened",
        "sick": "sick sickness",
        "center": "centre centres center centers",
        "gray": "grey gray",
        "odor": "odour odours odor odors",
        "diarrhea": "diarrhoea diarrhea diarrhoeal",
        "hormon": "hormone hormones hormonal",
        "menopaus": "menopause menopausal",
        "pee": "pee pees peed peeing",
        "wee": "wee wees weed weeing",
        "poo": "poo poos pooing poop pooping poops",
        "cough": "cough coughs coughed coughing",
        "news": "news",
        "bill": "bill bills",  # nobody's bile
        "need": "need needs needed",
        "feed": "feed feeds feeding fed",
        "hot": "hot hotter heat heated",
        "knee": "knee knees",
        "winded": "winded",  # out of breath, not wind
        "monthlies": "monthlies",  # a period, not any month
        "limping": "limping limps limped",  # a lame leg, not a limp child
    }.items()
    for form in forms.split()
}
_ISE = ("ise", "ised", "ising", "yse", "ysed", "ysing")
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the stem of one normalised word."""
    known = IRREGULAR.get(word)
    if known is not None:
        return known
    if len(word) < 4 or not word.isalpha():
        return word
    return _ending(_singular(_american(word)))


def _american(word: str) -> str:
    """Spell a British word the American way: oedema, tumour, paralysed."""
    if "e" in word:
        word = word.replace("ae", "e")
        if "oe" in word[:-2] and not word.startswith(("toe", "shoe")):
            word = word.replace("oe", "e")
    if len(word) > 5 and word.endswith(("our", "ours")):
        return word.replace("our", "or")
    if len(word) > 6 and word.endswith(_ISE):
        at = word.rindex("s")
        return f"{word[:at]}z{word[at + 1 :]}"
    return word


def _singular(word: str) -> str:
    """Drop a plural or third-person ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _ending(word: str) -> str:
    """Drop what makes a noun, an adverb or a verb form of a word."""
    if word.endswith("ness"):
        word = _root(word, 4, 4)
    elif word.endswith("ly"):
        word = _root(word, 2, 4)
    if word.endswith("ing"):
        word = _root(word, 3, 3)
    elif word.endswith("ed") and word[-3] != "e":
        word = _root(word, 2, 3)
    if len(word) > 6 and word.endswith(("sion", "tion")):
        word = word[:-3]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def _root(word: str, ending: int, least: int) -> str:
    """Return a word without its ending, if enough of a word is left."""
    root = word[:-ending]
    return root if len(root) >= least and not _VOWELS.isdisjoint(root) else word
