from __future__ import annotations

import re
from pathlib import Path

import pytest

from cxmaturity.errors import CONTENT, USAGE, Problem, UserError, cannot, short, suggestion

TOP = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("problem", "place"),
    [
        (Problem("CX101", "", "a.yaml", 3, 7), "a.yaml:3:7"),
        (Problem("CX101", "", "a.yaml", 3), "a.yaml:3"),
        (Problem("CX101", "", "a.yaml"), "a.yaml"),
        (Problem("CX101", ""), ""),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(problem: Problem, place: str) -> None:
    assert problem.place == place


def test_a_user_error_tells_every_problem_at_its_place() -> None:
    error = UserError([Problem("CX101", "one", "a.yaml", 3, 7), Problem("CX102", "two", "a.yaml", 4)])
    assert (str(error), error.exit_code) == ("a.yaml:3:7: one\na.yaml:4: two", CONTENT)


def test_what_cannot_be_used_at_all_is_wrong_usage() -> None:
    error = cannot("there is no such file", file="a.yaml", help="name another")
    assert error.problems == (Problem("CX900", "there is no such file", file="a.yaml", help="name another"),)
    assert error.exit_code == USAGE


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("visoin", ["mission", "vision"], "did you mean `vision`?"),
        ("visoin", [], None),
        ("turnover", ["vision"], None),
        ("x" * 100_000, ["vision"], None),
    ],
)
def test_only_a_word_that_looks_alike_is_suggested(word: str, known: list[str], said: str | None) -> None:
    assert suggestion(word, known) == said


def test_a_long_text_with_control_characters_is_shown_short_and_on_one_line() -> None:
    assert short("a\x1b[31m\nb") == "a [31m b"
    assert short("x" * 80) == "x" * 80
    assert short("x" * 100) == "x" * 80 + "..."


def test_every_error_code_has_its_line_on_the_page_and_the_other_way_round() -> None:
    used = {
        code
        for file in (TOP / "cxmaturity").rglob("*.py")
        for code in re.findall(r'"(CX\d{3})"', file.read_text(encoding="utf-8"))
    }
    page = (TOP / "docs" / "error-codes.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (CX\d{3}) \|", page, re.MULTILINE)
    assert sorted(listed) == listed == sorted(used)
