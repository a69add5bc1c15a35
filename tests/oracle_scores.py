"""Scores as the oracle works them out: DESIGN §3.2, §3.3 and §3.7, SCORING §1."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cxmaturity.model.binding import bind_number
from cxmaturity.model.questionnaire import CountAt
from cxmaturity.model.questions import MISSING_STATES
from cxmaturity.model.scopes import group_scope
from tests.oracle_groups import HALF, GroupWorld, aggregated, coverage, member_coverage, number_of, share
from tests.oracle_rules import FORGIVEN, judged

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.structure import ScorePlan
    from tests.oracle_groups import Group, Run
    from tests.oracle_people import Sheet


def score_value(group: Group, plan: ScorePlan, run: Run) -> float | None:
    """The score in this run; None when it cannot be said, or rests on too little."""
    if run == "value" and plan.min_coverage > (coverage(group, plan) or 0.0) + FORGIVEN:
        return None
    if plan.formula is not None:
        tree = bind_number(plan.formula.tree, group_scope(group.questionnaire))
        outcome = judged(tree, GroupWorld(group, run))
        return float(outcome) if isinstance(outcome, int | float) else None
    if plan.over == "scores":
        return _over_members(group, plan, run)
    if plan.aggregate == "share":
        assert plan.at_least is not None
        return share(group, plan.members, plan.at_least, run, plan)
    if plan.aggregate in ("min", "max"):
        return _over_members(group, plan, run)
    return group.average([own_score(group.questionnaire, plan, sheet, run) for sheet in group.sheets])


def own_score(questionnaire: Questionnaire, plan: ScorePlan, sheet: Sheet, run: Run) -> float | None:
    """One respondent's mean or sum; None below half of what applies to them, and for a sum with a hole in it."""
    numbers = [(number_of(questionnaire, m.id, sheet, run, plan), m.weight) for m in plan.members]
    counted = math.fsum(weight for number, weight in numbers if number is not None)
    lacking = math.fsum(m.weight for m in plan.members if sheet.states[m.id] in MISSING_STATES)
    is_open = run == "value" and not isinstance(plan.missing, CountAt) and lacking > 0
    is_thin = counted < HALF * (counted + lacking) - FORGIVEN or plan.missing == "unknown"
    if not counted or (is_open and is_thin):
        return None
    return aggregated(plan, [(number, weight) for number, weight in numbers if number is not None])


def _over_members(group: Group, plan: ScorePlan, run: Run) -> float | None:
    """Once, from the group's values: each member's score, stage number or low median."""
    pairs = []
    for member in plan.members:
        value = _member_value(group, plan, member.id, run)
        if value is not None:
            pairs.append((value, member.weight))
        elif plan.missing == "unknown" and member_coverage(group, member.id) is not None:
            return None
    return aggregated(plan, pairs)


def _member_value(group: Group, plan: ScorePlan, id_: str, run: Run) -> float | None:
    """What a member is worth in a score; by policy where it has nothing applicable, or is missing."""
    value = GroupWorld(group, run).named(id_)
    if isinstance(value, int | float):
        return float(value)
    policy = plan.na if member_coverage(group, id_) is None else plan.missing
    return policy.count_at if isinstance(policy, CountAt) else None
