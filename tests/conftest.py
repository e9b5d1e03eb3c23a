"""What holds for every test."""

from __future__ import annotations

import os
from pathlib import Path

# Before artlint is imported: what tests compile is no business of the user's cache.
os.environ.setdefault("ARTLINT_CACHE_DIR", str(Path(__file__).parents[1] / ".pytest_cache" / "artlint"))
