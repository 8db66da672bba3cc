"""The atlas is whole: as many entries as it promises, none without its shape, its time or its source."""

from __future__ import annotations

from collections import Counter

import pytest

from reflexmap.core.atlas import ALL, Atlas
from reflexmap.core.citations import citations
from reflexmap.core.model import Routine, View

LEAST = {"zones": 97, "symptoms": 170, "techniques": 55, "cautions": 80, "regions": 97, "findings": 60, "claims": 60}
EXACTLY = {"acupoints": 44, "routines": 15, "charts": 2, "pages": 5}


@pytest.mark.parametrize(("table", "least"), LEAST.items())
def test_there_is_as_much_as_promised(atlas: Atlas, table: str, least: int) -> None:
    assert len(getattr(atlas, table)) >= least


@pytest.mark.parametrize(("table", "count"), EXACTLY.items())
def test_there_is_as_much_as_counted(atlas: Atlas, table: str, count: int) -> None:
    assert len(getattr(atlas, table)) == count
