"""The window in a language whose texts are twice as long: every text is marked, and none is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from reflexmap.core.atlas import BOTH_CHARTS, Atlas
from reflexmap.core.model import View
from reflexmap.ui.choice import SAVED, Chosen, Shown
from reflexmap.ui.window import Window
from tests.ui.conftest import MakeWindow
from tests.ui.fits import Watch, data_of, look_at, watching
from tests.ui.pseudo import PseudoTranslator, pseudo

SIZES = ((1440, 900), (1024, 700))


@pytest.fixture(scope="module")
def data(atlas: Atlas) -> str:
    return data_of(atlas)


@pytest.fixture
def speaking(app: QApplication) -> Iterator[None]:
    translator = PseudoTranslator(app)
    app.installTranslator(translator)
    yield
    app.removeTranslator(translator)
    app.sendPostedEvents(None, QEvent.Type.LanguageChange)


def fold_out(window: Window) -> None:
    """Open every section of the page."""
    panel = window.panel
    panel._open = frozenset({"cautions", "caution-names", "research", "sources", "figure"})
    panel.refresh()
    panel.make_ready()


def pages(atlas: Atlas) -> dict[str, Chosen]:
    """Return one of each kind of page."""
    first = {kind: next(iter(things)) for kind, things in atlas.kinds().items()}
    over = {kind: Chosen(page=(kind, first[kind])) for kind in ("technique", "caution", "page", "acupoint")}
    return {
        "welcome": Chosen(),
        "zone": Chosen(zone="liver"),
        "region": Chosen(region=first["region"]),
        "routine": Chosen(routine=first["routine"]),
        "saved": Chosen(page=SAVED),
        "finding": Chosen(page=("finding", next(iter(atlas.findings)))),
        **over,
    }


def judge(watch: Watch) -> None:
    listed = [f"{where}: {text!r}" for kind in (watch.unmarked, watch.cut) for text, where in kind.items()]
    assert not listed, f"{len(watch.unmarked)} unmarked, the rest cut\n" + "\n".join(listed)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("speaking")
def test_every_page_is_marked_and_fits(
    make_window: MakeWindow, atlas: Atlas, data: str, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    watch = Watch(data)
    with watching(monkeypatch, watch):
        window = make_window(*size)
        for kind in ("zone", "symptom", "acupoint"):
            window.mine.toggle_favourite(kind, next(iter(atlas.kinds()[kind])))
            window.mine.visit(kind, next(iter(atlas.kinds()[kind])))
        for chosen in pages(atlas).values():
            window.selection._set(chosen)
            look_at(window, watch)
            fold_out(window)
            look_at(window, watch)
    judge(watch)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("speaking")
def test_search_situation_and_views_are_marked_and_fit(
    make_window: MakeWindow, data: str, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    watch = Watch(data)
    with watching(monkeypatch, watch):
        window = make_window(*size)
        for query, answered in (("headache", False), ("headache", True), ("chest pain", False), ("qqqzzz", False)):
            window.ask(query, answered=answered)
            look_at(window, watch)
        window.query.clear()
        window.mine.set_situation(["pregnant-later", "blood-thinners", "diabetes"])
        window.notice.say(pseudo("Something went wrong."), details=True)
        shown = Shown(points=True, lines=True)
        for other in (
            shown,
            *(replace(shown, view=view) for view in (*View, None)),
            replace(shown, chart=BOTH_CHARTS),
            replace(shown, beside=True),
        ):
            window.selection.show(other)
            look_at(window, watch)
    judge(watch)


@pytest.mark.usefixtures("speaking")
def test_dialogs_and_menus_are_marked_and_fit(
    make_window: MakeWindow, data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(data)
    with watching(monkeypatch, watch):
        window = make_window(1024, 700)
        for action in window.actions_by_id.values():
            watch.see("action", action.text().replace("&", ""), fits=True)
        opened = (window.desk.open, window.commands.show_shortcuts, window.commands.dialogs.show_about)
        opened = (*opened, window.commands.dialogs.show_data_report, window.keep.open_settings)
        for each in (*opened, window.printing.options):
            dialogs = _opened(each)
            assert dialogs, each
            for dialog in dialogs:
                look_at(dialog, watch)
                dialog.close()
        window.actions_by_id["palette"].trigger()
        look_at(window, watch)
    judge(watch)


def _opened(do: Callable[[], object]) -> list[QWidget]:
    """Return the windows that a deed opens."""
    before = set(QApplication.topLevelWidgets())
    do()
    QApplication.processEvents()
    return [each for each in QApplication.topLevelWidgets() if each not in before and each.isVisible()]
