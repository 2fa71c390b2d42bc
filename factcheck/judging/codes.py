"""The codes of findings: one uniform record for each, from which ``docs/codes.md`` and ``factcheck explain CODE`` are
made.

Not needed for judging, and therefore only loaded where somebody asks for it. The page is written anew with
``python -m factcheck.judging.codes > docs/codes.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import import_module

from factcheck.model import Severity, Verdict
from factcheck.records import NamedTuple


class Code(NamedTuple):
    """A stable name of a reason.

    ``meaning`` is a phrase, ``about`` says it in full. Texts are Markdown without blocks. The examples are about the
    subject of the fact base that is shipped, and therefore no code: ``data/code_examples.json``.
    """

    name: str
    meaning: str
    verdict: Verdict
    severity: Severity
    about: str
    fix: str
    silence: str
    kind: str = "claim"
    """What the example is: a ``claim``, a ``line`` of input, a ``comment`` in a document or a ``fault`` of ours."""

    def fields(self, example: str) -> tuple[tuple[str, str], ...]:
        """What a section says, with its headings: the same ones in the same order for every code."""
        return (
            ("Meaning", f"{_sentence(self.meaning)} {self.about}"),
            ("Verdict", f"`{self.verdict}` (severity `{self.severity}`)"),
            ("Example", f"`{example}`"),
            ("Fix", self.fix),
            ("Silence", self.silence),
        )


def _sentence(phrase: str) -> str:
    return f"{phrase[:1].upper()}{phrase[1:]}."


_COMMENT = (
    "Before the paragraph, a comment with the id of the fact, a reason and an end:"
    " `<!-- factcheck: ignore[FACT] REASON, until YYYY-MM-DD -->`."
)
_RAISED = (
    _COMMENT + ' For whole folders `severity = {CODE = "off"}` under `[[overrides]]`; for what is published already, a'
    " baseline."
)
_RIGHT = "Nothing to silence: it fails no run, and `check` shows it only with `--show all`."
_ASIDE = (
    "Nothing to silence: by itself such a sentence of a document is counted among the other sentences, shown only with"
    " `--show all`, and fails no run."
)
_MATCHED = (
    " Where the finding names no fact there is nothing to silence: by itself it is shown only with `--show all`, and"
    " fails no run."
)
_UNJUDGED = "It cannot be silenced: what is not judged must not look like something in order."
_NOTICE = "It cannot be silenced: correct the comment, or take it out."


def _supported(name: str, meaning: str, about: str, fix: str) -> Code:
    return Code(name, meaning, Verdict.SUPPORTED, Severity.OK, about, fix, _RIGHT)


def _raised(
    name: str,
    meaning: str,
    about: str,
    fix: str,
    verdict: Verdict = Verdict.REFUTED,
    severity: Severity = Severity.ERROR,
    after: str = "",
) -> Code:
    return Code(name, meaning, verdict, severity, about, fix, _RAISED.replace("CODE", name) + after)


def _open(name: str, meaning: str, about: str, fix: str, after: str = "") -> Code:
    return _raised(name, meaning, about, fix, Verdict.UNVERIFIABLE, Severity.NOTE, after)


def _unjudged(name: str, meaning: str, about: str, fix: str, silence: str = _ASIDE, kind: str = "claim") -> Code:
    return Code(name, meaning, Verdict.UNVERIFIABLE, Severity.NOTE, about, fix, silence, kind)


def _notice(name: str, meaning: str, severity: Severity, about: str, fix: str) -> Code:
    return Code(name, meaning, Verdict.UNVERIFIABLE, severity, about, fix, _NOTICE, "comment")


_CLAIMS = (
    _supported(
        "supported",
        "every comparable source entails or allows it, one at least entails it",
        "What the claim says follows from what a source says, and no source speaks against it.",
        "Nothing has to be done.",
    ),
    _supported(
        "hedge-dropped",
        "the value is a source's, but the source hedges it",
        'The source says "more than" or "reached", the claim gives the bare figure.',
        "Nothing has to be done. To be exact, take over the hedge of the source: the finding shows its words.",
    ),
    _raised(
        "sources-differ",
        "a source supports it and another does not",
        "Both are shown with their dates; the newest is marked, which does not make it right.",
        "Say whose figure it is and of when, or use the wording that all sources support, where one is given.",
        Verdict.DISPUTED,
        Severity.WARNING,
    ),
    _raised(
        "contradicted",
        "every comparable source excludes it",
        "The claim cannot be true if any of the sources is right.",
        "Correct it to what the sources say. If you have a better source, add it to the fact base.",
    ),
    _raised(
        "near-miss",
        "excluded, but by 5 % or less",
        "Often a slip of the pen, a rounding to the wrong side, or a comparator turned round.",
        'Take the figure from the source, and mind "more than", "nearly" and "up to": they are part of it.',
    ),
    _raised(
        "unit-slip",
        "the right digits with another power of ten",
        'Typically "million" for "billion", or a zero too many.',
        "Correct the power of ten.",
    ),
    _raised(
        "denied",
        "the claim denies what the sources say",
        "The sources agree that it is so; the claim says that it is not.",
        'Take out the denial, or attribute it: "X denies that …".',
    ),
    _raised(
        "wrong-slot",
        "a place, date, name or kind differs from what the sources say",
        "The fact was recognised by everything else in the claim; the message names what is different.",
        "Correct the detail, or make clear that something else is meant.",
    ),
    _raised(
        "wrong-speaker",
        "the sources have somebody else say it",
        "The content is judged for itself, in a finding of its own.",
        "Attribute it to the speaker that the sources name, or leave the attribution out.",
    ),
    _open(
        "other-unit",
        "another unit of the same kind, never compared by value",
        "Exchange rates change from day to day, so that a sum in another currency is neither supported nor refuted.",
        "Give the figure in the unit of the sources; a conversion may follow in brackets.",
    ),
    _open(
        "too-far",
        "possible, but further than any source goes",
        'A source that says "more than 700" does not exclude 1,000, but it probably does not mean it either.',
        "Use the wording of the sources, or add the source of your figure to the fact base.",
    ),
    _open(
        "undecided",
        "the sources neither support nor exclude it",
        "The value lies within what the sources leave open.",
        "Use the wording of the sources, or add the source of your figure to the fact base.",
    ),
    _open(
        "part-only",
        "the sources count only a part of it",
        "The figure of the fact is that of one place, taker or purpose, which the claim does not name: in all there may"
        " be more.",
        "Say of which part the figure is, or add a source for the whole to the fact base.",
    ),
    _raised(
        "outdated",
        "right for an earlier time, no longer in force",
        "The fact has a series or is a plan: an earlier reading supports the claim, the one that holds now does not.",
        "Name the time that the figure is of, or take the one that holds now. Both stand in the finding.",
        Verdict.DISPUTED,
        Severity.WARNING,
    ),
    _raised(
        "overtaken",
        "a plan that has come to pass",
        "The claim tells as planned, or as possible, what a later source says has happened.",
        "Say that it has happened, and when.",
        Verdict.DISPUTED,
        Severity.WARNING,
    ),
    _open(
        "stale",
        "the newest reading is too old to say",
        "No reading supports the claim, but what the newest one counts ended over 18 months before that day.",
        "Check it by hand, name the time that is meant, or add a newer source to the fact base.",
    ),
    _open(
        "outcome-unknown",
        "planned for a day that has passed; nobody tells the outcome",
        "The last step of the plan puts it on that day, and no source reports whether it came to pass.",
        "Check by hand what became of it, or add a source that reports it to the fact base.",
    ),
    _open(
        "other-body",
        "no figure of that body for that time",
        "The claim names whose statistics it goes by, or sets two bodies against each other; they count differently.",
        "Name the body whose figure it is: the finding shows who gives one.",
    ),
    _open(
        "one-end",
        "a change of which only one end is known",
        "A change is read off two readings of one body, one source or one level; one of the two is missing.",
        "Give the level and its time instead of the change, or add a source for the other end.",
    ),
    _open(
        "other-period",
        "no reading of that period",
        "The claim names its year, month or day, and no source gives the value for that time.",
        "Check the date. If it is right, check the figure by hand, or add a source of that period to the fact base.",
    ),
    _open(
        "other-speaker",
        "no reading by that speaker or source",
        "The claim is put into the mouth of somebody who does not say it in the sources; they may say it elsewhere.",
        "Check the quotation by hand, or attribute it to the speaker that the sources name.",
    ),
    _open(
        "other-occasion",
        "no reading of that occasion",
        "The sources report it of another meeting, visit or statement.",
        "Check on which occasion it was, and name that one.",
    ),
    _open(
        "exclusive",
        "the sources do not say that it is only this",
        '"Only", "exclusively" and "all" assert that there is nothing else, which no source does.',
        'Leave the word out: say "among others", or nothing.',
    ),
    _open(
        "other-subject",
        "about somebody or something else than the fact",
        "It resembles a fact, but its country, company or person is another one, or the roles are the other way round.",
        "If the fact is meant, correct the name. If not, check the sentence by hand.",
        _MATCHED,
    ),
    _open(
        "stronger-status",
        "the sources do not say that it has come that far",
        "A plan or a proposal is told as something decided or done.",
        'Use the verb of the sources: "may open", "proposed", "discussed". If it has happened since, add a source.',
    ),
    _open(
        "weaker-status",
        "the sources say that it has come further",
        "What is decided or done is told as a plan or a proposal.",
        "Use the verb of the sources: what has happened is told in the past.",
    ),
    _open(
        "later-source",
        "every source was published after the text",
        "The text has a date, and what the sources say was published later: its author could not know of it.",
        "Check the date of the text. If it is right, check the claim by hand, or add a source of that time.",
    ),
    _open(
        "unlisted",
        "not among those the sources name, and their list is open",
        "Other members are named, this one is not; that does not make it wrong.",
        "Check the member by hand, or leave it out.",
    ),
    _open(
        "not-covered",
        "the sources say nothing of this detail",
        "The words in the message turn the claim into something that the fact does not say.",
        "Check the detail by hand. If it is not needed, leave it out, and the rest is judged.",
        _MATCHED,
    ),
    _unjudged(
        "no-fact",
        "no fact says this, or anything about it",
        "That is all: it may be true or not. Where a fact shares its names and words, the message has the nearest, and"
        " the claim's words that it lacks: it may say the same in words that were not understood. What names no"
        " country, person or source of the fact base is about none of its facts either, unless the text before it"
        " does; only claims given as arguments are taken to be about the default context.",
        "Check it by hand, or add a fact to the fact base. `factcheck explain 'CLAIM'` shows the nearest facts: if one"
        " says the same, put the claim in plainer words, or give the fact a reading in these.",
    ),
    _open(
        "not-a-claim",
        "a question, hypothesis, wish, opinion or forecast",
        "It says nothing that the sources could support or exclude, whatever its figures.",
        "Nothing has to be done. If it is meant as a statement, write it as one.",
        _MATCHED,
    ),
    _unjudged(
        "too-long",
        "too long to be a claim",
        "An argument or a line of standard input has at most 1,000,000 characters. This one was not judged, and is"
        " shown cut. Documents have no such limit: they are judged in pieces.",
        "Split it, or judge the text as a document: `factcheck check FILE`.",
        _UNJUDGED,
    ),
)
_OTHERS = (
    _unjudged(
        "not-text",
        "a line of standard input that is no text",
        "It has bytes that are not in the encoding, or NUL characters. It was not judged; the run ends with code 2.",
        "Name the encoding of the input: `--encoding cp1252`, `utf-16`, …",
        _UNJUDGED,
        "line",
    ),
    _unjudged(
        "internal",
        "a mistake in factcheck kept the claim from being judged",
        "The note says what went wrong, and where. The other claims were judged; the run ends with code 2.",
        "Please report it with the claim that shows it; `FACTCHECK_DEBUG=1` shows where it happened.",
        _UNJUDGED,
        "fault",
    ),
    _notice(
        "suppression-error",
        "a suppression comment with a mistake in it",
        Severity.ERROR,
        "A reason is missing, a fact is unknown, a date does not exist, a start has no end. It silences nothing.",
        "Give what the message asks for: `<!-- factcheck: ignore[trade] quoting a rival, until 2027-01-31 -->`.",
    ),
    _notice(
        "suppression-expired",
        "a suppression comment whose end has passed",
        Severity.WARNING,
        "It silences nothing any more, so what it hid is shown again.",
        "Correct what it hid; or, if the reason still holds, give it a new end.",
    ),
    _notice(
        "suppression-unused",
        "a suppression comment that silences nothing",
        Severity.WARNING,
        "What it was for has been corrected, or it stands in the wrong place: it reaches as far as the next block.",
        "Take it out, or put it directly before the paragraph that it is about.",
    ),
)
CODES = {code.name: code for code in _CLAIMS}
"""The codes that judging gives to claims: those that ``severity`` can be set for."""
SECTIONS = CODES | {code.name: code for code in _OTHERS}
"""All codes: those of claims, of lines that are no claims, and of suppression comments."""

_HEAD = """\
# Codes of findings

<!-- Made by: python -m factcheck.judging.codes > docs/codes.md -->

Every finding has a code, the stable name of its reason; the message beside it may change its wording. With
`factcheck explain CODE` the section of a code is printed. What the verdicts mean stands in [verdicts.md](verdicts.md),
how findings are silenced in [reference.md](reference.md#when-a-finding-is-wrong). The examples are about the fact base
that is shipped.
"""


def page(examples: Mapping[str, str]) -> str:
    """``docs/codes.md``."""
    return "\n".join(_page(examples)) + "\n"


def _page(examples: Mapping[str, str]) -> Iterator[str]:
    yield _HEAD
    yield "| code | verdict | meaning |"
    yield "|---|---|---|"
    for code in SECTIONS.values():
        yield f"| [`{code.name}`](#{code.name}) | {code.verdict} | {code.meaning} |"
    for code in SECTIONS.values():
        yield f"\n## {code.name}\n"
        yield "\n".join(
            _wrapped(f"- **{heading}:** ", text, 118, 2) for heading, text in code.fields(examples[code.name])
        )


def section(code: Code, example: str, width: int = 100) -> str:
    """The section of a code as text, at most ``width`` columns wide."""
    fields = (_wrapped(f"  {heading + ':':<9}", text, width, 11) for heading, text in code.fields(example))
    return "\n".join([code.name, *fields]) + "\n"


def _wrapped(head: str, text: str, width: int, indent: int) -> str:
    """``text`` after ``head``, folded between words; what is set as code stays in one piece."""
    pieces = re.findall(r"(?:`[^`]*`|\S)+", text)
    lines = [head + pieces[0]]
    for piece in pieces[1:]:
        if len(lines[-1]) + len(piece) < width:
            lines[-1] += f" {piece}"
        else:
            lines.append(" " * indent + piece)
    return "\n".join(lines)


if __name__ == "__main__":
    # by name, because the core imports no commands and writes nothing itself
    raise SystemExit(import_module("factcheck.commands.explain").write_page())
