"""The tree of commands. A command's module is imported when it is called, so `--help` stays instant.

Every exit code is decided here (DESIGN §6): problems in the user's files end a command in one place, and a command has no try/except.
A new command is a module with an `app`, and a line in `COMMANDS`.
"""

from __future__ import annotations

import errno
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from cxmaturity import __version__
from cxmaturity.cli import output
from cxmaturity.cli.commands import HELP, PLAIN, example
from cxmaturity.errors import CONTENT, USAGE, UserError, cannot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click.core import Context  # the class that TyperGroup's own signatures name

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
OUR_BUG = 70
INTERRUPTED = 130

COMMANDS = {
    "demo": "Write the reports of an invented company.",
    "check": "Find every mistake in questionnaires, answers and mappings.",
    "score": "Score answers: the stage, what binds, every number.",
    "report": "Write the client's report: PDF, HTML or JSON.",
    "questionnaire": "List and show questionnaires; write their JSON Schema.",
    "doctor": "Say whether this machine can write reports.",
}
_ANYWHERE = ("--quiet", "--no-color")
"""Flags about the run: people write them before the command and behind it."""


class LazyGroup(TyperGroup):
    """Commands that are known by name and one line until they are called."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = {name: TyperCommand(name, help=words) for name, words in COMMANDS.items()}

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """The arguments, with the flags about the run in front."""
        end = args.index("--") if "--" in args else len(args)
        flags = [word for word in args[:end] if word in _ANYWHERE]
        others = [word for word in args[:end] if word not in _ANYWHERE]
        return super().parse_args(ctx, [*flags, *others, *args[end:]])

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """The command named, with its module imported."""
        name = args[0] if args else ""
        if name in COMMANDS:
            self.commands[name] = typer.main.get_command(import_module(f"cxmaturity.cli.{name}").app)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Context) -> Any:
        """Runs the command; problems in the user's files become messages and an exit code."""
        try:
            return super().invoke(ctx)
        except UserError as error:
            output.complain(error.problems)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            output.note("interrupted; no file is half written")
            raise typer.Exit(INTERRUPTED) from None


app = typer.Typer(
    **{**PLAIN, "add_completion": True},
    cls=LazyGroup,
    no_args_is_help=True,
    context_settings=HELP,
    epilog=example("cxmaturity demo -o demo"),
)


def _say_version(wanted: bool) -> None:
    if wanted:
        output.result(f"cxmaturity {__version__}")
        raise typer.Exit


@app.callback()
def cxmaturity(
    *,
    version: bool = typer.Option(False, "--version", help="Show the version.", callback=_say_version, is_eager=True),  # noqa: ARG001 - its callback answers
    no_color: bool = typer.Option(False, "--no-color", help="Write without colour."),
    quiet: bool = typer.Option(False, "--quiet", help="Write only results and errors."),
) -> None:
    """From an interview or a raw survey export to a customer-experience maturity report."""
    output.set_up(no_color=no_color, quiet=quiet)


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a command; nothing escapes, and a bug of ours is said to be one."""
    output.make_streams_safe()
    try:
        code = _exit_code(arguments)
        output.finish()
    except OSError as error:
        return _stopped(error)
    except Exception:  # noqa: BLE001 - the one place for it: what no command foresaw
        output.our_bug()
        return OUR_BUG
    return code


def _stopped(error: OSError) -> int:
    """A reader of our output may leave early (`| head`); a full disk is the user's to mend; anything else is our bug."""
    output.silence()
    if isinstance(error, BrokenPipeError):
        return 0
    if error.errno in _NO_ROOM:
        output.complain(cannot(f"the output cannot be written: {error.strerror}", code="CX912").problems)
        return USAGE
    output.our_bug()
    return OUR_BUG


def _exit_code(arguments: Sequence[str] | None) -> int:
    try:
        app(arguments, prog_name="cxmaturity")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        return end.code if isinstance(end.code, int) else CONTENT
    return 0
