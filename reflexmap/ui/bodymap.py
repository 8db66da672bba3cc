"""The body figure as a widget: shows where a zone's region lies, and lets a person choose a region."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QToolTip, QWidget

from reflexmap.core.figure import WHOLE, Crop, FigureIndex, crop_for
from reflexmap.draw.body import BodyArt, BodyShapes, paint_body, to_box, to_figure
from reflexmap.draw.fonts import MEDIUM, text_metrics
from reflexmap.draw.looks import LIGHT, SKINS, Look, colour
from reflexmap.ui.plan import grown, type_font
from reflexmap.ui.spots import KEYBOARD, RegionKey
from reflexmap.ui.state import Selection

WIDE, TALL = 132, 174  # px in the card of a page
SLACK = 7.0  # px by which a click may miss
BACKWARDS = (Qt.Key.Key_Up, Qt.Key.Key_Left)
FORWARDS = (Qt.Key.Key_Down, Qt.Key.Key_Right)
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class BodyMap(QGroupBox):
    """The figure, cropped to what is lit or whole. It is a group box because screen readers pass bare widgets by."""

    view_changed = Signal(str)

    def __init__(self, selection: Selection, shapes: BodyShapes, art: BodyArt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        atlas = selection.atlas
        self._selection = selection
        self._art = art
        self._shapes = shapes
        linked = {region for zone in atlas.zones.values() for region in zone.regions}
        self._index = FigureIndex(atlas.shapes, frozenset(linked & set(atlas.regions)))
        self._look = LIGHT
        self._whole = False
        self.ringed = False
        self._crop = WHOLE
        self._keys: list[RegionKey] = []
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._place_keys)
        self._ready = False
        self._starter = QTimer(self)
        self._starter.setSingleShot(True)
        self._starter.setInterval(0)
        self._starter.timeout.connect(self.make_ready)
        self.lit: frozenset[str] = frozenset()
        self.view = "front"
        self.noted = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(self.tr("Arrow keys walk from region to region, Enter lights its zones."))

    # What it shows

    def set_look(self, look: Look) -> None:
        """Change between light and dark."""
        self._look = look
        self.update()

    def light(self, regions: tuple[str, ...], *, whole: bool = False, view: str = "") -> None:
        """Light some regions; `whole` shows the full figure, `view` overrides the better side."""
        self.lit = frozenset(regions)
        self._whole = whole
        self.noted = ""
        self._turn_to(view or self._shapes.view_for(self.lit))

    def make_ready(self) -> None:
        """Show the figure from now on."""
        self._starter.stop()
        self._ready = True
        self.update()

    def turn(self) -> None:
        """Show the other side."""
        self._turn_to("back" if self.view == "front" else "front")

    def both_sides(self) -> bool:
        """Whether the lit regions are drawn on the front and on the back."""
        return all(self._shapes.rings(view, self.lit) for view in ("front", "back"))

    def _turn_to(self, view: str) -> None:
        turned = view != self.view
        self.view = view
        self._fit()
        self._say()
        self._late.start()
        self.update()
        if turned:
            self.view_changed.emit(view)

    def _fit(self) -> None:
        aspect = self.width() / max(self.height(), 1)
        self._crop = WHOLE if self._whole else crop_for(self._shapes.rings(self.view, self.lit), aspect)

    def _say(self) -> None:
        """Tell a screen reader what the figure shows."""
        names = ", ".join(self.region_name(region) for region in sorted(self.lit))
        side = self.tr("front") if self.view == "front" else self.tr("back")
        text = self.tr("Body figure, {side}: {names} lit") if names else self.tr("Body figure, {side}")
        if self.noted:
            text = f"{self.region_name(self.noted)}. {text}"
        self.setAccessibleName(text.format(side=side, names=names))

    def region_name(self, region: str) -> str:
        """Return what a person reads for a region."""
        found = self._selection.atlas.regions.get(region)
        return found.name if found else region

    def box(self) -> QRectF:
        """Return where the figure is painted."""
        return QRectF(self.rect())

    def crop(self) -> Crop:
        """Return which part of the figure is shown."""
        return self._crop

    def warm(self, view: str, crop: Crop) -> None:
        """Draw a card's picture ahead of time, so that a click does not wait for it."""
        skin = SKINS[self._selection.shown.skin]
        self._art.picture(view, TALL / crop.tall, self.devicePixelRatioF(), skin, self._look)

    def walk(self) -> tuple[str, ...]:
        """Return the regions that the arrow keys visit, in order."""
        return self._index.walk(self.view, self._crop, self.width() / max(self.height(), 1))

    # Events

    def sizeHint(self) -> QSize:
        """Return the size in the zone's card."""
        return QSize(WIDE, TALL)

    def resizeEvent(self, event: object) -> None:
        """Fit the crop to the new shape."""
        del event
        self._fit()
        self._late.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure and, for keyboard users, the name of the region that they are on.

        The very first painting of the window does without: the map comes first.
        """
        del event
        if not self._ready:
            self._starter.start()
            return
        with QPainter(self) as painter:
            paint_body(
                painter,
                self.box(),
                self.view,
                self._shapes,
                self._art,
                self._look,
                self._crop,
                lit=self.lit,
                noted=self.noted,
                skin=SKINS[self._selection.shown.skin],
                ratio=self.devicePixelRatioF(),
            )
            if self.ringed:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(colour(self._look.accent))
                painter.drawRoundedRect(self.box().adjusted(1, 1, -1, -1), 8, 8)
                self._paint_name(painter)

    def _paint_name(self, painter: QPainter) -> None:
        if not self.noted:
            return
        name = self.region_name(self.noted)
        wide = min(text_metrics(grown(12), MEDIUM).horizontalAdvance(name) + 16, self.width() - 8.0)
        box = QRectF((self.width() - wide) / 2, self.height() - grown(28), wide, grown(22))
        painter.setPen(colour(self._look.hairline))
        painter.setBrush(colour(self._look.panel))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(colour(self._look.ink))
        painter.setFont(type_font(12, MEDIUM))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def region_at(self, spot: QPointF) -> str:
        """Return the region at a pixel, near misses forgiven."""
        point = to_figure(self.box(), self._crop, spot)
        return self._index.region_at(self.view, point, SLACK * self._crop.tall / max(self.height(), 1))

    def _note(self, region: str) -> None:
        if region != self.noted:
            self.noted = region
            self._say()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Note what lies under the pointer."""
        self._note(self.region_at(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.noted else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget it."""
        super().leaveEvent(event)
        self._note("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the region under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._choose(self.region_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press, so that the release comes here too; side buttons are for the window."""
        event.setAccepted(event.button() not in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, choose with Enter or Space."""
        order = self.walk()
        if event.key() in CHOOSING and self.noted:
            self._choose(self.noted)
        elif event.key() in BACKWARDS + FORWARDS and order:
            step = 1 if event.key() in FORWARDS else -1
            here = order.index(self.noted) if self.noted in order else (-1 if step > 0 else 0)
            self.ringed = True
            self._note(order[(here + step) % len(order)])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus that the keyboard brought."""
        super().focusInEvent(event)
        self.ringed = event.reason() in KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the region that the keys were on."""
        super().focusOutEvent(event)
        self.ringed = False
        self._note("")
        self.update()

    def event(self, event: QEvent) -> bool:
        """Name the region under a resting pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            region = self.region_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.region_name(region) if region else "", self)
            return True
        return super().event(event)

    def _choose(self, region: str) -> None:
        if region:
            self._selection.choose_region(region)

    def _place_keys(self) -> None:
        """Give each region of the whole figure a button for screen readers, after the first painting."""
        for key in self._keys:
            key.hide()
            key.deleteLater()
        self._keys = []
        if not self._whole or not self.isVisible():
            return
        place = to_box(self.box(), self._crop)
        for region in self.walk():
            key = RegionKey(region, self.region_name(region), self._selection, self)
            corners = [
                place.map(QPointF(x, -y))
                for ring in self._shapes.rings(self.view, frozenset({region}))
                for x, y in ring
            ]
            left, top = min(p.x() for p in corners), min(p.y() for p in corners)
            right, bottom = max(p.x() for p in corners), max(p.y() for p in corners)
            key.setGeometry(QRectF(left, top, right - left, bottom - top).toAlignedRect())
            key.show()
            self._keys.append(key)
