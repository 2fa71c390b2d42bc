"""Callouts, admonitions, shortcodes of Hugo, tags of Liquid: no part of a claim, and nothing breaks around them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_documents import check_exact, of, place, texts

from factcheck.documents.base import Lines
from factcheck.documents.pieces import CODE
from factcheck.documents.shortcodes import LONGEST, covered

FACTS = Path(__file__).parent.parent / "facts.yaml"
PIECES = [
    "a",
    " ",
    "\n",
    "\r\n",
    "> ",
    "{{",
    "}}",
    "{{<",
    ">}}",
    "{{%",
    "%}}",
    "{%",
    "%}",
    "/",
    "end",
    "x",
    "highlight",
]
PIECES += ["<!--", "-->", "```\n", "| ", "é", "\u00a0"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # callouts
        ("> [!NOTE]\n> Trade **rose**.", ["Trade rose."]),
        ("> [!note]\nlazily", ["lazily"]),
        ("> [!WARNING]\n>\n> One.\n>\n> Two.", ["One.", "Two."]),
        ("> [!tip] A title\n> The text\n> goes on.", ["A title", "The text goes on."]),
        ("> [!faq]- Is it so?\n> - No.", ["Is it so?", "No."]),
        ("> [!my-kind|left wide]+\n> > [!info] Inner\n> > Text.", ["Inner", "Text."]),
        ("- > [!CAUTION]\n  > In an item.", ["In an item."]),
        # no callouts
        ("[!NOTE]\nNo quotation.", ["[!NOTE] No quotation."]),
        ("> Said [!NOTE] he.", ["Said [!NOTE] he."]),
        ("> One.\n>\n> [!NOTE]\n> Two.", ["One.", "[!NOTE] Two."]),
        ("> [!NOTE](u) is a link", ["!NOTE is a link"]),
        # admonitions
        ("!!! note\n    Trade **rose**.\n\n    More.\n\nAfter.", ["Trade rose.", "More.", "After."]),
        ("One.\n!!! warning end \"A *title*\"\n    Two\n    lines\nEnd", ["One.", "A title", "Two lines", "End"]),
        ("??? tip\n\n    - Item\n\n        ???+ info \"\"\n            Deep.", ["Item", "Deep."]),
        ('=== "A tab"\n    One.\n\n=== "Two"\n\tTwo.', ["A tab", "One.", "Two", "Two."]),
        (":::note\nTrade rose.\n:::", ["Trade rose."]),
        (":::tip[A *title*]{#x}\nA\n\n::::danger Oh so\nB.\n::::\n:::\nEnd", ["A title", "A", "Oh so", "B.", "End"]),
        ("::: {.box #a}\n:::{note} T\nOne\n:::\n:::", ["T", "One"]),
        ("- a\n\n  :::info\n  b\n  :::\n> :::x\n> c\n> :::", ["a", "b", "c"]),
        ("/// details | A title\n    type: x\n\nText.\n///\n/// note\nb\n///", ["A title", "Text.", "b"]),
        # no admonitions
        ("!!! He signed.\n!!! note\nb", ["!!! He signed. !!! note b"]),
        ("!!! What now?\n\n    code", ["!!! What now?"]),
        (":::Trade rose.\n//home/x\n:: a", [":::Trade rose. //home/x :: a"]),
        ("Rose\n===", ["Rose"]),
        # tags on lines of their own
        ("{{% notice note %}}\nTrade rose.\n{{% /notice %}}", ["Trade rose."]),
        ("One.\n{{< figure\n  src='a_b*c*'\n\n  caption=\"x > y\"\n>}}\nTwo", ["One.", "Two"]),
        ("Lead:\n{{< rawhtml >}}\n2. two\n{{</ rawhtml >}}{{% x %}}\n| a |\n|---|\n| b |", ["Lead:", "two", "a", "b"]),
        ("> {{% note %}}\n> Trade rose.\n> {{% /note %}}", ["Trade rose."]),
        ("{% include a.html x='*' %}\n# Head {% x %}", ["Head §"]),
        ("One\n\n{{< x >}}\nTwo.\n{{< y >}}\nThree:\n{{< z >}}\nfour", ["One", "Two.", "Three:", "four"]),
        ("Trade with\n{{< flag 'kr' >}}\nSouth Korea rose.", ["Trade with § South Korea rose."]),
        # tags around text, and at the end of a word
        ("It {{< mark >}}rose{{< /mark >}} *by* {{% b %}}6{{% /b %}}.", ["It rose by 6."]),
        ("It {% if a %}rose {% endif %}.", ["It rose."]),
        ("It rose{{< fn 1 >}}, {%- ref 2 -%} and fell.{{< fn 2 >}} So", ["It rose, § and fell. So"]),
        # what is put in
        ("It is {{ site.x | round: 2 }} now. {{ a }} {{ b }} it is.", ["It is § now. § it is."]),
        ("{{ content }}\n\n{{- content -}}", []),
        ("All of\n{{ x }}\nis it", ["All of § is it"]),
        ("A{{/* a note */}} b", ["A b"]),
        # nothing around breaks
        ('See [it]({{< ref "a b.md" >}} "T") and [that]({% link _posts/a.md %}).', ["See it and that."]),
        ("[a][r] b\n\n[r]: {{< relref \"x y\" >}}", ["a b"]),
        ("| a | b |\n|---|---|\n| {{ '/x' | relative_url }} c | d |", ["a | b", "§ c | d"]),
        ("*a {{< x '*' >}} b* _c {{ d_e }} f_", ["a § b c § f"]),
        ("a {{< x \"`\" >}} `b` {{<x>}} <b>c</b>", ["a § § § c"]),
        # tags around what is no text
        ("{% highlight ruby %}\nx = 6\n\n# no heading\n{% endhighlight %}\nText.", ["Text."]),
        ("a {% comment %}b *c{% endcomment %}d*", ["a d*"]),
        ("Use {{< highlight go \"x\" >}}a{{< /highlight >}} so", ["Use § so"]),
        ("{% highlight x %}\n```\ny\n```\n{% endhighlight %}\nz", ["z"]),
        # no tags, or none that end
        ("a {{< b\n\nc {% d\n\ne }} f %} g", ["a {{< b", "c §", "g"]),
        ("a {{< b {{< c >}} d", ["a {{< b § d"]),
        ("a <!-- {{< x --> b >}} c", ["a b >}} c"]),
    ],
)  # fmt: skip
def test_what_is_read(source: str, expected: list[str]) -> None:
    for ends in ("\n", "\r\n"):
        document = of(source.replace("\n", ends))
        check_exact(document)
        found = [
            part for b in document.blocks for part in ([" | ".join(c.text for c in b.cells)] if b.cells else [b.text])
        ]
        assert [text.replace(CODE, "§") for text in found] == expected


def test_a_callout_is_no_quotation() -> None:
    """It is the writer's own text, so that corrections are made in it."""
    document = of("> [!NOTE]\n> Mine.\n\n> Yours.")
    assert [block.kind for block in document.blocks] == ["paragraph", "quote"]
    assert [frame.kind for frame in document.frames] == ["callout", "quote"]


@pytest.mark.parametrize(
    ("source", "words", "position"),
    [
        ("> [!NOTE]\n> It *rose* much", "much", (2, 13)),
        ("> [!tip]+ The *title*\n> x", "title", (1, 16)),
        ("{{% x %}}\n{{< b >}}A{{< /b >}} word", "word", (2, 22)),
        ("{{<\n a >}} b {{ c }} d", "d", (2, 18)),
        ("---\nt: '{{ x }}'\n---\n| {{ a | b }} | c |\n|-|-|\n| d | e {{ f | g }} h |", "h", (6, 21)),
    ],
)
def test_places(source: str, words: str, position: tuple[int, int]) -> None:
    document = of(source)
    check_exact(document)
    assert place(document, words) == position


def test_code_is_kept_as_it_was_written() -> None:
    source = "> ```\n> {{< a >}}\n>   {% b %} c\n> ```\n\n    {{ d }}\n\ne {{< f >}} `{{ g }}`"
    document = of(source)
    assert [code.text for code in document.codes] == ["{{< a >}}\n  {% b %} c\n", "{{ d }}\n"]
    assert texts(document) == [f"e {CODE} {CODE}"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_covering_moves_nothing(source: str) -> None:
    once = covered(source, Lines(source))
    assert len(once) == len(source)
    assert re.sub(r"[^\r\n]", "", once) == re.sub(r"[^\r\n]", "", source)
    check_exact(of(source))


@pytest.mark.parametrize("piece", ["{{<", "{{", "{%", "<!--", "{{< x >}}", "{% x %}", "{{< x ", "{% highlight %}"])
def test_covering_takes_linear_time(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in characters that are searched, for twice the text."""
    from factcheck.documents import shortcodes

    class Counting:
        def __init__(self, inner: re.Pattern[str]) -> None:
            self.inner, self.seen = inner, 0

        def search(self, text: str, start: int, end: int = 1 << 30) -> re.Match[str] | None:
            match = self.inner.search(text, start, end)
            self.seen += (match.end() if match is not None else min(end, len(text))) - start
            return match

    seen = []
    for number in (500, 1000):
        counting = [Counting(shortcodes._BEGINS), Counting(shortcodes._FENCE)]
        monkeypatch.setattr(shortcodes, "_BEGINS", counting[0])
        monkeypatch.setattr(shortcodes, "_FENCE", counting[1])
        text = piece * number + " " * LONGEST + "a{% endhighlight %}" * number
        covered(text, Lines(text))
        seen.append(sum(one.seen for one in counting))
        monkeypatch.undo()
    assert seen[1] <= 2.1 * seen[0] + 2 * LONGEST


def test_the_command_points_at_the_words(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "> [!WARNING]\n> Trade between Kazakhstan and South Korea is **$12 billion**.\n\n"
        '{{% notice %}}\nTrade between Kazakhstan and [South Korea]({{< ref "a b.md" >}}) is $13 billion{{< fn 1 >}}.\n'
        '{{% /notice %}}\n\n{{< figure caption="Trade between Kazakhstan and South Korea is $14 billion." >}}\n'
    )
    command = [sys.executable, "-m", "factcheck", "check", "--no-config", "--facts", FACTS, "--format", "jsonl", draft]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    found = [finding for line in done.stdout.splitlines() for finding in json.loads(line)["findings"]]
    assert [(one["part"], one["line"], one["column"], one["code"]) for one in found] == [
        ("$12 billion", 2, 49, "contradicted"),
        ("$13 billion", 5, 69, "contradicted"),
    ]
