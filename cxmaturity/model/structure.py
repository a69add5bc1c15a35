"""What a questionnaire means as a whole: every score with its members and weights, and the order of computing.

A dimension is a score too; here both have one form.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Literal

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.expression import ids_in
from cxmaturity.model.questionnaire import Dimension, Policy, Questionnaire, Score, Tag
from cxmaturity.model.questions import Calc, Choice, Likert, Multi, NumberQuestion, Rating, YesNo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxmaturity.model.expression import Expression
    from cxmaturity.model.questionnaire import Aggregate, Ladder
    from cxmaturity.model.questions import Option, Question, TableColumn

HALF = 0.5
"""A respondent who answered at least this share of the applicable weight has a score of their own (SCORING §1).

More of the answers than this share reach a low median, and make a choice that of the group (DESIGN §3.4).
"""


@dataclass(frozen=True, slots=True)
class Member:
    """A question or score in a score, with its weight there."""

    id: str
    weight: float


@dataclass(frozen=True, slots=True)
class ScorePlan:
    """A score or dimension, ready to compute: `over` says what the members are; a formula has none."""

    id: str
    title: Mapping[str, str]
    aggregate: Aggregate | None
    over: Literal["questions", "scores", "formula"]
    members: tuple[Member, ...]
    formula: Expression | None
    at_least: float | None
    na: Policy
    missing: Policy | Literal["unknown"]
    empty: Literal["unknown", "pass"]
    min_coverage: float
    weight: float


def has_value(questionnaire: Questionnaire, question: Question | TableColumn) -> bool:
    """Whether an answer to this question is worth a number."""
    match question:
        case Rating() | Likert() | YesNo() | Choice():
            return any(option.value is not None for option in questionnaire.options(question))
        case NumberQuestion() | Calc():
            return True
        case _:
            return False


def value_range(questionnaire: Questionnaire, question: Question | TableColumn) -> tuple[float, float] | None:
    """The lowest and highest value an answer can have; None when it is unbounded or has none."""
    match question:
        case NumberQuestion(bands=bands) if bands:
            values = [band.value for band in bands]
        case NumberQuestion(min=low, max=high):
            return None if low is None or high is None else (low, high)
        case Multi():
            return None
        case _:
            values = [option.value for option in questionnaire.options(question) if option.value is not None]
    return (min(values), max(values)) if values else None


def option_values(options: tuple[Option, ...]) -> dict[str, float]:
    """Option id to value, for those that have one."""
    return {option.id: option.value for option in options if option.value is not None}


def scored_questions(questionnaire: Questionnaire, dimension: Dimension) -> tuple[Question, ...]:
    """The questions directly in a dimension that count in its score."""
    return tuple(question for question in dimension.questions if question.scored and has_value(questionnaire, question))


def is_score(questionnaire: Questionnaire, dimension: Dimension) -> bool:
    """Whether a dimension has a score; one without is a heading."""
    return any(is_score(questionnaire, inner) for inner in dimension.dimensions) or bool(
        scored_questions(questionnaire, dimension)
    )


def top_dimensions(questionnaire: Questionnaire) -> tuple[Dimension, ...]:
    """The outermost dimensions that have a score: what `of: dimensions` means."""
    return tuple(dimension for dimension in questionnaire.dimensions if is_score(questionnaire, dimension))


@lru_cache(maxsize=64)
def _plans(key: ByIdentity) -> dict[str, ScorePlan]:
    questionnaire = key.questionnaire
    plans = [
        _dimension_plan(questionnaire, dimension)
        for dimension in questionnaire.all_dimensions
        if is_score(questionnaire, dimension)
    ]
    weights = _own_weights(questionnaire)
    plans += [_score_plan(questionnaire, id_, score, weights) for id_, score in questionnaire.scores.items()]
    return {plan.id: plan for plan in plans}


@dataclass(frozen=True, slots=True)
class ByIdentity:
    """A cache key: hashing a whole questionnaire would cost more than the plan."""

    questionnaire: Questionnaire

    def __hash__(self) -> int:
        return id(self.questionnaire)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and other.questionnaire is self.questionnaire


def score_plans(questionnaire: Questionnaire) -> Mapping[str, ScorePlan]:
    """Every dimension that is a score, and every score, by id, in the order of the file."""
    return _plans(ByIdentity(questionnaire))


def _dimension_plan(questionnaire: Questionnaire, dimension: Dimension) -> ScorePlan:
    inner = [child for child in dimension.dimensions if is_score(questionnaire, child)]
    members = [Member(part.id, part.weight) for part in inner or scored_questions(questionnaire, dimension)]
    return ScorePlan(
        id=dimension.id,
        title=dimension.title,
        aggregate=dimension.aggregate,
        over="scores" if inner else "questions",
        members=tuple(members),
        formula=None,
        at_least=None,
        na=dimension.na,
        missing=_missing_policy(dimension),
        empty=dimension.empty,
        min_coverage=dimension.min_coverage,
        weight=dimension.weight,
    )


def _missing_policy(part: Dimension | Score) -> Policy | Literal["unknown"]:
    """The author's policy; without one a missing part is left out, but makes a sum unknown (DESIGN §3.7)."""
    return part.missing or ("unknown" if part.aggregate == "sum" else "leave_out")


def _score_plan(questionnaire: Questionnaire, id_: str, score: Score, weights: Mapping[str, float]) -> ScorePlan:
    ids = member_ids(questionnaire, score)
    questions = bool(ids) and all(member in questionnaire.questions for member in ids)
    over: Literal["questions", "scores", "formula"] = (
        "formula" if score.value else "questions" if questions or not ids else "scores"
    )
    return ScorePlan(
        id=id_,
        title=score.title or {questionnaire.languages[0]: id_},
        aggregate=score.aggregate,
        over=over,
        members=tuple(Member(member, score.weights.get(member, weights.get(member, 1.0))) for member in ids),
        formula=score.value,
        at_least=_least(questionnaire, score, ids),
        na=score.na,
        missing=_missing_policy(score),
        empty=score.empty,
        min_coverage=score.min_coverage,
        weight=score.weight,
    )


def member_ids(questionnaire: Questionnaire, score: Score) -> tuple[str, ...]:
    """The ids that `of` names, each once, in the order of the file for `dimensions` and tags."""
    match score.of:
        case None:
            return ()
        case "dimensions":
            return tuple(dimension.id for dimension in top_dimensions(questionnaire))
        case Tag(tag=tag):
            tagged = [id_ for id_, tags in _tags(questionnaire).items() if tag in tags]
            return tuple(tagged)
        case ids:
            return tuple(dict.fromkeys(ids))


def _tags(questionnaire: Questionnaire) -> dict[str, tuple[str, ...]]:
    tags: dict[str, tuple[str, ...]] = {id_: question.tags for id_, question in questionnaire.questions.items()}
    tags |= {dimension.id: dimension.tags for dimension in questionnaire.all_dimensions}
    return tags | {id_: score.tags for id_, score in questionnaire.scores.items()}


def _own_weights(questionnaire: Questionnaire) -> dict[str, float]:
    weights = {id_: question.weight for id_, question in questionnaire.questions.items()}
    weights |= {dimension.id: dimension.weight for dimension in questionnaire.all_dimensions}
    return weights | {id_: score.weight for id_, score in questionnaire.scores.items()}


def _least(questionnaire: Questionnaire, score: Score, ids: tuple[str, ...]) -> float | None:
    """The value of `at_least`, looked up on the scale of the questions when it is an option's id."""
    if not isinstance(score.at_least, str):
        return score.at_least
    for id_ in ids:
        question = questionnaire.questions.get(id_)
        values = option_values(questionnaire.options(question)) if question else {}
        if score.at_least in values:
            return values[score.at_least]
    return None


def computing_order(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Scores and ladders, each after what it rests on. Raises `CycleError` when some rest on each other."""
    return tuple(TopologicalSorter(rests_on(questionnaire)).static_order())


def rests_on(questionnaire: Questionnaire) -> dict[str, list[str]]:
    """For each score and ladder the scores and ladders that it is directly made from."""
    plans = score_plans(questionnaire)
    known = {*plans, *questionnaire.ladders}
    parts = {id_: _rests_on(plan) for id_, plan in plans.items()}
    parts |= {id_: _ladder_rests_on(ladder) for id_, ladder in questionnaire.ladders.items()}
    return {id_: [part for part in ids if part in known] for id_, ids in parts.items()}


def _rests_on(plan: ScorePlan) -> list[str]:
    return [*(member.id for member in plan.members), *(ids_in(plan.formula.tree) if plan.formula else ())]


def _ladder_rests_on(ladder: Ladder) -> list[str]:
    rules = [requirement.that for stage in ladder.stages for requirement in stage.requires]
    ids = [name for rule in rules for name in ids_in(rule.tree)]
    return [ladder.score, *ids] if ladder.score else ids


def ring(needs: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """What needs each other in a circle, from the first in the file; empty when nothing does."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()


def all_needs(ladder: Ladder, step: str) -> tuple[str, ...]:
    """What a step rests on, directly or by way of what that needs, in the order of the ladder."""
    needs = {stage.id: stage.needs for stage in ladder.stages}
    found: set[str] = set()
    waiting = list(needs[step])
    while waiting:
        need = waiting.pop()
        if need not in found:
            found.add(need)
            waiting.extend(needs[need])
    return tuple(stage.id for stage in ladder.stages if stage.id in found)


def questions_under(questionnaire: Questionnaire, id_: str) -> tuple[Member, ...]:
    """The questions that a score rests on, through the scores in it, with their weights in their own score.

    A question that a formula names itself has its own weight; one without a value (a plain choice) is not counted.
    """
    plans = score_plans(questionnaire)
    found: dict[str, Member] = {}
    seen: set[str] = set()
    waiting = [id_]
    while waiting:
        name = waiting.pop()
        question = questionnaire.questions.get(name)
        if question is not None and has_value(questionnaire, question):
            found.setdefault(name, Member(name, question.weight))
        plan = plans.get(name)
        if plan is None or plan.id in seen:
            continue
        seen.add(plan.id)
        if plan.over == "questions":
            found |= {member.id: member for member in plan.members}
        else:
            waiting += reversed(_rests_on(plan))
    return tuple(found.values())


def cuts(questionnaire: Questionnaire, ladder_id: str) -> tuple[float, ...]:
    """The values of `from:` on a ladder, ascending: the one definition of its bands."""
    return tuple(sorted(stage.from_ for stage in questionnaire.ladders[ladder_id].stages if stage.from_ is not None))


def band(questionnaire: Questionnaire, ladder_id: str, value: float) -> str:
    """The stage whose `from:` this value reaches, gates aside; the first stage when it reaches none."""
    stages = questionnaire.ladders[ladder_id].stages
    reached = [stage.id for stage in stages if stage.from_ is not None and value >= stage.from_ - TOLERANCE]
    return reached[-1] if reached else stages[0].id
