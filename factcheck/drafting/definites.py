"""Definite noun phrases of a sentence that is to stand alone ("the hospital", "this cable", "the new hospital", "the
region"): what they mean, put in by name."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.discourse.calling import restricted
from factcheck.drafting import nearest, raised
from factcheck.drafting.contexts import Context, UnresolvedError, substitute
from factcheck.drafting.edits import Edits
from factcheck.frames import Ref
from factcheck.language.en import bodies
from factcheck.language.en.chaining import FIRMLY, FIRMS
from factcheck.language.en.kinds import EDIFICES, RAISED
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Read, word_at
from factcheck.records import replace

LANDS = frozenset(["region", "province", "district", "county", "island", "city", "town", "village", "country"])


def described(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "The agency's telescope Vrana", "a second probe, Selka-2,": a thing with what it is, by its name."""
    items = read.items
    if items[k].word not in ("the", "a", "an", "its"):
        return 0
    at = k + 1
    if at + 1 < len(items) and items[at].tag in ("n", "name") and items[at + 1].tag == "'s":
        at += 2
    past = at + 1
    while at < len(items) and items[at].tag in ("q", "n", "j") and not items[at].refs:
        at += 1
    if word_at(items, at) == "," and k == 0 and at > k + 1 and word_at(items, at + 2) == ",":
        name, noun, past = at + 1, items[at - 1].word, at + 3
    elif at + 1 == past:
        name, noun = at, ""
    else:
        return 0
    ref = items[name].refs[0] if name < len(items) and items[name].refs else None
    if ref is None or ref.kind not in ("thing", "organisation", "place") or ref.id not in context.names:
        return 0
    full, said = context.name(ref.id), items[name].word
    described = said != full.lower() and said.endswith(f" {full.lower()}")
    if not described and not (noun and noun in context.discourse.called.nouns(ref.id)):
        return 0
    substitute(read, edits, k, past, full)
    return past - k


def body(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "the hospital", "this hospital": the one that the text has named."""
    if read.items[k].word == "this" and k + 1 < len(read.items) and read.items[k + 1].tag == "n":
        items = [*read.items]
        items[k] = replace(items[k], word="the")
        return body(replace(read, items=items), k, context, edits)
    if made := _new(read.items, k, context):
        substitute(read, edits, k, k + 3, context.name(made))
        return 3
    if past := _raised(read, k, context, edits):
        return past
    if open_ := _firm(read.items, k, context):
        return open_
    if past := _house(read.items, k, context):
        substitute(read, edits, k, past, context.topic)
        return past - k
    earlier = [item.refs[0] for item in read.items[:k] if item.refs and not item.refs[0].adjective]
    found = context.discourse.called.meant(read.items, k, earlier, lends=False) or _about(read.items, k, context)
    if found is None and (only := _only(read, k, earlier, context)):
        substitute(read, edits, k, k + only[0], context.name(only[1]))
        return only[0]
    after = read.items[k + 1] if k + 1 < len(read.items) and read.items[k].word == "the" else None
    if after is not None and after.tag == "n" and (firm := context.topics.business(after.word)) in context.names:
        if not restricted(read.items, k + 2):
            substitute(read, edits, k, k + 2, context.name(firm))
            return 2
    if found is None or found[0].id not in context.names or _strange(found[0].id, read.items[k + 1].word, context):
        return 0
    noun = bodies.ALIKE.get(read.items[k + 1].word, read.items[k + 1].word)
    if noun in context.anchors.bygone:
        return 0
    called = [one for one in context.names if noun in context.discourse.called.nouns(one)]
    if not (meant := context.topics.foremost(called, found[0].id)):
        return 0
    places = {ref.id for ref in (*context.discourse.called.named, *earlier) if ref.kind in ("place", "city", "unknown")}
    if read.items[k + 1].word in bodies.TOWNS and len(places) > 1:
        return 0  # which of the places is a city, nobody knows
    substitute(read, edits, k, k + 2, context.name(meant))
    return 2


def _raised(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "The building", "the facility": what the text has introduced last, not the body that has it."""
    meant = raised.taken_up(read, k, context.anchors.raised)
    if meant is None:
        return 0
    words, size = meant
    if words == raised.OPEN:
        raise UnresolvedError("which building is meant")
    substitute(read, edits, k, k + size, words)
    return size


def _firm(items: Sequence[Item], k: int, context: Context) -> int:
    """ "The company", where it is open which of those that the text has named is meant."""
    noun = items[k + 1] if k + 1 < len(items) and items[k].word == "the" else None
    if noun is None or noun.tag != "n" or noun.plural or restricted(items, k + 2):
        return 0
    firms, topic = context.anchors.firms, context.anchors.topic
    if firms.meant(noun.lemma, items[:k]) != nearest.OPEN or (topic and not firms.may_be(topic) and not firms.near()):
        return 0  # "the company" may be an authority that the text is about
    earlier = [item.refs[0] for item in items[:k] if item.refs and not item.refs[0].adjective]
    found = context.discourse.called.meant(items, k, earlier, lends=False)
    return 0 if found is not None and found[0].id == firms.led() else 2


def _strange(ident: str, noun: str, context: Context) -> bool:
    """A thing whose name tells nothing of what it is ("the *project*": the National Lottery), or such a body called by
    what is none of firms and clubs ("the *court*": Brannay Wind)."""
    kind = context.know.kinds.get(ident)
    if kind not in ("thing", "organisation") or (kind == "organisation" and noun in UNTOLD):
        return False
    return len(context.discourse.called.nouns(ident)) > len(bodies.KINDS[kind]) // 2


UNTOLD = (
    FIRMLY | FIRMS | bodies.ANY | word_set("club team side charity foundation association federation trust society")
)
"""Nouns of bodies whose names need not tell what they are."""


def _new(items: Sequence[Item], k: int, context: Context) -> str:
    """ "The *new* hospital": the one into which others have merged; "" where there is none, or several."""
    if k + 2 >= len(items) or items[k].word not in ("the", "this") or items[k + 1].word != "new":
        return ""
    noun, called = bodies.ALIKE.get(items[k + 2].word, items[k + 2].word), context.discourse.called
    found = [one for one in context.topics.made if one in context.names and noun in called.nouns(one)]
    return found[0] if len(found) == 1 and items[k + 2].tag == "n" and not restricted(items, k + 3) else ""


def _house(items: Sequence[Item], k: int, context: Context) -> int:
    """ "The *building* (on Tanner Street)": the library that the text is about; where the phrase ends, 0 where it may
    be another one."""
    if k + 1 >= len(items) or items[k].word != "the" or items[k + 1].word != "building" or items[k + 1].tag != "n":
        return 0
    if not context.topic or bodies.noun_of(context.topic) not in HOUSES or context.anchors.bygone:
        return 0
    if "building" in context.anchors.raised.anew:
        return 0
    if "building" in context.anchors.introduced or len(_houses(context)) > 1:
        return 0
    on = [i.tag for i in items[k + 2 : k + 4]] == ["prep", "name"] and items[k + 2].word in ("in", "on", "at")
    return k + 4 if on else 0 if restricted(items, k + 2) else k + 2


def _houses(context: Context) -> set[str]:
    return {name for name in context.names.values() if bodies.noun_of(name) in HOUSES | EDIFICES | RAISED}


HOUSES = word_set("""
    factory hospital clinic school university museum library theatre prison hotel station brewery gallery cathedral
    church mosque temple palace castle
""")
"""Nouns of what is called "the building", too."""


def this(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "This newspaper": the one that publishes the text."""
    items = read.items
    paper = k + 1 < len(items) and items[k].word == "this" and items[k + 1].word in bodies.KINDS["source"]
    if not paper or not context.publisher:
        return 0
    substitute(read, edits, k, k + 2, context.publisher)
    return 2


def _only(read: Read, k: int, earlier: Sequence[Ref], context: Context) -> tuple[int, str] | None:
    """ "The sugar mill", "the mill": the only thing that the texts name with that noun, where none without a name is
    told of. With how many items say so."""
    called, items = context.discourse.called, read.items
    size, found = called.described(items, k, earlier, lends=True)
    size = size if found is not None else 2
    noun = items[k + size - 1] if k + size <= len(items) else None
    if noun is None or items[k].word != "the" or noun.tag != "n" or noun.plural or restricted(items, k + size):
        return None
    if noun.word in context.anchors.introduced or noun.word in bodies.TOWNS:
        return None
    named = [one for one in context.names if noun.word in called.nouns(one)] or _ending(noun.word, context)
    named = [one for one in named if bodies.noun_of(context.names[one])] or named  # its own noun, and no other
    named = [one for one in named if not _strange(one, noun.word, context)]  # "half of the *bill*": of unknown sort
    kind = context.know.kinds.get(named[0]) if len(named) == 1 else ""
    alone = kind in ("thing", "place") or (kind == "organisation" and noun.word in bodies.SOLE)
    return (size, named[0]) if alone and (found is None or found[0].id == named[0]) else None


def _ending(noun: str, context: Context) -> list[str]:
    """The things whose name ends with a noun that is no kind of body ("the *link*": the Tern Link)."""
    ends = _called(noun, context)
    return ends if noun not in bodies.EVERY and all(context.know.kinds.get(one) == "thing" for one in ends) else []


def _called(noun: str, context: Context) -> list[str]:
    """Those whose name ends with a noun."""
    return [one for one, name in context.names.items() if name.lower().endswith(f" {noun}")]


def _about(items: Sequence[Item], k: int, context: Context) -> tuple[Ref, bool] | None:
    """ "The group": the Vell Hospital Group that the texts are about, where no other name holds the word."""
    about = context.anchors.topic
    noun = items[k + 1] if k + 1 < len(items) and items[k].word == "the" else None
    if noun is None or not about or noun.tag != "n" or restricted(items, k + 2):
        return None
    named = _called(noun.word, context)
    return (Ref(about, context.know.kinds.get(about, "organisation")), False) if named == [about] else None


def land(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "The region", "the city": the one that the text is about, or that the sentence has named."""
    items = read.items
    if items[k].word != "the" or k + 1 >= len(items) or items[k + 1].word not in LANDS or items[k + 1].plural:
        return 0
    if items[k + 1].tag != "n" or (restricted(items, k + 2) and word_at(items, k + 2) != "'s"):
        return 0
    earlier = [item.refs[0] for item in items[:k] if item.refs and not item.refs[0].adjective]
    found = context.topics.land(items[k + 1].word, earlier)
    if not found or found not in context.names:
        return 0
    substitute(read, edits, k, k + 2, context.name(found))
    return 2


def there(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "Eighty firms operate *there*": in the only place that the sentence before told of, or the only one besides that
    whose they are ("eighty *Valmeran* firms")."""
    items = read.items
    if items[k].word != "there" or not k or word_at(items, k - 1) in PLACED:
        return 0
    if k + 1 < len(items) and (items[k + 1].tag in ("v", "aux", "modal") or items[k + 1].lemma == "be"):
        return 0  # "there is", "there were"
    refs = [item.refs[0] for item in items if item.refs]
    own = {ref.id for ref in refs if ref.adjective}
    if any(ref.kind in PLACES and not ref.adjective for ref in refs):
        return 0
    found = [one for one in dict.fromkeys(context.places) if one not in own and one in context.names]
    if len(found) != 1:
        return 0
    where = "in" if context.know.kinds.get(found[0]) in PLACES and not bodies.noun_of(context.name(found[0])) else "at"
    substitute(read, edits, k, k + 1, f"{where} {context.name(found[0])}")
    return 1


PLACED = frozenset({"from", "over", "up", "down", "out", "in"})
"""Words before "there" that make something else of it."""
PLACES = frozenset({"country", "city", "region", "place"})
