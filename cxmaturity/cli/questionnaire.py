"""`cxmaturity questionnaire`: list, show, schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cxmaturity import i18n
from cxmaturity.cli import options, output
from cxmaturity.cli.commands import PLAIN, example
from cxmaturity.cli.problems import printable

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire

app = typer.Typer(
    **PLAIN,
    no_args_is_help=True,
    help="List and show questionnaires; write their JSON Schema.",
    epilog=example("cxmaturity questionnaire show cx-maturity --lang nl"),
)


@app.command("list", epilog=example("cxmaturity questionnaire list"))
def list_(
    *,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="Lines, or JSON.")] = "text",
    json: options.Json = False,
) -> None:
    """The questionnaires that come with cxmaturity."""
    from cxmaturity.files.questionnaires import load_questionnaire, shipped_questionnaires

    shipped = [load_questionnaire(name).questionnaire for name in shipped_questionnaires()]
    if json or form == "json":
        output.result(output.as_json([questionnaire.instrument.model_dump(mode="json") for questionnaire in shipped]))
    else:
        output.result("\n".join(map(_line, shipped)))


def _line(questionnaire: Questionnaire) -> str:
    instrument = questionnaire.instrument
    count, languages = len(questionnaire.questions), ", ".join(instrument.languages)
    title = i18n.pick(instrument.title, "en")
    return f"{instrument.id:<12} {instrument.version:<6} {languages:<7} {count:>3} questions  {title}"


@app.command(epilog=example("cxmaturity questionnaire show six-steps --lang nl"))
def show(
    questionnaire: Annotated[str, typer.Argument(metavar="ID|FILE", help="A shipped questionnaire, or a file.")],
    lang: options.Language = None,
) -> None:
    """A questionnaire as respondents see it, and its rules."""
    from cxmaturity.cli.languages import refuse_language
    from cxmaturity.cli.outline import outline
    from cxmaturity.files.questionnaires import load_questionnaire

    loaded = load_questionnaire(questionnaire)
    if lang:
        refuse_language(loaded, lang)
    lines = outline(loaded.questionnaire, lang or loaded.questionnaire.languages[0])
    output.result("\n".join(printable(line) for line in lines))


@app.command(epilog=example("cxmaturity questionnaire schema -o cxmaturity.schema.json"))
def schema(
    out: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Where to; else, and for `-`, stdout.")
    ] = None,
) -> None:
    """The JSON Schema of the questionnaire language, for your editor."""
    from cxmaturity.model.questionnaire import Questionnaire

    text = output.as_json(Questionnaire.model_json_schema())
    if out in {None, "-"}:
        output.result(text)
    else:
        output.result_file(Path(str(out)), f"{text}\n".encode())
