"""A questionnaire as its author writes it: dimensions with their questions, scores, ladders, classes.

The language is explained in docs/questionnaire-language.md; these models are its grammar and make its JSON Schema.
What follows from several parts together (which questions a score counts, in which order things are computed) is in
`structure`.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from cxmaturity.model.content import Content, Id, InstrumentId, Language, Many, Text, Words
from cxmaturity.model.questions import (
    YES_NO,
    Choice,
    Likert,
    Missing,
    Multi,
    Option,
    Question,
    Rank,
    Rating,
    Rule,
    Scale,
    Table,
    TableColumn,
    YesNo,
    mirrored,
    short_for,
)

FORMAT = 1


class Instrument(Content):
    """Which instrument this is. The first language is the base language."""

    id: InstrumentId
    version: Words
    languages: Annotated[Many[Language], Field(min_length=1)]
    title: Text
    description: Text | None = None
    source: Many[str] = ()


class Source(Content):
    """Where a fact, a model or a question comes from."""

    title: Words
    author: Words | None = None
    year: int | None = None
    publisher: Words | None = None
    note: Text | None = None


class CountAt(Content):
    """A policy: count such answers at this value."""

    count_at: float


Policy: TypeAlias = Literal["leave_out"] | CountAt
Aggregate = Literal["mean", "sum", "min", "max", "share"]


class Dimension(Content):
    """Questions, or further dimensions, with a title; a score over what it holds."""

    id: Id
    title: Text
    description: Text | None = None
    weight: float = Field(default=1.0, ge=0)
    min_coverage: float = Field(default=0.0, ge=0, le=1)
    tags: Many[Id] = ()
    aggregate: Literal["mean", "sum", "min", "max"] = "mean"
    na: Policy = "leave_out"
    missing: Policy | None = None
    empty: Literal["unknown", "pass"] = "unknown"
    source: Many[str] = ()
    questions: Many[Question] = ()
    dimensions: Many[Dimension] = ()


class Tag(Content):
    """Everything that carries this tag."""

    tag: Id


class Score(Content):
    """A named aggregate over questions or over scores, or a formula over scores."""

    title: Text | None = None
    description: Text | None = None
    aggregate: Aggregate | None = None
    of: Many[Id] | Literal["dimensions"] | Tag | None = None
    value: Rule | None = None
    at_least: Id | float | None = None
    weight: float = Field(default=1.0, ge=0)
    weights: dict[Id, Annotated[float, Field(ge=0)]] = {}
    na: Policy = "leave_out"
    missing: Policy | None = None
    empty: Literal["unknown", "pass"] = "unknown"
    min_coverage: float = Field(default=0.0, ge=0, le=1)
    tags: Many[Id] = ()


class Requirement(Content):
    """One comparison, or a condition with its own text."""

    that: Rule
    text: Text | None = None


Requirements = Many[Annotated[Requirement, short_for("that", str, written=str | Requirement)]]


class Stage(Content):
    """A stage or step of a ladder. `from` is short for a requirement on the ladder's score."""

    id: Id
    title: Text | None = None
    description: Text | None = None
    from_: float | None = Field(default=None, alias="from")
    needs: Many[Id] = ()
    requires: Requirements = ()


class Ladder(Content):
    """Ordered stages. Staged: each counts only when all below it hold. Free: each is judged by itself and has needs."""

    title: Text | None = None
    description: Text | None = None
    kind: Literal["staged", "free"] = "staged"
    score: Id | None = None
    whole: bool = False
    stages: Annotated[Many[Stage], Field(min_length=1)]


class ClassOption(Content):
    """One class and when it applies."""

    id: Id
    title: Text | None = None
    description: Text | None = None
    when: Rule


class Classes(Content):
    """Ordered classes, first true wins: judged on the group, per respondent, or per row of a table."""

    title: Text | None = None
    per: Literal["group", "respondent"] = "group"
    for_each: Id | None = None
    options: Annotated[Many[ClassOption], Field(min_length=1)]


class Questionnaire(Content):
    """One instrument, whole."""

    cxmaturity: Literal[1]
    instrument: Instrument
    sources: dict[Id, Source] = {}
    scales: dict[Id, Scale] = {}
    dimensions: Annotated[Many[Dimension], Field(min_length=1)]
    scores: dict[Id, Score] = {}
    ladders: dict[Id, Ladder] = {}
    classes: dict[Id, Annotated[Classes, short_for("options", list, written=list[ClassOption] | Classes)]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is written in, base language first."""
        return self.instrument.languages

    @cached_property
    def all_dimensions(self) -> tuple[Dimension, ...]:
        """Every dimension, outer before inner, in the order of the file."""
        return tuple(inner for dimension in self.dimensions for inner in _nested(dimension))

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by id, in the order in which it is asked; columns of tables are not among them."""
        return {question.id: question for dimension in self.all_dimensions for question in dimension.questions}

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The questions that are answered in rows."""
        return {key: question for key, question in self.questions.items() if isinstance(question, Table)}

    def options(self, question: Question | TableColumn) -> tuple[Option, ...]:
        """The options of a question, with their values as scored; empty for a question without options."""
        match question:
            case Rating() | Likert():
                options = self._scale_options(question.scale)
                return mirrored(options) if isinstance(question, Likert) and question.reverse else options
            case Choice() | Multi():
                return question.options or self._scale_options(question.scale)
            case Rank():
                return question.options
            case YesNo():
                return YES_NO
            case _:
                return ()

    def missing(self, question: Question | TableColumn) -> tuple[Missing, ...]:
        """The answers without a value that this question offers."""
        if question.missing is not None:
            return question.missing
        scale = self.scales.get(getattr(question, "scale", None) or "")
        return scale.missing if scale else ()

    def _scale_options(self, scale: str | None) -> tuple[Option, ...]:
        return self.scales[scale].options if scale in self.scales else ()


def _nested(dimension: Dimension) -> list[Dimension]:
    return [dimension, *(inner for child in dimension.dimensions for inner in _nested(child))]
