"""The cheapest choice among yes-or-no steps under linear constraints, as an integer program (SCORING §8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CHOSEN = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """A constraint: the terms of the chosen steps add up to at least this; with a guard, only when that step is chosen."""

    terms: Mapping[int, float]
    least: float
    guard: int | None = None


def cheapest(costs: Sequence[float], rows: Sequence[Row], ties: Sequence[float] | None = None) -> frozenset[int] | None:
    """The steps of the cheapest choice that meets every row, by index; None when no choice does.

    Among equally cheap choices the one with the lowest sum of `ties` is taken. Costs may be negative: a knapsack is the cheapest choice of
    its negated profits under its weight.
    """
    if not costs:
        return frozenset() if all(row.least <= TOLERANCE or row.guard is not None for row in rows) else None
    found = _solved(costs, rows)
    if found is None or ties is None:
        return found
    total = sum(costs[index] for index in found)
    within = Row({index: -cost for index, cost in enumerate(costs)}, -total)
    return _solved(ties, [*rows, within]) or found


def _solved(costs: Sequence[float], rows: Sequence[Row]) -> frozenset[int] | None:
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    count = len(costs)
    dense = [_with_guard(row) for row in rows]
    entries = [(number, index, term) for number, (terms, _) in enumerate(dense) for index, term in terms.items()]
    numbers, indices, terms = zip(*entries, strict=True) if entries else ((), (), ())
    matrix = csr_array((terms, (numbers, indices)), shape=(len(rows), count))
    least = np.array([least - TOLERANCE for _, least in dense])
    constraints = [LinearConstraint(matrix, lb=least)] if rows else []
    found = milp(
        np.array(costs, dtype=float),
        integrality=np.ones(count),
        bounds=Bounds(0, 1),
        constraints=constraints,
        options={"mip_rel_gap": 0.0},
    )
    if found.x is None:
        return None
    return frozenset(int(index) for index in np.flatnonzero(found.x > _CHOSEN))


def _with_guard(row: Row) -> tuple[dict[int, float], float]:
    """The row as one sum; a guard gives back all that could be short when its step is not chosen."""
    terms = dict(row.terms)
    if row.guard is None:
        return terms, row.least
    slack = row.least - sum(term for term in terms.values() if term < 0)
    if slack <= 0:
        return terms, row.least
    terms[row.guard] = terms.get(row.guard, 0.0) - slack
    return terms, row.least - slack
