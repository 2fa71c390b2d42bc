"""A small fact base of sentences, for tests of what stands around the engine."""

from __future__ import annotations

BASE = """\
factcheck: 2
title: A dam
sources:
  gazette: {publisher: The Gazette, title: One, url: "https://gazette.example/1", published: 2023-09}
  river: {publisher: River TV, title: Two, url: "https://river.example/2", published: 2024-06}
facts:
- id: dam-cost
  title: What the dam cost
  readings:
  - says: The dam cost over $8 million.
    source: gazette
  - says: The dam cost $9.6 million.
    source: river
- id: dam-workers
  title: How many built the dam
  readings:
  - says: The dam had 700 workers.
    source: gazette
  - says: The dam had 700 workers.
    source: river
"""
