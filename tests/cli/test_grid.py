from __future__ import annotations

import io

from rich.console import Console

from cxmaturity.cli.grid import Column, grid


def drawn(width: int, *rows: list[str]) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    columns = [Column("Name"), Column("Value", number=True), Column("Stage")]
    with console.capture() as captured:
        console.print(grid("Scores", columns, rows))
    return [line.rstrip() for line in captured.get().splitlines()]


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    assert drawn(80, ["a", "1.50", ""], ["b", "", ""]) == [
        "Scores",
        "Name   Value",
        "────────────",
        "a       1.50",
        "b",
    ]


def test_a_long_word_folds_and_is_not_cut() -> None:
    lines = drawn(30, ["x" * 40, "1.50", "Capable"])
    assert max(map(len, lines)) <= 30
    assert sum(line.count("x") for line in lines) == 40


def test_what_stands_in_a_cell_is_no_markup() -> None:
    assert drawn(80, ["[bold]a[/]", "1", ""])[-1] == "[bold]a[/]       1"
