"""The rules in their order, and the statements of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intents, senses, sole, turns
from factcheck.language.tables import word_set
from factcheck.statements import (
    agendas,
    anaphora,
    appraising,
    ascribing,
    backward,
    bettering,
    bonds,
    captions,
    causes,
    contrasting,
    copulas,
    costs,
    courts,
    dating,
    denials,
    directions,
    dislocating,
    ellipsis,
    equating,
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
    joining,
    lateness,
    levels,
    lifting,
    lightverbs,
    limits,
    making,
    measuring,
    meetings,
    memberships,
    moving,
    occasions,
    phrases,
    pictures,
    places,
    pooling,
    possessing,
    posts,
    predicating,
    prospects,
    purposes,
    regards,
    reporting,
    roundabout,
    sayings,
    screens,
    shares,
    speaking,
    together,
    told,
    tolls,
    turned,
    welfare,
    wordings,
)
from factcheck.statements.anaphora import summed, taken_up
from factcheck.statements.building import of_frame
from factcheck.statements.capacities import open_count
from factcheck.statements.captions import taken_there
from factcheck.statements.contrasting import contrasted
from factcheck.statements.equating import proposed_by
from factcheck.statements.fields import plainer
from factcheck.statements.firsts import first_time
from factcheck.statements.model import Role, Statement
from factcheck.statements.occasions import presumed
from factcheck.statements.places import country_of, localise, the_country, there
from factcheck.statements.pooling import lasting, pooled, swallowed
from factcheck.statements.reporting import hearsay
from factcheck.statements.sayings import cited, signed, spoken_while
from factcheck.statements.splitting import examples, several, sources
from factcheck.statements.steps import Steps
from factcheck.statements.whose import hosted, shared

Rule = Callable[[Frame], "list[Statement] | None"]


def statements(frames: Iterable[Frame]) -> list[Statement]:
    """All statements that frames assert, in the order of the text."""
    out: list[Statement] = []
    place: Term | None = None
    read = list(frames)
    for settle, least in PASSES:
        if len(read) >= least:
            read = settle()(read)
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


GRADUAL = frozenset({"double", "triple", "quadruple", "halve", "end", "build", "be", "run_out", "grow", "strengthen"})
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


PASSES: tuple[tuple[Callable[[], Callable[[list[Frame]], list[Frame]]], int], ...] = (
    (lambda: pooling.floating, 1),
    (lambda: prospects.destined, 1),
    (lambda: possessing.owned, 1),
    (lambda: sayings.having_done, 2),
    (lambda: anaphora.told_of, 1),
    (lambda: anaphora.their_hosts, 1),
    (lambda: anaphora.that_field, 2),
    (lambda: wordings.ranked_as, 2),
    (lambda: regards.introduced, 2),
    (lambda: places.lodged, 1),
    (lambda: together.joined, 2),
    (lambda: captions.clasping, 2),
    (lambda: pictures.framed, 1),
    (lambda: pooling.classed, 1),
    (lambda: welfare.freed, 1),
    (lambda: headcounts.averaged, 1),
    (lambda: headcounts.of_which, 2),
    (lambda: screens.headlined, 2),
    (lambda: equating.pointed_back, 2),
    (lambda: joining.joined_in, 2),
    (lambda: dislocating.dislocated, 2),
    (lambda: contrasting.cleft, 1),
    (lambda: backward.latter, 1),
    (lambda: backward.topics, 1),
    (lambda: purposes.purposeful, 2),
    (lambda: causes.reasoned, 2),
    (lambda: backward.topical, 2),
    (lambda: occasions.in_turn, 2),
    (lambda: backward.his_first, 2),
    (lambda: backward.judged_visit, 2),
    (lambda: occasions.whereabouts, 2),
    (lambda: reporting.travelling, 1),
    (lambda: reporting.instead, 1),
    (lambda: reporting.appositive, 1),
    (lambda: levels.standing, 1),
    (lambda: ellipsis.marked, 2),
    (lambda: ellipsis.counted_again, 2),
    (lambda: limits.telling, 2),
    (lambda: ellipsis.gapped, 1),
    (lambda: ellipsis.elided, 2),
    (lambda: anaphora.of_them, 1),
    (lambda: harming.restored, 2),
    (lambda: harming.struck, 2),
    (lambda: described, 2),
    (lambda: lateness.of_the_deed, 2),
    (lambda: occasions.circumstantial, 2),
)
"""What frames take from one another, in the order in which it is settled, with how many of them it takes: most
sentences have one."""


COPULAS = closed.COPULAS
LINKING = word_set("be remain")

RULES = Steps(
    "forms",
    (
        lambda: ((meetings.proposed, None),),
        (hearsay, closed.SAY),
        lambda: ((meetings.met_to, meetings.TALKING),),
        lambda: (
            (turned.withheld, turned.WITHHELD),
            (turned.unbacked, turned.GOING),
            (turned.placed, {"be"}),
            (turned.timed, None),
            (turned.located, {"be"}),
            (turned.day_of, {"be"}),
            (turned.nothing, None),
            (turned.additive, None),
        ),
        lambda: ((speaking.saying, None),),
        lambda: ((bonds.bonded, bonds.VERBS),),
        lambda: ((making.made_at, making.LEAVING),),
        lambda: ((foremost.foremost, foremost.BEING),),
        lambda: ((memberships.belonging, memberships.BELONGING),),
        lambda: (
            (told.on_a_list, told.ON_A_LIST),
            (told.listed, told.LISTING | told.GETTING),
            (told.gives_figure, told.GIVING),
            (told.tells_number, told.TELLING),
        ),
        lambda: ((memberships.enlisted, word_set("be figure appear stand feature")),),
        lambda: (
            (dating.proposed_for, {"be"}),
            (dating.proposed_as, senses.meaning("propose")),
            (dating.dated_event, dating.VERBS),
        ),
        lambda: (
            (roundabout.labelled, {"be"}),
            (roundabout.taken, roundabout.BRINGING),
            (roundabout.used, {"use", "take", "seize"}),
            (roundabout.attended, roundabout.PRESENT),
            (roundabout.exemplary, LINKING | closed.SAY | roundabout.CITING),
            (roundabout.pointed_at, {"be"}),
            (roundabout.agreed_upon, word_set("reach make take come_to strike express voice")),
            (roundabout.weighty, {"exist"}),
        ),
        lambda: (
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
        ),
        lambda: ((giving.for_whom, {"be"}),),
        lambda: ((speaking.extraposed, COPULAS),),
        lambda: (
            (phrases.appointing, classes.NAMED_AS - {"appoint"}),
            (phrases.taking, {"take"}),
            (phrases.ruling, phrases.RULING | phrases.OFFICE),
        ),
        lambda: (
            (posts.resigning, posts.RESIGNING),
            (posts.as_head, {"have", "count"}),
            (posts.in_post, posts.HOLDING | posts.SERVING),
        ),
        lambda: ((phrases.partnered, LINKING | {"become"}),),
        lambda: (
            (tolls.having, tolls.HAVING),
            (tolls.doing, tolls.DOING),
            (tolls.befallen, tolls.BEFALLING),
            (tolls.born, {"bear", "deliver"}),
        ),
        lambda: (
            (holdings.having, holdings.HAVING),
            (holdings.ending, holdings.ENDING),
        ),
        lambda: ((phrases.agentive, LINKING),),
        lambda: (
            (bettering.cooperating, bettering.COOPERATING | {"work", "do"}),
            (bettering.bettering, None),
        ),
        lambda: ((headcounts.counted, headcounts.COUNTING),),
        lambda: ((measuring.sizing, closed.MEASURE | {"be", "amount"}),),
        lambda: ((flows.passing, flows.PASSING),),
        lambda: (
            (appraising.stressed, turns.STRESSING),
            (appraising.spoken_of, appraising.SPEAKING),
            (appraising.belittled, turns.BELITTLING),
            (appraising.between, {"exist"}),
        ),
        lambda: ((giving.crediting, {"attach", "ascribe", "assign", "attribute"}),),
        lambda: ((meetings.fruitless, meetings.ENDING),),
        lambda: ((phrases.resulting, phrases.RESULTS),),
        lambda: ((speaking.naming, None),),
        lambda: (
            (intending.closer, None),
            (intending.resolved, None),
            (intending.there_are_plans, {"exist"}),
            (intending.purposed, None),
            (intending.nominally, intents.INTEND_NOUN),
            (intending.enjoying, intending.ENJOYING | intending.BUILT),
        ),
        lambda: (
            (costs.at_a_cost, None),
            (costs.to_make, {"cost"}),
            (costs.to_whom, {"cost"}),
            (costs.spent_on, costs.SPENDING),
        ),
        lambda: ((shares.sharing, shares.SHARING),),
        lambda: ((prospects.prospective, prospects.VERBS),),
        lambda: ((giving.assured, giving.ASSURING),),
        lambda: (
            (lifting.several, intents.INTEND.keys()),
            (lifting.of_doing, {"be"} | intents.INTEND.keys()),
            (lifting.lifting, None),
        ),
        lambda: (
            (phrases.scheduled, phrases.SCHEDULING),
            (phrases.venue, phrases.OFFERING),
        ),
        lambda: (
            (agendas.equated, {"be"}),
            (agendas.raised, agendas.RAISING),
            (agendas.holding, agendas.HOLDING),
            (agendas.devoted, agendas.DEVOTED),
            (agendas.dwelling, agendas.DWELLING),
            (agendas.about, {"be"}),
        ),
        lambda: (
            (phrases.covering, phrases.COVERING),
            (phrases.produced, {"come", "emerge", "result", "arise"}),
        ),
        lambda: ((pictures.pictured, pictures.VERBS),),
        lambda: ((speaking.picturing, speaking.PRINTING | speaking.SHOWING),),
        lambda: ((ascribing.voicing, ascribing.MENTIONING),),
        lambda: ((giving.granting, giving.GRANTING),),
        lambda: ((moving.flowing, moving.FLOWING),),
        lambda: (
            (meetings.originating, meetings.ORIGIN | {"be"}),
            (meetings.siding, LINKING | {"stand"}),
            (meetings.leaving, meetings.LEAVING),
            (meetings.identified, COPULAS),
        ),
        lambda: (
            (fields.including, {"include"}),
            (fields.agreed_fields, COPULAS | classes.JOINING),
            (fields.named_fields, COPULAS | classes.JOINING),
        ),
        lambda: (
            (meetings.on_terms, LINKING | {"stay"}),
            (meetings.related, classes.EXISTING),
            (meetings.held, meetings.FALLING | {"be"}),
            (meetings.receiving, meetings.RECEIVING),
        ),
        lambda: ((speaking.valued, LINKING | speaking.PLACING | speaking.BEARING | {"seem"}),),
        lambda: ((measuring.measuring, measuring.MEASURING),),
        lambda: (
            (giving.may_be, {"be", "remain"}),
            (giving.joined, classes.LINKING),
        ),
        lambda: ((lightverbs.light, None),),
        lambda: ((directions.nothing_of, {"exist"}),),
        lambda: (
            (giving.came_from, {"come", "go"}),
            (giving.reached, {"exist"}),
            (giving.occurrence, giving.OCCURRING),
        ),
        lambda: ((existing.existing, existing.EXISTING),),
        lambda: ((exclusives.only_ones, {"be", "remain"}),),
        lambda: ((predicating.copular, copulas.VERBS),),
        lambda: ((ascribing.mentioning, ascribing.MENTIONING | {"point", "point_to"}),),
        lambda: ((headlines.headline, {""}),),
        lambda: ((phrases.fragment, {""}),),
    ),
)
"""The rows in the order in which they are tried, each with the verbs that it reads ("": a line without one; None: any).

A row is asked about no other verb; what else it needs it sees itself."""


def rules(verb: str) -> tuple[Rule, ...]:
    """The rows that may read a frame with that verb."""
    return RULES.of(verb).steps
