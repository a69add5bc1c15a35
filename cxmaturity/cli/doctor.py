"""`cxmaturity doctor`: can this machine write reports, and if not, what mends it?"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cxmaturity.cli import options, output
from cxmaturity.cli.commands import PLAIN, example
from cxmaturity.errors import CONTENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.cli.diagnosis import Finding

app = typer.Typer(**PLAIN)


@app.command(epilog=example("cxmaturity doctor --json"))
def doctor(
    *,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="Lines, or JSON.")] = "text",
    json: options.Json = False,
) -> None:
    """Say whether this machine can write reports, and what to mend."""
    from cxmaturity.cli.diagnosis import findings

    found = findings()
    if json or form == "json":
        output.result(output.as_json([asdict(finding) for finding in found]))
    else:
        output.result("\n".join(line for finding in found for line in _lines(finding)))
    if not all(finding.ok for finding in found if finding.needed):
        raise typer.Exit(CONTENT)


def _lines(finding: Finding) -> Iterator[str]:
    mark = "ok  " if finding.ok else "BAD " if finding.needed else "slow"
    yield f"{mark} {finding.what}: {finding.found}"
    if finding.help and not finding.ok:
        yield f"     {finding.help}"
