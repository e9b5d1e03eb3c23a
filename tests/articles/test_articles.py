"""Whole articles and what is said of them, kept as snapshots.

`ARTLINT_UPDATE_SNAPSHOTS=1 make test` writes them anew; read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from artlint.cli import main

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ARTICLES = [
    ROOT / "examples" / "harbour-plant.md",
    *sorted(path for path in HERE.iterdir() if path.suffix in {".md", ".html", ".txt"}),
]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_an_articles_report_is_as_it_was(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(article.parent)
    main(["check", "--isolated", article.name])
    report = capsys.readouterr().out
    snapshot = HERE / f"{article.name}.report"
    if os.environ.get("ARTLINT_UPDATE_SNAPSHOTS"):
        snapshot.write_text(report, "utf-8")
    assert report == snapshot.read_text("utf-8")
