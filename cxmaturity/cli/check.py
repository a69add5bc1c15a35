"""`cxmaturity check`: every mistake in files, with its place and the way out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxmaturity.cli import options, output
from cxmaturity.cli.commands import PLAIN, example
from cxmaturity.cli.problems import Form, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.errors import Problem

app = typer.Typer(**PLAIN)


@app.command(epilog=example("cxmaturity check questionnaires/ --strict"))
def check(
    *,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="YAML files, or folders that hold them.")],
    form: Annotated[Form, typer.Option("--format", help="github: annotations for a workflow.")] = "text",
    json: options.Json = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings are errors.")] = False,
    editorial: Annotated[
        bool, typer.Option("--editorial", help="Warn of writing faults in questionnaires too.")
    ] = False,
) -> None:
    """Find every mistake in questionnaires, answers files and mappings: file:line:column, what, and the way out."""
    from cxmaturity.cli.checking import check_files

    found = check_files(paths, editorial=editorial)
    problems = [replace(problem, severity="error") for problem in found.problems] if strict else found.problems
    chosen: Form = "json" if json else form
    output.result(written(problems, chosen) + (_summary(found.files, problems) if chosen == "text" else ""))
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(found.exit_code)


def _summary(files: int, problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    counts = {"file": files, "error": errors, "warning": len(problems) - errors}
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items())
