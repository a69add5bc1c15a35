"""Problems in a user's files, as values, and the one exception that carries them to the command line."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTENT = 1
"""Exit code: the file was read and its content has errors, or `--strict` and doubt."""
USAGE = 2
"""Exit code: wrong usage, or a file that cannot be opened, decoded or written."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file: where, what, and the way out. Lines and columns count from 1."""

    code: str
    message: str
    file: str = ""
    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    help: str | None = None
    id: str | None = None
    severity: Literal["error", "warning"] = "error"

    @property
    def place(self) -> str:
        """`file:line:column`, as far as known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part not in ("", None))


class UserError(Exception):
    """Problems that the user can mend; the command line shows them all and ends with `exit_code`."""

    def __init__(self, problems: Iterable[Problem], exit_code: int = CONTENT) -> None:
        self.problems = tuple(problems)
        self.exit_code = exit_code
        super().__init__("\n".join(f"{problem.place}: {problem.message}" for problem in self.problems))


def by_place(problems: Iterable[Problem]) -> list[Problem]:
    """The problems of one file in the order in which they stand there."""
    return sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0))


def cannot(message: str, *, file: str = "", help: str | None = None, code: str = "CX900") -> UserError:  # noqa: A002 - the word users see
    """The error for a file or an option that cannot be used at all (exit code 2)."""
    return UserError([Problem(code, message, file=file, help=help)], USAGE)


def suggestion(word: str, known: Iterable[str]) -> str | None:
    """`did you mean ...?` when a known word looks like this one, else None."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else None


LONGEST_SHOWN = 80


def short(text: str) -> str:
    """The text as it fits in a message: one line, without control characters."""
    line = "".join(sign if sign.isprintable() else " " for sign in text[: LONGEST_SHOWN + 1])
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}..."
