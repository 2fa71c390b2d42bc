"""English: words that put what is told into another time, into somebody else's mouth, or into no time and nobody's.
Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

ERAS = word_set(
    """day days time times era age epoch period youth childhood beginning beginnings start outset past heyday reign
    rule tenure presidency term infancy yesteryear antiquity"""
)
"""Nouns of a time that is told by whose, or what kind of time it was ("*in his day*", "in those times")."""
WHICH_YEARS = word_set("first second third early earliest last final opening founding foundation initial")
"""What says which of somebody's years are meant ("in our *first* year")."""
WITHIN = word_set("in at during under through throughout")
"""What stands before them, and before who ruled or what went on ("under X", "during the crisis")."""
RULING = word_set("under during throughout")
"""Those that need no noun of time."""
UP_TO = word_set("before until till prior pre")
"""What ends a time that is told ("before the war", "until the crisis")."""
THEN = (
    ("back", "then"),
    ("back", "in"),
    ("long", "ago"),
    ("not", "long", "ago"),
    ("at", "first"),
    ("once", "upon"),
    ("once", ","),
    ("formerly",),
    ("originally",),
    ("initially",),
    ("historically",),
    ("in", "the", "past"),
    ("by", "then"),
    ("until", "then"),
    ("till", "then"),
    ("up", "to", "then"),
    ("up", "to", "that", "point"),
)
"""Words at the head of a sentence that put it into the past."""
WHENEVER = word_set("when while as before until till")
"""What begins a clause that says when something was so."""
PROMPTED = word_set("ask press question quiz challenge remind prompt")
"""What is done to a speaker: "*when asked* about trade" tells no time."""
DIFFERENT = word_set("different otherwise unlike unrecognisable unrecognizable")
"""How it looked at another time ("the picture was *different*")."""
WORLDS = word_set("world country planet place city story picture game time era age")
"""What was "another" one at that time."""
LOOKING = word_set("be look seem sound feel appear read")
SINGLE_YEARS = frozenset({"year", "years"})
"""Units of a relative time that a lead sets; "this month" and "that day" are near the text."""
OWN_VOICE = word_set("i we you one")
"""Who speaks where the text does."""
REMEMBERING = word_set("remember recall recollect reminisce")
"""What a speaker does who turns to the past."""
SELF = word_set("i we")
WHILE_SUB = frozenset({"sub:when", "sub:while", "sub:as", "sub:before", "sub:until"})

ARCHIVE = word_set(
    """archive archives archived retrospect retrospective flashback throwback reminiscences memoir memoirs memories
    yesteryear bygone nostalgia"""
)
"""Words of a heading or lead over what is old."""
FORMER = word_set("years decades days era reign presidency")
"""Nouns of a time in a heading that names whose it was ("The X years")."""
SPOKEN = word_set("say write state claim declare put announce remark read stand")
"""Verbs of "so X says" and "that is what X wrote" behind a quotation."""
WORDS = word_set("word words view opinion verdict claim assessment line sentence")
"""Nouns of "these are the words of X"."""
BEHIND = word_set("so thus that this these those such")
"""How a sentence begins that tells where the quotation before it comes from."""
CITING = word_set("quote cite read recite read_out")
"""Verbs whose object says what follows ("*quoted* a leaflet: …")."""
SIDES = frozenset({"after", "before", "since", "until"})
"""Marks of what a level was before or after."""
YET = frozenset({"not_yet", "yet", "still", "as_yet"})
"""What says of a past level that it was another one later."""
UNTRUE = word_set(
    """myth myths rumour rumours rumor rumors hoax hoaxes falsehood falsehoods misconception misconceptions fiction
    satire parody joke jokes quiz riddle riddles hearsay gossip exercise simulation"""
)
"""Nouns of what nobody asserts who lists it."""
FALSE = word_set("false wrong untrue incorrect fake fabricated debunked invented made-up")
CLAIMS = word_set(
    "claim claims statement statements assertion assertions post posts news story stories quotes sentence"
)
"""Adjectives and nouns of "false claims"."""
CHOOSING = (
    word_set("true right correct fact truth yes real agree"),
    word_set("false wrong incorrect fiction myth no fake disagree lie untrue rumour invention"),
)
"""The two that a quiz lets one choose between, in either order ("true or false", "myth or fact")."""
EXERCISES = word_set(
    """translate rewrite rephrase paraphrase correct complete mark tick tick_off decide choose spot underline diagram
    parse punctuate discuss identify match fill circle recite memorise memorize proofread edit"""
)
"""What a pupil is told to do with sentences: nobody asserts them."""
ALOUD = ("read", "aloud")
SUPPOSING = word_set("imagine suppose supposing assume assuming picture pretend")
"""How a sentence begins after which nothing is asserted."""
REAL = (
    ("in", "reality"),
    ("in", "fact"),
    ("in", "truth"),
    ("in", "actual", "fact"),
    ("actually",),
    ("really",),
    ("back", "to"),
    ("as", "it", "is"),
    ("as", "things", "stand"),
    ("the", "truth"),
    ("the", "reality"),
    ("the", "facts"),
    ("the", "real"),
)
"""How one begins with which a text returns to what it asserts."""
NOW = word_set("today now currently presently nowadays")
SET_IN = (("it", "is"), ("it's",), ("the", "year", "is"), ("we", "are", "in"))
"""How a sentence begins that only says when all is that follows ("*It is* 1997.")."""
FROM_WHERE = word_set("source sources note notes data after")
"""Words at the head of a line below a table that says where its figures are from."""
REPRINTED = word_set(
    """reprinted reprint republished printed published publication wire issue edition files file archive archives
    vault pages appeared almanac yearbook encyclopedia encyclopaedia handbook guidebook directory gazetteer brochure
    leaflet"""
)
"""Words of a line that tells where the text below it stood first."""
AHEAD = word_set(
    """goal goals target targets objective objectives aim aims ambition ambitions scenario scenarios forecast forecasts
    projection projections prediction predictions outlook hypothesis hypotheses vision prognosis expectations wishes
    hopes"""
)
"""Nouns of what is to come, or might."""
PUT_UP = word_set(
    """claim claims rumour rumours rumor rumors allegation allegations assertion assertions thesis theses scenario
    scenarios simulation experiment hypothesis hypotheses hypothetical fiction satire parody"""
)
"""Words of a heading that only names what stands below it ("*Scenario* B", "The *claim*")."""
RUMOURED = word_set("said claimed rumoured rumored believed told repeated shared")
"""What is done to what goes round ("What is being *said*")."""
DETERMINERS = word_set("the a an our their this that first second third one another")
PLANNED = word_set(
    "plan planned forecast forecasts target targets projected projection projections outlook scenario expected budgeted"
)
"""Words at the head of a column of what is to come."""
FICTION = word_set("novel thriller play screenplay script poem fable sketch comedy fairytale musical opera libretto")
"""Words of a lead to what somebody has made up."""
DEMANDING = word_set("demand want ask call urge request wish hope dream propose suggest")
"""What those do who lead in a list of what they would like."""
VARIANTS = word_set("option options variant variants alternative alternatives scenario scenarios version draft")
"""Labels of what may be chosen or was thrown away ("*Option 2.*")."""
PRINTED = word_set("printed error errors misprint erratum errata")
"""Words at the head of a column of what was wrong."""
REGIONS = word_set("region district province oblast county valley")
"""Nouns of a part of a country, behind its name."""
AGO = word_set("ago fifties sixties seventies eighties nineties noughties century")
"""Words of a time that is far back."""
PROFILES = REGIONS | word_set("figures numbers glance")
"""Words of a heading over what is told of the place that it names ("Vell *in figures*")."""
VOICES = word_set("letters comments reader commenters opinions")
"""Words of a heading over what others say, not the writer."""
ASKING = word_set("ask wonder enquire inquire query")
"""What somebody does who is answered in the same sentence."""
CONDITIONAL = word_set("if suppose supposing imagine assuming assume")
"""How a lead begins under which nothing is asserted."""
WAYS = word_set(
    """in_person personally publicly openly directly jointly together formally officially separately privately quietly
    simultaneously deliberately voluntarily alone electronically"""
)
"""Ways to do a thing: who did not do it so may have done it otherwise."""
