"""A bound expression walked for one respondent, as an interview does after every answer. Unknown is None.

The same tree is compiled to columns for scoring (`scoring.compiling`); a property test holds the two together.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol, TypeAlias, assert_never

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

    from cxmaturity.model.expression import Comparator

Value: TypeAlias = float | str | bool | None


class Answers(Protocol):
    """One respondent (or one row of a table) as a rule sees it."""

    def value(self, id_: str) -> Value:
        """The value of an answer, None unless answered."""

    def state(self, id_: str) -> str:
        """The state of an answer; `table` for a table question, which has rows instead."""

    def chosen(self, id_: str, option: str) -> bool | None:
        """Whether an option of a multiple choice was chosen."""

    def rows(self, table: str) -> Sequence[Answers]:
        """The rows of a table question."""


def evaluate(tree: Tree, answers: Answers) -> Value:  # noqa: C901 - one case for each kind of node
    """The value of the expression for these answers: a number, an option, true or false, or None when unknown."""
    match tree:
        case Number(value) | Quoted(value) | Truth(value):
            return value
        case Name(id_):
            return answers.value(id_)
        case Negative(part):
            number = _number(part, answers)
            return None if number is None else -number
        case Arithmetic(operator, left, right):
            return arithmetic(operator, _number(left, answers), _number(right, answers))
        case Compare(operator, left, right):
            return compare(operator, evaluate(left, answers), evaluate(right, answers))
        case Within():
            return _within(tree, answers)
        case Logic(operator, parts):
            return kleene(operator, [_truth(part, answers) for part in parts])
        case Not(part):
            truth = _truth(part, answers)
            return None if truth is None else not truth
        case Call():
            return _call(tree, answers)
        case Column():
            raise AssertionError("a column stands only in a call, as binding made sure")
        case _:
            assert_never(tree)


def _number(tree: Tree, answers: Answers) -> float | None:
    value = evaluate(tree, answers)
    return float(value) if isinstance(value, int | float) else None


def _truth(tree: Tree, answers: Answers) -> bool | None:
    value = evaluate(tree, answers)
    return value if isinstance(value, bool) else None


def arithmetic(operator: str, left: float | None, right: float | None) -> float | None:
    """Two numbers combined; unknown when either is, when dividing by zero, and when the outcome is not a number."""
    if left is None or right is None or (operator == "/" and right == 0):
        return None
    outcome = {"+": left + right, "-": left - right, "*": left * right}.get(operator)
    outcome = left / right if outcome is None else outcome
    return None if math.isnan(outcome) else outcome


def compare(operator: Comparator, left: Value, right: Value) -> bool | None:
    """Two values compared with the tolerance of DESIGN §3.9; unknown when either is."""
    if left is None or right is None:
        return None
    if isinstance(left, str) or isinstance(right, str):
        return (left == right) == (operator == "==")
    gap = float(left) - float(right)
    return {
        ">=": gap >= -TOLERANCE,
        ">": gap > TOLERANCE,
        "<=": gap <= TOLERANCE,
        "<": gap < -TOLERANCE,
        "==": abs(gap) <= TOLERANCE,
        "!=": abs(gap) > TOLERANCE,
    }[operator]


def kleene(operator: str, parts: Sequence[bool | None]) -> bool | None:
    """`and` and `or` in three values: one false makes `and` false, one true makes `or` true, whatever is unknown."""
    decisive = operator == "or"
    if any(part is decisive for part in parts):
        return decisive
    return None if any(part is None for part in parts) else not decisive


def _within(tree: Within, answers: Answers) -> bool | None:
    if isinstance(tree.of, tuple):
        item = evaluate(tree.item, answers)
        found = kleene("or", [compare("==", item, evaluate(part, answers)) for part in tree.of])
    else:
        assert isinstance(tree.of, Name)
        assert isinstance(tree.item, Quoted)
        found = answers.chosen(tree.of.id, tree.item.value)
    return None if found is None else found != tree.negated


def _call(tree: Call, answers: Answers) -> Value:  # noqa: C901 - one case for each function
    first = tree.arguments[0]
    match tree.function, first:
        case _, Column():
            return _column_call(tree, first, answers)
        case ("answered", Name(id_)):
            return answers.state(id_) == "answered"
        case ("is_na", Name(id_)):
            return answers.state(id_) == "na"
        case ("is_dk", Name(id_)):
            return answers.state(id_) == "dk"
        case "share", Name(id_) if isinstance(least := tree.arguments[1], Number):
            reached = compare(">=", answers.value(id_), least.value)
            return None if reached is None else float(reached)
        case "share", Name(id_):
            rows = [_truth(tree.arguments[1], row) for row in answers.rows(id_)]
            known = [row for row in rows if row is not None]
            return sum(known) / len(known) if known else None
        case "count", Name(id_) if _is_table(tree, answers):
            conditions = tree.arguments[1:]
            return float(sum(all(_truth(part, row) is True for part in conditions) for row in answers.rows(id_)))
        case "count", _:
            return float(sum(answers.state(part.id) == "answered" for part in tree.arguments if isinstance(part, Name)))
        case _:
            return fold(tree.function, [_number(argument, answers) for argument in tree.arguments])


def _is_table(tree: Call, answers: Answers) -> bool:
    first = tree.arguments[0]
    assert isinstance(first, Name)
    return answers.state(first.id) == "table"


def _column_call(tree: Call, column: Column, answers: Answers) -> float | None:
    rows = [row for row in answers.rows(column.table) if all(_truth(part, row) is True for part in tree.arguments[1:])]
    values = [float(value) for row in rows if isinstance(value := row.value(column.column), int | float)]
    return fold(tree.function, values) if values or tree.function == "sum" else None


def fold(function: str, values: Sequence[float | None]) -> float | None:
    """The functions on numbers; all but `coalesce` are unknown when one of their values is."""
    if function == "coalesce":
        return next((value for value in values if value is not None), None)
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    match function:
        case "round":
            return round_half_up(known[0], int(known[1]) if len(known) > 1 else 0)
        case "sum":
            return float(sum(known))
        case "mean":
            return sum(known) / len(known)
        case "min":
            return min(known)
        case _:
            return max(known)


def round_half_up(value: float, decimals: int) -> float:
    """2.55 to one decimal is 2.6 and 2.5 is 3, as people round; Python's own `round` says 2.5 and 2."""
    factor = 10.0**decimals
    scaled = value * factor + 0.5 + TOLERANCE
    return math.floor(scaled) / factor if math.isfinite(scaled) else value
