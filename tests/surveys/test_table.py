from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from cxmaturity.errors import UserError
from cxmaturity.surveys.table import Layout, Table, below_headers, position_of, read_table


def sheet(*rows: tuple[str | None, ...]) -> Table:
    """A table as a reader makes it, before its headers are taken off."""
    cells = pl.DataFrame(rows, schema=["1", "2"], orient="row")
    return Table("a.csv", (), cells.with_row_index("@row", offset=1).with_columns(pl.lit(value=False).alias("@long")))


def test_the_first_row_that_is_not_blank_holds_the_headers() -> None:
    table = below_headers(sheet((None, None), ("tidy", "Rush\u00a0 hour"), ("3", "4")), Layout())
    assert table.headers == ("tidy", "Rush hour")
    assert table.cells.rows() == [(3, "3", "4", False)]


def test_a_layout_says_how_many_header_rows_there_are_and_which_holds_the_names() -> None:
    table = below_headers(sheet(("Group", None), ("a", "b"), ("1", "2")), Layout(header_rows=2, header_row=2))
    assert table.headers == ("a", "b")
    assert table.cells["@row"].to_list() == [3]


def test_blank_rows_at_the_end_are_no_rows_and_blank_rows_between_are() -> None:
    table = below_headers(sheet(("a", "b"), (None, None), ("1", None), (None, None)), Layout())
    assert table.cells["@row"].to_list() == [2, 3]


@pytest.mark.parametrize(
    ("rows", "message"),
    [([(None, None)], "the file is empty"), ([("a", "b"), (None, None)], "there are no rows below the headers")],
)
def test_a_table_without_rows_is_refused(rows: list[tuple[str | None, ...]], message: str) -> None:
    with pytest.raises(UserError, match=message) as caught:
        below_headers(sheet(*rows), Layout())
    assert caught.value.exit_code == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xd0\xcf\x11\xe0rest", "an old .xls workbook, or one with a password"),
        (b"$FL2 ...", "an SPSS file"),
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04 not a zip", "the workbook is damaged"),
    ],
)
def test_other_formats_are_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "survey.csv"
    path.write_bytes(content)
    with pytest.raises(UserError, match=message) as caught:
        read_table(path, Layout())
    assert caught.value.exit_code == 2


def test_a_folder_and_a_file_that_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="this is a folder"):
        read_table(tmp_path, Layout())
    with pytest.raises(UserError, match="there is no such file"):
        read_table(tmp_path / "none.csv", Layout())


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "survey.csv"
    path.write_text("a,b\n", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError, match="the file cannot be opened: Permission denied"):
        read_table(path, Layout())


@pytest.mark.parametrize(("letters", "position"), [("A", 1), ("z", 26), ("AA", 27), ("XFD", 16384)])
def test_letters_are_positions(letters: str, position: int) -> None:
    assert position_of(letters) == position
