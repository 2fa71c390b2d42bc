"""What a term denotes: entities, their owners, what is pointed at."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Ref, Term, replace
from factcheck.language.en import bodies, classes, closed, levels, people, projection, quantifiers, senses
from factcheck.matching.knowledge import GENERIC_ADJ, Knowledge, entity_ids, office
from factcheck.matching.standing_in import bench, inhabitants
from factcheck.model import Comparator
from factcheck.statements.heads import is_organisation
from factcheck.statements.model import Role

OWNING = frozenset({"adj", "noun", "own", "of", "from", "between", "with", "in", "at"})
INSIDE = frozenset({"in", "at"})
PLACED = frozenset(
    {"city", "town", "village", "port", "capital", "region", "province", "district", "resort"}
    | {"department", "county", "prefecture", "canton", "municipality", "island"}
)
"""Nouns that a place's name may follow ("the city of X")."""
BELONGING = frozenset({"own", "adj", "of", "noun", "from"})
"""The marks of whose somebody or something is."""
LOCATED = frozenset({"person", "organisation", "place", "city", "source", "unknown"})
"""The kinds that have a country."""
STANDING = classes.COUNTRYISH | classes.GROUPS
"""Nouns that stand for the country that they belong to."""


def of_another(term: Term) -> bool:
    """Whether a body is said to be of another country than its own."""
    for one in term.walk():
        home = one.ref.country if one.ref is not None and one.ref.kind == "organisation" else None
        lands = [m.term.ref for m in one.mods if m.role in ("own", "adj", "of") and m.term is not None and m.term.ref]
        if home and any(land.kind == "country" and land.id != home for land in lands):
            return True
    return False


def owners(term: Term) -> tuple[set[str], list[Mod]]:
    """The countries and bodies that a noun phrase belongs to ("Korean companies", "companies with Korean capital"),
    with the modifiers that say so."""
    ids: set[str] = set()
    used: list[Mod] = []
    for mod in term.mods:
        if mod.term is not None and mod.role in OWNING:
            found = entity_ids(mod.term)
            if found and term.head in closed.ROUTES:
                found = {t.ref.id for t in mod.term.walk() if t.ref is not None}  # a capital is a town here
            town = mod.role == "from" and any(t.ref is not None and t.ref.kind == "city" for t in mod.term.walk())
            if town or of_another(mod.term):
                continue  # "flights *from Astana*" are not all those of the country; "*Japan's* X University"
            if (found and mod.role not in INSIDE) or (found and mod.role in INSIDE and _staffs(term, mod.term)):
                ids |= found
                used.append(mod)
            elif mod.role == "with" and mod.term.head in classes.STAKES:
                inner, _ = owners(mod.term)
                beside = [m for m in term.mods if m.role == "from" and m.term is not None and entity_ids(m.term)]
                if inner or (beside and not mod.term.mods):  # "firms with capital | from X"
                    ids |= inner
                    used.append(mod)
            elif (
                mod.role in ("from", "own", "of")
                and mod.term.head in ("country", "republic")
                and (inner := owners(mod.term)[0])
            ):
                ids |= inner
                used.append(mod)
        elif mod.frame is not None and (inner := _backers(mod.frame)):
            ids |= inner
            used.append(mod)
    return ids, used


def _staffs(term: Term, body: Term) -> bool:
    """ "nurses *in the X Hospital*": people of the body that they are in."""
    return is_organisation(body) and term.plural and "person" in senses.ancestors(senses.concept(term.head))


def _backers(frame: Frame) -> set[str]:
    """ "firms *backed by Korean capital*": whose money it is."""
    by = frame.arg("by", "with")
    if frame.verb not in classes.BACKING or not frame.passive or frame.negated or by is None or by.term is None:
        return set()
    if sum(not a.gap for a in frame.args) != 1 or by.term.head not in classes.STAKES:
        return set()
    return owners(by.term)[0]


def denotes(
    term: Term, know: Knowledge, *, economic: bool = False, adds: list[tuple[int, str]] | None = None
) -> frozenset[str] | None:
    """The entities that a term is, or ``None`` where it is none of them or not only them.

    ``economic``: companies and investors of a country stand for it. ``adds`` collects what restricts a name. Found
    once for a term, since every fact asks: whoever changes a term makes another of it.
    """
    if term.ref is None and not term.mods and not term.members:
        return None
    if term.told is None:
        term.told = {}
    key = economic, know.strict
    found = term.told.get(key)
    if found is None:
        found = term.told[key] = _denoted(term, know, economic)
    if adds is not None:
        adds.extend(found[1])
    return found[0]


def _denoted(term: Term, know: Knowledge, economic: bool) -> tuple[frozenset[str] | None, list[tuple[int, str]]]:
    """What a term denotes, and what restricts the names in it."""
    adds: list[tuple[int, str]] = []
    if term.members:
        out: set[str] = set()
        for member in term.members:
            found = denotes(member, know, economic=economic, adds=adds)
            if found is None:
                return None, adds
            out |= found
        return frozenset(out), adds
    ref = term.ref
    if term.det == "no":
        return None, adds
    if ref is None:
        return _by_owners(term, know, economic), adds
    if ref.adjective:
        return (frozenset({ref.id}) if _is_people(term) else None), adds
    restricted = _restrictions(term, ref, know)
    numbered = term.rank is not None and ref.kind in ("thing", "organisation")
    if restricted is not None and numbered and any(m.role == "title" for m in term.mods):
        restricted.append((term.first, "first"))  # "X's *first* novel Y"
    return (None, adds) if restricted is None else (frozenset({ref.id}), restricted)


def _is_people(term: Term) -> bool:
    """Whether a demonym stands for its country ("the Koreans"), not for some, not for "ethnic Koreans"."""
    return (
        (term.plural or term.det == "the")
        and not any(m.role == "rel" or m.word in projection.PRIVATIVE for m in term.mods)
        and projected(term) in (projection.EXISTENTIAL, projection.UNIVERSAL)
    )


def _restrictions(term: Term, ref: Ref, know: Knowledge) -> list[tuple[int, str]] | None:
    """What restricts a name, by its token; ``None`` where its title or its country makes it somebody else's."""
    out: list[tuple[int, str]] = []
    home = know.country.get(ref.id, ref.country)
    titles = [mod for mod in term.mods if mod.role == "title"]
    for mod in term.mods:
        if mod.role == "title":
            if mod is not titles[-1] and mod.word in people.UNDER:
                if titles[-1].word in closed.OFFICES and know.posts(ref.id):
                    return None  # "*deputy* minister X"
                out.append((mod.at, mod.word))  # "*assistant* coach X" is not the coach
                continue
            if mod is not titles[-1] and mod.word not in closed.PERSON_NOUNS and titles[-1].word in closed.PERSON_NOUNS:
                continue  # "*finance* director X"
            if mod.word in levels.QUARTERS and ref.kind != "person":
                out.append((mod.at, mod.word))  # "*downtown* Oslo"
            if ref.kind == "country" and not _sort_of_country(mod.word):
                out.append((mod.at, mod.word))  # "since *independence* X has signed"
            if ref.kind == "person" and not _bears(ref.id, mod.word, home or "", know, _field(term)):
                return None
        elif mod.role in BELONGING and mod.term is not None and mod.term.ref is not None:
            if _elsewhere(ref, mod.term.ref, home):
                return None
        elif titles and ref.kind != "person" and mod.role == "adj" and mod.at < titles[-1].at and _of_kind(mod.word):
            continue  # "the *lunar* probe X": of what kind it is, with its name
        elif (word := _restriction(term, ref, mod, home or "", know)) is not None:
            out.append((mod.at, word))
    return out


def _of_kind(word: str) -> bool:
    """May an adjective only say of what kind something is ("*lunar*"), and not how it is ("*loss-making*")?"""
    return "-" not in word and not word.endswith(("ing", "ed"))


def _sort_of_country(noun: str) -> bool:
    """May a noun before a country's name say what the country is: "neighbour X", "champions X", "host X"?"""
    return noun in bodies.BEFORE_LANDS or noun in STANDING or "person" in senses.kinds_of(noun)


def _bears(person: str, title: str, land: str, know: Knowledge, field: str = "") -> bool:
    """May somebody of that country have the title, of that field ("*farm* minister")?"""
    for name, _ in know.posts(person) if title in closed.OFFICES else ():
        first, _, last = name.rpartition("_")
        if last == title and first and name not in closed.COMPOUND_NOUNS:  # "*finance* minister X" is not the farm's
            return field in ("", people.FIELDS.get(first, first))
    post = (office(title), land)
    if post in know.offices:
        return person in know.held[post]
    if post[0] in know.titles:
        return False
    if title not in closed.PERSON_NOUNS and title not in people.OCCUPATIONS:
        return False
    if title not in closed.OFFICES or person in know.held.get(post, ()):
        return True
    return not any(person in holders for holders in know.held.values())


def _fielded(mod: Mod) -> bool:
    """May a word before a title, or after it ("minister *of finance*"), say what the office is in?"""
    if mod.role in ("of", "for"):
        return mod.term is not None and mod.term.ref is None and not mod.term.mods
    return mod.role in ("title", "noun")


def _field(term: Term) -> str:
    """What a minister is minister of, by the word before ("the *farm* minister"); "" for no word."""
    words = (m.word or m.term.head if m.term is not None else m.word for m in term.mods if _fielded(m))
    word = next((w for w in words if w and w not in closed.PERSON_NOUNS), "")
    return people.FIELDS.get(word, word)


def _elsewhere(ref: Ref, owner: Ref, home: str | None) -> bool:
    """Is somebody or something said to be of another country than its own? A country is nobody's."""
    code = owner.country if owner.kind == "city" and owner.capital else owner.id
    return ref.kind == "country" or (ref.kind in LOCATED and home is not None and code != home)


def _restriction(term: Term, ref: Ref, mod: Mod, land: str, know: Knowledge) -> str | None:
    """The word with which a modifier restricts a name, ``None`` where it only colours."""
    if mod.role == "own" and mod.term is not None and mod.term.det == "pron":
        return None
    if mod.role == "adj":
        if mod.word in know.harmless or mod.word in bodies.BEFORE_NAMES or mod.word.endswith("est"):
            return None
        titles = [(office(m.word), land) for m in term.mods if m.role == "title"]
        serving = mod.word in closed.SERVING and titles
        past = mod.word in closed.FORMER and any(_left(ref.id, title, know) for title in titles)
        return None if serving or past else mod.word
    if mod.role == "noun":
        leading = mod.word == "head" and any(m.role == "title" for m in term.mods)  # "*head* coach X"
        return None if mod.word in bodies.BEFORE_NAMES or leading else mod.word
    if mod.role == "rel":
        return mod.frame.verb if mod.frame else ""
    if mod.role == "time":
        return mod.word if term.period is None else None  # "the *2025* ranking": its date is compared
    if mod.role == "not" or _around(ref.id, mod, know) or (mod.term is None and not mod.word):
        return None
    return mod.word or (mod.term.head if mod.term else "")


def _by_owners(term: Term, know: Knowledge, economic: bool) -> frozenset[str] | None:
    """Whom a noun stands for by whose it is ("the Korean president", "both countries' firms")."""
    ids, used = owners(term)
    if not ids:
        return inhabitants(term)
    if (court := bench(term, know)) is not None:
        return court
    if (town := _town(term, ids, know)) is not None:
        return town
    if is_seat(term):
        return frozenset(town for town, land in know.capitals.items() if land in ids) or None
    concept = senses.concept(term.head)
    field = _field(term) if term.head in closed.OFFICES else ""
    if f"{field}_{concept}" in know.titles:
        concept, used = f"{field}_{concept}", [*used, *(m for m in term.mods if _fielded(m))]
    plain = not _narrows(term, ids, used, know)
    if concept == "president" or concept in know.titles:
        if term.det in quantifiers.INDEFINITE or not plain or (len(ids) == 1 and term.plural):
            return None
        holders = {know.offices[concept, c] for c in ids if (concept, c) in know.offices}
        return frozenset(holders) if len(holders) == len(ids) else None
    if concept in HEADS and plain and not term.plural and (top := _at_the_head(ids, know)) is not None:
        return top
    if term.head in classes.MUTUALS and not term.plural and ids & know.persons and _same_office(term, ids, know):
        return _other_one(ids, know)
    if term.head in classes.MUTUALS and len(ids) == 1 and plain and not term.plural:
        if any(m.role == "own" for m in term.mods):
            holders = {person for (_, land), person in know.offices.items() if land in ids}
            if len(holders) == 1:
                return frozenset(holders)  # "his Korean counterpart"
    if concept in bodies.NAMESAKES and (body := _namesake(term)) is not None:
        return body
    if not plain:
        return None
    if (body := _body(term, ids, know)) is not None:
        return body
    if (concept == "citizen" or (concept == "person" and term.count is not None)) and len(ids) == 1 and term.plural:
        return frozenset(ids)  # as "Norwegians" are Norway's; "20 people from Norway"
    if concept in STANDING and not _ones_own(concept, used, ids, know) and (len(ids) == 1 or term.plural):
        states = classes.STATES_OF.get(next(iter(ids)), 1) if len(ids) == 1 else len(ids)
        if term.count is not None and term.count.low != states:
            return None
        several = term.plural and len(ids) == 1 and concept not in ("country", "authority", "side")
        return None if several else frozenset(ids)
    if economic and concept in classes.ECONOMIC and term.count is None and term.det not in quantifiers.PARTIAL:
        one = concept == "company" and not term.plural and (term.head != "business" or term.det)
        return None if one else frozenset(ids)
    return None


def _ones_own(concept: str, used: list[Mod], ids: set[str], know: Knowledge) -> bool:
    """ "X's neighbour", "X's crew": not X, nor the land of X; "their two countries" are the land."""
    if concept in people.BESIDE and any(m.role in ("own", "of") for m in used):
        return True
    return bool(ids & know.persons) and concept not in classes.COUNTRYISH


def _body(term: Term, ids: set[str], know: Knowledge) -> frozenset[str] | None:
    """ "Norway's legislature", "Norwegian lawmakers": the parliament of the land, where the base has one."""
    meant = bodies.MEMBERS.get(term.head, frozenset()) if term.plural else bodies.POLITICAL & {term.head}
    if not meant or len(ids) != 1 or term.count is not None or term.det in quantifiers.PARTIAL:
        return None
    kinds = bodies.ASSEMBLIES if meant & bodies.ASSEMBLIES else meant
    precise = 1 + len(bodies.ORGANISATIONS)
    called = (one for one, nouns in know.bodies.items() if nouns & kinds and len(nouns) <= precise)
    found = [one for one in called if know.country.get(one) in ids]
    return frozenset(found) if len(found) == 1 else None


def _at_the_head(ids: set[str], know: Knowledge) -> frozenset[str] | None:
    """ "the boss of X", of a firm of which the base knows one holder of a first office: he is."""
    found = {person for (post, body), person in know.offices.items() if body in ids and post in FIRST}
    firm = all(know.kinds.get(i) == "organisation" for i in ids)
    return frozenset(found) if firm and len(found) == len(ids) == 1 else None


HEADS = frozenset({"director", "leader"})
"""Concepts of nouns for whoever is at the head of something ("boss", "head", "chief")."""
FIRST = frozenset({"chief_executive", "director", "president", "manager"})
"""Offices at the head of a firm."""


def _same_office(term: Term, ids: set[str], know: Knowledge) -> bool:
    """A counterpart, a host holds the same office; a guest may be anybody, unless his country is named."""
    return term.head in ("counterpart", "host") or bool(ids - know.persons)


def _other_one(ids: set[str], know: Knowledge) -> frozenset[str] | None:
    """ "X's counterpart", "X's Korean counterpart": who holds the same office, there or in the other land of the
    pair."""
    mine = ids & know.persons
    lands = ids - mine or know.focus - {know.country.get(i, "") for i in mine}
    offices = {office for (office, _), person in know.offices.items() if person in mine}
    found = {person for (office, land), person in know.offices.items() if office in offices and land in lands} - mine
    return frozenset(found) if len(mine) == len(found) == 1 else None


def is_seat(term: Term) -> bool:
    """ "the Norwegian *capital*", "Norway's capital": a town, where "Norwegian capital" is money."""
    whose = term.det == "the" or any(m.role in ("own", "of") for m in term.mods)
    return term.head == SEAT and term.ref is None and not term.plural and whose


SEAT = "capital"


def _town(term: Term, ids: set[str], know: Knowledge) -> frozenset[str] | None:
    """ "the Kazakh city of X": X."""
    if term.head not in PLACED or any(m.role == "adj" and m.word not in know.harmless for m in term.mods):
        return None  # "the *old* town of X" is a part of it
    called = next((m.term for m in term.mods if m.role == "of" and m.term is not None and m.term.ref is not None), None)
    ref = called.ref if called is not None else None
    if called is None or ref is None or ref.kind not in ("city", "place", "region") or called.mods:
        return None
    lands = ids - {ref.id, ref.country}
    return frozenset({ref.id}) if lands <= {know.country.get(ref.id, ref.country)} else None


def _narrows(term: Term, ids: set[str], used: list[Mod], know: Knowledge) -> bool:
    """Does anything but whose it is narrow a noun?"""
    for mod in term.mods:
        if mod in used or mod.role == "time":
            continue
        if mod.role in ("adj", "adv"):
            counts = term.head in STANDING and len(ids) == 1  # "the *five* Central Asian states"
            whole = counts and classes.STATES_OF.get(next(iter(ids))) == quantifiers.SMALL.get(mod.word, 0)
            if mod.word not in know.harmless and not whole:
                return True
        elif not (mod.role == "own" and mod.term is not None and mod.term.det == "pron"):
            return True
    return False


def _namesake(term: Term) -> frozenset[str] | None:
    """ "the Doosan group", "its Doosan brand": the body that its only modifier names, but for whose it is."""
    mods = [m for m in term.mods if m.role != "own"]
    only = mods[0] if len(mods) == 1 and mods[0].role == "noun" else None
    ref = only.term.ref if only is not None and only.term is not None else None
    if len(mods) < len(term.mods):
        return frozenset({ref.id}) if ref is not None and ref.kind in ("thing", "unknown") else None
    return frozenset({ref.id}) if ref is not None and ref.kind in ("organisation", "source", "thing") else None


def _left(person: str, post: tuple[str, str], know: Knowledge) -> bool:
    """Has somebody else held the office since ("former President X")?"""
    return person in know.held.get(post, ()) and know.offices.get(post) != person


def _around(place: str, mod: Mod, know: Knowledge) -> bool:
    """ "the palace *in the capital*": does a phrase only say where a place lies that the base knows?"""
    inner = mod.term.ref if mod.term is not None and not mod.term.mods else None
    return mod.role in ("in", "at", "near") and inner is not None and inner.id in know.holders(place)


def pointed(term: Term) -> str:
    """ "countries", "persons" or "" – the group that a phrase points at without naming it ("both presidents")."""
    if term.members or term.ref is not None:
        return ""
    group = _group(term)
    if not group or not term.mods:
        return group
    if any(
        m.role != "own"
        and not (m.role in ("of", "from") and m.term is not None and pointed(m.term) == "countries")
        and not (m.role in ("adj", "adv") and m.word in GENERIC_ADJ)
        for m in term.mods
    ):
        return ""  # but "the leaders *of the two countries*"
    return "" if owners(term)[0] else group


def _group(term: Term) -> str:
    """What a phrase points at by its head and its determiner, whatever restricts it."""
    several = term.count is not None and not _two(term)  # "the five republics": other ones
    if term.plural and term.det in ("the", "both", "these", "all", "") and not several:
        concept = senses.concept(term.head)
        if concept in classes.GROUPS and (term.det != "" or _two(term)):
            return "countries"
        if concept in LEADING and term.det != "":
            return "persons"
        if concept in STATESMEN and (term.det == "both" or (term.det == "the" and _two(term))):
            return "persons"  # "both men"
    if term.det == "the" and not term.mods and (term.head == "two" or (not term.head and _two(term))):
        return "pronoun"  # "since *the two* established ties"
    if (term.det == "pron" and term.head in POINTING) or (term.det == "the" and term.head in ("pair", "duo")):
        return "pronoun"
    if term.head == "guest" and not term.plural and any(m.role == "own" for m in term.mods):
        return "pronoun"  # "*his guest's* visit": somebody whom the text has told of
    return "reciprocal" if term.head == "each_other" else ""


def _two(term: Term) -> bool:
    return term.count is not None and term.count.low == 2 and term.count.comparator is Comparator.BARE


def leaders(term: Term) -> bool:
    """ "the *presidents'* talks": holders of the office without a name, before the noun that is theirs."""
    return term.plural and not term.mods and term.ref is None and senses.concept(term.head) in LEADING


LEADING = frozenset(["president", "leader", "head_of_state"])
STATESMEN = frozenset(["man", "statesman", "politician"])
"""Nouns for two who have been named."""


def identifies(role: Role, know: Knowledge) -> bool:
    """Does the argument make the fact this fact: a country, a body, or what belongs to one?"""
    if role.role in ("M", "N", "ORD", "C"):
        return False
    if role.term is None:
        return role.stmt is not None
    told = denotes(role.term, know, economic=True)
    if told is not None:
        kinds = {know.kinds.get(i, "country" if len(i) == 2 and i.isupper() else "place") for i in told}
        return bool(kinds & {"country", "organisation", "person", "region", "thing"}) or role.role == "A"
    return role.role in ("A", "P")


def valued(role: Role, mine: Role, know: Knowledge) -> bool:
    """May another filler of an identifying argument still contradict: another of the base's own people?"""
    if role.term is None or mine.term is None:
        return role.stmt is not None or mine.stmt is not None
    told, said = denotes(role.term, know), denotes(mine.term, know)
    if told is None or said is None:
        return True
    return all(know.kinds.get(i) == "person" for i in told | said)


def spelt_alike(a: str, b: str) -> bool:
    """Two names that may be spellings of one: such a likeness never refutes."""
    from rapidfuzz.distance import OSA

    a, b = a.removeprefix("?"), b.removeprefix("?")
    return a[:1] == b[:1] and min(len(a), len(b)) >= 5 and OSA.distance(a, b) <= 1 + (min(len(a), len(b)) >= 9)


OURS = frozenset(["we", "us"])
"""Whoever speaks, and others."""
POINTING = frozenset(["they", "both", "them", "it", "he", "she", "their", "its", "his", "her"]) | OURS

MANY = frozenset(["many", "much"])


def closed_off(term: Term) -> bool:
    """Whether the phrase is one of "no": what its statement holds as a denial."""
    return term.det == "no" or term.head in projection.PRONOUNS


def projected(term: Term) -> projection.Projection:
    """How the determiner of a noun phrase projects."""
    det = projection.PRONOUNS.get(term.head, "") if term.det == "pron" else term.det
    return projection.DETERMINERS.get(det, projection.EXISTENTIAL)


def bare(term: Term) -> Term:
    return replace(term, det="", head="person" if term.head in projection.PRONOUNS else term.head)
