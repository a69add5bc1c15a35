from __future__ import annotations

import polars as pl
import pytest

from cxmaturity.model.answer import Answer, form, with_words
from cxmaturity.model.receipt import UnreadCells
from cxmaturity.surveys.cells import NO, Reading, read_cells
from cxmaturity.surveys.plan import QuestionColumns
from cxmaturity.surveys.table import Table
from tests.surveys.shop_floor import SHOP_FLOOR


def table(*columns: list[str | None], typed: bool = False) -> Table:
    cells = pl.DataFrame(
        {str(at): texts for at, texts in enumerate(columns, start=1)}, schema_overrides={"1": pl.String}
    )
    headers = tuple(f"column {at}" for at in range(1, len(columns) + 1))
    return Table("a.csv", headers, cells.with_row_index("@row", offset=2), typed=typed)


def read(question: str, *texts: str | None, typed: bool = False) -> Reading:
    columns = QuestionColumns(form(SHOP_FLOOR, SHOP_FLOOR.questions[question]), position=1)
    return read_cells(table(list(texts), typed=typed), columns)


def answers(reading: Reading) -> list[tuple[object, str | None]]:
    """Each respondent's value and the state that stands in its place."""
    assert isinstance(reading.given.values, pl.Series)
    values, states = reading.given.values.to_list(), reading.given.states.to_list()
    return [(value, state if value is None else None) for value, state in zip(values, states, strict=True)]


def test_options_are_read_by_code_and_by_label_in_any_language() -> None:
    assert answers(read("tidy", "3", "BEKWAAM", "Capable", "2,0", "n.v.t.", None)) == [
        ("capable", None),
        ("capable", None),
        ("capable", None),
        ("considered", None),
        (None, "na"),
        (None, "skipped"),
    ]


def test_a_text_that_is_no_answer_is_skipped_and_named_once_with_its_rows() -> None:
    reading = read("tidy", "capabel", "3", "capabel", "5")
    assert answers(reading) == [(None, "skipped"), ("capable", None), (None, "skipped"), (None, "skipped")]
    assert reading.unread_cells == 3
    message = "`tidy` cannot be `{}`; one of: cluttered, considered, capable, cultural"
    assert reading.unread == (
        UnreadCells("column 1", "tidy", "capabel", message.format("capabel"), "did you mean `capable`?", 2, (2, 4)),
        UnreadCells("column 1", "tidy", "5", message.format("5"), None, 1, (5,)),
    )


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("7", (7.0, None)),
        ("7,0", (7.0, None)),
        ("99", (None, "dk")),
        ("N/A", (None, "na")),
        ("1e1", (10.0, None)),
        ("3.5", (None, "skipped")),
        ("11", (None, "skipped")),
        ("nan", (None, "skipped")),
        ("inf", (None, "skipped")),
    ],
)
def test_a_number_is_read_within_its_bounds(text: str, answer: tuple[float | None, str | None]) -> None:
    reading = read("rush", text, "1")
    assert answers(reading)[0] == answer
    assert reading.unread_cells == (answer == (None, "skipped"))


def test_a_number_that_may_have_thousands_is_read_when_only_one_meaning_is_within_bounds() -> None:
    assert answers(read("rush", "1.000")) == [(1.0, None)]


def test_a_number_that_can_be_two_numbers_is_named_unless_the_file_holds_numbers() -> None:
    question = SHOP_FLOOR.questions["rush"].model_copy(update={"max": None, "whole": False})
    columns = QuestionColumns(form(SHOP_FLOOR, question), position=1)
    reading = read_cells(table(["1.250", "12,5"]), columns)
    assert answers(reading) == [(None, "skipped"), (12.5, None)]
    assert reading.unread[0].message == "`rush`: `1.250` can be 1250 or 1.25"
    assert answers(read_cells(table(["1.250"], typed=True), columns)) == [(1.25, None)]


def test_words_may_stand_for_numbers() -> None:
    rush = with_words(form(SHOP_FLOOR, SHOP_FLOOR.questions["rush"]), {"Always": Answer(10.0), "5": Answer(state="na")})
    reading = read_cells(table(["always", "9", "5"]), QuestionColumns(rush, position=1))
    assert answers(reading) == [(10.0, None), (9.0, None), (None, "na")]


def test_free_text_is_never_taken_for_a_state() -> None:
    assert answers(read("remark", "n/a", None, "=1+2")) == [("n/a", None), (None, "skipped"), ("=1+2", None)]


def test_free_text_that_the_question_declares_as_missing_is_a_state() -> None:
    remark = with_words(form(SHOP_FLOOR, SHOP_FLOOR.questions["remark"]), {"no remarks": Answer(state="declined")})
    reading = read_cells(table(["No  remarks", "fine"]), QuestionColumns(remark, position=1))
    assert answers(reading) == [(None, "declined"), ("fine", None)]


def test_options_in_order_stay_in_order() -> None:
    assert answers(read("order", "Dienst;Prijs")) == [("service;price", None)]


def ticks(reading: Reading) -> tuple[list[tuple[bool | None, ...]], list[str | None]]:
    assert isinstance(reading.given.values, pl.DataFrame)
    return reading.given.values.select("web", "phone").rows(), reading.given.states.to_list()


def test_several_options_stand_in_one_cell_and_what_is_understood_counts() -> None:
    reading = read("channels", "Website;phone", "web; letter", "letter", "na", None)
    assert ticks(reading)[0] == [(True, True), (True, False), (None, None), (None, None), (None, None)]
    assert reading.given.states.to_list()[2:] == ["skipped", "na", "skipped"]
    assert [(cells.value, cells.rows) for cells in reading.unread] == [("web; letter", (3,)), ("letter", (4,))]


def test_a_column_an_option_is_ticked_or_not_and_blank_everywhere_is_skipped() -> None:
    columns = QuestionColumns(
        form(SHOP_FLOOR, SHOP_FLOOR.questions["channels"]),
        options={"web": 1, "phone": 2},
        ticks={"nein": NO},
    )
    cells = table(["Web site", None, "0", "n/a", "often"], ["1", "x", "nein", None, None])
    reading = read_cells(cells, columns)
    assert ticks(reading) == (
        [(True, True), (False, True), (False, False), (None, None), (None, None)],
        ["skipped", "skipped", "skipped", "na", "skipped"],
    )
    assert reading.unread == (
        UnreadCells("column 1", "channels:web", "often", "`web` is ticked or not, found `often`", None, 1, (6,)),
    )
