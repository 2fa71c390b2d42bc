"""Sentences as frames: items, their parts of speech, noun phrases, clauses."""
