"""What the names in an expression mean, checked before anything is scored.

`bind` turns a parsed tree into one in which option ids have become their values, and refuses what cannot be meant: unknown ids, a value that no
option has, a text where a number belongs. The scopes (one respondent, a group, a row of a table) are built in `scopes`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

from cxmaturity.errors import suggestion
from cxmaturity.model.expression import (
    Arithmetic,
    Call,
    Column,
    Compare,
    ExpressionError,
    Logic,
    Name,
    Negative,
    Not,
    Number,
    Quoted,
    Tree,
    Truth,
    Within,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Bound:
    """A tree whose names are known, and the kind of value it has."""

    tree: Tree
    kind: Kind


def bind(tree: Tree, scope: Scope) -> Bound:
    """The tree with its names resolved; `ExpressionError` at the first that cannot be meant."""
    match tree:
        case Number():
            return Bound(tree, "number")
        case Truth():
            return Bound(tree, "truth")
        case Quoted(value, at):
            raise ExpressionError(f"`{value}` stands beside nothing that has options", at)
        case Name() | Column():
            return Bound(tree, _known(tree, scope).kind)
        case Negative(part, at):
            return Bound(Negative(_number(part, scope), at), "number")
        case Arithmetic(operator, left, right, at):
            return Bound(Arithmetic(operator, _number(left, scope), _number(right, scope), at), "number")
        case Compare():
            return Bound(_comparison(tree, scope), "truth")
        case Within():
            return Bound(_within(tree, scope), "truth")
        case Logic(operator, parts, at):
            return Bound(Logic(operator, tuple(_condition(part, scope) for part in parts), at), "truth")
        case Not(part, at):
            return Bound(Not(_condition(part, scope), at), "truth")
        case Call():
            return _call(tree, scope)
        case _:
            assert_never(tree)


def bind_condition(tree: Tree, scope: Scope) -> Tree:
    """The bound tree of something that is true, false or unknown."""
    return _condition(tree, scope)


def bind_number(tree: Tree, scope: Scope) -> Tree:
    """The bound tree of something that is a number or unknown."""
    return _number(tree, scope)


def _condition(tree: Tree, scope: Scope) -> Tree:
    bound = bind(tree, scope)
    if bound.kind != "truth":
        way_out = f"compare it, such as `{tree.id} >= 1`" if isinstance(tree, Name) else "compare it with something"
        raise ExpressionError(f"this is a {bound.kind}, where a condition belongs", _at(tree), way_out)
    return bound.tree


def _number(tree: Tree, scope: Scope) -> Tree:
    bound = bind(tree, scope)
    if bound.kind != "number":
        raise ExpressionError(f"this is a {bound.kind}, where a number belongs", _at(tree))
    return bound.tree


def _at(tree: Tree) -> int:
    return tree.at


def _known(tree: Name | Column, scope: Scope) -> Known:
    if isinstance(tree, Column):
        columns = scope.columns.get(tree.table)
        if columns is None:
            raise ExpressionError(f"`{tree.table}` is not a table", tree.at, suggestion(tree.table, scope.columns))
        if tree.column not in columns:
            help_ = suggestion(tree.column, columns)
            raise ExpressionError(f"the table `{tree.table}` has no column `{tree.column}`", tree.at, help_)
        return columns[tree.column]
    if tree.id in scope.names:
        return scope.names[tree.id]
    if tree.id in scope.later:
        raise ExpressionError(f"`{tree.id}` comes later than this rule", tree.at, "move the rule, or what it needs")
    raise ExpressionError(
        f"nothing that a rule on {scope.words} can use has the id `{tree.id}`",
        tree.at,
        suggestion(tree.id, scope.names),
    )


def _comparison(tree: Compare, scope: Scope) -> Compare:
    left = _beside(tree.left, tree.right, scope)
    right = _beside(tree.right, tree.left, scope)
    kinds = {left.kind, right.kind}
    if not kinds <= {"number"} and not (kinds == {"choice"} and tree.operator in ("==", "!=")):
        wrong = next(kind for kind in (left.kind, right.kind) if kind != "number")
        way_out = 'write `"option" in id`' if wrong == "multi" else "a choice without values has only == and !="
        raise ExpressionError(f"a {wrong} cannot be compared this way", tree.at, way_out if wrong != "truth" else None)
    _refuse_out_of_range(tree.left, right.tree, scope)
    _refuse_out_of_range(tree.right, left.tree, scope)
    return Compare(tree.operator, left.tree, right.tree, tree.at)


def _beside(tree: Tree, other: Tree, scope: Scope) -> Bound:
    """One side of a comparison; an option's id becomes its value when the other side has that option."""
    if isinstance(tree, Truth):
        return Bound(Number(float(tree.value), tree.at), "number")
    word = tree.value if isinstance(tree, Quoted) else tree.id if isinstance(tree, Name) else None
    if word is None or (isinstance(tree, Name) and word in scope.names):
        return bind(tree, scope)
    options = _known(other, scope).options if isinstance(other, Name | Column) and _is_known(other, scope) else {}
    if word in options:
        value = options[word]
        return Bound(Quoted(word, tree.at), "choice") if value is None else Bound(Number(value, tree.at), "number")
    if options:
        message = f"`{word}` is not an option here; one of: {', '.join(options)}"
        raise ExpressionError(message, tree.at, suggestion(word, options))
    return bind(tree, scope)


def _is_known(tree: Name | Column, scope: Scope) -> bool:
    if isinstance(tree, Name):
        return tree.id in scope.names
    return tree.column in scope.columns.get(tree.table, {})


def _refuse_out_of_range(tree: Tree, other: Tree, scope: Scope) -> None:
    if not isinstance(tree, Name | Column) or not isinstance(other, Number):
        return
    known = _known(tree, scope)
    if known.low is not None and known.high is not None and not known.low <= other.value <= known.high:
        message = f"{other.value:g} is outside the values of `{_written(tree)}`, which run from {known.low:g} to {known.high:g}"
        raise ExpressionError(message, other.at)


def _written(tree: Name | Column) -> str:
    return tree.id if isinstance(tree, Name) else f"{tree.table}.{tree.column}"


def _within(tree: Within, scope: Scope) -> Within:
    if isinstance(tree.of, Name | Column):
        known = _known(tree.of, scope)
        if known.kind != "multi":
            raise ExpressionError(f"`{_written(tree.of)}` is not a multiple choice", tree.at, "write a list: [1, 2]")
        word = tree.item.value if isinstance(tree.item, Quoted) else tree.item.id if isinstance(tree.item, Name) else ""
        if word not in known.options:
            message = f"`{word}` is not an option here; one of: {', '.join(known.options)}"
            raise ExpressionError(message, tree.at, suggestion(word, known.options))
        return replace(tree, item=Quoted(word, tree.at))
    item = bind(tree.item, scope)
    members = [_beside(part, tree.item, scope) for part in tree.of]
    if not members or any(member.kind != item.kind for member in members) or item.kind not in ("number", "choice"):
        raise ExpressionError("the list holds something else than what is looked for in it", tree.at)
    for member in members:
        _refuse_out_of_range(tree.item, member.tree, scope)
    return replace(tree, item=item.tree, of=tuple(member.tree for member in members))


def _call(tree: Call, scope: Scope) -> Bound:
    if tree.function not in scope.functions:
        help_ = suggestion(tree.function, scope.functions) or f"one of: {', '.join(sorted(scope.functions))}"
        raise ExpressionError(f"a rule on {scope.words} has no function `{tree.function}`", tree.at, help_)
    first = tree.arguments[0] if tree.arguments else None
    if isinstance(first, Column) or (isinstance(first, Name) and first.id in scope.columns):
        return Bound(_table_call(tree, first, scope), "number")
    match tree.function:
        case "answered" | "is_na" | "is_dk":
            _one_name(tree, scope, questions=True)
            return Bound(tree, "truth")
        case "share":
            return Bound(_share(tree, scope), "number")
        case name if name in SCORE_FUNCTIONS:
            _one_name(tree, scope, questions=False)
            return Bound(tree, "number")
        case "count":
            return Bound(_count(tree, scope), "number")
        case _:
            return Bound(_over_numbers(tree, scope), "number")


def _one_name(tree: Call, scope: Scope, *, questions: bool) -> None:
    what = "a question" if questions else "a score or question"
    if len(tree.arguments) != 1 or not isinstance(tree.arguments[0], Name):
        raise ExpressionError(f"`{tree.function}` takes the id of {what}", tree.at)
    known = _known(tree.arguments[0], scope)
    if not (known.is_question or (known.is_score and not questions)):
        raise ExpressionError(f"`{tree.function}` takes the id of {what}", tree.arguments[0].at)


def _share(tree: Call, scope: Scope) -> Call:
    match tree.arguments:
        case (Name() as of, least):
            known = _known(of, scope)
            bound = _beside(least, of, scope)
            if (known.is_score or known.is_question) and isinstance(bound.tree, Number):
                _refuse_out_of_range(of, bound.tree, scope)
                return replace(tree, arguments=(of, bound.tree))
    raise ExpressionError(
        "`share` takes a question or score and the value to reach, such as `share(recommend, 9)`", tree.at
    )


def _count(tree: Call, scope: Scope) -> Call:
    if not tree.arguments:
        raise ExpressionError("`count` takes ids, or a table and a condition", tree.at)
    for argument in tree.arguments:
        if not isinstance(argument, Name) or not _known(argument, scope).is_question:
            raise ExpressionError("`count` takes ids of questions and counts the answered ones", _at(argument))
    return tree


def _over_numbers(tree: Call, scope: Scope) -> Call:
    most = 2 if tree.function == "round" else None
    if not tree.arguments or (most and len(tree.arguments) > most):
        raise ExpressionError(f"`{tree.function}` takes {'a number and its decimals' if most else 'numbers'}", tree.at)
    if most and not all(_whole(argument) for argument in tree.arguments[1:]):
        raise ExpressionError("the decimals of `round` are a whole number from 0 to 9", tree.at)
    return replace(tree, arguments=tuple(_number(argument, scope) for argument in tree.arguments))


def _whole(tree: Tree) -> bool:
    return isinstance(tree, Number) and tree.value in range(10)


def _table_call(tree: Call, first: Name | Column, scope: Scope) -> Call:
    """`count(t)`, `count(t, cond)`, `share(t, cond)` on rows; `mean(t.column)`, `mean(t.column, cond)` and the like on a column."""
    table = first.table if isinstance(first, Column) else first.id
    on_rows = isinstance(first, Name)
    fits = tree.function in ("count", "share") if on_rows else tree.function in scope.on_columns
    least = 2 if tree.function == "share" else 1
    if not fits or not least <= len(tree.arguments) <= 2:  # noqa: PLR2004 - what, and a condition
        raise ExpressionError(f"`{tree.function}` cannot be used on a table this way", tree.at)
    if isinstance(first, Column) and _known(first, scope).kind != "number":
        raise ExpressionError(f"the column `{first.column}` holds no numbers", first.at)
    row = Scope("a row of a table", scope.columns[table], {}, ROW_FUNCTIONS - {"share"})
    conditions = [_condition(argument, row) for argument in tree.arguments[1:]]
    return replace(tree, arguments=(first, *conditions))
