"""Languages: picking a text, and writing sentences, numbers and dates the way a reader expects. Values in, text out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the word `date` is a parameter below
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from fluent.runtime import FluentBundle

TOLERANCE = 1e-9
"""What a comparison forgives: sums of weights such as .1, .25, .35 and .3 are not exact in binary."""
_EXACT = 9
"""Decimals within which a value is what it should be, apart from `TOLERANCE`."""
_SINGLE, _DOUBLE = re.compile(r"(?<!\w)'([^'\"]+)'(?!\w)"), re.compile(r"(?<!\w)\"([^'\"]+)\"(?!\w)")
_LONGEST = 1000
"""Fluent refuses longer values."""
_EVERY_DIGIT = Context(prec=400)
"""The largest float has 309 digits before the point."""


def pick(text: Mapping[str, str] | None, language: str) -> str:
    """The text in this language, else in the first language it has, else nothing."""
    if not text:
        return ""
    return text.get(language) or next(iter(text.values()))


def typeset(text: str, language: str) -> str:
    """The text with the quotes and apostrophes of print: `it's 'so'` becomes it’s “so” in English; Dutch has single quotes."""
    if "'" not in text and '"' not in text:
        return text
    opening, closing = ("‘", "’") if language == "nl" else ("“", "”")  # noqa: RUF001 - these are meant
    quoted = _SINGLE.sub(rf"{opening}\1{closing}", text)
    return _DOUBLE.sub(rf"{opening}\1{closing}", quoted).replace("'", "’")


def shown(value: float, ends: Iterable[float] = (), decimals: int = 2) -> Decimal:
    """The value as a reader sees it: half up, unless that would show a cut or scale end that is not truly reached.

    `ends` are the cuts and scale ends. 2.496 with a cut at 2.5 is 2.49; 2.5 itself is 2.50. What computers add wrongly (1.3749999999999998) is 1.375.
    """
    unit = Decimal(1).scaleb(-decimals)
    exact = Decimal(repr(round(float(value), _EXACT)))
    rounded = exact.quantize(unit, ROUND_HALF_UP, _EVERY_DIGIT)
    if any(value < end - TOLERANCE and rounded >= Decimal(repr(float(end))) for end in ends):
        return exact.quantize(unit, ROUND_FLOOR, _EVERY_DIGIT)
    return rounded or rounded.copy_abs()


def number(value: float, language: str, ends: Iterable[float] = (), decimals: int = 2) -> str:
    """The value in the reader's notation, rounded as `shown` says: 2.46 in English, 2,46 in Dutch."""
    from babel.numbers import format_decimal

    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    return format_decimal(shown(value, ends, decimals), format=pattern, locale=language)


def gap(value: float, cut: float, language: str, ends: Iterable[float] = ()) -> str:
    """How far a value is below a cut, as the two are shown: 2.46 and 2.50 are 0.04 apart."""
    return number(float(shown(cut) - shown(value, (cut, *ends))), language)


def whole(count: int, language: str) -> str:
    """A count in the reader's notation: 1,250 in English, 1.250 in Dutch."""
    return number(count, language, decimals=0)


def percent(share: float, language: str, ends: Iterable[float] = ()) -> str:
    """A share as whole per cents; 100% only when it is the whole, and never a cut that is not reached."""
    return f"{number(share * 100, language, (100, *(end * 100 for end in ends)), decimals=0)}%"


def written_date(date: str, language: str) -> str:
    """An ISO date in words: 14 October 2026, 14 oktober 2026."""
    from babel.dates import format_date

    return format_date(Date.fromisoformat(date[:10]), "long", locale=_locale(language))


def listed(words: Sequence[str], language: str) -> str:
    """The words as a list in a sentence: `a, b and c`, `a, b en c`."""
    from babel.lists import format_list

    return format_list(words, locale=_locale(language)) if words else ""


def _cut(value: str | int) -> str | int:
    return f"{value[: _LONGEST - 1]}…" if isinstance(value, str) and len(value) > _LONGEST else value


def _locale(language: str) -> str:
    """English is written as in Europe: the day before the month, no comma before `and`."""
    return {"en": "en_GB"}.get(language, language)


@dataclass(frozen=True, slots=True, eq=False)
class Messages:
    """The sentences of one language."""

    language: str
    keys: tuple[str, ...]
    bundle: FluentBundle

    def say(self, key: str, /, **values: str | int) -> str:
        """The sentence with these values in it; whole numbers choose the plural. A gap in it is an error, never text.

        A text that is too long for a sentence is cut.
        """
        if not self.bundle.has_message(key):
            raise LookupError(f"no sentence `{key}` in `{self.language}`")
        pattern = self.bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"the sentence `{key}` in `{self.language}` is empty")
        sentence, problems = self.bundle.format_pattern(pattern, {name: _cut(value) for name, value in values.items()})
        if problems:
            raise LookupError(f"the sentence `{key}` in `{self.language}` cannot be said: {problems[0]}")
        return str(sentence)
