"""Light and dark: one palette and one style sheet for all widgets, made from a Look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reflexmap.draw.fonts import MEDIUM, REGULAR, STRONG
from reflexmap.draw.looks import Look, look_for
from reflexmap.ui.plan import type_font


def system_look() -> Look:
    """Return the look that the desktop asks for."""
    return look_for(dark=system_dark(), contrast=system_contrast())


def system_dark() -> bool:
    """Whether the desktop asks for light writing on dark ground."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def system_contrast() -> bool:
    """Whether the desktop asks for high contrast; Qt tells it from 6.10 on."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def apply(app: QApplication, look: Look) -> None:
    """Give every widget the look's colours and type."""
    before = app.font().pixelSize()
    app.setFont(type_font(13))
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: look.panel,
        QPalette.ColorRole.Base: look.panel,
        QPalette.ColorRole.AlternateBase: look.card,
        QPalette.ColorRole.Button: look.field,
        QPalette.ColorRole.WindowText: look.ink,
        QPalette.ColorRole.Text: look.ink,
        QPalette.ColorRole.ButtonText: look.ink,
        QPalette.ColorRole.PlaceholderText: look.ink3,
        QPalette.ColorRole.Highlight: look.accent,
        QPalette.ColorRole.HighlightedText: look.on_accent,
        QPalette.ColorRole.Link: look.accent,
        QPalette.ColorRole.ToolTipBase: look.panel,
        QPalette.ColorRole.ToolTipText: look.ink,
        QPalette.ColorRole.Mid: look.hairline,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.ink3))
    app.setPalette(palette)
    app.setStyleSheet(sheet(look))
    for widget in app.allWidgets() if before != app.font().pixelSize() else ():
        role = widget.property("role")
        if role in FONTS:
            widget.setFont(type_font(*FONTS[role]))


FONTS: dict[str, tuple[int, int]] = {  # px, weight
    "title": (26, STRONG),
    "brand": (16, STRONG),
    "head": (13, STRONG),
    "strong": (13, STRONG),
    "body": (13, REGULAR),
    "small": (12, REGULAR),
    "quiet": (12, REGULAR),
    "chip": (12, MEDIUM),
    "pill": (12, MEDIUM),
    "danger-head": (14, STRONG),
    "warn-head": (13, STRONG),
    "link": (13, MEDIUM),
    "line": (12, REGULAR),
    "main": (13, STRONG),
    "second": (13, STRONG),
    "field": (15, REGULAR),
}


def dress(widget: QWidget, role: str) -> None:
    """Give a widget its role: the style sheet gives the colours, this the type.

    Type stays out of the style sheet because a sheet drops the weight axis of a variable font.
    """
    widget.setProperty("role", role)
    if role in FONTS:
        widget.setFont(type_font(*FONTS[role]))


def sheet(look: Look) -> str:
    """Return the style sheet; widgets are addressed by object name or by the property `role`."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    start, end = ("right", "left") if mirrored else ("left", "right")
    return f"""
    QMainWindow, QWidget#canvas {{ background: {look.canvas}; }}
    QWidget#header {{ background: {look.panel}; border: none; border-bottom: 1px solid {look.hairline}; }}
    QWidget#rail {{ background: {look.rail}; border: none; border-{end}: 1px solid {look.hairline}; }}
    QWidget#panel {{ background: {look.panel}; border: none; border-{start}: 1px solid {look.hairline}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QLabel {{ color: {look.ink}; background: transparent; }}
    QLabel[role="body"] {{ color: {look.ink2}; }}
    QLabel[role="small"] {{ color: {look.ink2}; }}
    QLabel[role="quiet"] {{ color: {look.ink3}; }}
    QLabel[role="chip"] {{ background: {look.card}; border-radius: 11px;
        padding: 2px 10px; color: {look.ink2}; }}
    QPushButton[role="pill"] {{ background: {look.panel}; border: 1px solid {look.hairline}; border-radius: 11px;
        padding: 1px 12px; color: {look.ink}; }}
    QPushButton[role="pill"]:checked {{ background: {look.accent_bg}; border-color: {look.accent}; }}
    QFrame[role="card"] {{ background: {look.card}; border: none; border-radius: 12px; }}
    QFrame[role="outlined"] {{ background: {look.panel}; border: 1px solid {look.hairline}; border-radius: 10px; }}
    QFrame[role="danger"] {{ background: {look.danger_bg}; border: none; border-radius: 10px; }}
    QFrame[role="alarm"] {{ background: {look.danger_bg}; border: none; border-left: 4px solid {look.danger};
        border-top-right-radius: 10px; border-bottom-right-radius: 10px; }}
    QFrame[role="warn"] {{ background: {look.warn_bg}; border: none; border-radius: 10px; }}
    QFrame[strip="true"] {{ border-radius: 0; border-top-right-radius: 0; border-bottom-right-radius: 0; }}
    QFrame[role="line"] {{ background: {look.hairline}; max-height: 1px; min-height: 1px; border: none; }}
    QLabel[role="danger-head"] {{ color: {look.danger}; }}
    QLabel[role="warn-head"] {{ color: {look.warn}; }}
    QLineEdit#search {{ background: {look.field}; border: 2px solid transparent; border-radius: 10px;
        padding: 4px 6px; color: {look.ink}; }}
    QLineEdit#search:focus {{ border-color: {look.accent}; }}
    QTextEdit#note {{ background: {look.card}; border: 1px solid {look.hairline}; border-radius: 8px;
        color: {look.ink}; }}
    QTextEdit#note:focus {{ border-color: {look.accent}; background: {look.panel}; }}
    QPushButton, QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: 8px;
        padding: 5px 10px; color: {look.ink}; }}
    QPushButton:hover, QToolButton:hover {{ background: {look.field}; }}
    QPushButton:focus, QToolButton:focus {{ border-color: {look.accent}; }}
    QPushButton[role="link"] {{ color: {look.accent}; padding: 2px 4px; text-align: left; }}
    QPushButton[role="line"] {{ color: {look.ink2}; padding: 2px 4px; }}
    QPushButton[role="line"]:hover {{ color: {look.accent}; }}
    QPushButton[role="main"] {{ background: {look.accent}; color: {look.on_accent};
        padding: 8px 16px; }}
    QPushButton[role="second"] {{ border: 1px solid {look.hairline}; padding: 8px 16px; }}
    QPushButton[role="second"]:disabled {{ color: {look.ink3}; }}
    QPushButton[role="second"]:focus, QPushButton[role="main"]:focus {{ border: 2px solid {look.accent}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QMenuBar {{ background: {look.panel}; color: {look.ink}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 6px; }}
    QMenuBar::item:selected {{ background: {look.field}; }}
    QMenu {{ background: {look.panel}; color: {look.ink}; border: 1px solid {look.hairline}; padding: 6px; }}
    QMenu::item {{ padding: 6px 22px 6px 14px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {look.accent_bg}; color: {look.ink}; }}
    QMenu::item:disabled {{ color: {look.ink3}; }}
    QMenu::separator {{ height: 1px; background: {look.hairline}; margin: 5px 8px; }}
    QToolTip {{ background: {look.panel}; color: {look.ink}; border: 1px solid {look.hairline}; padding: 1px 4px; }}
    QListView {{ background: transparent; border: none; outline: none; }}
    QFrame#lately {{ background: {look.panel}; border: 1px solid {look.hairline}; border-radius: 10px; }}
    QFrame#lately QListView::item {{ padding: 0 10px; border-radius: 6px; color: {look.ink}; }}
    QFrame#lately QListView::item:hover {{ background: {look.field}; }}
    QFrame#lately QListView::item:selected {{ background: {look.accent_bg}; color: {look.ink}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
    QScrollBar::handle:vertical {{ background: {look.hairline}; border-radius: 3px; min-height: 30px; }}
    QScrollBar::handle:vertical:hover {{ background: {look.ink3}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QScrollBar:horizontal {{ height: 0; }}
    {_borders(look) if look.contrast else ""}
    """


def _borders(look: Look) -> str:
    """Return what a look of high contrast adds: an edge where others make do with a tint."""
    return f"""
    QFrame[role="card"], QFrame[role="outlined"], QLabel[role="chip"], QLineEdit#search, QPushButton[role="pill"] {{
        border: 1px solid {look.hairline}; }}
    QFrame[role="danger"] {{ border: 2px solid {look.danger}; }}
    QFrame[role="alarm"] {{ border: 2px solid {look.danger}; border-left: 6px solid {look.danger}; }}
    QFrame[role="warn"] {{ border: 2px solid {look.warn}; }}
    QLineEdit#search:focus {{ border: 2px solid {look.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 3px solid {look.accent}; }}
    QPushButton:hover, QToolButton:hover {{ border: 2px solid {look.ink3}; }}
    QMenu::item:selected {{ background: {look.accent}; color: {look.on_accent}; }}
    QMenuBar::item:selected {{ background: {look.accent}; color: {look.on_accent}; }}
    QScrollBar::handle:vertical {{ background: {look.ink3}; }}
    """
