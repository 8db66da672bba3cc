"""What the command palette offers."""

from __future__ import annotations

from reflexmap.core.model import System, View
from reflexmap.draw.looks import SKINS
from reflexmap.ui.offers import Offer, offers, plain
from reflexmap.ui.window import Window


def all_of(window: Window) -> list[Offer]:
    return offers(window.actions_by_id, window.selection)


def one(window: Window, name: str) -> Offer:
    return next(offer for offer in all_of(window) if offer.name == name)


def test_every_action_is_offered_with_its_shortcut(window: Window) -> None:
    listed = {offer.name: offer for offer in all_of(window)}
    assert "Find a command" not in listed  # it is open already
    for name, action in window.actions_by_id.items():
        if name == "palette":
            continue
        offer = listed[plain(action.text())]
        assert offer.on is (action.isChecked() if action.isCheckable() else None)
        assert bool(offer.why) is not action.isEnabled()
        assert offer.keys or not action.shortcuts()


def test_names_are_free_of_mnemonics_and_dots(window: Window) -> None:
    assert plain("Print pre&view\u2026") == "Print preview"
    assert plain("Salt && pepper...") == "Salt & pepper"
    assert not [offer.name for offer in all_of(window) if "&" in offer.name or offer.name.endswith("\u2026")]


def test_no_two_offers_look_the_same(window: Window) -> None:
    seen = [(offer.name, offer.group) for offer in all_of(window)]
    assert len(seen) == len(set(seen))


def test_what_waits_says_why(window: Window) -> None:
    waiting = {offer.name: offer.why for offer in all_of(window) if offer.why}
    assert waiting["My note"] == "Open a zone or a complaint first"
    assert "Not now" not in waiting.values()
    window.selection.choose_zone("liver")
    assert not one(window, "My note").why


def test_views_systems_and_skins_are_switched(window: Window) -> None:
    names = {offer.name for offer in all_of(window)}
    assert {"Sole", "Top", "Inner side", "Outer side", "All sides"} <= names
    one(window, "Patterns").run()
    assert window.selection.shown.patterns
    one(window, "Urinary").run()
    assert window.selection.shown.off == frozenset({System.URINARY})
    assert one(window, "Urinary").on is False
    one(window, "Show all body systems").run()
    assert not window.selection.shown.off
    one(window, "Deep skin").run()
    assert window.selection.shown.skin == "deep"
    assert [offer.name for offer in all_of(window) if offer.group == "Skin tone" and offer.on] == ["Deep skin"]
    assert len([offer for offer in all_of(window) if offer.group == "Skin tone"]) == len(SKINS)


def test_the_map_turns(window: Window) -> None:
    offer = one(window, "Inner side")
    if not offer.why:
        offer.run()
        assert window.selection.shown.view is View.MEDIAL
        assert one(window, "Inner side").on


def test_routines_and_pages_open(window: Window) -> None:
    atlas = window.selection.atlas
    routine, page = next(iter(atlas.routines.values())), next(iter(atlas.pages.values()))
    next(o for o in all_of(window) if (o.name, o.group) == (routine.name, "Routines")).run()
    assert window.selection.chosen.routine == routine.id
    next(o for o in all_of(window) if (o.name, o.group) == (page.name, "Explained")).run()
    assert window.selection.chosen.page == ("page", page.id)
