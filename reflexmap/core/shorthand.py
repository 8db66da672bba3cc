"""What people jot down for longer words, spelt out before danger is listened for: "CP radiating L arm, 6/40 preg".

Some letters mean a danger only as capitals: "SOB" is no breath, "a good sob" is a cry.
"""

from __future__ import annotations

import re

_JOTTED = {
    "cannae": "cant", "carnt": "cant", "cany": "cant", "cnt": "cant", "cudnt": "couldnt",
    "dinnae": "dont", "disnae": "doesnt", "doesent": "doesnt", "dosent": "doesnt", "dosnt": "doesnt",
    "gona": "going to", "havnt": "havent", "isnae": "isnt", "wana": "want to", "willnae": "wont",
    "winnae": "wont", "heid": "head", "sair": "sore", "tung": "tongue", "toung": "tongue",
    "abdo": "abdominal", "asap": "quickly", "asma": "asthma", "athsma": "asthma", "bf": "boyfriend", "bpm": "pulse",
    "gf": "girlfriend", "gonna": "going to",
    "gotta": "have to", "hrs": "hours", "hubby": "husband", "min": "minutes", "mins": "minutes",
    "mth": "month", "mths": "months", "preg": "pregnant", "pt": "patient", "pts": "patients", "sec": "seconds",
    "secs": "seconds", "thru": "through", "tryna": "trying to", "wanna": "want to", "whats": "what is", "wk": "week",
    "wks": "weeks", "yday": "yesterday", "yo": "year old", "yr": "year", "yrs": "years",
}  # fmt: skip
_CAPITALS = {
    "AAA": "aneurysm", "ACS": "heart attack", "APH": "pregnant bleeding",
    "BM": "blood sugar", "BMs": "blood sugar", "CVA": "having a stroke",
    "DIB": "difficulty breathing", "DKA": "ketoacidosis", "KO": "knocked out",
    "LIF": "lower left belly", "LMP": "last period", "LO": "little one", "LOC": "lost consciousness",
    "MI": "heart attack",
    "NSTEMI": "heart attack", "OD": "overdose", "PMB": "bleeding after menopause",
    "PPH": "postpartum haemorrhage", "PR": "bottom", "PROM": "waters broken", "PV": "vaginal",
    "RFM": "reduced movements baby", "RIF": "lower right belly", "RLQ": "lower right belly", "RUQ": "right side belly",
    "SAH": "brain bleed", "SOB": "breathless", "SOBOE": "breathless walking",
    "SROM": "waters broken", "STEMI": "heart attack", "SVT": "svt attack", "TLOC": "lost consciousness",
    "VT": "heart racing faint",
}  # fmt: skip
_LETTERS = re.compile(r"[A-Za-z]+")
_DECIMALS = re.compile(r"(?<=\d)[.,]\d+")  # a full stop would part the number in two
_SPELT_OUT = (
    (re.compile(r"\bh/o\b", re.IGNORECASE), "history of"),
    (re.compile(r"\b(?:y/o|yr old)\b", re.IGNORECASE), "year old"),
    (
        re.compile(r"(?<=\d)(?=(?:yo|yrs?|wks?|weeks?|days?|mths?|months?|mins?|hrs?|hours?|years?)\b)", re.IGNORECASE),
        " ",
    ),
    (re.compile(r"\bw/"), "with "),
    (re.compile(r"(?<!feel )\bain['\u2019]?t(?= )", re.IGNORECASE), "isnt"),  # "I feel aint" is a slip of faint
    (re.compile(r"\b(\d{1,2})(?:\+\d)?/40\b"), r"\1 weeks pregnant"),
    (re.compile(r"(?<![\d/])(\d{1,2})/52\b"), r"for \1 weeks"),  # weeks of the year; "for": not those of pregnancy
    (re.compile(r"(?<![\d/])(\d{1,2})/7\b(?!/)"), r"for \1 days"),
    (re.compile(r"\bd ?(?:&|and|\+) ?v\b", re.IGNORECASE), "diarrhoea and vomiting"),
    (re.compile(r"\b[oO][dD](?:['\u2019][eE]?[dD]|['\u2019]?ing|ed)\b|\bOD[ds]\b"), "overdosed"),
    (re.compile(r"\bko['\u2019]?e?d\b", re.IGNORECASE), "knocked out"),
    # "CP" may be cerebral palsy, "PE" a lesson, "SI" a joint.
    (
        re.compile(r"\bc/o CP\b|\bCP\b(?=.*\b(?i:radiat|arm|jaw|SOB|sweat|clammy|exert|since|tight|relie|\?))"),
        "chest pain",
    ),
    (re.compile(r"\bc/o\b", re.IGNORECASE), "has"),
    (re.compile(r"\b(says|say|reads|reading|shows|showing|displays) LO\b"), r"\1 low"),  # a glucose meter, no baby
    (re.compile(r"\bSOB ?\+{2,}"), "gasping"),  # many signs of plus: very much
    (re.compile(r"\? ?append(?:ix|ic)\b", re.IGNORECASE), "appendicitis"),
    (re.compile(r"\b(my|his|her|the) hed\b", re.IGNORECASE), r"\1 head"),
    (re.compile(r"\? ?PE\b|\bPE ?\?|(?<=\ba )PE\b|(?<=\bsible )PE\b"), "pulmonary embolism"),
    (re.compile(r"\bSI\b(?=$|[,.;]| with| no | and| plan)"), "suicidal thoughts"),
    (re.compile(r"\bL(?= [A-Za-z])"), "left"),
    (re.compile(r"\bR(?= [A-Za-z])"), "right"),
    (
        re.compile(
            r"\b((?:he|hes|he's|him|son|baby|boy|girl) (?:is |at |of )?\d+ (?:weeks|wks|months))\b(?! old)",
            re.IGNORECASE,
        ),
        r"\1 old",
    ),
    (re.compile(r"\b(days?|weeks?|wks?|months?) pp\b", re.IGNORECASE), r"\1 postpartum"),
)
# Weeks told as a number alone are weeks of pregnancy from about the twelfth on: "28 weeks, bad headache".
_WEEKS = re.compile(
    r"(?:(?<=\bat )|(?<=\bim )|(?<=\bi'm )|(?<=\bi am )|(?<=\bshe is )|(?<=\bshes )|(?<=\bshe's )|^|(?<=[a-z,] ))"
    r"(\d{1,2})(?:\+\d)? ?(?:weeks|wks)\b"
    r"(?! (?:ago|old|post|pp|after|since|of|later|now|into|in|off|on|pregnant|preg))",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:for|past|last|over|about|nearly|almost|in|every|next|these|than|around|after|within) $", re.IGNORECASE
)
_SURELY = re.compile(r"\b(?:im|i'm|i am|she is|shes|she's) $", re.IGNORECASE)
LEAST_WEEKS = 12  # weeks of pregnancy that a number alone may tell of; a complaint of that age is told in months
LEAST_SURE_WEEKS = 4  # the same after "I am": "I'm 8 weeks"
MOST_WEEKS = 42


def written_out(query: str) -> str:
    """Return a query with its jottings spelt out: "?MI, pt SOB" becomes "?heart attack, patient breathless"."""
    text = _DECIMALS.sub("", query)
    for pattern, plain in _SPELT_OUT:
        text = pattern.sub(plain, text)
    text = _LETTERS.sub(lambda found: _said(found.group()), text)
    return weeks_spelt_out(text)


def weeks_spelt_out(text: str) -> str:
    """Return a text with "34 weeks" as weeks of pregnancy, where they tell of one."""
    lower = text.lower()
    return _WEEKS.sub(_weeks, text) if "week" in lower or "wks" in lower else text


def _said(word: str) -> str:
    """Return what a jotted word stands for, the word itself if it is none."""
    return _CAPITALS.get(word) or _JOTTED.get(word.lower(), word)


def _weeks(found: re.Match[str]) -> str:
    """Add what the number of weeks says, unless they tell how long something has lasted."""
    before = found.string[: found.start()]
    least = LEAST_SURE_WEEKS if _SURELY.search(before) else LEAST_WEEKS
    if not least <= int(found.group(1)) <= MOST_WEEKS or _LASTING.search(before):
        return found.group()
    return f"{found.group()} pregnant"
