from __future__ import annotations

import pytest

from cxmaturity.scoring.explain import Step, explain, explainable
from tests.scoring.small import DK, dimension, person, questionnaire, rating, scored

ASKED = questionnaire(
    dimension("data", rating("a", weight=3.0), rating("b")),
    dimension("people", rating("c")),
    scores={"overall": {"aggregate": "mean", "of": "dimensions"}},
    ladders={"maturity": {"score": "overall", "stages": [{"id": "low"}, {"id": "high", "from": 3.5}]}},
)


def test_a_score_is_told_down_to_the_answers() -> None:
    told = explain(ASKED, scored(ASKED, person(a=2, b=4, c=3)), "data")
    assert told.found == "2.5 = (3 x 2 + 4) / 4"
    assert [(step.what, step.found.split(";")[0]) for step in told.rests_on] == [
        ("a, weight 3", told.rests_on[0].found),
        ("b", told.rests_on[1].found),
    ]


def test_what_is_missing_is_told_with_the_bounds_that_it_leaves() -> None:
    told = explain(ASKED, scored(ASKED, person(a=2, b=DK, c=3)), "overall")
    assert "between 2.375 and 2.75 with the missing answers" in told.found


def test_a_stage_that_is_not_reached_says_what_is_to_go() -> None:
    told = explain(ASKED, scored(ASKED, person(a=2, b=4, c=3)), "maturity")
    assert [(step.what, step.found) for step in told.rests_on] == [
        ("1. low", "reached"),
        ("2. high", "not reached: 1 of 1 requirements not met"),
    ]
    requirement: Step = told.rests_on[1].rests_on[0]
    assert (requirement.what, requirement.found) == ("overall >= 3.5", "not met: 2.75, needed 3.5, 0.75 to go")


def test_ladders_scores_and_questions_can_be_explained_and_nothing_else() -> None:
    assert explainable(ASKED) == ("maturity", "data", "people", "overall", "a", "b", "c")
    with pytest.raises(KeyError):
        explain(ASKED, scored(ASKED, person(a=2)), "elsewhere")
