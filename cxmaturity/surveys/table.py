"""A survey file as a table of text cells that remembers its row numbers, whether it is CSV, TSV or a workbook."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cxmaturity.errors import CONTENT, Problem, UserError, cannot

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl

ROW = "@row"
LONG = "@long"
LARGEST = 4_000_000_000

_OTHER_FORMATS = {
    b"\xd0\xcf\x11\xe0": ("an old .xls workbook, or one with a password", "save it as .xlsx without a password"),
    b"$FL2": ("an SPSS file", "export the survey as CSV or XLSX"),
    b"$FL3": ("an SPSS file", "export the survey as CSV or XLSX"),
    b"%PDF": ("a PDF", "export the survey as CSV or XLSX"),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """How to read a file, as far as somebody said so. Rows count from 1."""

    header_rows: int | None = None
    header_row: int | None = None
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Text cells below one row of headers.

    The columns of `cells` are named by their position, counted from 1; a blank cell is null. `@row` is the row as a
    spreadsheet numbers it, `@long` says that the row has more cells than there are headers.
    """

    name: str
    headers: tuple[str, ...]
    cells: pl.DataFrame
    typed: bool = False
    """Whether numbers were numbers in the file, so that a point in their text can only be a decimal point."""
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    warnings: tuple[str, ...] = ()


def position_of(letters: str) -> int:
    """The position of a spreadsheet's column, counted from 1: A is 1, AA is 27."""
    position = 0
    for letter in letters.upper():
        position = position * 26 + ord(letter) - ord("A") + 1
    return position


def unreadable(code: str, message: str, *, file: str, help: str | None = None, line: int | None = None) -> UserError:  # noqa: A002 - the word users see
    """The error for a file that was opened and holds nothing that can be used (exit code 1)."""
    return UserError([Problem(code, message, file=file, line=line, help=help)], CONTENT)


def read_table(path: Path, layout: Layout) -> Table:
    """The table in this file, whatever its suffix says; `UserError` when it cannot be opened or holds no table."""
    from cxmaturity.surveys.delimited import read_delimited
    from cxmaturity.surveys.workbook import read_workbook

    name = str(path)
    head = _first_bytes(path, name)
    for magic, (what, way_out) in _OTHER_FORMATS.items():
        if head.startswith(magic):
            raise cannot(f"this is {what}", file=name, help=way_out, code="CX503")
    if head.startswith(b"PK\x03\x04"):
        return read_workbook(path, layout)
    return read_delimited(path.read_bytes(), name, layout)


def _first_bytes(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise cannot("this is a folder; name a file in it", file=name, code="CX501")
        if not path.is_file():
            raise cannot("there is no such file", file=name, code="CX501")
        if path.stat().st_size > LARGEST:
            raise cannot(f"the file is larger than {LARGEST // 1_000_000_000} GB", file=name, code="CX501")
        with path.open("rb") as file:
            return file.read(8)
    except OSError as error:
        raise cannot(f"the file cannot be opened: {error.strerror}", file=name, code="CX501") from None


def below_headers(table: Table, layout: Layout) -> Table:
    """The table with its headers taken off the top of its cells, and blank rows off its end.

    Without a layout the first row that is not blank holds the headers. Cells of the table come from the first row on.
    """
    import polars as pl

    text = pl.exclude(ROW, LONG)
    filled = table.cells.select(~pl.all_horizontal(text.is_null())).to_series().arg_true()
    if filled.is_empty():
        raise unreadable("CX502", "the file is empty", file=table.name)
    header_row = layout.header_row or (1 if layout.header_rows else filled[0] + 1)
    header_rows = layout.header_rows or header_row
    if filled[-1] < header_rows:
        raise unreadable("CX502", "there are no rows below the headers", file=table.name)
    headers = table.cells.select(text).row(header_row - 1)
    return replace(
        table,
        headers=tuple(" ".join((header or "").split()) for header in headers),
        cells=table.cells[header_rows : filled[-1] + 1],
    )
