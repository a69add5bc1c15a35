"""What a result says, in values: which ladder is the headline, how dimensions stand, what is on which scale. No words yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.expression import ids_in
from cxmaturity.model.structure import (
    band,
    cuts,
    is_score,
    questions_under,
    score_plans,
    top_dimensions,
    value_range,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Dimension, Ladder, Questionnaire, Stage
    from cxmaturity.model.questions import Question
    from cxmaturity.model.result import LadderResult, Result, ScoreResult
    from cxmaturity.model.structure import ScorePlan


@dataclass(frozen=True, slots=True)
class Assessment:
    """One instrument and what it found."""

    questionnaire: Questionnaire
    result: Result


@dataclass(frozen=True, slots=True)
class Ends:
    """The lowest and highest value a score can have."""

    low: float
    high: float


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
    """How one dimension stands. `band` is the stage whose cut its score reaches, None when the ladder's cuts are not about its scale."""

    dimension: Dimension
    score: ScoreResult
    ends: Ends | None
    band: str | None

    @property
    def value(self) -> float | None:
        """The dimension's score."""
        return self.score.value


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


def ends_of(questionnaire: Questionnaire, id_: str) -> Ends | None:
    """The scale of a question, score or ladder (whose value is a stage number); None when it has no ends."""
    if id_ in questionnaire.questions:
        reach = value_range(questionnaire, questionnaire.questions[id_])
        return Ends(*reach) if reach else None
    if id_ in questionnaire.ladders:
        return Ends(1, len(questionnaire.ladders[id_].stages))
    plan = score_plans(questionnaire).get(id_)
    return _plan_ends(questionnaire, plan) if plan else None


def _plan_ends(questionnaire: Questionnaire, plan: ScorePlan) -> Ends | None:
    if plan.aggregate == "share":
        return Ends(0, 1)
    members = [(member.weight, ends_of(questionnaire, member.id)) for member in plan.members]
    parts = [(weight, ends) for weight, ends in members if ends is not None]
    if not parts or len(parts) < len(members):
        return None
    if plan.aggregate == "sum":
        return Ends(sum(weight * ends.low for weight, ends in parts), sum(weight * ends.high for weight, ends in parts))
    return Ends(min(ends.low for _, ends in parts), max(ends.high for _, ends in parts))


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
    questionnaire, climb = assessment.questionnaire, headline(assessment)
    ends = ends_of(questionnaire, dimension.id)
    score = assessment.result.scores[dimension.id]
    return Standing(dimension, score, ends, band_of(assessment, climb, ends, score.value))


def band_of(assessment: Assessment, climb: Climb | None, ends: Ends | None, value: float | None) -> str | None:
    """The stage whose cut this value reaches, gates aside; None when the cuts are about another scale."""
    if climb is None or value is None or not ladder_cuts(assessment, climb) or climb.ladder.score is None:
        return None
    same_scale = ends is not None and ends == ends_of(assessment.questionnaire, climb.ladder.score)
    return band(assessment.questionnaire, climb.id, value) if same_scale else None


def known(parts: Sequence[Standing]) -> tuple[Standing, ...]:
    """Those that have a score."""
    return tuple(part for part in parts if part.value is not None)


def extremes(parts: Sequence[Standing]) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """All that share the highest score and all that share the lowest; both empty unless they differ."""
    values = [part.value for part in parts if part.value is not None]
    if not values or max(values) - min(values) < TOLERANCE:
        return (), ()
    high = tuple(part for part in parts if part.value is not None and part.value > max(values) - TOLERANCE)
    low = tuple(part for part in parts if part.value is not None and part.value < min(values) + TOLERANCE)
    return high, low


def is_level(one: float, other: float) -> bool:
    """Whether two scores are the same, apart from how computers add."""
    return abs(one - other) < TOLERANCE


def step_questions(assessment: Assessment, climb: Climb, stage: Stage) -> tuple[Question, ...]:
    """The check items of a step: what its requirements rest on, and what else stands in the same dimension."""
    questionnaire = assessment.questionnaire
    names = [name for requirement in stage.requires for name in ids_in(requirement.that.tree)]
    names += [climb.ladder.score] if stage.from_ is not None and climb.ladder.score else []
    resting = {question for name in names for question in _questions_of(questionnaire, name)}
    homes = [
        part for part in questionnaire.all_dimensions if any(question.id in resting for question in part.questions)
    ]
    if len(homes) == 1:
        return homes[0].questions
    return tuple(question for id_, question in questionnaire.questions.items() if id_ in resting)


def class_questions(assessment: Assessment, id_: str) -> tuple[Question, ...]:
    """The questions that decide a class, with what else stands in the same dimension."""
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
