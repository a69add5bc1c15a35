from __future__ import annotations

from dataclasses import replace

import pytest

from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.model.binding import Bound, bind, bind_condition, bind_number
from cxmaturity.model.expression import (
    Arithmetic,
    Call,
    Column,
    Compare,
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
from cxmaturity.model.parsing import parse
from cxmaturity.model.scopes import group_scope, row_scope, table_scope
from cxmaturity.model.vocabulary import Known
from tests.model.shop import SHOP

ROW, GROUP, TILL = row_scope(SHOP), group_scope(SHOP), table_scope(SHOP, "tills")
SCOPES = {"row": ROW, "group": GROUP, "till": TILL}
TIDY = Name("tidy")


@pytest.mark.parametrize(
    ("scope", "text", "bound"),
    [
        ("row", "2", Bound(Number(2), "number")),
        ("row", "true", Bound(Truth(value=True), "truth")),
        ("row", "tidy", Bound(TIDY, "number")),
        ("row", "colour", Bound(Name("colour"), "choice")),
        ("row", "channels", Bound(Name("channels"), "multi")),
        ("row", "remark", Bound(Name("remark"), "text")),
        ("row", "tills", Bound(Name("tills"), "table")),
        ("row", "-tidy + 1", Bound(Arithmetic("+", Negative(TIDY), Number(1)), "number")),
        ("row", "tidy >= middle", Bound(Compare(">=", TIDY, Number(2)), "truth")),
        ("row", "'high' == tidy", Bound(Compare("==", Number(3), TIDY), "truth")),
        ("row", "moans == low", Bound(Compare("==", Name("moans"), Number(3)), "truth")),
        ("row", "loud == true", Bound(Compare("==", Name("loud"), Number(1)), "truth")),
        ("row", "loud == no", Bound(Compare("==", Name("loud"), Number(0)), "truth")),
        ("row", "visits > 11", Bound(Compare(">", Name("visits"), Number(11)), "truth")),
        ("row", "wait >= 3", Bound(Compare(">=", Name("wait"), Number(3)), "truth")),
        ("row", "colour == red", Bound(Compare("==", Name("colour"), Quoted("red")), "truth")),
        ("row", "colour != other_colour", Bound(Compare("!=", Name("colour"), Name("other_colour")), "truth")),
        ("row", "web in channels", Bound(Within(Quoted("web"), Name("channels"), negated=False), "truth")),
        ("row", "tidy in [low, 2]", Bound(Within(TIDY, (Number(1), Number(2)), negated=False), "truth")),
        ("row", "colour not in ['red']", Bound(Within(Name("colour"), (Quoted("red"),), negated=True), "truth")),
        ("row", "not answered(colour)", Bound(Not(Call("answered", (Name("colour"),))), "truth")),
        ("row", "round(rush, 2)", Bound(Call("round", (Name("rush"), Number(2))), "number")),
        ("row", "count(tidy, remark)", Bound(Call("count", (TIDY, Name("remark"))), "number")),
        ("row", "share(tidy, middle)", Bound(Call("share", (TIDY, Number(2))), "number")),
        ("row", "max(tills.queue)", Bound(Call("max", (Column("tills", "queue"),)), "number")),
        ("row", "count(tills)", Bound(Call("count", (Name("tills"),)), "number")),
        (
            "row",
            "mean(tills.queue, shiny >= middle)",
            Bound(Call("mean", (Column("tills", "queue"), Compare(">=", Name("shiny"), Number(2)))), "number"),
        ),
        ("till", "queue > 1", Bound(Compare(">", Name("queue"), Number(1)), "truth")),
        ("group", "coverage(overall)", Bound(Call("coverage", (Name("overall"),)), "number")),
        ("group", "maturity >= high", Bound(Compare(">=", Name("maturity"), Number(3)), "truth")),
        (
            "group",
            "share(tills, queue > 1)",
            Bound(Call("share", (Name("tills"), Compare(">", Name("queue"), Number(1)))), "number"),
        ),
        (
            "group",
            "tidy > 1 or loud == yes",
            Bound(Logic("or", (Compare(">", TIDY, Number(1)), Compare("==", Name("loud"), Number(1)))), "truth"),
        ),
    ],
)
def test_names_get_their_meaning_and_options_their_value(scope: str, text: str, bound: Bound) -> None:
    assert bind(parse(text).tree, SCOPES[scope]) == bound


TABLE_WAYS = "for example `count(id)`, `share(id, column >= 1)` or `mean(id.column)`"
ROW_FUNCTIONS = "one of: answered, coalesce, count, is_dk, is_na, max, mean, min, round, share, sum"
SHARE = "`share` takes a question or score and the value to reach, such as `share(recommend, 9)`"


@pytest.mark.parametrize(
    ("scope", "text", "message", "offset", "way_out"),
    [
        (
            "row",
            "tydy > 1",
            "nothing that a rule on one respondent can use has the id `tydy`",
            0,
            "did you mean `tidy`?",
        ),
        ("row", "overall > 1", "nothing that a rule on one respondent can use has the id `overall`", 0, None),
        ("group", "size == 1", "nothing that a rule on a group can use has the id `size`", 0, None),
        ("till", "tidy > 1", "nothing that a rule on a row of `tills` can use has the id `tidy`", 0, None),
        ("row", "tidy >= hihg", "`hihg` is not an option here; one of: low, middle, high", 8, "did you mean `high`?"),
        ("row", "tidy >= 'web'", "`web` is not an option here; one of: low, middle, high", 8, None),
        ("row", "rush == 'low'", "`low` stands beside nothing that has options", 8, None),
        ("row", "remark == 'x'", "`x` stands beside nothing that has options", 10, None),
        ("row", "'low' == 'low'", "`low` stands beside nothing that has options", 0, None),
        ("row", "tidy >= 4", "4 is outside the values of `tidy`, which run from 1 to 3", 8, None),
        ("row", "0 < tidy", "0 is outside the values of `tidy`, which run from 1 to 3", 0, None),
        ("row", "wait == 2.5 or wait == 4", "4 is outside the values of `wait`, which run from 1 to 3", 23, None),
        ("row", "tidy in [1, 4]", "4 is outside the values of `tidy`, which run from 1 to 3", 12, None),
        ("group", "maturity >= 4", "4 is outside the values of `maturity`, which run from 0 to 3", 12, None),
        (
            "row",
            "colour >= red",
            "a choice without values cannot be compared this way",
            0,
            "compare it with one of its options, by `==` or `!=`",
        ),
        (
            "row",
            "tidy == colour",
            "a choice without values cannot be compared this way",
            0,
            "compare it with one of its options, by `==` or `!=`",
        ),
        ("row", "channels == 1", "a multiple choice cannot be compared this way", 0, 'write `"option" in id`'),
        ("row", "tills > 1", "a table cannot be compared this way", 0, "count its rows: `count(id) >= 1`"),
        ("row", "remark == 1", "a text cannot be compared this way", 0, None),
        ("row", "(tidy > 1) == 1", "a condition cannot be compared this way", 0, None),
        ("row", "shop in channels", "`shop` is not an option here; one of: web, phone", 0, None),
        ("row", "3 in channels", "before `in` comes an option of the multiple choice", 0, None),
        ("row", "web in colour", "what comes after `in` is not a multiple choice", 7, "write a list: [1, 2]"),
        ("row", "web in tills.name", "what comes after `in` is not a multiple choice", 7, "write a list: [1, 2]"),
        ("row", "tidy in []", "the list is empty", 0, None),
        ("row", "tidy in [1, colour]", "the list holds something else than what is looked for in it", 0, None),
        ("row", "channels in [channels]", "the list holds something else than what is looked for in it", 0, None),
        (
            "row",
            "tills.queue > 1",
            "`tills.queue` has a value in every row",
            0,
            "take `mean(tills.queue)` or `count(tills, queue >= 1)`",
        ),
        (
            "row",
            "max(1, tills.queue)",
            "`tills.queue` has a value in every row",
            7,
            "take `mean(tills.queue)` or `count(tills, queue >= 1)`",
        ),
        ("row", "max(till.queue)", "`till` is not a table", 4, "did you mean `tills`?"),
        ("row", "max(tills.queu)", "the table `tills` has no column `queu`", 4, "did you mean `queue`?"),
        ("row", "max(tills.name)", "the column `name` holds no numbers", 4, None),
        ("row", "answered(tills)", "`answered` cannot be used on a table this way", 0, TABLE_WAYS),
        ("row", "share(tills)", "`share` cannot be used on a table this way", 0, TABLE_WAYS),
        ("row", "share(tills.queue, 1)", "`share` cannot be used on a table this way", 0, TABLE_WAYS),
        ("row", "count(tills, queue > 1, queue > 2)", "`count` cannot be used on a table this way", 0, TABLE_WAYS),
        ("group", "max(tills.queue)", "`max` cannot be used on a table this way", 0, TABLE_WAYS),
        (
            "row",
            "count(tills, queue)",
            "this is a number, where a condition belongs",
            13,
            "compare it, such as `queue >= 1`",
        ),
        (
            "row",
            "count(tills, tidy > 1)",
            "nothing that a rule on a row of a table can use has the id `tidy`",
            13,
            None,
        ),
        ("row", "median(tidy)", "a rule on one respondent has no function `median`", 0, "did you mean `mean`?"),
        ("row", "coverage(floor)", "a rule on one respondent has no function `coverage`", 0, ROW_FUNCTIONS),
        ("row", "is_na(tidy, loud)", "`is_na` takes the id of a question", 0, None),
        ("group", "answered(overall)", "`answered` takes the id of a question", 9, None),
        ("group", "answered(1)", "`answered` takes the id of a question", 0, None),
        ("group", "coverage(maturity)", "`coverage` takes the id of a score or question", 9, None),
        ("group", "share(maturity, 1)", SHARE, 0, None),
        ("row", "share(channels, 1)", SHARE, 0, None),
        ("row", "share(colour, red)", SHARE, 0, None),
        ("row", "share(remark, 1)", SHARE, 0, None),
        ("row", "share(tidy)", SHARE, 0, None),
        ("row", "share(tidy, 4)", "4 is outside the values of `tidy`, which run from 1 to 3", 12, None),
        ("row", "count()", "`count` takes ids, or a table and a condition", 0, None),
        ("row", "count(tidy, 1)", "`count` takes ids of questions and counts the answered ones", 12, None),
        ("group", "count(overall)", "`count` takes ids of questions and counts the answered ones", 6, None),
        ("row", "min()", "`min` takes numbers", 0, None),
        ("row", "min(colour)", "this is a choice without values, where a number belongs", 4, None),
        ("row", "round()", "`round` takes a number and its decimals", 0, None),
        ("row", "round(1, 2, 3)", "`round` takes a number and its decimals", 0, None),
        ("row", "round(rush, 0.5)", "the decimals of `round` are a whole number from 0 to 9", 0, None),
        ("row", "round(rush, tidy)", "the decimals of `round` are a whole number from 0 to 9", 0, None),
        ("row", "tidy and loud", "this is a number, where a condition belongs", 0, "compare it, such as `tidy >= 1`"),
        ("row", "not (tidy + 1)", "this is a number, where a condition belongs", 5, "compare it with something"),
        ("row", "-(tidy > 1)", "this is a condition, where a number belongs", 2, None),
        ("row", "remark + 1", "this is a text, where a number belongs", 0, None),
    ],
)
def test_what_cannot_be_meant_is_refused_at_its_place(
    scope: str, text: str, message: str, offset: int, way_out: str | None
) -> None:
    with pytest.raises(ExpressionError) as caught:
        bind(parse(text).tree, SCOPES[scope])
    assert (caught.value.message, caught.value.offset, caught.value.help) == (message, offset, way_out)


NAMESAKES = read_questionnaire(
    """
cxmaturity: 1
instrument: {id: shop, version: "1", languages: [en], title: Shop}
dimensions:
  - id: floor
    title: Floor
    questions:
      - {id: kind, type: choice, prompt: Kind?, options: [{id: red, value: 7}, {id: blue, value: 8}]}
      - {id: red, type: yesno, prompt: Red?}
""",
    "shop.yaml",
).questionnaire


def test_a_question_s_id_goes_before_an_option_with_the_same_id_unless_it_is_quoted() -> None:
    def of(text: str) -> Tree:
        return bind(parse(text).tree, row_scope(NAMESAKES)).tree

    assert of("kind == red") == Compare("==", Name("kind"), Name("red"))
    assert of("kind == 'red'") == Compare("==", Name("kind"), Number(7))


def test_a_condition_and_a_number_are_not_taken_for_each_other() -> None:
    assert bind_condition(parse("tidy > 1").tree, ROW) == Compare(">", TIDY, Number(1))
    assert bind_number(parse("tidy").tree, ROW) == TIDY
    with pytest.raises(ExpressionError, match="this is a number, where a condition belongs"):
        bind_condition(parse("tidy").tree, ROW)
    with pytest.raises(ExpressionError, match="this is a condition, where a number belongs"):
        bind_number(parse("tidy > 1").tree, ROW)


def test_what_is_bound_can_be_bound_again() -> None:
    tree = bind_condition(parse("tidy >= middle and web in channels and colour in [red]").tree, ROW)
    assert bind_condition(tree, ROW) == tree


BESIDE = replace(GROUP, companions={"shop": {**GROUP.names, "size": Known("choice", {"large": None})}, "gone": None})
THERE = Column("shop", "tidy")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("shop.tidy", Bound(THERE, "number")),
        ("shop.tidy >= middle", Bound(Compare(">=", THERE, Number(2)), "truth")),
        ("middle <= shop.tidy", Bound(Compare("<=", Number(2), THERE), "truth")),
        ("shop.maturity >= high", Bound(Compare(">=", Column("shop", "maturity"), Number(3)), "truth")),
        ("shop.size == large", Bound(Compare("==", Column("shop", "size"), Quoted("large")), "truth")),
        ("shop.tidy in [low, 3]", Bound(Within(THERE, (Number(1), Number(3)), negated=False), "truth")),
        ("shop.overall - overall", Bound(Arithmetic("-", Column("shop", "overall"), Name("overall")), "number")),
        ("gone.anything >= 2", Bound(Compare(">=", Column("gone", "anything"), Number(2)), "truth")),
        ("gone.anything == whatever", Bound(Compare("==", Column("gone", "anything"), Number(0)), "truth")),
    ],
)
def test_an_id_of_another_instrument_is_meant_by_its_alias(text: str, bound: Bound) -> None:
    assert bind(parse(text).tree, BESIDE) == bound


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        (
            "shop.tdy >= 2",
            "nothing in the instrument `shop` that a rule can use has the id `tdy`",
            "did you mean `tidy`?",
        ),
        ("shop.size >= 1", "a choice without values cannot be compared this way", None),
        ("shop.size == lage", "`lage` is not an option here; one of: large", "did you mean `large`?"),
        ("shop.size + 1 > 2", "this is a choice without values, where a number belongs", None),
        ("shops.tidy >= 2", "`shops.tidy` has a value in every row", None),
    ],
)
def test_what_cannot_be_meant_of_another_instrument_is_named(text: str, message: str, help_: str | None) -> None:
    with pytest.raises(ExpressionError) as caught:
        bind(parse(text).tree, BESIDE)
    assert caught.value.message == message
    assert help_ is None or caught.value.help == help_
