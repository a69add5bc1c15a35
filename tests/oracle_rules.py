"""The rule language walked one node at a time, as DESIGN §3.9 words it. Unknown is None; slow on purpose."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol, TypeAlias

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

FORGIVEN = 1e-9
FOLDED = ("coalesce", "round", "mean", "sum", "min", "max")
Outcome: TypeAlias = "float | str | bool | None"


class World(Protocol):
    """What a rule can ask of one respondent, one row of a table, or a group."""

    def named(self, id_: str) -> Outcome: ...

    def chosen(self, id_: str, option: str) -> bool | None: ...

    def called(self, call: Call) -> Outcome: ...

    def passes(self, id_: str) -> bool: ...


def judged(tree: Tree, world: World) -> Outcome:
    match tree:
        case Number() | Quoted() | Truth():
            return tree.value
        case Name(id_):
            return world.named(id_)
        case Negative(part):
            return _known_number(negated(judged(part, world)))
        case Arithmetic():
            return _arithmetic(tree, world)
        case Compare() | Within() | Logic() | Not():
            return condition(tree, world)
        case Call():
            return _called(tree, world)
        case Column():
            raise AssertionError(tree)


def _called(tree: Call, world: World) -> Outcome:
    if tree.function not in FOLDED or isinstance(tree.arguments[0], Column):
        return world.called(tree)
    return over_numbers(tree.function, [_number(judged(part, world)) for part in tree.arguments])


def condition(tree: Tree, world: World) -> bool | None:
    match tree:
        case Compare(operator, left, right):
            if any(world.passes(part.id) for part in (left, right) if isinstance(part, Name)):
                return True
            return compared(operator, judged(left, world), judged(right, world))
        case Within():
            return _within(tree, world)
        case Logic(operator, parts):
            return logic(operator, [condition(part, world) for part in parts])
        case Not(part):
            inner = condition(part, world)
            return None if inner is None else not inner
        case _:
            outcome = judged(tree, world)
            return outcome if isinstance(outcome, bool) else None


def compared(operator: str, left: Outcome, right: Outcome) -> bool | None:
    if left is None or right is None:
        return None
    if isinstance(left, str) or isinstance(right, str):
        return left == right if operator == "==" else left != right
    least, most, equal = left >= right - FORGIVEN, left <= right + FORGIVEN, left == right
    same = equal or (least and most)
    outcomes = {"==": same, "!=": not same, ">=": least, "<=": most, ">": not most, "<": not least}
    return outcomes[operator]


def logic(operator: str, parts: Sequence[bool | None]) -> bool | None:
    """Kleene: false decides `and`, true decides `or`, else one unknown makes it unknown."""
    if operator == "and":
        return False if False in parts else None if None in parts else True
    return True if True in parts else None if None in parts else False


def over_numbers(function: str, values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    if function == "coalesce":
        return known[0] if known else None
    if len(known) < len(values) or not known:
        return None
    match function:
        case "round":
            return _half_up(known[0], int(known[1]) if len(known) > 1 else 0)
        case "mean":
            return _known_number(math.fsum(known) / len(known)) if _finite(known) else _known_number(sum(known))
        case "sum":
            return _known_number(sum(known))
        case "min":
            return min(known)
        case _:
            return max(known)


def _finite(values: Sequence[float]) -> bool:
    return all(math.isfinite(value) for value in values)


def _half_up(value: float, decimals: int) -> float:
    if not math.isfinite(value):
        return value
    return math.floor(value * 10.0**decimals + 0.5 + FORGIVEN) / float(10.0**decimals)


def _arithmetic(tree: Arithmetic, world: World) -> float | None:
    left, right = _number(judged(tree.left, world)), _number(judged(tree.right, world))
    if left is None or right is None:
        return None
    match tree.operator:
        case "+":
            return _known_number(left + right)
        case "-":
            return _known_number(left - right)
        case "*":
            return _known_number(left * right)
        case "/":
            return _known_number(left / right) if right else None


def negated(value: Outcome) -> float | None:
    number = _number(value)
    return None if number is None else -number


def _number(value: Outcome) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _known_number(value: float | None) -> float | None:
    return None if value is None or math.isnan(value) else value


def _within(tree: Within, world: World) -> bool | None:
    if isinstance(tree.of, tuple):
        item = judged(tree.item, world)
        found = logic("or", [compared("==", item, judged(part, world)) for part in tree.of])
    else:
        assert isinstance(tree.of, Name)
        assert isinstance(tree.item, Quoted)
        found = world.chosen(tree.of.id, tree.item.value)
    return None if found is None else found is not tree.negated
