"""Sections of a text: what a heading sets for all that stands under it, and under the headings below it."""

from __future__ import annotations

from factcheck.discourse.settings import FREE, Setting
from factcheck.model import Period
from factcheck.records import dataclass, field


@dataclass(slots=True)
class Section:
    """What a heading (or the title) sets: who is in focus, and a period."""

    countries: frozenset[str] = frozenset()
    period: Period | None = None
    setting: Setting = FREE


@dataclass(slots=True)
class Sections:
    """The sections around what is read, below the title, with the levels of their headings."""

    open: list[tuple[int, Section]] = field(default_factory=list)

    def under(self, here: Section, level: int) -> tuple[Section, Section]:
        """A section that begins, with what the one around it sets, and that one."""
        while self.open and (not level or self.open[-1][0] >= level):
            self.open.pop()
        above = self.open[-1][1] if self.open else Section()
        setting = above.setting if here.setting is FREE else here.setting
        here = Section(here.countries, here.period or above.period, setting)
        if level > 1:
            self.open.append((level, Section(here.countries or above.countries, here.period, setting)))
        return here, above
