"""The mapping file: which column of a survey answers which question, and what its words mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from cxmaturity.errors import UserError
from cxmaturity.files.source import Source, as_mapping, read_source
from cxmaturity.files.validate import validate
from cxmaturity.model.content import Content, Id, InstrumentId, Many, Words
from cxmaturity.surveys.table import Layout

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire

Scalar: TypeAlias = str | bool | int | float
Meanings: TypeAlias = dict[str, Scalar]
"""Text of a cell to option id, value or state; `true` and `false` in the column of an option."""


class Place(Content):
    """A column by where it stands: counted from 1, or by the letters of a spreadsheet."""

    position: Annotated[int, Field(ge=1)] | None = None
    letter: Annotated[str, Field(pattern=r"^[A-Za-z]{1,3}$")] | None = None


def _named(value: Any) -> Any:
    return {"header": value} if isinstance(value, str) else value


class ColumnName(Place):
    """A column: its header text, or `{position: 7}`, or `{letter: G}`."""

    header: Words | None = None


Column: TypeAlias = Annotated[ColumnName, BeforeValidator(_named, json_schema_input_type=Words | Place)]


def _bare(value: Any) -> Any:
    """A bare column stands for a question with only that."""
    bare = isinstance(value, str) or (isinstance(value, dict) and value.keys() <= {"position", "letter"})
    return {"column": value} if bare else value


class MappedQuestion(Content):
    """Where a question is answered, and what the words in its cells mean where they are not the questionnaire's."""

    column: Column | None = None
    options: dict[Id, Column] = Field(default_factory=dict)
    values: Meanings | str = Field(default_factory=dict)


class Mapping(Content):
    """A mapping file as its author writes it."""

    format: Literal["cxmaturity-mapping"]
    version: Literal[1]
    questionnaire: InstrumentId
    header_rows: Annotated[int, Field(ge=1, le=20)] | None = None
    header_row: Annotated[int, Field(ge=1, le=20)] | None = None
    sheet: Words | None = None
    encoding: Words | None = None
    delimiter: Literal[",", ";", "\t", "|"] | None = None
    respondent: Column | None = None
    organisation: Column | None = None
    weight: Column | None = None
    date: Column | None = None
    groups: dict[Words, Column] = Field(default_factory=dict)
    left_out: Many[str] = ()
    value_sets: dict[Id, Meanings] = Field(default_factory=dict)
    columns: Annotated[
        dict[
            str,
            Annotated[MappedQuestion, BeforeValidator(_bare, json_schema_input_type=Words | Place | MappedQuestion)],
        ],
        Field(min_length=1),
    ]

    @property
    def layout(self) -> Layout:
        """How the file is to be read."""
        return Layout(self.header_rows, self.header_row, self.sheet, self.encoding, self.delimiter)


@dataclass(frozen=True, slots=True)
class MappingFile:
    """A mapping with the source it was read from, so that a column that is not there is named at its line."""

    mapping: Mapping
    source: Source


def read_mapping(text: str, name: str) -> MappingFile:
    """The mapping in this text; a `UserError` carries everything that is wrong in its form."""
    source = read_source(text, name)
    as_mapping(source, "a mapping file")
    return MappingFile(validate(Mapping, source), source)


def refuse_other(file: MappingFile, questionnaire: Questionnaire) -> None:
    """Raises when the mapping is for another questionnaire."""
    named, expected = file.mapping.questionnaire, questionnaire.instrument.id
    if named != expected:
        message = f"this mapping is for `{named}`, and the questionnaire is `{expected}`"
        raise UserError([file.source.problem("CX520", ("questionnaire",), message, help="name the right mapping")])
