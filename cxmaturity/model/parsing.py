"""The text of a rule, read to the tree of `expression`.

Python's own parser reads the text and an allow-list keeps what DESIGN §3 names; nothing is ever passed to `eval`.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Literal

from cxmaturity.model.expression import (
    Arithmetic,
    Call,
    Column,
    Compare,
    Expression,
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
    from cxmaturity.model.expression import Comparator, Operator

LONGEST = 500
MOST_NODES = 200
DEEPEST = 40

_COMPARATORS: dict[type[ast.cmpop], Comparator] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_OPERATORS: dict[type[ast.operator], Operator] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


def parse(source: str) -> Expression:
    """The expression that this text is; `ExpressionError` says what it cannot be."""
    text = source.strip()
    if not text:
        raise ExpressionError("the expression is empty")
    if len(text) > LONGEST:
        raise ExpressionError(f"the expression has {len(text)} characters; at most {LONGEST} are read")
    if "\n" in text:
        text = text.replace("\n", " ")
    _refuse_deep(text)
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise _syntax_error(text, error) from None
    except (ValueError, MemoryError, RecursionError):
        raise ExpressionError("the expression cannot be read") from None
    if sum(1 for _ in ast.walk(tree)) > MOST_NODES:
        raise ExpressionError(f"the expression is too long; at most {MOST_NODES} parts are read")
    return Expression(source, _Reader(len(source) - len(source.lstrip())).read(tree))


def _refuse_deep(text: str) -> None:
    """Python's parser crashes or warns on deep nesting and odd characters: they are refused before it sees them."""
    depth = 0
    for offset, character in enumerate(text):
        depth += (character in "([{") - (character in ")]}")
        if depth > DEEPEST:
            raise ExpressionError(f"brackets are nested deeper than {DEEPEST}", offset)
        if character in "\\\0#;`$?!" and not (character == "!" and text[offset + 1 : offset + 2] == "="):
            raise ExpressionError(f"`{character}` has no meaning in an expression", offset)
    if text.count("not ") + text.count("-") > MOST_NODES:
        raise ExpressionError("the expression is too long")


def _syntax_error(text: str, error: SyntaxError) -> ExpressionError:
    offset = max(0, (error.offset or 1) - 1)
    if match := re.search(r"(?<![=<>!])=(?!=)", text):
        return ExpressionError("a single `=` compares nothing", match.start(), "write `==`")
    if match := re.search(r"&&|\|\|", text):
        return ExpressionError(f"`{match[0]}` has no meaning here", match.start(), "write `and` or `or`")
    if match := re.search(r"\b(AND|OR|NOT|IN)\b", text):
        return ExpressionError(f"`{match[0]}` is not a word of this language", match.start(), "write it in lower case")
    return ExpressionError("this is not a complete expression", min(offset, max(0, len(text) - 1)))


class _Reader:
    """Turns Python's tree into ours; what has no counterpart is refused at its place."""

    def __init__(self, shift: int) -> None:
        self._shift = shift

    def _at(self, node: ast.AST) -> int:
        return int(getattr(node, "col_offset", 0)) + self._shift

    def read(self, node: ast.expr) -> Tree:  # noqa: PLR0911 - one return for each kind of node
        at = self._at(node)
        match node:
            case ast.Constant(value=value):
                return self._constant(value, at)
            case ast.Name(id=name):
                return Truth(name == "true", at) if name in ("true", "false") else Name(name, at)
            case ast.Attribute(value=ast.Name(id=table), attr=column):
                return Column(table, column, at)
            case ast.UnaryOp(op=ast.USub(), operand=part):
                return self._negative(self.read(part), at)
            case ast.UnaryOp(op=ast.Not(), operand=part):
                return Not(self.read(part), at)
            case ast.BoolOp(op=operator, values=parts):
                word: Literal["and", "or"] = "and" if isinstance(operator, ast.And) else "or"
                return Logic(word, tuple(self.read(part) for part in parts), at)
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
                return Arithmetic(_OPERATORS[type(op)], self.read(left), self.read(right), at)
            case ast.Compare():
                return self._comparison(node)
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
                return Call(name, tuple(self.read(argument) for argument in arguments), at)
            case _:
                raise ExpressionError(f"{_kind(node)} has no place in an expression", at)

    @staticmethod
    def _negative(part: Tree, at: int) -> Tree:
        return Number(-part.value, at) if isinstance(part, Number) else Negative(part, at)

    @staticmethod
    def _constant(value: object, at: int) -> Tree:
        if isinstance(value, bool) or value is None:
            word = str(value)
            way_out = "write it in lower case" if value is not None else "write `not answered(id)`"
            raise ExpressionError(f"`{word}` is not a word of this language", at, way_out)
        if isinstance(value, int | float):
            if abs(value) > 1e15:  # noqa: PLR2004 - beyond it a float cannot tell whole numbers apart
                raise ExpressionError("the number is too large", at)
            return Number(float(value), at)
        if isinstance(value, str):
            return Quoted(value, at)
        raise ExpressionError("only numbers and quoted option ids can be constants", at)

    def _comparison(self, node: ast.Compare) -> Tree:
        """A chain such as `1 <= x <= 3` is short for its pairs joined by `and`."""
        sides = [node.left, *node.comparators]
        pairs = [self._pair(sides[i], operator, sides[i + 1], node) for i, operator in enumerate(node.ops)]
        return pairs[0] if len(pairs) == 1 else Logic("and", tuple(pairs), self._at(node))

    def _pair(self, left: ast.expr, operator: ast.cmpop, right: ast.expr, node: ast.Compare) -> Tree:
        at = self._at(node)
        if isinstance(operator, ast.In | ast.NotIn):
            return Within(self.read(left), self._members(right), isinstance(operator, ast.NotIn), at)
        if type(operator) not in _COMPARATORS:
            raise ExpressionError("`is` has no place in an expression", at, "write `==`")
        return Compare(_COMPARATORS[type(operator)], self.read(left), self.read(right), at)

    def _members(self, node: ast.expr) -> tuple[Tree, ...] | Name | Column:
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            return tuple(self.read(element) for element in node.elts)
        tree = self.read(node)
        if isinstance(tree, Name | Column):
            return tree
        raise ExpressionError("after `in` comes a list such as [1, 2] or the id of a multiple choice", self._at(node))


def _kind(node: ast.AST) -> str:
    words = {
        "Attribute": "a dot that does not join a table and its column",
        "Subscript": "a subscript",
        "Lambda": "a lambda",
        "IfExp": "`if ... else`",
        "Pow": "`**`",
        "BinOp": "this operator",
        "Call": "this call",
        "JoinedStr": "an f-string",
        "NamedExpr": "`:=`",
        "Starred": "`*`",
        "List": "a list outside `in`",
        "Tuple": "a list outside `in`",
        "Dict": "a map",
        "Set": "a set",
        "UnaryOp": "this sign",
    }
    return words.get(type(node).__name__, "this")
