"""Reports of faults: where it happened, and nothing that a person typed or is called."""

from __future__ import annotations

import pytest

from reflexmap.core.crashtext import LONGEST, MOST_FRAMES, home_shortened, masked, report


class OwnError(Exception):
    """A fault whose message may hold anything."""


def fail(error: BaseException) -> str:
    try:
        raise error  # noqa: TRY301 - the traceback must lead here
    except BaseException as caught:  # noqa: BLE001 - whatever was given
        return report(type(caught), caught, caught.__traceback__, {"Reflexmap": "1.2", "Qt": "6.9"})


def test_it_says_what_and_where() -> None:
    text = fail(ZeroDivisionError("division by zero"))
    assert text.startswith("Reflexmap: 1.2\nQt: 6.9\n")
    assert "ZeroDivisionError: division by zero" in text
    assert "test_crashtext.py" in text
    assert "in fail" in text


@pytest.mark.parametrize(
    "error",
    [
        KeyError("my secret note"),
        ValueError("cannot read 'my secret note'"),
        ValueError('cannot read "my secret note"'),
        OwnError("my secret note"),
        FileNotFoundError(2, "No such file", "/x/my secret note.txt"),
        UnicodeDecodeError("utf-8", b"my secret note", 0, 1, "bad \u201cmy secret note\u201d"),
    ],
)
def test_it_keeps_what_a_person_typed_to_itself(error: Exception) -> None:
    text = fail(error)
    assert "secret note" not in text.partition("Traceback")[2]
    assert type(error).__name__ in text


def test_it_names_what_led_to_it_without_its_words() -> None:
    try:
        try:
            raise KeyError("my secret note")  # noqa: TRY301 - see above
        except KeyError as first:
            raise RuntimeError("it failed") from first
    except RuntimeError as caught:
        text = report(type(caught), caught, None, {})
    assert "Because of KeyError" in text
    assert "RuntimeError: it failed" in text
    assert "secret" not in text


def test_names_of_code_are_kept() -> None:
    assert "'NoneType' object has no attribute 'zone'" in fail(
        AttributeError("'NoneType' object has no attribute 'zone'")
    )


def test_the_home_folder_is_shortened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna-smith")
    monkeypatch.setenv("USERPROFILE", "/home/anna-smith")
    assert home_shortened("at /home/anna-smith/x.py and /usr/y.py") == "at ~/x.py and /usr/y.py"


def test_long_messages_are_cut_and_deep_traces_too() -> None:
    def deeper(left: int) -> None:
        if left:
            deeper(left - 1)
        raise ValueError("x" * 5000)

    try:
        deeper(90)
    except ValueError as caught:
        text = report(type(caught), caught, caught.__traceback__, {})
    assert text.count("in deeper") == MOST_FRAMES
    assert max(len(line) for line in text.splitlines()) <= LONGEST


def test_masked_hides_each_kind_of_quotes() -> None:
    assert masked("a 'b' \"c\" \u201cd\u201d \u2018e\u2019\nf") == "a [...] [...] [...] [...] f"
