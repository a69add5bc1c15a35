from __future__ import annotations

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from cxmaturity.model.parsing import LONGEST, parse

A, B = Name("a"), Name("b")
ONE, TWO, THREE = Number(1), Number(2), Number(3)


def refusal(text: str) -> tuple[str, int, str | None]:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    return caught.value.message, caught.value.offset, caught.value.help


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a", A),
        ("1.5", Number(1.5)),
        ("-3", Number(-3)),
        ("-a", Negative(A)),
        ("true", Truth(value=True)),
        ("false", Truth(value=False)),
        ("'web'", Quoted("web")),
        ("tills.queue", Column("tills", "queue")),
        ("a + b * 2", Arithmetic("+", A, Arithmetic("*", B, TWO))),
        ("(a - 1) / b", Arithmetic("/", Arithmetic("-", A, ONE), B)),
        ("a >= 2", Compare(">=", A, TWO)),
        ("1 <= a <= 3", Logic("and", (Compare("<=", ONE, A), Compare("<=", A, THREE)))),
        ("a == 1 != b", Logic("and", (Compare("==", A, ONE), Compare("!=", ONE, B)))),
        ("a < 1 and b > 2 or not a", Logic("or", (Logic("and", (Compare("<", A, ONE), Compare(">", B, TWO))), Not(A)))),
        ("a in [1, 2]", Within(A, (ONE, TWO), negated=False)),
        ("a not in (1, 2)", Within(A, (ONE, TWO), negated=True)),
        ("a in {1}", Within(A, (ONE,), negated=False)),
        ("web in b", Within(Name("web"), B, negated=False)),
        ("'web' in t.c", Within(Quoted("web"), Column("t", "c"), negated=False)),
        ("min(a, b, 1)", Call("min", (A, B, ONE))),
        ("count()", Call("count", ())),
        ("a\n  and\tb", Logic("and", (A, B))),
        ("  a  ", A),
    ],
)
def test_the_language_is_read_to_its_tree(text: str, tree: Tree) -> None:
    assert parse(text) == Expression(text, tree)


def test_every_part_knows_where_it_stands_in_the_text() -> None:
    tree = parse("  a >= bb").tree
    assert isinstance(tree, Compare)
    assert (tree.at, tree.left.at, tree.right.at) == (2, 2, 7)


@pytest.mark.parametrize(
    ("text", "what", "offset"),
    [
        ("a.b.c > 1", "a dot that does not join a table and its column", 0),
        ("a.__class__.__mro__", "a dot that does not join a table and its column", 0),
        ("a > b[0]", "a subscript", 4),
        ("lambda: 1", "a lambda", 0),
        ("max([x for x in a])", "a comprehension", 4),
        ("max(x for x in a)", "a comprehension", 3),
        ("max({x for x in a})", "a comprehension", 4),
        ("max({x: 1 for x in a})", "a comprehension", 4),
        ('f"{a}" == b', "an f-string", 0),
        ("a ** 2", "`**`", 0),
        ("a % 2", "`%`", 0),
        ("a // 2", "`//`", 0),
        ("a @ b", "this sign", 0),
        ("a | b", "this sign", 0),
        ("~a", "this sign", 0),
        ("+a", "this sign", 0),
        ("(a := 3)", "`:=`", 1),
        ("round(a, ndigits=2)", "a call that is not `function(a, b)`", 0),
        ("max(**a)", "a call that is not `function(a, b)`", 0),
        ("a.upper()", "a call that is not `function(a, b)`", 0),
        ("max(*a)", "`*` before a name", 4),
        ("a if b else 1", "`if ... else`", 0),
        ("[1, 2]", "a list outside `in`", 0),
        ("1, 2", "a list outside `in`", 0),
        ("a in [[1]]", "a list outside `in`", 6),
        ("{1}", "a set", 0),
        ("{1: 2}", "a map", 0),
        ("a in {1: 2}", "a map", 5),
        ("(yield a)", "this", 1),
    ],
)
def test_the_rest_of_python_has_no_place(text: str, what: str, offset: int) -> None:
    assert refusal(text) == (f"{what} has no place in an expression", offset, None)


@pytest.mark.parametrize(
    ("text", "message", "offset", "way_out"),
    [
        ("", "the expression is empty", 0, None),
        ("  ", "the expression is empty", 0, None),
        ("a >", "this is not a complete expression", 2, None),
        ("  a >", "this is not a complete expression", 4, None),
        ("a b", "this is not a complete expression", 2, None),
        ("a > 1 and", "this is not a complete expression", 8, None),
        ("1or 2", "this is not a complete expression", 0, None),
        ("012 > a", "this is not a complete expression", 0, None),
        ("'web", "this is not a complete expression", 0, None),
        ("return > 1", "this is not a complete expression", 0, None),
        ("a = 1", "a single `=` compares nothing", 2, "write `==`"),
        (" a = 1", "a single `=` compares nothing", 3, "write `==`"),
        ("a => 1", "`=>` has no meaning here", 2, "write `>=` or `<=`"),
        ("a <> 1", "`<>` has no meaning here", 2, "write `!=`"),
        ("a && b", "`&&` has no meaning here", 2, "write `and` or `or`"),
        ("a || b", "`||` has no meaning here", 2, "write `and` or `or`"),
        ("a AND b", "`AND` is not a word of this language", 2, "write it in lower case"),
        ("a is b", "`is` has no place in an expression", 0, "write `==`"),
        ("a == True", "`True` is not a word of this language", 5, "write it in lower case"),
        ("a == None", "`None` is not a word of this language", 5, "write `not answered(id)`"),
        ("a == ...", "only numbers and quoted option ids can be constants", 5, None),
        ("a == b'x'", "only numbers and quoted option ids can be constants", 5, None),
        ("a == 1j", "only numbers and quoted option ids can be constants", 5, None),
        ("a > 1e400", "the number is too large", 4, None),
        ("a > 9999999999999999", "the number is too large", 4, None),
        ("a in 3", "after `in` comes a list such as [1, 2] or the id of a multiple choice", 5, None),
        ("a ≥ 1", "`≥` has no meaning in an expression", 2, "write `>=`"),
        ("a == “web”", "`“` has no meaning in an expression", 5, "use straight quotes"),
        ("a\u00a0> 1", "`U+00A0` has no meaning in an expression", 1, "type an ordinary space"),
        ("\uff44ata > 1", "`\uff44` has no meaning in an expression", 0, None),
        ("größe > 1", "`ö` has no meaning in an expression", 2, None),
        ("a > 1 # big", "`#` has no meaning in an expression", 6, None),
        ("a; b", "`;` has no meaning in an expression", 1, None),
        ("!a", "`!` has no meaning in an expression", 0, "write `not` or `!=`"),
        ("a > 1\\\n", "`\\` has no meaning in an expression", 5, None),
        ("a\0", "`U+0000` has no meaning in an expression", 1, None),
        ("a\f> 1", "`U+000C` has no meaning in an expression", 1, None),
    ],
)
def test_a_mistake_is_named_at_its_place(text: str, message: str, offset: int, way_out: str | None) -> None:
    assert refusal(text) == (message, offset, way_out)


@pytest.mark.parametrize("closed", [True, False])
def test_brackets_nest_forty_deep_and_no_deeper(*, closed: bool) -> None:
    assert parse("(" * 40 + "a" + ")" * 40).tree == A
    assert refusal("(" * 41 + "a" + ")" * 41 * closed) == ("brackets are nested deeper than 40", 40, None)


def test_five_hundred_characters_are_read_and_one_more_is_not() -> None:
    assert parse("a" + " " * 498 + "  ").source == "a" + " " * 500
    assert refusal("a" * (LONGEST + 1))[0] == "the expression has 501 characters; at most 500 are read"


@pytest.mark.parametrize(
    "text", ["1+" * 80 + "1", "not " * 120 + "a", "-" * 499 + "a", "a<" * 200 + "a", "a.b+" * 60 + "a"]
)
def test_two_hundred_parts_are_the_most(text: str) -> None:
    assert refusal(text) == ("the expression is too long; at most 200 parts are read", 0, None)


@pytest.mark.parametrize(
    "text", ["(" * 499, "+" * 499 + "a", "a" + "**a" * 160, "lambda:" * 70 + "a", "a if b else " * 40 + "a"]
)
def test_what_would_be_deep_for_python_is_refused_like_the_rest(text: str) -> None:
    refusal(text)


def test_what_python_only_warns_of_is_refused_and_nothing_is_warned_of() -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert [refusal(text)[0] for text in ("1if a else 2", "0in a")] == ["this is not a complete expression"] * 2
        parse("1 == 'a'")
    assert told == []


PIECES = [
    "a",
    "t.c",
    "1",
    "0x1",
    "'w'",
    "and",
    "or",
    "not",
    "in",
    "is",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ".",
    ":",
    "=",
    "==",
    ">=",
]
PIECES += [
    "<",
    "-",
    "+",
    "*",
    "**",
    "/",
    "%",
    "~",
    "@",
    "if",
    "else",
    "for",
    "lambda",
    "await",
    "yield",
    ":=",
    "f'{a}'",
    "b''",
    "min(",
    " ",
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
    | st.text(max_size=60)
    | st.text(st.characters(max_codepoint=126), max_size=60)
)
def test_any_text_is_an_expression_or_says_why_it_is_none(text: str) -> None:
    assert offset_of(text) in range(len(text) + 1)


def offset_of(text: str) -> int:
    try:
        return parse(text).tree.at
    except ExpressionError as error:
        return error.offset
