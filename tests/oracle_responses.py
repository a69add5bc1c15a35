"""The oracle's people as the columns that the engine scores, and the engine's results in the oracle's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl
import pytest

from cxmaturity.model.frames import Gathered, Given, GivenRows, build_responses
from cxmaturity.model.questions import Multi
from cxmaturity.model.responses import ORGANISATION, RESPONDENT, WEIGHT, by_column
from tests.oracle_people import NEVER_CAME_TO_IT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.answer import Answer
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question, TableColumn
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.result import LadderResult, Result, ScoreResult
    from tests.oracle_people import Person


def responses_of(questionnaire: Questionnaire, people: Sequence[Person]) -> Responses:
    """One row a person, named by their place in the list."""
    given = {
        id_: given_to(questionnaire, question, [person.answers.get(id_, NEVER_CAME_TO_IT) for person in people])
        for id_, question in questionnaire.questions.items()
    }
    tables = {id_: _rows_of(questionnaire, id_, people) for id_ in questionnaire.tables}
    return build_responses(questionnaire, Gathered(_about(people), given, tables))


def _about(people: Sequence[Person]) -> pl.DataFrame:
    columns: dict[str, list[Any]] = {RESPONDENT: [str(number) for number in range(len(people))]}
    if any(person.weight != 1.0 for person in people):
        columns[WEIGHT] = [person.weight for person in people]
    if any(person.organisation for person in people):
        columns[ORGANISATION] = [person.organisation for person in people]
    names = dict.fromkeys(name for person in people for name in person.groups)
    return pl.DataFrame(columns | {by_column(name): [person.groups[name] for person in people] for name in names})


def given_to(questionnaire: Questionnaire, question: Question | TableColumn, answers: Sequence[Answer]) -> Given:
    """A question's answers as columns; an answer's state stands only where there is none."""
    states = [None if answer.state == "answered" else answer.state for answer in answers]
    given = pl.Series(states, dtype=pl.String)
    if isinstance(question, Multi):
        ticks = {
            option.id: [None if answer.value is None else option.id in _ticked(answer) for answer in answers]
            for option in questionnaire.options(question)
        }
        return Given(pl.DataFrame(ticks, schema=dict.fromkeys(ticks, pl.Boolean)), given)
    return Given(pl.Series([answer.value for answer in answers]), given)


def _ticked(answer: Answer) -> tuple[str, ...]:
    assert isinstance(answer.value, tuple)
    return answer.value


def _rows_of(questionnaire: Questionnaire, table: str, people: Sequence[Person]) -> GivenRows:
    rows = [(str(number), row) for number, person in enumerate(people) for row in person.rows.get(table, ())]
    columns = {
        column.id: given_to(questionnaire, column, [row.get(column.id, NEVER_CAME_TO_IT) for _, row in rows])
        for column in questionnaire.tables[table].columns
    }
    return GivenRows([respondent for respondent, _ in rows], columns)


def figures(result: Result) -> dict[str, Any]:
    """A result as the oracle gives it."""
    return {
        "scores": {id_: _score(score) for id_, score in result.scores.items()},
        "ladders": {id_: _ladder(ladder) for id_, ladder in result.ladders.items()},
        "classes": {
            id_: {"id": found.id} if found.counts is None else {"counts": dict(found.counts)}
            for id_, found in result.classes.items()
        },
        "questions": {
            id_: question.option if question.value is None else question.value
            for id_, question in result.questions.items()
        },
    }


def _score(score: ScoreResult) -> dict[str, Any]:
    return {
        "value": score.value,
        "coverage": score.coverage,
        "low": score.low,
        "high": score.high,
        "status": score.status,
    }


def _ladder(ladder: LadderResult) -> dict[str, Any]:
    return {
        "stage": ladder.stage,
        "stage_low": ladder.stage_low,
        "stage_high": ladder.stage_high,
        "provisional": ladder.provisional,
        "status": ladder.status,
        "reached": [stage.reached for stage in ladder.stages],
        "sound": [stage.sound for stage in ladder.stages],
        "requirements": [[(part.actual, part.needed, part.met) for part in s.requirements] for s in ladder.stages],
        "binding": list(ladder.binding),
    }


def differences(left: object, right: object, place: str = "") -> list[str]:
    """Where two trees of figures differ by more than 1e-9, in words."""
    if isinstance(left, dict) and isinstance(right, dict):
        return [line for key in sorted({*left, *right}) for line in _inside(left, right, key, f"{place}.{key}")]
    if isinstance(left, list | tuple) and isinstance(right, list | tuple) and len(left) == len(right):
        pairs = enumerate(zip(left, right, strict=True))
        return [line for i, (a, b) in pairs for line in differences(a, b, f"{place}[{i}]")]
    if _is_number(left) and _is_number(right):
        return [] if left == pytest.approx(right, rel=1e-9, abs=1e-9) else [f"{place}: {left} and {right}"]
    return [] if left == right else [f"{place}: {left} and {right}"]


def _inside(left: Mapping[str, object], right: Mapping[str, object], key: str, place: str) -> list[str]:
    return differences(left.get(key, "absent"), right.get(key, "absent"), place)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
