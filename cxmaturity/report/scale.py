"""Where a value lies on a scale, and the marks along it. Shared by the charts that draw scales."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = (3, 4, 5, 6, 7, 2)
"""How many steps a scale may be drawn with, the best first."""

_TOO_LONG = 1e7


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from low to high. Without length (or with ends that are not numbers) every value lies at its start."""

    low: float
    high: float

    @property
    def length(self) -> float:
        """From low to high; 0 when that is no distance."""
        length = self.high - self.low
        return length if isfinite(length) and length > 0 else 0.0

    def share(self, value: float) -> float:
        """How far along the scale the value lies: 0 at low, 1 at high; a value outside lies at the nearest end."""
        if not self.length:
            return 0.0
        return (min(max(value, self.low), self.high) - self.low) / self.length

    def parted(self, cuts: Iterable[float]) -> list[tuple[float, float]]:
        """The stretches between the cuts that lie inside, each from share to share; one stretch when there are none."""
        inside = {self.share(cut) for cut in cuts if self.low < cut < self.high}
        return list(pairwise(sorted({0.0, *inside, 1.0})))

    @property
    def marks(self) -> tuple[float, ...]:
        """Values at equal distances from low to high, whole ones if possible: 1, 2, 3, 4 or 0, 25, 50, 75, 100."""
        if not self.length:
            return (self.low,)
        number = next((number for number in _MARKS if (self.length / number).is_integer()), 4)
        return tuple(self.low + self.length * place / number for place in range(number + 1))


def known(value: float | None) -> float | None:
    """The value, or None for one that cannot be drawn."""
    return value if value is not None and isfinite(value) else None


def mark(value: float) -> str:
    """A whole number as text; nothing for one that would need a language's comma or more than eight characters."""
    return f"{value:.0f}" if isfinite(value) and float(value).is_integer() and abs(value) < _TOO_LONG else ""


def from_centre(low: float, high: float) -> tuple[Scale, tuple[float, ...]]:
    """The scale along the radius of a round chart, and its rings.

    A scale that starts above zero begins one step lower in the centre: its lowest value is a ring, not a point.
    """
    marks = Scale(low, high).marks
    if low <= 0 or len(marks) == 1:
        return Scale(low, high), marks[1:] or marks
    return Scale(low - (marks[1] - marks[0]), high), marks
