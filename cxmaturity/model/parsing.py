"""The text of a rule, read to the tree of `expression`.

Python's own parser reads the text and an allow-list keeps what DESIGN §3 names; nothing is ever passed to `eval`.
"""

from __future__ import annotations

import ast
import re
import warnings
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


_NODES_A_CHARACTER = 3
"""Python makes at most this many nodes of a character (`a+b`: a module, a sum, two names, their contexts): short texts need no count."""


def parse(source: str) -> Expression:
    """The expression that this text is; `ExpressionError` says what it cannot be."""
    text = source.strip()
    if not text:
        raise ExpressionError("the expression is empty")
    if len(text) > LONGEST:
        raise ExpressionError(f"the expression has {len(text)} characters; at most {LONGEST} are read")
    _refuse_signs(source)
    _refuse_deep(source)
    shift = len(source) - len(source.lstrip())
    tree = _python_tree(re.sub(r"\s", " ", text), shift)
    if len(text) > MOST_NODES // _NODES_A_CHARACTER and sum(1 for _ in ast.walk(tree)) > MOST_NODES:
        raise ExpressionError(f"the expression is too long; at most {MOST_NODES} parts are read")
    return Expression(source, _Reader(shift).read(tree))


_INSTEAD = {
    "\u2264": "write `<=`",
    "\u2265": "write `>=`",
    "\u2260": "write `!=`",
    "\u201c": "use straight quotes",
    "\u201d": "use straight quotes",
    "\u2018": "use straight quotes",
    "\u2019": "use straight quotes",
    "\u00d7": "write `*`",
    "\u00f7": "write `/`",
    "\u2013": "write `-`",
    "\u2212": "write `-`",
    "\u00a0": "type an ordinary space",
    "!": "write `not` or `!=`",
}
_SIGN = re.compile(r"[^ -~\t\n\r]|[\\#;`$?]|!(?!=)")


def _refuse_signs(text: str) -> None:
    """Only plain letters and signs: Python reads look-alikes of other alphabets as the plain letter."""
    if match := _SIGN.search(text):
        sign = match[0]
        shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
        raise ExpressionError(f"`{shown}` has no meaning in an expression", match.start(), _INSTEAD.get(sign))


def _refuse_deep(text: str) -> None:
    """Python's parser crashes or warns on deep nesting, which is refused before it sees it."""
    depth = 0
    for offset, character in enumerate(text):
        depth += (character in "([{") - (character in ")]}")
        if depth > DEEPEST:
            raise ExpressionError(f"brackets are nested deeper than {DEEPEST}", offset)


def _python_tree(text: str, shift: int) -> ast.expr:
    """Python's tree of the text. What Python only warns of (`1or 2`) is an error here: its next version refuses it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise _syntax_error(text, error, shift) from None


_MISTAKES = (
    (r"=>|=<", "`{}` has no meaning here", "write `>=` or `<=`"),
    (r"<>", "`{}` has no meaning here", "write `!=`"),
    (r"&&|\|\|", "`{}` has no meaning here", "write `and` or `or`"),
    (r"(?<![=<>!:])=(?!=)", "a single `=` compares nothing", "write `==`"),
    (r"\b(AND|OR|NOT|IN)\b", "`{}` is not a word of this language", "write it in lower case"),
)


def _syntax_error(text: str, error: SyntaxError, shift: int) -> ExpressionError:
    for pattern, message, way_out in _MISTAKES:
        if match := re.search(pattern, text):
            return ExpressionError(message.format(match[0]), match.start() + shift, way_out)
    offset = min(error.offset or len(text), len(text)) - 1
    return ExpressionError("this is not a complete expression", offset + shift)


class _Reader:
    """Turns Python's tree into ours; what has no counterpart is refused at its place."""

    def __init__(self, shift: int) -> None:
        self._shift = shift

    def _at(self, node: ast.expr) -> int:
        return node.col_offset + self._shift

    def read(self, node: ast.expr) -> Tree:  # noqa: C901 - one case for each kind of node
        """Our tree for Python's."""
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


_NO_PLACE: dict[type[ast.AST], str] = {
    ast.Attribute: "a dot that does not join a table and its column",
    ast.Subscript: "a subscript",
    ast.Lambda: "a lambda",
    ast.IfExp: "`if ... else`",
    ast.Pow: "`**`",
    ast.Mod: "`%`",
    ast.FloorDiv: "`//`",
    ast.Call: "a call that is not `function(a, b)`",
    ast.JoinedStr: "an f-string",
    ast.NamedExpr: "`:=`",
    ast.Starred: "`*` before a name",
    ast.List: "a list outside `in`",
    ast.Tuple: "a list outside `in`",
    ast.Dict: "a map",
    ast.Set: "a set",
    ast.ListComp: "a comprehension",
    ast.SetComp: "a comprehension",
    ast.DictComp: "a comprehension",
    ast.GeneratorExp: "a comprehension",
}


def _kind(node: ast.AST) -> str:
    """What this is called, for a message."""
    if isinstance(node, ast.BinOp | ast.UnaryOp):
        return _NO_PLACE.get(type(node.op), "this sign")
    return _NO_PLACE.get(type(node), "this")
