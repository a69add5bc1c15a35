from __future__ import annotations

from cxmaturity.cli.receipts import receipt_lines
from cxmaturity.model.receipt import IgnoredColumn, Receipt, RejectedRow, UnreadCells


def receipt(
    *,
    rejected: tuple[RejectedRow, ...] = (),
    ignored: tuple[IgnoredColumn, ...] = (),
    unread: tuple[UnreadCells, ...] = (),
    without_column: tuple[str, ...] = (),
    warnings: tuple[str, ...] = (),
) -> list[str]:
    cells = sum(part.count for part in unread)
    made = Receipt("s.csv", 1200, 1200 - len(rejected), rejected, (), ignored, without_column, unread, cells, warnings)
    return list(receipt_lines(made))


def test_rows_read_are_rows_accepted_and_rejected() -> None:
    rows = (RejectedRow(3, "no answer at all"), RejectedRow(5, "respondent comes again", "id", "r1", 9))
    assert receipt(rejected=rows) == [
        "s.csv: 1,200 rows read = 1,198 accepted + 2 rejected",
        "  row 3 rejected: no answer at all",
        "  row 5 rejected: respondent comes again `r1`; row 9 is used",
    ]


def test_cells_that_were_not_understood_are_named_with_their_rows() -> None:
    cells = UnreadCells("Kind?", "kind", "hihg", "`kind` cannot be `hihg`", "did you mean `high`?", 3, (2, 4))
    once = UnreadCells("Kind?", "kind", "lo", "`kind` cannot be `lo`", None, 1, (7,))
    assert receipt(unread=(cells, once))[1:] == [
        "  column `Kind?`, row 2, 4, ...: `kind` cannot be `hihg` (did you mean `high`?); 3 cells count as skipped",
        "  column `Kind?`, row 7: `kind` cannot be `lo`; counts as skipped",
    ]


def test_columns_without_use_and_questions_without_column_are_named() -> None:
    columns = (IgnoredColumn("knd", 2, "did you mean `kind`?"), IgnoredColumn("x" * 200 + "\x1b", 3))
    assert receipt(ignored=columns, without_column=("kind", "quick"), warnings=("not UTF-8",))[1:] == [
        "  column 2 `knd` is not used (did you mean `kind`?)",
        f"  column 3 `{'x' * 80}...` is not used",
        "  no column for: kind, quick",
        "  warning: not UTF-8",
    ]


def test_ten_of_a_kind_are_named_and_the_rest_is_counted() -> None:
    lines = receipt(rejected=tuple(RejectedRow(row, "no answer at all") for row in range(2, 14)))
    assert (len(lines), lines[-1]) == (12, "  ... and 2 more rows rejected")
