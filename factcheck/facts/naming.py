"""Whom a name in a fact base means: an entity or source of the base, by id or name, or a country or place of the world.

The world's tables are read when the first name is looked up that the base does not hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.base import bounds
from factcheck.facts.nodes import MappingNode, ScalarNode, SequenceNode
from factcheck.facts.shapes import STEP, Key, Shape
from factcheck.facts.walking import Walker, date_trouble, quoted
from factcheck.reading.tokens import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.facts.nodes import Node
    from factcheck.facts.shapes import Table
    from factcheck.world import World

_STEP = re.compile(STEP, re.ASCII)
_NAMED_BY = {"entities": ("name", "aliases"), "sources": ("publisher", "aliases")}


def spelt(name: str) -> str:
    """A name as the world's tables hold it: normalised, hyphens as blanks."""
    return " ".join(normalise(name).replace("-", " ").split())


def _texts(node: Node) -> Iterator[str]:
    for item in node.items if isinstance(node, SequenceNode) else (node,):
        if isinstance(item, ScalarNode) and not item.empty:
            yield item.text


class NamingWalker(Walker):
    """A walker that knows the names of a base's entities and sources as well as their ids."""

    def __init__(self, tables: Mapping[str, Table], nouns: Mapping[str, str], version: int) -> None:
        super().__init__(tables, nouns, version)
        self.named: dict[str, dict[str, list[str]]] = {space: {} for space in _NAMED_BY}
        self.takers |= {
            Shape.CITES: self.cites,
            Shape.TIME: self.time,
            Shape.WHO: self.who,
            Shape.WHOS: self.whos,
            Shape.WHERE: self.where,
        }

    def declare_names(self, root: MappingNode) -> None:
        """Note the names of the file's entities and sources; their ids must be declared already."""
        for section, body in root.pairs:
            if section.text not in _NAMED_BY or not isinstance(body, MappingNode):
                continue
            known = self.named[section.text]
            for key, value in body.pairs:
                inner = value.pairs if isinstance(value, MappingNode) else []
                for name in (text for k, v in inner if k.text in _NAMED_BY[section.text] for text in _texts(v)):
                    owners = known.setdefault(spelt(name), [])
                    if key.text not in owners:
                        owners.append(key.text)

    # Names

    def who(self, node: Node, key: Key, where: str) -> str | None:
        """An entity id or the ISO code of a country; a source id where the key allows sources."""
        return self._name(node, key, where, places=False)

    def whos(self, node: Node, key: Key, where: str) -> tuple[str, ...] | None:
        return self.some(node, key, where, self.who)

    def where(self, node: Node, key: Key, where: str) -> str | None:
        """As :meth:`who`; a city or region of the world table as its name with hyphens."""
        return self._name(node, key, where, places=True)

    def _name(self, node: Node, key: Key, where: str, *, places: bool) -> str | None:
        text = self.text(node, key, where)
        if text is None:
            return None
        if any(text in self.names[space] for space in key.names):
            return text
        name = spelt(text)
        owners = [owner for space in key.names for owner in self.named[space].get(name, ())]
        if len(owners) == 1:
            return owners[0]
        if owners:
            self.report(node, where, f"{quoted(text)} may be {' or '.join(owners)}: write the id")
            return None
        found = self._world(text, name, places=places)
        if found is None:
            nouns = [*(self.nouns[space] for space in key.names), "country", *(["city or region"] if places else [])]
            message = f"{quoted(text)} is the id or name of no {', '.join(nouns[:-1])} or {nouns[-1]}"
            self.report(node, where, message, self.near(text, self._candidates(key, places=places)))
        return found

    @property
    def world(self) -> World:
        from factcheck import world

        return world.load()

    def _world(self, text: str, name: str, *, places: bool) -> str | None:
        world = self.world
        if len(text) == 2 and text.isupper() and text in world.names.values():
            return text
        if (code := world.names.get(name) or world.names.get(name.replace(".", ""))) is not None:
            return code
        known = places and (name in world.cities or name in world.regions)
        return name.replace(" ", "-") if known else None

    def _candidates(self, key: Key, *, places: bool) -> list[str]:
        """Ids and names that might have been meant, the base's own first."""
        own = [name for space in key.names for table in (self.names, self.named) for name in table[space]]
        world = self.world
        return [*own, *(name.title() for name in (*world.names, *(world.cities if places else ())))]

    # Other shapes

    def cites(self, node: Node, key: Key, where: str) -> tuple[tuple[str, str], ...] | None:
        """One or a list of the sources and the places in them."""
        return self.some(node, key, where, self.cite)

    def cite(self, node: Node, key: Key, where: str) -> tuple[str, str] | None:
        """The id of a source and the rest of the text, the place in it."""
        text = self.text(node, key, where)
        if text is None:
            return None
        name, _, locator = text.partition(" ")
        source = self.resolve(name.rstrip(","), node, ("sources",), where)
        return None if source is None else (source, locator.strip())

    def time(self, node: Node, key: Key, where: str) -> str | None:
        """A time in one of the forms that ``factcheck.base.bounds`` reads."""
        text = self.text(node, key, where)
        if text is None:
            return None
        trouble = self._time_trouble(text)
        if trouble is None:
            return text
        self.report(node, where, *trouble)
        return None

    def _time_trouble(self, text: str) -> tuple[str, str | None] | None:
        first, dots, last = text.partition("..")
        if not (first or last):
            return f"{quoted(text)} says no time", None
        for i, step in enumerate((first, last)):
            if not step or (_STEP.fullmatch(step) and (step[5:6] in ("H", "Q") or date_trouble(step) is None)):
                continue
            message, better = date_trouble(step) or (f"{quoted(step)} is no time", None)
            if better:
                better = f"{first}..{better}" if i else f"{better}{dots}{last}"
            return f"{message}; also 2023-H1, 2023-Q2, 2019..2023, 2022.. or ..2023", better
        low, high = bounds(text)
        if low and high and low > high:
            return f"{quoted(text)} ends before it starts", f"{last}..{first}"
        return None
