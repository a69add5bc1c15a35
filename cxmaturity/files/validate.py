"""From plain data to a model, or to problems in our own words at the author's own lines.

Pydantic says which rule failed (its error type) and where in the data; the wording is chosen by that type, never by its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from cxmaturity.errors import Problem, UserError, suggestion
from cxmaturity.model.content import ID_PATTERN, INSTRUMENT_PATTERN, LANGUAGE_PATTERN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pydantic_core import ErrorDetails

    from cxmaturity.files.source import KeyPath, Source

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], source: Source, context: Mapping[str, Any] | None = None) -> M:
    """The file's data as this model; a `UserError` carries every problem, sorted by place."""
    instance, problems, _ = validate_most(model, source, context)
    if problems or instance is None:
        raise UserError(problems)
    return instance


def validate_most(
    model: type[M], source: Source, context: Mapping[str, Any] | None = None
) -> tuple[M | None, list[Problem], set[KeyPath]]:
    """The file's data as this model, all problems, and the paths of the fields that were passed over.

    A field that is wrong is passed over where the model can do without, so that what depends on the rest can be checked in the same run.
    The model is None when it cannot.
    """
    try:
        return model.model_validate(source.data, context=dict(context or {})), [], set()
    except ValidationError as error:
        problems = problems_of(error, source, model)
        details = [detail for detail in error.errors(include_url=False) if detail["type"] != "too_short"]
        wrong = {_path(detail, source.data): detail["type"] for detail in details}
    try:
        return model.model_validate(_without(source.data, wrong), context=dict(context or {})), problems, set(wrong)
    except ValidationError:
        return None, problems, set(wrong)


_ANY_RULE = "0 == 0"
"""Stands for an expression that cannot be read, so that what is around it can be checked."""


def _without(data: Any, wrong: Mapping[KeyPath, str]) -> Any:
    """A copy of the data without the fields at these paths; an unreadable expression is replaced."""
    if () in wrong and wrong[()] == "expression":
        return _ANY_RULE
    inner: dict[str | int, dict[KeyPath, str]] = {}
    for path, kind in wrong.items():
        if path:
            inner.setdefault(path[0], {})[path[1:]] = kind
    kept = {key for key, paths in inner.items() if paths.get((), "expression") == "expression"}
    if isinstance(data, dict):
        return {
            key: _without(value, inner.get(key, {})) for key, value in data.items() if key in kept or key not in inner
        }
    if isinstance(data, list):
        return [_without(value, inner.get(index, {})) for index, value in enumerate(data)]
    return data


def problems_of(error: ValidationError, source: Source, model: type[BaseModel]) -> list[Problem]:
    """One problem for each place that is wrong, sorted by place."""
    deepest: dict[KeyPath, list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        deepest.setdefault(_path(detail, source.data), []).append(detail)
    paths = [path for path in deepest if not any(_inside(other, path) and _follows(deepest[path]) for other in deepest)]
    problems = [_problem(path, _one_of(deepest[path]), source, model) for path in paths]
    return sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0))


def _inside(path: KeyPath, outer: KeyPath) -> bool:
    return len(path) > len(outer) and path[: len(outer)] == outer


def _follows(details: list[ErrorDetails]) -> bool:
    """Whether these complaints about a value follow from complaints inside it: another member of a union, or nothing sound left."""
    return all(
        detail["type"].endswith("_type") or detail["type"] in ("literal_error", "too_short") for detail in details
    )


def _one_of(details: list[ErrorDetails]) -> ErrorDetails:
    """Of several complaints about one value (a union tries each member) the most telling one."""
    return min(details, key=lambda detail: detail["type"].endswith("_type"))


def _path(detail: ErrorDetails, data: Any) -> KeyPath:
    """The part of pydantic's `loc` that leads through the data; union tags and type names in it lead nowhere and are skipped."""
    path = _longest_walk(data, detail["loc"])
    if detail["type"] == "extra_forbidden" and detail["loc"]:
        return path if path and path[-1] == detail["loc"][-1] else (*path, detail["loc"][-1])
    return path


def _longest_walk(data: Any, loc: tuple[str | int, ...]) -> KeyPath:
    best: KeyPath = ()
    for index, part in enumerate(loc):
        if isinstance(data, dict) and isinstance(part, str) and part in data:
            found = (part, *_longest_walk(data[part], loc[index + 1 :]))
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            found = (part, *_longest_walk(data[part], loc[index + 1 :]))
        else:
            continue
        if len(found) > len(best):
            best = found
    return best


def _problem(path: KeyPath, detail: ErrorDetails, source: Source, model: type[BaseModel]) -> Problem:
    kind = detail["type"]
    facts: dict[str, Any] = {**(detail.get("ctx") or {}), "field": detail["loc"][-1:], "model": model}
    if kind == "expression":
        return _expression_problem(path, facts, source)
    code, words = _WORDING.get(kind, ("CX104", _anything_else))
    message, way_out = words(path, facts, detail["input"])
    key = kind == "extra_forbidden" or detail["loc"][-1:] == ("[key]",)
    return source.problem(code, path, message, key=key, help=way_out or None, id=_id_around(path, source.data))


def expression_place(source: Source, path: KeyPath, offset: int) -> int:
    """The column of this offset in an expression; of its start when it is written over several lines."""
    position = source.place(path)
    one_line = position.end_column is not None and position.quoted >= 0
    return position.column + (position.quoted + offset if one_line else 0)


def _expression_problem(path: KeyPath, facts: Mapping[str, Any], source: Source) -> Problem:
    position = source.place(path)
    return Problem(
        "CX200",
        str(facts["reason"]),
        file=source.name,
        line=position.line,
        column=expression_place(source, path, int(facts["offset"])),
        help=facts["way_out"] or None,
        id=_id_around(path, source.data),
    )


def _id_around(path: KeyPath, data: Any) -> str | None:
    """The id of the nearest thing around this place that has one."""
    found = None
    for part in path:
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            found = data["id"]
        data = data[part] if (isinstance(data, dict) and part in data) or isinstance(data, list) else None
        if data is None:
            break
    return found


def _last(path: KeyPath) -> str:
    return str(next((part for part in reversed(path) if isinstance(part, str)), "the file"))


def _told(value: Any) -> str:
    """A value as the author wrote it, short."""
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case None:
            return "nothing"
        case str():
            return f"the text `{value[:40]}{'...' if len(value) > 40 else ''}`"  # noqa: PLR2004 - room on one line
        case int() | float():
            return f"the number {value}"
        case list() | tuple():
            return "a list"
        case dict():
            return "a map"
    return "this"


Told = tuple[str, str | None]


def _missing(path: KeyPath, facts: Mapping[str, Any], _value: Any) -> Told:
    return f"`{_last(path)}` needs the field `{facts['field'][0]}`", None


def _must_be(what: str, way_out: str | None = None) -> Callable[[KeyPath, Mapping[str, Any], Any], Told]:
    return lambda path, _facts, value: (f"`{_last(path)}` must be {what}, found {_told(value)}", way_out)


def _one_of_these(path: KeyPath, facts: Mapping[str, Any], value: Any) -> Told:
    expected = str(facts.get("expected") or facts.get("expected_tags") or "")
    known = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
    found = facts.get("tag", value)
    near = suggestion(str(found), known)
    field = str(facts.get("discriminator") or _last(path)).strip("'")
    return f"unknown {field} {_told(found)}; one of: {', '.join(known)}", near


def _pattern(path: KeyPath, facts: Mapping[str, Any], value: Any) -> Told:
    ways = {
        ID_PATTERN: ("an id (lower case letters, digits and single underscores)", "for example `data_connected`"),
        INSTRUMENT_PATTERN: ("an id with hyphens (lower case)", "for example `cx-maturity`"),
        LANGUAGE_PATTERN: ("a language code", "for example `en` or `nl`"),
    }
    what, way_out = ways.get(str(facts.get("pattern")), ("text with something in it", None))
    return f"{_told(value)} is not {what}", way_out


def _bound(words: str, fact: str) -> Callable[[KeyPath, Mapping[str, Any], Any], Told]:
    return lambda path, facts, value: (f"`{_last(path)}` must be {words} {facts[fact]}, found {_told(value)}", None)


def _anything_else(path: KeyPath, _facts: Mapping[str, Any], value: Any) -> Told:
    return f"`{_last(path)}` cannot be {_told(value)}", None


def _unknown_field(path: KeyPath, facts: Mapping[str, Any], _value: Any) -> Told:
    return f"unknown field `{path[-1]}`", suggestion(str(path[-1]), _field_names(facts["model"].model_json_schema()))


def _no_type(_path: KeyPath, facts: Mapping[str, Any], _value: Any) -> Told:
    return f"the field `{str(facts.get('discriminator', 'type')).strip(chr(39))}` is missing", None


_WORDING: dict[str, tuple[str, Callable[[KeyPath, Mapping[str, Any], Any], Told]]] = {
    "missing": ("CX101", _missing),
    "extra_forbidden": ("CX102", _unknown_field),
    "literal_error": ("CX110", _one_of_these),
    "union_tag_invalid": ("CX110", _one_of_these),
    "union_tag_not_found": ("CX101", _no_type),
    "string_type": ("CX104", _must_be("text", "put it in quotes if it is meant as text")),
    "bool_type": ("CX104", _must_be("true or false")),
    "float_type": ("CX104", _must_be("a number")),
    "int_type": ("CX104", _must_be("a whole number")),
    "finite_number": ("CX104", _must_be("a finite number")),
    "dict_type": ("CX104", _must_be("a map of fields")),
    "model_type": ("CX104", _must_be("a map of fields")),
    "model_attributes_type": ("CX104", _must_be("a map of fields")),
    "tuple_type": ("CX104", _must_be("a list", "write it as `[a, b]` or as lines that begin with `-`")),
    "list_type": ("CX104", _must_be("a list", "write it as `[a, b]` or as lines that begin with `-`")),
    "expression_type": ("CX104", _must_be("an expression", "for example `data_connected >= 3`")),
    "string_pattern_mismatch": ("CX103", _pattern),
    "string_too_short": ("CX105", lambda path, _facts, _value: (f"`{_last(path)}` is empty", None)),
    "too_short": ("CX105", lambda path, _facts, _value: (f"`{_last(path)}` is empty", None)),
    "string_too_long": ("CX105", _bound("at most this many characters:", "max_length")),
    "greater_than_equal": ("CX106", _bound("at least", "ge")),
    "less_than_equal": ("CX106", _bound("at most", "le")),
    "greater_than": ("CX106", _bound("more than", "gt")),
    "less_than": ("CX106", _bound("less than", "lt")),
}


def _field_names(schema: Any) -> set[str]:
    if isinstance(schema, dict):
        own = set(schema.get("properties", {}))
        return own.union(*(_field_names(part) for part in schema.values())) if schema else own
    if isinstance(schema, list):
        return set().union(*(_field_names(part) for part in schema))
    return set()
