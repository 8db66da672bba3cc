"""Reads complaints and everything that guards them: cautions, danger signs, numbers to call."""

from __future__ import annotations

from reflexmap.core.fields import Fields
from reflexmap.core.model import (
    Caution,
    Claim,
    DangerSign,
    Display,
    Grade,
    Help,
    Level,
    Link,
    Numbers,
    Rank,
    Sign,
    Symptom,
    WordList,
)


def read_symptom(fields: Fields) -> Symptom:
    """Return the complaint of one entry of `data/symptoms/`."""
    symptom = Symptom(
        id=fields.id(),
        name=fields.text("name", longest=60),
        medical=fields.texts("medical"),
        aliases=fields.texts("aliases"),
        misspellings=fields.texts("misspellings"),
        category=fields.text("category"),
        display=fields.one_of("zones_display", Display),
        question=fields.text("question", optional=True),
        zones=tuple(_links(fields)),
        basis=fields.word("basis", ("listed", "chart-logic")),
        tradition=fields.claim("tradition"),
        danger=fields.ids("danger"),
        cautions=fields.ids("cautions"),
        sex=fields.word("sex", ("", "female", "male")),
        advice=fields.text("advice", optional=True),
        sources=fields.ids("sources"),
        acupoints=fields.ids("acupoints"),
    )
    _symptom_rules(fields, symptom)
    fields.done()
    return symptom


def _links(fields: Fields) -> list[Link]:
    found: list[Link] = []
    for each in fields.entries("zones"):
        chart = each.text("chart", optional=True)
        for rank in Rank:
            value = each.raw(rank)
            if isinstance(value, str):
                found.append(Link(value, rank, chart))
        each.done()
        fields.faults += each.faults
    names = [link.zone for link in found]
    # A zone may mean more to one chart than to another, if each of its places names its chart.
    charts = [(link.zone, link.chart) for link in found]
    same = {zone for zone, chart in charts if names.count(zone) > 1 and (not chart or charts.count((zone, chart)) > 1)}
    for twice in sorted(same):
        fields.fault("zones", f"The zone '{twice}' stands twice in the working order: remove one.")
    return found


def _symptom_rules(fields: Fields, symptom: Symptom) -> None:
    if symptom.display is Display.AFTER_CHECK and not symptom.question:
        fields.fault("question", "'after-check' needs the question that must be answered first.")
    if symptom.display is Display.NEVER:
        if symptom.zones:
            fields.fault("zones", "'never' shows no zones: remove them.")
        if symptom.acupoints:
            fields.fault("acupoints", "'never' shows no acupoints: remove them.")
        if not symptom.advice:
            fields.fault("advice", "'never' needs advice: what to do instead.")
        if not symptom.danger:
            fields.fault("danger", "'never' needs the danger signs that it may be.")
    elif not any(link.rank is Rank.PRIMARY for link in symptom.zones):
        fields.fault("zones", "A complaint that shows zones needs a primary one.")
    if not symptom.sources and not symptom.tradition.unverified and symptom.display is not Display.NEVER:
        fields.fault("sources", "A complaint needs a source, or an unverified tradition.")


def read_caution(fields: Fields) -> Caution:
    """Return one caution of `data/cautions.yaml`."""
    caution = Caution(
        id=fields.id(),
        name=fields.text("name", longest=80),
        aliases=fields.texts("aliases"),
        grade=fields.one_of("grade", Grade),
        who=fields.text("who"),
        action=fields.text("action"),
        reason=fields.claim("reason"),
        always=fields.flag("always"),
        avoid=fields.ids("avoid", all_allowed=True),
        lightly=fields.ids("lightly", all_allowed=True),
        techniques=fields.ids("techniques", all_allowed=True),
        danger=fields.ids("danger"),
        help=_help(fields),
    )
    both = set(caution.avoid) & set(caution.lightly)
    if both:
        fields.fault("lightly", f"'{min(both)}' is to be avoided and worked lightly: choose one.")
    fields.done()
    return caution


def _help(fields: Fields) -> Help | None:
    if fields.raw("help") is None:
        return None
    inner = fields.entry("help")
    if inner is None:
        return None
    said = Claim(inner.text("instead"), inner.ids("sources"), inner.flag("unverified"))
    made = Help(said, inner.text("gentle"), inner.text("ask"))
    if not said.sources and not said.unverified:
        inner.fault("instead", "'help' needs sources, or 'unverified: true' if nobody opened a page for it.")
    inner.done()
    fields.faults += inner.faults
    return made


def read_danger_sign(fields: Fields) -> DangerSign:
    """Return one group of danger signs; each sign has a level and phrases, each level an action."""
    actions = fields.entry("actions")
    found = []
    if actions is not None:
        for level in Level:
            text = actions.text(level, optional=True)
            if text:
                found.append((level, text))
        actions.done()
        fields.faults += actions.faults
    danger = DangerSign(
        id=fields.id(),
        name=fields.text("name", longest=80),
        signs=tuple(_sign(each) for each in fields.entries("signs")),
        actions=tuple(found),
        note=fields.text("note", optional=True),
        not_signs=fields.texts("not_signs"),
        sources=fields.ids("sources"),
        not_heard=fields.texts("not_heard"),
    )
    if not danger.signs:
        fields.fault("signs", "A danger sign needs at least one sign.")
    for level in sorted({sign.level for sign in danger.signs} - {level for level, _ in found}):
        fields.fault("actions", f"There is no action for the level '{level}'.")
    if not danger.sources:
        fields.fault("sources", "A danger sign needs a source that somebody opened; 'unverified' is not allowed here.")
    fields.done()
    return danger


def _sign(fields: Fields) -> Sign:
    sign = Sign(fields.text("text"), fields.one_of("level", Level), fields.texts("phrases"), fields.texts("heard"))
    if not sign.phrases:
        fields.fault("phrases", "A sign needs at least one phrase that people type.")
    fields.done()
    return sign


def read_word_list(fields: Fields) -> WordList:
    """Return one named list of words of `data/danger-words.yaml`."""
    made = WordList(fields.id(), fields.texts("words"))
    if not made.words:
        fields.fault("words", "A list needs at least one word.")
    fields.done()
    return made


def read_numbers(fields: Fields) -> Numbers:
    """Return whom to call in one country."""
    numbers = Numbers(
        country=fields.text("country", optional=True),
        emergency=fields.text("emergency"),
        urgent=fields.text("urgent"),
        sources=fields.ids("sources"),
    )
    fields.done()
    return numbers
