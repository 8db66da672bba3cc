"""Ordinary words that are spelt as they were meant, in all their forms, although a complaint is a slip or two away.

"Important" is not impotent, "staring" is no start. A word that the atlas uses need not stand here.
"""

from __future__ import annotations

from collections.abc import Iterator

from reflexmap.core.vocabulary import listed

LEAST_STEM = 3  # letters that are left of a word without its ending
_ENDINGS = ("s", "es", "ing", "ed", "ly")

ORDINARY = listed(
    """
    absence accent accidental achieve acquire addition aesthetic airy alignment alleged allow altogether analysis
    ancient ancillary angle animate anyone apart append approve arena argue armchair arose arrive artistic ascent
    assert assistance atomic attach audit automatic awry babe backstage backyard badge badness barrel barrier
    basis beep being believe belong beneath beyond billion blob bonus borrow boxer bright brightness broker brown
    browse bubble budget buffer calculation camel caption capture carpet carriage carrot carry cartoon cautious
    cease cement cereal chapter chimney choke choose chop cider circus citation city clamp clarify clause clever
    clone cluck clue coffee comet commit community compete compilation compile complain computation conceal
    concert concise concrete confine connect connection conserve constitute construction consume controller
    convention convert cookie cooperate copper correction counter county cousin creation cricket crisp crossword
    curtain daisy dangle decade decent decide decrease dedicate deduce defective defence defense define delegate
    delete demand dependency derive descendant descent deserve detail diagnostic diagram diameter diary different
    difficult dimension direct directive display divert division dollar dominant donate donut dragon drama dual
    dummy duplicate during efficiency efficient either electronic elevator else emit enforce equality equation
    escape estate eventual evident except exceptional exclusive execute exist expand expensive explain explore
    explosion export expose extension extensive eyewitness facebook facility factor factorial familiar fashion
    favor feature fence festival fetch fiction figure fingerprint finish fixture fizz fizzy floppy flute focal
    footballer footnote forge fraction freezer french funky funnel gadget gallery gamma gazebo gender generate
    geographical gesture ginger glade glitter gravity hamster handbook handshake handyman harmonize hate
    headmaster headteacher heck historic hockey hypothesis iconic imagine imitate impact imperative import
    importance important impossible impression improper inability income incomplete increase indeed independence
    indication inefficiency inference influence information inherent inherit inject innards insensitive instant
    insufficient integral integrity intend intensive intention intentional interact interactive intercept internet
    intersect invent inverse invite jitter junction jungle keyword ladder lame landmark lantern lark launch leader
    lease lecture lest liability linger literal locate location locket lore lounge lucky luminance lunar manager
    mango marble massive material maxima maximize medal migration mitigation modern monument mostly mower multiply
    mutation narrow nasty nearby needless notation notebook notice notion nuclear obey oboe obtain onward opera
    operator optimal organize otter outgo overall overhead overlong overlook oversight oversize package pail
    palace pancake parrot parse parsley password pastry patent patience perfect permission permit persist
    persistence personal pertain pertinent phrase pickle pirate pixel planet plants plausible plumber pocket
    population position postal potato precede predict prefer presume pretend printer prison probe proceed
    production prose provision pudding puzzle qualify query question quirk quotation quote radish rational realise
    realm reap receipt receive reception recipe record redirect reduction refer reflect regress regression reject
    relay reload relocation remain remind removable rename render repetition replay replicate reply resent reserve
    reside resilient resistant respect restart resurrect return reversal reversion revert risky robin robot rocket
    rocky roommate rumour sailor sample sausage scary scoop scooter script season selection separate serve service
    shallow shame shovel shred shuffle sibling sightseeing silence silly simulation since sine sixth skill slang
    slave slipper slurp smudge snip snuck sonic spam spanner spawn spinach sponge square staple staring station
    statue stead sterling sticker streamline suffer suppression survival survive sweater tag tamper tempo
    temporary tempt tenth terminate terse theatre thimble thorough thousand threat throughout tier tighten timber
    toggle tolerance tractor tradition transform transitional trapeze traverse treasure trolley truly turnip
    turnkey turtle twice twine unify union unsuitable unusable upright user valley variation various vehicle
    vertical violate violation visibility waiter warp weaken wedding whistle willow wince window withdraw worthy
    zoo
    """
)


def roots(word: str) -> Iterator[str]:
    """Yield what a word may be a form of: itself, and without an ending ("shopping", "parties", "driving")."""
    yield word
    for ending in _ENDINGS:
        root = word.removesuffix(ending)
        if root == word or len(root) < LEAST_STEM:
            continue
        yield root
        yield f"{root}e"
        if root[-1] == root[-2]:
            yield root[:-1]
        if root[-1] == "i":
            yield f"{root[:-1]}y"
