"""The receipt of an import as lines for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.cli.problems import printable
from cxmaturity.errors import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.model.receipt import IgnoredColumn, Receipt, RejectedRow, UnreadCells

MOST_SHOWN = 10
"""How many rows, cells and columns are named of each kind; the rest is counted."""


def receipt_lines(receipt: Receipt) -> Iterator[str]:
    """What became of the rows, columns and cells of a survey file."""
    yield from (printable(line) for line in _lines(receipt))


def _lines(receipt: Receipt) -> Iterator[str]:
    accepted, rejected = f"{receipt.accepted:,} accepted", f"{len(receipt.rejected):,} rejected"
    yield f"{receipt.file}: {receipt.rows:,} rows read = {accepted} + {rejected}"
    yield from map(_rejected, receipt.rejected[:MOST_SHOWN])
    yield from _more(len(receipt.rejected), "rows rejected")
    yield from map(_unread, receipt.unread[:MOST_SHOWN])
    yield from _more(len(receipt.unread), "kinds of cells not understood")
    yield from map(_ignored, receipt.ignored[:MOST_SHOWN])
    yield from _more(len(receipt.ignored), "columns not used")
    if receipt.without_column:
        yield f"  no column for: {', '.join(receipt.without_column)}"
    yield from (f"  warning: {warning}" for warning in receipt.warnings)


def _more(count: int, what: str) -> Iterator[str]:
    if count > MOST_SHOWN:
        yield f"  ... and {count - MOST_SHOWN:,} more {what}"


def _rejected(row: RejectedRow) -> str:
    value = f" `{row.value}`" if row.value else ""
    instead = f"; row {row.instead} is used" if row.instead else ""
    return f"  row {row.row} rejected: {row.reason}{value}{instead}"


def _unread(cells: UnreadCells) -> str:
    rows = ", ".join(str(row) for row in cells.rows) + (", ..." if cells.count > len(cells.rows) else "")
    counted = "counts as skipped" if cells.count == 1 else f"{cells.count:,} cells count as skipped"
    way_out = f" ({cells.help})" if cells.help else ""
    return f"  column `{short(cells.column)}`, row {rows}: {cells.message}{way_out}; {counted}"


def _ignored(column: IgnoredColumn) -> str:
    way_out = f" ({column.help})" if column.help else ""
    return f"  column {column.position} `{short(column.header)}` is not used{way_out}"
