"""Relations and verdicts: pure tables, and the judge that applies them to a sentence."""

from factcheck.judging.tables import NEGATED, SEVERITY, combine, joined, no_fact, severity_of, verdict_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.judging.codes import CODES, Code

__all__ = ["CODES", "NEGATED", "SEVERITY", "Code", "combine", "joined", "no_fact", "severity_of", "verdict_of"]


def __getattr__(name: str) -> object:
    from factcheck.judging import tables

    return getattr(tables, name)
