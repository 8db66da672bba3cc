"""What floats on the map: the view switcher above, skin tones, disclaimer and zoom below."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reflexmap.core.model import View
from reflexmap.draw.icons import icon
from reflexmap.draw.looks import SKINS, Look, colour
from reflexmap.ui.controls import SkinSwatch
from reflexmap.ui.disclaimer import Disclaimer
from reflexmap.ui.footmap import FootMap
from reflexmap.ui.plan import for_fingers, grown, grown_size, reachable, text_scale
from reflexmap.ui.segment import Segment
from reflexmap.ui.state import Selection
from reflexmap.ui.theme import dress
from reflexmap.ui.wording import skin_name, surface_name

SIDES = 54  # px to the left and right of what stands in the bar
GAPS = 40  # px that part the disclaimer from what stands beside it


def box_height() -> int:
    """Return how tall the switcher and the zoom box are: what is pressed and a narrow frame round it."""
    return reachable(grown(30)) + 4 if for_fingers() else grown(34)


class ViewSwitcher(QFrame):
    """Chooses the surface. What the chart does not draw yet cannot be chosen, and says so."""

    def __init__(self, selection: Selection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._selection = selection
        row = QHBoxLayout(self)
        self._row = row
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._segments: dict[View | None, Segment] = {}
        for view in (*View, None):
            name = self.tr("All") if view is None else surface_name(view)
            segment = Segment(look, name, self)
            segment.clicked.connect(self._choose)
            self._segments[view] = segment
            row.addWidget(segment)
        self.fit()
        selection.shown_changed.connect(self._follow)
        self._follow()

    def fit(self) -> None:
        """Take the height that the size of the text asks for."""
        self.setFixedHeight(box_height())

    def sizeHint(self) -> QSize:
        """Return the room for even segments, whatever they have now: a narrow map may grow wide again."""
        words = max(87.0, *(segment.words() + 4 for segment in self._segments.values()))
        return QSize(grown(words) * len(self._segments) + 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give all words the same smaller type where the map is too narrow for large text."""
        super().resizeEvent(event)
        words = [segment.words() for segment in self._segments.values()]
        room = min((self.width() - 4) / max(sum(words) * text_scale(), 1), 1.0)
        even = max(words) * len(words) * text_scale() <= self.width() - 4
        for place, (segment, wide) in enumerate(zip(self._segments.values(), words, strict=True)):
            segment.squeeze(room, even=even)
            self._row.setStretch(place, 0 if even else round(wide))

    def _choose(self) -> None:
        for view, segment in self._segments.items():
            if segment is self.sender():
                self._selection.show(replace(self._selection.shown, view=view))

    def _follow(self) -> None:
        shown = self._selection.shown
        drawn = self._selection.atlas.views_on(shown.chart)
        for view, segment in self._segments.items():
            segment.setEnabled(len(drawn) > 1 if view is None else view in drawn)
            segment.setToolTip("" if segment.isEnabled() else self.tr("Not drawn by this chart"))
        self._segments[shown.view].setChecked(True)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.fit()
        for segment in self._segments.values():
            segment.set_look(look)
            segment.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the switcher."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._look.contrast:
                painter.setPen(QPen(colour(self._look.hairline), 1))
                painter.setBrush(colour(self._look.field))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("#262B30" if self._look.dark else "#EAE7E0"))
            painter.drawRoundedRect(QRectF(self.rect()), 9, 9)


class ZoomBox(QFrame):
    """Minus, the present zoom, plus."""

    def __init__(self, footmap: FootMap, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._minus = self._button(self.tr("Zoom out"), footmap.zoom_out)
        self._level = QToolButton(self)
        self._level.setText("100%")
        self._level.setToolTip(self.tr("Fit both feet"))
        self._level.setAccessibleName(self.tr("Fit both feet"))
        self._level.clicked.connect(footmap.fit_all)
        self._plus = self._button(self.tr("Zoom in"), footmap.zoom_in)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for button in self.buttons():
            row.addWidget(button)
        footmap.zoom_changed.connect(self._show_zoom)
        self.set_look(look)

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(slot)
        return button

    def buttons(self) -> tuple[QToolButton, ...]:
        """Return what can be pressed, from left to right."""
        return self._minus, self._level, self._plus

    def _show_zoom(self, zoom: float) -> None:
        self._level.setText(self.locale().toString(round(zoom * 100)) + "%")

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.setFixedHeight(box_height())
        for button in (self._minus, self._plus):
            button.setIconSize(grown_size(14, 14))
        for button in self.buttons():
            button.setMinimumSize(QSize(reachable(0), reachable(0)))
        self._minus.setIcon(icon("minus", look.ink, grown(20)))
        self._plus.setIcon(icon("plus", look.ink, grown(20)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(self._look.hairline), 1))
            painter.setBrush(colour(self._look.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class MapBar(QWidget):
    """Skin tones, the disclaimer and the zoom."""

    def __init__(self, selection: Selection, footmap: FootMap, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._look = look
        self._label = QLabel(self.tr("Skin"), self)
        dress(self._label, "small")
        self._swatches = [SkinSwatch(look, skin, skin_name(skin), self) for skin in SKINS]
        self.disclaimer = Disclaimer(selection, self)
        self.zoom = ZoomBox(footmap, look, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 12)
        row.setSpacing(0)
        row.addWidget(self._label)
        row.addSpacing(6)
        for swatch in self._swatches:
            swatch.setChecked(swatch.skin == selection.shown.skin)
            swatch.clicked.connect(self._choose_skin)
            row.addWidget(swatch)
        row.addStretch(1)
        row.addWidget(self.disclaimer)
        row.addStretch(1)
        row.addWidget(self.zoom)
        self.fit()
        selection.shown_changed.connect(self._follow)

    def fit(self) -> None:
        """Take the height that the size of the text asks for."""
        self.setFixedHeight(max(48, box_height() + 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a veil, so that a foot zoomed this far does not disturb the writing."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(self._look.canvas, 0.88))

    def _follow(self) -> None:
        """Ring the tone in use, wherever it was chosen."""
        for swatch in self._swatches:
            swatch.setChecked(swatch.skin == self._selection.shown.skin)

    def _choose_skin(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, SkinSwatch):
            self._selection.show(replace(self._selection.shown, skin=swatch.skin))

    def set_room(self, width: int) -> None:
        """Say the disclaimer in fewer words on a narrow map; give up the skin tones, if need be."""
        rest = self._label.sizeHint().width() + sum(swatch.width() for swatch in self._swatches) + SIDES
        zoom = self.zoom.sizeHint().width() if self.zoom.isVisibleTo(self) else 0
        self.disclaimer.take(width - rest - zoom - GAPS)
        fit = rest + zoom + self.disclaimer.width() <= width
        for part in (self._label, *self._swatches):
            part.setVisible(fit)
        if not fit:
            self.disclaimer.take(width - zoom - SIDES)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        for swatch in self._swatches:
            swatch.set_look(look)
        self.fit()
        self.zoom.set_look(look)
