"""Sentences that leave out, turn round or take apart what others say plainly. Items in, items out.

"Exports rose to $3 billion, imports to $4 billion", "X is third from the left and Y fourth", "It was X, not Y, who did
Z", "Also opened in May: the bridge" become the sentences that they stand for. What is put in again stands at no token
of its own.
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import closed
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, again, end_of, finite, put_in, word_at
from factcheck.parsing.verbs import ORDINALS

ENDS = frozenset({".", ";", "?"})
CLAUSAL = frozenset({"v", "aux", "modal", "rel", "sub", "to", ":", "dash", "("})
RESPECTIVELY = frozenset({"respectively"})


def _ordinal(item: Item) -> bool:
    """Whether it is a place in a row, whatever the word was taken for."""
    return item.word in ORDINALS and item.word != "first" and item.tag in ("r", "n", "j", "q")


def _of_a_side(items: list[Item], k: int) -> int:
    """Past the "from the left" at item ``k``; else 0."""
    end = k + 1
    while end < len(items) and items[end].tag == "det":
        end += 1
    if k < len(items) and items[k].word == "from" and end < len(items) and items[end].word in closed.SIDES:
        return end + 1
    return 0


def _in_a_row(items: list[Item]) -> list[Item]:
    """ "X is third from the left and Y fourth", "X and Y are third and fourth from left": each by itself."""
    be = next((k for k, item in enumerate(items) if finite(item) and k + 1 < len(items) and _ordinal(items[k + 1])), 0)
    if not be or not any(_of_a_side(items, k) for k in range(be, len(items))):
        return items
    rest = items[be + 2 :]
    own = _of_a_side(rest, 0)
    past = own + (own < len(rest) and rest[own].tag == ",")
    if past >= len(rest) or rest[past].tag != "conj":
        return items
    second = next((k for k in range(past + 1, min(past + 7, len(rest))) if _ordinal(rest[k])), 0)
    if not second or any(item.tag not in NOUN_PHRASE and item.word != "of" for item in rest[past + 1 : second]):
        return items
    side = _of_a_side(rest, second + 1) or second + 1
    at = rest[second].first
    where = again(rest[:own] if own else rest[second + 1 : side], at)
    behind = [item for item in rest[side:] if item.word not in RESPECTIVELY]
    joined = [*where, put_in(at, "and", "conj")]
    if second > past + 1:  # "X is third and Y fourth"
        be_again = again([items[be]], at)
        return [*items[: be + 2], *joined, *rest[past + 1 : second], *be_again, rest[second], *where, *behind]
    conj = next((k for k in range(be - 1, 0, -1) if items[k].tag == "conj"), 0)
    if not conj:
        return items
    one = [*items[:conj], *again([items[be]], at), items[be + 1]]
    return [*one, *joined, *items[conj + 1 : be + 1], rest[second], *where, *behind]


def _phrase_start(items: list[Item], k: int) -> int:
    while k >= 0 and items[k].tag in NOUN_PHRASE:
        k -= 1
    return k + 1


def _cleft(items: list[Item]) -> list[Item]:
    """ "It was X, not Y, *who* did Z": X, not Y, did Z."""
    start = next((k for k, item in enumerate(items) if item.word == "it" and _opens(items, k)), None)
    if start is None or start + 2 >= len(items) or items[start + 1].lemma != "be" or items[start + 1].tag != "aux":
        return items
    first = start + 2
    comma = first
    while comma < len(items) and items[comma].tag in NOUN_PHRASE:
        comma += 1
    if comma == first or comma + 3 >= len(items) or items[comma].tag != "," or items[comma + 1].tag != "neg":
        return items
    close = comma + 2
    while close < len(items) and items[close].tag in NOUN_PHRASE:
        close += 1
    if close + 2 >= len(items) or items[close].tag != "," or items[close + 1].tag != "rel":
        return items
    if items[close + 2].tag not in ("v", "aux", "modal", "r", "neg") or items[close + 1].word not in ("who", "that"):
        return items
    return [*items[:start], *items[first : close + 1], *items[close + 2 :]]


def _opens(items: list[Item], k: int) -> bool:
    return k == 0 or items[k - 1].tag in (".", ";", ":", "dash")


def _said_within(items: list[Item]) -> list[Item]:
    """ "the fields in which, *by X's account*, firms want to grow": who says so, behind the sentence."""
    for k, item in enumerate(items[:-4]):
        if item.tag != "rel" or items[k + 1].tag != "," or items[k + 2].word not in closed.ACCOUNT_MARKS:
            continue
        close = next((i for i in range(k + 3, min(len(items), k + 10)) if items[i].tag == ","), None)
        if close is None or items[close - 1].noun not in closed.ACCOUNTS:
            continue
        if any(other.tag not in NOUN_PHRASE for other in items[k + 3 : close]):
            continue
        end = end_of(items)
        aside = items[k + 1 : close]
        return [*items[: k + 1], *items[close + 1 : end], *aside, *items[end:]]
    return items


def _parallel(items: list[Item]) -> list[Item]:
    """ "Exports rose to $3 billion, *imports to $4 billion*", "Oslo has 40 schools, *Bergen 30*": the verb again."""
    verb = next((k for k, item in enumerate(items) if finite(item)), None)
    if not verb or verb + 4 >= len(items) or items[verb].tag != "v" or items[verb - 1].tag in ("aux", "modal"):
        return items
    subject = items[:verb]
    if any(item.tag not in NOUN_PHRASE for item in subject):
        return items
    mark = items[verb + 1].word if items[verb + 1].tag in ("prep", "to") else ""
    if items[verb + 1 + bool(mark)].quantity is None:
        return items
    for k in range(verb + 2, len(items) - 2):
        if items[k].tag == "v" or items[k].tag in CLAUSAL - {"to"}:
            return items
        if items[k].tag in (",", ";"):
            return _with_verb(items, verb, k, mark)
    return items


def _with_verb(items: list[Item], verb: int, comma: int, mark: str) -> list[Item]:
    """The items with the verb again before the figure of the part after the comma, where one stands there."""
    start = comma + 1
    start += items[start].tag == "conj"
    end = next((k for k in range(start, len(items)) if items[k].tag in ENDS or items[k].tag == ","), len(items))
    part = items[start:end]
    if mark:
        at = next((k for k, item in enumerate(part[:-1]) if item.word == mark and part[k + 1].quantity), 0)
    else:
        at = next((k for k, item in enumerate(part) if item.quantity), 0)
        if not all(item.refs and not item.refs[0].adjective for item in (items[verb - 1], part[max(at, 1) - 1])):
            return items
    if not at or any(item.tag not in NOUN_PHRASE - {"q"} for item in part[:at]):
        return items
    if part[0].tag == "det" and part[0].word not in ("the", "another"):
        return items  # "rose to $3 billion, a rise to …"
    if any(item.tag in CLAUSAL - {"to"} for item in part):
        return items
    token = part[at].first
    repeated = again([items[verb]], token)
    conj = put_in(items[comma].first, "and", "conj")
    figure = at + bool(mark)
    rest = again(items[verb + 2 + bool(mark) : comma], token) if figure == len(part) - 1 else []
    return [*items[:comma], conj, *part[:at], *repeated, *part[at:], *rest, *items[end:]]


def _how_to(items: list[Item]) -> list[Item]:
    """ "*How to build it* was the topic of the talks": the topic of the talks was how to build it."""
    if len(items) < 6 or items[0].word != "how" or items[1].tag != "to":
        return items
    be = next((k for k in range(3, len(items) - 2) if items[k].lemma == "be" and items[k].tag == "aux"), 0)
    if not be or any(item.tag in ("rel", "sub", ":", ";") for item in items[1:be]):
        return items
    on = items[be + 1].word == "on" and any(i.noun == "agenda" for i in items[be + 2 : be + 4])
    if items[be + 1].tag != "det" and not on:
        return items
    end = be + 2 + on
    while end < len(items) and items[end].tag in ("j", "n"):
        end += 1
    if items[end - 1].noun not in TOPICS | {"agenda"}:
        return items
    while end < len(items) and items[end].tag in (*NOUN_PHRASE, "prep", "conj", "hyphen"):
        end += 1
    return [*items[be + 1 : end], items[be], *items[:be], *items[end:]]


TOPICS = frozenset({"topic", "theme", "subject", "focus"})


def _something(items: list[Item]) -> list[Item]:
    """ "Z is *something Y says he agreed on*": he agreed on Z, Y says."""
    k = next((k for k, item in enumerate(items) if item.word in ("something", "what") and k > 1), 0)
    if not k or items[k - 1].lemma != "be" or items[k - 1].tag != "aux" or any(finite(i) for i in items[: k - 1]):
        return items
    verb = k + 1
    while verb < len(items) and items[verb].tag in NOUN_PHRASE:
        verb += 1
    end = end_of(items)
    if verb == k + 1 or verb + 3 >= end or items[verb].tag != "v" or items[verb].lemma not in closed.SAY:
        return items
    content = items[verb + 1 + (items[verb + 1].word == "that") : end]
    if content[0].tag not in (*NOUN_PHRASE, "pron") or not any(finite(i) for i in content):
        return items
    if content[-1].tag not in ("prep", "v", "r") or any(i.tag in (",", ":", ";", "sub") for i in content):
        return items
    last = replace(content[-1], tag="prep") if content[-1].word in STRANDED else content[-1]
    told = [put_in(items[k].first, ",", ","), *items[k + 1 : verb + 1]]
    return [*content[:-1], last, *items[: k - 1], *told, *items[end:]]


STRANDED = frozenset({"on", "about", "for", "with", "at", "to", "in"})


def _in_source(items: list[Item]) -> list[Item]:
    """ "trade is $6 billion *in the Post* but $5 billion *on Channel One*": who says so, after a figure."""
    out = list(items)
    for k in range(1, len(items) - 1):
        named = items[k + 1].refs and items[k + 1].refs[0].kind == "source"
        if not named or items[k].tag != "prep" or items[k].word not in ("in", "on", "at"):
            continue
        if items[k - 1].quantity is not None or (k > 1 and items[k - 2].quantity is not None):
            out[k] = replace(items[k], word="according_to", lemma="according_to")
    return out


def _that_of(items: list[Item]) -> list[Item]:
    """ "X heads the state of K, Y *that of* S": heads the state of S."""
    that = next((k for k, i in enumerate(items[:-2]) if i.word == "that" and items[k + 1].word == "of" and k), None)
    verb = next((k for k, item in enumerate(items) if finite(item)), None)
    if that is None or not verb or items[that - 1].tag not in ("name", "n") or that - verb < 4:
        return items
    start = _phrase_start(items, that - 1)
    link, of = items[start - 1], next((k for k in range(verb, start) if items[k].word == "of"), None)
    if items[start - 1].tag not in (",", "conj") and of is not None:
        return items
    if of is None or any(item.tag in CLAUSAL for item in items[verb + 1 : start - 1]):
        return items
    at = items[that].first
    noun = [*items[verb : verb + 1], put_in(at, "the", "det"), *(i for i in items[verb + 1 : of] if i.tag != "det")]
    before = start - 1 - (items[start - 2].tag == ",")
    conj = put_in(link.first, "and", "conj")
    return [*items[:before], conj, *items[start:that], *again(noun, at), *items[that + 1 :]]


def _turned_round(items: list[Item]) -> list[Item]:
    """ "*Also opened in May:* the bridge": the bridge was also opened in May."""
    k = 1 if items and items[0].word in ("also", "newly", "just") else 0
    colon = next((i for i, item in enumerate(items) if item.tag == ":"), None)
    if colon is None or colon < k + 2 or colon + 1 >= len(items) or items[k].tag != "v" or items[k].form not in "ed":
        return items
    end = end_of(items)
    thing, lead = items[colon + 1 : end], items[k + 1 : colon]
    if lead[0].tag not in ("prep", "t") or any(item.tag in CLAUSAL or item.tag == "," for item in [*lead, *thing]):
        return items
    at = items[0].first
    plural = any(item.plural for item in thing)
    was = Item(at, at, "were" if plural else "was", "aux", lemma="be", form="d")
    done = replace(items[k], form="e")
    return [*thing, was, *items[:k], done, *lead, *items[end:]]


def _listed(items: list[Item]) -> list[Item]:
    """ "A, B, C: …", "A, B, C – in all three, …": a list before a colon or dash has its "and"."""
    stop = next((k for k, item in enumerate(items) if item.tag in (":", "dash")), None)
    if stop is None or stop < 3:
        return items
    commas = [k for k in range(stop) if items[k].tag == ","]
    inside = ("n", "j", "name", ",", "det") if len(commas) > 1 else ("n", "j", "name", ",")
    if any(item.tag not in inside for item in items[:stop]):
        return items
    if not commas or commas[-1] == stop - 1 or any(items[k].tag == "," == items[k + 1].tag for k in range(stop - 1)):
        return items
    if stop + 1 >= len(items) or (len(commas) == 1 and items[stop].tag == "dash"):
        return items
    if any(item.refs for item in items[:stop]):
        return items  # "Oslo, Norway: …"
    last = commas[-1]
    listed = [replace(i, tag="n", noun=i.word) if i.tag == "j" and _alone(items, k) else i for k, i in enumerate(items)]
    items = listed[:stop] + items[stop:]
    colon = replace(items[stop], word=":", tag=":")
    return [*items[:last], put_in(items[last].first, "and", "conj"), *items[last + 1 : stop], colon, *items[stop + 1 :]]


def _qualities(items: list[Item]) -> list[Item]:
    """ "Narrow as well as wide: in *both* formats …": in narrow and wide formats."""
    colon = next((k for k, item in enumerate(items) if item.tag == ":"), 0)
    lead = items[:colon]
    joined = any(item.tag == "conj" for item in lead)
    if not joined or any(not (i.tag in ("j", "conj", ",") or (i.tag == "v" and i.form in "de")) for i in lead):
        return items
    if [i.tag for i in items[colon + 1 : colon + 4]] != ["prep", "det", "n"] or items[colon + 2].word != "both":
        return items
    kinds = [replace(i, tag="j", lemma=i.word) if i.tag == "v" else i for i in lead]
    return [items[colon + 1], *kinds, *items[colon + 3 :]]


def _alone(items: list[Item], k: int) -> bool:
    """Whether an item is a whole member of a list ("*aerospace*, ecology")."""
    return (k == 0 or items[k - 1].tag == ",") and items[k + 1].tag in (",", ":", "dash")


def _in_formats(items: list[Item]) -> list[Item]:
    """ "*narrow- and expanded-format* talks": talks in narrow and expanded formats."""
    for k, item in enumerate(items):
        if item.tag != "j" or not item.word.endswith(FORMAT):
            continue
        end = k
        while end < len(items) and (items[end].word.endswith(FORMAT) or items[end].tag == "conj"):
            end += 1
        if end >= len(items) or items[end].tag != "n":
            continue
        kinds = [replace(i, word=i.word.removesuffix(FORMAT), lemma="") for i in items[k:end]]
        at = items[end].last
        noun = Item(at, at, "formats", "n", lemma="format", noun="format", plural=True)
        return [*items[:k], items[end], put_in(at, "in", "prep"), *kinds, noun, *items[end + 1 :]]
    return items


FORMAT = "-format"


def _anything_but(items: list[Item]) -> list[Item]:
    """ "did not call it (as) *anything but* friendly", "called it *nothing but* friendly": called it friendly."""
    for k, item in enumerate(items[:-2]):
        if item.word == "nothing" and items[k + 1].word in ("but", "except") and items[k + 2].tag == "j":
            return [*items[:k], *items[k + 2 :]]
        if item.tag != "neg" or item.last - item.first < 2 or items[k + 1].tag not in ("j", "det", "n"):
            continue
        first = next((n for n in range(k - 1, -1, -1) if items[n].tag in ("neg", *CLAUSAL - {"v", "aux"})), None)
        if first is not None and items[first].tag == "neg":
            return [*items[:first], *items[first + 1 : k], *items[k + 1 :]]
    return items


def _amounts_to(items: list[Item]) -> list[Item]:
    """ "*comes down to* $3 billion", "boils down to 12": amounts to so much."""
    out = list(items)
    for k in range(len(items) - 3):
        verb, particle = items[k], items[k + 1]
        if verb.tag != "v" or (verb.lemma, particle.word) not in SUMMING or items[k + 2].tag not in ("to", "prep"):
            continue
        figure = next((i for i in items[k + 3 : k + 7] if i.tag not in ("det", "j", "r")), None)
        if figure is not None and figure.quantity is not None and items[k + 2].word in ("to", "at"):
            out[k] = replace(verb, lemma="amount")
            out[k + 2] = replace(items[k + 2], word="to", lemma="to")
            return [*out[: k + 1], *out[k + 2 :]]
    return items


SUMMING = frozenset(
    [("come", "down"), ("boil", "down"), ("work", "out"), ("add", "up"), ("tot", "up"), ("come", "out")]
)
"""Verbs with their particle, before "to" or "at" and a figure."""


def _venue_and_year(items: list[Item]) -> list[Item]:
    """ "suggested *Oslo and the year 2025 for* the summit": the summit, in Oslo in 2025."""
    for k, item in enumerate(items[:-5]):
        if item.tag != "v" or item.lemma not in PROPOSING or items[k + 2].tag != "conj":
            continue
        place, t = items[k + 1], k + 3
        while t < len(items) - 2 and (items[t].tag == "det" or items[t].word == "year"):
            t += 1
        if not place.refs or place.refs[0].kind not in ("city", "place", "country") or items[t + 1].word != "for":
            continue
        year = items[t]
        if year.tag != "t" or year.period is None:
            continue
        end = end_of(items)
        thing, at = items[t + 2 : end], place.first
        if thing and not any(i.tag in CLAUSAL for i in thing):
            return [*items[: k + 1], *thing, put_in(at, "in", "prep"), place, year, *items[end:]]
    return items


PROPOSING = frozenset({"suggest", "propose", "offer", "name", "put_forward", "float"})

MAKING = PROPOSING | {"make", "advance", "voice", "table", "launch", "announce", "present", "submit"}
"""What one does with an idea of one's own."""
PLANS = frozenset({"idea", "proposal", "initiative", "suggestion", "plan"})


def _ones_idea(items: list[Item]) -> list[Item]:
    """ "the idea, *put forward by X*, of holding a summit": X's idea of holding one."""
    for k in range(1, len(items) - 4):
        if items[k].lemma not in PLANS or items[k].tag != "n" or items[k - 1].tag != "det":
            continue
        at = k + 1 + (items[k + 1].tag == ",")
        put = items[at].lemma in MAKING or (items[at].lemma == "put" and items[at + 1].word == "forward")
        by = at + 1 + (items[at].lemma == "put")
        end = by + 1
        while end < len(items) and items[end].tag in ("name", "n", "det"):
            end += 1
        whose = items[by + 1 : end]
        if not put or word_at(items, by) != "by" or not any(i.refs for i in whose):
            continue
        after = end + (items[at - 1].tag == "," and end < len(items) and items[end].tag == ",")
        if word_at(items, after) in ("of", "to", "for", "that"):
            return [*items[: k - 1], *whose, put_in(whose[-1].last, "'s", "'s"), items[k], *items[after:]]
    return items


STEPS: tuple[Step, ...] = (
    (_ones_idea, PLANS),
    (_amounts_to, frozenset({"down", "out", "up"})),
    (_venue_and_year, frozenset({"for"})),
    (_in_a_row, frozenset(ORDINALS)),
    (_cleft, frozenset({"rel"})),
    (_said_within, frozenset({"rel"})),
    (_parallel, frozenset({",", ";"})),
    (_something, frozenset({"something", "what"})),
    (_how_to, frozenset({"how"})),
    (_in_source, frozenset({"q"})),
    (_that_of, frozenset({"that"})),
    (_turned_round, frozenset({":"})),
    (_qualities, frozenset({":"})),
    (_listed, frozenset({":", "dash"})),
    (_in_formats, frozenset({"j"})),
    (_anything_but, frozenset({"neg", "nothing"})),
)
"""What is said plainly again, in this order."""
