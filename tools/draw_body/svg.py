"""The plain figure as a picture: tones of skin from dark to light, outline and fine lines."""

import math
from itertools import pairwise

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.draw_body import relief, spline
from tools.draw_body.figure import Figure, both_sides, read

TONES = 24
RAMP = ("#B27F66", "#EFCDB4", "#FBEBDD")  # shadow, middle, light
DARKEST = 0.16  # where on the ramp the deepest shade lies


def polygons(area: BaseGeometry) -> list[Polygon]:
    """List the polygons of an area, whatever it was joined from."""
    if isinstance(area, Polygon):
        return [area] if not area.is_empty else []
    return [p for part in getattr(area, "geoms", []) for p in polygons(part)]


def path_data(area: BaseGeometry) -> str:
    """Write SVG path data in tenths of a unit; y grows downwards from minus 1000 at the crown."""
    text = ""
    for piece in sorted(polygons(area.normalize()), key=lambda p: p.bounds):
        if piece.area < 0.4:
            continue
        for ring in (piece.exterior, *piece.interiors):
            points: list[str] = []
            for x, d in list(ring.coords)[:-1]:
                point = f"{round(x, 1) + 0.0:g} {round(d - 1000, 1) + 0.0:g}"
                if not points or points[-1] != point:
                    points.append(point)
            if len(points) > 2:
                text += "M" + "L".join(points).replace(" -", "-") + "Z"
    return text


def ramp(share: float) -> str:
    """Mix the colour at `share` (0 shadow, 1 light) of the three-stop skin ramp."""
    low, high = (RAMP[0], RAMP[1]) if share < 0.5 else (RAMP[1], RAMP[2])
    part = share * 2 if share < 0.5 else share * 2 - 1
    return "#" + "".join(
        f"{round(int(low[i : i + 2], 16) * (1 - part) + int(high[i : i + 2], 16) * part):02X}" for i in (1, 3, 5)
    )


def style() -> str:
    """Write the one style block: every colour of the picture stands here and nowhere else."""
    rules = [f".skin{{fill:{ramp(DARKEST)}}}"]
    rules += [f".shade{tone}{{fill:{ramp(DARKEST + (1 - DARKEST) * tone / TONES)}}}" for tone in range(1, TONES + 1)]
    rules.append(".line{fill:none;stroke:#79563F;stroke-width:1.9;stroke-linejoin:round}")
    rules.append(".inner{fill:none;stroke:#79563F;stroke-width:1.2;stroke-opacity:.55;stroke-linejoin:round}")
    rules.append(".faint{fill:#79563F;fill-opacity:.42}")
    rules.append(".spot{fill:#B27F66;fill-opacity:.4}")
    return "\n".join(rules)


def fine_lines(view: str) -> tuple[BaseGeometry, BaseGeometry]:
    """Draw the tapered lines, and the filled spots, of one view."""
    lines, spots = [], []
    for line in read("lines.yaml")[view]:
        if line.get("ring"):
            spots.append(both_sides(spline.polygon(line["at"])))
            continue
        points = spline.opened(line["at"])
        last = len(points) - 1
        beads = [[x, d, line["w"] * (0.3 + 0.7 * math.sin(math.pi * i / last))] for i, (x, d) in enumerate(points)]
        drawn = unary_union([spline.stroke([a, b]) for a, b in pairwise(beads)])
        middle = abs(line["at"][0][0] + line["at"][-1][0]) < 0.1
        lines.append((drawn if middle else both_sides(drawn)).simplify(0.05))
    return unary_union(lines), unary_union(spots)


def _layers(figure: Figure) -> list[tuple[BaseGeometry, relief.Field]]:
    """Light the parts of the figure that lie before one another, back to front."""
    numbers = read("relief.yaml")
    head_forms = relief.modelled(numbers[f"head_{figure.view}"])
    forms = relief.modelled(numbers[figure.view])
    if figure.view == "back":
        mask = relief.mask_of(figure.outline)
        height = relief.inflated(mask, numbers["flatten"]) + forms + head_forms
        return [(figure.outline, relief.lit(mask, height, numbers))]
    layers: list[tuple[BaseGeometry, relief.Field]] = []
    head = relief.mask_of(figure.head)
    for area, added in ((figure.ears, 0.0 * forms), (figure.trunk, forms), (figure.head, head_forms)):
        mask = relief.mask_of(area)
        field = relief.lit(mask, relief.inflated(mask, numbers["flatten"]) + added, numbers)
        if area is figure.trunk:
            field = relief.shadowed(field, head, 0.30)
        layers.append((area, field))
    return layers


def draw(figure: Figure) -> str:
    """Write the whole picture as SVG text."""
    out = [
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" viewBox="-260 -1012 520 1024">',
        f"<style>\n{style()}\n</style>",
        '<g id="skin">',
    ]
    layers = _layers(figure)
    largest = max(layers, key=lambda layer: layer[0].area)
    inside = largest[1][relief.mask_of(largest[0])]
    low, high = float(np.percentile(inside, 1.5)), float(np.percentile(inside, 99.2))
    levels = [low + (high - low) * (tone - 0.5) / TONES for tone in range(1, TONES + 1)]
    for area, field in layers:
        out.append(f'<path class="skin" d="{path_data(area.simplify(0.05))}"/>')
        for tone, part in enumerate(relief.tones(relief.mask_of(area), field, levels, area), 1):
            data = path_data(part)
            if data:
                out.append(f'<path class="shade{tone}" d="{data}"/>')
    lines, spots = fine_lines(figure.view)
    out += ["</g>", '<g id="lines">']
    if not spots.is_empty:
        out.append(f'<path class="spot" d="{path_data(spots)}"/>')
    out.append(f'<path class="faint" d="{path_data(lines.intersection(figure.outline))}"/>')
    if figure.view == "front":
        out.append(f'<path class="inner" d="{path_data(figure.head.simplify(0.05))}"/>')
    out.append(f'<path class="line" d="{path_data(figure.outline.simplify(0.05))}"/>')
    out += ["</g>", "</svg>", ""]
    return "\n".join(out)
