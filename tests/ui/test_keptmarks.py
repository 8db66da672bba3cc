"""The small signs of what a person has marked."""

from __future__ import annotations

from reflexmap.ui.choice import Kept
from reflexmap.ui.keptmarks import NOTE, STAR, kept_signs, kept_text, kept_width

LIVER = ("zone", "liver")


def test_signs_say_what_is_marked() -> None:
    assert kept_signs(Kept(), *LIVER) == ()
    assert kept_signs(Kept(favourites=frozenset({LIVER})), *LIVER) == (STAR,)
    assert kept_signs(Kept(noted=frozenset({LIVER})), *LIVER) == (NOTE,)
    both = kept_signs(Kept(frozenset({LIVER}), frozenset({LIVER})), *LIVER)
    assert both == (STAR, NOTE)
    assert kept_text(both) == "Favourite. Has a note of yours"


def test_the_same_id_of_another_kind_is_something_else() -> None:
    assert kept_signs(Kept(favourites=frozenset({("symptom", "liver")})), *LIVER) == ()


def test_no_sign_takes_no_room() -> None:
    assert kept_width(()) == 0
    assert kept_width((STAR, NOTE)) > kept_width((STAR,)) > 0
