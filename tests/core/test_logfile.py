"""The log: it is written at once, never grows without end, and never stops the program."""

from __future__ import annotations

from pathlib import Path

from reflexmap.core import logfile
from reflexmap.core.logfile import MOST_LINES, NAME, OLDER, LogFile


def test_an_entry_stands_in_the_file_at_once(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "state" / "reflexmap")
    assert not (tmp_path / "state").exists()  # nothing is made before something is said
    assert log.write("warning", "first\nsecond line")
    text = (tmp_path / "state" / "reflexmap" / NAME).read_text(encoding="utf-8")
    assert text.endswith(" warning first\nsecond line\n")
    assert text[:2] == "20"


def test_a_full_file_is_set_aside_and_the_oldest_goes(tmp_path: Path) -> None:
    log = LogFile(tmp_path, most=200)
    for number in range(20):
        log.write("warning", f"{number} " + "x" * 60)
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == [NAME, *(f"{NAME}.{number}" for number in range(1, OLDER + 1))]
    assert all(path.stat().st_size <= 200 for path in tmp_path.iterdir())
    assert "19 xx" in (tmp_path / NAME).read_text(encoding="utf-8")


def test_one_run_writes_so_much_and_no_more(tmp_path: Path) -> None:
    log = LogFile(tmp_path)
    assert [log.write("warning", "x") for _ in range(MOST_LINES + 5)].count(False) == 5


def test_what_cannot_be_written_is_let_go(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way", encoding="utf-8")
    assert not LogFile(file / "reflexmap").write("warning", "x")
    assert not LogFile(None).write("warning", "x")
    assert LogFile(None).path is None
    assert file.read_text(encoding="utf-8") == "in the way"


def test_signs_that_no_file_can_hold_are_written_out(tmp_path: Path) -> None:
    assert LogFile(tmp_path).write("warning", "half a pair \ud800")
    assert "\\ud800" in (tmp_path / logfile.NAME).read_text(encoding="utf-8")
