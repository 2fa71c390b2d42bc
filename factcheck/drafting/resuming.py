"""What "it" and "its" resume where the subject of the sentence before does not settle it: who can fill the place.

"It is one of the ten largest hospitals" is a hospital, whatever else was told of; what has points and articles is a
text that was signed or passed; what a bank lends money for is the thing that the sentences before are about. Where two
can be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.drafting import taking_up
from factcheck.drafting.contexts import Context
from factcheck.drafting.taking_up import Candidate
from factcheck.frames import Frame, Term
from factcheck.language.en import bodies
from factcheck.language.en.takers import ACTS, AGREES, ATTRIBUTES, BUILDINGS, DOCUMENTS, TEXTUAL, WORKS
from factcheck.parsing import clauses
from factcheck.parsing.items import Item, Read

INTO = frozenset({"for", "on", "into", "about", "against", "towards"})
"""Prepositions before what is paid, worked on or spoken of."""
BEHIND = frozenset({"after", "before", "because", "since", "when", "although", "though", "while", "until", "as"})


def resumed(read: Read, k: int, context: Context) -> str:
    """What the pronoun at item ``k`` resumes, in words; "" where that is open."""
    items, at = read.items, read.items[k].first
    frames = [one for one in clauses.parse(read) if one.kind == "finite" or one.kind.startswith("sub:")]
    if items[k].word == "its":
        return _owner(items, k, context) if k == 0 else ""
    frame = next((one for one in frames if any(a.term is not None and a.term.first == at for a in one.args)), None)
    if frame is None:
        return ""
    if not _subject(frame, at):
        return _beside(read, k, frames, context)
    before = [one for one in frames if one.last <= at and one is not frame]
    if not before or _apart(read, k, before):
        return _said_of(frame, context.told, context)
    if frame.kind.removeprefix("sub:") in BEHIND:
        return _same_one(read, frame, before)
    return _said_of(frame, taking_up.candidates(read, before=at), context) if k and items[k - 1].tag == "," else ""


def _subject(frame: Frame, at: int) -> bool:
    term = next((a.term for a in frame.args if a.role == ("obj" if frame.passive else "subj")), None)
    return term is not None and term.first == at


def _said_of(frame: Frame, told: Sequence[Candidate], context: Context) -> str:
    """The only one of what was told of before of which a clause can be said."""
    if kind := _kind(frame):
        fit = [one for one in (*told, *context.around) if one.noun == kind]
        return _only(one.words for one in fit)
    what = frame.arg("obj")
    done = what.term if what is not None and not frame.passive else None
    if frame.verb in ("have", "comprise", "contain", "consist_of") and done is not None:
        if any(term.head in TEXTUAL for term in done.walk()):
            return _only(_brief(one, context) for one in told if one.noun in DOCUMENTS)
    sorts = taking_up.sorts(frame)
    if "thing" in sorts and frame.verb != "have":
        fit = [one for one in told if one.noun in BUILDINGS or (one.sort == "thing" and one.noun in bodies.EVERY)]
        leads = [one for one in fit if one.leads]
        return leads[0].words if leads and all(one.sort == "body" or one is leads[0] for one in told) else ""
    return ""


def _kind(frame: Frame) -> str:
    """Of what kind a clause says that something is ("is one of the ten largest *hospitals*"); "" where it does not."""
    if frame.verb != "be" or frame.negated:
        return ""
    comp, among = frame.arg("comp"), frame.arg("among")
    term: Term | None = among.term if among is not None else None
    if comp is not None and comp.term is not None and comp.term.head == "one":
        term = next((m.term for m in comp.term.mods if m.role == "of"), None)
    noun = term.head if term is not None and term.plural else ""
    return bodies.ALIKE.get(noun, noun) if noun in bodies.EVERY else ""


def _only(words: Iterable[str]) -> str:
    found = set(words)
    return found.pop() if len(found) == 1 else ""


def _brief(one: Candidate, context: Context) -> str:
    """A text by its noun and what stands before that, where the texts tell of no other one."""
    return one.brief if one.noun not in context.anchors.several and one.brief else one.words


def _apart(read: Read, k: int, before: Sequence[Frame]) -> bool:
    """ "Because the ground is wet, *it* …": is what stands before a clause about nothing that "it" could be?"""
    if k < 2 or read.items[k - 1].tag != "," or not all(one.kind.startswith("sub:") for one in before):
        return False
    if any(item.refs or item.tag in ("pron", "poss") for item in read.items[:k]):
        return False
    terms = [a.term for one in before for a in one.args if a.term is not None]
    return all(term.head not in bodies.EVERY and not term.count for term in terms)


def _same_one(read: Read, frame: Frame, before: Sequence[Frame]) -> str:
    """ "The union called off its strike after *it* had agreed …": the body that the sentence is about."""
    if frame.verb not in AGREES and not (frame.verb in ACTS and frame.arg("obj") is not None and not frame.passive):
        return ""
    found = [one for one in taking_up.candidates(read, before=frame.first) if one.sort == "body"]
    return found[0].words if len(found) == 1 and found[0].leads and before[0].kind == "finite" else ""


def _beside(read: Read, k: int, frames: Sequence[Frame], context: Context) -> str:
    """ "The bank has lent X €4 million *for it*", "1,500 people work *on it*": the thing that was told of before, where
    the clause has none of its own."""
    items = read.items
    if (
        not k
        or items[k - 1].word not in INTO
        or (k + 1 < len(items) and items[k + 1].tag not in (".", ",", "t", "prep", "conj"))
    ):
        return ""
    own = [one for one in taking_up.candidates(read, before=items[k].first) if one.sort != "body"]
    things = [one for one in context.told if one.sort != "body"]
    if not own and not context.salience.before and bodies.noun_of(context.topic) in WORKS | bodies.LINKS:
        return context.topic  # a paragraph begins: of the house or line that the text is about
    if own or len(frames) != 1 or len(things) != 1:
        return ""
    bodies_ = [one for one in context.told if one.sort == "body" and one.leads]
    return things[0].words if things[0].leads or (bodies_ and not things[0].hangs) else ""


def _owner(items: Sequence[Item], k: int, context: Context) -> str:
    """Whose "its capacity" is: the only thing built or made, or with a name, that the sentence before tells of."""
    noun = next((item.lemma for item in items[k + 1 : k + 4] if item.tag == "n"), "")
    things = [one for one in context.told if one.sort == "thing"]
    things = [one for one in things if _named(one) or one.noun in bodies.EVERY] or things
    led = len(things) == 1 and (things[0].leads or _named(things[0])) and not things[0].hangs
    return things[0].words if noun in ATTRIBUTES and led else ""


def _named(one: Candidate) -> bool:
    return one.words.removeprefix("the ")[:1].isupper()
