"""`cxmaturity questionnaire`: list, show, schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxmaturity import i18n
from cxmaturity.cli import output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.model.questionnaire import Dimension, Questionnaire
    from cxmaturity.model.questions import Question

HELP = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="List and show questionnaires; write their JSON Schema.",
    epilog="Example: cxmaturity questionnaire show cx-maturity --lang nl",
    context_settings=HELP,
)


@app.command("list", epilog="Example: cxmaturity questionnaire list", context_settings=HELP)
def list_(json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """The questionnaires that come with cxmaturity."""
    from cxmaturity.files.questionnaires import load_questionnaire, shipped_questionnaires

    instruments = [load_questionnaire(name).questionnaire for name in shipped_questionnaires()]
    if json:
        output.result(
            output.as_json([questionnaire.instrument.model_dump(mode="json") for questionnaire in instruments])
        )
        return
    for questionnaire in instruments:
        instrument = questionnaire.instrument
        count = len(questionnaire.questions)
        languages = ", ".join(instrument.languages)
        title = i18n.pick(instrument.title, "en")
        output.result(f"{instrument.id:<14} {instrument.version:<8} {languages:<8} {count:>3} questions  {title}")


@app.command(epilog="Example: cxmaturity questionnaire show six-steps --lang nl", context_settings=HELP)
def show(
    questionnaire: Annotated[str, typer.Argument(metavar="ID|FILE", help="A shipped questionnaire, or a file.")],
    lang: Annotated[str | None, typer.Option("--lang", help="The language.")] = None,
) -> None:
    """A questionnaire as its respondents see it, with ids, and the rules that judge it."""
    from cxmaturity.cli.sources import refuse_language
    from cxmaturity.files.questionnaires import load_questionnaire

    loaded = load_questionnaire(questionnaire)
    if lang:
        refuse_language(loaded, lang)
    for line in outline(loaded.questionnaire, lang or loaded.questionnaire.languages[0]):
        output.result(output.printable(line))


@app.command(epilog="Example: cxmaturity questionnaire schema -o cxmaturity.schema.json", context_settings=HELP)
def schema(
    out: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to; else stdout.")] = None,
) -> None:
    """The JSON Schema of the questionnaire language, for your editor."""
    from cxmaturity.model.questionnaire import Questionnaire

    text = output.as_json(Questionnaire.model_json_schema()) + "\n"
    if out is None:
        output.result(text)
        return
    from cxmaturity.files.writing import write_whole

    write_whole(out, text.encode())
    output.result(str(out))


def outline(questionnaire: Questionnaire, language: str) -> Iterator[str]:
    """The questionnaire, line by line."""
    instrument = questionnaire.instrument
    yield f"{i18n.pick(instrument.title, language)}  ({instrument.id} {instrument.version})"
    if instrument.description:
        yield i18n.pick(instrument.description, language)
    for dimension in questionnaire.all_dimensions:
        yield from _dimension(questionnaire, dimension, language)
    for id_, ladder in questionnaire.ladders.items():
        yield ""
        yield f"{i18n.pick(ladder.title, language) or id_}  [{id_}, {ladder.kind}]"
        for stage in ladder.stages:
            rules = [f"{ladder.score} >= {stage.from_:g}"] if stage.from_ is not None else []
            rules += [requirement.that.source for requirement in stage.requires]
            needs = f"  needs {', '.join(stage.needs)}" if stage.needs else ""
            yield f"  {i18n.pick(stage.title, language) or stage.id}: {'; '.join(rules)}{needs}"


def _dimension(questionnaire: Questionnaire, dimension: Dimension, language: str) -> Iterator[str]:
    yield ""
    yield f"{i18n.pick(dimension.title, language)}  [{dimension.id}]"
    for question in dimension.questions:
        yield from _question(questionnaire, question, language)


def _question(questionnaire: Questionnaire, question: Question, language: str) -> Iterator[str]:
    yield ""
    yield f"  {i18n.pick(question.prompt or question.title, language) or question.id}  [{question.id}, {question.type}]"
    if question.when:
        yield f"    asked when {question.when.source}"
    anchors = getattr(question, "anchors", {})
    for option in questionnaire.options(question):
        label = i18n.pick(option.label, language) or option.id
        value = "" if option.value is None else f"{option.value:g} "
        description = i18n.pick(anchors.get(option.id), language)
        yield f"    {value}{label}{f': {description}' if description else ''}"
