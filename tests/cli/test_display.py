"""The question whether a window can be opened, asked before Qt would abort."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reflexmap.cli.display import fault

Run = Callable[..., Any]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks X and Wayland")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":99"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": "localhost:77"},
        {"DISPLAY": "127.0.0.1:99999"},
        {"WAYLAND_DISPLAY": "wayland-9"},
        {"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": ":99"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "nosuch"},
        {"QT_QPA_PLATFORM": "../x"},
        {"QT_QPA_PLATFORM": "wayland"},
    ],
    ids=str,
)
def test_no_usable_display_ends_with_two_and_one_sentence(program: Run, environment: dict[str, str]) -> None:
    told = program(**environment)

    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("No window can be opened: ")
    assert all(each in told.err for each in ("search", "zones", "at", "sheet", "snapshot", "check"))
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "nosuch;offscreen"])
def test_platforms_without_a_display_are_fine(platform: str) -> None:
    assert fault({"QT_QPA_PLATFORM": platform}) == ""


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A socket that answers like a Wayland compositor's."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-5"))
        server.listen()
        yield {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-5"}


@pytest.fixture
def every_platform_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that the system has all libraries of all of Qt's platforms."""
    monkeypatch.setattr("reflexmap.cli.display._loadable", lambda _: "")


@pytest.mark.usefixtures("every_platform_loads")
def test_a_compositor_that_answers_is_used_and_a_dead_x_display_beside_it_is_not(compositor: dict[str, str]) -> None:
    names = {**compositor, "DISPLAY": ":99"}

    assert fault(compositor) == ""
    assert "QT_QPA_PLATFORM" not in compositor
    assert fault(names) == ""
    assert names["QT_QPA_PLATFORM"] == "wayland"


def test_a_socket_left_behind_by_a_dead_server_is_no_display(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-5"))

    assert "does not answer" in fault({"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-5"})


@pytest.fixture
def x_server(tmp_path: Path) -> Iterator[str]:
    """A real X server without a screen; the server itself chooses a free number and tells it."""
    read, write = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=tmp_path,
    ) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_a_live_display_is_found_and_a_gone_one_is_not(x_server: str) -> None:
    names = {"DISPLAY": x_server, "WAYLAND_DISPLAY": "wayland-9"}

    assert fault({"DISPLAY": x_server}) == ""
    assert fault(names) == ""
    assert names["QT_QPA_PLATFORM"] == "xcb"
