"""What the command palette offers: every action of the window, and what else can be chosen or switched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from reflexmap.core.atlas import BOTH_CHARTS
from reflexmap.core.model import System, View
from reflexmap.draw.looks import SKINS
from reflexmap.draw.systemnames import system_name
from reflexmap.ui.actions import ACTIONS
from reflexmap.ui.choice import Shown
from reflexmap.ui.commands import SHEETS
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import kind_name, skin_name, surface_name

Run = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette: what it is called, where it belongs, what it does.

    `on` tells of something that is switched or chosen (None for what is only done). `why` says why it cannot be done
    now, "" where it can. `keys` is its shortcut in the system's writing.
    """

    name: str
    group: str
    run: Run
    keys: str = ""
    on: bool | None = None
    why: str = ""


def tr(text: str) -> str:
    """Return a text of the palette in the person's language."""
    return QCoreApplication.translate("Offers", text)


def offers(made: Mapping[str, QAction], selection: Selection) -> list[Offer]:
    """Return everything that can be done now, in the order of the menus, then of the map, then of the pages."""
    return [
        *_actions(made),
        *_views(selection),
        *_charts(selection),
        *_organs(selection),
        *_systems(selection),
        *_skins(selection),
        *_written(selection),
    ]


def reason(action: str) -> str:
    """Say why an action of the window waits."""
    return {
        **dict.fromkeys(SHEETS, tr("The danger signs cannot be read")),
        "zoom-in": tr("Choose one side of the foot first"),
        "zoom-out": tr("Choose one side of the foot first"),
        "fit": tr("Choose one side of the foot first"),
        "star": tr("Open a zone, complaint, routine, technique or acupoint first"),
        "note": tr("Open a zone or a complaint first"),
        "history-back": tr("Nothing was shown before this"),
        "history-forward": tr("You have not gone back"),
    }.get(action, tr("Not now"))


def plain(text: str) -> str:
    """Return an action's text without its mnemonic and without the dots that promise a dialog."""
    letters = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    return letters.removesuffix("\u2026").removesuffix("...")


def _actions(made: Mapping[str, QAction]) -> Iterable[Offer]:
    menus = {spec.id: QCoreApplication.translate("Actions", str(spec.menu)) for spec in ACTIONS}
    for name, action in made.items():
        if name == "palette" or not action.isVisible():
            continue
        yield Offer(
            plain(action.text()),
            plain(menus.get(name, "")),
            action.trigger,
            keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            on=action.isChecked() if action.isCheckable() else None,
            why="" if action.isEnabled() else reason(name),
        )


def _show(selection: Selection, shown: Shown) -> Run:
    return lambda: selection.show(shown)


def _views(selection: Selection) -> Iterable[Offer]:
    shown, drawn = selection.shown, selection.atlas.views_on(selection.shown.chart)
    for view in View:
        why = "" if view in drawn else tr("Not drawn by this chart")
        run = _show(selection, replace(shown, view=view))
        yield Offer(surface_name(view), tr("Side of the foot"), run, on=shown.view is view, why=why)
    why = "" if len(drawn) > 1 else tr("Not drawn by this chart")
    run = _show(selection, replace(shown, view=None))
    yield Offer(tr("All sides"), tr("Side of the foot"), run, on=shown.view is None, why=why)


def _charts(selection: Selection) -> Iterable[Offer]:
    shown, charts = selection.shown, selection.atlas.charts
    names = {chart.id: chart.name for chart in sorted(charts.values(), key=lambda chart: chart.partial)}
    if len(names) > 1:
        names[BOTH_CHARTS] = tr("Both charts, differences marked")
    for chart, name in names.items():
        run = _show(selection, replace(shown, chart=chart, beside=False))
        yield Offer(name, tr("Chart"), run, on=shown.chart == chart and not shown.beside)


def _organs(selection: Selection) -> Iterable[Offer]:
    if not selection.atlas.differs_by_sex():
        return
    for sex, name in (("female", tr("Female organs")), ("male", tr("Male organs"))):
        run = _show(selection, replace(selection.shown, sex=sex))
        yield Offer(name, tr("Map of the pelvis"), run, on=selection.shown.sex == sex)


def _systems(selection: Selection) -> Iterable[Offer]:
    shown = selection.shown
    for system in System:
        run = _show(selection, replace(shown, off=shown.off ^ {system}))
        yield Offer(system_name(system), tr("Body systems"), run, on=system not in shown.off)
    if shown.off:
        run = _show(selection, replace(shown, off=frozenset()))
        yield Offer(tr("Show all body systems"), tr("Body systems"), run)


def _skins(selection: Selection) -> Iterable[Offer]:
    for skin in SKINS:
        run = _show(selection, replace(selection.shown, skin=skin))
        yield Offer(skin_name(skin), tr("Skin tone"), run, on=selection.shown.skin == skin)


def _written(selection: Selection) -> Iterable[Offer]:
    atlas = selection.atlas
    for routine in atlas.routines.values():
        yield Offer(routine.name, kind_name("routine"), _routine(selection, routine.id))
    for page in atlas.pages.values():
        yield Offer(page.name, kind_name("page"), _page(selection, page.id))


def _routine(selection: Selection, routine: str) -> Run:
    return lambda: selection.choose_routine(routine)


def _page(selection: Selection, page: str) -> Run:
    return lambda: selection.open_page("page", page)
