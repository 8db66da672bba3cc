"""Gets the shipped atlas for a command, from the cache where it can."""

from __future__ import annotations

from reflexmap.cli.output import say
from reflexmap.core.atlas import BOTH_CHARTS, Atlas
from reflexmap.core.cache import Cache
from reflexmap.core.errors import UserError
from reflexmap.core.load import load
from reflexmap.resources import cache_folder, data_folder


def shipped_atlas() -> Atlas:
    """Return the atlas; faults in the data are told in one sentence, and what is sound is used."""
    loaded = load(data_folder(), Cache(cache_folder()))
    count = len(loaded.problems)
    if count:
        noun = "problem" if count == 1 else "problems"
        say(f'The data has {count} {noun}, what is sound is used: "reflexmap check" lists them.')
    return loaded.atlas


def known_chart(atlas: Atlas, chart: str, *, both: bool = False) -> None:
    """Raise UserError for a chart that the atlas does not have; `both` allows the word for all of them together."""
    known = (*atlas.charts, BOTH_CHARTS) if both else tuple(atlas.charts)
    if chart not in known:
        raise UserError(f'There is no chart "{chart}" here: choose {" or ".join(known)}.')
