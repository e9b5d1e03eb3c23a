"""Two figures for one measure."""
