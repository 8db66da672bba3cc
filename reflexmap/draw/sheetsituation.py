"""The box "My situation" on a sheet: what was ticked, what to leave alone, where to go lightly, whom to ask."""

from __future__ import annotations

from reflexmap.core.sheetfacts import Sheet
from reflexmap.core.sheetsituation import Situated
from reflexmap.draw.sheetflow import Item
from reflexmap.draw.sheetparts import PAD, boxed, heading, paragraph
from reflexmap.draw.sheettext import MM, SECTION, Inks, Run
from reflexmap.draw.sheetwords import tr

SIGN = 10.5 * MM  # room for the octagon
LINE = 0.5 * MM  # between the lines of the box


def situation_box(sheet: Sheet, width: float, inks: Inks) -> list[Item]:
    """Return the box over a width; nothing where nothing was ticked."""
    facts = sheet.situation
    if facts is None:
        return []
    left = SIGN if facts.stop else 0.0
    inner = width - 2 * PAD - left
    title = heading(tr("My situation"), inner, inks, px=SECTION)
    lines = [paragraph(runs, inner, inks.text, after=LINE) for runs in told(facts, drawn=bool(sheet.stops))]
    return [boxed([title, *lines], inks.text, 0.5, width, left=left, sign=inks.danger if facts.stop else "")]


def told(facts: Situated, *, drawn: bool) -> list[list[Run]]:
    """Return the lines; those about the picture only where one is `drawn`."""
    found = [[Run("; ".join(facts.ticked) + ".")]]
    if facts.stop:
        return [
            [Run(tr("No foot work for now."), True)],
            *([Run(f"{name}:", True), Run(action)] for name, action in facts.stop),
            *found,
        ]
    if drawn and facts.named:
        names = ", ".join(f"{number} {name}" if number else name for number, name in facts.named)
        found.append([Run(tr("Leave alone, hatched on the feet:"), True), Run(f"{names}.")])
    if drawn and facts.everywhere:
        others, every = tr("all other zones, at pressure 2 at most."), tr("all zones, at pressure 2 at most.")
        found.append([Run(tr("Go lightly, dotted:"), True), Run(others if facts.named else every)])
    elif drawn and facts.light:
        numbers = ", ".join(map(str, facts.light))
        text = tr("{numbers}, at pressure 2 at most.").format(numbers=numbers)
        found.append([Run(tr("Go lightly, dotted:"), True), Run(text)])
    for head, names in (
        (tr("Leave these techniques out:"), ", ".join(facts.techniques)),
        (tr("Leave out the spot:"), "; ".join(facts.spots)),
        (tr("Ask a doctor or midwife first:"), "; ".join(facts.ask)),
    ):
        if names:
            found.append([Run(head, True), Run(f"{names}.")])
    return found
