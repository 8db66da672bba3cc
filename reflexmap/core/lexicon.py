"""The words that danger signs are told in: which of them mean the same here, and which a mistyped word may be.

A phrase may name a list of words instead of one (`<pain> chest`); whoever says any word of the list says the list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from reflexmap.core.everyday import EVERYDAY
from reflexmap.core.ordinary import ORDINARY, roots
from reflexmap.core.slips import LOT, OneSlip, Slips, within
from reflexmap.core.sounds import Sounds, sound
from reflexmap.core.steps import Steps, at_once, in_lots
from reflexmap.core.vocabulary import ASIDE, FILLER, NO_SLIPS
from reflexmap.core.wording import meaning, words

LIST = re.compile(r"<([a-z0-9-]+)>")
SHORTEST_PART = 3  # letters of a word that may stand in a joined one ("backpain")
SHORTEST_JOINED = 7  # letters of a word that people write as two ("over dose")
SHORTEST_DOUBTFUL = 5  # letters of a word of a phrase that may itself be a slip ("yello")
LONG = 9  # letters from which two slips are forgiven
SHORTEST_SHUFFLED = 6  # letters of a word that is known with its letters in another order ("tounge")
_ARTICLES = frozenset(["a", "an", "her", "his", "my", "of", "the", "your"])
# Forms that the search reads as another word, and what they stand for here.
_OWN = {
    "cant": "cant",
    "couldnt": "cant",
    "hurt": "hurt",
    "hurting": "hurt",
    "agony": "agony",
    "blues": "blues",  # baby blues: low, not blue
    "broke": "broken",  # a broken leg, not "break a leg"
    "broken": "broken",
    "burnt": "burnt",  # a burn, not a burning feeling
    "burned": "burnt",
    "burning": "burning",
    "stabbed": "stabbed",  # with a knife, not a stabbing pain
    "ectopics": "ectopics",  # extra heartbeats, no pregnancy
    "fitting": "fitting",  # a person does, a shoe fits
    "panting": "panting",
    "banging": "banging",  # a banging head is not a banged one
    "thumping": "thumping",
    "blinding": "blinding",
    "fitted": "fitted",  # so does a sheet
    "piles": "piles",  # no pills
    "poorly": "poorly",  # ill, not poor
    "note": "note",  # a goodbye note, not "not"
    "notes": "note",
    "snapping": "snapping",  # a hip does, a bone has snapped
    "sleepy": "sleepy",  # drowsy; "cannot sleep" is not
}
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ly", "ness")
_VOWELS = frozenset("aeiou")
_HINGES = ("short", "shortness", "threw", "throwing", "cannot", "couldnt", "unable")
# "Hurt myself" as well as "my chest hurt"; who writes "back ache" in one word has an ache and a back.
_ALSO = {
    "hurt": ("pain",),
    "agony": ("pain",),
    "burn": ("burning",),
    "backach": ("back", "pain"),
    "bellyach": ("stomach", "pain"),
    "earach": ("ear", "pain"),
    "stomachach": ("stomach", "pain"),
    "toothach": ("tooth", "pain"),
    "tummyach": ("stomach", "pain"),
}


@lru_cache(maxsize=8192)
def sense(word: str) -> str:
    """Return what a word stands for where it matters most.

    "Hurt myself" is not a pain, and "cannot breathe" (through the nose) is not yet "not breathing".
    """
    return _OWN.get(word) or meaning(word)


def is_article(word: str) -> bool:
    """Whether a word may stand anywhere inside a saying: "can't catch my breath"."""
    return word in _ARTICLES


def _takes(root: str, ending: str) -> bool:
    """Whether a word can have this ending: no "bumpd" comes from "bump"."""
    return (ending != "d" or root[-1] in "ey") and not _wants_doubling(root, ending)


def _wants_doubling(root: str, ending: str) -> bool:
    """Whether a short word doubles its last letter before this ending: no "tener" comes from "ten"."""
    return (
        len(root) == len("ten")
        and ending in ("ed", "er", "ing")
        and root[0] not in _VOWELS
        and root[1] in _VOWELS
        and root[2] not in _VOWELS | set("wxy")
    )


def _letters(word: str) -> str:
    """Return the first letter of a word and the others in the order of the alphabet."""
    return word[:1] + "".join(sorted(word[1:]))


def _bones(word: str) -> str:
    """Return what is left of a word without its vowels, marked so that it is nobody's letters."""
    return "-" + "".join(letter for letter in word if letter not in _VOWELS)


class Lexicon:
    """Reads the words of a query. `vocabulary` are the words of the phrases, `lists` the named lists of words.

    `known_words` are spelt rightly although no danger sign uses them.
    """

    def __init__(
        self, vocabulary: Iterable[str], lists: Mapping[str, Sequence[str]], known_words: frozenset[str] = frozenset()
    ) -> None:
        at_once(self._filing(vocabulary, lists, known_words))

    @classmethod
    def in_steps(
        cls, vocabulary: Iterable[str], lists: Mapping[str, Sequence[str]], known_words: frozenset[str]
    ) -> Steps[Lexicon]:
        """Make the same in steps."""
        made = cls.__new__(cls)
        yield from made._filing(vocabulary, lists, known_words)  # noqa: SLF001 - its own
        return made

    def _filing(
        self, vocabulary: Iterable[str], lists: Mapping[str, Sequence[str]], known_words: frozenset[str]
    ) -> Steps[None]:
        """File the words in steps."""
        self._lists: dict[str, set[str]] = defaultdict(set)  # sense of a word to the lists that it stands for
        self._sayings: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)  # by the sense that ends it
        found = set(vocabulary)
        for name, members in lists.items():
            for member in members:
                said = words(member)
                found.update(said)
                senses = tuple(sense(word) for word in said if not is_article(word))
                if len(senses) == 1:
                    self._lists[senses[0]].add(f"<{name}>")
                elif senses:
                    self._sayings[senses[-1]].append((senses, f"<{name}>"))
        self._vocabulary = frozenset(found)
        self._spelt_rightly = self._vocabulary | known_words | EVERYDAY
        right = known_words | EVERYDAY | ORDINARY | NO_SLIPS | FILLER | ASIDE
        self._doubtful = frozenset(
            word for word in found if len(word) >= SHORTEST_DOUBTFUL and right.isdisjoint(roots(word))
        )
        yield
        self._one_slip = OneSlip(())
        for lot in in_lots(found, LOT):
            self._one_slip.file(lot)
            yield
        self._hinges = OneSlip(_HINGES)
        self._two_slips = Slips((word for word in found if len(word) >= LONG), LONG)
        yield from self._two_slips.filing()
        self._sounds = Sounds(found)
        yield from self._sounds.filing()
        self._shuffled: dict[str, list[str]] = defaultdict(list)
        for word in found:
            if len(word) >= SHORTEST_SHUFFLED:
                self._shuffled[_letters(word)].append(word)
                self._shuffled[_bones(word)].append(word)
        self._senses: dict[str, frozenset[str]] = {}

    def pieces(self, said: Sequence[str]) -> list[str]:
        """Part words that are joined ("chestpain") and join words that are parted ("over dose")."""
        pieces: list[str] = []
        for word in self._with_hinges(said):
            pair = pieces[-1] + word if pieces else ""
            if len(pair) >= SHORTEST_JOINED and pair in self._vocabulary:
                pieces[-1] = pair
            elif word in self._spelt_rightly or self._near(word):
                pieces.append(word)
            else:
                pieces += self._parted(word)
        return pieces

    def _with_hinges(self, said: Sequence[str]) -> Sequence[str]:
        """Mend the words that whole sayings hang on ("sohrt of breath"), so that the sayings are read."""
        mended = [
            next(iter(self._hinges.near(word)), word) if word not in self._spelt_rightly else word for word in said
        ]
        return words(" ".join(mended)) if mended != list(said) else said

    def _parted(self, word: str) -> tuple[str, ...]:
        known = self._vocabulary
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            if word[:at] in known and word[at:] in known:
                return word[:at], word[at:]
        return (word,)

    def senses(self, raw: str) -> frozenset[str]:
        """Return what a word may stand for, lists included; an unknown one also for those that it is a slip of."""
        found = self._senses.get(raw)
        if found is None:
            own = {sense(raw)}
            own.update(also for each in tuple(own) for also in _ALSO.get(each, ()))
            if raw in self._doubtful:
                # A phrase may hold a slip that people make ("temprature"): in another one it means the word itself.
                own.update(sense(known) for known in self._one_slip.near(raw) if known not in self._doubtful)
            if not self.knows(raw):
                own.update(sense(known) for known in self._near(raw))
            elif raw not in self._spelt_rightly:
                # "Bleding" is no form of "bled", nor "weeker" one of "week".
                own.update(sense(known) for known in self._sounds.like(raw) if sound(known) == sound(raw))
            found = frozenset([*own, *(each for one in own for each in self._lists.get(one, ()))])
            if len(self._senses) < 4096:  # what people type has no end, and a query has many unfinished words
                self._senses[raw] = found
        return found

    def knows(self, raw: str) -> bool:
        """Whether a word is spelt rightly: it is known, or a known word with an ending."""
        if raw in self._spelt_rightly:
            return True
        known = self._vocabulary
        for ending in _ENDINGS:
            if raw.endswith(ending):
                root = raw[: -len(ending)]
                if (
                    (root in known and _takes(root, ending))
                    or (ending[0] in _VOWELS and root[-1:] != "e" and f"{root}e" in known)
                    or (root[-1:] == root[-2:-1] and root[:-1] in known)
                ):
                    return True
        return False

    def _near(self, raw: str) -> tuple[str, ...]:
        """Return the known words that a word may be a slip of."""
        found = self._one_slip.near(raw) or tuple(known for known, _ in self._two_slips.near(raw))
        for ending in _ENDINGS:
            if not found and raw.endswith(ending):
                found = self._one_slip.near(raw[: -len(ending)])
        found = found or tuple(self._shuffled.get(_letters(raw), ())) or self._sounds.like(raw)
        found = found or self._sounds.nearly(raw)  # "haemoragging": by ear, and a slip in it
        return tuple(dict.fromkeys((*found, *self._alike(raw))))

    def _alike(self, raw: str) -> tuple[str, ...]:
        """Return the known words that have the letters of a word but for its vowels: "stroak", "convultion"."""
        if len(raw) < SHORTEST_SHUFFLED:
            return ()
        return tuple(known for known in self._shuffled.get(_bones(raw), ()) if within(known, raw, 2))

    def sayings(self, senses: Sequence[frozenset[str]]) -> list[tuple[int, int, str]]:
        """Return the sayings in a row of words without articles: (first place, last place, list)."""
        found = []
        for last, ends in enumerate(senses):
            for each in ends:
                for saying, name in self._sayings.get(each, ()):
                    first = last - len(saying) + 1
                    if first >= 0 and all(one in senses[first + at] for at, one in enumerate(saying)):
                        found.append((first, last, name))
        return found

    def is_list_of(self, name: str, parts: frozenset[str]) -> bool:
        """Whether a list has one of these senses in it."""
        return any(name in named for each, named in self._lists.items() if each in parts)
