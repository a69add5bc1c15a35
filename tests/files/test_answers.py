from __future__ import annotations

import pytest

from cxmaturity.errors import UserError
from cxmaturity.files.answers import answered_questionnaire, read_answers
from tests.surveys.shop_floor import SHOP_FLOOR

HEAD = "format: cxmaturity-answers\nversion: 1\nquestionnaire: shop-floor\n"


def problems(text: str) -> list[tuple[str, str, str | None]]:
    with pytest.raises(UserError) as caught:
        read_answers(text, "answers.yaml", SHOP_FLOOR)
    return [(problem.place, problem.message, problem.help) for problem in caught.value.problems]


def test_one_respondent_may_write_the_answers_at_the_top() -> None:
    responses = read_answers(HEAD + "answers: {tidy: capable}\n", "answers.yaml", SHOP_FLOOR)
    assert responses.frame.select("@respondent", "tidy").rows() == [("1", "capable")]


def test_many_respondents_have_groups_and_weights() -> None:
    text = f"""{HEAD}organisation: Noordkade Energie
date: 2026-10-14
respondents:
  - {{id: 7, attributes: {{department: Sales}}, answers: {{tidy: 3}}}}
  - {{id: workshop, weight: 2, answers: {{tidy: Rommelig}}}}
"""
    responses = read_answers(text, "answers.yaml", SHOP_FLOOR)
    assert responses.frame.select("@respondent", "@weight", "@by:department", "tidy").rows() == [
        ("7", 1.0, "Sales", "capable"),
        ("workshop", 2.0, None, "cluttered"),
    ]
    assert (responses.organisation, responses.date) == ("Noordkade Energie", "2026-10-14")


def test_questions_that_are_left_out_were_not_asked() -> None:
    responses = read_answers(HEAD + "left_out: [tidy]\nanswers: {}\n", "answers.yaml", SHOP_FLOOR)
    assert responses.frame["tidy:state"].to_list() == ["not_asked"]


def test_a_file_for_another_questionnaire_or_version_is_refused() -> None:
    assert problems(HEAD.replace("shop-floor", "other") + "answers: {}\n") == [
        (
            "answers.yaml:3:16",
            "these answers are to `other`, and the questionnaire is `shop-floor`",
            "name the right questionnaire",
        )
    ]
    assert problems(HEAD.replace("shop-floor", "shop-floor@2.0.0") + "answers: {}\n") == [
        (
            "answers.yaml:3:16",
            "these answers are to version 2.0.0 of `shop-floor`, and the questionnaire is 1.0.0",
            "write `shop-floor` without a version to use them all the same",
        )
    ]


def test_everything_that_does_not_fit_is_named_at_once() -> None:
    text = f"""{HEAD}date: 14-10-2026
left_out: [tidi]
respondents:
  - id: a
    answers:
      tidy: {{answer: capabel, note: hello}}
      rsh: 3
  - id: a
    answers: {{rush: 11}}
"""
    assert problems(text) == [
        ("answers.yaml:4:7", "`date` must be a day such as 2026-10-14, found `14-10-2026`", None),
        ("answers.yaml:5:12", "no question is called `tidi`", "did you mean `tidy`?"),
        (
            "answers.yaml:9:22",
            "`tidy` cannot be `capabel`; one of: cluttered, considered, capable, cultural",
            "did you mean `capable`?",
        ),
        ("answers.yaml:10:7", "no question is called `rsh`", "did you mean `rush`?"),
        ("answers.yaml:11:9", "respondent `a` is here twice; first on line 7", "give each respondent an id"),
        ("answers.yaml:12:21", "`rush` must be at most 10, found 11", None),
    ]


def test_a_file_has_either_respondents_or_answers() -> None:
    assert problems(HEAD)[0][1] == "a file holds `respondents`, or `answers` of one respondent; this one has neither"
    both = HEAD + "answers: {}\nrespondents: [{id: a, answers: {}}]\n"
    assert problems(both)[0][1] == "a file holds `respondents`, or `answers` of one respondent; this one has both"


def test_the_questionnaire_is_found_without_reading_the_answers() -> None:
    assert answered_questionnaire("questionnaire: cx-maturity@1.2.0\nanswers: 3\n", "a.yaml") == "cx-maturity"
    with pytest.raises(UserError, match="does not say which questionnaire"):
        answered_questionnaire("answers: {}\n", "a.yaml")
