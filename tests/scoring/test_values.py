from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.scoring.values import scored_value, value_column
from tests.scoring.small import dimension, questionnaire

if TYPE_CHECKING:
    from tests.strategies import Written


def values(written: Written, answers: list[str | float | None]) -> list[float | None]:
    asked = questionnaire(dimension("d", {"id": "q", "prompt": "?", **written}))
    frame = pl.DataFrame({"q": answers})
    return frame.select(scored_value(asked, asked.questions["q"]).alias("v"))["v"].to_list()


def test_an_option_is_worth_its_value() -> None:
    assert values({"type": "choice", "scale": "twice"}, ["low", "lowish", "high", None]) == [1.0, 1.0, 3.0, None]


def test_a_mirrored_scale_is_turned_round_between_its_ends() -> None:
    assert values({"type": "likert", "scale": "quarters", "reverse": True}, ["none", "some", "all"]) == [1.0, 0.75, 0.0]


def test_yes_is_1_and_no_is_0() -> None:
    assert values({"type": "yesno"}, ["yes", "no", None]) == [1.0, 0.0, None]


def test_a_number_is_itself_without_bands() -> None:
    assert values({"type": "number"}, [2.5, None]) == [2.5, None]


def test_a_banded_number_is_worth_the_first_band_that_fits() -> None:
    bands = [{"value": 5.0, "below": 1.0}, {"value": 3.0, "from": 1.0, "below": 24.0}, {"value": 1.0, "above": 24.0}]
    found = values({"type": "number", "bands": bands}, [0.5, 1.0, 23.9, 24.0, 24.1])
    assert found == [5.0, 3.0, 3.0, None, 1.0]


def test_the_value_stands_beside_the_answer() -> None:
    assert value_column("connected") == "connected@value"
