"""A questionnaire as its author writes it: dimensions with their questions, scores, ladders, classes.

The language is explained in docs/questionnaire-language.md; these models are its grammar and make its JSON Schema.
What follows from several parts together (which questions a score counts, in which order things are computed) is in
`structure`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import Field

from cxmaturity.model.advising import AdviceRule
from cxmaturity.model.content import Amount, ById, Content, Id, InstrumentId, Language, Many, Text, Weight, Words
from cxmaturity.model.questions import (
    YES_NO,
    Choice,
    Improvable,
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

if TYPE_CHECKING:
    from cxmaturity.model.improvements import Improvement


class Instrument(Content):
    """Which instrument this is. The first language is the base language."""

    id: InstrumentId
    version: Words
    languages: Annotated[Many[Language], Field(min_length=1)]
    title: Text
    description: Text | None = None
    source: Many[str] = ()
    companions: ById[InstrumentId] = Field(
        default={}, description="Other instruments that the advice looks at, by the alias that it knows them by."
    )


class Source(Content):
    """Where a fact, a model or a question comes from."""

    title: Words
    author: Words | None = None
    year: int | None = None
    publisher: Words | None = None
    note: Text | None = None


class CountAt(Content):
    """A policy: count such answers at this value."""

    count_at: Amount


Policy: TypeAlias = Literal["leave_out"] | CountAt
Aggregate = Literal["mean", "sum", "min", "max", "share"]


class Dimension(Content):
    """Questions, or further dimensions, with a title; a score over what it holds."""

    id: Id
    title: Text
    description: Text | None = None
    weight: Weight = Field(default=1.0, description="How much it counts in the scores that it is part of.")
    min_coverage: float = Field(default=0.0, ge=0, le=1, description="The share of the weight that must be answered.")
    tags: Many[Id] = ()
    aggregate: Literal["mean", "sum", "min", "max"] = Field(
        default="mean", description="How its parts become one value."
    )
    na: Policy = Field(default="leave_out", description="What an answer that does not apply counts for.")
    missing: Policy | None = Field(default=None, description="What a part without an answer counts for.")
    empty: Literal["unknown", "pass"] = Field(default="unknown", description="What holds where nothing applies.")
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
    aggregate: Aggregate | None = Field(default=None, description="How its members become one value.")
    of: Many[Id] | Literal["dimensions"] | Tag | None = Field(
        default=None, description="Its members: questions, or scores and ladders."
    )
    value: Rule | None = Field(default=None, description="A formula over scores, in place of `aggregate` and `of`.")
    at_least: Id | Amount | None = Field(default=None, description="What a share counts: the option or value to reach.")
    weight: Weight = Field(default=1.0, description="How much it counts in the scores that it is part of.")
    weights: ById[Weight] = Field(default={}, description="The weight of members that weigh differently here.")
    na: Policy = Field(default="leave_out", description="What an answer that does not apply counts for.")
    missing: Policy | None = Field(default=None, description="What a part without an answer counts for.")
    empty: Literal["unknown", "pass"] = Field(default="unknown", description="What holds where nothing applies.")
    min_coverage: float = Field(default=0.0, ge=0, le=1, description="The share of the weight that must be answered.")
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
    from_: Amount | None = Field(default=None, alias="from", description="The least that the ladder's score must be.")
    needs: Many[Id] = Field(default=(), description="The steps that this one rests on; in a free ladder.")
    requires: Requirements = Field(default=(), description="What must be true to reach it.")


class Ladder(Content):
    """Ordered stages. Staged: each counts only when all below it hold. Free: each is judged by itself and has needs."""

    title: Text | None = None
    description: Text | None = None
    kind: Literal["staged", "free"] = "staged"
    score: Id | None = Field(default=None, description="The score that `from` is about.")
    whole: bool = Field(default=False, description="Whether a question that was dropped leaves no stage.")
    stages: Annotated[Many[Stage], Field(min_length=1)]

    def start(self, id_: str) -> float | None:
        """The score at which a stage begins; None for one that is not of this ladder or has no `from`."""
        return next((stage.from_ for stage in self.stages if stage.id == id_), None)


class ClassOption(Content):
    """One class and when it applies."""

    id: Id
    title: Text | None = None
    description: Text | None = None
    when: Rule = Field(description="True of what belongs to it.")


class Classes(Content):
    """Ordered classes, first true wins: judged on the group, per respondent, or per row of a table."""

    title: Text | None = None
    per: Literal["group", "respondent"] = Field(default="group", description="What is classified.")
    for_each: Id | None = Field(default=None, description="The table whose rows are classified.")
    options: Annotated[Many[ClassOption], Field(min_length=1)]


class Questionnaire(Content):
    """One instrument, whole."""

    cxmaturity: Literal[1]
    instrument: Instrument
    sources: ById[Source] = {}
    scales: ById[Scale] = {}
    dimensions: Annotated[Many[Dimension], Field(min_length=1)]
    scores: ById[Score] = {}
    ladders: ById[Ladder] = {}
    classes: ById[Annotated[Classes, short_for("options", list, written=list[ClassOption] | Classes)]] = {}
    advice: Many[AdviceRule] = ()

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

    @cached_property
    def improvements(self) -> dict[str, tuple[str, Improvement]]:
        """Every improvement by id, with the id of its question."""
        return {
            improvement.id: (question.id, improvement)
            for question in self.questions.values()
            if isinstance(question, Improvable)
            for improvement in question.improvements
        }

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
