"""The English words of numbers, units, comparators and dates. Data only; the grammar is in ``factcheck.reading``.

Units and dates have files of their own; all come together here.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.en import dates, units
from factcheck.language.numbers import NumberLexicon
from factcheck.language.tables import inverse, phrases, word_set, words
from factcheck.model import Comparator

GT, GE, LT, LE = Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE
ABOUT, NEARLY, EXACT, REACHED = Comparator.ABOUT, Comparator.NEARLY, Comparator.EXACT, Comparator.REACHED

_UNITS = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

_DENOMINATORS = {"quarter": 4, **{word: value for value, word in enumerate(ORDINALS[2:12], 3)}, "twentieth": 20}

_EXCEED = "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing top tops topped topping"
_EXCEED_PHRASES = ", ".join(_EXCEED.split())
_PASS = "pass, passes, passed, passing, cross, crosses, crossed, crossing, past, beat, beats, break, broke"


NUMBERS = NumberLexicon(
    decimal_mark=".",
    group_mark=",",
    units={word: value for value, word in enumerate(_UNITS)},
    tens={word: 10 * value for value, word in enumerate(_TENS, 2)},
    hundred=frozenset({"hundred"}),
    hundreds={},
    scales={
        **dict.fromkeys(("thousand",), 3),
        **dict.fromkeys(("million", "millions", "mn", "mln", "mio", "mil"), 6),
        **dict.fromkeys(("billion", "billions", "bn", "bln", "milliard"), 9),
        **dict.fromkeys(("trillion", "trillions", "tn", "trln", "trn"), 12),
        "quadrillion": 15,
        "quintillion": 18,
        **dict.fromkeys(("lakh", "lakhs"), 5),
        **dict.fromkeys(("crore", "crores"), 7),
    },
    continued=frozenset(),
    attached_scales={"k": 3, "bil": 9, "mill": 6, "tril": 12},
    money_scales={"m": 6, "mm": 6, "b": 9, "t": 12},
    dozens={"dozen": 12},
    joiners=frozenset({"and"}),
    points=frozenset({"point"}),
    articles=frozenset({"a", "an"}),
    fractions=inverse(
        {
            Decimal("0.5"): "half a, half an, a half, one half, half",
            Decimal("0.25"): "quarter of a, quarter of an, a quarter of a, a quarter of an, quarter, a quarter",
            Decimal("0.75"): "three quarters of a, three quarters of an, three quarter",
        }
    ),
    halves=inverse(
        {
            Decimal("0.5"): "and a half, and one half",
            Decimal("0.25"): "and a quarter",
            Decimal("0.75"): "and three quarters",
        }
    ),
    fraction_parts=frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64}),
    vague_plurals={
        "tens": 20,
        "dozens": 24,
        "scores": 40,
        "hundreds": 200,
        "thousands": 2000,
        "millions": 2 * 10**6,
        "billions": 2 * 10**9,
        "trillions": 2 * 10**12,
    },
    vague_needs_of=word_set("tens scores"),
    several=phrases("several, a few, few, some few, quite a few"),
    couples=phrases("a couple of, a couple, couple of"),
    ones=frozenset({"one"}),
    not_one_after=word_set("no any every each this that which another the some only-one other"),
    zeros=frozenset({"zero"}),
    denominators={"half": 2, **_DENOMINATORS, **{f"{word}s": value for word, value in _DENOMINATORS.items()}},
    plural_denominators=frozenset(f"{word}s" for word in _DENOMINATORS),
    shy_denominators=word_set("quarter"),
    share_before=word_set("by up down"),
    halving=word_set("first second last latter other bottom top better opening closing early late previous each"),
    fraction_nouns=word_set(
        "half halves third thirds quarter quarters fourths fifths sixths sevenths eighths ninths tenths tenth "
        "hundredth hundredths thousandth thousandths millionths"
    ),
    currency_symbols=units.CURRENCY_SYMBOLS,
    currency_prefixes=units.CURRENCY_PREFIXES,
    currency_letters=units.CURRENCY_LETTERS,
    currency_codes=units.CURRENCY_CODES,
    currency_words=units.CURRENCY_WORDS,
    currency_verbs=units.CURRENCY_VERBS,
    single_currencies=word_set("dollar euro pound rouble ruble yuan rupee buck"),
    per=frozenset({"per"}),
    attached_currencies={"p": "pence"},
    video_lines=word_set("240 360 480 576 720 1080 1440 2160 4320"),
    change=units.CHANGE,
    minus=word_set("minus negative"),
    weights=word_set("pound pounds"),
    weighing=word_set("weigh weighs weighed weighing weight"),
    cash=word_set("note notes coin coins fine bill price fee"),
    percent=units.PERCENT,
    shy_ratios=units.SHY_RATIOS,
    points_of_percent=units.POINTS_OF_PERCENT,
    times=units.TIMES,
    multiples=units.MULTIPLES,
    fold=units.FOLD,
    durations=units.DURATIONS,
    shy_durations=units.SHY_DURATIONS,
    after_duration=word_set("before after later ago earlier prior from 's of"),
    shy_multiples=units.SHY_MULTIPLES,
    after_multiple=units.AFTER_MULTIPLE,
    safe_codes=units.SAFE_CODES,
    rate_before=units.RATE_BEFORE,
    measures=units.MEASURES,
    clock=units.CLOCK,
    attached_measures=units.ATTACHED_MEASURES,
    standards=word_set("2k 4k 5k 8k 2g 3g 4g 5g 6g"),
    length_letters={"m": "m", "mm": "mm"},
    lengths=units.LENGTHS,
    of=frozenset({"of"}),
    determiners=word_set("the a an its their his her our my your this that these those all both such"),
    noun_skips=word_set("other more such different separate further additional odd new-found"),
    noun_stops=word_set(
        # prepositions, conjunctions, adverbs
        "of in on at by for with from to into onto as than that which who whom whose where when while because if but",
        "and or nor so yet about above across after against along among amongst around before behind below beneath",
        "beside besides between beyond despite during except inside like near off out outside over past per since",
        "through throughout till toward towards under until up upon via within without versus vs according due not",
        "no never also already still even just only now then here there today currently again ever soon too very",
        "well back down away together later earlier ago each every apiece altogether alone abroad overall",
        "respectively instead however though although unless whether how why what plus minus less worth including",
        "amid alongside next last this these those the a an its their his her our my your it they he she we you i",
        "them him us me both either neither some any all",
        # auxiliaries and common verbs
        "is are was were be been being am has have had having do does did done will would can could may might shall",
        "should must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't",
        "cannot couldn't operate operates operated work works worked function functions run runs ran trade trades",
        "exist exists live lives lived do make makes made take takes took taken give gives gave given get gets got",
        "go goes went gone come comes came become becomes became remain remains say says said tell tells told see",
        "sees saw seen show shows showed shown know knows knew known think want need needs help helped join joined",
        "sign signed enter entered invest invested employ employs hold holds held bring brings brought begin begins",
        "began begun start starts started open opens opened close closed build builds built sell sells sold buy buys",
        "bought pay pays paid send sends sent meet meets met lead leads led left leave leaves keep keeps kept set",
        "sets put puts lie lies lay stand stands stood fall falls fell fallen rise rises rose risen grow grows grew",
        "grown win wins won lose loses lost speak spoke spoken write wrote written drive drove driven find found",
        "mark marks marked cover covers covered include includes included involve involves involved concern",
        "concerned reach reached exceed exceeds exceeded amount amounts total totals account accounts account",
        "produce produces produced provide provides provided create creates created appear appears appeared receive",
        "received attend attended participate took adopt adopted agree agreed expect expected plan planned continue",
        "continues continued follow follows followed die died kill killed happen happened seem seems ended ends",
        "export exports import imports actively successfully operate employ visit-ed strong amounting making taking",
        "occur occurs occurred yielded respectively million billion thousand hundred dozen",
    )
    - word_set("exports imports trade trades works mark marks sign visit trade total plan"),
    plurals=word_set(
        "people men women children staff personnel police troops media memoranda mous criteria data aircraft "
        "spacecraft species series seats mps ceos countrymen businessmen businesswomen spokesmen statesmen "
        "fishermen lives feet israelis pakistanis iraqis kazakhstanis saudis emiratis bangladeshis kuwaitis taxis "
        "sheep fish cattle clergy buses crises analyses"
    ),
    not_plurals=word_set(
        "news politics economics mathematics physics perhaps always sometimes besides towards whereas across address"
        " kudos basis crisis status census corps texas philippines netherlands states brussels paris wales hermes los"
        " states-led"
    ),
    plural_suffixes=("s",),
    singular_suffixes=("ss", "us", "is"),
    verb_suffixes=("ed", "ing"),
    adverb_suffixes=("ly",),
    not_adverbs=word_set(
        "family supply assembly italy july reply ally rally only early monthly weekly daily yearly quarterly"
    ),
    marks=word_set("mark milestone threshold barrier level line ceiling level-mark"),
    labels=word_set(
        "covid para fn item iphone galaxy chapter unit article section paragraph page flight line room phase type "
        "model version grade category resolution act bill volume part figure table rule schedule boeing airbus class "
        "gate platform route highway interstate size series windows season episode amendment proposition channel "
        "terminal runway pier hall block building pavilion wing gate quay berth shaft silo pump well turbine furnace "
        "tower zone sector depot lot hangar stand bay concourse "
        "radio area level title form apollo group reactor game stoxx ftse nikkei dax cac topix kospi sensex nifty"
    ),
    shy_labels=word_set("week day round lap stage step tier hole pixel playstation xbox ipad mk mark"),
    bottoms=word_set("bottom"),
    aside=word_set("on at"),
    ages=word_set("aged age ages"),
    compound_stops=word_set(
        "way ways sided side part fold time times star tier track state one on off stage party parties third thirds"
        " half class hand handed tiered step dimensional on-one pronged legged to up person lane storey story nil"
        " quarters quarter fifths tenths speed seater door bed bedroom bathroom cylinder wheel"
    ),
    strong=frozenset({"strong"}),
    tops=frozenset({"top"}),
    superlatives=word_set("largest biggest greatest foremost top highest"),
    rankers=word_set(
        "leading main largest biggest greatest top foremost highest richest best wealthiest smallest fastest strongest"
        " busiest poorest worst longest oldest major principal"
    ),
    most=frozenset({"most"}),
    singling=frozenset({"single"}),
    signs=phrases("no ., number, num ., №, #, nr ., no"),
    ordinals={
        **{word: value for value, word in enumerate(ORDINALS, 1)},
        **{f"{word[:-1]}ieth": 10 * value for value, word in enumerate(_TENS, 2)},
        **{
            f"{ten}{ORDINALS[unit - 1]}": 10 * value + unit
            for value, ten in enumerate(_TENS, 2)
            for unit in range(1, 10)
        },
        "nineth": 9,
        "twelveth": 12,
        "hundredth": 100,
        "thousandth": 1000,
        "millionth": 10**6,
        "billionth": 10**9,
    },
    ordinal_scales=frozenset({100, 1000, 10**6, 10**9}),
    ordinal_suffixes=word_set("st nd rd th"),
    first=frozenset({"first", "second", "third"}),
    ever=frozenset({"ever"}),
    at_first=frozenset({("at", "first")}),
    ordinal_stops=phrases(
        "time, times, of all, and foremost, lady, deputy, vice, secretary, name, names, hand, class, sight, "
        "glance, world war, place, instance, step, century, centuries, half, quarter, party, parties, world, "
        "country, countries, person, thought, thoughts, language, nature, rate, aid, floor, half-year, year, "
        "month, day, week, minute, hour, degree, avenue, street, day of, generation, quarter of, term, person"
    ),
    places=word_set("place places position positions spot rank ranks slot ranking"),
    among=frozenset({"among", "amongst", "of"}),
    rank_verbs=phrases(
        "rank, ranks, ranked, ranking, came, comes, coming, placed, finished, finishes, ranks as, ranked as, is "
        "in, was in, rated, listed, stands, stood"
    ),
    rank_participles=word_set("ranked placed rated ranking"),
    superlative_stops=word_set("number part share amount extent degree possible portion"),
    negative_signs=frozenset({"no"}),
    hyphen_before=word_set("top to and or sub"),
    partitives=phrases(
        "one of the, one of its, one of their, one of our, one of his, one of, among the, among its, among their, "
        "among our, among, some of the, some of its, two of the, three of the, a, an, amongst the, another"
    ),
    lists=word_set("list lists ranking rankings league table rating ratings"),
    before=inverse(
        {
            GT: f"more than, over, above, {_EXCEED_PHRASES}, upwards of, upward of, in excess of, {_PASS}, "
            "longer than, older than, taller than, heavier than, wider than, faster than, deeper than, farther than, "
            "further than, costlier than, past the mark of, past the level of, beyond the mark of, beyond, north of,"
            " greater than, higher than, larger than, bigger than, >, better than, outstripping, outstripped",
            GE: "at least, at or above, at or over, a good, no less than, "
            "no fewer than, not less than, not fewer than, "
            "no lower than, not lower than,"
            " a minimum of, minimum of, minimum, ≥, > =, start from, starts from, starting from, started from, "
            "prices from, priced from, costs from, cost from, beginning from, start at, "
            "starts at, starting at, not under, not below, nothing less than, at the very least, at the least, "
            "at a minimum",
            LT: "shorter than, younger than, slower than, lighter than, cheaper than, narrower than, less than, "
            "under, below, fewer than, lower than, smaller than, short of, fell short of, "
            "falls short of,"
            " fall short of, falling short of, <, sub -, south of, yet to reach, yet to hit, failed to reach, "
            "fails to reach, fail to reach, failing to reach, without reaching, nowhere near, shy of, fell below, "
            "not up to, not even, not quite, not come to, not even come to, not amount to, not even amount to, "
            "not add up to, not even reach, not even hit, yet to cross, yet to pass, yet to breach, yet to break, "
            "yet to attain, yet to come to",
            LE: "at most, at the most, at the very most, up to, no more than, not more than, no greater "
            "than, no higher than,"
            " not exceeding, not to exceed, a maximum of, maximum of, maximum, max, as many as, as much as, as "
            "high as, ≤, < =, yet to exceed, yet to surpass, yet to top, failed to exceed, failed to surpass, "
            "fails to exceed, without exceeding, not over, not above, nothing more than, capped at, limited to",
            NEARLY: "nearly, almost, close to, close on, come close to, came close to, comes close to, coming close "
            "to, just under, just below, just short of, just shy of, "
            "approaching,"
            " approached, approaches, nearing, near, a little under, little short of, verging on, slightly under, "
            "a shade under, nigh on, a touch under, virtually, practically, all but",
            ABOUT: "something like, hovering around, about, around, some, roughly, approximately, approx, "
            "approx ., circa, ca ., c ., ca, ~, "
            "≈, in the region of,"
            " in the order of, on the order of, in the neighborhood of, in the neighbourhood of, in the vicinity "
            "of, an estimated, estimated, or so, somewhere around, in the range of, plus or minus, ±, + / -, more or "
            "less, an approximate",
            EXACT: "exactly, precisely, an exact, =",
            REACHED: "reached, reach, reaches, reaching, hit, hits, hitting, has reached, have reached, had "
            "reached, has hit,"
            " have hit, had hit, attained, attaining, amounted up to, amounting up to",
        }
    ),
    after=inverse(
        {
            GE: "or older, and older, or longer, or more, and counting, and more, "
            "or above, and above, or over, and over, and up, or greater, or higher,"
            " and upwards, at least, at a minimum, at the least, at the very least, minimum",
            LE: "or younger, and younger, and under, and below, or shorter, or less, or fewer, "
            "or under, or below, or lower, at most, at the most, at the very most, "
            "maximum, tops, max",
            ABOUT: "or so, or thereabouts, approximately, give or take, more or less, roughly",
            EXACT: "exactly, precisely, on the nose, on the dot, to the dollar",
            GT: "and then some",
        }
    ),
    after_number={"+": GT, "plus": GT, "- plus": GT, "- odd": ABOUT, "odd": ABOUT, "- ish": ABOUT},
    adding=frozenset({"plus"}),
    at_start={"from": GE},
    doubtful=phrases(f"{_PASS}, top, hit, near, past, minimum, maximum, max, start at, higher than"),
    blockers={
        "about": word_set(
            "talk talks talked talking spoke speak speaks speaking ask asked asking tell told learn learned know "
            "knew hear heard worried concerns concerned information news questions question details discussion "
            "brought came comes thinking think wrote writing report reports data what how"
        ),
        "over": word_set(
            "dispute row talks concerns concern fears handed took hand take presided turned all spread debate won"
        ),
        "near": word_set("located lies village town city located lived lives live"),
        "under": word_set("signed agreements projects built financed implemented"),
        "some": frozenset(),
        "around": word_set("travelled toured all turned centred centered revolve"),
        "top": word_set("the on at"),
        "up": word_set(
            "add adds added adding sum sums summed summing total totals totalled totalling gone went going crept edged "
            "inched rose risen soared"
        ),
    },
    near=phrases(
        "longer than, older than, taller than, heavier than, wider than, faster than, deeper than, farther than, "
        "further than, costlier than, shorter than, younger than, slower than, lighter than, cheaper than, "
        "narrower than, over, above, under, below, about, around, some, beyond, near, past, close to, up to, from, top"
    ),
    spatial=phrases("over, above, under, below, beyond, near, past, from, top, close to"),
    definite=word_set("the its their his her our my these those"),
    negated={"as many as": LT, "as much as": LT, "as high as": LT},
    fillers=word_set(
        "just even the a an record total of whopping staggering now already currently its their mark threshold "
        "milestone level combined for first time hefty mere full impressive cumulative overall all-time symbolic "
        "additional extra further modest meagre meager paltry measly puny tiny scant humble respectable sizeable "
        "sizable considerable substantial handsome healthy solid enormous huge massive colossal astonishing remarkable"
    ),
    adverbs=word_set("yet even ever quite been be to actually really currently so far even"),
    intensifiers=word_set(
        "whisker shade touch hair fraction just well far slightly a little bit significantly considerably "
        "substantially much way comfortably easily barely hardly scarcely narrowly even far still somewhat "
        "marginally"
    ),
    diminishers=word_set("whisker shade touch hair fraction just slightly little marginally fractionally"),
    negations=word_set(
        "not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't cannot can't"
        " couldn't shouldn't nor neither"
    ),
    not_negating=word_set("only just merely simply"),
    idioms=inverse(
        {
            (LE, 5): (
                "counted on one hand, count on one hand, counted on the fingers of one hand, on the fingers of one "
                "hand, on your fingers, on their fingers, on the fingers, on one hand, "
                "on the fingers of a hand, count them on one hand"
            ),
            (LE, 10): (
                "counted on two hands, counted on the fingers of two hands, counted on the fingers of both hands, on "
                "the fingers of both hands, on the fingers of two hands, counted on both hands"
            ),
            (LE, 9): (
                "a handful, only a handful, handful, a mere handful, in single digits, in the single digits, "
                "single digit, single figures, in single figures"
            ),
            (LE, 20): "few and far between, thin on the ground",
        }
    ),
    between=phrases("between, somewhere between, anywhere between, in between, ranging between, ranges between"),
    range_and=frozenset({"and"}),
    range_to=word_set("to through until till"),
    range_or=frozenset({"or"}),
    range_from=frozenset({"from"}),
    changes=word_set(
        "fell fall falls falling fallen rose rise rises rising risen grew grow grows growing grown growth increase "
        "increases increased increasing decrease decreased decreases decreasing drop drops dropped dropping climb "
        "climbs climbed climbing jump jumps jumped jumping surge surged surging soar soared soaring decline "
        "declined declines declining shrank shrink shrunk slid slide slipped slip went go goes going moved move "
        "raised raise raising cut cuts cutting reduced reduce reducing expanded expand expanding widened narrowed "
        "narrow doubled tripled up down improved improve advanced plunged tumbled leapt leaped swelled changed "
        "change boost boosted boosting lifted lowered upgraded revised plummeted sank halved dipped eased edged "
        "bring brought extended transition crept shot"
    ),
    ranging=word_set("range ranges ranged ranging vary varies varied varying anywhere somewhere"),
    opposing=word_set("and but yet"),
    restating=word_set("i.e. ie or that is equivalent equal equals equalling to the some in a total of worth"),
    restatement_ends=word_set(") / , ; or at"),
    clause_ends=frozenset({";", ".", ",", ":"}),
    in_ratio=word_set("in"),
    out_ratio=word_set("out"),
    before_ratio=word_set("that and but where while said says only just"),
    months=dates.MONTHS,
    shy_months=dates.SHY_MONTHS,
    weekdays=dates.WEEKDAYS,
    day_customs=dates.DAY_CUSTOMS,
    date_cues=dates.DATE_CUES,
    start_cues=dates.START_CUES,
    onwards=dates.ONWARDS,
    year_before=dates.YEAR_BEFORE,
    year_weak_before=dates.YEAR_WEAK_BEFORE,
    month_before=dates.MONTH_BEFORE,
    day_before=dates.DAY_BEFORE,
    before_years=word_set("of in"),
    feasts=dates.FEASTS,
    nth_months={f"{word} month of": value for value, word in enumerate(ORDINALS[:12], 1)},
    year_words=dates.YEAR_WORDS,
    fiscal=dates.FISCAL,
    decade_suffix=dates.DECADE_SUFFIX,
    parts_of_period=dates.PARTS_OF_PERIOD,
    halves_of_year=dates.HALVES_OF_YEAR,
    quarter_letters=dates.QUARTER_LETTERS,
    half_letters=dates.HALF_LETTERS,
    month_spans=dates.MONTH_SPANS,
    relative=dates.RELATIVE,
    narrating=dates.NARRATING,
    span_units=dates.SPAN_UNITS,
    span_ways=dates.SPAN_WAYS,
    clausal_ways=dates.CLAUSAL_WAYS,
    clause_starts=dates.CLAUSE_STARTS,
    possessive=frozenset({"'s"}),
)
