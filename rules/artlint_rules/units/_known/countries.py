"""Countries: people, area and economy, in the file beside this module."""
