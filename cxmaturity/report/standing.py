"""What a result says, in values: which ladder is the headline, how dimensions stand, what is on which scale. No words yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE, shown
from cxmaturity.model.expression import ids_in
from cxmaturity.model.structure import (
    band,
    cuts,
    is_score,
    questions_under,
    top_dimensions,
)
from cxmaturity.report.ends import ends_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.path import Path
    from cxmaturity.model.questionnaire import Dimension, Ladder, Questionnaire, Stage
    from cxmaturity.model.questions import Question
    from cxmaturity.model.result import LadderResult, Result, ScoreResult
    from cxmaturity.report.ends import Ends


CLOSE = 0.1
"""Scores that lie within this share of their scale are not told apart."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """One instrument, what it found, and the way to the next stage of its headline ladder where that was computed."""

    questionnaire: Questionnaire
    result: Result
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Climb:
    """A ladder as written and as judged."""

    id: str
    ladder: Ladder
    outcome: LadderResult

    def stage(self, id_: str) -> Stage:
        """The stage with this id."""
        return next(stage for stage in self.ladder.stages if stage.id == id_)

    def place(self, id_: str | None) -> int | None:
        """Where the stage is on the ladder, from 0; None for no stage."""
        ids = [stage.id for stage in self.ladder.stages]
        return ids.index(id_) if id_ in ids else None


@dataclass(frozen=True, slots=True)
class Standing:
    """How one dimension stands.

    `band` is the stage whose cut its score reaches, None when the headline's cuts are not about its scale; `cuts` are empty then.
    """

    dimension: Dimension
    score: ScoreResult
    ends: Ends | None
    band: str | None
    cuts: tuple[float, ...]

    @property
    def value(self) -> float | None:
        """The dimension's score."""
        return self.score.value

    @property
    def guarded(self) -> tuple[float, ...]:
        """The values that a score of this dimension must not seem to reach: the ends of its scale and the cuts on it."""
        return (self.ends.low, self.ends.high, *self.cuts) if self.ends else ()


def climbs(assessment: Assessment, kind: str) -> tuple[Climb, ...]:
    """The ladders of this kind that were judged, in the order of the file."""
    outcomes = assessment.result.ladders
    return tuple(
        Climb(id_, ladder, outcomes[id_])
        for id_, ladder in assessment.questionnaire.ladders.items()
        if id_ in outcomes and ladder.kind == kind
    )


def headline(assessment: Assessment) -> Climb | None:
    """The staged ladder that gives the assessment its stage: the first that is about a score, else the first."""
    staged = climbs(assessment, "staged")
    return next((climb for climb in staged if climb.ladder.score), staged[0] if staged else None)


def headline_score(assessment: Assessment) -> str | None:
    """The score behind the headline: the ladder's, else the score over all dimensions, else the only dimension."""
    climb = headline(assessment)
    if climb and climb.ladder.score:
        return climb.ladder.score
    scores = assessment.questionnaire.scores
    overall = [id_ for id_, score in scores.items() if score.of == "dimensions" and score.aggregate in ("mean", "sum")]
    tops = [dimension.id for dimension in top_dimensions(assessment.questionnaire)]
    return next(iter(overall), tops[0] if len(tops) == 1 else None)


def headline_outcome(assessment: Assessment) -> ScoreResult | None:
    """The headline score as it came out; None where there is none."""
    return assessment.result.scores.get(headline_score(assessment) or "")


def ladder_cuts(assessment: Assessment, climb: Climb | None) -> tuple[float, ...]:
    """The cuts of a ladder, ascending; none when there is no ladder or it has none."""
    return cuts(assessment.questionnaire, climb.id) if climb else ()


def standings(assessment: Assessment) -> tuple[Standing, ...]:
    """The dimensions of the profile: all but those whose questions stand with the steps."""
    elsewhere = told_elsewhere(assessment)
    return tuple(part for part in all_standings(assessment) if not _only(part.dimension, elsewhere))


def all_standings(assessment: Assessment) -> tuple[Standing, ...]:
    """The dimensions in the order of the file: the outermost, or those inside it when there is only one."""
    tops = [
        dimension for dimension in top_dimensions(assessment.questionnaire) if dimension.id in assessment.result.scores
    ]
    if len(tops) == 1:
        inner = [part for part in tops[0].dimensions if is_score(assessment.questionnaire, part)]
        tops = [part for part in inner if part.id in assessment.result.scores] or tops
    return tuple(standing_of(assessment, dimension) for dimension in tops)


def standing_of(assessment: Assessment, dimension: Dimension) -> Standing:
    """How this dimension stands."""
    climb, score = headline(assessment), assessment.result.scores[dimension.id]
    ends = ends_of(assessment.questionnaire, dimension.id)
    return Standing(dimension, score, ends, band_of(assessment, climb, ends, score.value), cuts_on(assessment, ends))


def cuts_on(assessment: Assessment, ends: Ends | None) -> tuple[float, ...]:
    """The cuts of the headline ladder, for a score with the ends that they are about; none for another."""
    climb = headline(assessment)
    return ladder_cuts(assessment, climb) if _is_about(assessment, climb, ends) else ()


def band_of(assessment: Assessment, climb: Climb | None, ends: Ends | None, value: float | None) -> str | None:
    """The stage whose cut this value reaches, gates aside; None when the cuts are about another scale."""
    if climb is None or value is None or not _is_about(assessment, climb, ends):
        return None
    return band(assessment.questionnaire, climb.id, value)


def _is_about(assessment: Assessment, climb: Climb | None, ends: Ends | None) -> bool:
    """Whether the ladder has cuts, on a score with these ends."""
    if climb is None or climb.ladder.score is None or not ladder_cuts(assessment, climb):
        return False
    return ends is not None and ends == ends_of(assessment.questionnaire, climb.ladder.score)


def known(parts: Sequence[Standing]) -> tuple[Standing, ...]:
    """Those that have a score."""
    return tuple(part for part in parts if part.value is not None)


def on_one_scale(parts: Sequence[Standing]) -> bool:
    """Whether the scores can be compared: 4 of 5 is not more than 3 of 4."""
    return len({part.ends for part in parts}) <= 1


def extremes(parts: Sequence[Standing]) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """All that share the highest score as shown and all that share the lowest; both empty unless they differ on one scale."""
    values = [(shown(part.value, part.guarded), part) for part in parts if part.value is not None]
    highest, lowest = (choose((value for value, _ in values), default=None) for choose in (max, min))
    if highest == lowest or not on_one_scale(parts):
        return (), ()
    high = tuple(part for value, part in values if value == highest)
    return high, tuple(part for value, part in values if value == lowest)


def are_close(parts: Sequence[Standing]) -> bool:
    """Whether the scores, as shown and on one scale, lie within a tenth of it: then none of them stands out."""
    values = [float(shown(part.value, part.guarded)) for part in parts if part.value is not None]
    ends = parts[0].ends if parts else None
    if len(values) <= 1 or ends is None or not on_one_scale(parts):
        return False
    return max(values) - min(values) < CLOSE * (ends.high - ends.low) - TOLERANCE


def is_level(one: float, other: float) -> bool:
    """Whether two scores are the same, apart from how computers add."""
    return abs(one - other) < TOLERANCE


def step_questions(assessment: Assessment, climb: Climb, stage: Stage) -> tuple[Question, ...]:
    """The check items of a step: what its requirements rest on, and the rest of their dimension where it is this step's alone."""
    questionnaire = assessment.questionnaire
    resting = _resting(questionnaire, climb.ladder, stage)
    others = {
        id_ for other in climb.ladder.stages if other != stage for id_ in _resting(questionnaire, climb.ladder, other)
    }
    homes = [
        part for part in questionnaire.all_dimensions if any(question.id in resting for question in part.questions)
    ]
    if len(homes) == 1 and others.isdisjoint(question.id for question in homes[0].questions):
        return homes[0].questions
    return tuple(question for id_, question in questionnaire.questions.items() if id_ in resting)


def _resting(questionnaire: Questionnaire, ladder: Ladder, stage: Stage) -> set[str]:
    """The questions that the requirements of a stage rest on, directly or through scores."""
    names = [name for requirement in stage.requires for name in ids_in(requirement.that.tree)]
    names += [ladder.score] if stage.from_ is not None and ladder.score else []
    return {question for name in names for question in _questions_of(questionnaire, name)}


def class_questions(assessment: Assessment, id_: str) -> tuple[Question, ...]:
    """The questions that decide a class, in the order of the file."""
    questionnaire = assessment.questionnaire
    rules = [option.when for option in questionnaire.classes[id_].options]
    resting = {
        question for rule in rules for name in ids_in(rule.tree) for question in _questions_of(questionnaire, name)
    }
    return tuple(question for key, question in questionnaire.questions.items() if key in resting)


def _questions_of(questionnaire: Questionnaire, name: str) -> tuple[str, ...]:
    if name in questionnaire.questions:
        return (name,)
    return tuple(member.id for member in questions_under(questionnaire, name))


def group_classes(assessment: Assessment) -> tuple[str, ...]:
    """The ids of the classes judged on the group, where that was done."""
    return tuple(
        id_
        for id_, classes in assessment.questionnaire.classes.items()
        if classes.per == "group" and classes.for_each is None and id_ in assessment.result.classes
    )


def told_elsewhere(assessment: Assessment) -> frozenset[str]:
    """The questions that stand with the steps and types of a free ladder, and need no page of their own.

    Beside a staged ladder the dimensions are the profile, whatever else rests on them.
    """
    free = () if headline(assessment) else climbs(assessment, "free")
    steps = [
        question.id
        for climb in free
        for stage in climb.ladder.stages
        for question in step_questions(assessment, climb, stage)
    ]
    types = (
        [question.id for id_ in group_classes(assessment) for question in class_questions(assessment, id_)]
        if free
        else []
    )
    return frozenset([*steps, *types])


def _only(dimension: Dimension, questions: frozenset[str]) -> bool:
    inside = _inside(dimension)
    return bool(inside) and inside <= questions


def _inside(dimension: Dimension) -> frozenset[str]:
    own = frozenset(question.id for question in dimension.questions)
    return own.union(*(_inside(part) for part in dimension.dimensions))
