from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxmaturity.cli.problems import as_text, printable, written
from cxmaturity.errors import Problem

if TYPE_CHECKING:
    from pathlib import Path


def test_a_problem_is_shown_with_its_line_and_the_way_out(tmp_path: Path) -> None:
    file = tmp_path / "cx.yaml"
    file.write_text("a: 1\nwieght: 2\n")
    problem = Problem("CX102", "unknown field `wieght`", str(file), 2, 1, 7, help="did you mean `weight`?")
    assert as_text([problem]) == (
        f"{file}:2:1: error CX102: unknown field `wieght`\n"
        "    2 | wieght: 2\n"
        "      | ^^^^^^\n"
        "  help: did you mean `weight`?\n"
    )


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    file = tmp_path / "cx.yaml"
    file.write_text("x" * 500 + "HERE" + "y" * 500)
    _, line, mark = as_text([Problem("CX1", "wrong", str(file), 1, 501, 505)]).splitlines()
    assert max(len(line), len(mark)) <= 80
    assert line[mark.index("^") :].startswith("HERE")


def test_errors_come_before_warnings_and_twenty_are_shown() -> None:
    problems = [Problem("CX1", f"w{number}", severity="warning") for number in range(20)]
    text = as_text([*problems, Problem("CX2", "e")])
    assert text.splitlines()[0] == "error CX2: e"
    assert text.splitlines()[-1] == "... and 1 more"


def test_json_has_every_field_of_every_problem() -> None:
    problem = Problem("CX1", "wr\u00f6ng", "a.yaml", 3, 4, 5, "mend", "id")
    assert json.loads(written([problem], "json")) == [
        {
            "code": "CX1",
            "message": "wr\u00f6ng",
            "file": "a.yaml",
            "line": 3,
            "column": 4,
            "end_column": 5,
            "help": "mend",
            "id": "id",
            "severity": "error",
        }
    ]


def test_an_annotation_of_github_stays_one_line() -> None:
    problem = Problem("CX1", "100%\nwrong", "a,b:c.yaml", 3, 4, help="mend it")
    assert written([problem], "github") == (
        "::error file=a%2Cb%3Ac.yaml,line=3,col=4,title=CX1::100%25%0Awrong (mend it)\n"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred", "a\ufffd[31mred"),
        ("a\nb\tc\u00a0d", "a b c d"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("\u20ac \u4e2d \U0001f600", "\u20ac \u4e2d \U0001f600"),
    ],
)
def test_text_from_a_file_does_not_steer_the_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown
