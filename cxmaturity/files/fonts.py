"""A firm's own font: opened, and refused where a report in it could not be read, or must not be made."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cxmaturity.errors import Problem, UserError
from cxmaturity.model.brand import Font

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_FONT = 10_000_000
LETTERS = (
    "".join(chr(code) for code in range(0x20, 0x7F)) + "ÀÁÂÄÇÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûü" + "€„“”‘’–·…≥×"  # noqa: RUF001 - these signs are meant
)
"""What Dutch and English reports are written in."""
_SAMPLE = "The intent is there, but the follow-through is not. De richting is duidelijk, het vervolg nog niet."
_SIGNATURES = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_NEVER, _EDITABLE, _NO_SUBSET, _PICTURES_ONLY = 0x2, 0xF, 0x100, 0x200
"""Bits of OS/2 fsType: what the maker of a font allows to be done with it."""
_BROKEN = (
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What fontTools raises, beside its own error, on a file that is no font inside."""
_MOST_NAMED = 8
_UNITS = range(16, 16_385)
"""How many units the size of letters can have, by the format."""


def read_font(content: bytes, name: str) -> Font:
    """The font in this file; a `UserError` says why it cannot be used."""
    from fontTools.ttLib import TTFont, TTLibError

    if not content.startswith(_SIGNATURES):
        raise _refused("CX607", name, "this is no TTF or OTF font", "take the .ttf or .otf file of this weight")
    try:
        font: Any = TTFont(BytesIO(content), lazy=True)
        letters, width, rights = font.getBestCmap() or {}, _width(font), int(font["OS/2"].fsType)
        varies = "fvar" in font
    except (TTLibError, *_BROKEN) as error:
        raise _damaged(name) from error
    if varies:
        way_out = "take the static file of each weight"
        raise _refused("CX607", name, "this is a variable font, which a PDF cannot hold as one", way_out)
    _refuse_letters(letters, name)
    if not _draws(font, letters):
        raise _damaged(name)
    _refuse_rights(rights, name)
    return Font(content, width)


def _width(font: Any) -> float:
    """The width of letters on average, in their own size, over ordinary text."""
    letters, advances = font.getBestCmap() or {}, font["hmtx"]
    widths = [advances[letters[ord(sign)]][0] for sign in _SAMPLE if ord(sign) in letters]
    return float(sum(widths) / len(widths) / font["head"].unitsPerEm) if widths else 1.0


def _draws(font: Any, letters: Mapping[int, str]) -> bool:
    """Whether every character can be drawn, and every letter and digit has an outline."""
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.ttLib import TTLibError

    try:
        glyphs = font.getGlyphSet()
        pens = {sign: BoundsPen(glyphs) for sign in LETTERS}
        for sign, pen in pens.items():
            glyphs[letters[ord(sign)]].draw(pen)
        units = font["head"].unitsPerEm
    except (TTLibError, *_BROKEN):
        return False
    return units in _UNITS and all(pen.bounds for sign, pen in pens.items() if sign.isalnum())


def _refuse_letters(letters: Mapping[int, str], name: str) -> None:
    lacking = [sign for sign in LETTERS if ord(sign) not in letters]
    if lacking:
        shown = " ".join(lacking[:_MOST_NAMED]) + (" ..." if len(lacking) > _MOST_NAMED else "")
        message = f"the font lacks {len(lacking)} of the characters that reports are written in: {shown}"
        raise _refused("CX607", name, message, "take a font with Latin letters and accents, or leave it out")


def _refuse_rights(rights: int, name: str) -> None:
    if rights & _EDITABLE == _NEVER or rights & (_NO_SUBSET | _PICTURES_ONLY):
        message = f"the maker of this font does not allow it inside documents (fsType {rights:#06x})"
        raise _refused("CX608", name, message, "ask the maker for a licence to embed it, or take another font")


def _damaged(name: str) -> UserError:
    return _refused("CX607", name, "the font is damaged", "copy it again from where it came from")


def _refused(code: str, name: str, message: str, way_out: str) -> UserError:
    return UserError([Problem(code, message, file=name, help=way_out)])
