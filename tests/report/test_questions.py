from typing import Any

import pytest

from cxmaturity.model.questionnaire import Questionnaire
from cxmaturity.model.result import QuestionResult
from cxmaturity.report.questions import Answer, answer_of
from cxmaturity.report.standing import Assessment
from tests.report.samples import assessment, edition, maturity, text


def told(outcome: QuestionResult, people: int = 1, language: str = "en") -> Answer:
    """How an answer to the first question of `data` is told."""
    found = assessment(questions={"data_a": outcome}, respondents=people)
    return answer_of(found, edition(language), found.questionnaire.questions["data_a"])


def asked(spec: dict[str, Any], outcome: QuestionResult) -> str:
    """The label of a single answer to this question."""
    return shown(spec, outcome, people=1).label


def shown(spec: dict[str, Any], outcome: QuestionResult, people: int, language: str = "nl") -> Answer:
    """How the answers to this question are told."""
    inside = [{"id": "only", "title": text("Only"), "questions": [{"id": "x", "prompt": text("X?"), **spec}]}]
    questionnaire = maturity(dimensions=("data",)).model_dump(
        by_alias=True, exclude={"dimensions", "scores", "ladders"}
    )
    questionnaire = Questionnaire.model_validate(
        {**_plain(questionnaire), "dimensions": inside}, context={"base": "en"}
    )
    found = Assessment(questionnaire, assessment(questions={"x": outcome}, respondents=people).result)
    return answer_of(found, edition(language), questionnaire.questions["x"])


def _plain(dump: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in dump.items() if key in ("cxmaturity", "instrument", "scales")}


def test_an_answer_shows_its_description_and_that_of_the_next_option() -> None:
    answer = told(QuestionResult(1, "considered", 2.0, 2.0, None, {}))
    assert (answer.label, answer.meaning) == ("Considered", "data_a is considered.")
    assert (answer.next_label, answer.next_meaning) == ("Capable", "data_a is capable.")
    assert (answer.shade, answer.numbers, answer.spread) == ("r4v2", "", None)


def test_the_highest_option_has_no_next() -> None:
    answer = told(QuestionResult(1, "cultural", 4.0, 4.0, None, {}))
    assert (answer.next_label, answer.at_top) == ("", True)


def test_several_respondents_show_their_number_mean_and_spread() -> None:
    counts = {"cluttered": 1, "considered": 5, "capable": 3, "cultural": 0}
    answer = told(QuestionResult(9, "considered", 2.0, 20 / 9, counts, {"dk": 2}), people=11, language="nl")
    assert answer.numbers == "gemiddeld 2,22, n = 9; Weet niet 2"
    assert "Cluttered 1, Considered 5, Capable 3 en Cultural 0" in str(answer.spread)


def test_hidden_counts_stay_hidden() -> None:
    assert told(QuestionResult(6, "considered", 2.0, 2.0, None, {}), people=6).spread is None


def test_a_missing_answer_says_why() -> None:
    assert told(QuestionResult(0, None, None, None, None, {"dk": 1})).label == "Don’t know"
    assert (
        told(QuestionResult(0, None, None, None, None, {"dk": 3, "na": 2}), people=5).label
        == "Not applicable 2 and Don’t know 3"
    )


def test_a_question_that_was_not_asked_says_so() -> None:
    found = assessment(questions={})
    assert answer_of(found, edition("nl"), found.questionnaire.questions["data_a"]).label == "Niet gevraagd"


def test_a_number_has_its_unit() -> None:
    spec = {"type": "number", "unit": text("hours", "uur")}
    assert asked(spec, QuestionResult(1, None, 2.5, 2.5, None, {})) == "2,5 uur"


def test_a_multiple_choice_lists_what_was_chosen() -> None:
    spec = {
        "type": "multi",
        "options": [{"id": "web", "label": text("Web")}, {"id": "phone", "label": text("Phone", "Telefoon")}],
    }
    assert asked(spec, QuestionResult(1, None, None, None, {"web": 1, "phone": 1}, {})) == "Web en Telefoon"


def test_an_answer_in_words_is_counted_and_not_shown() -> None:
    assert asked({"type": "text"}, QuestionResult(1, None, None, None, None, {})) == "Eén antwoord"


def test_several_respondents_are_counted_for_every_option_that_was_chosen() -> None:
    options = [{"id": "web", "label": text("Web")}, {"id": "phone", "label": text("Phone", "Telefoon")}, {"id": "shop"}]
    answer = shown(
        {"type": "multi", "options": options},
        QuestionResult(45, None, None, None, {"web": 30, "phone": 12, "shop": 0}, {}),
        people=45,
    )
    assert (answer.label, answer.numbers, answer.spread) == ("Web 30 en Telefoon 12", "n = 45", None)


def test_yes_and_no_are_told_by_the_share_of_yes() -> None:
    outcome = QuestionResult(80, "no", 0.0, 0.1875, {"yes": 15, "no": 65}, {"skipped": 13})
    assert shown({"type": "yesno"}, outcome, people=93).numbers == "Ja 19%, n = 80; Overgeslagen 13"


def test_answers_without_values_are_not_spread() -> None:
    options = [{"id": "web", "label": text("Web")}, {"id": "phone", "label": text("Phone")}]
    outcome = QuestionResult(20, "web", None, None, {"web": 12, "phone": 8}, {})
    answer = shown({"type": "choice", "options": options}, outcome, people=20)
    assert (answer.label, answer.spread, answer.next_label) == ("Web", None, "")


def test_nobody_came_to_a_question_that_has_no_answers_at_all() -> None:
    assert asked({"type": "text"}, QuestionResult(0, None, None, None, None, {})) == "Niet aan toegekomen"


@pytest.mark.parametrize(
    ("language", "numbers"), [("en", "mirrored mean 1.75, n = 8"), ("nl", "gespiegeld gemiddelde 1,75, n = 8")]
)
def test_the_mean_of_a_reversed_question_is_said_to_be_mirrored(language: str, numbers: str) -> None:
    outcome = QuestionResult(8, "cultural", 1.0, 1.75, None, {})
    answer = shown({"type": "likert", "scale": "stage4", "reverse": True}, outcome, people=8, language=language)
    assert (answer.label, answer.numbers) == ("Cultural", numbers)
