"""Constructions that enclose a clause, set a row before it or share a word of it, told in the plain order. Items in,
items out.

"The claim that X did Z is false", "Danish, Swedish ministers meet", "in areas like A and B", "A is no exception: there,
too, …", "backs Y as the venue for Z", "not only in A but in B did X …", "Z is to be done, it was agreed by X" become
the sentences that they stand for, so that what stands in them is read as it is elsewhere.
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import scenes, turns
from factcheck.language.tables import word_set
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, again, end_of, finite, put_in

CLAIMED = word_set("claim assertion notion idea allegation rumour rumor suggestion statement belief impression story")
"""What a clause with "that" may be called, by itself no speaker's."""
VENUES = word_set("venue host stage site location setting place scene")
AND_SO_ON = word_set("like such_as including")
EXCEPTED = word_set("exception")
LISTED = NOUN_PHRASE | {"conj", ","}
AUDIENCE = word_set("reader viewer audience listener subscriber public")
LEARNING = word_set("learn read hear find_out")
EDGES = word_set("last final first")


def _called_false(items: list[Item]) -> list[Item]:
    """ "*The claim that* X did Z *is false*": it is not true that X did Z."""
    k = 1 if items[0].word in ("the", "any") else 0
    end = end_of(items)
    if end < k + 6 or items[k].noun not in CLAIMED or items[k + 1].word != "that":
        return items
    last = items[end - 1]
    denied = last.word == "true" and items[end - 2].tag == "neg"
    be = end - 2 - denied
    if items[be].lemma != "be" or not (denied or last.word in scenes.FALSE):
        return items
    clause = items[k + 2 : be]
    if not any(map(finite, clause)) or any(i.tag in (";", ":", "neg", "sub") for i in clause):
        return items
    at = items[0].first
    opening = [
        put_in(at, "it", "pron"),
        put_in(at, "is", "aux", "be", "z"),
        put_in(at, "not", "neg"),
        put_in(at, "true", "j"),
        items[k + 1],
    ]
    return [*opening, *clause, *items[end:]]


def _pair(items: list[Item]) -> list[Item]:
    """ "*Danish, Swedish* ministers meet": Danish and Swedish ministers."""
    if len(items) < 5 or [i.tag for i in items[:3]] != ["name", ",", "name"] or items[3].tag not in ("n", "j"):
        return items
    if not all(i.refs and i.refs[0].adjective and i.refs[0].kind == "country" for i in (items[0], items[2])):
        return items
    if not items[3].plural and not items[4].plural:
        return items
    return [items[0], replace(items[1], word="and", tag="conj", lemma="and"), *items[2:]]


def _in_fields(items: list[Item]) -> list[Item]:
    """ "in *areas like* A and B", "in *fields such as* A": in A and B; "in areas *like these*": in these areas."""
    for k in range(len(items) - 3):
        mark, field, like = items[k : k + 3]
        if mark.word not in ("in", "on") or field.noun not in turns.FIELDS or like.word not in AND_SO_ON:
            continue
        after = items[k + 3]
        if after.word in ("these", "those") and (k + 4 == len(items) or items[k + 4].tag not in ("n", "j")):
            return [*items[: k + 1], replace(after, tag="det"), field, *items[k + 4 :]]
        if after.tag not in ("n", "j", "det"):
            continue
        rest = items[k + 3 :]
        told = ("name", "det", "pron")
        cut = next((j for j in range(1, len(rest)) if rest[j].tag in told and rest[j - 1].tag in ("n", "v")), 0)
        if k == 0 and cut:  # "In areas such as shipping Norway …"
            rest = [*rest[:cut], put_in(rest[cut].first, ",", ","), *rest[cut:]]
        return [*items[: k + 1], *rest]
    return items


def _no_exception(items: list[Item]) -> list[Item]:
    """ "A *is no exception: in that field, too,* X does Z": in A X does Z; "X is no exception: *it* …": X …."""
    k = next((k for k, i in enumerate(items[:-3]) if i.noun in EXCEPTED and items[k - 1].word == "no"), 0)
    if k < 3 or items[k - 2].lemma != "be" or items[k + 1].tag not in (":", ",", ";", "dash"):
        return items
    thing, rest = items[: k - 2], items[k + 2 :]
    if any(i.tag not in NOUN_PHRASE | {"conj"} for i in thing):
        return items
    n = 1 + (len(rest) > 1 and rest[1].tag == ",")
    if rest[0].word in ("it", "they"):
        return [*thing, *rest[1:]]
    if rest[0].word in ("there", "here"):
        past = 1
    elif rest[0].word == "in" and rest[1].word in ("that", "this") and len(rest) > 3:
        past = 3 if rest[2].noun in turns.FIELDS else 0
    else:
        past = 0
    if not past:
        return items
    while past < len(rest) and (rest[past].tag == "," or rest[past].word in ("too", "also", "as_well")):
        past += 1
    if past + n >= len(rest):
        return items
    at = rest[past].first
    return [put_in(thing[0].first, "in", "prep"), *thing, put_in(at, ",", ","), *rest[past:]]


def _as_venue(items: list[Item]) -> list[Item]:
    """ "backs *Y as the venue for* Z": backs Z in Y."""
    for k in range(1, len(items) - 4):
        place, mark = items[k], items[k + 1]
        if mark.word != "as" or not place.refs or place.refs[0].kind not in ("city", "place", "country"):
            continue
        n = k + 2 + (items[k + 2].tag == "det")
        when = [items[n + 1]] if items[n + 1].tag == "t" and items[n + 1].word.startswith("for ") else []
        if items[n].noun not in VENUES or items[k - 1].word == "in":
            continue
        if not when and items[n + 1].word not in ("for", "of"):
            continue
        end = next((j for j in range(n + 2, len(items)) if items[j].tag in (".", ",", ";", "v", "aux")), len(items))
        thing = items[n + 2 : end]
        if not thing:
            continue
        if any(i.lemma in PROPOSING for i in items[:k]):
            continue  # "proposed Y as the place of Z" is read as it stands
        at = place.first
        idea = [put_in(at, "the", "det"), _noun(at, "proposal"), put_in(at, "to", "to")]
        hold = put_in(at, "hold", "v", "hold", "v")
        return [*items[:k], *idea, hold, *thing, put_in(at, "in", "prep"), place, *when, *items[end:]]
    return items


PROPOSING = word_set("propose suggest offer name float put_forward choose pick recommend")


def _noun(at: int, word: str) -> Item:
    return Item(at, at, word, "n", lemma=word, noun=word)


def _given(items: list[Item]) -> list[Item]:
    """ "X *gives nod* to Z": a noun, whatever else the word may be."""
    for k in range(1, len(items) - 2):
        verb, what, to = items[k : k + 3]
        if verb.lemma not in ("give", "get", "win") or verb.tag != "v" or to.word not in ("to", "from", "for"):
            continue
        if what.plural or not ((what.tag == "v" and what.form == "v") or (what.tag == "n" and "v" in what.can)):
            continue
        noun = replace(what, tag="n", noun=what.word, form="")
        return [*items[: k + 1], put_in(what.first, "the", "det"), noun, replace(to, tag="prep"), *items[k + 3 :]]
    return items


def _fronted(items: list[Item]) -> list[Item]:
    """ "(Not only) *in A and in B did* X do Z": X did Z in A and in B; "not in one place but in two": in two places."""
    if len(items) < 9 or items[0].tag not in ("prep", "t"):
        return items
    conj = next((k for k in range(2, len(items) - 3) if items[k].word in ("but", "and")), 0)
    aux = next((k for k in range(conj + 2, len(items)) if items[k].tag == "aux"), 0) if conj else 0
    if not aux or items[aux].lemma != "do" or items[conj + 1].tag not in ("prep", "t"):
        return items
    if any(i.tag not in (*LISTED, "prep", "t", "r", "v") or i.word == "no" for i in items[:aux]):
        return items
    verb = aux + 1
    while verb < len(items) and items[verb].tag in NOUN_PHRASE | {"conj"} and not _deed(items, verb):
        verb += 1
    if verb == aux + 1 or verb >= len(items) or not _deed(items, verb):
        return items
    first = items[: conj - (items[conj - 1].tag == ",")]
    second = items[conj + 1 : aux - (items[aux - 1].tag == ",")]
    form = "d" if items[aux].word == "did" else "v"
    deed = replace(items[verb], tag="v", lemma=items[verb].word, form=form, noun="")
    if items[conj].word == "but" and first[1].quantity is not None and second[1].quantity is not None:
        kind = replace(first[-1], plural=True, first=second[1].last, last=second[1].last)
        where = [*second[:2], kind, *second[2:]]
    else:
        where = [*first, put_in(second[0].first, "and", "conj"), *second]
    end = end_of(items)
    return [*items[aux + 1 : verb], deed, *items[verb + 1 : end], *where, *items[end:]]


def _deed(items: list[Item], k: int) -> bool:
    """Is an item the verb after "did X"? The last noun before an object may be ("did X *hold* talks")."""
    item = items[k]
    after = items[k + 1] if k + 1 < len(items) else None
    if item.tag == "v":
        return item.form == "v"
    if after is None or item.tag != "n" or "v" not in item.can or item.plural:
        return False
    return after.tag in ("det", "poss", "q", "name", "to") or after.plural


AGREED = word_set("agreed decided settled resolved")


def _it_was_agreed(items: list[Item]) -> list[Item]:
    """ "Z is to be done, *it was agreed by X*": X agreed that Z is to be done, X agreed to do Z."""
    end = end_of(items)
    for k in range(4, end - 3):
        if items[k].tag == "," and items[k + 1].word == "it" and items[k + 2].lemma == "be":
            if items[k + 3].word in AGREED and items[k + 4].word in ("by", "between"):
                who = items[k + 5 : end]
                if who and all(i.tag in NOUN_PHRASE | {"conj"} for i in who):
                    did = replace(items[k + 3], tag="v", form="d")
                    at = items[0].first
                    told = [*again(who, at), replace(did, first=at, last=at), put_in(at, "that", "sub")]
                    return _to_do([*told, *items[:k], *items[end:]])
    return _to_do(items)


def _to_do(items: list[Item]) -> list[Item]:
    """ "X agreed *that Z is to be done*": agreed to do Z."""
    k = next((k for k, i in enumerate(items[:-5]) if i.word in AGREED and items[k + 1].word == "that"), 0)
    if not k or items[k].tag != "v" or items[k - 1].lemma == "be":
        return items
    start = k + 2
    be = next((j for j in range(start, len(items) - 3) if items[j].tag in ("aux", "modal", "v")), 0)
    if not be or any(i.tag not in (*NOUN_PHRASE, "prep", "conj", "hyphen", "dash") for i in items[start:be]):
        return items
    if items[be].lemma == "be" and [i.word for i in items[be + 1 : be + 3]] == ["to", "be"]:
        verb = be + 3
    elif items[be].word in ("should", "would", "will", "shall") and items[be + 1].word == "be":
        verb = be + 2
    else:
        return items
    if verb >= len(items) or items[verb].form != "e" or items[verb].tag != "v":
        return items
    done = replace(items[verb], word=items[verb].lemma, form="v")
    to = put_in(items[k + 1].first, "to", "to")
    return [*items[: k + 1], to, done, *items[start:be], *items[verb + 1 :]]


def _shared_head(items: list[Item]) -> list[Item]:
    """ "not *a working but a state visit*": not a working visit but a state visit."""
    for k in range(len(items) - 6):
        neg, det, kind, but, det2, kind2, head = items[k : k + 7]
        if neg.word != "not" or but.word != "but" or (det.tag, det2.tag) != ("det", "det") or head.tag != "n":
            continue
        if kind.tag in ("j", "n", "v") and kind2.tag in ("j", "n") and kind.word != kind2.word:
            kind = replace(kind, tag="j", lemma=kind.word) if kind.tag == "v" else kind
            shared = replace(head, first=kind.last, last=kind.last)
            return [*items[: k + 2], kind, shared, *items[k + 3 :]]
    return items


STATES = word_set("existing running ongoing remaining standing")
"""-ing words that only say which ones are meant ("expanding *existing* ones")."""


def _which_ones(items: list[Item]) -> list[Item]:
    """ "expanding *existing* ones", "scale up *running* projects": a quality of them, no deed."""
    out = list(items)
    for k in range(1, len(items) - 1):
        item, before = items[k], items[k - 1]
        if item.word not in STATES or item.tag != "v" or not (items[k + 1].plural or items[k + 1].word == "ones"):
            continue
        if before.tag == "v" or (before.word in ("up", "out") and items[k - 2].tag == "v"):
            out[k] = replace(item, tag="j", lemma=item.word, form="")
    return out


def _holds(items: list[Item]) -> list[Item]:
    """ "Doing Z in Norway *holds no* interest for X": the verb, after the phrase of a place."""
    for k in range(2, len(items) - 2):
        item, name, mark = items[k], items[k - 1], items[k - 2]
        if item.tag != "n" or not item.plural or "z" not in item.can or items[k + 1].tag not in ("det", "neg"):
            continue
        if not name.refs or name.refs[0].adjective or mark.tag != "prep":
            continue
        if any(i.tag == "aux" or (i.tag == "v" and i.form == "z") for i in items[k:]):
            continue
        verb = replace(item, tag="v", form="z", lemma=item.noun, noun="", plural=False)
        return [*items[:k], verb, *items[k + 1 :]]
    return items


def _same_mark(items: list[Item]) -> list[Item]:
    """ "X is interested *in* A *and in doing* B": and is interested in doing B."""
    for k in range(4, len(items) - 2):
        conj, mark, deed = items[k : k + 3]
        if conj.tag != "conj" or mark.tag not in ("prep", "to") or deed.tag != "v" or deed.form != "g":
            continue
        first = next((j for j in range(k - 1, 0, -1) if items[j].word == mark.word and items[j - 1].tag in "vj"), 0)
        if not first or items[first + 1].form == "g" or any(finite(i) for i in items[first:k]):
            continue
        said = [items[first - 1]]
        if items[first - 2].tag == "aux":
            said = [items[first - 2], *said]
        if items[first - 2].tag == "aux" or finite(items[first - 1]):
            return [*items[: k + 1], *again(said, conj.last), *items[k + 1 :]]
    return items


def _readers(items: list[Item]) -> list[Item]:
    """ "*Readers of X learned* that Z": X reported that Z; "X *told its readers* that Z": the same."""
    k = 1 if items[0].tag == "det" else 0
    if len(items) > k + 5 and items[k].noun in AUDIENCE and items[k + 1].word == "of":
        n = k + 2 + (items[k + 2].tag == "det")
        source, verb = items[n], items[n + 1]
        if source.refs and source.refs[0].kind == "source" and verb.lemma in LEARNING and verb.tag == "v":
            said = replace(verb, word="reported", lemma="report", form="d")
            return [source, said, *items[n + 2 :]]
    for k in range(1, len(items) - 3):
        if items[k].lemma == "tell" and items[k + 1].tag in ("poss", "det") and items[k + 2].noun in AUDIENCE:
            said = replace(items[k], last=items[k + 2].last, word="reported", lemma="report")
            return [*items[:k], said, *items[k + 3 :]]
    return items


def _and_not(items: list[Item]) -> list[Item]:
    """ "at a hotel *and not* at the palace": at a hotel, not at the palace."""
    for k in range(3, len(items) - 3):
        conj, neg, mark = items[k : k + 3]
        if conj.word == "and" and neg.word == "not" and mark.tag == "prep":
            before = next((i for i in reversed(items[:k]) if i.tag not in NOUN_PHRASE), None)
            if before is not None and before.tag == "prep":
                return [*items[:k], replace(conj, word=",", tag=",", lemma=""), *items[k + 1 :]]
    return items


def _edge_day(items: list[Item]) -> list[Item]:
    """ "on *the last day of* May 2024": on 31 May 2024."""
    for k in range(len(items) - 3):
        if items[k].word not in EDGES or items[k + 1].noun != "day":
            continue
        t = k + 2 + (items[k + 2].word == "of")
        when = items[t] if t < len(items) else None
        if when is None or when.period is None or when.period.low is None or when.period.high is None:
            continue
        if when.period.yearless or when.period.grain != "month":
            continue
        if when.period.low[:7] != when.period.high[:7] or when.period.low == when.period.high:
            continue
        day = when.period.low if items[k].word == "first" else when.period.high
        start = k - (items[k - 1].tag == "det") if k else k
        start -= start > 0 and items[start - 1].word == "on"
        period = when.period._replace(grain="day", low=day, high=day)
        return [*items[:start], replace(when, first=items[start].first, period=period), *items[t + 1 :]]
    return items


STEPS: tuple[Step, ...] = (
    (_readers, None),
    (_and_not, frozenset({"not"})),
    (_edge_day, EDGES),
    (_same_mark, frozenset({"and", "but"})),
    (_which_ones, STATES),
    (_holds, None),
    (_called_false, CLAIMED),
    (_pair, frozenset({"name"})),
    (_in_fields, AND_SO_ON),
    (_no_exception, EXCEPTED),
    (_given, frozenset({"to", "from", "for"})),
    (_as_venue, frozenset({"as"})),
    (_fronted, frozenset({"did", "do", "does"})),
    (_it_was_agreed, AGREED),
    (_shared_head, frozenset({"but"})),
)
"""What is unwound, in this order."""
