"""The alarm over a complaint's page: which signs need medical help first. It cannot be closed or scrolled away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from reflexmap.core.atlas import Atlas, with_numbers
from reflexmap.core.model import DangerSign, Level, Numbers, Symptom
from reflexmap.draw.looks import LIGHT, Look, colour
from reflexmap.ui.cards import Card
from reflexmap.ui.flow import BAR, Flow, Paper
from reflexmap.ui.pagewords import level_name
from reflexmap.ui.parts import Part, Text

translate = QCoreApplication.translate
EDGE = 4  # px, the bar at the left
LEAST = 72  # px of details that always show


def alarm_parts(dangers: tuple[DangerSign, ...], numbers: Numbers) -> tuple[list[Part], list[Part]]:
    """Return the part that always shows (heading, first action) and the details, most pressing signs first."""
    first = dangers[0]
    action = with_numbers(first.action(first.level), numbers)
    head: list[Part] = [
        Card(
            [
                Text(translate("Alarm", "Get medical help first"), style="danger"),
                Text((translate("Alarm", "With any of these signs: "), "plain"), (action, "strong"), gap=3),
            ],
            ground="danger_bg",
            icon="warning-octagon-fill",
            tint="danger",
        )
    ]
    details: list[Part] = []
    for level in Level:
        fitting = [danger for danger in dangers if any(sign.level is level for sign in danger.signs)]
        if fitting:
            details.append(Text(level_name(level), style="danger-small", gap=10))
        for danger in fitting:
            signs = " ".join(sign.text for sign in danger.signs if sign.level is level)
            action = with_numbers(danger.action(level), numbers)
            details.append(Text((f"{danger.name}. ", "small-strong"), (signs, "small-ink"), gap=4))
            details.append(Text(f"\u2192 {action}", style="small-strong", gap=1))
    for danger in dangers:
        if danger.note:
            details.append(Text(danger.note, style="small-ink", gap=6))
    return head, details


class Alarm(QFrame):
    """Heading and first action fixed; the details scroll inside when they are long."""

    def __init__(self, atlas: Atlas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._look = LIGHT
        self._most = 300
        self._shown: tuple[str, str, str] = ("", "", "")
        self.head = Paper(self, side=EDGE, right=4, top=2, bottom=0)
        self.details = Flow(self, side=EDGE + 16, top=0, bottom=10)
        self.setAccessibleName(self.tr("Danger signs: get medical help first"))
        self.hide()

    def show_for(self, symptom: Symptom | None, country: str, look: Look, most: int) -> None:
        """Show a complaint's danger signs within `most` pixels of height; nothing where it has none."""
        dangers = self._atlas.dangers_of_symptom(symptom) if symptom else ()
        self._most = most
        if not dangers:
            self._shown = ("", "", "")
            self.hide()
            return
        key = (symptom.id if symptom else "", country, look.id)
        if key != self._shown:
            self._shown = key
            self._look = look
            head, details = alarm_parts(dangers, self._atlas.numbers_for(country))
            self.head.show_parts(head, look)
            self.details.show_parts(details, look)
        self._settle()
        self.show()

    def _settle(self) -> None:
        """Take the height that the words need, up to the most that is allowed."""
        head, details = self.head.height(), self.details.paper.height()
        self.setFixedHeight(head + min(details, max(self._most - head, LEAST)))
        self.details.setGeometry(0, head, self.width(), self.height() - head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.head.setFixedWidth(self.width() - BAR)
            self.head.lay()
            self.details.resize(self.width(), self.details.height())
            if self._shown[0]:
                self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with its bar at the left."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), 10, 10)
            square = QPainterPath()
            square.addRect(QRectF(0, 0, 12, self.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillPath(shape.united(square), colour(self._look.danger_bg))
            painter.fillRect(QRectF(0, 0, EDGE, self.height()), colour(self._look.danger))
