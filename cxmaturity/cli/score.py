"""`cxmaturity score`: the stage, what binds, every number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cxmaturity.cli import output
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
    refuse_language,
)
from cxmaturity.errors import cannot, suggestion

if TYPE_CHECKING:
    from cxmaturity.cli.sources import Scored

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command(
    epilog="Example: cxmaturity score responses.csv -q cx-maturity --by department --json",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def score(
    sources: SourceArguments,
    questionnaire: QuestionnaireOption = None,
    by: ByOption = None,
    json: Annotated[bool, typer.Option("--json", help="Write the result as JSON, and only that.")] = False,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="ID", help="From a ladder, score or question back to the answers."),
    ] = None,
    mapping: MappingOption = None,
    sheet: SheetOption = None,
    organisation: OrganisationOption = None,
    date: DateOption = None,
    lang: Annotated[str | None, typer.Option("--lang", help="The language of titles.")] = None,
    strict: StrictOption = False,
) -> None:
    """Score answers: the stage, what binds and by how much, every score with its coverage."""
    scored = read_and_score(sources, Choices(questionnaire, mapping, by, sheet, organisation, date))
    for part in scored:
        _show_receipt(part)
        if lang:
            refuse_language(part.loaded, lang)
    if json:
        from cxmaturity.files.results import results_json

        output.result(results_json([result for part in scored for result in part.results]))
    elif explain:
        _explain(scored, explain, lang)
    else:
        from cxmaturity.cli.tables import result_tables

        for part in scored:
            for result in part.results:
                output.show(
                    *result_tables(part.loaded.questionnaire, result, lang or part.loaded.questionnaire.languages[0])
                )
    if strict:
        refuse_doubt(scored)


def _show_receipt(part: Scored) -> None:
    from cxmaturity.cli.tables import receipt_lines

    if part.receipt:
        for line in receipt_lines(part.receipt):
            output.note(line)


def _explain(scored: list[Scored], id_: str, lang: str | None) -> None:
    from cxmaturity.cli.tables import reasoning
    from cxmaturity.scoring.explain import explain, explainable

    known = {name for part in scored for name in explainable(part.loaded.questionnaire)}
    if id_ not in known:
        raise cannot(f"there is nothing called `{id_}` to explain", help=suggestion(id_, known), code="CX924")
    for part in scored:
        if id_ in explainable(part.loaded.questionnaire):
            language = lang or part.loaded.questionnaire.languages[0]
            for result in part.results:
                output.show(reasoning(explain(part.loaded.questionnaire, result, id_, language)))
