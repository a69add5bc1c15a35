"""Each respondent's own scores: means and sums over questions, with the bounds that missing answers leave open (SCORING §1).

Columns made here, for a score `data` over questions:

    data@own      the respondent's score; null below half of the applicable weight
    data@low      the score with missing answers at the scale's minimum (data@high: maximum); null when nothing is applicable
    data@most     the most that this respondent could have scored
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.questionnaire import CountAt
from cxmaturity.model.structure import HALF, score_plans, value_range
from cxmaturity.scoring.rows import ROW_STATES, is_missing, row_state_column
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


def ends(questionnaire: Questionnaire, id_: str) -> tuple[float, float]:
    """The lowest and highest value of a question; infinite when it is unbounded."""
    return value_range(questionnaire, questionnaire.questions[id_]) or (-INFINITY, INFINITY)


def with_own_scores(questionnaire: Questionnaire, rows: Rows) -> pl.DataFrame:
    """The rows with every respondent's own scores."""
    made: list[pl.Expr] = []
    for plan in own_scores(questionnaire):
        weighs = any(member.weight for member in plan.members)
        whole = weighs and all(member.id in rows.complete for member in plan.members)
        made += _complete(plan) if whole else _partial(questionnaire, plan, rows)
    return rows.frame.lazy().with_columns(made).collect()


def _complete(plan: ScorePlan) -> list[pl.Expr]:
    """Everybody answered everything: bounds and value are one, and only that one is computed."""
    weight = sum(member.weight for member in plan.members)
    total = _sum([_times(pl.col(value_column(member.id)), member.weight) for member in plan.members])
    return [(total / weight if plan.aggregate == "mean" else total).alias(f"{plan.id}@own")]


def _partial(questionnaire: Questionnaire, plan: ScorePlan, rows: Rows) -> list[pl.Expr]:
    """Bounds and value apart, because some answers are missing or do not apply."""
    parts = [_part(questionnaire, plan, member, rows) for member in plan.members]
    total, lacking = _sum([part.total for part in parts]), _sum([part.lacking for part in parts])
    applicable = _sum([part.answered for part in parts]) + lacking + _sum([part.counted_na for part in parts])
    at_missing = _count_at(plan.missing)
    counted = applicable if at_missing is not None else applicable - lacking
    enough = (counted > 0) & (counted >= HALF * applicable - TOLERANCE)
    if plan.missing == "unknown":
        enough = enough & (lacking == 0)

    def per(sum_: pl.Expr, weight: pl.Expr) -> pl.Expr:
        return sum_ / weight if plan.aggregate == "mean" else sum_

    own = per(total if at_missing is None else total + lacking * at_missing, counted)
    low = total + _valued([part.lacking for part in parts], [part.low for part in parts])
    high = total + _valued([part.lacking for part in parts], [part.high for part in parts])
    most = _valued([part.applicable for part in parts], [part.most for part in parts])
    bounds = {"low": low, "high": high, "most": most}
    return [
        pl.when(enough).then(own).alias(f"{plan.id}@own"),
        *(
            pl.when(applicable > 0).then(per(bound, applicable)).cast(pl.Float64).alias(f"{plan.id}@{name}")
            for name, bound in bounds.items()
        ),
    ]


@dataclass(frozen=True, slots=True)
class _Part:
    """What one question adds to a respondent's score: its value and flags, multiplied by its weight."""

    total: pl.Expr
    answered: pl.Expr
    lacking: pl.Expr
    counted_na: pl.Expr
    low: float
    high: float
    most: float

    @property
    def applicable(self) -> pl.Expr:
        """The question's weight where it applies."""
        return _sum([self.answered, self.lacking, self.counted_na])


def _part(questionnaire: Questionnaire, plan: ScorePlan, member: Member, rows: Rows) -> _Part:
    low, high = ends(questionnaire, member.id)
    at_na, at_missing = _count_at(plan.na), _count_at(plan.missing)
    value = pl.col(value_column(member.id))
    lacking = counted_na = pl.lit(value=False)
    if member.id not in rows.complete:
        state = pl.col(row_state_column(member.id))
        lacking = is_missing(state)
        counted_na = state == ROW_STATES.index("na") if at_na is not None else counted_na
    total = _times(value, member.weight)
    if at_na is not None:
        total = _sum([total, _times(counted_na.cast(pl.Float64), at_na * member.weight)])
    return _Part(
        total=total,
        answered=_weighted(value.is_not_null(), member.weight),
        lacking=_weighted(lacking, member.weight),
        counted_na=_weighted(counted_na, member.weight),
        low=low if at_missing is None else min(low, at_missing),
        high=high if at_missing is None else max(high, at_missing),
        most=high,
    )


def _valued(weights: Sequence[pl.Expr], values: Sequence[float]) -> pl.Expr:
    """Weights times values, added up; one product where all values are the same."""
    if len(set(values)) == 1:
        return _times(_sum(weights).cast(pl.Float64), values[0])
    return _sum([_times(weight.cast(pl.Float64), value) for weight, value in zip(weights, values, strict=True)])


def _weighted(flag: pl.Expr, weight: float) -> pl.Expr:
    """The flag as its weight; a flag of weight 1 stays one, which adds up faster."""
    return flag if weight == 1 else flag.cast(pl.Float64) * weight


def _count_at(policy: object) -> float | None:
    return policy.count_at if isinstance(policy, CountAt) else None


def _times(weight: pl.Expr, value: float) -> pl.Expr:
    """Weight times value; an infinite value counts only where there is weight."""
    if abs(value) == INFINITY:
        return pl.when(weight > 0).then(value).otherwise(0.0)
    return weight if value == 1 else weight * value


def _sum(parts: Sequence[pl.Expr]) -> pl.Expr:
    """The sum over a respondent's questions; what is null adds nothing."""
    return pl.sum_horizontal(*parts)
