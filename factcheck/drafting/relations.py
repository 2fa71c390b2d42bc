"""People who are told of by what they are to somebody: "her predecessor, X", "his Swedish counterpart, Y"; and whose a
visit is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.drafting.contexts import Context, substitute
from factcheck.drafting.edits import Edits
from factcheck.parsing.items import Item, Read

VISITS = frozenset({"visit", "trip", "tour", "stay", "journey"})
OCCASIONS = frozenset({"during", "after", "before", "on"})
BEFORE_HIM = frozenset({"predecessor", "successor", "deputy", "colleague", "counterpart"})


def relation(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "Her predecessor, X, left": X left; "met her Swedish counterpart, X, in May": met X. Whose he was, is told
    elsewhere."""
    items = read.items
    if items[k].tag not in ("poss", "pron"):
        return 0
    of_land = k + 1 < len(items) and bool(items[k + 1].refs) and items[k + 1].refs[0].adjective
    if of_land and k + 5 < len(items) and items[k + 2].word in BEFORE_HIM:
        return _related(read, k, k + 2, context, edits)
    return _related(read, k, k + 1, context, edits)


def _related(read: Read, k: int, at: int, context: Context, edits: Edits) -> int:
    """What :func:`relation` does, with the noun at item ``at``."""
    items = read.items
    if at + 3 >= len(items) or items[at].word not in BEFORE_HIM:
        return 0
    named = items[at + 2]
    who = named.refs[0] if named.refs else None
    if items[at + 1].tag != "," or items[at + 3].tag != "," or who is None or who.kind not in ("person", "unknown"):
        return 0
    tokens = read.tokens
    name = tokens.text[tokens.start[named.first] : tokens.end[named.last - 1]]
    name = context.name(who.id) if who.kind == "person" else name
    he = context.discourse.he
    if items[at].word == "predecessor" and he is not None and he.ref is not None and he.ref.id != who.id:
        context.followed[name] = context.name(he.ref.id)
    substitute(read, edits, k, at + 4, name)
    return at + 4 - k


def visitor(items: Sequence[Item], k: int, context: Context) -> bool:
    """ "President X *of Norway* met Y in Lima *during her visit to Peru*": that of X, who is not at home there."""
    to = next((j for j in range(k, min(k + 5, len(items))) if items[j].word == "to"), 0)
    goal = items[to + 1].refs if to and to + 1 < len(items) else ()
    if items[k - 1].word not in OCCASIONS or not goal or not any(i.noun in VISITS for i in items[k + 1 : to]):
        return False
    verb = next((j for j, item in enumerate(items) if item.tag in ("v", "aux", "modal")), 0)
    before = items[:verb]
    people = [i for i in before if i.refs and i.refs[0].kind == "person"]
    homes = {i.refs[0].country or i.refs[0].id for i in before if i.refs and i.refs[0].kind != "person"}
    homes |= {home for i in people if (home := context.know.country.get(i.refs[0].id)) is not None}
    return len(people) == 1 and len(homes) == 1 and (goal[0].country or goal[0].id) not in homes
