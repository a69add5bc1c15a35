"""Problems in the user's files as text: with the line they are on, as JSON, or as GitHub's workflow annotations."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cxmaturity.errors import Problem

Form: TypeAlias = Literal["text", "json", "github"]

MOST_SHOWN = 20
_EXCERPT = 71
"""Characters of a line that fit beside its number on a narrow terminal."""
_BEFORE = 50
"""How many of them may stand before the mark."""
_MOST_READ = 5_000_000


def written(problems: Sequence[Problem], form: Form) -> str:
    """All problems in this form; text shows the first twenty, errors before warnings."""
    match form:
        case "text":
            return as_text(problems)
        case "json":
            return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
        case "github":
            return "".join(f"{_annotation(problem)}\n" for problem in problems)
        case _:
            assert_never(form)


def as_text(problems: Sequence[Problem]) -> str:
    """Blocks for a reader: place, what is wrong, the line it is on, the way out."""
    ordered = sorted(problems, key=lambda problem: problem.severity != "error")
    lines_of = cache(_lines)
    blocks = [_block(problem, lines_of) for problem in ordered[:MOST_SHOWN]]
    if len(problems) > MOST_SHOWN:
        blocks.append(f"... and {len(problems) - MOST_SHOWN} more")
    return "".join(f"{block}\n" for block in blocks)


def _block(problem: Problem, lines_of: Callable[[str], Sequence[str]]) -> str:
    place = f"{problem.place}: " if problem.place else ""
    lines = [f"{place}{problem.severity} {problem.code}: {problem.message}"]
    lines += _excerpt(problem, lines_of(problem.file))
    if problem.help:
        lines.append(f"  help: {problem.help}")
    return "\n".join(printable(line) for line in lines)


def printable(text: str) -> str:
    """Text from a file on one line, without what would steer the terminal."""
    return "".join(_harmless(character) for character in text)


def _harmless(character: str) -> str:
    if character.isspace():
        return " "
    return character if character.isprintable() else "\ufffd"


def _excerpt(problem: Problem, lines: Sequence[str]) -> list[str]:
    """The line, and a mark below the place; a long line is cut around it."""
    if problem.line is None or problem.column is None or not 0 < problem.line <= len(lines):
        return []
    line = lines[problem.line - 1]
    start = max(0, problem.column - 1 - _BEFORE)
    before = problem.column - 1 - start
    length = (problem.end_column or problem.column + 1) - problem.column
    mark = " " * before + "^" * max(1, min(length, _EXCERPT - before))
    return [f"{problem.line:>5} | {line[start : start + _EXCERPT]}", f"      | {mark}"]


def _lines(file: str) -> tuple[str, ...]:
    """The lines of one of our own files as it is now; none when it is not there."""
    if not file.endswith((".yaml", ".yml")):
        return ()
    try:
        with open(file, encoding="utf-8-sig", errors="replace") as opened:  # noqa: PTH123 - a name may be no path at all
            return tuple(opened.read(_MOST_READ).splitlines())
    except (OSError, ValueError):
        return ()


def _annotation(problem: Problem) -> str:
    """GitHub's notation."""
    words = f"{problem.message}{f' ({problem.help})' if problem.help else ''}"
    file = _escaped(problem.file).replace(":", "%3A").replace(",", "%2C")
    place = f"file={file},line={problem.line or 1},col={problem.column or 1}"
    return f"::{problem.severity} {place},title={problem.code}::{_escaped(words)}"


def _escaped(words: str) -> str:
    """Without what would end a message there."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
