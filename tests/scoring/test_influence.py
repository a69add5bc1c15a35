from __future__ import annotations

import pytest
from hypothesis import given

from cxmaturity.scoring.influence import (
    dimension_of,
    gap,
    gates,
    influence,
    pointed_at,
    required_questions,
    resting_on,
    steps_first,
    target_value,
    value_asked,
)
from tests.scoring.improvable import improvable, improvable_yes_no, improvement
from tests.scoring.small import DK, dimension, person, questionnaire, rating, scored
from tests.strategies import CALM, questionnaires

NESTED = questionnaire(
    dimension("data", rating("connected", weight=3), rating("used"), weight=3),
    {
        "id": "people",
        "title": "People",
        "dimensions": [
            dimension("heads", rating("behaviour"), weight=2),
            dimension("hands", rating("skill"), rating("aside", scored=False)),
        ],
    },
)


def test_a_question_counts_for_its_weight_in_its_dimension_times_that_of_the_dimension() -> None:
    assert influence(NESTED) == pytest.approx(
        {"connected": 0.75 * 0.75, "used": 0.75 * 0.25, "behaviour": 0.25 * 2 / 3, "skill": 0.25 / 3}
    )


def test_what_weighs_nothing_has_no_influence() -> None:
    asked = questionnaire(
        dimension("data", rating("a", weight=0), weight=0), dimension("people", rating("b"), weight=0)
    )
    assert influence(asked) == {"a": 0.0, "b": 0.0}


@CALM
@given(questionnaires())
def test_the_influence_of_all_questions_together_is_the_whole(asked: object) -> None:
    shares = influence(asked)  # type: ignore[arg-type]  # drawn
    assert sum(shares.values()) == pytest.approx(1)


def test_a_question_stands_in_its_innermost_dimension() -> None:
    assert [dimension_of(NESTED, id_).id for id_ in ("used", "skill")] == ["data", "hands"]


TWO = questionnaire(dimension("data", improvable("connected"), improvable("used")), dimension("people", rating("talk")))


def gap_of(answer: object, **targets: str) -> float | None:
    result = scored(TWO, person(connected=answer, used=1, talk=1))  # type: ignore[arg-type]  # answers of any kind
    return gap(TWO, result, "connected", targets)


def test_the_gap_is_how_far_an_answer_is_from_the_top_as_a_share_of_the_scale() -> None:
    assert [gap_of(answer) for answer in (1, 2, 4)] == pytest.approx([1, 2 / 3, 0])


def test_a_target_of_its_dimension_stands_in_place_of_the_top() -> None:
    assert [gap_of(answer, data="capable", people="cluttered") for answer in (1, 3, 4)] == pytest.approx([2 / 3, 0, 0])


def test_without_an_answer_there_is_no_gap() -> None:
    assert gap_of(DK) is None
    plain = questionnaire(dimension("d", rating("a"), {"id": "c", "type": "choice", "scale": "plain"}))
    result = scored(plain, person(a=1, c="red"))
    assert (gap(plain, result, "c", {}), gap(plain, result, "a", {})) == (None, 1)


def test_a_scale_on_which_all_options_are_worth_the_same_has_no_gap() -> None:
    options = [{"id": "a", "value": 2}, {"id": "b", "value": 2}]
    flat = questionnaire(dimension("d", {"id": "q", "type": "choice", "options": options}))
    assert gap(flat, scored(flat, person(q="a")), "q", {}) == 0


def test_a_target_is_the_option_of_that_name_else_where_the_stage_begins_else_the_top() -> None:
    stages = [{"id": "low"}, {"id": "high", "from": 2.5}]
    asked = questionnaire(
        dimension("d", rating("a")),
        scores={"overall": {"aggregate": "mean", "of": "dimensions"}},
        ladders={"maturity": {"score": "overall", "stages": stages}},
    )
    values = {"considered": 2.0, "cultural": 4.0}
    found = [target_value(asked, stage, values) for stage in ("considered", "high", "low", "none")]
    assert found == [2.0, 2.5, 4.0, 4.0]


def subjects(*requires: str, **answers: object) -> list[list[str]]:
    """What each unmet requirement of the next stage points at."""
    asked = questionnaire(
        dimension("data", rating("connected"), rating("used")),
        dimension("people", rating("talk")),
        scores={
            "overall": {"aggregate": "mean", "of": "dimensions"},
            "floor": {"aggregate": "min", "of": "dimensions"},
            "least": {"aggregate": "min", "of": ["connected", "talk"]},
        },
        ladders={
            "rung": {"stages": [{"id": "up", "requires": ["connected >= 4"]}]},
            "maturity": {"stages": [{"id": "low"}, {"id": "high", "requires": list(requires)}]},
        },
    )
    result = scored(asked, person(**answers))  # type: ignore[arg-type]  # answers of any kind
    following = result.ladders["maturity"].next
    assert following is not None
    return [list(pointed_at(asked, result, requirement)) for requirement in following.unmet]


def test_a_requirement_points_at_the_questions_that_it_names() -> None:
    assert subjects("used >= 3", "share(talk, 3) >= 0.5", connected=1, used=1, talk=1) == [["used"], ["talk"]]


def test_what_should_be_lower_points_at_none() -> None:
    assert subjects("used <= 2", "used == 4", connected=1, used=3, talk=1) == [[], ["used"]]


def test_a_mean_or_a_ladder_points_at_none() -> None:
    assert subjects("overall >= 3", "rung >= 1", connected=1, used=1, talk=1) == [[], []]


def test_a_lowest_score_points_at_what_keeps_it_down() -> None:
    assert subjects("floor >= 2", connected=1, used=2, talk=2) == [["connected", "used"]]
    assert subjects("floor >= 2", connected=1, used=2, talk=1) == [["connected", "used", "talk"]]
    assert subjects("least >= 3", connected=3, used=1, talk=2) == [["talk"]]
    assert subjects("floor >= 2", connected=DK, used=DK, talk=1) == [["talk"]]
    assert subjects("floor > 2", connected=3, used=3, talk=2) == [["talk"]]


@pytest.mark.parametrize(
    ("that", "value"),
    [
        ("q >= 3", 3.0),
        ("3 <= q", 3.0),
        ("q > 2", pytest.approx(2.0)),
        ("share(q, 3) >= 0.5", 3.0),
        ("share(q, 2) > 0.5 and share(q, 4) > 0.1", 4.0),
        ("q >= 3 or q >= 4", None),
        ("(q - 1) / 3 >= 0.5", None),
        ("-q <= -3", None),
    ],
)
def test_a_requirement_asks_a_value_of_an_answer_where_it_names_one(that: str, value: float | None) -> None:
    stages = [{"id": "low"}, {"id": "high", "requires": [{"that": that, "text": that}]}]
    asked = questionnaire(dimension("d", rating("q")), ladders={"m": {"stages": stages}})
    following = scored(asked, person(q=1)).ladders["m"].next
    assert following is not None
    found = value_asked(asked, following.unmet[0], "q")
    assert found == value
    assert that != "q > 2" or (found is not None and found > 2)


def test_a_lowest_score_that_is_compared_with_no_number_points_at_none() -> None:
    asked = questionnaire(
        dimension("data", rating("connected")),
        scores={"floor": {"aggregate": "min", "of": "dimensions"}},
        ladders={
            "m": {"stages": [{"id": "a"}, {"id": "b", "requires": [{"that": "floor >= 2 or floor >= 3", "text": "t"}]}]}
        },
    )
    result = scored(asked, person(connected=1))
    following = result.ladders["m"].next
    assert following is not None
    assert list(pointed_at(asked, result, following.unmet[0])) == []


STEPS = questionnaire(
    dimension("d", *(improvable_yes_no(id_) for id_ in ("map", "goal", "board", "extra"))),
    ladders={
        "steps": {
            "kind": "free",
            "stages": [
                {"id": "first", "requires": ["map == yes"]},
                {"id": "second", "needs": ["first"], "requires": ["goal == yes", "map == yes", "coverage(d) > 0"]},
                {"id": "third", "needs": ["second"], "requires": ["board == yes", "share(extra, 1) > 0.5"]},
            ],
        }
    },
)


def test_a_stage_requires_the_questions_that_it_names_outside_of_functions() -> None:
    assert [required_questions(STEPS, id_) for id_ in ("first", "second", "third", "none")] == [
        {"map"},
        {"goal", "map"},
        {"board"},
        set(),
    ]
    assert gates(STEPS) == {"map", "goal", "board"}


def test_what_a_step_asks_for_comes_after_what_the_steps_that_it_needs_ask_for() -> None:
    assert steps_first(STEPS) == {"map": set(), "goal": set(), "board": {"goal", "map"}}


def test_on_an_improvement_rest_all_that_need_it_directly_or_not_outside_its_question() -> None:
    asked = questionnaire(
        dimension(
            "d",
            improvable("a"),
            improvable("b", improvement("b_2", "cluttered", "considered", needs=["a_3"])),
            improvable("c", improvement("c_2", "cluttered", "considered", needs=["b_2"])),
        )
    )
    assert resting_on(asked) == {"a_2": 2, "a_3": 2, "a_4": 0, "b_2": 1, "c_2": 0}
