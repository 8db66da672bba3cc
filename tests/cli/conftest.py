"""Runs the program as a person does, in a process of its own; and quickly, in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reflexmap.cli.program import run

ROOT = Path(__file__).resolve().parents[2]
Environment = dict[str, str]


@dataclass(frozen=True)
class Told:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """Run a command in this process."""

    def call(*words: str) -> Told:
        code = run(list(words))
        out, err = capsys.readouterr()
        return Told(code, out, err)

    return call


@pytest.fixture
def clean() -> Environment:
    """An environment without any display."""
    names = {**os.environ, "PYTHONPATH": str(ROOT)}
    for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
        names.pop(each, None)
    return names


@pytest.fixture
def program(clean: Environment, tmp_path: Path) -> Callable[..., Told]:
    """Run a command in a process of its own, in another folder."""

    def call(*words: str, given: str | None = None, **environment: str) -> Told:
        done = subprocess.run(
            [sys.executable, "-m", "reflexmap", *words],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**clean, **environment},
            check=False,
        )
        return Told(done.returncode, done.stdout, done.stderr)

    return call
