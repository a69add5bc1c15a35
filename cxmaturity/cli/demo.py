"""`cxmaturity demo`: the whole way, on the answers of an invented company."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cxmaturity import i18n
from cxmaturity.cli import output
from cxmaturity.cli.rendering import rendered
from cxmaturity.cli.sources import Choices, read_and_score

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command(epilog="Example: cxmaturity demo -o demo", context_settings={"help_option_names": ["-h", "--help"]})
def demo(
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where to write.")] = Path("demo"),
) -> None:
    """Score an invented company on the four stages and the six steps, and write its report in Dutch and English."""
    from cxmaturity.files.shipped import questionnaire_folder
    from cxmaturity.files.writing import write_whole

    answers = sorted((questionnaire_folder() / "demo").glob("*.yaml"))
    scored = read_and_score([str(file) for file in answers], Choices())
    for part in scored:
        for ladder_id, ladder in part.results[0].ladders.items():
            definition = part.loaded.questionnaire.ladders[ladder_id]
            titles = {stage.id: i18n.pick(stage.title, "en") for stage in definition.stages}
            if ladder.kind == "staged":
                output.result(f"{part.results[0].organisation}: {titles.get(ladder.stage or '', 'no stage')}")
    for file in answers:
        write_whole(folder / file.name, file.read_bytes())
    for language in ("nl", "en"):
        path = folder / f"noordkade-{language}.pdf"
        write_whole(path, rendered(scored, "pdf", language))
        output.result(str(path))
    output.note(f"next: cxmaturity score {folder / answers[0].name}")
