from __future__ import annotations

import datetime as dt
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter

from cxmaturity.errors import UserError
from cxmaturity.surveys import workbook
from cxmaturity.surveys.table import Layout
from cxmaturity.surveys.workbook import read_workbook

if TYPE_CHECKING:
    from pathlib import Path


def written(path: Path, **sheets: dict[str, Any]) -> Path:
    """A workbook with these cells, sheet by sheet."""
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, cells in sheets.items():
            sheet = book.add_worksheet(name)
            for place, value in cells.items():
                sheet.write(place, value, *([day] if isinstance(value, dt.date) else []))
    return path


def test_cells_are_text_as_a_reader_sees_them(tmp_path: Path) -> None:
    values = {"A2": 3, "B2": 3.5, "C2": True, "D2": "007", "E2": dt.date(2026, 1, 5), "F2": "=1+2", "G2": 1e15}
    headers = {f"{letter}1": letter.lower() for letter in "ABCDEFG"}
    table = read_workbook(written(tmp_path / "a.xlsx", Data={**headers, **values}), Layout())
    assert table.headers == ("a", "b", "c", "d", "e", "f", "g")
    assert table.cells.row(0)[1:-1] == ("3", "3.5", "true", "007", "2026-01-05", "0", "1000000000000000")
    assert (table.sheet, table.typed) == ("Data", True)


def test_positions_and_rows_count_from_the_corner_of_the_sheet(tmp_path: Path) -> None:
    table = read_workbook(written(tmp_path / "a.xlsx", Data={"B3": "tidy", "B5": 2}), Layout())
    assert table.headers == ("", "tidy")
    assert table.cells.rows() == [(4, None, None, False), (5, None, "2", False)]


def test_empty_sheets_do_not_count_and_several_filled_ones_are_asked_about(tmp_path: Path) -> None:
    one = written(tmp_path / "one.xlsx", Empty={}, Data={"A1": "a", "A2": 1})
    two = written(tmp_path / "two.xlsx", Notes={"A1": "x", "A2": 1}, Data={"A1": "a", "A2": 1})
    assert read_workbook(one, Layout()).sheet == "Data"
    assert read_workbook(two, Layout(sheet="Data")).headers == ("a",)
    with pytest.raises(UserError, match="several sheets hold something: `Notes`, `Data`"):
        read_workbook(two, Layout())


def test_a_sheet_that_is_not_there_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no sheet is called `Dat`") as caught:
        read_workbook(written(tmp_path / "a.xlsx", Data={"A1": "a"}), Layout(sheet="Dat"))
    assert caught.value.problems[0].help == "did you mean `Data`?"


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="the workbook is empty"):
        read_workbook(written(tmp_path / "a.xlsx", Data={}), Layout())


def test_a_lonely_cell_in_the_far_corner_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", Data={"A1": "a", "A2": 1, "XFD1048576": 1})
    with pytest.raises(UserError, match="the cells of a sheet lie too far apart"):
        read_workbook(path, Layout())


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LARGEST_UNPACKED", 1000)
    with pytest.raises(UserError, match="the workbook is too large"):
        read_workbook(written(tmp_path / "a.xlsx", Data={"A1": "a", "A2": 1}), Layout())


def test_a_zip_that_is_no_workbook_is_named(tmp_path: Path) -> None:
    path = tmp_path / "download.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("survey.csv", "a,b\n1,2\n")
    with pytest.raises(UserError, match="this is a zip file and no workbook"):
        read_workbook(path, Layout())


def test_a_workbook_without_its_sheets_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    with pytest.raises(UserError, match="the workbook is damaged"):
        read_workbook(path, Layout())
