"""The one place where answers become the columns of `Responses`, whatever file they came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxmaturity.model.answer import is_answered_directly
from cxmaturity.model.questions import STATES, Multi, NumberQuestion, Table
from cxmaturity.model.responses import RESPONDENT, Responses, by_column, option_column, state_column
from cxmaturity.model.spelling import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    import polars as pl

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question, TableColumn

AUDIENCE = "audience"
"""The grouping that is compared with the audience of a question."""


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """How a question was answered, one entry a respondent.

    `values` holds option ids, numbers or text, null where there is no answer; for a multiple choice it is a frame with
    a boolean an option. `states` says why there is none; null where that is not known.
    """

    values: pl.Series | pl.DataFrame | None
    states: pl.Series


@dataclass(frozen=True, slots=True, eq=False)
class GivenRows:
    """The rows of a table question: whose each row is, and its answers by column."""

    respondents: Sequence[str]
    columns: Mapping[str, Given] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """Everything that a file told: about the respondents (the `@` columns) and what they answered, by question."""

    about: pl.DataFrame
    given: Mapping[str, Given]
    tables: Mapping[str, GivenRows] = field(default_factory=dict)
    left_out: Collection[str] = ()
    organisation: str = ""
    date: str | None = None


def build_responses(questionnaire: Questionnaire, gathered: Gathered) -> Responses:
    """Responses with a column for every question, in the order of the questionnaire.

    A question without an answer is `not_reached`; one that was left out, or is for another audience, is `not_asked`.
    """
    import polars as pl

    series = list(gathered.about.get_columns())
    for question in questionnaire.questions.values():
        series += _columns(questionnaire, question, _given(gathered, question), _unoffered(gathered, question))
    tables = {
        id_: _table(questionnaire, table, gathered.tables.get(id_)) for id_, table in questionnaire.tables.items()
    }
    return Responses(pl.DataFrame(series), tables, gathered.organisation, gathered.date)


def _given(gathered: Gathered, question: Question) -> Given:
    found = None if question.id in gathered.left_out else gathered.given.get(question.id)
    return found or _nothing(gathered.about.height)


def _nothing(height: int) -> Given:
    import polars as pl

    return Given(None, pl.Series([None], dtype=pl.String).new_from_index(0, height))


def _unoffered(gathered: Gathered, question: Question) -> pl.Series:
    """Who was not offered this question: everybody when it was left out, else those of another audience."""
    import polars as pl

    about = gathered.about
    if not question.audience or by_column(AUDIENCE) not in about.columns:
        return pl.Series([question.id in gathered.left_out]).new_from_index(0, about.height)
    audience = about[by_column(AUDIENCE)].str.to_lowercase()
    others = ~audience.is_in([plain(name) for name in question.audience])
    return others.fill_null(value=False) | (question.id in gathered.left_out)


def _columns(
    questionnaire: Questionnaire, question: Question | TableColumn, given: Given, unoffered: pl.Series
) -> list[pl.Series]:
    """The columns of one question: its values, and its states where anything but answered occurs."""
    if not is_answered_directly(question):
        return []
    values = _values(questionnaire, question, given)
    if len(values) == 1 and values[0].null_count() == 0:
        return values
    states = _states(given, values, unoffered)
    if not (states == "answered").all():
        return [*values, states.alias(state_column(question.id))]
    return values


def _values(questionnaire: Questionnaire, question: Question | TableColumn, given: Given) -> list[pl.Series]:
    """The value columns: one, or one an option; none for a table, whose values are in its rows."""
    import polars as pl

    height = len(given.states)
    match question:
        case Table():
            return []
        case Multi():
            options = [option.id for option in questionnaire.options(question)]
            ticked = given.values if isinstance(given.values, pl.DataFrame) else None
            return [_ticked(ticked, option, height).alias(option_column(question.id, option)) for option in options]
        case _:
            values = (
                given.values if isinstance(given.values, pl.Series) else pl.Series([None]).new_from_index(0, height)
            )
            return [values.cast(_type(questionnaire, question)).alias(question.id)]


def _ticked(frame: pl.DataFrame | None, option: str, height: int) -> pl.Series:
    import polars as pl

    if frame is None or option not in frame.columns:
        return pl.Series([None], dtype=pl.Boolean).new_from_index(0, height)
    return frame[option].cast(pl.Boolean)


def _type(questionnaire: Questionnaire, question: Question | TableColumn) -> pl.DataType:
    import polars as pl

    if isinstance(question, NumberQuestion):
        return pl.Float64()
    options = [] if question.type == "rank" else questionnaire.options(question)
    return pl.Enum([option.id for option in options]) if options else pl.String()


def _states(given: Given, values: list[pl.Series], unoffered: pl.Series) -> pl.Series:
    """Why there is no answer; what was not offered is `not_asked` unless the respondent said something all the same."""
    import polars as pl

    answered = values[0].is_not_null() if values else given.states == "answered"
    said = answered | given.states.is_in(["na", "dk", "declined"])
    state = (
        pl.when(answered.fill_null(value=False))
        .then(pl.lit("answered"))
        .when(unoffered & ~said.fill_null(value=False))
        .then(pl.lit("not_asked"))
        .otherwise(pl.coalesce(given.states, pl.lit("not_reached")))
    )
    return pl.select(state.cast(pl.Enum(STATES)).alias("state")).to_series()


def _table(questionnaire: Questionnaire, table: Table, rows: GivenRows | None) -> pl.DataFrame:
    """The frame of a table question: whose row it is, then its columns in the order of the file."""
    import polars as pl

    found = rows or GivenRows(())
    series = [pl.Series(RESPONDENT, list(found.respondents), dtype=pl.String)]
    for column in table.columns:
        given = found.columns.get(column.id) or _nothing(len(found.respondents))
        series += _columns(questionnaire, column, given, pl.Series([False]).new_from_index(0, len(found.respondents)))
    return pl.DataFrame(series)
