from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer

from cxmaturity.cli.app import COMMANDS, app
from cxmaturity.cli.commands import example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.conftest import Cx

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def tree(command: Any, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """A command and those below it, with the words that call them."""
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from tree(inner, *path, name)


def every() -> Iterator[tuple[tuple[str, ...], Any]]:
    for name in COMMANDS:
        yield from tree(typer.main.get_command(import_module(f"cxmaturity.cli.{name}").app), name)


EVERY = list(every())
IDS = [" ".join(path) for path, _ in EVERY]


@pytest.mark.parametrize("path", [path for path, _ in EVERY], ids=IDS)
def test_every_command_has_help_with_an_example(cx: Cx, path: tuple[str, ...]) -> None:
    ran = cx(*path, "-h")
    assert (ran.code, ran.err) == (0, "")
    assert re.search(rf"^  Example: cxmaturity {path[0]}\b.*$", ran.out, re.MULTILINE)
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize(("path", "command"), EVERY, ids=IDS)
def test_every_command_and_option_is_on_the_page(path: tuple[str, ...], command: Any) -> None:
    section = PAGE.partition(f"\n## {path[0]}\n")[2].partition("\n## ")[0]
    assert f"$ cxmaturity {' '.join(path)}" in section
    options = [name for parameter in command.params for name in parameter.opts if name.startswith("-")]
    assert [name for name in options if f"`{name}`" not in section and f"`{name} " not in section] == []


def test_the_options_of_the_whole_are_on_the_page() -> None:
    options = [name for parameter in typer.main.get_command(app).params for name in parameter.opts]
    assert [name for name in options if f"`{name}`" not in PAGE] == []


def test_every_message_of_the_command_line_is_on_the_page() -> None:
    package = Path(__file__).parents[2] / "cxmaturity"
    modules = [*(package / "cli").glob("*.py"), package / "files" / "writing.py"]
    codes = {
        code for module in modules for code in re.findall(r'"(CX9\d\d|CX013|CX303|CX590)"', module.read_text("utf-8"))
    }
    assert {code for code in codes if code not in PAGE} == set()


def test_the_commands_that_are_listed_are_there(cx: Cx) -> None:
    listed = re.findall(r"^  ([a-z]+)  ", cx("-h").out.partition("Commands:")[2], re.MULTILINE)
    assert listed == list(COMMANDS)


def test_an_example_stays_on_one_line() -> None:
    assert example("cxmaturity x") == "\b\nExample: cxmaturity x"
