"""Wall charts: both feet on all surfaces, or one surface, composed for the paper; larger paper has larger type."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Ink, Job, Kind, Orientation, Paper, Part, TypeSize
from reflexmap.core.paperblocks import Block, Bullets, Heading, Paragraph, Picture, Text, strong, text
from reflexmap.core.picture import POSES
from reflexmap.draw import postertext as texts
from reflexmap.draw import sheetwords as words
from reflexmap.draw.looks import colour
from reflexmap.draw.paperpages import Bookmark, Page, Pages, PlateMaker, joined
from reflexmap.draw.papersize import page_size
from reflexmap.draw.plate import some_feet
from reflexmap.draw.posterboxes import Sheet, composed, life_size
from reflexmap.draw.posterpanel import TYPE, paint_panel
from reflexmap.draw.sheettext import INKS, MM, POINT, Run, wrap, write, write_lines
from reflexmap.draw.sheetwords import tr
from reflexmap.draw.systemnames import system_name

POINTS = {Paper.A4: 7.2, Paper.LETTER: 7.2, Paper.TABLOID: 8.5, Paper.A3: 8.5, Paper.A2: 11.0, Paper.A1: 14.0}
CROWDED = 1.2  # times the usual size of names: larger ones need a page for each surface
LEGEND_MOST = 2.4  # times the size of names


def poster_pages(job: Job, choices: Choices, atlas: Atlas, plates: PlateMaker, country: str) -> Pages:
    """Return a wall chart; one that is larger than its paper is tiled over sheets of it."""
    views = _views(job, choices)
    if len(views) > 1 and points(choices) > POINTS[choices.paper] * CROWDED:
        each = (poster_pages(Job(Kind.SURFACE, (("view", view),)), choices, atlas, plates, country) for view in views)
        return joined(each, choices.title or _title(job, views))
    made = {view: some_feet(plates(view, choices.chart, choices.sex), choices.feet) for view in views}
    names = {zone.id: zone.label for zone in atlas.zones.values()}
    title = choices.title or _title(job, views)
    told = texts.words_of(title, choices, atlas, country)
    lying = len(views) == 1 and POSES[views[0]].stacked is False and len(choices.feet) > 1
    usual = Orientation.LANDSCAPE if lying else Orientation.PORTRAIT
    width, height = page_size(choices, usual)
    unit = points(choices) * POINT / TYPE  # units of the page for one pixel
    margin = choices.margin * MM
    inner = ((width * MM - 2 * margin) / unit, (height * MM - 2 * margin) / unit)
    scale = MM / unit if choices.life_size else 0.0
    if scale:
        need = life_size(made, names, told, scale)
        if need[0] > inner[0] or need[1] > inner[1]:
            inner = need
            width, height = ((each * unit + 2 * margin) / MM for each in need)
    if inner[0] < 300 or inner[1] < 300:
        raise UserError("The margins leave no room for the chart: choose smaller ones.")
    sheet = composed(made, names, told, inner, scale, legend=choices.has(Part.LEGEND))

    def paint(painter: QPainter) -> None:
        painter.translate(margin, margin)
        painter.scale(unit, unit)
        _paint(painter, sheet, told, names, inner, choices, MM / unit)

    page = Page(width, height, paint)

    def tell() -> tuple[Block, ...]:
        return _blocks(told, sheet, atlas)

    pages = Pages(title, (page,), tell, (Bookmark(title, 0, 1),))
    if choices.life_size and choices.tiles is None and (width, height) not in _papers(choices):
        from reflexmap.draw.papertiles import tiled_on  # noqa: PLC0415 - only for charts larger than their paper

        return tiled_on(pages, choices.paper)
    return pages


def points(choices: Choices) -> float:
    """Return the size of names in points."""
    if choices.type_size is not TypeSize.NORMAL:
        return max(POINTS[choices.paper], float(choices.type_size) * 0.75)
    return POINTS[choices.paper]


def _papers(choices: Choices) -> set[tuple[float, float]]:
    width, height = page_size(choices, Orientation.PORTRAIT)
    return {(width, height), (height, width)}


def _views(job: Job, choices: Choices) -> tuple[View, ...]:
    wanted = job.views or choices.surfaces
    if job.kind is Kind.SURFACE:
        if len(wanted) != 1:
            raise UserError("Name the one surface that the chart is to show: plantar, dorsal, medial or lateral.")
        return wanted
    return tuple(view for view in View if view in wanted) if wanted else tuple(View)


def _title(job: Job, views: tuple[View, ...]) -> str:
    if job.kind is Kind.SURFACE:
        return tr("Foot reflexology: {surface}").format(surface=words.surface(views[0]))
    return tr("Foot reflexology")


def _paint(
    painter: QPainter,
    sheet: Sheet,
    told: texts.Words,
    names: dict[str, str],
    inner: tuple[float, float],
    choices: Choices,
    mm: float,
) -> None:
    inks = INKS[choices.ink]
    taken = 0.0
    if choices.logo:
        from reflexmap.draw.paperhead import paint_logo  # noqa: PLC0415 - few charts have one

        taken = paint_logo(painter, choices, inner[0], 0.0, texts.title_px(QSizeF(*inner)) * 0.95)
    texts.paint_header(painter, told, QSizeF(*inner), inks, practice=choices.practice, taken=taken)
    for box in sheet.boxes:
        _card(painter, box, choices.ink)
    for each in sheet.panels:
        paint_panel(painter, each, choices.ink, choices.skin, mm)
    at = sheet.bottom + 4
    if choices.has(Part.LEGEND):
        if sheet.legend is not None:
            _card(painter, sheet.legend, choices.ink)
            _legend_card(painter, sheet.legend, choices)
        else:
            texts.paint_legend(painter, 0.0, at, inner[0], choices.ink, inks)
            at += texts.legend_height(inner[0])
    keys = texts.key_lines(sheet.numbered, names, inner[0])
    texts.paint_foot_words(painter, told, keys, at, inner[0], inks)


def _card(painter: QPainter, box: QRectF, ink: Ink) -> None:
    """Paint the quiet ground of a panel: pale in colour, a thin frame elsewhere."""
    painter.setPen(QPen(colour("#E4E1DA" if ink is Ink.COLOUR else "#000000" if ink is Ink.BLACK else "#B0B0B0"), 0.8))
    painter.setBrush(colour("#FCFBF8" if ink is Ink.COLOUR else "#FFFFFF"))
    painter.drawRoundedRect(box, 8, 8)


def _legend_card(painter: QPainter, box: QRectF, choices: Choices) -> None:
    """Paint the legend as large as its card allows."""
    inks = INKS[choices.ink]
    said = tr("A colour or a pattern is a body system. A line leads from a name to its zone.")
    larger = LEGEND_MOST
    while larger > 1.05:
        wide, high = (box.width() - 28) / larger, (box.height() - 20) / larger
        lines = wrap([Run(said)], TYPE, wide)
        if 32 + texts.legend_height(wide, 1) + len(lines) * texts.LINE <= high and wide >= texts.legend_width():
            break
        larger -= 0.05
    painter.save()
    painter.translate(box.x() + 14, box.y() + 10)
    painter.scale(larger, larger)
    wide = (box.width() - 28) / larger
    lines = wrap([Run(said)], TYPE, wide)
    write(painter, 0.0, 14, Run(tr("Body systems"), strong=True), 15, inks.text)
    texts.paint_legend(painter, 0.0, 26, wide, choices.ink, inks, 1)
    at = 32 + texts.legend_height(wide, 1)
    if at + len(lines) * texts.LINE <= (box.height() - 20) / larger:
        write_lines(painter, 0.0, at, lines, TYPE, inks.quiet)
    painter.restore()


def _blocks(told: texts.Words, sheet: Sheet, atlas: Atlas) -> tuple[Block, ...]:
    """Return what the chart says, surface by surface and system by system."""
    found: list[Block] = [Heading(told.title, 1), Paragraph(text(told.about))]
    found.append(Paragraph(tuple(strong(run.text) if run.strong else text(run.text)[0] for run in told.danger)))
    for each in sheet.panels:
        shown = {area.zone for face in each.faces for foot in face.fits for area in face.plate.feet[foot].areas}
        zones = [zone for zone in atlas.zones.values() if zone.id in shown]
        found.append(Heading(words.surface(each.view).capitalize(), 2))
        found.append(Picture(tr("Picture of this surface with its zones."), (each.view,)))
        items: list[Text] = []
        for system in dict.fromkeys(zone.system for zone in zones):
            listed = ", ".join(zone.label for zone in zones if zone.system is system)
            items.append(text(strong(f"{system_name(system)}:"), f"{listed}."))
        found.append(Bullets(tuple(items)))
    found.append(Paragraph(text(strong(told.calm), told.edition)))
    return tuple(found)
