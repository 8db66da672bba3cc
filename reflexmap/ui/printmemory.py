"""What was chosen for paper last; the chart, the organs and the skin are those of the screen."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtCore import QLocale

from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART
from reflexmap.core.paper import Choices, Kind, Paper, from_json, to_json
from reflexmap.core.settings import LONGEST
from reflexmap.ui.mine import Mine
from reflexmap.ui.printkinds import screen_job
from reflexmap.ui.state import Selection

KEY = "paper-choices"


def recalled(mine: Mine | None, selection: Selection, locale: QLocale) -> Choices:
    """Return the choices of last time, or the usual ones on the paper of a person's country.

    A title belongs to one sheet and is not brought back. Two charts side by side, with nothing chosen on either, are
    printed as one sheet of both.
    """
    kept = _read(str(mine.setting(KEY))) if mine is not None else None
    imperial = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    usual = Choices(paper=Paper.LETTER if imperial else Paper.A4)
    found = from_json(kept) if kept is not None else usual
    shown = selection.shown
    known = (*selection.atlas.charts, BOTH_CHARTS)
    two = shown.beside and screen_job(selection).kind is Kind.SURFACE
    return replace(
        found,
        title="",
        chart=BOTH_CHARTS if two else shown.chart if shown.chart in known else DEFAULT_CHART,
        sex=shown.sex,
        skin=shown.skin,
    )


def keep(mine: Mine | None, choices: Choices) -> None:
    """Keep choices for the next time."""
    if mine is None:
        return
    kept = json.dumps(to_json(replace(choices, title="")), ensure_ascii=False, sort_keys=True)
    if len(kept) <= LONGEST:  # a path may be longer than anything else; then the older choice stays
        mine.set_setting(KEY, kept)


def _read(text: str) -> object:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None
