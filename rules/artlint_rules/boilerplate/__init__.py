"""Leftovers of a web page in the text (BPL)."""
