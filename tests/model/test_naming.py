from __future__ import annotations

from dataclasses import replace

import pytest

from cxmaturity.model.expression import Column, ExpressionError, Name, Number, Tree
from cxmaturity.model.naming import ANYTHING, known_beside, known_column, known_name, meant
from cxmaturity.model.scopes import group_scope, row_scope
from cxmaturity.model.vocabulary import Known
from tests.model.shop import SHOP

QUICK = Known("number", {"slow": 1, "fast": 2}, 1, 2, is_question=True)
GROUP = replace(group_scope(SHOP), companions={"online": {"quick": QUICK}, "away": None})


def refused(error: pytest.ExceptionInfo[ExpressionError]) -> tuple[str, int, str | None]:
    return error.value.message, error.value.offset, error.value.help


def test_our_own_ids_are_known() -> None:
    assert known_name(Name("overall"), GROUP) == Known("number", is_score=True)


def test_an_id_that_comes_later_is_told_apart_from_one_that_is_not_there() -> None:
    scope = row_scope(SHOP, "loud")
    with pytest.raises(ExpressionError) as later:
        known_name(Name("rush", at=3), scope)
    with pytest.raises(ExpressionError) as unknown:
        known_name(Name("tidi", at=4), scope)
    assert refused(later) == ("`rush` comes later than this rule", 3, "move the rule, or what it needs")
    message = f"nothing that a rule on {scope.words} can use has the id `tidi`"
    assert refused(unknown) == (message, 4, "did you mean `tidy`?")


def test_an_id_of_another_instrument_is_known_when_that_is_at_hand() -> None:
    assert known_beside(Column("online", "quick"), GROUP) == QUICK
    assert known_beside(Column("away", "quick"), GROUP) == ANYTHING
    with pytest.raises(ExpressionError) as unknown:
        known_beside(Column("online", "quik", at=7), GROUP)
    message = "nothing in the instrument `online` that a rule can use has the id `quik`"
    assert refused(unknown) == (message, 7, "did you mean `quick`?")


def test_a_column_is_known_by_its_table() -> None:
    assert known_column(Column("tills", "queue"), GROUP).kind == "number"
    with pytest.raises(ExpressionError) as no_table:
        known_column(Column("tils", "queue", at=1), GROUP)
    with pytest.raises(ExpressionError) as no_column:
        known_column(Column("tills", "quee", at=2), GROUP)
    assert refused(no_table) == ("`tils` is not a table", 1, "did you mean `tills`?")
    assert refused(no_column) == ("the table `tills` has no column `quee`", 2, "did you mean `queue`?")


@pytest.mark.parametrize(
    ("tree", "known"),
    [
        (Name("overall"), Known("number", is_score=True)),
        (Name("nothing"), None),
        (Column("online", "quick"), QUICK),
        (Column("tills", "queue"), None),
        (Number(2), None),
    ],
)
def test_only_names_stand_for_something(tree: Tree, known: Known | None) -> None:
    assert meant(tree, GROUP) == known
