from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.model.binding import bind
from cxmaturity.model.evaluate import arithmetic, compare, evaluate, fold, kleene, round_half_up
from cxmaturity.model.parsing import parse
from cxmaturity.model.scopes import row_scope
from tests.model.shop import SHOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.evaluate import Value


@dataclass(frozen=True)
class Sheet:
    """One respondent, or one row of a table."""

    values: Mapping[str, Value] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    ticked: Mapping[str, set[str]] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Sheet]] = field(default_factory=dict)

    def value(self, id_: str) -> Value:
        return self.values.get(id_)

    def state(self, id_: str) -> str:
        if id_ in self.tables:
            return "table"
        return self.states.get(id_, "answered" if id_ in self.values else "skipped")

    def chosen(self, id_: str, option: str) -> bool | None:
        return option in self.ticked[id_] if id_ in self.ticked else None

    def rows(self, table: str) -> Sequence[Sheet]:
        return self.tables[table]


TILLS = [Sheet({"queue": 1.0, "shiny": 3.0}), Sheet({"queue": 7.0}), Sheet({"shiny": 1.0})]
ANN = Sheet(
    {"tidy": 2.0, "loud": 1.0, "colour": "red", "rush": 4.0},
    {"moans": "na", "wait": "dk"},
    {"channels": {"web"}},
    {"tills": TILLS},
)
NOBODY = Sheet(tables={"tills": []})


def outcome(text: str, who: Sheet = ANN) -> Value:
    return evaluate(bind(parse(text).tree, row_scope(SHOP)).tree, who)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("-rush + tidy * 3 / 2", -1.0),
        ("-moans", None),
        ("rush / (tidy - 2)", None),
        ("moans + 1", None),
        ("tidy >= middle", True),
        ("moans >= middle", None),
        ("1 <= tidy < 2", False),
        ("colour == red", True),
        ("colour != red", False),
        ("other_colour == red", None),
        ("tidy in [1, 2]", True),
        ("tidy not in [1, 3]", True),
        ("moans in [1, 3]", None),
        ("tidy in [moans, 1]", None),
        ("tidy in [moans, 2]", True),
        ("web in channels", True),
        ("phone not in channels", True),
        ("loud == yes and not (tidy > 2)", True),
        ("not (moans > 1)", None),
        ("moans > 1 or tidy > 1", True),
        ("moans > 1 and tidy > 2", False),
        ("answered(tidy)", True),
        ("answered(moans)", False),
        ("is_na(moans)", True),
        ("is_dk(wait)", True),
        ("is_dk(moans)", False),
        ("coalesce(moans, wait, 9)", 9.0),
        ("coalesce(moans, wait)", None),
        ("min(tidy, rush)", 2.0),
        ("max(tidy, rush)", 4.0),
        ("mean(tidy, rush)", 3.0),
        ("sum(tidy, rush)", 6.0),
        ("sum(tidy, moans)", None),
        ("round(rush / 3)", 1.0),
        ("round(rush / 3, 2)", 1.33),
        ("count(tidy, loud, moans)", 2.0),
        ("share(tidy, 2)", 1.0),
        ("share(tidy, 3)", 0.0),
        ("share(moans, 2)", None),
        ("count(tills)", 3.0),
        ("count(tills, queue > 5)", 1.0),
        ("share(tills, queue > 5)", 0.5),
        ("mean(tills.queue)", 4.0),
        ("max(tills.queue, shiny >= 1)", 1.0),
        ("sum(tills.queue, queue > 9)", 0.0),
        ("mean(tills.queue, queue > 9)", None),
    ],
)
def test_a_rule_is_worked_out_for_one_respondent(text: str, value: Value) -> None:
    assert outcome(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("count(tills)", 0.0),
        ("share(tills, queue > 5)", None),
        ("mean(tills.queue)", None),
        ("web in channels", None),
        ("count(tidy)", 0.0),
        ("tidy == tidy", None),
    ],
)
def test_without_answers_little_is_known(text: str, value: Value) -> None:
    assert outcome(text, NOBODY) == value


@pytest.mark.parametrize(
    ("pair", "both", "either"),
    [
        ((True, True), True, True),
        ((True, False), False, True),
        ((True, None), None, True),
        ((False, False), False, False),
        ((False, None), False, None),
        ((None, None), None, None),
    ],
)
def test_and_and_or_know_three_answers(
    pair: tuple[bool | None, bool | None], *, both: bool | None, either: bool | None
) -> None:
    assert [kleene("and", way) for way in (pair, pair[::-1])] == [both, both]
    assert [kleene("or", way) for way in (pair, pair[::-1])] == [either, either]


@pytest.mark.parametrize(
    ("gap", "truths"),
    [
        (0.0, {">=", "<=", "=="}),
        (1e-10, {">=", "<=", "=="}),
        (-1e-10, {">=", "<=", "=="}),
        (1e-8, {">=", ">", "!="}),
        (-1e-8, {"<=", "<", "!="}),
    ],
)
def test_a_comparison_forgives_a_billionth(gap: float, truths: set[str]) -> None:
    assert {operator for operator in (">=", ">", "<=", "<", "==", "!=") if compare(operator, 2.5 + gap, 2.5)} == truths


def test_sums_of_weights_that_are_not_exact_reach_their_cut() -> None:
    assert compare(">=", 0.1 + 0.2, 0.3) is True
    assert compare(">", 0.1 + 0.2, 0.3) is False


def test_dividing_by_zero_and_what_is_no_number_are_unknown() -> None:
    assert [arithmetic("/", 1, 0), arithmetic("/", None, 1), arithmetic("-", math.inf, math.inf)] == [None] * 3


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [
        (2.5, 0, 3),
        (-2.5, 0, -2),
        (2.55, 1, 2.6),
        (0.125, 2, 0.13),
        (2.4999, 0, 2),
        (1.005, 2, 1.01),
        (math.inf, 1, math.inf),
    ],
)
def test_numbers_are_rounded_half_up(value: float, decimals: int, rounded: float) -> None:
    assert round_half_up(value, decimals) == rounded


def test_a_product_beyond_all_numbers_can_still_be_rounded() -> None:
    assert outcome("round(" + " * ".join(["1e15"] * 22) + ")") == math.inf


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=5))
def test_the_middle_lies_between_the_ends(values: list[float]) -> None:
    low, mean, high = (fold(function, values) for function in ("min", "mean", "max"))
    assert low is not None
    assert mean is not None
    assert high is not None
    assert low - 1e-6 <= mean <= high + 1e-6
