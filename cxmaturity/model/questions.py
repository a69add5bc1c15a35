"""Questions as an author writes them: their kinds, their scales and options, and what may stand in an answer's place."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, GetPydanticSchema, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from cxmaturity.model.content import Amount, ById, Content, Id, Many, Text, Weight, Words
from cxmaturity.model.expression import Expression, ExpressionError
from cxmaturity.model.improvements import Improvement
from cxmaturity.model.parsing import LONGEST, parse

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


def short_for(key: str, kind: type, *, written: Any) -> BeforeValidator:
    """A bare value stands for a map with only this key; `written` is the type as an author may write it."""
    return BeforeValidator(
        lambda value: {key: value} if isinstance(value, kind) else value, json_schema_input_type=written
    )


class Option(Content):
    """One answer of a scale: the id is stored, the value is scored."""

    id: Id
    value: Amount | None = None
    label: Text | None = None


class Missing(Content):
    """An answer without a value that is offered beside the options, and how exports spell it."""

    state: Literal["na", "dk", "declined", "skipped"]
    label: Text | None = None
    spellings: Many[str] = Field(default=(), description="How exports write it.")


MissingAnswers = Many[
    Annotated[Missing, short_for("state", str, written=Literal["na", "dk", "declined", "skipped"] | Missing)]
]


class Scale(Content):
    """Options in order, lowest first by custom; the values decide."""

    options: Annotated[Many[Option], Field(min_length=1)]
    missing: MissingAnswers = ()


class Band(Content):
    """What a number is worth between its bounds: `from` is inclusive, `below` and `above` are not."""

    value: Amount
    from_: Amount | None = Field(default=None, alias="from", description="The lowest number that fits.")
    below: Amount | None = None
    above: Amount | None = None

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
    look_for: Text | None = Field(default=None, description="What supports a high answer.")
    weight: Weight = Field(default=1.0, description="How much it counts in the scores that it is part of.")
    tags: Many[Id] = ()
    required: bool = False
    scored: bool = Field(default=True, description="Whether it counts in its dimension.")
    when: Rule | None = Field(default=None, description="Asked only when this is true of the answers above.")
    check: Many[Check] = Field(default=(), description="What a sound answer meets.")
    audience: Many[Words] = Field(default=(), description="Who is asked; everybody when nobody is named.")
    source: Many[str] = ()
    missing: MissingAnswers | None = Field(
        default=None, description="Offered beside the options, in place of what the scale offers."
    )
    was: Many[Id] = Field(default=(), description="Its earlier ids.")


class Improvable(QuestionBase):
    """A question with options in order: an answer can be improved upon."""

    improvements: Many[Improvement] = Field(default=(), description="How to get from one option to a higher one.")


class Rating(Improvable):
    """A scale with an observable description for every option."""

    type: Literal["rating"]
    scale: Id
    anchors: ById[Text] = Field(default={}, description="What can be observed, for every option of the scale.")
    evidence: Evidence | None = None


class Likert(Improvable):
    """A scale without descriptions; `reverse` mirrors it when scoring."""

    type: Literal["likert"]
    scale: Id
    reverse: bool = Field(default=False, description="Mirrored on its scale when scored.")


class YesNo(Improvable):
    """Yes is 1, no is 0."""

    type: Literal["yesno"]


class Choice(Improvable):
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
    min: Amount | None = None
    max: Amount | None = None
    unit: Text | None = None
    whole: bool = Field(default=False, description="Whether only whole numbers are answers.")
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
