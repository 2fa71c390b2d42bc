"""A sentence of a text as a sentence that stands alone: what it leaves to its context is put in by name.

"She", "the two countries", "bilateral", "our country", "last year" are replaced by whom and what they mean, as the
discourse tells; what it does not tell stays, and its assertion is not used. This makes sentences of a fact
base; texts that are judged are never rewritten.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.drafting import definites, persons
from factcheck.drafting.contexts import Context, Rule, UnresolvedError, substitute
from factcheck.drafting.dating import day_of_month, season, timed
from factcheck.drafting.edits import Edits
from factcheck.drafting.fuller import fuller
from factcheck.drafting.its import it
from factcheck.drafting.narrating import narrated
from factcheck.drafting.relations import OCCASIONS, relation, visitor
from factcheck.frames import Ref
from factcheck.language.en import bodies, classes, closed, cutting, people, quoting
from factcheck.matching.knowledge import GENERIC_ADJ
from factcheck.parsing.items import Item, Read, word_at

LEADERS = frozenset(["president", "presidents", "leader", "leaders", "heads_of_state", "head_of_state"])
HOSTS = frozenset(["country", "nation", "state", "republic"])


def titled(read: Read, context: Context) -> str:
    """The sentence with people by their full names, in place of their offices and surnames."""
    return _rewritten(read, context, (_office,))


def standalone(read: Read, context: Context) -> str:
    """The sentence (as :func:`titled` gave it) with everything named."""
    return _rewritten(read, context, RULES)


def dated(read: Read, context: Context) -> str:
    """The sentence with dates in place of times that lean on one told before."""
    return _rewritten(read, context, (narrated,))


def anchored(read: Read, context: Context) -> str:
    """The sentence (as :func:`standalone` gave it) with the owner of what it leaves without one."""
    return _rewritten(read, context, (_anchored,))


def _rewritten(read: Read, context: Context, rules: Sequence[Rule]) -> str:
    edits = Edits()
    k = 0
    while k < len(read.items):
        try:
            k += next((taken for rule in rules if (taken := rule(read, k, context, edits))), 1)
        except UnresolvedError:
            k += 1  # the assertion that needs it is left out, not its sentence (drafting.safety)
    said = edits.apply(read.tokens.text)
    said = " ".join(said.replace(" ,", ",").replace(" .", ".").split()).strip(" ,")
    return said[:1].upper() + said[1:]


# One rule for each kind of word; each returns how many items it took.


def _group(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "the two countries", "both sides", "the heads of state"."""
    items = read.items
    item = items[k]
    start = k
    if item.word not in PAIRING:
        return 0
    while k < len(items) and (items[k].word in PAIRING or _two(items[k]) or items[k].word in GENERIC_ADJ):
        k += 1
    head = items[k] if k < len(items) else None
    if word_at(items, start) == "the" and k == start + 2 and word_at(items, start - 1) == "between":
        if head is None or head.tag in ("v", "aux", "modal", ".", ",", "t", "prep"):
            substitute(read, edits, start, k, context.both())
            return 2
    if head is None or head.tag != "n" or not (head.plural or head.word in LEADERS) or _owned(items, k):
        return 0
    noun = head.noun or head.lemma
    if noun in SIDES and any(i.word == "our" for i in items[start:k]):
        return 0  # "our parties"
    if noun in SIDES and len(context.pair) < 2 and not _joined(read, start):
        return 0  # any two who disagree
    if len(context.pair) < 2 and (named := _joined(read, start)) and any(map(_two, items[start:k])):
        substitute(read, edits, start, k + 1, named)
        return k + 1 - start
    if noun in classes.GROUPS and (head.plural or head.word.endswith("s")):
        substitute(read, edits, start, k + 1, context.both())
        return k + 1 - start
    if head.word in LEADERS and head.word.split("_")[0].endswith("s"):
        if any(_home(item.refs) not in (None, *context.pair) for item in items):
            context.both()
        people = [i for c in context.pair for (_, home), i in context.know.offices.items() if home == c]
        if len(people) != 2:
            raise UnresolvedError("which leaders are meant")
        substitute(read, edits, start, k + 1, " and ".join(context.name(i) for i in people))
        return k + 1 - start
    return 0


PAIRING = frozenset(["the", "both", "two", "these", "our"])
"""Words before "countries" and the like that mean the pair."""
SIDES = frozenset(["side", "party"])


def _joined(read: Read, k: int) -> str:
    """The only two names that stand joined before item ``k`` ("*X and Y* signed it, and the two neighbours …")."""
    items, tokens = read.items, read.tokens
    pairs = [j for j in range(1, k - 1) if items[j].word == "and" and items[j - 1].refs and items[j + 1].refs]
    rest = [j for j in range(k) if items[j].tag == "name" and (not pairs or j not in (pairs[0] - 1, pairs[0] + 1))]
    if len(pairs) != 1 or any(j == 0 or items[j - 1].word not in ("in", "at", "near") for j in rest):
        return ""
    return tokens.text[tokens.start[items[pairs[0] - 1].first] : tokens.end[items[pairs[0] + 1].last - 1]]


def _two(item: Item) -> bool:
    return item.tag == "q" and item.quantity is not None and item.quantity.low == 2


def _anchored(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "The opening" is that of what the text is about; what it says of it goes on."""
    context.anchors.put_in(read, k, edits)
    return 0


def _bilateral(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "bilateral trade turnover" is "trade turnover between X and Y"."""
    items = read.items
    if items[k].word not in ("bilateral", "two-way", "mutual") or items[k].tag not in ("j", "n", "v"):
        return 0
    last = k
    while last + 1 < len(items) and items[last + 1].tag == "n":
        last += 1
    if last == k or items[k].word == "mutual":
        return 0
    tokens = read.tokens
    edits.put(tokens.start[items[k].first], tokens.start[items[k + 1].first], "")
    at = tokens.end[items[last].last - 1]
    edits.put(at, at, f" between {context.both()}")
    return last + 1 - k


def _office(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "the prime minister", "the President of Vietnam, Tran Van Minh", "President Minh": their name."""
    items, know = read.items, context.know
    offices = {o for o, _ in know.offices}
    at = k + (items[k].word == "the")
    demonym = _home(items[at].refs) if at < len(items) and items[at].refs and items[at].refs[0].adjective else None
    at += demonym is not None
    if at >= len(items) or not (items[at].word in offices or items[at].word == "head_of_state"):
        ref = items[k].refs[0] if items[k].tag == "name" and items[k].refs else None
        if ref is None or ref.kind != "person":
            return 0
        past = k + 1
        if word_at(items, past) == "of" and _of_his_own(items, past, know.country.get(ref.id)):
            past = _country_at(items, past + 1)[1]
        substitute(read, edits, k, past, context.name(ref.id))
        return past - k
    office, past, home = items[at].word, at + 1, demonym
    if word_at(items, past) == "of":
        home, past = _country_at(items, past + 1)
        if home is None:
            return 0
    name = past + (word_at(items, past) == "," and home is not None)
    if name < len(items) and items[name].refs and items[name].refs[0].kind == "person":
        who = items[name].refs[0].id
        end = name + 1
        if word_at(items, end) == "of" and _of_his_own(items, end, know.country.get(who)):
            end = _country_at(items, end + 1)[1]
        end += name > past and word_at(items, end) == "," and end + 1 < len(items)
        if home in (None, know.country.get(who)):
            substitute(read, edits, k, end, context.name(who))
            return end - k
    if (past < len(items) and items[past].tag == "name") or at == k:
        return 0
    holders = {i for (o, c), i in know.offices.items() if office in (o, "head_of_state") and home in (None, c)}
    he = context.discourse.he
    if len(holders) > 1 and he is not None and he.ref is not None and he.ref.id in holders:
        holders = {he.ref.id}
    if len(holders) != 1:
        raise UnresolvedError(f"which {office.replace('_', ' ')} is meant")
    substitute(read, edits, k, past, context.name(next(iter(holders))))
    return past - k


def _of_his_own(items: list[Item], k: int, home: str | None) -> bool:
    """ "President Minh *of Vietnam*": of the country that the name tells, too."""
    return home is not None and _country_at(items, k + 1)[0] == home


def _country_at(items: list[Item], k: int) -> tuple[str | None, int]:
    """The country named as a noun at ``k`` (past "the"), and where it ends."""
    k += word_at(items, k) == "the"
    if k < len(items) and items[k].refs and items[k].refs[0].kind == "country" and not items[k].refs[0].adjective:
        return items[k].refs[0].id, k + 1
    return None, k


def _pronoun(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "she", "her", "our", "us", "they"."""
    items = read.items
    item = items[k]
    word = item.word
    if item.tag not in ("pron", "poss", "det"):
        return 0
    following = items[k + 1].word if k + 1 < len(items) else ""
    if word in ("our", "my", "your") and following in HOSTS:
        substitute(read, edits, k, k + 2, context.country(other=word == "your"))
        return 2
    if word == "we" and (body := _for_whom(items, k)):
        substitute(read, edits, k, k + 1, context.name(body))
        return 1
    if word == "our" and _countrys(items, k):
        substitute(read, edits, k, k + 1, f"{context.country()}'s")
        return 1
    if word == "us" and read.tokens.surface(item.first) == "us":
        substitute(read, edits, k, k + 1, context.country())
        return 1
    if word in ("i", "me", "my") and len(context.speakers) == 1:
        return _speaker(read, k, context, edits)
    if word in ("he", "she", "him", "her", "his"):
        return _he(read, k, context, edits)
    if word in ("it", "its"):
        return it(read, k, context, edits)
    some = word == "them" and k in (2, 3) and items[k - 1].word == "of" and _some(items[k - 2])
    if some and k == 2 and items[0].tag == "q" and context.crowd:
        substitute(read, edits, 1, 3, context.crowd)
    elif some and context.plural:
        substitute(read, edits, k, k + 1, context.plural)  # "the first of them", "each of them"
    elif word == "their" and k == 0 and context.plural.startswith("the ") and context.plural.endswith("s"):
        substitute(read, edits, k, k + 1, f"{context.plural}'")
    elif word in ("they", "them") and k == 0 and context.plural:
        substitute(read, edits, k, k + 1, context.plural)
    return 1  # what is left open is seen when the assertions are looked at one by one


def _speaker(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "I", "me", "my": who speaks, with the verb that goes with a name."""
    items, word = read.items, read.items[k].word
    name = context.name(context.speakers[0])
    at = k + 1
    while word == "i" and at < len(items) and items[at].tag in ("r", "neg"):
        at += 1
    verb = items[at] if word == "i" and at < len(items) else None
    if verb is not None and verb.word in quoting.SPOKEN_OF:
        if at == k + 1:
            substitute(read, edits, k, k + 2, f"{name} {quoting.SPOKEN_OF[verb.word]}")
            return 2
        substitute(read, edits, at, at + 1, quoting.SPOKEN_OF[verb.word])
    elif verb is not None and verb.tag != "modal" and verb.form != "d":
        return 1  # "I work": what goes with a name, only a table of verbs would tell
    substitute(read, edits, k, k + 1, name + ("'s" if word == "my" else ""))
    return 1


def _for_whom(items: Sequence[Item], k: int) -> str:
    """ "*We* carried 1.1 million passengers," said X, *the director of Y*: what Y has done, in figures; else ""."""
    said = next((j for j in range(k, len(items) - 5) if items[j].refs and items[j].refs[0].kind == "person"), 0)
    verb = items[k + 1] if k + 1 < len(items) else None
    done = verb is not None and ((verb.tag == "v" and verb.form == "d") or (verb.tag == "aux" and verb.lemma == "have"))
    if not said or not done or not any(i.tag == "q" for i in items[k:said]):
        return ""
    at = said + 1
    if items[at].tag != "," or items[at + 1].word not in ("the", "a"):
        return ""
    at += 2
    while at < len(items) - 2 and items[at].tag in ("n", "j"):
        at += 1
    if items[at - 1].word not in ROLES or items[at].word != "of":
        return ""
    at += 1 + (items[at + 1].word == "the")
    ref = items[at].refs[0] if at < len(items) and items[at].refs else None
    return ref.id if ref is not None and ref.kind == "organisation" else ""


ROLES = people.ROLES | LEADERS | {"head", "boss", "chief_executive"}
"""Who speaks for a body."""


def _countrys(items: Sequence[Item], k: int) -> bool:
    """ "*Our* closest partner", "our companies", said by who speaks for a country: what one country has."""
    at = k + 1
    while at < len(items) and items[at].tag in ("j", "r"):
        at += 1
    noun = items[at] if at < len(items) else None
    return noun is not None and noun.tag == "n" and (noun.noun or noun.lemma) in classes.NATIONAL


def _some(item: Item) -> bool:
    """ "Two, each of them"; what most do, is not told of all."""
    return item.tag == "q" or item.word in cutting.WHOLLY


def _he(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "he", "her", "his"."""
    items, word = read.items, read.items[k].word
    following = word_at(items, k + 1)
    owner = k + 1 < len(items) and word in ("his", "her") and items[k + 1].tag in ("n", "j", "q", "v")
    he = context.discourse.he
    if owner and following == "ministry" and he is not None and he.head == "minister":
        if sort := next((m.word for m in he.mods if m.role == "noun" and m.word), ""):
            substitute(read, edits, k, k + 2, f"the {sort} ministry")
            return 2
    named = any(i.refs and i.refs[0].kind == "person" for i in items[:k])
    if not named and any(i.tag == "n" and not i.plural and i.word in closed.PERSON_NOUNS for i in items[:k]):
        return 1  # "cost the minister *her* job", "the ambassador looks after it, and *he* …"
    if persons.strange(items[:k], context.salience.stranger):
        return 1  # "X opened it. *A thief* broke in. *He* was arrested": not X
    who = _person(read, k, context, owner) or (not owner and word != "him" and context.salience.he(read, k)) or None
    if who is None:
        return 1
    name = context.name(who)
    own = owner and following != "government" and word_at(items, k - 1) not in OCCASIONS
    if own and any(i.refs and i.refs[0].kind == "unknown" and not bodies.noun_of(i.word) for i in items[:k]):
        return 1  # of somebody of whom the texts tell no more
    if own and any(i.refs and i.refs[0].id == who for i in items[:k]):
        return 1  # "X extended *his* contract": the sentence itself says whose
    if following == "government":
        substitute(read, edits, k, k + 2, f"the government of {context.name(context.know.country.get(who, ''))}")
        return 2
    substitute(read, edits, k, k + 1, name + ("'s" if owner else ""))
    return 1


def _person(read: Read, k: int, context: Context, owner: bool) -> str | None:
    """Whom "he" or "his" means: the person named before it in the sentence, else the one the text speaks of."""
    items = read.items
    named = list(dict.fromkeys(i.refs[0].id for i in items[:k] if i.refs and i.refs[0].kind == "person"))
    after = list(dict.fromkeys(i.refs[0].id for i in items[k:] if i.refs and i.refs[0].kind == "person"))
    goal = next(
        (i.refs[0].country or i.refs[0].id for i in items[k:] if i.refs and i.refs[0].kind in ("country", "city")), None
    )
    he = context.discourse.he
    told = he.ref.id if he is not None and he.ref is not None and he.ref.id in context.know.persons else None
    if told is not None and len(context.people) > 1 and told != context.people[0] and told in context.people:
        told = None
    if not owner and len(named) == 1 and _same_object(items, k):
        return named[0]
    if not owner and items[k].word in ("him", "her"):
        if len(context.people) > 1:
            return None  # "X met Y. The minister received *him*"
        named = [told] if told is not None and told not in named else []  # nobody meets himself
    elif len(named) > 1 and owner and visitor(items, k, context):
        return named[0]
    elif len(named) > 1 and owner and goal is not None:
        named = [p for p in named if context.know.country.get(p) != goal]  # nobody pays a visit to his own country
    if len(named) == 1:
        return named[0]
    if not named and after and owner and k < 3:
        return after[0]  # "During his visit, X …"
    return told if not named and items[k].word not in ("him",) else None


def _same_object(items: Sequence[Item], k: int) -> bool:
    """ "The court convicted X and sentenced *him*": whom a body does something to, in two verbs joined."""
    if items[k].word not in ("him", "her") or k < 2 or items[k - 1].tag != "v" or items[k - 2].word != "and":
        return False
    verb = next((j for j, item in enumerate(items) if item.tag == "v"), 0)
    return not any(i.refs and i.refs[0].kind == "person" for i in items[:verb]) and items[verb - 1].tag in ("n", "name")


def _country(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "in the country": the one named before it in the sentence, which is not the subject of its clause."""
    items = read.items
    if items[k].word != "the" or k + 1 >= len(items) or items[k + 1].word not in HOSTS or _owned(items, k + 1):
        return 0
    if len(context.pair) < 2 and items[k + 1].word != "state":
        return definites.land(read, k, context, edits)
    named = [c for i in items[:k] for c in [_home(i.refs)] if c]
    clause = max((j for j in range(k) if items[j].tag in (",", "rel", ";")), default=0)
    subject = next((c for i in items[clause:k] for c in [_home(i.refs)] if c), None)
    rest = list(dict.fromkeys(c for c in named if c != subject or len(set(named)) == 1))
    if len(rest) != 1 or (len(set(named)) == 1 and subject == rest[0]):
        raise UnresolvedError("which country is meant")
    substitute(read, edits, k, k + 2, context.name(rest[0]))
    return 2


def _visit(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "the visit" is that of the visitor; "It is her first to X" leaves the visit out."""
    items = read.items
    visitor, goal = context.visit
    if not visitor:
        return 0
    if (
        k == 0
        and word_at(items, 0) == "it"
        and word_at(items, 1) in ("is", "was")
        and word_at(items, 2) in ("her", "his")
        and word_at(items, 4) == "to"
    ):
        if items[3].word in ("first", "second", "third", "fourth", "fifth", "last") and len(items) <= 7:
            tokens = read.tokens
            edits.put(tokens.start[items[0].first], tokens.end[items[2].last - 1], f"It was {visitor}'s")
            edits.put(tokens.end[items[3].last - 1], tokens.end[items[3].last - 1], " visit")
            return 4
    if (
        items[k].word == "the"
        and word_at(items, k + 1) in ("visit", "trip")
        and not _owned(items, k + 1)
        and word_at(items, k + 2) not in ("to", "by")
    ):
        substitute(read, edits, k, k + 2, f"the visit of {visitor} to {goal}" if goal else f"the visit of {visitor}")
        return 2
    return 0


RULES: Sequence[Rule] = (
    _visit,
    definites.this,
    _group,
    _bilateral,
    definites.described,
    definites.land,
    definites.body,
    fuller,
    _country,
    relation,
    season,
    _pronoun,
    definites.there,
    narrated,
    day_of_month,
    timed,
)


def _owned(items: list[Item], k: int) -> bool:
    """Does "of X" or "with X" follow the noun?"""
    return k + 1 < len(items) and items[k + 1].word in ("of", "that", "which", "who", "'s")


def _home(refs: tuple[Ref, ...]) -> str | None:
    if not refs or refs[0].kind not in ("country", "city"):
        return None
    return refs[0].country or refs[0].id
