"""Which language a text is in, as far as its script and its most frequent words tell; no words are understood here.

Only what is easy: another script, or many of the words that no text of a language does without. A short or mixed text,
a list of names or a close relative of a language that is listed is left unnamed rather than named wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache

from factcheck.records import NamedTuple

FEWEST_LETTERS = 4
"""So many must a text in another script have: fewer may be a name."""
FEWEST_WORDS = 5
FEWEST_FREQUENT = 3
"""So many frequent words must a text have, different ones two at least, to be of a language by its words."""
SHARE = 0.12
"""So many of all words."""
AHEAD = 1.5
"""So many times as many as of the language that is expected."""
LATIN = "Latin"


class Letters(NamedTuple):
    """Letters of a language that the others of its script do not have, and what share of all they are in it at least:
    a name from it in another text has some, too."""

    language: str
    letters: str
    share: float


class Script(NamedTuple):
    """A script: a class of characters, and what a text in it is in, by letters and by words. Of ``telling`` the first
    that fits counts; ``language`` is what it is in where nothing tells (``None`` where that would be a guess)."""

    name: str
    letters: str
    language: str | None = None
    telling: tuple[Letters, ...] = ()
    words: Mapping[str, str] = {}


SCRIPTS = (
    Script("Hangul", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3", "Korean"),
    Script("Chinese", "\u3040-\u30ff\u4e00-\u9fff", "Chinese", (Letters("Japanese", "\u3040-\u30ff", 0.1),)),
    Script(
        "Cyrillic",
        "\u0400-\u052f",
        None,
        (
            Letters("Tajik", "ҷӣӯ", 0.01),
            Letters("Uzbek", "ҳ", 0.004),
            Letters("Kazakh", "әғқұ", 0.03),
            Letters("Kyrgyz", "ңү", 0.02),
            Letters("Ukrainian", "їєґ", 0.008),
            Letters("Belarusian", "ў", 0.008),
            Letters("Serbian", "ђћ", 0.003),
            Letters("Macedonian", "ѓќѕ", 0.003),
            Letters("Serbian", "јљњџ", 0.01),
        ),
        {
            "Bulgarian": "и на да се за от е са не с по че към във със като който през това",
            "Kazakh": "және мен бен пен бұл үшін бойынша деп болып туралы бар жылы екі да де",
            "Russian": "и в не на что с по как это из к для от за до его был была также между при или",
            "Ukrainian": "і в на що з та як це до для від за не у й про між під при був була або",
        },
    ),
    Script(
        "Arabic",
        "\u0600-\u06ff",
        "Arabic",
        (
            Letters("Pashto", "ړښځڅ", 0.01),
            Letters("Uyghur", "ۇۈۋې", 0.03),
            Letters("Kurdish", "ڵێڕۆ", 0.02),
            Letters("Urdu", "ٹڈڑےں", 0.02),
            Letters("Persian", "پچژگ", 0.01),
        ),
    ),
    Script("Greek", "\u0370-\u03ff", "Greek"),
    Script("Hebrew", "\u0590-\u05ff", "Hebrew"),
    Script("Thai", "\u0e00-\u0e7f", "Thai"),
    Script("Georgian", "\u10a0-\u10ff", "Georgian"),
    Script("Armenian", "\u0530-\u058f", "Armenian"),
    Script("Devanagari", "\u0900-\u097f"),
    Script("Bengali", "\u0980-\u09ff"),
    Script("Gurmukhi", "\u0a00-\u0a7f", "Punjabi"),
    Script("Gujarati", "\u0a80-\u0aff", "Gujarati"),
    Script("Odia", "\u0b00-\u0b7f", "Odia"),
    Script("Tamil", "\u0b80-\u0bff", "Tamil"),
    Script("Telugu", "\u0c00-\u0c7f", "Telugu"),
    Script("Kannada", "\u0c80-\u0cff", "Kannada"),
    Script("Malayalam", "\u0d00-\u0d7f", "Malayalam"),
    Script("Sinhala", "\u0d80-\u0dff", "Sinhala"),
    Script("Lao", "\u0e80-\u0eff", "Lao"),
    Script("Tibetan", "\u0f00-\u0fff"),
    Script("Burmese", "\u1000-\u109f", "Burmese"),
    Script("Ethiopic", "\u1200-\u139f"),
    Script("Khmer", "\u1780-\u17ff", "Khmer"),
    Script("Mongolian", "\u1800-\u18af", "Mongolian"),
    Script(
        "Latin",
        "A-Za-z\u00aa-\u024f\u1e00-\u1eff",
        words={
            "Afrikaans": "die nie en van het is in wat te met vir word kan nie op om dit ʼn deur as moet",
            "Catalan": "el la els les de del i que en un una per amb no és són ha com al dels a aquest més entre",
            "Croatian": "u i je na se za da od koji nije su s ili kao iz ne o po prema biti između koja koje samo već",
            "Czech": "a v na se je že s z do o k i za by ale jako pro podle které která jsou byl mezi nebo není při ze",
            "Danish": "og i at er en den til af på for med det som der de har ikke et blev mellem også efter kan fra",
            "Dutch": "de het een en van in is dat op te zijn met voor niet aan er door om ook tussen naar werd wordt",
            "Esperanto": "la de kaj en estas ne al por ke el ĉi kiu sed tiu kun estis inter pri",
            "Finnish": "ja on ei että se oli ovat kanssa mutta myös sekä välillä vuonna sen jonka olla ole tai kun voi"
            " tämä joka",
            "French": "le la les de des du et est en un une que qui dans pour sur au aux par pas avec ce il elle a ont"
            " entre leur son ses été plus",
            "Galician": "o a os as de do da dos das e que en un unha para con non na no por se foi é entre máis ao",
            "German": "der die das den dem des und ist in zu mit von auf für nicht ein eine einen sich es im am an als"
            " auch wurde hat wird zwischen bei nach so was will also",
            "Hungarian": "a az és hogy nem is egy volt meg ez van között szerint el már csak több vagy lehet",
            "Indonesian or Malay": "yang dan di dari dengan untuk pada ini itu dalam tidak adalah akan ke oleh antara"
            " telah",
            "Italian": "il la le lo gli di e che è in un una per del della dei delle nel non con si da sono tra ha al"
            " alla anche",
            "Norwegian": "og i at er en den til av på for med det som har ikke et ble mellom også etter fra",
            "Polish": "w i na z się do nie że jest o to od przez po dla oraz za był między jak ze są roku można być"
            " lub nie",
            "Portuguese": "o a os as de do da dos das e que em um uma para com não na no por se foi é entre mais ao",
            "Romanian": "și în de la a cu pe că este din nu un o pentru care sunt între mai prin",
            "Slovak": "a v na sa je že s z do o k i za by ale ako pre podľa ktoré ktorá sú bol medzi alebo nie nebolo"
            " zo pri",
            "Slovene": "v in je na se za da od ki ni so s z ali kot iz ne o po biti med pri bil tudi",
            "Spanish": "el la los las de del y que en un una por con para se no su es al lo como más entre fue ha",
            "Swedish": "och i att det som en på är av för med den till ett inte har om mellan från var också",
            "Turkish": "ve bir bu için ile da de olarak olan en arasında daha çok gibi göre ise kadar",
            "Uzbek": "va bu bilan uchun ham bir oʻrtasida haqida edi boʻlgan qilish dan ga",
            "Vietnamese": "và của là các có trong được cho không với một những này đã từ giữa",
        },
    ),
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʻ][^\W\d_]+)*")


class Identified(NamedTuple):
    """``script`` is that of the text; ``language`` its English name, ``None`` where that is not easy to tell."""

    script: str
    language: str | None


def foreign(text: str, expected: Collection[str], script: str = LATIN) -> Identified | None:
    """What ``text`` is in, if that is not the language whose frequent words are ``expected`` and which is written in
    ``script``; ``None`` also where that is not sure."""
    if script != LATIN or not text.isascii():
        counts = {one.name: len(_class(one.letters).findall(text)) for one in SCRIPTS}
        most = max(counts, key=lambda name: counts[name])
        if counts[most] and most != script:
            enough = counts[most] >= FEWEST_LETTERS and counts[most] > sum(counts.values()) / 2
            return Identified(most, _of_script(text, _SCRIPT[most], counts[most])) if enough else None
    words = _WORD.findall(text)
    if len(words) < FEWEST_WORDS:
        return None
    usual = sum(word.casefold() in expected for word in words)
    language, count = _by_words(words, script, expected)
    enough = count >= max(FEWEST_FREQUENT, SHARE * len(words), AHEAD * usual)
    return Identified(script, language) if language is not None and enough else None


def _of_script(text: str, script: Script, size: int) -> str | None:
    """The language of a text with ``size`` letters of a script, where that is easy to tell."""
    folded = text.casefold()
    for language, letters, share in script.telling:
        if len(_class(letters).findall(folded)) >= share * size:
            return language
    return script.language or (_by_words(_WORD.findall(text), script.name)[0] if script.words else None)


def _by_words(words: list[str], script: str, expected: Collection[str] = ()) -> tuple[str | None, int]:
    """The language with most of the words, and how many those are; of two with as many both ("Danish or Norwegian").
    Words with a capital are names, such as "Los"; two different ones must be none of the language ``expected``."""
    counts: dict[str, int] = {}
    for name, frequent in _frequent(script).items():
        found = [word for word in words if word in frequent]
        if len(set(found) - set(expected)) > 1:
            counts[name] = len(found)
    most = max(counts.values(), default=0)
    best = [name for name, count in counts.items() if count == most]
    return (" or ".join(best), most) if 0 < len(best) <= 2 else (None, 0)


_SCRIPT = {script.name: script for script in SCRIPTS}


@cache
def _class(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")


@cache
def _frequent(script: str) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _SCRIPT[script].words.items()}
