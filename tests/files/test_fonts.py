from functools import cache
from io import BytesIO
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._f_v_a_r import table__f_v_a_r

from cxmaturity.errors import UserError
from cxmaturity.files.fonts import LETTERS, read_font
from cxmaturity.files.shipped import template_folder

INTER = (template_folder() / "fonts" / "Inter-400.ttf").read_bytes()


def changed(**changes: Any) -> bytes:
    """Inter with another licence, with a table of axes, or in another size."""
    font = TTFont(BytesIO(INTER))
    font["OS/2"].fsType = changes.get("rights", 0)
    font["head"].unitsPerEm = changes.get("units", font["head"].unitsPerEm)
    if changes.get("varies"):
        font["fvar"] = table__f_v_a_r()
    written = BytesIO()
    font.save(written)
    return written.getvalue()


@cache
def small() -> bytes:
    """A font with the letters a and b."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "a", "b"])
    builder.setupCharacterMap({97: "a", 98: "b"})
    builder.setupGlyf({name: builder_glyph() for name in (".notdef", "a", "b")})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", "a", "b"), (500, 0)))
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Small"})
    builder.setupOS2()
    builder.setupPost()
    written = BytesIO()
    builder.save(written)
    return written.getvalue()


def builder_glyph() -> Any:
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    return TTGlyphPen(None).glyph()


def refused(content: bytes) -> tuple[str, str]:
    with pytest.raises(UserError) as stopped:
        read_font(content, "own.ttf")
    [problem] = stopped.value.problems
    assert problem.place == "own.ttf"
    return problem.code, problem.message


def test_our_fonts_can_be_read_and_have_a_width() -> None:
    found = read_font(INTER, "Inter.ttf")
    assert (found.content, round(found.width, 4)) == (INTER, 0.4428)
    assert round(read_font((template_folder() / "fonts" / "Newsreader-400.ttf").read_bytes(), "x").width, 4) == 0.4028


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"wOF2" + INTER[4:], b"ttcf" + INTER[4:], b"%!PS"])
def test_what_is_no_ttf_or_otf_is_refused(content: bytes) -> None:
    assert refused(content) == ("CX607", "this is no TTF or OTF font")


@pytest.mark.parametrize("length", [4, 12, 100, 1000, 20_000])
def test_a_font_that_breaks_off_is_refused(length: int) -> None:
    assert refused(INTER[:length]) == ("CX607", "the font is damaged")


def test_a_font_without_the_letters_of_dutch_and_english_is_refused() -> None:
    assert refused(small()) == (
        "CX607",
        f"the font lacks {len(LETTERS) - 2} of the characters that reports are written in:   ! \" # $ % & ' ...",
    )


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200, 0x0104])
def test_a_font_that_may_not_be_embedded_is_refused(rights: int) -> None:
    assert refused(changed(rights=rights)) == (
        "CX608",
        f"the maker of this font does not allow it inside documents (fsType {rights:#06x})",
    )


@pytest.mark.parametrize("rights", [0x0000, 0x0004, 0x0008, 0x000A])
def test_a_font_that_may_be_printed_is_used(rights: int) -> None:
    assert read_font(changed(rights=rights), "own.ttf").width > 0.4


def test_a_variable_font_is_refused() -> None:
    assert refused(changed(varies=True)) == ("CX607", "this is a variable font, which a PDF cannot hold as one")


def overwritten(table: str, byte: bytes) -> bytes:
    """Inter with one table full of this byte."""
    entry: Any = TTFont(BytesIO(INTER), lazy=True).reader.tables[table]
    start, length = int(entry.offset), int(entry.length)
    return INTER[:start] + byte * length + INTER[start + length :]


@pytest.mark.parametrize(
    ("table", "byte"), [("glyf", b"\xff"), ("glyf", b"\x00"), ("loca", b"\x00"), ("loca", b"\xff")]
)
def test_a_font_whose_letters_cannot_be_drawn_is_refused(table: str, byte: bytes) -> None:
    assert refused(overwritten(table, byte)) == ("CX607", "the font is damaged")


@pytest.mark.parametrize("units", [1, 15, 16_385])
def test_a_font_of_an_impossible_size_is_refused(units: int) -> None:
    assert refused(changed(units=units)) == ("CX607", "the font is damaged")


@pytest.mark.parametrize("units", [16, 16_384])
def test_a_font_may_have_its_letters_in_any_size_of_its_format(units: int) -> None:
    assert read_font(changed(units=units), "own.ttf").width > 0
