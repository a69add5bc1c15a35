from dataclasses import replace

from cxmaturity.model.result import Next
from cxmaturity.report.standing import Assessment
from cxmaturity.report.summary import Fact, summary_page
from tests.report.samples import (
    asked,
    assessment,
    climbed,
    edition,
    indicators_assessment,
    maturity,
    result,
    steps_assessment,
)


def test_the_panel_sets_the_score_against_the_next_stage() -> None:
    facts = summary_page([assessment()], edition("nl")).panel.facts
    assert facts == (Fact("Score", "2,58 (Capable vanaf 2,50)"), Fact("Beantwoord", "100%"), Fact("Respondenten", "1"))


def test_what_binds_is_told_with_what_would_clear_it() -> None:
    page = summary_page([assessment()], edition())
    assert page.obstacles_title == "What stands between here and Capable"
    assert [(line.actual, line.needed, line.clears) for line in page.obstacles] == [
        ("Considered", "Capable", "data_a is capable.")
    ]


def test_a_checklist_counts_its_steps_and_lists_them() -> None:
    page = summary_page([steps_assessment("owner", "goals")], edition())
    assert page.panel.facts == (Fact("In place", "1 of 3"), Fact("Rests on sand", "1 of 3"), Fact("Respondents", "1"))
    assert [(line.title, line.state_word) for line in page.steps] == [
        ("Owner", "In place"),
        ("Journey", "Not yet"),
        ("Goals", "Rests on sand"),
    ]


def test_scores_of_their_own_stand_here_where_no_stage_is_the_result() -> None:
    page = summary_page([indicators_assessment()], edition("nl"))
    assert page.scores is not None
    assert [line.name for line in page.scores.lines] == ["Net Promoter Score", "points", "mean_waiting"]
    assert summary_page([assessment()], edition()).scores is None


def test_one_dimension_needs_no_bar_beside_the_headline() -> None:
    one = Assessment(maturity(("data",)), result({"data": 2.0}, climbed("considered", 2.0), 2.0))
    assert summary_page([one], edition()).bars is None


def test_dimensions_that_have_no_page_of_their_own_are_shown_in_full() -> None:
    two = Assessment(maturity(("data", "culture")), result({"data": 2.0, "culture": 3.0}, climbed("considered", 2.5)))
    tables = [summary_page([found], edition()).bars for found in (two, assessment())]
    assert [table.details for table in tables if table] == [True, False]


def test_more_obstacles_than_fit_are_counted() -> None:
    unmet = tuple(asked(f"data_a >= {place}", 1.0, place, "data_a") for place in (2, 3, 4, 2, 3, 4, 2, 3, 4))
    ladder = replace(climbed("considered", 2.58), next=Next("capable", unmet))
    page = summary_page([assessment(ladder)], edition("nl"))
    assert (len(page.obstacles), page.explained, page.obstacles_more) == (
        7,
        False,
        "Nog 2 eisen staan op de pagina over de fasen.",
    )
