from __future__ import annotations

import pytest

from cxmaturity.errors import UserError
from cxmaturity.surveys.plain import groups_by_header, plan_by_ids
from tests.surveys.shop_floor import SHOP_FLOOR


def uses(*headers: str, by: tuple[str, ...] = ()) -> dict[str, int]:
    return plan_by_ids("survey.csv", headers, SHOP_FLOOR, by).uses


def refused(*headers: str, by: tuple[str, ...] = ()) -> tuple[str, str | None, int]:
    with pytest.raises(UserError) as caught:
        uses(*headers, by=by)
    problem = caught.value.problems[0]
    return problem.message, problem.help, caught.value.exit_code


def test_headers_are_ids_of_questions() -> None:
    assert uses("Duration", "rush", "tidy") == {"tidy": 3, "rush": 2}


def test_a_multiple_choice_has_a_column_or_one_an_option() -> None:
    assert uses("channels") == {"channels": 1}
    assert uses("channels:web", "channels:phone") == {"channels:web": 1, "channels:phone": 2}
    assert uses("channels", "channels:phone") == {"channels:phone": 2}


def test_columns_about_the_respondent_are_known_in_any_case() -> None:
    assert uses("ID", "Respondent", "Organisation", "weight", "date", "tidy") == {
        "@respondent": 2,
        "@organisation": 3,
        "@weight": 4,
        "@date": 5,
        "tidy": 6,
    }


def test_a_column_groups_respondents_only_when_it_is_asked_for() -> None:
    assert uses("tidy", "Department") == {"tidy": 1}
    assert uses("tidy", "Department", by=("department",)) == {"tidy": 1, "@by:department": 2}


def test_a_group_column_that_is_not_there_is_refused_with_the_nearest_one() -> None:
    assert refused("tidy", "Department", by=("departmnt",)) == (
        "no column is called `departmnt`",
        "did you mean `Department`?",
        2,
    )


def test_a_group_column_that_is_there_twice_is_refused() -> None:
    with pytest.raises(UserError, match="columns 1, 2 are all called `Site`"):
        groups_by_header("survey.csv", ["Site", "site"], ["Site"])


def test_a_question_with_two_columns_is_refused_and_other_repeated_headers_are_not() -> None:
    assert uses("Other", "Other", "tidy") == {"tidy": 3}
    assert refused("tidy", "rush", "tidy") == (
        "columns 1, 3 are all called `tidy`",
        "rename one, or choose one by `{position: 1}` in a mapping file",
        1,
    )


def test_a_file_without_any_question_is_refused() -> None:
    assert refused("What is your name?", "b", "c", "d", "e", "f") == (
        "none of the 6 headers is the id of a question: `What is your name?`, `b`, `c`, `d`, `e`, ...",
        "say which column answers which question in a mapping file, and name it with --mapping",
        1,
    )
    assert refused("tidi")[1] == "did you mean `tidy`?"
