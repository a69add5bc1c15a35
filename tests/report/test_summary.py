from dataclasses import replace

import pytest

from cxmaturity.model.result import Next, QuestionResult, ScoreResult
from cxmaturity.report.standing import Assessment
from cxmaturity.report.summary import Fact, summary_page
from tests.report.samples import (
    answered,
    asked,
    assessment,
    climbed,
    edition,
    indicators_assessment,
    maturity,
    result,
    scored,
    steps_assessment,
)


def test_the_panel_sets_the_score_against_the_next_stage() -> None:
    facts = summary_page([assessment()], edition("nl")).panel.facts
    assert facts == (Fact("Score", "2,58 (Capable vanaf 2,50)"), Fact("Beantwoord", "100%"), Fact("Respondenten", "1"))


def test_the_lead_can_be_read_aloud() -> None:
    assert summary_page([assessment(), steps_assessment("owner", "goals")], edition("nl")).lead == (
        "Noordkade Energie staat op Considered, fase 2 van 4, met een score van 2,58 op een schaal van 1 tot 4. "
        "Op basis van de score alleen zou het Capable zijn. "
        "Maar een fase telt pas als aan alle eisen is voldaan, en voor Capable ontbreekt er nog één. "
        "Het sterkst is Cultuur (3,25). Het zwakst is Data (1,75). "
        "Eén van de drie stappen staat stevig, één staat op los zand."
    )


def test_what_binds_is_told_with_what_would_clear_it() -> None:
    page = summary_page([assessment()], edition())
    assert page.obstacles_title == "What stands between here and Capable"
    assert [(line.actual, line.needed, line.clears) for line in page.obstacles] == [
        ("Considered", "Capable", "data_a is capable.")
    ]


def test_a_provisional_stage_says_between_which_it_lies() -> None:
    ladder = replace(climbed("considered", 2.58), provisional=True, stage_low=None, stage_high="capable")
    assert summary_page([assessment(ladder)], edition()).remarks == (
        "The stage is provisional. Depending on the missing answers it lies between “No stage” and “Capable”.",
    )


def test_a_dimension_without_a_score_says_why() -> None:
    found = assessment()
    scores = {**found.result.scores, "data": scored(None, 0.5), "culture": scored(None, None)}
    assert summary_page([assessment(scores=scores, questions={})], edition("nl")).remarks == (
        "Data heeft geen score: 50% is beantwoord en 75% is nodig.",
        "Cultuur heeft geen score: geen van de vragen was van toepassing.",
    )


def test_a_checklist_counts_its_steps_and_lists_them() -> None:
    page = summary_page([steps_assessment("owner", "goals")], edition())
    assert page.panel.facts == (Fact("In place", "1 of 3"), Fact("Rests on sand", "1 of 3"), Fact("Respondents", "1"))
    assert [(line.title, line.state_word) for line in page.steps] == [
        ("Owner", "In place"),
        ("Journey", "Not yet"),
        ("Goals", "Rests on sand"),
    ]


@pytest.mark.parametrize(
    ("score", "sentence"),
    [
        (replace(scored(None), status="suppressed"), "Data heeft hier geen score: te weinig mensen hebben geantwoord."),
        (scored(None, 0.8), "Data heeft geen score: er is te weinig van beantwoord."),
    ],
)
def test_a_hidden_or_thin_dimension_says_so(score: ScoreResult, sentence: str) -> None:
    found = assessment()
    page = summary_page([assessment(scores={**found.result.scores, "data": score})], edition("nl"))
    assert page.remarks == (sentence,)


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


@pytest.mark.parametrize(
    ("questions", "sentences"),
    [
        (
            {"data_a": QuestionResult(0, None, None, None, None, {"na": 1, "not_asked": 1})},
            (
                "Data has no score: none of its questions applied.",
                "Data heeft geen score: geen van de vragen was van toepassing.",
            ),
        ),
        (
            {"data_a": answered("capable")},
            (
                "Data has no score: none of the questions that applied counts in it.",
                "Data heeft geen score: geen van de vragen die van toepassing waren, telt erin mee.",
            ),
        ),
        (
            {"data_a": answered(None)},
            (
                "Data has no score: none of the questions that applied counts in it.",
                "Data heeft geen score: geen van de vragen die van toepassing waren, telt erin mee.",
            ),
        ),
    ],
)
def test_questions_without_weight_are_not_said_to_be_inapplicable(
    questions: dict[str, QuestionResult], sentences: tuple[str, str]
) -> None:
    scores = {**assessment().result.scores, "data": replace(scored(None), coverage=None, applicable=0.0)}
    found = assessment(scores=scores, questions=questions)
    assert tuple(summary_page([found], edition(language)).remarks[0] for language in ("en", "nl")) == sentences
