"""The command line."""


def main() -> int:
    """Run the command line; the exit status."""
    raise NotImplementedError
