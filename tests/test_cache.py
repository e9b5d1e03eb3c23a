"""The cache of files read."""

from __future__ import annotations

import os
from pathlib import Path

from artlint.cache import FileCache


def read(path: str) -> object:
    return Path(path).read_text()


def test_a_value_is_kept_until_the_file_changes(tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_text("one")
    cache = FileCache(str(tmp_path / "cache"))
    assert cache.value(str(file), read) == "one"
    cache.save()
    reads: list[str] = []

    def read_again(path: str) -> object:
        reads.append(path)
        return read(path)

    read_again.__name__ = "read"
    assert FileCache(str(tmp_path / "cache")).value(str(file), read_again) == "one"
    assert reads == []
    file.write_text("two!")
    assert FileCache(str(tmp_path / "cache")).value(str(file), read_again) == "two!"


def test_two_readers_of_a_file_keep_a_value_each(tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_text("one")
    cache = FileCache(str(tmp_path))

    def length(path: str) -> object:
        return len(Path(path).read_text())

    assert (cache.value(str(file), read), cache.value(str(file), length)) == ("one", 3)


def test_a_damaged_cache_is_an_empty_one(tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_text("one")
    cache = FileCache(str(tmp_path / "cache"))
    cache.value(str(file), read)
    cache.save()
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:-4] + b"????")
    assert FileCache(str(tmp_path / "cache")).value(str(file), read) == "one"


def test_a_cache_that_others_may_write_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_text("one")
    cache = FileCache(str(tmp_path / "cache"))
    cache.value(str(file), read)
    cache.save()
    (kept,) = (tmp_path / "cache").iterdir()
    os.chmod(kept, 0o666)
    reads: list[str] = []

    def read_again(path: str) -> object:
        reads.append(path)
        return read(path)

    read_again.__name__ = "read"
    FileCache(str(tmp_path / "cache")).value(str(file), read_again)
    assert len(reads) == 1


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_text("one")
    cache = FileCache(str(file / "not a folder"))
    assert cache.value(str(file), read) == "one"
    cache.save()
