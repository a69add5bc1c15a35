from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from cxmaturity.model.answer import Answer
from cxmaturity.scoring import variants
from cxmaturity.scoring.score import score
from cxmaturity.scoring.variants import assumed, lifted, results_of_variants
from tests.oracle_people import Person
from tests.oracle_responses import responses_of
from tests.scoring.improvable import improvable, staged
from tests.scoring.small import DK, NA, NOT_ASKED, STAGES, dimension, person, questionnaire
from tests.strategies import CALM

if TYPE_CHECKING:
    import pytest

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.responses import Responses

TWO = questionnaire(dimension("d", improvable("a"), improvable("b"), {"id": "n", "type": "number"}))
TABLE = {
    "id": "tills",
    "type": "table",
    "key": "name",
    "columns": [{"id": "name", "type": "text"}, {"id": "queue", "type": "number"}],
}


def column(responses: Responses, id_: str) -> list[object]:
    return responses.frame[id_].cast(pl.String).to_list()


def test_whoever_answered_below_an_option_is_lifted_to_it() -> None:
    responses = responses_of(TWO, [person(a=1, b=1), person(a=3, b=2), person(a=4, b=3), person(a=DK, b=4)])
    after = lifted(TWO, responses, {"a": "capable"})
    assert column(after, "a") == ["capable", "capable", "cultural", None]
    assert column(after, "b") == list(STAGES)
    assert column(responses, "a") == ["cluttered", "capable", "cultural", None]


def test_a_mirrored_question_is_lifted_to_the_lower_option() -> None:
    asked = questionnaire(dimension("d", {"id": "q", "type": "likert", "scale": "stage4", "reverse": True}))
    after = lifted(asked, responses_of(asked, [person(q=4), person(q=1)]), {"q": "considered"})
    assert column(after, "q") == ["considered", "cluttered"]


def test_an_answer_is_assumed_of_everybody_who_was_asked() -> None:
    responses = responses_of(TWO, [person(a=1, b=1), person(a=DK, b=1), person(a=NA, b=1), person(a=NOT_ASKED, b=1)])
    after = assumed(responses, {"a": "capable", "n": 7.0})
    assert column(after, "a") == ["capable", "capable", "capable", None]
    assert column(after, "a:state") == ["answered", "answered", "answered", "not_asked"]
    assert column(after, "n") == ["7.0"] * 4


def test_what_is_assumed_of_a_question_without_states_is_the_answer() -> None:
    assert column(assumed(responses_of(TWO, [person(a=1, b=1)]), {"b": "cultural"}), "b") == ["cultural"]


def test_no_variants_have_no_results() -> None:
    assert results_of_variants(TWO, responses_of(TWO, [person(a=1, b=1)]), []) == []


def test_rows_of_tables_go_with_their_respondents() -> None:
    asked = questionnaire(
        dimension("d", improvable("a"), TABLE), scores={"rows": {"value": "count(tills) + mean(tills.queue)"}}
    )
    rows = {"tills": [{"name": DK, "queue": answer} for answer in (Answer(3.0), Answer(5.0))]}
    people = [Person(person(a=1).answers, rows=rows), person(a=2)]
    found = results_of_variants(asked, responses_of(asked, people), [{}, {"a": "cultural"}])
    assert [result.scores["rows"].value for result in found] == [6.0, 6.0]
    assert [result.scores["d"].value for result in found] == [1.5, 4.0]


@settings(CALM, max_examples=20)
@given(staged(), st.integers(0, 3))
def test_variants_side_by_side_are_as_they_would_be_alone(
    assessment: tuple[Questionnaire, list[Person]], place: int
) -> None:
    asked, people = assessment
    responses = responses_of(asked, people)
    chosen = [{}, {"q0_0": STAGES[place]}, dict.fromkeys(asked.questions, STAGES[place])]
    together = results_of_variants(asked, responses, chosen)
    alone = [score(asked, lifted(asked, responses, variant)) for variant in chosen]
    assert [(found.scores, found.ladders, found.questions) for found in together] == [
        (found.scores, found.ladders, found.questions) for found in alone
    ]


def test_many_variants_are_scored_a_part_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variants, "AT_ONCE", 3)
    responses = responses_of(TWO, [person(a=1, b=1), person(a=1, b=2)])
    chosen = [{"a": stage} for stage in STAGES]
    assert [result.questions["a"].option for result in results_of_variants(TWO, responses, chosen)] == list(STAGES)
