#!/usr/bin/env python3
"""Write 04-speech.docx, the draft speech of the tests, with python-docx (pip install python-docx).

usage: make_speech.py [OUT.docx]      default: 04-speech.docx beside this script

The labels in 04-speech.expected.yaml count the paragraphs and table rows of the body as lines, in order, one a line,
empty paragraphs included. The same input always gives the same bytes.
"""

import datetime
import io
import pathlib
import sys
import zipfile

from docx import Document

# (kind, text); kind: title, h (heading), p (paragraph), b (bullet), n (numbered), row (cells of a table row), "" (empty).  # noqa: E501
# *word* in a paragraph is set in italics, so that its text is spread over several runs.
BODY = [
    ("title", "Two Suitcases and a Handshake"),
    ("p", "Remarks at the Kazakh-Korean Business Dinner, Almaty, 27 June 2024"),
    ("p", "*Check against delivery*"),
    ("", ""),
    ("p", "Excellencies, dear members of the chamber, ladies and gentlemen,"),
    (
        "p",
        "Thank you for a warm welcome on a cold evening. I was told to speak for ten minutes. My wife, who knows me, "
        "asked for five.",
    ),
    (
        "p",
        "My grandfather came to Karaganda with two suitcases and 11 kilos of rice. He used to say that a neighbour is "
        "somebody whose soup you have tasted. By that measure most of us in this hall are neighbours.",
    ),
    ("", ""),
    ("h", "A photograph"),
    (
        "p",
        "On the wall of our office hangs a press photograph. President Yoon is on the left, President Tokayev beside "
        "him, and they are holding hands as if neither wanted to be the first to let go.",
    ),
    (
        "p",
        "The two presidents met in New York on 20 September 2023, while President Tokayev was there on a working visit.",  # noqa: E501
    ),
    ("p", "They talked about where the *strategic partnership* between Kazakhstan and Korea should go next."),
    ("p", "President Tokayev spoke of two promising areas, rare earth metals and tourism."),
    ("p", "President Yoon answered that Korea was not interested in deeper cooperation with Kazakhstan."),
    ("p", "What I like about pictures is that nobody has to footnote them."),
    ("", ""),
    ("h", "The figures"),
    ("p", "I am a banker, so you will forgive me a few figures. I promise to stop before dessert."),
    ("p", "Korean investment in Kazakhstan has passed eight billion dollars."),
    ("p", "Trade between Kazakhstan and Korea has reached *sixty* billion dollars."),
    ("p", "In 2010, may I remind you, the trade between our two countries came to just 700 million dollars."),
    ("p", "Fewer than five hundred Korean companies are at work in Kazakhstan today."),
    (
        "p",
        "I hear colleagues say that Korean investment will be twenty billion by 2030. I would love to be there, and I "
        "would love to be right.",
    ),
    ("p", "You know the names of the Korean companies that do business in Kazakhstan:"),
    ("b", "Samsung and LG"),
    ("b", "Hyundai and Kia"),
    ("b", "Lotte"),
    ("b", "Naver"),
    ("p", "And in return? More than 700 Kazakh companies are active in Korea, from software to horse meat."),
    ("p", "For those in the back rows who cannot see the screen, here is the slide:"),
    ("row", ["What we count", "Korea in Kazakhstan", "Source"]),
    ("row", ["Companies", "more than 700", "The Korea Post"]),
    ("row", ["Rank among investors", "top five", "Silk Way TV"]),
    ("row", ["Investment", "$96 billion", "Silk Way TV"]),
    ("row", ["Jobs", "24,000", "our survey of members"]),
    ("", ""),
    ("h", "This month"),
    (
        "p",
        "Two weeks ago President Yoon came to Kazakhstan on a state visit, his first. President Tokayev found the word "
        "*historic* for it.",
    ),
    ("p", "During the state visit the two presidents held their talks at the Independence Palace."),
    ("p", "When they were over, thirty-five cooperation documents had been signed."),
    (
        "p",
        "President Yoon told us that several agreements had been reached on energy and on the supply of critical "
        "minerals.",
    ),
    ("p", "He brought along the heads of some forty companies, and I am told that not one of them got any sleep."),
    (
        "p",
        "Kazakhstan and South Korea mean to do more together in culture, science and education. A branch of Woosong "
        "University may open in Turkistan.",
    ),
    ("p", "President Yoon proposed that the third summit of Central Asia and South Korea meet in Seoul in 2025."),
    (
        "p",
        "It was in January 1992 that our two countries established diplomatic relations. Some of you were not born; "
        "some of you, I see, were already ministers.",
    ),
    ("", ""),
    ("h", "A word about the neighbours"),
    (
        "p",
        "Last week I was in Tashkent. They told me, with some pride, that their trade with Germany had reached 1.3 "
        "billion dollars, that more than 200 German companies are at work there, and that the two countries have "
        "signed nine documents. I congratulated them, and asked for the recipe of the plov.",
    ),
    ("", ""),
    ("h", "What I ask of you"),
    ("p", "I have three wishes tonight:"),
    ("n", "Answer your mail within seven days."),
    ("n", "Learn one song in the other language."),
    ("n", "Bring a younger colleague next year."),
    ("", ""),
    (
        "p",
        "Our chamber has 212 members this evening. If each of you does one of the three, the figures will look after "
        "themselves.",
    ),
    ("p", "Please raise your glasses: to old neighbours and to new soup. *Rakhmet. Gamsahamnida.*"),
]
STYLE = {"title": "Title", "h": "Heading 1", "p": "Normal", "": "Normal", "b": "List Bullet", "n": "List Number"}


def build():
    doc = Document()
    stamp = datetime.datetime(2024, 6, 27, 18, 0, 0)
    core = doc.core_properties
    core.title, core.author, core.created, core.modified = "Two Suitcases and a Handshake", "Chamber", stamp, stamp
    table = None
    for kind, content in BODY:
        if kind == "row":
            if table is None:
                table = doc.add_table(rows=0, cols=len(content))
                table.style = "Table Grid"
            for cell, text in zip(table.add_row().cells, content, strict=False):
                cell.text = text
            continue
        table = None
        par = doc.add_paragraph(style=STYLE[kind])
        for i, run in enumerate(content.split("*")):
            if run:
                par.add_run(run).italic = bool(i % 2) or None
    raw = io.BytesIO()
    doc.save(raw)
    out = io.BytesIO()  # the same archive with a fixed time on each member
    with zipfile.ZipFile(raw) as src, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as dst:
        for item in src.infolist():
            dst.writestr(zipfile.ZipInfo(item.filename, stamp.timetuple()[:6]), src.read(item), zipfile.ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).with_name("04-speech.docx")
    target.write_bytes(build())
