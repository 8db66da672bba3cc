"""The feet as drawings inside an HTML page: light, without scripts, told in words, readable on dark ground too.

Shapes that several drawings share stand once on the page. A unit is half a millimetre of a foot, y downwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from reflexmap.core.fit import Fit
from reflexmap.core.model import Area, Foot, Rank, Ring, View
from reflexmap.core.picture import HALF_WIDTH, INNER_WIDTH, LENGTH, POSES, SIDE_HEIGHT, Stand, alone, placed
from reflexmap.draw import sheetwords as words
from reflexmap.draw.htmlnames import TEXT, codes, discs, names
from reflexmap.draw.looks import DISC_INK, HUES
from reflexmap.draw.plate import Plate, some_feet
from reflexmap.draw.sheetwords import tr

if TYPE_CHECKING:
    from reflexmap.core.atlas import Atlas
    from reflexmap.core.paper import Choices
    from reflexmap.core.paperblocks import Figure, Picture
    from reflexmap.draw.paperpages import PlateMaker

SCALE = 2.0  # units in a millimetre
APART = 1.0  # mm between the points of a shape: no eye sees more at this size
SIDES = 124.0  # units beside the feet for names
HUED = "".join(f".{system} {{ fill: {hue.fill}; }}\n" for system, hue in HUES.items())
STYLE = f"""\
{HUED}\
.map {{ margin: 1rem 0; }}
.map svg {{ display: block; width: 100%; height: auto; }}
.map text {{ font: 500 {TEXT:g}px Inter, system-ui, sans-serif; text-anchor: middle; fill: var(--ink); }}
.map {{ --skin: #f8efe7; --quiet: #a8978b; }}
.shapes {{ position: absolute; width: 0; height: 0; }}
.skin {{ fill: var(--skin); stroke: var(--ink); stroke-width: 1.6; }}
.rest {{ fill: none; stroke: var(--quiet); stroke-width: 0.7; }}
.zone {{ stroke: var(--ink); stroke-width: 2; stroke-linejoin: round; }}
.plain {{ fill: none; stroke: var(--ink); stroke-width: 1; }}
.all {{ stroke: {DISC_INK}; stroke-width: 0.9; }}
.secondary {{ fill-opacity: 0.4; stroke-dasharray: 5 3; }}
.other {{ stroke-dasharray: 1 3; stroke-linecap: round; }}
.avoid {{ fill: url(#map-avoid); stroke: var(--danger); stroke-width: 2.4; }}
.care {{ fill: url(#map-care); stroke: var(--ink); }}
.disc {{ fill: {DISC_INK}; stroke: #fff; stroke-width: 1.6; }}
.white {{ fill: #fff; stroke: {DISC_INK}; }}
.map .number {{ fill: #fff; }}
.map .white + .number, .map .inside {{ fill: {DISC_INK}; }}
.tie {{ fill: none; stroke: var(--ink); stroke-width: 0.9; }}
@media (prefers-color-scheme: dark) {{ .map {{ --skin: #3a3633; --quiet: #8b7f77; }} }}
@media print {{ .map {{ --skin: #fff; break-inside: avoid; }} }}
"""
PATTERNS = (
    '<pattern id="map-avoid" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path d="M0 0V7M0 3.5H7" stroke="#a3211b" stroke-width="2"/></pattern>\n'
    '<pattern id="map-care" width="7" height="7" patternUnits="userSpaceOnUse">'
    '<rect width="7" height="7" fill="#fff"/><circle cx="3.5" cy="3.5" r="1.5" fill="#14181c"/></pattern>'
)


class HtmlMaps:
    """Draws the pictures of one page (`core.htmlpage.Drawer`)."""

    @property
    def style(self) -> str:
        """The style of maps and drawings."""
        from reflexmap.draw.htmlfigure import STYLE as DRAWN  # noqa: PLC0415 - see figure

        return STYLE + DRAWN

    def __init__(self, atlas: Atlas, plates: PlateMaker, choices: Choices) -> None:
        self._atlas = atlas
        self._plates = plates
        self._choices = choices
        self._shapes: dict[str, str] = {}  # by the name that they have on the page
        self._count = 0

    def picture(self, block: Picture) -> str:
        """Return the drawings of a block, one for each surface."""
        return "\n".join(self._surface(block, view) for view in block.views)

    def figure(self, block: Figure) -> str:
        """Return the drawing of a technique on its foot, "" where there is none."""
        from reflexmap.draw.htmlfigure import figure_of  # noqa: PLC0415 - most pages show no technique

        box, inside, foot = figure_of(block.name)
        if not box:
            return ""
        beneath = ""
        if foot is not None:
            outline = self._atlas.outline(*foot)
            rings = outline.rings if outline else ()
            beneath = (
                f'<g transform="scale({1 / SCALE:g})">{self._use(f"skin-{foot[0]}-{foot[1]}", "skin", rings)}</g>\n'
            )
        # Its caption says what it shows, so that nobody hears it twice.
        return f'<svg class="drawing" viewBox="{box}" aria-hidden="true" focusable="false">\n{beneath}{inside}\n</svg>'

    def shapes(self) -> str:
        """Return what the drawings so far have in common, "" for nothing."""
        if not self._shapes:
            return ""
        kept = "\n".join(self._shapes.values())
        return f'<svg class="shapes" aria-hidden="true" focusable="false">\n<defs>\n{PATTERNS}\n{kept}\n</defs>\n</svg>'

    def _surface(self, block: Picture, view: View) -> str:
        choices = self._choices
        plate = some_feet(self._plates(view, choices.chart, choices.sex), choices.feet)
        whole = _is_chart(block)
        stand = _stand(view, tuple(plate.feet), named=whole)
        fits = _fits(view, stand, tuple(plate.feet))
        drawn = [self._foot(block, plate, foot, fits[foot]) for foot in plate.feet]
        if block.points:
            drawn.append(codes(self._atlas, block, plate, fits, stand))
        elif whole:
            drawn.append(names(plate, fits, stand))
        else:
            drawn += [discs(plate.feet[foot].areas, fits[foot], block) for foot in plate.feet if block.numbered]
        for foot, fit in fits.items():
            x, y = fit.to_pixels((LENGTH / 2, 0.0) if POSES[view].stacked else (-3.0, 0.0))
            drawn.append(f'<text x="{x:.0f}" y="{y + 28:.0f}">{escape(words.caption(foot, view))}</text>')
        self._count += 1
        name = f"map-{self._count}"
        title = "; ".join(words.caption(foot, view) for foot in plate.feet)
        told = " ".join(self._told(block, plate, foot) for foot in plate.feet)
        return (
            f'<svg role="img" viewBox="0 0 {stand.width:.0f} {stand.height:.0f}" '
            f'aria-labelledby="{name}-title {name}-words">\n<title id="{name}-title">{escape(title)}</title>\n'
            f'<desc id="{name}-words">{escape(told)}</desc>\n' + "\n".join(filter(None, drawn)) + "\n</svg>"
        )

    def _foot(self, block: Picture, plate: Plate, foot: Foot, fit: Fit) -> str:
        """Return a foot with its zones; what stands out is drawn last, the smallest on top."""
        view, areas = plate.view, plate.feet[foot].areas
        outline = self._atlas.outline(view, foot)
        found = [self._use(f"skin-{view}-{foot}", "skin", outline.rings if outline else ())]
        if not (block.bare or block.points or _is_chart(block)):
            found.append(
                self._use(f"rest-{view}-{foot}", "rest", (each.ring for each in areas if each.chart == areas[0].chart))
            )
        for at, area in sorted(enumerate(areas), key=lambda each: -each[1].size):
            kind = _kind(block, area)
            if not kind:
                continue
            if not block.bare:
                kind += f" {self._atlas.zones[area.zone].system}"
            if area.chart != areas[0].chart:
                kind += " other"
            found.append(self._use(f"zone-{view}-{foot}-{at}", kind, (area.ring,)))
        return f'<g transform="translate({fit.x:.1f} {fit.y:.1f})">\n' + "\n".join(found) + "\n</g>"

    def _use(self, name: str, kind: str, rings: Iterable[Ring]) -> str:
        """Return a shape in some look; the shape itself is kept."""
        if name not in self._shapes:
            self._shapes[name] = f'<path id="map-{name}" d="{path_of(rings)}"/>'
        return f'<use href="#map-{name}" class="{kind}"/>'

    def _told(self, block: Picture, plate: Plate, foot: Foot) -> str:
        """Return what one foot shows, in words."""
        caption, marks = words.caption(foot, plate.view), block.marks
        if block.points:
            found = [p.code for name, p in self._atlas.acupoints.items() if name in block.points]
            return tr("{caption}; acupoints: {names}.").format(caption=caption, names=", ".join(found))
        here = {area.zone for area in plate.feet[foot].areas}
        zones = self._atlas.zones
        if block.bare:
            numbers = [str(at) for at, link in enumerate(marks.links, 1) if link.zone in here]
            told = (
                tr("{caption}; outlines with the numbers {names}.") if numbers else tr("{caption}; nothing is marked.")
            )
            return told.format(caption=caption, names=", ".join(numbers))
        if _is_chart(block):
            found = [zone.name for zone in zones.values() if zone.id in here]
            return tr("{caption}; all zones: {names}.").format(caption=caption, names=", ".join(found))
        lit = [f"{zones[link.zone].name} ({at})" for at, link in enumerate(marks.links, 1) if link.zone in here]
        lit += [zones[each].name for each in sorted(marks.lit & here)]
        parts = [tr("lit: {names}").format(names=", ".join(lit))] if lit else []
        for said, marked in ((tr("left alone: {names}"), marks.avoid), (tr("worked lightly: {names}"), marks.care)):
            if marked & here:
                parts.append(said.format(names=", ".join(zones[each].name for each in sorted(marked & here))))
        return "; ".join([caption, *(parts or [tr("nothing is marked")])]) + "."


def path_of(rings: Iterable[Ring]) -> str:
    """Return rings as one path in whole units, without points that nobody would miss."""
    found = []
    for ring in rings:
        kept = [ring[0]]
        for point in ring[1:]:
            if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= APART:
                kept.append(point)
        spots = [(round(x * SCALE), round(-y * SCALE)) for x, y in kept]
        steps = "".join(f"{x - a} {y - b} " for (a, b), (x, y) in pairwise(spots) if (x, y) != (a, b))
        found.append(f"M{spots[0][0]} {spots[0][1]}l{steps.rstrip()}z".replace(" -", "-"))
    return "".join(found)


def _is_chart(block: Picture) -> bool:
    """Whether a picture shows all zones alike."""
    marks = block.marks
    return not (block.bare or block.points or marks.links or marks.lit or marks.avoid or marks.care)


def _kind(block: Picture, area: Area) -> str:
    """Return how an area is drawn, "" for one that is not."""
    marks, rank = block.marks, block.marks.rank(area.zone)
    if block.points or (block.bare and rank is None):
        return ""
    if block.bare or _is_chart(block):
        return "plain" if block.bare else "all"
    if area.zone in marks.avoid or area.zone in marks.care:
        return "zone avoid" if area.zone in marks.avoid else "zone care"
    lit = area.zone in marks.lit or rank is Rank.PRIMARY
    return "zone" if lit else "zone secondary" if rank else ""


def _stand(view: View, feet: tuple[Foot, ...], *, named: bool) -> Stand:
    """Return the room of a drawing in units."""
    side = SIDES if named else 24.0
    both = len(feet) > 1
    if POSES[view].stacked:
        high, between = SIDE_HEIGHT * SCALE, 44.0
        return Stand(LENGTH * SCALE + 2 * side, high * len(feet) + between * both + 56, side, 0.0, 12.0, 44.0, between)
    space = (SIDES if named else 40.0) if both else 0.0
    wide = (HALF_WIDTH + INNER_WIDTH) * SCALE
    return Stand(wide * len(feet) + space + 2 * side, LENGTH * SCALE + 56, side, space, 12.0, 44.0)


def _fits(view: View, stand: Stand, feet: tuple[Foot, ...]) -> dict[Foot, Fit]:
    if len(feet) == 1:
        return {feet[0]: alone(view, stand, feet[0])}
    return placed(view, stand)
