"""The English words of numbers, units, comparators and dates. Data only; the grammar is in ``factcheck.reading``."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

from factcheck.language.numbers import NumberLexicon
from factcheck.model import Comparator

T = TypeVar("T")

GT, GE, LT, LE = Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE
ABOUT, NEARLY, EXACT, REACHED = Comparator.ABOUT, Comparator.NEARLY, Comparator.EXACT, Comparator.REACHED


def _set(*lines: str) -> frozenset[str]:
    """Words separated by spaces."""
    return frozenset(" ".join(lines).split())


def _words(line: str) -> list[str]:
    """Words separated by spaces, in order."""
    return line.split()


def _phrases(line: str) -> frozenset[str]:
    """Phrases separated by commas."""
    return frozenset(phrase.strip() for phrase in line.split(","))


def _inverse(rows: dict[T, str]) -> dict[str, T]:
    """Meaning -> phrases separated by commas, turned round."""
    return {phrase.strip(): value for value, line in rows.items() for phrase in line.split(",")}


_UNITS = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

_CURRENCIES = {
    "USD": "dollar, dollars, dlr, dlrs, us dollar, us dollars, us dlrs, u.s. dollar, u.s. dollars, u.s. dlrs, "
    "u.s. dlr, american dollar, american dollars, us $, united states dollars, greenbacks, bucks",
    "EUR": "euro, euros",
    "GBP": "pound sterling, pounds sterling, british pound, british pounds, sterling, pounds, pound, stg, quid",
    "JPY": "yen, japanese yen",
    "CNY": "yuan, chinese yuan, renminbi, rmb, yuans",
    "KRW": "won, south korean won, korean won",
    "KPW": "north korean won",
    "KZT": "tenge, kazakh tenge, kazakhstani tenge, kazakhstan tenge, tenges",
    "RUB": "rouble, roubles, ruble, rubles, russian roubles, russian rubles",
    "UZS": "soum, soums, uzbek som, uzbek sum, uzbek soum, uzbek soums",
    "KGS": "kyrgyz som, kyrgyz soms",
    "INR": "rupee, rupees, indian rupee, indian rupees",
    "PKR": "pakistani rupees",
    "TRY": "lira, liras, turkish lira, turkish liras",
    "CHF": "swiss franc, swiss francs",
    "CAD": "canadian dollar, canadian dollars, canadian dlrs, canadian $",
    "AUD": "australian dollar, australian dollars, australian dlrs",
    "NZD": "new zealand dollar, new zealand dollars",
    "HKD": "hong kong dollar, hong kong dollars, h.k. dlrs, hk dlrs",
    "SGD": "singapore dollar, singapore dollars, singaporean dollars",
    "TWD": "taiwan dlrs, taiwan dollar, taiwan dollars, taiwanese dollars",
    "SEK": "swedish crowns, swedish kronor, swedish krona",
    "NOK": "norwegian crowns, norwegian kroner",
    "DKK": "danish crowns, danish kroner",
    "CZK": "czech crowns, czech koruna",
    "PLN": "zloty, zlotys, polish zloty, polish zlotys",
    "UAH": "hryvnia, hryvnias, ukrainian hryvnia",
    "GEL": "lari, georgian lari",
    "AZN": "manat, azerbaijani manat",
    "TMT": "turkmen manat",
    "AED": "dirham, dirhams, uae dirhams",
    "SAR": "riyal, riyals, saudi riyals",
    "ILS": "shekel, shekels",
    "THB": "baht, thai baht",
    "VND": "dong, vietnamese dong",
    "MYR": "ringgit, malaysian ringgit",
    "IDR": "rupiah, indonesian rupiah",
    "BRL": "brazilian real, brazilian reais, reais",
    "ZAR": "south african rand",
    "MNT": "tugrik, tugriks",
    "MXN": "mexican peso, mexican pesos",
    "DEM": "deutsche marks, deutschemarks",
}
_CODES = _words(
    "usd eur gbp jpy cny rmb krw kzt rub rur uzs kgs tjs tmt inr try chf cad aud nzd hkd sgd twd sek nok dkk czk "
    "pln uah gel azn aed sar ils thb vnd myr idr brl zar mnt mxn kpw"
)

_EXCEED = "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing top tops topped topping"
_EXCEED_PHRASES = ", ".join(_EXCEED.split())
_PASS = "pass, passes, passed, passing, cross, crosses, crossed, crossing, past, beat, beats, break, broke"

_DURATIONS = "second minute hour day week month year decade century fortnight weekend night"

NUMBERS = NumberLexicon(
    decimal_mark=".",
    group_mark=",",
    units={word: value for value, word in enumerate(_UNITS)},
    tens={word: 10 * value for value, word in enumerate(_TENS, 2)},
    hundred=frozenset({"hundred"}),
    scales={
        **dict.fromkeys(("thousand",), 3),
        **dict.fromkeys(("million", "millions", "mn", "mln", "mio", "mil"), 6),
        **dict.fromkeys(("billion", "billions", "bn", "bln", "milliard"), 9),
        **dict.fromkeys(("trillion", "trillions", "tn", "trln", "trn"), 12),
        "quadrillion": 15,
        "lakh": 5,
        "crore": 7,
    },
    attached_scales={"k": 3, "bil": 9, "mill": 6, "tril": 12},
    money_scales={"m": 6, "mm": 6, "b": 9, "t": 12},
    dozens={"dozen": 12},
    joiners=frozenset({"and"}),
    points=frozenset({"point"}),
    articles=frozenset({"a", "an"}),
    fractions=_inverse(
        {
            Decimal("0.5"): "half a, a half, one half, half",
            Decimal("0.25"): "quarter of a, a quarter of a, quarter, a quarter",
            Decimal("0.75"): "three quarters of a, three quarter",
        }
    ),
    halves=_inverse(
        {
            Decimal("0.5"): "and a half, and one half",
            Decimal("0.25"): "and a quarter",
            Decimal("0.75"): "and three quarters",
        }
    ),
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
    vague_needs_of=_set("tens scores"),
    several=_phrases("several, a few, few, some few, quite a few"),
    couples=_phrases("a couple of, a couple, couple of"),
    ones=frozenset({"one"}),
    not_one_after=_set("no any every each this that which another the some only-one other"),
    zeros=frozenset({"zero"}),
    fraction_nouns=_set(
        "half halves third thirds quarter quarters fourths fifths sixths sevenths eighths tenths tenth"
    ),
    currency_symbols=_inverse(
        {
            "USD": "$",
            "EUR": "€",
            "GBP": "£",
            "JPY": "¥",
            "KRW": "₩",
            "KZT": "₸",
            "RUB": "₽",
            "INR": "₹",
            "TRY": "₺",
            "UAH": "₴",
            "GEL": "₾",
            "AZN": "₼",
            "VND": "₫",
            "THB": "฿",
            "ILS": "₪",
            "MNT": "₮",
        }
    ),
    currency_prefixes=_inverse(
        {
            "USD": "us $, u.s. $, usd $, us dlrs, dlrs",
            "AUD": "a $, au $",
            "CAD": "c $, ca $, can $",
            "HKD": "hk $",
            "NZD": "nz $",
            "SGD": "s $, sg $",
            "TWD": "nt $",
            "BRL": "r $",
            "CNY": "cn ¥, rmb ¥",
            "JPY": "jp ¥",
            "INR": "rs, rs .",
        }
    ),
    currency_codes={code: {"rmb": "CNY", "rur": "RUB"}.get(code, code.upper()) for code in _CODES},
    currency_words={name.strip(): code for code, names in _CURRENCIES.items() for name in names.split(",")},
    currency_verbs={
        "won": _set(
            "the a an by over against at in first second gold silver bronze medals awards their his her its it"
        ),
        "pounds": _set("of per"),
        "pound": _set("of per"),
        "marks": _set("of"),
        "top": _set(""),
    },
    percent=_phrases("%, percent, per cent, pct, pct ., percents"),
    points_of_percent=_phrases(
        "percentage points, percentage point, percent points, per cent points, % points, pp, pps, p.p., ppts, pct "
        "points"
    ),
    times=frozenset({"times", "x", "×"}),
    multiples=_inverse(
        {
            2: "doubled, doubling, doubles, double, twice, twofold",
            3: "tripled, tripling, triples, triple, trebled, trebling, treble, thrice, threefold",
            4: "quadrupled, quadrupling, quadruple, fourfold",
            5: "quintupled, quintuple, fivefold",
            6: "sextupled, sixfold",
            Decimal("0.5"): "halved, halving",
            7: "sevenfold",
            8: "eightfold",
            9: "ninefold",
            10: "tenfold",
            12: "twelvefold",
            20: "twentyfold",
            100: "hundredfold",
            1000: "thousandfold",
        }
    ),
    fold="fold",
    durations=_inverse(
        {
            "second": "second, seconds, secs",
            "minute": "minute, minutes, min, mins",
            "hour": "hour, hours, hr, hrs",
            "day": "day, days",
            "week": "week, weeks",
            "month": "month, months",
            "year": "year, years, yr, yrs",
            "decade": "decade, decades",
            "century": "century, centuries",
            "fortnight": "fortnight, fortnights",
            "weekend": "weekend, weekends",
            "night": "night, nights",
        }
    ),
    shy_durations=_set("day night week weekend"),
    shy_multiples=_set("double doubles triple triples treble"),
    after_multiple=_set("that what last in as"),
    safe_codes=_set("usd eur gbp jpy cny rmb krw kzt rub uzs kgs uah"),
    rate_before=_set("in per each every single within a"),
    measures=_inverse(
        {
            "km": "km, kms, kilometre, kilometres, kilometer, kilometers",
            "sq km": "sq km, square km, square kilometres, square kilometers",
            "sq m": "square metres, square meters, sq m",
            "cubic metres": "cubic metres, cubic meters",
            "m": "metre, metres, meter, meters",
            "cm": "cm, centimetres, centimeters",
            "mm": "mm",
            "miles": "mile, miles",
            "nautical miles": "nautical miles",
            "feet": "feet, foot, ft",
            "inches": "inch, inches",
            "hectares": "ha, hectare, hectares",
            "acres": "acre, acres",
            "tonnes": "tonne, tonnes, metric tons, metric tonnes, metric ton",
            "tons": "ton, tons",
            "kg": "kg, kgs, kilogram, kilograms, kilogramme, kilogrammes",
            "g": "gram, grams, grammes",
            "pounds": "lb, lbs, pounds, pound",
            "ounces": "ounce, ounces, oz",
            "barrels": "barrel, barrels, bbl",
            "bushels": "bushels",
            "litres": "litre, litres, liter, liters",
            "gallons": "gallons",
            "kW": "kw, kilowatt, kilowatts",
            "MW": "mw, megawatt, megawatts",
            "GW": "gw, gigawatt, gigawatts",
            "kWh": "kwh, kilowatt hours",
            "MWh": "mwh, megawatt hours",
            "GWh": "gwh",
            "TWh": "twh",
            "hp": "hp, horsepower",
            "bcm": "bcm",
            "degrees": "degrees",
            "km/h": "km / h, kph",
            "mph": "mph",
            "GHz": "ghz",
            "MHz": "mhz",
            "GB": "gb",
            "TB": "tb",
            "MB": "mb",
            "TEU": "teu",
        }
    ),
    clock=_set("am pm a.m. p.m. o'clock oclock gmt est utc noon"),
    lengths=_set("tall long high wide deep away thick ahead"),
    of=frozenset({"of"}),
    determiners=_set("the a an its their his her our my your this that these those all both such"),
    noun_skips=_set("other more such different separate further additional odd new-found"),
    noun_stops=_set(
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
    - _set("exports imports trade trades works mark marks sign visit trade total plan"),
    plurals=_set(
        "people men women children staff personnel police troops media memoranda mous criteria data aircraft "
        "spacecraft species series seats mps ceos countrymen businessmen businesswomen spokesmen statesmen "
        "fishermen lives feet israelis pakistanis iraqis kazakhstanis saudis emiratis bangladeshis kuwaitis taxis "
        "sheep fish cattle clergy buses crises analyses"
    ),
    not_plurals=_set(
        "news politics economics mathematics physics perhaps always sometimes besides towards whereas across address"
        " kudos basis crisis status census corps texas philippines netherlands states brussels paris wales hermes los"
        " states-led"
    ),
    plural_suffixes=("s",),
    singular_suffixes=("ss", "us", "is"),
    verb_suffixes=("ed", "ing"),
    adverb_suffixes=("ly",),
    not_adverbs=_set(
        "family supply assembly italy july reply ally rally only early monthly weekly daily yearly quarterly"
    ),
    marks=_set("mark milestone threshold barrier level line ceiling level-mark"),
    labels=_set(
        "para fn item iphone galaxy chapter unit article section paragraph page flight line room phase type model "
        "version grade category resolution act bill volume part figure table rule schedule boeing airbus class "
        "gate platform route highway interstate size series windows season episode amendment proposition channel "
        "radio area level area title form apollo group reactor"
    ),
    compound_stops=_set(
        "way ways sided side part fold time times star tier track state one on off stage party parties third thirds"
        " half class hand handed tiered step dimensional on-one pronged legged to up person lane storey story nil"
        " quarters quarter fifths tenths speed seater door"
    ),
    strong=frozenset({"strong"}),
    tops=frozenset({"top"}),
    superlatives=_set("largest biggest greatest foremost top highest"),
    rankers=_set(
        "leading main largest biggest greatest top foremost highest richest best wealthiest smallest fastest strongest"
        " busiest poorest worst longest oldest major principal"
    ),
    most=frozenset({"most"}),
    singling=frozenset({"single"}),
    signs=_phrases("no ., number, num ., №, #, nr ., no"),
    ordinals={
        **{word: value for value, word in enumerate(_ORDINALS, 1)},
        "thirtieth": 30,
        "fortieth": 40,
        "fiftieth": 50,
        "hundredth": 100,
    },
    ordinal_suffixes=_set("st nd rd th"),
    first=frozenset({"first", "second", "third"}),
    ordinal_stops=_phrases(
        "time, times, of all, and foremost, ever, lady, deputy, vice, secretary, name, names, hand, class, sight, "
        "glance, world war, place, instance, step, century, centuries, half, quarter, party, parties, world, "
        "country, countries, person, thought, thoughts, language, nature, rate, aid, floor, half-year, year, "
        "month, day, week, minute, hour, degree, avenue, street, day of, generation, quarter of, term, person"
    ),
    places=_set("place places position positions spot rank ranks slot ranking"),
    among=frozenset({"among", "amongst", "of"}),
    rank_verbs=_phrases(
        "rank, ranks, ranked, ranking, came, comes, coming, placed, finished, finishes, ranks as, ranked as, is "
        "in, was in, rated, listed, stands, stood"
    ),
    rank_participles=_set("ranked placed rated ranking"),
    superlative_stops=_set("number part share amount extent degree possible portion"),
    negative_signs=frozenset({"no"}),
    hyphen_before=_set("top to and or"),
    partitives=_phrases(
        "one of the, one of its, one of their, one of our, one of his, one of, among the, among its, among their, "
        "among our, among, some of the, some of its, two of the, three of the, a, an, amongst the, another"
    ),
    lists=_set("list lists ranking rankings league table rating ratings"),
    before=_inverse(
        {
            GT: f"more than, over, above, {_EXCEED_PHRASES}, upwards of, upward of, in excess of, {_PASS}, "
            "beyond, north of,"
            " greater than, higher than, larger than, bigger than, >, better than, outstripping, outstripped",
            GE: "at least, no less than, no fewer than, not less than, not fewer than, no lower than, not lower than,"
            " a minimum of, minimum of, minimum, ≥, > =, start from, starts from, starting from, started from, "
            "prices from, priced from, costs from, beginning from, start at, starts at, starting at, not under, "
            "not below, nothing less than, at the very least, at the least, at a minimum",
            LT: "less than, under, below, fewer than, lower than, smaller than, short of, fell short of, "
            "falls short of,"
            " fall short of, falling short of, <, south of, yet to reach, yet to hit, failed to reach, fails to reach,"
            " fail to reach, failing to reach, without reaching, nowhere near, shy of, fell below, not up to",
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
            ABOUT: "about, around, some, roughly, approximately, approx, approx ., circa, ca ., c ., ca, ~, "
            "≈, in the region of,"
            " in the order of, on the order of, in the neighborhood of, in the neighbourhood of, in the vicinity "
            "of, an estimated, estimated, or so, somewhere around, in the range of, plus or minus, ±, more or "
            "less, an approximate",
            EXACT: "exactly, precisely, an exact, =",
            REACHED: "reached, reach, reaches, reaching, hit, hits, hitting, has reached, have reached, had "
            "reached, has hit,"
            " have hit, had hit, attained, attaining, amounted up to, amounting up to",
        }
    ),
    after=_inverse(
        {
            GE: "or more, and counting, and more, or above, and above, or over, and over, and up, or "
            "greater, or higher,"
            " and upwards, at least, at a minimum, at the least, at the very least, minimum",
            LE: "or less, or fewer, or under, or below, or lower, at most, at the most, at the very most, "
            "maximum, tops, max",
            ABOUT: "or so, or thereabouts, approximately, give or take, more or less, roughly",
            EXACT: "exactly, precisely",
            GT: "and then some",
        }
    ),
    after_number={"+": GT, "plus": GT, "- plus": GT, "- odd": ABOUT, "odd": ABOUT, "- ish": ABOUT},
    at_start={"from": GE},
    doubtful=_phrases(f"{_PASS}, top, hit, near, past, minimum, maximum, max, start at, higher than"),
    blockers={
        "about": _set(
            "talk talks talked talking spoke speak speaks speaking ask asked asking tell told learn learned know "
            "knew hear heard worried concerns concerned information news questions question details discussion "
            "brought came comes thinking think wrote writing report reports data what how"
        ),
        "over": _set(
            "dispute row talks concerns concern fears handed took hand take presided turned all spread debate won"
        ),
        "near": _set("located lies village town city located lived lives live"),
        "under": _set("signed agreements projects built financed implemented"),
        "some": frozenset(),
        "around": _set("travelled toured all turned centred centered revolve"),
        "top": _set("the on at"),
        "up": _set("add adds added adding sum sums summed summing"),
    },
    near=_phrases("over, above, under, below, about, around, some, beyond, near, past, close to, up to, from, top"),
    definite=_set("the its their his her our my these those"),
    negated={"as many as": LT, "as much as": LT, "as high as": LT},
    fillers=_set(
        "just even the a an record total of whopping staggering now already currently its their mark threshold "
        "milestone level combined for first time hefty mere full impressive cumulative overall all-time symbolic"
    ),
    adverbs=_set("yet even ever quite been be to actually really currently so far even"),
    intensifiers=_set(
        "whisker shade touch hair fraction just well far slightly a little bit significantly considerably "
        "substantially much way comfortably easily barely hardly scarcely narrowly even far still somewhat "
        "marginally"
    ),
    diminishers=_set("whisker shade touch hair fraction just slightly little marginally fractionally"),
    negations=_set(
        "not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't cannot can't"
        " couldn't shouldn't nor neither"
    ),
    not_negating=_set("only just merely simply"),
    idioms=_inverse(
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
    between=_phrases("between, somewhere between, anywhere between, in between, ranging between, ranges between"),
    range_and=frozenset({"and"}),
    range_to=_set("to through until till"),
    range_or=frozenset({"or"}),
    range_from=frozenset({"from"}),
    changes=_set(
        "fell fall falls falling fallen rose rise rises rising risen grew grow grows growing grown growth increase "
        "increases increased increasing decrease decreased decreases decreasing drop drops dropped dropping climb "
        "climbs climbed climbing jump jumps jumped jumping surge surged surging soar soared soaring decline "
        "declined declines declining shrank shrink shrunk slid slide slipped slip went go goes going moved move "
        "raised raise raising cut cuts cutting reduced reduce reducing expanded expand expanding widened narrowed "
        "narrow doubled tripled up down improved improve advanced plunged tumbled leapt leaped swelled changed "
        "change boost boosted boosting lifted lowered upgraded revised plummeted sank halved dipped eased edged "
        "bring brought extended transition crept shot"
    ),
    clause_ends=frozenset({";", ".", ",", ":"}),
    in_ratio=_set("in"),
    months={
        name: number
        for number, names in enumerate(
            (
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sept sep",
                "october oct",
                "november nov",
                "december dec",
            ),
            1,
        )
        for name in names.split()
    },
    shy_months=_set("may march mar jan sep dec august"),
    weekdays=_set("monday tuesday wednesday thursday friday saturday sunday"),
    date_cues={
        **dict.fromkeys(
            (
                "in",
                "on",
                "at",
                "during",
                "throughout",
                "as of",
                "as at",
                "for",
                "over",
                "back in",
                "from",
                "dated",
                "late in",
                "early in",
                "within",
                "around",
                "for the",
                "of",
            ),
            "on",
        ),
        **dict.fromkeys(("by", "no later than", "not later than", "before the end of", "by late"), "by"),
        **dict.fromkeys(
            (
                "since",
                "starting in",
                "starting from",
                "beginning in",
                "effective from",
                "as from",
                "starting",
                "with effect from",
                "ever since",
                "starting on",
                "beginning",
            ),
            "since",
        ),
        **dict.fromkeys(("before", "prior to", "ahead of", "earlier than"), "before"),
        **dict.fromkeys(("after", "following", "later than", "past", "beyond"), "after"),
        **dict.fromkeys(("until", "till", "up to", "through", "up until", "til"), "until"),
    },
    start_cues={"from": "since"},
    onwards=_set("onwards onward on"),
    year_before=_set(
        "in by since from until till during before after through throughout early late mid year spring summer autumn"
        " winter fall dated back between"
    ),
    year_weak_before=_set("of for to with than over on up at around circa beyond and or"),
    month_before=_set("last next this every each"),
    day_before=_set("in since during until by"),
    year_words=_phrases("year, years, calendar year"),
    fiscal=_phrases("fy, fiscal, fiscal year, financial year, fiscal years"),
    decade_suffix=frozenset({"s", "'s"}),
    parts_of_period=_inverse(
        {
            "": (
                "mid, early, late, middle of, spring, summer, autumn, winter, spring of, summer of, autumn of, "
                "fall of, winter of, all of, whole of, most of, much of"
            ),
            "end": "end of, close of, end, year end",
            "start": "beginning of, start of",
        }
    ),
    halves_of_year=_inverse(
        {
            1: "first half of, first half, first half year of, first six months of, first half year",
            2: "second half of, second half",
            11: "first quarter of, first quarter, 1st quarter",
            12: "second quarter of, second quarter",
            13: "third quarter of, third quarter",
            14: "fourth quarter of, last quarter of, final quarter of, fourth quarter",
        }
    ),
    quarter_letters=frozenset({"q"}),
    half_letters=frozenset({"h"}),
    month_spans={
        f"first {word} months": value
        for value, word in enumerate(
            ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"], 2
        )
    }
    | {f"first {value} months": value for value in range(2, 12)},
    relative=_inverse(
        {
            ("year", -1): (
                "last year, the previous year, previous year, a year earlier, a year ago, one year ago, year ago, year "
                "earlier, the year before, year before, the preceding year, preceding year, the past year, past year, "
                "the prior year, prior year, one year earlier"
            ),
            ("year", 0): "this year, the current year, current year",
            ("year", 1): (
                "next year, the following year, following year, a year later, one year later, the coming year, coming "
                "year, the next year, the year after"
            ),
            ("month", -1): (
                "last month, the previous month, previous month, a month ago, a month earlier, the month before, one "
                "month ago, one month earlier, the past month"
            ),
            ("month", 0): "this month, the current month",
            ("month", 1): (
                "next month, the following month, following month, a month later, one month later, the next month"
            ),
            ("week", -1): "last week, the previous week, previous week, a week ago, a week earlier, the week before",
            ("week", 0): "this week, the current week",
            ("week", 1): "next week, the following week, a week later",
            ("day", -1): "yesterday, the previous day, the day before, a day earlier, a day before, last night",
            ("day", 0): "today, tonight, this morning, this afternoon, this evening",
            ("day", 1): "tomorrow, the next day, the following day, a day later, the day after, next day",
            ("now", 0): (
                "to date, so far, now, currently, at present, presently, nowadays, at the moment, these days, up to "
                "now, until now, thus far, as of now, to this day, as yet, right now"
            ),
            ("quarter", -1): "last quarter, the previous quarter, previous quarter",
            ("quarter", 0): "this quarter, the current quarter",
            ("quarter", 1): "next quarter",
            ("same-day", 0): "the same day, that same day, same day, that day, that very day",
            ("same-month", 0): "the same month, that same month, same month, that month",
            ("same-year", 0): "the same year, that same year, same year, that year",
        }
    ),
    possessive=frozenset({"'s"}),
)
