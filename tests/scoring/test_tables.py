from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cxmaturity.model.answer import Answer
from tests.oracle import scored as by_oracle
from tests.oracle_people import Person
from tests.oracle_responses import differences, figures
from tests.scoring.small import NA, dimension, questionnaire, rating, scored

if TYPE_CHECKING:
    from tests.strategies import Written

COLUMNS = [
    {"id": "name", "type": "text", "prompt": "?"},
    {"id": "importance", "type": "number", "prompt": "?"},
    {"id": "owner", "type": "choice", "scale": "plain", "prompt": "?", "when": "importance >= 5"},
    {"id": "double", "type": "calc", "value": "importance * 2"},
]
TOUCHPOINTS: Written = {"id": "points", "type": "table", "prompt": "?", "columns": COLUMNS}


def row(name: str, importance: float | Answer, owner: str | None = None) -> dict[str, Answer]:
    given = importance if isinstance(importance, Answer) else Answer(importance)
    return {"name": Answer(name), "importance": given} | ({"owner": Answer(owner)} if owner else {})


PEOPLE = [
    Person({"a": Answer("capable")}, {"points": [row("web", 8.0, "red"), row("shop", 3.0, "red"), row("phone", NA)]}),
    Person({"a": Answer("capable")}, {"points": [row("web", 6.0)]}),
    Person({"a": Answer("capable")}),
]


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("count(points)", 4.0),
        ("count(points, importance >= 5)", 2.0),
        ("count(points, is_na(importance))", 1.0),
        ("count(points, answered(name) and not answered(importance))", 1.0),
        ("count(points, owner == red)", 1.0),
        ("count(points, count(name, importance) == 2)", 3.0),
        ("share(points, importance >= 5)", 2 / 3),
        ("mean(points.importance)", 17 / 3),
        ("mean(points.importance, importance > 9)", None),
        ("sum(points.double)", 34.0),
        ("sum(points.importance, owner == red)", 8.0),
    ],
)
def test_a_function_on_a_table_takes_the_rows_of_all(rule: str, value: float | None) -> None:
    asked = questionnaire(dimension("d", rating("a"), TOUCHPOINTS), scores={"found": {"value": rule}})
    result = scored(asked, *PEOPLE)
    assert result.scores["found"].value == (value if value is None else pytest.approx(value))
    assert differences(figures(result), by_oracle(asked, PEOPLE)) == []


def test_a_computed_answer_takes_the_rows_of_one_respondent() -> None:
    calc: Written = {
        "id": "most",
        "type": "calc",
        "value": "max(points.importance) - min(points.importance, importance > 3)",
    }
    asked = questionnaire(
        dimension("d", rating("a"), TOUCHPOINTS, calc), scores={"m": {"aggregate": "max", "of": ["most"]}}
    )
    result = scored(asked, *PEOPLE)
    assert differences(figures(result), by_oracle(asked, PEOPLE)) == []
    assert result.scores["m"].coverage == pytest.approx(2 / 3)


def test_rows_are_classed_one_by_one() -> None:
    options = [{"id": "key", "when": "importance >= 5"}, {"id": "minor", "when": "importance < 5"}]
    asked = questionnaire(
        dimension("d", rating("a"), TOUCHPOINTS), classes={"kind": {"for_each": "points", "options": options}}
    )
    assert scored(asked, *PEOPLE).classes["kind"].counts == {"key": 2, "minor": 1, "": 1}


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("count(points)", 4.0),
        ("sum(points.importance)", 17.0),
        ("mean(points.importance)", 39 / 7),
        ("share(points, importance >= 7)", 3 / 7),
    ],
)
def test_rows_weigh_what_their_respondent_weighs_and_are_counted_as_they_are(rule: str, value: float) -> None:
    asked = questionnaire(dimension("d", rating("a"), TOUCHPOINTS), scores={"found": {"value": rule}})
    people = [replace(somebody, weight=weight) for somebody, weight in zip(PEOPLE, (3.0, 1.0, 2.0), strict=True)]
    result = scored(asked, *people)
    assert result.scores["found"].value == pytest.approx(value)
    assert differences(figures(result), by_oracle(asked, people)) == []
