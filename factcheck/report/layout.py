"""What a report for people says, as rows of styled pieces; ``plain`` writes them as they are, ``terminal`` in colour.

All text from claims and fact bases passes :func:`factcheck.output.visible` here, once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from factcheck.model import ClaimResult, Course, Finding, ReadingRelation
from factcheck.output import visible
from factcheck.patterns import late
from factcheck.records import NamedTuple
from factcheck.report import RELATION_WORDS, Look, series
from factcheck.report.records import all_notes, is_notice, place, standing

Measure = Callable[[str], int]

SUPPORTED_BY_ALL = "all sources support: "
HELP = "help: "
NARROW = 60
"""Below this many columns, what goes on in another line is not aligned."""
MOST_LINES = 6
"""Of the source are shown for a finding."""
LONGEST_LINE = 400
"""Characters of a line of the source are shown on each side of the words, and of the words."""

_NARROW = late("[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u20a0-\u20c0]*")
"""Latin letters, dashes, quotes and signs of currencies: each takes one column, and none changes the one before it."""
_ADDRESS = late("https?://", re.IGNORECASE)


class Piece(NamedTuple):
    """A run of text of one style: a verdict's or a relation's name, ``mark``, ``claim``, ``place``, ``dim`` or ""."""

    text: str
    style: str = ""
    link: str = ""
    """The address that it leads to, in formats that have links."""


class Row(NamedTuple):
    """A line. ``level`` is its indentation in steps; ``verdict`` the one that its gutter is coloured by.

    ``hang`` says how many columns further in the line goes on where it has to be folded.
    """

    pieces: tuple[Piece, ...]
    level: int = 0
    verdict: str = ""
    hang: int = 2


def cell_width(text: str) -> int:
    """Columns that ``text`` takes in a terminal, by what is seen as one character, as the ``terminal`` format counts.

    rich is asked only where that is no plain count of characters, for it takes time to load.
    """
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fold(pieces: Iterable[Piece], width: int, hang: int, measure: Measure) -> list[tuple[Piece, ...]]:
    """Break a line at blanks into lines of ``width`` columns; all but the first are ``hang`` columns in.

    A web address is never broken, so that it can be clicked and copied: it stands out, if need be.
    """
    lines: list[list[Piece]] = [[]]
    used = 0
    empty = True
    """Nothing but blanks on the line so far."""
    limit = max(width, hang + 2)

    def put(text: str, piece: Piece) -> None:
        nonlocal used
        if lines[-1] and lines[-1][-1][1:] == piece[1:]:
            lines[-1][-1] = piece._replace(text=lines[-1][-1].text + text)
        else:
            lines[-1].append(piece._replace(text=text))
        used += measure(text)

    def start_line() -> None:
        nonlocal used, empty
        while lines[-1] and not lines[-1][-1].text.strip():
            lines[-1].pop()
        if lines[-1]:
            lines[-1][-1] = lines[-1][-1]._replace(text=lines[-1][-1].text.rstrip())
        lines.append([Piece(" " * hang)] if hang else [])
        used, empty = hang, True

    for piece in pieces:
        for i, word in enumerate(piece.text.split(" ")):
            if i and not (empty and (len(lines) > 1 or used > limit - 3)):  # blanks first leave room for a character
                put(" ", piece)
            if not word:
                continue
            cells = measure(word)
            if used + cells > limit and not empty:
                start_line()
            if used + cells <= limit or _ADDRESS.search(word):
                put(word, piece)
                empty = False
                continue
            for char in word:  # a word wider than a line
                if used + measure(char) > limit and not empty:
                    start_line()
                put(char, piece)
                empty = False
    return [tuple(line) for line in lines]


def _marks(claim: str, findings: Iterable[Finding], measure: Measure) -> str:
    """The line under ``claim`` with ``^`` under every judged span."""
    marked: set[int] = set()
    for finding in findings:
        start = measure(visible(claim[: finding.start]))
        marked.update(range(start, start + max(1, measure(visible(claim[finding.start : finding.end])))))
    return "".join("^" if column in marked else " " for column in range(max(marked, default=-1) + 1))


def _part_rows(part: str, verdict: str, width: int | None, measure: Measure) -> Iterator[Row]:
    """A part on lines of its own, each underlined."""
    shown = visible(part)
    pieces = [Piece(shown, "claim")]
    for line in fold(pieces, width, 0, measure) if width else [tuple(pieces)]:
        yield Row(line, 1, verdict, 0)
        yield Row((Piece("^" * max(1, sum(measure(piece.text) for piece in line)), verdict),), 1, verdict)


def _date(reading: ReadingRelation) -> str:
    return reading.published or reading.as_of or ""


def _as_of(reading: ReadingRelation) -> str:
    """What the value is of, where that is not the date of the source: "as of 2023-06", "up to 2023"."""
    if not reading.as_of or reading.as_of == reading.published:
        return ""
    if reading.as_of.startswith(".."):
        return f"up to {visible(reading.as_of[2:])}"
    return f"as of {visible(reading.as_of)}"


def _reading_rows(finding: Finding, look: Look, width: int | None, measure: Measure) -> Iterator[Row]:
    readings = finding.readings
    timed = any(reading.standing for reading in readings)
    dates = {_date(reading) for reading in readings}
    newest = max(dates) if len(dates) > 1 and not timed else None
    words = [RELATION_WORDS[reading.relation] for reading in readings]
    values = [visible(reading.value) for reading in readings]
    word_width = max(map(len, words), default=0)
    value_width = max(map(measure, values), default=0)
    for reading, word, value in zip(readings, words, values, strict=True):
        who = " and ".join(look.names.get(name, name) for name in reading.said_by)
        source = visible(reading.publisher or reading.source)
        pieces = [
            Piece(word, reading.relation),
            Piece(" " * (word_width - len(word) + 2)),
            Piece(value, "value"),
            Piece(" " * (min(value_width, 30) - measure(value) + 2 if value_width <= 30 else 2)),
            Piece(source, "", reading.url),
            Piece(f", {visible(reading.published)}" if reading.published else ""),
            Piece(" (excerpt)" if reading.excerpt else "", "dim"),
        ]
        extra = [_as_of(reading), visible(reading.by or ""), visible(who), visible(reading.locator)]
        pieces.extend(Piece(f"  {text}", "dim") for text in extra if text)
        if newest is not None and _date(reading) == newest:
            pieces.append(Piece("  (newest)", "newest"))
        if told := standing(reading, readings):
            pieces.append(Piece(f"  ({told})", "newest"))
        inset = hang = 2 if width is not None and width < NARROW else word_width + 2
        yield Row(tuple(pieces), 2, finding.verdict, hang)
        for piece in (Piece(visible(reading.url), "url", reading.url), Piece(visible(reading.note), "dim")):
            if piece.text:
                yield Row((Piece(" " * inset), piece), 2, finding.verdict, hang)


def _course_row(course: Course, verdict: str, bars: bool) -> Row:
    """How the fact went over time, on one line."""
    drawn = f"  {series.bars(course)}" if bars else ""
    label, text = visible(series.label(course)), visible(series.text(course))
    return Row((Piece(label, "dim"), Piece(text), Piece(drawn, verdict)), 2, verdict)


class _Source:
    """Where the findings of a claim stand in a file whose text is known, and its lines with the words marked."""

    def __init__(self, result: ClaimResult, look: Look) -> None:
        self.result = result
        text = look.texts.get(result.path or "") if look.located else None
        known = text is not None and len(result.finding_spans) == len(result.findings)
        self.text = text if text is not None and known else ""

    @property
    def differs(self) -> bool:
        """Whether the claim reads otherwise than the file: markup, a wrap, a cell of a table."""
        if not self.text:
            return False
        claim, finding = self.result.claim, self.result.findings[0]
        start = self.result.finding_spans[0][0] - finding.start
        return "\n" in claim or start < 0 or not self.text.startswith(claim, start)

    def rows(self, index: int, verdict: str, width: int | None, measure: Measure) -> Iterator[Row]:
        """The lines that hold the words of a finding, numbered, with ``^`` under exactly these words."""
        start, end = self.result.finding_spans[index]
        place = self.result.finding_places[index] if self.result.finding_places else (1, 1, 1, 1)
        first, last = place[0], max(place[0], place[2])
        gutter = len(str(last))
        begin = start - place[1] + 1
        shown = 0
        for number in range(first, last + 1):
            stop = _line_end(self.text, begin)
            left, right = max(start, begin), min(end, stop)
            if left < right or first == last:
                if shown == MOST_LINES:
                    yield Row((Piece(" " * gutter + " …", "dim"),), 1, verdict)
                    return
                shown += 1
                space = None if width is None else max(width - gutter - 3, 12)
                before, words, after = _window(self.text, (begin, left, max(left, right), stop), space, measure)
                yield Row((Piece(f"{number:>{gutter}} | ", "dim"), Piece(before + words + after)), 1, verdict, 0)
                marks = " " * measure(before) + "^" * max(1, measure(words))
                yield Row((Piece(" " * gutter + " | ", "dim"), Piece(marks, verdict)), 1, verdict, 0)
            begin = stop + (2 if self.text.startswith("\r\n", stop) else 1)


def _line_end(text: str, begin: int) -> int:
    found = [at for at in (text.find("\n", begin), text.find("\r", begin, begin + LONGEST_LINE)) if at >= 0]
    return min(found, default=len(text))


def _window(text: str, edges: tuple[int, int, int, int], width: int | None, measure: Measure) -> tuple[str, str, str]:
    """A line before, within and after ``edges[1]`` .. ``edges[2]``, cut with "…" to what fits in ``width``."""
    begin, start, end, stop = edges
    most = width if width is not None else LONGEST_LINE
    words, cut = visible(text[start : min(end, start + most)]), False
    while measure(words) > most - 2:
        words, cut = words[:-1], True
    room = most - measure(words) - 2
    after = "" if cut else visible(text[end : min(stop, end + most)])
    before = visible(text[max(begin, start - most) : start])
    whole = measure(before) + measure(after) <= room + 2 and start - begin <= most and stop - end <= most
    if whole and not cut:
        return before, words, after
    left = max(room // 2, room - measure(after))
    dots = start - begin > most
    while measure(before) > left:
        before, dots = before[1:], True
    before = f"…{before}" if dots else before
    right = room + 1 - measure(before)
    dots = cut or stop - end > most
    while after and measure(after) > right:
        after, dots = after[:-1], True
    return before, words, f"{after}…" if dots else after


def _kind(finding: Finding) -> list[Piece]:
    """The verdict with its fact; for a suppression comment how grave that is, with its code."""
    style = finding.verdict.value
    name = finding.fact
    if is_notice(finding):
        style = {"error": "refuted", "warning": "disputed"}.get(finding.severity or "", style)
        return [Piece(finding.severity or style, style), Piece(f"  [{finding.code}]", "dim")]
    pieces = [Piece(style, style)]
    if name:
        pieces.append(Piece(f"  [{visible(name)}]", "dim"))
    if finding.severity is not None:
        pieces.append(Piece(f"  (here: {finding.severity})", "dim"))
    return pieces


def _located(result: ClaimResult, index: int | None = None) -> Piece:
    """The path with line and column, of the claim or of the words of a finding."""
    line, column = (result.line, result.column) if index is None else place(result, index)[:2]
    return Piece(f"{visible(result.path or '-')}:{line}:{column}: ", "place")


def claim_rows(
    result: ClaimResult, look: Look, *, width: int | None = None, measure: Measure = cell_width, bars: bool = False
) -> list[Row]:
    """The rows of one claim. ``width`` (columns, ``None`` for endless) decides if the claim fits with its marks;
    ``bars`` draws the course of its facts as well."""
    verdict = result.verdict.value
    findings = result.findings
    single = findings[0] if len(findings) == 1 else None
    head = []
    if look.located:
        head.append(_located(result, None if single is None else 0))
    elif look.lines:
        head.append(Piece(f"line {result.line}: ", "place"))
    head.extend([Piece(verdict, verdict)] if single is None else _kind(single))
    rows = [Row(tuple(head))]
    source = _Source(result, look)
    elsewhere = source.differs

    claim = visible(result.claim)
    rows.append(Row((Piece(claim, "claim"),), 1, verdict, 0))
    wraps = width is not None and measure(claim) > width
    judged = [one for one in findings if one.fact is not None or 0 < one.end - one.start < len(result.claim)]
    if judged and not wraps and not elsewhere:
        rows.append(Row((Piece(_marks(result.claim, judged, measure), verdict),), 1, verdict))
    for i, finding in enumerate(findings):
        kind = finding.verdict.value
        if single is None:
            title = [_located(result, i)] if look.located else []
            pieces = _kind(finding)
            title.append(pieces[0])
            if not wraps:
                title.append(Piece(f': "{visible(finding.part)}"'))
            rows.append(Row((*title, *pieces[1:]), 1, kind))
        if elsewhere and (finding in judged or is_notice(finding)):
            rows.extend(source.rows(i, kind, width, measure))
        elif wraps and finding in judged:
            rows.extend(_part_rows(finding.part, kind, width, measure))
        rows.append(Row((Piece(visible(finding.message)),), 1, kind))
        rows.extend(_reading_rows(finding, look, width, measure))
        if finding.course is not None:
            rows.append(_course_row(finding.course, kind, bars))
        if finding.suggestion:
            text = visible(finding.suggestion)
            rows.append(Row((Piece(HELP + SUPPORTED_BY_ALL, "dim"), Piece(text, "supported")), 1, kind))
    told = {f"{SUPPORTED_BY_ALL}{finding.suggestion}" for finding in findings}
    for note in all_notes(result):
        if note not in told:
            rows.append(Row((Piece("note: ", "dim"), Piece(visible(note))), 1, verdict))
    return rows
