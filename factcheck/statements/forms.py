"""The rules in their order, and the statements of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import closed
from factcheck.statements.agendas import topic
from factcheck.statements.anaphora import taken_up
from factcheck.statements.ascribing import ascribing, mentioning, voicing
from factcheck.statements.bettering import bettering
from factcheck.statements.building import of_frame
from factcheck.statements.contrasting import contrasted
from factcheck.statements.copulas import copular
from factcheck.statements.ellipsis import elided
from factcheck.statements.fields import agreed_fields
from factcheck.statements.firsts import first_time
from factcheck.statements.giving import crediting, for_whom, granting, light, occurrence
from factcheck.statements.headlines import headline
from factcheck.statements.intending import closer, enjoying, nominally, purposed, resolved
from factcheck.statements.levels import standing
from factcheck.statements.measuring import existing, having, measuring, sizing
from factcheck.statements.meetings import (
    fruitless,
    held,
    identified,
    leaving,
    on_terms,
    originating,
    proposed,
    receiving,
    related,
    siding,
)
from factcheck.statements.model import Role, Statement
from factcheck.statements.moving import flowing, lifting
from factcheck.statements.occasions import circumstantial, presumed
from factcheck.statements.phrases import (
    agentive,
    appointing,
    covering,
    fragment,
    partnered,
    produced,
    resulting,
    ruling,
    scheduled,
    taking,
    venue,
)
from factcheck.statements.places import localise, the_country, there
from factcheck.statements.reporting import hearsay, instead
from factcheck.statements.roundabout import roundabout
from factcheck.statements.sayings import cited, signed, spoken_while
from factcheck.statements.speaking import extraposed, naming, picturing, saying, valued
from factcheck.statements.splitting import examples, several, sources
from factcheck.statements.turned import turned


def statements(frames: Iterable[Frame]) -> list[Statement]:
    """All statements that frames assert, in the order of the text."""
    out: list[Statement] = []
    place: Term | None = None
    for frame in circumstantial(described(elided(standing(instead(list(frames)))))):
        made = [
            each
            for stmt in of_frame(frame)
            for told in sources(stmt)
            for one in several(told)
            for listed in examples(one)
            for each in contrasted(listed)
        ]
        for stmt in made:
            localise(stmt, None)
            for role in stmt.roles:
                if role.term is not None and role.role in ("L", "R") and place is not None:
                    role.term = the_country(role.term, place)
                if role.role == "L" and role.term is not None and role.term.ref is not None:
                    place = role.term if role.term.ref.kind == "country" else place
            place = next(
                (
                    r.term
                    for r in stmt.roles
                    if r.role == "L" and r.term is not None and r.term.ref is not None and r.term.ref.kind == "country"
                ),
                place,
            )
            if stmt.said == "agree" and stmt.speaker is not None and stmt.status in ("future", "planned", "wished"):
                stmt.status = "agreed"  # "it will be built, X and Y agreed"
                if not stmt.of("A"):
                    stmt.roles.append(Role("A", "by", stmt.speaker.at, term=stmt.speaker, fixed=True))
            stmt.loose.extend((at, "") for at in frame.unread)
        out.extend(made)
        out.extend(visit for stmt in made for visit in presumed(stmt))
    there(out)
    signed(out)
    spoken_while(out)
    cited(out)
    first_time(out)
    seen(out)
    return taken_up(out)


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


RULES: tuple[Callable[[Frame], list[Statement] | None], ...] = (
    proposed,
    hearsay,
    turned,
    saying,
    roundabout,
    ascribing,
    for_whom,
    extraposed,
    appointing,
    taking,
    ruling,
    partnered,
    having,
    agentive,
    bettering,
    sizing,
    crediting,
    fruitless,
    resulting,
    naming,
    closer,
    resolved,
    purposed,
    nominally,
    enjoying,
    lifting,
    scheduled,
    venue,
    topic,
    covering,
    produced,
    picturing,
    voicing,
    granting,
    flowing,
    originating,
    siding,
    leaving,
    identified,
    agreed_fields,
    on_terms,
    related,
    held,
    receiving,
    valued,
    measuring,
    light,
    occurrence,
    existing,
    copular,
    mentioning,
    headline,
    fragment,
)
"""The rows, in the order in which they are tried."""
