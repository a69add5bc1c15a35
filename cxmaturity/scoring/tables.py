"""Functions on table questions: the rows of each respondent reduced to parts that merge by addition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.binding import bind_condition, bind_number
from cxmaturity.model.expression import Call, Column, Name, walk
from cxmaturity.model.questions import Calc
from cxmaturity.model.responses import RESPONDENT, state_column
from cxmaturity.model.rules import group_rules, row_rules
from cxmaturity.model.scopes import table_scope
from cxmaturity.model.structure import has_value
from cxmaturity.scoring.compiling import Compiled, compile_tree
from cxmaturity.scoring.values import scored_value, value_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxmaturity.model.expression import Tree
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import TableColumn
    from cxmaturity.model.responses import Responses

ADDITIVE = ("@rows", "@count", "@of", "@sum")
"""Endings of the columns of a reduction that merge by addition."""


@dataclass(frozen=True, slots=True)
class Reduction:
    """A function on the rows of a table, as parts that merge by addition: `count` of the rows meant, `of` all that are known, `sum`."""

    name: str
    table: str
    column: str | None
    condition: Tree | None


def reduced(function: str, name: str, weight: str = "") -> pl.Expr:
    """A function on a table, from the parts of its reduction; `weight` ends the columns that a share or mean takes."""
    end = weight if function in ("share", "mean") else ""
    count, total, of = (pl.col(f"{name}@{part}{end}") for part in ("count", "sum", "of"))
    match function:
        case "count":
            return count.cast(pl.Float64)
        case "share":
            return pl.when(of > 0).then(count / of)
        case "sum":
            return total
        case "mean":
            return pl.when(count > 0).then(total / count)
        case _:
            return pl.col(f"{name}@{function}")


def table_calls(questionnaire: Questionnaire) -> dict[Call, Reduction]:
    """Every function on a table in the questionnaire's rules, each once, bound."""
    found: dict[Call, Reduction] = {}
    if questionnaire.tables:
        for tree in (*row_rules(questionnaire), *group_rules(questionnaire)):
            for node in walk(tree):
                if (
                    isinstance(node, Call)
                    and node not in found
                    and (reduction := _reduction(node, questionnaire, len(found)))
                ):
                    found[node] = reduction
    return found


def _reduction(call: Call, questionnaire: Questionnaire, number: int) -> Reduction | None:
    first = call.arguments[0] if call.arguments else None
    condition = call.arguments[1] if len(call.arguments) > 1 else None
    match first:
        case Column(table, column):
            return Reduction(f"~{number}", table, column, condition)
        case Name(id_) if id_ in questionnaire.tables and call.function in ("count", "share"):
            return Reduction(f"~{number}", id_, None, condition)
        case _:
            return None


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The names of an expression on one row of a table."""

    questionnaire: Questionnaire
    table: str

    def name(self, id_: str) -> Compiled:
        """The value of a column, or the option of a choice without values."""
        column = next(part for part in self.questionnaire.tables[self.table].columns if part.id == id_)
        if has_value(self.questionnaire, column):
            return Compiled(pl.col(value_column(id_)))
        return Compiled(pl.col(id_).cast(pl.String), is_option=True)

    def chosen(self, id_: str, option: str) -> pl.Expr:
        """Never asked: a column is no multiple choice."""
        raise AssertionError(f"{id_}: {option}")

    def call(self, tree: Call) -> Compiled | None:
        """The functions on a row; None for those that are the same everywhere."""
        match tree.function, tree.arguments:
            case "answered", (Name(id_),):
                return Compiled(self.name(id_).expr.is_not_null())
            case ("is_na" | "is_dk") as function, (Name(id_),):
                state = pl.col(state_column(id_)).cast(pl.String)
                return Compiled((state == function.removeprefix("is_")).fill_null(value=False))
            case "count", names:
                ids = [part.id for part in names if isinstance(part, Name)]
                return Compiled(pl.sum_horizontal([self.name(id_).expr.is_not_null().cast(pl.Float64) for id_ in ids]))
            case _:
                return None


def table_rows(questionnaire: Questionnaire, id_: str, responses: Responses) -> pl.DataFrame:
    """The rows of a table question with the values of their columns."""
    frame = responses.tables.get(id_, pl.DataFrame(schema={RESPONDENT: pl.String}))
    states = [state_column(column.id) for column in questionnaire.tables[id_].columns]
    frame = frame.with_columns([pl.lit(None, pl.String).alias(name) for name in states if name not in frame.columns])
    for column in questionnaire.tables[id_].columns:
        if isinstance(column, Calc):
            rule = bind_number(column.value.tree, table_scope(questionnaire, id_, column.id))
            value = compile_tree(rule, TableColumns(questionnaire, id_)).expr.cast(pl.Float64).fill_nan(None)
        elif column.id not in frame.columns:
            frame = frame.with_columns(pl.lit(None, pl.String).alias(column.id))
            value = pl.lit(None, pl.Float64)
        else:
            value = scored_value(questionnaire, column)
        if has_value(questionnaire, column):
            frame = frame.with_columns(value.alias(value_column(column.id)))
        if column.when is not None:
            frame = _routed(questionnaire, id_, column, frame)
    return frame


def _routed(questionnaire: Questionnaire, id_: str, column: TableColumn, frame: pl.DataFrame) -> pl.DataFrame:
    """A column's answers only where its `when` is true."""
    assert column.when is not None
    rule = bind_condition(column.when.tree, table_scope(questionnaire, id_, column.id))
    asked = compile_tree(rule, TableColumns(questionnaire, id_)).expr
    made = (column.id, value_column(column.id), state_column(column.id))
    names = [name for name in made if name in frame.columns]
    return frame.with_columns([pl.when(asked).then(pl.col(name)).alias(name) for name in names])


def with_reductions(
    questionnaire: Questionnaire,
    frame: pl.DataFrame,
    tables: Mapping[str, pl.DataFrame],
    reductions: Iterable[Reduction],
) -> pl.DataFrame:
    """The respondents with the number of their rows, and the parts of each reduction, per table."""
    wanted = list(reductions)
    for id_, table in tables.items():
        parts = [pl.len().cast(pl.Float64).alias(f"{id_}@rows")]
        parts += [part for reduction in wanted if reduction.table == id_ for part in _parts(questionnaire, reduction)]
        summed = table.group_by(RESPONDENT).agg(parts)
        frame = frame.join(summed, on=RESPONDENT, how="left")
        additive = [part for part in summed.columns if part.endswith(ADDITIVE)]
        frame = frame.with_columns(pl.col(additive).fill_null(0.0))
    return frame


def _parts(questionnaire: Questionnaire, reduction: Reduction) -> list[pl.Expr]:
    columns = TableColumns(questionnaire, reduction.table)
    every = pl.col(RESPONDENT).is_not_null()
    condition = every if reduction.condition is None else compile_tree(reduction.condition, columns).expr
    meant = condition.fill_null(value=False)
    name = reduction.name
    if reduction.column is None:
        return [
            meant.sum().cast(pl.Float64).alias(f"{name}@count"),
            condition.is_not_null().sum().cast(pl.Float64).alias(f"{name}@of"),
            pl.lit(0.0).alias(f"{name}@sum"),
        ]
    value = pl.when(meant).then(pl.col(value_column(reduction.column)))
    return [
        value.is_not_null().sum().cast(pl.Float64).alias(f"{name}@count"),
        pl.lit(0.0).alias(f"{name}@of"),
        value.sum().alias(f"{name}@sum"),
        value.min().alias(f"{name}@min"),
        value.max().alias(f"{name}@max"),
    ]
