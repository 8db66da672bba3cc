"""The rules that danger signs must keep: one level for a phrase, lists that exist, and examples that come true."""

from __future__ import annotations

from collections.abc import Iterator

from reflexmap.core.atlas import Atlas
from reflexmap.core.danger import LEVELS, DangerScan
from reflexmap.core.errors import Problem
from reflexmap.core.lexicon import LIST
from reflexmap.core.model import DangerSign
from reflexmap.core.references import Places, problem
from reflexmap.core.utterance import spelt_out

LEAST_HEARD = 4  # sentences of a group that must be heard
LEAST_NOT_HEARD = 2  # calm ones that must not


def problems(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Return every broken rule of the danger signs and of the lists that their phrases name."""
    yield from _graded_twice(atlas, places)
    yield from _lists(atlas, places)
    scan = DangerScan(atlas.dangers, atlas.danger_words)
    for danger in atlas.dangers.values():
        for text in (*_swallowed(danger), *_examples(danger, scan)):
            yield problem(places, "danger_signs", danger.id, f"'{danger.id}': {text}")


def _graded_twice(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find a phrase at two levels."""
    graded: dict[str, tuple[str, str]] = {}
    for danger in atlas.dangers.values():
        for sign in danger.signs:
            for phrase in sign.phrases:
                plain = " ".join(phrase.lower().split())
                owner, level = graded.setdefault(plain, (danger.id, sign.level))
                if level != sign.level:
                    text = f"'{danger.id}': '{phrase}' is '{sign.level}' here and '{level}' at '{owner}': choose one."
                    yield problem(places, "danger_signs", danger.id, text)


def _lists(atlas: Atlas, places: Places) -> Iterator[Problem]:
    """Find lists that a phrase names and nobody wrote, and lists that no phrase names."""
    named: set[str] = set()
    for danger in atlas.dangers.values():
        texts = (*danger.not_signs, *(phrase for sign in danger.signs for phrase in sign.phrases))
        used = {name for text in texts for name in LIST.findall(text)}
        named |= used
        for name in sorted(used - set(atlas.danger_words)):
            text = f"'{danger.id}': the list '<{name}>' is not in danger-words.yaml: correct or add it."
            yield problem(places, "danger_signs", danger.id, text)
    for name in sorted(set(atlas.danger_words) - named):
        yield problem(places, "danger_words", name, f"'{name}': no phrase of a danger sign names this list: remove it.")


def _swallowed(danger: DangerSign) -> Iterator[str]:
    """Find harmless sayings that hide a phrase: they mask their words for their own group."""
    own = [phrase for sign in danger.signs for text in sign.phrases for phrase in spelt_out(text)]
    for harmless in danger.not_signs:
        plain = f" {' '.join(harmless.lower().split())} "
        for phrase in own:
            if plain in f" {' '.join(phrase.lower().split())} ":
                yield f"'{harmless}' in 'not_signs' swallows the sign '{phrase}': remove it."


def _examples(danger: DangerSign, scan: DangerScan) -> Iterator[str]:
    """Try the sentences that a group gives."""
    if sum(len(sign.heard) for sign in danger.signs) < LEAST_HEARD:
        yield f"it needs at least {LEAST_HEARD} sentences in 'heard'."
    if len(danger.not_heard) < LEAST_NOT_HEARD:
        yield f"it needs at least {LEAST_NOT_HEARD} sentences in 'not_heard'."
    for sign in danger.signs:
        for said in sign.heard:
            levels = [LEVELS.index(level) for (id_, _), level in scan.signs(said).items() if id_ == danger.id]
            if not levels or min(levels) > LEVELS.index(sign.level):
                yield f"'{said}' is not heard as '{sign.level}': add a phrase for it."
    for calm in danger.not_heard:
        if danger.id in scan.heard(calm):
            yield f"'{calm}' is heard: narrow a phrase, or add it to 'not_signs'."
