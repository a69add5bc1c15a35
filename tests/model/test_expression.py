from __future__ import annotations

from cxmaturity.model.expression import ExpressionError, Name, Number, ids_in, walk
from cxmaturity.model.parsing import parse


def test_walking_meets_everything_from_the_outside_in() -> None:
    tree = parse("min(a, -b) > 1").tree
    assert [type(part).__name__ for part in walk(tree)] == ["Compare", "Call", "Name", "Negative", "Name", "Number"]


def test_the_ids_of_an_expression_are_each_named_once_with_tables_for_their_columns() -> None:
    assert ids_in(parse("a > 1 and t.c == b or a in [t.d, c]").tree) == ("a", "t", "b", "c")
    assert ids_in(parse("'w' in m and not count(t, f > 1) > 2 and true").tree) == ("m", "t", "f")


def test_where_a_part_stands_does_not_make_it_another() -> None:
    assert (Name("a", at=3), Number(1, at=9)) == (Name("a"), Number(1))


def test_an_error_tells_what_and_where_and_the_way_out() -> None:
    error = ExpressionError("no such id", 3, "did you mean `a`?")
    assert (str(error), error.message, error.offset, error.help) == ("no such id", "no such id", 3, "did you mean `a`?")
