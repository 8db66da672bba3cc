"""Measured values and how they are told: least, median, 99th percentile and worst, and a ratio to a plain thing."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time

from PySide6 import __version__ as qt_version


@dataclass(frozen=True, slots=True)
class Figures:
    """Values of one thing in one unit."""

    name: str
    unit: str
    values: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    def percentile(self, share: float) -> float:
        """Return the value that a share of all values does not pass (nearest rank)."""
        ordered = sorted(self.values)
        return ordered[min(max(-int(-share * len(ordered) // 1) - 1, 0), len(ordered) - 1)]

    def row(self, plain: Figures | None = None, aim: str = "") -> str:
        """Return one line of a table; `plain` is what ran beside it."""
        ratio = f"{self.middle / plain.middle:.2f}" if plain and plain.middle else ""
        cells = (
            f"{self.name} ({self.unit})",
            str(len(self.values)),
            *(_short(v) for v in (min(self.values), self.middle, self.percentile(0.99), max(self.values))),
            ratio,
            aim,
        )
        return "| " + " | ".join(cells) + " |"


HEAD = "| what | runs | least | median | p99 | worst | ratio of medians | aim |\n|---|---|---|---|---|---|---|---|"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3g}"


def cpu_ms(work: Callable[..., object], *given: object) -> float:
    """Return the processor time that a piece of work takes, in milliseconds.

    Not the clock's time: what is measured so runs on one thread, and other programs disturb it less.
    """
    start = process_time()
    work(*given)
    return (process_time() - start) * 1000


def machine() -> str:
    """Return one line on what the figures were measured on."""
    model = "unknown processor"
    info = Path("/proc/cpuinfo")
    if info.is_file():
        names = [line.partition(":")[2].strip() for line in info.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    today = datetime.now(UTC).date()
    python = f"Python {platform.python_version()}, PySide6 {qt_version}"
    return f"{today}, {model}, {os.cpu_count()} cores{load}, {platform.system()}, {python}, offscreen platform"
