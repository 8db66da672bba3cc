"""The key to the map while a complaint is lit."""

from __future__ import annotations

from PySide6.QtCore import (
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QWidget,
)

from reflexmap.core.atlas import BOTH_CHARTS
from reflexmap.core.differences import OTHER_CHART
from reflexmap.core.guard import Heed
from reflexmap.core.model import Rank
from reflexmap.draw.fonts import REGULAR, STRONG, text_font
from reflexmap.draw.heeds import paint_sample
from reflexmap.draw.looks import HUES, Look, colour
from reflexmap.ui.situationwords import heed_name
from reflexmap.ui.state import Selection

TALL = 132  # px of three rows and their head
ROW = 30  # px


class MapKey(QFrame):
    """What solid, dashed, pale and dotted zones mean while a complaint is lit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._counts = (0, 0)
        self._other = ""
        self._heeds: list[tuple[Heed, int]] = []
        self.setFixedHeight(TALL)
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
        self.setFixedHeight(TALL + ROW * (bool(self._other) + len(self._heeds)))
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Paint the three kinds of edges with their counts."""
        look = self.look
        rows = [
            (self.tr("Primary"), self.tr("%n zone(s)", "", self._counts[0])),
            (self.tr("Secondary"), self.tr("%n zone(s)", "", self._counts[1])),
            (self.tr("Dimmed"), self.tr("not used")),
        ]
        if self._other:
            rows.append((self._other, self.tr("dotted edge")))
        plain = len(rows)
        rows += [(heed_name(heed), self.tr("%n zone(s)", "", count)) for heed, count in self._heeds]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour(look.hairline))
            painter.drawLine(10, 4, self.width() - 4, 4)
            painter.setFont(text_font(13, STRONG))
            painter.setPen(colour(look.ink))
            painter.drawText(QRectF(10, 12, 200, 22), Qt.AlignmentFlag.AlignVCenter, self.tr("On the map"))
            for index, (name, count) in enumerate(rows):
                top = 38 + index * ROW
                box = QRectF(12, top + 4, 24, 16)
                if index < plain:
                    pen, fill = self._swatch(index)
                    painter.setPen(pen)
                    painter.setBrush(fill)
                    painter.drawRoundedRect(box, 5, 5)
                else:
                    ground = HUES[next(iter(HUES))].fill
                    paint_sample(painter, box, avoid=self._heeds[index - plain][0] is Heed.AVOID, ground=ground)
                painter.setPen(colour(look.ink))
                painter.setFont(text_font(13, REGULAR))
                painter.drawText(QRectF(48, top, 120, 24), Qt.AlignmentFlag.AlignVCenter, name)
                painter.setPen(colour(look.ink2))
                painter.setFont(text_font(12, REGULAR))
                right = QRectF(0, top, self.width() - 10, 24)
                painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

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
