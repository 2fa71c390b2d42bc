"""Text made safe for each report format: shown as it is, never in force.

Every function first makes control characters, escape sequences, direction overrides and lone surrogates visible
(:func:`factcheck.output.visible`), then quotes what the format itself gives a meaning to, and what CI systems take for
a command (:func:`factcheck.output.inert`) where the report goes to their log.
"""

from __future__ import annotations

import html
import json
import re
from urllib.parse import quote

from factcheck.output import inert, safe_json, visible

_KEEPS = re.compile(r"[\r\n]")
_NOT_XML = re.compile("[\ufffe\uffff]")
"""What XML 1.0 cannot hold although :func:`visible` lets it pass; planes' last two characters are allowed."""
_MARKDOWN = re.compile(r"[\\`*_\[\]~$|!]")
_REFERENCE = re.compile(r"@(?=\w)|#(?=\d)|(?<=\bGH)-(?=\d)", re.IGNORECASE)
_SCHEME = re.compile(r"://|(?<=\bwww)\.", re.IGNORECASE)
_BRACKET = re.compile(r"(?<=#)\[|(?<=##vso)\[")
"""What makes a command to a CI system of an address."""
_LINK = re.compile(r"\]\s*\(")
_WEB = re.compile(r"https?://[^\s\"'<>\\^`{|}]+")
_JSON_IN_HTML = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
_ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
_ENCODE_INDENTED = json.JSONEncoder(ensure_ascii=False, check_circular=False, indent=2).encode


def shorten(text: str, limit: int) -> str:
    """``text``, cut at a word to at most ``limit`` characters, with "…" where something is left out."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    blank = cut.rfind(" ", limit // 2)
    return (cut if blank < 0 else cut[:blank]).rstrip() + "…"


def to_json(value: object, *, indent: bool = False) -> str:
    """JSON with nothing in it that could steer a terminal; ``indent`` for people who read it."""
    return safe_json((_ENCODE_INDENTED if indent else _ENCODE)(value))


def to_json_in_html(value: object) -> str:
    """JSON that may stand in a ``<script>`` element as it is: no ``</script>``, no ``-->``."""
    return re.sub("[<>&]", lambda match: _JSON_IN_HTML[match[0]], to_json(value))


def sarif_text(text: str) -> str:
    """A SARIF plain-text message: braces are doubled (3.11.5), nothing reads as an embedded link (3.11.6)."""
    text = "\n".join(map(visible, text.split("\n"))).replace("{", "{{").replace("}", "}}")
    if _LINK.search(text):
        text = re.sub(r"[\\\[\]]", r"\\\g<0>", text)
    return text


def xml_text(text: str) -> str:
    """Character data of XML 1.0, line ends kept."""
    text = "\n".join(map(visible, text.split("\n")))
    return inert(html.escape(_NOT_XML.sub(_code, text), quote=False), _reference)


def xml_attribute(text: str) -> str:
    """The inside of a double-quoted attribute, on one line."""
    return inert(html.escape(_NOT_XML.sub(_code, visible(text)), quote=True), _reference)


def html_text(text: str) -> str:
    """Text or the inside of a quoted attribute in HTML; line ends become blanks."""
    return inert(html.escape(visible(text), quote=True), _reference)


def _reference(char: str) -> str:
    return f"&#{ord(char)};"


def _code(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def command_data(text: str) -> str:
    """The message of a GitHub workflow command; line ends survive as ``%0A``."""
    text = "\n".join(map(visible, text.split("\n")))
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def command_property(text: str) -> str:
    """A property (``file=``, ``title=``) of a GitHub workflow command.

    Line ends are exact, for a path may hold them.
    """
    pieces = _KEEPS.split(text)
    ends = _KEEPS.findall(text)
    exact = visible(pieces[0]) + "".join(end + visible(piece) for end, piece in zip(ends, pieces[1:], strict=True))
    for char, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        exact = exact.replace(char, code)
    return exact


def markdown(text: str) -> str:
    """Text for a cell of a Markdown table: no markup, no HTML, no link, nobody is mentioned, no issue referred to."""
    text = _MARKDOWN.sub(r"\\\g<0>", html.escape(visible(text), quote=False))
    text = _REFERENCE.sub(lambda match: f"{match[0]}&#8203;", text)
    return _SCHEME.sub(lambda match: "&#58;//" if match[0] == "://" else "&#46;", text)


def relative_path(path: str) -> str:
    """A path as CI systems match it with the repository: no leading ``./``."""
    while path.startswith("./") and len(path) > 2:
        path = path[2:].lstrip("/") or path
    return path


def uri(path: str) -> str:
    """A path as a URI reference: percent-encoded; an absolute one becomes a ``file:`` URI."""
    path = relative_path(path)
    try:
        raw = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = path.encode("utf-8", "surrogatepass")
    quoted = quote(raw, safe="/")
    return f"file://{quoted}" if path.startswith("/") else quoted


def web_address(url: str) -> str | None:
    """``url`` if it is an http(s) address with nothing odd in it: only these become links."""
    return url if url.isprintable() and _WEB.fullmatch(url) else None


def markdown_link(text: str, url: str) -> str:
    """A link in a Markdown table, or the text alone where the address is no web address."""
    address = web_address(url)
    if address is None:
        return markdown(text)
    return f"[{markdown(text)}](<{_BRACKET.sub('%5B', address)}>)"
