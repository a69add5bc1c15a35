"""What every file of ours is made of: strict frozen models, ids, and texts in several languages."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)

ID_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
INSTRUMENT_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"

LARGEST_NUMBER = 1e12
"""No value, weight or answer is larger: a million of them, squared, are still added up exactly enough."""

T = TypeVar("T")


class Content(BaseModel):
    """Part of a file: unknown fields, wrong types and later changes are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False, defer_build=True)


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=32)]
InstrumentId = Annotated[str, StringConstraints(pattern=INSTRUMENT_PATTERN, max_length=48)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Amount = Annotated[float, Field(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)]
"""A number that can be summed and compared."""
Weight = Annotated[float, Field(ge=0, le=LARGEST_NUMBER)]
Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list in the file, a tuple in the value."""
ById = Annotated[dict[Id, T], Field(json_schema_extra={"additionalProperties": False})]
"""A map from ids; the schema would otherwise allow any other key beside them."""


class Localized(dict[str, str]):
    """Text in several languages: language to words."""


def in_base_language(value: Any, info: ValidationInfo) -> Any:
    """A plain string is text in the base language, which the loader passes as validation context."""
    return {(info.context or {}).get("base", "en"): value} if isinstance(value, str) else value


Text = Annotated[
    dict[Language, Words],
    Field(min_length=1),
    AfterValidator(Localized),
    BeforeValidator(in_base_language),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {"pattern": LANGUAGE_PATTERN},
                    "additionalProperties": {"type": "string", "minLength": 1},
                },
            ],
            "description": "Text in the base language, or a map of languages.",
        }
    ),
]
"""Text for people: language to words."""
