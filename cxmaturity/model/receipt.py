"""The receipt of an import: what was read, what was not, and why. Nothing is dropped without a line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MOST_SHOWN = 50
"""How many different cells that were not understood are listed; the totals count them all."""
MOST_ROWS = 10
"""How many rows are named for each of them."""

Reason = Literal["no answer at all", "respondent comes again", "more cells than headers", "weight is no number above 0"]


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that takes no part. `row` counts as a spreadsheet does: from 1, header rows included."""

    row: int
    reason: Reason
    column: str | None = None
    value: str | None = None
    instead: int | None = None
    """The row that is used in its place, when the same respondent comes again."""


@dataclass(frozen=True, slots=True)
class UnreadCells:
    """One text in one column that is no answer to its question; such cells count as skipped."""

    column: str
    question: str
    value: str
    message: str
    help: str | None
    count: int
    rows: tuple[int, ...]
    """The first of the rows where it stands."""


@dataclass(frozen=True, slots=True)
class UsedColumn:
    """A column and its use: a question, an option of one (`channels:web`), or `@respondent` and its like."""

    header: str
    position: int
    use: str


@dataclass(frozen=True, slots=True)
class IgnoredColumn:
    """A column that nothing asked for. Positions count from 1."""

    header: str
    position: int
    help: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of every row, column and cell of a survey file."""

    file: str
    rows: int
    accepted: int
    rejected: tuple[RejectedRow, ...]
    used: tuple[UsedColumn, ...]
    ignored: tuple[IgnoredColumn, ...]
    without_column: tuple[str, ...]
    """Questions that the file has no column for: nobody answered them."""
    unread: tuple[UnreadCells, ...]
    unread_cells: int
    warnings: tuple[str, ...] = ()
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None

    @property
    def doubtful(self) -> bool:
        """Whether anything was left out or guessed that a careful reader should look at."""
        return bool(self.rejected or self.unread or self.without_column or self.warnings)
