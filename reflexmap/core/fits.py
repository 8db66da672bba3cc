"""How names that fit parts of a query stand to one another: which of them leads, and whether they say enough."""

from __future__ import annotations

from collections.abc import Sequence

from reflexmap.core.phrases import Fit
from reflexmap.core.terms import Term
from reflexmap.core.vocabulary import AMBIGUOUS
from reflexmap.core.wording import meaning

LEAST_ASKED = 0.6  # share of a query that a result covers
WHOLE = 0.95  # share from which something counts as all
LEAST_BESIDE = 0.75  # share of a query that a result covers when another result covers all of it
LEAST_TOGETHER = 0.28  # share of a query that the complaints named in it cover together,
LEAST_PLAIN = 0.05  # or, when one is named beyond doubt ("knee hurts"), however much is told around it
APART = 0.8  # share that is believed of a name whose words stand apart in a query of several complaints,
LOOSE = 0.92  # of one from which only a weak word stands apart,
ACROSS = 0.55  # and of one whose words stand on both sides of a join
CLOSER = 4  # how much the very words count against others that mean nearly the same ("cold feet", "feet in bed")
UNSURE = frozenset(map(meaning, AMBIGUOUS))


def share_needed(parts: Sequence[Sequence[Term]], sure: Sequence[bool]) -> float:
    """Return the share of a query that the complaints named in it must cover, the less the surer they are."""
    if any(sure):
        return LEAST_PLAIN
    if all(len(part) == 1 and not UNSURE.isdisjoint(part[0].may_be) for part in parts):
        return LEAST_BESIDE
    return LEAST_ASKED if any(term.slipped for part in parts for term in part) else LEAST_TOGETHER


def beyond_doubt(parts: Sequence[list[Term]], sure: Sequence[bool]) -> list[list[Term]]:
    """Leave out a word of many meanings beside a name that has one: "IVF next month" is not about monthlies."""
    clauses = {term.clause for part, certain in zip(parts, sure, strict=True) if certain for term in part}
    return [
        part for part in parts if len(part) > 1 or part[0].clause not in clauses or UNSURE.isdisjoint(part[0].may_be)
    ]


def leading(fit: Fit, terms: Sequence[Term]) -> float:
    """Return how much speaks for a name as the first thing that a query is about."""
    return float(fit.asked * fit.closeness**CLOSER * togetherness(fit, terms))


def togetherness(fit: Fit, terms: Sequence[Term]) -> float:
    """Return less than 1 for a name whose words stand apart in the query, or on both sides of a join."""
    telling = [place for place, term in enumerate(terms) if fit.places >> place & 1 and not term.weak]
    if len({terms[place].clause for place in telling}) > 1:
        return ACROSS
    if telling and telling[-1] - telling[0] >= len(telling):
        return APART
    # "My hip was done in spring and still aches" is about a hip that aches, though less than "an aching hip".
    places = fit.places >> (fit.places & -fit.places).bit_length() - 1
    return LOOSE if places & (places + 1) else 1.0


def is_all(fit: Fit, terms: Sequence[Term]) -> bool:
    """Whether a name is the whole query: "migraine and sick" is two complaints, though near "sick headache"."""
    whole = fit.asked > WHOLE and fit.told > WHOLE
    return whole and (fit.closeness > WHOLE or togetherness(fit, terms) > ACROSS)


def says_enough(fit: Fit, terms: Sequence[Term]) -> bool:
    """Whether a fit rests on more than weak words."""
    return any(fit.places >> place & 1 and not term.weak for place, term in enumerate(terms))
