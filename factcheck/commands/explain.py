"""``factcheck explain "CLAIM"``: how a claim was read, which facts were considered and why, or why not."""

from __future__ import annotations

from factcheck.commands.common import Settings, entity_names, load_base, make_checker, opened
from factcheck.errors import UsageError
from factcheck.inputs import LONGEST_CLAIM
from factcheck.output import visible


def run(claims: tuple[str, ...], settings: Settings) -> int:
    """Explain each claim. The exit code says only whether that worked."""
    if not claims:
        raise UsageError("explain needs a claim", advice="For example: factcheck explain 'Trade topped $6 billion.'")
    for claim in claims:
        if len(claim) > LONGEST_CLAIM:
            raise UsageError(f"the claim has {len(claim):,} characters: too long to be a claim")
    base = load_base(settings)
    checker = make_checker(base, settings, assume_context=True)
    name = settings.resolved_format
    with opened(settings) as sink:
        records = []
        for i, claim in enumerate(claims):
            explanation = checker.explain(claim)
            if settings.machine:
                from factcheck.report.records import claim_record

                record = claim_record(explanation.result, entity_names(base))
                record["explanation"] = list(explanation.lines)
                records.append(record)
                continue
            if i:
                sink.write("\n")
            for line in explanation.lines:
                sink.write(visible(line).rstrip() + "\n")
        if records:
            from factcheck.report.listing import write_records

            write_records(sink, name, records)
    return 0
