"""A reference sheet as a whole process, against a plain page as a whole process."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.figures import HEAD, Figures
from benchmarks.start import environment

RUNS = 9


def _whole(command: list[str], folder: Path) -> tuple[float, float]:
    """Run a process and return the clock's time and the processor time, both in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = perf_counter()
    subprocess.run(
        [sys.executable, "-m", *command], env=environment(folder), check=True, cwd=folder, stdout=subprocess.DEVNULL
    )
    took = perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return took * 1000, used * 1000


def run() -> None:
    """Write a zone's and a complaint's sheet and a plain page, turn and turn about."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out = str(folder / "sheet.pdf")
        commands = {
            "Plain page": ["benchmarks.plainpdf", out],
            "Sheet of a zone": ["reflexmap", "sheet", "zone:liver", "-o", out],
            "Sheet of a complaint": ["reflexmap", "sheet", "symptom:headache", "-o", out],
            "Sheet by a query": ["reflexmap", "sheet", "--for", "cant sleep", "-o", out],
        }
        found: dict[str, list[tuple[float, float]]] = {each: [] for each in commands}
        for number in range(RUNS + 1):
            for each, command in commands.items():
                took = _whole(command, folder)
                if number:  # the first round fills caches
                    found[each].append(took)
    print(HEAD)
    for index, unit in ((0, "ms by the clock"), (1, "ms of processor time")):
        rows = {each: Figures(each, unit, tuple(t[index] for t in times)) for each, times in found.items()}
        plain = rows.pop("Plain page")
        print(plain.row())
        for row in rows.values():
            print(row.row(plain, "500" if index == 0 else ""))
    print(f"\nWith {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}: the clock's time suffers from other work.\n")
