"""Draws the body figure and writes the region shapes: `python -m tools.draw_body [folder]`.

Without a folder the files of the project are written: assets/body/front.svg, assets/body/back.svg
and data/body/regions.geojson. The same numbers always give the same bytes.
"""

import json
import sys
from pathlib import Path

from tools.draw_body import figure, organs, svg

NOTE = (
    "1 unit = 1/1000 of the body height, not longitude and latitude. x to the viewer's right, "
    "y up from the soles (crown 1000). side is the person's own side. Drawn by tools/draw_body."
)


def geojson(shapes: list[organs.Shape]) -> str:
    """Return the shapes as a FeatureCollection with one ring on each line."""
    lines = []
    for shape in shapes:
        properties = json.dumps({"region": shape.region, "view": shape.view, "side": shape.side})
        ring = ",".join(f"[{x:g},{y:g}]" for x, y in shape.ring)
        lines.append(
            f'{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":[\n[{ring}]]}}}}'
        )
    head = f'{{"type":"FeatureCollection","note":{json.dumps(NOTE)},"features":[\n'
    return head + ",\n".join(lines) + "\n]}\n"


def write(root: Path) -> None:
    """Write the two pictures and the shapes below `root`."""
    figures = {view: figure.build(view) for view in ("front", "back")}
    art, data = root / "assets" / "body", root / "data" / "body"
    for folder in (art, data):
        folder.mkdir(parents=True, exist_ok=True)
    for view, drawn in figures.items():
        (art / f"{view}.svg").write_text(svg.draw(drawn), encoding="utf-8", newline="\n")
    text = geojson(organs.shapes(figures))
    (data / "regions.geojson").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2])
