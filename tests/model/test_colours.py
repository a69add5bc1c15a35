from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.model.colours import (
    BLACK,
    WHITE,
    contrast,
    lightness,
    luminance,
    mix,
    passing,
    seen_lightness,
    spread,
    text_on,
)

colours = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


def test_black_on_white_has_the_highest_contrast() -> None:
    assert (contrast(BLACK, WHITE), contrast(WHITE, BLACK), contrast(WHITE, WHITE)) == (21, 21, 1)


def test_contrast_agrees_with_the_published_example_of_wcag() -> None:
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.005)


def test_lightness_runs_from_black_to_white() -> None:
    assert [round(lightness(colour), 1) for colour in (BLACK, "#010101", "#777777", WHITE)] == [0.0, 0.3, 50.0, 100.0]


def test_half_way_between_two_colours_is_their_mean() -> None:
    assert mix("#000000", "#FF8010", 0.5) == "#804008"


def test_a_line_of_colours_keeps_its_ends_and_may_be_one_colour() -> None:
    assert spread((BLACK, WHITE), 3) == ("#000000", "#808080", "#FFFFFF")
    assert spread((BLACK, WHITE), 1) == (BLACK,)


@given(colours)
def test_text_on_any_ground_can_be_read(colour: str) -> None:
    assert contrast(text_on(colour), colour) >= 4.5


@given(colours)
def test_a_darker_colour_that_passes_is_found_for_any_on_white(colour: str) -> None:
    found = passing(colour, [WHITE], 4.5, BLACK)
    assert found is not None
    assert contrast(found, WHITE) >= 4.5
    assert luminance(found) <= luminance(colour)


def test_where_no_colour_on_the_way_passes_there_is_none() -> None:
    assert passing("#777777", ["#333333"], 4.5, BLACK) is None


def test_grey_looks_the_same_to_everybody() -> None:
    assert [round(seen) for seen in seen_lightness("#777777")] == [50, 50, 50]


def test_people_who_see_no_red_see_red_as_dark() -> None:
    protan, deutan, tritan = seen_lightness("#FF0000")
    assert protan < lightness("#FF0000") - 10 < min(deutan, tritan)


def test_the_shipped_ramp_falls_for_everybody() -> None:
    ramp = [seen_lightness(colour) for colour in ("#EFE3CC", "#9CC8B6", "#3F9A9B", "#12566B")]
    assert all(light - dark > 8 for before, after in pairwise(ramp) for light, dark in zip(before, after, strict=True))
