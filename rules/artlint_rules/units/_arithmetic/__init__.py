"""Figures that are worked out from one another."""
