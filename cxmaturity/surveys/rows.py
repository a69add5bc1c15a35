"""Which rows take part. Every other row is named with its reason: accepted and rejected make all rows read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.content import LARGEST_NUMBER
from cxmaturity.model.receipt import RejectedRow
from cxmaturity.model.responses import RESPONDENT, WEIGHT
from cxmaturity.surveys.table import LONG, ROW

if TYPE_CHECKING:
    from cxmaturity.model.receipt import Reason
    from cxmaturity.surveys.plan import Plan
    from cxmaturity.surveys.table import Table

_WEIGHT = r"^[0-9]*[.,]?[0-9]+$"


@dataclass(frozen=True, slots=True, eq=False)
class SortedOut:
    """The table with the rows that take part, who they are, and the rows that do not."""

    table: Table
    respondents: pl.Series
    rejected: tuple[RejectedRow, ...]


def sort_out(table: Table, plan: Plan) -> SortedOut:
    """The rows that take part: one a respondent, with at least one answer, a weight, and no more cells than headers."""
    cells = _trimmed(table, plan)
    rejected: list[RejectedRow] = []
    for reason, bad in _reasons(plan):
        rejected += _rejected(table, cells.filter(bad), plan, reason)
        cells = cells.filter(~bad)
    respondents = _respondents(cells, plan)
    last = respondents.is_last_distinct()
    rejected += _repeated(table, cells, respondents, plan)
    kept = replace(table, cells=cells.filter(last))
    return SortedOut(kept, respondents.filter(last), tuple(sorted(rejected, key=lambda row: row.row)))


def _trimmed(table: Table, plan: Plan) -> pl.DataFrame:
    """The columns that are used, without space around their texts, null where nothing is left."""
    used = [str(position) for position in dict.fromkeys(plan.uses.values())]
    text = pl.col(used).str.strip_chars(" \t\r\n\u00a0\u200b\ufeff")
    return table.cells.lazy().select(ROW, LONG, pl.when(text != "").then(text)).collect()


def _reasons(plan: Plan) -> list[tuple[Reason, pl.Expr]]:
    answers = [str(position) for position in plan.answer_positions]
    reasons: list[tuple[Reason, pl.Expr]] = [
        ("more cells than headers", pl.col(LONG)),
        ("no answer at all", pl.all_horizontal(pl.col(answers).is_null())),
    ]
    if WEIGHT in plan.about:
        reasons.append(("weight is no number above 0", ~(weights(plan) > 0).fill_null(value=False)))
    return reasons


def weights(plan: Plan) -> pl.Expr:
    """The weight of each row; null where it is no number. A point or a comma stands before the decimals."""
    text = pl.col(str(plan.about[WEIGHT]))
    number = text.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
    return pl.when(text.str.contains(_WEIGHT) & (number <= LARGEST_NUMBER)).then(number)


def _rejected(table: Table, cells: pl.DataFrame, plan: Plan, reason: Reason) -> list[RejectedRow]:
    if reason != "weight is no number above 0":
        return [RejectedRow(row, reason) for row in cells[ROW]]
    position = plan.about[WEIGHT]
    pairs = zip(cells[ROW], cells[str(position)], strict=True)
    return [RejectedRow(row, reason, table.headers[position - 1], value) for row, value in pairs]


def _respondents(cells: pl.DataFrame, plan: Plan) -> pl.Series:
    """Who each row is: the id in the file, else the number of the row."""
    number = pl.concat_str(pl.lit("row "), pl.col(ROW).cast(pl.String))
    named = [pl.col(str(plan.about[RESPONDENT]))] if RESPONDENT in plan.about else []
    return cells.select(pl.coalesce(*named, number).alias(RESPONDENT)).to_series()


def _repeated(table: Table, cells: pl.DataFrame, respondents: pl.Series, plan: Plan) -> list[RejectedRow]:
    """The earlier rows of a respondent who comes again: in a second download the later row is the fuller one."""
    if respondents.is_unique().all():
        return []
    rows = pl.DataFrame([respondents, cells[ROW]])
    last = rows.group_by(RESPONDENT).agg(pl.col(ROW).last().alias("last"))
    earlier = rows.join(last, on=RESPONDENT, maintain_order="left").filter(pl.col(ROW) != pl.col("last"))
    header = table.headers[plan.about[RESPONDENT] - 1]
    return [
        RejectedRow(row, "respondent comes again", header, respondent, instead)
        for respondent, row, instead in earlier.iter_rows()
    ]
