"""English: the words of the grammar and of reporting, none of any subject.

Every table is plain words; phrases match on stems, so one form of a verb stands for all, and articles and
possessive
pronouns may stand inside a phrase. ``*`` in a phrase is a gap of up to four words.
"""

from __future__ import annotations

from factcheck.language.en.stem import stem


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(p.split()) for p in text.replace("\n", " ").split(",") if p.strip())


FUNCTION = words("""
a an the this that these those such it its he him his she her they them their we us our you your i me my one's who
whom
whose which what there here be am is are was were been being isn't aren't wasn't weren't have has had having haven't
hasn't hadn't do does did doing don't doesn't didn't will would shall should may might can could must won't wouldn't
can't cannot couldn't shouldn't ought and or but nor yet so if then than as at by for from in into of off on onto
out
over per through throughout to toward towards under until up upon via with within without about above across after
against along alongside amid among amongst around before behind below beneath beside besides between beyond during
despite except inside like near next since till while whereas although though because once when where why how
whether
not no never none neither either both all any each every some many much more most few fewer less least several other
others another same own own's only just also too even still again already now once not n't itself himself themselves
herself ourselves that's it's he's she's they're we're there's s t 's st nd rd th mr mrs ms dr o'clock very quite
rather
etc e.g i.e vs versus amp nbsp ' " “ ”
yes well say
""")

# Words that colour a statement without changing what it says.
_LIGHT = words("""
currently present presently today nowadays recent recently lately late latest moment far date time
fact indeed really truly certainly surely clearly actually effectively officially publicly formally firmly firm
solid secure
secured securing steady steadily constantly consistently continuously successful successfully active actively good
great big large
larger largest major main key leading chief top biggest important notable considerable substantial significant
strong
whole entire complete full total overall general various different certain particular particularly especially
special
specific specifically respective respectively together jointly joint common mutual mutually bilateral
make take give get go come become remain stay keep stand lie run turn put set bring see seem appear look show
use find have hold carry serve
reach amount total number count equal come stand run hit exceed surpass top pass cross break touch pass attain
worth value level mark figure sum volume amount number total threshold size scale point line bar milestone
level rate share part portion bulk thing matter case way kind sort type form term terms range series group
estimate estimated put place rank ranking position list listed class league table club circle ranks
say state tell note add stress emphasise emphasize underline point mention report announce declare claim argue
remark observe explain recall describe call speak talk quote cite name word voice confirm acknowledge admit
indicate inform highlight comment write publish outline maintain assert insist affirm reveal
according account accord reckoning view words assessment verdict opinion statement speech remarks article story news
headline press media television channel broadcast programme audience readers reader caption
country countries state states nation nations republic capital capitals side sides party parties people
world region regional international national local domestic global abroad overseas
home homeland homegrown
mr mrs president's
former current incumbent then
year years month months week weeks day days summer winter autumn spring annual annually period
do doing done
include including inclusive feature consist comprise
begin begun continue still keep ongoing
economy's lot plenty
happen occur take place
accumulate accumulated cumulative cumulatively
new newly
respect regard regarding concern concerning connection relation context framework basis course
follow following result end ending finally eventually ultimately initially
both each one two pair couple
exactly precisely about approximately roughly around nearly almost barely hardly scarcely merely simply nothing
least most top
firmly well long short
further furthermore moreover addition additionally however nevertheless meanwhile instead therefore thus hence
up down back ahead away
sign side
round rounded move crown field area sphere sector belong aside apart alone
place places placed
work worked
shape
hand hands
what's
figures numbers
effect
existing exist
mean means meant
count
help
fully
enter join
host hosting visiting
same
ever
official officially
now
once
know known
prove
sit
vow attach appear goes name colleague fresh
think
manage
want
need whatsoever involve
decide
own
come
give
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
is are was were be been being am isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't
doesn't didn't will would shall should may might can could must won't wouldn't can't cannot couldn't
""")

VERBS = frozenset(
    stem(w)
    for w in words("""
accept achieve add admit cost open adopt agree aim allow amount announce appear approve argue arrive ask assess attain
attract back become begin believe belong boast boost bring build buy call carry channel choose cite claim climb close come
conclude confer confirm consider contain continue contribute count cover create cross cut deal decide declare
decline
deepen describe develop discuss double draw drop earn embrace emphasise employ endorse enhance enjoy enlarge ensure
enter entered equal establish exceed exist expand expect explain export express extend face fail fall favour feature
feel find finish float fly focus follow form gather get give go grow hail hand happen have hear help hit hold host
impose import improve include increase indicate inject insist intend invest invite join keep know launch lead leave
lie list look lose make manage match mean meet mention move name need negotiate note number offer open operate order
outline overtake pass pay place plan play pledge point pour praise prefer prepare present produce promise propose
prove provide publish put quit raise range rank reach read reaffirm receive recall reckon record reduce refuse
regard reiterate reject relate remain remark report represent request require resolve respond rest result return
reveal rise run say see seek seem sell send serve set settle share show shrink sign sink sit slip speak spend stage
stand start state stay step stop strengthen stress strike suggest supply support surpass take talk teach tell think
top
total touch trade travel treat try turn undertake use value view visit voice vow want warn welcome widen win wish
work
write yield rule promise chair convene embark abandon absorb accompany accuse acknowledge acquire act adapt address
advance advise affect afford allege apply appoint approach arrange assemble assert assign assist assume assure
attach attack
attempt attend auction avoid award ban base bear beat bet bid bind blame block boost borrow break brief broaden
broker
cancel care cause celebrate cement challenge chase check cite clinch coincide collapse combine command commit
compare compete
complain complete compose concede concentrate concern condemn conduct confess confuse connect consult contact
contest
contract control convince cooperate cope correct crown culminate curb dedicate defend define delay deliver demand
demonstrate
deny depart depend deploy deserve design destroy determine devote die differ direct disagree disappear disband
dismiss
dispatch display disrupt dissolve distribute divide dominate donate double doubt draft drag dream drive dwell
earmark ease
elect elevate eliminate emerge enable encourage engage enlist escape estimate evolve examine exchange exclude
execute
exercise exhibit explore extract figure fill finance fire fit flee float flourish forbid force forecast foresee
forge forget
free freeze fuel fulfil fund gain gauge generate grant greet guarantee guard guide halt hammer handle hang hesitate
highlight
hire hope hurt identify ignore illustrate imagine implement imply impress inaugurate incorporate inform initial
initiate
install institute integrate interest interpret intervene introduce invent investigate issue jump justify kick lack
land last
lay leap learn lend license lift limit link locate loosen lower maintain mark market mediate mine modernise monitor
motivate
mount multiply narrow nominate notice object oblige observe obtain occupy occur originate oust overcome overlook owe
own
participate perform permit persuade pick pin pioneer pledge plough poll portray possess post postpone predict
prevail prevent
proceed process project promote prompt protect protest prove pull pump purchase pursue push question quote react
realise
reassure rebound recognise recommend reconsider recover recruit redouble refer reflect refrain regain register
regret
reinforce relax release rely remember remind remove renew rent repeat replace reply rescue reserve resign resist
restate
restore restrict resume retain retire reverse review revise revive ring risk rival roll rush sail save scale
schedule score
scrap seal search secure seize select separate shape shelve shift ship shoot shrug shun shut signal sit situate
solve sort
spark split sponsor spread spur stabilise stall station stem stick stipulate store stretch struggle study submit
succeed
suffer suit supervise suppress surge surround survive suspect suspend sustain swap target team tend terminate test
thank
threaten throw tie tighten tolerate tour train transfer transform transport treat trigger triple trust underline
understand
unite unveil update upgrade urge vanish vary veto violate voice vote wait walk warn waste watch weaken weigh whip
withdraw
witness wonder worry wrap commence cease contend crash dip ease edge reckon profit steer top yield write speak snub
spurn swell slump plunge soar stagnate stall rebuff concur clasp negotiate collaborate
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
    projects visits talks plans figures reports claims deals ties interests needs exports imports increases works funds
    prices costs results services fields sources markets contacts offers questions points moves calls views links
    trades documents papers agreements hands heads names shares steps terms ways states firms parts places leads
    areas groups forms numbers signs marks sales rises falls grants loans partners contracts accounts
    """
)
BARE_NEGATORS = words("not")
ADVERSATIVES = words("but")
INVERTING = words("were should had suppose supposing imagine")
PLACE_PREPOSITIONS = words("in at to into inside near outside")
VENUE_PREPOSITIONS = words("for")
PASSIVE_AUXILIARIES = words("was were been being is are be")
PLACE_RELATIVES = words("where")
RELATIVES = words("which who where whose whom")

ABBREVIATIONS = words(
    "mr mrs ms dr st sen rep gov gen col lt sgt prof inc ltd co corp vs etc no jan feb mar apr jun jul aug "
    "sep sept oct nov dec u.s u.k e.g i.e approx est dept bn mln p pp fig al jr sr mt ft ave a.m p.m"
)

CUES: dict[str, tuple[str, ...]] = {
    "negation": phrases(""" call off, called off, scrapped, cancelled, canceled, decide against, decided against, struck from, removed from, dropped from, crossed off, taken off, overlook, forget, forgotten, ignore, neglect, omit, outside * leading, outside the circle, outside the top, outside the list, drop out of, drops out of, fall out of, slip out of,
        not, n't, no, never, none, neither, nobody, nothing, nowhere, without, cannot, isn't, aren't, wasn't,
        weren't, hasn't,
        haven't, hadn't, don't, doesn't, didn't, won't, wouldn't, can't, couldn't, shouldn't, no longer, not a
        single, not one, not any,
        fail to, failed to, fails to, failure, deny, denies, denied, it is not true that, it isn't true that, it is
        untrue that, it is false that, it is wrong that, it is a myth that, it is incorrect that,
        it would be wrong to say, it would be false to say, it is wrong to say, it would be a mistake to say, it
        cannot be said, it can't be said, contrary to claims that,
        it would be untrue to say, it would be inaccurate to say, have yet to, has yet to, had yet to, yet to,
        neither * nor, missing, absent, left out, leave out, excluded, omitted, nowhere, outside * largest, outside
        * biggest, outside * top, out of the question, nowhere to be found, still to be, still have to, still has
        to,
        stop short of, stopped short of, stops short of, shy away from, far from, unable to, refuse to, refused to,
        refuses to, no such thing as, free of, devoid of, lack, lacks, lacked, lacking, stay clear of, steer clear
        of, leave * out, stay * away, keep * away from, shut out, hardly any, scarcely any, barely any, off the
        table, off the agenda, neither side, could not, did not, do not, does not, would not, is not, are not, was
        not,
        were not, has not, have not, had not, will not, cannot be, little, rule out, decline to, declined to,
        declines to, by no means, not at all, on no account, zero, false, untrue
        """),
    "pseudo": phrases(""" no shortage of, no lack of, no dearth of, no absence of, do more than just, more than just, not alone, not the only, not the only one, not new to, not for nothing, nobody denies, no one denies, nobody disputes, no one disputes, never far, not unlike, not one of several, not confined, not restricted to, no accident, no surprise, not in dispute, not stop at, did not stop at, not least, no small, no mere, not the first, not unaware, not only one,
        not only, not just, not merely, not simply, not solely, no less, no fewer, no doubt, no newcomer, no
        stranger, nothing but, nothing short of, nothing less than,
        no secret, not least, no wonder, not without, not to mention, not surprisingly, no more than, not more than,
        not less than, not fewer than, not exceeding, no lower than, not lower than, no smaller than,
        not limited to, isn't limited to, is not limited to, aren't limited to, not confined to, not in doubt,
        without doubt, without a doubt, without question, hardly a newcomer, not a newcomer, hardly a secret, not in
        vain, not yet over, no matter, whether or not, not hide, not conceal, no exception,
        not empty-handed, no mean, no small, not in passing, nothing less, never before, no longer just, no longer
        only, no longer merely, no longer a mere, not * empty-handed, not go home empty-handed, not shy, not shy
        about, not until
        """),
    "possible": phrases(""" contemplate, moot, on the cards, being explored, being weighed, feasible,
        may, might, could, can, possibly, perhaps, potentially, possible, possibility, potential, is considering,
        consider, mull, likely, could yet, may yet, maybe,
        is being considered, under consideration, eye, in view, mooted, chance, conceivable, conceivably, option,
        prospect of
        """),
    "discussed": phrases(""" broach, gone over, go over, aired, on the menu, take up,
        discuss, discussion, discussed, talk about, talk over, talked about, come up, came up, on the agenda, touch
        on, touched on, speak of, spoke about, raise, raised, were raised, explored the idea,
        bring up, brought up, address, addressed, talked of, look at, was a topic, topic, subject of, feature in,
        negotiate, considered, under discussion, left out of the discussions, consult, exchange view, left out,
        debated, agenda, on the table, negotiation
        """),
    "proposed": phrases("""
        propose, proposed, proposal, suggest, suggestion, initiative, idea, put forward, float, offer, offered,
        pitch, recommend, invite, under * proposal
        """),
    "planned": phrases(""" envisage, envision, in the pipeline, in the works, foresee,
        will, shall, plan, planned, plan to, intend, intention, going to, due to, set to, is to, are to, was to,
        were to, expected to, scheduled, aim, want, hope, look to, seek to, prepare to, meant to, expect, ambition,
        won't, will not, 'll, pledge, promise, would, undertake, slated, wish, keen, plans, ready to, on track to,
        about to, call for, poised to
        """),
    "agreed": phrases(""" of one mind, see eye to eye, in accord, resolve, resolved, list of priority,
        agree, agreed, agreement, agree to, accord, consensus, favour, in favour, decide, decided, settled,
        resolved to, committed to, consent, shook hands on, in agreement, priority, priorities, settle on, priority
        area, understanding
        """),
    "firm": phrases(
        """
        definitely, certainly, for certain, without fail, guaranteed, is certain to, bound to, for sure, already,
        decided, officially
        """
    ),
    "hypothetical": phrases(
        """
        if, suppose, supposing, assuming, imagine, provided that, in case, were it, should trade, what if, unless,
        hypothetically, had it, in the event that, let us assume, let's say
        """
    ),
    "wish": phrases(
        """
        hopefully, let's hope, i hope, we hope, i wish, here's hoping, may it, one hopes, let us hope, if only, it
        is to be hoped, fingers crossed, let us, let's
        """
    ),
    "opinion": phrases("""
        ideal, wonderful, terrible, disappointing, impressive, meagre, meager, splendid, regrettable, in my view, in
        my opinion, i think, we think, i believe, we believe, should, ought to, must, deserve,
        brilliant, excellent, overrated, underrated, shameful, admirable, remarkable, astonishing, too little, too
        much, not enough, best, worst, better off, worthy, unfair, perfect, foolish, wise, beautiful, boring,
        exciting, sadly, unfortunately, a pity, a shame, unimpressive,
        model of, natural partner, natural partners, worrying, alarming, encouraging, reassuring, poor showing,
        generous, enough, a bargain, feels like, arguably, in many eyes, frankly, lukewarm, cosy, it is time, much
        too, far too, sensible, mistake, triumph, masterstroke, waste, overdue
        """),
    "rumour": phrases("""
        rumour has it, rumor has it, rumour, rumor, rumoured, rumored, word is, word in, whisper, gossip,
        speculation, speculate, unnamed, allegedly, anonymous, hearsay, unconfirmed, grapevine, it is whispered,
        said to be planning, tongues are wagging, the talk of the town
        """),
    "forecast": phrases(
        """
        forecast, predict, projection, projected, is expected to, expect * to, outlook for, prophesy, foresee, by
        the end of the decade, in the coming years, in years to come, one day, in future, in the future, eventually,
        sooner or later, predicts, analysts expect, will
        """
    ),
    "report": phrases(""" disclose, reveal, signal, signalled, flag, tout, peg, credit, make plain, make clear, made plain, let it be known, label, identify, pinpoint, spell out, boast, volunteer, dismiss, play down, downplay, characterise, hail, complain,
        say, tell, note, noted, stress, emphasise, emphasize, underline, point out, add, mention, report, announce,
        declare, claim, argue, remark, observe, explain, recall, describe, call, speak of, quote, cite, put,
        according to, per, in the words of, by * account, by * reckoning, in * view, in * words, in * assessment, in
        * account, in * verdict, confirm, acknowledge, admit, indicate, inform, highlight, write, concede, was
        quoted, state, stated, hail, value, valued, count, counted, insist, assure, maintain, lists, list,
        single out, singled out, name-check, spoke of, put * at, affirm, reaffirm, comment, have it that, told,
        reveal, brand, dub, label, outline, name, cover, speak, sums up, sum up, voice, reckon, estimate, assert,
        characterise, characterize, run, carries, carry, show, place, puts, headline, portray, quotes, declare,
        express, praise, see, sees,, gives, give, reads, read
        """),
    "report-noun": phrases(
        """
        figure, verdict, assessment, account, words, reckoning, view, headline, report, story, estimate, caption,
        coverage, data, phrase
        """
    ),
    "speaker": phrases("""
        analyst, expert, economist, official, minister, ministry, spokesman, spokesperson, spokeswoman, diplomat,
        observer, critic, ambassador, embassy, prime minister, foreign minister, researcher, statistician,
        statistics office, statistics, bank, world bank, imf, agency, bureau, government data, customs, newspaper,
        professor, scholar, insider, trader, source, press secretary, deputy
        """),
    "receive": phrases(
        """
        attract, receive, draw, drew, drawn, secure, see * flow, benefit from, pull in, home to, host, play host to,
        obtain, get, gain, absorb, take in, took in, count, boast, employ, house
        """
    ),
    "own-country": phrases(
        """
        his country, her country, our country, his own country, his homeland, his nation, their country, the
        country, the republic, his republic, their homeland, this country, there
        """
    ),
    "scoped-negation": phrases(
        "anything but, by no means, hardly any, scarcely any, barely any, hardly, barely, scarcely"
    ),
    "tail": phrases(
        """
        on the sidelines, on the margins, in front of, along with, together with, up from, down from, in exchange
        for, at the expense of, thanks to, in addition to, in return for, against the backdrop of, as well as, at
        the initiative of, under the supervision of, on the occasion of, to mark, not to mention
        """
    ),
    "until-then": phrases("until, before, prior to, up to, up until"),
    "never": phrases("never, had not, hadn't"),
    "past": phrases(
        """
        formerly, previously, originally, initially, used to, at first, early years, early days, back then, in those
        days, in the beginning, ago, at one point, until recently, historically, in the past, in former years, years
        earlier, a decade earlier, at independence, at the outset, at the start, before the pandemic, turn of the
        century, in its heyday, at its peak, at its lowest, at its highest, decade
        """
    ),
    "increment": phrases("another, additional, further, extra, a further, new, fresh, additionally"),
    "rate": phrases(
        """
        a year, per year, every year, each year, annually, annual, a month, per month, monthly, every month, a day,
        per day, daily, a week, per week, weekly, yearly, per annum, per capita, twice a year
        """
    ),
    "exclusive": phrases(
        """
        only, solely, exclusively, wholly, entirely, purely, the only, nothing but, alone, nobody but, none but, no
        one but, fully
        """
    ),
    "leading-contrast": phrases("far from"),
    "future": phrases(
        """plan to, plans to, planning to, intend to, intends to, pledge, promise, want to, hope to, aim to, seek to, ready to invest, prepare to, 
        will, shall, 'll, going to, set to, expected to, expect, forecast, projected, predict, on track to, poised
        to, slated to, about to, will have
        """
    ),
    "among": phrases("among, one of, a leading, a major, a big, a large, amongst, a significant, a key, a top"),
    "contrast": phrases(
        """
        rather than, instead of, as opposed to, and not, but not, not, unlike, in contrast to, in contrast with,
        compared to, compared with, ahead of, in place of, other than
        """
    ),
    "except": phrases("except, but for, with the exception of, save for, apart from, bar, excluding"),
    "superlative": phrases(
        """
        largest, biggest, leading, major, top, main, foremost, greatest, principal, chief, heavyweight, most
        important
        """
    ),
    "place-noun": phrases("market, economy, soil, territory, land, shore, economies, marketplace"),
    "dual": phrases("""
        two countries, both countries, two nations, both nations, two states, both states, two republics, both
        capitals, two capitals, two sides, both sides, sides, two parties, both parties,
        parties, each other, one another, bilateral, mutual, two-way, both governments, two governments, countries,
        counterparts, two presidents, both presidents, two leaders, both leaders, heads of state, leaders,
        presidents
        """),
    "dual-people": phrases(
        """
        two presidents, both presidents, presidents, two leaders, both leaders, leaders, heads of state, two heads
        of state, both heads of state, two men, the pair, both men, presidential, negotiators
        """
    ),
    "venue": phrases("venue, city, host, play host, location, site, place, setting"),
    "same-place": phrases("there"),
}

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
    "scales": "trillion:1000000000000 billion:1000000000 million:1000000",
    "and": "and",
}
