"""The words of the choices for paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reflexmap.core.paper import TILE_PAPERS, Ink, Orientation, Paper, TypeSize


def tr(text: str) -> str:
    """Return a text in the person's language."""
    return QCoreApplication.translate("PrintWords", text)


def always() -> str:
    """Say why the safety parts stay; `core/paper.ALWAYS` says the same on the command line."""
    return tr("They are on every sheet and cannot be left out.")


def paper_name(paper: Paper) -> str:
    """Return what a paper is called."""
    return {Paper.LETTER: tr("Letter"), Paper.TABLOID: tr("Tabloid")}.get(paper) or paper.upper()


def orientation_name(orientation: Orientation) -> str:
    """Return how paper is turned."""
    return {
        Orientation.AUTO: tr("As it suits the sheet"),
        Orientation.PORTRAIT: tr("Upright"),
        Orientation.LANDSCAPE: tr("Sideways"),
    }[orientation]


def ink_name(ink: Ink) -> str:
    """Return what a printer has."""
    return {Ink.COLOUR: tr("Colour"), Ink.GREY: tr("Grey"), Ink.BLACK: tr("Black")}[ink]


def type_name(size: TypeSize) -> str:
    """Return how large the type is."""
    return {
        TypeSize.NORMAL: tr("Usual"),
        TypeSize.LARGE: tr("Large, 14 point"),
        TypeSize.LARGEST: tr("Very large, 18 point"),
    }[size]


def tile_names() -> list[tuple[str, str]]:
    """Return the papers over which a page can be spread, with their words."""
    spread = tr("Over {paper} sheets, to glue together")
    return [("", tr("No")), *((str(each), spread.format(paper=paper_name(each))) for each in TILE_PAPERS)]
