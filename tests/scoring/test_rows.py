from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
import pytest

from cxmaturity.model.responses import Responses
from cxmaturity.scoring.rows import ROW_STATES, is_missing, prepare, row_state_column
from tests.oracle_responses import responses_of
from tests.scoring.small import DK, NA, NOT_ASKED, dimension, person, questionnaire, rating

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.scoring.rows import Rows
    from tests.oracle_people import Person
    from tests.strategies import Written

CALC: Written = {"id": "twice", "type": "calc", "value": "a + a"}


def rows_of(asked: Questionnaire, *people: Person) -> Rows:
    return prepare(asked, responses_of(asked, people))


def states(rows: Rows, question: str) -> list[str]:
    return [ROW_STATES[index] for index in rows.frame[row_state_column(question)]]


def test_an_answer_has_a_value_and_a_state_stands_in_its_place() -> None:
    asked = questionnaire(dimension("d", rating("a"), {"id": "n", "type": "number", "prompt": "?"}))
    rows = rows_of(asked, person(a=3, n=7.5), person(a=NA, n=DK), person())
    assert rows.frame["a@value"].to_list() == [3.0, None, None]
    assert rows.frame["n@value"].to_list() == [7.5, None, None]
    assert states(rows, "a") == ["answered", "na", "not_reached"]


def test_a_mirrored_answer_has_its_mirrored_value() -> None:
    asked = questionnaire(
        dimension("d", {"id": "a", "type": "likert", "scale": "stage4", "reverse": True, "prompt": "?"})
    )
    assert rows_of(asked, person(a=1), person(a=3)).frame["a@value"].to_list() == [4.0, 2.0]


def test_routing_needs_to_be_true_and_hides_what_was_answered_all_the_same() -> None:
    asked = questionnaire(dimension("d", rating("a"), rating("b", when="a >= 2")))
    rows = rows_of(asked, person(a=2, b=4), person(a=1, b=4), person(a=DK, b=4))
    assert rows.frame["b@value"].to_list() == [4.0, None, None]
    assert states(rows, "b") == ["answered", "not_asked", "not_asked"]


def test_a_question_that_was_not_offered_is_told_apart_from_one_routed_away() -> None:
    asked = questionnaire(dimension("d", rating("a"), rating("b", when="a >= 2")))
    rows = rows_of(asked, person(a=2, b=NOT_ASKED), person(a=1, b=NOT_ASKED))
    assert states(rows, "b") == ["not_offered", "not_asked"]


def test_a_computed_answer_follows_what_came_before_and_is_skipped_when_it_cannot_be_computed() -> None:
    asked = questionnaire(dimension("d", rating("a"), CALC, rating("b", when="twice >= 5")))
    rows = rows_of(asked, person(a=2, b=1), person(a=3, b=1), person(a=DK, b=1))
    assert rows.frame["twice@value"].to_list() == [4.0, 6.0, None]
    assert states(rows, "twice") == ["answered", "answered", "skipped"]
    assert states(rows, "b") == ["not_asked", "answered", "not_asked"]


def test_a_question_that_everybody_answered_needs_no_state() -> None:
    asked = questionnaire(dimension("d", rating("a"), rating("b")))
    rows = rows_of(asked, person(a=2, b=1), person(a=3, b=DK))
    assert rows.complete == {"a"}


def test_a_question_without_a_column_was_not_reached() -> None:
    asked = questionnaire(dimension("d", rating("a"), rating("b")))
    frame = pl.DataFrame({"@respondent": ["x"], "a": pl.Series(["capable"])})
    rows = prepare(asked, Responses(frame))
    assert (rows.frame["b@value"].to_list(), states(rows, "b")) == ([None], ["not_reached"])


@pytest.mark.parametrize(
    ("state", "missing"),
    [
        ("answered", False),
        ("na", False),
        ("dk", True),
        ("declined", True),
        ("skipped", True),
        ("not_reached", True),
        ("not_asked", False),
        ("not_offered", False),
    ],
)
def test_what_was_asked_and_applies_but_has_no_value_is_missing(state: str, *, missing: bool) -> None:
    assert pl.select(is_missing(pl.lit(ROW_STATES.index(state)))).item() is missing
