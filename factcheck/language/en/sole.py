"""What one alone can have done, been or been made, where all the rest is the same (:mod:`factcheck.matching.sole`);
and words that say more, or something else, than others of their concept."""

from __future__ import annotations

from factcheck.language.en import classes
from factcheck.language.tables import word_set

DOING = word_set(
    """lead coach direct write compose paint design devise build found open unveil discover win score succeed buy
    sentence convict appoint elect name kill propose"""
)
"""Concepts whose doer is one alone, where it is done to that very thing or person; most things may be done by others,
too: who apologises, invites somebody, joins a firm."""
UNDERGOING = word_set("appoint elect succeed become")
"""Concepts in which one alone is put into that very office, or comes before another in it."""
OFFICED = UNDERGOING | {"be"}
"""Concepts that name an office."""
REPEATED = word_set("lead coach win score appoint elect become")
"""Those that others do at another time: in the year that a fact has, one did."""
POSTS = word_set(
    """president prime_minister vice_president foreign_minister premier king queen chancellor governor mayor ambassador
    speaker director chief executive chief_executive head boss chairman chairwoman chair rector dean headmaster
    principal coach manager captain leader commander bishop archbishop pope ombudsman editor conductor treasurer
    secretary secretary_general cfo finance_chief commissioner head_of_state champion superintendent
    editor-in-chief provost"""
)
"""Offices that one holds at a time, whatever stands before the noun."""
FIELDED = word_set("minister")
"""Offices that one holds at a time in a field of its own ("finance minister")."""
SHARED = word_set(
    """member friend partner colleague supporter adviser aide employee worker nurse doctor teacher student pupil player
    fan critic ally rival opponent relative brother sister son daughter child cousin neighbour guest witness victim
    suspect candidate lawyer spokesman spokeswoman spokesperson shareholder backer sponsor co-founder"""
)
"""What several may be of one person or body, even after "the"."""
BESIDES = word_set("deputy vice assistant associate junior senior honorary former joint co- regional local special")
"""Words before an office that others hold, too."""

ONE_WAY = word_set("beat succeed")
"""Concepts in which neither can do to the other what the other has done to him, in one contest or office."""
PLACED = classes.ONCE | word_set("seat move launch bury sign crash derail convict hold kill bear length")
"""Concepts of what is in one place, or happens in one place, where it is of that very thing or person."""

DECIDING = word_set(
    """adopt pass ratify enact rubber_stamp rubber-stamp wave_through nod_through carry push_through rush_through
    adoption ratification veto vote_down throw_out strike_down defeat annul overturn"""
)
"""Words of acts by which a plan becomes one, or not."""
PERMITTING = word_set(
    """approve authorise authorize greenlight green-light sign_off_on license licence clear give_green_light
    give_go-ahead give_all-clear get_green_light win_green_light receive_green_light approval reject turn_down"""
)
"""The same of a body; of a person they tell what he thinks of it."""
VOTING = word_set("voter citizen elector member shareholder delegate resident")
"""Who is for a thing where he approves it."""
OF_A_YEAR = word_set("budget profit revenue trade export import produce harvest")
"""Concepts of sums that each year has its own of: of another year it is another one."""
MAKING = word_set("build found establish open launch")
"""Concepts of deeds by which there is something new."""
ANYWHERE = frozenset({"ban", "strike", "allow", "search", "inspect", "test", "declare", "alert"})
"""Concepts of what one may do in several places in one day."""
NEW = word_set("new brand-new")
RULED = word_set(
    """verdict ruling conviction sentence fine judgment judgement penalty ban appeal complaint lawsuit suit claim case
    petition objection motion request application plea challenge"""
)
"""What a court or an authority decides on: whoever dismisses it rejects it."""
STRONGER = {
    "support": DECIDING | PERMITTING,
    "sign": word_set(
        """sign ink initial pen put_name put_signature put_pen_to_paper affix_signature append_signature add_signature
        set_hand set_name seal_with_signature put_in_ink signing signature"""
    ),
}
"""By concept, the words that say more than the others of it: who adopts a plan decides, who welcomes it does not;
what is agreed need not be signed."""
APART = frozenset(
    frozenset({a, b})
    for a in ("memorandum", "memoranda", "mou")
    for b in ("treaty", "pact", "protocol", "deal", "contract")
) | {frozenset({"protocol", "treaty"})}
"""Nouns of one row that are not each other: any of them is a document."""
ALL_BUT = word_set("almost nearly all_but very_nearly")
"""Adverbs of what was not done, though it nearly was."""
