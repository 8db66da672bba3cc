"""The store on a full disk, and when the program is killed: what it said it kept is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reflexmap.core.database import NAME
from reflexmap.core.store import Store

ROOT = Path(__file__).resolve().parents[2]
KILLS = 15
FULL = """
import resource, sys
from pathlib import Path
from reflexmap.core.database import StoreError
from reflexmap.core.store import Store
folder, limit = Path(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
store = Store.open(folder)
kept = 0
try:
    while store.path and kept < 1000:
        store.set_note("zone", f"z{kept}", "words " * 100)
        kept += 1
except StoreError as error:
    print("told", str(error).endswith("."))
print(kept, len(store.notes()), store.trouble)
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the system cannot limit files")
@pytest.mark.parametrize("limit", [60_000, 100_000])
def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path, limit: int) -> None:
    words = [sys.executable, "-c", FULL, str(tmp_path), str(limit)]

    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)

    assert done.stderr == ""
    told, counts = done.stdout.splitlines()
    kept, found = (int(each) for each in counts.split()[:2])
    assert told == "told True"
    assert kept == found > 5
    store = Store.open(tmp_path)
    assert (store.trouble, len(store.notes())) == ("", kept)
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the system cannot limit files")
def test_without_any_room_it_works_in_memory(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path), "600"], capture_output=True, text=True, cwd=ROOT, check=False
    )

    assert done.stderr == ""
    assert done.stdout.startswith('0 0 Nothing can be kept in "')
    store = Store.open(tmp_path)
    assert (store.trouble, store.notes()) == ("", ())
    store.close()


WRITER = """
import os, sys
from pathlib import Path
from reflexmap.core.store import Store
store = Store.open(Path(sys.argv[1]))
number = int(sys.argv[2])
while True:
    store.set_note("zone", f"z{number}", f"note {number} " * 200)
    os.write(1, f"{number}\\n".encode())
    number += 1
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system cannot kill like this")
def test_a_program_killed_at_any_moment_has_kept_what_it_said(tmp_path: Path) -> None:
    written = 0
    journals = 0
    for round_ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(written)], stdout=subprocess.PIPE, cwd=ROOT
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            # Another moment within a write each time; the kill is what is tested, not the wait.
            end = time.perf_counter() + round_ * 0.0017
            while time.perf_counter() < end:
                pass
            os.kill(process.pid, signal.SIGKILL)
            said = [first, *process.stdout.read().splitlines()]
        journals += (tmp_path / f"{NAME}-journal").exists()
        last = int(said[-1])

        store = Store.open(tmp_path)
        notes = {each.id: each.text for each in store.notes()}
        store.close()

        assert store.trouble == ""
        assert set(notes) >= {f"z{number}" for number in range(last + 1)}
        assert all(text == f"note {name[1:]} " * 200 for name, text in notes.items())
        written = len(notes)
    assert written > KILLS
    assert journals, "no kill fell into a write"
