"""`cxmaturity report`: what the client gets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxmaturity.cli import options, output
from cxmaturity.cli.brand import chosen_brand, unsaid_in_brand
from cxmaturity.cli.commands import PLAIN, example
from cxmaturity.cli.doubt import refuse_doubt
from cxmaturity.cli.edits import unsaid_words
from cxmaturity.cli.languages import report_language
from cxmaturity.cli.rendering import FORMATS, Format, rendered, results_of
from cxmaturity.cli.sources import read_and_score
from cxmaturity.errors import cannot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.cli.sources import Scored

app = typer.Typer(**PLAIN)

_BESIDE = ("edits.yaml", "brand.yaml", "summary.md", "summary.en.md", "summary.nl.md")
"""Files that are read where they lie beside the answers."""


@app.command(epilog=example("cxmaturity report stages.yaml steps.yaml --lang nl -o acme.pdf"))
def report(  # noqa: PLR0913 - one parameter an option
    *,
    sources: options.Sources,
    questionnaire: options.Questionnaire = None,
    lang: options.Language = None,
    form: Annotated[Format | None, typer.Option("--format", help="Else what FILE ends in, else pdf.")] = None,
    json: options.Json = False,
    out: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="Where to; `-` is stdout.")] = None,
    by: options.By = None,
    mapping: options.Mapping = None,
    sheet: options.Sheet = None,
    organisation: options.Organisation = None,
    date: options.Date = None,
    edits: options.Edits = None,
    brand: options.Brand = None,
    look: options.Look = None,
    strict: options.Strict = False,
) -> None:
    """Write the client's report on one organisation: PDF, self-contained HTML, or the result as JSON."""
    chosen = _format("json" if json else form, out)
    _refuse_own_source(out, [*sources, *(str(file) for file in (mapping, edits, brand) if file)])
    scoring = read_and_score(sources, options.Choices(questionnaire, mapping, by, sheet, organisation, date, edits))
    scored = scoring.parts
    output.show_receipts([part.receipt for part in scored])
    language = lang or report_language([part.loaded for part in scored])
    dress = None if chosen == "json" else chosen_brand(sources[0], brand, look)
    doubts = [*scoring.doubts, *unsaid_words(scoring.edits, language), *unsaid_in_brand(dress, language)]
    output.warn(doubts)
    if strict:
        refuse_doubt(scored, doubts)
    content = rendered(scored, chosen, language, scoring.hand, dress)
    if out == "-":
        output.result_bytes(content)
    else:
        output.result_file(Path(out) if out else _file_name(scored, language, chosen), content)


def _refuse_own_source(out: str | None, read: Sequence[str]) -> None:
    """A report never takes the place of a file that it is made of, named or found beside the answers."""
    if out is None or out == "-":
        return
    target = Path(out)
    beside = {target.with_name(name) for name in _BESIDE} if target.is_file() else set()
    if target in beside or any(Path(file).resolve() == target.resolve() for file in read if file != "-"):
        message = f"`{out}` is one of the files that the report is made of"
        raise cannot(message, help="name another file to write", code="CX913")


def _format(form: Format | None, out: str | None) -> Format:
    """The form asked for, else the one that the file's name ends in, else PDF."""
    ending = Path(out or "").suffix.removeprefix(".").lower()
    if form or not ending:
        return form or "pdf"
    for known in FORMATS:
        if ending == known:
            return known
    raise cannot(f"a report cannot be written as `{ending}`", help=f"one of: {', '.join(FORMATS)}", code="CX926")


def _file_name(scored: Sequence[Scored], language: str, form: Format) -> Path:
    from cxmaturity.files.writing import slug

    return Path(f"{slug(results_of(scored)[0].organisation)}-{language}.{form}")
