"""From measured rows to results: a value for every organisation, with everything a reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxmaturity.i18n import number, pick
from cxmaturity.model.expression import Arithmetic, Call, Compare, Name, Number, Quoted, Tree, ids_in
from cxmaturity.model.result import (
    ClassResult,
    LadderResult,
    Next,
    RequirementResult,
    ScoreResult,
    StageResult,
)
from cxmaturity.model.scopes import group_scope
from cxmaturity.model.structure import score_plans
from cxmaturity.scoring.ladders import is_coverage, rules_of
from cxmaturity.scoring.measures import GroupColumns
from cxmaturity.scoring.respondents import INFINITY
from cxmaturity.scoring.tables import table_calls
from cxmaturity.scoring.tally import class_flags, class_ids

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

    from cxmaturity.model.questionnaire import Ladder, Questionnaire
    from cxmaturity.model.result import LadderStatus
    from cxmaturity.scoring.ladders import Rule

MeasuredRow = dict[str, Any]
"""One row of `measures.measure`, by column name."""


def score_results(questionnaire: Questionnaire, row: MeasuredRow) -> dict[str, ScoreResult]:
    """Every score of this organisation or group."""
    return {id_: _score(row, id_) for id_ in score_plans(questionnaire)}


def _score(row: MeasuredRow, id_: str) -> ScoreResult:
    value = row[f"{id_}@value"]
    bounds = [bound for bound in (row[f"{id_}@low"], row[f"{id_}@high"], value) if bound is not None]
    return ScoreResult(
        value=value,
        answered=row[f"{id_}@answered"],
        applicable=row[f"{id_}@applicable"],
        coverage=row[f"{id_}@coverage"],
        maximum=_finite(row[f"{id_}@maximum"]),
        status="insufficient" if value is None else "ok",
        low=_finite(min(bounds)) if bounds else None,
        high=_finite(max(bounds)) if bounds else None,
        n=int(row[f"{id_}@n"] or 0),
    )


def _finite(value: float | None) -> float | None:
    return None if value is None or abs(value) == INFINITY else value


@dataclass(frozen=True, slots=True)
class LadderPlan:
    """A ladder with its rules bound and their texts written, once for all rows."""

    id: str
    ladder: Ladder
    rules: tuple[tuple[Rule, ...], ...]
    texts: tuple[tuple[Mapping[str, str], ...], ...]
    base: str
    """The language of an id that stands for a title that is not there."""


def ladder_plans(questionnaire: Questionnaire) -> list[LadderPlan]:
    """Every ladder, ready to be read off the measured rows."""
    plans = []
    for id_, ladder in questionnaire.ladders.items():
        rules = tuple(tuple(rules_of(questionnaire, ladder, stage)) for stage in ladder.stages)
        texts = tuple(tuple(requirement_text(questionnaire, rule) for rule in stage) for stage in rules)
        plans.append(LadderPlan(id_, ladder, rules, texts, questionnaire.languages[0]))
    return plans


def requirement_text(questionnaire: Questionnaire, rule: Rule) -> Mapping[str, str]:
    """The author's text, else the comparison with titles for ids, in every language of the instrument."""
    if rule.text is not None:
        return rule.text
    return {language: _in_words(questionnaire, rule.tree, language) for language in questionnaire.languages}


_SIGNS = {">=": "≥", "<=": "≤", "==": "=", "!=": "≠", ">": ">", "<": "<"}


def _in_words(questionnaire: Questionnaire, tree: Tree, language: str) -> str:
    match tree:
        case Compare(operator, left, right):
            needed = _called(questionnaire, left, right, language) or _in_words(questionnaire, right, language)
            return f"{_in_words(questionnaire, left, language)} {_SIGNS[operator]} {needed}"
        case Number(value):
            return number(value, language, decimals=0 if value == int(value) else 2)
        case Name(id_):
            return title_of(questionnaire, id_, language)
        case Call(function, arguments):
            return f"{function}({', '.join(_in_words(questionnaire, part, language) for part in arguments)})"
        case Arithmetic(operator, left, right):
            return f"{_in_words(questionnaire, left, language)} {operator} {_in_words(questionnaire, right, language)}"
        case _:
            return " ".join(title_of(questionnaire, id_, language) for id_ in ids_in(tree))


def _called(questionnaire: Questionnaire, left: Tree, right: Tree, language: str) -> str | None:
    """What the right side is called beside the left: an option of the question, or a stage of the ladder."""
    if not isinstance(left, Name) or not isinstance(right, Number | Quoted):
        return None
    found = _names_beside(questionnaire, left.id).get(right.value)
    return (pick(found[0], language) or found[1]) if found else None


def _names_beside(questionnaire: Questionnaire, id_: str) -> dict[float | str, tuple[Mapping[str, str] | None, str]]:
    """Title and id of what a question's values, or a ladder's numbers, stand for."""
    if id_ in questionnaire.ladders:
        stages = enumerate(questionnaire.ladders[id_].stages, 1)
        return {float(number): (stage.title, stage.id) for number, stage in stages}
    question = questionnaire.questions.get(id_)
    options = questionnaire.options(question) if question else ()
    return {
        option.id if option.value is None else option.value: (option.label, option.id) for option in reversed(options)
    }


def title_of(questionnaire: Questionnaire, id_: str, language: str) -> str:
    """What a question, score or ladder is called in this language; its id when it has no words."""
    if id_ in questionnaire.questions:
        question = questionnaire.questions[id_]
        return pick(question.title or question.prompt, language) or id_
    if id_ in questionnaire.ladders:
        return pick(questionnaire.ladders[id_].title, language) or id_
    plan = score_plans(questionnaire).get(id_)
    return pick(plan.title, language) if plan else id_


def ladder_result(plan: LadderPlan, row: MeasuredRow) -> LadderResult:
    """Where on the ladder this organisation or group stands."""
    stages = tuple(_stage(plan, index, row) for index in range(len(plan.ladder.stages)))
    numbers = [row[f"{plan.id}@{run}"] or 0 for run in ("low", "high")]
    reached = row[f"{plan.id}@value"]
    next_ = _next(stages)
    ids = [None, *(stage.id for stage in plan.ladder.stages)]
    return LadderResult(
        kind=plan.ladder.kind,
        stage=ids[int(reached or 0)],
        stage_low=ids[int(min(numbers))],
        stage_high=ids[int(max(numbers))],
        status=_status(plan, row, stages, reached=reached),
        provisional=numbers[0] != numbers[1],
        binding=_binding(next_),
        stages=stages,
        next=next_,
    )


def _stage(plan: LadderPlan, index: int, row: MeasuredRow) -> StageResult:
    stage = plan.ladder.stages[index]
    stem = f"{plan.id}/{index}"
    rules = zip(plan.rules[index], plan.texts[index], strict=True)
    return StageResult(
        id=stage.id,
        title=stage.title or {plan.base: stage.id},
        reached=row[f"{stem}@value"],
        needs=stage.needs,
        sound=row[f"{stem}@sound@value"],
        requirements=tuple(
            _requirement(f"{stem}/{number}", rule, text, row) for number, (rule, text) in enumerate(rules)
        ),
    )


def _requirement(stem: str, rule: Rule, text: Mapping[str, str], row: MeasuredRow) -> RequirementResult:
    actual, needed = row[f"{stem}@actual"], row[f"{stem}@needed"]
    return RequirementResult(
        text=text,
        source=rule.source,
        subject=ids_in(rule.tree),
        actual=_finite(actual),
        needed=_finite(needed),
        met=row[f"{stem}@value"],
        margin=_finite(_margin(rule.tree, actual, needed)),
    )


def _margin(tree: Tree, actual: float | None, needed: float | None) -> float | None:
    """How far it is still to go: positive when short."""
    if not isinstance(tree, Compare) or actual is None or needed is None:
        return None
    match tree.operator:
        case ">=" | ">":
            return needed - actual
        case "<=" | "<":
            return actual - needed
        case "==":
            return abs(needed - actual)
        case _:
            return None


def _next(stages: tuple[StageResult, ...]) -> Next | None:
    """Staged: the first stage not reached. Free: the first step that is not in place, or else the first that is not sound."""
    waiting = [stage for stage in stages if not stage.reached] or [stage for stage in stages if not stage.sound]
    if not waiting:
        return None
    unmet = tuple(requirement for requirement in waiting[0].requirements if requirement.met is not True)
    return Next(waiting[0].id, unmet)


def _binding(next_: Next | None) -> tuple[str, ...]:
    subjects = [id_ for requirement in (next_.unmet if next_ else ()) for id_ in requirement.subject]
    return tuple(dict.fromkeys(subjects))


def _status(
    plan: LadderPlan, row: MeasuredRow, stages: tuple[StageResult, ...], *, reached: float | None
) -> LadderStatus:
    if row[f"{plan.id}@reduced"]:
        return "reduced_scope"
    if reached:
        return "ok"
    first = stages[0].requirements
    rules = plan.rules[0]
    lacking = [
        requirement.met is None or is_coverage(rule)
        for requirement, rule in zip(first, rules, strict=True)
        if requirement.met is not True
    ]
    return "insufficient" if any(lacking) else "below_first"


def with_group_classes(questionnaire: Questionnaire, frame: pl.DataFrame) -> pl.DataFrame:
    """The measured rows with one column of 0 and 1 for every class that is judged on the group."""
    scope = group_scope(questionnaire)
    columns = GroupColumns(questionnaire, frame, "value", table_calls(questionnaire))
    of_groups = {
        id_: classes
        for id_, classes in questionnaire.classes.items()
        if classes.per == "group" and classes.for_each is None
    }
    flags = [flag for id_, classes in of_groups.items() for flag in class_flags(id_, classes, scope, columns)]
    return frame.with_columns(flags)


def class_results(questionnaire: Questionnaire, row: MeasuredRow) -> dict[str, ClassResult]:
    """The class of the group, or how many respondents or rows are in each."""
    results = {}
    for id_, classes in questionnaire.classes.items():
        ids = class_ids(classes)
        counts = {name: int(row[f"{id_}={name}"]) for name in ids}
        if classes.per == "group" and classes.for_each is None:
            results[id_] = ClassResult(id=next(name for name in ids if counts[name]) or None)
        else:
            results[id_] = ClassResult(counts=counts)
    return results
