"""English: words without content, abbreviations, comparators in words; none of any subject."""

from __future__ import annotations

from factcheck.language.tables import word_set

FUNCTION = word_set("""
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

VALUE_HEADERS = word_set("value values amount amounts figure figures number numbers total totals sum level size count")


NEGATIVE_DETERMINERS = word_set("no little")
SAYING = word_set("speaker said says voice")
DATE_LABELS = word_set("published updated posted issued date dated released modified on at by")
PLACE_PREPOSITIONS = word_set("in at to into inside near outside")

NUMBERING = word_set("no nos")
DENIALS = word_set(
    """false untrue wrong incorrect nonsense rubbish hoax lie lies fake myth rumour rumours bunk baloney hogwash bogus
    fabrication fiction bullshit poppycock humbug invented fabricated"""
)
"""Words of a cry that takes back what is said next: "A *hoax!* X signed Y"."""
ABBREVIATIONS = word_set(
    "mr mrs ms dr st sen rep gov gen col lt sgt prof inc ltd co corp vs etc no jan feb mar apr jun jul aug "
    "sep sept oct nov dec rs u.s u.k e.g i.e approx est incl dept bn mln p pp fig al jr sr mt ft ave a.m p.m"
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

ATTRIBUTES = word_set("city town place venue location site country where when date day month year time")
JOINING = word_set("in at to into with by of for from between on under near")
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
