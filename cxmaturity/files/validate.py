"""From plain data to a model, or to problems in our own words at the author's own lines.

Pydantic says which rule failed and where in the data; `wording` has our sentence for each rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from cxmaturity.errors import Problem, UserError
from cxmaturity.files.wording import most_telling, worded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic_core import ErrorDetails

    from cxmaturity.files.source import KeyPath, Source

M = TypeVar("M", bound=BaseModel)
MOST_TOLD = 1000
"""Problems that are put into words; nobody reads more, and a hostile file has a hundred thousand."""


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
    at: dict[KeyPath, list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        at.setdefault(_path(detail, source.data), []).append(detail)
    outer = {path[:length] for path in at for length in range(len(path))}
    paths = [path for path, details in at.items() if path not in outer or not _follows(details)]
    paths.sort(key=lambda path: source.place(path, key=_is_about_key(most_telling(at[path])))[:2])
    problems = [_problem(path, at[path], source, model) for path in paths[:MOST_TOLD]]
    if len(paths) > MOST_TOLD:
        message = f"{len(paths) - MOST_TOLD:,} more places are wrong; mend those above first"
        problems.append(source.problem("CX107", paths[MOST_TOLD], message))
    return problems


def _follows(details: list[ErrorDetails]) -> bool:
    """Whether complaints about a value follow from those inside it: another member of a union, or nothing sound left."""
    return all(
        detail["type"].endswith("_type") or detail["type"] in ("literal_error", "too_short") for detail in details
    )


def _is_about_key(detail: ErrorDetails) -> bool:
    return detail["type"] == "extra_forbidden" or detail["loc"][-1:] == ("[key]",)


def _path(detail: ErrorDetails, data: Any) -> KeyPath:
    """The part of pydantic's `loc` that leads through the data; union tags and type names in it lead nowhere."""
    path = _longest_walk(data, detail["loc"])
    if detail["type"] == "union_tag_invalid":
        return (*path, str(detail["ctx"]["discriminator"]).strip("'"))
    return path


def _longest_walk(data: Any, loc: Sequence[str | int]) -> KeyPath:
    best: KeyPath = ()
    for index, part in enumerate(loc):
        if len(loc) - index <= len(best):
            break
        if _leads_on(data, part):
            found = (part, *_longest_walk(data[part], loc[index + 1 :]))
            best = max(best, found, key=len)
    return best


def _leads_on(data: Any, part: str | int) -> bool:
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def _problem(path: KeyPath, details: list[ErrorDetails], source: Source, model: type[BaseModel]) -> Problem:
    detail = most_telling(details)
    if detail["type"] == "expression":
        return _expression_problem(path, detail["ctx"], source)
    code, message, way_out = worded(path, details, model)
    id_ = _id_around(path, source.data)
    return source.problem(code, path, message, key=_is_about_key(detail), help=way_out, id=id_)


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
        data = data[part]
    return found
