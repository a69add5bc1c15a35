"""A sheet of an .xlsx workbook as text cells: whole numbers without decimals, dates in ISO, formulas as outcomes."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import fastexcel
import polars as pl

from cxmaturity.errors import cannot, suggestion
from cxmaturity.surveys.table import LONG, ROW, Table, below_headers, position_of, unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from cxmaturity.surveys.table import Layout

LARGEST_UNPACKED = 600_000_000
"""Bytes that a workbook may unpack to; more is a mistake or an attack, and CSV is the way for a million rows."""
MOST_CELLS = 60_000_000
"""Cells from the first to the last in use: a lonely cell in the far corner makes the reader abort the whole program."""

_CHUNK = 1 << 22
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3})?([0-9]{1,7})["']""")
_MIDNIGHT = r"^([0-9]{4}-[0-9]{2}-[0-9]{2}) 00:00:00$"


def read_workbook(path: Path, layout: Layout) -> Table:
    """The named sheet, or the only one that holds anything; `UserError` when there is no such sheet or no workbook."""
    name = str(path)
    _refuse_bombs(path, name)
    try:
        workbook = fastexcel.read_excel(path)
        sheets = {sheet: _cells(workbook, sheet) for sheet in _candidates(workbook.sheet_names, name, layout.sheet)}
    except fastexcel.FastExcelError:
        raise cannot("the workbook is damaged", file=name, help="open it and save it again", code="CX507") from None
    filled = {sheet: cells for sheet, cells in sheets.items() if cells.height}
    if len(filled) > 1:
        names = ", ".join(f"`{sheet}`" for sheet in filled)
        raise cannot(f"several sheets hold something: {names}", file=name, help="name one with --sheet", code="CX508")
    if not filled:
        raise unreadable("CX502", "the workbook is empty", file=name)
    sheet, cells = filled.popitem()
    table = Table(name, (), cells.with_row_index(ROW, offset=1), typed=True, sheet=sheet)
    return below_headers(table, layout)


def _candidates(names: list[str], file: str, sheet: str | None) -> list[str]:
    if sheet is not None and sheet not in names:
        way_out = suggestion(sheet, names) or f"the sheets are {', '.join(f'`{name}`' for name in names)}"
        raise cannot(f"no sheet is called `{sheet}`", file=file, help=way_out, code="CX508")
    return names if sheet is None else [sheet]


def _cells(workbook: fastexcel.ExcelReader, sheet: str) -> pl.DataFrame:
    """All cells from the corner of the sheet on, though what is in it may start further down or to the right."""
    loaded = workbook.load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string")
    frame: pl.DataFrame = loaded.to_polars()
    first = min((column.absolute_index for column in loaded.available_columns()), default=0)
    blank = [pl.lit(None, pl.String).alias(str(position + 1)) for position in range(first)]
    texts = [pl.nth(index).str.replace(_MIDNIGHT, "$1").alias(str(first + index + 1)) for index in range(frame.width)]
    return frame.select(*blank, *texts, pl.lit(value=False).alias(LONG)) if frame.width else pl.DataFrame()


def _refuse_bombs(path: Path, name: str) -> None:
    """Refuses what is no workbook, what unpacks to too much, and what spreads few cells over too wide a grid."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if not any(part.filename == "xl/workbook.xml" for part in parts):
                way_out = "unpack it and name the file in it"
                raise cannot("this is a zip file and no workbook", file=name, help=way_out, code="CX503")
            if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                way_out = "save the sheet as CSV"
                raise cannot("the workbook is too large", file=name, help=way_out, code="CX507")
            for part in parts:
                _refuse_wide(archive, part, name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise cannot("the workbook is damaged", file=name, help="open it and save it again", code="CX507") from None


def _refuse_wide(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    columns: set[bytes] = set()
    last = 0
    with archive.open(part) as stream:
        rest = b""
        while chunk := stream.read(_CHUNK):
            found = _REFERENCE.findall(rest + chunk)
            columns.update(column for column, _ in found)
            last = max(last, max((int(row) for _, row in found), default=0))
            rest = chunk[-40:]
    if last * max((position_of(column.decode()) for column in columns), default=0) > MOST_CELLS:
        way_out = "remove what stands far below or far to the right of the answers, or save the sheet as CSV"
        raise cannot("the cells of a sheet lie too far apart", file=name, help=way_out, code="CX507")
