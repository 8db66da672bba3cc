"""A person's notes are found by their words."""

from __future__ import annotations

import pytest

from reflexmap.core.atlas import Atlas
from reflexmap.core.belongings import Note
from reflexmap.core.notesearch import Notes, page_of

WRITTEN = (
    Note("symptom", "headache", "Better after a walk.\nWorse with red wine, says Gr\u00e9gory.", "2026-01-01"),
    Note("zone", "liver", "tender on the left foot", "2026-01-01"),
    Note("zone", "nobody-has-this", "red wine", "2026-01-01"),
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("red wine", ["symptom:headache"]),
        ("wine red", ["symptom:headache"]),
        ("my tend", ["zone:liver"]),
        ("gregory", ["symptom:headache"]),
        ("re", []),
        ("red tender", []),
        ("the", []),
        ("", []),
    ],
)
def test_notes_are_found_by_all_words(atlas: Atlas, query: str, found: list[str]) -> None:
    assert [hit.id for hit in Notes(WRITTEN, atlas).hits(query)] == found


def test_a_note_quotes_itself_and_leads_to_its_page(atlas: Atlas) -> None:
    hit = Notes(WRITTEN, atlas).hits("wine")[0]

    assert (hit.kind, hit.name) == ("note", atlas.symptoms["headache"].name)
    assert "red wine" in hit.matched.text
    assert "\n" not in hit.matched.text
    assert page_of(hit) == ("symptom", "headache")
