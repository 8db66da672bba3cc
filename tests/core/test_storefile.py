"""The readable file: what goes out comes back, and a bad file is told in one sentence with its place."""

from __future__ import annotations

import json
import os
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core import storefile
from reflexmap.core.belongings import Belongings, Favourite, Note, Recent, Ticked, clean, timestamp
from reflexmap.core.errors import UserError
from reflexmap.core.store import Store
from reflexmap.core.storefile import FORMAT, VERSION, from_text, read, to_text, write

NOW = "2026-11-21T18:00:00.000Z"
TIMES = st.datetimes(timezones=st.just(UTC)).map(timestamp)
TEXTS = st.text(alphabet=st.characters(codec=None, categories=None), min_size=1).map(clean).filter(str.strip)
SETTINGS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=4,
)


def _unique(kind: type) -> st.SearchStrategy[tuple[object, ...]]:
    fields = 1 if kind is Ticked else 2
    return st.dictionaries(st.tuples(*[TEXTS] * fields), TIMES, max_size=4).map(
        lambda found: tuple(kind(*name, when) for name, when in found.items())
    )


THINGS = st.builds(
    Belongings,
    favourites=_unique(Favourite),
    notes=st.dictionaries(st.tuples(TEXTS, TEXTS), st.tuples(TEXTS, TIMES), max_size=4).map(
        lambda found: tuple(Note(*name, *said) for name, said in sorted(found.items()))
    ),
    recents=_unique(Recent).map(lambda found: tuple(sorted(found, key=lambda each: each.seen, reverse=True))),  # type: ignore[attr-defined]
    situation=_unique(Ticked),
    settings=st.dictionaries(TEXTS, SETTINGS, max_size=4),
)
SAMPLE = Belongings(
    favourites=(Favourite("zone", "liver", NOW),),
    notes=(Note("zone", "liver", "first line\n\n\u201cthird\u201d, \u0150sz", NOW),),
    recents=(Recent("symptom", "headache", NOW),),
    situation=(Ticked("pregnant", NOW),),
    settings={"theme": "dark", "of-a-later-version": [1, {"x": None}]},
)


@given(mine=THINGS)
def test_what_goes_out_comes_back(mine: Belongings) -> None:
    back = from_text(to_text(mine, NOW), "file")

    assert back == mine
    assert repr(back.settings) == repr(mine.settings)


@given(mine=THINGS)
def test_a_store_gives_back_what_a_file_brought(mine: Belongings) -> None:
    store = Store.in_memory()

    store.take(from_text(to_text(mine, NOW), "file"))

    found = store.everything()
    store.close()
    assert (found.favourites, found.recents, found.situation) == (mine.favourites, mine.recents, mine.situation)
    assert sorted(map(repr, found.notes)) == sorted(map(repr, mine.notes))
    assert found.settings == mine.settings


def test_a_person_can_read_the_file() -> None:
    text = to_text(SAMPLE, NOW)

    assert text.splitlines()[1:4] == [f'  "format": "{FORMAT}",', f'  "version": {VERSION},', f'  "written": "{NOW}",']
    assert '        "first line",\n        "",\n        "\u201cthird\u201d, \u0150sz"\n' in text
    assert text.endswith("}\n")


def test_a_file_is_written_for_its_owner_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("old", encoding="utf-8")

    write(path, SAMPLE, NOW)

    assert read(path) == SAMPLE
    assert [each.name for each in tmp_path.iterdir()] == ["mine.json"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.json"
    path.write_text("old", encoding="utf-8")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        write(path, SAMPLE, NOW)

    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.json"]


def _file(**parts: object) -> str:
    return json.dumps({"format": FORMAT, "version": VERSION, **parts})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", '"f.json", line 1: this is not JSON (expecting value).'),
        ('{\n "format": "reflexmap-mydata",\n "version" 1}', "line 3: this is not JSON (expecting ':' delimiter)."),
        ('{"a": NaN}', '"f.json" is not JSON (NaN is no number here).'),
        ("[" * 200_000, '"f.json" is not JSON ('),
        ("[1]", '"format" must be "reflexmap-mydata".'),
        ('{"format": "geojson"}', '"format" must be "reflexmap-mydata".'),
        ('{"format": "reflexmap-mydata"}', '"version" must be a whole number.'),
        (_file(version=True), '"version" must be a whole number.'),
        (_file(version=VERSION + 1), "exported by a newer Reflexmap: install the newer version to import it."),
        (_file(settings=[]), '"settings" must be an object.'),
        (_file(notes={}), '"notes" must be a list.'),
        (_file(favourites=["liver"]), "favourites, entry 1: this must be an object."),
        (_file(favourites=[{"kind": "zone", "id": " ", "since": NOW}]), 'favourites, entry 1: "id" must be a text.'),
        (_file(situation=[{"id": "a", "since": NOW}, {"id": "b"}]), 'situation, entry 2: "since" must be a date'),
        (_file(recents=[{"kind": "zone", "id": "a", "seen": "soon"}]), 'recents, entry 1: "seen" must be a date'),
        (
            _file(notes=[{"kind": "zone", "id": "a", "changed": NOW, "text": ["a", 1]}]),
            'notes, entry 1: "text" must be a list of lines.',
        ),
    ],
)
def test_a_bad_file_is_told_in_one_sentence_with_its_place(text: str, said: str) -> None:
    with pytest.raises(UserError) as told:
        from_text(text, "f.json")

    sentence = str(told.value)
    assert said in sentence
    assert sentence.startswith('The file "f.json"')
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_what_is_no_text_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    path.write_bytes(b'{\n"format": "\xff"}')

    with pytest.raises(UserError, match="line 2: this is not UTF-8 text"):
        read(path)


def test_a_file_that_is_missing_or_huge_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="cannot be read: no such file or directory"):
        read(tmp_path / "none.json")
    (tmp_path / "f.json").write_text("x" * 101, encoding="utf-8")
    monkeypatch.setattr(storefile, "LARGEST", 100)
    with pytest.raises(UserError, match="too large"):
        read(tmp_path / "f.json")


def test_a_file_mended_by_hand_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    note = {"kind": "zone", "id": "liver", "changed": "2026-11-21", "text": "one line"}
    blank = {"kind": "zone", "id": "lung", "changed": "2026-11-21", "text": [""]}
    path.write_text(_file(notes=[note, blank]), encoding="utf-8-sig")

    assert read(path).notes == (Note("zone", "liver", "one line", "2026-11-21T00:00:00.000Z"),)
