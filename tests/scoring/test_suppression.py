from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxmaturity.model.result import GroupResult, LadderResult, ScoreResult
from cxmaturity.scoring.suppression import hidden_groups, suppressed
from tests.strategies import CALM

K = 5
RESTS_ON: dict[str, list[str]] = {"data": [], "people": [], "overall": ["data", "people"], "maturity": ["overall"]}


def figure(n: int) -> ScoreResult:
    return ScoreResult(value=2.0, answered=4, applicable=4, coverage=1, maximum=4, status="ok", low=2, high=2, n=n)


LADDER = LadderResult(
    "staged", "capable", "capable", "capable", "ok", provisional=False, binding=(), stages=(), next=None
)


def group(respondents: int, people: int | None = None) -> GroupResult:
    """A group in which everybody answered on data, and perhaps not on people."""
    n = {"data": respondents, "people": respondents if people is None else people, "overall": respondents}
    figures = {id_: figure(count) for id_, count in n.items()}
    return GroupResult(respondents, suppressed=False, scores=figures, ladders={"maturity": LADDER})


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({"A": 1, "B": 1, "C": 1, "D": 6, "E": 12}, "ABCD"),
        ({"A": 4, "B": 9, "C": 20}, "AB"),
        ({"A": 3, "B": 3, "C": 9}, "AB"),
        ({"A": 5, "B": 5}, ""),
        ({"A": 4, "B": 9}, "AB"),
        ({"A": 4}, "A"),
        ({}, ""),
    ],
)
def test_the_remainder_rule_hides_what_could_be_subtracted(sizes: dict[str, int], hidden: str) -> None:
    assert hidden_groups(sizes, K) == frozenset(hidden)


def test_a_group_that_agrees_is_hidden_and_not_alone() -> None:
    assert hidden_groups({"A": 9, "B": 7, "C": 20}, K, uniform={"C"}) == frozenset("BC")


SIZES = st.dictionaries(st.sampled_from("ABCDEFG"), st.integers(0, 12), max_size=7)


@settings(CALM, max_examples=300)
@given(SIZES, st.integers(5, 9), st.sets(st.sampled_from("ABCDEFG")))
def test_no_published_set_determines_a_hidden_mean(sizes: dict[str, int], minimum: int, uniform: set[str]) -> None:
    hidden = hidden_groups(sizes, minimum, uniform & sizes.keys())
    behind = sum(sizes[name] for name in hidden)
    assert not hidden or hidden == sizes.keys() or (len(hidden) >= 2 and behind >= minimum)
    assert all(size >= minimum and name not in uniform for name, size in sizes.items() if name not in hidden)


@settings(CALM, max_examples=200)
@given(SIZES, st.data())
def test_suppressing_twice_is_suppressing_once(sizes: dict[str, int], data: st.DataObject) -> None:
    groups = {name: group(size, people=data.draw(st.integers(0, size))) for name, size in sizes.items()}
    uniform = {id_: data.draw(st.sets(st.sampled_from("ABCDEFG"))) & sizes.keys() for id_ in ("data", "people")}
    once = suppressed(groups, uniform, RESTS_ON)
    assert suppressed(once, uniform, RESTS_ON) == once


def hidden_figures(groups: dict[str, GroupResult]) -> dict[str, set[str]]:
    return {
        name: {id_ for id_, score in found.scores.items() if score.status == "suppressed"}
        for name, found in groups.items()
    }


def test_a_hidden_group_shows_nothing_but_that_it_exists() -> None:
    found = suppressed({"A": group(2), "B": group(4), "C": group(9)}, {}, RESTS_ON)
    gone = GroupResult(None, suppressed=True, scores={}, ladders={})
    assert found == {"A": gone, "B": gone, "C": group(9)}


def test_a_figure_on_few_answers_is_hidden_with_what_is_made_from_it() -> None:
    found = suppressed({"A": group(9, people=3), "B": group(8), "C": group(20)}, {}, RESTS_ON)
    assert hidden_figures(found) == {"A": {"people", "overall"}, "B": {"people", "overall"}, "C": set()}


def test_a_hidden_figure_leaves_no_number_behind_and_no_ladder() -> None:
    found = suppressed({"A": group(9), "B": group(8)}, {"data": {"A"}}, RESTS_ON)["A"]
    blank = ScoreResult(
        value=None, answered=0, applicable=0, coverage=None, maximum=4, status="suppressed", low=None, high=None, n=0
    )
    assert found.scores == {"data": blank, "people": figure(9), "overall": blank}
    nothing = replace(LADDER, stage=None, stage_low=None, stage_high=None, status="suppressed")
    assert found.ladders == {"maturity": nothing}
