"""Two ways of spending time, measured in turns."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Comparison:
    """Median seconds of a yardstick and of ours, from interleaved rounds."""

    yardstick: float
    ours: float

    @property
    def ratio(self) -> float:
        """How many times the yardstick ours takes."""
        return self.ours / self.yardstick


def compare(yardstick: Callable[[], object], ours: Callable[[], object], rounds: int) -> Comparison:
    """Both in turns, after one of each that does not count: what slows the machine down slows both."""
    yardstick()
    ours()
    pairs = [(_seconds(yardstick), _seconds(ours)) for _ in range(rounds)]
    return Comparison(median(first for first, _ in pairs), median(second for _, second in pairs))


def _seconds(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return perf_counter() - start
