"""What pages of the side panel are made of: text, headings, chips, cards, links, buttons.

A part lays itself out for a width and paints itself; it is no widget, because sixty labels under a style sheet take
longer to build than a click may take. `ui/flow.py` stacks parts, and gives each pressable spot a real button and each
text a place for screen readers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QGuiApplication, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from reflexmap.draw.fonts import MEDIUM, REGULAR, STRONG, text_font, text_metrics
from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.mirror import turned_back

LEAST_TITLE = 15  # px
Run = tuple[str, str]  # text, style
Action = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Type:
    """A text style: size and line height in pixels, weight, the look's colour."""

    px: int
    line: float
    weight: int
    ink: str


STYLES: dict[str, Type] = {
    "title": Type(26, 32, STRONG, "ink"),
    "head": Type(13, 19, STRONG, "ink"),
    "body": Type(13, 19, REGULAR, "ink2"),
    "plain": Type(13, 19, REGULAR, "ink"),
    "strong": Type(13, 19, STRONG, "ink"),
    "small": Type(12, 17, REGULAR, "ink2"),
    "small-ink": Type(12, 17, REGULAR, "ink"),
    "small-strong": Type(12, 17, STRONG, "ink"),
    "quiet": Type(12, 17, REGULAR, "ink3"),
    "mark": Type(11, 17, MEDIUM, "ink3"),
    "danger": Type(13, 19, STRONG, "danger"),
    "danger-small": Type(12, 17, STRONG, "danger"),
    "warn": Type(13, 19, STRONG, "warn"),
    "accent": Type(12, 17, MEDIUM, "accent"),
}


def ink(look: Look, role: str) -> str:
    """Return a look's colour by the name of its role."""
    value: str = getattr(look, role)
    return value


@dataclass(frozen=True, slots=True)
class Spot:
    """Something to press: where (page pixels), what it is called, what it does.

    `checked` is None for what is only pressed. `tip` shows under a pointer that rests.
    """

    box: QRectF
    name: str
    action: Action
    hint: str = ""
    checked: bool | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text for screen readers and where it stands."""

    box: QRectF
    text: str


class Part:
    """One piece of a page. `gap` is the room above it in pixels."""

    gap = 8.0

    def lay(self, width: float, look: Look) -> float:
        """Lay out for a width and return the height."""
        raise NotImplementedError

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint at a place."""

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return what can be pressed, for the part at a place."""
        del x, y
        return ()

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return what a screen reader reads besides the spots."""
        del x, y
        return ()

    def widget(self, x: float, y: float) -> tuple[QWidget, QRectF] | None:
        """Return a real widget that lies on the part, and where."""
        del x, y
        return None


class Text(Part):
    """A paragraph of runs in several styles; the first style gives the line height."""

    def __init__(self, *runs: str | Run, style: str = "body", gap: float = 4.0, mark: str = "") -> None:
        self.runs: list[Run] = [(run, style) if isinstance(run, str) else run for run in runs]
        if mark:
            self.runs.append(("\u2002" + mark.replace(" ", "\u00a0"), "mark"))
        self.gap = gap
        self.height = 0.0
        self._layout: QTextLayout | None = None
        self._width = 0.0

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(text for text, _ in self.runs).replace("\u2002", " ").replace("\u00a0", " ")

    def lay(self, width: float, look: Look) -> float:
        """Break the lines."""
        main = STYLES[self.runs[0][1]]
        words = "".join(text for text, _ in self.runs)
        if self.runs[0][1] == "title":
            main = _fitting(main, words, width)
        layout = QTextLayout(words, text_font(main.px, main.weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # addresses are longer than a line
        option.setTextDirection(QGuiApplication.layoutDirection())
        layout.setTextOption(option)
        if len(self.runs) > 1:
            layout.setFormats(self._formats(look))
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (main.line - line.height()) / 2))
            y += main.line
        layout.endLayout()
        self._layout = layout
        self._width = width
        self.height = y
        return y

    def _formats(self, look: Look) -> list[QTextLayout.FormatRange]:
        found = []
        start = 0
        for text, style in self.runs:
            kind = STYLES[style]
            each = QTextLayout.FormatRange()
            each.start, each.length = start, len(text.encode("utf-16-le")) // 2
            char = QTextCharFormat()
            char.setFont(text_font(kind.px, kind.weight))
            char.setForeground(QBrush(colour(ink(look, kind.ink))))
            each.format = char
            found.append(each)
            start += each.length
        return found

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Draw the lines."""
        if self._layout is not None:
            painter.setPen(colour(ink(look, STYLES[self.runs[0][1]].ink)))
            with turned_back(painter, x + self._width / 2):
                self._layout.draw(painter, QPointF(x, y))

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return the paragraph."""
        yield Spoken(QRectF(x, y, self._width, self.height), self.text)


def _fitting(kind: Type, words: str, width: float) -> Type:
    """Return a title's style, smaller where a long word would be broken in a narrow panel."""
    widest = max((text_metrics(kind.px, kind.weight).horizontalAdvance(word) for word in words.split()), default=0.0)
    px = max(int(kind.px * min(width / max(widest + 1, 1), 1)), LEAST_TITLE)
    return replace(kind, px=px, line=kind.line * px / kind.px) if px < kind.px else kind


class Head(Part):
    """A heading, with a quiet note or a link at the right end of its line."""

    def __init__(
        self, text: str, *, right: str = "", icon: str = "", action: Action | None = None, gap: float = 14.0
    ) -> None:
        self.gap = gap
        self._head = Text(text, style="head")
        self._right = right
        self._icon = icon
        self._action = action
        self._width = 0.0
        self._below = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Give the right end what it needs, on a line of its own if that is more than half."""
        self._width = width
        wide = self._wide()
        if wide > width * 0.55:
            self._below = self._head.lay(width, look)
            return self._below + 19
        self._below = 0.0
        return self._head.lay(width - wide - (8 if self._right else 0), look)

    def _wide(self) -> float:
        wide = text_metrics(12, MEDIUM).horizontalAdvance(self._right) if self._right else 0.0
        return min(wide + (20 if self._icon else 0), self._width)

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint both ends."""
        self._head.paint(painter, look, x, y)
        if not self._right:
            return
        y += self._below
        role = "accent" if self._action else "ink2"
        painter.setFont(text_font(12, MEDIUM if self._action else REGULAR))
        painter.setPen(colour(ink(look, role)))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        text = text_metrics(12, MEDIUM).elidedText(self._right, Qt.TextElideMode.ElideRight, self._width)
        painter.drawText(QRectF(x, y, self._width, 19), flags, text)
        if self._icon:
            paint_icon(painter, QRectF(x + self._width - self._wide(), y + 2, 15, 15), self._icon, look.ink2)

    def spots(self, x: float, y: float) -> Iterable[Spot]:
        """Return the link."""
        if self._action:
            wide = self._wide()
            top = y + self._below - 2
            yield Spot(QRectF(x + self._width - wide - 5, top, wide + 10, 23), self._right, self._action)

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return the heading and its note."""
        yield from self._head.spoken(x, y)
        if self._right and not self._action:
            yield Spoken(QRectF(x, y, self._width, 19), self._right)
