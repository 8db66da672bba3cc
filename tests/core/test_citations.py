"""Which claims rest on which source."""

from __future__ import annotations

from dataclasses import replace

from reflexmap.core.atlas import Atlas
from reflexmap.core.citations import KINDS, OTHERS, Cited, cited


def test_every_source_has_an_answer(atlas: Atlas) -> None:
    assert list(cited(atlas)) == list(atlas.sources)


def test_a_claim_names_its_record_its_field_and_its_words(atlas: Atlas) -> None:
    liver = atlas.zones["liver"]
    found = cited(atlas)

    assert Cited("zone", "liver", "find", liver.find.text) in found[liver.find.sources[0]]
    assert Cited("zone", "liver", "work", liver.brief) in found[liver.work_sources[0]]
    assert Cited("zone", "liver", "", liver.brief) in found[liver.sources[0]]
    for dispute in liver.disputes:
        assert Cited("zone", "liver", "disputes", dispute.text) in found[dispute.sources[0]]


def test_every_kind_of_record_that_cites_has_a_name(atlas: Atlas) -> None:
    kinds = {claim.kind for claims in cited(atlas).values() for claim in claims}

    assert kinds <= set(KINDS.values())
    assert {"zone", "symptom", "caution", "danger-sign", "finding", "technique", "region", "chart"} <= kinds
    assert set(KINDS) | OTHERS == set(Atlas.__dataclass_fields__)


def test_every_claim_has_words(atlas: Atlas) -> None:
    assert [claim for claims in cited(atlas).values() for claim in claims if not claim.text] == []


def test_a_source_that_nobody_knows_is_passed_over(atlas: Atlas) -> None:
    liver = replace(atlas.zones["liver"], sources=("no-such",))

    assert "no-such" not in cited(replace(atlas, zones={"liver": liver}))


def test_every_shipped_source_carries_a_claim(atlas: Atlas) -> None:
    assert [source for source, claims in cited(atlas).items() if not claims] == []
