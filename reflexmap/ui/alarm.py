"""The alarm over a complaint's page: which signs need medical help first. It cannot be closed or scrolled away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from reflexmap.core.atlas import Atlas, with_numbers
from reflexmap.core.model import DangerSign, Level, Numbers, Routine, Symptom
from reflexmap.draw.looks import LIGHT, Look, colour
from reflexmap.ui.cards import Card
from reflexmap.ui.flow import BAR, Flow, Paper
from reflexmap.ui.pagewords import level_name
from reflexmap.ui.parts import Part, Text

translate = QCoreApplication.translate
EDGE = 4  # px, the bar at the left
SIDE, ABOVE, BELOW = 24, 14, 8  # px of room round the red ground
FADE = 22.0  # px over which details that go on below fade out
LEAST = 72  # px of details that always show


def alarm_parts(dangers: tuple[DangerSign, ...], numbers: Numbers) -> tuple[list[Part], list[Part]]:
    """Return the part that always shows (heading, first action) and the details, most pressing signs first."""
    first = {
        Level.EMERGENCY: translate("Alarm", "Emergency signs: call {emergency} now."),
        Level.URGENT: translate("Alarm", "With these signs, get help today: your doctor or {urgent}."),
        Level.SEE_DOCTOR: translate("Alarm", "With these signs, book a doctor's appointment."),
    }[dangers[0].level]
    head: list[Part] = [
        Card(
            [
                Text(translate("Alarm", "Get medical help first"), style="danger"),
                Text(with_numbers(first, numbers), style="strong", gap=2),
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
    details += [Text(danger.note, style="small-ink", gap=6) for danger in dangers if danger.note]
    return head, details


class Alarm(QFrame):
    """Heading and first action fixed; the details scroll inside when they are long."""

    def __init__(self, atlas: Atlas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._look = LIGHT
        self._most = 300
        self._shown: tuple[str, str, str] = ("", "", "")
        self.head = Paper(self, side=EDGE, right=4, top=2, bottom=2)
        self.details = Flow(self, side=EDGE + 16, top=0, bottom=10)
        self.details.paper.fold = 200
        self.details.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.details.setAccessibleName(self.tr("Danger signs in full"))
        self.details.focused.connect(self._ring)
        self.details.paper.finished.connect(self._settle)
        self._ringed = False
        self._fade = Fade(self)
        bar = self.details.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._scrolled)
        self.setAccessibleName(self.tr("Danger signs: get medical help first"))
        self.hide()

    def show_for(self, subject: Symptom | Routine | None, country: str, look: Look, most: int) -> None:
        """Show the danger signs of a complaint or routine within `most` pixels of height; nothing if it has none."""
        dangers = self._atlas.dangers_named(subject.danger) if subject else ()
        self._most = most
        if not dangers:
            self._shown = ("", "", "")
            self.hide()
            return
        # Shown and laid out first: a hidden page has no width, so its words would have no height.
        self.show()
        self._take_place()
        key = (" ".join(danger.id for danger in dangers), country, look.id)
        if key != self._shown:
            self._shown = key
            self._look = look
            self._fade.ground = look.danger_bg
            head, details = alarm_parts(dangers, self._atlas.numbers_for(country))
            self.head.show_parts(head, look)
            self.details.show_parts(details, look)
        self._settle()
        self._take_place()

    def _take_place(self) -> None:
        """Let the layout around give its place at once, not with the next event."""
        parent = self.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is not None:
            layout.activate()

    def _settle(self) -> None:
        """Take the height that the words need, up to the most that is allowed."""
        head, details = self.head.height(), self.details.paper.height()
        self.setFixedHeight(ABOVE + head + min(details, max(self._most - head, LEAST)) + BELOW)
        self._place()

    def _ground(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SIDE, ABOVE, -SIDE, -BELOW)

    def _place(self) -> None:
        ground = self._ground().toRect()
        head = self.head.height()
        self.head.move(ground.topLeft())
        self.details.setGeometry(ground.adjusted(0, head, 0, 0))
        self._fade.setGeometry(ground.adjusted(EDGE, ground.height() - round(FADE), -BAR, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            width = round(self._ground().width())
            self.head.setFixedWidth(width)
            self.head.lay()
            self.details.resize(width, self.details.height())
            if self._shown[0]:
                self._settle()

    def _ring(self, ringed: bool) -> None:  # noqa: FBT001 - a signal's value
        """Show that the arrow keys scroll the details."""
        self._ringed = ringed
        self.update()

    def _scrolled(self) -> None:
        """Let the fade go at the end of the details."""
        bar = self.details.verticalScrollBar()
        self._fade.setVisible(bar.value() < bar.maximum())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with its bar at the left."""
        del event
        ground = self._ground()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                painter.translate(self.width(), 0)
                painter.scale(-1, 1)
            shape = QPainterPath()
            shape.addRoundedRect(ground, 10, 10)
            square = QPainterPath()
            square.addRect(QRectF(ground.left(), ground.top(), 12, ground.height()))
            painter.fillPath(shape.united(square), colour(self._look.danger_bg))
            painter.fillRect(QRectF(ground.left(), ground.top(), EDGE, ground.height()), colour(self._look.danger))
            if self._ringed:
                painter.setPen(QPen(colour(self._look.accent), 2))
                painter.drawRoundedRect(ground.adjusted(-3, -3, 3, 3), 10, 10)


class Fade(QWidget):
    """Shows at the lower edge that the details go on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ground = LIGHT.danger_bg
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground from clear to full."""
        del event
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, colour(self.ground, 0.0))
        fade.setColorAt(0.85, colour(self.ground))
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fade)
