"""The only printer: results on stdout, everything else on stderr."""

from __future__ import annotations

import json
import os
import sys
import traceback
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cxmaturity import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console, RenderableType

    from cxmaturity.errors import Problem

MOST_SHOWN = 20
_SETTINGS = {"color": True, "quiet": False}


def set_up(*, no_color: bool, quiet: bool) -> None:
    """What the user asked for, for this run."""
    _SETTINGS["color"] = not (no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb")
    _SETTINGS["quiet"] = quiet


def make_streams_safe() -> None:
    """A character that the terminal's encoding lacks is replaced instead of ending the run (Windows: cp1252)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def result(text: str) -> None:
    """A result, on stdout."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def result_bytes(content: bytes) -> None:
    """A file as the result, on stdout."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def note(text: str) -> None:
    """Something about the run, on stderr, unless `--quiet`."""
    if not _SETTINGS["quiet"]:
        sys.stderr.write(f"{text}\n")


def show(*parts: RenderableType) -> None:
    """Tables and headings as the result, on stdout."""
    console = _console()
    for part in parts:
        console.print(part)


def _console() -> Console:
    from rich.console import Console

    color = _SETTINGS["color"] and sys.stdout.isatty()
    width = None if sys.stdout.isatty() else 100
    return Console(file=sys.stdout, no_color=not color, highlight=False, markup=False, emoji=False, width=width)


def show_problems(problems: Sequence[Problem], *, form: str = "text", as_result: bool = False) -> None:
    """Problems in the user's files: as blocks with their lines, as JSON, or as workflow annotations of GitHub."""
    stream = sys.stdout if as_result else sys.stderr
    if form == "json":
        stream.write(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n")
    elif form == "github":
        stream.writelines(f"{_annotation(problem)}\n" for problem in problems)
    else:
        ordered = sorted(problems, key=lambda problem: problem.severity != "error")[:MOST_SHOWN]
        stream.writelines(f"{block}\n" for block in blocks(ordered))
        if len(problems) > MOST_SHOWN:
            stream.write(f"... and {len(problems) - MOST_SHOWN} more\n")


def blocks(problems: Iterable[Problem]) -> Iterable[str]:
    """Each problem: place, what is wrong, the line it is on, the way out."""
    lines: dict[str, list[str]] = {}
    for problem in problems:
        place = f"{problem.place}: " if problem.place else ""
        block = [f"{place}{problem.severity} {problem.code}: {problem.message}"]
        if problem.file not in lines:
            lines[problem.file] = _lines_of(problem.file)
        block += _excerpt(problem, lines[problem.file])
        if problem.help:
            block.append(f"  help: {problem.help}")
        yield "\n".join(printable(line) for line in block)


def printable(text: str) -> str:
    """Text from a file without what would steer the terminal."""
    return "".join(character if character.isprintable() or character == "\n" else "\ufffd" for character in text)


def _lines_of(file: str) -> list[str]:
    try:
        with open(file, encoding="utf-8", errors="replace") as opened:  # noqa: PTH123 - a name may be no path at all
            return opened.read(5_000_000).splitlines() if file.endswith((".yaml", ".yml")) else []
    except (OSError, ValueError):
        return []


def _excerpt(problem: Problem, lines: Sequence[str]) -> list[str]:
    if problem.line is None or problem.column is None or not 0 < problem.line <= len(lines):
        return []
    width = 110
    start = max(0, problem.column - width)
    line = lines[problem.line - 1].replace("\t", " ")[start : start + width + 20]
    length = max(1, min((problem.end_column or problem.column + 1) - problem.column, width))
    number = f"{problem.line:>5}"
    return [f"{number} | {line}", f"{' ' * 5} | {' ' * (problem.column - 1 - start)}{'^' * length}"]


def _annotation(problem: Problem) -> str:
    """GitHub's notation; a newline or percent sign in a message would end it."""
    words = f"{problem.message}{f' ({problem.help})' if problem.help else ''}"
    safe = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = f"file={problem.file},line={problem.line or 1},col={problem.column or 1}"
    return f"::{problem.severity} {place},title={problem.code}::{safe}"


def our_bug() -> None:
    """A traceback with a sentence that says whose fault it is."""
    sys.stderr.write(
        f"This is a bug in cxmaturity {__version__}, not in your files. Please report it with these lines:\n"
    )
    sys.stderr.write(traceback.format_exc())


def as_json(data: Any) -> str:
    """Data as JSON text."""
    return json.dumps(data, ensure_ascii=False, indent=2)
