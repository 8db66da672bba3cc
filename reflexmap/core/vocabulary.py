"""Tables of plain English words: those that say nothing, those that say little, those that mean the same."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """Return the words of a list written as running text."""
    return frozenset(text.split())


# Said around a complaint without naming it.
FILLER = listed(
    """
    a about advice again all also always am an and any are as at awful awfully badly be because been being bit
    bloody but by can constant constantly could cure currently day days do does during each ever every extremely
    feel feeling feels felt few fix for from get gets getting give gives giving go goes going got guess had has
    have having he hello help helps her hi his horrible how i id if ill im in into is it its ive just kind know lately
    like little look lot lots make makes maybe me moment more most much my nasty need now of often on or our
    please quite really relief safe relieve remedy seem seems she should since so some stuff sometimes somewhat suddenly
    suffer suffering suffers super terrible terribly than that the their them then there these they thing things
    this those though to today treat treatment try use very was way we week weeks well were what when where
    which while who why will with would yet you your
    """
)

# What stands between two complaints.
JOINS = listed("also and plus with")

# What a person adds to a part of the body; alone it says too little.
WEAK = listed(
    """
    acute after area attack bad before chronic comfort complaint condition difficult difficulty disorder down
    infection issue long mild morning new night not off old out over pain point poor problem reflex
    severe side support symptom syndrome time too trouble under up want massage reflexology work zone
    """
)

# Who it is about, since when, and who asks: told around a complaint, as nurses, students and families do.
ASIDE = listed(
    """
    ago april asked asking asks august auntie aunt autumn bloke boss boyfriend brother brothers carer chap client
    clients colleague cousin cousins customer dad daddy daughter daughters dear december diagnosed doc doctor dr dude
    evening exam february fella folks four five friend friends gentleman girlfriend gp gran grandad granddad grandma
    grandmother grandfather grandpa grandson granddaughter granny guy history hour hours homework hubby husband january
    july june lad lady lass lecturer left ma male female man march mate men minute minutes missus mom mommy monday month
    months mother mum mummy mums my nana nan nanna nanny neighbour neighbor niece nephew nine november nurse october
    offer old older once one pa partner patient patients pensioner people person physio practitioner press pt pupil
    question questions recommend reports reported right saturday says saying said seven september session several sir
    sis sister six son sons sunday spouse student students suggest summer swears teacher teenager ten therapist three
    thursday tomorrow tonight tuesday tutor two uncle wednesday wife winter wk wks woman women wondering year years
    yesterday young younger yr yrs
    """
)

# Names of complaints that mean many other things: alone among other words they are no complaint.
AMBIGUOUS = listed(
    """
    accidents anger babies baby baguette ballet balloon bambi bangkok banister beeping bender birth blah blob blue
    boat boats boil boy break buffet bug bullfrog burn burns burst charts child children chill clench cold collapsed
    consent corn crack crisis croak cross crossfit crutches crystals curse cut cuts dander dangerous deodorant disc
    discs dishcloth distracted dough drinking drop drugs dumped edge empty eucalyptus falls familial family filling
    fits flap flare flat flattened flown football footprints forget funk girl gloop gone gord graze grinder grinding
    grommets gunge hammered happy hard hectic hoisted hook huff hump hurl hurled hygiene icky ifs implant jab
    jackhammer jellyfish kebab keep kleenex knot knots knuckling lager lump lumps lurching map metabolism misplacing
    mole mom monitor month monthlies mouthwash muffled mum nails nerves nettle nettles nights nothing nurse
    operation overdoing pad pads painters panting pass pellets pill plaque plaster podiatrist pollen pong pressure
    prosecco puberty puffer puffing purify rag rage repeats resilience rough rubbish runs rut scald scales scar
    scoots scraping scratching screen screens screws senior shaky ship shouldnt sick sidetracked sight simple skiing
    skinny smudged smudgy snap soiling sore spinning spots spotty sprouts staples started stiff stinker stitch
    stoned straining stretch stroke strokes supple swallowing swaying swimming swooshing tap tartar taser taste
    thailand thermometer thudding time tipsy toddler too tools topple toppling trots trumping tube tunnel turmeric
    twenty units valve veering vicks wagon weed wheel widow wig wind work zombie zumba
    """
)

# Everyday words made of two that each say something here; nobody means the two: no lock in a lockdown.
COMPOUNDS = listed(
    """
    airport armrest babysit babysitter babysitting backdoor backhand backlash backstroke backup bathtub bedsit
    bedspread breaststroke carpool countdown deadbeat deadlock desktop facetime fallback foothold footstep footsteps
    grandchild grandchildren grandkids hairbrush haircut handout handover headlock heartfelt hearty hotdog hotline
    hotpot legroom lifetime lipstick lockdown lunchbox nightclub offline outback outcome outdoors output overcoat
    overcome overtime seaside setback showdown shutdown sidewalk sitdown sleepover slowdown spotlight stepdad
    stepmum stepson sunset touchdown touchscreen understand
    """
)

# Everyday words one letter away from a complaint; they are meant as they stand.
NO_SLIPS = COMPOUNDS | listed(
    """
    acts agreed ahead aims alive alone alter among arise armchair autumn await aware background backpack backyard
    bake ballad ballads balloon ballroom bank bare baseball basketball batch bath beach bean beard best bias bike
    bill bind bird birthday blame bless boat bold book border bound bread bred brick bridge brief brush bullet
    butter cable cages cake calculate call camera cancel card case castle cats chain chair chance charge cheese
    cherry chess chestnut church clock closer cloud coal coat code codes coding coin comb compute computer content
    cook copy corn cost couch cover crash create crime crop crown cube cubic curry dance danger dark dash data date
    deal dealing dense depth desk dims dish door dots drawn driven driver drums duck eager eagle earring earrings
    email engine enter error eyeliner facet fact fail failing fancy farm fewer film find fine fish five flag flip
    float flower folder follow footage football footpath footprint forest form formal forms found four friday fully
    game garage garden gate gather gave global gold golf good grain grape greater green grep guitar hall halt
    handbag handball hanger haven header headlight headline headphones headset heartbeat held hence hide hill hint
    holder hole holiday home hope horse host hotel hour house hover hunk icon ideal infer item join joins judge
    kinds king knife knows lake lamp lane laptop larger later latest lawyer leaf least lemon lesson letter light
    likes lime line link lion list load local logs loop lorry lottery love lunch mail main male market masks mass
    match matter maximum meant melon menu message meta migrate mint mobile mock mode monday money monkey moon
    mortgage mount mouse movie murder must name necklace newer next nice none novel ocean office olive onion only
    orange page pages paint pair pairs paper parcel park party pasta path pause pear pending penguin petrol phone
    piano picker pine ping pink pizza place plane plant plate play plot poem polar pole police pool pools ports post
    price prince print prove public pupil push pushing queen quiet rabbit radio rain rare rates rather read remote
    rice ring river road rock roof room rose route ruby said salary sale salt same sand sauce save school scope
    score scores seed seen sell send sent shall share shared sharing shark sheep shelf shell ship shop show shown
    shut simple sing site size sizes slack slight slower smart snake snow sofa soldier solve solver song sort soup
    space spaces spent spider spoon spring star state stated stock store stores storm story stray street style sugar
    summer sums sunny sure swim sword table tablet tagged task taught teacher team tell tells temple tent test text
    thrown thunder ticket tide tied tiger tile timer title toast told tool topic torch tower town trace track tracks
    train trait tree trees trick tried trip truck trust truth tulip tweak typical undo users value video wall warn
    water weather website wheel whose wider wife wine wing wins winter wire wise wood write writes yard
    """
)

# Everyday words that sound like a part of the body or a feeling; people mean that here.
HEARD = listed("ake bowl coal feat grown hart heal knows leaver neigh pane sole sour tow vain vane waste wrest")

# Words that mean the same to somebody who looks for help: the meaning, and its words.
SAME = {
    "pain": "pain pian ach hurt sore painful hurtful soreness painfully agony sair",
    "stomach": "stomach belly tummy abdomen abdominal tum bellies tummies abdo tumtum",
    "not": "not no cant dont doesnt didnt isnt arent wasnt havent hasnt hadnt wont wouldnt couldnt without never",
    "poo": "poo stool faeces feces",
    "pee": "pee wee urine urinate urinating urination",
    "child": "child kid toddler",
    "baby": "baby infant",
    "vomit": "vomit puke",
    "tired": "tired exhausted",
    "vision": "vision sight eyesight",
    "tight": "tight tense",
    "ingrown": "ingrown ingrowing",
}

# Words that may mean the same where the search finds nothing nearer: the meaning, and its words. Danger signs are not
# read so freely.
NEARLY = {
    "pain": "throbbing stabbing shooting pounding burning tender agonising excruciating niggle twinge cramp spasm stiff"
    " tight discomfort throb pang gammy gyp jip murder agonies niggly niggles achey pane",
    "tired": "knackered shattered drained wiped weary sleepy exhaustion pooped worn fatigued lethargic jiggered zonked"
    " bushed whacked tuckered cattled wabbit puggled jaded buggered fagged clapped tiredness",
    "swollen": "puffy swelling puffed ballooned bloated swole swoll swelled",
    "stiff": "tight rigid locked tense seized knotted",
    "tight": "stiff knotted knots tension",
    "numb": "tingling tingly prickly prickling tinglies",
    "blocked": "stuffy stuffed bunged clogged congested plugged jammed chocka gunked",
    "stress": "stressful overwhelmed frazzled pressure stressy swamped",
    "anxiety": "worry worried worrying worries nervous nerves panicky anxious butterflies jitters jittery nervy"
    " nervousness",
    "low": "depressed miserable unhappy blue sad gloomy",
    "sleep": "insomnia sleepless bed kip shuteye slumber doze",
    "stomach": "gut guts puku innards insides",
    "foot": "sole soles trotters tootsies hooves hoofs feets",
    "toe": "piggies",
    "head": "noggin bonce heid napper",
    "nose": "conk hooter schnozz snout neb schnoz",
    "mouth": "gob cakehole",
    "tooth": "gnashers",
    "testicle": "goolies gonads nads",
    "hand": "mitts paws",
    "finger": "thumb thumbs knuckle knuckles",
    "buttock": "bum bottom backside arse ass bahookie jacksie tush",
    "eye": "eyelid eyelids peepers een peeper",
    "ear": "lughole lugholes lug lugs",
    "bowel": "gut guts intestine",
    "dizzy": "giddy woozy lightheaded faint swimmy spinny wobbly",
    "nausea": "nauseous queasy sick queezy boke boak bilious",
    "itch": "scratchy irritated",
    "angry": "furious cross rage bad-tempered",
    "skin": "rash",
    "period": "menstrual menses monthlies",
    "heart": "cardiac",
    "kidney": "renal",
    "liver": "hepatic",
    "lung": "pulmonary",
    "headache": "migraine",
    "bad": "dodgy dicky wonky gammy crook iffy manky ropey buggered knackered banjaxed bockety",
    "smelly": "minging mingin honking honkin reeking reeks ponging pongs pongy whiffy stinky stinking stinks smells",
    "baby": "bairn wean bub bubba",
    "child": "bairn wean kiddo nipper youngster",
    "vomit": "spew barf chunder boke boked upchuck",
    "hot": "boiling roasting sweltering scorching fiery",
    "cold": "freezing perishing baltic",
    "throat": "thrapple gullet",
    "pee": "piddle widdle tinkle",
    "breast": "tits titties boobies",
    "pregnant": "preg preggo preggers prego gravid",
    "phlegm": "gunk gunky claggy goop",
    "armpit": "oxter oxters",
}
