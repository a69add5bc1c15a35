"""`cxmaturity demo`: the whole way, on the answers of an invented company."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxmaturity import i18n
from cxmaturity.cli import options, output
from cxmaturity.cli.commands import PLAIN, example
from cxmaturity.cli.rendering import assessments_of, printed
from cxmaturity.cli.sources import read_and_score

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.cli.sources import Scored
    from cxmaturity.files.brand import BrandFile

app = typer.Typer(**PLAIN)

LANGUAGES = ("nl", "en")


@app.command(epilog=example("cxmaturity demo -o demo"))
def demo(
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where to write.")] = Path("demo"),
    look: options.Look = None,
) -> None:
    """Score an invented company on the four stages and the six steps, and write its report in Dutch and English."""
    from cxmaturity.files.brand import read_look
    from cxmaturity.files.shipped import questionnaire_folder

    answers = sorted((questionnaire_folder() / "demo").glob("*.yaml"))
    scored = read_and_score([str(file) for file in answers], options.Choices()).parts
    for line in _standing(scored):
        output.result(line)
    brand = read_look(look) if look else None
    written = {file.name: file.read_bytes() for file in answers} | _reports(scored, brand)
    for name, content in written.items():
        output.result_file(folder / name, content)
    output.note(f"next: cxmaturity score {folder / answers[0].name}")


def _standing(scored: Sequence[Scored]) -> Iterator[str]:
    """Where the company stands, and what holds it there: a line a staged ladder."""
    for part in scored:
        for ladder in part.results[0].ladders.values():
            titles = {stage.id: i18n.pick(stage.title, "en") for stage in ladder.stages}
            if ladder.kind == "staged":
                yield f"{part.results[0].organisation}: {titles.get(ladder.stage or '', 'no stage yet')}"
            if ladder.kind == "staged" and ladder.next:
                unmet = [i18n.pick(requirement.text, "en") for requirement in ladder.next.unmet]
                yield f"{titles[ladder.next.stage]} still asks: {'; '.join(unmet)}"


def _reports(scored: Sequence[Scored], brand: BrandFile | None) -> dict[str, bytes]:
    from cxmaturity.files.writing import slug

    client, found = slug(scored[0].results[0].organisation), assessments_of(scored, brand)
    return {f"{client}-{language}.pdf": printed(found, "pdf", language, brand=brand) for language in LANGUAGES}
