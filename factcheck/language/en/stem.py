"""English inflection: the form that "invest", "invests", "invested" and "investing" share.

Not a dictionary form: what matters is that the inflections of a word meet and that different words rarely do.
"""

from __future__ import annotations

_IRREGULAR_TEXT = """
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
say says said
make makes made making
take takes took taken
come comes came coming
see sees saw seen
get gets got gotten getting
give gives gave given
find finds found
think thinks thought
tell tells told
become becomes became
show shows shown showed
leave leaves left
feel feels felt
put puts putting
bring brings brought
begin begins began begun
keep keeps kept
hold holds held
write writes wrote written
stand stands stood
hear hears heard
let lets letting
mean means meant
set sets setting
meet meets met
run runs ran running
pay pays paid
sit sits sat sitting
speak speaks spoke spoken
lie lies lay lain lying
lead leads led
grow grows grew grown
lose loses lost
fall falls fell fallen
send sends sent
build builds built
understand understands understood
draw draws drew drawn
break breaks broke broken
spend spends spent
cut cuts cutting
rise rises rose risen
drive drives drove driven
buy buys bought
wear wears wore worn
choose chooses chose chosen
seek seeks sought
throw throws threw thrown
catch catches caught
deal deals dealt
win wins won winning
forget forgets forgot forgotten
sell sells sold
fly flies flew flown
sink sinks sank sunk
shake shakes shook shaken
shrink shrinks shrank shrunk
strike strikes struck
hit hits hitting
shut shuts shutting
quit quits quitting
undertake undertakes undertook undertaken
withdraw withdraws withdrew withdrawn
forbid forbids forbade
bid bids bidding
tie ties tying tied
use uses used using
man men
woman women
child children
"""

_IRREGULAR: dict[str, str] = {}
for _line in _IRREGULAR_TEXT.split("\n"):
    _words = _line.split()
    for _word in _words:
        _IRREGULAR.setdefault(_word, _words[0])

_KEEP = frozenset(
    [
        "this",
        "its",
        "his",
        "us",
        "as",
        "is",
        "was",
        "has",
        "yes",
        "thus",
        "plus",
        "news",
        "series",
        "species",
        "always",
        "perhaps",
        "lens",
        "bus",
        "gas",
        "during",
        "thing",
        "king",
        "string",
        "spring",
        "morning",
        "evening",
        "nothing",
        "something",
        "anything",
        "everything",
        "red",
        "bed",
        "need",
        "speed",
        "seed",
        "indeed",
        "hundred",
        "asian",
        "bring",
        "ring",
        "sing",
        "korea",
        "media",
        "data",
        "politics",
        "mathematics",
        "physics",
        "economics",
        "less",
        "unless",
        "across",
        "business",
        "access",
        "process",
        "success",
        "address",
        "express",
        "press",
        "witness",
    ]
)
_VOWELS = frozenset("aeiouy")
_cache: dict[str, str] = {}


def stem(word: str) -> str:
    """The shared form of a normalised English word; results are remembered."""
    known = _cache.get(word)
    if known is None:
        if len(_cache) > 200_000:
            _cache.clear()
        known = _cache[word] = _stem(word)
    return known


def _stem(word: str) -> str:
    if word in _IRREGULAR:
        return _tail(_IRREGULAR[word])
    if len(word) < 4 or len(word) > 40 or word in _KEEP or not word.isalpha():
        return _tail(word)
    if word.endswith("ies"):
        return _tail(word[:-3] + "y")
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return _tail(word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return _stem(word[:-1])
    if word.endswith("eed") and len(word) > 4:
        return _tail(word[:-1])
    for suffix in ("ing", "ied", "ed"):
        if word.endswith(suffix):
            base = word[: -len(suffix)] + ("y" if suffix == "ied" else "")
            if len(base) >= 3 and _VOWELS.intersection(base):
                return _tail(base + "e" if _lost_e(base) else _undouble(base))
    return _tail(word)


def _lost_e(base: str) -> bool:
    """ "not-ed", "hop-ing": a short stem of consonant, vowel, consonant had an e (others double: "hopping")."""
    return len(base) == 3 and base[0] not in _VOWELS and base[1] in _VOWELS and base[2] not in "aeiouywx"


def _undouble(base: str) -> str:
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    return base


def _tail(word: str) -> str:
    """British and American spellings meet; a silent e, which inflection drops, goes."""
    if len(word) > 4:
        if "isation" in word:
            word = word.replace("isation", "ization")
        if word.endswith("our") and len(word) > 5:
            word = word[:-2] + "r"
        elif word.endswith("tre"):
            word = word[:-2] + "er"
        elif word == "programme":
            word = "program"
    if word.endswith("e") and len(word) > 4 and not word.endswith("ee"):
        word = word[:-1]
    if word.endswith(("iz", "yz")) and len(word) > 4:
        word = word[:-1] + "s"
    if word.endswith("ll") and len(word) > 4:
        word = word[:-1]
    return word
