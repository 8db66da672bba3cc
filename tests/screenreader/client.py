"""A blind person's screen reader in small: asks the window over AT-SPI, as Orca does, and prints what it heard as JSON.

Runs under the system's Python, the only one that has pyatspi. Usage: client.py PRESS QUERY, where PRESS is the name of
a zone's button to press and QUERY what to type into the search field.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # a package of the system, not of the program

PATIENCE = 60.0  # seconds until something that must happen counts as missing
PATIENCE_AT_FIRST = 45.0  # seconds for the program to come on the bus; after that the scene is set up anew
SILENT = 3  # exit code when it never came
BEAT = 0.05  # seconds between two looks
RETURN = 0xFF0D  # X's name for the key

heard: list[str] = []


def main() -> None:
    """Read the window, press a zone, type a query; print everything."""
    pyatspi.Registry.registerEventListener(listen, "object:announcement")
    wait(application, "the program on the bus", PATIENCE_AT_FIRST, SILENT)
    window = wait(lambda: find(application(), "frame", "Reflexmap"), "the window")
    wait(lambda: zones(window) or None, "the zones")
    wait(lambda: find(window, "list", "Results"), "the list of results")
    wait(lambda: find(window, "label", "Choose a zone"), "the first page")
    story: dict[str, Any] = {"controls": [described(each) for each in walk(window)]}
    story["zones"] = [each.name for each in zones(window)]

    pressed = next(each for each in zones(window) if each.name == sys.argv[1])
    pressed.queryAction().doAction(0)
    wait(lambda: "checked" in states(pressed) or None, "the pressed zone checked")
    wait(lambda: find(window, "label", sys.argv[1].partition(",")[0]), "the zone's page")
    story["pressed"] = {**described(pressed), "page": texts(window), "heard": take()}

    field = wait(lambda: find(window, "text", "Search"), "the search field")
    field.queryEditableText().setTextContents(sys.argv[2])
    wait(lambda: heard or None, "a word about the results")
    results = find(window, "list", "Results")
    story["asked"] = {"heard": take(), "results": [each.name for each in walk(results)][1:]}

    field.queryComponent().grabFocus()
    press(RETURN)
    wait(lambda: find(window, "label", "Headache"), "the complaint's page")
    story["chosen"] = {"heard": take()}

    field.queryEditableText().setTextContents("crushing chest pain")
    wait(lambda: heard or None, "a word about the danger")
    story["danger"] = {"heard": take()}
    sys.stdout.write(json.dumps(story))


def listen(event: Any) -> None:
    """Note what the window says aloud."""
    heard.append(str(event.any_data))


def take() -> list[str]:
    """Return what was said since the last time, a moment later."""
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        beat()
    said = list(heard)
    heard.clear()
    return said


def press(key: int) -> None:
    """Press and let go a key on the display's keyboard."""
    pyatspi.Registry.generateKeyboardEvent(key, None, pyatspi.KEY_SYM)


def beat() -> None:
    """Let waiting events come in."""
    pyatspi.Registry.pumpQueuedEvents()
    time.sleep(BEAT)


def wait(look: Callable[[], Any], what: str, patience: float = PATIENCE, code: int = 1) -> Any:
    """Return the first thing that a look finds; exit with a sentence and the code when patience ends."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        beat()
        try:
            found = look()
        except (LookupError, RuntimeError, NotImplementedError):
            continue  # something vanished while it was looked at
        if found is not None:
            return found
    there = [each.name for each in pyatspi.Registry.getDesktop(0) if each is not None]
    sys.stderr.write(f"{what}: not found within {patience:.0f} s; programs: {there}; heard so far: {heard}\n")
    sys.exit(code)


def application() -> Any:
    """Return the program among those that speak."""
    desktop = pyatspi.Registry.getDesktop(0)
    return next((each for each in desktop if each is not None and "reflexmap" in each.name.lower()), None)


def walk(root: Any) -> Iterator[Any]:
    """Yield a thing and all things in it."""
    if root is None:
        return
    yield root
    for each in root:
        yield from walk(each)


def find(root: Any, role: str, name: str) -> Any:
    """Return the first thing of a role and name, None if there is none."""
    return next((each for each in walk(root) if each.getRoleName() == role and each.name == name), None)


def zones(window: Any) -> list[Any]:
    """Return the buttons of the zones on the map."""
    return [each for each in walk(find(window, "filler", "Foot map, soles")) if each.name.endswith(" foot")]


def texts(window: Any) -> list[str]:
    """Return what the side panel reads."""
    panel = find(window, "filler", "Details of what is chosen")
    return [each.name for each in walk(panel) if each.name and "showing" in states(each)]


def states(each: Any) -> list[str]:
    """Return the states of a thing in lower case."""
    return [pyatspi.stateToString(state) for state in each.getState().getStates()]


def described(each: Any) -> dict[str, Any]:
    """Return name, role and states of a thing."""
    return {"name": each.name, "role": each.getRoleName(), "states": states(each)}


if __name__ == "__main__":
    main()
