import pytest

from cxmaturity.model.questionnaire import Questionnaire
from cxmaturity.report.ends import Ends, ends_of, is_share
from tests.report.samples import indicators, maturity


def of(value: str) -> Questionnaire:
    """Customer indicators with a formula of their own."""
    return indicators(formula=value)


def test_a_question_a_score_and_a_ladder_have_ends() -> None:
    model = maturity()
    assert [ends_of(model, id_) for id_ in ("data_a", "data", "overall", "stages")] == [Ends(1, 4)] * 4


def test_what_is_not_there_or_has_no_ends_has_none() -> None:
    assert [ends_of(indicators(), id_) for id_ in ("nothing", "waiting", "mean_waiting")] == [None, None, None]


def test_a_sum_runs_from_all_lowest_to_all_highest() -> None:
    assert ends_of(indicators(), "points") == Ends(1, 15)


@pytest.mark.parametrize(
    ("formula", "ends"),
    [
        ("promoters - detractors", Ends(-1, 1)),
        ("promoters + detractors - 1", Ends(-1, 1)),
        ("100 * (promoters - detractors)", Ends(-100, 100)),
        ("-ces * promoters", Ends(-5, 0)),
        ("promoters / detractors", None),
        ("max(promoters, detractors)", None),
        ("-max(promoters, detractors)", None),
        ("promoters + mean_waiting", None),
    ],
)
def test_a_formula_lies_between_what_its_parts_allow(formula: str, ends: Ends | None) -> None:
    assert ends_of(of(formula), "nps") == ends


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("promoters - detractors", True),
        ("promoters + detractors - 1", True),
        ("100 * (promoters - detractors)", False),
        ("promoters - ces", False),
        ("1 - 1", False),
        ("max(promoters, detractors)", False),
    ],
)
def test_sums_and_differences_of_shares_are_told_in_per_cents(formula: str, *, told: bool) -> None:
    assert is_share(of(formula), "nps") is told


def test_a_share_is_told_in_per_cents_and_a_mean_is_not() -> None:
    assert [is_share(indicators(), id_) for id_ in ("promoters", "ces", "nothing")] == [True, False, False]
