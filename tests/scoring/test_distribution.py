from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
import pytest

from cxmaturity.scoring.distribution import ROW, low_medians, share, valued_questions
from tests.scoring.small import dimension, questionnaire, rating

if TYPE_CHECKING:
    from tests.strategies import Written


def answers(*given: tuple[str, float, float]) -> pl.DataFrame:
    """Question, value and weight of the answers of one organisation."""
    frame = pl.DataFrame(given, schema=["question", "value", "w"], orient="row")
    return frame.select(pl.lit(0, pl.UInt32).alias(ROW), "question", "value", "w")


@pytest.mark.parametrize(
    ("values", "median"),
    [([3], 3), ([2, 3], 2), ([2, 2, 3, 3], 2), ([1, 3, 4], 3), ([1, 1, 4, 4, 4], 4), ([1.5, 2.5], 1.5)],
)
def test_the_low_median_is_the_highest_value_that_more_than_half_reach(values: list[float], median: float) -> None:
    found = low_medians(answers(*(("q", float(value), 1.0) for value in values)))
    assert found.rows(named=True) == [{ROW: 0, "q": median}]


def test_the_low_median_weighs_respondents() -> None:
    assert low_medians(answers(("q", 1.0, 1.0), ("q", 4.0, 1.5))).rows(named=True) == [{ROW: 0, "q": 4.0}]


def test_a_share_weighs_questions_and_respondents() -> None:
    found = share(answers(("a", 3.0, 2.0), ("a", 1.0, 1.0), ("b", 4.0, 1.0)), {"a": 1.0, "b": 3.0}, 3.0)
    assert found.rows(named=True) == [{ROW: 0, "share": pytest.approx(5 / 6)}]


def test_questions_with_values_can_be_medians() -> None:
    plain: Written = {"id": "colour", "type": "choice", "scale": "plain", "prompt": "?"}
    note: Written = {"id": "remark", "type": "text", "prompt": "?"}
    number: Written = {"id": "n", "type": "number", "prompt": "?"}
    assert valued_questions(questionnaire(dimension("d", rating("a"), plain, note, number))) == ["a", "n"]
