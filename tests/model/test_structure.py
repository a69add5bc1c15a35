from __future__ import annotations

from graphlib import CycleError

import pytest

from cxmaturity.model.questionnaire import Questionnaire
from cxmaturity.model.structure import (
    Member,
    band,
    computing_order,
    cuts,
    has_value,
    is_score,
    questions_under,
    rests_on,
    ring,
    score_plans,
    top_dimensions,
    value_range,
)
from tests.model.shop import SHOP

FLOOR = (Member("tidy", 1), Member("moans", 2), Member("loud", 1))


def plain(scores: dict[str, object]) -> Questionnaire:
    question = {"id": "tidy", "type": "yesno", "prompt": "Tidy?"}
    return Questionnaire.model_validate(
        {
            "cxmaturity": 1,
            "instrument": {"id": "shop", "version": "1", "languages": ["en"], "title": "Shop"},
            "dimensions": [{"id": "floor", "title": "Floor", "questions": [question]}],
            "scores": scores,
        }
    )


def test_only_what_has_a_value_counts_in_a_dimension() -> None:
    assert [id_ for id_, question in SHOP.questions.items() if has_value(SHOP, question)] == [
        *["tidy", "moans", "loud", "rush", "wait", "visits", "twice", "quick", "easy"],
    ]
    assert score_plans(SHOP)["floor"].members == FLOOR


def test_values_lie_between_the_ends_of_a_scale_of_bands_or_of_a_number() -> None:
    ends = {
        id_: value_range(SHOP, SHOP.questions[id_])
        for id_ in ("moans", "loud", "wait", "visits", "rush", "channels", "colour")
    }
    assert ends == {
        "moans": (1, 3),
        "loud": (0, 1),
        "wait": (1, 3),
        "visits": (0, 10),
        "rush": None,
        "channels": None,
        "colour": None,
    }


def test_a_dimension_without_a_value_is_a_heading() -> None:
    assert [(dimension.id, is_score(SHOP, dimension)) for dimension in SHOP.all_dimensions] == [
        ("floor", True),
        ("remarks", False),
        ("service", True),
        ("phone_service", True),
        ("web_service", True),
    ]
    assert [dimension.id for dimension in top_dimensions(SHOP)] == ["floor", "service"]


def test_scores_know_their_members_with_the_weight_that_they_have_there() -> None:
    plans = score_plans(SHOP)
    assert {id_: (plan.over, plan.members) for id_, plan in plans.items()} == {
        "floor": ("questions", FLOOR),
        "service": ("scores", (Member("phone_service", 1), Member("web_service", 2))),
        "phone_service": ("questions", (Member("quick", 1),)),
        "web_service": ("questions", (Member("easy", 1),)),
        "overall": ("scores", (Member("floor", 1), Member("service", 3))),
        "sound": ("questions", (Member("loud", 1), Member("quick", 4))),
        "tidy_shops": ("questions", (Member("tidy", 1), Member("quick", 1))),
        "gap": ("formula", ()),
    }
    assert (plans["overall"].title, plans["gap"].title) == ({"en": "Overall"}, {"en": "gap"})


def test_an_option_that_is_to_be_reached_is_its_value() -> None:
    assert score_plans(SHOP)["tidy_shops"].at_least == 2
    plans = score_plans(plain({"most": {"aggregate": "share", "of": ["tidy"], "at_least": 0.5}}))
    assert plans["most"].at_least == 0.5


def test_a_missing_part_makes_a_sum_unknown_and_is_left_out_of_a_mean() -> None:
    plans = score_plans(SHOP)
    assert (plans["sound"].missing, plans["overall"].missing) == ("unknown", "leave_out")


def test_a_score_of_nothing_has_no_members() -> None:
    assert score_plans(plain({"none": {"aggregate": "mean", "of": {"tag": "nobody"}}}))["none"].members == ()


def test_everything_is_computed_after_what_it_rests_on() -> None:
    order = computing_order(SHOP)
    before = [
        ("floor", "overall"),
        ("service", "overall"),
        ("overall", "gap"),
        ("gap", "maturity"),
        ("maturity", "steps"),
    ]
    assert sorted(order) == sorted([*score_plans(SHOP), *SHOP.ladders])
    assert [order.index(first) < order.index(then) for first, then in before] == [True] * 5


def test_the_order_follows_the_file_and_not_the_run() -> None:
    assert computing_order(SHOP)[:3] == ("floor", "phone_service", "web_service")


def test_what_rests_on_itself_is_found() -> None:
    circle = plain({"hen": {"aggregate": "mean", "of": ["egg"]}, "egg": {"value": "hen + 1"}})
    assert (ring(rests_on(circle)), ring(rests_on(SHOP))) == (("hen", "egg", "hen"), ())
    with pytest.raises(CycleError):
        computing_order(circle)


def test_a_score_rests_on_the_questions_of_the_scores_in_it() -> None:
    both = (*FLOOR, Member("quick", 1), Member("easy", 1))
    assert questions_under(SHOP, "overall") == both
    assert questions_under(SHOP, "gap") == both
    assert (questions_under(SHOP, "floor"), questions_under(SHOP, "maturity")) == (FLOOR, ())


def test_scores_that_rest_twice_on_each_other_take_no_time() -> None:
    layers = {
        f"s{layer}_{side}": {"value": f"s{layer - 1}_0 + s{layer - 1}_1"} for layer in range(1, 60) for side in (0, 1)
    }
    first = {f"s0_{side}": {"aggregate": "mean", "of": ["tidy"]} for side in (0, 1)}
    assert questions_under(plain(first | layers), "s59_0") == (Member("tidy", 1),)


@pytest.mark.parametrize(
    ("value", "stage"),
    [(0, "low"), (1.49, "low"), (1.5 - 1e-10, "middle"), (1.5, "middle"), (2.5, "high"), (9, "high")],
)
def test_a_band_is_the_highest_cut_that_is_reached(value: float, stage: str) -> None:
    assert band(SHOP, "maturity", value) == stage


def test_cuts_are_where_bands_begin() -> None:
    assert (cuts(SHOP, "maturity"), cuts(SHOP, "steps")) == ((1.5, 2.5), ())


def test_a_question_that_a_formula_names_itself_is_under_it() -> None:
    questionnaire = Questionnaire.model_validate(
        {
            "cxmaturity": 1,
            "instrument": {"id": "nps", "version": "1", "languages": ["en"], "title": "NPS"},
            "dimensions": [
                {"id": "d", "title": "D", "questions": [{"id": "recommend", "type": "number", "min": 0, "max": 10}]}
            ],
            "scores": {"promoters": {"value": "share(recommend, 9)"}, "twice": {"value": "2 * promoters"}},
        },
        context={"base": "en"},
    )
    assert questions_under(questionnaire, "twice") == (Member("recommend", 1.0),)
