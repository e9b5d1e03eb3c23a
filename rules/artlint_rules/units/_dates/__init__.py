"""Dates, ages and years that belong together."""
