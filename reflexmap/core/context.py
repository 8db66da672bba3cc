"""When words of danger are meant otherwise: told of long ago, of an animal, of a story, of a fear or a risk.

Each test looks at one clause of what is said. It is written so that a doubt leaves the alarm on.
"""

from __future__ import annotations

import re

_NOW = re.compile(
    r"\b(now|again|today|tonight|currently|still|since|(?<!years )(?<!decades )(?<!ages )(?<!yrs )back"
    r"|ever since|worse|suddenly|sudden|this morning|just|started|starting|noticed"
    r"|began|begun|keeps?|getting|come back|came back|returned|another)\b"
)
_PAST = re.compile(
    r"\b((years?|yrs|decades?|ages) (ago|back)|(had|was|were|got|broke|did) .*\bmonths? ago|last (year|summer|winter)"
    r"|in (19|20)\d\d|used to|history|in the past|survivors?|survived"
    r"|(as|when i was) a (child|kid|teenager|baby)|when i was (young|younger|little)|long time ago|long ago)\b"
)
_NOT_HAPPENING = re.compile(
    r"\b(prevent\w*|avoid\w*|(fear|risk|chance|chances|odds|dangers?|types?|history|meaning) of|(afraid|scared) of"
    r"|studying|revising|runs in|died (of|from)|ruled out|all clear|scans? (was|were|is|came back) clear"
    r"|laugh\w* (so (hard|much)|till|until) .*breathe?|die of (embarrassment|shame|boredom|laughter)"
    r"|(statistics|awareness|charity|fundrais\w*|insurance|leaflet"
    r"|(first aid|cpr|safety|resus\w*|mandatory) training|training (course|video|dummy|manual)"
    r"|first aid course))\b"
)
# A doctor's word ends the clause: "the GP said my chest pain is nothing serious yet I gasp" stays a doubt.
_CLEARED = re.compile(
    r"\b((doctors?|gp|consultant|cardiologist|specialist|surgeon|neurologist|hospital|paramedics?|nurse|midwife|physio)"
    r" (has |have |had )?(says?|said|told (me|us|him|her)|reckons|confirmed|checked|cleared|looked at)"
    r"|(been|was) told)\b.*"
    r"\b(harmless|nothing serious|benign|muscular|all (clear|normal|fine)|(is|was|its|are) (all )?(fine|normal|nothing)"
    r"|just (stress|anxiety|a (pulled |strained )?muscle))( (cyst|lump|one))?$"
)
_ANIMALS = r"(dog|dogs|puppy|cat|cats|kitten|horse|pony|hamster|rabbit|budgie|parrot|hen|chicken|goat|cow|sheep|pet)"
_ANIMAL = re.compile(rf"\b(?<!like )(?<!as )(my|our|the|a|his|her|their|neighbours?|poor|old) {_ANIMALS}\b(?! scan)")
_BY_ANIMAL = re.compile(
    r"\b(bit|bite|bitten|bites|scratch\w*|kick\w*|attack\w*|by|from|allerg\w*|knocked|pulled|my own)\b"
    # "He collapsed walking the dog" is not about the dog.
    r"|\b(walk|walks|walked|walking|fed|feeding|brushing|washing|bathing|stroking|petting|grooming|chasing|lifting"
    rf"|carrying|riding|rode|off|over|with|near|holding|training|after|for) (\w+ )?{_ANIMALS}\b"
)
_STORIES = (
    r"(song|songs|film|films|movie|movies|book|books|novel|lyrics|band|album|poem|podcast"
    r"|documentary|playlist|drama|musical|trailer)"
)
_ABOUT = r"(about|called|titled|named|by|where|on|with)"
# What is told may be a story, but "chest pain during the game" is none.
_TOLD = r"(game|games|series|episode|soap|essay|story|show|play) (about|called|titled|named|where|in which)"
_STORY = re.compile(
    rf"\b{_STORIES} {_ABOUT}\b|\b{_TOLD}\b"
    rf"|\b(sing|singing|watch|watched|watching|read|reading|play) (the |a )?{_STORIES}\b"
)
_STORY_END = re.compile(rf"\b{_STORIES}( \w+)?$")
_SELF = re.compile(r"\b(i|ive|im|my|me|she|shes|he|hes|he is|she is)\b")


def meant_otherwise(clause: str) -> bool:
    """Whether a clause tells of something that is not happening now to a person."""
    if _NOT_HAPPENING.search(clause):
        return True
    if _CLEARED.search(clause) and not _NOW.search(clause):
        return True
    if _PAST.search(clause) and not _NOW.search(clause):
        return True
    if _ANIMAL.search(clause) and not _BY_ANIMAL.search(clause):
        return True
    if _STORY_END.search(clause) and not _SELF.search(clause):
        return True
    return bool(_STORY.search(clause)) and not _SELF.search(_STORY.sub("", clause, count=1))
