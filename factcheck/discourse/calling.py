"""Whom "the hospital" and "the club" mean: the body that the text named last, else the one that the base is about.

A body is called by the noun in its name ("St Anne's *Hospital*"), else by a noun of its kind. A name that nothing knows
is called so, too, and then the noun is not lent to anybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from factcheck.frames import Ref
from factcheck.language.en import bodies
from factcheck.matching.knowledge import Knowledge
from factcheck.parsing.items import Item, Read
from factcheck.reading.tokens import normalise
from factcheck.records import NamedTuple, dataclass, field, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")

RESTRICTING = frozenset({"rel", "n", "name", "j", "(", "hyphen"})
"""Tags of what stands behind a noun and says which one is meant, or makes it a part of another noun."""
SAYING_WHICH = frozenset(
    ["of", "in", "at", "on", "near", "for", "from", "to", "with", "behind", "between", "under", "outside", "opposite"]
)
"""Prepositions that may say which one is meant; what others bring in hangs on the verb."""
PLACES = frozenset({"country", "city", "region"})
PRECISE = 1 + len(bodies.ORGANISATIONS)
"""Nouns of a body whose name tells its kind: fewer than of one that may be called anything."""
IT = frozenset({"it", "its"})
HE = frozenset({"he", "she", "his", "her"})
CALLING = IT | HE | {"the", "'s"}
"""Without one of these words a sentence names nobody in that way."""
REMEMBERED = 40
"""Names that are kept of a text."""


class Names(NamedTuple):
    """The names in a sentence, and whom it names first, if anybody."""

    refs: list[Ref]
    leading: list[str]


def _names(read: Read) -> Names:
    refs = [item.refs[0] for item in read.items if item.refs and not item.refs[0].adjective]
    return Names(refs, subject(read.items))


def nouns(kind: str, *names: str) -> frozenset[str]:
    """The nouns by which one of ``kind`` with these names is called."""
    return _nouns(kind, next(filter(None, map(bodies.noun_of, names)), ""))


@cache
def _nouns(kind: str, own: str) -> frozenset[str]:
    if own == "company" and kind == "organisation":
        return bodies.COMPANIES | bodies.ORGANISATIONS
    if own and kind != "country":
        return frozenset({own}) | (bodies.ORGANISATIONS if kind == "organisation" else frozenset())
    if kind == "place":
        return bodies.TOWNS
    return frozenset(bodies.ALIKE.get(noun, noun) for noun in bodies.KINDS.get(kind, ()))


@dataclass(slots=True)
class Called:
    """The names of a text so far. ``lends``: the base may lend what the text has not named."""

    know: Knowledge
    lends: bool = False
    pronouns: bool = True
    """"It" may be whom the base lends, too; a sentence of the base itself must name them."""
    noted: list[Names | Callable[[], Read]] = field(default_factory=list)
    """The names of each sentence so far, or what finds those of one that was passed over."""
    room: int = 2 * REMEMBERED

    def note(self, read: Read) -> None:
        """Take note of the names of a sentence, as it stands."""
        self.noted.append(_names(read))
        if len(self.noted) > self.room:
            refs = leading = 0
            at = len(self.noted)
            while at and min(refs, leading) < REMEMBERED:
                at -= 1
                one = self.noted[at]
                if isinstance(one, Names):
                    refs, leading = refs + len(one.refs), leading + len(one.leading)
            del self.noted[:at]
            self.room = 2 * (len(self.noted) + REMEMBERED)

    def pass_over(self, read: Callable[[], Read]) -> None:
        """Take note of a sentence whose names are not known yet."""
        self.noted.append(read)

    @property
    def named(self) -> list[Ref]:
        """The names that the text has named last, in their order."""
        return self._last(lambda names: names.refs)

    @property
    def leading(self) -> list[str]:
        """Who was named first in a sentence, the last one at the end: whom the text is about."""
        return self._last(lambda names: names.leading)

    def strange(self, read: Read) -> bool:
        """Is a sentence that names nobody of the base about another body, whom one before it has begun with ("The Oslo
        Museum is old. A ticket costs €7.")?"""
        if any(item.refs and item.refs[0].id in self.know.kinds for item in read.items):
            return False
        for one in reversed(self.leading):
            if one in self.know.kinds:
                return False
            if one.startswith("?") and bodies.noun_of(one.removeprefix("?")):
                return True
        return False

    def _last(self, kind: Callable[[Names], list[T]]) -> list[T]:
        """The last names of a kind, no more than are kept."""
        out: list[T] = []
        for names in self._back():
            out[:0] = kind(names)
            if len(out) >= REMEMBERED:
                break
        return out[-REMEMBERED:]

    def _back(self) -> Iterator[Names]:
        """The names of the sentences, the last one first."""
        for at in reversed(range(len(self.noted))):
            one = self.noted[at]
            names = self.noted[at] = one if isinstance(one, Names) else _names(one())
            yield names

    def put(self, read: Read, lends: bool = True) -> tuple[Read, frozenset[str]] | None:
        """The sentence with names in the place of such phrases, and those whom only the base lent; ``None`` where
        there are none. ``lends``: the sentence names nobody else whom they may mean."""
        items = read.items
        if not self.know.bodies and len(self.know.focus) != 1:
            return None
        if CALLING.isdisjoint(read.tokens.norm):
            return None
        out: list[Item] = []
        lent: set[str] = set()
        earlier: list[Ref] = []
        k = 0
        while k < len(items):
            if items[k].refs and not items[k].refs[0].adjective:
                earlier.append(items[k].refs[0])
            size, found = 1, self._taken_up(items, k, earlier) if lends and self.lends and self.pronouns else None
            if found is None:
                size, found = 2, self.meant(items, k, earlier, lends and self.lends)
            if found is None:
                size, found = self.described(items, k, earlier, lends)
            if found is None:
                out.append(items[k])
                k += 1
                continue
            ref, by_base = found
            if items[k].tag in ("'s", "poss") and size > 1:
                out.pop()  # whose it is
            if by_base:
                lent.add(ref.id)
            first, last = items[k].first, items[k + size - 1].last
            out.append(Item(first, last, " ".join(read.tokens.norm[first:last]), "name", refs=(ref,), capital=True))
            if items[k].tag == "poss" and size == 1:
                out.append(Item(first, last, "'s", "'s"))
            k += size
        return (replace(read, items=out), frozenset(lent)) if out != items else None

    def _taken_up(self, items: Sequence[Item], k: int, earlier: Sequence[Ref]) -> tuple[Ref, bool] | None:
        """ "it", "its", "he": the one entity that the base is about, where nobody has been named."""
        if len(self.know.focus) != 1 or items[k].word not in IT | HE:
            return None
        subject = self._ref(next(iter(self.know.focus)))
        person = subject.kind == "person"
        if items[k].word not in (HE if person else IT) or any(person or r.kind != "person" for r in self.named):
            return None
        if earlier or items[k].tag not in ("pron", "poss") or (items[k].tag == "pron" and empty(items, k)):
            return None
        return subject, True

    def meant(self, items: Sequence[Item], k: int, earlier: Sequence[Ref], lends: bool) -> tuple[Ref, bool] | None:
        """Whom "the" and a noun at ``k`` mean, and whether only the base says so."""
        if items[k].word != "the" or k + 1 >= len(items):
            return None
        noun = items[k + 1]
        if noun.tag != "n" or noun.plural or noun.word not in bodies.EVERY or restricted(items, k + 2):
            return None
        return self.meaning(bodies.ALIKE.get(noun.word, noun.word), earlier, lends)

    def described(
        self, items: Sequence[Item], k: int, earlier: Sequence[Ref], lends: bool
    ) -> tuple[int, tuple[Ref, bool] | None]:
        """Whom words of a name with the noun in it mean, with how many items say so: "*the hospital group*" for "Vell
        Hospital Group", "*Vell's hospital group*". Such a part of the name the base lends to any sentence about nobody
        else; whose it is makes it sure."""
        owner = items[k - 1].refs[0] if k and items[k].tag in ("'s", "poss") and items[k - 1].refs else None
        last = k + 1
        while last + 1 < len(items) and items[last].tag in ("n", "j") and items[last + 1].tag in ("n", "j"):
            last += 1
        if (items[k].word != "the" and owner is None) or last == k + 1 or last >= len(items):
            return 1, None
        noun = items[last]
        if noun.tag != "n" or noun.plural or noun.word not in bodies.EVERY or restricted(items, last + 1):
            return 1, None
        said = {items[j].word for j in range(k + 1, last + 1)}
        found = [one for one, names in self.know.called.items() if any(said <= name for name in names)]
        if owner is not None:
            found = [one for one in found if self.know.country.get(one) == owner.id]
            return last - k + 1, (self._ref(found[0]), False) if len(found) == 1 else None
        strangers = (r for r in (*self.named, *earlier) if r.kind == "unknown")
        if len(found) != 1 or any(bodies.noun_of(r.id.removeprefix("?")) == noun.word for r in strangers):
            return 1, None
        named = any(r.id == found[0] for r in (*self.named, *earlier))
        return last - k + 1, (self._ref(found[0]), not named) if named or lends else None

    def meaning(self, noun: str, earlier: Sequence[Ref], lends: bool) -> tuple[Ref, bool] | None:
        """Whom "the NOUN" means, and whether only the base says so; ``None`` where that is open."""
        vague = False
        loosely: list[str] = []
        exactly: list[str] = []
        for ref in reversed([*self.named, *earlier]):
            if ref.kind == "unknown":
                own = bodies.noun_of(ref.id.removeprefix("?"))
                if own == noun and not exactly:
                    return None  # somebody else's
                vague = vague or not (own or loosely or " " in ref.id)
            elif noun in (known := self.nouns(ref.id)):
                (exactly if len(known) <= PRECISE else loosely).append(ref.id)
        if exactly:
            return (self._ref(meant), False) if (meant := self._foremost(exactly)) else None
        lent = self._lent(noun) if lends and not vague else None
        if lent is not None and (len(self.nouns(lent)) <= PRECISE or not loosely):
            return self._ref(lent), True
        return (self._ref(loosely[0]), False) if len(set(loosely)) == 1 and not vague else None

    def _foremost(self, called: Sequence[str]) -> str:
        """Of several who are called by one noun, the one whom a sentence began with last; "" where none did."""
        if len(set(called)) == 1:
            return called[0]
        return next((one for one in reversed(self.leading) if one in called), "")

    def _lent(self, noun: str) -> str | None:
        """Whom the base lends to a noun: the one that it is about, else the only one that is called so."""
        if len(self.know.focus) == 1 and noun in self.nouns(subject := next(iter(self.know.focus))):
            return subject
        several = [one for one in self.know.bodies if noun in self.nouns(one)]
        precise = [one for one in several if len(self.nouns(one)) <= PRECISE]
        several = precise or several
        return several[0] if len(several) == 1 else None

    def nouns(self, ident: str) -> frozenset[str]:
        """The nouns by which a body of the base is called, or the one country that the base is about."""
        if self.know.kinds.get(ident) == "country":
            return nouns("country") if self.know.focus == {ident} else frozenset()
        if self.know.kinds.get(ident) == "source":
            return nouns("source")
        return self.know.bodies.get(ident, frozenset())

    def _ref(self, ident: str) -> Ref:
        kind = self.know.kinds.get(ident, "organisation")
        return Ref(ident, kind, ident if kind == "country" else self.know.country.get(ident))


def words_of(name: str) -> frozenset[str]:
    """The words of a name."""
    return frozenset(normalise(name).split())


def descriptions(know: Knowledge) -> frozenset[str]:
    """The noun in the name of a body after another word of it ("hospital group" of "Vell Hospital Group")."""
    names = [name for known in know.called.values() for name in known]
    return frozenset(f"{word} {noun}" for name in names for noun in name & bodies.EVERY for word in name - {noun})


def subject(items: Sequence[Item]) -> list[str]:
    """Whom a sentence names before its verb; nobody where another subject stands before him, or where he is one of
    several; but what several have become ("X and Y merged into *Z*")."""
    if made := becomes(items):
        return [made]
    for k, item in enumerate(items):
        if item.refs and not item.refs[0].adjective:
            return [] if joined(items, k) else [item.refs[0].id]
        if item.tag in ("v", "aux", "modal", "pron", "n"):
            break
    return []


def joined(items: Sequence[Item], k: int) -> bool:
    """Is the name at ``k`` the first of several ("*X*, Y and Z", "*X* and Y")?"""
    while k + 2 < len(items) and items[k + 1].tag in (",", "conj") and items[k + 2].refs:
        if items[k + 1].word in ("and", "or"):
            return True
        k += 2
    return False


def becomes(items: Sequence[Item]) -> str:
    """Who came about when others were merged ("X and Y merged into *Z*"); "" where nobody did."""
    for k, item in enumerate(items[:-2]):
        if item.lemma in bodies.MERGING and items[k + 1].word == "into":
            named = items[k + 2 + (items[k + 2].word == "the") :][:1]
            return next((i.refs[0].id for i in named if i.refs and not i.refs[0].adjective), "")
    return ""


def restricted(items: Sequence[Item], k: int) -> bool:
    """Does what follows a noun say which one is meant ("the hospital in Oslo", "the bank of the river")?"""
    if k >= len(items):
        return False
    if items[k].tag in RESTRICTING:
        return True
    if items[k].tag != "prep":
        return False
    after = items[k + 1].tag if k + 1 < len(items) else ""
    if after == "q" or items[k].word not in SAYING_WHICH:
        return False  # "the canal of 68 kilometres", "sued the station over its debts"
    return items[k].word == "of" or after in ("name", "det", "n", "j", "poss")


def elsewhere(read: Read, know: Knowledge, ids: frozenset[str]) -> bool:
    """Whether a sentence names a place or body that no fact names, so that "the hospital" may be another one."""
    refs = [item.refs[0] for item in read.items if item.refs]
    strangers = [ref for ref in refs if ref.id not in ids and (ref.kind == "country" or ref.id not in know.kinds)]
    return any(ref.kind in PLACES or (ref.kind == "unknown" and " " not in ref.id) for ref in strangers)


def empty(items: Sequence[Item], k: int) -> bool:
    """Does "it" only stand for a clause ("it is said that", "it was decided to")? Not in "it is to cost"."""
    if k + 3 < len(items) and items[k + 1].word in ("is", "was") and items[k + 2].word == "to":
        k += 2
    after = items[k + 1 : k + 8]
    comma = next((j for j, item in enumerate(after) if item.tag == ","), len(after))
    after = after[: comma + 1] if any(item.tag == "q" for item in after[:comma]) else after  # "it cost N, says X, who"
    return any(
        item.word in ("that", "whether", "how", "who") or (item.word == "to" and item.tag == "to") for item in after
    )
