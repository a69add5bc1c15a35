"""Ways to a stage in words: what a way costs, and what another one does otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from cxmaturity.report.ends import ends_of
from cxmaturity.report.findings import stage_title
from cxmaturity.report.standing import Climb, ladder_cuts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.path import Path, Step, Way
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.ends import Ends
    from cxmaturity.report.standing import Assessment

_MOST_TITLES = 2
"""More actions than this in which two ways differ are counted, not named."""


@dataclass(frozen=True, slots=True)
class Told:
    """What every sentence about a way is about: whose way it is, who reads it, and the way itself."""

    assessment: Assessment
    edition: Edition
    path: Path

    @property
    def climb(self) -> Climb:
        """The ladder that is climbed."""
        id_ = self.path.ladder
        return Climb(id_, self.assessment.questionnaire.ladders[id_], self.assessment.result.ladders[id_])

    @property
    def goal(self) -> str:
        """The title of the stage that is aimed at."""
        return stage_title(self.edition, self.climb, self.path.stage)

    @property
    def ends(self) -> Ends | None:
        """The scale of the ladder's score."""
        return ends_of(self.assessment.questionnaire, self.climb.ladder.score or "")

    @property
    def guarded(self) -> tuple[float, ...]:
        """The values that a score must not seem to reach: the cuts and the ends of its scale."""
        ends = (self.ends.low, self.ends.high) if self.ends else ()
        return (*ladder_cuts(self.assessment, self.climb), *ends)

    def number(self, value: float) -> str:
        """A score of the ladder."""
        return self.edition.number(value, self.guarded)

    def title(self, step: Step) -> str:
        """What the action is called in the advice, where the consultant may have changed it."""
        given = next((piece for piece in self.assessment.result.advice if piece.id == step.id), None)
        return self.edition.text(given.title if given else step.title)


def days_of(told: Told, way: Way) -> str:
    """Its person-days; its points where some days are not known."""
    if way.days is None:
        return told.edition.say("path-points", n=way.points)
    return told.edition.say("path-days", n=ceil(way.days), days=told.edition.short(way.days))


def cost_of(told: Told, way: Way) -> str:
    """Its points, by which ways are compared, and its person-days where all of these are known."""
    if way.days is None:
        return told.edition.say("path-points", n=way.points)
    days = told.edition.short(way.days)
    return told.edition.say("path-points-days", n=way.points, count=ceil(way.days), days=days)


def other_way(told: Told, best: Way) -> str:
    """What the runner-up does otherwise, and what it takes."""
    second, say = told.path.runner_up, told.edition.say
    if second is None:
        return say("path-only", n=len(best.steps))
    ours, theirs = ({step.id: step for step in way.steps} for way in (best, second))
    takes = [step for id_, step in theirs.items() if id_ not in ours]
    leaves = [step for id_, step in ours.items() if id_ not in theirs]
    cost, same = cost_of(told, second), _standing_of(second, best)
    if not takes or max(len(takes), len(leaves)) > _MOST_TITLES:
        return say("path-other-many", shared=len(ours) - len(leaves), more=len(takes), cost=cost, same=same)
    return say("path-other", takes=_quoted(told, takes), leaves=_quoted(told, leaves), cost=cost, same=same)


def _standing_of(second: Way, best: Way) -> int:
    """1 when it costs as much, 0 when it is the next cheapest, 2 when that is not certain: what the sentences choose by."""
    if second.points == best.points:
        return 1
    return 0 if best.proven and second.proven else 2


def _quoted(told: Told, steps: Sequence[Step]) -> str:
    return told.edition.listed([told.edition.say("quoted", text=told.title(step)) for step in steps])
