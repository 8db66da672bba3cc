"""Every action of the window in one table: the menus build themselves from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

Shortcut = QKeySequence.StandardKey | str


@dataclass(frozen=True, slots=True)
class Spec:
    """One action: its id, menu, text with a mnemonic, shortcuts; "-" as the id is a separating line."""

    id: str
    menu: object  # what QT_TRANSLATE_NOOP returns: a str to the eye, an object to the type checker
    text: object = ""
    keys: tuple[Shortcut, ...] = ()
    checkable: bool = False


FILE = QT_TRANSLATE_NOOP("Actions", "&File")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
GO = QT_TRANSLATE_NOOP("Actions", "&Go")
HELP = QT_TRANSLATE_NOOP("Actions", "&Help")

ACTIONS: tuple[Spec, ...] = (
    Spec("print", FILE, QT_TRANSLATE_NOOP("Actions", "&Print\u2026"), (QKeySequence.StandardKey.Print,)),
    Spec("print-options", FILE, QT_TRANSLATE_NOOP("Actions", "Print &options\u2026"), ("Ctrl+Shift+P",)),
    Spec("-", FILE),
    Spec("pdf", FILE, QT_TRANSLATE_NOOP("Actions", "Export as P&DF\u2026"), ("Ctrl+E",)),
    Spec("png", FILE, QT_TRANSLATE_NOOP("Actions", "Export as p&icture (PNG)\u2026")),
    Spec("svg", FILE, QT_TRANSLATE_NOOP("Actions", "Export as &SVG\u2026")),
    Spec("html", FILE, QT_TRANSLATE_NOOP("Actions", "Export as &HTML\u2026")),
    Spec("copy-map", FILE, QT_TRANSLATE_NOOP("Actions", "&Copy map as picture"), ("Ctrl+Shift+C",)),
    Spec("book", FILE, QT_TRANSLATE_NOOP("Actions", "Whole atlas as a &book (PDF)\u2026")),
    Spec("book-html", FILE, QT_TRANSLATE_NOOP("Actions", "&Whole atlas as one HTML page\u2026")),
    Spec("-", FILE),
    Spec("export-mine", FILE, QT_TRANSLATE_NOOP("Actions", "&Export my data\u2026")),
    Spec("import-mine", FILE, QT_TRANSLATE_NOOP("Actions", "I&mport my data\u2026")),
    Spec("settings", FILE, QT_TRANSLATE_NOOP("Actions", "Se&ttings\u2026"), ("Ctrl+,",)),
    Spec("-", FILE),
    Spec("quit", FILE, QT_TRANSLATE_NOOP("Actions", "&Quit"), (QKeySequence.StandardKey.Quit, "Ctrl+Q")),
    Spec("zoom-in", VIEW, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), (QKeySequence.StandardKey.ZoomIn, "+")),
    Spec("zoom-out", VIEW, QT_TRANSLATE_NOOP("Actions", "Zoom &out"), (QKeySequence.StandardKey.ZoomOut, "-")),
    Spec("fit", VIEW, QT_TRANSLATE_NOOP("Actions", "&Fit both feet"), ("0",)),
    Spec("-", VIEW),
    Spec("text-larger", VIEW, QT_TRANSLATE_NOOP("Actions", "&Larger text"), ("Ctrl+Shift++", "Ctrl+Shift+=", "Ctrl+*")),
    Spec("text-smaller", VIEW, QT_TRANSLATE_NOOP("Actions", "S&maller text"), ("Ctrl+Shift+-", "Ctrl+_")),
    Spec("text-usual", VIEW, QT_TRANSLATE_NOOP("Actions", "Usual &text size"), ("Ctrl+Shift+0",)),
    Spec("-", VIEW),
    Spec("rail", VIEW, QT_TRANSLATE_NOOP("Actions", "List of &body systems"), ("F9",), checkable=True),
    Spec("side", VIEW, QT_TRANSLATE_NOOP("Actions", "Panel at t&he side"), ("Shift+F9",), checkable=True),
    Spec("-", VIEW),
    Spec("situation", VIEW, QT_TRANSLATE_NOOP("Actions", "My sit&uation\u2026"), ("Ctrl+U",)),
    Spec("-", VIEW),
    Spec("beside", VIEW, QT_TRANSLATE_NOOP("Actions", "&Charts side by side"), ("Ctrl+2",), checkable=True),
    Spec("names", VIEW, QT_TRANSLATE_NOOP("Actions", "&Names"), ("Ctrl+L",), checkable=True),
    Spec("patterns", VIEW, QT_TRANSLATE_NOOP("Actions", "&Patterns"), checkable=True),
    Spec("lines", VIEW, QT_TRANSLATE_NOOP("Actions", "&Guide lines"), ("Ctrl+G",), checkable=True),
    Spec("acupoints", VIEW, QT_TRANSLATE_NOOP("Actions", "&Acupoints"), checkable=True),
    Spec("dark", VIEW, QT_TRANSLATE_NOOP("Actions", "&Dark theme"), ("Ctrl+D",), checkable=True),
    Spec("search", GO, QT_TRANSLATE_NOOP("Actions", "&Search"), ("Ctrl+K", QKeySequence.StandardKey.Find, "/")),
    Spec("palette", GO, QT_TRANSLATE_NOOP("Actions", "Find a comman&d\u2026"), ("Ctrl+Shift+A",)),
    Spec("map", GO, QT_TRANSLATE_NOOP("Actions", "&Map"), ("Ctrl+M",)),
    Spec("results", GO, QT_TRANSLATE_NOOP("Actions", "&Results"), ("Ctrl+R",)),
    Spec("panel", GO, QT_TRANSLATE_NOOP("Actions", "Side &panel"), ("Ctrl+I",)),
    Spec("-", GO),
    Spec("history-back", GO, QT_TRANSLATE_NOOP("Actions", "&Back"), ("Alt+Left",)),
    Spec("history-forward", GO, QT_TRANSLATE_NOOP("Actions", "&Forward"), ("Alt+Right",)),
    Spec("back", GO, QT_TRANSLATE_NOOP("Actions", "&Clear step by step"), ("Esc",)),
    Spec("-", GO),
    Spec("saved", GO, QT_TRANSLATE_NOOP("Actions", "Sa&ved"), ("Ctrl+Shift+B",)),
    Spec("star", GO, QT_TRANSLATE_NOOP("Actions", "S&tar this page"), ("Ctrl+B",), checkable=True),
    Spec("note", GO, QT_TRANSLATE_NOOP("Actions", "My &note"), ("Ctrl+Shift+N",)),
    Spec("safe", HELP, QT_TRANSLATE_NOOP("Actions", "Is it &safe for me?")),
    Spec("research", HELP, QT_TRANSLATE_NOOP("Actions", "What does &research say?")),
    Spec("how", HELP, QT_TRANSLATE_NOOP("Actions", "How to &work")),
    Spec("about-map", HELP, QT_TRANSLATE_NOOP("Actions", "About the &map")),
    Spec("about-charts", HELP, QT_TRANSLATE_NOOP("Actions", "About the &charts")),
    Spec("-", HELP),
    Spec("shortcuts", HELP, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), ("F1",)),
    Spec("data", HELP, QT_TRANSLATE_NOOP("Actions", "&Data report")),
    Spec("about", HELP, QT_TRANSLATE_NOOP("Actions", "&About Reflexmap")),
)


def build(owner: QWidget, bar: QMenuBar, slots: dict[str, Callable[..., object]]) -> dict[str, QAction]:
    """Fill the menu bar; each action's slot stands under its id. Returns the actions by id."""
    menus: dict[str, QMenu] = {}
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        menu = menus.get(str(spec.menu))
        if menu is None:
            menu = bar.addMenu(QCoreApplication.translate("Actions", str(spec.menu)))
            menus[str(spec.menu)] = menu
        if spec.id == "-":
            menu.addSeparator()
            continue
        action = QAction(QCoreApplication.translate("Actions", str(spec.text)), owner)
        action.setObjectName(spec.id)
        keys = [key if isinstance(key, str) else QKeySequence(key).toString() for key in spec.keys]
        action.setShortcuts([QKeySequence(key) for key in dict.fromkeys(keys) if key])
        action.setCheckable(spec.checkable)
        (action.toggled if spec.checkable else action.triggered).connect(slots[spec.id])
        menu.addAction(action)
        made[spec.id] = action
    return made
