"""Our sentence for every rule that a file can break, chosen by pydantic's error type and never by its text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from cxmaturity.errors import short, suggestion
from cxmaturity.model.content import ID_PATTERN, INSTRUMENT_PATTERN, LANGUAGE_PATTERN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    from cxmaturity.files.source import KeyPath

Told = tuple[str, str | None]
"""What is wrong, and the way out."""


def worded(path: KeyPath, details: Sequence[ErrorDetails], model: type[BaseModel]) -> tuple[str, str, str | None]:
    """The code, the message and the way out for what is wrong with one value."""
    detail = most_telling(details)
    if len(details) > 1 and _doubt(detail):
        return "CX104", _none_of_these(path, details), _near_literal(details)
    missing = [str(other["loc"][-1]) for other in details if other["type"] == "missing"]
    facts: dict[str, Any] = {**(detail.get("ctx") or {}), "missing": missing, "model": model}
    code, words = _WORDING.get(detail["type"], ("CX104", _anything_else))
    message, way_out = words(path, facts, detail["input"])
    return code, message, way_out


def most_telling(details: Sequence[ErrorDetails]) -> ErrorDetails:
    """Of several complaints about one value (a union tries each member) the one that got furthest."""
    return min(details, key=_doubt)


def _doubt(detail: ErrorDetails) -> int:
    if detail["type"].endswith("_type"):
        return 2
    return int(detail["type"] == "literal_error")


def _none_of_these(path: KeyPath, details: Sequence[ErrorDetails]) -> str:
    """What a value of several kinds may be."""
    kinds = dict.fromkeys(_KINDS.get(detail["type"]) or _literals(detail) for detail in details)
    return f"{_named(path)} must be {' or '.join(kinds)}, found {_told(details[0]['input'])}"


def _literals(detail: ErrorDetails) -> str:
    return ", ".join(f"`{word}`" for word in _words_in(detail.get("ctx") or {}))


def _near_literal(details: Sequence[ErrorDetails]) -> str | None:
    known = [word for detail in details for word in _words_in(detail.get("ctx") or {})]
    return suggestion(str(details[0]["input"]), known)


def _words_in(facts: Mapping[str, Any]) -> list[str]:
    """The words that pydantic lists as `'a', 'b' or 'c'`."""
    expected = str(facts.get("expected") or facts.get("expected_tags") or "")
    return [word for part in expected.replace(" or ", ", ").split(",") if (word := part.strip(" '"))]


def _named(path: KeyPath) -> str:
    """The field that this path leads to, as a message names it; an item of a list goes by the name of the list."""
    field = next((part for part in reversed(path) if isinstance(part, str)), None)
    if field is None:
        return "the file"
    return f"an item of `{short(field)}`" if isinstance(path[-1], int) else f"`{short(field)}`"


def _told(value: Any) -> str:
    """A value as the author wrote it, short."""
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case None:
            return "nothing"
        case str():
            return f"the text `{short(value)}`"
        case int() | float():
            return f"the number {value}"
        case dict():
            return "a map"
        case _:
            return "a list"


def _missing(path: KeyPath, facts: Mapping[str, Any], _value: Any) -> Told:
    fields = ", ".join(f"`{field}`" for field in facts["missing"])
    return f"{_named(path)} needs the field{'s' if len(facts['missing']) > 1 else ''} {fields}", None


def _must_be(what: str, way_out: str | None = None) -> Callable[[KeyPath, Mapping[str, Any], Any], Told]:
    return lambda path, _facts, value: (f"{_named(path)} must be {what}, found {_told(value)}", way_out)


def _one_of_these(path: KeyPath, facts: Mapping[str, Any], value: Any) -> Told:
    known = _words_in(facts)
    return f"{_named(path)} cannot be {_told(value)}; one of: {', '.join(known)}", suggestion(str(value), known)


def _no_such_type(path: KeyPath, facts: Mapping[str, Any], _value: Any) -> Told:
    known = _words_in(facts)
    found = str(facts["tag"])
    return f"unknown {path[-1]} `{short(found)}`; one of: {', '.join(known)}", suggestion(found, known)


def _pattern(path: KeyPath, facts: Mapping[str, Any], value: Any) -> Told:
    ways: dict[str, Told] = {
        ID_PATTERN: ("an id (lower case letters, digits and single underscores)", "for example `data_connected`"),
        INSTRUMENT_PATTERN: ("an id with hyphens (lower case)", "for example `cx-maturity`"),
        LANGUAGE_PATTERN: ("a language code", "for example `en` or `nl`"),
    }
    what, way_out = ways.get(str(facts.get("pattern")), ("text with a word in it", None))
    return f"{_named(path)} must be {what}, found {_told(value)}", way_out


def _bound(words: str, fact: str) -> Callable[[KeyPath, Mapping[str, Any], Any], Told]:
    return lambda path, facts, value: (f"{_named(path)} must be {words} {facts[fact]}, found {_told(value)}", None)


def _anything_else(path: KeyPath, _facts: Mapping[str, Any], value: Any) -> Told:
    return f"{_named(path)} cannot be {_told(value)}", None


def _unknown_field(path: KeyPath, facts: Mapping[str, Any], _value: Any) -> Told:
    field = str(path[-1])
    return f"unknown field `{short(field)}`", suggestion(field, _fields_of(facts["model"]))


def _no_type(_path: KeyPath, facts: Mapping[str, Any], _value: Any) -> Told:
    return f"the field `{str(facts.get('discriminator', 'type')).strip(chr(39))}` is missing", None


_KINDS = {
    "string_type": "text",
    "bool_type": "true or false",
    "float_type": "a number",
    "int_type": "a whole number",
    "finite_number": "a finite number",
    "dict_type": "a map of fields",
    "model_type": "a map of fields",
    "model_attributes_type": "a map of fields",
    "tuple_type": "a list",
    "expression_type": "an expression",
}
_WAYS_OUT = {
    "string_type": "put it in quotes if it is meant as text",
    "tuple_type": "write it as `[a, b]` or as lines that begin with `-`",
    "expression_type": "for example `data_connected >= 3`",
}
_WORDING: dict[str, tuple[str, Callable[[KeyPath, Mapping[str, Any], Any], Told]]] = {
    "missing": ("CX101", _missing),
    "extra_forbidden": ("CX102", _unknown_field),
    "literal_error": ("CX110", _one_of_these),
    "union_tag_invalid": ("CX110", _no_such_type),
    "union_tag_not_found": ("CX101", _no_type),
    **{kind: ("CX104", _must_be(what, _WAYS_OUT.get(kind))) for kind, what in _KINDS.items()},
    "string_pattern_mismatch": ("CX103", _pattern),
    "colour": ("CX103", _must_be("a colour", 'write it in quotes, such as "#12707A"')),
    "string_too_short": ("CX105", lambda path, _facts, _value: (f"{_named(path)} is empty", None)),
    "too_short": ("CX105", lambda path, _facts, _value: (f"{_named(path)} is empty", None)),
    "string_too_long": ("CX105", _bound("at most this many characters:", "max_length")),
    "greater_than_equal": ("CX106", _bound("at least", "ge")),
    "less_than_equal": ("CX106", _bound("at most", "le")),
    "greater_than": ("CX106", _bound("more than", "gt")),
    "less_than": ("CX106", _bound("less than", "lt")),
}


@cache
def _fields_of(model: type[BaseModel]) -> frozenset[str]:
    """Every field of a model and of the models in it."""
    return frozenset(_field_names(model.model_json_schema()))


def _field_names(schema: Any) -> set[str]:
    if isinstance(schema, dict):
        own = set(schema.get("properties", {}))
        return own.union(*(_field_names(part) for part in schema.values())) if schema else own
    if isinstance(schema, list):
        return set().union(*(_field_names(part) for part in schema))
    return set()
