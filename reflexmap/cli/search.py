"""`reflexmap search`: a complaint or a name in plain words, and what the atlas has on it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

from reflexmap.cli.atlas import known_chart, shipped_atlas
from reflexmap.cli.output import DONE, NOTHING, SCHEMA, country, say, write, write_json, write_json_line
from reflexmap.core.atlas import BOTH_CHARTS, DEFAULT_CHART, Atlas, ranked
from reflexmap.core.errors import UserError
from reflexmap.core.model import Display, Rank
from reflexmap.core.together import JOIN, complaint

if TYPE_CHECKING:
    from reflexmap.core.answer import Advice, Answer, Hit

MOST = 20
DESCRIPTION = """\
Finds complaints, zones, body regions, acupoints, routines, techniques, cautions and pages by what people call them.
Danger signs in the query bring medical advice, which stands above everything else. At most 20 results without --all.

With "-" as the query and --json, queries are read from standard input, one a line, and each is answered with
one line of JSON at once.
"""
EPILOG = """\
examples:
  reflexmap search headache
  reflexmap search "cant sleep" --json
  printf 'cold feet\\nstiff neck\\n' | reflexmap search - --json

exit codes: 0 something found (medical advice counts), 1 nothing found, 2 wrong use
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "search",
        help="find a complaint, zone, region or technique",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("query", nargs="+", metavar="QUERY", help='plain words; "-" reads queries from standard input')
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.add_argument("--all", action="store_true", help=f"all results, not the best {MOST} only")
    parser.add_argument(
        "--chart",
        default=DEFAULT_CHART,
        metavar="ID",
        help=f"the chart whose zones a complaint lists (default: {DEFAULT_CHART}); {BOTH_CHARTS} lists all",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Answer one query, or one a line from standard input."""
    query = " ".join(options.query)
    if query == "-":
        return _stream(options)
    if not query.strip():
        raise UserError('Type what you look for, such as: reflexmap search "stiff neck".')
    atlas = shipped_atlas()
    known_chart(atlas, options.chart, both=True)
    answer = Answerer(atlas, everything=options.all, chart=options.chart).answer(query)
    if options.json:
        write_json(as_json(answer))
    elif answer.hits or answer.advice:
        _print(answer, atlas, options.chart)
    if not atlas.dangers:
        say("The danger signs cannot be read, so this search cannot warn of an emergency: run reflexmap check.")
    if answer.hits or answer.advice:
        return DONE
    near = "".join(f"\n  {hit.name} ({hit.kind}:{hit.id})" for hit in answer.nearest)
    say(f'Nothing found for "{query}": try fewer or other words.{" Nearest:" if near else ""}{near}')
    return NOTHING


def _stream(options: argparse.Namespace) -> int:
    if not options.json:
        raise UserError("Queries from standard input are answered as JSON: add --json.")
    if sys.stdin is None:
        raise UserError("Standard input is closed.")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    atlas = shipped_atlas()
    known_chart(atlas, options.chart, both=True)
    answerer = Answerer(atlas, everything=options.all, chart=options.chart)
    for line in sys.stdin:
        write_json_line(as_json(answerer.answer(line.rstrip("\r\n"))))
    return DONE


class Answerer:
    """Answers queries on an atlas; the index is built once."""

    def __init__(self, atlas: Atlas, *, everything: bool = False, chart: str = DEFAULT_CHART) -> None:
        from reflexmap.core.search import SearchIndex  # noqa: PLC0415 - other commands need no search

        self._atlas, self._chart = atlas, chart
        self._index = SearchIndex(atlas)
        self._limit = None if everything else MOST
        self._country = country()

    def answer(self, query: str) -> Answer:
        """Return advice and results for one query; a complaint lists the zones that it has on the chart."""
        found = self._index.answer(query, country=self._country, limit=self._limit, cautions=True)
        return found if self._chart == DEFAULT_CHART else replace(found, hits=tuple(map(self._on_chart, found.hits)))

    def _on_chart(self, hit: Hit) -> Hit:
        if hit.kind != "symptom" or hit.display is Display.NEVER:
            return hit
        return replace(hit, links=self._atlas.symptoms[hit.id].links_on(self._chart))


def as_json(answer: Answer) -> dict[str, Any]:
    """Return an answer as JSON says it."""
    return {
        "schema": SCHEMA,
        "query": answer.query,
        "advice": _advice_json(answer.advice) if answer.advice else None,
        "results": [_hit_json(hit) for hit in answer.hits],
        "total": answer.total,
        "together": list(answer.together),
        "nearest": [_hit_json(hit) for hit in answer.nearest],
    }


def _advice_json(advice: Advice) -> dict[str, Any]:
    return {
        "level": str(advice.level),
        "title": advice.title,
        "text": advice.text,
        "signs": list(advice.signs),
        "sources": list(advice.sources),
        "also": [_advice_json(each) for each in advice.also],
    }


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "id": hit.id,
        "name": hit.name,
        "score": round(hit.score, 4),
        "matched": {"text": hit.matched.text, "field": hit.matched.field, "how": hit.matched.how},
        "zones_display": str(hit.display),
        "question": hit.question or None,
        "primary": list(ranked(hit.links, Rank.PRIMARY)),
        "secondary": list(ranked(hit.links, Rank.SECONDARY)),
        "order": [{"zone": link.zone, "rank": str(link.rank)} for link in hit.links],
        "cautions": list(hit.cautions),
    }


def _print(answer: Answer, atlas: Atlas, chart: str) -> None:
    if answer.advice:
        _print_advice(answer.advice)
    if both := complaint(atlas, JOIN.join(answer.together)) if answer.together else None:
        links = () if both.display is Display.NEVER else both.links_on(chart)
        write(f"Together: {both.name}")
        if links:
            order = ", ".join(f"{i} {atlas.zones[link.zone].name}" for i, link in enumerate(links, 1))
            write(f"Zones in one working order: {order}", 4)
        if both.question:
            write(f"First: {both.question}", 4)
    for number, hit in enumerate(answer.hits, 1):
        why = "" if hit.matched.text.lower() == hit.name.lower() else f', found as "{hit.matched.text}"'
        write(f"{number}. {hit.name} ({hit.kind}:{hit.id}{why})")
        if hit.display is Display.NEVER:
            write(f"No zones are shown for this. {atlas.symptoms[hit.id].advice}", 4)
        if hit.display is Display.AFTER_CHECK and hit.question:
            write(f"First: {hit.question}", 4)
        if hit.kind != "zone" and hit.links:
            order = ", ".join(f"{i} {atlas.zones[link.zone].name}" for i, link in enumerate(hit.links, 1))
            write(f"Zones in working order: {order}", 4)


def _print_advice(advice: Advice) -> None:
    write(f"{advice.title.upper()}")
    write(advice.text, 4)
    for sign in advice.signs:
        write(f"- {sign}", 4)
    for lower in advice.also:
        write(f"{lower.title}: {lower.text}", 4)
    write()
