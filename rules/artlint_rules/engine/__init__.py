"""Findings about the use of artlint itself (ART)."""
