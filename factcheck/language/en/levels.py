"""The English words for where a figure stands: verbs, prepositions and nouns around an amount. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set
from factcheck.model import Comparator

VERBS = word_set(
    """stand sit lie come come_in clock clock_in weigh weigh_in work_out hover run run_up amount add add_up total go get move push edge inch
    creep stay remain keep hold settle end end_up finish close be break breach clear hit smash crack tip turn_out measure pass cross reach
    exceed top surpass average near flow pour stream stop add_up_to amount_up_to"""
)
"""Verbs that put what stands before them at a figure ("sits at", "went past", "came in above")."""

ROLES = word_set(
    """at to up_to in above below past beyond over under around near obj comp worth through on between with"""
)
"""How the figure hangs on the verb."""

BOUNDS = {
    "clear": Comparator.GT,
    "breach": Comparator.GT,
    "break": Comparator.GT,
    "smash": Comparator.GT,
    "crack": Comparator.GT,
    "above": Comparator.GT,
    "past": Comparator.GT,
    "beyond": Comparator.GT,
    "over": Comparator.GT,
    "through": Comparator.GT,
    "below": Comparator.LT,
    "under": Comparator.LT,
    "around": Comparator.ABOUT,
    "near": Comparator.ABOUT,
    "hover": Comparator.ABOUT,
}
"""Verbs and prepositions that say on which side of a bare figure it stands."""

STEPS = word_set(
    """mark level threshold line barrier milestone ceiling point figure total sum amount value high peak record worth volume"""
)
"""Nouns that a figure stands before or after and that add nothing to it ("the $6 billion mark", "a level of …")."""

SUMS = word_set("total sum amount money figure capital cash fund funds")
"""What a clause says was spent, invested, earned ("the sum that X has invested")."""

BUNDLES = word_set(
    """package batch raft set series bundle slew string host bunch group total number array collection clutch stack pack
    list body cluster range block crop tally trove"""
)
"""Nouns that hold several of what follows "of" ("a package of 11 documents")."""

SOURCES = {
    ("source", "invest"): "investor",
    ("provider", "invest"): "investor",
    ("supplier", "invest"): "investor",
    ("origin", "invest"): "investor",
    ("contributor", "invest"): "investor",
}
"""Nouns of where something comes from, with its concept: who does it."""

RANKING = word_set(
    """make slot break break_into climb move lie sit rise jump crack squeeze edge go get land vault push advance fall drop slip slide enter
    come come_in stay remain stand fit appear return burst surge leap propel catapult shoot storm force force_way find miss drop_out be_miss
    trail languish lag sink disappear vanish exclude leave leave_out omit place finish nestle perch rub_shoulders belong figure feature list number count"""
)
"""Verbs that put somebody into or out of a ranking."""

INTO = word_set("in into inside within among amongst to onto obj comp on")
OUT = word_set("outside out_of from below beyond")
"""How the ranking hangs on such a verb: one is in it, or is not."""

MISSING = word_set("miss exclude leave_out omit drop_out disappear vanish fall_out lack absent missing")
"""Verbs and adjectives that say so by themselves."""

INCLUDING = word_set("include feature count list comprise contain number have")
"""Verbs whose subject is the ranking."""

FALLING_TO = word_set("belong go fall come")
""" "Third place belongs to X"."""

BACKING = word_set(
    "back own fund finance control run establish found set_up support hold bankroll operate start launch"
)
"""What owners and their money do to firms ("companies backed by Korean capital")."""

COMING = word_set("come originate stem hail derive arrive flow emanate")
"""Verbs of a clause that only says where something is from ("investment originating from X")."""

BODIES = word_set("community contingent presence sector corps cohort diaspora scene colony ranks")
"""Nouns for all of them together ("the Korean business community numbers 700 firms")."""

NUMBERING = word_set("number comprise include count total have boast consist_of")
"""Verbs between such a noun and how many they are."""

TRENDS = {
    "decline": "decline",
    "growth": "grow",
    "retreat": "fall",
    "freefall": "fall",
    "recession": "shrink",
    "rise": "rise",
    "increase": "rise",
    "wane": "fall",
    "upswing": "rise",
    "downturn": "fall",
}
"""Nouns of where a level is going, after "in" or "on the", and the verb."""

TOWNS = word_set("city town village republic kingdom sultanate emirate principality country state port municipality")
"""Nouns that say of what kind a place is ("the city of Oslo")."""
QUARTERS = word_set("old new inner outer upper lower walled downtown uptown midtown")
"""Words before a town, or the word for one, that mean a part of it ("the old town of Riga", "downtown Oslo")."""

DONE = {"invest": "investor", "trade": "partner", "aid": "donor"}
"""Concepts of what a ranking counts, and who is ranked by it ("the top ten for investment")."""

RAISING = word_set("bring take push raise lift boost expand increase drive grow build reduce cut halve double lower")
"""What somebody does to a level of their own ("brought their trade to $6 billion")."""

FUNDS = word_set("package programme program money fund funds scheme funding")
AID = word_set("aid relief assistance rescue emergency humanitarian")
"""Nouns of money that is given, with what stands before them."""
WEIGHED = word_set(
    "tonne ton kilogram kilo kg pound barrel bushel litre liter hectolitre hectoliter gallon bale sack bag"
)
"""What goods are measured out in: "exports of 300 tonnes" are of something else."""
HEADS = word_set("head")
"""Nouns that count what follows "of" by the piece ("6,000 head of cattle")."""
FORMS = word_set("form shape guise")
"""What "in the form of" something has: it is that."""
POSTING = word_set("report record post register log achieve generate see reach register")
"""Verbs of having done so much of something ("X and Y recorded trade of $6 billion")."""

FOREIGN = word_set("foreign overseas external international outside global")
"""Words that say again of an investor, a lender, a partner that it is from abroad."""

GOODS = word_set("good goods merchandise product commodity ware")
"""What trade, exports and imports are of where nothing else is named."""

EXCHANGES = word_set("exchange interchange flow turnover trade commerce")
"""With "of goods" or "in goods": trade."""

FIRM = frozenset({"firm", "secure", "safe", "solid", "strong", "stable", "undisputed", "unchallenged", "assured"})
"""What is said of a place in a ranking that somebody has, and says no more."""

THAN = "than"
"""What a time is to the figure that is compared with one of it."""
CHANGED = {"up": 1, "down": -1}
COMPARED = {"more": 1, "higher": 1, "above": 1, "fewer": -1, "less": -1, "lower": -1, "below": -1}
"""Words with which a figure differs from that of another time: +1 for more."""
CHANGES = dict.fromkeys(["increase", "rise", "gain", "jump", "growth", "surge", "climb", "leap", "uptick", "hike"], 1)
CHANGES |= dict.fromkeys(["fall", "drop", "decline", "decrease", "dip", "plunge", "slump", "reduction", "cut"], -1)
"""Nouns for such a difference."""
AGAINST = word_set("than versus against")
FROM = word_set("on from over since compared against versus")
"""Words before the time with which a figure is compared."""
ON_THE_YEAR = (("year", "on", "year"), ("on", "the", "year"), ("year-on-year",), ("year", "over", "year"))
"""Adverbs that compare a figure with that of the year before."""

UNDERGONE = word_set(
    """opening reopening closure closing construction renovation refurbishment completion demolition launch collapse
    expansion extension enlargement inauguration restoration rebuilding"""
)
"""What is done to a place, or a thing, that an owner's "'s" may name."""
CREWS = word_set("workforce staff crew team headcount")
"""Nouns of those who work somewhere, which may be so many."""

FURTHER = frozenset({"another", "further", "additional", "extra", "more"})
"""Words before a figure of what comes on top of what there is."""
COMING_IN = word_set("""enter enter_into come come_in arrive move move_in settle expand venture branch_out break_into make_it_into set_foot set_up_shop
    set_up_in make_home make_home_in find_home take_root put_down_root put_root open_shop attract lure draw""")
"""Verbs of coming in: so many did within a year, more than those may be there."""
SORTING = FURTHER | word_set(
    """new fresh other same separate different similar equal initial original first second third last final previous
    earlier later next remaining outstanding existing pending potential possible hypothetical average mean median
    minimum maximum annual yearly quarterly monthly weekly daily hourly nominal real net gross private public foreign
    domestic state federal national local regional international bilateral direct indirect up-front upfront matching
    one-off single joint individual half full future past former current present official unofficial secret"""
)
"""Words before a figure that say which one it is; any other says what one thinks of it ("a *dismal* $1.5 billion")."""
SORTS = ("ed", "ern", "ish", "ian", "ese")
"""Ends of words before a figure that say what was done with it, or whose it is ("a *pledged* $2 million")."""
