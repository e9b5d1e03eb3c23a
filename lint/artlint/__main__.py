"""`python -m artlint`."""

import sys

from artlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
