"""Takes the fields out of one entry and notes every fault with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from reflexmap.core.errors import Problem
from reflexmap.core.model import Claim

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
LONGEST = 1200  # letters in one text: longer ones do not fit a page
E = TypeVar("E", bound=StrEnum)


class Fields:
    """One entry of a YAML file. Each method takes one key; `done` complains about the keys left over."""

    def __init__(self, raw: dict[str, Any], file: str, problems: list[Problem], line: int = 0) -> None:
        self._raw = raw
        self._file = file
        self._problems = problems
        self._line: int = getattr(raw, "line", line)
        self._lines: dict[str, int] = getattr(raw, "lines", {})
        self._taken: set[str] = set()
        self.faults = 0

    def line(self, key: str = "") -> int:
        """Return the line of a key, or of the entry."""
        return self._lines.get(key, self._line)

    def fault(self, key: str, message: str) -> None:
        """Note a fault at a key."""
        self.faults += 1
        self._problems.append(Problem(self._file, self.line(key), message))

    def raw(self, key: str) -> Any:  # noqa: ANN401 - a YAML value
        """Return a key's value as it stands, None if it is absent or empty."""
        self._taken.add(key)
        return self._raw.get(key)

    def text(self, key: str, *, optional: bool = False, longest: int = LONGEST) -> str:
        """Return one text, with line breaks folded to spaces."""
        value = self.raw(key)
        if value is None or value == "":
            if not optional:
                self.fault(key, f"'{key}' is missing: write a text.")
            return ""
        if isinstance(value, bool | list | dict):
            self.fault(key, f"'{key}' must be one text.")
            return ""
        text = " ".join(str(value).split())
        if len(text) > longest:
            self.fault(key, f"'{key}' has {len(text)} letters: shorten it to {longest}.")
        return text

    def id(self, key: str = "id") -> str:
        """Return an id in kebab-case."""
        value = self.text(key)
        if value and not ID.match(value):
            self.fault(key, f"'{value}' is no id: use lower-case letters, digits and hyphens.")
            return ""
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts (an absent key is an empty list)."""
        value = self.raw(key)
        if value is None:
            return ()
        if not isinstance(value, list) or any(isinstance(each, bool | list | dict) or each is None for each in value):
            self.fault(key, f"'{key}' must be a list of texts, such as [one, two].")
            return ()
        return tuple(" ".join(str(each).split()) for each in value)

    def ids(self, key: str, *, all_allowed: bool = False) -> tuple[str, ...]:
        """Return a list of ids; with `all_allowed` also the single word all."""
        if all_allowed and self._raw.get(key) == "all":
            self._taken.add(key)
            return ("all",)
        found = self.texts(key)
        for each in found:
            if not ID.match(each):
                self.fault(key, f"'{each}' in '{key}' is no id: use lower-case letters, digits and hyphens.")
        if len(set(found)) != len(found):
            twice = next(each for each in found if found.count(each) > 1)
            self.fault(key, f"'{twice}' stands twice in '{key}': remove one.")
        return tuple(dict.fromkeys(found))

    def whole(self, key: str, least: int, most: int) -> int:
        """Return a whole number between two bounds."""
        value = self.raw(key)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.fault(key, f"'{key}' must be a whole number from {least} to {most}.")
            return least
        return value

    def flag(self, key: str) -> bool:
        """Return true or false (absent is false)."""
        value = self.raw(key)
        if value is None:
            return False
        if not isinstance(value, bool):
            self.fault(key, f"'{key}' must be true or false.")
            return False
        return value

    def one_of(self, key: str, kind: type[E]) -> E:
        """Return a member of an enumeration; its first one when the value is none of them."""
        value = self.text(key)
        try:
            return kind(value)
        except ValueError:
            if value:
                self.fault(key, f"'{value}' is not one of {', '.join(kind)}.")
            return next(iter(kind))

    def some_of(self, key: str, kind: type[E]) -> tuple[E, ...]:
        """Return several members of an enumeration."""
        found = []
        for value in self.texts(key):
            try:
                found.append(kind(value))
            except ValueError:
                self.fault(key, f"'{value}' in '{key}' is not one of {', '.join(kind)}.")
        return tuple(found)

    def word(self, key: str, words: tuple[str, ...]) -> str:
        """Return one of a few fixed words."""
        value = self.text(key, optional="" in words)
        if value not in words:
            if value:
                self.fault(key, f"'{value}' is not one of {', '.join(word for word in words if word)}.")
            return words[0]
        return value

    def claim(self, key: str) -> Claim:
        """Return a text with its sources."""
        inner = self.entry(key)
        return self._claim(key, inner) if inner is not None else Claim("")

    def claims(self, key: str) -> tuple[Claim, ...]:
        """Return a list of texts, each with its sources."""
        return tuple(self._claim(key, each) for each in self.entries(key))

    def _claim(self, key: str, inner: Fields) -> Claim:
        text = inner.text("text")
        sources = inner.ids("sources")
        unverified = inner.flag("unverified")
        if not sources and not unverified:
            inner.fault("text", f"'{key}' needs sources, or 'unverified: true' if nobody opened a page for it.")
        inner.done()
        self.faults += inner.faults
        return Claim(text, sources, unverified)

    def entry(self, key: str) -> Fields | None:
        """Return a nested entry."""
        value = self.raw(key)
        if not isinstance(value, dict):
            self.fault(key, f"'{key}' is missing or no entry with keys of its own.")
            return None
        return Fields(value, self._file, self._problems, self.line(key))

    def entries(self, key: str) -> Iterator[Fields]:
        """Yield the entries of a list."""
        value = self.raw(key)
        if value is None:
            return
        if not isinstance(value, list):
            self.fault(key, f"'{key}' must be a list of entries that start with a hyphen.")
            return
        for each in value:
            if isinstance(each, dict):
                yield Fields(each, self._file, self._problems, self.line(key))
            else:
                self.fault(key, f"'{key}' must hold entries with keys, not the plain text '{each}'.")

    def done(self) -> None:
        """Complain about keys that the format does not know."""
        for key in self._raw:
            if key not in self._taken:
                known = ", ".join(sorted(self._taken))
                self.fault(key, f"The key '{key}' is unknown here (known: {known}).")
