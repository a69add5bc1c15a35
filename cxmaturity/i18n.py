"""Languages: picking a text, and writing numbers and dates the way a reader expects. Values in, text out."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TOLERANCE = 1e-9
"""What a comparison forgives: sums of weights such as .1, .25, .35 and .3 are not exact in binary."""


def pick(text: Mapping[str, str] | None, language: str) -> str:
    """The text in this language, else in the first language it has, else nothing."""
    if not text:
        return ""
    return text.get(language) or next(iter(text.values()))


def shown(value: float, ends: Iterable[float] = (), decimals: int = 2) -> Decimal:
    """The value as a reader sees it: half up, unless that would show a cut or scale end that is not truly reached.

    `ends` are the cuts and scale ends. 2.496 with a cut at 2.5 is 2.49; 2.5 itself is 2.50.
    """
    unit = Decimal(1).scaleb(-decimals)
    exact = Decimal(repr(float(value)))
    rounded = exact.quantize(unit, ROUND_HALF_UP)
    crosses = any(value < end - TOLERANCE and rounded >= Decimal(repr(float(end))) for end in ends)
    return exact.quantize(unit, ROUND_DOWN) if crosses else rounded


def number(value: float, language: str, ends: Iterable[float] = (), decimals: int = 2) -> str:
    """The value in the reader's notation, rounded as `shown` says: 2.46 in English, 2,46 in Dutch."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - heavy, and only readers of text need it

    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    return format_decimal(shown(value, ends, decimals), format=pattern, locale=language)
