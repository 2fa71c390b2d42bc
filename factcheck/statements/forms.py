"""The rules in their order, and the statements of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intents, senses, sole, turns
from factcheck.language.tables import word_set
from factcheck.statements import (
    agendas,
    appraising,
    ascribing,
    bettering,
    bonds,
    copulas,
    costs,
    courts,
    dating,
    denials,
    directions,
    exclusives,
    existing,
    fields,
    flows,
    foremost,
    giving,
    harming,
    headcounts,
    headlines,
    holdings,
    intending,
    lifting,
    lightverbs,
    making,
    measuring,
    meetings,
    memberships,
    moving,
    phrases,
    pictures,
    possessing,
    posts,
    predicating,
    prospects,
    roundabout,
    screens,
    shares,
    speaking,
    together,
    told,
    tolls,
    turned,
    welfare,
)
from factcheck.statements.anaphora import of_them, summed, taken_up, that_field, their_hosts, told_of
from factcheck.statements.backward import his_first, judged_visit, latter, topical, topics
from factcheck.statements.building import of_frame
from factcheck.statements.capacities import open_count
from factcheck.statements.captions import clasping, taken_there
from factcheck.statements.causes import reasoned
from factcheck.statements.contrasting import cleft, contrasted
from factcheck.statements.dislocating import dislocated
from factcheck.statements.ellipsis import counted_again, elided, gapped, marked
from factcheck.statements.equating import pointed_back, proposed_by
from factcheck.statements.fields import plainer
from factcheck.statements.firsts import first_time
from factcheck.statements.joining import joined_in
from factcheck.statements.lateness import of_the_deed
from factcheck.statements.levels import standing
from factcheck.statements.limits import telling
from factcheck.statements.model import Role, Statement
from factcheck.statements.occasions import circumstantial, in_turn, presumed, whereabouts
from factcheck.statements.places import country_of, localise, lodged, the_country, there
from factcheck.statements.pooling import classed, floating, lasting, pooled, swallowed
from factcheck.statements.purposes import purposeful
from factcheck.statements.regards import introduced
from factcheck.statements.reporting import appositive, hearsay, instead, travelling
from factcheck.statements.sayings import cited, having_done, signed, spoken_while
from factcheck.statements.splitting import examples, several, sources
from factcheck.statements.whose import hosted, shared
from factcheck.statements.wordings import ranked_as

Rule = Callable[[Frame], "list[Statement] | None"]


def statements(frames: Iterable[Frame]) -> list[Statement]:
    """All statements that frames assert, in the order of the text."""
    out: list[Statement] = []
    place: Term | None = None
    read = list(frames)
    for settle, least in PASSES:
        if len(read) >= least:
            read = settle(read)
    for frame in (speaking.ahead(one, one.said, "past") if one.said else one for one in read):
        made = [
            each
            for stmt in denials.heard(frame, of_frame)
            for told in sources(stmt)
            for one in several(told)
            for listed in examples(one)
            for each in contrasted(open_count(listed))
        ]
        swallowed(frame, made)
        for stmt in made:
            localise(stmt, None)
            pooled(stmt)
            lasting(stmt)
            for role in stmt.roles:
                if role.term is not None and role.role in ("L", "R") and place is not None:
                    role.term = the_country(role.term, place)
                if role.role == "L" and role.term is not None and role.term.ref is not None:
                    place = country_of(role.term) or place
            place = next(
                (
                    r.term
                    for r in stmt.roles
                    if r.role == "L" and r.term is not None and r.term.ref is not None and r.term.ref.kind == "country"
                ),
                place,
            )
            if stmt.said in AGREEING and stmt.speaker is not None and stmt.status in ("future", "planned", "wished"):
                stmt.status = "agreed"  # "it will be built, X and Y agreed"
                _by_speakers(stmt)
                stmt.speaker = None  # who agrees to do it does not say that it is so
            elif stmt.speaker is not None and stmt.said in PROMISING and stmt.status in ("future", "planned"):
                stmt.status = "vowed"  # "it will be built, X promised"
                _by_speakers(stmt)
            elif stmt.speaker is not None and stmt.status in ("planned", "wished") and len(stmt.speaker.members) > 1:
                _by_speakers(stmt)  # "cooperation is meant to grow, X and Y say"
            courts.ruled(stmt)
            stmt.loose.extend((at, "") for at in frame.unread)
            if stmt.status == "happened" and _all_but(stmt):
                stmt.status = "possible"
        out.extend(made)
        out.extend(visit for stmt in made for visit in presumed(stmt))
    return taken_up(summed(_together(out)))


def _together(out: list[Statement]) -> list[Statement]:
    """The statements with what they take from one another, and each in its last form."""
    there(out)
    signed(out)
    spoken_while(out)
    cited(out)
    first_time(out)
    seen(out)
    hosted(out)
    for stmt in out:
        shared(stmt)
        taken_there(stmt)
        proposed_by(stmt)
        plainer(stmt)
    return out


AGREEING = frozenset({"agree", "decide"})
PROMISING = frozenset({"promise", "pledge", "vow"})


def _by_speakers(stmt: Statement) -> None:
    """Those who say what is to be done do it, where nobody else does."""
    if stmt.speaker is not None and not stmt.of("A"):
        for role in stmt.roles:
            role.fixed = role.fixed or (role.role == "P" and role.mark == "subj")  # "*cooperation* is to grow"
        stmt.roles.append(Role("A", "by", stmt.speaker.at, term=stmt.speaker, fixed=True))


def _all_but(stmt: Statement) -> bool:
    """ "X *almost* signed it": did not, where no figure and no end tells how near it came."""
    if not any(word in sole.ALL_BUT for word, _ in stmt.adverbs) or any(c in GRADUAL for c, _ in stmt.senses):
        return False
    return not any(r.word or (r.term is not None and (r.term.count is not None or r.role == "C")) for r in stmt.roles)


GRADUAL = frozenset({"double", "triple", "halve", "end", "build", "be", "run_out", "grow", "strengthen"})
"""Concepts of what may be done nearly: by so much, to such an end."""


def seen(out: list[Statement]) -> None:
    """ "A photo shows X and Y, with X *on the left*": on the left of that photo."""
    photos = (r for s in out for r in s.roles if r.role == "T" and r.term and r.term.head in closed.PICTURES)
    photo = next(photos, None)
    for stmt in out if photo is not None else ():
        sides = [r.term for r in stmt.roles if r.mark == "on" and r.term is not None]
        if stmt.word == "be" and sides and sides[0].head in closed.SIDES and photo not in stmt.roles:
            if not any(r.term is not None and r.term.head in closed.PICTURES for r in stmt.roles) and photo is not None:
                stmt.roles.append(replace(photo, fixed=True))


def described(frames: list[Frame]) -> list[Frame]:
    """ "a girl, who is little, is playing" is "a little girl is playing": the clause goes to its noun as an
    adjective."""
    out = []
    for frame in frames:
        words = [a for a in frame.args if a.role != "subj"]
        subject = frame.arg("subj")
        if (
            frame.kind == "relative"
            and frame.verb == "be"
            and not frame.negated
            and frame.status == "happened"
            and not (frame.times or frame.adverbs or frame.unread)
            and subject is not None
            and subject.term is not None
            and subject.term.ref is None
            and subject.term.det in ("a", "an", "the")
            and len(words) == 1
            and words[0].role == "comp"
            and words[0].word
        ):
            hosts = [a.term for f in frames if f is not frame for a in f.args if a.term is not None]
            host = next((t for t in hosts if t is subject.term or t.at == subject.term.at), None)
            if host is not None:
                host.mods.append(Mod("adj", words[0].at, word=words[0].word))
                continue
        out.append(frame)
    return out


PASSES: tuple[tuple[Callable[[list[Frame]], list[Frame]], int], ...] = (
    (floating, 1),
    (prospects.destined, 1),
    (possessing.owned, 1),
    (having_done, 2),
    (told_of, 1),
    (their_hosts, 1),
    (that_field, 2),
    (ranked_as, 2),
    (introduced, 2),
    (lodged, 1),
    (together.joined, 2),
    (clasping, 2),
    (pictures.framed, 1),
    (classed, 1),
    (welfare.freed, 1),
    (headcounts.averaged, 1),
    (headcounts.of_which, 2),
    (screens.headlined, 2),
    (pointed_back, 2),
    (joined_in, 2),
    (dislocated, 2),
    (cleft, 1),
    (latter, 1),
    (topics, 1),
    (purposeful, 2),
    (reasoned, 2),
    (topical, 2),
    (in_turn, 2),
    (his_first, 2),
    (judged_visit, 2),
    (whereabouts, 2),
    (travelling, 1),
    (instead, 1),
    (appositive, 1),
    (standing, 1),
    (marked, 2),
    (counted_again, 2),
    (telling, 2),
    (gapped, 1),
    (elided, 2),
    (of_them, 1),
    (harming.restored, 2),
    (harming.struck, 2),
    (described, 2),
    (of_the_deed, 2),
    (circumstantial, 2),
)
"""What frames take from one another, in the order in which it is settled, with how many of them it takes: most
sentences have one."""


COPULAS = closed.COPULAS
LINKING = word_set("be remain")

RULES: tuple[tuple[Rule, Collection[str] | None], ...] = (
    (meetings.proposed, None),
    (hearsay, closed.SAY),
    (meetings.met_to, meetings.TALKING),
    (turned.withheld, turned.WITHHELD),
    (turned.unbacked, turned.GOING),
    (turned.placed, {"be"}),
    (turned.timed, None),
    (turned.located, {"be"}),
    (turned.day_of, {"be"}),
    (turned.nothing, None),
    (turned.additive, None),
    (speaking.saying, None),
    (bonds.bonded, bonds.VERBS),
    (making.made_at, making.LEAVING),
    (foremost.foremost, foremost.BEING),
    (memberships.belonging, memberships.BELONGING),
    (told.on_a_list, told.ON_A_LIST),
    (told.listed, told.LISTING | told.GETTING),
    (told.gives_figure, told.GIVING),
    (told.tells_number, told.TELLING),
    (memberships.enlisted, word_set("be figure appear stand feature")),
    (dating.proposed_for, {"be"}),
    (dating.proposed_as, senses.meaning("propose")),
    (dating.dated_event, dating.VERBS),
    (roundabout.labelled, {"be"}),
    (roundabout.taken, roundabout.BRINGING),
    (roundabout.used, {"use", "take", "seize"}),
    (roundabout.attended, roundabout.PRESENT),
    (roundabout.exemplary, LINKING | closed.SAY | roundabout.CITING),
    (roundabout.pointed_at, {"be"}),
    (roundabout.agreed_upon, word_set("reach make take come_to strike express voice")),
    (roundabout.weighty, {"exist"}),
    (ascribing.estimated, ascribing.ESTIMATING | ascribing.GIVING_AS | {"have", "see"}),
    (ascribing.counted, ascribing.COUNTING),
    (ascribing.credited, {"credit"}),
    (ascribing.quoted, ascribing.MOUTHS | {"be"}),
    (ascribing.shown, {"have", "show"}),
    (ascribing.attributed, COPULAS),
    (ascribing.attracted, COPULAS | ascribing.FINDING),
    (ascribing.appealing, {"hold", "have", "exert", "possess"}),
    (ascribing.hopeful, {"see", "find", "spot"}),
    (ascribing.promising, COPULAS | ascribing.OFFERING),
    (ascribing.factive, None),
    (giving.for_whom, {"be"}),
    (speaking.extraposed, COPULAS),
    (phrases.appointing, classes.NAMED_AS - {"appoint"}),
    (phrases.taking, {"take"}),
    (phrases.ruling, phrases.RULING | phrases.OFFICE),
    (posts.resigning, posts.RESIGNING),
    (posts.as_head, {"have", "count"}),
    (posts.in_post, posts.HOLDING | posts.SERVING),
    (phrases.partnered, LINKING | {"become"}),
    (tolls.having, tolls.HAVING),
    (tolls.doing, tolls.DOING),
    (tolls.befallen, tolls.BEFALLING),
    (tolls.born, {"bear", "deliver"}),
    (holdings.having, holdings.HAVING),
    (holdings.ending, holdings.ENDING),
    (phrases.agentive, LINKING),
    (bettering.cooperating, bettering.COOPERATING | {"work", "do"}),
    (bettering.bettering, None),
    (headcounts.counted, headcounts.COUNTING),
    (measuring.sizing, closed.MEASURE | {"be", "amount"}),
    (flows.passing, flows.PASSING),
    (appraising.stressed, turns.STRESSING),
    (appraising.spoken_of, appraising.SPEAKING),
    (appraising.belittled, turns.BELITTLING),
    (appraising.between, {"exist"}),
    (giving.crediting, {"attach", "ascribe", "assign", "attribute"}),
    (meetings.fruitless, meetings.ENDING),
    (phrases.resulting, phrases.RESULTS),
    (speaking.naming, None),
    (intending.closer, None),
    (intending.resolved, None),
    (intending.there_are_plans, {"exist"}),
    (intending.purposed, None),
    (intending.nominally, intents.INTEND_NOUN),
    (intending.enjoying, intending.ENJOYING | intending.BUILT),
    (costs.at_a_cost, None),
    (costs.to_make, {"cost"}),
    (costs.to_whom, {"cost"}),
    (costs.spent_on, costs.SPENDING),
    (shares.sharing, shares.SHARING),
    (prospects.prospective, prospects.VERBS),
    (giving.assured, giving.ASSURING),
    (lifting.several, intents.INTEND.keys()),
    (lifting.of_doing, {"be"} | intents.INTEND.keys()),
    (lifting.lifting, None),
    (phrases.scheduled, phrases.SCHEDULING),
    (phrases.venue, phrases.OFFERING),
    (agendas.equated, {"be"}),
    (agendas.raised, agendas.RAISING),
    (agendas.holding, agendas.HOLDING),
    (agendas.devoted, agendas.DEVOTED),
    (agendas.dwelling, agendas.DWELLING),
    (agendas.about, {"be"}),
    (phrases.covering, phrases.COVERING),
    (phrases.produced, {"come", "emerge", "result", "arise"}),
    (pictures.pictured, pictures.VERBS),
    (speaking.picturing, speaking.PRINTING | speaking.SHOWING),
    (ascribing.voicing, ascribing.MENTIONING),
    (giving.granting, giving.GRANTING),
    (moving.flowing, moving.FLOWING),
    (meetings.originating, meetings.ORIGIN | {"be"}),
    (meetings.siding, LINKING | {"stand"}),
    (meetings.leaving, meetings.LEAVING),
    (meetings.identified, COPULAS),
    (fields.including, {"include"}),
    (fields.agreed_fields, COPULAS | classes.JOINING),
    (fields.named_fields, COPULAS | classes.JOINING),
    (meetings.on_terms, LINKING | {"stay"}),
    (meetings.related, classes.EXISTING),
    (meetings.held, meetings.FALLING | {"be"}),
    (meetings.receiving, meetings.RECEIVING),
    (speaking.valued, LINKING | speaking.PLACING | speaking.BEARING | {"seem"}),
    (measuring.measuring, measuring.MEASURING),
    (giving.may_be, {"be", "remain"}),
    (giving.joined, classes.LINKING),
    (lightverbs.light, None),
    (directions.nothing_of, {"exist"}),
    (giving.came_from, {"come", "go"}),
    (giving.reached, {"exist"}),
    (giving.occurrence, giving.OCCURRING),
    (existing.existing, existing.EXISTING),
    (exclusives.only_ones, {"be", "remain"}),
    (predicating.copular, copulas.VERBS),
    (ascribing.mentioning, ascribing.MENTIONING | {"point", "point_to"}),
    (headlines.headline, {""}),
    (phrases.fragment, {""}),
)
"""The rows in the order in which they are tried, each with the verbs that it reads ("": a line without one; None: any).

A row is asked about no other verb; what else it needs it sees itself."""

_KNOWN: frozenset[str] = frozenset().union(*(verbs for _, verbs in RULES if verbs is not None))
_ANY: tuple[Rule, ...] = tuple(rule for rule, verbs in RULES if verbs is None)
_BY_VERB: dict[str, tuple[Rule, ...]] = {}


def rules(verb: str) -> tuple[Rule, ...]:
    """The rows that may read a frame with that verb."""
    if verb not in _KNOWN:
        return _ANY
    found = _BY_VERB.get(verb)
    if found is None:
        found = _BY_VERB[verb] = tuple(rule for rule, verbs in RULES if verbs is None or verb in verbs)
    return found
