"""Which column of a survey is used for what: the outcome of reading headers or a mapping, before cells are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxmaturity.errors import suggestion
from cxmaturity.model.answer import is_answered_directly
from cxmaturity.model.receipt import IgnoredColumn, UsedColumn
from cxmaturity.model.responses import option_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cxmaturity.model.answer import Answer, Form
    from cxmaturity.model.questionnaire import Questionnaire

DATE = "@date"
"""The use of a column that says when a respondent answered."""
LONGEST_ID = 40
"""A longer header is a question's text; comparing it with ids would suggest nothing."""


@dataclass(frozen=True, slots=True)
class QuestionColumns:
    """Where the answers to a question are: in one column, or in one an option of a multiple choice."""

    form: Form
    position: int | None = None
    options: Mapping[str, int] = field(default_factory=dict)
    ticks: Mapping[str, Answer] = field(default_factory=dict)
    """What further words in the column of an option mean: `yes`, `no` or a state."""

    @property
    def uses(self) -> dict[str, int]:
        """What each of the columns is used for."""
        question = self.form.question.id
        split = {option_column(question, option): position for option, position in self.options.items()}
        return split if self.position is None else {question: self.position}


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns that are used: about respondents (by the name of the `@` column they fill), and for questions."""

    about: Mapping[str, int]
    questions: tuple[QuestionColumns, ...]
    left_out: tuple[str, ...] = ()

    @property
    def uses(self) -> dict[str, int]:
        """What is used, and the position of its column; one column may be used twice."""
        return {**self.about, **{use: at for columns in self.questions for use, at in columns.uses.items()}}

    @property
    def answer_positions(self) -> list[int]:
        """The positions of all columns with answers, each once."""
        return list(dict.fromkeys(at for columns in self.questions for at in columns.uses.values()))


def used_columns(plan: Plan, headers: Sequence[str]) -> tuple[UsedColumn, ...]:
    """The columns that the plan uses, in the order of the file."""
    used = [UsedColumn(headers[position - 1], position, use) for use, position in plan.uses.items()]
    return tuple(sorted(used, key=lambda column: column.position))


def ignored_columns(plan: Plan, headers: Sequence[str], questionnaire: Questionnaire) -> tuple[IgnoredColumn, ...]:
    """The columns with a header that the plan does not use, with the question without column that one looks like."""
    used = set(plan.uses.values())
    missing = without_column(plan, questionnaire)
    return tuple(
        IgnoredColumn(header, position, suggestion(header, missing) if len(header) <= LONGEST_ID else None)
        for position, header in enumerate(headers, start=1)
        if header and position not in used
    )


def without_column(plan: Plan, questionnaire: Questionnaire) -> tuple[str, ...]:
    """The questions that could be answered, were not left out, and have no column."""
    found = {columns.form.question.id for columns in plan.questions} | set(plan.left_out)
    questions = questionnaire.questions.values()
    return tuple(question.id for question in questions if is_answered_directly(question) and question.id not in found)


def positions_by_name(headers: Sequence[str], names: Iterable[str]) -> dict[str, list[int]]:
    """Where each of these names stands as a header, counted from 1; names that are no header are left out."""
    positions: dict[str, list[int]] = {}
    for position, header in enumerate(headers, start=1):
        positions.setdefault(header, []).append(position)
    return {name: positions[name] for name in names if name in positions}
