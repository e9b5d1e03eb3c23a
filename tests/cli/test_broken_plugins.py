"""What becomes of a check when something that a plugin brought fails: it is named, and the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from artlint.cli import check, main

STORY = "Europe waits with bated breath for the vote.\n"
RULE = '''
from artlint import Finding, Related, Rule, Span

class House(Rule):
    """House."""
    code = "HSE902"
    name = "house"
'''


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "story.txt").write_text(STORY)
    return folder


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, module: str, body: str) -> None:
    """Make a plugin of one module, as pip would leave it."""
    site = folder / "site"
    metadata = site / f"{module}-1.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "entry_points.txt").write_text(f"[artlint]\nhouse = {module}\n")
    (site / f"{module}.py").write_text(body)
    monkeypatch.syspath_prepend(str(site))


def test_a_rule_that_cannot_be_made_is_named_once_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    body = f"{RULE}    def __init__(self, settings=None):\n        raise OSError('no word list')\n"
    body += "    def check(self, document):\n        yield from ()\n\ndef register_rules():\n    return [House]\n"
    install(tmp_path, monkeypatch, "init_style", body)
    Path("other.txt").write_text(STORY)
    assert main(["check", "."]) == 2
    captured = capsys.readouterr()
    assert captured.err == "artlint: HSE902: the rule cannot be made (init_style): OSError: no word list\n"
    assert captured.out.count("STY001") == 3  # two findings and the summary
    assert main(["check", "-v", "story.txt"]) == 2
    assert "Traceback" in capsys.readouterr().err
    assert main(["config"]) == 2
    captured = capsys.readouterr()
    assert "cannot be made" in captured.err
    assert "HSE902" not in captured.out


@pytest.mark.parametrize(
    "finding",
    [
        "Finding(self.code, Span(9, 5), 'x')",
        "Finding(self.code, Span(-1, 5), 'x')",
        "Finding(self.code, Span(0, 10_000), 'x')",
        "Finding(self.code, Span(0, 5), 'x', related=(Related(Span(0, 10_000), 'x'),))",
        "None",
    ],
)
def test_a_finding_that_is_nowhere_in_the_text_is_a_failure_of_its_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, finding: str
) -> None:
    module = f"span_style_{len(finding)}"
    body = (
        f"{RULE}    def check(self, document):\n        yield {finding}\n\ndef register_rules():\n    return [House]\n"
    )
    install(tmp_path, monkeypatch, module, body)
    assert main(["check", "story.txt"]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("artlint: story.txt: HSE902: the rule failed: ")
    assert captured.err.count("\n") == 1
    assert "STY001" in captured.out


@pytest.mark.parametrize(
    ("body", "what"), [("raise ValueError('no slug')", "ValueError: no slug"), ("return None", "None is no document")]
)
def test_a_parser_that_fails_costs_its_article_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, body: str, what: str
) -> None:
    module = f"wire_style_{len(body)}"
    parser = f"def parse(source):\n    {body}\n\ndef register_parsers():\n    return {{'.wire': parse}}\n"
    install(tmp_path, monkeypatch, module, parser)
    Path("late.wire").write_text(STORY)
    assert main(["check", "."]) == 2
    captured = capsys.readouterr()
    assert captured.err == f"artlint: late.wire: the parser of .wire failed ({module}): {what}\n"
    assert "story.txt:1:14: STY001" in captured.out
    assert "in 1 article:" in captured.out


def test_a_reporter_that_raises_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "def report(results, stream, context):\n    for result in results:\n        result.nothing\n\n"
    install(tmp_path, monkeypatch, "desk_style", f"{body}def register_reporters():\n    return {{'desk': report}}\n")
    Path("a.txt").write_bytes(b"caf\xe9")
    assert main(["check", "--output-format", "desk", "."]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == "artlint: a.txt: not UTF-8 at byte 3 (0xe9, row 1)"
    assert second.startswith("artlint: plugin desk-style: reporter desk failed (desk_style): AttributeError: ")


def test_a_plugin_that_exits_is_named_and_the_check_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, "exit_style", "import sys\nsys.exit(0)\n")
    assert main(["check", "--exit-zero", "story.txt"]) == 2
    captured = capsys.readouterr()
    assert captured.err == "artlint: plugin exit-style: exit_style cannot be imported: SystemExit: 0\n"
    assert "STY001" in captured.out


def test_what_nobody_foresaw_is_one_line_and_a_traceback_when_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(check, "_context", broken)
    assert main(["check", "story.txt"]) == 2
    assert capsys.readouterr().err == "artlint: this should not happen: KeyError: 'x'; -v shows where\n"
    assert main(["check", "-v", "story.txt"]) == 2
    assert "Traceback" in capsys.readouterr().err
