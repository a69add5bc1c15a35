from __future__ import annotations

from dataclasses import replace

from cxmaturity.model.advice import scheduled
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
