"""Between which values a question, score or ladder lies: the scales of charts, and what a number must not seem to reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.expression import Arithmetic, Name, Negative, Number
from cxmaturity.model.structure import score_plans, value_range

if TYPE_CHECKING:
    from cxmaturity.model.expression import Tree
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.structure import ScorePlan


@dataclass(frozen=True, slots=True)
class Ends:
    """The lowest and highest value that something can have."""

    low: float
    high: float


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
    if plan.formula is not None:
        return _formula_ends(questionnaire, plan.formula.tree)
    if plan.aggregate == "share":
        return Ends(0, 1)
    members = [(member.weight, ends_of(questionnaire, member.id)) for member in plan.members]
    parts = [(weight, ends) for weight, ends in members if ends is not None]
    if not parts or len(parts) < len(members):
        return None
    if plan.aggregate == "sum":
        return Ends(sum(weight * ends.low for weight, ends in parts), sum(weight * ends.high for weight, ends in parts))
    return Ends(min(ends.low for _, ends in parts), max(ends.high for _, ends in parts))


def _formula_ends(questionnaire: Questionnaire, tree: Tree) -> Ends | None:
    """The ends of sums, differences and products; None for other formulas, whose ends do not follow from their parts'."""
    match tree:
        case Number(value):
            return Ends(value, value)
        case Name(id_):
            return ends_of(questionnaire, id_)
        case Negative(part):
            ends = _formula_ends(questionnaire, part)
            return Ends(-ends.high, -ends.low) if ends else None
        case Arithmetic(operator, left, right):
            return _combined(operator, _formula_ends(questionnaire, left), _formula_ends(questionnaire, right))
        case _:
            return None


def _combined(operator: str, left: Ends | None, right: Ends | None) -> Ends | None:
    if left is None or right is None:
        return None
    match operator:
        case "+":
            return Ends(left.low + right.low, left.high + right.high)
        case "-":
            return Ends(left.low - right.high, left.high - right.low)
        case "*":
            corners = [one * other for one in (left.low, left.high) for other in (right.low, right.high)]
            return Ends(min(corners), max(corners))
        case _:
            return None


def is_share(questionnaire: Questionnaire, id_: str) -> bool:
    """Whether a score is told in per cents: a share, or a sum or difference of shares, such as promoters less detractors."""
    plan = score_plans(questionnaire).get(id_)
    if plan is None or plan.formula is None:
        return plan is not None and plan.aggregate == "share"
    return _is_made_of_shares(questionnaire, plan.formula.tree)


def _is_made_of_shares(questionnaire: Questionnaire, tree: Tree) -> bool:
    match tree:
        case Name(id_):
            return is_share(questionnaire, id_)
        case Arithmetic("+" | "-", left, right):
            sides = [side for side in (left, right) if not isinstance(side, Number)]
            return bool(sides) and all(_is_made_of_shares(questionnaire, side) for side in sides)
        case _:
            return False
