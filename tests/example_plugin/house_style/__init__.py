"""An example of a newsroom's own artlint plugin."""
