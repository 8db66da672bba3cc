"""How the words of a query are read: plain letters, words that say nothing, words that mean the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reflexmap.core.stems import stem

_LIGATURES = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss"})
_APOSTROPHES = re.compile("['’‘`´ʼ]")
_OTHERS = re.compile(r"[\W_]+")
_CLAUSE = re.compile(r"[.,;:!?()/\n|+&]+")
# "can not", "do not", "unable to" become the one word that people type as "can't", "don't".
_NEGATED = re.compile(r"\b(ca|do|does|did|is|are|was|were|has|have|had|wo|would|could|should|can|will) ?n[o']?t\b")
_CONTRACTED = {"can": "cant", "ca": "cant", "will": "wont", "wo": "wont"}
_SAYINGS = (
    ("able to", re.compile(r"\b(?:unable|not able) to\b"), "cant"),
    ("of breath", re.compile(r"\bshort(?:ness)? of breath\b"), "breathless"),
    (" up", re.compile(r"\b(?:throw|throws|throwing|threw) up\b"), "vomit"),
    ("ng sick", re.compile(r"\b(?:keep|keeps|kept) (?:being|getting) sick\b"), "vomit"),
)

# Said around a complaint without naming it.
FILLER = frozenset(
    [
        "a",
        "about",
        "advice",
        "again",
        "all",
        "also",
        "always",
        "am",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "being",
        "bit",
        "but",
        "by",
        "can",
        "could",
        "cure",
        "day",
        "days",
        "do",
        "does",
        "during",
        "each",
        "every",
        "feel",
        "feeling",
        "feels",
        "felt",
        "few",
        "fix",
        "for",
        "from",
        "get",
        "gets",
        "getting",
        "give",
        "gives",
        "giving",
        "go",
        "goes",
        "going",
        "got",
        "had",
        "has",
        "have",
        "having",
        "he",
        "hello",
        "help",
        "her",
        "hi",
        "his",
        "how",
        "i",
        "id",
        "if",
        "ill",
        "im",
        "in",
        "into",
        "is",
        "it",
        "its",
        "ive",
        "just",
        "kind",
        "know",
        "lately",
        "like",
        "little",
        "look",
        "lot",
        "lots",
        "make",
        "makes",
        "me",
        "more",
        "most",
        "much",
        "my",
        "need",
        "of",
        "often",
        "on",
        "or",
        "our",
        "please",
        "quite",
        "really",
        "relief",
        "relieve",
        "remedy",
        "seem",
        "seems",
        "she",
        "should",
        "since",
        "so",
        "some",
        "sometimes",
        "somewhat",
        "suddenly",
        "suffer",
        "suffering",
        "suffers",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "thing",
        "things",
        "this",
        "those",
        "though",
        "to",
        "today",
        "treat",
        "treatment",
        "try",
        "use",
        "very",
        "want",
        "was",
        "way",
        "we",
        "week",
        "weeks",
        "well",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "will",
        "with",
        "would",
        "yet",
        "you",
        "your",
        "terrible",
        "terribly",
        "awful",
        "awfully",
        "horrible",
        "extremely",
        "super",
        "badly",
        "bloody",
        "constant",
        "constantly",
        "currently",
        "ever",
        "guess",
        "maybe",
        "moment",
        "nasty",
        "now",
    ]
)
# What a person adds to a part of the body; alone it says too little.
WEAK = frozenset(
    stem(word)
    for word in [
        "trouble",
        "problem",
        "issue",
        "bad",
        "difficulty",
        "difficult",
        "poor",
        "pain",
        "feeling",
        "severe",
        "acute",
        "chronic",
        "mild",
        "after",
        "before",
        "not",
        "side",
        "long",
        "new",
        "old",
        "too",
        "up",
        "down",
        "out",
        "off",
        "over",
        "under",
        "back",
        "night",
        "morning",
        "symptom",
        "condition",
        "attack",
        "complaint",
        "disorder",
        "syndrome",
        "infection",
        "zone",
        "point",
        "area",
        "reflex",
        "support",
        "comfort",
        "work",
        "time",
    ]
    if word != "back"
)
# Everyday words one letter away from a complaint; they are meant as they stand.
NO_SLIPS = frozenset(
    [
        "bake",
        "bath",
        "beach",
        "bean",
        "best",
        "bike",
        "bill",
        "bird",
        "boat",
        "book",
        "cake",
        "card",
        "case",
        "chess",
        "clock",
        "coal",
        "coat",
        "code",
        "coin",
        "comb",
        "cook",
        "corn",
        "dark",
        "date",
        "desk",
        "dish",
        "door",
        "farm",
        "film",
        "fish",
        "five",
        "four",
        "game",
        "gate",
        "gold",
        "golf",
        "grain",
        "green",
        "hall",
        "hill",
        "hole",
        "home",
        "horse",
        "house",
        "hour",
        "lake",
        "lamp",
        "lane",
        "light",
        "lime",
        "line",
        "list",
        "love",
        "lunch",
        "main",
        "male",
        "mail",
        "mint",
        "moon",
        "name",
        "nice",
        "paper",
        "park",
        "pear",
        "pine",
        "pink",
        "place",
        "plate",
        "plant",
        "play",
        "pool",
        "post",
        "price",
        "rain",
        "rice",
        "ring",
        "road",
        "rock",
        "roof",
        "room",
        "rose",
        "sale",
        "salt",
        "sand",
        "ship",
        "shop",
        "show",
        "sing",
        "site",
        "song",
        "soup",
        "star",
        "stock",
        "store",
        "sugar",
        "swim",
        "team",
        "tent",
        "test",
        "text",
        "tide",
        "tile",
        "tool",
        "town",
        "train",
        "tree",
        "trip",
        "wall",
        "water",
        "wine",
        "wife",
        "wine",
        "wing",
        "wire",
        "wood",
        "yard",
    ]
)
_SAME = {
    word: meaning
    for meaning, words in {
        "pain": "pain ach hurt sore painful hurtful soreness painfully agony",
        "stomach": "stomach belly tummy abdomen abdominal tum bellies tummies",
        "not": "not no cant dont doesnt didnt isnt arent wasnt havent hasnt hadnt wont wouldnt couldnt without never",
        "poo": "poo stool faeces feces",
        "pee": "pee wee urine urinate urinating urination",
        "child": "child kid toddler",
        "baby": "baby infant",
        "vomit": "vomit puke",
        "tired": "tired exhausted",
        "tight": "tight tense",
    }.items()
    for word in words.split()
}
SAME = {**_SAME, **{stem(word): meaning for word, meaning in _SAME.items()}}


def normalise(text: str) -> str:
    """Return the text in small plain letters with single spaces: no accents, apostrophes or marks."""
    text = text.casefold()
    if text.isascii() and text.replace(" ", "").isalpha():
        return " ".join(text.split())
    text = _APOSTROPHES.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
        text = "".join(letter for letter in text if not unicodedata.combining(letter)).casefold()
    return _OTHERS.sub(" ", text).strip()


def unfold(normalised: str) -> str:
    """Write sayings of several words as one: "can not" as "cant"."""
    text = _NEGATED.sub(_contract, normalised) if "nt" in normalised or "not" in normalised else normalised
    for hint, pattern, word in _SAYINGS:
        if hint in text:
            text = pattern.sub(word, text)
    return text


def _contract(match: re.Match[str]) -> str:
    verb = match.group(1)
    return _CONTRACTED.get(verb, f"{verb}nt")


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return unfold(normalise(text)).split()


def clauses(text: str) -> list[list[str]]:
    """Return the words of a text, cut at full stops, commas and the like."""
    return [found for part in _CLAUSE.split(text) if (found := words(part))]


@lru_cache(maxsize=8192)
def meaning(word: str) -> str:
    """Return what a word stands for: its stem, or the common word for those that mean the same."""
    found = SAME.get(word)
    if found is None:
        root = stem(word)
        found = SAME.get(root, root)
    return found


def content(found: list[str]) -> list[str]:
    """Return the words that say something; all of them if none does."""
    return [word for word in found if word not in FILLER] or found
