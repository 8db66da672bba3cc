"""What a person says in a query, word by word, and whether a phrase is said in it, denied in it, or only looks so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from reflexmap.core.context import meant_otherwise
from reflexmap.core.denials import JOINS, Denials, Word
from reflexmap.core.lexicon import LIST, Lexicon, is_article, sense
from reflexmap.core.shorthand import written_out
from reflexmap.core.vocabulary import listed
from reflexmap.core.wording import clauses, meaning, words

LONGEST = 400  # words that are listened to
SLACK = 4  # telling words that may stand between those of a phrase

_FILLER = listed(
    """
    a about also am an and any are as at be because been being but by currently did do does ever extremely for
    from had has have having he her him his i id if im in into is it its ive just like me my of on or our please
    properly quite really she slightly so some somewhat than that the their then there these they this those to too very
    was we were what when where which while who why with would you your
    """
)
_SIDES = listed("left right upper lower both")
_PARTS = frozenset(
    meaning(word)
    for word in listed(
        """
        ankle arm back bottom breast calf chest ear elbow eye face finger foot groin gum hand head heel hip jaw
        knee leg lip neck nose rib scalp shoulder side skin stomach temple testicle thigh throat toe tongue
        tooth wrist
        """
    )
)


_BEGINNINGS = listed("and but for how if im so that then what when where which who why")
_NO_LISTS: frozenset[str] = frozenset()
# "Had a heart attack ten years ago, all fine now": this "now" makes nothing new of it.
_WELL_NOW = re.compile(
    r"(?<!not )(?<!isnt )\b(all |totally |completely |perfectly )?(fine|okay|ok|well|recovered) now$"
)
# "Passed out at college, long ago": when it was stands in a clause of its own.
_LONG_AGO = re.compile(
    r"(that was |it was )?((a )?(long time|long|ages|decades|many years|years|\w+ years|\w+ yrs) ago"
    r"|(back )?in (19|20)\d\d|when i was (young|younger|little|small|a child|a kid|a teenager))"
)
EXACTLY = "="  # before a look-alike that must stand word for word: "end of life" is not "end my life"
MILDLY = "~"  # the same, of what calls for no advice by name alone, but masks no sign: "~temperature with a cold"


class Phrase:
    """A phrase to listen for: the senses of its telling words, whether it joins two complaints ("x and y").

    A named list stands for any of its words (`<pain>`). A phrase with one telling word among others ("having a
    stroke") must be said as it stands: `literal`.
    """

    __slots__ = ("exact", "joined", "lists", "literal", "mild", "needed", "words")

    def __init__(self, text: str) -> None:
        named = "<" in text
        self.lists = frozenset([f"<{name}>" for name in LIST.findall(text)]) if named else _NO_LISTS
        self.words = found = words(LIST.sub(" ", text) if named else text)
        self.needed = frozenset([*self.lists, *[sense(word) for word in found if word not in _FILLER]])
        self.mild = text.startswith(MILDLY)
        self.exact = self.mild or text.startswith(EXACTLY)
        self.joined = not JOINS.isdisjoint(found)
        alone = len(self.needed) == 1 and len(found) > 1
        self.literal = tuple(sense(word) for word in found if not is_article(word)) if alone else ()

    def names_part(self, lexicon: Lexicon) -> bool:
        """Whether the phrase names a part of the body."""
        return not self.needed.isdisjoint(_PARTS) or any(lexicon.is_list_of(each, _PARTS) for each in self.lists)


def spelt_out(text: str) -> Iterator[str]:
    """Give every phrase that a text with choices stands for: "arm/leg <weak>" is two."""
    if "/" not in text:
        yield text
        return
    for chosen in product(*[word.split("/") for word in text.split()]):
        yield " ".join(chosen)


class Utterance:
    """A query as it is listened to."""

    def __init__(self, query: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._telling: list[Word] = []
        self._all: list[tuple[str, int]] = []  # each word with the number of its clause
        self._inside: dict[int, set[int]] = {}  # places of the words of a saying, by that of the word it is heard at
        clause = 0
        for part in clauses(written_out(query)):
            clause += 1
            for raw in lexicon.pieces(part[: LONGEST - len(self._all)]):
                clause += raw in JOINS
                self._all.append((raw, clause))
        self._listen()
        self._denials = Denials(self._all, self._inside)
        self.senses = frozenset(each for word in self._telling for each in word.senses)
        self._otherwise: dict[int, bool] = {}

    def _listen(self) -> None:
        """Find the telling words and what each stands for."""
        row = [(place, raw) for place, (raw, _) in enumerate(self._all) if not is_article(raw)]
        senses = [self._lexicon.senses(raw) for _, raw in row]
        said: dict[int, set[str]] = {}
        for first, last, name in self._lexicon.sayings(senses):
            places = {place for place, _ in row[first : last + 1]}
            heard_at = max((place for place in places if self._all[place][0] not in _FILLER), default=row[last][0])
            said.setdefault(heard_at, set()).add(name)
            self._inside.setdefault(heard_at, set()).update(places)
        for (place, raw), each in zip(row, senses, strict=True):
            if raw not in _FILLER or place in said:
                meant = each | said[place] if place in said else each
                self._telling.append(Word(raw, meant, place, len(self._telling), self._all[place][1]))

    def says(self, phrase: Phrase, blocked: frozenset[int] = frozenset()) -> bool:
        """Whether a phrase is said, not denied, and not with the words at blocked places."""
        return phrase.needed <= self.senses and any(
            blocked.isdisjoint([word.place for word in span])
            and not self._denials.denied(span, phrase.needed)
            and not all(self._is_otherwise(word.clause) for word in span)
            and self._belongs_together(phrase, span)
            and self._denies_aright(phrase, span)
            for span in self._spans(phrase, SLACK)
        )

    def denied(self, phrase: Phrase) -> frozenset[int]:
        """Return the places of a phrase's words that are denied: of "stiff neck without fever" the last one."""
        if self._denials.none or not phrase.needed <= self.senses:
            return frozenset()
        return frozenset(
            place for span in self._spans(phrase, SLACK) for place in self._denials.denied(span, phrase.needed)
        )

    def otherwise(self, phrase: Phrase) -> bool:
        """Whether a phrase is said, but only of what is not happening now to a person."""
        spans = list(self._spans(phrase, SLACK)) if phrase.needed <= self.senses else []
        return bool(spans) and all(self._is_otherwise(word.clause) for span in spans for word in span)

    def is_otherwise(self) -> bool:
        """Whether all that is said is told of what is not happening now to a person: "nosebleeds when I was little"."""
        return bool(self._all) and all(self._is_otherwise(clause) for _, clause in self._all)

    def is_denied(self) -> bool:
        """Whether all that is told is denied: "without fever", "I haven't got a temperature"."""
        told = [word for word in self._telling if not self._denials.denies(word)]
        return bool(told) and all(self._denials.denied([word], word.senses) for word in told)

    def places(self, phrases: Sequence[Phrase]) -> frozenset[int]:
        """Return the places of the words that say one of the phrases with nothing telling in between."""
        found: set[int] = set()
        for phrase in phrases:
            if phrase.needed <= self.senses:
                for span in self._spans(phrase, 0):
                    if self._stands_alike(phrase, span):
                        found.update(word.place for word in span)
                        if phrase.lists:
                            found.update(*(self._inside.get(word.place, ()) for word in span))
        return frozenset(found)

    def _stands_alike(self, phrase: Phrase, span: Sequence[Word]) -> bool:
        """Whether a look-alike stands as it is written: no slips, and nothing said in between that begins anew."""
        if not phrase.lists and not all(sense(word.raw) in phrase.needed for word in span):
            return False
        if phrase.exact and not phrase.lists:
            return [raw for raw, _ in self._all[span[0].place : span[-1].place + 1]] == phrase.words
        between = self._all[span[0].place + 1 : span[-1].place]
        return all(raw not in _BEGINNINGS or raw in phrase.words for raw, _ in between)

    def _spans(self, phrase: Phrase, slack: int) -> Iterator[tuple[Word, ...]]:
        """Give the closest groups of words that say all that is needed, one for each word that may end it."""
        needed = phrase.needed
        if phrase.literal and not self._has_literally(phrase.literal):
            return
        longest = len(needed) + (slack if len(needed) > 1 else 0)
        last: dict[str, Word] = {}
        for word in self._telling:
            fresh = word.senses & needed
            for each in fresh:
                last[each] = word
            if fresh and len(last) == len(needed):
                span = sorted(last.values(), key=lambda found: found.turn)
                if span[-1].turn - span[0].turn < longest:
                    yield tuple(span)

    def _has_literally(self, literal: tuple[str, ...]) -> bool:
        """Whether the words stand in the query one after the other, articles aside."""
        said = [self._lexicon.senses(raw) for raw, _ in self._all if not is_article(raw)]
        return any(
            all(word in said[at + on] for on, word in enumerate(literal)) for at in range(len(said) - len(literal) + 1)
        )

    def _denies_aright(self, phrase: Phrase, span: Sequence[Word]) -> bool:
        """Whether the "not" of a phrase belongs to it: "baby is not feeding", but not "baby feeding well, no fever"."""
        if "not" not in phrase.needed:
            return True
        used = frozenset(word.place for word in span)
        for word in span:
            if "not" not in word.senses:
                continue
            after = [each for each in self._telling[word.turn + 1 :] if each.clause == word.clause]
            if not after or any(each.place in used for each in after):
                return True
        return False

    def _is_otherwise(self, clause: int) -> bool:
        """Whether a clause tells of what is not happening now to a person."""
        if clause not in self._otherwise:
            text, after = self._text(clause), self._text(clause + 1)
            if _LONG_AGO.fullmatch(after):
                text = f"{text} {after}"
            self._otherwise[clause] = meant_otherwise(_WELL_NOW.sub("", text))
        return self._otherwise[clause]

    def _text(self, clause: int) -> str:
        return " ".join(raw for raw, number in self._all if number == clause)

    def _belongs_together(self, phrase: Phrase, span: Sequence[Word]) -> bool:
        """Whether two words say one thing: not the pain of one part and the name of another.

        "Pain in my arm and chest" is chest pain, and "my calf is sore and swollen" a swollen calf; "back pain and a
        chest cold" is no chest pain.
        """
        if len(phrase.needed) != 2 or phrase.joined or not phrase.names_part(self._lexicon):
            return True
        first, last = span[0], span[-1]
        between = self._telling[first.turn + 1 : last.turn]
        if any(word.senses & _PARTS for word in between):
            return all(word.senses & _PARTS or word.raw in _SIDES for word in between)
        if first.clause == last.clause:
            return True
        said = last if first.senses & _PARTS else first
        return not any(
            word.clause == said.clause and word not in span and word.senses & _PARTS for word in self._telling
        )
