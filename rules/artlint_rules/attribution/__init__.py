"""Claims nobody stands behind (ATT)."""
