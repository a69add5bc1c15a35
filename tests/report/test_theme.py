from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from cxmaturity.files.brand import BrandFile, read_look
from cxmaturity.model.brand import Brand, Font, Fonts, Logo
from cxmaturity.model.looks import LOOKS
from cxmaturity.report.fonts import HOUSE_FACES, Face
from cxmaturity.report.theme import (
    BLACK,
    DEFAULT_THEME,
    WHITE,
    LogoBox,
    Theme,
    contrast,
    lightness,
    ramp_colours,
    spread,
    text_on,
    theme_of,
)

STAGES = range(2, 10)


def test_four_stages_have_the_four_colours_of_the_ramp() -> None:
    assert ramp_colours(4) == DEFAULT_THEME.ramp


def test_a_ramp_with_one_stage_is_its_lightest_colour() -> None:
    assert ramp_colours(1) == (DEFAULT_THEME.ramp[0],)


def test_four_tones_come_out_of_a_ramp_of_any_length() -> None:
    black, white = "#000000", "#FFFFFF"
    assert DEFAULT_THEME.tones == DEFAULT_THEME.ramp
    for ramp in ((white, black), spread((white, black), 9)):
        assert Theme(ramp=ramp).tones == spread((white, black), 4)


def test_colours_in_between_follow_the_theme() -> None:
    assert ramp_colours(3, Theme(ramp=("#000000", "#FFFFFF"))) == ("#000000", "#808080", "#FFFFFF")


@pytest.mark.parametrize("stages", STAGES)
def test_each_stage_is_visibly_darker_than_the_one_below(stages: int) -> None:
    light = [lightness(colour) for colour in ramp_colours(stages)]
    assert all(lower - higher > 4 for lower, higher in pairwise(light))


@pytest.mark.parametrize("stages", STAGES)
def test_text_is_readable_on_every_stage(stages: int) -> None:
    assert all(contrast(text_on(colour), colour) >= 4.5 for colour in ramp_colours(stages))


def test_text_is_white_on_dark_and_black_on_light() -> None:
    assert (text_on("#12566B"), text_on("#EFE3CC"), text_on("#3F9A9B")) == (WHITE, BLACK, BLACK)


def branded(**parts: Any) -> BrandFile:
    """The house look in a brand with these words and these files."""
    files = {name: parts.pop(name) for name in ("logo_file", "font_files", "heading_font") if name in parts}
    brand = Brand.model_validate(parts, context={"languages": ["en", "nl"]})
    house = read_look("house")
    return replace(
        house,
        brand=brand,
        headings=files.get("heading_font", "serif"),
        logo=files.get("logo_file"),
        fonts=files.get("font_files", Fonts()),
    )


def test_a_report_without_a_brand_has_the_house_look() -> None:
    assert theme_of(read_look("house"), "en") == DEFAULT_THEME


@pytest.mark.parametrize("look", LOOKS)
def test_words_on_the_cover_of_every_look_can_be_read(look: Any) -> None:
    theme = theme_of(read_look(look), "en")
    assert min(contrast(colour, theme.ink) for colour in (WHITE, theme.cover_text, theme.cover_tint)) >= 4.5
    assert contrast(theme.soft_ink, WHITE) >= 7


def test_words_of_a_brand_are_in_the_language_of_the_report_or_not_there() -> None:
    file = branded(name="Kade", footer={"nl": "Voet"}, cover={"title": "Scan"}, contact={"phone": "1"})
    found = [
        (theme.firm, theme.footer, theme.title, theme.kicker, theme.contact)
        for theme in (theme_of(file, "nl"), theme_of(file, "en"))
    ]
    assert found == [("Kade", "Voet", "Scan", "", ("1",)), ("Kade", "", "Scan", "", ("1",))]


@pytest.mark.parametrize(("ratio", "size"), [(1, (18, 18)), (2, (36, 18)), (10, (60, 6)), (3.3333, (60, 18))])
def test_a_logo_is_as_large_as_it_fits(ratio: float, size: tuple[float, float]) -> None:
    box = theme_of(branded(name="K", logo="x", logo_file=Logo(b"<svg/>", "image/svg+xml", ratio)), "en").logo
    assert box == LogoBox("data:image/svg+xml;base64,PHN2Zy8+", *size, plate=False)


@pytest.mark.parametrize(("own", "plate"), [(None, True), ("ink", False), ("white", True)])
def test_what_the_firm_says_of_the_ground_goes_before_what_we_saw(own: str | None, *, plate: bool) -> None:
    file = branded(name="K", logo="x", logo_ground=own, logo_file=Logo(b"<svg/>", "image/svg+xml", 1, "white"))
    box = theme_of(file, "en").logo
    assert box is not None
    assert box.plate is plate


def test_own_fonts_stand_before_ours_and_one_of_ours_behind_them() -> None:
    theme = theme_of(branded(font_files=Fonts(Font(b"own", 0.5))), "en")
    serif, reserve = theme.faces[3:]
    assert (theme.faces[:3], serif) == (HOUSE_FACES[:3], Face("Report Serif", 400, content=b"own"))
    assert reserve == Face("Report Reserve", 400, "Inter-400.ttf")
    assert (theme.serif, theme.sans) == (
        "Report Serif, Report Sans, Report Reserve",
        "Report Sans, Report Serif, Report Reserve",
    )
    assert theme.title_scale == 0.806


def test_headings_may_be_in_the_sans() -> None:
    theme = theme_of(branded(heading_font="sans"), "en")
    assert (theme.faces[3], theme.title_scale) == (Face("Report Serif", 400, "Inter-400.ttf"), 0.91)
