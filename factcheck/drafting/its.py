"""What "it" and "its" mean in a sentence that is to stand alone, put in by name."""

from __future__ import annotations

from factcheck.discourse.calling import empty
from factcheck.drafting import resuming, spreading, taking_up
from factcheck.drafting.contexts import Context, substitute
from factcheck.drafting.edits import Edits
from factcheck.language.en import bodies, closed
from factcheck.language.en.takers import ATTRIBUTES, BUILDINGS, DEEDS, DOCUMENTS, PARTS
from factcheck.parsing.items import Item, Read

WORKS = frozenset({"work", "construction"})


def it(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "it", "its"."""
    items, word = read.items, read.items[k].word
    if word == "it" and empty(items, k):
        return 1
    if word == "it" and _valued(items, k):
        return 1
    leads = _leads(items, k)
    if words := context.salience.it(read, k):
        substitute(read, edits, k, k + 1, words + ("'s" if word == "its" else ""))
        context.kept = k == 0
        context.going_on = context.going_on or words
    elif k == 0 and context.salience.torn():
        return 1
    elif found := "" if context.single and leads else _taken_up(read, k, context):
        substitute(read, edits, k, k + 1, found + ("'s" if word == "its" else ""))
        context.kept = True
    elif context.single and leads:
        context.going_on = context.single
        long = word == "its" and not {"of", "by"}.isdisjoint(context.single.split())
        noun = items[k + 1 : k + 3] if long else []
        if len(noun) == 2 and noun[0].tag == "n" and noun[1].tag not in ("n", "'s"):
            substitute(read, edits, k, k + 2, f"the {noun[0].word} of {context.single}")
            return 2
        substitute(read, edits, k, k + 1, context.single + ("'s" if word == "its" else ""))
    elif context.single and word == "its" and spreading.of_several(items, k):
        substitute(read, edits, k, k + 1, f"{context.single}'s")
        context.kept = True
    elif context.single and word == "it" and _done_to(items, k):
        substitute(read, edits, k, k + 1, context.single)
        context.kept = True
    elif (
        word == "it" and items[0].tag == "name" and _done_to(items, k) and (done := taking_up.undergoing(context.told))
    ):
        substitute(read, edits, k, k + 1, done)  # "X sold *it* to Y"
        context.kept = True
    elif words := resuming.resumed(read, k, context):
        substitute(read, edits, k, k + 1, words + ("'s" if word == "its" else ""))
        context.kept = k == 0
        context.going_on = context.going_on or words
    return 1


def _valued(items: list[Item], k: int) -> bool:
    """ "It is *a bitter lesson*": what is no kind of bodies, things, texts or deeds values what was said, or has
    happened."""
    at = k + 1
    while at < len(items) and items[at].tag in ("aux", "modal", "r", "t"):
        at += 1
    if at >= len(items) or items[at - 1].tag == "modal" or items[at].word not in ("a", "an"):
        return False
    if all(item.lemma != "be" for item in items[k + 1 : at]):
        return False
    at += 1
    while at < len(items) and items[at].tag in ("j", "r", "n") and at + 1 < len(items) and items[at + 1].tag == "n":
        at += 1
    noun = items[at] if at < len(items) else None
    plain = noun is not None and noun.tag == "n" and not (at + 1 < len(items) and items[at + 1].word == "of")
    return plain and noun is not None and noun.lemma not in VALUED


VALUED = bodies.EVERY | DEEDS | DOCUMENTS | BUILDINGS | PARTS | closed.PERSON_NOUNS


def _taken_up(read: Read, k: int, context: Context) -> str:
    """What "it" or "its" takes up by what is said of it, in words; "" where that is open."""
    items = read.items
    project = context.anchors.project
    if items[k].word == "it" and k > 1 and items[k - 1].word in ("on", "of") and items[k - 2].lemma in WORKS:
        worked = [one for one in context.told if one.sort == "thing" and one.noun not in WORKS | ATTRIBUTES]
        context.going_on = worked[0].words if len(worked) == 1 else context.single or project  # "when work on it began"
        return context.going_on
    if context.going_on and items[k].word == "it":
        return context.going_on if taking_up.goes_on(read, k) else ""
    if not _leads(items, k) and not (items[k].word == "its" and k == 1 and items[0].tag == "prep"):
        return ""
    if context.single:
        return ""
    lone = context.topic if context.topics.lone(context.know.kinds) else ""
    told = context.told or ((taking_up.Candidate(project, "thing", True),) if project else ())
    found = taking_up.meant(read, k, told, context.topic, lone)
    context.going_on = found
    return found


def _leads(items: list[Item], k: int) -> bool:
    """Does nothing but a time, an adverb or a phrase that names nobody stand before item ``k`` ("In May *it* won …",
    "In a trial with 90 patients *it* cut …")?"""
    if all(i.tag in ("t", "r", ",") for i in items[:k]):
        return True
    before = items[:k]
    aside = before[-1].tag == "," and any(i.tag == "rel" for i in before)
    verbs = any(i.tag in ("v", "aux", "modal") for i in before)
    plain = not any(i.refs or i.tag in ("name", "pron", "poss", "sub", ";", ":") for i in before)
    return items[k].word == "it" and before[0].tag == "prep" and plain and (not verbs or aside)


def _done_to(items: list[Item], k: int) -> bool:
    """ "X designed *it*": the object of the only verb before it, whose subject cannot be meant."""
    verbs = [i for i in items[:k] if i.tag in ("v", "aux", "modal")]
    simple = all(i.tag in ("name", "det", "n", "j", "v", "prep", "'s") for i in items[:k])
    return k > 1 and items[k - 1].tag == "v" and len(verbs) == 1 and simple
