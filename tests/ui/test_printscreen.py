"""Ctrl+P: what is on the screen goes to paper at once with the choices of last time, or a sentence says why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from reflexmap.core.atlas import BOTH_CHARTS, Atlas
from reflexmap.core.model import Display, View
from reflexmap.core.paper import Choices, Ink, Paper
from reflexmap.core.paperblocks import Block, Box, Heading, Picture
from reflexmap.draw.paperpages import Pages
from reflexmap.ui import printdevice
from reflexmap.ui.printdialog import PrintDialog
from reflexmap.ui.printmemory import keep
from reflexmap.ui.window import Window

Press = Callable[[], Pages]


@pytest.fixture
def printed(window: Window, monkeypatch: pytest.MonkeyPatch) -> Press:
    """Return a call that presses Ctrl+P and returns the pages that a printer would have got."""
    taken: list[Pages] = []

    def paint(_printer: QPrinter, pages: Pages) -> bool:
        taken.append(pages)
        return True

    monkeypatch.setattr(printdevice, "no_printer", lambda: False)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(printdevice, "paint_on", paint)

    def press() -> Pages:
        window.actions_by_id["print"].trigger()
        assert not window.findChildren(PrintDialog)
        assert not window.notice.isVisible()
        return taken.pop()

    return press


def show(window: Window, **changes: object) -> None:
    window.selection.show(replace(window.selection.shown, **changes))  # type: ignore[arg-type]


def pictures(pages: Pages) -> list[Picture]:
    return [block for block in pages.blocks if isinstance(block, Picture)]


def heads(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("view", list(View))
def test_nothing_chosen_is_the_chart_of_what_is_looked_at(window: Window, printed: Press, view: View) -> None:
    show(window, view=view)
    pages = printed()

    assert [block.views for block in pictures(pages)] == [(view,)]


def test_all_surfaces_are_a_wall_chart(window: Window, printed: Press) -> None:
    show(window, view=None)

    assert [block.views for block in pictures(printed())] == [(each,) for each in View]


@pytest.mark.parametrize("shown", [{"chart": "both"}, {"beside": True}, {"chart": "rwo-shur"}, {"chart": "marquardt"}])
@pytest.mark.parametrize("chosen", ["", "kidney"])
def test_any_way_of_showing_charts_is_printed(
    window: Window, printed: Press, shown: dict[str, object], chosen: str
) -> None:
    show(window, **shown)
    if chosen:
        window.selection.choose_zone(chosen)
    pages = printed()

    assert pages.count
    side = "top" if shown.get("chart") == "marquardt" else "sole"  # that chart draws no sole
    if shown.get("beside"):
        assert (window.printing.choices().chart == BOTH_CHARTS) is not bool(chosen)
    assert pages.title == ("Kidneys" if chosen else f"Foot reflexology: {side}")


def test_a_complaint_whose_question_is_open_prints_the_question(window: Window, printed: Press, atlas: Atlas) -> None:
    asking = next(each for each in atlas.symptoms.values() if each.display is Display.AFTER_CHECK)
    window.selection.choose_symptom(asking.id)
    assert not window.selection.links()  # the map still shows nothing
    pages = printed()

    boxes = [block.kind for block in pages.blocks if isinstance(block, Box)]
    assert boxes[0] == "danger"
    assert "question" in boxes


def test_advice_instead_of_zones_is_printed_as_advice(window: Window, printed: Press, atlas: Atlas) -> None:
    never = next(each for each in atlas.symptoms.values() if each.display is Display.NEVER)
    window.selection.choose_symptom(never.id)
    pages = printed()

    assert pages.title == never.name
    assert not pictures(pages)
    assert not [head for head in heads(pages.blocks) if "order" in head.lower()]


def test_the_last_choices_hold(window: Window, printed: Press) -> None:
    keep(window.mine, Choices(ink=Ink.BLACK, practice="Feet & More"))
    window.selection.choose_zone("liver")
    assert window.printing.choices().ink is Ink.BLACK
    keep(window.mine, Choices(paper=Paper.A3))
    pages = printed()

    assert pages.size(0) in ((297.0, 420.0), (210.0, 297.0), (215.9, 279.4))  # the printer has the last word
    assert window.printing.choices().paper is Paper.A3


@pytest.mark.parametrize("chosen", ["", "liver"])
def test_without_a_printer_there_is_a_sentence(window: Window, monkeypatch: pytest.MonkeyPatch, chosen: str) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    if chosen:
        window.selection.choose_zone(chosen)
    window.actions_by_id["print"].trigger()

    assert window.notice.isVisible()
    assert "No printer is set up" in window.notice.accessibleName()
