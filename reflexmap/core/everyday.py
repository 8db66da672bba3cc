"""Everyday words one slip away from a word of danger; they are meant as they stand.

"Chess" is no mistyped chest, "week" no mistyped weak. What a danger sign or the atlas uses need not stand here.
"""

from __future__ import annotations

from reflexmap.core.vocabulary import listed

EVERYDAY = listed(
    """
    able abstraction access according ace aches acre act added advice affect ago aid aids aim air alarm alike alive
    alone along alter altered among amp angel angry ant applied apply arches area arise art ash aside ask asp ate
    aunt aware backward bad bag bail bake bald ball balm ban band bands bank bar bare barn base based bat batch bath
    batter battle bay beach bead beading beam bean beans bear beat bedtime been beer beetle belt bend bending best
    bet better bill bin bind binding birch bird birth bit bite bitter blend blending bless blind blink block blog
    blond bloom blossom blow board boast boat body bold bolder bolt bond bone bony book books boot boots border bore
    born boss both bother bottle bound bounded bounding bounds bow bowl bowler box boy boys brain brand brave bread
    breadth breed brew brick bride brief brimming bring broad broom broth brow browser brush buck bucket bud
    building bulk bull bumble bun bunch bundle bunting burps bus bush busy butter cab cable cafe cake calf call
    called calling calls calm came camp campervan can cancel candle cane cap capping car card care cared cares carp
    cart case cases cast casual cat cattle cause ceiling cell cellulite cent certain chain chaining chair chalk
    chance change chap charge chart chase chat cheap cheat check checked checks cheek cheer cheese cherry chess chew
    chief chill chin china chip chipping chore chose clap clapping clash class classes claw clay clean cleaned clear
    clinic clip clipping clock clog close clot cloth cloud clown club clutter coach coal coarse coast coat code
    codes coil coin colt comb combine combined come comma comply consulting conversion conversions cook cool cope
    copied copies copy cord core cork corn corner cost costs cot couch could count counting court cover crab craft
    crane cream creek crew crib cried crop cross crowd crown cry cub cube cuddle cuddly cup curb cure curl curry cut
    cute cycling dad daft daily dairy damp dance dare dark darn dart dash date dated dates dawn deaf deal dealing
    dear debt decision decisions deck deed deep deer deletion deletions denied deny depending depth desk devices dew
    dial dice diet dig dim dine dip direction directions dirt dirty disc dish disk ditch dive dock does dog doll
    dome done doodle door dose dot dotted dove dozen drag drain draw drawn dread dream dress dried drift drill
    drinks drip dripping drive drone drove drug drum dry duck due dug dull dumb dump dusk dust dusty duty dye each
    ear earl earlier earn ease easier east easy edge eel egg eight elbow elder elect elected election elections elf
    enable enabled ended enter entries envy era erase even event events ever every evil exact exam excluding
    exclusion exit exits expansion expressed eyes face faced facial fact fade fail failing fails fainter fair faith
    fake fame fan far farm fast fate fear feast feat feather fed fee feed feel feeling feels fees fell fellow felt
    few fewer fibre fiddle field fight file files fill film filter final find fine finer fire fired firm first fish
    fist five fix fixed fixes flag flags flake flame flash flat flaw flesh flew flight flip float flock flood floor
    flour flow flown flu fluff flush flutter fly foal foam fog foil fold folder folk fond font fonts food fool for
    force fore fork form fort forth fought foul found founded fountain four fowl fox frail frame frank free freed
    fresh fridge fried friend frog from frost froze fruit fry fuel full fully fun fund fur fuse gain gained game
    games gang gap gape gaps garb gas gate gave gear get gift gig girl give given glad glass gloss glove glow glue
    goal goat god goes gold golf gone good goose got grab grace grade grain grand grant granted grape graph grass
    grave gravy great greed greek green greet grew grid grill grim grin grind grip groan groom ground group grouping
    groups grow growl grown guard guess guest guide guitar gull gun gutter guy gym hail hair hall halt ham hand
    handing handle handles handling handy hang hangover happy hardening hardy hare hash hat hatch have haven hay
    hayfever head heading heal healing health heap hear heard heartache hearth heated heavy hedge heel heeling heels
    height held hell hello helm help hen her herb herd here hero herring hid hide hill hint hip hire hive hobby hold
    holder holding hole holy home honey hood hook hop hope horn horse hose host hotel hound hour house hover how
    huddle huge hull hum hung hunt hunting husky hut ice icon idea idle imply inch info ink inn inspect instances
    instruction instructions intended interval iron island issue issued its jab jack jam jar jet job jog join joke
    joy jug juice jump junk jury just keen keep kept kettle key kid kind king kiss kit kite kitten kneel kneeling
    knew knit knob knot know lace lack lad lady lake lamb lamp land landing lane lap lapping large last late lately
    later latin latter laugh law lawn lay layer lazy lead leading leaf lean leap learn least leave led left lend
    lending lens lent less let letters level lick lid lie life lift light like limb lime line lined linen link
    linked linking links lion lips list lit live liver load loaded loading loaf loan lobe lock log login lone long
    look loom loop loose lord lose lot lots loud love lovely low luck lunch lunchtime lung made magic maid mail
    mailing main make male mall man many map mapping maps march mark marks mars mash mask mass mat match matched
    matches matching mate math matter may meal mean means meant meat meddle meet melon melt men mend mending menu
    merely merry mesh mess met metal mice middle mild mile milk mill mince mind mine mint minus miss mist mix moan
    mode mood moon more moss most moth motor mould moulder mountain mounting mouse mouth move movie mow much mud mug
    mule must mutter nail name nap napping near neat needle neither nest nested net nettle never new news next nice
    nick night nine noble nod noise none noodle noon north nose note notebook novel now nudge number nurse oak oar
    oath odd off oils old omit one only onto open oral order ore other ounce our out oven over owe owl own pace pack
    packs pad paddling page paid pain paint painter painting pair pale palm pan panel pants parent parents park part
    parties parting party pass past paste pat patch path paths patter pause paw pay pea peace peach peak pear peas
    peel peeling peer pen pending penny pepper peptic performed performing perk pest pet phase phone photo piano
    pick picks pie piece pieces pier pies pig pike pile piles pillow pin pine pink pint pipe pit pitch place
    placement plain plainly plan plane plant plate platter play plea plot plug plum plump plus pod podcast
    podcasting podcasts poem point pointing poke pole poll pond pony poodle pool poor pop pope pork port porting
    pose posh post pot pouch pound pounding pour powder pram press prey price pride print printed printing prints
    prize produce produced proof proper property proud prune pub puddle pull pulp pump punch pup pupil pure purse
    push put quick quiet quilt quit quite quiz quoted quotes race rack radio raft rag rage rail rain raise rake ram
    ramp ran range rank rare rate rather ratio rattle raw ray reach reached react read reader reading ready real
    ream rear recall recycling red reed reef reel reeling refuse refused regarding rely removes rendering rent
    reporting reset rest reversed rib rice rich rid riddle ride ridge right ring rinse ripe rise risk river road
    roam roar roast robe rock rod role roll roof room root rope rose rough round route row royal rub ruby rude rug
    ruin rule rum rumble rumbling run rung rush rust sack sad saddle safe safely sage said sail sake salad sale salt
    same sand sane sang sank sap sat sauce save saw say scale scan scar scare scarf scatter scene scent school scope
    score scot scout scrap screen screens seal sealing seam search seat second see seed seek seeking seem seen self
    sell send sending sense sent set sets settings settle seven sever sew shade shaft shake shall shape shaping
    share shared shares shark sharp sharpness shave shed sheep sheer sheet shelf shell shift shine ship shipped
    shipping shirt shoe shoes shook shop shore short shorting shot should shout shove show showed shower shown shows
    shrinking shut shy side sigh sight sign signed silk sill silver simple simply sin sing single sink sinking sip
    sister site six size skate ski skimming skin skip skipping skirt sky slack slam slap slapping slash sleek sleet
    sleeve slice slid slide slight slightly slim slimming slip slipping slope slot slots slow slump small smaller
    smart smell smile smoke smooth snack snail snake snap snapping sneak snore snow soak soap soar sock socks soda
    sofa soft soil sold soldier solid some song soon soot sore sort sorted sorting sorts soul sound sounding soup
    sour south space spaces spade span spare spark speak speed spell spend spent spice spider spill spin spine
    spiral spit spoke spoon sport sporting spot spots spray spread spreadsheet spring spruce spur squad stack staff
    stage stain stair stake stale stall stamp stand star stare stark start starter stash state states stay steak
    steal stealing steam steel steep steer stem step stepping stern stew stick still sting stinks stir stock stoke
    stone stood stool stop store stored storm story stove straight strain strange strap strapping straw stray stream
    streams street stress stretch strict stride strike string strip stripped stroller strong study stuff stump stun
    stunt style such suck suit sum sun sure surf swan swap sway swear sweat sweep sweet swell swift swim swimming
    swing switch sword table tackle tail taint tainted take tale talk tall tame tan tank tap tape tapping tart task
    taste taught taxi tea teach team tear tease teatime teddy tell ten tend tending tens tension tent term test text
    than thank thanks that thaw the theft their them theme then there these they thick thief thigh thin thing think
    thinking third this thorn those though thread threading three threw thrill throne through throw thrown thumb
    thus tick tickle ticklish tide tidy tie tied tiger tight tile till tilt time timer times tin tiny tip tired toad
    toast today token told toll tomb tone tongs tongue tool top topic topics torch tour tow toward towel tower town
    toy trace tracing track trade trail train trait tram trap trapping trash tray treat tree trend trial trick tried
    tries trim trimming trip tripping trot trouble trout truck true trunk trust truth try tub tube tuck tulip tuna
    tune turf turn turner tweak twin twist two type ugly under understood unit until upon upset use used vague vain
    vale van vary vase vast vein verb verse version very vest vet view vine violet visit visual voice vote vow vowel
    wade wage waist wait wake walk walker wall wallet wand wander want war ward warm warmer warming warn warning
    wart wary was wash watch water wave wax way weak weaker wealth wear weather web webcam wed wedge weed week
    weekly weigh welder well went were west wet whale what wheat wheel wheels when where whether which while whine
    whip whisper white who whole whose why wide width wife wig wild will win wind wine wined wing wink winking
    winner winter wipe wire wise wish with wither witty woke wolf won wonder wood wool word wore work worker world
    worn worry worse worst would wounded wow wrap wrapped wrapping wreck wren wrist write writer writes writing
    wrote yard yarn yawn year yeast yell yes yet yoga yolk you young your zip zone zones zoom
    """
)
