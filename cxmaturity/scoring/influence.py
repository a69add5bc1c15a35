"""What an improvement is worth: how much its question counts, and how far there is to go."""

from __future__ import annotations

from functools import lru_cache
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.binding import bind_condition
from cxmaturity.model.expression import Arithmetic, Call, Compare, Name, Negative, Number, walk
from cxmaturity.model.parsing import parse
from cxmaturity.model.scopes import group_scope
from cxmaturity.model.structure import ByIdentity, option_values, questions_under, score_plans, top_dimensions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxmaturity.model.questionnaire import Dimension, Questionnaire
    from cxmaturity.model.result import RequirementResult, Result


def influence(questionnaire: Questionnaire) -> Mapping[str, float]:
    """The share of each question in the whole: its weight in its dimension, times that of the dimension among the others (SCORING §8)."""
    return _influence(ByIdentity(questionnaire))


@lru_cache(maxsize=64)
def _influence(key: ByIdentity) -> Mapping[str, float]:
    questionnaire = key.questionnaire
    dimensions = top_dimensions(questionnaire)
    whole = sum(dimension.weight for dimension in dimensions) or 1.0
    shares: dict[str, float] = {}
    for dimension in dimensions:
        shares |= _shares(questionnaire, dimension.id, dimension.weight / whole)
    return shares


def _shares(questionnaire: Questionnaire, score: str, share: float) -> dict[str, float]:
    plan = score_plans(questionnaire)[score]
    weight = sum(member.weight for member in plan.members) or 1.0
    found: dict[str, float] = {}
    for member in plan.members:
        part = share * member.weight / weight
        inner = {member.id: part} if plan.over == "questions" else _shares(questionnaire, member.id, part)
        found |= inner
    return found


def dimension_of(questionnaire: Questionnaire, question: str) -> Dimension:
    """The dimension that a question stands in."""
    return _dimensions(ByIdentity(questionnaire))[question]


@lru_cache(maxsize=64)
def _dimensions(key: ByIdentity) -> Mapping[str, Dimension]:
    dimensions = key.questionnaire.all_dimensions
    return {question.id: dimension for dimension in dimensions for question in dimension.questions}


def gap(questionnaire: Questionnaire, result: Result, question: str, targets: Mapping[str, str]) -> float | None:
    """How far an answer is from its goal, as a share of the scale: the target of its dimension, else the top.

    None when there is no answer to start from.
    """
    answer = result.questions.get(question)
    values = option_values(questionnaire.options(questionnaire.questions[question]))
    if answer is None or answer.value is None or not values:
        return None
    low, high = min(values.values()), max(values.values())
    dimension = dimension_of(questionnaire, question).id
    goal = high if dimension not in targets else target_value(questionnaire, targets[dimension], values)
    return max(0.0, goal - answer.value) / ((high - low) or 1.0)


def target_value(questionnaire: Questionnaire, stage: str, values: Mapping[str, float]) -> float:
    """What an answer must be worth for a target stage: the option of that name, else what the stage's band starts at, else the top."""
    if stage in values:
        return values[stage]
    starts = [start for ladder in questionnaire.ladders.values() if (start := ladder.start(stage)) is not None]
    return starts[0] if starts else max(values.values())


def pointed_at(questionnaire: Questionnaire, result: Result, requirement: RequirementResult) -> Iterator[str]:
    """The questions that an unmet requirement is about by name: its own, or those of what keeps a lowest score down.

    A mean is about all of its questions alike, and points at none; so does a requirement that something be lower.
    """
    if requirement.actual is not None and requirement.needed is not None and requirement.actual > requirement.needed:
        return
    for id_ in requirement.subject:
        if id_ in questionnaire.questions:
            yield id_
        elif id_ in score_plans(questionnaire):
            yield from _keeping_down(questionnaire, result, id_, requirement.needed)


def _keeping_down(questionnaire: Questionnaire, result: Result, score: str, needed: float | None) -> Iterator[str]:
    plan = score_plans(questionnaire)[score]
    if plan.aggregate != "min" or needed is None:
        return
    for member in plan.members:
        if member.id in questionnaire.questions:
            value = result.questions[member.id].value
        else:
            value = result.scores[member.id].value if member.id in result.scores else None
        if value is not None and (value < needed or value == result.scores[score].value):
            yield from [part.id for part in questions_under(questionnaire, member.id)] or [member.id]


def value_asked(questionnaire: Questionnaire, requirement: RequirementResult, question: str) -> float | None:
    """What an unmet requirement asks an answer to be worth; for a share, the answer that it counts from. None where it does not say."""
    tree = bind_condition(parse(requirement.source).tree, group_scope(questionnaire))
    shares = [node.arguments for node in walk(tree) if isinstance(node, Call) and node.function == "share"]
    counted = [
        part.value for of, *parts in shares if of == Name(question) for part in parts if isinstance(part, Number)
    ]
    if counted or requirement.needed is None or not isinstance(tree, Compare):
        return max(counted, default=None)
    if isinstance(tree.left, Arithmetic | Negative) or isinstance(tree.right, Arithmetic | Negative):
        return None
    return requirement.needed + (2 * TOLERANCE if tree.operator in (">", "<") else 0.0)


def steps_first(questionnaire: Questionnaire) -> Mapping[str, set[str]]:
    """In free ladders: for each question that a step requires, the questions that the steps it needs require."""
    return _steps_first(ByIdentity(questionnaire))


@lru_cache(maxsize=64)
def _steps_first(key: ByIdentity) -> Mapping[str, set[str]]:
    questionnaire = key.questionnaire
    before: dict[str, set[str]] = {}
    for ladder in questionnaire.ladders.values():
        required = {stage.id: required_questions(questionnaire, stage.id) for stage in ladder.stages}
        for stage in ladder.stages:
            under = set().union(*(required[need] for need in stage.needs)) if stage.needs else set()
            for question in required[stage.id]:
                before.setdefault(question, set()).update(under - required[stage.id])
    return before


def required_questions(questionnaire: Questionnaire, stage: str) -> set[str]:
    """The questions that the requirements of a stage name themselves."""
    named: set[str] = set()
    for ladder in questionnaire.ladders.values():
        for part in ladder.stages:
            if part.id == stage:
                trees = [requirement.that.tree for requirement in part.requires]
                calls = {
                    argument
                    for tree in trees
                    for node in walk(tree)
                    if isinstance(node, Call)
                    for argument in node.arguments
                }
                names = {node for tree in trees for node in walk(tree) if isinstance(node, Name)}
                named |= {node.id for node in names - calls if node.id in questionnaire.questions}
    return named


def gates(questionnaire: Questionnaire) -> frozenset[str]:
    """The questions that a stage of a ladder asks for by name."""
    return _gates(ByIdentity(questionnaire))


@lru_cache(maxsize=64)
def _gates(key: ByIdentity) -> frozenset[str]:
    stages = [stage.id for ladder in key.questionnaire.ladders.values() for stage in ladder.stages]
    return frozenset().union(*(required_questions(key.questionnaire, stage) for stage in stages))


def resting_on(questionnaire: Questionnaire) -> Mapping[str, int]:
    """For each improvement how many others need it, directly or by way of others; those of its own question aside."""
    return _resting_on(ByIdentity(questionnaire))


@lru_cache(maxsize=64)
def _resting_on(key: ByIdentity) -> Mapping[str, int]:
    improvements = key.questionnaire.improvements
    under: dict[str, set[str]] = {}
    needs = {id_: [need for need in part.needs if need in improvements] for id_, (_, part) in improvements.items()}
    for id_, (question, part) in improvements.items():
        needs[id_] += [
            other for other, (own, below) in improvements.items() if own == question and below.to == part.from_
        ]
    for id_ in TopologicalSorter(needs).static_order():
        under[id_] = set(needs[id_]).union(*(under[need] for need in needs[id_]))
    counts = dict.fromkeys(improvements, 0)
    for id_, found in under.items():
        for need in found:
            counts[need] += improvements[need][0] != improvements[id_][0]
    return counts
