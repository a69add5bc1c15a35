"""From a verdict back to the answers, number by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.structure import score_plans
from cxmaturity.scoring.results import title_of

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import RequirementResult, Result, StageResult
    from cxmaturity.model.structure import Member, ScorePlan


@dataclass(frozen=True, slots=True)
class Step:
    """One line of reasoning: what it is about, what was found, and what it rests on."""

    what: str
    found: str
    rests_on: tuple[Step, ...] = ()


def explain(questionnaire: Questionnaire, result: Result, id_: str, language: str = "en") -> Step:
    """How this ladder, score or question came to what it is. Raises KeyError when there is none of this name."""
    if id_ in questionnaire.ladders:
        return _ladder(questionnaire, result, id_, language)
    if id_ in score_plans(questionnaire):
        return _score(questionnaire, result, id_, language)
    return _question(questionnaire, result, id_, language)


def explainable(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Everything that can be explained."""
    return (*questionnaire.ladders, *score_plans(questionnaire), *questionnaire.questions)


def _exact(value: float | None) -> str:
    """The number as it was decided on, as far as six decimals show it."""
    return "unknown" if value is None else f"{value:.6f}".rstrip("0").rstrip(".")


def _what(questionnaire: Questionnaire, id_: str, language: str) -> str:
    title = title_of(questionnaire, id_, language)
    return id_ if title == id_ else f"{id_} ({title})"


def _ladder(questionnaire: Questionnaire, result: Result, id_: str, language: str) -> Step:
    ladder = result.ladders[id_]
    found = f"stage {ladder.stage}" if ladder.stage else f"no stage: {ladder.status.replace('_', ' ')}"
    if ladder.provisional:
        found += f"; missing answers leave it between {ladder.stage_low or 'none'} and {ladder.stage_high or 'none'}"
    stages = tuple(_stage(questionnaire, result, stage, language) for stage in ladder.stages)
    return Step(_what(questionnaire, id_, language), found, stages)


def _stage(questionnaire: Questionnaire, result: Result, stage: StageResult, language: str) -> Step:
    found = "reached" if stage.reached else "not reached"
    if stage.reached and not stage.sound:
        found = f"reached, but it rests on sand: needs {', '.join(stage.needs)}"
    steps = tuple(_requirement(questionnaire, result, requirement, language) for requirement in stage.requirements)
    return Step(stage.id, found, steps)


_VERDICT = {True: "met", False: "not met", None: "unknown, so not met"}


def _requirement(questionnaire: Questionnaire, result: Result, requirement: RequirementResult, language: str) -> Step:
    found = _VERDICT[requirement.met]
    if requirement.needed is not None:
        found = f"{_exact(requirement.actual)} against {_exact(requirement.needed)}: {found}"
    if requirement.margin is not None and requirement.margin > 0 and not requirement.met:
        found += f", {_exact(requirement.margin)} to go"
    subjects = tuple(explain(questionnaire, result, id_, language) for id_ in requirement.subject)
    return Step(requirement.source, found, subjects)


def _score(questionnaire: Questionnaire, result: Result, id_: str, language: str) -> Step:
    plan, score = score_plans(questionnaire)[id_], result.scores[id_]
    found = f"{_exact(score.value)}" if score.value is not None else f"no number: {score.status}"
    arithmetic = _arithmetic(plan, result)
    found = f"{arithmetic} = {found}" if arithmetic and score.value is not None else found
    if score.coverage is not None:
        found += f"; {_exact(score.answered)} of {_exact(score.applicable)} answered"
    if score.low is not None and score.low != score.high:
        found += f"; between {_exact(score.low)} and {_exact(score.high)} with the missing answers"
    members = tuple(_member(questionnaire, result, member, language) for member in plan.members)
    return Step(_what(questionnaire, id_, language), found, members)


def _arithmetic(plan: ScorePlan, result: Result) -> str:
    """The sum behind a mean or sum, where it follows from one value a member."""
    if plan.formula is not None:
        return plan.formula.source
    if plan.aggregate not in ("mean", "sum"):
        return str(plan.aggregate)
    if plan.over == "questions" and result.respondents > 1:
        return f"{plan.aggregate} per respondent, averaged over {result.scores[plan.id].n}"
    parts = [(member.weight, _value(result, member.id)) for member in plan.members]
    known = [(weight, value) for weight, value in parts if value is not None]
    terms = " + ".join(
        _exact(value) if weight == 1 else f"{_exact(weight)} x {_exact(value)}" for weight, value in known
    )
    total = _exact(sum(weight for weight, _ in known))
    return f"({terms}) / {total}" if plan.aggregate == "mean" else terms


def _value(result: Result, id_: str) -> float | None:
    if id_ in result.questions:
        return result.questions[id_].value
    return result.scores[id_].value if id_ in result.scores else None


def _member(questionnaire: Questionnaire, result: Result, member: Member, language: str) -> Step:
    step = explain(questionnaire, result, member.id, language)
    weight = "" if member.weight == 1 else f" (weight {_exact(member.weight)})"
    return Step(step.what + weight, step.found, step.rests_on)


def _question(questionnaire: Questionnaire, result: Result, id_: str, language: str) -> Step:
    answer = result.questions[id_]
    what = _what(questionnaire, id_, language)
    states = [f"{count} {state.replace('_', ' ')}" for state, count in answer.states.items()]
    if result.respondents == 1:
        chosen = f"{answer.option} = {_exact(answer.value)}" if answer.option else _exact(answer.value)
        return Step(what, chosen if answer.n else ", ".join(state.removeprefix("1 ") for state in states))
    parts = [f"low median {answer.option or _exact(answer.value)}", f"{answer.n} answers"]
    parts += [f"mean {_exact(answer.mean)}"] if answer.mean is not None else []
    return Step(what, ", ".join([*parts, *states]))
