"""Strict YAML: text stays text, every key has a line, and nothing clever is allowed.

Plain YAML turns `no` into False, `1.10` into 1.1 and drops repeated keys without a word. A teacher who mends
a sentence should meet none of that, so the parser's events are read here and only text, whole numbers, true
and false come out. Events also keep the reader flat: neither an alias bomb nor deep nesting can hurt it.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from reflexmap.core.errors import Problem

MAX_DEPTH = 12  # the formats nest five deep
_WHOLE = re.compile(r"-?(0|[1-9]\d{0,8})\Z")


class Mapping(dict[str, Any]):
    """A mapping that remembers its line and the line of each key."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class YamlError(Exception):
    """The file is not the plain YAML that is allowed here."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message
        super().__init__(message)


def parse(text: str, file: str, problems: list[Problem]) -> Mapping | None:
    """Return the file's top mapping, or None when it cannot be read.

    What is wrong is added to `problems`; a repeated key is one, and its first value is kept.
    """
    try:
        return _Tree(file, problems).build(text)
    except YamlError as error:
        problems.append(Problem(file, error.line, error.message))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 0
        what = getattr(error, "problem", None) or "it cannot be read as text"
        problems.append(Problem(file, line, f"This is not valid YAML ({what}): check spaces, colons and quotes here."))
    return None


class _Tree:
    """Builds nested values from parser events with a stack of open collections."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self._file = file
        self._problems = problems
        self._stack: list[Mapping | list[Any]] = []
        self._keys: list[str | None] = []
        self._skip: list[bool] = []
        self._root: Any = None
        self._documents = 0

    def build(self, text: str) -> Mapping:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            self._take(event, event.start_mark.line + 1 if event.start_mark else 0)
        if self._root is None:
            raise YamlError(0, "The file is empty: restore it, or put its list back.")
        if not isinstance(self._root, Mapping):
            raise YamlError(1, "The file must start with a key such as 'zones:'.")
        return self._root

    def _take(self, event: Any, line: int) -> None:  # noqa: ANN401 - PyYAML's events share no typed base
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise YamlError(line, "Only one document per file: remove the line '---'.")
        elif isinstance(event, AliasEvent):
            raise YamlError(line, f"Aliases (*{event.anchor}) are not allowed: write the value out.")
        elif isinstance(event, ScalarEvent):
            self._plain_only(event, line)
            self._add(event.value if event.style else _scalar(event.value), line)
        elif isinstance(event, MappingStartEvent):
            self._plain_only(event, line)
            self._open(Mapping(line), line)
        elif isinstance(event, SequenceStartEvent):
            self._plain_only(event, line)
            self._open([], line)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._stack.pop()
            self._keys.pop()
            self._skip.pop()

    def _plain_only(self, event: Any, line: int) -> None:  # noqa: ANN401 - see _take
        if event.anchor:
            raise YamlError(line, f"Anchors (&{event.anchor}) are not allowed: write the value out where needed.")
        if event.tag:
            raise YamlError(line, f"Tags ({event.tag}) are not allowed: write plain text.")

    def _open(self, value: Mapping | list[Any], line: int) -> None:
        if len(self._stack) >= MAX_DEPTH:
            raise YamlError(line, f"Lists stand more than {MAX_DEPTH} deep inside each other here.")
        self._add(value, line)
        self._stack.append(value)
        self._keys.append(None)
        self._skip.append(False)

    def _add(self, value: Any, line: int) -> None:  # noqa: ANN401 - a YAML value
        if not self._stack:
            self._root = value
            return
        top = self._stack[-1]
        if isinstance(top, list):
            top.append(value)
            return
        key = self._keys[-1]
        if key is None:
            if isinstance(value, Mapping | list):
                raise YamlError(line, "A key must be a plain word followed by a colon.")
            self._keys[-1] = str(value)
            self._skip[-1] = str(value) in top
            if self._skip[-1]:
                text = f"The key '{value}' stands twice in this entry: remove one of them."
                self._problems.append(Problem(self._file, line, text))
            else:
                top.lines[str(value)] = line
            return
        if not self._skip[-1]:
            top[key] = value
        self._keys[-1] = None


def _scalar(text: str) -> str | int | bool | None:
    if _WHOLE.match(text):
        return int(text)
    return {"true": True, "false": False, "": None, "null": None, "~": None}.get(text, text)
