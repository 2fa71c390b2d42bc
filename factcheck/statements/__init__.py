"""Frames as statements: a concept, roles, and the direction in which it holds."""
