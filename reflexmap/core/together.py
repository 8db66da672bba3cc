"""Several complaints as one: their zones in one working order, and the care that each of them asks for."""

from __future__ import annotations

from collections.abc import Iterable

from reflexmap.core.atlas import Atlas
from reflexmap.core.model import Claim, Display, Link, Symptom

JOIN = "+"  # between the ids of complaints; no id of the atlas has one


def is_together(name: str) -> bool:
    """Whether an id stands for several complaints."""
    return JOIN in name


def parts_of(atlas: Atlas, name: str) -> tuple[Symptom, ...]:
    """Return the complaints that an id stands for, one or several; none if the atlas does not know all of them."""
    found = [atlas.symptoms.get(each) for each in name.split(JOIN)]
    return tuple(each for each in found if each) if all(found) else ()


def complaint(atlas: Atlas, name: str, answered: Iterable[str] = ()) -> Symptom | None:
    """Return a complaint, or several as one; None for an unknown id.

    Several show no zones if one of them shows none, and ask every question that is not among those `answered`.
    """
    parts = parts_of(atlas, name)
    if len(parts) < 2:
        return parts[0] if parts else None
    asking = [each for each in parts if each.display is Display.AFTER_CHECK and each.id not in answered]
    never = any(each.display is Display.NEVER for each in parts)
    display = Display.NEVER if never else Display.AFTER_CHECK if asking else Display.NORMAL
    sexes = {each.sex for each in parts if each.sex}
    return Symptom(
        id=name,
        name=" + ".join(each.name for each in parts),
        medical=(),
        aliases=(),
        misspellings=(),
        category=parts[0].category,
        display=display,
        question=" ".join(dict.fromkeys(each.question for each in asking)),
        zones=() if never else _merged(atlas, parts),
        basis="",
        tradition=Claim(""),
        danger=_united(each.danger for each in parts),
        cautions=_united(each.cautions for each in parts),
        sex=sexes.pop() if len(sexes) == 1 else "",
        advice=" ".join(dict.fromkeys(each.advice for each in parts if each.advice)),
        sources=_united(each.sources for each in parts),
        acupoints=_united(each.acupoints for each in parts),
    )


def _merged(atlas: Atlas, parts: Iterable[Symptom]) -> tuple[Link, ...]:
    """Return one working order for each chart, as the sheet merges them."""
    # Only here, since most starts merge nothing.
    from reflexmap.core.sheet import merged  # noqa: PLC0415

    lists = list(parts)
    return tuple(
        Link(link.zone, link.rank, chart)
        for chart in atlas.charts
        for link in merged(each.links_on(chart) for each in lists)
    )


def _united(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for found in lists for each in found))
