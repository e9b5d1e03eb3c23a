"""Sums of money that have lost their magnitude."""
