from __future__ import annotations

import polars as pl

from cxmaturity.model.receipt import RejectedRow
from cxmaturity.surveys.plain import plan_by_ids
from cxmaturity.surveys.rows import SortedOut, sort_out
from cxmaturity.surveys.table import Table
from tests.surveys.shop_floor import SHOP_FLOOR

Rows = list[tuple[str | None, ...]]


def sorted_out(headers: tuple[str, ...], rows: Rows, *, long: int = 0) -> SortedOut:
    """The rows below these headers, of which row `long` has too many cells."""
    cells = pl.DataFrame(rows, schema=[str(at + 1) for at in range(len(headers))], orient="row")
    numbered = cells.with_row_index("@row", offset=2).with_columns((pl.col("@row") == long).alias("@long"))
    return sort_out(Table("a.csv", headers, numbered), plan_by_ids("a.csv", headers, SHOP_FLOOR, ()))


def test_texts_are_trimmed_and_blank_cells_are_null() -> None:
    kept = sorted_out(("tidy", "rush"), [(" 3\u00a0", "  "), ("4", "\u200b")])
    assert kept.table.cells.drop("@long").rows() == [(2, "3", None), (3, "4", None)]


def test_a_row_without_any_answer_is_rejected_though_it_has_an_id() -> None:
    kept = sorted_out(("id", "tidy"), [("r1", "3"), ("r2", " ")])
    assert kept.respondents.to_list() == ["r1"]
    assert kept.rejected == (RejectedRow(3, "no answer at all"),)


def test_of_a_respondent_who_comes_again_the_last_row_counts() -> None:
    kept = sorted_out(("id", "tidy"), [("r1", "1"), ("r2", "2"), ("r1", "3"), ("r1", None)])
    assert kept.respondents.to_list() == ["r2", "r1"]
    assert kept.table.cells["@row"].to_list() == [3, 4]
    assert kept.rejected == (
        RejectedRow(2, "respondent comes again", "id", "r1", instead=4),
        RejectedRow(5, "no answer at all"),
    )


def test_a_respondent_without_id_is_called_by_the_row() -> None:
    assert sorted_out(("id", "tidy"), [("r1", "1"), (None, "2"), (None, "3")]).respondents.to_list() == [
        "r1",
        "row 3",
        "row 4",
    ]
    assert sorted_out(("tidy",), [("1",)]).respondents.to_list() == ["row 2"]


def test_a_weight_is_a_number_above_0() -> None:
    rows: Rows = [("1,5", "1"), ("0", "1"), ("-1", "1"), (None, "1"), ("much", "1"), (".5", "1"), ("9" * 400, "1")]
    kept = sorted_out(("weight", "tidy"), rows)
    assert kept.table.cells["@row"].to_list() == [2, 7]
    assert [(row.row, row.column, row.value) for row in kept.rejected] == [
        (3, "weight", "0"),
        (4, "weight", "-1"),
        (5, "weight", None),
        (6, "weight", "much"),
        (8, "weight", "9" * 400),
    ]


def test_a_row_with_more_cells_than_headers_is_rejected() -> None:
    kept = sorted_out(("tidy",), [("1",), ("2",)], long=3)
    assert kept.rejected == (RejectedRow(3, "more cells than headers"),)
