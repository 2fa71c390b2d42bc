"""Russian words of numbers and dates, and a little more: as few as the claims of the tests need."""

from __future__ import annotations

from factcheck.language.base import Language
from factcheck.language.numbers import NumberLexicon
from factcheck.language.record import sparse
from factcheck.language.tables import word_set
from factcheck.model import Comparator

_SCALES = {3: "тысяча тысячи тысяч тыс", 6: "миллион миллиона миллионов млн", 9: "миллиард миллиарда миллиардов млрд"}
_COMPARATORS = {
    Comparator.GT: ("более", "больше", "свыше", "превысил", "превысила", "превысило", "превысили"),
    Comparator.GE: ("не менее", "не меньше", "минимум"),
    Comparator.LT: ("менее", "меньше"),
    Comparator.LE: ("не более", "не больше", "до"),
    Comparator.ABOUT: ("около", "примерно", "порядка"),
    Comparator.NEARLY: ("почти",),
    Comparator.EXACT: ("ровно",),
    Comparator.REACHED: ("достиг", "достигла", "достигло", "достигли"),
}
_MONTHS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр"

NUMBERS = sparse(
    NumberLexicon,
    decimal_mark=",",
    group_mark=".",
    units={"один": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8},
    tens={"двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50},
    hundreds={
        "сто": 100,
        "двести": 200,
        "триста": 300,
        "четыреста": 400,
        "пятьсот": 500,
        "шестьсот": 600,
        "семьсот": 700,
    },
    scales={word: exponent for exponent, words in _SCALES.items() for word in words.split()},
    continued=word_set(_SCALES[3]),
    currency_words={**dict.fromkeys(("доллар", "доллара", "долларов"), "USD"), "тенге": "KZT"},
    currency_symbols={"$": "USD"},
    percent=word_set("процент процента процентов %"),
    before={phrase: comparator for comparator, phrases in _COMPARATORS.items() for phrase in phrases},
    months={stem + end: at for at, stem in enumerate(_MONTHS.split(), 1) for end in ("", "а", "я", "е", "ь", "й")},
    date_cues={"в": "on", "с": "since", "после": "after"},
    year_words=word_set("год году года"),
    year_before=word_set("в с после"),
)

RUSSIAN = sparse(
    Language,
    code="ru",
    name="Russian",
    script="Cyrillic",
    numbers=NUMBERS,
    function=word_set("и в на не с к о по из у за от до для при что как это был была было были его ее их же бы"),
    abbreviations=word_set("г гг млн млрд тыс долл"),
    numbering=word_set("г"),
    denials=word_set("неправда ложь"),
    negative_determiners=word_set("ни"),
    date_labels=word_set("опубликовано обновлено дата"),
    comparator_words={
        **{"bare": "{}", "reached": "{}", "about": "около {}", "nearly": "почти {}", "exact": "ровно {}"},
        **{"gt": "более {}", "ge": "не менее {}", "lt": "менее {}", "le": "не более {}", "range": "от {} до {}"},
    },
    templates={
        **{"dated": "{} в {}", "said": "{} сообщил, что {}", "sourced": "{}, по данным {}", "owned": "{1} ({0})"},
        **{"and": "и", "scales": "трлн:1000000000000 млрд:1000000000 млн:1000000"},
    },
)

NOUNS = """
завод factory
школа school
компания company
экономика economy
президент president
документ:завод document
договор:завод document
соглашение document
товарооборот:завод trade
офис:завод office
"""
"""A noun, how it declines where that is not its own row, and the head that it gets in the normal form."""
DEMONYMS = {"корейский": "KR", "казахстанский": "KZ", "узбекский": "UZ", "китайский": "CN"}
COUNTRIES = {"Казахстан": "KZ", "Корея": "KR", "Южная Корея": "KR", "Узбекистан": "UZ", "Китай": "CN"}
CITIES = {"Астана": "astana", "Сеул": "seoul", "Ташкент": "tashkent"}

MARKS = {
    " N": "subj",
    " A": "obj",
    " I": "by",
    " D": "to",
    "в P": "in",
    "в A": "in",
    "на P": "in",
    "с I": "with",
    "между I": "between",
    "из G": "from",
    "для G": "for",
    "о P": "about",
    "об P": "about",
}
"""A preposition, if any, and a case -> the mark that the normal form has for it."""
SENSES = """
sign    | подписал подписывал    | подписан | подписывает подписывают | subj:A obj:P by:A in:L
invest  | вложил инвестировал    | вложен   | вкладывают инвестируют  | subj:A obj:M by:A in:L
operate | работал действовал     |          | работает работают действует действуют | subj:A in:L
meet    | встретился встречался  |          | встречается встречаются | subj:A with:A in:L
visit   | посетил посещал        | посещен  | посещает посещают       | subj:A obj:L by:A
build   | построил строил        | построен | строит строят           | subj:A obj:P by:A in:L
open    | открыл открывал        | открыт   | открывает открывают     | subj:A obj:P by:A in:L
support | поддержал поддерживал  | поддержан | поддерживает поддерживают | subj:A obj:P by:A
discuss | обсудил обсуждал       |          | обсуждает обсуждают     | subj:A obj:P with:A in:L
measure | достиг превысил составил | | превышает составляет | obj:M
"""
"""Concept | past | participle | present | which role each mark fills. "Measure" says how much its subject comes to, a
noun that is a concept of its own ("товарооборот", *trade*)."""
MEASURED = {"trade": "of:A between:A with:A"}
"""Nouns with a concept of their own, and the roles of what hangs on them."""
HARMLESS = word_set("также уже вновь сегодня было был была были")
"""Words that change nothing of what is said."""
