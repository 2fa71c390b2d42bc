"""The English of decisions and findings: who votes, demands, blames, looks into what. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

VOTING = word_set("vote opt resolve elect choose")
"""Verbs of deciding with an infinitive ("voted *to close* it")."""
DEMANDING = word_set("demand urge insist request call call_for ask press push campaign appeal want")
"""Verbs of who wants others to do a thing."""
WISHING = word_set("demand urge insist request")
"""Of these, those whose that-clause has the bare verb ("demanded that it *be closed*")."""
POSTPONING = word_set("postpone put_off put delay defer push_back push move_back move put_back shelve reschedule")
INQUIRIES = word_set("investigation inquiry enquiry probe")
ENDING = word_set("close end drop finish complete conclude shut wind_up wrap_up discontinue terminate abandon")
"""What is done to an inquiry that is over."""
BLAMING = {
    "blame": "on",
    "put": "to",
    "put_down": "to",
    "attribute": "to",
    "ascribe": "to",
    "lay": "on",
    "pin": "on",
    "explain": "by",
}
"""Verbs of who says what caused a thing, and what stands before the cause."""
REASONS = word_set("reason cause explanation")
OUTCOMES = word_set("result consequence")
"""What a thing is of what caused it."""
HARMS = word_set("""accident crash collision fire blaze explosion loss failure delay collapse sinking derailment
    disaster
    flood outage blackout spill leak outbreak shortage breakdown death damage fall drop decline rise increase deficit
    problem error mistake fault incident tragedy wreck capsizing defeat fiasco closure""")
"""What somebody, or something, is blamed for."""
VOTED = word_set("vote_for vote_in_favour_of give_approval give_consent agree_to")
"""Words of deciding for a thing, besides those of passing it."""
ELECTIONS = word_set("election vote ballot poll race contest runoff run-off")
STANDING = word_set("win lose clinch")
"""What one does with an election."""
