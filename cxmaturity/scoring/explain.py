"""From a verdict back to the answers, number by number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, assert_never

from cxmaturity.i18n import TOLERANCE, pick, shown
from cxmaturity.model.expression import ids_in
from cxmaturity.model.structure import score_plans
from cxmaturity.scoring.results import title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import LadderResult, RequirementResult, Result, ScoreResult, StageResult
    from cxmaturity.model.structure import Member, ScorePlan

_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Step:
    """One line of reasoning: what it is about, what was found, and what it rests on."""

    what: str
    found: str
    rests_on: tuple[Step, ...] = ()


def explain(questionnaire: Questionnaire, result: Result, id_: str, language: str = "en") -> Step:
    """How this ladder, score or question came to what it is; what it rests on is told once.

    Raises KeyError when there is none of this name.
    """
    return _Telling(questionnaire, result, language).about(id_)


def explainable(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Everything that can be explained."""
    questions = [id_ for id_, question in questionnaire.questions.items() if question.type != "note"]
    return (*questionnaire.ladders, *score_plans(questionnaire), *questions)


@dataclass(slots=True)
class _Telling:
    """Tells the reasons behind one id, and remembers what it told."""

    questionnaire: Questionnaire
    result: Result
    language: str
    told: set[str] = field(default_factory=set)

    def about(self, id_: str, weight: float = 1) -> Step:
        title = title_of(self.questionnaire, id_, self.language)
        what = id_ if title == id_ else f"{title} [{id_}]"
        if weight != 1:
            what += f", weight {_exact(weight)}"
        if id_ in self.told:
            return Step(what, f"{_brief(self.result, id_)}, see above")
        if id_ not in self.questionnaire.questions:
            self.told.add(id_)
        return Step(what, self._found(id_), self._reasons(id_))

    def _found(self, id_: str) -> str:
        if id_ in self.questionnaire.ladders:
            return self._stood(id_)
        if id_ in score_plans(self.questionnaire):
            return _score(score_plans(self.questionnaire)[id_], self.result)
        return _answer(self.result, id_)

    def _reasons(self, id_: str) -> tuple[Step, ...]:
        if id_ in self.questionnaire.ladders:
            stages = enumerate(self.result.ladders[id_].stages)
            return tuple(self._stage(id_, number, stage) for number, stage in stages)
        plan = score_plans(self.questionnaire).get(id_)
        if plan is None:
            return ()
        if plan.formula is not None:
            return self._subjects(ids_in(plan.formula.tree))
        return tuple(self.about(member.id, member.weight) for member in plan.members)

    def _stood(self, id_: str) -> str:
        ladder = self.result.ladders[id_]
        found = self._stage_title(id_, ladder.stage) if ladder.stage else _no_stage(ladder)
        if ladder.kind == "free" and ladder.stage:
            found = f"the furthest sound step is {found}"
        if ladder.provisional:
            low, high = (
                self._stage_title(id_, end) if end else "none" for end in (ladder.stage_low, ladder.stage_high)
            )
            found += f"; with the missing answers it is between {low} and {high}"
        return found

    def _stage_title(self, ladder: str, stage: str) -> str:
        titles = {part.id: part.title for part in self.questionnaire.ladders[ladder].stages}
        return pick(titles[stage], self.language) or stage

    def _stage(self, ladder: str, number: int, stage: StageResult) -> Step:
        steps = tuple(self._requirement(requirement) for requirement in stage.requirements)
        what = f"{number + 1}. {self._stage_title(ladder, stage.id)}"
        return Step(what, self._verdict(ladder, number, stage), steps)

    def _verdict(self, ladder: str, number: int, stage: StageResult) -> str:
        below = self.result.ladders[ladder].stages[:number]
        if stage.sound:
            return "reached"
        if stage.reached:
            reached = {part.id for part in self.result.ladders[ladder].stages if part.sound}
            missing = ", ".join(self._stage_title(ladder, need) for need in stage.needs if need not in reached)
            return f"rests on sand: {missing} must be in place first"
        unmet = sum(requirement.met is not True for requirement in stage.requirements)
        if unmet:
            return f"not reached: {unmet} of {len(stage.requirements)} requirements not met"
        return "not reached: a stage below is not" if below else _no_stage(self.result.ladders[ladder])

    def _requirement(self, requirement: RequirementResult) -> Step:
        return Step(requirement.source, _judged(requirement), self._subjects(requirement.subject))

    def _subjects(self, ids: Sequence[str]) -> tuple[Step, ...]:
        known = explainable(self.questionnaire)
        return tuple(self.about(id_) for id_ in ids if id_ in known)


def _exact(value: float | None, needed: float | None = None) -> str:
    """The number as it was decided on, as far as six decimals show it; never as a needed one that it falls short of."""
    if value is None:
        return "unknown"
    text = f"{shown(value, () if needed is None else (needed,), _DECIMALS):f}"
    return text.rstrip("0").rstrip(".")


def _brief(result: Result, id_: str) -> str:
    """The outcome alone."""
    if id_ in result.ladders:
        return result.ladders[id_].stage or "no stage"
    value = result.scores[id_].value
    return "no number" if value is None else _exact(value)


def _no_stage(ladder: LadderResult) -> str:
    reasons = {
        "insufficient": "not enough answers to tell",
        "below_first": "the first stage is not reached",
        "reduced_scope": "questions were left out that this ladder needs",
        "suppressed": "hidden: too few answers",
        "ok": "no step is sound",
    }
    return f"no stage: {reasons[ladder.status]}"


def _judged(requirement: RequirementResult) -> str:
    if requirement.met is None:
        return "unknown, so not met"
    verdict = "met" if requirement.met else "not met"
    if requirement.needed is None:
        return verdict
    found = f"{verdict}: {_exact(requirement.actual, requirement.needed)}, needed {_exact(requirement.needed)}"
    short = not requirement.met and requirement.margin is not None
    return f"{found}, {_exact(requirement.margin)} to go" if short else found


def _score(plan: ScorePlan, result: Result) -> str:
    score = result.scores[plan.id]
    parts = [_valued(plan, score, result)]
    if score.coverage is not None and score.answered != score.applicable:
        parts.append(f"{_exact(score.answered)} of {_exact(score.applicable)} answered")
    if score.low is not None and score.low != score.high:
        parts.append(f"between {_exact(score.low)} and {_exact(score.high)} with the missing answers")
    return "; ".join(parts)


def _valued(plan: ScorePlan, score: ScoreResult, result: Result) -> str:
    if score.value is None:
        return {"suppressed": "hidden: too few answers"}.get(score.status, "no number: not enough answers")
    how = _how(plan, score.value, result)
    return f"{_exact(score.value)} = {how}" if how else _exact(score.value)


def _how(plan: ScorePlan, value: float, result: Result) -> str:
    """The arithmetic behind a score, in as much detail as the result has."""
    known = [(member, found) for member in plan.members if (found := _value(result, member.id)) is not None]
    if plan.formula is not None:
        return plan.formula.source
    match plan.aggregate:
        case "min" | "max":
            ends = [member.id for member, found in known if abs(found - value) <= TOLERANCE]
            return f"{'lowest' if plan.aggregate == 'min' else 'highest'}{f': {ends[0]}' if ends else ''}"
        case "share":
            return f"share of answers at {_exact(plan.at_least)} or higher"
        case "mean" | "sum":
            return _sum(plan, known, value, result)
        case None:
            raise AssertionError("a score has an aggregate or a formula")
        case _:
            assert_never(plan.aggregate)


def _sum(plan: ScorePlan, known: Sequence[tuple[Member, float]], value: float, result: Result) -> str:
    """A mean or sum with its terms, where they give the value: not for means of respondents, nor where gaps count for something."""
    if plan.over == "questions" and result.respondents > 1:
        return f"{plan.aggregate} of each respondent, averaged over {result.scores[plan.id].n}"
    total = sum(member.weight for member, _ in known) if plan.aggregate == "mean" else 1
    if not total or abs(sum(member.weight * found for member, found in known) / total - value) > TOLERANCE:
        return f"{plan.aggregate} of {len(plan.members)}"
    terms = [
        _exact(found) if member.weight == 1 else f"{_exact(member.weight)} x {_exact(found)}" for member, found in known
    ]
    return f"({' + '.join(terms)}) / {_exact(total)}" if plan.aggregate == "mean" else " + ".join(terms)


def _value(result: Result, id_: str) -> float | None:
    if id_ in result.questions:
        return result.questions[id_].value
    return result.scores[id_].value if id_ in result.scores else None


def _answer(result: Result, id_: str) -> str:
    answer = result.questions[id_]
    states = [f"{count} {state.replace('_', ' ')}" for state, count in answer.states.items()]
    if result.respondents == 1:
        if not answer.n:
            return ", ".join(state.removeprefix("1 ") for state in states)
        found = [part for part in (answer.option, None if answer.value is None else _exact(answer.value)) if part]
        return " = ".join(found) or "answered"
    middle = answer.option or (None if answer.value is None else _exact(answer.value))
    parts = [f"low median {middle}"] if middle else []
    parts += [f"mean {_exact(answer.mean)}"] if answer.mean is not None else []
    return ", ".join([*parts, f"{answer.n} answers", *states])
