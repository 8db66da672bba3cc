"""One surface of both feet as a small card: names on hover, opens its surface when it is pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from reflexmap.core.discs import Disc, place_discs
from reflexmap.core.fit import Fit
from reflexmap.core.guidelines import guides_on
from reflexmap.core.hits import ZoneIndex
from reflexmap.core.marks import Marks
from reflexmap.core.model import Foot, View, Zone
from reflexmap.core.picture import LENGTH, POSES, Stand, placed
from reflexmap.draw.fonts import MEDIUM, STRONG, text_font
from reflexmap.draw.guides import GuideLayer, paint_guides
from reflexmap.draw.looks import SKINS, Look, colour
from reflexmap.draw.names import paint_disc, paint_tie
from reflexmap.draw.plate import Plate, paint_art, paint_emphasis, paint_zones
from reflexmap.draw.points import paint_dots, point_layer
from reflexmap.draw.zones import Style
from reflexmap.ui.artcache import ArtCache
from reflexmap.ui.plan import plan_box, text_scale
from reflexmap.ui.pointer import SLACK, TIP_DELAY
from reflexmap.ui.state import Selection
from reflexmap.ui.wording import charted_name, surface_name

RADIUS = 14.0  # px of the card's corners
MARGIN = 20.0  # px beside the feet
HEAD = 46.0  # px for the surface's name
FOOT_ROOM = 34.0  # px for the captions
APART = 24.0  # px between two soles at least, and between two heels
DISC = 8.0  # px, radius of a number: smaller than on the large map
DOT_SHARE = 0.7  # size of an acupoint against the large map
KEPT = 4  # still pictures kept for states that come back
CAPTION = 12  # px of type


class SurfaceCard(QAbstractButton):
    """Both feet of one surface. Says which zone was pressed, "" for the card as a whole."""

    opened = Signal(str)

    def __init__(
        self,
        selection: Selection,
        view: View,
        plate: Callable[[], Plate],
        look: Look,
        cache: ArtCache,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.view = view
        self._selection = selection
        self._make_plate = plate
        self._look = look
        self._cache = cache
        self._plate: Plate | None = None
        self._plate_key: tuple[str, str] = ("", "")
        self._indexes: dict[Foot, ZoneIndex] = {}
        self._art: tuple[tuple[object, ...], QPixmap] | None = None
        self._stills: dict[tuple[object, ...], QPixmap] = {}
        self.fits: dict[Foot, Fit] = {}
        self._tip_chart = ""
        self._tip = QTimer(self)
        self._tip.setSingleShot(True)
        self._tip.setInterval(TIP_DELAY)
        self._tip.timeout.connect(self._show_tip)
        self.setText(surface_name(view))
        self.setAccessibleName(self.tr("{surface}, both feet").format(surface=surface_name(view)))
        self.setAccessibleDescription(self.tr("Opens this surface alone, with the names of its zones"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._open_whole)

    @property
    def plate(self) -> Plate:
        """The feet with the zones of the chart that is shown now."""
        shown = self._selection.shown
        key = (shown.chart, shown.sex)
        if self._plate is None or key != self._plate_key:
            self._plate, self._plate_key = self._make_plate(), key
            self._indexes = {foot: ZoneIndex(each.areas) for foot, each in self._plate.feet.items()}
        return self._plate

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self._place()
        self.update()

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the feet anew."""
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        """Place the feet in plan pixels."""
        ground = plan_box(self)
        wide, tall = round(ground.width()), round(ground.height())
        stand = Stand(wide, tall, margin=MARGIN, gap=APART, top=HEAD, bottom=FOOT_ROOM, abreast=True)
        fits = placed(self.view, stand)
        if not POSES[self.view].stacked:
            # What room is left goes between and beside the feet in equal parts.
            spare = wide / 4
            fits = {foot: Fit(fit.scale, self._middle_of(fit, spare), fit.y) for foot, fit in fits.items()}
        self.fits = fits

    def _middle_of(self, fit: Fit, quarter: float) -> float:
        """Return where a foot's mid-line stands: on the quarter of the card, never nearer to the other foot."""
        middle = quarter * 2
        away = min(max(abs(fit.x - middle), quarter * 0.86), quarter * 1.2)
        return middle + (away if fit.x > middle else -away)

    # Painting

    def _style(self) -> Style:
        shown = self._selection.shown
        return Style(self._look, SKINS[shown.skin], patterns=shown.patterns)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card: ground, heading, feet, what stands out, numbers, captions."""
        marks, style, plate = self._selection.marks(), self._style(), self.plate
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(text_scale(), text_scale())
            self._paint_ground(painter)
            painter.drawPixmap(0, 0, self._still(plate, marks, style))
            if self._selection.shown.lines:
                guides = guides_on(self._selection.atlas.guides, self.view)
                paint_guides(painter, GuideLayer(guides), self.fits)
            for foot, each in plate.feet.items():
                paint_emphasis(painter, each, self.fits[foot], marks, style)
            if self._selection.shown.points:
                points = point_layer(
                    self._selection.atlas.acupoints,
                    self.view,
                    self._selection.chosen.point,
                    lit=self._selection.lit_points(),
                    avoid=self._selection.guard.avoid_points,
                    care=self._selection.guard.care_points,
                )
                paint_dots(painter, points, self.fits, DOT_SHARE)
            discs = self.discs(marks)
            for disc in discs:
                if disc.moved:
                    paint_tie(painter, disc.anchor, disc.centre)
            for disc in discs:
                paint_disc(painter, disc.centre, disc.number, disc.rank, DISC)

    def discs(self, marks: Marks) -> tuple[Disc, ...]:
        """Return the numbers of a lit complaint's zones on this surface."""
        if not marks.links:
            return ()
        feet = self.plate.feet.items()
        return tuple(disc for foot, each in feet for disc in place_discs(each.areas, self.fits[foot], marks, DISC))

    def _paint_ground(self, painter: QPainter) -> None:
        box = plan_box(self).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        painter.setPen(QPen(colour(self._look.accent if focused else self._look.hairline), 2 if focused else 1))
        painter.setBrush(colour(self._look.panel))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(colour(self._look.accent if self.underMouse() or focused else self._look.ink))
        painter.setFont(text_font(15, STRONG))
        painter.drawText(QRectF(20, 14, box.width() - 38, 24), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(colour(self._look.ink2))
        painter.setFont(text_font(CAPTION, MEDIUM))
        names = {
            Foot.RIGHT: QCoreApplication.translate("MapPicture", "Right foot"),
            Foot.LEFT: QCoreApplication.translate("MapPicture", "Left foot"),
        }
        for foot, fit in self.fits.items():
            x, y = fit.to_pixels((LENGTH / 2 if POSES[self.view].stacked else 0.0, 0.0))
            painter.drawText(QRectF(x - 80, y + 8, 160, 20), Qt.AlignmentFlag.AlignCenter, names[foot])

    def _still(self, plate: Plate, marks: Marks, style: Style) -> QPixmap:
        """Return feet and zones with nothing hovered or chosen, kept while nothing else changes."""
        resting = marks.resting
        ratio = self.devicePixelRatioF() * text_scale()
        key = (resting, style, self._plate_key, self.width(), self.height(), ratio)
        still = self._stills.pop(key, None)
        if still is None:
            still = QPixmap(self._feet(plate, style, ratio))
            with QPainter(still) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                for foot, each in plate.feet.items():
                    paint_zones(painter, each, self.fits[foot], resting, style)
        self._stills[key] = still  # the last of the dictionary is the last one used
        while len(self._stills) > KEPT:
            del self._stills[next(iter(self._stills))]
        return still

    def _feet(self, plate: Plate, style: Style, ratio: float) -> QPixmap:
        """Return the lit feet without zones: reading their tones takes longer than all the rest."""
        key = (style.skin, style.look.id, self.width(), self.height(), ratio)
        if self._art is None or self._art[0] != key:
            size = self.size() * self.devicePixelRatioF()
            name = ArtCache.key("card", plate.art_key, *key)
            art = self._cache.get(name, size, ratio)
            if art is None:
                art = self._painted_feet(plate, style, size, ratio)
                self._cache.put(name, art)
            self._art = (key, art)
        return self._art[1]

    def _painted_feet(self, plate: Plate, style: Style, size: QSize, ratio: float) -> QPixmap:
        art = QPixmap(size)
        art.setDevicePixelRatio(ratio)
        art.fill(Qt.GlobalColor.transparent)
        with QPainter(art) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for foot, each in plate.feet.items():
                paint_art(painter, each, self.fits[foot], style)
        return art

    # The pointer and the keyboard

    def zone_at(self, spot: QPointF) -> str:
        """Return the topmost zone under the pointer or just beside it, "" for none."""
        _ = self.plate
        spot = spot / text_scale()
        for foot, index in self._indexes.items():
            fit = self.fits[foot]
            areas = index.near(fit.to_mm((spot.x(), spot.y())), SLACK / 2 / fit.scale)
            if areas:
                self._tip_chart = areas[0].chart
                return areas[0].zone
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what is under the pointer, on all cards, and name it after a moment."""
        zone = self.zone_at(event.position())
        if zone != self._selection.hovered:
            QToolTip.hideText()
            self._selection.hover(zone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tip.start() if zone else self._tip.stop()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the surface with the zone under the pointer; between the zones the press is for the whole card."""
        inside = self.rect().contains(event.position().toPoint())
        zone = self.zone_at(event.position()) if inside and event.button() == Qt.MouseButton.LeftButton else ""
        if zone and self.isDown():
            self.setDown(False)
            self.opened.emit(zone)
        else:
            super().mouseReleaseEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Colour the heading."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the hovered zone."""
        self._selection.hover("")
        self._tip.stop()
        self.update()
        super().leaveEvent(event)

    def _open_whole(self) -> None:
        self.opened.emit("")

    def name_of(self, zone: Zone) -> str:
        """Return a hovered zone's name; where charts are compared, with the chart and how they differ."""
        other = self.plate.notes and self._tip_chart not in ("", self._selection.shown.base_chart)
        chart = self._selection.atlas.charts[self._tip_chart].name if other else ""
        return charted_name(zone, chart, self.plate.notes.get(zone.id, ""))

    def _show_tip(self) -> None:
        zone = self._selection.atlas.zones.get(self._selection.hovered)
        if zone is not None and self.isVisible():
            QToolTip.showText(self.cursor().pos() + QPoint(14, 18), self.name_of(zone), self)
