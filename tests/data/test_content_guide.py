"""The guide for writers tells the truth: what it forbids is refused, and what it cites exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reflexmap.core.atlas import Atlas

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")


def test_the_sources_of_the_guide_exist(atlas: Atlas) -> None:
    rules = GUIDE.partition("## What advertising rules say")[2]
    named = set(re.findall(r"`([a-z]+-[a-z]+)`", rules))

    assert len(named) >= 4
    assert named - set(atlas.sources) == set()


def test_tradition_keeps_to_the_words_of_the_guide(atlas: Atlas) -> None:
    promises = re.compile(
        r"\b(cures?\b|heal(?!th)|treat|remed|reliev|improv|stimulat|boost|detox|toxin)", re.IGNORECASE
    )
    texts = [symptom.tradition.text for symptom in atlas.symptoms.values()]
    texts += [zone.tradition.text for zone in atlas.zones.values()]
    texts += [point.tradition.text for point in atlas.acupoints.values()]

    assert [text for text in texts if promises.search(text)] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_writers_are_led_to_the_guide(name: str) -> None:
    assert "docs/content.md" in (ROOT / name).read_text(encoding="utf-8")
