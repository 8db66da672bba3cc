"""Asks, before Qt starts, whether a window can be opened at all: Qt itself would abort the process.

The X server is asked through libxcb, as Qt will ask it, so that a refused cookie is noticed too. A Wayland
compositor is asked by connecting to its socket. Both take about a millisecond.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import socket
import sys
from collections.abc import MutableMapping
from pathlib import Path

PATIENCE = 3.0  # seconds for a display on another machine
CHILD_PATIENCE = 20.0  # seconds for a platform that only Qt itself can try
WITHOUT_DISPLAY = ("offscreen", "minimal", "minimalegl", "vnc")
X_PORT = 6000


def fault(environment: MutableMapping[str, str] | None = None) -> str:
    """Return why no window can be opened, in half a sentence; an empty text when one can.

    Where several displays are named and only one answers, `QT_QPA_PLATFORM` is set to that one.
    """
    if sys.platform in ("win32", "darwin"):
        return ""  # there the desktop is always there
    names = os.environ if environment is None else environment
    wished = names.get("QT_QPA_PLATFORM", "")
    if wished:
        refused = [_platform(each.partition(":")[0].strip(), names) for each in wished.split(";")]
        return "" if "" in refused else refused[0]
    displays = [
        (platform, probe)
        for platform, variable, probe in (("wayland", "WAYLAND_DISPLAY", _wayland), ("xcb", "DISPLAY", _x11))
        if names.get(variable)
    ]
    if not displays:
        return "no display is set (neither DISPLAY nor WAYLAND_DISPLAY)"
    reasons = {platform: probe(names) or _loadable(platform) for platform, probe in displays}
    alive = [platform for platform, reason in reasons.items() if not reason]
    if alive and len(alive) < len(reasons):
        names["QT_QPA_PLATFORM"] = alive[0]
    return "" if alive else next(iter(reasons.values()))


def _platform(name: str, names: MutableMapping[str, str]) -> str:
    """Return what is wrong with a platform that was asked for by name."""
    if name == "xcb":
        return _x11(names) or _loadable(name)
    if name.startswith("wayland"):
        return _wayland(names) or _loadable("wayland")
    if _plugin(name) is None and not names.get("QT_QPA_PLATFORM_PLUGIN_PATH") and not names.get("QT_PLUGIN_PATH"):
        return f'QT_QPA_PLATFORM asks for "{name}", which this Qt does not have'
    return "" if name in WITHOUT_DISPLAY else _tried(name)


def _x11(names: MutableMapping[str, str]) -> str:
    display = names.get("DISPLAY", "")
    if not display:
        return "DISPLAY is not set"
    dead = f'the display "{display}" does not answer'
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if host and not host.startswith(("unix", "/", "[")) and number.isdigit():
        try:  # libxcb would wait for minutes for a machine that is gone
            socket.create_connection((host, X_PORT + int(number)), PATIENCE).close()
        except (OSError, OverflowError, UnicodeError):
            return dead
    try:
        library = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return "the system library libxcb.so.1 is missing (Debian package libxcb1)"
    library.xcb_connect.restype = ctypes.c_void_p
    library.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    library.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    library.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = library.xcb_connect(os.fsencode(display), None)
    if library.xcb_connection_has_error(connection):
        library.xcb_disconnect(connection)
        return dead
    # A live connection stays open until the process ends: a server that loses its last client starts anew, and Qt,
    # which connects a moment later, would have to wait for it.
    return ""


def _wayland(names: MutableMapping[str, str]) -> str:
    name = names.get("WAYLAND_DISPLAY") or "wayland-0"
    path = Path(names.get("XDG_RUNTIME_DIR", "")) / name
    if names.get("WAYLAND_SOCKET"):
        return ""  # an open socket was handed down to this process
    try:
        with socket.socket(socket.AF_UNIX) as compositor:
            compositor.settimeout(PATIENCE)
            compositor.connect(str(path))
    except OSError:
        return f'the display "{name}" does not answer'
    return ""


def _plugin(platform: str) -> Path | None:
    """Return the file of a Qt platform without importing Qt."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None or not platform.isalnum():
        return None
    plugins = Path(package.origin).parent / "Qt" / "plugins" / "platforms"
    return next((path for path in sorted(plugins.glob(f"libq{platform}*.so"))), None)


def _loadable(platform: str) -> str:
    """Return which system library a platform lacks; Qt loads the same file a moment later anyway."""
    path = _plugin(platform)
    if path is None:
        return ""  # a Qt from the distribution keeps its files elsewhere
    try:
        ctypes.CDLL(str(path))
    except OSError as error:
        library = str(error).partition(":")[0]
        return f'the system library {library} is missing ("make run" names the packages)'
    return ""


def _tried(name: str) -> str:
    """Return what is wrong with a platform that only Qt itself can try, in a process of its own."""
    import subprocess  # noqa: PLC0415 - hardly anybody comes here, and everybody would pay for it

    code = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    refused = f'the Qt platform "{name}" does not start here'
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and our own words
            [sys.executable, "-c", code], capture_output=True, timeout=CHILD_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return refused
    return refused if done.returncode else ""
