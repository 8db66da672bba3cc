"""The window as a screen reader meets it: over AT-SPI, on a display and a session bus of their own.

Needs Debian's at-spi2-core, python3-pyatspi, dbus and xvfb; reported as skipped where one is missing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

import pytest

CLIENT = Path(__file__).with_name("client.py")
ROOT = Path(__file__).parents[2]
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
# The session bus starts the launcher when it is asked for; the answer comes when the bus of the screen readers stands.
ASK_FOR_THE_BUS = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus"]
ASK_FOR_THE_BUS += ["/org/a11y/bus", "org.a11y.Bus.GetAddress"]
GOES = 3  # scenes at most, where one carries no word at all
SILENT = 3  # the client's exit code when it met no program
SPEAKS = ("push button", "check box", "radio button", "menu item", "text", "list", "combo box", "slider", "spin button")


def _missing() -> str:
    """Return what this machine lacks, "" if it has everything."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is spoken on Linux only"
    lacking = [each for each in ("Xvfb", "dbus-daemon", "dbus-send") if shutil.which(each) is None]
    if not any(Path(each).exists() for each in LAUNCHERS):
        lacking.append("at-spi2-core")
    python = Path("/usr/bin/python3")
    found = python.exists() and subprocess.run([python, "-c", "import pyatspi"], capture_output=True, check=False)
    if not found or found.returncode:
        lacking.append("python3-pyatspi")
    return f"needs {', '.join(lacking)}" if lacking else ""


MISSING = _missing()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the client read and heard."""
    told = ""
    for _ in range(GOES):
        client, said = _scene(tmp_path_factory.mktemp("home"))
        if client.returncode == 0:
            read: dict[str, Any] = json.loads(client.stdout)
            return read
        told += f"{client.stderr}what the program said: {said or 'nothing'}\n"
        if client.returncode != SILENT:
            break  # the program was found, and what it tells is wrong: no other scene would mend that
    pytest.fail(told)


def _scene(home: Path) -> tuple[subprocess.CompletedProcess[str], str]:
    """Set up display, buses and program, let the client read; return the client and what the program printed."""
    surroundings = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_", "AT_SPI"))},
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(home),
        "LANG": "en_GB.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    errors = home / "errors"
    with ExitStack() as open_ones, errors.open("w") as said:
        # Each server names its address itself when it is ready, so nothing is guessed and nothing sleeps. Without
        # -noreset the display starts anew when the bus's launcher, at that moment its only client, leaves it: a program
        # that comes just then waits for ever.
        display = ["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1440x900x24"]
        surroundings["DISPLAY"] = ":" + _line(_started(open_ones, display, surroundings))
        bus = _started(open_ones, ["dbus-daemon", "--session", "--nofork", "--print-address=1"], surroundings)
        surroundings["DBUS_SESSION_BUS_ADDRESS"] = _line(bus)
        subprocess.run(ASK_FOR_THE_BUS, env=surroundings, stdout=subprocess.DEVNULL, check=True, timeout=60)
        _started(open_ones, [sys.executable, "-m", "reflexmap"], surroundings, said)
        client = subprocess.run(
            ["/usr/bin/python3", str(CLIENT), "Liver, right foot", "headache"],
            env=surroundings,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
    return client, errors.read_text()


def _started(
    open_ones: ExitStack, line: list[str], surroundings: dict[str, str], errors: IO[str] | int = subprocess.DEVNULL
) -> subprocess.Popen[str]:
    """Start a program that ends with the test."""
    process = subprocess.Popen(
        line, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=errors, text=True, start_new_session=True
    )
    open_ones.enter_context(process)  # waits for its end and closes its pipe
    open_ones.callback(process.terminate)
    return process


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_everything_that_can_be_pressed_has_a_name(story: dict[str, Any]) -> None:
    nameless = [
        each
        for each in story["controls"]
        if each["role"] in SPEAKS and not each["name"] and "showing" in each["states"]
    ]
    assert nameless == []


def test_controls_say_what_they_are(story: dict[str, Any]) -> None:
    found = {(each["role"], each["name"]) for each in story["controls"]}
    wanted = {
        ("text", "Search"),
        ("menu item", "File"),
        ("push button", "Print sheet"),
        ("check box", "Digestive"),
        ("radio button", "Rwo Shur"),
        ("radio button", "Sole"),
        ("push button", "Zoom in"),
        ("list", "Results"),
    }
    assert wanted <= found


def test_switches_say_whether_they_are_on(story: dict[str, Any]) -> None:
    states = {each["name"]: each["states"] for each in story["controls"] if each["role"] in SPEAKS}
    assert "checked" in states["Western"]
    assert "checked" not in states["Rwo Shur"]
    assert "checked" in states["Digestive"]


def test_the_zones_of_the_view_are_listed_for_each_foot(story: dict[str, Any]) -> None:
    assert "Liver, right foot" in story["zones"]
    assert "Heart, left foot" in story["zones"]
    assert "Heart, right foot" not in story["zones"]
    assert len(story["zones"]) > 100


def test_a_pressed_zone_is_checked_and_its_page_is_read(story: dict[str, Any]) -> None:
    pressed = story["pressed"]
    assert "checked" in pressed["states"]
    assert "Liver" in pressed["page"]
    assert any(text.startswith("On the right sole") for text in pressed["page"])


def test_a_query_says_how_many_results_it_has(story: dict[str, Any]) -> None:
    asked = story["asked"]
    assert any("result" in said for said in asked["heard"]), asked["heard"]
    assert any(name.startswith("Headache") for name in asked["results"])


def test_a_chosen_complaint_is_said_aloud(story: dict[str, Any]) -> None:
    assert any(said.startswith("Headache.") for said in story["chosen"]["heard"]), story["chosen"]["heard"]


def test_a_pressed_zone_is_said_aloud(story: dict[str, Any]) -> None:
    heard = [said for said in story["pressed"]["heard"] if not said.startswith("Hint: ")]  # those of a first start
    assert heard == ["Liver. Digestive. Right foot."]


def test_danger_is_said_before_the_number_of_results(story: dict[str, Any]) -> None:
    heard = story["danger"]["heard"]
    assert heard[0].startswith("Get medical help now.")
    assert "result" in heard[1]
