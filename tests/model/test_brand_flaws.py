from typing import Any

import pytest

from cxmaturity.files.brand import read_look
from cxmaturity.model.brand import Brand, Colours
from cxmaturity.model.brand_flaws import brand_flaws, colour_flaws, unsaid_words
from cxmaturity.model.colours import WHITE, contrast
from cxmaturity.model.flaws import Flaw
from cxmaturity.model.looks import LOOKS

HOUSE = read_look("house").colours
SECTIONS = ("cover", "summary", "method")


def flaws(**parts: Any) -> list[Flaw]:
    brand = Brand.model_validate(parts, context={"languages": ["en", "nl"]})
    colours = Colours.model_validate({**HOUSE.chosen, **brand.colours.chosen})
    return list(brand_flaws(brand, colours, SECTIONS))


def colours(**chosen: Any) -> list[tuple[Any, str, str, str | None]]:
    return [(flaw.path[1:], flaw.code, flaw.message, flaw.help) for flaw in flaws(colours=chosen)]


@pytest.mark.parametrize("look", LOOKS)
def test_the_shipped_looks_can_be_read_and_told_apart(look: Any) -> None:
    assert list(colour_flaws(read_look(look).colours, set())) == []


@pytest.mark.parametrize("token", ["ink", "primary", "accent_text", "muted"])
def test_text_that_is_too_light_is_named_with_a_colour_that_would_pass(token: str) -> None:
    path, code, message, way_out = colours(**{token: "#99A1A8"})[0]
    assert (path, code) == ((token,), "CX601")
    assert message == f"`{token}` (#99A1A8) on `paper` (#F6F4EE) has a contrast of 2.38, and text needs 4.5"
    assert way_out == "#6A6F74 would pass"
    assert min(contrast("#6A6F74", ground) for ground in (WHITE, "#F6F4EE")) >= 4.5


def test_text_is_measured_on_white_where_paper_is_whiter() -> None:
    assert colours(muted="#888888", paper="#FFFFFF")[0][2] == (
        "`muted` (#888888) on white has a contrast of 3.54, and text needs 4.5"
    )


def test_paper_that_is_too_dark_is_named_itself() -> None:
    found = colours(paper="#8899AA")
    assert {path for path, *_ in found} == {("paper",)}
    assert found[0][3] is not None
    assert colours(paper=found[0][3].partition(" ")[0]) == []


def test_on_paper_on_which_nothing_dark_can_be_read_the_paper_is_the_way_out() -> None:
    assert ("muted",) in [path for path, *_ in colours(paper="#333333", muted="#222222")]
    assert colours(paper="#333333", muted="#222222")[-1][3] == "make `paper` lighter"


def test_a_contrast_is_cut_so_that_it_never_shows_as_enough() -> None:
    assert "a contrast of 4.49," in colours(muted="#607B85", paper="#FFFFFF")[0][2]


def test_marks_need_less() -> None:
    assert colours(accent="#E2714A") == []
    assert colours(accent="#F0A080") == [
        (
            ("accent",),
            "CX601",
            "`accent` (#F0A080) on white has a contrast of 2.09, and marks need 3.0",
            "#C7856A would pass",
        )
    ]


@pytest.mark.parametrize("ramp", [["#FFFFFF"], ["#FFFFFF"] * 10])
def test_a_ramp_has_two_to_nine_colours(ramp: list[str]) -> None:
    message = f"`ramp` takes 2 to 9 colours, found {len(ramp)}"
    assert colours(ramp=ramp) == [(("ramp",), "CX602", message, None)]


@pytest.mark.parametrize("second", ["#EFE3CC", "#E0E0D0", "#FFFFFF"])
def test_a_ramp_falls_in_lightness_by_steps_that_are_seen(second: str) -> None:
    found = colours(ramp=["#EFE3CC", second, "#12566B"])
    assert [(path, code) for path, code, *_ in found] == [(("ramp", 1), "CX602")]
    better = (found[0][3] or "").partition(" ")[0]
    assert colours(ramp=["#EFE3CC", better, "#12566B"]) == []


def test_nothing_is_darker_than_black() -> None:
    assert colours(ramp=["#111111", "#000000"])[0][3] == "make the one before it lighter"


def test_a_ramp_that_only_some_people_can_tell_apart_is_refused() -> None:
    [(path, code, message, _)] = colours(ramp=["#F4E7DC", "#FF7070", "#6E8A46", "#2A1A10"])
    assert (path, code) == (("ramp", 2), "CX602")
    assert message.startswith("colour-blind people hardly tell #FF7070 and #6E8A46 of `ramp` apart")


def test_the_ends_of_a_ramp_lie_far_apart() -> None:
    assert colours(ramp=["#EFE3CC", "#B0A890"])[0][1:] == (
        "CX602",
        "from its first colour to its last `ramp` gets 21.7 darker, and it needs 40",
        "begin lighter or end darker",
    )


def test_small_text_on_the_cover_is_read_on_the_ink() -> None:
    [(path, code, message, way_out)] = colours(ink="#4A5A66")
    assert (path, code) == (("ink",), "CX601")
    assert message.startswith("on the cover, text in #9CC8B6 (from `ramp`) on `ink` (#4A5A66) has a contrast of 3.8")
    assert colours(ink=(way_out or "").split()[2]) == []


def test_a_ramp_without_a_light_second_colour_is_named_itself() -> None:
    [(path, _, _, way_out)] = colours(ramp=["#BBBBBB", "#333333", "#111111"])
    assert (path, way_out) == (("ramp",), "make the second colour of `ramp` lighter")


def test_sections_are_known_and_there_once() -> None:
    assert flaws(sections=["summary", "sumary", "method", "method", "zzz"]) == [
        Flaw(("sections", 1), "CX603", "a report has no section `sumary`", "did you mean `summary`?"),
        Flaw(("sections", 4), "CX603", "a report has no section `zzz`", "one of: cover, summary, method"),
        Flaw(("sections", 3), "CX603", "the section `method` is here twice"),
    ]


def test_a_logo_has_a_name_and_fonts_have_a_file() -> None:
    assert [(flaw.path, flaw.code) for flaw in flaws(logo="a.svg", fonts={"sans": {}})] == [
        (("logo",), "CX121"),
        (("fonts", "sans"), "CX121"),
    ]
    assert flaws(logo="a.svg", name="Kade", fonts={"sans": {"medium": "a.ttf"}}) == []


def test_a_serif_font_under_headings_without_serifs_is_named() -> None:
    fonts = {"serif": {"regular": "a.ttf"}}
    assert [(flaw.path, flaw.code) for flaw in flaws(headings="sans", fonts=fonts)] == [(("fonts", "serif"), "CX121")]
    assert flaws(headings="serif", fonts=fonts) == []


def test_words_that_lack_the_language_of_the_report_are_a_warning() -> None:
    brand = Brand.model_validate({"cover": {"title": {"nl": "Stand"}}, "footer": "Kade"}, context={"languages": ["en"]})
    message = "these words are not there in en, so the report in en does not show them"
    path = ("cover", "title")
    assert list(unsaid_words(brand, "en")) == [
        Flaw(path, "CX609", message, "write them as `{en: ...}`", severity="warning")
    ]
