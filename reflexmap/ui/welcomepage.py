"""The page when nothing is chosen: three things to try, how to read the map, what to beware of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.model import Rank, System
from reflexmap.draw.looks import AVOID, HUES, Look, colour
from reflexmap.draw.names import paint_disc
from reflexmap.draw.patterns import hatch
from reflexmap.draw.zones import ring_path
from reflexmap.ui.bodymap import BodyMap
from reflexmap.ui.cards import Card, FigureCard
from reflexmap.ui.chips import Links
from reflexmap.ui.parts import Action, Head, Part, Spoken, Text
from reflexmap.ui.sections import Unfolded
from reflexmap.ui.state import Selection

translate = QCoreApplication.translate
SAFETY = "is-it-safe"
EXAMPLE_ZONE = "liver"
EXAMPLE_SYMPTOM = "headache"


def welcome_page(selection: Selection, figure: BodyMap, unfolded: Unfolded, lately: Iterable[Part] = ()) -> list[Part]:
    """Return the parts of the page that greets; `lately` is what a person who was here before looked at."""
    return [
        Text(translate("WelcomePage", "Choose a zone"), style="title"),
        Text(
            translate("WelcomePage", "The atlas shows what tradition teaches about it, and what research found."), gap=2
        ),
        *lately,
        Head(translate("WelcomePage", "Three things to try")),
        *_tries(selection),
        _figure(figure, unfolded),
        Head(translate("WelcomePage", "How to read the map")),
        KeyRow("colour", translate("WelcomePage", "A colour is a body system. The list on the left names them.")),
        KeyRow("discs", translate("WelcomePage", "Numbers are the working order: black first, white as helpers.")),
        KeyRow("avoid", translate("WelcomePage", "Red lines: leave this zone alone for now.")),
        Card(
            [
                Text(translate("WelcomePage", "Not medical care"), style="warn"),
                Text(
                    translate(
                        "WelcomePage",
                        "Foot work may be pleasant; it does not find or end an illness. New, severe or lasting "
                        "trouble belongs to a doctor. Read the cautions before you work on a foot.",
                    ),
                    style="small-ink",
                    gap=2,
                ),
                *_safety(selection),
            ],
            ground="warn_bg",
            icon="warning",
            tint="warn",
            gap=16,
        ),
        *_routines(selection),
    ]


def _safety(selection: Selection) -> list[Part]:
    """Return the link to the page to read before a first session."""
    page = selection.atlas.pages.get(SAFETY)
    return [Links([(page.name, partial(selection.open_page, "page", SAFETY))], gap=8)] if page else []


def _routines(selection: Selection) -> list[Part]:
    """Return the routines as links."""
    routines = selection.atlas.routines.values()
    links: list[tuple[str, Action]] = [(each.name, partial(selection.choose_routine, each.id)) for each in routines]
    return [Head(translate("WelcomePage", "Routines")), Links(links)] if links else []


def _tries(selection: Selection) -> list[Part]:
    atlas = selection.atlas
    parts: list[Part] = [
        Text(
            ("1  ", "strong"),
            (translate("WelcomePage", "Click an area on a sole. Tiny ones forgive a near miss."), "body"),
        )
    ]
    zone, symptom = atlas.zones.get(EXAMPLE_ZONE), atlas.symptoms.get(EXAMPLE_SYMPTOM)
    links: list[tuple[str, Action]] = []
    if zone:
        links.append((zone.name, partial(selection.choose_zone, zone.id)))
    if symptom:
        links.append((symptom.name, partial(selection.choose_symptom, symptom.id)))
    parts.append(
        Text(("2  ", "strong"), (translate("WelcomePage", "Type a complaint in your own words."), "body"), gap=6)
    )
    parts.append(Text(("3  ", "strong"), (translate("WelcomePage", "Click a part of the body below."), "body"), gap=6))
    if links:
        parts.append(Links(links, gap=10))
    return parts


def _figure(figure: BodyMap, unfolded: Unfolded) -> FigureCard:
    whole = "figure" in unfolded.open
    turn = translate("WelcomePage", "Back view") if figure.view == "front" else translate("WelcomePage", "Front view")
    word = translate("WelcomePage", "Show less") if whole else translate("WelcomePage", "Whole body")
    parts: list[Part] = [
        Text(translate("WelcomePage", "Body figure"), style="strong"),
        Text(translate("WelcomePage", "A part of the body lights up its zones on the feet."), style="small", gap=2),
        Links([(turn, figure.turn), (word, unfolded.toggle("figure"))], gap=10),
    ]
    return FigureCard(figure, parts, whole=whole)


class KeyRow(Part):
    """One sign of the map with its meaning."""

    gap = 6.0

    def __init__(self, sign: str, text: str) -> None:
        self._sign = sign
        self._text = Text(text)
        self._height = 0.0

    def lay(self, width: float, look: Look) -> float:
        """Lay out the meaning beside the sign."""
        self._height = max(self._text.lay(width - 60, look), 26.0)
        return self._height

    def paint(self, painter: QPainter, look: Look, x: float, y: float) -> None:
        """Paint sign and meaning."""
        middle = y + self._height / 2
        self._text.paint(painter, look, x + 60, middle - self._text.height / 2)
        if self._sign == "discs":
            paint_disc(painter, (x + 11, middle), 1, Rank.PRIMARY)
            paint_disc(painter, (x + 35, middle), 2, Rank.SECONDARY)
        elif self._sign == "colour":
            for index, system in enumerate((System.DIGESTIVE, System.RESPIRATORY, System.LYMPHATIC)):
                painter.setPen(QPen(colour(HUES[system].line), 1.2))
                painter.setBrush(colour(HUES[system].fill))
                painter.drawEllipse(QPointF(x + 8 + index * 15, middle), 6, 6)
        else:
            box = QRectF(x + 1, middle - 10, 44, 20)
            path = ring_path(
                (
                    (box.left(), box.top()),
                    (box.right(), box.top()),
                    (box.right(), box.bottom()),
                    (box.left(), box.bottom()),
                )
            )
            painter.fillPath(path, Qt.GlobalColor.white)
            hatch(painter, path, colour(AVOID), width=2.2, every=7, angle=45)
            painter.strokePath(path, QPen(colour(AVOID), 2))

    def spoken(self, x: float, y: float) -> Iterable[Spoken]:
        """Return the meaning."""
        return self._text.spoken(x + 60, y)
