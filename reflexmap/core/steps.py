"""Long work in small steps, so that a window can paint and listen in between."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

Steps = Generator[None, None, T]  # each step takes a few milliseconds; the work's result is its return value


def at_once(steps: Steps[T]) -> T:
    """Take all steps that are left, and return the result."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            found: T = done.value
            return found


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look for no rubbish meanwhile: where nothing made is rubbish, looking for it takes as long as making it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def in_lots(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give things in lists of at most so many."""
    lot: list[T] = []
    for each in things:
        lot.append(each)
        if len(lot) == size:
            yield lot
            lot = []
    if lot:
        yield lot
