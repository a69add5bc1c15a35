"""Scores over group values: means, sums, minima and maxima of scores and ladders, and pooled shares, each with its policies."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import polars as pl

from cxmaturity.model.questionnaire import CountAt
from cxmaturity.model.questions import MISSING_STATES
from cxmaturity.scoring.distribution import ROW, share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from cxmaturity.model.structure import ScorePlan


def combined(plan: ScorePlan, run: str) -> pl.Expr:
    """The aggregate of the members' group values, null when there is none to combine."""
    if not plan.members:
        return pl.lit(None, pl.Float64)
    values = [_counted(plan, member.id, run) for member in plan.members]
    outcome = _aggregate(plan, values, [member.weight for member in plan.members])
    if plan.missing != "unknown" or run != "value":
        return outcome
    lacking = [
        pl.col(f"{member.id}@{run}").is_null() & (pl.col(f"{member.id}@applicable") > 0) for member in plan.members
    ]
    return pl.when(~pl.any_horizontal(lacking)).then(outcome)


def most(plan: ScorePlan) -> pl.Expr:
    """The most that the members which apply could have made."""
    if not plan.members:
        return pl.lit(None, pl.Float64)
    values = [
        pl.when(pl.col(f"{member.id}@applicable") > 0).then(pl.col(f"{member.id}@maximum")) for member in plan.members
    ]
    return _aggregate(plan, values, [member.weight for member in plan.members])


def _counted(plan: ScorePlan, member: str, run: str) -> pl.Expr:
    """A member's value, or what a policy counts it at: `na` when nothing in it applies, `missing` when it lacks answers."""
    value = pl.col(f"{member}@{run}")
    empty = pl.col(f"{member}@applicable") == 0
    if isinstance(plan.na, CountAt):
        value = pl.when(value.is_null() & empty).then(plan.na.count_at).otherwise(value)
    if isinstance(plan.missing, CountAt):
        value = pl.when(value.is_null() & ~empty).then(plan.missing.count_at).otherwise(value)
    return value


def _aggregate(plan: ScorePlan, values: Sequence[pl.Expr], weights: Sequence[float]) -> pl.Expr:
    match plan.aggregate:
        case "min":
            return pl.min_horizontal(*values)
        case "max":
            return pl.max_horizontal(*values)
        case "mean" | "sum":
            return _mean_or_sum(plan.aggregate, values, weights)
        case "share" | None:
            raise AssertionError("a share is pooled and a formula is compiled")
        case _:
            assert_never(plan.aggregate)


def _mean_or_sum(aggregate: Literal["mean", "sum"], values: Sequence[pl.Expr], weights: Sequence[float]) -> pl.Expr:
    weighed = [(value, weight) for value, weight in zip(values, weights, strict=True) if weight]
    if not weighed:
        return pl.lit(None, pl.Float64)
    total = pl.sum_horizontal([value * weight for value, weight in weighed])
    weight = pl.sum_horizontal([value.is_not_null() * weight for value, weight in weighed])
    return pl.when(weight > 0).then(total / weight if aggregate == "mean" else total).fill_nan(None)


def share_with_policies(plan: ScorePlan, frame: pl.DataFrame, runs: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The frame with the pooled share of a score in each run, `na` and `missing` counted where the author says so."""
    weights = {member.id: member.weight for member in plan.members}
    for run, answers in runs.items():
        pooled = answers
        if isinstance(plan.na, CountAt):
            pooled = pl.concat([pooled, _states_at(plan, frame, ("na",), plan.na.count_at)])
        if isinstance(plan.missing, CountAt) and run == "value":
            pooled = pl.concat([pooled, _states_at(plan, frame, MISSING_STATES, plan.missing.count_at)])
        found = share(pooled, weights, plan.at_least if plan.at_least is not None else 0.0)
        frame = frame.join(found.rename({"share": f"{plan.id}@{run}"}), on=ROW, how="left")
    return frame


def _states_at(plan: ScorePlan, frame: pl.DataFrame, states: Sequence[str], value: float) -> pl.DataFrame:
    parts = [
        frame.select(
            pl.col(ROW),
            pl.lit(member.id).alias("question"),
            pl.lit(value, pl.Float64).alias("value"),
            pl.sum_horizontal([pl.col(f"{member.id}:{state}:w") for state in states]).alias("w"),
        )
        for member in plan.members
    ]
    return pl.concat(parts)
