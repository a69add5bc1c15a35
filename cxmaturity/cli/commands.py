"""What every command has in common: plain help that loads nothing, and an example below it."""

from __future__ import annotations

from typing import Any

PLAIN: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False, "add_completion": False}
"""How a command's module makes its `app`: `app = typer.Typer(**PLAIN)`."""
HELP = {"help_option_names": ["-h", "--help"]}
"""Said once, at the top of the tree; commands below inherit it."""


def example(line: str) -> str:
    """The example below a command's help, kept on one line so that it can be copied."""
    return f"\b\nExample: {line}"
