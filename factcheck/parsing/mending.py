"""Fragments that go with the clause before them: a second phrase after "and", members of a list, who a speaker is."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.parsing.items import Item


def is_loose(frame: Frame) -> bool:
    """Whether it is a fragment, and no headline's clause ("11 documents signed by X"); or is what is said one."""
    if frame.kind == "fragment":
        return not frame.verb or bool(frame.unread)
    said = frame.args[-1].frame if frame.args and frame.args[-1].role == "that" else None
    return said is not None and said.kind == "fragment" and not said.verb


def mended(frames: list[Frame], items: list[Item]) -> list[Frame]:
    """The frames, each fragment in the clause that it goes with, where it goes with one."""
    if len(frames) < 2 or all(frame.kind != "fragment" for frame in frames):
        return frames
    starts = {item.first: k for k, item in enumerate(items)}
    out = [frames[0]]
    for frame in frames[1:]:
        start = min((arg.at for arg in frame.args), default=frame.first)
        k = starts.get(min(start, frame.first))
        host = next((other for other in reversed(out) if other.kind == "finite"), None)
        taken = frame.kind == "fragment" and not frame.verb and k is not None and k > 0 and host is not None
        if not (taken and host is not None and k is not None and any(way(frame, host, items, k) for way in WAYS)):
            out.append(frame)
    return out


def _second_phrase(frame: Frame, host: Frame, items: list[Item], k: int) -> bool:
    """ "A base for suppliers *and for exports*", "spoke of the region, *and of the format*"."""
    args = [arg for arg in frame.args if arg.term is not None]
    subject = frame.arg("subj")
    if subject is not None:
        lead = items[k - 1] if items[k].tag != "prep" else items[k]
        before = k - 1 if lead is items[k - 1] else k
        if len(args) != 1 or lead.tag != "prep" or lead.first not in frame.unread or not _joined(items, before):
            return False
        frame.unread.remove(lead.first)
        args = [Arg(lead.word, lead.first, term=subject.term)]
    elif not args or not _joined(items, k) or any(arg.role in ("obj", "comp") for arg in args):
        return False
    if len(args) != 1 or args[0].role not in {arg.role for arg in host.args}:
        return False
    host.args.extend(args)
    _take_rest(frame, host)
    return True


def _joined(items: list[Item], k: int) -> bool:
    return k > 0 and items[k - 1].tag == "conj"


def _members(frame: Frame, host: Frame, items: list[Item], k: int) -> bool:
    """ "By four companies: *A and B*": the members of what was counted."""
    subject = frame.arg("subj")
    if items[k - 1].tag != ":" or subject is None or len(frame.args) != 1 or subject.term is None:
        return False
    whole = next((arg.term for arg in reversed(host.args) if arg.term is not None), None)
    if whole is None or whole.count is None or not whole.head or not subject.term.members:
        return False
    frame.kind, frame.verb = "apposition", "be"
    frame.args = [Arg("subj", whole.at, term=whole), Arg("comp", subject.at, term=subject.term)]
    return False


def _speaker(frame: Frame, host: Frame, items: list[Item], k: int) -> bool:
    """ "Said Ada Lind, *chairwoman of the agency*": who a speaker is."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    said = host.speaker
    if said is None or term is None or len(frame.args) != 1 or items[k - 1].tag != "," or not _ends_at(said, items, k):
        return False
    if term.ref is not None or term.count is not None or term.det not in ("", "the", "a"):
        return False
    host.saying.extend(item.first for item in items[k:] if item.first < frame.last)
    _take_rest(frame, host)
    return True


def _gapped(frame: Frame, host: Frame, items: list[Item], k: int) -> bool:
    """ "Lund came in 2014 *and Varga in 2019*", "X opened the school in May *and the park in June*": the clause again,
    of another subject or object, at the time after it."""
    term = frame.args[0].term if len(frame.args) == 1 else None
    last = next((at for at, item in enumerate(items) if at > k and item.period is not None), None)
    if term is None or last is None or not _joined(items, k) or len(host.times) != 2:
        return False
    if items[last].first != term.last or items[last].period is not host.times[1]:
        return False
    role = "obj" if host.arg("obj") is not None else "subj"
    old = host.arg(role)
    if old is None or old.term is None or (old.term.ref is None) != (term.ref is None) or term.count is not None:
        return False
    for name in LENT:
        setattr(frame, name, getattr(host, name))
    frame.args = [Arg(role, term.first, term=term) if arg is old else arg for arg in host.args]
    frame.times, host.times = host.times[1:], host.times[:1]
    return False


LENT = ("kind", "verb", "at", "passive", "negated", "neg_at", "status", "act", "tense", "speaker", "said")
"""What a clause without a verb has from the one before it."""


def _opposed(frame: Frame, host: Frame, items: list[Item], k: int) -> bool:
    """ "In a hotel, *not at the palace*": the place that the clause's own is set against."""
    other = frame.args[0] if len(frame.args) == 1 else None
    if not frame.negated or other is None or other.term is None or items[k].tag != "neg" or frame.times:
        return False
    own = next((a for a in reversed(host.args) if a.role in PLACING and a.term is not None), None)
    if other.role not in PLACING or own is None or own.term is None:
        return False
    own.term.mods.append(Mod("not", items[k].first, term=other.term))
    frame.unread = [at for at in frame.unread if at != items[k].first]
    _take_rest(frame, host)
    return True


PLACING = frozenset({"in", "at", "on", "inside"})


def _ends_at(term: Term, items: list[Item], k: int) -> bool:
    return k > 1 and term.last == items[k - 1].first


def _take_rest(frame: Frame, host: Frame) -> None:
    host.unread.extend(frame.unread)
    host.coloured.extend(frame.coloured)
    host.adverbs.extend(frame.adverbs)
    host.times.extend(frame.times)
    host.last = max(host.last, frame.last)


WAYS: tuple[Callable[[Frame, Frame, list[Item], int], bool], ...] = (
    _second_phrase,
    _members,
    _speaker,
    _gapped,
    _opposed,
)
