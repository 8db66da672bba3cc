"""Drawings of techniques inside an HTML page, in the colours of the page."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from reflexmap.core.model import Foot, View
from reflexmap.draw.paperfigure import file_of

# The classes of the drawings; their own style block would hold for the whole page.
STYLE = """\
.drawing { max-width: 22rem; }
.drawing .fill, .drawing .flesh { fill: var(--skin); stroke: none; }
.drawing .out, .drawing .thin, .drawing .ghost { fill: none; stroke: var(--ink); stroke-linecap: round; }
.drawing .out { stroke-width: 1.4; stroke-linejoin: round; }
.drawing .thin { stroke-width: 0.8; }
.drawing .ghost { stroke-width: 0.9; stroke-dasharray: 2 1.5; }
.drawing .halo { fill: none; stroke: var(--skin); stroke-width: 6; stroke-linejoin: round; }
.drawing .move, .drawing .ring { fill: none; stroke: var(--link); stroke-linejoin: round; }
.drawing .move { stroke-width: 2.6; }
.drawing .ring { stroke-width: 1.5; }
.drawing .head { fill: var(--link); stroke: none; }
"""
_BOX = re.compile(r'viewBox="([-\d. ]+)"')
_FOOT = re.compile(r'data-foot="([a-z]+)-([a-z]+)"')
_INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


def figure_of(name: str) -> tuple[str, str, tuple[View, Foot] | None]:
    """Return a technique's view box, its elements and the foot beneath it; empty where it has no drawing."""
    path = file_of(name)
    content = _read(path) if path is not None else ""
    box, inside, foot = _BOX.search(content), _INSIDE.search(content), _FOOT.search(content)
    if box is None or inside is None:
        return "", "", None
    beneath = (View(foot.group(1)), Foot(foot.group(2))) if foot else None
    return box.group(1), _STYLE.sub("", inside.group(1)).strip(), beneath


@lru_cache(maxsize=32)
def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
