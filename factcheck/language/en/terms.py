"""English nouns of several words that say one thing ("gross domestic product"), for the table of the parser."""

from __future__ import annotations

TERMS = {
    "gdp": "gross domestic product, economic output, national output",
    "unemployment": "unemployment rate, jobless rate, rate of unemployment, rate of joblessness",
    "inflation": "inflation rate, rate of inflation, consumer price inflation, price inflation",
    "budget_deficit": "budget deficit, budget gap, budget shortfall, fiscal deficit, fiscal gap",
    "budget_surplus": "budget surplus, fiscal surplus",
    "public_debt": "public debt, government debt, national debt, state debt, sovereign debt, public debts, "
    "government debts",
    "foreign_reserves": "foreign exchange reserves, foreign currency reserves, currency reserves, forex reserves, "
    "fx reserves, foreign reserves, international reserves",
    "minimum_wage": "minimum wage, wage floor, minimum salary",
    "vat": "value-added tax, value added tax",
    "head_office": "head office, head offices",
    "body_camera": "body camera, body cameras, body-worn camera, body-worn cameras, body cam, body cams",
    "workforce": "labour force, labor force",
    "finance_chief": "chief financial officer, finance chief, chief finance officer",
    "operations_chief": "chief operating officer, operations chief, chief operations officer",
    "bottom_line": "bottom line",
    "top_line": "top line",
    "credit_rating": "credit rating, debt rating, sovereign rating",
    "things_to_come": "what lies ahead, what lay ahead, what comes next, what the future holds, "
    "what the future may hold",
}
"""Nouns of several words that say one thing, each with all of its wordings."""
ROWS = {tuple(one.split()): term for term, several in TERMS.items() for one in several.split(", ")}
