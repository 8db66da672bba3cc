"""What is dangerous and what people complain of: cautions, danger signs, complaints, whom to call.

Frozen records; nothing here reads files or decides anything. Lengths are millimetres in the picture of a view: x to the
right, y up, for a foot of 260 mm.
"""

from __future__ import annotations

from dataclasses import dataclass

from reflexmap.core.kinds import Display, Grade, Level, Rank
from reflexmap.core.saidfacts import Claim


@dataclass(frozen=True, slots=True)
class Help:
    """What somebody with a caution may do: instead, whether gentle touch is all right, what to ask a doctor."""

    instead: Claim
    gentle: str
    ask: str


@dataclass(frozen=True, slots=True)
class Caution:
    """A reason for care. It names what it concerns; pages derive their cautions from here.

    `avoid`, `lightly` and `techniques` hold ids, or the single word "all".
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    grade: Grade
    who: str
    action: str
    reason: Claim
    always: bool
    avoid: tuple[str, ...]
    lightly: tuple[str, ...]
    techniques: tuple[str, ...]
    danger: tuple[str, ...]
    help: Help | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """One danger sign with a level of its own and the words people use for it.

    `heard` are sentences in which it must be heard: the checker tries each.
    """

    text: str
    level: Level
    phrases: tuple[str, ...]
    heard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that mean the same where danger signs are listened for; a phrase names the list as `<id>`."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DangerSign:
    """A group of signs that call for medical help before anything else.

    `not_signs` silence the words that they hold; `not_heard` are sentences in which the group must not be heard.
    """

    id: str
    name: str
    signs: tuple[Sign, ...]
    actions: tuple[tuple[Level, str], ...]
    note: str
    not_signs: tuple[str, ...]
    sources: tuple[str, ...]
    not_heard: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """The most pressing level among the signs."""
        return min((sign.level for sign in self.signs), key=tuple(Level).index)

    def action(self, level: Level) -> str:
        """Return what to do at a level, with `{emergency}` and `{urgent}` still in it."""
        return dict(self.actions)[level]


@dataclass(frozen=True, slots=True)
class Link:
    """A zone on a complaint's list; the list's order is the working order.

    With a `chart` the zone is listed only where that chart is shown; "" stands for every chart.
    """

    zone: str
    rank: Rank
    chart: str = ""


@dataclass(frozen=True, slots=True)
class Symptom:
    """A complaint in plain words and the zones that tradition links with it."""

    id: str
    name: str
    medical: tuple[str, ...]
    aliases: tuple[str, ...]
    misspellings: tuple[str, ...]
    category: str
    display: Display
    question: str
    zones: tuple[Link, ...]
    basis: str
    tradition: Claim
    danger: tuple[str, ...]
    cautions: tuple[str, ...]
    sex: str
    advice: str
    sources: tuple[str, ...]
    acupoints: tuple[str, ...] = ()

    def links_on(self, chart: str) -> tuple[Link, ...]:
        """Return the zones that are listed where a chart is shown; for "both" those of all charts, each zone once."""
        listed: dict[str, Link] = {}
        for link in self.zones:
            if link.chart in ("", chart) or chart == "both":
                listed.setdefault(link.zone, link)
        return tuple(listed.values())


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whom to call in one country ("" everywhere else)."""

    country: str
    emergency: str
    urgent: str
    sources: tuple[str, ...]
