"""The figure's parts as areas, in thousandths of body height: x to the viewer's right, d downwards."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from shapely import affinity
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.draw_body import spline

HERE = Path(__file__).parent


def both_sides(area: BaseGeometry) -> BaseGeometry:
    """Join the area and its mirror image."""
    return unary_union([area, affinity.scale(area, -1, 1, origin=(0, 0))])


def read(name: str) -> dict[str, Any]:
    """Read one of the number files that lie beside this module."""
    content: dict[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return content


@dataclass(frozen=True, slots=True)
class Figure:
    """What the eye sees of the body in one view."""

    view: str
    head: Polygon
    ears: BaseGeometry
    trunk: BaseGeometry  # everything below the head, hands and feet included
    fingers: tuple[BaseGeometry, ...]  # left hand only, thumb last
    toes: tuple[BaseGeometry, ...]  # left foot only, empty on the back

    @property
    def outline(self) -> BaseGeometry:
        """The whole silhouette."""
        return unary_union([self.head, self.ears, self.trunk])


def build(view: str) -> Figure:
    """Build the front or the back figure."""
    c = read("figure.yaml")
    front = view == "front"
    head = spline.mirrored(spline.halved(c["head" if front else "head_back"]))
    ears = both_sides(spline.polygon(c["ear"]))
    fingers = tuple(spline.stroke(f) for f in c["fingers"])
    toes = tuple(spline.stroke(t) for t in c["toes"]) if front else ()
    foot = unary_union([spline.polygon(c["foot_front" if front else "foot_back"]), *toes])
    foot = foot.buffer(0.7).buffer(-0.7)
    # Closing (out and back in) rounds the inner corners where parts meet: arm-pit, wrist, webs.
    limb = unary_union([Polygon(spline.opened(c["body"])).buffer(0), spline.polygon(c["palm"]), fingers[-1]])
    limb = limb.buffer(1.5).buffer(-1.5)
    wrist = box(140, 480, 190, 532)
    limb = limb.union(limb.intersection(wrist).buffer(9).buffer(-9)).buffer(0)
    half = unary_union([limb, *fingers, foot])
    ankle = half.intersection(box(15, 915, 95, 979))
    half = half.union(ankle.buffer(14).buffer(-14)).buffer(0)
    half = half.buffer(0.6).buffer(-0.6)
    trunk = both_sides(half)
    return Figure(view, head, ears, trunk, fingers, toes)
