from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.model.advice import MONTHS, Months, months_of, scheduled
from tests.pieces import piece


def horizons(*efforts: str) -> list[str]:
    return [
        each.horizon for each in scheduled(tuple(piece(f"p{at}", effort=effort) for at, effort in enumerate(efforts)))
    ]


def test_an_effort_has_its_points() -> None:
    assert [piece("a", effort=effort).points for effort in ("small", "medium", "large")] == [1, 3, 9]


def test_one_medium_piece_or_three_small_ones_are_begun_a_month() -> None:
    assert horizons(*["medium"] * 4) == ["0-3", "0-3", "0-3", "3-9"]
    assert horizons(*["small"] * 10) == ["0-3"] * 9 + ["3-9"]


def test_a_piece_stands_in_the_months_in_which_it_begins() -> None:
    assert horizons("large", "large", "large", "large") == ["0-3", "3-9", "3-9", "9-18"]


def test_where_more_is_advised_than_fits_eighteen_months_the_pace_is_what_fits() -> None:
    assert horizons(*["large"] * 36) == ["0-3"] * 6 + ["3-9"] * 12 + ["9-18"] * 18


def test_only_the_horizon_is_changed_and_the_order_stays() -> None:
    last, first = piece("z", effort="large"), piece("a", needs=("z",), status="agreed")
    assert scheduled((last, first)) == (replace(last, horizon="0-3"), replace(first, horizon="3-9"))


def test_no_advice_needs_no_months() -> None:
    assert scheduled(()) == ()


def test_pieces_follow_each_other_and_each_takes_the_months_of_its_points() -> None:
    advice = (piece("a", effort="small"), piece("b"), piece("c", effort="large"))
    assert months_of(advice) == (Months(0, 1 / 3), Months(1 / 3, 4 / 3), Months(4 / 3, 13 / 3))


def test_what_is_done_takes_no_months_and_lets_the_rest_begin_sooner() -> None:
    done, after = piece("a", effort="large", status="done"), piece("b")
    assert months_of((done, after)) == (Months(0, 0), Months(0, 1))
    assert [each.horizon for each in scheduled((done, after))] == ["0-3", "0-3"]


def test_what_does_not_fit_is_done_at_the_pace_that_makes_it_fit() -> None:
    advice = tuple(piece(f"p{at}", effort="large") for at in range(12))
    assert (months_of(advice)[0], months_of(advice)[-1]) == (Months(0, 1.5), Months(16.5, 18))


@given(st.lists(st.tuples(st.sampled_from(["small", "medium", "large"]), st.sampled_from(["proposed", "done"]))))
def test_the_horizon_is_always_that_of_the_month_in_which_it_begins(pieces: list[tuple[str, str]]) -> None:
    advice = tuple(piece(f"p{at}", effort=effort, status=status) for at, (effort, status) in enumerate(pieces))
    bounds = {"0-3": (0, 3), "3-9": (3, 9), "9-18": (9, MONTHS + 1)}
    for each, months in zip(scheduled(advice), months_of(advice), strict=True):
        low, high = bounds[each.horizon]
        assert low <= months.begin < high
        assert months.begin <= months.end <= MONTHS
