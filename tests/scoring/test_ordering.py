from __future__ import annotations

from graphlib import CycleError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.scoring.ordering import in_order
from tests.strategies import CALM


def test_what_has_the_lowest_key_comes_first() -> None:
    assert in_order({"a": set(), "b": set(), "c": set()}, {"a": 3, "b": 1, "c": 2}) == ["b", "c", "a"]


def test_what_has_the_same_key_comes_by_id() -> None:
    assert in_order({"b": set(), "a": set()}, {"a": 1, "b": 1}) == ["a", "b"]


def test_nothing_comes_before_what_it_comes_after() -> None:
    assert in_order({"a": {"c"}, "b": set(), "c": set()}, {"a": 1, "b": 2, "c": 3}) == ["c", "a", "b"]


def test_a_prerequisite_stands_right_before_the_best_thing_it_unblocks() -> None:
    after = {"best": {"key"}, "good": set(), "key": {"base"}, "base": set(), "last": {"key"}}
    keys = {"best": 1, "good": 2, "key": 8, "base": 9, "last": 5}
    assert in_order(after, keys) == ["base", "key", "best", "good", "last"]


def test_of_two_prerequisites_of_the_same_thing_the_better_one_goes_first() -> None:
    assert in_order({"a": {"b", "c"}, "b": set(), "c": set()}, {"a": 1, "b": 3, "c": 2}) == ["c", "b", "a"]


def test_nothing_is_the_order_of_nothing() -> None:
    assert in_order({}, {}) == []


def test_what_goes_round_has_no_order() -> None:
    with pytest.raises(CycleError):
        in_order({"a": {"b"}, "b": {"a"}}, {"a": 1, "b": 2})


@st.composite
def constraints(draw: st.DrawFn) -> tuple[dict[str, set[str]], dict[str, int]]:
    ids = [f"p{number}" for number in range(draw(st.integers(1, 8)))]
    after = {id_: draw(st.sets(st.sampled_from(ids[:place] or [id_]))) - {id_} for place, id_ in enumerate(ids)}
    return after, {id_: draw(st.integers(0, 5)) for id_ in ids}


@CALM
@given(constraints())
def test_everything_comes_once_and_after_what_it_comes_after(drawn: tuple[dict[str, set[str]], dict[str, int]]) -> None:
    after, keys = drawn
    order = in_order(after, keys)
    assert sorted(order) == sorted(after)
    assert all(order.index(other) < order.index(id_) for id_, others in after.items() for other in others)


@CALM
@given(constraints())
def test_what_goes_ahead_of_a_better_one_unblocks_something_at_least_as_good(
    drawn: tuple[dict[str, set[str]], dict[str, int]],
) -> None:
    after, keys = drawn
    order = in_order(after, keys)

    def unblocked(id_: str) -> set[str]:
        direct = {other for other in after if id_ in after[other]}
        return direct.union(*map(unblocked, direct))

    for place, id_ in enumerate(order):
        best = min(keys[other] for other in {id_, *unblocked(id_)})
        ready = [other for other in order[place + 1 :] if after[other] <= set(order[:place])]
        assert all(best <= keys[other] for other in ready)


@CALM
@given(constraints(), st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_given_does_not_matter(
    drawn: tuple[dict[str, set[str]], dict[str, int]],
    random: st.random.Random,  # type: ignore[name-defined]
) -> None:
    after, keys = drawn
    ids = list(after)
    random.shuffle(ids)
    assert in_order({id_: after[id_] for id_ in ids}, {id_: keys[id_] for id_ in ids}) == in_order(after, keys)
