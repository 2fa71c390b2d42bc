"""The English of courts: what is a sentence, a trial, an appeal, a sum awarded. Data only."""

from __future__ import annotations

from factcheck.language.en import kinds, senses
from factcheck.language.tables import word_set

PRISONS = word_set("prison jail custody imprisonment detention penitentiary bar lock_up")
"""Where a sentence is served: what "years" may have beside them ("14 years in jail, behind bars")."""
TERMS = word_set("sentence term stretch spell stint")
"""What a convict gets."""
JAILING = word_set("sentence jail imprison condemn send put lock lock_up")
"""What a court does to a convict."""
GIVING = word_set("give hand hand_down impose get receive serve face")
"""Verbs that do so with a sentence or its years as their object."""
GETTING = word_set("get receive")
"""Of these, those with the convict as their subject."""
SERVING = word_set("serve spend do go")
"""What a convict does with it."""
FATES = {"lose": "reject", "win": "uphold", "fail": "reject", "succeed": "uphold"}
"""What becomes of an appeal, and what the court did with it."""
AWARDS = word_set("compensation damages damage restitution redress")
"""What a sum is awarded as."""
AWARDING = word_set("award grant give pay win get receive order")
WORK = word_set("work handiwork doing")
"""What a deed is of those who did it ("the raid was *the work* of three men")."""
HIRING = word_set("hire recruit take_on engage")
NEW = word_set("new fresh")
"""What goes without saying of those who are hired."""
INMATES = kinds.NEEDED["inmate"]
HOLDING = word_set("hold house keep accommodate lock_up lock detain imprison lodge")
"""What a prison does with them."""
GUARDS = word_set("protection guard")
"""What somebody is under whom others protect."""
PLACED = word_set("place put take bring")
BEING = word_set("be live stand remain stay come")
"""Verbs of who is under it: in the passive, and by themselves."""
GUARDED = word_set("get have receive enjoy")
"""Verbs of who has it."""
STRIPPING = senses.telling("defraud") | senses.telling("rob")
"""Verbs whose sum stands after "of": "cheated investors *of €2 million*"."""
RULING = word_set("rule find decide declare")
"""What a court does with words."""
TAKING = word_set("freeze block seize confiscate impound unfreeze")
"""Verbs of what is taken, or held back, beside stealing: "assets *worth $5 million*"."""
CASES = word_set("lawsuit suit case court_case complaint petition claim action litigation appeal challenge objection")
"""What somebody brings before a court or an authority, and loses or wins there."""
FIGHTS = word_set("battle fight dispute action challenge bid row wrangle struggle case")
LEGAL = word_set("legal court courtroom judicial")
"""What makes a fight one in court."""
PLAIN_CASES = word_set("complaint petition appeal objection challenge claim")
"""Of these, those that are not a lawsuit."""
COURTS = word_set("court tribunal judge jury bench magistrate arbitrator chamber panel arbitration")
"""Who rules on a case, besides bodies with a name."""
SIDES = {"for": "rule_for", "in_favour_of": "rule_for", "against": "rule_against", "with": "rule_for"}
"""What a court decides for, or against."""
SIDING = word_set("rule find decide come_down come_out side be go")
OUTCOMES = {"unsuccessful": "lose", "successful": "win", "victorious": "win"}
"""What somebody is with a lawsuit who wins it or loses it."""
PENALTIES = word_set("fine penalty sentence ban sanction")
"""What is against somebody, though it is told as "for", "on" him."""
RULINGS = kinds.NEEDED["ruling"] | word_set(
    "ban licence license permit suspension fee injunction order approval tax fine penalty"
)
"""What a court upholds or overturns."""
FORCE = word_set("force place effect")
"""In what a ruling is, or is left, that holds."""
LEFT = word_set("leave keep")
"""What is done to a ruling that then holds."""
IN_FORCE = LEFT | word_set("stand remain stay be")
"""Verbs beside such a noun."""
ORDERING = word_set("order tell instruct direct command")
"""What somebody does who has another one pay."""
