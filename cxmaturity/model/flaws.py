"""Something wrong in a questionnaire, and the paths to its parts.

A flaw names its place by the path of keys that leads to it; the loader knows the line. What can be wrong is in
`question_flaws`, `score_flaws` and `rule_flaws`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from pydantic import BaseModel

from cxmaturity.model.content import Localized
from cxmaturity.model.questions import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxmaturity.model.questionnaire import Dimension, Questionnaire
    from cxmaturity.model.questions import Question, TableColumn

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


def repeats(ids: Iterable[str]) -> set[int]:
    """The positions at which an id comes again."""
    first: dict[str, int] = {}
    return {index for index, id_ in enumerate(ids) if first.setdefault(id_, index) != index}


def texts(part: object, path: Path = ()) -> list[tuple[Path, Localized]]:
    """Every text for people in a model, with the path to it."""
    found: list[tuple[Path, Localized]] = []
    _gather_texts(part, path, found)
    return found


def _gather_texts(part: object, path: Path, found: list[tuple[Path, Localized]]) -> None:
    """Adds to `found`; a list that grows, since a generator a level would cost most of the loading time."""
    if isinstance(part, Localized):
        found.append((path, part))
    elif isinstance(part, BaseModel):
        for name, key in _fields(type(part)):
            _gather_texts(getattr(part, name), (*path, key), found)
    elif isinstance(part, dict):
        for key, value in part.items():
            _gather_texts(value, (*path, key), found)
    elif isinstance(part, tuple):
        for index, value in enumerate(part):
            _gather_texts(value, (*path, index), found)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model and how a file spells them; asking pydantic costs more than walking the texts."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())
