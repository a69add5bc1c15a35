"""Where the words of a printed page stand: none off the page or in its edge, no two on top of each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import pymupdf

if TYPE_CHECKING:
    from collections.abc import Iterator

EDGE = 28.0
"""Ten millimetres from the edge of the paper, in points, in which nothing essential stands."""
_TOO_MUCH = 0.4
"""Boxes are as high as their lines, so neighbours share a little; words on top of each other share more of the smaller one."""


class Word(NamedTuple):
    """A word and the box around it, in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


def misplaced(pdf: bytes) -> list[str]:
    """Every word in the edge of its page and every two that lie on each other, with the page."""
    with pymupdf.open(stream=pdf) as document:
        return [f"page {page.number + 1}: {flaw}" for page in document for flaw in _flaws(page)]


def _flaws(page: pymupdf.Page) -> Iterator[str]:
    words = [Word(*found[:5]) for found in page.get_text("words")]
    for word in words:
        if min(word.left, word.top, page.rect.width - word.right, page.rect.height - word.bottom) < EDGE:
            yield f"{word.text} stands in the edge"
    for one, other in combinations(sorted(words, key=lambda word: word.top), 2):
        if _shared(one, other) > _TOO_MUCH * min(one.area, other.area):
            yield f"{one.text} lies on {other.text}"


def _shared(one: Word, other: Word) -> float:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across * down if across > 0 and down > 0 else 0.0
