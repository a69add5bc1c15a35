from itertools import pairwise

import pytest

from cxmaturity.report.theme import (
    BLACK,
    DEFAULT_THEME,
    WHITE,
    Theme,
    contrast,
    luminance,
    mix,
    ramp_colours,
    text_on,
)

STAGES = range(2, 10)


def test_black_on_white_has_the_highest_contrast() -> None:
    assert (contrast(BLACK, WHITE), contrast(WHITE, BLACK), contrast(WHITE, WHITE)) == (21, 21, 1)


def test_contrast_agrees_with_the_published_example_of_wcag() -> None:
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.005)


def test_half_way_between_two_colours_is_their_mean() -> None:
    assert mix("#000000", "#FF8010", 0.5) == "#804008"


def test_four_stages_have_the_four_colours_of_the_ramp() -> None:
    assert ramp_colours(4) == DEFAULT_THEME.ramp


def test_a_ramp_with_one_stage_is_its_lightest_colour() -> None:
    assert ramp_colours(1) == (DEFAULT_THEME.ramp[0],)


def test_colours_in_between_follow_the_theme() -> None:
    assert ramp_colours(3, Theme(ramp=("#000000", "#FFFFFF"))) == ("#000000", "#808080", "#FFFFFF")


@pytest.mark.parametrize("stages", STAGES)
def test_each_stage_is_visibly_darker_than_the_one_below(stages: int) -> None:
    lightness = [116 * luminance(colour) ** (1 / 3) - 16 for colour in ramp_colours(stages)]
    assert all(lower - higher > 4 for lower, higher in pairwise(lightness))


@pytest.mark.parametrize("stages", STAGES)
def test_text_is_readable_on_every_stage(stages: int) -> None:
    assert all(contrast(text_on(colour), colour) >= 4.5 for colour in ramp_colours(stages))


def test_text_is_white_on_dark_and_black_on_light() -> None:
    assert (text_on("#12566B"), text_on("#EFE3CC"), text_on("#3F9A9B")) == (WHITE, BLACK, BLACK)


@pytest.mark.parametrize("colour", ["ink", "primary", "accent_text", "muted"])
@pytest.mark.parametrize("ground", [WHITE, DEFAULT_THEME.paper])
def test_the_default_text_colours_are_readable_on_paper(colour: str, ground: str) -> None:
    assert contrast(getattr(DEFAULT_THEME, colour), ground) >= 4.5


def test_the_default_mark_colour_stands_out_from_white() -> None:
    assert contrast(DEFAULT_THEME.accent, WHITE) >= 3
