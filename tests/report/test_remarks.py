from dataclasses import replace

import pytest

from cxmaturity.model.result import QuestionResult, ScoreResult
from cxmaturity.report.findings import verdict
from cxmaturity.report.remarks import remarks
from cxmaturity.report.standing import Assessment, standings
from tests.report.samples import answered, assessment, climbed, edition, maturity, result, scored

ALONE = (
    "The answers come from one person or one joint conversation; nobody else has checked them here.",
    "De antwoorden komen van één persoon of uit één gezamenlijk gesprek; niemand anders heeft ze hier getoetst.",
)


def remarked(found: Assessment, language: str = "en") -> tuple[str, ...]:
    told = remarks(found, edition(language), verdict(found), standings(found))
    return tuple(sentence for sentence in told if sentence not in ALONE)


def test_a_provisional_stage_says_between_which_it_lies() -> None:
    ladder = replace(climbed("considered", 2.58), provisional=True, stage_low=None, stage_high="capable")
    assert remarked(assessment(ladder)) == (
        "The stage is provisional. Depending on the missing answers it lies between “No stage” and “Capable”.",
    )


def test_a_dimension_without_a_score_says_why() -> None:
    found = assessment()
    scores = {**found.result.scores, "data": scored(None, 0.5), "culture": scored(None, None)}
    assert remarked(assessment(scores=scores, questions={}), "nl") == (
        "Data heeft geen score: 50% is beantwoord en 75% is nodig.",
        "Cultuur heeft geen score: geen van de vragen was van toepassing.",
    )


@pytest.mark.parametrize(
    ("score", "sentence"),
    [
        (replace(scored(None), status="suppressed"), "Data heeft hier geen score: te weinig mensen hebben geantwoord."),
        (scored(None, 0.8), "Data heeft geen score: er is te weinig van beantwoord."),
    ],
)
def test_a_hidden_or_thin_dimension_says_so(score: ScoreResult, sentence: str) -> None:
    found = assessment()
    told = remarked(assessment(scores={**found.result.scores, "data": score}), "nl")
    assert told == (sentence,)


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
    assert tuple(remarked(found, language)[0] for language in ("en", "nl")) == sentences


def test_dimensions_that_lack_a_score_for_one_reason_share_a_sentence() -> None:
    names = tuple(f"d{n}" for n in range(6))
    scores = dict.fromkeys(names, None)
    thin = result(scores, climbed("considered", 2.0), 2.0)
    few = replace(
        thin,
        scores={**thin.scores, **dict.fromkeys(names[:2], scored(None, 0.5)), **dict.fromkeys(names[2:], scored(2.0))},
        questions={},
    )
    many = replace(thin, scores={**thin.scores, **dict.fromkeys(names, scored(None, None))}, questions={})
    assert remarked(Assessment(maturity(names), many), "nl") == (
        "Zes dimensies hebben geen score: geen van de vragen daarover was van toepassing.",
    )
    assert remarked(Assessment(maturity(names), few))[0] == "d0 and d1 have no score: too little of them was answered."


def test_the_answers_of_one_person_are_said_to_be_so() -> None:
    one, many = assessment(), assessment(respondents=12)
    told = [remarks(found, edition(), verdict(found), standings(found)) for found in (one, many)]
    assert told == [(ALONE[0],), ()]
