from decimal import Decimal

import pytest

from cxmaturity.report.ends import Ends
from cxmaturity.report.group_scores import (
    Spread,
    above_all,
    as_shown,
    by_name,
    headline_ends,
    headline_guarded,
    headlines_shown,
    is_far,
    lowest_shown,
    shown_scores,
    spread_of,
)
from cxmaturity.report.standing import Assessment, standings
from tests.report.group_situations import HIDDEN, group, small
from tests.report.samples import edition, indicators_assessment

FOUND = small(Sales=group(3.0, 1.4999, 3.5, overall=2.67), Claims=group(1.75, None, 3.25), Legal=HIDDEN)
SCORES = shown_scores(FOUND.result.groups["team"])
STRATEGY, DATA, CULTURE = standings(FOUND)


def lowest(found: Assessment) -> Decimal | None:
    return lowest_shown(shown_scores(found.result.groups["team"]), standings(found))


def test_only_what_may_be_seen_is_there() -> None:
    assert SCORES == {
        "Sales": {"strategy": 3.0, "data": 1.4999, "culture": 3.5, "overall": 2.67},
        "Claims": {"strategy": 1.75, "culture": 3.25},
    }


def test_scores_are_compared_as_a_reader_sees_them() -> None:
    assert as_shown(SCORES, DATA) == {"Sales": Decimal("1.49")}
    assert headlines_shown(FOUND, SCORES) == {"Sales": Decimal("2.67")}
    assert (headline_ends(FOUND), headline_guarded(FOUND)) == (Ends(1, 4), (1, 4, 1.5, 2.5, 3.5))


def test_without_a_headline_score_there_is_nothing_to_guard() -> None:
    found = indicators_assessment()
    assert (headline_ends(found), headline_guarded(found), headlines_shown(found, SCORES)) == (None, (), {})


def test_a_spread_takes_two_groups() -> None:
    assert spread_of(SCORES, DATA) is None
    spread = spread_of(SCORES, STRATEGY)
    assert (spread, spread and spread.gap) == (Spread(STRATEGY, Decimal("1.75"), Decimal("3.00")), Decimal("1.25"))


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (small(Sales=group(3.0, 1.5, 3.0), Claims=group(3.0, 1.5, 1.5)), "1.50"),
        (small(Sales=group(3.0, 1.5, 1.5), Claims=group(3.0, 1.5, 1.5)), None),
        (small(Sales=group(1.5, 1.5, 1.5)), None),
        (small(Legal=HIDDEN, HR=HIDDEN), None),
    ],
)
def test_the_lowest_score_stands_out_unless_it_is_everywhere(found: Assessment, value: str | None) -> None:
    assert lowest(found) == (None if value is None else Decimal(value))


def test_on_several_scales_no_score_is_the_lowest() -> None:
    parts = standings(indicators_assessment())
    assert lowest_shown({"Sales": {"asked": 8.0, "felt": 2.0}}, parts) is None


def test_a_difference_is_that_of_the_scores_shown() -> None:
    assert [above_all(DATA, 1.4999), above_all(CULTURE, 3.5)] == pytest.approx([-0.26, 0.25])


@pytest.mark.parametrize(("ends", "difference"), [(Ends(1, 4), 0.25), (Ends(0, 12), 1), (Ends(0, 1), 0.1)])
def test_what_is_far_depends_on_the_scale(ends: Ends, difference: float) -> None:
    assert is_far(ends, difference)


@pytest.mark.parametrize(("ends", "difference"), [(Ends(1, 4), 0.24), (Ends(0, 12), 0.9), (Ends(2, 2), 1), (None, 9)])
def test_a_small_difference_and_one_without_a_scale_are_not_far(ends: Ends | None, difference: float) -> None:
    assert not is_far(ends, difference)


def test_groups_stand_by_name_with_numbers_in_order_and_last_those_without_one() -> None:
    names = dict.fromkeys(["Vestiging 10", "", "vestiging 9", "Amsterdam"], HIDDEN)
    assert list(by_name(names, edition("nl"))) == ["Amsterdam", "vestiging 9", "Vestiging 10", "Niet opgegeven"]
