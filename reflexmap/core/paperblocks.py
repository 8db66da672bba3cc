"""What a sheet says, as plain blocks in reading order: pages are laid out from them, and so are HTML files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reflexmap.core.marks import Marks
from reflexmap.core.model import Rank, View

DANGER, QUESTION, RESEARCH, SITUATION = "danger", "question", "research", "situation"  # kinds of boxes


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of one weight, perhaps a link."""

    text: str
    strong: bool = False
    address: str = ""


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the sheet's title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a `quiet` one steps back, a `large` one is what the page is about, a `small` one is for sources.

    `more` says at its end what stands in full under the heading `under`, "" for nothing.
    """

    spans: Text
    quiet: bool = False
    large: bool = False
    small: bool = False
    more: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order; a `small` one is set in the smallest type (sources), one with `boxes` is for ticks."""

    items: tuple[Text, ...]
    small: bool = False
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: words, or a disc with a `number`, or a `pressure` drawn as boxes (-1 for none).

    A `usual` one goes without saying where room is short.
    """

    spans: Text = ()
    number: int = 0
    rank: Rank = Rank.PRIMARY
    pressure: int = -1
    usual: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head. `shares` are the columns' parts of the width; `right` columns end flush.

    A `dense` one has little air between its rows. Where `cards` is set and the page is wide, rows stand as cards in
    two columns: their cells are a number, words, a word for the exception, a disc, a pressure, a time, the time so far.
    The `key` to its signs stays with its head.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    right: frozenset[int] = frozenset()
    dense: bool = False
    cards: bool = False
    key: Text = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """The feet: which views with which marks and acupoints, and what the picture shows in words.

    Without `numbered` zones are marked and not numbered; a `bare` one has no zones. `scale` is the size of the feet
    against that of all other sheets.
    """

    text: str
    views: tuple[View, ...]
    marks: Marks = field(default_factory=Marks)
    points: tuple[str, ...] = ()
    name: str = ""
    bare: bool = False
    numbered: bool = True
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing by its `name` in the folder of drawings, and what it shows in words."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on under a label; no `count` fills the page."""

    label: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Blanks:
    """Several short lines to write on, next to each other, each with its label."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks in a frame of their own. `more` says what stands in full under the heading `under`, "" for nothing."""

    kind: str
    title: str
    blocks: tuple[Heading | Paragraph | Bullets, ...]
    more: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks that stand in two columns where the page is wide enough."""

    blocks: tuple[Heading | Paragraph | Bullets, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups of blocks next to each other where the page is wide enough; `share` is the left one's part of it."""

    left: tuple[Heading | Paragraph | Bullets | Table | Picture | Figure, ...]
    right: tuple[Heading | Paragraph | Bullets | Table | Picture | Figure, ...]
    share: float = 0.5


Single = Heading | Paragraph | Bullets | Table | Picture | Figure | Lines | Blanks | Box
Block = Single | Columns | Pair


def flat(blocks: Iterable[Block]) -> tuple[Single, ...]:
    """Return blocks as they are read, columns and pairs undone."""
    found: list[Single] = []
    for block in blocks:
        if isinstance(block, Pair):
            found += [*block.left, *block.right]
        elif isinstance(block, Columns):
            found += block.blocks
        else:
            found.append(block)
    return tuple(found)


def text(*parts: str | Span) -> Text:
    """Return words as spans."""
    return tuple(part if isinstance(part, Span) else Span(part) for part in parts if part)


def strong(words: str) -> Span:
    """Return words in the strong weight."""
    return Span(words, strong=True)


def plain(spans: Iterable[Span]) -> str:
    """Return spans as one text."""
    return " ".join(span.text for span in spans)
