"""Answers as columns: one row a respondent, whatever they came from.

Question ids are column names as they are. What belongs to a question but is not its answer has the id, a colon and a word; what belongs to the
respondent starts with `@`. Ids contain neither, so nothing can clash:

    @respondent  @organisation  @weight  @by:department      about the respondent
    data_connected                                           option id (Enum), number (Float64) or text; null unless answered
    data_connected:state                                     Enum of states; only where something else than `answered` occurs
    channels:web                                             a multiple choice: one boolean an option

A table question is a frame of its own: `@respondent`, and its columns in the same notation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

RESPONDENT = "@respondent"
ORGANISATION = "@organisation"
WEIGHT = "@weight"


def by_column(name: str) -> str:
    """The column that holds a grouping of respondents, such as department."""
    return f"@by:{name}"


def state_column(question: str) -> str:
    """The column that holds the answer states of a question."""
    return f"{question}:state"


def option_column(question: str, option: str) -> str:
    """The column of one option of a multiple choice."""
    return f"{question}:{option}"


@dataclass(frozen=True, slots=True, eq=False)
class Responses:
    """A frame with one row a respondent, and a frame for each table question."""

    frame: pl.DataFrame
    tables: Mapping[str, pl.DataFrame] = field(default_factory=dict)
    organisation: str = ""
    date: str | None = None

    def __len__(self) -> int:
        return self.frame.height

    @property
    def groupings(self) -> tuple[str, ...]:
        """The names of the columns by which respondents can be grouped."""
        prefix = by_column("")
        return tuple(name.removeprefix(prefix) for name in self.frame.columns if name.startswith(prefix))

    @property
    def organisations(self) -> tuple[str, ...]:
        """The organisations that the respondents belong to, in the order in which they come."""
        if ORGANISATION not in self.frame.columns:
            return (self.organisation,)
        return tuple(self.frame[ORGANISATION].fill_null("").unique(maintain_order=True))

    def named(self, organisation: str) -> Responses:
        """The same respondents, all of one organisation of this name."""
        frame = self.frame.drop(ORGANISATION, strict=False)
        return Responses(frame, self.tables, organisation, self.date)

    def of(self, organisation: str) -> Responses:
        """The respondents of one organisation; all of them when the responses do not tell organisations apart."""
        if ORGANISATION not in self.frame.columns:
            return self
        import polars as pl

        own = self.frame.filter(pl.col(ORGANISATION).fill_null("") == organisation)
        people = own[RESPONDENT].implode()
        tables = {id_: table.filter(pl.col(RESPONDENT).is_in(people)) for id_, table in self.tables.items()}
        return Responses(own, tables, organisation, self.date)
