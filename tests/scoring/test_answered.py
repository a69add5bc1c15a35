from __future__ import annotations

from cxmaturity.model.result import QuestionResult
from tests.scoring.small import DK, NA, NOT_ASKED, dimension, person, questionnaire, rating, scored

ASKED = questionnaire(
    dimension(
        "d",
        rating("a"),
        {"id": "n", "type": "number", "prompt": "?"},
        {"id": "t", "type": "choice", "scale": "twice", "prompt": "?"},
        {"id": "c", "type": "choice", "scale": "plain", "prompt": "?"},
        {"id": "remark", "type": "note", "prompt": "?"},
    )
)


def test_one_respondent_is_told_what_they_answered() -> None:
    found = scored(ASKED, person(a=3, n=2.5, t="lowish", c="red")).questions
    assert list(found) == ["a", "n", "t", "c"]
    counts = {"cluttered": 0, "considered": 0, "capable": 1, "cultural": 0}
    assert found["a"] == QuestionResult(n=1, option="capable", value=3.0, mean=3.0, counts=counts, states={})
    assert found["n"] == QuestionResult(n=1, option=None, value=2.5, mean=2.5, counts=None, states={})
    assert (found["t"].option, found["t"].value) == ("lowish", 1.0)
    assert (found["c"].option, found["c"].value, found["c"].mean) == ("red", None, None)


def test_the_spread_of_few_answers_is_not_shown() -> None:
    found = scored(ASKED, *(person(a=stage) for stage in (1, 2, 2, 4, 4, 4, 4))).questions["a"]
    assert found == QuestionResult(n=7, option="cultural", value=4.0, mean=3.0, counts=None, states={})


def test_the_spread_of_eight_answers_is_shown() -> None:
    found = scored(ASKED, *(person(a=stage) for stage in (1, 2, 2, 3, 3, 4, 4, 4))).questions["a"]
    counts = {"cluttered": 1, "considered": 2, "capable": 2, "cultural": 3}
    assert found == QuestionResult(n=8, option="capable", value=3.0, mean=2.875, counts=counts, states={})


def test_means_weigh_respondents() -> None:
    assert scored(ASKED, person(weight=3.0, a=1, n=1.0), person(a=3, n=5.0)).questions["n"].mean == 2.0


def test_states_say_why_there_is_no_answer() -> None:
    found = scored(ASKED, person(a=NA), person(a=DK), person(a=DK), person(a=NOT_ASKED)).questions["a"]
    states = {"na": 1, "dk": 2, "not_asked": 1}
    assert found == QuestionResult(n=0, option=None, value=None, mean=None, counts=None, states=states)
