"""The English words of dates and periods. Data only."""

from __future__ import annotations

from factcheck.language.tables import inverse, phrases, word_set

MONTHS = {
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
}
SHY_MONTHS = word_set("may march mar jan sep dec august")
WEEKDAYS = {
    day: at for at, day in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
"""Days of the week with their places in it."""
DAY_CUSTOMS = word_set("opening openings closing closure trading shopping working work parking")
"""What is done on a day of every week ("a petition for *Sunday opening*")."""
DATE_CUES = {
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
            "over the course of",
            "in the course of",
            "during the course of",
            "for all of",
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
    **dict.fromkeys(
        (
            "until",
            "till",
            "up to",
            "through",
            "up until",
            "til",
            "up to and including",
            "in the period to",
            "in the period up to",
            "in the period until",
            "in the period through",
            "over the period to",
            "in the years to",
            "in the years up to",
        ),
        "until",
    ),
}
START_CUES = {"from": "since"}
ONWARDS = word_set("onwards onward on")
YEAR_BEFORE = word_set(
    "in by since from until till during before after through throughout early late mid year spring summer autumn"
    " winter fall dated back between born died founded established"
)
YEAR_WEAK_BEFORE = word_set("of for to with than over on up at around circa beyond and or")
MONTH_BEFORE = word_set("last next this every each")
DAY_BEFORE = word_set("in since during until by")
FEASTS = inverse(
    {
        (0, -2): "good friday",
        (0, 0): "easter, easter sunday",
        (0, 1): "easter monday",
        (0, 49): "pentecost, whit sunday",
        (1, 1): "new year 's day, new years day",
        (2, 14): "valentine 's day",
        (10, 31): "halloween, hallowe'en",
        (12, 24): "christmas eve",
        (12, 25): "christmas, christmas day",
        (12, 26): "boxing day",
        (12, 31): "new year 's eve, new years eve",
    }
)
YEAR_WORDS = phrases("year, years, calendar year")
FISCAL = phrases("fy, fiscal, fiscal year, financial year, fiscal years")
DECADE_SUFFIX = frozenset({"s", "'s"})
PARTS_OF_PERIOD = inverse(
    {
        "": (
            "mid, early, late, middle of, spring, summer, autumn, winter, spring of, summer of, autumn of, "
            "fall of, winter of, all of, whole of, most of, much of"
        ),
        "end": "end of, close of, end, year end",
        "start": "beginning of, start of",
    }
)
HALVES_OF_YEAR = {
    f"{number} {suffix} {part}{of}": code + number
    for part, code, count in (("half", 0, 2), ("quarter", 10, 4))
    for number, suffix in list(enumerate(("st", "nd", "rd", "th"), 1))[:count]
    for of in (" of", "")
} | inverse(
    {
        1: "first half of, first half, first half year of, first six months of, first half year",
        2: "second half of, second half",
        11: "first quarter of, first quarter",
        12: "second quarter of, second quarter",
        13: "third quarter of, third quarter",
        14: "fourth quarter of, last quarter of, final quarter of, fourth quarter",
    }
)
QUARTER_LETTERS = frozenset({"q"})
HALF_LETTERS = frozenset({"h"})
MONTH_SPANS = {
    f"first {word} months": value
    for value, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"], 2)
} | {f"first {value} months": value for value in range(2, 12)}
RELATIVE = inverse(
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
)
NARRATING = word_set("earlier later before after following previous preceding prior same that")
SPAN_UNITS = {"days": "day", "weeks": "week", "months": "month", "years": "year"}
SPAN_WAYS = {"earlier": -1, "before": -1, "previously": -1, "later": 1, "after": 1, "afterwards": 1}
SPAN_WAYS |= {"later than": 0, "earlier than": 0}
CLAUSAL_WAYS = word_set("before after")
CLAUSE_STARTS = word_set("and or but to from in at for while when as with")

DECADES = dict(
    zip(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "noughties"],
        [*range(1920, 2000, 10), 2000],
        strict=True,
    )
)
"""Decades in words, by their first year."""

STRETCHES = word_set("year years decade decades century centuries generation generations")
"""Nouns of a stretch of time that is told as so many of them ago, often without counting."""
VAGUE_COUNTS = word_set(
    """a an one the several few some many couple of half quarter number good full just only not more than over
    almost nearly about around roughly"""
)
"""Words before such a noun that count it loosely or not at all."""
PROGRAMMES = word_set("plan programme program strategy roadmap budget agenda memorandum")
"""What is made for years to come."""
