"""Relations and verdicts: pure tables, and the judge that applies them to a sentence."""

from factcheck.judging.tables import CODES, NEGATED, SEVERITY, Code, combine, joined, severity_of, verdict_of

__all__ = ["CODES", "NEGATED", "SEVERITY", "Code", "combine", "joined", "severity_of", "verdict_of"]
