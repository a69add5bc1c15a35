from math import inf, nan

import pytest

from cxmaturity.report.scale import Scale, from_centre, known, mark


@pytest.mark.parametrize(("value", "share"), [(1, 0), (2.5, 0.5), (4, 1), (0, 0), (9, 1)])
def test_a_value_lies_between_the_ends(value: float, share: float) -> None:
    assert Scale(1, 4).share(value) == share


@pytest.mark.parametrize("scale", [Scale(2, 2), Scale(4, 1), Scale(nan, 4), Scale(-1e308, 1e308)])
def test_a_scale_without_length_places_everything_at_its_start(scale: Scale) -> None:
    assert (scale.share(3), scale.parted([3]), len(scale.marks)) == (0, [(0, 1)], 1)


def test_cuts_part_a_scale_and_those_outside_do_not() -> None:
    assert Scale(0, 4).parted([3, 1, 1, 0, 4, 7]) == [(0, 0.25), (0.25, 0.75), (0.75, 1)]


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [
        (1, 4, (1, 2, 3, 4)),
        (1, 5, (1, 2, 3, 4, 5)),
        (0, 10, (0, 2, 4, 6, 8, 10)),
        (0, 100, (0, 25, 50, 75, 100)),
        (1, 8, (1, 2, 3, 4, 5, 6, 7, 8)),
        (0, 1, (0, 0.25, 0.5, 0.75, 1)),
    ],
)
def test_marks_are_whole_where_they_can_be(low: float, high: float, marks: tuple[float, ...]) -> None:
    assert Scale(low, high).marks == marks


def test_the_lowest_value_of_a_scale_from_one_is_a_ring() -> None:
    assert from_centre(1, 4) == (Scale(0, 4), (1, 2, 3, 4))


def test_a_scale_from_zero_starts_in_the_centre() -> None:
    assert from_centre(0, 100) == (Scale(0, 100), (25, 50, 75, 100))


def test_a_scale_without_length_has_one_ring() -> None:
    assert from_centre(2, 2) == (Scale(2, 2), (2,))


@pytest.mark.parametrize(("value", "text"), [(4.0, "4"), (-100, "-100"), (2.5, ""), (1e9, ""), (nan, ""), (inf, "")])
def test_only_short_whole_numbers_are_marks(value: float, text: str) -> None:
    assert mark(value) == text


@pytest.mark.parametrize(("value", "drawn"), [(2.5, 2.5), (None, None), (nan, None), (inf, None)])
def test_what_is_not_a_number_is_not_drawn(value: float | None, drawn: float | None) -> None:
    assert known(value) == drawn
