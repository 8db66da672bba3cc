"""Sheets where nothing can be written: one sentence, the old file as it was, no part left behind."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from reflexmap.draw.pagefiles import ENDINGS

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = r"The (sheet|book|folder) .*cannot be (written to|made).*: [a-z ]+\."
SMALL = "mount -t tmpfs -o size=24k none {folder} && printf older > {folder}/{name} && {command}; code=$?; {after}"
AFTER = "ls -A {folder} && cat {folder}/{name}; exit $code"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="takes rights away in the way of Linux")


@cache
def can_mount() -> bool:
    """Whether a small disk can be had: in a name space of its own, which ends with the program."""
    unshare = shutil.which("unshare")
    command = [unshare or "", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    return unshare is not None and subprocess.run(command, capture_output=True, check=False).returncode == 0


def not_almighty() -> None:
    """Take from the administrator what other people do not have: to write where permissions say no."""
    if os.geteuid() == 0:
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP, effective with the next program


def words(target: Path) -> list[str]:
    """Return the command that writes a sheet, or the book into a folder."""
    sheet = ["--all", str(target), "--format", "html"] if target.suffix == "" else ["liver", "-o", str(target)]
    return [sys.executable, "-m", "reflexmap", "sheet", *sheet]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_read_only_folder_keeps_what_it_holds(tmp_path: Path, ending: str) -> None:
    old = tmp_path / f"old{ending}"
    old.write_bytes(b"older")
    tmp_path.chmod(0o500)
    told = subprocess.run(
        words(old), env=environment(), capture_output=True, text=True, preexec_fn=not_almighty, check=False
    )
    tmp_path.chmod(0o700)

    assert told.returncode == 2
    assert re.fullmatch(SENTENCE, told.stderr.splitlines()[-1])
    assert "permission denied" in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == [old.name]
    assert old.read_bytes() == b"older"


@pytest.mark.parametrize("name", ["absent", "."])
def test_no_book_is_written_into_a_read_only_folder(tmp_path: Path, name: str) -> None:
    tmp_path.chmod(0o500)
    told = subprocess.run(
        words(tmp_path / name), env=environment(), capture_output=True, text=True, preexec_fn=not_almighty, check=False
    )
    tmp_path.chmod(0o700)

    assert told.returncode == 2
    assert "permission denied" in told.stderr.splitlines()[-1]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_disk_that_is_really_full_keeps_what_it_holds(tmp_path: Path, ending: str) -> None:
    if not can_mount():
        pytest.skip("a small disk cannot be had here (unshare and mount): a limit for files stands in for it")
    name = f"old{ending}"
    after = AFTER.format(folder=tmp_path, name=name)
    command = " ".join(map(str, words(tmp_path / name)))
    script = SMALL.format(folder=tmp_path, name=name, command=command, after=after)
    told = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script], env=environment(), capture_output=True, text=True, check=False
    )

    assert told.returncode == 2, told.stderr
    assert re.fullmatch(SENTENCE, told.stderr.splitlines()[-1])
    assert told.stdout == f"{name}\nolder"
