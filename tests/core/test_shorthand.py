"""What people jot down is spelt out before danger is listened for, and only where it can mean nothing else."""

from __future__ import annotations

import pytest

from reflexmap.core.shorthand import written_out

WRITTEN = {
    "CP radiating L arm": "chest pain radiating left arm",
    "pt SOB on stairs": "patient breathless on stairs",
    "6/40 preg PV bleed": "6 weeks pregnant pregnant vaginal bleed",
    "OD'd on tablets": "overdosed on tablets",
    "OD\u2019d on tablets": "overdosed on tablets",
    "KO'd at rugby": "knocked out at rugby",
    "KOd at rugby": "knocked out at rugby",
    "L SIDED WEAKNESS": "left SIDED WEAKNESS",
    "the puffer aint working": "the puffer isnt working",
    "c/o CP": "chest pain",
    "temp 38.5": "temp 38",
    "wanna kms": "want to kms",
    "fitting for 10mins": "fitting for 10 minutes",
    "28 weeks, bad headache": "28 weeks pregnant, bad headache",
    "I'm 8 weeks and bleeding": "I'm 8 weeks pregnant and bleeding",
    "he is 6 weeks and hot": "he is 6 weeks old and hot",
    "5 days pp": "5 days postpartum",
    "pt SOB ++": "patient gasping",
    "?appendix": "appendicitis",
    "cough 14/52": "cough for 14 weeks",
    "D+V 3/7": "diarrhoea and vomiting for 3 days",
    "born 3/7/2019": "born 3/7/2019",
    "LMP 6/52 ago": "last period for 6 weeks ago",
    "meter says LO": "meter says low",
    "bumped his hed": "bumped his head",
    "my tung": "my tongue",
}
AS_IT_STANDS = (
    "had a good sob at the film",
    "client with CP wants her feet done",
    "hurt my ankle in PE",
    "SI joint pain",
    "headache for 14 weeks",
    "3 weeks of headaches",
    "16 weeks after surgery",
    "i feel aint and sick",
    "an odd feeling in my toe",
    "an appendix scar",
)


@pytest.mark.parametrize("jotted", WRITTEN)
def test_jottings_are_spelt_out(jotted: str) -> None:
    assert written_out(jotted) == WRITTEN[jotted]


@pytest.mark.parametrize("text", AS_IT_STANDS)
def test_what_may_mean_something_else_stands_as_it_is(text: str) -> None:
    assert written_out(text) == text
