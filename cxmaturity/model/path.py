"""The cheapest way to a stage: which improvements reach it, and what each of them contributes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cxmaturity.model.improvements import EFFORT_POINTS, Effort

Text: TypeAlias = Mapping[str, str]
PathStatus = Literal["found", "at_top", "unknown", "unreachable", "no_improvements"]
"""`unknown`: a requirement lacks answers, and no improvement changes that. `unreachable`: all improvements together do not reach it."""


@dataclass(frozen=True, slots=True)
class Step:
    """An improvement on the way. `gain` is what it adds to the ladder's score; `clears` are the requirements that are met from here on."""

    id: str
    question: str
    from_: str
    to: str
    title: Text
    effort: Effort
    days: float | None
    gain: float | None
    clears: tuple[Text, ...]

    @property
    def points(self) -> int:
        """What it costs when costs are compared."""
        return EFFORT_POINTS[self.effort]


@dataclass(frozen=True, slots=True)
class Way:
    """A set of steps that reaches the stage, in the order in which to take them; without any one of them it is not reached.

    `reached` is the value of the ladder's score afterwards; `proven` says that no cheaper set exists.
    """

    steps: tuple[Step, ...]
    points: int
    days: float | None
    reached: float | None
    proven: bool


@dataclass(frozen=True, slots=True)
class Path:
    """The cheapest way to a stage of a ladder, and the next cheapest that is another one; none unless the status is `found`."""

    ladder: str
    stage: str | None
    status: PathStatus
    best: Way | None = None
    runner_up: Way | None = None
    lacking: tuple[Text, ...] = ()
    """The requirements that stand in the way when there is no way."""
