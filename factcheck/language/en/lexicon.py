"""English: the words of the grammar and of reporting, none of any subject.

Every table is plain words; phrases match on stems, so one form of a verb stands for all, and articles and
possessive
pronouns may stand inside a phrase. ``*`` in a phrase is a gap of up to four words.
"""

from __future__ import annotations

from factcheck.language.en.stem import stem


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION = words("""
    a an the this that these those such it its he him his she her they them their we us our you your i me my one's
    who whom whose which what there here be am is are was were been being isn't aren't wasn't weren't have has had
    having haven't hasn't hadn't do does did doing don't doesn't didn't will would shall should may might can could
    must won't wouldn't can't cannot couldn't shouldn't ought and or but nor yet so if then than as at by for from
    in into of off on onto out over per through throughout to toward towards under until up upon via with within
    without about above across after against along alongside amid among amongst around before behind below beneath
    beside besides between beyond during despite except inside like near next since till while whereas although
    though because once when where why how whether not no never none neither either both all any each every some
    many much more most few fewer less least several other others another same own own's only just also too even
    still again already now once not n't itself himself themselves herself ourselves that's it's he's she's they're
    we're there's s t 's st nd rd th mr mrs ms dr o'clock very quite rather etc e.g i.e vs versus amp nbsp ' " “ ”
    yes well say
""")

# Words that colour a statement without changing what it says.
_LIGHT = words("""
    currently present presently today nowadays recent recently lately late latest moment far date time fact indeed
    really truly certainly surely clearly actually effectively officially publicly formally firmly firm solid secure
    secured securing steady steadily constantly consistently continuously successful successfully active actively
    good great big large larger largest major main key leading chief top biggest important notable considerable
    substantial significant strong whole entire complete full total overall general various different certain
    particular particularly especially special specific specifically respective respectively together jointly joint
    common mutual mutually bilateral make take give get go come become remain stay keep stand lie run turn put set
    bring see seem appear look show use find have hold carry serve reach amount total number count equal come stand
    run hit exceed surpass top pass cross break touch pass attain worth value level mark figure sum volume amount
    number total threshold size scale point line bar milestone level rate share part portion bulk thing matter case
    way kind sort type form term terms range series group estimate estimated put place rank ranking position list
    listed class league table club circle ranks say state tell note add stress emphasise emphasize underline point
    mention report announce declare claim argue remark observe explain recall describe call speak talk quote cite
    name word voice confirm acknowledge admit indicate inform highlight comment write publish outline maintain
    assert insist affirm reveal according account accord reckoning view words assessment verdict opinion statement
    speech remarks article story news headline press media television channel broadcast programme audience readers
    reader caption country countries state states nation nations republic capital capitals side sides party parties
    people world region regional international national local domestic global abroad overseas home homeland
    homegrown mr mrs president's former current incumbent then year years month months week weeks day days summer
    winter autumn spring annual annually period do doing done include including inclusive feature consist comprise
    begin begun continue still keep ongoing economy's lot plenty happen occur take place accumulate accumulated
    cumulative cumulatively new newly respect regard regarding concern concerning connection relation context
    framework basis course follow following result end ending finally eventually ultimately initially both each one
    two pair couple exactly precisely about approximately roughly around nearly almost barely hardly scarcely merely
    simply nothing least most top firmly well long short further furthermore moreover addition additionally however
    nevertheless meanwhile instead therefore thus hence up down back ahead away sign side round rounded move crown
    field area sphere sector belong aside apart alone place places placed work worked shape hand hands what's
    figures numbers effect existing exist mean means meant count help fully enter join host hosting visiting same
    ever official officially now once know known prove sit vow attach appear goes name colleague fresh think manage
    single foreign corporate
    want need whatsoever involve decide own come give newer older fresher later earlier former latter example
    examples instance reply
    reporter reporters journalist journalists correspondent correspondents interview briefing
    monday tuesday wednesday thursday friday saturday sunday
""")
LIGHT = frozenset(stem(w) for w in _LIGHT) | _LIGHT

PARTICIPLE_SUFFIXES = ("ing",)
PARTICIPIAL_PREPOSITIONS = words("""
    including according regarding concerning following excluding considering depending
""")
EMBEDDING = words("that which who whose where")
LIGHT_SUFFIXES = ("ly", "wards")

SKIPPED = words("the a an its their his her our this that these those own")

AUXILIARIES = words("""
    is are was were be been being am isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did
    don't doesn't didn't will would shall should may might can could must won't wouldn't can't cannot couldn't
""")

VERBS = frozenset(
    stem(w)
    for w in words("""
    accept achieve add admit cost open adopt agree aim allow amount announce appear approve argue arrive ask assess
    attain attract back become begin believe belong boast boost bring build buy call carry channel choose cite claim
    climb close come conclude confer confirm consider contain continue contribute count cover create cross cut deal
    decide declare decline deepen describe develop discuss double draw drop earn embrace emphasise employ endorse
    enhance enjoy enlarge ensure enter entered equal establish exceed exist expand expect explain export express
    extend face fail fall favour feature feel find finish float fly focus follow form gather get give go grow hail
    hand happen have hear help hit hold host impose import improve include increase indicate inject insist intend
    invest invite join keep know launch lead leave lie list look lose make manage match mean meet mention move name
    need negotiate note number offer open operate order outline overtake pass pay place plan play pledge point pour
    praise prefer prepare present produce promise propose prove provide publish put quit raise range rank reach read
    reaffirm receive recall reckon record reduce refuse regard reiterate reject relate remain remark report
    represent request require resolve respond rest result return reveal rise run say see seek seem sell send serve
    set settle share show shrink sign sink sit slip speak spend stage stand start state stay step stop strengthen
    stress strike suggest supply support surpass take talk teach tell think top total touch trade travel treat try
    turn undertake use value view visit voice vow want warn welcome widen win wish work write yield rule promise
    chair convene embark abandon absorb accompany accuse acknowledge acquire act adapt address advance advise affect
    afford allege apply appoint approach arrange assemble assert assign assist assume assure attach attack attempt
    attend auction avoid award ban base bear beat bet bid bind blame block boost borrow break brief broaden broker
    cancel care cause celebrate cement challenge chase check cite clinch coincide collapse combine command commit
    compare compete complain complete compose concede concentrate concern condemn conduct confess confuse connect
    consult contact contest contract control convince cooperate cope correct crown culminate curb dedicate defend
    define delay deliver demand demonstrate deny depart depend deploy deserve design destroy determine devote die
    differ direct disagree disappear disband dismiss dispatch display disrupt dissolve distribute divide dominate
    donate double doubt draft drag dream drive dwell earmark ease elect elevate eliminate emerge enable encourage
    engage enlist escape estimate evolve examine exchange exclude execute exercise exhibit explore extract figure
    fill finance fire fit flee float flourish forbid force forecast foresee forge forget free freeze fuel fulfil
    fund gain gauge generate grant greet guarantee guard guide halt hammer handle hang hesitate highlight hire hope
    hurt identify ignore illustrate imagine implement imply impress inaugurate incorporate inform initial initiate
    install institute integrate interest interpret intervene introduce invent investigate issue jump justify kick
    lack land last lay leap learn lend license lift limit link locate loosen lower maintain mark market mediate mine
    modernise monitor motivate mount multiply narrow nominate notice object oblige observe obtain occupy occur
    originate oust overcome overlook owe own participate perform permit persuade pick pin pioneer pledge plough poll
    portray possess post postpone predict prevail prevent proceed process project promote prompt protect protest
    prove pull pump purchase pursue push question quote react realise reassure rebound recognise recommend
    reconsider recover recruit redouble refer reflect refrain regain register regret reinforce relax release rely
    remember remind remove renew rent repeat replace reply rescue reserve resign resist restate restore restrict
    resume retain retire reverse review revise revive ring risk rival roll rush sail save scale schedule score scrap
    seal search secure seize select separate shape shelve shift ship shoot shrug shun shut signal sit situate solve
    sort spark split sponsor spread spur stabilise stall station stem stick stipulate store stretch struggle study
    submit succeed suffer suit supervise suppress surge surround survive suspect suspend sustain swap target team
    tend terminate test thank threaten throw tie tighten tolerate tour train transfer transform transport treat
    trigger triple trust underline understand unite unveil update upgrade urge vanish vary veto violate voice vote
    wait walk warn waste watch weaken weigh whip withdraw witness wonder worry wrap commence cease contend crash dip
    ease edge reckon profit steer top yield write speak snub spurn swell slump plunge soar stagnate stall rebuff
    concur clasp negotiate collaborate
""")
)

PREPOSITIONS = {
    "from": "origin",
    "by": "agent",
    "of": "of",
    "in": "goal",
    "into": "goal",
    "inside": "goal",
    "within": "goal",
    "to": "goal",
    "for": "goal",
    "towards": "goal",
    "toward": "goal",
    "on": "goal",
    "onto": "goal",
    "across": "goal",
    "at": "goal",
    "with": "between",
    "between": "between",
    "and": "and",
    "among": "goal",
    "via": "goal",
    "around": "goal",
    "throughout": "goal",
}

CONJUNCTIONS = words("and but while whereas or although though")
SUBORDINATORS = words(
    "after before when while as because since although though whereas if once until where with and but or"
)
DIRECTIONS = words(
    "north south east west northern southern eastern western central north-eastern upper lower inner outer"
)
TAIL_OPENERS = words("with including along despite alongside amid plus worth besides like notwithstanding")
PERSON_PRONOUNS = words("he she")
PRONOUNS = words("them they it these those")
PLAIN_VERBS = frozenset(
    stem(w)
    for w in words(
        """
    want agree operate intend believe expect say know seek consider remain become include employ provide enjoy
    continue favour wish exist hope support welcome share pledge belong agree
"""
    )
)
RESUMPTIVES = words("again then later also another")
ENUMERATORS = words("them which whom these those")
PAIRING = words("between both")
CONJUNCTIONS_ONLY = words("and but or with yet")
INDEFINITES = words("a an one each every single average")
COPULAS = words(
    "remain remains remained become becomes became serves served named called as by name of goes go currently now"
)
INFINITIVE = words("to")
NOUN_VERBS = words(
    """
    projects visits talks plans figures reports claims deals ties interests needs exports imports increases works
    funds prices costs results services fields sources markets contacts offers questions points moves calls views
    links trades documents papers agreements hands heads names shares steps terms ways states firms parts places
    leads areas groups forms numbers signs marks sales rises falls grants loans partners contracts accounts
"""
)
BARE_NEGATORS = words("not")
NEGATIVE_DETERMINERS = words("no little")
UNIVERSALS = words("both all each")
DEFINITES = words("the this that")
PLACE_NOUNS = words("city town")
UNIT_PREPOSITIONS = words("in")
SAYING = words("speaker said says voice")
POSSESSIVES = words("his her their its")
ADVERSATIVES = words("but")
INVERTING = words("were should had suppose supposing imagine")
PLACE_PREPOSITIONS = words("in at to into inside near outside")
VENUE_PREPOSITIONS = words("for")
PASSIVE_AUXILIARIES = words("was were been being is are be")
PLACE_RELATIVES = words("where")
RELATIVES = words("which who where whose whom")

NUMBERING = words("no nos")
ABBREVIATIONS = words(
    "mr mrs ms dr st sen rep gov gen col lt sgt prof inc ltd co corp vs etc no jan feb mar apr jun jul aug "
    "sep sept oct nov dec rs u.s u.k e.g i.e approx est dept bn mln p pp fig al jr sr mt ft ave a.m p.m"
)

COMPARATOR_WORDS = {
    "bare": "{}",
    "reached": "{}",
    "about": "about {}",
    "gt": "more than {}",
    "ge": "at least {}",
    "lt": "less than {}",
    "le": "at most {}",
    "nearly": "nearly {}",
    "exact": "exactly {}",
    "range": "between {} and {}",
    "top": "top {}",
}

TEMPLATES = {
    "dated": "{} in {}",
    "said": "{} said that {}",
    "sourced": "{}, according to {}",
    "owned": "{}'s {}",
    "scales": "trillion:1000000000000 billion:1000000000 million:1000000",
    "and": "and",
}

ATTRIBUTES = words("city town place venue location site country where when date day month year time")
JOINING = words("in at to into with by of for from between on under near")
RELATIONS = {
    "partner": "with",
    "partners": "with",
    "counterpart": "with",
    "investor": "from",
    "donor": "from",
    "supplier": "from",
    "exporter": "from",
    "origin": "from",
    "recipient": "in",
    "host": "in",
    "importer": "to",
    "destination": "to",
    "buyer": "to",
}
