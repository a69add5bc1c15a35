"""The sentences a report opens with. Each is chosen by a rule from the result and is true for every input that chooses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from cxmaturity.model.structure import band
from cxmaturity.report.ends import ends_of
from cxmaturity.report.requirements import is_about, score_gap
from cxmaturity.report.standing import (
    are_close,
    climbs,
    extremes,
    headline,
    headline_outcome,
    headline_score,
    known,
    ladder_cuts,
    on_one_scale,
    standings,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.result import RequirementResult, StageResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment, Climb, Standing

MOST_NAMED = 2
"""More dimensions than this that share a score are counted, not named."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the headline rests on: the stage, the stage its score alone would give, and what the next stage still asks."""

    climb: Climb
    score: str | None
    value: float | None
    by_score: str | None
    unmet: tuple[RequirementResult, ...]

    @property
    def stage(self) -> str | None:
        """The id of the stage reached."""
        return self.climb.outcome.stage

    @property
    def next(self) -> str | None:
        """The id of the next stage."""
        return self.climb.outcome.next.stage if self.climb.outcome.next else None

    @property
    def short(self) -> RequirementResult | None:
        """The requirement on the score that it is too low for; None when it is high enough, or is not known."""
        return next((part for part in self.unmet if is_about(part, self.score) and _is_short(part)), None)

    @property
    def held_back(self) -> bool:
        """Whether the score alone would give a higher stage than the requirements allow."""
        stage, by_score = self.climb.place(self.stage), self.climb.place(self.by_score)
        return stage is not None and by_score is not None and by_score > stage

    @property
    def others(self) -> int:
        """How many unmet requirements of the next stage are not about the score."""
        return sum(1 for part in self.unmet if not is_about(part, self.score))


def _is_short(requirement: RequirementResult) -> bool:
    """Whether a comparison misses what it needs from below."""
    actual, needed = requirement.actual, requirement.needed
    return requirement.met is False and actual is not None and needed is not None and actual < needed


def verdict(assessment: Assessment) -> Verdict | None:
    """The verdict of the headline ladder; None when the instrument has no staged ladder."""
    climb = headline(assessment)
    if climb is None:
        return None
    score = climb.ladder.score
    outcome = assessment.result.scores.get(score or "")
    value = outcome.value if outcome else None
    cut = value is not None and ladder_cuts(assessment, climb)
    by_score = band(assessment.questionnaire, climb.id, value) if cut and value is not None else None
    return Verdict(climb, score, value, by_score, climb.outcome.next.unmet if climb.outcome.next else ())


def stage_title(edition: Edition, climb: Climb, id_: str | None) -> str:
    """The title of a stage; the words for none where there is none."""
    if id_ is None:
        return edition.say("no-stage")
    return edition.text(climb.stage(id_).title) or id_


def client_of(assessment: Assessment, edition: Edition) -> str:
    """The organisation's name, or the words for it at the start of a sentence."""
    return assessment.result.organisation.strip() or edition.say("this-organisation")


def headline_text(assessment: Assessment, edition: Edition) -> str:
    """The headline score, guarded against its cuts; nothing where there is none."""
    outcome = headline_outcome(assessment)
    if outcome is None or outcome.value is None:
        return ""
    ends = ends_of(assessment.questionnaire, headline_score(assessment) or "")
    cuts = ladder_cuts(assessment, headline(assessment))
    return edition.number(outcome.value, (*cuts, *((ends.low, ends.high) if ends else ())))


def finding(assessment: Assessment, edition: Edition) -> str:
    """The answer in one sentence: the title of the summary."""
    judged = verdict(assessment)
    if judged:
        return _stage_finding(edition, judged)
    steps = climbs(assessment, "free")
    if steps:
        return steps_finding(edition, steps[0])
    return _score_finding(assessment, edition)


def _stage_finding(edition: Edition, judged: Verdict) -> str:
    match judged.climb.outcome.status:
        case "ok":
            return _reached_finding(edition, judged)
        case "below_first":
            first = judged.climb.ladder.stages[0].id
            return edition.say("finding-below-first", stage=stage_title(edition, judged.climb, first))
        case "insufficient":
            return edition.say("finding-insufficient")
        case "reduced_scope":
            return edition.say("finding-reduced-scope")
        case "suppressed":
            return edition.say("finding-suppressed")
        case status:
            assert_never(status)


def _reached_finding(edition: Edition, judged: Verdict) -> str:
    stage = stage_title(edition, judged.climb, judged.stage)
    if judged.next is None:
        return edition.say("finding-top", stage=stage)
    if judged.climb.outcome.provisional:
        return edition.say("finding-provisional", stage=stage)
    following = stage_title(edition, judged.climb, judged.next)
    if judged.held_back:
        scored = stage_title(edition, judged.climb, judged.by_score)
        return edition.say("finding-held-back", stage=stage, scored=scored, n=len(judged.unmet))
    if judged.short is not None and judged.others:
        return edition.say("finding-score-and-more", stage=stage, next=following, n=judged.others)
    if judged.short is not None:
        return edition.say("finding-short", stage=stage, next=following, distance=score_gap(edition, judged.short))
    return edition.say("finding-requirements", stage=stage, next=following, n=len(judged.unmet))


def _score_finding(assessment: Assessment, edition: Edition) -> str:
    outcome, ends = headline_outcome(assessment), ends_of(assessment.questionnaire, headline_score(assessment) or "")
    if outcome is not None and outcome.value is not None and ends is not None:
        shown = edition.number(outcome.value, (ends.low, ends.high))
        return edition.say("finding-score", score=shown, low=edition.short(ends.low), high=edition.short(ends.high))
    return profile_finding(edition, standings(assessment))


def profile_finding(edition: Edition, parts: Sequence[Standing]) -> str:
    """How the dimensions compare: the title of the profile."""
    scored = known(parts)
    high, low = extremes(scored)
    if not scored:
        return edition.say("profile-none")
    if len(scored) == 1:
        return edition.say("profile-single", dimension=_title(edition, scored[0]), score=_shown(edition, scored[0]))
    if not on_one_scale(scored):
        return edition.say("profile-scales", n=len(scored))
    if not high:
        return edition.say("profile-equal", score=_shown(edition, scored[0]))
    return _contrast(edition, scored, high, low)


def _contrast(edition: Edition, scored: Sequence[Standing], high: Sequence[Standing], low: Sequence[Standing]) -> str:
    """Which dimensions stand out, where any does."""
    ends = {"low": _shown(edition, low[0]), "high": _shown(edition, high[0])}
    if are_close(scored):
        return edition.say("profile-close", **ends)
    if max(len(high), len(low)) <= MOST_NAMED:
        return edition.say("profile-contrast", strongest=_names(edition, high), weakest=_names(edition, low))
    if len(low) == 1:
        return edition.say("profile-behind", weakest=_names(edition, low), **ends)
    if len(high) == 1:
        return edition.say("profile-ahead", strongest=_names(edition, high), **ends)
    return edition.say("profile-spread", **ends)


def _title(edition: Edition, part: Standing) -> str:
    return edition.text(part.dimension.title)


def _names(edition: Edition, parts: Sequence[Standing]) -> str:
    return edition.listed([_title(edition, part) for part in parts])


def _shown(edition: Edition, part: Standing) -> str:
    return edition.number(part.value, part.guarded) if part.value is not None else ""


def extremes_sentences(edition: Edition, parts: Sequence[Standing]) -> tuple[str, ...]:
    """Which dimensions are strongest and weakest; nothing where they do not differ."""
    high, low = extremes(known(parts))
    if high and are_close(known(parts)):
        return (edition.say("lead-close", low=_shown(edition, low[0]), high=_shown(edition, high[0])),)
    return tuple(_extreme(edition, key, ends) for key, ends in (("strongest", high), ("weakest", low)) if ends)


def _extreme(edition: Edition, key: str, parts: Sequence[Standing]) -> str:
    score = _shown(edition, parts[0])
    if len(parts) > MOST_NAMED:
        return edition.say(f"lead-{key}-many", n=len(parts), score=score)
    return edition.say(f"lead-{key}", n=len(parts), dimensions=_names(edition, parts), score=score)


def steps_finding(edition: Edition, climb: Climb) -> str:
    """How many steps of a free ladder stand, and how many rest on sand."""
    stages = climb.outcome.stages
    sound, sand = sum(map(stands, stages)), sum(map(rests_on_sand, stages))
    if sound == len(stages):
        return edition.say("steps-all", n=sound)
    if sound and sand:
        return edition.say("steps-some-sand", n=sound, total=len(stages), sand=sand)
    if sand:
        return edition.say("steps-only-sand", sand=sand, total=len(stages))
    return edition.say("steps-some", n=sound, total=len(stages))


def stands(stage: StageResult) -> bool:
    """Whether a step is reached, and what it needs is reached too."""
    return stage.reached and stage.sound


def rests_on_sand(stage: StageResult) -> bool:
    """Whether a step is reached while one that it needs is not."""
    return stage.reached and not stage.sound


def next_step(climb: Climb) -> StageResult | None:
    """The first step that does not stand while all that it needs does; None when all stand."""
    standing = {stage.id for stage in climb.outcome.stages if stands(stage)}
    open_ = [stage for stage in climb.outcome.stages if stage.id not in standing]
    return next((stage for stage in open_ if standing.issuperset(stage.needs)), None)
