"""A YAML parser's complaint in our words, with the cause that can be seen on the line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from cxmaturity.errors import Problem

_NEAR = 1000
"""How much of a line is looked at for the cause of an error."""


class Mark(Protocol):
    """A place as the parser names it, counted from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _Cause:
    """What may be wrong on a line, and the way out."""

    pattern: re.Pattern[str]
    message: str
    way_out: str


_QUOTES = "put the whole text in double quotes"
_CAUSES = (
    _Cause(re.compile(r"^ *(- +)*\t"), "a tab stands where spaces must be", "indent with spaces"),
    _Cause(re.compile(r"(^|:|-) *\u00a0"), "a no-break space stands where an ordinary one must be", "type it again"),
    _Cause(
        re.compile(r"^(\s*- )?[^'\"#]*:\s+[^'\"\s\[{|>#&*!%@`][^'\"]*:(\s|$)"),
        "a colon inside unquoted text",
        f"{_QUOTES}, or write `|` and the text on the next line",
    ),
    _Cause(
        re.compile(r"(:|-)\s+\"[^\"]*\" *[^\s,}\]#:]"),
        "there is text after a closing quote",
        "put the whole text in one pair of quotes",
    ),
    _Cause(re.compile(r"(:|-)\s+'[^']*' *[^\s,}\]#:]"), "an apostrophe inside single quotes", _QUOTES),
    _Cause(re.compile(r"(:|-)\s+[\[{][^\]}]*[\]}] *[^\s,}\]#:]"), "there is text after a closing bracket", _QUOTES),
    _Cause(re.compile(r"(:|-)\s+[&*!%@`>|,?]"), "the text begins with a sign that means something in YAML", _QUOTES),
    _Cause(re.compile(r"\s#\S"), "everything from `#` on is a comment, and what follows is missed", _QUOTES),
)
_OPENED = {
    '"': ("the quote that opens here is not closed, or `\\` stands in the text", "close it, or write `\\\\` for `\\`"),
    "'": ("the quote that opens here is not closed", "close it, and write an apostrophe in the text twice"),
    "[": ("the bracket that opens here is not closed", f"close it, or {_QUOTES}"),
    "{": ("the bracket that opens here is not closed", f"close it, or {_QUOTES}"),
}


def syntax_problem(text: str, name: str, mark: Mark, context: Mark | None) -> Problem:
    """Where the parser gave up and probably why; `context` is where it began to read what it could not finish."""
    lines = text.splitlines() or [""]
    return (
        _seen_on_a_line(lines, name, mark)
        or _opened(lines, name, context)
        or Problem(
            "CX001",
            "the text breaks off or is indented differently from its neighbours",
            name,
            min(mark.line + 1, len(lines)),
            mark.column + 1,
            help="check the indentation and the brackets and quotes above this place",
        )
    )


def _seen_on_a_line(lines: list[str], name: str, mark: Mark) -> Problem | None:
    """The cause that shows on the line of the error, or on the one above."""
    for index in (mark.line, mark.line - 1):
        line = lines[index][:_NEAR] if 0 <= index < len(lines) else ""
        for cause in _CAUSES:
            if cause.pattern.search(line):
                column = mark.column if index == mark.line else len(line) - len(line.lstrip())
                return Problem("CX001", cause.message, name, index + 1, column + 1, help=cause.way_out)
    return None


def _opened(lines: list[str], name: str, context: Mark | None) -> Problem | None:
    """The quote or bracket in which the parser was when it gave up."""
    if context is None or context.line >= len(lines):
        return None
    sign = lines[context.line][context.column : context.column + 1]
    if sign not in _OPENED:
        return None
    message, way_out = _OPENED[sign]
    return Problem("CX001", message, name, context.line + 1, context.column + 1, help=way_out)
