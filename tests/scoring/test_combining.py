from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scoring.small import DK, NA, dimension, person, questionnaire, rating, scored

if TYPE_CHECKING:
    from tests.strategies import Written


def score_over(*values: int | object, **score: object) -> tuple[float | None, float | None, float | None]:
    """Value and bounds of a score over three dimensions of one question."""
    parts = [dimension(f"d{i}", rating(f"q{i}"), weight=float(i + 1)) for i in range(3)]
    made: dict[str, Written] = {"all": {"of": "dimensions", **score}}
    answers = {f"q{i}": value for i, value in enumerate(values)}
    found = scored(questionnaire(*parts, scores=made), person(**answers)).scores["all"]  # type: ignore[arg-type]  # of any kind
    return found.value, found.low, found.high


@pytest.mark.parametrize(
    ("aggregate", "value"), [("mean", pytest.approx(19 / 6)), ("sum", 19.0), ("min", 1.0), ("max", 4.0)]
)
def test_scores_are_combined_with_their_weights(aggregate: str, value: float) -> None:
    assert score_over(1, 3, 4, aggregate=aggregate) == (value, value, value)


def test_a_member_without_a_value_is_left_out_of_a_mean_and_opens_its_bounds() -> None:
    assert score_over(2, 3, DK, aggregate="mean") == pytest.approx((8 / 3, 11 / 6, 20 / 6))


def test_a_member_without_a_value_makes_a_sum_unknown() -> None:
    assert score_over(2, 3, DK, aggregate="sum") == (None, 11.0, 20.0)
    assert score_over(2, 3, NA, aggregate="sum") == (8.0, 8.0, 8.0)


def test_policies_count_what_is_missing_or_does_not_apply() -> None:
    assert score_over(2, 4, DK, aggregate="mean", missing={"count_at": 0.0})[0] == pytest.approx(10 / 6)
    assert score_over(2, 4, NA, aggregate="mean", na={"count_at": 0.0}) == pytest.approx((10 / 6,) * 3)


def test_only_what_applies_to_nobody_counts_as_not_applicable() -> None:
    asked = questionnaire(
        dimension("d0", rating("a")),
        dimension("d1", rating("b")),
        scores={"all": {"aggregate": "mean", "of": "dimensions", "na": {"count_at": 0.0}}},
    )
    assert scored(asked, person(a=4, b=NA), person(a=4, b=2)).scores["all"].value == 3.0


def test_a_minimum_over_questions_is_taken_of_their_low_medians() -> None:
    asked = questionnaire(dimension("d", rating("a"), rating("b"), aggregate="min"))
    people = person(a=1, b=4), person(a=3, b=2), person(a=3, b=4)
    assert scored(asked, *people).scores["d"].value == 3.0


def test_a_share_pools_the_answers_of_all() -> None:
    scores: dict[str, Written] = {"good": {"aggregate": "share", "of": ["a", "b"], "at_least": 3.0}}
    asked = questionnaire(dimension("d", rating("a"), rating("b", weight=2.0)), scores=scores)
    found = scored(asked, person(a=3, b=1), person(a=4, b=NA), person(a=1, b=DK)).scores["good"]
    assert (found.value, found.low, found.high, found.coverage) == pytest.approx((0.4, 2 / 7, 4 / 7, 5 / 7))


def test_a_share_counts_by_policy_too() -> None:
    policies = {"na": {"count_at": 4.0}, "missing": {"count_at": 1.0}}
    scores: dict[str, Written] = {"good": {"aggregate": "share", "of": ["a"], "at_least": 3.0, **policies}}
    asked = questionnaire(dimension("d", rating("a")), scores=scores)
    assert scored(asked, person(a=3), person(a=NA), person(a=DK), person(a=1)).scores["good"].value == 0.5


def test_a_dimension_of_dimensions_is_the_mean_of_what_it_holds() -> None:
    inner = [dimension("d0", rating("a"), weight=3.0), dimension("d1", rating("b"), rating("c"))]
    asked = questionnaire(
        {"id": "outer", "title": "Outer", "dimensions": inner}, dimension("d2", rating("d", scored=False))
    )
    found = scored(asked, person(a=4, b=1, c=3, d=1)).scores
    assert {id_: score.value for id_, score in found.items()} == {"outer": 3.5, "d0": 4.0, "d1": 2.0}
