"""What is told around a name: trouble of a part of the body, where and when it came, small words that are missing."""

from __future__ import annotations

from collections.abc import Sequence

from reflexmap.core.fits import WHOLE
from reflexmap.core.intent import Intent
from reflexmap.core.phrases import Fit, Phrases
from reflexmap.core.terms import Term
from reflexmap.core.troubles import as_pain
from reflexmap.core.wording import meaning

BESIDE_IT = 0.3  # share of its weight that a word keeps which tells where or when a complaint came


class Framing:
    """Reads a query's frame. `body` are the meanings of the words for parts of the body."""

    def __init__(self, phrases: Phrases, body: frozenset[str]) -> None:
        self._phrases = phrases
        self._body = body

    def worded(self, said: list[str]) -> list[str]:
        """Return the words with trouble told as pain, unless a name holds that trouble of that part: "jaw clicks"."""
        plain = as_pain(said, lambda word: meaning(word) in self._body)
        if plain is None:
            return said
        terms = self._phrases.terms(said, unfinished=False)
        trouble = {meaning(word) for word in said} - {meaning(word) for word in plain}
        for fit in self._phrases.fits(terms):
            met = [term for place, term in enumerate(terms) if fit.places >> place & 1]
            told = any(trouble & term.may_be.keys() for term in met)
            if fit.told > WHOLE and told and any(not self._body.isdisjoint(term.may_be) for term in met):
                return said
        return plain

    def set_aside(self, terms: Sequence[Term]) -> None:
        """Let it weigh little where and when something came, once it is told what and which part of the body it is."""
        told = [term for term in terms if not term.beside]
        parts = [term for term in told if not self._body.isdisjoint(term.may_be)]
        # "My heart sinks when I think of work" tells of no heart.
        if parts and all(term.known and (term.weak or not term.everyday) for term in told if term not in parts):
            for term in terms:
                if term.beside and self._body.isdisjoint(term.may_be):
                    term.weight *= BESIDE_IT

    def shrunk(self, fit: Fit, terms: Sequence[Term], intent: Intent) -> bool:
        """Whether only an everyday word of a name was said: "toes gone dead" tells of no "weeks gone"."""
        if fit.places.bit_count() > 1:
            return False
        term = terms[fit.places.bit_length() - 1]
        return term.everyday and self._body.isdisjoint(term.may_be) and intent.shrinks(fit.phrase.filler)
