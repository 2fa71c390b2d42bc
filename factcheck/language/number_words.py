"""Every word the number and date grammar knows. What is looked up in them is in :mod:`factcheck.language.numbers`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.language.record import record
from factcheck.model import Comparator


@record
class NumberWords:
    """Every word the number and date grammar knows. Sets and mappings hold normalised words or phrases."""

    # Writing numbers.
    decimal_mark: str
    group_mark: str
    units: Mapping[str, int]
    """Number words 0-19."""
    tens: Mapping[str, int]
    hundred: frozenset[str]
    """"hundred", after how many there are."""
    hundreds: Mapping[str, int]
    """Words that hold how many hundreds there are ("триста": 300)."""
    scales: Mapping[str, int]
    """Scale words that are safe anywhere, as exponents of ten ("billion": 9)."""
    continued: frozenset[str]
    """Scale words after which digits without a scale go on with the number ("3만 5000" is 35,000)."""
    attached_scales: Mapping[str, int]
    """Abbreviations read only glued to digits ("5k"), or apart from them beside a currency."""
    money_scales: Mapping[str, int]
    """Abbreviations with another meaning elsewhere: they need a currency, or a counted noun after them."""
    dozens: Mapping[str, int]
    """Words that multiply ("dozen": 12)."""
    joiners: frozenset[str]
    """"and" inside a number in words."""
    points: frozenset[str]
    articles: frozenset[str]
    """"a" for one before "hundred"."""
    fractions: Mapping[str, Decimal]
    """Fractions before a scale word ("half a")."""
    halves: Mapping[str, Decimal]
    """Fractions after a whole number ("and a half")."""
    fraction_parts: frozenset[int]
    """What is written below the line after a whole number ("6-1/2", "5 3/8")."""
    vague_plurals: Mapping[str, int]
    """Plural scales: the least number they stand for ("hundreds": 200)."""
    vague_needs_of: frozenset[str]
    several: frozenset[str]
    """Phrases before a scale that make it two to nine of them ("a few")."""
    couples: frozenset[str]
    """Phrases for about two ("a couple of")."""
    ones: frozenset[str]
    """The number word that is a pronoun, too."""
    not_one_after: frozenset[str]
    zeros: frozenset[str]
    denominators: Mapping[str, int]
    """What a whole is divided into ("thirds": 3)."""
    plural_denominators: frozenset[str]
    shy_denominators: frozenset[str]
    """Denominators that "one" before them leaves a period or a coin ("one quarter")."""
    share_before: frozenset[str]
    """Words before "a third" that make it a share without "of" ("rose by a third")."""
    halving: frozenset[str]
    """Words before "half" that make it a part of a period or of a ranking ("bottom half")."""
    fraction_nouns: frozenset[str]
    """Denominators: a number before them is no count ("two thirds")."""

    # Units.
    currency_symbols: Mapping[str, str]
    currency_prefixes: Mapping[str, str]
    """Letters before a symbol, glued to it: "us" + "$". Keys are "us $"."""
    currency_letters: Mapping[str, str]
    """Capitals that are a currency only glued to a number with a scale ("R4 billion")."""
    currency_codes: Mapping[str, str]
    currency_words: Mapping[str, str]
    currency_verbs: Mapping[str, frozenset[str]]
    """Currency words that are other words, too, and the words after them that show it."""
    single_currencies: frozenset[str]
    """Currency words in the singular, one of which "a" counts ("a dollar")."""
    per: frozenset[str]
    attached_currencies: Mapping[str, str]
    """Currency letters glued to a number ("118p")."""
    video_lines: frozenset[str]
    """Numbers that such a letter makes a picture size of ("1080p")."""
    change: Mapping[str, int]
    """Names of coins and how many make a whole ("cents": 100), after a whole amount."""
    minus: frozenset[str]
    """Words that make the number after them negative."""
    weights: frozenset[str]
    """Currency words that are a weight, too ("pounds")."""
    weighing: frozenset[str]
    """Words before a number that make it a weight."""
    cash: frozenset[str]
    """Nouns after a hyphen and such a word that leave it money ("a 20-pound note")."""
    percent: frozenset[str]
    shy_ratios: frozenset[str]
    """Ratio signs with another meaning in capitals ("PC")."""
    points_of_percent: frozenset[str]
    times: frozenset[str]
    multiples: Mapping[str, int | Decimal]
    fold: str
    """The suffix that makes a multiple of a number ("fold")."""
    durations: Mapping[str, str]
    shy_durations: frozenset[str]
    """Durations that with "one" are an adverb ("one day")."""
    after_duration: frozenset[str]
    """Words after such a duration that make it one all the same ("one day later")."""
    shy_multiples: frozenset[str]
    """Multiples that are adjectives or nouns, too ("double"): only with a comparator before or a word of
    ``after_multiple`` after them."""
    after_multiple: frozenset[str]
    safe_codes: frozenset[str]
    """Currency codes understood in small letters, too."""
    rate_before: frozenset[str]
    """Words before "one year" that make it no duration ("in")."""
    measures: Mapping[str, str]
    clock: frozenset[str]
    attached_measures: Mapping[str, str]
    """Letters that are a measure only glued to a number, as written ("65W")."""
    standards: frozenset[str]
    """Numbers with a letter that are names ("4k")."""
    length_letters: Mapping[str, str]
    """Letters of ``money_scales`` that are a unit of length, too ("m")."""
    lengths: frozenset[str]
    """Words after a length, where "m" means metres ("tall")."""

    # Counted nouns.
    of: frozenset[str]
    determiners: frozenset[str]
    noun_skips: frozenset[str]
    noun_stops: frozenset[str]
    plurals: frozenset[str]
    not_plurals: frozenset[str]
    plural_suffixes: tuple[str, ...]
    singular_suffixes: tuple[str, ...]
    verb_suffixes: tuple[str, ...]
    adverb_suffixes: tuple[str, ...]
    not_adverbs: frozenset[str]
    marks: frozenset[str]
    """Nouns that only name the number itself ("the 700 mark")."""
    labels: frozenset[str]
    """Nouns that a number after them only numbers ("chapter 11")."""
    shy_labels: frozenset[str]
    """The same, but only where no noun stands after the number ("week 10")."""
    bottoms: frozenset[str]
    """Words that make a bare number after them a place from below ("the bottom three")."""
    aside: frozenset[str]
    """Words that with "one" and a word of ``compound_stops`` count nothing ("on one hand")."""
    ages: frozenset[str]
    compound_stops: frozenset[str]
    """Words that a hyphen ties to a number without its counting them ("two-way")."""
    strong: frozenset[str]

    # Ranks and ordinals.
    tops: frozenset[str]
    superlatives: frozenset[str]
    """Superlatives that alone mean rank 1 ("the largest")."""
    rankers: frozenset[str]
    """Further words that after a number mean rank ("five leading")."""
    most: frozenset[str]
    singling: frozenset[str]
    signs: frozenset[str]
    """"No." and the like before a rank."""
    ordinals: Mapping[str, int]
    ordinal_scales: frozenset[int]
    """Ordinals that multiply the number before them ("two hundredth")."""
    ordinal_suffixes: frozenset[str]
    first: frozenset[str]
    ever: frozenset[str]
    """Words after an ordinal that only strengthen it ("the first ever visit")."""
    at_first: frozenset[tuple[str, str]]
    """A word and an ordinal that together are an adverb."""
    ordinal_stops: frozenset[str]
    """Nouns after an ordinal that make it no ordinal of a thing ("first time"), as phrases."""
    places: frozenset[str]
    among: frozenset[str]
    rank_verbs: frozenset[str]
    rank_participles: frozenset[str]
    """"fifth-ranked"."""
    superlative_stops: frozenset[str]
    """Nouns that the largest of is no rank ("number", "part")."""
    negative_signs: frozenset[str]
    """Signs that are a negation when written small ("no")."""
    hyphen_before: frozenset[str]
    """Words that a hyphen may tie to a number after them."""
    partitives: frozenset[str]
    """Phrases before a superlative that make it one of many ("one of the")."""
    lists: frozenset[str]

    # Comparators.
    before: Mapping[str, Comparator]
    after: Mapping[str, Comparator]
    """Comparators that may follow the number or its unit."""
    after_number: Mapping[str, Comparator]
    """Comparators that may only follow the number itself ("700 plus")."""
    adding: frozenset[str]
    """Comparators of ``after_number`` that between a sum and a noun add something ("$5 plus costs")."""
    at_start: Mapping[str, Comparator]
    """Comparators only where the text begins with them ("from 700")."""
    doubtful: frozenset[str]
    """Comparator phrases that count only for money, bare numbers and "marks" ("passed")."""
    blockers: Mapping[str, frozenset[str]]
    """Comparator word -> words before it that make it a preposition ("talked about")."""
    near: frozenset[str]
    """Comparator phrases that are prepositions: no definite article may stand between them and the number."""
    spatial: frozenset[str]
    """Those that are prepositions before "a" and a number that is an adjective ("over a 10-year period")."""
    definite: frozenset[str]
    negated: Mapping[str, Comparator]
    """What a negation makes of a phrase, where it is not the logical opposite ("as many as")."""
    fillers: frozenset[str]
    adverbs: frozenset[str]
    """Words between a negation and a comparator ("not yet")."""
    intensifiers: frozenset[str]
    """Words before a comparator that leave it as it is ("well over")."""
    diminishers: frozenset[str]
    """Words that make "less than" a "nearly" ("just under")."""
    negations: frozenset[str]
    not_negating: frozenset[str]
    """Words after a negation that lift it ("not only")."""
    idioms: Mapping[str, tuple[Comparator, int]]

    # Ranges.
    between: frozenset[str]
    range_and: frozenset[str]
    range_to: frozenset[str]
    range_or: frozenset[str]
    range_from: frozenset[str]
    changes: frozenset[str]
    """Words before "from a to b" that make it two values ("fell")."""
    ranging: frozenset[str]
    """Words before "from a to b" that make it a range whatever stands further left ("ranging")."""
    opposing: frozenset[str]
    """Words between two opposite bounds of one amount ("over 5 but under 9")."""
    restating: frozenset[str]
    """Words that may stand between a bracket and the same amount in another unit ("equivalent to")."""
    restatement_ends: frozenset[str]
    """What may stand after such an amount in brackets."""
    clause_ends: frozenset[str]
    """Where the search for a word of change ends."""
    in_ratio: frozenset[str]
    """"one *in* ten": no count; of a kind of things, a share of them ("seven in ten pupils")."""
    out_ratio: frozenset[str]
    """The same before "of" ("seven *out* of ten")."""
    before_ratio: frozenset[str]
    """Words after which such a share may begin; else the number may be an object ("injured two in three attacks")."""

    # Dates.
    months: Mapping[str, int]
    shy_months: frozenset[str]
    """Month names that are other words, too ("may")."""
    weekdays: Mapping[str, int]
    """Days of the week with their places in it, from 0."""
    day_customs: frozenset[str]
    """What a weekday stands before as the name of a custom ("Sunday opening"): no day is told."""
    date_cues: Mapping[str, str]
    start_cues: Mapping[str, str]
    """Cues with another meaning where the text begins with them ("from 2025")."""
    onwards: frozenset[str]
    year_before: frozenset[str]
    year_weak_before: frozenset[str]
    month_before: frozenset[str]
    """Adjectives before a month without a year ("last")."""
    day_before: frozenset[str]
    """Prepositions before a month that leave a following number to the noun after it ("in September 11 documents")."""
    before_years: frozenset[str]
    """Words between a day and its year ("28 June in 2020")."""
    feasts: Mapping[str, tuple[int, int]]
    """Holidays as (month, day), or (0, days after Easter Sunday)."""
    nth_months: Mapping[str, int]
    """"third month of" -> 3."""
    year_words: frozenset[str]
    fiscal: frozenset[str]
    decade_suffix: frozenset[str]
    parts_of_period: Mapping[str, str]
    """"mid", "early", "late" -> "" ; "end of" -> "end", "beginning of" -> "start"."""
    halves_of_year: Mapping[str, int]
    quarter_letters: frozenset[str]
    half_letters: frozenset[str]
    month_spans: Mapping[str, int]
    """"first nine months" -> 9."""
    relative: Mapping[str, tuple[str, int]]
    narrating: frozenset[str]
    """Words that make such a time one told from another that the text tells ("a year *earlier*")."""
    span_units: Mapping[str, str]
    """"years" -> "year"."""
    span_ways: Mapping[str, int]
    """"later" -> 1, "earlier" -> -1: words after a number of units; "later than" -> 0: none from what was told."""
    clausal_ways: frozenset[str]
    """Those after which a clause may say from when ("before he came")."""
    clause_starts: frozenset[str]
    """Words that begin no such clause ("and", "to")."""
    possessive: frozenset[str]
