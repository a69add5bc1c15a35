from __future__ import annotations

from dataclasses import replace

from cxmaturity.model.receipt import IgnoredColumn, Receipt, RejectedRow

CLEAN = Receipt(
    file="a.csv",
    rows=2,
    accepted=2,
    rejected=(),
    used=(),
    ignored=(IgnoredColumn("Duration", 3),),
    without_column=(),
    unread=(),
    unread_cells=0,
)


def test_columns_that_nobody_asked_for_raise_no_doubt() -> None:
    assert not CLEAN.doubtful


def test_rejected_rows_questions_without_column_and_warnings_raise_doubt() -> None:
    assert replace(CLEAN, rejected=(RejectedRow(3, "no answer at all"),)).doubtful
    assert replace(CLEAN, without_column=("tidy",)).doubtful
    assert replace(CLEAN, warnings=("read as Windows-1252",)).doubtful
