"""Respondents as rows: routing, computed answers, values and states of every question, and the functions on tables.

Columns made here, beside those of `model.responses`:

    data_connected@value    the scored value, null unless answered
    data_connected@state    an index in `ROW_STATES`; absent when every respondent answered
    ~0@count ~0@sum ...     the parts of a function on a table, see `tables.Reduction`
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.binding import bind_condition, bind_number
from cxmaturity.model.expression import Call, Name
from cxmaturity.model.questions import MISSING_STATES, STATES, Calc, Choice, Multi, NumberQuestion, Table
from cxmaturity.model.responses import option_column, state_column
from cxmaturity.model.scopes import row_scope
from cxmaturity.model.structure import has_value
from cxmaturity.scoring.compiling import Compiled, compare_columns, compile_tree
from cxmaturity.scoring.tables import Reduction, reduced, table_calls, table_rows, with_reductions
from cxmaturity.scoring.values import scored_value, value_column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Band, Question
    from cxmaturity.model.responses import Responses

ROW_STATES = ("answered", "na", "dk", "declined", "skipped", "not_offered", "not_reached", "not_asked")
"""The states in the order of `STATES`, so that a stored state is an index here. A stored `not_asked` means that the question was not
offered to this respondent; the last is a question routed away by `when`."""
_ROUTED = ROW_STATES.index("not_asked")


def is_missing(state: pl.Expr) -> pl.Expr:
    """Whether a state is one of an answer that is missing: asked and applicable, but without a value."""
    return reduce(or_, [state == ROW_STATES.index(missing) for missing in MISSING_STATES])


def row_state_column(question: str) -> str:
    """The column of a question's state, an index in `ROW_STATES`."""
    return f"{question}@state"


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Respondents with everything a tally needs; `complete` are the questions that everybody answered."""

    frame: pl.DataFrame
    tables: dict[str, pl.DataFrame]
    complete: frozenset[str]
    reductions: dict[Call, Reduction]


def prepare(questionnaire: Questionnaire, responses: Responses) -> Rows:
    """The rows with routing applied and values looked up."""
    tables = {id_: table_rows(questionnaire, id_, responses) for id_ in questionnaire.tables}
    reductions = table_calls(questionnaire)
    frame = with_reductions(questionnaire, responses.frame, tables, reductions.values())
    complete = frozenset(id_ for id_, question in questionnaire.questions.items() if _is_complete(question, frame))
    rows = Rows(frame, tables, complete, reductions)
    columns = RowColumns(questionnaire, rows)
    for made in _in_turn(questionnaire, rows, columns):
        frame = frame.with_columns(made)
    return replace(rows, frame=frame)


def _in_turn(questionnaire: Questionnaire, rows: Rows, columns: RowColumns) -> Iterator[list[pl.Expr]]:
    """The columns to make, in as few rounds as the rules allow: a rule needs the columns of what comes before it."""
    states: list[pl.Expr] = []
    values: list[pl.Expr] = []
    for id_, question in questionnaire.questions.items():
        if isinstance(question, Calc) or question.when is not None:
            yield states
            yield values
            states, values = [], []
        if id_ not in rows.complete:
            states.append(_state(questionnaire, question, rows, columns).alias(row_state_column(id_)))
        if has_value(questionnaire, question):
            values.append(_value(questionnaire, question, rows, columns).alias(value_column(id_)))
    yield states
    yield values


def _is_complete(question: Question, frame: pl.DataFrame) -> bool:
    """Whether everybody answered: no state is needed, which is most of the speed on clean data."""
    if isinstance(question, Calc | Table | Multi) or question.when is not None or question.id not in frame.columns:
        return False
    if isinstance(question, NumberQuestion) and question.bands and not _fits_all(question.bands):
        return False
    return state_column(question.id) not in frame.columns and frame[question.id].null_count() == 0


def _fits_all(bands: Sequence[Band]) -> bool:
    """Whether every number has a value: one of the bands has no bounds."""
    return any((band.from_, band.below, band.above) == (None, None, None) for band in bands)


def _state(questionnaire: Questionnaire, question: Question, rows: Rows, columns: RowColumns) -> pl.Expr:
    stored = _stored_state(questionnaire, question, rows, columns)
    if question.when is None:
        return stored
    rule = bind_condition(question.when.tree, row_scope(questionnaire, question.id))
    asked = compile_tree(rule, columns).expr
    return pl.when(asked.fill_null(value=False)).then(stored).otherwise(pl.lit(_ROUTED, pl.UInt8))


def _stored_state(questionnaire: Questionnaire, question: Question, rows: Rows, columns: RowColumns) -> pl.Expr:
    otherwise = ROW_STATES.index("skipped" if _has_column(question, rows.frame) else "not_reached")
    answered = _answered(questionnaire, question, rows, columns)
    state = pl.when(answered).then(pl.lit(0, pl.UInt8)).otherwise(pl.lit(otherwise, pl.UInt8))
    name = state_column(question.id)
    if name not in rows.frame.columns:
        return state
    code = pl.col(name).cast(pl.Enum(STATES)).to_physical()
    return pl.when(code > 0).then(code).otherwise(state)


def _has_column(question: Question, frame: pl.DataFrame) -> bool:
    """Whether the data have an answer to this question at all; a computed one is unknown when what it needs is."""
    return isinstance(question, Calc | Multi | Table) or question.id in frame.columns


def _answered(questionnaire: Questionnaire, question: Question, rows: Rows, columns: RowColumns) -> pl.Expr:
    match question:
        case Calc():
            return _calculated(questionnaire, question, columns).is_not_null()
        case Table():
            return pl.col(f"{question.id}@rows") > 0
        case Multi():
            present = [option_column(question.id, option.id) for option in questionnaire.options(question)]
            found = [pl.col(name).is_not_null() for name in present if name in rows.frame.columns]
            return pl.any_horizontal(found) if found else pl.lit(value=False)
        case _:
            return pl.col(question.id).is_not_null() if question.id in rows.frame.columns else pl.lit(value=False)


def _calculated(questionnaire: Questionnaire, question: Calc, columns: RowColumns) -> pl.Expr:
    rule = bind_number(question.value.tree, row_scope(questionnaire, question.id))
    return compile_tree(rule, columns).expr.cast(pl.Float64).fill_nan(None)


def _value(questionnaire: Questionnaire, question: Question, rows: Rows, columns: RowColumns) -> pl.Expr:
    if isinstance(question, Calc):
        value = _calculated(questionnaire, question, columns)
    elif question.id not in rows.frame.columns:
        return pl.lit(None, pl.Float64)
    else:
        value = scored_value(questionnaire, question)
    return value if question.id in rows.complete else pl.when(pl.col(row_state_column(question.id)) == 0).then(value)


@dataclass(frozen=True, slots=True)
class RowColumns:
    """The names of an expression on one respondent."""

    questionnaire: Questionnaire
    rows: Rows

    def name(self, id_: str) -> Compiled:
        """The value of a question, null unless answered; of a choice without values, the option."""
        question = self.questionnaire.questions[id_]
        if has_value(self.questionnaire, question):
            return Compiled(pl.col(value_column(id_)))
        stored = isinstance(question, Choice) and id_ in self.rows.frame.columns
        text = pl.col(id_).cast(pl.String) if stored else pl.lit(None, pl.String)
        return Compiled(pl.when(self._state_is(id_, 0)).then(text), is_option=True)

    def chosen(self, id_: str, option: str) -> pl.Expr:
        """Whether an option of a multiple choice was chosen; null unless the question was answered."""
        column = option_column(id_, option)
        ticked = pl.col(column).fill_null(value=False) if column in self.rows.frame.columns else pl.lit(value=False)
        return pl.when(self._state_is(id_, 0)).then(ticked)

    def call(self, tree: Call) -> Compiled | None:
        """The functions on one respondent and on tables; None for those that are the same everywhere."""
        match tree.function, tree.arguments:
            case _ if tree in self.rows.reductions:
                return Compiled(reduced(tree.function, self.rows.reductions[tree].name))
            case ("answered" | "is_na" | "is_dk") as function, (Name(id_),):
                state = {"answered": "answered", "is_na": "na", "is_dk": "dk"}[function]
                return Compiled(self._state_is(id_, ROW_STATES.index(state)))
            case "share", (Name(id_), least):
                reached = compare_columns(">=", pl.col(value_column(id_)), compile_tree(least, self).expr)
                return Compiled(reached.cast(pl.Float64))
            case "count", names:
                ids = [part.id for part in names if isinstance(part, Name)]
                return Compiled(pl.sum_horizontal([self._state_is(id_, 0).cast(pl.Float64) for id_ in ids]))
            case _:
                return None

    def _state_is(self, id_: str, state: int) -> pl.Expr:
        if id_ in self.rows.complete:
            return pl.lit(value=state == 0)
        return pl.col(row_state_column(id_)) == state
