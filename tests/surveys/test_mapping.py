from __future__ import annotations

import pytest

from cxmaturity.errors import UserError
from cxmaturity.surveys.mapping import ColumnName, MappedQuestion, read_mapping, refuse_other
from cxmaturity.surveys.table import Layout
from tests.surveys.shop_floor import SHOP_FLOOR

HEAD = "format: cxmaturity-mapping\nversion: 1\nquestionnaire: shop-floor\n"


def problems(text: str) -> list[tuple[str, str, str | None]]:
    with pytest.raises(UserError) as caught:
        read_mapping(text, "mapping.yaml")
    return [(problem.place, problem.message, problem.help) for problem in caught.value.problems]


def test_a_column_is_a_header_a_position_or_a_letter() -> None:
    text = HEAD + "columns: {tidy: How tidy?, rush: {position: 7}, known: {column: {letter: G}, values: {Si: yes}}}\n"
    assert read_mapping(text, "mapping.yaml").mapping.columns == {
        "tidy": MappedQuestion(column=ColumnName(header="How tidy?")),
        "rush": MappedQuestion(column=ColumnName(position=7)),
        "known": MappedQuestion(column=ColumnName(letter="G"), values={"Si": "yes"}),
    }


def test_a_mapping_says_how_the_file_is_laid_out() -> None:
    text = f'{HEAD}header_rows: 3\nsheet: Data\nencoding: utf-8\ndelimiter: "\\t"\ncolumns: {{tidy: A}}\n'
    assert read_mapping(text, "mapping.yaml").mapping.layout == Layout(3, None, "Data", "utf-8", "\t")


def test_mistakes_are_named_at_their_line() -> None:
    assert problems(HEAD + "header_rws: 2\ncolumns:\n  tidy: {colum: A}\n  rush: {position: 0}\n") == [
        ("mapping.yaml:4:1", "unknown field `header_rws`", "did you mean `header_rows`?"),
        ("mapping.yaml:6:10", "unknown field `colum`", "did you mean `column`?"),
        ("mapping.yaml:7:20", "`position` must be at least 1, found the number 0", None),
    ]


def test_a_mapping_without_columns_is_refused() -> None:
    assert problems(HEAD + "columns: {}\n") == [("mapping.yaml:4:10", "`columns` is empty", None)]


def test_a_mapping_for_another_questionnaire_is_refused() -> None:
    mapping = read_mapping(HEAD.replace("shop-floor", "other") + "columns: {tidy: A}\n", "mapping.yaml")
    with pytest.raises(UserError, match=r"mapping\.yaml:3:16: this mapping is for `other`"):
        refuse_other(mapping, SHOP_FLOOR)
