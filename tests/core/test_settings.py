"""The table of settings: each default is sound, and nonsense is read as the default."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflexmap.core import settings
from reflexmap.core.atlas import Atlas
from reflexmap.core.settings import SETTINGS, Kind, Setting
from reflexmap.draw.looks import SKINS

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
each_setting = pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)


@each_setting
def test_the_default_is_allowed(setting: Setting) -> None:
    assert setting.allows(setting.default)
    assert setting.read(None) == setting.default


@given(key=st.sampled_from(sorted(SETTINGS)), raw=ANY_JSON)
def test_whatever_was_kept_is_read_as_something_sound(key: str, raw: object) -> None:
    setting = SETTINGS[key]

    value = setting.read(raw)  # type: ignore[arg-type]

    assert setting.allows(value)


@each_setting
def test_a_value_comes_back_through_json(setting: Setting) -> None:
    samples = {
        Kind.CHOICE: setting.choices[-1:],
        Kind.FLAG: (True, False),
        Kind.NUMBER: (setting.least, setting.most),
        Kind.TEXT: ("zone:liver",),
        Kind.WORDS: (("one", "two"),),
    }[setting.kind]
    assert samples
    for value in samples:
        assert setting.allows(value)
        assert setting.read(json.loads(json.dumps(value))) == value


def test_wrong_values_fall_back() -> None:
    assert SETTINGS["theme"].read("neon") == "system"
    assert SETTINGS["text-scale"].read(201) == 100
    assert SETTINGS["text-scale"].read(True) == 100
    assert SETTINGS["names"].read(1) is True
    assert SETTINGS["names"].read(0) is True
    assert SETTINGS["hints-done"].read("hint") == ()
    assert SETTINGS["hints-done"].read([1]) == ()
    assert SETTINGS["geometry"].read("x" * (settings.LONGEST + 1)) == ""


def test_choices_are_what_the_program_has(atlas: Atlas) -> None:
    assert set(SETTINGS["skin"].choices) == set(SKINS)
    assert SETTINGS["chart"].default in atlas.charts
    assert SETTINGS["view"].choices[-1] == "all"


def test_keys_and_labels_stand_once() -> None:
    labels = [each.label for each in SETTINGS.values() if each.label]
    assert len(set(labels)) == len(labels)
    assert all(key == each.key for key, each in SETTINGS.items())
