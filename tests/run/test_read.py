"""From a file to its text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.errors import ReadError
from artlint.run.read import decoded, read_source


def fault(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_source(str(path))
    return str(caught.value).replace(str(path), "FILE")


@pytest.mark.parametrize("text", ["", "\ufeffBOM", "a\r\nb\rc\n", "\0 \x1a \x7f", "🙂 é e\u0301 \u2028", "no line end"])
def test_nothing_in_the_text_is_changed(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(text.encode())
    source = read_source(str(file))
    assert (source.path, source.text) == (str(file), text)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"caf\xe9", "not UTF-8 at byte 3 (0xe9, row 1)"),
        (b"a\r\nb\rc\n\xff", "not UTF-8 at byte 7 (0xff, row 4)"),
        ("é".encode() + b"\x80", "not UTF-8 at byte 2 (0x80, row 1)"),
        (b"cut short \xe2\x80", "not UTF-8 at byte 10 (0xe2, row 1)"),
        (b"\xed\xa0\x80", "not UTF-8 at byte 0 (0xed, row 1)"),
        ("a".encode("utf-16"), "not UTF-8 at byte 0 (0xff, row 1); it looks like UTF-16, save it as UTF-8"),
        (
            b"PK\x03\x04\x14\x00\xff",
            "not UTF-8 at byte 6 (0xff, row 1); it looks like a Word or PDF file, save it as .txt, .md or .html",
        ),
    ],
)
def test_the_first_wrong_byte_is_named(tmp_path: Path, content: bytes, expected: str) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(content)
    assert fault(file) == f"FILE: {expected}"


def test_what_cannot_be_opened_is_named_in_one_line(tmp_path: Path) -> None:
    assert fault(tmp_path) == "FILE: cannot be read: is a directory"
    assert fault(tmp_path / "gone.md") == "FILE: cannot be read: no such file or directory"
    assert "cannot be read" in fault(tmp_path / "a\0b.md")


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.touch(mode=0o000)
    assert fault(file) == "FILE: cannot be read: permission denied"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=40))
def test_any_bytes_are_either_the_text_or_a_read_error(content: bytes) -> None:
    try:
        expected = content.decode("utf-8")
    except UnicodeDecodeError:
        with pytest.raises(ReadError, match=r"\A-: not UTF-8 at byte \d+ \(0x[0-9a-f]{2}, row \d+\).*\Z"):
            decoded("-", content)
    else:
        assert decoded("-", content).text == expected
