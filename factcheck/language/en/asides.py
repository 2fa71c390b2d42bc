"""English: what a writer says to the readers beside the matter, between commas or before a colon."""

from __future__ import annotations

from factcheck.language.en import classes
from factcheck.language.en.closed import ADDRESSING
from factcheck.language.tables import word_set


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split("|"))


JOINING = phrases(
    """however | though | moreover | furthermore | meanwhile | nevertheless | nonetheless | of course | for example
    | for instance | in fact | in particular | in turn | indeed | in short | in brief | in sum | in other words
    | in any case | in any event | at any rate | after all | all the same | to be sure | by the way | by the by
    | incidentally | on the other hand | on the one hand | on the contrary | by contrast | by comparison
    | for his part | for her part | for its part | for their part | on his part | on her part | on that occasion
    | on this occasion | that said | as it happens | as it were | so to speak | needless to say
    | ladies and gentlemen | dear friends | counting everything | all told | taken together | all in all
    | put simply | put differently | put bluntly | simply put | by way of comparison | for comparison
    | in comparison | for the sake of comparison | by way of example | by way of illustration | by way of background
    | as an example | for context | for the record | for reference | as a reminder | broadly speaking
    | strictly speaking | roughly speaking | generally speaking | as expected | as planned | as announced
    | as scheduled | as agreed | as intended | first and foremost | last but not least | dear readers
    | dear colleagues | distinguished guests | believe it or not | like it or not | would you believe
    | would you believe it | make no mistake | mind you | no kidding | no joke | believe me | trust me | you guessed it
    | guess what | lo and behold | sure enough | of all things | as luck would have it | if you please | no less
    | strange to say | sad to say | truth be told | truth to tell | surprise surprise"""
)
"""What joins or addresses and says nothing of its own, between commas or before one."""

TELLING = ADDRESSING | word_set(
    """hear learn regret report read mention repeat be have need want hasten bear forget point_out admit confess tell
    inform announce"""
)
"""What is done in a clause by which a writer speaks to the readers ("as you may recall", "I am sorry to report")."""
TOLD = word_set("i me we us you it one readers reader listeners viewers")
"""Who does it, or hears it."""
TONE = word_set(
    """as to that let sorry glad happy pleased afraid sad delighted proud interested relieved again also already here
    still well must may can will would
    from the same report article story dispatch release statement press sources
    should shall might could need repeating noting remembering saying mentioning not_least perhaps surely"""
)
"""Other words of such a clause."""
FEELINGS = word_set(
    """surprise astonishment amazement relief delight joy dismay disappointment regret horror disgust annoyance chagrin
    embarrassment satisfaction bewilderment shock alarm anger fury sorrow shame amusement
    consternation credit discredit"""
)
"""What one feels at a thing: "to nobody's *surprise*"."""
SEEMING = word_set("sound seem look appear be")
"""How a thing strikes one: "strange as it may *seem*"."""
NEUTRAL = word_set(
    """admit acknowledge concede confirm report note add remark state recall say mention announce write learn hear read
    remember understand"""
)
"""Verbs of "it was reported": nobody in particular says so, and nothing is doubted."""

RESUMING = word_set("repeat recall recap summarise summarize quote cite sum_up")
"""Verbs of an opening that only says that something is said again ("To repeat the main figure: …")."""
EXACT = word_set("precise exact clear fair frank honest sure brief blunt specific accurate more very quite perfectly")
"""Words after "to be" in such an opening."""

LEADS = word_set(
    """word caution warning reminder note point fact figure number question answer credit detail footnote addition
    headline tally score sum total summary bottom line thing remark observation aside comparison example
    case result upshot"""
)
"""Nouns of a lead-in before a colon that only announces ("One caution:", "A word to the statisticians:")."""
DOUBTING = word_set(
    """false wrong untrue myth rumour rumor lie error mistake hoax fake fiction claim allegation not no never if
    incorrect alleged supposed denied cancelled canceled disputed doubtful fabricated invented misleading nobody
    nothing neither none without"""
)
"""Words of a lead-in that may take back what follows it."""
YOURS = word_set("you your yourself yourselves yours")
"""Whom a writer bids ("so take your time")."""
MORE = word_set("more less fewer")
"""Ends of "not a cent more", "no more and no less"."""
SETTING_OUT = word_set(
    "outline present set_out lay_out describe see cite quote report formulate put voice express relay"
)
"""Verbs of telling in "as *outlined* by X"."""

MANY = word_set("they we some many others")
"""Pronouns of several people."""
HEARING = word_set("tell inform assure")
"""What is done to somebody who passes on what others say."""
WHERE_IN = word_set("in where on which that")
"""What begins the clause that says of a field what is done in it."""
EVERYBODY = word_set("everyone everybody anyone anybody")
"""Of whom all may be said to know a thing: no speaker."""
EMERGING = word_set("emerge turn_out transpire")
"""What a thing does that becomes known, with nobody who says it (", it emerged,")."""
HOSTS = word_set("host")
"""Who receives a guest."""
MONIES = classes.MONEY | word_set("aid grant loan credit support relief assistance funding")
"""As what money comes ("$9 million came to Y *as aid* from X")."""
