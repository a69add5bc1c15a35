"""A questionnaire as its author writes it: questions, scales, dimensions, scores, ladders, classes.

The language is explained in docs/questionnaire-language.md; these models are its grammar and make its JSON Schema. What follows
from several parts together (which questions a score counts, in which order things are computed) is in `structure`.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, GetPydanticSchema, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from cxmaturity.model.content import Content, Id, InstrumentId, Language, Many, Text, Words
from cxmaturity.model.expression import LONGEST, Expression, ExpressionError, parse

FORMAT = 1

State = Literal["answered", "na", "dk", "declined", "skipped", "not_asked", "not_reached"]
STATES: tuple[State, ...] = ("answered", "na", "dk", "declined", "skipped", "not_asked", "not_reached")
MISSING_STATES: tuple[State, ...] = ("dk", "declined", "skipped", "not_reached")
"""Asked and applicable, but without a value: they lower coverage."""


def _parsed(value: Any) -> Any:
    if isinstance(value, Expression):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("expression_type", "an expression is text")
    try:
        return parse(value)
    except ExpressionError as error:
        facts = {"reason": error.message, "offset": error.offset, "way_out": error.help or ""}
        raise PydanticCustomError("expression", "{reason}", facts) from None


Rule = Annotated[
    Expression,
    GetPydanticSchema(lambda _source, _handler: core_schema.no_info_plain_validator_function(_parsed)),
    WithJsonSchema({"type": "string", "maxLength": LONGEST, "description": "An expression."}),
]


def _short(key: str, kind: type, *, written: Any) -> BeforeValidator:
    """A bare value stands for a map with only this key; `written` is the type as an author may write it."""
    return BeforeValidator(
        lambda value: {key: value} if isinstance(value, kind) else value, json_schema_input_type=written
    )


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


class Option(Content):
    """One answer of a scale: the id is stored, the value is scored."""

    id: Id
    value: float | None = None
    label: Text | None = None


class Missing(Content):
    """An answer without a value that is offered beside the options, and how exports spell it."""

    state: Literal["na", "dk", "declined", "skipped"]
    label: Text | None = None
    spellings: Many[str] = ()


MissingAnswers = Many[
    Annotated[Missing, _short("state", str, written=Literal["na", "dk", "declined", "skipped"] | Missing)]
]


class Scale(Content):
    """Options in order, lowest first by custom; the values decide."""

    options: Annotated[Many[Option], Field(min_length=1)]
    missing: MissingAnswers = ()


class Band(Content):
    """What a number is worth between its bounds: `from` is inclusive, `below` and `above` are not."""

    value: float
    from_: float | None = Field(default=None, alias="from")
    below: float | None = None
    above: float | None = None

    def fits(self, number: float) -> bool:
        """Whether the number lies within the bounds."""
        return (
            (self.from_ is None or number >= self.from_)
            and (self.below is None or number < self.below)
            and (self.above is None or number > self.above)
        )


class Evidence(Content):
    """From which option on an interview asks what the answer rests on."""

    required_from: Id


class Check(Content):
    """A condition that a sound answer meets, and what to say when it does not."""

    that: Rule
    text: Text | None = None


class QuestionBase(Content):
    """What every kind of question has."""

    id: Id
    prompt: Text | None = None
    title: Text | None = None
    help: Text | None = None
    look_for: Text | None = None
    weight: float = Field(default=1.0, ge=0)
    tags: Many[Id] = ()
    required: bool = False
    scored: bool = True
    when: Rule | None = None
    check: Many[Check] = ()
    audience: Many[Words] = ()
    source: Many[str] = ()
    missing: MissingAnswers | None = None
    was: Many[Id] = ()


class Rating(QuestionBase):
    """A scale with an observable description for every option."""

    type: Literal["rating"]
    scale: Id
    anchors: dict[Id, Text] = {}
    evidence: Evidence | None = None


class Likert(QuestionBase):
    """A scale without descriptions; `reverse` mirrors it when scoring."""

    type: Literal["likert"]
    scale: Id
    reverse: bool = False


class YesNo(QuestionBase):
    """Yes is 1, no is 0."""

    type: Literal["yesno"]


class Choice(QuestionBase):
    """One of the options."""

    type: Literal["choice"]
    scale: Id | None = None
    options: Many[Option] = ()


class Multi(QuestionBase):
    """Any number of the options."""

    type: Literal["multi"]
    scale: Id | None = None
    options: Many[Option] = ()


class NumberQuestion(QuestionBase):
    """A number; with bands, its value is the first band that fits."""

    type: Literal["number"]
    min: float | None = None
    max: float | None = None
    unit: Text | None = None
    whole: bool = False
    bands: Many[Band] = ()


class Remark(QuestionBase):
    """An answer in words, a date, or a remark to the respondent."""

    type: Literal["text", "date", "note"]


class Rank(QuestionBase):
    """Options in the respondent's order."""

    type: Literal["rank"]
    options: Annotated[Many[Option], Field(min_length=1)]


class Calc(QuestionBase):
    """A value computed from one respondent's answers."""

    type: Literal["calc"]
    value: Rule


TableColumn: TypeAlias = Annotated[
    Rating | Likert | YesNo | Choice | NumberQuestion | Remark | Calc, Field(discriminator="type")
]


class Table(QuestionBase):
    """Rows that a respondent adds, such as touchpoints."""

    type: Literal["table"]
    key: Id | None = None
    min_rows: int = Field(default=0, ge=0)
    max_rows: int | None = Field(default=None, ge=1)
    columns: Annotated[Many[TableColumn], Field(min_length=1)]


Question: TypeAlias = Annotated[
    Rating | Likert | YesNo | Choice | Multi | NumberQuestion | Remark | Rank | Calc | Table,
    Field(discriminator="type"),
]


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


Requirements = Many[Annotated[Requirement, _short("that", str, written=str | Requirement)]]


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
    classes: dict[Id, Annotated[Classes, _short("options", list, written=list[ClassOption] | Classes)]] = {}

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


YES_NO = (
    Option(id="no", value=0.0, label={"en": "No", "nl": "Nee"}),
    Option(id="yes", value=1.0, label={"en": "Yes", "nl": "Ja"}),
)


def mirrored(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """The options with their values mirrored between the lowest and the highest: 1 becomes 5 on a scale of 1 to 5."""
    values = [option.value for option in options if option.value is not None]
    if not values:
        return options
    ends = min(values) + max(values)
    return tuple(
        option if option.value is None else option.model_copy(update={"value": ends - option.value})
        for option in options
    )


def _nested(dimension: Dimension) -> list[Dimension]:
    return [dimension, *(inner for child in dimension.dimensions for inner in _nested(child))]
