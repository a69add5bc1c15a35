"""From an answers file to columns: each answer read as an answer to its question, or named with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from cxmaturity.errors import suggestion
from cxmaturity.model.answer import (
    Answer,
    AnswerError,
    form,
    is_answered_directly,
    read_answer,
    read_several,
    suggested,
)
from cxmaturity.model.content import Content
from cxmaturity.model.frames import Gathered, Given, GivenRows
from cxmaturity.model.questions import Multi, Rank, Table
from cxmaturity.model.responses import RESPONDENT, WEIGHT, by_column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import polars as pl

    from cxmaturity.errors import Problem
    from cxmaturity.files.answers import AnswersFile, Respondent
    from cxmaturity.files.source import KeyPath, Source
    from cxmaturity.model.answer import Form
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question, TableColumn

NOT_REACHED = Answer(state="not_reached")
Sheet: TypeAlias = "dict[str, Answer]"
"""Answers by question, or by column of a row."""


def gather(file: AnswersFile, source: Source, questionnaire: Questionnaire) -> tuple[Gathered, list[Problem]]:
    """What the file tells, with every answer that does not fit its question as a problem."""
    reading = _Reading(source, questionnaire)
    everybody = file.everybody
    sheets = [reading.sheet(respondent, file.path(index)) for index, respondent in enumerate(everybody)]
    given = {id_: _given(questionnaire, question, sheets) for id_, question in questionnaire.questions.items()}
    gathered = Gathered(
        about=_about(everybody),
        given=given,
        tables={id_: reading.rows_of(table) for id_, table in questionnaire.tables.items()},
        left_out=file.left_out,
        organisation=file.organisation,
        date=file.date,
    )
    return gathered, reading.problems


@dataclass(slots=True)
class _Reading:
    """Reads respondent after respondent, and keeps the problems and the rows of tables met on the way."""

    source: Source
    questionnaire: Questionnaire
    problems: list[Problem] = field(default_factory=list)
    rows: dict[str, list[tuple[str, Sheet]]] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)

    def sheet(self, respondent: Respondent, path: KeyPath) -> Sheet:
        """The respondent's answers; rows of tables are kept aside."""
        answers = {}
        for id_, entry in respondent.answers.items():
            question = self.questionnaire.questions.get(id_)
            if question is None:
                self._unknown(id_, (*path, id_), self.questionnaire.questions)
            elif isinstance(question, Table) and isinstance(entry, tuple):
                answers[id_] = self._rows(question, entry, respondent.id, (*path, id_))
            else:
                answers[id_] = self._answer(id_, question, entry, (*path, id_))
        return answers

    def rows_of(self, table: Table) -> GivenRows:
        """The rows of all respondents in one table question."""
        rows = self.rows.get(table.id, [])
        sheets = [sheet for _, sheet in rows]
        columns = {column.id: _given(self.questionnaire, column, sheets) for column in table.columns}
        return GivenRows([respondent for respondent, _ in rows], columns)

    def _rows(self, table: Table, rows: Sequence[Any], respondent: str, path: KeyPath) -> Answer:
        if table.max_rows is not None and len(rows) > table.max_rows:
            message = f"`{table.id}` takes at most {table.max_rows} rows, found {len(rows)}"
            self.problems.append(self.source.problem("CX403", path, message, id=table.id))
        for index, row in enumerate(rows):
            if isinstance(row, dict):
                self.rows.setdefault(table.id, []).append((respondent, self._row(table, row, (*path, index))))
            else:
                message = f"a row of `{table.id}` is a map of its columns, found `{_written(row)}`"
                self.problems.append(self.source.problem("CX403", (*path, index), message, id=table.id))
        return Answer(())

    def _row(self, table: Table, row: Mapping[str, Any], path: KeyPath) -> Sheet:
        columns = {column.id: column for column in table.columns}
        answers = {}
        for id_, entry in row.items():
            if id_ in columns:
                answers[id_] = self._answer(f"{table.id}.{id_}", columns[id_], entry, (*path, id_))
            else:
                self._unknown(id_, (*path, id_), columns)
        return answers

    def _answer(self, key: str, question: Question | TableColumn, entry: Any, path: KeyPath) -> Answer:
        if key not in self.forms:
            self.forms[key] = form(self.questionnaire, question)
        try:
            return _read(self.forms[key], entry)
        except AnswerError as error:
            place = (*path, "answer") if isinstance(entry, Content) else path
            problem = self.source.problem(
                "CX403", place, error.message, help=suggested(self.forms[key], error), id=question.id
            )
            self.problems.append(problem)
            return NOT_REACHED

    def _unknown(self, id_: str, path: KeyPath, known: Mapping[str, Any]) -> None:
        message = f"no question is called `{id_}`"
        way_out = suggestion(id_, known)
        self.problems.append(self.source.problem("CX402", path, message, key=True, help=way_out, id=id_))


def _read(form: Form, entry: Any) -> Answer:
    """The answer in an entry of the file: bare, with notes, several, or a state."""
    if isinstance(entry, Content):
        fields = dict(entry)
        return Answer(state=fields["state"]) if "state" in fields else _read(form, fields["answer"])
    if entry is None:
        return NOT_REACHED
    if not is_answered_directly(form.question):
        return read_answer(form, "")
    if isinstance(entry, tuple):
        if any(isinstance(part, dict) for part in entry):
            raise AnswerError(f"`{form.question.id}` is no table and takes no rows")
        return read_several(form, [_written(part) for part in entry])
    return read_answer(form, _written(entry))


def _written(scalar: Any) -> str:
    """A value as its author wrote it."""
    return str(scalar).lower() if isinstance(scalar, bool) else str(scalar)


def _given(questionnaire: Questionnaire, question: Question | TableColumn, sheets: Sequence[Sheet]) -> Given:
    """One question's answers over all respondents, or over all rows of a table."""
    import polars as pl

    answers = [sheet.get(question.id, NOT_REACHED) for sheet in sheets]
    states = pl.Series([answer.state for answer in answers], dtype=pl.String)
    values = [answer.value for answer in answers]
    match question:
        case Table():
            return Given(None, states)
        case Multi():
            options = [option.id for option in questionnaire.options(question)]
            return Given(pl.DataFrame([_ticks(option, values) for option in options]), states)
        case Rank():
            ranked = [";".join(value) if isinstance(value, tuple) else None for value in values]
            return Given(pl.Series(ranked, dtype=pl.String), states)
        case _:
            return Given(pl.Series(values), states)


def _ticks(option: str, values: Sequence[Any]) -> pl.Series:
    """Who ticked an option; null for those who did not answer."""
    import polars as pl

    return pl.Series(option, [None if value is None else option in value for value in values], dtype=pl.Boolean)


def _about(everybody: Sequence[Respondent]) -> pl.DataFrame:
    """Who they are: id, weight where anybody has one, and the groups they are in."""
    import polars as pl

    columns: dict[str, Any] = {RESPONDENT: [respondent.id for respondent in everybody]}
    if any(respondent.weight != 1 for respondent in everybody):
        columns[WEIGHT] = [respondent.weight for respondent in everybody]
    for name in dict.fromkeys(name for respondent in everybody for name in respondent.attributes):
        columns[by_column(name)] = [respondent.attributes.get(name) for respondent in everybody]
    schema = {name: pl.Float64 if name == WEIGHT else pl.String for name in columns}
    return pl.DataFrame(columns, schema=schema)
