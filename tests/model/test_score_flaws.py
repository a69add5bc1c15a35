from __future__ import annotations

import pytest

from cxmaturity.model.flaws import Flaw
from cxmaturity.model.score_flaws import ladder_flaws, ring_flaws, score_flaws
from tests.model.shop import SHOP
from tests.model.writing import HEAD, floor, written

QUESTIONS = "{id: tidy, type: yesno}, {id: remark, type: text}, {id: rated, type: rating, scale: stage}"


def test_a_sound_questionnaire_has_no_flaws() -> None:
    assert [*score_flaws(SHOP), *ladder_flaws(SHOP), *ring_flaws(SHOP)] == []


@pytest.mark.parametrize(
    ("score", "code", "path"),
    [
        ("{}", "CX121", ()),
        ("{aggregate: mean, of: dimensions, value: floor}", "CX121", ()),
        ("{value: floor, at_least: 1}", "CX121", ()),
        ("{aggregate: mean}", "CX101", ()),
        ("{aggregate: share, of: [tidy]}", "CX121", ()),
        ("{aggregate: mean, of: [tidy], at_least: 1}", "CX121", ()),
        ("{aggregate: mean, of: [tydy]}", "CX120", ("of", 0)),
        ("{aggregate: mean, of: [tidy, remark]}", "CX128", ("of", 1)),
        ("{aggregate: mean, of: [tidy, floor]}", "CX125", ("of",)),
        ("{aggregate: mean, of: {tag: nobody}}", "CX127", ("of",)),
        ("{aggregate: mean, of: [tidy], weights: {rated: 1}}", "CX120", ("weights", "rated")),
        ("{aggregate: share, of: [floor], at_least: 1}", "CX128", ("of",)),
        ("{aggregate: share, of: [tidy], at_least: high}", "CX120", ("at_least",)),
    ],
)
def test_a_score_has_members_of_one_kind_that_have_a_value(score: str, code: str, path: tuple[object, ...]) -> None:
    found = score_flaws(floor(QUESTIONS, f"scores: {{s: {score}}}"))
    assert [(flaw.code, flaw.path) for flaw in found] == [(code, ("scores", "s", *path))]


def test_a_share_may_reach_an_option_that_some_of_its_questions_have() -> None:
    assert (
        list(score_flaws(floor(QUESTIONS, "scores: {s: {aggregate: share, of: [tidy, rated], at_least: high}}"))) == []
    )


def test_a_heading_is_no_part_of_a_score() -> None:
    found = list(score_flaws(floor("{id: remark, type: text}", "scores: {s: {aggregate: mean, of: [floor]}}")))
    way_out = "a heading without a score cannot be a part of one"
    assert found == [
        Flaw(("scores", "s", "of", 0), "CX128", "no question in the dimension `floor` has a value", way_out)
    ]


def test_a_dimension_holds_questions_or_dimensions() -> None:
    inner = "{id: b, title: B, questions: [{id: c, type: yesno}]}"
    text = f"{HEAD}dimensions: [{{id: a, title: A, questions: [{{id: q, type: yesno}}], dimensions: [{inner}]}}, {{id: d, title: D}}]"
    assert [(flaw.path, flaw.code, flaw.severity) for flaw in score_flaws(written(text))] == [
        (("dimensions", 0), "CX124", "warning"),
        (("dimensions", 1), "CX105", "error"),
    ]


@pytest.mark.parametrize(
    ("parts", "path", "ring"),
    [
        ("scores: {hen: {value: egg}, egg: {value: hen}}", ("scores", "hen"), "hen, egg, hen"),
        ("scores: {hen: {aggregate: mean, of: [hen]}}", ("scores", "hen"), "hen, hen"),
        ("ladders: {climb: {stages: [{id: a, requires: [climb >= 1]}]}}", ("ladders", "climb"), "climb, climb"),
    ],
)
def test_nothing_rests_on_itself(parts: str, path: tuple[str, ...], ring: str) -> None:
    assert list(ring_flaws(floor(QUESTIONS, parts))) == [
        Flaw(path, "CX126", f"these rest on each other: {ring}", on_key=True)
    ]


@pytest.mark.parametrize(
    ("ladder", "found"),
    [
        ("score: flor, stages: [{id: a}]", [("CX120", ("score",))]),
        ("score: floor, stages: [{id: a}, {id: a}]", [("CX112", ("stages", 1, "id"))]),
        ("score: floor, stages: [{id: a, from: 1}, {id: b}, {id: c, from: 1}]", [("CX106", ("stages", 2, "from"))]),
        ("score: floor, kind: free, stages: [{id: a, from: 1}, {id: b, from: 1}]", []),
        ("stages: [{id: a, from: 1}]", [("CX101", ("stages", 0, "from"))]),
        ("stages: [{id: a}, {id: b, needs: [a]}]", [("CX121", ("stages", 1, "needs"))]),
        ("kind: free, stages: [{id: a, needs: [c]}]", [("CX120", ("stages", 0, "needs", 0))]),
        ("kind: free, stages: [{id: a}, {id: b, needs: [b]}]", [("CX126", ("stages", 1, "needs"))]),
        ("kind: free, stages: [{id: a, needs: [b]}, {id: b, needs: [a]}]", [("CX126", ("stages", 0, "needs"))]),
    ],
)
def test_stages_rise_and_steps_need_what_is_there(ladder: str, found: list[tuple[str, tuple[object, ...]]]) -> None:
    flaws = ladder_flaws(floor(QUESTIONS, f"ladders: {{l: {{{ladder}}}}}"))
    assert [(flaw.code, flaw.path[2:]) for flaw in flaws] == found
