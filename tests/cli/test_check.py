"""`artlint check`, as it is used."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from artlint.cli import main

STORY = "Europe waits with bated breath for the vote.\n\nThe the count begins at noon.\n"


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_findings_are_shown_with_their_place_and_exit_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    assert main(["check", "--isolated", "story.txt"]) == 1
    out = capsys.readouterr().out
    assert "story.txt:1:14: STY001 info: " in out
    assert "\n1 | Europe waits with bated breath for the vote.\n  |              ^^^^^^^^^^^^^^^^^\n" in out
    assert "story.txt:3:1: REP001 error: " in out
    assert (
        "Found 2 in 1 article: 1 error, 1 info. 2 with" in out or "Found 2 in 1 article: 1 error, 1 info. 1 with" in out
    )


def test_a_clean_article_exits_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.txt").write_text("The count begins at noon.\n")
    assert main(["check", "story.txt"]) == 0
    assert capsys.readouterr().out == "No findings in 1 article.\n"


def test_concise_is_one_line_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    main(["check", "-q", "--select", "STY001", "--output-format", "concise", "story.txt"])
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("story.txt:1:14: STY001 info: “with bated breath”")


def test_json_has_the_exact_place_in_the_decoded_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = "\ufeffIt’s 🙂 quiet.\r\n\r\nEurope waits with bated breath.\r\n"
    (tmp_path / "story.txt").write_bytes(content.encode())
    main(["check", "--select", "STY001", "--output-format", "json", "story.txt"])
    (found,) = json.loads(capsys.readouterr().out)
    assert content[found["start"] : found["end"]] == "with bated breath"
    assert (found["location"], found["end_location"]) == ({"row": 3, "column": 14}, {"row": 3, "column": 31})
    assert {"filename", "code", "message", "location", "end_location", "fix", "url", "name", "severity"} <= set(found)


def test_json_of_a_clean_article_is_an_empty_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.txt").write_text("")
    assert main(["check", "--output-format", "json", "story.txt"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_path_that_does_not_exist_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "stroy.txt"]) == 2
    assert capsys.readouterr().err.startswith("artlint: stroy.txt: no such file")


def test_a_file_that_is_not_utf_8_is_named_with_the_byte_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    (tmp_path / "b.txt").write_text(STORY)
    assert main(["check", "."]) == 2
    captured = capsys.readouterr()
    assert "a.txt: not UTF-8 at byte 3" in captured.err
    assert "b.txt:1:14: STY001" in captured.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--select", "STY01x"], "--select"),
        (["--fail-on", "eror"], "error"),
        (["--output-format", "jsno"], "did you mean json?"),
        (["--selct", "STY"], "--selct"),
    ],
)
def test_a_mistaken_option_exits_with_2_and_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    try:
        status = main(["check", *arguments, "story.txt"])
    except SystemExit as error:
        status = error.code
    assert status == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1


def test_fail_on_and_exit_zero_decide_the_status(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Europe waits with bated breath.\n")
    assert main(["check", "story.txt"]) == 1
    assert main(["check", "--fail-on", "warning", "story.txt"]) == 0
    assert main(["check", "--exit-zero", "story.txt"]) == 0


def test_lists_that_are_given_in_parts_add_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "other.txt").write_text(STORY)
    for parts in (
        ["--select", "STY,ATT", "--select", "UNT"],
        ["--ignore", "REP", "--ignore", "UNT,ATT"],
        ["--select", "UNT", "--extend-select", "STY", "--extend-select", "ATT"],
        ["--ignore", "REP", "--exclude", "nothing", "--exclude", "never"],
    ):
        main(["check", "--output-format", "concise", "-q", *parts, "story.txt"])
        assert [line.split()[1] for line in capsys.readouterr().out.splitlines()] == ["STY001"]
    assert main(["check", "--exclude", "story.txt", "--exclude", "other.txt", "."]) == 0


def test_statistics_count_by_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    main(["check", "--statistics", "-q", "--select", "STY001,REP001", "story.txt"])
    assert capsys.readouterr().out == "1  REP001  doubled-word\n1  STY001  cliche\n"


def test_standard_input_is_read_as_the_file_it_is_called(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = io.TextIOWrapper(io.BytesIO(b"Europe waits `with bated breath`.\n\n# With bated breath\n"))
    monkeypatch.setattr(sys, "stdin", content)
    main(["check", "-", "--stdin-filename", "notes/story.md", "--output-format", "concise", "-q", "--select", "STY001"])
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("notes/story.md:3:3: STY001")


def test_standard_input_is_left_out_where_its_file_would_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "artlint.toml").write_text('exclude = ["archive"]\n')
    for arguments, status in ((["--force-exclude"], 0), ([], 1)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
        assert main(["check", "-", "--stdin-filename", "archive/x.md", *arguments]) == status
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert main(["check", "-", "--force-exclude"]) == 1


def test_no_configuration_and_a_certain_one_cannot_both_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("check", "rule", "config"):
        with pytest.raises(SystemExit) as stop:
            main([command, "--config", "a.toml", "--isolated"])
        assert stop.value.code == 2
        assert "--isolated: not allowed with argument --config" in capsys.readouterr().err


def test_a_suppressed_finding_is_counted_but_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.md").write_text(
        "<!-- artlint: disable=STY001 -- his words -->\nEurope waits with bated breath.\n"
    )
    assert main(["check", "story.md"]) == 0
    assert capsys.readouterr().out == "No findings in 1 article. 1 suppressed.\n"


def test_colour_follows_the_environment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    main(["check", "story.txt"])
    assert "\033[" not in capsys.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["check", "story.txt"])
    assert "\033[1;36mSTY001 info:" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "story.txt"])
    assert "\033[" not in capsys.readouterr().out


def test_a_file_named_without_the_command_is_answered_with_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    assert main(["story.txt"]) == 2
    assert "artlint check story.txt" in capsys.readouterr().err
    assert main(["chekc"]) == 2
    assert "did you mean check?" in capsys.readouterr().err


def test_the_module_runs_as_a_program_and_a_closed_pipe_is_no_crash(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"story{number}.txt").write_text(STORY * 40)
    command = [sys.executable, "-m", "artlint", "check", "."]
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("“Quoted” — Europe waits with bated breath.\n", "utf-8")
    environment = {
        **os.environ,
        "PYTHONIOENCODING": "ascii",
        "PYTHONUTF8": "0",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
    }
    done = subprocess.run([sys.executable, "-m", "artlint", "check", "story.txt"], capture_output=True, env=environment)
    assert "“with bated breath”" in done.stdout.decode("utf-8")


def test_a_rule_that_raises_is_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site" / "raising_style"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("def register_rules():\n    import raising_style\n    return raising_style\n")
    (package / "boom.py").write_text(
        "from artlint import Rule\n\n\nclass Boom(Rule):\n    '''Boom.'''\n    code = 'HSE902'\n    name = 'boom'\n"
        "    def check(self, document):\n        raise KeyError('x')\n        yield\n"
    )
    metadata = tmp_path / "site" / "raising_style-1.dist-info"
    metadata.mkdir()
    (metadata / "entry_points.txt").write_text("[artlint]\nraising = raising_style\n")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    (tmp_path / "story.txt").write_text(STORY)
    assert main(["check", "story.txt"]) == 2
    captured = capsys.readouterr()
    assert captured.err == "artlint: story.txt: HSE902: the rule failed: KeyError: 'x'\n"
    assert "STY001" in captured.out
    assert main(["check", "-v", "story.txt"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_source_that_is_not_installed_says_so(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    program = f"import sys; sys.path[:0] = [{str(root / 'lint')!r}, {str(root / 'rules')!r}]\n"
    program += "from artlint.cli import main; sys.exit(main(['check', '.']))"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", program], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr == "artlint: artlint is not installed, only its source is there; run pip install on it first\n"


def test_a_plugin_that_the_configuration_requires_must_be_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "artlint.toml").write_text('required-plugins = ["ruels"]\n')
    (tmp_path / "story.txt").write_text("It is late.\n")
    assert main(["check", "story.txt"]) == 2
    assert "required-plugins: plugin 'ruels' is not installed or failed; did you mean rules?" in capsys.readouterr().err
