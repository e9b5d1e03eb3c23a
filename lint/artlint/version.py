"""The version, as in pyproject.toml (a test keeps them equal)."""

VERSION = __version__ = "0.1.0"
