"""The words that pages of the panel share: pressures, levels, grades; times; short citations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import Grade, Level, Source, Verdict, View, Zone
from reflexmap.ui.wording import feet_name, surface_name

translate = QCoreApplication.translate
LONGEST = 56  # letters of a short citation


def where(zone: Zone) -> str:
    """Return a zone's feet and surfaces in one line."""
    return ", ".join((feet_name(zone), *(surface_name(view) for view in zone.surfaces)))


def off_sole(zone: Zone) -> str:
    """Return the surface of a zone that the sole does not show, "" where it does; or that no chart shows it here."""
    if not zone.surfaces:
        return feet_name(zone)
    return surface_name(zone.surfaces[0]) if View.PLANTAR not in zone.surfaces else ""


def pressure_name(pressure: int) -> str:
    """Return a pressure in words."""
    return (
        translate("Words", "No hand pressure"),
        translate("Words", "Pressure 1 of 5, feather"),
        translate("Words", "Pressure 2 of 5, light"),
        translate("Words", "Pressure 3 of 5, medium"),
        translate("Words", "Pressure 4 of 5, firm"),
        translate("Words", "Pressure 5 of 5, deep"),
    )[min(max(pressure, 0), 5)]


def level_name(level: Level) -> str:
    """Return how fast help is needed."""
    return {
        Level.EMERGENCY: translate("Words", "Emergency"),
        Level.URGENT: translate("Words", "Get help today"),
        Level.SEE_DOCTOR: translate("Words", "See a doctor"),
    }[level]


def grade_name(grade: Grade) -> str:
    """Return what a grade of caution asks for."""
    return {
        Grade.DO_NOT: translate("Words", "Do not work"),
        Grade.ASK_FIRST: translate("Words", "Ask first"),
        Grade.LEAVE_OUT: translate("Words", "Leave out"),
        Grade.GO_LIGHTLY: translate("Words", "Take care"),
    }[grade]


def certainty_name(certainty: str) -> str:
    """Return in words how sure a finding is."""
    return {
        "none": translate("Words", "No support found"),
        "very-low": translate("Words", "Very low certainty"),
        "low": translate("Words", "Low certainty"),
        "moderate": translate("Words", "Moderate certainty"),
    }.get(certainty, certainty)


def verdict_name(verdict: Verdict) -> str:
    """Return in words what research says of a claim."""
    return {
        Verdict.SUPPORTED_WEAKLY: translate("Words", "weak support"),
        Verdict.NOT_SUPPORTED: translate("Words", "not supported"),
        Verdict.CONTRADICTED: translate("Words", "contradicted"),
        Verdict.NOT_STUDIED: translate("Words", "no study was seen"),
    }[verdict]


def family_name(family: str) -> str:
    """Return what a person reads for a family of techniques."""
    return {
        "reflexology": translate("Words", "Reflexology"),
        "relaxation": translate("Words", "Relaxation"),
        "swedish": translate("Words", "Swedish massage"),
        "deep-tissue": translate("Words", "Deep tissue"),
        "eastern": translate("Words", "Eastern"),
        "hydro-aroma": translate("Words", "Water and oils"),
        "stretch": translate("Words", "Stretches"),
        "tool": translate("Words", "Tools"),
        "programme": translate("Words", "Programme"),
    }.get(family, family)


def foot_name(foot: str) -> str:
    """Return the foot of a routine's step."""
    return {
        "both": translate("Words", "Both feet"),
        "right": translate("Words", "Right foot"),
        "left": translate("Words", "Left foot"),
    }.get(foot, foot)


def not_checked() -> str:
    """Return the mark beside a sentence for which nobody has opened a page."""
    return translate("Words", "not checked")


def seconds_text(seconds: int) -> str:
    """Return a short time: "60 s"."""
    return translate("Words", "{seconds} s").format(seconds=seconds)


def time_text(seconds: int) -> str:
    """Return a sum of times: "50 s", "2 min 30 s", from three minutes on whole minutes."""
    if seconds < 60:
        return seconds_text(seconds)
    minutes, rest = divmod(seconds, 60)
    if seconds >= 180 or not rest:
        return translate("Words", "{minutes} min").format(minutes=round(seconds / 60))
    return translate("Words", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def citation(source: Source) -> str:
    """Return a source in a few words: who and when, or the title."""
    who = source.authors.split(",")[0].strip() if source.authors else source.title
    if source.authors.count(",") and " and others" not in who:
        who = translate("Words", "{author} and others").format(author=who)
    if len(who) > LONGEST:
        who = who[: LONGEST - 1].rsplit(" ", 1)[0] + "\u2026"
    return f"{who} {source.year}".strip()
