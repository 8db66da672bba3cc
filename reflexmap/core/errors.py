"""What can be wrong with data or with a request, as values that a person can read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in one data file: where it is and what to do about it.

    `line` counts from 1; 0 means the file as a whole.
    """

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class UserError(Exception):
    """A request that cannot be met; the message is one sentence for the person who asked."""


class UnknownNameError(UserError):
    """An id that names nothing in the atlas."""


class AmbiguousNameError(UserError):
    """A bare id that several kinds share; `candidates` are the full `kind:id` names."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        self.candidates = candidates
        super().__init__(f'"{name}" could mean {" or ".join(candidates)}: please write one of these.')
