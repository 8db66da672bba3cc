"""From nothing to the first painted map, against a bare window; one process each, turn and turn about."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.figures import HEAD, Figures

PAIRS = 21
COLD = 5
ROOT = Path(__file__).resolve().parent.parent


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a child: no screen, caches of its own, compiled modules kept."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_STATE_HOME": str(folder / "state"),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "PYTHONPATH": str(ROOT),
    }


def first_paint(kind: str, folder: Path) -> dict[str, float]:
    """Run one child and return what it told."""
    command = [sys.executable, "-m", "benchmarks.firstpaint", kind]
    done = subprocess.run(command, env=environment(folder), capture_output=True, text=True, check=True, cwd=folder)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def run() -> None:
    """Measure warm and cold starts."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("bare", "map", "bare", "map"):  # modules get compiled, caches filled
            first_paint(kind, folder)
        told = [(first_paint("bare", folder), first_paint("map", folder)) for _ in range(PAIRS)]
        cold = []
        for number in range(COLD):
            fresh = folder / str(number)
            fresh.mkdir()
            (fresh / "compiled").symlink_to(folder / "compiled")
            cold.append(first_paint("map", fresh))
    print(HEAD)
    for key, unit, factor, aim in (("cpu", "ms of processor time", 1000, "1.6"), ("memory", "MB at most", 1, "1.4")):
        plain = Figures("Bare window", unit, tuple(pair[0][key] * factor for pair in told))
        warm = Figures("First map, second start", unit, tuple(pair[1][key] * factor for pair in told))
        first = Figures("First map, first start (nothing kept yet)", unit, tuple(each[key] * factor for each in cold))
        print(plain.row())
        print(warm.row(plain, aim))
        print(first.row(plain))
    pairs = sorted(pair[1]["cpu"] / pair[0]["cpu"] for pair in told)
    print(f"\nProcessor time by pairs: {pairs[0]:.2f} to {pairs[-1]:.2f}, median {pairs[len(pairs) // 2]:.2f}.\n")
