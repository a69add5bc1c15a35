from __future__ import annotations

from itertools import combinations, pairwise
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.scoring.planner import Row, cheapest
from tests.strategies import CALM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hypothesis.strategies import DrawFn

COSTS = {"a": 3, "b": 2, "c": 4, "d": 1, "e": 2}
GAINS = {"a": 2, "b": 4, "c": 5, "d": 3, "e": 2}
NEEDS = {"b": "a", "d": "c"}
"""The case with needs of SCORING §11 O17."""


def row(terms: Mapping[str, float], least: float) -> Row:
    return Row({list(COSTS).index(id_): term for id_, term in terms.items()}, least)


FIRST_THINGS_FIRST = [row({need: 1, id_: -1}, 0) for id_, need in NEEDS.items()]


def named(choice: AbstractSet[int] | None) -> str:
    assert choice is not None
    return "".join(id_ for place, id_ in enumerate(COSTS) if place in choice)


@pytest.mark.parametrize(
    ("profits", "weights", "room", "best", "profit"),
    [
        ([15, 100, 90, 60, 40, 15, 10, 1], [2, 20, 20, 30, 40, 30, 60, 10], 102, {0, 1, 2, 3, 5}, 280),
        ([70, 20, 39, 37, 7, 5, 10], [31, 10, 20, 19, 4, 3, 6], 50, {0, 3}, 107),
    ],
)
def test_a_knapsack_is_the_cheapest_choice_of_its_negated_profits(
    profits: list[float], weights: list[float], room: float, best: set[int], profit: float
) -> None:
    lightest = Row({index: -weight for index, weight in enumerate(weights)}, -room)
    choice = cheapest([-profit for profit in profits], [lightest])
    assert choice == best
    assert sum(profits[index] for index in best) == profit


def test_with_needs_the_most_that_a_budget_buys() -> None:
    budget = row({id_: -cost for id_, cost in COSTS.items()}, -6)
    choice = named(cheapest([-gain for gain in GAINS.values()], [*FIRST_THINGS_FIRST, budget]))
    assert (choice, sum(GAINS[id_] for id_ in choice)) == ("cd", 8)


def test_with_needs_the_cheapest_choice_that_gains_enough() -> None:
    choice = named(cheapest(list(COSTS.values()), [*FIRST_THINGS_FIRST, row(GAINS, 9)]))
    assert (choice, sum(COSTS[id_] for id_ in choice)) == ("cde", 7)


def test_what_no_choice_can_meet_has_no_answer() -> None:
    assert cheapest([1, 1], [Row({0: 1, 1: 1}, 3)]) is None


def test_what_asks_for_nothing_costs_nothing() -> None:
    assert cheapest([1, 1], []) == frozenset()
    assert cheapest([1, 1], [Row({0: 1}, 0)]) == frozenset()
    assert cheapest([1, 1], [Row({}, 0)]) == frozenset()


def test_without_steps_only_what_holds_already_is_met() -> None:
    assert cheapest([], []) == frozenset()
    assert cheapest([], [Row({}, 0), Row({}, 1, guard=0)]) == frozenset()
    assert cheapest([], [Row({}, 1)]) is None


def test_of_equally_cheap_choices_the_one_with_the_lowest_ties_is_taken() -> None:
    either = [Row({0: 1, 1: 1, 2: 1}, 1)]
    assert cheapest([1, 1, 3], either, ties=[5, 2, 0]) == {1}
    assert cheapest([1, 1, 3], either, ties=[2, 5, 0]) == {0}


def test_a_guarded_row_holds_only_when_its_step_is_chosen() -> None:
    guarded = Row({1: 1, 2: 1}, 2, guard=0)
    assert cheapest([1, 1, 1], [guarded]) == frozenset()
    assert cheapest([1, 1, 1], [guarded, Row({0: 1}, 1)]) == {0, 1, 2}


def test_a_guarded_row_may_have_terms_that_stand_in_its_way() -> None:
    guarded = Row({1: 2, 2: -1}, 1, guard=0)
    assert cheapest([-1, 1, -3], [guarded]) == {0, 1, 2} - {0, 1}
    assert cheapest([-3, 1, -3], [guarded]) == {0, 1, 2}


def test_a_guarded_row_that_always_holds_asks_for_nothing() -> None:
    assert cheapest([-1, 1], [Row({1: 1}, 0, guard=0), Row({1: 1}, -2, guard=0)]) == {0}


def test_a_guard_may_stand_among_its_own_terms() -> None:
    assert cheapest([-1, 1], [Row({0: 1, 1: 1}, 2, guard=0)]) == frozenset()
    assert cheapest([-3, 1], [Row({0: 1, 1: 1}, 2, guard=0)]) == {0, 1}


def test_sums_that_are_only_inexact_are_met() -> None:
    assert cheapest([1, 1, 1], [Row({0: 0.1, 1: 0.1, 2: 0.1}, 0.3)]) == {0, 1, 2}


@st.composite
def programs(draw: DrawFn) -> tuple[list[int], list[Row]]:
    count = draw(st.integers(1, 6))
    steps = st.integers(0, count - 1)
    terms = st.dictionaries(steps, st.integers(-3, 3).map(float), max_size=count)
    rows = st.builds(Row, terms, st.integers(-3, 5).map(float), st.one_of(st.none(), steps))
    return draw(st.lists(st.integers(-4, 9), min_size=count, max_size=count)), draw(st.lists(rows, max_size=4))


@CALM
@given(programs())
def test_no_other_choice_is_cheaper(program: tuple[list[int], list[Row]]) -> None:
    costs, rows = program
    tried = [
        sum(costs[index] for index in part)
        for size in range(len(costs) + 1)
        for part in combinations(range(len(costs)), size)
        if meets(set(part), rows)
    ]
    choice = cheapest(costs, rows)
    assert (choice is None) == (not tried)
    if choice is not None:
        assert meets(choice, rows)
        assert sum(costs[index] for index in choice) == min(tried)


def meets(choice: AbstractSet[int], rows: Sequence[Row]) -> bool:
    return all(
        sum(term for index, term in part.terms.items() if index in choice) >= part.least
        for part in rows
        if part.guard is None or part.guard in choice
    )


STEPS = 96 + 60
ENOUGH = 1.0
"""Seconds that a plan of this size may take; a fifth of that is usual."""


def large(random: Random) -> tuple[list[float], list[Row], list[float]]:
    """A program as large as the two shipped instruments together: chains of three and two, needs, a mean, gates and floors."""
    chains = [range(start, start + 3) for start in range(0, 96, 3)]
    chains += [range(start, start + 2) for start in range(96, STEPS, 2)]
    costs = [random.choice([1.0, 3.0, 9.0]) for _ in range(STEPS)]
    weights = {chain[0]: random.choice([0.5, 1.0, 1.0, 2.0]) for chain in chains}
    gains = {step: weights[chain[0]] for chain in chains for step in chain}
    rows = [Row({low: 1.0, high: -1.0}, 0.0) for chain in chains for low, high in pairwise(chain)]
    for _ in range(40):
        need, step = sorted(random.sample(range(STEPS), 2))
        rows.append(Row({need: 1.0}, 1.0, guard=step))
    rows.append(Row(gains, 0.55 * sum(gains.values())))
    rows += [Row({step: gains[step] for step in range(first, first + 12)}, 4.0) for first in range(0, 96, 12)]
    rows += [Row({random.randrange(STEPS): 1.0}, 1.0) for _ in range(8)]
    return costs, rows, [random.randint(1, 80) + index * 1e-4 for index in range(STEPS)]


@pytest.mark.slow
def test_a_plan_of_two_instruments_takes_less_than_a_second(capsys: pytest.CaptureFixture[str]) -> None:
    random = Random(17)  # noqa: S311 - the same programs in every run
    took = []
    for _ in range(5):
        costs, rows, ties = large(random)
        began = perf_counter()
        choice = cheapest(costs, rows, ties)
        took.append(perf_counter() - began)
        assert choice is not None
        assert meets(choice, rows)
    with capsys.disabled():
        print(f"\n{STEPS} steps: median {median(took):.3f} s of {', '.join(f'{one:.3f}' for one in took)}")  # noqa: T201
    assert median(took) < ENOUGH
