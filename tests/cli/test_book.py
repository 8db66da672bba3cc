"""`reflexmap sheet --all`: wrong use is one sentence; progress is told, and not where nobody wants it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from reflexmap.cli import book as module
from reflexmap.cli.book import Bar, write_all
from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.paper import Choices

Run = Callable[..., Any]


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "words",
    [
        ("liver", "--all", "books"),
        ("--all", "books", "-o", "out.pdf"),
        ("--all", "books", "--kind", "chart"),
        ("--all", "books", "--for", "headache"),
        ("--all", "books", "--format", "svg"),
        ("--all", "books", "--type", "18"),
        ("--all", "books", "--dpi", "300"),
        ("--all", "no/such/books"),
        ("liver", "-o", "out.pdf", "--dpi", "300"),
        ("liver", "-o", "out.png", "--dpi", "5"),
        ("liver", "-o", "out.pdf", "--quiet"),
        ("liver", "-o", "out.pdf", "--format", "html"),
        ("liver",),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("qapp")
def test_wrong_use_leaves_nothing(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)

    told = here("sheet", *words)

    assert (told.code, told.out) == (2, "")
    assert told.err.splitlines()[-1].endswith(".")
    assert "fault in Reflexmap" not in told.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("qapp")
def test_the_book_is_written_and_named(here: Run, tmp_path: Path) -> None:
    told = here("sheet", "--all", str(tmp_path / "books"), "--format", "html")

    assert told.code == 0
    assert told.out == f"{tmp_path / 'books' / 'reflexmap-atlas.html'}\n"
    assert "The book: 50 %\n" in told.err
    assert told.err.endswith("The book: 100 %\n")


@pytest.mark.usefixtures("qapp")
def test_quiet_means_quiet(here: Run, tmp_path: Path) -> None:
    assert "The book" not in here("sheet", "--all", str(tmp_path), "--format", "html", "--quiet").err


@pytest.mark.usefixtures("qapp")
def test_a_file_in_the_place_of_the_folder_is_one_sentence(here: Run, tmp_path: Path) -> None:
    (tmp_path / "books").write_text("mine")
    told = here("sheet", "--all", str(tmp_path / "books"))

    assert told.code == 2
    assert "cannot be made: file exists." in told.err
    assert (tmp_path / "books").read_text() == "mine"


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_was_made_goes_with_a_failure(
    atlas: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module.Bar, "show", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_all(atlas, tmp_path / "books", Choices(), "html")

    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_one_line_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    bar = Bar(quiet=False)
    for done in range(201):
        bar.show(done, 200)
    bar.end()
    told = sys.stderr.getvalue()  # type: ignore[attr-defined]

    assert told.count("\r") == 101
    assert told.count("\n") == 1
    assert told.endswith("] 100 %\n")


def test_a_folder_that_cannot_be_made_is_one_sentence(atlas: Atlas, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file or directory"):
        write_all(atlas, tmp_path / "no" / "books", Choices())
