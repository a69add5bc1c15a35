from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from cxmaturity.errors import Problem, UserError
from cxmaturity.files.writing import slug, write_whole


def problem(path: Path) -> Problem:
    with pytest.raises(UserError) as caught:
        write_whole(path, b"new")
    assert caught.value.exit_code == 2
    return caught.value.problems[0]


def test_a_file_is_written_with_the_folders_it_needs(tmp_path: Path) -> None:
    write_whole(tmp_path / "a/b/c.txt", b"new")
    assert (tmp_path / "a/b/c.txt").read_bytes() == b"new"


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_whole(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o600)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask")
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "c.txt", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "c.txt").stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_whole(tmp_path / "link.txt", b"new")
    assert ((tmp_path / "link.txt").is_symlink(), (tmp_path / "real.txt").read_bytes()) == (True, b"new")


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_whole(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert problem(tmp_path) == Problem("CX910", "this is a folder", str(tmp_path), help="name the file to write in it")


@pytest.mark.parametrize("name", ["file/c.txt", "x" * 300, "a\0b"])
def test_what_cannot_be_written_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    found = problem(tmp_path / name)
    assert (found.code, found.file) == ("CX911", str(tmp_path / name))
    assert found.message.startswith("the file cannot be written: ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_said() -> None:
    assert problem(Path("/dev/full")).message == "the file cannot be written: No space left on device"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_nothing_half_written_remains(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fails(_: int) -> None:
        raise error

    (tmp_path / "c.txt").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises((UserError, KeyboardInterrupt)):
        write_whole(tmp_path / "c.txt", b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("c.txt", b"old")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme BV", "acme-bv"),
        ("Caf\u00e9 Zo\u00eb", "cafe-zoe"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>", "script"),
        ("=cmd()", "cmd"),
        ("\u202egnp.exe", "gnp-exe"),
        ("a\0b\x1b", "a-b"),
        ("\u4e2d\u6587", "report"),
        ("", "report"),
        ("x" * 5000, "x" * 60),
    ],
)
def test_a_name_from_data_is_a_harmless_part_of_a_file_name(text: str, name: str) -> None:
    assert slug(text) == name
