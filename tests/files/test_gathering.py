from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmaturity.errors import UserError
from cxmaturity.files.answers import read_answers
from tests.surveys.shop_floor import SHOP_FLOOR

if TYPE_CHECKING:
    from cxmaturity.model.responses import Responses


def read(answers: str) -> Responses:
    text = f"format: cxmaturity-answers\nversion: 1\nquestionnaire: shop-floor\nanswers: {{{answers}}}\n"
    return read_answers(text, "answers.yaml", SHOP_FLOOR)


@pytest.mark.parametrize(
    ("answers", "column", "value", "state"),
    [
        ("tidy: capable", "tidy", "capable", None),
        ("tidy: {answer: 3, note: x, evidence: {en: a, nl: b}}", "tidy", "capable", None),
        ("tidy: {state: na, reason: no shop}", "tidy", None, "na"),
        ("tidy: dk", "tidy", None, "dk"),
        ("tidy: null", "tidy", None, "not_reached"),
        ("", "tidy", None, "not_reached"),
        ("known: true", "known", "yes", None),
        ("rush: 3.0", "rush", 3.0, None),
        ("remark: 12", "remark", "12", None),
        ("opened: 2026-01-05", "opened", "2026-01-05", None),
        ("order: [service, price]", "order", "service;price", None),
    ],
)
def test_an_answer_may_be_written_in_several_ways(answers: str, column: str, value: object, state: str | None) -> None:
    frame = read(answers).frame
    states = frame.get_column(f"{column}:state", default=None)
    assert frame[column].to_list() == [value]
    assert (None if states is None else states[0]) == state


@pytest.mark.parametrize(
    ("answers", "ticks"),
    [("channels: [web]", (True, False)), ("channels: []", (False, False)), ("channels: na", (None, None))],
)
def test_a_multiple_choice_without_ticks_is_answered(answers: str, ticks: tuple[bool | None, ...]) -> None:
    assert read(answers).frame.select("channels:web", "channels:phone").row(0) == ticks


def test_rows_of_a_table_keep_their_respondent() -> None:
    responses = read("tills: [{name: North, queue: 3}, {name: South, queue: {state: na}}]")
    assert responses.frame.get_column("tills:state", default=None) is None
    assert responses.tables["tills"].rows() == [
        ("1", "North", 3.0, "answered"),
        ("1", "South", None, "na"),
    ]


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ("tills: [3]", "a row of `tills` is a map of its columns, found `3`"),
        ("tills: [{nam: x}]", "no question is called `nam`"),
        ("tills: [{queue: -1}]", "`queue` must be at least 0, found -1"),
        ("tills: [{}, {}, {}]", "`tills` takes at most 2 rows, found 3"),
        ("tidy: [{a: 1}]", "`tidy` is no table and takes no rows"),
        ("tidy: [capable, cultural]", "`tidy` takes one answer, found 2"),
        ("twice: 2", "`twice` is computed and takes no answer"),
        ("hello: hi", "`hello` is a note and takes no answer"),
    ],
)
def test_an_answer_of_the_wrong_kind_is_named(answers: str, message: str) -> None:
    with pytest.raises(UserError) as caught:
        read(answers)
    assert [problem.message for problem in caught.value.problems] == [message]
