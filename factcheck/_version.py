"""The version of the program and of its machine-readable output, without importing anything."""

__version__ = "0.1.0"

FORMAT_VERSION = 2
"""Version of the JSON objects (``"v"`` / ``"version"``): raised when a key changes its meaning or goes away."""
