"""Where a person's file goes on each system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reflexmap.resources import state_folder, user_folder


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", "/home/anna")
    monkeypatch.delenv("XDG_DATA_HOME")
    return Path("/home/anna")


def test_linux_has_a_folder_for_data(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert user_folder() == home / ".local" / "share" / "reflexmap"

    monkeypatch.setenv("XDG_DATA_HOME", "/mnt/data")
    assert user_folder() == Path("/mnt/data/reflexmap")

    monkeypatch.setenv("XDG_DATA_HOME", "relative/data")
    assert user_folder() == home / ".local" / "share" / "reflexmap"


def test_macos_has_application_support(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("XDG_DATA_HOME", "/mnt/data")

    assert user_folder() == home / "Library" / "Application Support" / "reflexmap"


def test_windows_has_the_roaming_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", str(home / "AppData" / "Roaming"))
    assert user_folder() == home / "AppData" / "Roaming" / "reflexmap"

    monkeypatch.delenv("APPDATA")
    assert user_folder() is None


@pytest.mark.usefixtures("home")
def test_without_a_home_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", "nowhere")
    assert user_folder() is None


def test_the_log_has_a_folder_of_its_own(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    assert state_folder() == home / ".local" / "state" / "reflexmap"
    monkeypatch.setenv("XDG_STATE_HOME", "/mnt/state")
    assert state_folder() == Path("/mnt/state/reflexmap")

    monkeypatch.setattr(sys, "platform", "darwin")
    assert state_folder() == home / "Library" / "Logs" / "reflexmap"

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(home / "AppData" / "Local"))
    assert state_folder() == home / "AppData" / "Local" / "reflexmap" / "log"
    monkeypatch.delenv("LOCALAPPDATA")
    assert state_folder() is None
