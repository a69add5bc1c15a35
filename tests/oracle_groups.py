"""A group as the oracle sees it: shares, low medians, scores and their bounds (DESIGN §3.3-9, SCORING §1).

There are three runs: `value` with the answers as they are, `low` and `high` with every missing answer at an end of its scale.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from cxmaturity.model.expression import Call, Column, Name, Number, ids_in
from cxmaturity.model.questionnaire import CountAt, Questionnaire
from cxmaturity.model.questions import MISSING_STATES
from cxmaturity.model.structure import Member, ScorePlan, has_value, questions_under, score_plans, value_range
from tests.oracle_rules import FORGIVEN, Outcome, condition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from tests.oracle_people import Sheet

Run: TypeAlias = Literal["value", "low", "high"]
RUNS: tuple[Run, ...] = ("value", "low", "high")
UNBOUNDED = {"low": -math.inf, "high": math.inf}
HALF = 0.5


@dataclass
class Group:
    """Respondents with their weights, and what has been worked out of them so far, by run and id."""

    questionnaire: Questionnaire
    sheets: Sequence[Sheet]
    weights: Sequence[float]
    known: dict[tuple[Run, str], float | None] = field(default_factory=dict)

    @property
    def plans(self) -> dict[str, ScorePlan]:
        return dict(score_plans(self.questionnaire))

    def weight_in(self, question: str, states: Sequence[str]) -> float:
        pairs = zip(self.sheets, self.weights, strict=True)
        return math.fsum(weight for sheet, weight in pairs if sheet.states[question] in states)

    def average(self, numbers: Sequence[float | None]) -> float | None:
        """The mean over those respondents who have a number."""
        pairs = [(number, weight) for number, weight in zip(numbers, self.weights, strict=True) if number is not None]
        return weighted_mean(pairs)


def weighted_mean(pairs: Sequence[tuple[float, float]]) -> float | None:
    total = math.fsum(weight for _, weight in pairs)
    outcome = sum(number * weight for number, weight in pairs if weight) / total if total else math.nan
    return None if math.isnan(outcome) else outcome


def end(questionnaire: Questionnaire, question: str, run: Run, policy: object = None) -> float:
    """What a missing answer is in the low or high run: the end of the scale, or further out where it counts at more."""
    found = value_range(questionnaire, questionnaire.questions[question])
    if found is None:
        return UNBOUNDED[run]
    ends = [*found, policy.count_at] if isinstance(policy, CountAt) else list(found)
    return min(ends) if run == "low" else max(ends)


@dataclass
class GroupWorld:
    """The world of a group's rules in one run."""

    group: Group
    run: Run

    def named(self, id_: str) -> Outcome:
        if id_ in self.group.questionnaire.questions:
            return typical(self.group, id_, self.run)
        return self.group.known[self.run, id_]

    def chosen(self, id_: str, option: str) -> bool | None:
        group = self.group
        pairs = zip(group.sheets, group.weights, strict=True)
        answered = [(option in sheet.ticked[id_], weight) for sheet, weight in pairs if sheet.states[id_] == "answered"]
        share = weighted_mean([(float(tick), weight) for tick, weight in answered])
        return None if share is None else share > HALF + FORGIVEN

    def passes(self, id_: str) -> bool:
        plan = self.group.plans.get(id_)
        return plan is not None and plan.empty == "pass" and not is_applicable(self.group, plan)

    def called(self, call: Call) -> Outcome:
        first = call.arguments[0]
        if table_of(call) in self.group.questionnaire.tables:
            return _of_table(self.group, call)
        assert isinstance(first, Name)
        if call.function == "share":
            assert isinstance(call.arguments[1], Number)
            return share(self.group, _members(self.group, first.id), call.arguments[1].value, self.run)
        return _of_score(self.group, self.group.plans[first.id], call.function, self.run)


def _members(group: Group, id_: str) -> tuple[Member, ...]:
    return (Member(id_, 1.0),) if id_ in group.questionnaire.questions else questions_under(group.questionnaire, id_)


def _of_score(group: Group, plan: ScorePlan, function: str, run: Run) -> float | None:
    match function:
        case "coverage" if run == "value":
            return coverage(group, plan)
        case "coverage":
            return 1.0 if is_applicable(group, plan) else None
        case "maximum":
            return maximum(group, plan)
        case "missing":
            return counted(group, plan, MISSING_STATES) if run == "value" else 0.0
        case "na":
            return counted(group, plan, ("na",))
        case _:
            return counted(group, plan, ("not_asked",))


def table_of(call: Call) -> str:
    """The table that a function is about; for other functions the id of what they are about."""
    first = call.arguments[0]
    assert isinstance(first, Name | Column)
    return first.table if isinstance(first, Column) else first.id


def _of_table(group: Group, call: Call) -> float | None:
    """Rows of everybody together: counted and summed as they are, in a mean or a share with their respondent's weight."""
    first, conditions = call.arguments[0], call.arguments[1:]
    pairs = zip(group.sheets, group.weights, strict=True)
    rows = [(row, weight) for sheet, weight in pairs for row in sheet.rows[table_of(call)]]
    if call.function == "share":
        held = [(condition(conditions[0], row), weight) for row, weight in rows]
        return weighted_mean([(float(truth), weight) for truth, weight in held if truth is not None])
    rows = [(row, weight) for row, weight in rows if all(condition(part, row) is True for part in conditions)]
    if call.function == "count":
        return float(len(rows))
    assert isinstance(first, Column)
    cells = [(row.values[first.column], weight) for row, weight in rows]
    numbers = [(cell, weight) for cell, weight in cells if isinstance(cell, int | float)]
    return weighted_mean(numbers) if call.function == "mean" else math.fsum(cell for cell, _ in numbers)


def held(group: Group, question: str, run: Run, policies: ScorePlan | None = None) -> list[tuple[float, float]]:
    """The numbers of a question in this run, each with its respondent's weight."""
    pairs = []
    for sheet, weight in zip(group.sheets, group.weights, strict=True):
        number = number_of(group.questionnaire, question, sheet, run, policies)
        if number is not None:
            pairs.append((number, weight))
    return pairs


def number_of(
    questionnaire: Questionnaire, question: str, sheet: Sheet, run: Run, policies: ScorePlan | None
) -> float | None:
    state, value = sheet.states[question], sheet.values[question]
    if state == "answered":
        return float(value) if isinstance(value, int | float) else None
    if state == "na" and policies and isinstance(policies.na, CountAt):
        return policies.na.count_at
    if state not in MISSING_STATES:
        return None
    policy = policies.missing if policies else None
    if run != "value":
        return end(questionnaire, question, run, policy)
    return policy.count_at if isinstance(policy, CountAt) else None


def typical(group: Group, question: str, run: Run) -> Outcome:
    """The low median: the highest value that more than half reach; the option of more than half where there are no values."""
    if not has_value(group.questionnaire, group.questionnaire.questions[question]):
        return _option_of_most(group, question)
    numbers = held(group, question, run)
    if not numbers:
        return None
    total = math.fsum(weight for _, weight in numbers)
    values = {value for value, _ in numbers}
    reached = {value: math.fsum(weight for number, weight in numbers if number >= value) / total for value in values}
    return max((value for value, part in reached.items() if part > HALF + FORGIVEN), default=None)


def _option_of_most(group: Group, question: str) -> Outcome:
    pairs = zip(group.sheets, group.weights, strict=True)
    words = [(sheet.values[question], weight) for sheet, weight in pairs if isinstance(sheet.values[question], str)]
    total = math.fsum(weight for _, weight in words)
    for option in {word for word, _ in words}:
        if math.fsum(weight for word, weight in words if word == option) / total > HALF + FORGIVEN:
            return option
    return None


def share(
    group: Group, members: Sequence[Member], least: float, run: Run, policies: ScorePlan | None = None
) -> float | None:
    """Weight answered at or above over weight answered, all questions and respondents pooled."""
    pooled = [
        (float(value >= least - FORGIVEN), weight * member.weight)
        for member in members
        for value, weight in held(group, member.id, run, policies)
    ]
    return weighted_mean(pooled)


def counted(group: Group, plan: ScorePlan, states: Sequence[str]) -> float | None:
    """How many of the score's questions are in one of these states, per respondent."""
    questions = [member.id for member in questions_under(group.questionnaire, plan.id)]
    return group.average([float(sum(sheet.states[id_] in states for id_ in questions)) for sheet in group.sheets])


def is_applicable(group: Group, plan: ScorePlan) -> bool:
    return coverage(group, plan) is not None


def coverage(group: Group, plan: ScorePlan) -> float | None:
    """Answered over applicable weight; None when nothing is applicable."""
    if plan.over == "questions":
        return _coverage_of(group, plan.members)
    members = plan.members if plan.formula is None else [Member(id_, 1.0) for id_ in ids_in(plan.formula.tree)]
    parts = [(member_coverage(group, member.id), member.weight) for member in members]
    return weighted_mean([(part, weight) for part, weight in parts if part is not None])


def member_coverage(group: Group, id_: str) -> float | None:
    """The coverage of a member; a ladder is known or not."""
    questionnaire = group.questionnaire
    if id_ in group.plans:
        return coverage(group, group.plans[id_])
    if id_ in questionnaire.ladders:
        return float(group.known["value", id_] is not None)
    question = questionnaire.questions.get(id_)
    if question is None or not has_value(questionnaire, question):
        return None
    return _coverage_of(group, (Member(id_, 1.0),))


def _coverage_of(group: Group, members: Sequence[Member]) -> float | None:
    answered = math.fsum(member.weight * group.weight_in(member.id, ("answered",)) for member in members)
    missing = math.fsum(member.weight * group.weight_in(member.id, MISSING_STATES) for member in members)
    return answered / (answered + missing) if answered + missing else None


def maximum(group: Group, plan: ScorePlan) -> float | None:
    """The most that could be scored: every applicable answer at the top of its scale."""
    if plan.over == "formula" or plan.aggregate not in ("mean", "sum"):
        return None
    if plan.over == "questions":
        return finite(_most_per_respondent(group, plan))
    parts = [
        (maximum(group, group.plans[member.id]), member.weight)
        for member in plan.members
        if member.id in group.plans and is_applicable(group, group.plans[member.id])
    ]
    if not parts or any(part is None for part, _ in parts):
        return None
    return aggregated(plan, [(part, weight) for part, weight in parts if part is not None])


def _most_per_respondent(group: Group, plan: ScorePlan) -> float | None:
    """Averaged over those whose scores make the value, so that value and maximum are about the same people; else over all."""
    from tests.oracle_scores import own_score

    everybody = [_most(group.questionnaire, plan, sheet) for sheet in group.sheets]
    scores = [own_score(group.questionnaire, plan, sheet, "value") for sheet in group.sheets]
    scoring = group.average([None if own is None else top for own, top in zip(scores, everybody, strict=True)])
    return group.average(everybody) if scoring is None else scoring


def _most(questionnaire: Questionnaire, plan: ScorePlan, sheet: Sheet) -> float | None:
    tops = [
        (end(questionnaire, member.id, "high"), member.weight)
        for member in plan.members
        if sheet.states[member.id] in ("answered", *MISSING_STATES)
    ]
    return aggregated(plan, tops)


def finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def aggregated(plan: ScorePlan, pairs: Sequence[tuple[float, float]]) -> float | None:
    if not pairs:
        return None
    match plan.aggregate:
        case "mean":
            return weighted_mean(pairs)
        case "sum":
            total = sum(value * weight for value, weight in pairs if weight)
            return None if math.isnan(total) else total
        case "min":
            return min(value for value, _ in pairs)
        case _:
            return max(value for value, _ in pairs)
