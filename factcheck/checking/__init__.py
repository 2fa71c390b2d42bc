"""The entry points: a claim, a text, a document in; judged claims out."""
