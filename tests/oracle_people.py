"""One respondent as the oracle sees them: what each question is worth, and why some are worth nothing (DESIGN §3.1-2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxmaturity.model.answer import Answer
from cxmaturity.model.binding import bind_condition, bind_number
from cxmaturity.model.expression import Call, Column, Name
from cxmaturity.model.questions import Calc, NumberQuestion, Table
from cxmaturity.model.scopes import row_scope, table_scope
from tests.oracle_rules import Outcome, condition, judged, over_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question, TableColumn
    from cxmaturity.model.vocabulary import Scope

NEVER_CAME_TO_IT = Answer(state="not_reached")


@dataclass(frozen=True)
class Person:
    """What one respondent answered; a question that is not among the answers was not reached."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    rows: Mapping[str, Sequence[Mapping[str, Answer]]] = field(default_factory=dict)
    weight: float = 1.0
    groups: Mapping[str, str] = field(default_factory=dict)
    organisation: str = ""


@dataclass
class Sheet:
    """A respondent, or a row of a table, after routing and computing: a world in which row rules are judged."""

    values: dict[str, Outcome] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    ticked: dict[str, frozenset[str]] = field(default_factory=dict)
    rows: dict[str, list[Sheet]] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)

    def named(self, id_: str) -> Outcome:
        return self.values[id_]

    def chosen(self, id_: str, option: str) -> bool | None:
        return option in self.ticked[id_] if self.states[id_] == "answered" else None

    def passes(self, _id: str) -> bool:
        return False

    def called(self, call: Call) -> Outcome:
        first = call.arguments[0]
        if isinstance(first, Column):
            return _of_column(call, first, self.rows[first.table])
        assert isinstance(first, Name)
        if first.id in self.rows:
            return _of_rows(call, self.rows[first.id])
        if call.function == "count":
            names = [part.id for part in call.arguments if isinstance(part, Name)]
            return float([self.states[name] for name in names].count("answered"))
        state = {"answered": "answered", "is_na": "na", "is_dk": "dk"}[call.function]
        return self.states[first.id] == state


def _of_rows(call: Call, rows: Iterable[Sheet]) -> float | None:
    if call.function == "count":
        return float(len(_where(call, rows)))
    known = [outcome for row in rows if (outcome := condition(call.arguments[1], row)) is not None]
    return known.count(True) / len(known) if known else None


def _of_column(call: Call, column: Column, rows: Iterable[Sheet]) -> float | None:
    cells = [row.values[column.column] for row in _where(call, rows)]
    values: list[float | None] = [float(cell) for cell in cells if isinstance(cell, int | float)]
    return 0.0 if call.function == "sum" and not values else over_numbers(call.function, values)


def _where(call: Call, rows: Iterable[Sheet]) -> list[Sheet]:
    return [row for row in rows if all(condition(part, row) is True for part in call.arguments[1:])]


def sheet_of(questionnaire: Questionnaire, person: Person) -> Sheet:
    """Questions in turn: a rule sees only what came before it."""
    sheet = Sheet()
    for id_, question in questionnaire.questions.items():
        scope = row_scope(questionnaire, id_)
        if isinstance(question, Table):
            sheet.rows[id_] = [_row(questionnaire, question, row) for row in person.rows.get(id_, ())]
        _answer(questionnaire, question, person.answers.get(id_, NEVER_CAME_TO_IT), scope, sheet)
        if sheet.states[id_] == "not_asked":
            sheet.rows.update({id_: []} if isinstance(question, Table) else {})
    return sheet


def _row(questionnaire: Questionnaire, table: Table, answers: Mapping[str, Answer]) -> Sheet:
    row = Sheet()
    for column in table.columns:
        scope = table_scope(questionnaire, table.id, column.id)
        _answer(questionnaire, column, answers.get(column.id, NEVER_CAME_TO_IT), scope, row)
    return row


def _answer(
    questionnaire: Questionnaire, question: Question | TableColumn, answer: Answer, scope: Scope, sheet: Sheet
) -> None:
    id_ = question.id
    routed_away = question.when is not None and condition(bind_condition(question.when.tree, scope), sheet) is not True
    if answer.state == "not_asked" and not routed_away:
        sheet.dropped.add(id_)
    if routed_away:
        answer = Answer(state="not_asked")
    elif isinstance(question, Calc) and answer.state != "not_asked":
        answer = _calculated(question, scope, sheet)
    sheet.states[id_] = answer.state
    sheet.values[id_] = _worth(questionnaire, question, answer)
    sheet.ticked[id_] = frozenset(answer.value) if isinstance(answer.value, tuple) else frozenset()


def _calculated(question: Calc, scope: Scope, sheet: Sheet) -> Answer:
    value = judged(bind_number(question.value.tree, scope), sheet)
    return Answer(state="skipped") if value is None else Answer(float(value))


def _worth(questionnaire: Questionnaire, question: Question | TableColumn, answer: Answer) -> Outcome:
    value = answer.value
    if answer.state != "answered" or value is None or isinstance(value, tuple):
        return None
    if isinstance(question, NumberQuestion) and question.bands:
        return next((band.value for band in question.bands if band.fits(float(value))), None)
    if isinstance(value, float):
        return value
    worth = {option.id: option.value for option in questionnaire.options(question)}
    return value if worth.get(value) is None else worth[value]
