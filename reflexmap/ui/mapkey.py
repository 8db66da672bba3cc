"""The key to the map while a complaint is lit."""

from __future__ import annotations

from PySide6.QtCore import (
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QWidget,
)

from reflexmap.core.atlas import BOTH_CHARTS
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.guard import Heed
from reflexmap.core.model import Rank
from reflexmap.draw.fonts import REGULAR, STRONG, text_font, text_metrics
from reflexmap.draw.heeds import paint_sample
from reflexmap.draw.looks import HUES, Look, colour
from reflexmap.ui.plan import grown, mirrored, plan_box, planned
from reflexmap.ui.situationwords import heed_name
from reflexmap.ui.state import Selection

TALL = 132  # px of three rows and their head
ROW = 30  # px
TWO_LINES = 44  # px of a row whose count stands below its name


class MapKey(QFrame):
    """What solid, dashed, pale and dotted zones mean while a complaint is lit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._counts = (0, 0)
        self._other = ""
        self._heeds: list[tuple[Heed, int]] = []
        self._rows = 3
        self.fit()
        self.hide()

    def set_counts(self, selection: Selection) -> None:
        """Count by rank the lit zones that the shown chart draws."""
        drawn = {link.zone: link.rank for link in reversed(selection.links()) if selection.areas_of(link.zone)}
        ranks = list(drawn.values())
        self._counts = (ranks.count(Rank.PRIMARY), ranks.count(Rank.SECONDARY))
        text = self.tr("On the map: {a} primary zones with a solid edge, {b} secondary with a dashed edge")
        text = text.format(a=self._counts[0], b=self._counts[1])
        compared = selection.shown.chart == BOTH_CHARTS and OTHER_CHART in selection.atlas.charts
        self._other = selection.atlas.charts[OTHER_CHART].name if compared else ""
        if self._other:
            text = self.tr("{text}; {chart} areas with a dotted edge").format(text=text, chart=self._other)
        guard = selection.guard
        counts = ((Heed.AVOID, len(guard.avoid & drawn.keys())), (Heed.CARE, len(guard.care & drawn.keys())))
        self._heeds = [(heed, count) for heed, count in counts if count]
        for heed, count in self._heeds:
            text = self.tr("{text}; {heed}: {count}").format(text=text, heed=heed_name(heed), count=count)
        self.setAccessibleName(text)
        self._rows = 3 + bool(self._other) + len(self._heeds)
        self.fit()

    def fit(self) -> None:
        """Take the height that the rows need."""
        self._row = ROW if not self._squeezed() else TWO_LINES
        self.setFixedHeight(grown(TALL - 3 * ROW + self._row * self._rows))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the counts below the names where both are too long for one line."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _words(self) -> list[tuple[str, str]]:
        """Return the name and the count of each row."""
        rows = [
            (self.tr("Primary"), self.tr("%n zone(s)", "", self._counts[0])),
            (self.tr("Secondary"), self.tr("%n zone(s)", "", self._counts[1])),
            (self.tr("Dimmed"), self.tr("not used")),
        ]
        if self._other:
            rows.append((self._other, self.tr("dotted edge")))
        return rows + [(heed_name(heed), self.tr("%n zone(s)", "", count)) for heed, count in self._heeds]

    def _squeezed(self) -> bool:
        room = plan_box(self).width() - 66
        name, count = text_metrics(13).horizontalAdvance, text_metrics(12).horizontalAdvance
        return any(name(one) + count(other) > room for one, other in self._words())

    def paintEvent(self, _event: object) -> None:
        """Paint the three kinds of edges with their counts."""
        look = self.look
        rows = self._words()
        plain = len(rows) - len(self._heeds)
        with planned(self) as (painter, ground):
            wide = ground.width()
            painter.setPen(colour(look.hairline))
            painter.drawLine(QPointF(10, 4), QPointF(wide - 4, 4))
            painter.setFont(text_font(13, STRONG))
            painter.setPen(colour(look.ink))
            head = mirrored(self, QRectF(10, 12, wide - 20, 22))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self.tr("On the map"))
            for index, (name, count) in enumerate(rows):
                top = 38 + index * self._row
                box = mirrored(self, QRectF(12, top + 4, 24, 16))
                if index < plain:
                    pen, fill = self._swatch(index)
                    painter.setPen(pen)
                    painter.setBrush(fill)
                    painter.drawRoundedRect(box, 5, 5)
                else:
                    sample = HUES[next(iter(HUES))].fill
                    paint_sample(painter, box, avoid=self._heeds[index - plain][0] is Heed.AVOID, ground=sample)
                painter.setPen(colour(look.ink))
                painter.setFont(text_font(13, REGULAR))
                taken = text_metrics(12).horizontalAdvance(count) + 8
                room = QRectF(48, top, wide - 58 - taken, 24)
                if self._row > ROW:
                    room = QRectF(42, top, wide - 44, 24)
                painter.drawText(mirrored(self, room), Qt.AlignmentFlag.AlignVCenter, name)
                painter.setPen(colour(look.ink2))
                painter.setFont(text_font(12, REGULAR))
                right = QRectF(wide - 10 - taken, top, taken, 24)
                if self._row > ROW:
                    right = QRectF(42, top + 17, wide - 44, 20)
                end = Qt.AlignmentFlag.AlignLeft if self._row > ROW else Qt.AlignmentFlag.AlignRight
                painter.drawText(mirrored(self, right), Qt.AlignmentFlag.AlignVCenter | end, count)

    def _swatch(self, index: int) -> tuple[QPen, QColor]:
        """Return the edge and the fill of a row's sample."""
        look, hue = self.look, HUES[next(iter(HUES))]
        if index == 3:
            from reflexmap.draw.others import FILL, dotted  # noqa: PLC0415 - only where charts are compared

            return dotted(colour(hue.line if not look.dark else hue.on_dark), 1.5), colour(hue.strong, FILL)
        pen = QPen(colour(hue.line if index < 2 else look.ink3), 1.5 if index < 2 else 0.9)
        if index == 1:
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen, (colour(hue.strong), colour(hue.fill), colour(look.panel))[index]
