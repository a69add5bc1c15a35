"""`cxmaturity check`: every mistake in files, with its place and the way out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxmaturity.cli import output
from cxmaturity.errors import CONTENT, Problem, UserError, cannot

if TYPE_CHECKING:
    from collections.abc import Iterable

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)

FORMS = ("text", "json", "github")


@app.command(
    epilog="Example: cxmaturity check questionnaires/ --strict",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def check(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="YAML files, or folders that hold them.")],
    form: Annotated[str, typer.Option("--format", help="text, json, or github for workflow annotations.")] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Warnings are errors.")] = False,
) -> None:
    """Find every mistake in questionnaires, answers files and mappings: file:line:column, what, and the way out."""
    if form not in FORMS:
        raise cannot(f"problems cannot be written as `{form}`", help=f"one of: {', '.join(FORMS)}", code="CX926")
    files = list(_yaml_files(paths))
    questionnaires = _questionnaires(files)
    problems = [problem for file in files for problem in _problems(file, questionnaires)]
    if strict:
        problems = [replace(problem, severity="error") for problem in problems]
    output.show_problems(problems, form=form, as_result=True)
    errors = sum(problem.severity == "error" for problem in problems)
    if form == "text":
        output.result(_summary(len(files), errors, len(problems) - errors))
    if errors:
        raise typer.Exit(CONTENT)


def _summary(files: int, errors: int, warnings: int) -> str:
    def counted(number: int, word: str) -> str:
        return f"{number} {word}{'' if number == 1 else 's'}"

    return ", ".join([counted(files, "file"), counted(errors, "error"), counted(warnings, "warning")])


def _yaml_files(paths: list[Path]) -> Iterable[Path]:
    for path in paths:
        if path.is_dir():
            found = sorted(file for ending in ("yaml", "yml") for file in path.rglob(f"*.{ending}"))
            if not found:
                raise cannot("there are no YAML files in this folder", file=str(path), code="CX927")
            yield from found
        else:
            yield path


def _questionnaires(files: list[Path]) -> dict[str, Path]:
    """The questionnaires among the files, by id, so that answers beside them can be checked."""
    from cxmaturity.files.questionnaires import shipped_questionnaires
    from cxmaturity.files.source import read_source, read_text

    found = dict(shipped_questionnaires())
    for file in files:
        try:
            data = read_source(read_text(file), str(file)).data
        except UserError:
            continue
        instrument = data.get("instrument") if isinstance(data, dict) else None
        if isinstance(instrument, dict) and isinstance(instrument.get("id"), str):
            found[instrument["id"]] = file
    return found


def _problems(file: Path, questionnaires: dict[str, Path]) -> list[Problem]:
    from cxmaturity.files.source import read_source, read_text

    text = read_text(file)
    try:
        data = read_source(text, str(file)).data
        kind = data.get("format") if isinstance(data, dict) else None
        return _problems_in(str(kind), text, file, questionnaires)
    except UserError as error:
        return list(error.problems)


def _problems_in(kind: str, text: str, file: Path, questionnaires: dict[str, Path]) -> list[Problem]:
    """Warnings; errors are raised."""
    from cxmaturity.files.questionnaires import load_questionnaire, read_questionnaire

    match kind:
        case "cxmaturity-answers":
            from cxmaturity.files.answers import answered_questionnaire, read_answers

            named = answered_questionnaire(text, str(file))
            read_answers(text, str(file), load_questionnaire(named, questionnaires.get(named)).questionnaire)
            return []
        case "cxmaturity-mapping":
            from cxmaturity.surveys.mapping import read_mapping

            read_mapping(text, str(file))
            return []
        case _:
            return list(read_questionnaire(text, str(file)).warnings)
