"""The lines of a title: WeasyPrint does not know `text-wrap: balance`."""

from __future__ import annotations

import re
from itertools import combinations

_LINE = 39
"""Characters of a title that fit on a line."""
_LONG_LINE = 47
"""The same for a title that is set smaller."""
_PAUSE = 8
"""A break after a comma may lie this much further from the middle than one between words."""
_TORN = 12
"""A break after a word that belongs to the next one counts as lying this much further from the middle."""
_LEADING = {"the", "a", "an", "één", "een", "de", "het", "of", "van"}
_NUMBER = re.compile(r"\d[\d.,]*")
_MOST_GAPS = 60
"""A title of more words than this is no title, and stays as it is."""


def balanced_lines(title: str) -> list[str]:
    """The lines of a title: one if it fits, two of about the same length, else three of which the longest is as short as can be.

    A title of one or two words that fits nowhere stays as it is.
    """
    widest = _LONG_LINE if is_long(title) else _LINE
    if len(title) <= widest:
        return [title]
    fitting = _breaks(title, widest)
    if not fitting:
        return _three_lines(title)
    middle = len(title) / 2
    best = min(fitting, key=lambda gap: abs(gap - middle) + _weight(title, gap))
    return [title[:best], title[best + 1 :]]


def is_long(title: str) -> bool:
    """Whether a title is set smaller, so that more fits on a line: it takes more than two lines otherwise."""
    return len(title) > _LINE and not _breaks(title, _LINE)


def _weight(title: str, gap: int) -> int:
    """What a break costs beside its distance from the middle: less after a pause, more after a word that leads to the next."""
    before = title[:gap].rpartition(" ")[2]
    if before[-1:] in (",", ";", ":"):
        return -_PAUSE
    return _TORN if before.lower() in _LEADING or _NUMBER.fullmatch(before) else 0


def _three_lines(title: str) -> list[str]:
    gaps = _gaps(title)
    if not 1 < len(gaps) <= _MOST_GAPS:
        return [title]
    cuts = ((title[:one], title[one + 1 : two], title[two + 1 :]) for one, two in combinations(gaps, 2))
    return list(min(cuts, key=lambda lines: max(map(len, lines))))


def _gaps(title: str) -> list[int]:
    return [match.start() for match in re.finditer(" ", title)]


def _breaks(title: str, widest: int) -> list[int]:
    """Where a title can be broken into two lines that are no wider than this."""
    return [gap for gap in _gaps(title) if max(gap, len(title) - gap - 1) <= widest]
