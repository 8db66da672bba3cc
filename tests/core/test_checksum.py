"""The checksum: equal for equal contents, another for a changed or moved byte."""

from __future__ import annotations

import pytest

from reflexmap.core.checksum import checksum


def test_equal_contents_have_equal_sums() -> None:
    assert checksum(b"one", b"two") == checksum(b"one", b"two")


@pytest.mark.parametrize(
    "other",
    [(b"one", b"twp"), (b"onet", b"wo"), (b"one", b"two", b""), (b"two", b"one"), ()],
    ids=["a changed byte", "a moved byte", "an empty part more", "another order", "nothing"],
)
def test_different_contents_have_different_sums(other: tuple[bytes, ...]) -> None:
    assert checksum(*other) != checksum(b"one", b"two")
