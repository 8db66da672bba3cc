"""Files appear whole or not at all, whatever goes wrong on the way."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reflexmap.core.errors import UserError
from reflexmap.core.wholefile import LEFT_BEHIND, PART, PREFIX, write_whole

ROOT = Path(__file__).resolve().parents[2]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def not_almighty() -> None:
    """Take from the administrator what other people do not have: to write where permissions say no."""
    if os.geteuid() == 0:
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP, effective with the next program


def run(
    code: str, *arguments: object, preexec_fn: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        preexec_fn=preexec_fn,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_bytes_and_makers_are_written(tmp_path: Path) -> None:
    files = [(tmp_path / "a.png", b"one"), (tmp_path / "b.png", lambda part: part.write_bytes(b"two"))]

    assert write_whole(files) == [tmp_path / "a.png", tmp_path / "b.png"]
    assert (tmp_path / "a.png").read_bytes() + (tmp_path / "b.png").read_bytes() == b"onetwo"
    assert names(tmp_path) == ["a.png", "b.png"]


def test_a_file_is_as_open_as_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    (made,) = write_whole([(tmp_path / "a.pdf", b"x")])

    assert made.stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError("bug")])
def test_a_failure_on_the_way_leaves_the_old_files(tmp_path: Path, fault: BaseException) -> None:
    (tmp_path / "a.png").write_bytes(b"older")

    def fail(part: Path) -> None:
        part.write_bytes(b"ha")
        raise fault

    with pytest.raises(UserError if isinstance(fault, OSError) else type(fault)):
        write_whole([(tmp_path / "a.png", b"newer"), (tmp_path / "b.png", fail)])

    assert names(tmp_path) == ["a.png"]
    assert (tmp_path / "a.png").read_bytes() == b"older"


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    def fail(_part: Path) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(UserError, match=r'cannot be written to ".*a\.pdf": no space left on device\.'):
        write_whole([(tmp_path / "a.pdf", fail)])


def test_a_limit_of_the_system_is_met_like_a_full_disk(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"older")
    code = (
        "import resource, sys; from pathlib import Path; from reflexmap.core.wholefile import write_whole\n"
        "from reflexmap.core.errors import UserError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_whole([(Path(sys.argv[1]), b'x' * 5000)])\n"
        "except UserError as error: print(error)\n"
    )

    assert "cannot be written" in run(code, tmp_path / "a.pdf").stdout
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"older"


def test_killed_half_way_the_old_file_stays_and_the_part_goes_later(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"older")
    code = (
        "import os, signal, sys; from pathlib import Path; from reflexmap.core.wholefile import write_whole\n"
        "def half(part):\n    part.write_bytes(b'ha'); os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_whole([(Path(sys.argv[1]), half)])\n"
    )

    assert run(code, tmp_path / "a.pdf").returncode == -signal.SIGKILL
    assert (tmp_path / "a.pdf").read_bytes() == b"older"
    (part,) = tmp_path.glob(f"{PREFIX}*{PART}")

    write_whole([(tmp_path / "b.pdf", b"x")])
    assert part.exists()  # it may belong to a program that is still at work

    long_ago = time.time() - LEFT_BEHIND - 60
    os.utime(part, (long_ago, long_ago))
    write_whole([(tmp_path / "b.pdf", b"x")])
    assert names(tmp_path) == ["a.pdf", "b.pdf"]


def test_a_folder_or_a_device_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")

    with pytest.raises(UserError, match="is a folder"):
        write_whole([(tmp_path, b"x")])
    with pytest.raises(UserError, match="no file that can be replaced"):
        write_whole([(tmp_path / "pipe.pdf", b"x")])


@pytest.mark.parametrize("folder", ["absent", "/proc"])
def test_a_folder_that_takes_no_files_is_one_sentence(tmp_path: Path, folder: str) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_whole([(tmp_path / folder / "a.pdf", b"x")])


@pytest.mark.skipif(sys.platform != "linux", reason="takes rights away in the way of Linux")
@pytest.mark.parametrize("target", ["folder", "nothing"])
def test_a_read_only_folder_is_one_sentence(tmp_path: Path, target: str) -> None:
    """The administrator may write everywhere, so the child gives that right up before it begins."""
    (tmp_path / "a.pdf").write_bytes(b"older")
    if target == "folder":
        tmp_path.chmod(0o500)
    code = (
        "import sys; from pathlib import Path; from reflexmap.core.wholefile import write_whole\n"
        "from reflexmap.core.errors import UserError\n"
        "try: print(write_whole([(Path(sys.argv[1]), b'newer')])[0].name)\n"
        "except UserError as error: print(error)\n"
    )
    told = run(code, tmp_path / "a.pdf", preexec_fn=not_almighty).stdout
    tmp_path.chmod(0o700)

    protected = target == "folder"
    assert told.startswith("The sheet cannot be written to" if protected else "a.pdf")
    assert ("permission denied" in told) is protected
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == (b"older" if protected else b"newer")
