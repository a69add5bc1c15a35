"""`cxmaturity score`: the stage, what binds, every number."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cxmaturity.cli import options, output
from cxmaturity.cli.commands import PLAIN, example
from cxmaturity.cli.doubt import refuse_doubt
from cxmaturity.cli.languages import refuse_language
from cxmaturity.cli.sources import read_and_score
from cxmaturity.cli.what_if import show_paths, show_what_if
from cxmaturity.errors import cannot, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cxmaturity.cli.sources import Scored
    from cxmaturity.scoring.explain import Step

app = typer.Typer(**PLAIN)


@app.command(epilog=example("cxmaturity score answers.csv -q cx-maturity --by department"))
def score(  # noqa: PLR0913 - one parameter an option
    *,
    sources: options.Sources,
    questionnaire: options.Questionnaire = None,
    by: options.By = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="Tables, or the result as JSON.")] = "text",
    json: options.Json = False,
    explain: options.Explain = None,
    advice: Annotated[bool, typer.Option("--advice", help="Every piece of advice in full.")] = False,
    path: Annotated[bool, typer.Option("--path", help="The cheapest way to the next stage.")] = False,
    to: options.Goal = None,
    what_if: options.WhatIf = None,
    edits: options.Edits = None,
    mapping: options.Mapping = None,
    sheet: options.Sheet = None,
    organisation: options.Organisation = None,
    date: options.Date = None,
    lang: options.Language = None,
    strict: options.Strict = False,
) -> None:
    """Score answers: the stage, what binds and by how much, every score with its coverage, and what to do first."""
    _refuse_several(explain, path or to is not None, what_if, advice)
    scoring = read_and_score(sources, options.Choices(questionnaire, mapping, by, sheet, organisation, date, edits))
    scored = scoring.parts
    _refuse_languages(scored, lang)
    output.show_receipts([part.receipt for part in scored])
    output.warn(scoring.doubts)
    as_json = json or form == "json"
    if explain:
        _show_reasoning(list(_explained(scored, explain, lang)), as_json=as_json)
    elif path or to is not None:
        show_paths(scored, to, lang, as_json=as_json)
    elif what_if:
        show_what_if(scoring, ",".join(what_if), lang, as_json=as_json)
    elif as_json:
        _show_json(scored)
    else:
        _show_tables(scored, lang, advice=advice)
    if strict:
        refuse_doubt(scored, scoring.doubts)


def _refuse_languages(scored: Sequence[Scored], lang: str | None) -> None:
    for part in scored if lang else ():
        refuse_language(part.loaded, lang or "")


def _refuse_several(*asked: object) -> None:
    """One run shows one thing: of two, the second would be left out without a word."""
    names = ("--explain", "--path", "--what-if", "--advice")
    together = [name for name, wanted in zip(names, asked, strict=True) if wanted]
    if len(together) > 1:
        message = f"{' and '.join(together)} do not go together"
        raise cannot(message, help="run the command once for each", code="CX933")


def _show_json(scored: Sequence[Scored]) -> None:
    from cxmaturity.files.results import results_json

    output.result(results_json([result for part in scored for result in part.results]))


def _show_tables(scored: Sequence[Scored], lang: str | None, *, advice: bool) -> None:
    from cxmaturity.cli.advice import all_advice, first_advice
    from cxmaturity.cli.tables import result_tables

    for part in scored:
        language = lang or part.loaded.questionnaire.languages[0]
        for result in part.results:
            told = all_advice if advice else first_advice
            of = part.loaded.questionnaire, result, language
            output.show(*result_tables(*of), *told(*of))


def _show_reasoning(steps: Sequence[Step], *, as_json: bool) -> None:
    from cxmaturity.cli.reasoning import tree

    if as_json:
        output.result(output.as_json([asdict(step) for step in steps]))
    else:
        output.show(*map(tree, steps))


def _explained(scored: Sequence[Scored], id_: str, lang: str | None) -> Iterator[Step]:
    """The reasoning behind this id, for every source that has it and every organisation in it."""
    from cxmaturity.scoring.explain import explain, explainable

    known = {part.source: explainable(part.loaded.questionnaire) for part in scored}
    _refuse_unknown(id_, [name for names in known.values() for name in names])
    for part in scored:
        if id_ in known[part.source]:
            language = lang or part.loaded.questionnaire.languages[0]
            yield from (explain(part.loaded.questionnaire, result, id_, language) for result in part.results)


def _refuse_unknown(id_: str, known: Iterable[str]) -> None:
    if id_ not in known:
        way_out = suggestion(id_, known) or f"for example: {', '.join(list(known)[:5])}"
        raise cannot(f"there is nothing called `{id_}` to explain", help=way_out, code="CX924")
