"""A bound expression as a polars expression: null is unknown.

The same trees are walked for one respondent in `model.evaluate`; a property test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Protocol, assert_never

import polars as pl

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.expression import (
    Arithmetic,
    Call,
    Column,
    Compare,
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
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Compiled:
    """A column, and where it `passes`: a score that is empty and has `empty: pass`, on which every requirement holds.

    `is_option` says that it holds the ids of options, not numbers.
    """

    expr: pl.Expr
    passes: pl.Expr | None = None
    is_option: bool = False


class Columns(Protocol):
    """Where the names of an expression are found."""

    def name(self, id_: str) -> Compiled:
        """The value of a question, score or ladder; `alias.id` is one of another instrument, in the condition of a piece of advice."""

    def chosen(self, id_: str, option: str) -> pl.Expr:
        """Whether an option of a multiple choice holds."""

    def call(self, tree: Call) -> Compiled | None:
        """A function of this scope, None for those that are the same everywhere."""


def compile_tree(tree: Tree, columns: Columns) -> Compiled:  # noqa: C901 - one case for each kind of node
    """The column that the tree means; numbers are Float64, conditions Boolean, null is unknown."""
    match tree:
        case Number(value) | Quoted(value) | Truth(value):
            return Compiled(pl.lit(value), is_option=isinstance(tree, Quoted))
        case Name(id_):
            return columns.name(id_)
        case Negative(part):
            inner = compile_tree(part, columns)
            return Compiled(-inner.expr, inner.passes)
        case Arithmetic():
            return _arithmetic(tree, columns)
        case Compare():
            return Compiled(_comparison(tree, columns))
        case Within():
            return Compiled(_within(tree, columns))
        case Logic(operator, parts):
            compiled = [compile_tree(part, columns).expr for part in parts]
            return Compiled(reduce(and_ if operator == "and" else or_, compiled))
        case Not(part):
            return Compiled(~compile_tree(part, columns).expr)
        case Call():
            return columns.call(tree) or _fold(tree, columns)
        case Column(alias, id_):
            return columns.name(f"{alias}.{id_}")
        case _:
            assert_never(tree)


def either(*passes: pl.Expr | None) -> pl.Expr | None:
    """Where any of these passes."""
    known = [part for part in passes if part is not None]
    return reduce(or_, known) if known else None


def _arithmetic(tree: Arithmetic, columns: Columns) -> Compiled:
    """What the tree comes to; what is no number (0 times infinity) is unknown.

    That is settled once, on the outside: it names its column three times, and that at every level of a sum of twelve is half a million.
    """
    outcome = _unsettled(tree, columns)
    return Compiled(outcome.expr.fill_nan(None), outcome.passes)


def _unsettled(tree: Tree, columns: Columns) -> Compiled:
    if not isinstance(tree, Arithmetic):
        return compile_tree(tree, columns)
    left, right = _unsettled(tree.left, columns), _unsettled(tree.right, columns)
    passes = either(left.passes, right.passes)
    match tree.operator:
        case "+":
            outcome = left.expr + right.expr
        case "-":
            outcome = left.expr - right.expr
        case "*":
            outcome = left.expr * right.expr
        case "/":
            outcome = pl.when(right.expr != 0).then(left.expr / right.expr)
        case _:
            assert_never(tree.operator)
    return Compiled(outcome, passes)


def _comparison(tree: Compare, columns: Columns) -> pl.Expr:
    left, right = compile_tree(tree.left, columns), compile_tree(tree.right, columns)
    if left.is_option:
        same = left.expr == right.expr
        return same if tree.operator == "==" else ~same
    outcome = compare_columns(tree.operator, left.expr, right.expr)
    passes = either(left.passes, right.passes)
    return outcome if passes is None else pl.when(passes).then(pl.lit(value=True)).otherwise(outcome)


def compare_columns(operator: str, left: pl.Expr, right: pl.Expr) -> pl.Expr:
    """Two columns of numbers compared with the tolerance of DESIGN §3.9; null where either is."""
    return {
        ">=": left >= right - TOLERANCE,
        ">": left > right + TOLERANCE,
        "<=": left <= right + TOLERANCE,
        "<": left < right - TOLERANCE,
        "==": (left >= right - TOLERANCE) & (left <= right + TOLERANCE),
        "!=": (left < right - TOLERANCE) | (left > right + TOLERANCE),
    }[operator]


def _within(tree: Within, columns: Columns) -> pl.Expr:
    if isinstance(tree.of, tuple):
        found = reduce(or_, [_comparison(Compare("==", tree.item, part), columns) for part in tree.of])
    else:
        assert isinstance(tree.of, Name)
        assert isinstance(tree.item, Quoted)
        found = columns.chosen(tree.of.id, tree.item.value)
    return ~found if tree.negated else found


def _fold(tree: Call, columns: Columns) -> Compiled:
    if tree.function == "round":
        return _rounded(tree, columns)
    parts = [compile_tree(argument, columns) for argument in tree.arguments]
    return Compiled(_folded(tree.function, [part.expr for part in parts]), either(*(part.passes for part in parts)))


def _rounded(tree: Call, columns: Columns) -> Compiled:
    inner = compile_tree(tree.arguments[0], columns)
    decimals = [part.value for part in tree.arguments[1:] if isinstance(part, Number)]
    factor = 10.0 ** (decimals[0] if decimals else 0.0)
    return Compiled((inner.expr * factor + 0.5 + TOLERANCE).floor() / factor, inner.passes)


def _folded(function: str, parts: Sequence[pl.Expr]) -> pl.Expr:
    if function == "coalesce":
        return pl.coalesce(*parts)
    known = reduce(and_, [part.is_not_null() for part in parts])
    outcome = {
        "sum": pl.sum_horizontal(*parts).fill_nan(None),
        "mean": pl.sum_horizontal(*parts).fill_nan(None) / len(parts),
        "min": pl.min_horizontal(*parts),
        "max": pl.max_horizontal(*parts),
    }[function]
    return pl.when(known).then(outcome)
