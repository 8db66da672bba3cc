"""Wall charts: both feet on all surfaces, or one surface, composed for the paper; larger paper has larger type."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from reflexmap.core.atlas import Atlas
from reflexmap.core.errors import UserError
from reflexmap.core.model import View
from reflexmap.core.paper import Choices, Job, Kind, Orientation, Paper, Part, TypeSize
from reflexmap.core.paperblocks import Block, Bullets, Heading, Paragraph, Picture, Text, strong, text
from reflexmap.core.picture import POSES
from reflexmap.draw import postertext as texts
from reflexmap.draw import sheetwords as words
from reflexmap.draw.paperpages import Bookmark, Page, Pages, PlateMaker, joined
from reflexmap.draw.papersize import page_size
from reflexmap.draw.plate import Plate, some_feet
from reflexmap.draw.posterboxes import Sheet, composed, life_size
from reflexmap.draw.posterkey import paint_legend
from reflexmap.draw.posterpanel import paint_panel
from reflexmap.draw.posterroom import TYPE
from reflexmap.draw.sheetstands import order
from reflexmap.draw.sheettext import INKS, MM, POINT
from reflexmap.draw.sheetwords import tr
from reflexmap.draw.systemnames import system_name

POINTS = {Paper.A4: 7.2, Paper.LETTER: 7.2, Paper.TABLOID: 8.5, Paper.A3: 8.5, Paper.A2: 11.0, Paper.A1: 14.0}
LOGO = 0.9  # height of a practice's sign in sizes of the title
SMALL = 1.0  # pixels for one millimetre of a foot: with fewer, large type covers more than it names
CROWDED = 1.2  # times the usual size of names: larger ones need a page for each surface


def poster_pages(job: Job, choices: Choices, atlas: Atlas, plates: PlateMaker, country: str) -> Pages:
    """Return a wall chart; one that is larger than its paper is tiled over sheets of it."""
    views = _views(job, choices)
    made = _drawn({view: some_feet(plates(view, choices.chart, choices.sex), choices.feet) for view in views})
    if len(made) > 1 and points(choices) > POINTS[choices.paper] * CROWDED:
        each = (poster_pages(Job(Kind.SURFACE, (("view", view),)), choices, atlas, plates, country) for view in made)
        return joined(each, choices.title or _title(job, views))
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
        need = life_size(made, names, told, scale, legend=choices.has(Part.LEGEND))
        if need[0] > inner[0] or need[1] > inner[1]:
            inner = need
            width, height = ((each * unit + 2 * margin) / MM for each in need)
    if inner[0] < 300 or inner[1] < 300:
        raise UserError("The margins leave no room for the chart: choose smaller ones.")
    told = replace(told, taken=_sign(choices, texts.title_px(QSizeF(*inner)) * LOGO))
    sheet = composed(made, names, told, inner, scale, legend=choices.has(Part.LEGEND))
    if lying and _better_apart(choices, min(sheet.plan.scales.values())):
        feet = (replace(choices, feet=(foot,)) for foot in order(views[0]) if foot in choices.feet)
        whole = joined((poster_pages(job, one, atlas, plates, country) for one in feet), title)
        return replace(whole, outline=whole.outline[:1], tell=lambda: _blocks(told, sheet, atlas))

    def paint(painter: QPainter) -> None:
        painter.translate(margin, margin)
        painter.scale(unit, unit)
        _paint(painter, sheet, told, inner, choices, MM / unit)

    def paint_key(painter: QPainter) -> None:
        painter.translate(margin, margin)
        painter.scale(unit, unit)
        texts.paint_header(painter, told, QSizeF(*inner), INKS[choices.ink])
        top = texts.header_height(told, QSizeF(*inner)) + texts.UNDER
        paint_legend(painter, sheet.legend, QRectF(0.0, top, inner[0], inner[1] - top), choices.ink)
        texts.paint_foot_words(painter, told, sheet.bottom, inner[0], INKS[choices.ink])

    page = Page(width, height, paint)

    def tell() -> tuple[Block, ...]:
        return _blocks(told, sheet, atlas)

    made_pages = (page, Page(width, height, paint_key)) if sheet.apart else (page,)
    pages = Pages(title, made_pages, tell, (Bookmark(title, 0, 1),))
    if choices.life_size and choices.tiles is None and (width, height) not in _papers(choices):
        from reflexmap.draw.papertiles import tiled_on  # noqa: PLC0415 - only for charts larger than their paper

        return tiled_on(pages, choices.paper)
    return pages


def _better_apart(choices: Choices, scale: float) -> bool:
    """Whether each foot is to have an upright page of its own: in large type two feet with names are too small."""
    usual = choices.type_size is TypeSize.NORMAL or choices.life_size
    return not usual and scale < SMALL and choices.orientation is not Orientation.LANDSCAPE


def _sign(choices: Choices, high: float) -> float:
    """Return the width that a practice's sign takes of the title block, for its height; 0 without one."""
    if not choices.logo:
        return 0.0
    from reflexmap.draw.logo import WIDEST, logo  # noqa: PLC0415 - few charts have one

    image = logo(choices)
    return 0.0 if image is None else high * (min(image.width() / image.height(), WIDEST) + 0.3)


def points(choices: Choices) -> float:
    """Return the size of names in points."""
    if choices.type_size is not TypeSize.NORMAL:
        return max(POINTS[choices.paper], float(choices.type_size) * 0.75)
    return POINTS[choices.paper]


def _papers(choices: Choices) -> set[tuple[float, float]]:
    width, height = page_size(choices, Orientation.PORTRAIT)
    return {(width, height), (height, width)}


def _drawn(plates: dict[View, Plate]) -> dict[View, Plate]:
    """Return the surfaces that hold a zone: of a partial chart some hold none."""
    return {view: each for view, each in plates.items() if any(foot.areas for foot in each.feet.values())} or plates


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
    inner: tuple[float, float],
    choices: Choices,
    mm: float,
) -> None:
    inks = INKS[choices.ink]
    if choices.logo:
        from reflexmap.draw.logo import paint_logo  # noqa: PLC0415 - few charts have one

        paint_logo(painter, choices, inner[0], texts.BAR + 4.0, texts.title_px(QSizeF(*inner)) * LOGO)
    texts.paint_header(painter, told, QSizeF(*inner), inks)
    for each in sheet.panels:
        paint_panel(painter, each, choices.ink, choices.skin, mm)
    key, numbers = sheet.plan.key, sheet.plan.numbers
    if key is not None:
        paint_legend(painter, sheet.legend if numbers is None else sheet.legend.key, key, choices.ink)
    if numbers is not None:
        paint_legend(painter, sheet.legend.list, numbers, choices.ink)
    texts.paint_foot_words(painter, told, sheet.bottom, inner[0], inks)


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
