"""Sentences that others complete: what a list item and "among them" stand in for.

A sentence about a group ("More than 700 firms work in Y") is the host of what names its members later: a bare list
item, the subject of "are among them". It is put as text, with the member in the place of the group.
"""

from __future__ import annotations

import re

from factcheck.frames import Term
from factcheck.language.en import closed
from factcheck.parsing.items import Read
from factcheck.reading.tokens import Tokens
from factcheck.records import NamedTuple
from factcheck.statements.heads import amount, core_noun
from factcheck.statements.model import Statement

GROUPED = frozenset({"subj", "obj", "in", "on", "by", "between"})
THEM = frozenset({"them", "these", "those"})


_TAKEN_UP = re.compile(r"among|: |\b(?:of|in|from|between|with)\s+(?:them|these|those)\b", re.IGNORECASE)


def taken_up(text: str) -> bool:
    """May a sentence name some of "them"? Wrong only in saying so."""
    return any(word in text.lower() for word in THEM) and _TAKEN_UP.search(text) is not None


class Host(NamedTuple):
    """A sentence and the span of the phrase in it that another one stands in for."""

    text: str
    start: int
    end: int

    def filled(self, member: str) -> tuple[str, int]:
        """The sentence with the member in the phrase's place, and where it begins there."""
        return f"{self.text[: self.start]}{member}{self.text[self.end :]}", self.start


def group(text: str, read: Read, statements: list[Statement]) -> Host | None:
    """The host that a sentence is for the members of a group that it tells of; ``None`` for any other."""
    for stmt in statements:
        if stmt.act != "assert" or stmt.negated or stmt.kind not in ("finite", "fragment"):
            continue
        for role in stmt.roles:
            if role.mark in GROUPED and role.term is not None and _plural(role.term) and role.at >= 0:
                if role.term.last > len(read.tokens):
                    continue  # carried on from a longer sentence
                return _host(text, read.tokens, role.term)
    return None


def among(text: str, read: Read, statements: list[Statement]) -> str:
    """The names that a sentence puts "among them"; empty where it puts none there."""
    for stmt in statements:
        group_of = next((r for r in stmt.roles if r.mark == "among" and r.term is not None), None)
        who = next((r for r in stmt.roles if r.mark == "subj" and r.term is not None), None)
        if group_of is None or who is None or stmt.negated or group_of.term is None or who.term is None:
            continue
        if group_of.term.det == "pron" and group_of.term.head in THEM and all(t.ref for t in who.term.walk()):
            return _words(text, read.tokens, who.term)
    return ""


def names_after(text: str) -> tuple[str, int]:
    """What stands after the colon of "Some of them you know: X, Y"; and where it begins."""
    before, colon, after = text.partition(": ")
    return (after.rstrip(" ."), len(before) + len(colon)) if colon else ("", 0)


def bare(read: Read) -> bool:
    """Whether a text is nothing but names and nouns, joined."""
    words = [item for item in read.items if item.tag not in (".", ",", "conj", "j")]
    return bool(words) and all(item.tag in ("n", "name") and item.quantity is None for item in words)


def _plural(term: Term) -> bool:
    if term.members or term.ref is not None or not term.plural or term.det in ("no", "pron") or amount(term):
        return False
    return bool(core_noun(term)[0]) and term.head not in closed.PERSON_NOUNS


def _host(text: str, tokens: Tokens, term: Term) -> Host:
    return Host(text, tokens.start[term.first], tokens.end[min(term.last, len(tokens)) - 1])


def _words(text: str, tokens: Tokens, term: Term) -> str:
    return text[tokens.start[term.first] : tokens.end[min(term.last, len(tokens)) - 1]]
