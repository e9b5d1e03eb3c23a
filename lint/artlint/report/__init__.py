"""From results to a stream, one file a format."""
