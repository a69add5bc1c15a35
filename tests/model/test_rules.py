from __future__ import annotations

from cxmaturity.model.expression import Arithmetic, Compare, Name, Number
from cxmaturity.model.rules import group_rules, row_rules
from tests.model.shop import SHOP


def test_the_rules_on_a_respondent_are_routing_computed_answers_and_classes_per_respondent() -> None:
    assert list(row_rules(SHOP)) == [
        Arithmetic("*", Name("rush"), Number(2)),
        Compare(">=", Name("visits"), Number(5)),
    ]


def test_the_rules_on_a_group_are_formulas_requirements_and_classes_of_the_group() -> None:
    assert list(group_rules(SHOP)) == [
        Arithmetic("-", Name("overall"), Name("floor")),
        Compare(">=", Name("tidy"), Number(2)),
        Compare(">=", Name("gap"), Number(0)),
        Compare(">=", Name("maturity"), Number(1)),
        Compare(">=", Name("rush"), Number(10)),
    ]
