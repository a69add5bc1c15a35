from __future__ import annotations

import pytest

from cxmaturity.errors import UserError
from cxmaturity.surveys.delimited import read_delimited
from cxmaturity.surveys.table import Layout, Table


def read(content: bytes, layout: Layout | None = None) -> Table:
    return read_delimited(content, "survey.csv", layout or Layout())


def refused(content: bytes, layout: Layout | None = None) -> tuple[str, str, int]:
    with pytest.raises(UserError) as caught:
        read(content, layout)
    problem = caught.value.problems[0]
    return problem.place, problem.message, caught.value.exit_code


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("q1,q2\nja,\u00e9\u00e9n\n".encode(), "utf-8"),
        ("q1,q2\nja,\u00e9\u00e9n\n".encode("utf-8-sig"), "utf-8-sig"),
        ("q1,q2\nja,\u00e9\u00e9n\n".encode("utf-16"), "utf-16"),
        ("q1,q2\nja,\u00e9\u00e9n\n".encode("cp1252"), "cp1252"),
        (b"q1,q2\rja,\xc3\xa9\xc3\xa9n\r", "utf-8"),
        (b"q1,q2\r\nja,\xc3\xa9\xc3\xa9n\r\n", "utf-8"),
    ],
)
def test_every_encoding_and_line_end_gives_the_same_cells(content: bytes, encoding: str) -> None:
    table = read(content)
    assert table.headers == ("q1", "q2")
    assert table.cells.rows() == [(2, "ja", "\u00e9\u00e9n", False)]
    assert table.encoding == encoding


def test_a_guessed_encoding_is_a_warning() -> None:
    assert read("q1\nok\n\u00e9\n".encode("cp1252")).warnings == (
        "the file is not UTF-8 (line 3) and was read as Windows-1252; check its accented letters",
    )


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\n1, 2\tx\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("a\n1\n", ","),
        ('"What, and why, or how?";b\n"1;2";3\n', ";"),
        ("a,b,c\n1,2\n1,2,3,4\n", ","),
    ],
)
def test_the_delimiter_is_the_one_that_fits_all_rows(text: str, delimiter: str) -> None:
    assert read(text.encode()).delimiter == delimiter


def test_two_delimiters_that_fit_are_asked_about() -> None:
    assert refused(b"a,b;c\n1,2;3\n") == ("survey.csv", "comma or semicolon could be between the cells", 2)
    assert read(b"a,b;c\n1,2;3\n", Layout(delimiter=";")).headers == ("a,b", "c")


def test_a_row_number_counts_rows_and_not_lines() -> None:
    table = read(b'"q\n1",q2\n"two\nlines",1\n\nthree,2\n')
    assert table.headers == ("q 1", "q2")
    assert table.cells.rows() == [(2, "two\nlines", "1", False), (3, None, None, False), (4, "three", "2", False)]


def test_a_row_with_more_cells_than_headers_is_marked_and_a_short_one_is_filled_up() -> None:
    assert read(b"a,b\n1,2,3\n1\n").cells.rows() == [(2, "1", "2", True), (3, "1", None, False)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("survey.csv", "the file is empty", 1)),
        (b" \n \n", ("survey.csv", "the file is empty", 1)),
        (b"a,b\n", ("survey.csv", "there are no rows below the headers", 1)),
        (b"a," + b"x" * 200_000 + b"\n1,2\n", ("survey.csv", "the first row is too long to be a row of headers", 1)),
        (b"a,b\n1,\x00\n", ("survey.csv", "this is not a text file: it holds zero bytes", 2)),
        (b'a,b\n1,2\n1,"two\n3,4\n', ("survey.csv:3", "the quotes in the row that starts here do not fit", 1)),
        (b'a,b\n1,"x"y\n', ("survey.csv:2", "the quotes in the row that starts here do not fit", 1)),
    ],
)
def test_what_is_no_table_is_refused_with_its_place(content: bytes, expected: tuple[str, str, int]) -> None:
    assert refused(content) == expected


@pytest.mark.parametrize(
    ("encoding", "message"), [("klingon", "no encoding is called `klingon`"), ("ascii", "the file is not ascii")]
)
def test_an_encoding_that_does_not_fit_is_refused(encoding: str, message: str) -> None:
    assert refused("q1\n\u00e9\n".encode(), Layout(encoding=encoding)) == ("survey.csv", message, 2)


def test_utf_16_without_a_mark_is_read_when_it_is_named() -> None:
    content = "a,b\n1,2\n".encode("utf-16-le")
    assert refused(content)[1] == "this is not a text file: it holds zero bytes"
    assert read(content, Layout(encoding="utf-16-le")).cells.rows() == [(2, "1", "2", False)]


def test_a_cell_of_ten_megabytes_is_a_cell() -> None:
    table = read(b"a,b\n1," + b"x" * 10_000_000 + b"\n")
    assert table.cells["2"].str.len_bytes().to_list() == [10_000_000]
