"""Tables that fit a terminal: long words fold, and a column in which nothing stands is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and whether numbers stand below it."""

    heading: str
    number: bool = False


def grid(title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> Group:
    """The table below its title, without the columns that are empty in every row."""
    return Group(Text(title, style="bold"), _table(columns, rows))


def _table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> Table:
    filled = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for index in filled:
        column = columns[index]
        table.add_column(Text(column.heading), justify="right" if column.number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(row[index]) for index in filled))
    return table
