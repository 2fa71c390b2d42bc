"""Build ``factcheck/data/words_en.txt``: frequent English words, so that a word is not taken for a typo of a name; and
``rare_en.txt``: rare ones, a letter away from a frequent one, that are no typos either.

    pip install pyspellchecker symspellpy spylls
    python tools/build_world.py && python tools/build_words.py

A word is taken when it is frequent in pyspellchecker's (spoken, American) or symspellpy's list (written, British) and
an ordinary lower-case word for the en_US dictionary (SCOWL) bundled with spylls, which tells "mark" from "Mary".
British spellings come in with their American twin, inflected forms with their stem. The output is committed: no
package is needed at run time.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from importlib.resources import files
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from factcheck.world import load

DATA = Path(__file__).resolve().parents[1] / "factcheck" / "data"
TARGET = DATA / "words_en.txt"
RARE_WORDS = DATA / "rare_en.txt"
COUNT = 20_000


def words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


LAST = 1_000_000
RARE = 60_000  # beyond this rank even an inflected form is left out
STEMS = 5_000  # the most frequent words, whose inflected forms are all taken

VULGAR = re.compile(r"fuck|shit|cunt|nigg|fagg?ot|whore|slut|wank|pussy|dickhead|asshole|bitch|cock(s|suck)|tits|twat")
ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly", "ies", "ied", "ier", "ily")

# Lower-case words of the dictionary that are mostly given names in running text.
NAMES = words_of(
    """
    abel al alec ali allen bert bob bobby carol cody dick dickens don eric gene harry jake jenny jerry jimmy joe joey
    john johnny josh kitty larry louis marge martin mickey mike mo molly nelly ned nick peter phil pete randy roger
    sally sam sammy smith ted terry timothy tom tommy tony willy
    """
)

# News words younger than the lists or missing from them; days and months, which are no typo of a name either.
EXTRA = words_of(
    """
    app apps asset assets backlash benchmark bitcoin blockchain blog blogger bloggers blogs bribery cabinet ceasefire
    chatbot coronavirus corruption cryptocurrencies cryptocurrency cyber cyberattack cyberattacks cybersecurity deepfake
    disinformation drone drones email emails endorsed enrichment fintech geopolitical geopolitics hashtag influencer
    inflation influencers infographic infrastructure internet lawmaker lawmakers livestream lockdown lockdowns megawatt
    megawatts metaverse misinformation multilateral bilateral trilateral offline online outage outages pandemic
    pandemics podcast podcasts procurement referendum referendums renewables rollout sanction sanctions selfie
    smartphone smartphones startup startups stakeholder stakeholders subsidies subsidy tariff tariffs tweet tweeted
    tweets unveil unveiled unveils uranium vape vaccination website websites webinar workforce airbase airstrike
    inaugurate inaugurated inaugurates inaugurating inauguration unicameral bicameral denuclearization denuclearize
    abolish abolished abolishes abolishing abolition annex annexed annexation repeal repealed amend amended amendment
    plebiscite ratify ratified ratification enshrine enshrined centrifuge centrifuges tenge ai ceo covid gdp tv un
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mondays tuesdays wednesdays thursdays fridays saturdays sundays
    airstrikes gigawatt gigawatts carmaker carmakers chipmaker chipmakers policymaker policymakers
    """
)

# American to British. The lists hold hardly a British spelling, hence rules and, for -our and the like, stems.
OUR = words_of(
    """
    arbor armor behavior candor clamor color demeanor endeavor favor favorite fervor flavor glamor harbor honor humor
    labor neighbor odor parlor rancor rigor rumor savior savor splendor tumor valor vapor vigor
    """
)
RE = words_of(
    "caliber center fiber liter luster meager meter kilometer millimeter centimeter saber somber specter theater"
)
CE = words_of("defense offense license pretense")
PAIRS = {
    "program": "programme programmes", "catalog": "catalogue catalogues catalogued", "dialog": "dialogue dialogues",
    "aging": "ageing", "aluminum": "aluminium", "airplane": "aeroplane aeroplanes", "tire": "tyres",
    "check": "cheque cheques", "gray": "grey greys", "plow": "plough ploughs ploughed",
    "judgment": "judgement judgements", "jewelry": "jewellery",
    "skeptical": "sceptical sceptic sceptics scepticism", "mold": "mould moulds", "pajamas": "pyjamas",
    "maneuver": "manoeuvre manoeuvres", "anesthesia": "anaesthesia", "pediatric": "paediatric",
    "draft": "draught draughts", "fulfill": "fulfil fulfils fulfilment", "enroll": "enrol enrols enrolment",
    "install": "instalment instalments", "skillful": "skilful", "curb": "kerb", "analog": "analogue",
    "artifact": "artefact artefacts", "mom": "mum mums", "encyclopedia": "encyclopaedia", "estrogen": "oestrogen",
    "diarrhea": "diarrhoea", "leukemia": "leukaemia",
}  # fmt: skip
DOUBLED = re.compile(
    r"(?:travel|cancel|label|model|signal|level|fuel|channel|counsel|quarrel|equal|total|funnel|tunnel|marvel|rival|dial"
    r"|initial|shovel|pedal|panel)(?=(?:ed|ing|er|ers|or|ors)$)"
)
# Not of the Greek -ize, or with -ise on either side of the ocean already.
NOT_ISE = re.compile(r"(?:siz|priz|seiz|maiz|doz|oz|gaz|blaz|wiz|bronz|breez|freez|snooz|sneez|squeez|ooz|amaz|glaz)")


def british(word: str) -> set[str]:
    """British spellings of an American one; none for most words."""
    forms = set(PAIRS.get(word, "").split())
    for stem in OUR:
        if word.startswith(stem) and not re.match(stem + r"(?:ous|ious|iz|at|ar)", word):
            forms.add(stem.replace("or", "our", 1) + word[len(stem) :] if stem.count("or") == 1 else word)
    if word.removesuffix("s") in RE:
        forms.add(re.sub(r"er(s?)$", r"re\1", word))
    if word.removesuffix("s") in CE:
        forms.add(re.sub(r"se(s?)$", r"ce\1", word))
    if not NOT_ISE.search(word) and len(word) > 6:
        forms.add(re.sub(r"iz(e|ed|es|er|ers|ing|ation|ations|ational)$", r"is\1", word))
    forms.add(re.sub(r"(anal|paral|catal)yz(e|ed|es|er|ers|ing)$", r"\1ys\2", word))
    forms.add(DOUBLED.sub(lambda match: match.group() + "l", word))
    return forms - {word}


def ranks(counts: dict[str, int]) -> dict[str, int]:
    return {word: rank for rank, word in enumerate(sorted(counts, key=lambda w: (-counts[w], w)))}


def build() -> list[str]:
    from spylls.hunspell import Dictionary

    spoken: dict[str, int] = json.loads(
        gzip.decompress(files("spellchecker").joinpath("resources/en.json.gz").read_bytes())
    )
    lines = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").splitlines()
    written = {word: int(count) for word, count in (line.split() for line in lines)}
    by_ear, by_eye = ranks(spoken), ranks(written)
    folder = Path(str(files("spylls"))) / "hunspell" / "data" / "en" / "en_US"
    dictionary = Dictionary.from_files(str(folder))

    world = load()
    places = {name for part in (world.names, world.demonyms, world.capitals, world.cities) for name in part}
    places |= {name for name, kind in world.regions.items() if kind != "sea"}

    dropped = places | NAMES

    def usable(word: str) -> bool:
        return re.fullmatch(r"[a-z]{2,}|[ai]", word) is not None and word not in dropped and not VULGAR.search(word)

    def ordinary(word: str) -> bool:
        return usable(word) and bool(dictionary.lookup(word))

    def rank(word: str) -> tuple[int, str]:
        return min(by_eye.get(word, LAST), 2 * by_ear.get(word, LAST)), word

    found: list[str] = []
    for word in sorted(filter(usable, by_eye.keys() | by_ear.keys()), key=rank):
        if len(found) == COUNT:
            break
        if ordinary(word):
            found.append(word)
    words = set(found) | {word for word in EXTRA if usable(word)}
    for stem in found[:STEMS]:
        forms = {base + ending for base in {stem, stem.rstrip("ey")} for ending in ENDINGS}
        words |= {form for form in forms if len(form) > 4 and by_ear.get(form, RARE) < RARE and ordinary(form)}
    for word in tuple(words):
        words |= {form for form in british(word) if usable(form)}
    return sorted(words)


def rare() -> list[str]:
    """Words of the two dictionaries that would be taken for slips of the frequent ones just written."""
    from factcheck.parsing import spelling

    lists = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").splitlines()
    lists += files("spylls").joinpath("hunspell/data/en/en_US.dic").read_text("utf-8", "replace").splitlines()
    words = {found[0] for line in lists if (found := re.match(r"[a-z]{3,}(?=$|[ /])", line))}
    return sorted(word for word in words if spelling.corrected(word) != word)


def main() -> None:
    words = build()
    TARGET.write_text("\n".join(words) + "\n", encoding="ascii")
    print(f"{len(words)} words; {TARGET.stat().st_size} bytes")
    RARE_WORDS.write_text("")
    RARE_WORDS.write_text("\n".join(rare()) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
