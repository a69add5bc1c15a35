"""CSV and TSV: bytes to text cells. Encoding and delimiter are found out and checked, never assumed."""

from __future__ import annotations

import codecs
import csv
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.errors import cannot
from cxmaturity.surveys.table import LONG, ROW, Table, below_headers, unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.surveys.table import Layout

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
HEAD = 256_000
"""Characters in which the delimiter is looked for."""
SAMPLE = 6
"""Records by which it is judged."""

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class _Decoded:
    """A file's content as UTF-8, and how it was written."""

    content: bytes
    encoding: str
    warnings: tuple[str, ...] = ()


def read_delimited(content: bytes, name: str, layout: Layout) -> Table:
    """The table in this content; `UserError` when it is no text, empty, or its quotes do not fit."""
    decoded = _decode(content, name, layout.encoding)
    head = decoded.content[:HEAD].decode("utf-8", errors="ignore")
    if not head.strip():
        raise unreadable("CX502", "the file is empty", file=name)
    delimiter = layout.delimiter or _delimiter(head, name)
    width = _header_width(head, delimiter, layout)
    if not width:
        raise unreadable("CX502", "the first row is too long to be a row of headers", file=name)
    cells = _cells(decoded.content, name, delimiter, width)
    table = Table(
        name,
        (),
        cells.with_row_index(ROW, offset=1),
        encoding=decoded.encoding,
        delimiter=delimiter,
        warnings=decoded.warnings,
    )
    return below_headers(table, layout)


def _decode(content: bytes, name: str, encoding: str | None) -> _Decoded:
    marked = next((named for bom, named in _BOMS if content.startswith(bom)), None)
    if encoding or marked:
        return _decode_as(content, name, encoding or marked or "")
    if b"\0" in content:
        way_out = "save it as UTF-8, or name its `encoding` in a mapping file, such as utf-16-le"
        raise cannot("this is not a text file: it holds zero bytes", file=name, help=way_out, code="CX504")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        warning = f"the file is not UTF-8 (line {line}) and was read as Windows-1252; check its accented letters"
        return _Decoded(content.decode("cp1252", errors="replace").encode(), "cp1252", (warning,))
    return _Decoded(content, "utf-8")


def _decode_as(content: bytes, name: str, encoding: str) -> _Decoded:
    try:
        text = content.decode("utf-8-sig" if encoding.lower() in {"utf-8", "utf8"} else encoding)
    except LookupError:
        raise cannot(f"no encoding is called `{encoding}`", file=name, help="for example utf-8", code="CX504") from None
    except UnicodeError:
        raise cannot(f"the file is not {encoding}", file=name, help="save it as UTF-8", code="CX504") from None
    if "\0" in text:
        raise cannot("this is not a text file: it holds zero bytes", file=name, code="CX504")
    return _Decoded(text.encode(), encoding)


def _records(head: str, delimiter: str, limit: int) -> list[list[str]]:
    """The first records as Python's own reader sees them; fewer when one is longer than it takes."""
    records = []
    try:
        for record in islice(csv.reader(StringIO(head, newline=""), delimiter=delimiter), limit):
            records.append(record)  # noqa: PERF402 - what came before an error counts
    except csv.Error:
        return records
    return records[:-1] if len(head) >= HEAD and len(records) > 1 else records


def _delimiter(head: str, name: str) -> str:
    """The delimiter that gives all records the same number of cells, and most of them."""
    merit = {delimiter: _merit(_records(head, delimiter, SAMPLE)) for delimiter in DELIMITERS}
    best = max(merit.values())
    found = [delimiter for delimiter in DELIMITERS if merit[delimiter] == best]
    if best[1] == 1:
        return ","
    if len(found) > 1:
        words = " or ".join(DELIMITERS[delimiter] for delimiter in found)
        way_out = "name the `delimiter` in a mapping file"
        raise cannot(f"{words} could be between the cells", file=name, help=way_out, code="CX505")
    return found[0]


def _merit(records: Sequence[Sequence[str]]) -> tuple[bool, int]:
    widths = [len(record) for record in records if record]
    return len(set(widths)) == 1 and widths[0] > 1, max(widths[:1], default=1)


def _header_width(head: str, delimiter: str, layout: Layout) -> int:
    """How many cells the widest of the header records has; 0 when they are longer than any headers."""
    rows = layout.header_rows or layout.header_row
    records = (
        _records(head, delimiter, rows) if rows else [record for record in _records(head, delimiter, 100) if record]
    )
    return max((len(record) for record in records[: rows or 1]), default=0)


def _cells(content: bytes, name: str, delimiter: str, width: int) -> pl.DataFrame:
    """All records as text, with one column more than there are headers to see which rows are too long."""
    only_returns = b"\r" in content and b"\n" not in content
    columns = [str(position) for position in range(1, width + 1)]
    try:
        cells = pl.read_csv(
            content.removeprefix(codecs.BOM_UTF8),
            has_header=False,
            separator=delimiter,
            schema=dict.fromkeys([*columns, LONG], pl.String),
            infer_schema=False,
            eol_char="\r" if only_returns else "\n",
            truncate_ragged_lines=True,
            missing_columns="insert",
            extra_columns="ignore",
        )
    except pl.exceptions.ComputeError:
        raise _bad_quotes(content, name, delimiter) from None
    return cells.with_columns(pl.col(LONG).is_not_null())


def _bad_quotes(content: bytes, name: str, delimiter: str) -> Exception:
    """Where a quote is opened and not closed, found by a slower and stricter reader."""
    reader = csv.reader(StringIO(content.decode(), newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for _ in reader:
            line = reader.line_num + 1
    except csv.Error:
        pass
    way_out = 'a quote inside a quoted cell is written twice: "she said ""yes"""'
    message = "the quotes in the row that starts here do not fit"
    return unreadable("CX506", message, file=name, line=line, help=way_out)
