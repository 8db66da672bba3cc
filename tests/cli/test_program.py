"""The whole command line: help, versions, exit codes, and no traceback whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reflexmap import __version__
from reflexmap.cli import program as program_module
from reflexmap.cli import zones

Run = Callable[..., Any]
COMMANDS = (
    "search",
    "zones",
    "acupoints",
    "symptoms",
    "regions",
    "techniques",
    "cautions",
    "sources",
    "at",
    "sheet",
    "snapshot",
    "check",
    "mydata",
)


def test_the_version_is_told(here: Run) -> None:
    told = here("--version")

    assert (told.code, told.out) == (0, f"Reflexmap {__version__}\n")


def test_help_names_every_command_and_the_exit_codes(here: Run) -> None:
    told = here("--help")

    assert told.code == 0
    listed = {line.split()[0] for line in told.out.splitlines() if line.startswith("    ")}
    assert set(COMMANDS) <= listed
    assert "Exit codes: 0 done, 1 nothing found or problems found, 2 wrong use or cannot run" in told.out
    assert "kind:id" in told.out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(here: Run, command: str) -> None:
    told = here(command, "--help")

    assert told.code == 0
    assert len(told.out.splitlines()) > 8


@pytest.mark.parametrize(
    "words",
    [
        ("dance",),
        ("--nonsense",),
        ("search",),
        ("zones", "extra"),
        ("at", "plantar", "right", "1"),
        ("sheet",),
        ("snapshot",),
        ("check", "a", "b"),
        ("search", "--js", "headache"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_in_one_sentence(here: Run, words: tuple[str, ...]) -> None:
    told = here(*words)

    assert told.code == 2
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "--help" in told.err


def test_a_closed_pipe_is_no_fault(clean: dict[str, str]) -> None:
    command = f"'{sys.executable}' -m reflexmap zones --json | head -n 1; echo ${{PIPESTATUS[0]}}"

    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=clean, check=False)

    assert done.stdout.splitlines() == ["[", "0"]
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [("zones",), ("zones", "--json"), ("search", "headache")], ids=" ".join)
def test_a_full_disk_is_told_in_one_sentence(clean: dict[str, str], words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reflexmap", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=clean,
            check=False,
        )

    assert done.returncode == 2
    assert done.stderr == "The system says no: no space left on device.\n"


def test_closed_output_is_told_in_one_sentence(clean: dict[str, str]) -> None:
    command = f"'{sys.executable}' -m reflexmap zones >&-"

    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=clean, check=False)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_ctrl_c_is_told_in_one_word(clean: dict[str, str]) -> None:
    # What is started in the background may have been told to ignore the signal; this Python hears it all the same.
    heeding = (
        "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "runpy.run_module('reflexmap', run_name='__main__')"
    )
    with subprocess.Popen(
        [sys.executable, "-c", heeding, "search", "-", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("headache\n")
        process.stdin.flush()
        process.stdout.readline()
        os.kill(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=20)

    assert (process.returncode, err) == (2, "Stopped.\n")


def test_a_fault_of_ours_is_one_sentence_that_can_be_reported(here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_options: object) -> int:
        raise ValueError("two\nlines")

    monkeypatch.setattr(zones, "run", broken)

    told = here("zones")

    assert told.code == 2
    assert told.err.startswith("This is a fault in Reflexmap, please report it (ValueError: two lines;")
    assert told.err.count("\n") == 1


def test_a_traceback_comes_back_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_options: object) -> int:
        raise ValueError("shown with its traceback")

    monkeypatch.setattr(zones, "run", broken)
    monkeypatch.setenv(program_module.DEBUG, "1")

    with pytest.raises(ValueError, match="shown with its traceback"):
        program_module.run(["zones"])


def test_a_missing_system_library_is_named_with_its_remedy(here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_options: object) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(zones, "run", broken)

    told = here("zones")

    assert told.code == 2
    assert "libEGL.so.1 is missing" in told.err
    assert "apt-get install libegl1" in told.err


def test_the_program_runs_with_a_home_that_cannot_be_written(program: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    home = str(tmp_path / "file" / "home")

    told = program("search", "headache", HOME=home, XDG_CACHE_HOME=home)

    assert (told.code, told.err) == (0, "")
