from __future__ import annotations

import pytest

from cxmaturity.report.basis import Basis, basis_of
from tests.pieces import piece
from tests.report.samples import assessment, edition, steps_assessment


@pytest.mark.parametrize(("language", "told"), [("en", "Goals: Rests on sand"), ("nl", "Goals: Op los zand")])
def test_advice_for_each_step_follows_from_where_that_step_stands(language: str, told: str) -> None:
    found = basis_of(
        steps_assessment("owner", "goals"), edition(language), piece("sandy:goals", question=None, about=("steps",))
    )
    assert found is not None
    assert found.together == (told,)


def test_other_advice_follows_from_all_that_its_condition_names() -> None:
    found = basis_of(assessment(), edition(), piece("both", question=None, about=("data_a", "data", "other.thing")))
    assert found == Basis("Follows from", "", None, ("Data · About data_a: Considered", "Data: 1.75"))


def test_what_follows_from_another_instrument_alone_has_no_basis_here() -> None:
    assert basis_of(assessment(), edition(), piece("other", question=None, about=("other.thing",))) is None
