"""The rows of the list of results: what they hold and how they are painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reflexmap.core.answer import Answer, Hit
from reflexmap.core.atlas import DEFAULT_CHART
from reflexmap.core.guard import Heed
from reflexmap.core.model import Display
from reflexmap.core.notesearch import KIND as NOTE
from reflexmap.draw.fonts import REGULAR, STRONG, text_font, text_metrics
from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import HUES, Look, colour
from reflexmap.ui.choice import TOGETHER
from reflexmap.ui.keptmarks import kept_signs, kept_text, kept_width, paint_kept
from reflexmap.ui.plan import flipped, grown_size, planned_row
from reflexmap.ui.resultorder import Facets, rows
from reflexmap.ui.situationwords import heed_icon, heed_tint, mark_text
from reflexmap.ui.state import Selection

ALL = Facets()
COUNTED = ("symptom", TOGETHER, "region", "routine")  # kinds that light zones
HIT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    """Headings and hits as rows; a row's text is what a screen reader says."""

    def __init__(self, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._rows: list[str | Hit] = []
        selection.situation_changed.connect(self._remark)
        selection.kept_changed.connect(self._remark)

    def _remark(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def heed(self, hit: Hit) -> Heed:
        """Say how careful a person's situation asks to be with a hit."""
        return self._selection.guard.hint(hit.kind, hit.id).heed

    def mark(self, hit: Hit) -> str:
        """Say the same in a few words, "" for nothing to heed."""
        return mark_text(self._selection.guard, hit.kind, hit.id)

    def signs(self, hit: Hit) -> tuple[str, ...]:
        """Return the icons of what a person has marked."""
        return kept_signs(self._selection.kept, hit.kind, hit.id)

    def set_answer(self, answer: Answer, facets: Facets = ALL, most: int | None = None) -> None:
        """Show the hits of an answer under a heading for each kind; the best kind leads."""
        self.beginResetModel()
        self._rows = rows(answer, self._selection.atlas, facets, most)
        self.endResetModel()

    def hits(self) -> tuple[Hit, ...]:
        """Return the hits as listed."""
        return tuple(row for row in self._rows if isinstance(row, Hit))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be read but not chosen."""
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable if isinstance(self._rows[index.row()], Hit) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a row's text, its hit, or its description for screen readers."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Hit) else row
        if role == HIT:
            return row if isinstance(row, Hit) else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and isinstance(row, Hit):
            words = f"{self.reason(row)}. {self.aside(row)}".strip()
            marks = (self.mark(row), kept_text(self.signs(row)), words)
            return ". ".join(mark for mark in marks if mark)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Hit):
            return f"{row.name}\n{self.reason(row)}"  # a narrow rail cuts long names
        return None

    def reason(self, hit: Hit) -> str:
        """Say why a hit matched."""
        if hit.matched.field == "name" and hit.matched.how == "exact":
            return self.tr("Exact name")
        if hit.matched.how == "typo":
            return self.tr("Close to \u201c{text}\u201d").format(text=hit.matched.text)
        reasons = {
            "name": self.tr("Name"),
            "part": self.tr("Name"),
            TOGETHER: self.tr("One working order for all of them"),
            NOTE: self.tr("Your note: {text}"),
            "outcome": self.tr("Studied: {text}"),
            "place": self.tr("Place: {text}"),
        }
        other = self.tr("Also called \u201c{text}\u201d")
        return reasons.get(hit.matched.field, other).format(text=hit.matched.text)

    def aside(self, hit: Hit) -> str:
        """Say how many zones a hit lights, or that it lights none."""
        if hit.kind not in COUNTED or (hit.kind == "routine" and not hit.links):
            return ""  # a routine may work with strokes alone
        if hit.display is Display.NEVER:
            return self.tr("advice")
        links = hit.links
        chart = self._selection.shown.chart
        if hit.kind == TOGETHER or (hit.kind == "symptom" and chart != DEFAULT_CHART):
            # A search lists the zones of one complaint, on the default chart.
            complaint = self._selection.complaint(hit.id)
            links = complaint.links_on(chart) if complaint else ()
        return self.tr("%n zone(s)", "", len(links))


class ResultDelegate(QStyledItemDelegate):
    """Paints a heading, or a hit with its reason and number of zones."""

    def __init__(self, selection: Selection, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self.look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return grown_size(100, 54 if index.data(HIT) is not None else 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        look, hit = self.look, index.data(HIT)
        painter.save()
        box = planned_row(painter, option.rect)
        if hit is None:
            painter.setFont(text_font(12, STRONG))
            painter.setPen(colour(look.ink2))
            painter.drawText(box.adjusted(12, 10, -12, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            self._paint_ground(painter, box, option)
            self._paint_hit(painter, box, hit, index.model(), option.direction)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        """Paint what lies under the chosen row, and under the one that the pointer is on."""
        look = self.look
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(colour(look.accent_bg))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
            painter.setBrush(colour(look.accent))
            bar = QRectF(box.left(), box.top() + 14, 3, box.height() - 28)
            painter.drawRoundedRect(flipped(bar, box, option.direction), 1.5, 1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colour(look.field))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)

    def _paint_hit(
        self, painter: QPainter, box: QRectF, hit: Hit, model: object, direction: Qt.LayoutDirection
    ) -> None:
        """Paint a zone's swatch, then the name with what is kept of it, the number of zones and the reason."""
        if not isinstance(model, ResultModel):
            return
        look, left = self.look, 12.0
        if hit.kind == "zone":
            hue = HUES[self._selection.atlas.zones[hit.id].system]
            painter.setPen(colour(hue.line))
            painter.setBrush(colour(hue.fill))
            swatch = QRectF(box.left() + 12, box.center().y() - 7, 14, 14)
            painter.drawRoundedRect(flipped(swatch, box, direction), 4, 4)
            left = 36.0
        aside, signs = model.aside(hit), model.signs(hit)
        room = flipped(box.adjusted(left, 9, -10, 0), box, direction)
        beside = text_metrics(12).horizontalAdvance(aside) + 8 if aside else 0.0
        wanted = text_metrics(13, STRONG).horizontalAdvance(hit.name) + kept_width(signs)
        heed = model.heed(hit)
        lowered = wanted + beside > room.width() and not heed  # the number gives way to the name
        taken = kept_width(signs) + (0.0 if lowered else beside)
        painter.setFont(text_font(13, STRONG))
        painter.setPen(colour(look.ink))
        name = text_metrics(13, STRONG).elidedText(hit.name, Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, name)
        after = QRectF(room.left() + text_metrics(13, STRONG).horizontalAdvance(name) + 6, 0, kept_width(signs), 0)
        paint_kept(painter, look, signs, flipped(after, room, direction).left(), room.top() + 8.5)
        painter.setFont(text_font(12, REGULAR))
        painter.setPen(colour(look.ink2))
        below = room.adjusted(0, 19, 0, 0)
        line = below if lowered else room
        painter.drawText(line, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, aside)
        marked = beside if lowered else 0.0
        marked = _paint_heed(painter, below, heed, model.mark(hit), look, direction) if heed else marked
        painter.setPen(colour(look.ink2))
        reason = text_metrics(12).elidedText(model.reason(hit), Qt.TextElideMode.ElideRight, room.width() - marked)
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, reason)


def _paint_heed(
    painter: QPainter, room: QRectF, heed: Heed, words: str, look: Look, direction: Qt.LayoutDirection
) -> float:
    """Write at the right end of a line what a person's situation asks for; return the width that it takes."""
    ink = getattr(look, heed_tint(heed))
    wide = text_metrics(12).horizontalAdvance(words)
    painter.setPen(colour(ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, words)
    sign = QRectF(room.right() - wide - 18, room.top() + 1, 14, 14)
    paint_icon(painter, flipped(sign, room, direction), heed_icon(heed), ink)
    return wide + 26
