"""Power and energy: which of the two a figure should be in."""
