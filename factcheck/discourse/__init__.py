"""What a text lends from sentence to sentence: one explicit state, nothing rewritten."""

from factcheck.discourse.state import Discourse

__all__ = ["Discourse"]
