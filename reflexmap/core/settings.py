"""Every setting in one table: what it may be, what it is at first, and its name in the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reflexmap.core.atlas import DEFAULT_CHART
from reflexmap.core.belongings import JsonValue
from reflexmap.core.model import View

LONGEST = 4000  # letters in a setting that is a text; a window's geometry has some hundred
MOST_WORDS = 100
SKINS = ("fair", "light", "medium", "tan", "brown", "deep", "paper")  # what draw/looks.py can paint

Value = str | int | bool | tuple[str, ...]


class Kind(StrEnum):
    """What a setting is: one of some words, yes or no, a whole number, a short text, several short texts."""

    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    TEXT = "text"
    WORDS = "words"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translators, who find it by this name; core does without Qt itself."""
    return text


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key, kind, default and bounds.

    `label` is its name in a settings dialog, marked for translation in the context "Settings"; "" where the window
    keeps it by itself, such as the width of a panel. `least` and `most` bound a number, `choices` a choice.
    """

    key: str
    kind: Kind
    default: Value
    label: str = ""
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0

    def read(self, raw: JsonValue | Value) -> Value:
        """Return what was kept, or the default where that is of no use."""
        value = tuple(raw) if isinstance(raw, list) else raw
        return value if self.allows(value) else self.default  # type: ignore[return-value]

    def allows(self, value: object) -> bool:
        """Whether this setting may have a value."""
        if self.kind is Kind.FLAG:
            return isinstance(value, bool)
        if self.kind is Kind.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most
        if self.kind is Kind.CHOICE:
            return isinstance(value, str) and value in self.choices
        if self.kind is Kind.TEXT:
            return isinstance(value, str) and len(value) <= LONGEST
        return (
            isinstance(value, tuple)
            and len(value) <= MOST_WORDS
            and all(isinstance(each, str) and len(each) <= LONGEST for each in value)
        )


def _choice(key: str, choices: tuple[str, ...], label: str, *, default: str = "") -> Setting:
    return Setting(key, Kind.CHOICE, default or choices[0], label, choices=choices)


def _flag(key: str, label: str = "", *, default: bool = False) -> Setting:
    return Setting(key, Kind.FLAG, default, label)


def _width(key: str) -> Setting:
    return Setting(key, Kind.NUMBER, 0, most=4000)  # logical pixels; 0 is the width that the window likes


_ALL = (
    _choice("theme", ("system", "light", "dark", "contrast"), QT_TRANSLATE_NOOP("Settings", "Theme")),
    _choice("skin", SKINS, QT_TRANSLATE_NOOP("Settings", "Skin tone of the feet"), default="light"),
    _flag("names", QT_TRANSLATE_NOOP("Settings", "Names on the map"), default=True),
    _flag("patterns", QT_TRANSLATE_NOOP("Settings", "Patterns over the colours")),
    _flag("lines", QT_TRANSLATE_NOOP("Settings", "Guide lines")),
    _flag("points", QT_TRANSLATE_NOOP("Settings", "Acupoints")),
    _flag("beside"),  # two charts side by side
    Setting("off", Kind.WORDS, ()),  # body systems that are switched off
    _choice("sex", ("female", "male"), QT_TRANSLATE_NOOP("Settings", "Map of the pelvis")),
    _choice("view", (*View, "all"), QT_TRANSLATE_NOOP("Settings", "Side of the foot")),
    # A chart is any id: the atlas knows which there are, so whoever shows it falls back to the default one.
    Setting("chart", Kind.TEXT, DEFAULT_CHART, QT_TRANSLATE_NOOP("Settings", "Chart")),
    _choice("motion", ("system", "reduced", "full"), QT_TRANSLATE_NOOP("Settings", "Motion")),
    Setting(
        "text-scale", Kind.NUMBER, 100, QT_TRANSLATE_NOOP("Settings", "Size of the text, per cent"), least=100, most=200
    ),
    # An ISO code such as GB; "" takes the system's.
    Setting("country", Kind.TEXT, "", QT_TRANSLATE_NOOP("Settings", "Country for emergency numbers")),
    _flag("recents", QT_TRANSLATE_NOOP("Settings", "Remember what I looked at"), default=True),
    _flag("rail-hidden"),
    _width("rail-width"),
    _flag("panel-hidden"),
    _width("panel-width"),
    Setting("geometry", Kind.TEXT, ""),  # what Qt gives for a window, as base64
    Setting("chosen", Kind.TEXT, ""),  # what was open last, as kind:id; what lies over it follows after a space
    Setting("searches", Kind.WORDS, ()),  # what was searched for and led somewhere, the newest first
    Setting("hints-done", Kind.WORDS, ()),  # ids of hints that do not come again
    Setting("paper-choices", Kind.TEXT, ""),  # what was chosen for paper last, as JSON of core/paper.py
)
SETTINGS: dict[str, Setting] = {each.key: each for each in _ALL}
