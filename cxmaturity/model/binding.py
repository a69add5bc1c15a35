"""What the names in an expression mean, checked before anything is scored.

`bind` turns a parsed tree into one in which option ids have become their values, and refuses what cannot be meant:
unknown ids, a value that no option has, a text where a number belongs. What can be named in a place is its scope; the
scopes are made in `scopes`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

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
from cxmaturity.model.naming import ANYTHING, known_beside, known_column, known_name, meant
from cxmaturity.model.vocabulary import ROW_FUNCTIONS, SCORE_FUNCTIONS, Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxmaturity.model.vocabulary import Kind, Known

_KINDS: Mapping[Kind, str] = {
    "number": "a number",
    "truth": "a condition",
    "choice": "a choice without values",
    "multi": "a multiple choice",
    "table": "a table",
    "text": "a text",
}
_WAYS_OUT: Mapping[Kind, str] = {
    "choice": "compare it with one of its options, by `==` or `!=`",
    "multi": 'write `"option" in id`',
    "table": "count its rows: `count(id) >= 1`",
}


@dataclass(frozen=True, slots=True)
class Bound:
    """A tree whose names are known, and the kind of value it has."""

    tree: Tree
    kind: Kind


def bind(tree: Tree, scope: Scope) -> Bound:  # noqa: C901, PLR0912 - one case for each kind of node
    """The tree with its names resolved; `ExpressionError` at the first that cannot be meant."""
    match tree:
        case Number():
            return Bound(tree, "number")
        case Truth():
            return Bound(tree, "truth")
        case Quoted(value, at):
            raise ExpressionError(f"`{value}` stands beside nothing that has options", at)
        case Name():
            return Bound(tree, known_name(tree, scope).kind)
        case Column(table) if table in scope.companions:
            return Bound(tree, known_beside(tree, scope).kind)
        case Column(table, column, at):
            way_out = f"take `mean({table}.{column})` or `count({table}, {column} >= 1)`"
            raise ExpressionError(f"`{table}.{column}` has a value in every row", at, way_out)
        case Negative(part, at):
            return Bound(Negative(bind_number(part, scope), at), "number")
        case Arithmetic(operator, left, right, at):
            return Bound(Arithmetic(operator, bind_number(left, scope), bind_number(right, scope), at), "number")
        case Compare():
            return Bound(_comparison(tree, scope), "truth")
        case Within():
            return Bound(_within(tree, scope), "truth")
        case Logic(operator, parts, at):
            return Bound(Logic(operator, tuple(bind_condition(part, scope) for part in parts), at), "truth")
        case Not(part, at):
            return Bound(Not(bind_condition(part, scope), at), "truth")
        case Call():
            return _call(tree, scope)
        case _:
            assert_never(tree)


def bind_condition(tree: Tree, scope: Scope) -> Tree:
    """The bound tree of something that is true, false or unknown."""
    bound = bind(tree, scope)
    if bound.kind != "truth":
        way_out = f"compare it, such as `{tree.id} >= 1`" if isinstance(tree, Name) else "compare it with something"
        raise ExpressionError(f"this is {_KINDS[bound.kind]}, where a condition belongs", tree.at, way_out)
    return bound.tree


def bind_number(tree: Tree, scope: Scope) -> Tree:
    """The bound tree of something that is a number or unknown."""
    bound = bind(tree, scope)
    if bound.kind != "number":
        raise ExpressionError(f"this is {_KINDS[bound.kind]}, where a number belongs", tree.at)
    return bound.tree


def _comparison(tree: Compare, scope: Scope) -> Compare:
    left = _beside(tree.left, tree.right, scope)
    right = _beside(tree.right, tree.left, scope)
    _refuse_incomparable(tree, left.kind, right.kind)
    _refuse_out_of_range(tree.left, right.tree, scope)
    _refuse_out_of_range(tree.right, left.tree, scope)
    return Compare(tree.operator, left.tree, right.tree, tree.at)


def _refuse_incomparable(tree: Compare, left: Kind, right: Kind) -> None:
    kinds = {left, right}
    if kinds == {"number"} or (kinds == {"choice"} and tree.operator in ("==", "!=")):
        return
    wrong = right if left == "number" else left
    raise ExpressionError(f"{_KINDS[wrong]} cannot be compared this way", tree.at, _WAYS_OUT.get(wrong))


def _word(tree: Tree) -> str | None:
    """What may be the id of an option: a bare or a quoted word."""
    match tree:
        case Quoted(word) | Name(word):
            return word
        case _:
            return None


def _beside(tree: Tree, other: Tree, scope: Scope) -> Bound:
    """One side of a comparison; an option's id becomes its value when the other side has that option."""
    if isinstance(tree, Truth):
        return Bound(Number(float(tree.value), tree.at), "number")
    word = _word(tree)
    known = meant(other, scope)
    if word is None or known is None or (isinstance(tree, Name) and word in scope.names):
        return bind(tree, scope)
    if known is ANYTHING:
        return Bound(Number(0.0, tree.at), "number")
    if not known.options:
        return bind(tree, scope)
    if word not in known.options:
        raise _no_option(word, known, tree.at)
    value = known.options[word]
    return Bound(Quoted(word, tree.at), "choice") if value is None else Bound(Number(value, tree.at), "number")


def _no_option(word: str, known: Known, at: int) -> ExpressionError:
    message = f"`{word}` is not an option here; one of: {', '.join(known.options)}"
    return ExpressionError(message, at, suggestion(word, known.options))


def _refuse_out_of_range(tree: Tree, other: Tree, scope: Scope) -> None:
    if not isinstance(tree, Name) or not isinstance(other, Number):
        return
    known = known_name(tree, scope)
    if known.low is not None and known.high is not None and not known.low <= other.value <= known.high:
        ends = f"which run from {known.low:g} to {known.high:g}"
        raise ExpressionError(f"{other.value:g} is outside the values of `{tree.id}`, {ends}", other.at)


def _within(tree: Within, scope: Scope) -> Within:
    if isinstance(tree.of, tuple):
        return _in_list(tree, tree.of, scope)
    known = known_name(tree.of, scope) if isinstance(tree.of, Name) else known_column(tree.of, scope)
    if known.kind != "multi":
        raise ExpressionError("what comes after `in` is not a multiple choice", tree.of.at, "write a list: [1, 2]")
    word = _word(tree.item)
    if word is None:
        raise ExpressionError("before `in` comes an option of the multiple choice", tree.item.at)
    if word not in known.options:
        raise _no_option(word, known, tree.item.at)
    return replace(tree, item=Quoted(word, tree.item.at))


def _in_list(tree: Within, of: tuple[Tree, ...], scope: Scope) -> Within:
    item = bind(tree.item, scope)
    members = [_beside(part, tree.item, scope) for part in of]
    if not members:
        raise ExpressionError("the list is empty", tree.at)
    if {member.kind for member in members} != {item.kind} or item.kind not in ("number", "choice"):
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
    known = known_name(tree.arguments[0], scope)
    if not (known.is_question or (known.is_score and not questions)):
        raise ExpressionError(f"`{tree.function}` takes the id of {what}", tree.arguments[0].at)


def _share(tree: Call, scope: Scope) -> Call:
    match tree.arguments:
        case (Name() as of, least):
            known = known_name(of, scope)
            bound = _beside(least, of, scope)
            if known.kind == "number" and (known.is_score or known.is_question) and isinstance(bound.tree, Number):
                _refuse_out_of_range(of, bound.tree, scope)
                return replace(tree, arguments=(of, bound.tree))
        case _:
            pass
    message = "`share` takes a question or score and the value to reach, such as `share(recommend, 9)`"
    raise ExpressionError(message, tree.at)


def _count(tree: Call, scope: Scope) -> Call:
    if not tree.arguments:
        raise ExpressionError("`count` takes ids, or a table and a condition", tree.at)
    for argument in tree.arguments:
        if not isinstance(argument, Name) or not known_name(argument, scope).is_question:
            raise ExpressionError("`count` takes ids of questions and counts the answered ones", argument.at)
    return tree


def _over_numbers(tree: Call, scope: Scope) -> Call:
    most = 2 if tree.function == "round" else None
    if not tree.arguments or (most and len(tree.arguments) > most):
        raise ExpressionError(f"`{tree.function}` takes {'a number and its decimals' if most else 'numbers'}", tree.at)
    if most and not all(_whole(argument) for argument in tree.arguments[1:]):
        raise ExpressionError("the decimals of `round` are a whole number from 0 to 9", tree.at)
    return replace(tree, arguments=tuple(bind_number(argument, scope) for argument in tree.arguments))


def _whole(tree: Tree) -> bool:
    return isinstance(tree, Number) and tree.value in range(10)


def _table_call(tree: Call, first: Name | Column, scope: Scope) -> Call:
    """`count(t)`, `count(t, cond)`, `share(t, cond)` on rows; `mean(t.column, cond)` and the like on a column."""
    if not _fits_table(tree, first, scope):
        way_out = "for example `count(id)`, `share(id, column >= 1)` or `mean(id.column)`"
        raise ExpressionError(f"`{tree.function}` cannot be used on a table this way", tree.at, way_out)
    if isinstance(first, Column) and known_column(first, scope).kind != "number":
        raise ExpressionError(f"the column `{first.column}` holds no numbers", first.at)
    table = first.table if isinstance(first, Column) else first.id
    row = Scope("a row of a table", scope.columns[table], {}, ROW_FUNCTIONS - {"share"})
    conditions = [bind_condition(argument, row) for argument in tree.arguments[1:]]
    return replace(tree, arguments=(first, *conditions))


def _fits_table(tree: Call, first: Name | Column, scope: Scope) -> bool:
    """Whether the function is one for rows (or for a column) and has the arguments that it needs."""
    functions = {"count", "share"} if isinstance(first, Name) else scope.on_columns
    least = 2 if tree.function == "share" else 1
    return tree.function in functions and least <= len(tree.arguments) <= 2  # noqa: PLR2004 - what, and a condition
