#!/usr/bin/env python3
"""Generate fact bases of any size, and claims about them: python generate_facts.py FACTS [--seed N] [--claims FILE]

The base goes to standard output as YAML. It is made of worlds of 40 facts: two countries with their ties (12 facts), a
company (14) and a city (14), each with names, other spellings, people, places and organisations of its own. Wordings
("trade, commerce, turnover") are common to all, as they are in life, so that the same words lead to many facts and only
the names tell them apart. A seed always gives the same worlds, and a bigger base begins with those of a smaller one.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from typing import Any, NamedTuple

import yaml

PER_WORLD = 40
SEED = 2_026

CONCEPTS: dict[str, Any] = {
    "president": ["president", "head of state", "leader"],
    "chief-executive": ["chief executive", "CEO", "boss"],
    "mayor": ["mayor", "head of the city"],
    "investment": ["investment", "invest", "capital investment", "put into"],
    "investor": ["investor", "source of investment"],
    "trade": ["trade", "commerce", "turnover", "exchange of goods"],
    "company": ["company", "firm", "enterprise", "business"],
    "operate": ["operate", "work", "active"],
    "meet": ["meet", "hold talks", "confer"],
    "visit": ["visit", "trip"],
    "document": ["document", "paper", "agreement"],
    "sign": ["sign", "signing", "conclude"],
    "branch": ["branch", "campus"],
    "open": {"words": ["open", "launch", "set up"], "opposite": ["close", "scrap"]},
    "cooperation": ["cooperation", "collaboration", "work together"],
    "strengthen": {"words": ["strengthen", "step up", "deepen", "expand"], "opposite": ["scale back", "weaken"]},
    "grow": {"words": ["grow", "rise", "increase"], "opposite": ["fall", "shrink", "decline"]},
    "diplomatic": ["diplomatic relations", "diplomatic ties"],
    "revenue": ["revenue", "sales", "takings"],
    "profit": ["profit", "net income", "earnings"],
    "employ": ["employ", "staff", "workforce"],
    "people": ["people", "employee", "worker"],
    "factory": ["factory", "plant", "works"],
    "found": ["found", "foundation", "establish"],
    "maker": ["maker", "manufacturer", "producer"],
    "appoint": ["appoint", "appointment", "take over as"],
    "offer": ["sell", "make", "produce"],
    "market-share": ["market share", "share of the market"],
    "output": ["output", "production", "turn out", "build"],
    "car": ["car", "vehicle", "automobile"],
    "acquire": ["acquire", "buy", "purchase", "takeover"],
    "dividend": ["dividend", "payout"],
    "renewable": ["renewable energy", "green energy", "renewables"],
    "population": ["population", "inhabitant", "resident"],
    "district": ["district", "borough"],
    "metro": ["metro", "underground", "subway"],
    "line": ["line", "lines"],
    "station": ["station", "stop"],
    "visitor": ["visitor", "tourist", "guest"],
    "budget": ["budget", "city budget"],
    "unemployment": ["unemployment", "jobless rate", "joblessness"],
    "festival": ["festival", "fair"],
    "twin": ["twin", "twin town", "sister city"],
    "bridge": ["bridge", "crossing"],
    "city": ["city", "town"],
    "elect": ["elect", "election", "vote into office"],
    "hotel": ["hotel", "hotels"],
    "room": ["room", "bedroom"],
    "carbon-neutral": ["carbon neutral", "carbon neutrality", "climate neutral"],
    "total": ["total", "overall", "cumulative"],
    "economy": ["economy", "economic"],
    "annual": ["annual", "yearly", "a year"],
}
CHOICES = {"visit-kind": {"state": ["state visit", "state"], "working": ["working visit", "working", "business"]}}
ROLES = {
    "investor": "origin",
    "host": "goal",
    "party": "between",
    "visitor": "origin",
    "destination": "goal",
    "owner": "origin",
    "place": "goal",
}
_ONSETS = [
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "z",
]
_VOWELS = ["a", "e", "i", "o", "u", "ei", "au"]
_CODAS = ["l", "m", "n", "r", "s", "th", "nd", "rk"]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"]
_MONTHS.append("December")


class Claim(NamedTuple):
    text: str
    expected: str


class Generated(NamedTuple):
    """``base`` is the fact base as plain values; ``claims[k]`` are those about fact ``k``."""

    base: dict[str, Any]
    claims: list[list[Claim]]


class _Maker:
    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.rng = random.Random(seed)
        self.used: set[str] = set()
        self.entities: dict[str, Any] = {}
        self.sources: dict[str, Any] = {}
        self.facts: list[dict[str, Any]] = []
        self.claims: list[list[Claim]] = []
        self.world = 0

    # ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def word(self, syllables: int = 3) -> str:
        """A name that nobody bears yet."""
        rng = self.rng
        while True:
            parts = [rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(syllables)]
            name = ("".join(parts) + rng.choice(_CODAS)).capitalize()
            if name not in self.used:
                self.used.add(name)
                return name

    def entity(self, kind: str, name: str, **more: Any) -> str:
        key = f"{name.lower().replace(' ', '-')}-{self.world}"
        self.entities[key] = {"type": kind, "name": name} | {k: v for k, v in more.items() if v}
        return key

    def name(self, key: str) -> str:
        return str(self.entities[key]["name"])

    def person(self, of: str, office: str) -> tuple[str, str]:
        """An id and the surname."""
        first, last = self.word(2), self.word(3)
        spelling = last.replace("ei", "ey").replace("k", "c")
        aliases = [last, *([spelling, f"{first} {spelling}"] if spelling not in self.used | {last} else [])]
        self.used.add(spelling)
        return self.entity("person", f"{first} {last}", aliases=aliases, of=of, office=office), last

    def country(self) -> tuple[str, str, str]:
        """The ids of a country and its capital, and the adjective."""
        stem = self.word(3)
        adjective = f"{stem}ian"
        key = self.entity("country", f"{stem}ia", aliases=[f"Republic of {stem}ia"], adjectives=[adjective])
        capital = self.entity("place", self.word(2), within=key, stands_for=key)
        return key, capital, adjective

    # ── values ────────────────────────────────────────────────────────────────────────────────────────────────────

    def day(self) -> tuple[str, str]:
        year, month, day = self.rng.randint(2005, 2022), self.rng.randint(1, 12), self.rng.randint(1, 28)
        return f"{year}-{month:02}-{day:02}", f"{day} {_MONTHS[month - 1]} {year}"

    def tenth(self, low: int, high: int) -> float:
        return self.rng.randint(low * 10, high * 10) / 10

    def source(self) -> str:
        key = f"source-{self.world}-{len(self.sources)}"
        self.sources[key] = {
            "publisher": f"The {self.word(2)} {self.rng.choice(('Post', 'Gazette', 'Courier', 'Herald'))}",
            "title": "A report",
            "url": f"https://news.example/{key}",
            "published": f"2023-{self.rng.randint(1, 12):02}",
            "retrieved": "2024-05-01",
        }
        return key

    def fact(
        self,
        name: str,
        kind: str,
        about: list[Any],
        readings: list[dict[str, Any]],
        right: str | tuple[str, ...],
        wrong: str | tuple[str, ...] = (),
        **more: Any,
    ) -> None:
        """A fact with a claim or two that its readings support, and one or two that they rule out."""
        rights = (right,) if isinstance(right, str) else right
        fact = {"id": f"{name}-{self.world}", "title": rights[0].rstrip("."), "kind": kind, "about": about}
        fact |= more
        fact["readings"] = readings
        self.facts.append(fact)
        wrongs = (wrong,) if isinstance(wrong, str) else wrong
        self.claims.append([*(Claim(c, "supported") for c in rights), *(Claim(c, "refuted") for c in wrongs)])

    # ── worlds ────────────────────────────────────────────────────────────────────────────────────────────────────

    def make(self) -> None:
        self.rng = random.Random(f"{self.seed}/{self.world}")
        first, second = self.source(), self.source()
        country = self.ties(first, second)
        self.firm(first, second, country)
        self.town(first, second, country)
        self.world += 1

    def ties(self, first: str, second: str) -> str:
        rng = self.rng
        a, capital_a, _ = self.country()
        b, capital_b, adjective_b = self.country()
        (pa, pa_last), (pb, pb_last) = self.person(a, "president"), self.person(b, "president")
        firms = [self.entity("organisation", self.word(2), of=b) for _ in range(4)]
        university = self.entity("organisation", f"{self.word(2)} University", of=b)
        na, nb = self.name(a), self.name(b)
        x, n, top = self.tenth(3, 30), rng.randrange(120, 900, 10), rng.randint(3, 12)
        between = {"party": [a, b]}
        self.fact(
            "investment", "amount", ["investment"],
            [{"source": first, "value": f"more than ${x} billion", "said_by": pa, "as_of": "2022-12", "locator": "P3"},
             {"source": second, "value": f"reached ${x + 1.4:.1f} billion", "locator": "P2"}],
            (f"{nb} has invested more than ${x} billion in {na}.", f"{adjective_b} investment in {na} exceeds ${x}bn."),
            f"{nb}'s investment in {na} is only ${x / 4:.1f} billion.",
            also=["total", "economy"], unless=["annual"], roles={"investor": b, "host": a}, of="USD",
        )  # fmt: skip
        y = self.tenth(2, 20)
        self.fact(
            "trade", "amount", ["trade"],
            [{"source": first, "value": f"${y} billion", "period": "2022", "locator": "P4", "note": "goods only"}],
            (f"Trade between {na} and {nb} was ${y} billion in 2022.",),
            f"In 2022 the trade of {na} with {nb} came to ${y * 3:.1f} billion.",
            also=["economy", "total"], unless=["grow"], roles=between, of="USD",
        )  # fmt: skip
        self.fact(
            "companies", "count", ["company", "operate"],
            [{"source": first, "value": f"more than {n}", "locator": "P7"}, {"source": second, "value": f"about {n}"}],
            f"More than {n} {adjective_b} companies operate in {na}.",
            f"Fewer than {n // 3} {adjective_b} firms work in {na}.",
            roles={"host": a}, of="company",
        )  # fmt: skip
        self.fact(
            "investor-rank", "rank", ["investor"],
            [{"source": second, "value": f"top {top}", "locator": "P5"}],
            f"{nb} is among the top {top} investors in {na}.",
            f"{nb} is not among the top {top} investors in {na}.",
            roles={"investor": b, "host": a},
        )  # fmt: skip
        iso, spoken = self.day()
        self.fact(
            "meeting", "event", ["meet"],
            [{"source": first, "values": {"place": capital_a, "date": iso}, "locator": "P1"}],
            (f"{pa_last} and {pb_last} met in {self.name(capital_a)} on {spoken}.",),
            f"{self.name(pa)} met {pb_last} in {self.name(capital_b)} on {spoken}.",
            roles={"party": [pa, pb]}, slots={"place": "place", "date": "date"}, identify=["place", "date"],
        )  # fmt: skip
        iso, spoken = self.day()
        self.fact(
            "visit", "event", ["visit"],
            [{"source": second, "values": {"kind": "state", "month": iso[:7]}, "locator": "P1"}],
            f"{pb_last} paid a state visit to {na} in {spoken.split(' ', 1)[1]}.",
            f"{pb_last} paid a working visit to {na} in {spoken.split(' ', 1)[1]}.",
            roles={"visitor": pb, "destination": a},
            slots={"kind": {"type": "choice", "of": "visit-kind"}, "month": "date"},
        )  # fmt: skip
        n = rng.randint(7, 40)
        self.fact(
            "documents", "count", ["document", "sign"],
            [{"source": second, "value": str(n), "locator": "P1"}],
            f"{na} and {nb} signed {n} documents.",
            f"{na} and {nb} signed {n + 3} documents.",
            roles=between, of="document",
        )  # fmt: skip
        self.fact(
            "firms-present", "list", ["operate"],
            [{"source": first, "value": firms[:3], "locator": "P8"}],
            f"{self.name(firms[0])} and {self.name(firms[1])} operate in {na}.",
            complete=False, roles={"host": a},
        )  # fmt: skip
        self.fact(
            "university-branch", "plan", [university, "branch"],
            [{"source": second, "status": "possible", "values": {"place": capital_a}, "locator": "P6"}],
            f"{self.name(university)} may open a branch in {self.name(capital_a)}.",
            also=["open"], slots={"place": "place"},
        )  # fmt: skip
        self.fact(
            "cooperation", "statement", ["cooperation", "strengthen"],
            [{"source": first, "said_by": [pa, pb], "locator": "P9"}],
            f"{na} and {nb} will strengthen their cooperation.",
            f"{na} and {nb} will scale back their cooperation.",
            roles=between,
        )  # fmt: skip
        share = self.tenth(2, 40)
        self.fact(
            "trade-growth", "statement", ["trade", "grow"],
            [{"source": second, "values": {"rate": f"{share}%"}, "locator": "P3"}],
            f"Trade between {na} and {nb} grew by {share} percent.",
            f"Trade between {na} and {nb} grew by {share * 2:.1f} percent.",
            roles=between, slots={"rate": "percent"},
        )  # fmt: skip
        year = rng.randint(1950, 2004)
        self.fact(
            "diplomatic-ties", "event", ["diplomatic"],
            [{"source": first, "values": {"date": str(year)}, "locator": "P2"}],
            f"{na} and {nb} established diplomatic relations in {year}.",
            f"{na} and {nb} established diplomatic relations in {year - 7}.",
            also=["found"], roles=between, slots={"date": "date"},
        )  # fmt: skip
        return a

    def firm(self, first: str, second: str, country: str) -> None:
        rng = self.rng
        firm = self.entity("organisation", self.word(3), aliases=[f"{self.word(2)} Holding"], of=country)
        boss, last = self.person(firm, "chief-executive")
        seat = self.entity("place", self.word(2), within=country)
        bought = self.entity("organisation", self.word(2), of=country)
        products = [self.entity("thing", self.word(2)) for _ in range(3)]
        name, owner = self.name(firm), {"owner": firm}

        def amount(key: str, value: float, wording: str, right: str, wrong: str, **more: Any) -> None:
            readings = [{"source": first, "value": wording.format(value), "locator": "P2", **more}]
            self.fact(f"firm-{key}", "amount", [key], readings, right.format(value), wrong.format(value * 2),
                      roles=owner, of="USD")  # fmt: skip

        amount("revenue", self.tenth(2, 60), "${:.1f} billion",
               f"The revenue of {name} was ${{:.1f}} billion in 2022.",
               f"{name}'s sales came to ${{:.1f}} billion in 2022.", period="2022")  # fmt: skip
        amount("profit", rng.randint(20, 900), "${:.0f} million", f"{name}'s net income was ${{:.0f}} million in 2022.",
               f"{name}'s profit was ${{:.0f}} million in 2022.", period="2022")  # fmt: skip
        amount("dividend", rng.randint(10, 400), "about ${:.0f} million",
               f"{name}'s dividend is about ${{:.0f}} million.",
               f"The dividend of {name} is ${{:.0f}} million.")  # fmt: skip
        n = rng.randint(3, 45)
        self.fact(
            "firm-share", "statement", ["market-share"],
            [{"source": first, "values": {"rate": f"{n}%"}, "locator": "P2"}],
            f"{name}'s market share is {n} percent.", f"The market share of {name} is {n * 2} percent.",
            roles=owner, slots={"rate": "percent"},
        )  # fmt: skip
        n = rng.randrange(1_000, 90_000, 500)
        self.fact(
            "firm-staff", "count", ["employ"],
            [{"source": first, "value": f"about {n:,}"}, {"source": second, "value": f"more than {n - 500:,}"}],
            f"{name} employs about {n:,} people.", f"{name} employs {n * 3:,} people.", roles=owner, of="people",
        )  # fmt: skip
        n = rng.randint(5, 60)
        self.fact(
            "firm-factories", "count", ["factory"], [{"source": second, "value": str(n), "locator": "P3"}],
            f"{name} has {n} factories.", f"{name} has {n + 9} plants.", roles=owner, of="factory",
        )  # fmt: skip
        year = rng.randint(1880, 2004)
        self.fact(
            "firm-founded", "event", [firm, "found"], [{"source": first, "values": {"date": str(year), "place": seat}}],
            f"{name} was founded in {self.name(seat)} in {year}.", f"{name} was founded in {year + 11}.",
            slots={"date": "date", "place": "place"},
        )  # fmt: skip
        n = rng.randint(3, 20)
        self.fact(
            "firm-rank", "rank", ["maker"], [{"source": second, "value": f"top {n}"}],
            f"{name} is one of the {n} largest makers.", f"{name} is not among the {n} largest makers.", roles=owner,
        )  # fmt: skip
        iso, spoken = self.day()
        self.fact(
            "firm-appointment", "event", ["appoint", boss], [{"source": first, "values": {"date": iso}}],
            f"{last} was appointed chief executive of {name} on {spoken}.",
            f"{last} was appointed chief executive of {name} in {int(iso[:4]) - 3}.",
            also=["chief-executive", firm], slots={"date": "date"},
        )  # fmt: skip
        self.fact(
            "firm-products", "list", ["offer"], [{"source": second, "value": products}],
            f"{name} sells {self.name(products[0])} and {self.name(products[2])}.",
            f"{name} does not sell {self.name(products[0])}.", roles=owner,
        )  # fmt: skip
        self.fact(
            "firm-plant", "plan", [firm, "factory", "open"],
            [{"source": first, "status": "planned", "values": {"place": seat}}],
            f"{name} plans to open a factory in {self.name(seat)}.", slots={"place": "place"},
        )  # fmt: skip
        n = rng.randrange(10_000, 900_000, 1_000)
        self.fact(
            "firm-output", "count", ["output", "car"],
            [{"source": first, "value": f"{n:,}", "period": "2022"}, {"source": second, "value": f"about {n:,}"}],
            f"{name} built {n:,} cars in 2022.", f"{name}'s output was {n * 2:,} cars in 2022.", roles=owner, of="car",
        )  # fmt: skip
        n = rng.randint(40, 900)
        self.fact(
            "firm-takeover", "amount", ["acquire", bought], [{"source": second, "value": f"${n} million"}],
            f"{name} acquired {self.name(bought)} for ${n} million.",
            f"{name} bought {self.name(bought)} for ${n * 4} million.",
            also=[firm], of="USD",
        )  # fmt: skip
        self.fact(
            "firm-green", "statement", ["renewable", "strengthen"], [{"source": first, "said_by": boss}],
            f"{name} will expand in renewable energy, {last} said.", f"{name} will scale back in renewable energy.",
            roles=owner,
        )  # fmt: skip

    def town(self, first: str, second: str, country: str) -> None:
        rng = self.rng
        town = self.entity("place", self.word(3), aliases=[f"Old {self.word(2)}"], within=country)
        mayor, last = self.person(town, "mayor")
        twins = [self.entity("place", self.word(2)) for _ in range(3)]
        bridge = self.entity("thing", f"{self.word(2)} Bridge", within=town)
        fair = self.entity("thing", f"{self.word(2)} Festival", within=town)
        name, where = self.name(town), {"place": town}

        def count(key: str, of: str, low: int, high: int, right: str, wrong: str, *about: str) -> None:
            n = rng.randrange(low, high, max(1, low // 10))
            readings = [{"source": first, "value": f"{n:,}"}, {"source": second, "value": f"about {n:,}"}]
            self.fact(f"town-{key}", "count", [*(about or (of,))], readings, right.format(n), wrong.format(n * 2),
                      roles=where, of=of)  # fmt: skip

        count("population", "population", 20_000, 900_000, f"{name} has {{:,}} inhabitants.",
              f"There are {{:,}} residents in {name}.")  # fmt: skip
        count("stations", "station", 12, 90, f"The metro in {name} has {{:,}} stations.",
              f"The metro in {name} has {{:,}} stations.", "metro", "station")  # fmt: skip
        count("visitors", "visitor", 10_000, 900_000, f"{{:,}} tourists came to {name}.",
              f"{{:,}} visitors came to {name}.")  # fmt: skip
        count("hotels", "room", 500, 9_000, f"The hotels in {name} have {{:,}} rooms.",
              f"The hotels in {name} have {{:,}} rooms.", "hotel", "room")  # fmt: skip
        count("districts", "district", 11, 60, f"{name} has {{}} districts.", f"There are {{}} districts in {name}.")
        count("metro", "line", 2, 14, f"The metro in {name} has {{}} lines.", f"The metro in {name} has {{}} lines.",
              "metro", "line")  # fmt: skip
        n = rng.randint(90, 900)
        self.fact(
            "town-budget", "amount", ["budget"], [{"source": second, "value": f"${n} million"}],
            f"The budget of {name} is ${n} million.", f"The budget of {name} is ${n * 3} million.",
            roles=where, of="USD",
        )  # fmt: skip
        n = rng.randint(2, 16)
        self.fact(
            "town-unemployment", "statement", ["unemployment"], [{"source": second, "values": {"rate": f"{n}%"}}],
            f"Unemployment in {name} stands at {n} percent.", f"Unemployment in {name} stands at {n * 3} percent.",
            roles=where, slots={"rate": "percent"},
        )  # fmt: skip
        iso, spoken = self.day()
        self.fact(
            "town-festival", "event", [fair, "open"], [{"source": first, "values": {"date": iso}}],
            f"The {self.name(fair)} opened on {spoken}.", f"The {self.name(fair)} opened in {int(iso[:4]) - 2}.",
            also=[town], slots={"date": "date"},
        )  # fmt: skip
        self.fact(
            "town-twins", "list", ["twin"], [{"source": second, "value": twins}],
            f"{self.name(twins[0])} and {self.name(twins[1])} are twin towns of {name}.",
            f"{self.name(twins[0])} is not a twin town of {name}.", roles={"owner": town},
        )  # fmt: skip
        self.fact(
            "town-bridge", "plan", [bridge, "open"],
            [{"source": first, "status": "planned", "values": {"date": "2029"}, "period": "2029"}],
            f"The {self.name(bridge)} is planned to open in 2029.", also=[town], slots={"date": "date"},
        )  # fmt: skip
        n = rng.randint(2, 9)
        self.fact(
            "town-rank", "rank", ["city", town], [{"source": second, "value": f"top {n}"}],
            f"{name} is one of the {n} biggest cities.", f"{name} is not one of the {n} biggest cities.",
            also=[country],
        )  # fmt: skip
        iso, spoken = self.day()
        self.fact(
            "town-election", "event", ["elect", mayor], [{"source": first, "values": {"date": iso}}],
            f"{last} was elected mayor of {name} on {spoken}.",
            f"{last} was elected mayor of {name} in {int(iso[:4]) - 4}.",
            also=["mayor", town], slots={"date": "date"},
        )  # fmt: skip
        self.fact(
            "town-climate", "plan", [town, "carbon-neutral"],
            [{"source": first, "status": "planned", "period": "2030"}],
            f"{name} plans to be carbon neutral.", also=["city"],
        )  # fmt: skip


def generate(facts: int, seed: int = SEED) -> Generated:
    """A base of that many facts, and the claims about each of them."""
    maker = _Maker(seed)
    while len(maker.facts) < facts:
        maker.make()
    base = {
        "factcheck": 1,
        "title": f"{facts} generated facts",
        "language": "en",
        "sources": maker.sources,
        "entities": maker.entities,
        "concepts": CONCEPTS,
        "choices": CHOICES,
        "roles": ROLES,
        "background": ["economy"],
        "facts": maker.facts[:facts],
    }
    return Generated(base, maker.claims[:facts])


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the fact base knows no aliases
        return True


def text(base: dict[str, Any]) -> str:
    """The fact base as YAML."""
    return str(yaml.dump(base, Dumper=_Dumper, sort_keys=False, default_flow_style=None, width=120, allow_unicode=True))


YEAR = 2022
SERIES = 5
"""Years of a series, up to :data:`YEAR`."""


def readings(says: str, source: str, series: bool) -> dict[str, Any]:
    """What a fact holds: its sentence, or with ``series`` that of each year where it tells one of a year."""
    if not series or f"in {YEAR}" not in says:
        return {"readings": [{"says": says, "source": source}]}
    years = range(YEAR - SERIES + 1, YEAR + 1)
    told = [{"says": says.replace(f"in {YEAR}", f"in {year}"), "source": source} for year in years]
    return {"series": "yearly", "readings": told}


def sentences(made: Generated, series: bool = False) -> dict[str, Any]:
    """The facts as a base of sentences: each says what its first claim says, by its first source; with ``series`` those
    of a year become one of :data:`SERIES` years."""
    kept = ("type", "name", "of", "office")
    entities = {
        key: {name: entity[name] for name in kept if name in entity}
        | ({"of": entity["within"]} if entity["type"] == "place" and "within" in entity else {})
        | {"aliases": [*entity.get("aliases", ()), *entity.get("adjectives", ())]}
        for key, entity in made.base["entities"].items()
    }
    facts = [
        {"id": fact["id"], **readings(claims[0].text, fact["readings"][0]["source"], series)}
        for fact, claims in zip(made.base["facts"], made.claims, strict=True)
    ]
    kinds = ("publisher", "title", "url", "published", "retrieved")
    sources = {
        key: {name: source[name] for name in kinds if name in source} for key, source in made.base["sources"].items()
    }
    return {"factcheck": 2, "title": made.base["title"], "sources": sources, "entities": entities, "facts": facts}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--series", action="store_true", help="facts of a year become series")
    parser.add_argument("--claims", metavar="FILE", help="write the claims, one JSON object a line")
    given = parser.parse_args()
    made = generate(given.facts, given.seed)
    sys.stdout.write(text(sentences(made, given.series)))
    if given.claims:
        from pathlib import Path

        rows = [claim._asdict() for claims in made.claims for claim in claims]
        Path(given.claims).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
