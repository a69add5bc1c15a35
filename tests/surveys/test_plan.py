from __future__ import annotations

from cxmaturity.model.answer import form
from cxmaturity.model.receipt import IgnoredColumn, UsedColumn
from cxmaturity.surveys.plan import (
    Plan,
    QuestionColumns,
    ignored_columns,
    positions_by_name,
    used_columns,
    without_column,
)
from tests.surveys.shop_floor import SHOP_FLOOR

HEADERS = ("Phone?", "ID", "Web?", "rush hour", "", "tidi")
PLAN = Plan(
    {"@respondent": 2},
    (QuestionColumns(form(SHOP_FLOOR, SHOP_FLOOR.questions["channels"]), options={"web": 3, "phone": 1}),),
    left_out=("remark", "opened", "known", "order", "tills"),
)


def test_used_columns_are_listed_in_the_order_of_the_file() -> None:
    assert used_columns(PLAN, HEADERS) == (
        UsedColumn("Phone?", 1, "channels:phone"),
        UsedColumn("ID", 2, "@respondent"),
        UsedColumn("Web?", 3, "channels:web"),
    )


def test_a_column_that_is_not_used_is_listed_with_the_question_it_looks_like() -> None:
    assert ignored_columns(PLAN, HEADERS, SHOP_FLOOR) == (
        IgnoredColumn("rush hour", 4, "did you mean `rush`?"),
        IgnoredColumn("tidi", 6, "did you mean `tidy`?"),
    )


def test_questions_without_column_are_those_that_somebody_could_have_answered() -> None:
    assert without_column(PLAN, SHOP_FLOOR) == ("tidy", "moans", "rush")


def test_a_name_may_stand_at_several_positions() -> None:
    assert positions_by_name(("a", "b", "a"), ["a", "c"]) == {"a": [1, 3]}
