"""Sentences of texts as they are cut into readings: each assertion once, nothing that the text does not say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tables import load_table

from factcheck import draft

CASES = load_table(Path(__file__).parent / "data" / "drafting" / "cuts.yaml")


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_a_sentence_makes_these_readings(case: dict[str, Any]) -> None:
    assert sorted(reading.says for _, reading in draft(case["text"] + "\n\nWas it worth it?").readings()) == sorted(
        case["says"]
    )
