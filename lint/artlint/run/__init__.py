"""From paths to results, one file a stage; only session.py composes them."""
