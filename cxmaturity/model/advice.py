"""Advice as given: what to do, in which order and when, and which answer each piece follows from.

It is made in `scoring.advise` and edited in `model.edits`; its order is the order of the list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Literal, TypeAlias

from cxmaturity.model.improvements import EFFORT_POINTS, Effort

Text: TypeAlias = Mapping[str, str]
Horizon = Literal["0-3", "3-9", "9-18"]
"""Months from now in which it begins (DESIGN §6)."""
Because = Literal["requirement", "unblocks", "pattern", "gap"]
"""Why it stands where it stands: an unmet requirement of the next stage asks for it, something that comes later needs it, several answers
together call for it, or it closes a gap."""
Progress = Literal["proposed", "agreed", "started", "done"]
PACE = 3
"""Points a month: one medium piece, or three small ones. Where more is advised than fits 18 months, the pace is what fits."""
MONTHS = 18


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice.

    An improvement has a `question` and goes from one option of it to another; advice on a condition has none. `needs` are the pieces in the
    same list that must come first; `about` are the ids that it follows from (`alias.id` for another instrument); `serves` are the ids that it
    answers to: unmet requirements' subjects, or the pieces it unblocks.
    `text`, `due` and `status` are the consultant's; a text of their own stands in place of `why`, `first_30_days` and `then`.
    """

    id: str
    question: str | None
    from_: str | None
    to: str | None
    title: Text
    why: Text | None
    first_30_days: tuple[Text, ...]
    then: Text | None
    effort: Effort
    days: float | None
    owner: Text | None
    needs: tuple[str, ...]
    kpi: Text | None
    measure: Text | None
    source: tuple[str, ...]
    about: tuple[str, ...]
    because: Because
    serves: tuple[str, ...]
    horizon: Horizon = "0-3"
    text: Text | None = None
    due: str | None = None
    status: Progress = "proposed"

    @property
    def points(self) -> int:
        """What it costs when costs are compared."""
        return EFFORT_POINTS[self.effort]


@dataclass(frozen=True, slots=True)
class Months:
    """From when to when something is worked on, in months from now."""

    begin: float
    end: float


HORIZONS: Mapping[Horizon, Months] = {"0-3": Months(0, 3), "3-9": Months(3, 9), "9-18": Months(9, 18)}


def months_of(advice: Sequence[Advice]) -> tuple[Months, ...]:
    """When each piece is worked on: one after another at the pace. What is done takes no time any more."""
    costs = [0 if piece.status == "done" else piece.points for piece in advice]
    room = max(PACE * MONTHS, sum(costs))
    ends = [MONTHS * spent / room for spent in accumulate(costs, initial=0)]
    return tuple(Months(*stretch) for stretch in pairwise(ends))


def scheduled(advice: tuple[Advice, ...]) -> tuple[Advice, ...]:
    """The same advice in the same order, each with the horizon in which it begins."""
    months = months_of(advice)
    return tuple(replace(piece, horizon=_horizon(stretch.begin)) for piece, stretch in zip(advice, months, strict=True))


def _horizon(month: float) -> Horizon:
    return next((name for name, months in HORIZONS.items() if month < months.end), "9-18")
