from __future__ import annotations

from dataclasses import asdict
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxmaturity.scoring.score import Terms, finish
from cxmaturity.scoring.tally import first_true, tally
from tests.oracle_responses import differences, responses_of
from tests.scoring.small import DK, dimension, person, questionnaire, rating
from tests.strategies import CALM, THOROUGH, assessments

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from tests.oracle_people import Person


def split(people: list[Person], places: list[int]) -> list[list[Person]]:
    """The people in parts, none of them empty."""
    parts = [
        [somebody for somebody, place in zip(people, places, strict=True) if place == part] for part in set(places)
    ]
    return [part for part in parts if part]


def results(asked: Questionnaire, parts: list[list[Person]]) -> dict[str, object]:
    total = reduce(add, [tally(asked, responses_of(asked, part), ("department",)) for part in parts])
    return {name: asdict(result) for name, result in finish(asked, total, Terms()).items()}


def check_split(assessment: tuple[Questionnaire, list[Person]], data: st.DataObject) -> None:
    asked, people = assessment
    places = data.draw(st.lists(st.integers(0, 2), min_size=len(people), max_size=len(people)))
    assert differences(results(asked, split(people, places)), results(asked, [people])) == []


@settings(CALM, max_examples=14)
@given(assessments(most=8), st.data())
def test_the_tally_of_the_parts_is_the_tally_of_the_whole(
    assessment: tuple[Questionnaire, list[Person]], data: st.DataObject
) -> None:
    check_split(assessment, data)


@pytest.mark.slow
@settings(THOROUGH, max_examples=500)
@given(assessments(most=24), st.data())
def test_the_tally_of_the_parts_is_the_tally_of_the_whole_on_many_more(
    assessment: tuple[Questionnaire, list[Person]], data: st.DataObject
) -> None:
    check_split(assessment, data)


ASKED = questionnaire(dimension("data", rating("connected"), rating("used", weight=3.0)))


def test_a_tally_counts_options_and_states_with_their_weight() -> None:
    people = [person(weight=2.0, connected=3, used=1), person(connected=DK, used=1), person(connected=3, used=4)]
    counted = tally(ASKED, responses_of(ASKED, people)).frame.row(0, named=True)
    named = ("@n", "@w", "connected=capable", "connected=capable:w", "connected:dk", "connected:dk:w", "connected:na")
    assert {name: counted[name] for name in named} == {
        "@n": 3,
        "@w": 4,
        "connected=capable": 2,
        "connected=capable:w": 3,
        "connected:dk": 1,
        "connected:dk:w": 1,
        "connected:na": 0,
    }


def test_a_tally_sums_what_respondents_scored_and_could_have_scored() -> None:
    people = [person(weight=2.0, connected=3, used=1), person(connected=DK, used=1)]
    counted = tally(ASKED, responses_of(ASKED, people)).frame.row(0, named=True)
    sums = {name: counted[f"data:{name}"] for name in ("n", "w", "sum", "squares", "low", "high", "bounded")}
    assert sums == {"n": 2, "w": 3, "sum": 4.0, "squares": 5.5, "low": 4.0, "high": 4.75, "bounded": 3}


def test_of_ordered_conditions_the_first_that_is_true_wins() -> None:
    frame = pl.DataFrame({"a": [True, None, False], "b": [True, True, None]})
    flags = frame.select(flag.alias(str(i)) for i, flag in enumerate(first_true([pl.col("a"), pl.col("b")])))
    assert flags.rows() == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]
