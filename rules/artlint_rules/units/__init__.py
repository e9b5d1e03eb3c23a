"""Doubtful units and quantities (UNT)."""
