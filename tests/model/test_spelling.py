from __future__ import annotations

import pytest

from cxmaturity.model.spelling import number_in, plain, spellings
from tests.surveys.shop_floor import SHOP_FLOOR


@pytest.mark.parametrize(
    "text", ["capable", "Capable", " BEKWAAM ", "Bekwaam\u00a0", "3", "3.0", "3,0", "\ufeffcapable"]
)
def test_an_option_is_written_by_id_label_or_value(text: str) -> None:
    assert spellings(SHOP_FLOOR, SHOP_FLOOR.questions["tidy"]).option(text) == "capable"


def test_a_mirrored_question_is_answered_by_the_values_a_respondent_sees() -> None:
    assert spellings(SHOP_FLOOR, SHOP_FLOOR.questions["moans"]).option("1") == "cluttered"


@pytest.mark.parametrize(
    ("text", "state"),
    [("na", "na"), ("N.v.t.", "na"), ("weet ik niet", "dk"), ("Geen idee", "dk"), ("-1", "dk"), ("neutral", None)],
)
def test_a_state_is_written_in_words(text: str, state: str | None) -> None:
    assert spellings(SHOP_FLOOR, SHOP_FLOOR.questions["tidy"]).state(text) == state


@pytest.mark.parametrize("text", ["Ja", "yes", "y", "TRUE", "waar", "1"])
def test_yes_is_written_in_many_ways(text: str) -> None:
    assert spellings(SHOP_FLOOR, SHOP_FLOOR.questions["known"]).option(text) == "yes"


def test_texts_are_compared_without_case_and_odd_spaces() -> None:
    assert plain(" Eher\u00a0 Ha\u0308ufig\n") == "eher h\u00e4ufig"


@pytest.mark.parametrize(
    ("text", "number"),
    [("3", 3.0), (" -0,5 ", -0.5), ("1e3", 1000.0), ("1e300", None), (".5", 0.5), ("1.000,5", None), ("3x", None)],
)
def test_a_number_has_a_point_or_a_comma(text: str, number: float | None) -> None:
    assert number_in(text) == number
