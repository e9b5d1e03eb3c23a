"""The same words twice (REP)."""
