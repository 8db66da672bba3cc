"""The rows of the command palette: what they hold and how they are painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reflexmap.draw.fonts import MEDIUM
from reflexmap.draw.icons import paint_icon
from reflexmap.draw.looks import Look, colour
from reflexmap.ui.keycaps import caps_width, paint_caps, type_metrics
from reflexmap.ui.offers import Offer
from reflexmap.ui.plan import type_font

OFFER = Qt.ItemDataRole.UserRole
CHECK = 15.0  # px, the tick before what is on
LEFT = 34.0  # px from a row's edge to its name
SIDE = 12.0
Index = QModelIndex | QPersistentModelIndex


class OfferModel(QAbstractListModel):
    """The offers that a query leaves, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Offer] = []

    def set_offers(self, rows: list[Offer]) -> None:
        """Show other offers."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a row's name, its offer, or what a screen reader says besides the name."""
        offer = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.name
        if role == OFFER:
            return offer
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.aside(offer)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{offer.name}\n{self.aside(offer)}"
        return None

    def aside(self, offer: Offer) -> str:
        """Say where an offer belongs, whether it is on, why it waits, and its shortcut."""
        parts = [offer.group]
        if offer.on is not None:
            parts.append(self.tr("on") if offer.on else self.tr("off"))
        if offer.why:
            parts.append(self.tr("not available: {why}").format(why=offer.why))
        if offer.keys:
            parts.append(offer.keys)
        return ", ".join(part for part in parts if part)


class OfferDelegate(QStyledItemDelegate):
    """Paints a tick for what is on, the name, its group or why it waits, and the shortcut."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, self.row_height())

    def row_height(self) -> int:
        """Return the height of a row: one line with room for a finger's tip."""
        return round(type_metrics(14).height()) + 19

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        offer, look, box = index.data(OFFER), self.look, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, option.state)
        ink = look.ink3 if offer.why else look.ink
        if offer.on:
            place = QRectF(box.left() + SIDE, box.center().y() - CHECK / 2, CHECK, CHECK)
            paint_icon(painter, place, "check", look.ink3 if offer.why else look.accent)
        taken = caps_width(offer.keys)
        if offer.keys:
            paint_caps(painter, look, offer.keys, QPointF(box.right() - SIDE - taken, box.center().y()))
        room = box.adjusted(LEFT, 0, -SIDE - (taken + SIDE if taken else 0), 0)
        metrics = type_metrics(14, MEDIUM)
        name = metrics.elidedText(offer.name, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(type_font(14, MEDIUM))
        painter.setPen(colour(ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        room.setLeft(room.left() + metrics.horizontalAdvance(name) + 10)
        words = offer.why or offer.group
        if room.width() > 40:
            words = type_metrics(12).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.setFont(type_font(12))
            painter.setPen(colour(look.ink3))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        """Paint what lies under the current row: a tint, and a bar that is seen without colour."""
        look = self.look
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(colour(look.accent_bg))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
            painter.setBrush(colour(look.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 9, 3, box.height() - 18), 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colour(look.field))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
