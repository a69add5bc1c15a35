"""`cxmaturity report`: what the client gets."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxmaturity.cli import output
from cxmaturity.cli.rendering import FORMATS, Format, rendered, results_of
from cxmaturity.cli.sources import (
    ByOption,
    Choices,
    DateOption,
    MappingOption,
    OrganisationOption,
    QuestionnaireOption,
    SheetOption,
    SourceArguments,
    StrictOption,
    read_and_score,
    refuse_doubt,
)
from cxmaturity.errors import cannot

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command(
    epilog="Example: cxmaturity report acme-stages.yaml acme-steps.yaml --lang nl -o acme.pdf",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def report(
    sources: SourceArguments,
    questionnaire: QuestionnaireOption = None,
    lang: Annotated[str | None, typer.Option("--lang", help="The language: en or nl.")] = None,
    form: Annotated[str | None, typer.Option("--format", help="pdf, html or json.")] = None,
    out: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="Where to; `-` is stdout.")] = None,
    by: ByOption = None,
    mapping: MappingOption = None,
    sheet: SheetOption = None,
    organisation: OrganisationOption = None,
    date: DateOption = None,
    strict: StrictOption = False,
) -> None:
    """Write the client's report on one organisation: PDF, self-contained HTML, or the result as JSON."""
    chosen = _format(form, out)
    scored = read_and_score(sources, Choices(questionnaire, mapping, by, sheet, organisation, date))
    from cxmaturity.cli.tables import receipt_lines

    for part in scored:
        if part.receipt:
            for line in receipt_lines(part.receipt):
                output.note(line)
    if strict:
        refuse_doubt(scored)
    language = lang or scored[0].loaded.questionnaire.languages[0]
    content = rendered(scored, chosen, language)
    if out == "-":
        output.result_bytes(content)
        return
    from cxmaturity.files.writing import slug, write_whole

    path = Path(out) if out else Path(f"{slug(results_of(scored)[0].organisation)}-{language}.{chosen}")
    write_whole(path, content)
    output.result(f"{path}")


def _format(form: str | None, out: str | None) -> Format:
    """The form asked for, else the one that the file's name ends in, else PDF."""
    named = form or (Path(out).suffix.removeprefix(".").lower() if out and Path(out).suffix else "pdf")
    for known in FORMATS:
        if named == known:
            return known
    raise cannot(f"a report cannot be written as `{named}`", help=f"one of: {', '.join(FORMATS)}", code="CX926")
