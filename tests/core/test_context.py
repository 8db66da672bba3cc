from __future__ import annotations

import pytest

from reflexmap.core.context import meant_otherwise


@pytest.mark.parametrize(
    "clause",
    [
        "had a heart attack ten years ago",
        "i used to get chest pain",
        "stroke in 2010",
        "family history of stroke",
        "had a fit as a child",
        "how to prevent blood clots",
        "lower the risk of stroke",
        "fear of having a heart attack",
        "my grandad died of a heart attack",
        "my dog had a seizure",
        "the cat is not breathing",
        "song about a heart attack",
        "watched a film about suicide",
        "heart attack song",
        "blood clot ruled out",
        "the scan was clear",
        "game where you get stabbed",
        "laughing so hard i couldnt breathe",
        "studying stroke at college",
        "grandad had a stroke twenty years back",
        "cpr training for heart attacks",
        "the doctor says my palpitations are harmless",
        "been told my chest pain is muscular",
        "the gp said my lump is a harmless cyst",
    ],
)
def test_what_is_not_happening_now_to_a_person_is_meant_otherwise(clause: str) -> None:
    assert meant_otherwise(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "chest pain",
        "chest pain again like years ago",
        "it started years ago and is worse now",
        "my dog bit me and it wont stop bleeding",
        "he collapsed walking the dog",
        "chest pain when walking the dog",
        "fell off my horse and hit my head",
        "my cat scan showed a clot",
        "i collapsed watching a film",
        "chest pain during the game",
        "laughing and then i couldnt breathe",
        "really worried as my child is floppy",
        "afraid i am having a heart attack",
        "noticed a lump months ago",
        "passed out at training",
        "the chest pain came back",
        "the doctor says my chest pain is not harmless and to ring back",
        "the doctor said it was muscular now my chest is tight",
        "the gp said fine about my chest pain which is crushing",
    ],
)
def test_a_doubt_leaves_the_alarm_on(clause: str) -> None:
    assert not meant_otherwise(clause)
