from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmaturity.scoring.respondents import ends, own_scores, with_own_scores
from cxmaturity.scoring.rows import prepare
from tests.oracle_responses import responses_of
from tests.scoring.small import DK, NA, NOT_ASKED, dimension, person, questionnaire, rating

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from tests.strategies import Written


def asking(**policies: object) -> Questionnaire:
    return questionnaire(dimension("d", rating("a"), rating("b"), rating("c", weight=2.0), **policies))


def own(asked: Questionnaire, **answers: object) -> dict[str, float | None]:
    """One respondent's own score with its bounds, beside somebody who left something open."""
    people = [person(**answers), person(a=DK)]  # type: ignore[arg-type]  # answers of any kind
    frame = with_own_scores(asked, prepare(asked, responses_of(asked, people)))
    return {name: frame[f"d@{name}"][0] for name in ("own", "low", "high", "most")}


def test_a_mean_weighs_what_was_answered() -> None:
    assert own(asking(), a=1, b=2, c=4) == {"own": 2.75, "low": 2.75, "high": 2.75, "most": 4.0}


def test_a_missing_answer_counts_nowhere_and_opens_the_bounds() -> None:
    assert own(asking(), a=DK, b=2, c=4) == {"own": pytest.approx(10 / 3), "low": 2.75, "high": 3.5, "most": 4.0}


def test_below_half_of_what_applies_there_is_no_score() -> None:
    assert own(asking(), a=4, b=DK, c=DK) == {"own": None, "low": 1.75, "high": 4.0, "most": 4.0}
    assert own(asking(), a=DK, b=DK, c=4)["own"] == 4.0


def test_not_applicable_and_not_asked_leave_the_denominator() -> None:
    assert own(asking(), a=NA, b=NOT_ASKED, c=3) == {"own": 3.0, "low": 3.0, "high": 3.0, "most": 4.0}
    assert own(asking(), a=NA, b=NA, c=NA) == {"own": None, "low": None, "high": None, "most": None}


def test_not_applicable_counts_where_the_author_says_so() -> None:
    assert own(asking(na={"count_at": 3.0}), a=NA, b=1, c=NA)["own"] == 2.5


def test_missing_counts_where_the_author_says_so_and_widens_the_bounds() -> None:
    found = own(asking(missing={"count_at": 0.0}), a=DK, b=DK, c=4)
    assert found == {"own": 2.0, "low": 2.0, "high": 4.0, "most": 4.0}


def test_a_sum_with_a_missing_part_is_unknown_and_not_applicable_shrinks_what_could_be_had() -> None:
    asked = asking(aggregate="sum")
    assert own(asked, a=1, b=2, c=3) == {"own": 9.0, "low": 9.0, "high": 9.0, "most": 16.0}
    assert own(asked, a=1, b=DK, c=3) == {"own": None, "low": 8.0, "high": 11.0, "most": 16.0}
    assert own(asked, a=1, b=NA, c=3) == {"own": 7.0, "low": 7.0, "high": 7.0, "most": 12.0}


def test_a_sum_that_leaves_missing_parts_out_is_the_sum_of_the_others() -> None:
    assert own(asking(aggregate="sum", missing="leave_out"), a=1, b=DK, c=3)["own"] == 7.0


def test_a_number_without_ends_leaves_a_score_without_bounds() -> None:
    number: Written = {"id": "n", "type": "number", "prompt": "?"}
    asked = questionnaire(dimension("d", number, rating("a")))
    assert own(asked, n=7.0, a=1) == {"own": 4.0, "low": 4.0, "high": 4.0, "most": float("inf")}
    assert own(asked, n=DK, a=1) == {"own": 1.0, "low": -float("inf"), "high": float("inf"), "most": float("inf")}


def test_questions_that_weigh_nothing_make_no_score() -> None:
    asked = questionnaire(dimension("d", rating("a", weight=0.0)))
    frame = with_own_scores(asked, prepare(asked, responses_of(asked, [person(a=3)])))
    assert frame["d@own"].to_list() == [None]


def test_a_number_that_fits_no_band_counts_nowhere() -> None:
    banded: Written = {"id": "n", "type": "number", "prompt": "?", "bands": [{"value": 5.0, "below": 1.0}]}
    asked = questionnaire(dimension("d", banded, rating("a")))
    frame = with_own_scores(asked, prepare(asked, responses_of(asked, [person(n=20.0, a=3), person(n=0.0, a=3)])))
    assert frame["d@own"].to_list() == [3.0, 4.0]


def test_means_and_sums_over_questions_are_what_everybody_has() -> None:
    aggregates = {"mean": "mean", "sum": "sum", "min": "min", "max": "max"}
    scores: dict[str, Written] = {f"{id_}_of": {"aggregate": name, "of": ["a"]} for id_, name in aggregates.items()}
    scores["share_of"] = {"aggregate": "share", "of": ["a"], "at_least": 2.0}
    scores["over_scores"] = {"aggregate": "mean", "of": ["d"]}
    asked = questionnaire(dimension("d", rating("a")), scores=scores)
    assert [plan.id for plan in own_scores(asked)] == ["d", "mean_of", "sum_of"]


def test_the_ends_of_a_question_are_those_of_its_scale() -> None:
    number: Written = {"id": "n", "type": "number", "prompt": "?"}
    asked = questionnaire(dimension("d", rating("a"), number))
    assert ends(asked, "a") == (1.0, 4.0)
    assert ends(asked, "n") == (-float("inf"), float("inf"))
