"""How well the search understands people: the queries of tests/data/queries.yaml, by kind of difficulty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks import searchspeed
from benchmarks.queries import CALM, DANGER, MENDED, NONSENSE, READ, TWO, Query, read
from reflexmap.core.answer import Advice, Answer
from reflexmap.core.atlas import Atlas
from reflexmap.core.load import load
from reflexmap.core.model import Level
from reflexmap.core.search import SearchIndex
from reflexmap.resources import data_folder

BOTH_WITHIN = 5  # where both of two complaints must stand


@dataclass(frozen=True, slots=True)
class Judged:
    """One query, its answer, and what is right about it.

    `rank` is where the first wanted result stands, 1 for the first; for two complaints where the later of both stands;
    0 when something wanted is not there at all. `shown` are the danger groups whose advice shows.
    """

    query: Query
    answer: Answer
    rank: int
    shown: dict[str, Level]

    @property
    def first(self) -> bool:
        """Whether the first result is wanted."""
        hits = self.answer.hits
        return bool(hits) and f"{hits[0].kind}:{hits[0].id}" in frozenset().union(*self.query.want)

    @property
    def near(self) -> bool:
        """Whether what is wanted stands among the first three; two complaints both among the first five."""
        return 0 < self.rank <= (BOTH_WITHIN if self.query.kind == TWO else 3)

    @property
    def wrong(self) -> bool:
        """Whether the first result is one that nobody wanted."""
        return bool(self.answer.hits) and not self.first

    @property
    def astray(self) -> bool:
        """Whether results show and what is wanted is not among the first: the query leads somewhere else."""
        return bool(self.answer.hits) and not self.near

    @property
    def alarmed(self) -> bool:
        """Whether any medical advice shows."""
        return self.answer.advice is not None

    @property
    def warned(self) -> bool:
        """Whether the advice of a wanted danger group shows."""
        return bool(self.query.dangers & self.shown.keys())

    @property
    def graded(self) -> bool:
        """Whether some advice that shows is as pressing as it should be."""
        levels = tuple(Level)
        wanted = self.query.level
        return wanted is None or any(levels.index(each) <= levels.index(wanted) for each in self.shown.values())

    @property
    def missed(self) -> bool:
        """Whether anything about the answer is not as it should be."""
        return self.why() != ""

    def why(self) -> str:
        """Return what is wrong, in words; empty when nothing is."""
        kind = self.query.kind
        faults = [
            (kind == DANGER and not self.alarmed, "no advice"),
            (kind == DANGER and self.alarmed and not self.warned, "advice of another group"),
            (kind == DANGER and self.alarmed and not self.graded, "graded too low"),
            (kind == CALM and self.alarmed, "false alarm"),
            (kind == NONSENSE and bool(self.answer.hits), "result for nonsense"),
            (bool(self.query.want) and self.wrong, "wrong first"),
            (bool(self.query.want) and not self.near, "not among the first" if self.answer.hits else "nothing found"),
        ]
        return ", ".join(fault for holds, fault in faults if holds)


def judge(query: Query, answer: Answer, atlas: Atlas) -> Judged:
    """Hold an answer against what should have come."""
    places = {f"{hit.kind}:{hit.id}": place for place, hit in reversed(list(enumerate(answer.hits, 1)))}
    ranks = [min((places[each] for each in group if each in places), default=0) for group in query.want]
    return Judged(query, answer, max(ranks) if ranks and all(ranks) else 0, _shown(answer.advice, atlas))


def run(*, misses: bool = False) -> None:
    """Ask every query once, print the figures by kind, and with `misses` each query that went wrong; then the speed."""
    atlas = load(data_folder()).atlas
    index = SearchIndex(atlas)
    judged = [judge(query, index.answer(query.text), atlas) for query in read()]
    _print_results([each for each in judged if each.query.want])
    _print_dangers([each for each in judged if each.query.kind == DANGER])
    _print_silence(judged)
    known = [judge(query, index.answer(query.text), atlas) for query in (*read(READ), *read(MENDED))]
    right = sum(not each.missed for each in known)
    print(
        f"Queries that were read and mended (no measure): {len(known)}, right now {right} ({right / len(known):.1%}).\n"
    )
    if misses:
        _print_misses([each for each in (*judged, *known) if each.missed])
    searchspeed.run(atlas, [each.query.text for each in judged])


def _shown(advice: Advice | None, atlas: Atlas) -> dict[str, Level]:
    """Return the danger groups whose signs an advice names, with the level told for each."""
    if advice is None:
        return {}
    found: dict[str, Level] = {}
    for each in (*advice.also[::-1], advice):
        said = set(each.signs)
        found |= {group.id: each.level for group in atlas.dangers.values() if said & {s.text for s in group.signs}}
    return found


def _share(judged: Sequence[Judged], holds: Callable[[Judged], bool]) -> str:
    count = sum(holds(each) for each in judged)
    return f"{count} ({count / len(judged):.1%})" if judged else "0"


def _print_results(judged: Sequence[Judged]) -> None:
    print("| kind | queries | first | first three | wrong first | led astray | nothing found | advice shown |")
    print("|---|---|---|---|---|---|---|---|")
    kinds = dict.fromkeys(each.query.kind for each in judged)
    for kind in (*kinds, ""):
        some = [each for each in judged if each.query.kind == kind or not kind]
        cells = (
            kind or "**all with a wanted result**",
            str(len(some)),
            _share(some, lambda each: each.first),
            _share(some, lambda each: each.near),
            _share(some, lambda each: each.wrong),
            _share(some, lambda each: each.astray),
            _share(some, lambda each: not each.answer.hits),
            _share(some, lambda each: each.alarmed),
        )
        print("| " + " | ".join(cells) + " |")
    print("| aim | | | 97 % | 2 % | | | |")
    print(f"\nFor two complaints: both among the first {BOTH_WITHIN}. Led astray: results, none of the first wanted.\n")


def _print_dangers(judged: Sequence[Judged]) -> None:
    print("| danger | queries | advice of the group | any advice | no advice | graded too low |")
    print("|---|---|---|---|---|---|")
    forms = dict.fromkeys(each.query.form for each in judged)
    for form in (*forms, ""):
        some = [each for each in judged if each.query.form == form or not form]
        cells = (
            form or "**all**",
            str(len(some)),
            _share(some, lambda each: each.warned),
            _share(some, lambda each: each.alarmed),
            _share(some, lambda each: not each.alarmed),
            _share(some, lambda each: each.alarmed and not each.graded),
        )
        print("| " + " | ".join(cells) + " |")
    print("| aim | | 100 % | | | |\n")


def _print_silence(judged: Sequence[Judged]) -> None:
    calm = [each for each in judged if each.query.kind == CALM]
    nonsense = [each for each in judged if each.query.kind == NONSENSE]
    others = [each for each in judged if each.query.kind not in {CALM, NONSENSE, DANGER}]
    print("| silence | queries | not silent | aim |\n|---|---|---|---|")
    print(f"| False alarms: advice for calm words | {len(calm)} | {_share(calm, lambda each: each.alarmed)} | 2 % |")
    some = _share(nonsense, lambda each: bool(each.answer.hits))
    print(f"| Results for nonsense | {len(nonsense)} | {some} | 0 % |")
    alarmed = _share(nonsense, lambda each: each.alarmed)
    print(f"| Advice for nonsense | {len(nonsense)} | {alarmed} | 0 % |")
    print(f"| Advice for complaints and conditions | {len(others)} | {_share(others, lambda e: e.alarmed)} | |\n")


def _print_misses(judged: Sequence[Judged]) -> None:
    print(f"{len(judged)} queries went wrong:\n")
    for each in judged:
        query = each.query
        wanted = " + ".join("/".join(sorted(group)) for group in query.want) or "/".join(sorted(query.dangers))
        came = ", ".join(f"{hit.kind}:{hit.id}" for hit in each.answer.hits[:3]) or "nothing"
        advice = ", ".join(f"{group} {level}" for group, level in each.shown.items())
        grade = f" at least {query.level}" if query.level else ""
        told = advice or (str(each.answer.advice.level) if each.answer.advice else "none")
        print(f'- {query.kind}: "{query.text}": {each.why()}; wanted {wanted or "silence"}{grade}; came {came};')
        print(f"  advice {told}")
    print()
