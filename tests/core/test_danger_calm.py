"""What people say every day raises no alarm: idioms, mild forms, denials, the foot's own words, other meanings."""

from __future__ import annotations

import pytest

from reflexmap.core.danger import DangerScan
from reflexmap.core.entries import Entries
from reflexmap.core.model import Display
from reflexmap.core.phrases import Phrases
from tests.shipped import loaded

ATLAS = loaded().atlas
# As the search listens: what the atlas calls things is spelt rightly.
SCAN = DangerScan(ATLAS.dangers, ATLAS.danger_words, Phrases(Entries(ATLAS).names()).spelt_rightly)
CALM = """
stroke the sole
stroke my feet slowly
heart zone
heart reflex on the left foot
broken toe nail
broken nail
killing time
attack of the giggles
numb with boredom
my feet are killing me
these shoes are killing me
dying for a foot rub
dying to take my shoes off
dead on my feet
dead tired
dead skin on my heels
dead sea salts
break a leg
break in new shoes
heartbroken
broken heart
heart to heart
heart of gold
heartburn
heart shaped
cold feet
cold feet before my wedding
pain in the neck
pain in the backside boss
pain in the bum
my boss is a pain
breathtaking view
breathe deeply
breathing exercises
hold my breath
out of breath after running
short of time
short of sleep
under pressure at work
high blood pressure
low blood pressure
blood pressure point
pressure point for headache
how much pressure should i use
heavy legs
heavy legs after standing
heavy eyes
tight calves
tight shoes
tight shoulders
tight hamstrings
tense shoulders and neck
headache
bad headache
slight headache
tension headache
sinus headache
migraine
hangover
headache after too much wine
headache from staring at the screen
no chest pain
no fever
not suicidal just sad
no numbness just tired feet
never had a seizure
dont have diabetes
i have no allergies
without any swelling
my ankles are not swollen
not pregnant
stomach ache
tummy ache
upset stomach
bloated after lunch
constipated
wind and bloating
feeling sick on the bus
travel sick
morning sickness
hungry
cough and cold
sore throat
tickly cough
runny nose
blocked nose
hay fever
cabin fever
dance fever
swollen feet
swollen ankles
swollen feet after a flight
puffy eyes in the morning
itchy feet
itchy feet for travel
burning feet
burning feet at night
hot feet in bed
tingling toes
pins and needles
my foot fell asleep
foot gone to sleep
numb toes in the cold
dizzy
dizzy when i stand up
tired
tired all the time
exhausted after work
cant sleep
cant get to sleep
baby wont sleep
baby massage
foot massage for children
child with flat feet
toddler feet
teething baby
foot rub for my pregnant wife
pregnant and tired
pregnancy reflexology
induce labour points
new mum tired
breastfeeding tired
period pain
heavy periods
pms
menopause
hot flushes
night sweats menopause
low mood
sad
stressed out
anxious
panic attack
nervous about an exam
angry
grumpy
lonely
burnt out
burn calories
burning the candle at both ends
burn the midnight oil
fire in my belly
butterflies in my stomach
gut feeling
belly laugh
hard to stomach
lump in my throat when i said goodbye
lump sum
lumpy mattress
mole in the garden
crystals under the skin
gritty lumps in the arch
choked with emotion
choking back tears
artichoke hearts
swallow my pride
bitter pill to swallow
bloody hell my feet hurt
bloody cold today
bleeding gums
blood circulation in the feet
blood type
blood orange
black shoes
black toenail
black socks
blue nail polish
blue shoes
yellow toenails
yellow nail
yellow zone on the chart
white spots on my nails
white socks
red nail varnish
red shoes
purple zone
hot stone massage
hot water bottle for cold feet
hot water for a foot soak
warm socks
ice pack on my heel
shoes that fit
keep fit
fit as a fiddle
a fit of the giggles
hissy fit
fitness class
blind spot
love is blind
blind date
eye strain
tired eyes
eye zone
itchy eyes
flash of inspiration
ringing in my ears
turn a deaf ear
earache
ear wax
hearing aid
overdosed on chocolate
sugar rush
detox
detox foot patches
stop drinking coffee
quit smoking
food poisoning
poison ivy
drunk elephant cream
fainting goats
faint smell of lavender
faint line on my sole
collapsed arches
fallen arches
dropped arches
collapsed on the sofa after work
cracked heels
crack my toes
crack my knuckles
break from work
back in a minute
back of the heel
back pain
lower back ache
back ache after gardening
sciatica
slipped disc
hip pain
knee pain
stiff knees
stiff neck
stiff neck from the pillow
neck pain
frozen shoulder
tennis elbow
jaw clenching
jaw pain
toothache
temple
spinal twist
ball of the foot hurts
balls of my feet are sore
tennis ball under my foot
golf ball massage
having a ball
plantar fasciitis
heel spur
achilles tendon tight
achilles stretch
shin splints
gout
bunion
verruca
athletes foot
corns and calluses
ingrown toenail
sweaty feet
smelly feet
restless legs
leg cramps at night
foot cramp
growing pains
varicose veins
cellulite
hiccups
snoring
jet lag
had a heart attack ten years ago
my dad had a stroke in 2010
stroke recovery
history of migraines
used to have asthma
my dog had a seizure
the cat is being sick
song about a broken heart
film about a heart attack
heart attack song
watched a documentary about suicide
suicide squad
jump rope
hang up my coat
hanging basket
throw up my hands
pass out leaflets
passing out parade
drop in the price
knocked it out of the park
hit the gym
hit the sack
banging tunes
head massage
head zone
brain zone on the big toe
kidney beans
kidney zone
bladder zone
need to pee a lot at night
weak bladder
pancreas
spleen
appendix zone
liver
lungs
stomach zone
spine zone
thumb walking
how hard to press
what is reflexology
is it safe
does it work
liver 3
kidney 1
routine for stress
evening routine
short session
pressure in my shoes
my heart belongs to reflexology
chest press at the gym
i want strong arms
arm chair massage
face mask
face cream
one side of the bed
left foot or right foot first
my right shoe is tight
speaking in public nerves
i lost my voice singing
words to a song
my memory is bad
forgot my keys
confused by this app
dizzy with happiness
fell in love
fell asleep on the sofa
fall in the garden leaves
hit song
my head is spinning with ideas
head start
head over heels
blood red shoes
bleeding hearts flower
burning question
hot shower
hot topic
cold shower
cold hands
blue monday
feeling blue
yellow submarine
black friday
white noise
green tea
pale ale
purple rain
shock absorber insoles
electric blanket
electric foot massager
chemical free cream
acid reflux
kicked off my shoes
kicking a ball
twist my ankle exercises
ankle boots
ankle stretch
toe rings
toe spacers
nail varnish
swollen with pride
pins and needles after sitting
legs feel like lead
tired legs
jelly legs
achy calves
calf stretch
cant stand this weather
cant wait to try
cant find the kidney zone
cant reach my feet
cant relax
cant switch off
cant stop eating
cant concentrate
stop sweating feet
stop snoring
lost my appetite
lost weight on a diet
lose belly fat
gained weight
weighing scales
bowel gurgling
poo every day
pee a lot
wee in the night
need a wee when i run
bladder weak when i laugh
sneezing fit
coughing at night
throat clearing
hoarse after karaoke
itchy nose
eyes water
eyes tired from screens
dry eyes
ear popping on planes
ear piercing
tooth grinding
mouth ulcer
bad breath
dry lips
neck crick
stiff shoulders
back is stiff in the morning
hip flexors
knee cap
groin strain
testing times
period cramps
bloated before period
pregnancy announcement
baby clothes
child care
kids with smelly feet
my gran loves foot rubs
mum has cold feet
old people and massage
diabetic recipes
sugar free
insulin resistance
cancer star sign
virgo
stressed to bits
crying a lot
feel low
feel flat
anxiety before flying
panic
nightmares
grief
anger
burnout
""".strip().splitlines()


def test_the_list_is_long_enough_to_say_something() -> None:
    assert len(set(CALM)) == len(CALM) >= 400


@pytest.mark.parametrize("said", CALM)
def test_an_everyday_phrase_is_not_heard_as_danger(said: str) -> None:
    assert SCAN.signs(said) == {}


def test_the_names_of_what_lights_zones_are_not_heard_as_danger() -> None:
    alarming = [
        (record.id, name, *SCAN.heard(name))
        for table in (ATLAS.zones, ATLAS.regions, ATLAS.routines, ATLAS.symptoms)
        for record in table.values()
        if getattr(record, "display", None) is not Display.NEVER
        for name in (record.name, *record.aliases)
        if SCAN.signs(name)
    ]

    assert not alarming
