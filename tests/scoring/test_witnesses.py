from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cxmaturity.files.questionnaires import load_questionnaire, shipped_questionnaires
from cxmaturity.model.flaws import Flaw
from cxmaturity.scoring.witnesses import witness_flaws
from tests.scoring.small import dimension, questionnaire, rating

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire

IDS = [f"{part}{number}" for part in "abc" for number in range(4)]
PARTS = [dimension(part, *(rating(id_) for id_ in IDS if id_[0] == part)) for part in "abc"]
SCORES = {"overall": {"aggregate": "mean", "of": "dimensions"}}


def asked(*stages: dict[str, Any], advice: tuple[dict[str, Any], ...] = (), kind: str = "staged") -> Questionnaire:
    ladders = {"maturity": {"score": "overall", "kind": kind, "stages": list(stages) or [{"id": "one"}]}}
    return questionnaire(*PARTS, scores=SCORES, ladders=ladders, advice=[{"title": "T", **rule} for rule in advice])


def found(shop: Questionnaire) -> list[tuple[str, str]]:
    flaws = witness_flaws(shop)
    assert {flaw.severity for flaw in flaws} <= {"warning"}
    return [(flaw.code, flaw.message) for flaw in flaws]


@pytest.mark.parametrize("name", shipped_questionnaires())
def test_everything_in_what_we_ship_can_come_true(name: str) -> None:
    assert witness_flaws(load_questionnaire(name).questionnaire) == []


def test_stages_that_ask_for_more_than_can_be_are_told() -> None:
    shop = asked(
        {"id": "one"}, {"id": "two", "from": 2.0, "requires": ["a0 <= 1", "a0 >= 2"]}, {"id": "three", "from": 3.0}
    )
    way_out = "see whether its requirements exclude each other"
    assert witness_flaws(shop) == [
        Flaw(
            ("ladders", "maturity", "stages", place),
            "CX320",
            f"no answers were found with which the stage `{stage}` of `maturity` is reached",
            way_out,
            severity="warning",
        )
        for place, stage in ((1, "two"), (2, "three"))
    ]


def test_a_narrow_stage_is_found_by_climbing() -> None:
    narrow = ["a0 == 2", "a1 == 3", "b0 == 1", "b1 == 4", "c0 == 3", "c1 == 2", "overall >= 2.4", "overall <= 2.45"]
    assert found(asked({"id": "one", "requires": narrow})) == []


def test_a_step_that_rests_on_one_that_cannot_be_is_out_of_reach_too() -> None:
    stages = {"id": "base", "requires": ["a0 + b0 >= 9"]}, {"id": "top", "needs": ["base"], "requires": ["c0 >= 2"]}
    assert [code for code, _ in found(asked(*stages, kind="free"))] == ["CX320", "CX320"]


@pytest.mark.parametrize(
    "when",
    [
        "overall <= 1.1",
        "a >= 3.5 and b <= 1.5 and c0 == considered and c1 == capable",
        "(a0 == 2 and b0 == 3) or overall > 4",
        "not (a0 >= 2) and maturity >= 1",
        "share(overall, 3) >= 0.4 and share(overall, 3) <= 0.5",
        "coverage(overall) < 0.5",
        "share(a0, 4) > 0.6 and share(a0, 4) < 0.7",
        "a0 in [2, 3] and a1 in [4] and a2 == 1",
        "a2 == 3 and a3 <= 1 and b >= 2.75 and c >= 2.2 and c <= 2.3 and overall >= 2.4 and overall <= 2.45",
    ],
)
def test_conditions_that_can_hold_are_met(when: str) -> None:
    assert (
        found(asked({"id": "one", "requires": ["coverage(overall) >= 0.2"]}, advice=({"id": "r", "when": when},))) == []
    )


def test_conditions_of_steps_dimensions_and_classes_are_met() -> None:
    stages = {"id": "base", "requires": ["a0 >= 3"]}, {"id": "top", "needs": ["base"], "requires": ["b0 >= 3"]}
    rules = (
        {"id": "sand", "for_each": "maturity", "when": "reached and not sound"},
        {"id": "low", "for_each": "dimensions", "when": "value <= 1.5 and coverage >= 0.75 and overall >= 2.5"},
        {"id": "kind", "when": "sort == fine and a1 == 1"},
    )
    shop = asked(*stages, advice=rules, kind="free")
    classes = {"sort": {"options": [{"id": "fine", "when": "a0 >= 4"}, {"id": "rest", "when": "a0 >= 1"}]}}
    with_classes = questionnaire(*PARTS, **_parts_of(shop), classes=classes)
    assert found(with_classes) == []


def _parts_of(shop: Questionnaire) -> dict[str, Any]:
    return {"scores": shop.scores, "ladders": shop.ladders, "advice": shop.advice}


def test_advice_that_can_never_be_given_is_told() -> None:
    shop = asked(advice=({"id": "r", "when": "a0 >= 3 and a <= 1.25 and a1 >= 2"},))
    assert witness_flaws(shop) == [
        Flaw(
            ("advice", 0, "when"),
            "CX321",
            "no answers were found with which the advice `r` is given",
            "mend its condition, or show with `witness: {question: answer}` that there are some",
            severity="warning",
        )
    ]


def test_a_witness_that_leads_to_the_advice_is_enough() -> None:
    rule = {"id": "r", "when": "a0 >= 3 and b0 <= 1", "witness": {"a0": "capable"}}
    assert found(asked(advice=(rule,))) == []


def test_a_witness_that_does_not_is_told_and_nothing_is_sought() -> None:
    rules = (
        {"id": "p", "when": "a0 >= 4", "witness": {"a0": 4.0}},
        {"id": "r", "when": "a0 >= 3 and b0 >= 2", "witness": {"a0": "capable"}},
    )
    way_out = "questions that it does not name are at their lowest; change its answers, or the condition"
    assert witness_flaws(asked(advice=rules)) == [
        Flaw(
            ("advice", 1, "witness"),
            "CX322",
            "the witness does not lead to the advice `r`",
            way_out,
            severity="warning",
            on_key=True,
        )
    ]


def test_a_witness_names_questions_and_answers_that_are_there() -> None:
    rule = {"id": "r", "when": "a0 >= 3", "witness": {"a00": "capable", "a0": "capbale", "a1": 7.0}}
    told = [(flaw.path, flaw.message, flaw.help) for flaw in witness_flaws(asked(advice=(rule,)))]
    assert told == [
        (("advice", 0, "witness", "a00"), "there is no question `a00`", "did you mean `a0`?"),
        (("advice", 0, "witness", "a0"), "`a0` cannot be `capbale`", "did you mean `capable`?"),
        (
            ("advice", 0, "witness", "a1"),
            "`a1` cannot be `7.0`",
            "one of: cluttered, considered, capable, cultural",
        ),
    ]


def test_an_instrument_in_which_nothing_can_be_answered_has_no_witnesses() -> None:
    words = dimension("d", {"id": "w", "type": "text", "prompt": "W"})
    assert witness_flaws(questionnaire(words, ladders={"l": {"stages": [{"id": "a", "requires": ["1 > 2"]}]}})) == []
