"""The tree of commands. A command's module is imported when it is called, so `--help` stays instant.

Every exit code is decided here: problems in the user's files end a command in one place, and a command has no try/except.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from cxmaturity import __version__
from cxmaturity.cli import output
from cxmaturity.errors import UserError

if TYPE_CHECKING:
    from typer.models import Context

OUR_BUG = 70
INTERRUPTED = 130

COMMANDS = {
    "demo": "Write the reports of an invented company, in Dutch and English.",
    "check": "Find every mistake in questionnaires, answers and mappings.",
    "score": "Score answers: the stage, what binds, every number.",
    "report": "Write the client's report: PDF, HTML or JSON.",
    "questionnaire": "List and show questionnaires; write their JSON Schema.",
    "doctor": "Say whether this machine can write reports, and what to mend.",
}
HELP = {"help_option_names": ["-h", "--help"]}


class LazyGroup(TyperGroup):
    """Commands that are known by name and one line until they are called."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = {name: TyperCommand(name, help=words) for name, words in COMMANDS.items()}

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """The command named, with its module imported."""
        if args and args[0] in COMMANDS:
            module = import_module(f"cxmaturity.cli.{args[0]}")
            command = typer.main.get_command(module.app)
            command.name = args[0]
            self.commands[args[0]] = command
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Context) -> Any:
        """Runs the command; problems in the user's files become messages and an exit code."""
        try:
            return super().invoke(ctx)
        except UserError as error:
            output.show_problems(error.problems)
            raise typer.Exit(error.exit_code) from None


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=HELP,
    epilog="Try: cxmaturity demo -o demo",
)


def _version(wanted: bool) -> None:
    if wanted:
        output.result(f"cxmaturity {__version__}")
        raise typer.Exit


@app.callback()
def cxmaturity(
    version: bool = typer.Option(False, "--version", help="Show the version.", callback=_version, is_eager=True),
    no_color: bool = typer.Option(False, "--no-color", help="Write without colour."),
    quiet: bool = typer.Option(False, "--quiet", help="Write only results and errors."),
) -> None:
    """From an interview or a raw survey export to a customer-experience maturity report."""
    output.set_up(no_color=no_color, quiet=quiet)


def run() -> int:
    """The exit code of the command in `sys.argv`. Nothing escapes: a bug of ours is said to be one."""
    output.make_streams_safe()
    try:
        app(standalone_mode=True, prog_name="cxmaturity")
    except SystemExit as end:
        return _code(end)
    except KeyboardInterrupt:
        output.note("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # the one place for it: what no command foresaw
        output.our_bug()
        return OUR_BUG
    return 0


def _code(end: SystemExit) -> int:
    return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
