"""What a text has told in full ("the Harsk dam", "the dam at Harsk") goes on as "the dam": the fuller name is put in.

Only where the texts tell of one such thing, however they call it; and the parts of that one ("the reservoir"), which
texts name without saying whose they are.
"""

from __future__ import annotations

from factcheck.discourse.calling import restricted
from factcheck.drafting import descriptions
from factcheck.drafting.contexts import Context, substitute
from factcheck.drafting.edits import Edits
from factcheck.parsing.items import Read, word_at


def fuller(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "The dam": the Harsk dam."""
    items = read.items
    if items[k].word != "the" or k + 1 >= len(items):
        return 0
    if past := descriptions.partly(read, k, context.anchors.described):
        noun = next(i for i in reversed(items[k + 1 : past]) if i.tag == "n")
        substitute(read, edits, k, past, context.anchors.fuller[noun.lemma])
        return past - k
    noun = items[k + 1]
    if noun.tag != "n" or noun.plural or noun.refs or restricted(items, k + 2) or word_at(items, k + 2) == "hyphen":
        return 0
    if not (phrase := context.anchors.fuller.get(noun.word, "")):
        return 0
    substitute(read, edits, k, k + 2, phrase)
    return 2
