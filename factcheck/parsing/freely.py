"""What others say with a clause in a noun's place, told with the noun. Items in, items out.

"Expand what they do in Norway" is to expand their projects there; "where the partnership goes next" is its future.
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import closed, senses, turns
from factcheck.language.tables import word_set
from factcheck.parsing.gerunds import base_of
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, again, copula, end_of, put_in
from factcheck.parsing.verbs import ORDINALS

RUNNING = word_set("do run operate")
OWNING = {"they": "their", "it": "its", "he": "his", "she": "her", "we": "our"}


def _what_they_do(items: list[Item]) -> list[Item]:
    """ "want to expand *what they (already) do* in Norway": their projects there."""
    for k in range(1, len(items) - 2):
        if items[k].word != "what" or items[k + 1].word not in OWNING or not _widening(items, k - 1):
            continue
        verb = k + 2 + (items[k + 2].word in ("already", "now", "currently"))
        have = verb + 1 < len(items) and items[verb].lemma == "have"
        verb += have and items[verb + 1].word in ("already", "now", "currently")
        going = _under_way(items, verb + 1) if have else 0
        if going:
            verb = going
        elif verb >= len(items) or items[verb].lemma not in RUNNING:
            continue
        if verb + 1 < len(items) and items[verb + 1].tag in NOUN_PHRASE:
            return items  # "what they do best", "what it runs trains for"
        at = items[k]
        whose = Item(at.first, at.first, OWNING[items[k + 1].word], "poss", lemma=OWNING[items[k + 1].word])
        noun = Item(items[verb].first, items[verb].last, "projects", "n", lemma="project", noun="project", plural=True)
        return [*items[:k], whose, noun, *items[verb + 1 :]]
    return items


def _under_way(items: list[Item], k: int) -> int:
    """The last item of the "under way", "going", "up and running" at item ``k``; 0 where it is none."""
    for words in UNDER_WAY:
        if [i.word for i in items[k : k + len(words)]] == list(words):
            return k + len(words) - 1
    return 0


UNDER_WAY = (("under", "way"), ("underway",), ("going",), ("running",), ("up", "and", "running"), ("in", "place"))


def _widening(items: list[Item], k: int) -> bool:
    """Does item ``k`` end a verb of making more of something ("expand", "scale *up*")?"""
    item, before = items[k], items[k - 1]
    lemma = item.lemma if item.tag == "v" else f"{before.lemma}_{item.word}" if before.tag == "v" else ""
    return any(s.concept == "strengthen" and s.sign > 0 for s in senses.verbs().get(lemma, ()))


def _more_than(items: list[Item]) -> list[Item]:
    """ "X *did more than (just)* welcome Z", "wants to *do more than* expand": welcomed it, wants to expand."""
    for k in range(1, len(items) - 4):
        if items[k].lemma != "do" or items[k + 1].word != "more" or items[k + 2].word != "than":
            continue
        verb = k + 3 + (items[k + 3].word in ("just", "merely", "simply", "only"))
        if verb >= len(items) - 1 or items[verb].word not in senses.verbs() or items[verb].tag not in ("v", "n", "j"):
            continue
        if items[k].form in ("z", "g", "e") or items[verb + 1].tag in ("v", "aux"):
            continue
        form = items[k].form if items[k].form == "d" else "v"
        deed = replace(items[verb], tag="v", form=form, lemma=items[verb].word, noun="")
        return [*items[:k], deed, *items[verb + 1 :]]
    return items


def _not_but(items: list[Item]) -> list[Item]:
    """ "*Not X but Y* did Z": Y, not X, did."""
    if len(items) < 6 or items[0].tag != "neg" or items[0].word != "not":
        return items
    but = next((k for k, i in enumerate(items[:8]) if i.word == "but"), 0)
    verb = next((k for k in range(but + 1, min(len(items), but + 8)) if items[k].tag in ("v", "aux", "modal")), 0)
    if but < 2 or verb < but + 2 or any(i.tag not in NOUN_PHRASE for i in (*items[1:but], *items[but + 1 : verb])):
        return items
    at = items[0].first
    comma = Item(at, at, ",", ",", lemma=",")
    return [*items[but + 1 : verb], comma, items[0], *items[1:but], comma, *items[verb:]]


def _in_mind(items: list[Item]) -> list[Item]:
    """ "X *has* a summit *in mind*", "what X has in mind is a summit": X plans it."""
    for k in range(2, len(items)):
        if items[k].word != "mind" or items[k - 1].word != "in":
            continue
        have = next((n for n in range(k - 2, -1, -1) if items[n].lemma == "have"), None)
        if have is None or any(i.tag in ("v", "aux", "modal", ",", ":", "sub") for i in items[have + 1 : k - 1]):
            continue
        form = items[have].form or "v"
        plan = replace(items[have], tag="v", lemma="plan", form=form, noun="")
        return [*items[:have], plan, *items[have + 1 : k - 1], *items[k + 1 :]]
    return items


def _dated_aside(items: list[Item]) -> list[Item]:
    """ "The talks on *September 20, 2023, took* place": the comma behind the year is the date's."""
    for k in range(1, len(items) - 1):
        date = items[k - 1]
        if items[k].tag != "," or date.tag != "t" or date.last - date.first < 3 or items[k + 1].tag not in ("v", "aux"):
            continue
        if any(i.tag in (",", ":", "dash", "v", "aux") for i in items[: k - 1]) or items[k + 1].form not in "zd":
            continue
        if k > 1 and items[0].tag != "t" and items[0].tag != "prep":
            return [*items[:k], *items[k + 1 :]]
    return items


def _amounts(items: list[Item]) -> list[Item]:
    """ "$6 billion: that is what trade *amounts to*": so much it is."""
    end = end_of(items)
    if end < 6 or items[end - 1].word not in ("to", "at") or items[end - 2].lemma not in SUMS:
        return items
    colon = next((k for k, i in enumerate(items[:4]) if i.tag in (":", "dash")), 0)
    if not colon or items[colon - 1].quantity is None or [i.word for i in items[colon + 1 : colon + 4]] != THAT_IS_WHAT:
        return items
    what = items[colon + 4 : end - 2]
    if not what or any(i.tag not in (*NOUN_PHRASE, "prep", "conj", "hyphen") for i in what):
        return items
    verb = replace(items[end - 2], tag="v", lemma="amount", form="z")
    return [*what, verb, replace(items[end - 1], word="to", tag="to", lemma="to"), *items[:colon], *items[end:]]


def _agreed_they(items: list[Item]) -> list[Item]:
    """ "Z will be done, *agreed X and Y*": X and Y agreed."""
    end = end_of(items)
    for k in range(3, end - 2):
        if (
            items[k].tag == ","
            and items[k + 1].lemma in ("agree", "decide", "vow", "pledge")
            and items[k + 1].form in "de"
        ):
            who = items[k + 2 : end]
            if all(i.tag in (*NOUN_PHRASE, "conj") for i in who) and any(i.tag in ("n", "name") for i in who):
                verb = replace(items[k + 1], tag="v", form="d")
                return [*items[: k + 1], *who, verb, *items[end:]]
    return items


def _where(items: list[Item]) -> list[Item]:
    """ "finance is *one where*, a *field where* X and Y want to do more": one in which."""
    for k in range(1, len(items) - 2):
        before = items[k - 1]
        if items[k].word != "where" or not (before.word == "one" or before.noun in turns.FIELDS):
            continue
        at = items[k]
        inside = Item(at.first, at.first, "in", "prep", lemma="in")
        return [*items[:k], inside, replace(at, word="which", tag="rel", lemma="which"), *items[k + 1 :]]
    return items


def _when(items: list[Item]) -> list[Item]:
    """ "*20 May 2023 was when* X met Y": X met Y then."""
    if len(items) < 5 or items[0].tag != "t" or items[1].lemma != "be" or items[2].word != "when":
        return items
    end = end_of(items)
    return [*items[3:end], items[0], *items[end:]]


SUMS = word_set("amount come stand add_up run")
THAT_IS_WHAT = ["that", "is", "what"]


def _whither(items: list[Item]) -> list[Item]:
    """ "talked about *where the partnership could go (next)*": about its future."""
    for k in range(len(items) - 3):
        if items[k].word != "where" or (k and items[k - 1].tag not in ("prep", "v")):
            continue
        verb = k + 1
        while verb < len(items) and items[verb].tag in (*NOUN_PHRASE, "prep", "conj", "hyphen"):
            verb += 1
        what = items[k + 1 : verb]
        while verb < len(items) - 1 and items[verb].tag in ("modal", "aux") and verb < k + 14:
            verb += 1
        if not what or verb >= len(items) or items[verb].lemma not in ("go", "head") or what[0].tag not in NOUN_PHRASE:
            continue
        end = verb + 1
        if end < len(items) and items[end].word in ("next", "now", "on"):
            end += 1
        elif [i.word for i in items[end : end + 2]] == ["from", "here"]:
            end += 2
        at = items[k]
        lead = [Item(at.first, at.first, "the", "det", lemma="the")]
        lead.append(Item(at.first, at.last, "future", "n", lemma="future", noun="future"))
        lead.append(Item(at.last, at.last, "of", "prep", lemma="of"))
        return [*items[:k], *lead, *what, *items[end:]]
    return items


def _further(items: list[Item]) -> list[Item]:
    """ "how to *take it further*", "to *develop it further*": to develop it."""
    k = next((k for k, i in enumerate(items) if i.word == "further" and k), 0)
    if not k or (k + 1 < len(items) and items[k + 1].tag in ("n", "j", "name", "prep")):
        return items
    verb = k - 1
    while verb > 0 and items[verb].tag in (*NOUN_PHRASE, "prep", "conj", "hyphen"):
        verb -= 1
    deed = items[verb]
    if deed.tag != "v" or (verb == k - 1 and deed.form != "e"):
        return items
    if deed.lemma == "take":
        deed = replace(deed, lemma="develop", noun="")
    elif not _widening([deed, deed], 1):
        return items
    return [*items[:verb], deed, *items[verb + 1 : k], *items[k + 1 :]]


def _and_them(items: list[Item]) -> list[Item]:
    """ "about *exploring for ore(,) and extracting it(,) together*": exploring for and extracting ore together."""
    for k in range(2, len(items) - 2):
        if items[k].tag != "conj" or items[k].word != "and" or items[k + 1].form != "g" or items[k + 1].tag != "v":
            continue
        if items[k + 2].word not in ("them", "it"):
            continue
        close = k - (items[k - 1].tag == ",")
        first = next((n for n in range(close - 1, max(close - 9, -1), -1) if items[n].form == "g"), None)
        if first is None or items[first].tag != "v":
            continue
        thing = [i for i in items[first + 1 : close] if i.word not in WITH_ONE_ANOTHER]
        mark = thing[:1] if thing and thing[0].tag == "prep" else []
        thing = thing[len(mark) :]
        if not thing or any(i.tag not in NOUN_PHRASE for i in thing):
            continue
        end = k + 3
        if end < len(items) - 1 and items[end].tag == "," and items[end + 1].word in BEHIND:
            end += 1
        return [*items[:first], items[first], *mark, items[k], items[k + 1], *thing, *items[end:]]
    return items


WITH_ONE_ANOTHER = frozenset({"together", "jointly"})
BEHIND = WITH_ONE_ANOTHER | {"was", "were", "is", "are"}


WAYS = word_set("way means method possibility chance idea goal aim task hope")
PROSPECTS = word_set("prospect outlook future perspective")


def _ways_of(items: list[Item]) -> list[Item]:
    """ "ways of *increasing* trade": a verb, whatever else the word may be; "prospects *for developing* Z": of Z."""
    for k in range(1, len(items) - 2):
        before, deed = items[k - 1], items[k + 1]
        if items[k].word not in ("of", "for") or not deed.word.endswith("ing"):
            continue
        lemma = deed.lemma if deed.tag == "v" else base_of(deed.word)
        widens = any(s.concept in ("strengthen", "grow") and s.sign > 0 for s in senses.verbs().get(lemma, ()))
        after = items[k + 2].tag in (*NOUN_PHRASE, "pron")
        if before.noun in PROSPECTS and widens and after and items[k + 2].tag in ("det", "poss"):
            of = replace(items[k], word="of", lemma="of")
            return [*items[:k], of, *items[k + 2 :]]
        if before.noun in WAYS and items[k].word == "of" and widens and after and deed.tag in ("j", "n"):
            verb = replace(deed, tag="v", form="g", lemma=lemma, noun="")
            return [*items[: k + 1], verb, *items[k + 2 :]]
    return items


def _ways_in_which(items: list[Item]) -> list[Item]:
    """ "*ways in which Z could be* widened": ways to widen Z."""
    for k in range(len(items) - 6):
        if items[k].noun != "way" or items[k + 1].word != "in" or items[k + 2].word != "which":
            continue
        be = k + 3
        while be < len(items) - 2 and items[be].tag in (*NOUN_PHRASE, "prep", "conj", "hyphen"):
            be += 1
        if items[be].tag != "modal" or items[be + 1].lemma != "be" or items[be + 2].tag != "v":
            continue
        deed = replace(items[be + 2], form="v", word=items[be + 2].lemma)
        at = items[k + 1]
        to = Item(at.first, at.last, "to", "to", lemma="to")
        return [*items[: k + 1], to, deed, *items[k + 3 : be], *items[be + 3 :]]
    return items


def _row_shown(items: list[Item]) -> list[Item]:
    """ "The photo *has X third and Y fourth from left*(, alongside Z)": X is third in it and Y is fourth."""
    k = next(
        (k for k, i in enumerate(items[:12]) if i.lemma in ("have", "show", "put") and i.form in "zd" and i.form), 0
    )
    if k < 2 or k + 6 >= len(items) or not any(i.noun in SHOTS for i in items[:k]):
        return items
    x, first, conj, y, second = items[k + 1 : k + 6]
    names = x.tag == y.tag == "name" and conj.tag == "conj"
    if not names or first.word not in ORDINALS or second.word not in ORDINALS or items[k + 6].word != "from":
        return items
    end = k + 7
    while end < len(items) and items[end].tag == "det":
        end += 1
    if end >= len(items) or items[end].word not in closed.SIDES:
        return items
    end += 1
    rest = [replace(i, word="with", lemma="with") if i.word == "alongside" else i for i in items[end:] if i.tag != ","]
    at = items[k].first
    side = again(items[k + 6 : end], at)
    inside = [put_in(at, "in", "prep"), *again(items[:k], at)]
    nth = [replace(i, tag="r") for i in (first, second)]
    stop = len(rest) - (bool(rest) and rest[-1].tag == ".")
    tail = [*inside, *rest[:stop]]
    one = [x, copula(at), nth[0], *side, *tail]
    return [*one, conj, y, copula(at), nth[1], *side, *tail, *rest[stop:]]


SHOTS = word_set("photo photograph picture image shot snapshot")


def _looked_for(items: list[Item]) -> list[Item]:
    """ "talked about *looking for and mining* ore": prospecting for it; deeds with one object."""
    for k in range(len(items) - 4):
        verb = items[k]
        if verb.form != "g" or verb.lemma not in ("look", "search", "hunt") or items[k + 1].word != "for":
            continue
        if items[k + 2].tag == "conj" and items[k + 3].form == "g":
            return [*items[:k], replace(verb, lemma="prospect", noun=""), *items[k + 1 :]]
    return items


def _behind_its_noun(items: list[Item]) -> list[Item]:
    """ "had two *formats, narrow and expanded*": two narrow and expanded formats."""
    end = end_of(items)
    if end < 6 or items[end - 2].tag != "conj" or items[end - 4].tag != "," or not items[end - 5].plural:
        return items
    one, other, noun = items[end - 3], items[end - 1], items[end - 5]
    if noun.tag != "n" or not all(i.tag == "j" or (i.tag == "v" and i.form in ("d", "e")) for i in (one, other)):
        return items
    kinds = [replace(i, tag="j", lemma=i.word) for i in (one, other)]
    conj, noun = items[end - 2], replace(noun, first=other.last, last=other.last)
    both = items[end - 6]
    lead = items[: end - 6] if both.quantity is not None and both.quantity.low == len(kinds) else items[: end - 5]
    return [*lead, kinds[0], conj, kinds[1], noun, *items[end:]]


STEPS: tuple[Step, ...] = (
    (_what_they_do, frozenset({"what"})),
    (_more_than, frozenset({"than"})),
    (_whither, frozenset({"where"})),
    (_further, frozenset({"further"})),
    (_ways_of, frozenset({"of", "for"})),
    (_ways_in_which, frozenset({"which"})),
    (_row_shown, frozenset(ORDINALS)),
    (_behind_its_noun, frozenset({"conj"})),
    (_looked_for, frozenset({"for"})),
    (_and_them, frozenset({"them", "it"})),
    (_agreed_they, frozenset({","})),
    (_where, frozenset({"where"})),
    (_when, frozenset({"when"})),
    (_in_mind, frozenset({"mind"})),
    (_dated_aside, frozenset({"t"})),
    (_amounts, frozenset({":", "dash"})),
    (_not_but, frozenset({"but"})),
)
"""What is told with a noun, in this order."""
