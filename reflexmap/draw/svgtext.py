"""Text in SVG drawings as text: it can be read, searched and edited in Inkscape, and keeps its place in any font.

Qt names one typeface. Where that is missing, another one has other widths, so each word gets a place of its own. So
does each digit: ours are as narrow as they look, others are all alike and would run "112" into the next word. The
length of a word is told too, for browsers; neither Inkscape nor librsvg heeds it.
"""

from __future__ import annotations

import re
from html import escape, unescape

from reflexmap.draw.fonts import REGULAR, STRONG
from reflexmap.draw.sheettext import width_of

FAMILIES = "Inter, 'Inter Variable', Arial, 'Liberation Sans', Helvetica, sans-serif"
_TEXT = re.compile(
    r'<text (?P<before>[^>]*?)x="(?P<x>[-\d.e]+)" y="(?P<y>[-\d.e]+)" font-family="[^"]*" '
    r'font-size="(?P<size>[\d.]+)" font-weight="(?P<weight>\d+)"[^>]*>(?P<words>.*?)</text>',
    re.DOTALL,
)
_FAMILY = re.compile(r'font-family="[^"]*"')
_PARTS = re.compile(r"\d|\D+")
_EMPTY = re.compile(r"<g [^>]*>\s*</g>\s*")
_ROOT = re.compile(r'<svg width="[^"]*" height="[^"]*"')


def with_plain_text(content: bytes, language: str, size: tuple[float, float]) -> bytes:
    """Return a drawing of Qt with its texts in words that have their places, its language, and its size in mm."""
    drawing = _ROOT.sub(
        f'<svg width="{size[0]:g}mm" height="{size[1]:g}mm" xml:lang="{escape(language)}"', content.decode("utf-8"), 1
    )
    drawing = _TEXT.sub(_placed, _EMPTY.sub("", drawing))
    return _FAMILY.sub(lambda _: f'font-family="{FAMILIES}"', drawing).encode("utf-8")


def _placed(found: re.Match[str]) -> str:
    """Return a text whose words and digits each begin where they begin in the typeface of the program."""
    px, weight = round(float(found["size"])), int(found["weight"])
    strong = weight > (REGULAR + STRONG) / 2
    words = unescape(found["words"])
    left = float(found["x"])
    spans = []
    for word in re.finditer(r"\S+", words):
        made = ""
        for part in _PARTS.finditer(word.group()):
            start = left + width_of(words[: word.start() + part.start()], px, strong=strong)
            wide = width_of(part.group(), px, strong=strong)
            fitted = f' textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs"' if len(part.group()) > 1 else ""
            made += f'<tspan x="{start:.2f}"{fitted}>{escape(part.group(), quote=False)}</tspan>'
        spans.append(made)
    head = f'<text {found["before"]}y="{found["y"]}" font-family="" font-size="{found["size"]}"'
    return f'{head} font-weight="{weight}">{" ".join(spans)}</text>'
