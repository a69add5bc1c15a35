"""What is wrong in a questionnaire whose fields are all well-formed: ids, references, policies. Rules are in `rule_flaws`.

A flaw names the place by the path of keys that leads to it; the loader knows the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pydantic import BaseModel

from cxmaturity.errors import suggestion
from cxmaturity.model.content import Localized
from cxmaturity.model.questionnaire import Dimension, Ladder, Questionnaire, Score, Tag
from cxmaturity.model.questions import (
    STATES,
    Choice,
    Likert,
    Multi,
    NumberQuestion,
    Option,
    Question,
    Rating,
    Table,
    TableColumn,
)
from cxmaturity.model.structure import cycle, has_value, member_ids, score_plans
from cxmaturity.model.vocabulary import GROUP_FUNCTIONS, ROW_FUNCTIONS

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong, where (a path of keys), and the way out. `offset` counts into an expression."""

    path: Path
    code: str
    message: str
    help: str | None = None
    severity: Literal["error", "warning"] = "error"
    on_key: bool = False
    offset: int | None = None


Check: TypeAlias = Callable[[Questionnaire], Iterator[Flaw]]


def dimension_paths(questionnaire: Questionnaire) -> Iterator[tuple[Path, Dimension]]:
    """Every dimension with the path to it, outer before inner."""

    def nested(dimensions: tuple[Dimension, ...], path: Path) -> Iterator[tuple[Path, Dimension]]:
        for index, dimension in enumerate(dimensions):
            here = (*path, "dimensions", index)
            yield here, dimension
            yield from nested(dimension.dimensions, here)

    return nested(questionnaire.dimensions, ())


def question_paths(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question]]:
    """Every question with the path to it."""
    for path, dimension in dimension_paths(questionnaire):
        for index, question in enumerate(dimension.questions):
            yield (*path, "questions", index), question


def column_paths(path: Path, table: Table) -> Iterator[tuple[Path, TableColumn]]:
    """Every column of a table question with the path to it."""
    for index, column in enumerate(table.columns):
        yield (*path, "columns", index), column


def answerable_paths(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question | TableColumn]]:
    """Questions and the columns of table questions."""
    for path, question in question_paths(questionnaire):
        yield path, question
        if isinstance(question, Table):
            yield from column_paths(path, question)


def texts(part: object, path: Path = ()) -> Iterator[tuple[Path, Localized]]:
    """Every text for people in a model, with the path to it."""
    if isinstance(part, Localized):
        yield path, part
    elif isinstance(part, BaseModel):
        for name, field in type(part).model_fields.items():
            yield from texts(getattr(part, name), (*path, field.alias or name))
    elif isinstance(part, Mapping):
        for key, value in part.items():
            yield from texts(value, (*path, key))
    elif isinstance(part, tuple):
        for index, value in enumerate(part):
            yield from texts(value, (*path, index))
