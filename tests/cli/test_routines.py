"""`reflexmap routines`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from reflexmap.core.atlas import Atlas

Run = Callable[..., Any]


def test_each_routine_has_ordered_steps_with_seconds_as_numbers(here: Run, atlas: Atlas) -> None:
    found = json.loads(here("routines", "--json").out)

    assert [each["id"] for each in found] == list(atlas.routines)
    for each in found:
        assert each["seconds"] == sum(step["seconds"] for step in each["steps"])
        for step in each["steps"]:
            assert list(step) == ["do", "foot", "zone", "technique", "pressure", "seconds"]
            assert isinstance(step["seconds"], int)
            assert step["foot"] in ("both", "right", "left")
            assert step["zone"] is None or step["zone"] in atlas.zones
            assert step["technique"] is None or step["technique"] in atlas.techniques
        assert set(each["cautions"]) <= set(atlas.cautions)


def test_the_text_tells_each_step(here: Run, atlas: Atlas) -> None:
    told = " ".join(here("routines").out.split())

    for routine in atlas.routines.values():
        assert f"{routine.id}: {routine.name} ({routine.minutes} min)" in told
        assert all(step.do in told for step in routine.steps)
