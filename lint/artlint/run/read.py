"""From a file to its text."""

from __future__ import annotations

from artlint.document.source import Source
from artlint.errors import ReadError

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# How the files of word processors begin: archives (.docx, .odt, .pages), Word before 2007, PDF.
_DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")


def read_source(path: str) -> Source:
    """The text of a file, nothing changed. Raises ReadError when it cannot be read or is not UTF-8."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadError(path, f"cannot be read: {reason[:1].lower()}{reason[1:]}") from error
    except ValueError as error:  # a NUL in the path
        raise ReadError(path, f"cannot be read: {error}") from error
    return decoded(path, content)


def decoded(path: str, content: bytes) -> Source:
    """The text of a file's bytes; a byte order mark stays in it. Raises ReadError naming the first byte that is wrong.

    Bytes count from 0, rows from 1.
    """
    try:
        return Source(path, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        hint = _hint(content)
        row = _row(content, error.start)
        byte = content[error.start]
        raise ReadError(path, f"not UTF-8 at byte {error.start} (0x{byte:02x}, row {row}){hint}") from error


def _hint(content: bytes) -> str:
    """What an editor can do about a file that is not text."""
    if content.startswith(_UTF_16):
        return "; it looks like UTF-16, save it as UTF-8"
    if content.startswith(_DOCUMENTS):
        return "; it looks like a Word or PDF file, save it as .txt, .md or .html"
    return ""


def _row(content: bytes, offset: int) -> int:
    before = content[:offset]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")
