"""What a client's text may hold that a page cannot: control characters, turns of the writing direction, words without end."""

from __future__ import annotations

import re

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]")
"""Controls, halves of characters and what is no character: neither HTML nor the metadata of a PDF may hold them."""
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing, with which a name can look like another. Joiners and right-to-left letters stay."""
_WORD_WITHOUT_END = re.compile(r"\S{201,}")
_PIECE = re.compile("\\S{40}(?<!\u200d)(?=[^\\s\u200d\ufe0f\u0300-\u036f])")
_BREAK = "\u200b"
_SIGN = "?"
"""Every font has it; the sign that is meant for this is in few."""


def fit_for_a_page(text: str) -> str:
    """The text with a sign in place of every character that no page may hold, and without turns of direction."""
    return _TURNS.sub("", _UNFIT.sub(_SIGN, text))


def breakable(text: str) -> str:
    """The text with places to break a line in words of more than 200 letters, which take WeasyPrint seconds to set otherwise."""
    return _WORD_WITHOUT_END.sub(lambda word: _PIECE.sub(rf"\g<0>{_BREAK}", word[0]), text)
