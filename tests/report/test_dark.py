from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.report.dark import Night, night
from cxmaturity.report.theme import DEFAULT_THEME, WHITE, Theme, contrast, luminance

colours = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
themes = st.builds(
    lambda *tokens: replace(
        DEFAULT_THEME,
        **dict(zip(("ink", "primary", "accent", "accent_text", "muted", "paper", "rule"), tokens, strict=True)),
    ),
    *[colours] * 7,
)


def grounds(found: Night) -> tuple[str, str, str]:
    return found.page, found.card, found.theme.paper


@given(themes)
def test_text_reads_well_on_every_dark_ground_whatever_the_brand(theme: Theme) -> None:
    found = night(theme)
    words = (found.theme.ink, found.theme.primary, found.theme.accent_text, found.theme.muted)
    assert min(contrast(word, ground) for word in words for ground in grounds(found)) >= 4.5


@given(themes)
def test_marks_are_seen_on_every_dark_ground_whatever_the_brand(theme: Theme) -> None:
    found = night(theme)
    assert min(contrast(found.theme.accent, ground) for ground in grounds(found)) >= 3


@given(themes)
def test_grounds_are_dark_and_cards_lie_above_the_page(theme: Theme) -> None:
    found = night(theme)
    assert luminance(found.page) <= luminance(found.card) < luminance(found.theme.paper) < 0.03


def test_the_ramp_and_the_fonts_stay_as_they_are() -> None:
    found = night(DEFAULT_THEME).theme
    kept = (found.ramp, found.serif, found.sans, found.firm, found.confidentiality)
    assert kept == (DEFAULT_THEME.ramp, DEFAULT_THEME.serif, DEFAULT_THEME.sans, "", "")


def test_a_colour_that_is_light_enough_stays_as_it_is() -> None:
    theme = replace(DEFAULT_THEME, accent="#E2714A", primary=WHITE)
    assert (night(theme).theme.accent, night(theme).theme.primary) == ("#E2714A", WHITE)


def test_the_house_look_by_night() -> None:
    found = night(DEFAULT_THEME)
    assert (found.page, found.card, found.theme.paper) == ("#081117", "#0D1C26", "#1C2A33")
    assert (found.theme.ink, found.theme.primary, found.theme.muted) == ("#E8EAEB", "#599BA2", "#99A1A6")
    assert (found.theme.accent, found.theme.accent_text, found.theme.rule) == ("#E2714A", "#CC7C5F", "#47525A")
