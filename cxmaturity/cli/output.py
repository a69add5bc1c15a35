"""The only printer: results on stdout, everything else on stderr."""

from __future__ import annotations

import json
import os
import sys
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

from cxmaturity import __version__
from cxmaturity.cli.problems import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from rich.console import RenderableType

    from cxmaturity.errors import Problem
    from cxmaturity.model.receipt import Receipt

_WIDTH_OF_A_FILE = 80
_SETTINGS = {"color": True, "quiet": False}


def set_up(*, no_color: bool, quiet: bool) -> None:
    """What the user asked for, for this run."""
    _SETTINGS["color"] = not (no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb")
    _SETTINGS["quiet"] = quiet


def make_streams_safe() -> None:
    """A character that a terminal's encoding lacks is replaced instead of ending the run (Windows: cp1252)."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _nowhere() -> TextIO:
    """Takes the place of a stream that was closed before we began."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - a stream for the whole run


def result(text: str) -> None:
    """A result, on stdout."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def result_bytes(content: bytes) -> None:
    """A file as the result, on stdout."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


def result_file(path: Path, content: bytes) -> None:
    """A file as the result, written whole or not at all; its name goes to stdout."""
    from cxmaturity.files.writing import write_whole

    write_whole(path, content)
    result(str(path))


def finish() -> None:
    """Hands over what is still held back. Raises OSError when nobody takes it."""
    sys.stdout.flush()


def silence() -> None:
    """Sends what is left for stdout nowhere, so that the interpreter does not complain about it when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str) -> None:
    """Something about the run, on stderr, unless `--quiet`."""
    if not _SETTINGS["quiet"]:
        sys.stderr.write(f"{text}\n")


def show(*parts: RenderableType) -> None:
    """Tables, headings and trees as the result, on stdout."""
    from rich.console import Console

    console = Console(
        file=sys.stdout,
        color_system="auto" if _SETTINGS["color"] else None,
        highlight=False,
        markup=False,
        emoji=False,
        width=None if sys.stdout.isatty() else _WIDTH_OF_A_FILE,
    )
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    result("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def show_receipts(receipts: Iterable[Receipt | None]) -> None:
    """What became of the rows and columns of survey files, on stderr."""
    from cxmaturity.cli.receipts import receipt_lines

    for receipt in receipts:
        for line in receipt_lines(receipt) if receipt else ():
            note(line)


def complain(problems: Sequence[Problem]) -> None:
    """Problems in the user's files, on stderr."""
    sys.stderr.write(as_text(problems))


def warn(problems: Sequence[Problem]) -> None:
    """What the user should know of their files, on stderr, unless `--quiet`."""
    if problems and not _SETTINGS["quiet"]:
        complain(problems)


def our_bug() -> None:
    """A traceback with a sentence that says whose fault it is."""
    sys.stderr.write(
        f"This is a bug in cxmaturity {__version__}, not in your files. Please report it with these lines:\n"
    )
    sys.stderr.write(traceback.format_exc())


def as_json(data: Any) -> str:
    """Data as JSON text."""
    return json.dumps(data, ensure_ascii=False, indent=2)
