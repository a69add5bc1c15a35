"""The one rule language as a small typed tree: routing, checks, requirements, classes and formulas.

`parsing` makes it from text, `binding` checks its names, `evaluate` and `scoring.compiling` compute it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Comparator = Literal["==", "!=", "<", "<=", ">", ">="]
Operator = Literal["+", "-", "*", "/"]


class ExpressionError(ValueError):
    """What is wrong with the text of an expression, and where in it (offset from 0)."""

    def __init__(self, message: str, offset: int = 0, help: str | None = None) -> None:  # noqa: A002 - the word users see
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.help = help


@dataclass(frozen=True, slots=True)
class Number:
    """A constant number."""

    value: float
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A constant text: the id of an option."""

    value: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Truth:
    """`true` or `false`."""

    value: bool
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """The id of a question, score, ladder, class or table."""

    id: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table question."""

    table: str
    column: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negative:
    """A number with its sign turned."""

    part: Tree
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two numbers added, subtracted, multiplied or divided."""

    operator: Operator
    left: Tree
    right: Tree
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """Two values compared; forgiving 1e-9, unknown when either is."""

    operator: Comparator
    left: Tree
    right: Tree
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Within:
    """`x in [a, b]`, or `"option" in question` for a multiple choice."""

    item: Tree
    of: tuple[Tree, ...] | Name | Column
    negated: bool
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Logic:
    """`and` or `or` over two or more conditions, in Kleene's three values."""

    operator: Literal["and", "or"]
    parts: tuple[Tree, ...]
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """A condition denied; unknown stays unknown."""

    part: Tree
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the table in DESIGN §3."""

    function: str
    arguments: tuple[Tree, ...]
    at: int = field(default=0, compare=False)


Tree: TypeAlias = (
    Number | Quoted | Truth | Name | Column | Negative | Arithmetic | Compare | Within | Logic | Not | Call
)


@dataclass(frozen=True, slots=True)
class Expression:
    """A rule: the text its author wrote and the tree it means."""

    source: str
    tree: Tree


def walk(tree: Tree) -> list[Tree]:
    """The tree and everything in it, outside in."""
    found: list[Tree] = [tree]
    match tree:
        case Number() | Quoted() | Truth() | Name() | Column():
            pass
        case Negative(part) | Not(part):
            found += walk(part)
        case Arithmetic(_, left, right) | Compare(_, left, right):
            found += walk(left) + walk(right)
        case Within(item, of, _):
            found += walk(item)
            for part in of if isinstance(of, tuple) else (of,):
                found += walk(part)
        case Logic(_, parts) | Call(_, parts):
            for part in parts:
                found += walk(part)
    return found


def ids_in(tree: Tree) -> tuple[str, ...]:
    """The ids that the expression mentions, tables for their columns, each once and in order."""
    ids = [node.id if isinstance(node, Name) else node.table for node in walk(tree) if isinstance(node, Name | Column)]
    return tuple(dict.fromkeys(ids))
