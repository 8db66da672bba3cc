"""Looks at a drawing before anybody shows it, so that only plain SVG shapes get in.

The parser below stops at the first document type, so no entity is ever opened, however much it would grow.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

from reflexmap.core.errors import Problem

MAX_BYTES = 4_000_000
MAX_DEPTH = 30
# What the program paints; art stays a folder of shapes and colours. Everything else is named as a problem.
ALLOWED = frozenset(
    {
        *("svg", "g", "defs", "style", "title", "desc", "metadata"),
        *("path", "circle", "ellipse", "line", "polyline", "polygon", "rect", "use"),
        *("linearGradient", "radialGradient", "stop"),
    }
)
REQUIRED = (
    "feet/plantar-right.svg",
    "feet/plantar-right-line.svg",
    "feet/plantar-left.svg",
    "feet/plantar-left-line.svg",
    "body/front.svg",
    "body/back.svg",
)
NO_SVG = "This is no SVG drawing with a viewBox: restore the file from a fresh copy."
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,4000}?-->\s*)*<svg(\s[^>]*)>", re.DOTALL
)
_BOX = re.compile(rb"\sviewBox\s*=\s*[\"']([^\"']{1,200})[\"']")
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)

Box = tuple[float, float, float, float]


def view_box(content: bytes) -> Box | None:
    """Return a drawing's view box (x, y, width, height), None if the bytes do not start as a sound SVG."""
    root = _ROOT.match(content)
    found = _BOX.search(root.group(1)) if root else None
    return _numbers(found.group(1).decode("latin-1")) if found else None


def _numbers(text: str) -> Box | None:
    try:
        x, y, width, height = (float(each) for each in text.replace(",", " ").split())
    except ValueError:
        return None
    sound = width > 0 and height > 0 and all(abs(each) < 1e6 for each in (x, y, width, height))
    return (x, y, width, height) if sound else None


def problems(folder: Path) -> list[Problem]:
    """Return what is wrong with the drawings of an assets folder; names are inside the folder."""
    found: list[Problem] = []
    names = {path.relative_to(folder).as_posix() for path in folder.glob("*/*.svg")}
    for name in sorted(names | set(REQUIRED)):
        try:
            path = folder / name
            if path.stat().st_size > MAX_BYTES:
                text = f"The drawing is larger than {MAX_BYTES // 1_000_000} MB: is it the right file?"
                found.append(Problem(name, 0, text))
            else:
                found += _Reader(name).problems(path.read_bytes())
        except FileNotFoundError:
            found.append(Problem(name, 0, "The drawing is missing: restore it from a fresh copy."))
        except OSError as error:
            found.append(Problem(name, 0, f"The drawing cannot be read ({error.strerror})."))
    return found


class _StopError(Exception):
    """Nothing after this point is worth reading."""


class _Reader:
    """Walks through one drawing and notes what does not belong there."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._found: list[Problem] = []
        self._depth = 0
        self._style: list[str] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse_document_type
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def problems(self, content: bytes) -> list[Problem]:
        """Return the problems of a drawing, at most a handful: one torn file need not fill the screen."""
        if not content.strip():
            return [Problem(self._name, 0, "The file is empty: restore it from a fresh copy.")]
        try:
            self._parser.Parse(content, True)
        except expat.ExpatError as error:
            what = expat.errors.messages.get(error.code, "it cannot be read")
            self._note(f"This is not valid SVG ({what}): restore the file from a fresh copy.", error.lineno)
        except _StopError:
            pass  # the problem is noted already
        return self._found[:5]

    def _note(self, message: str, line: int = 0) -> None:
        self._found.append(Problem(self._name, line or self._parser.CurrentLineNumber, message))

    def _refuse_document_type(self, *_: object) -> None:
        self._note("A document type (<!DOCTYPE>) is not allowed in a drawing: remove it.")
        raise _StopError

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._note(f"Groups stand more than {MAX_DEPTH} deep inside each other here.")
            raise _StopError
        if self._depth == 1 and (tag != "svg" or _numbers(attributes.get("viewBox", "")) is None):
            self._note(NO_SVG)
            raise _StopError
        if tag not in ALLOWED:
            self._note(f"<{tag}> is not allowed in a drawing: keep to shapes, fills and gradients.")
        for key, value in attributes.items():
            if key.startswith("on"):
                self._note(f"'{key}' would run a script: remove it.")
            elif (key.endswith("href") and not value.startswith("#")) or _OUTSIDE.search(value):
                self._note(f"'{key}' points outside the drawing: draw it here instead.")

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if tag == "style" and _OUTSIDE.search("".join(self._style)):
            self._note("The style points outside the drawing: draw it here instead.")
        if tag == "style":
            self._style.clear()

    def _characters(self, text: str) -> None:
        self._style.append(text)
