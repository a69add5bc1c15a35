from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from rich.text import Text

from cxmaturity.cli import output

if TYPE_CHECKING:
    import pytest

RED = Text("red", style="bold red")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def written_on_a_terminal(monkeypatch: pytest.MonkeyPatch, *, no_color: bool = False, **variables: str) -> str:
    """What a terminal gets of a word in red, with these environment variables."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    for name, value in {"NO_COLOR": "", "TERM": "xterm-256color", **variables}.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    output.set_up(no_color=no_color, quiet=False)
    output.show(RED)
    output.set_up(no_color=False, quiet=False)
    return terminal.getvalue()


def test_a_terminal_gets_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written_on_a_terminal(monkeypatch) == "\x1b[1;31mred\x1b[0m\n"


def test_who_wants_no_colour_gets_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written_on_a_terminal(monkeypatch, no_color=True) == "red\n"
    assert written_on_a_terminal(monkeypatch, NO_COLOR="1") == "red\n"
    assert written_on_a_terminal(monkeypatch, TERM="dumb") == "red\n"


def test_a_file_gets_no_colour(capsys: pytest.CaptureFixture[str]) -> None:
    output.show(RED)
    assert capsys.readouterr().out == "red\n"
