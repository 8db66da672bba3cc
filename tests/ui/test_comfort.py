"""What the eyes want: the system's wishes and the person's, live."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reflexmap.draw.looks import CONTRAST, CONTRAST_DARK, DARK, LIGHT, Look
from reflexmap.ui import comfort
from reflexmap.ui.comfort import Comfort
from reflexmap.ui.window import Window


class System:
    """A desktop whose wishes a test sets."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.dark = self.contrast = self.still = False
        monkeypatch.setattr(comfort, "system_dark", lambda: self.dark)
        monkeypatch.setattr(comfort, "system_contrast", lambda: self.contrast)
        monkeypatch.setattr(comfort, "system_stillness", lambda: self.still)


@pytest.fixture
def system(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> System:
    del app
    return System(monkeypatch)


@pytest.mark.parametrize(
    ("theme", "dark", "contrast", "look"),
    [
        ("system", False, False, LIGHT),
        ("system", True, False, DARK),
        ("system", False, True, CONTRAST),
        ("system", True, True, CONTRAST_DARK),
        ("light", True, False, LIGHT),
        ("dark", False, False, DARK),
        ("contrast", False, False, CONTRAST),
        ("contrast", True, False, CONTRAST_DARK),
        ("dark", False, True, CONTRAST_DARK),  # the system's contrast holds in each theme
        ("light", True, True, CONTRAST),
    ],
)
def test_the_look_follows_person_and_system(
    system: System, theme: str, *, dark: bool, contrast: bool, look: Look
) -> None:
    system.dark, system.contrast = dark, contrast
    made = Comfort(theme=theme)
    assert made.look is look
    assert (made.dark, made.contrast) == (look.dark, look.contrast)


@pytest.mark.parametrize(
    ("motion", "still", "reduced"),
    [("system", False, False), ("system", True, True), ("reduced", False, True), ("full", True, False)],
)
def test_motion_follows_person_and_system(system: System, motion: str, *, still: bool, reduced: bool) -> None:
    system.still = still
    made = Comfort(motion=motion)
    assert made.reduced_motion is reduced
    assert made.duration(150) == (0 if reduced else 150)


def test_a_change_of_the_system_is_told_at_once(system: System, qtbot: QtBot) -> None:
    made = Comfort()
    hints = QGuiApplication.styleHints()
    with qtbot.waitSignal(made.look_changed, timeout=1000):
        system.dark = True
        hints.colorSchemeChanged.emit(hints.colorScheme())
    assert made.look is DARK
    if hasattr(hints, "accessibility"):
        told = hints.accessibility()
        with qtbot.waitSignal(made.look_changed, timeout=1000):
            system.contrast = True
            told.contrastPreferenceChanged.emit(told.contrastPreference())
        assert made.look is CONTRAST_DARK


def test_what_stays_the_same_is_not_told(system: System, qtbot: QtBot) -> None:
    system.dark = True
    made = Comfort()
    with qtbot.assertNotEmitted(made.look_changed), qtbot.assertNotEmitted(made.motion_changed):
        made.set_theme("dark")
        made.set_motion("full")


def test_a_persons_wish_is_told(system: System, qtbot: QtBot) -> None:
    del system
    made = Comfort()
    with qtbot.waitSignal(made.look_changed, timeout=1000):
        made.set_theme("contrast")
    assert not made.reduced_motion
    with qtbot.waitSignal(made.motion_changed, timeout=1000):
        made.set_motion("reduced")
    assert made.look is CONTRAST
    assert made.reduced_motion


def test_the_real_system_answers(app: QApplication) -> None:
    del app
    made = Comfort()
    assert isinstance(made.look, Look)
    assert isinstance(comfort.system_stillness(), bool)


def test_the_window_follows_the_theme_that_a_person_sets(window: Window) -> None:
    try:
        window.mine.set_setting("theme", "contrast")
        assert window.look.contrast
        window.mine.set_setting("theme", "dark")
        assert window.look is DARK
        window.mine.set_setting("motion", "reduced")
        assert window.comfort.reduced_motion
    finally:
        window.mine.set_setting("theme", "system")
        window.mine.set_setting("motion", "system")


def test_the_window_follows_the_system_live(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reflexmap.ui.comfort.system_contrast", lambda: True)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert window.look.contrast
    monkeypatch.undo()
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert window.look is LIGHT
