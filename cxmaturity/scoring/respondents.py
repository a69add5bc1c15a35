"""Each respondent's own scores: means and sums over questions, with the bounds that missing answers leave open (SCORING §1).

Columns made here, for a score `data` over questions:

    data@own      the respondent's score; null below half of the applicable weight
    data@low      the score with missing answers at the scale's minimum (data@high: maximum); null when nothing is applicable
    data@most     the most that this respondent could have scored
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.questionnaire import CountAt
from cxmaturity.model.structure import HALF, score_plans, value_range
from cxmaturity.scoring.rows import MISSING, ROW_STATES, row_state_column
from cxmaturity.scoring.values import value_column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.structure import Member, ScorePlan
    from cxmaturity.scoring.rows import Rows

INFINITY = float("inf")


def own_scores(questionnaire: Questionnaire) -> tuple[ScorePlan, ...]:
    """The scores that every respondent has one of: means and sums over questions."""
    plans = score_plans(questionnaire).values()
    return tuple(
        plan for plan in plans if plan.over == "questions" and plan.members and plan.aggregate in ("mean", "sum")
    )


def ends(questionnaire: Questionnaire, member: Member) -> tuple[float, float]:
    """The lowest and highest value of a question; infinite when it is unbounded."""
    return value_range(questionnaire, questionnaire.questions[member.id]) or (-INFINITY, INFINITY)


def with_own_scores(questionnaire: Questionnaire, rows: Rows) -> pl.DataFrame:
    """The rows with every respondent's own scores."""
    made: list[pl.Expr] = []
    for plan in own_scores(questionnaire):
        whole = all(member.id in rows.complete for member in plan.members)
        made += _complete(plan) if whole else _partial(questionnaire, plan, rows)
    return rows.frame.with_columns(made)


def _complete(plan: ScorePlan) -> list[pl.Expr]:
    """Everybody answered everything: bounds and value are one, and only that one is computed."""
    weight = sum(member.weight for member in plan.members)
    total = _sum([pl.col(value_column(member.id)) * member.weight for member in plan.members])
    return [(total / weight if plan.aggregate == "mean" and weight else total).alias(f"{plan.id}@own")]


def _partial(questionnaire: Questionnaire, plan: ScorePlan, rows: Rows) -> list[pl.Expr]:
    parts = [_Part(questionnaire, plan, member, rows) for member in plan.members]
    counted = _sum([part.counted_weight for part in parts])
    applicable = _sum([part.applicable_weight for part in parts])
    enough = (counted > 0) & (counted >= HALF * applicable - TOLERANCE)
    if plan.missing == "unknown":
        enough = enough & (_sum([part.missing_weight for part in parts]) == 0)
    any_applicable = applicable > 0

    def per(total: pl.Expr, weight: pl.Expr) -> pl.Expr:
        return total / weight if plan.aggregate == "mean" else total

    return [
        pl.when(enough).then(per(_sum([part.counted for part in parts]), counted)).alias(f"{plan.id}@own"),
        pl.when(any_applicable).then(per(_sum([part.low for part in parts]), applicable)).alias(f"{plan.id}@low"),
        pl.when(any_applicable).then(per(_sum([part.high for part in parts]), applicable)).alias(f"{plan.id}@high"),
        pl.when(any_applicable).then(per(_sum([part.most for part in parts]), applicable)).alias(f"{plan.id}@most"),
    ]


class _Part:
    """What one question adds to a respondent's score, as columns already multiplied by its weight."""

    def __init__(self, questionnaire: Questionnaire, plan: ScorePlan, member: Member, rows: Rows) -> None:
        low, high = ends(questionnaire, member)
        weight = member.weight
        value = pl.col(value_column(member.id)).fill_null(0.0) * weight
        answered, na, missing = _flags(member.id, rows)
        at_na, at_missing = _count_at(plan.na), _count_at(plan.missing)
        counted_na = na * weight if at_na is not None else pl.lit(0.0)
        value = value + counted_na * (at_na or 0.0)
        self.missing_weight = missing * weight
        self.applicable_weight = (answered + missing) * weight + counted_na
        self.counted_weight = self.applicable_weight - (self.missing_weight if at_missing is None else 0.0)
        self.counted = value + self.missing_weight * (at_missing or 0.0)
        self.low = value + _times(self.missing_weight, low if at_missing is None else min(low, at_missing))
        self.high = value + _times(self.missing_weight, high if at_missing is None else max(high, at_missing))
        self.most = _times(self.applicable_weight, high)


def _flags(question: str, rows: Rows) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
    """Whether the question was answered, does not apply, or lacks an answer: each 1.0 or 0.0."""
    if question in rows.complete:
        return pl.lit(1.0), pl.lit(0.0), pl.lit(0.0)
    state = pl.col(row_state_column(question))
    answered = (state == ROW_STATES.index("answered")) & pl.col(value_column(question)).is_not_null()
    na = state == ROW_STATES.index("na")
    missing = state.is_between(MISSING[0], MISSING[-1])
    return answered.cast(pl.Float64), na.cast(pl.Float64), missing.cast(pl.Float64)


def _count_at(policy: object) -> float | None:
    return policy.count_at if isinstance(policy, CountAt) else None


def _times(weight: pl.Expr, value: float) -> pl.Expr:
    """Weight times value; an infinite value counts only where there is weight."""
    if abs(value) == INFINITY:
        return pl.when(weight > 0).then(value).otherwise(0.0)
    return weight * value


def _sum(parts: Sequence[pl.Expr]) -> pl.Expr:
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total
