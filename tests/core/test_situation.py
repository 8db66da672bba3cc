"""What a person may tick: reading it, and that every caution that somebody may tick has an item."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.cache import Cache
from reflexmap.core.load import load
from reflexmap.core.situation import is_personal, items_of


def swap(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_example_reads_as_it_is_written(example: Path) -> None:
    atlas = load(example).atlas
    group = atlas.situations["blood-and-vessels"]
    item = items_of(atlas.situations)["varicose-veins"]
    assert group.items == (item,)
    assert item.name == "Has varicose veins"
    assert item.help.startswith("Bulging")
    assert item.aliases == ("bulging veins",)
    assert item.cautions == ("varicose-veins",)


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("cautions: [varicose-veins]", "cautions: []", "needs the cautions"),
        ("cautions: [varicose-veins]", "cautions: [gone]", "'gone' in 'items'"),
        ("cautions: [varicose-veins]", "caution: [varicose-veins]", "The key 'caution' is unknown"),
        ("  - id: varicose-veins ", "  - id: Varicose Veins ", "is no id"),
        ("Has varicose veins ", f"{'Has veins ' * 9}", "shorten it to 64"),
        ("  items:", "  things:", "at least one item"),
    ],
)
def test_broken_entries_are_named_and_the_rest_is_read(example: Path, old: str, new: str, part: str) -> None:
    swap(example, "situations.yaml", old, new)
    loaded = load(example)
    found = [problem for problem in loaded.problems if part in problem.message]
    assert found, [str(each) for each in loaded.problems]
    assert found[0].file == "situations.yaml"
    assert found[0].line > 0
    assert "liver" in loaded.atlas.zones


def test_a_caution_that_nobody_can_tick_is_a_problem(example: Path) -> None:
    item = """
  - id: fever
    name: Has a fever
    cautions: [varicose-veins]"""
    swap(example, "situations.yaml", "\n  items:", "\n  items:" + item)
    swap(example, "situations.yaml", "  - id: varicose-veins ", "  - id: fever ")
    assert [each.message for each in load(example).problems] == [
        "'blood-and-vessels': the item 'fever' stands in 'blood-and-vessels' already: choose another id."
    ]


def test_advice_for_everyone_is_nothing_to_tick(example: Path) -> None:
    swap(example, "cautions.yaml", "who: You have", "who: Everyone who has")
    assert ["advice for everyone" in each.message for each in load(example).problems] == [True]
    swap(example, "cautions.yaml", "who: Everyone who has", "who: You have")
    swap(example, "cautions.yaml", "- id: varicose-veins", "- id: bulging-veins")
    for name in ("symptoms/example.yaml", "routines.yaml", "pages.yaml", "acupoints.yaml"):
        swap(example, name, "[varicose-veins]", "[bulging-veins]")
    texts = [each.message for each in load(example).problems]
    assert any("'bulging-veins' concerns a person's state, but no item" in text for text in texts), texts


def test_what_refers_to_something_unknown_stays_without_it(example: Path) -> None:
    swap(example, "situations.yaml", "cautions: [varicose-veins]", "cautions: [varicose-veins, gone]")
    assert items_of(load(example).atlas.situations)["varicose-veins"].cautions == ("varicose-veins",)


def test_the_cache_gives_them_back(example: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = load(example, cache).atlas
    again = load(example, cache).atlas
    assert type(again) is not type(first)
    assert again.situations == first.situations


def test_every_state_can_be_ticked_and_every_item_says_something(atlas: Atlas) -> None:
    items = items_of(atlas.situations)
    ticked = {each for item in items.values() for each in item.cautions}
    assert ticked == {each.id for each in atlas.cautions.values() if is_personal(each)}
    assert len(items) >= 35
    assert len({item.name for item in items.values()}) == len(items)
    general = {each.id for each in atlas.cautions.values() if not is_personal(each)}
    assert {"hygiene", "not-a-substitute", "heat-setting", "session-spacing"} <= general
    assert not general & {"dvt-clot", "diabetes-neuropathy", "consent", "intoxication"}
