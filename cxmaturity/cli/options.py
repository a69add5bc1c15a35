"""The arguments and options that several commands share, each defined once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from cxmaturity.model.looks import Look as _Look

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Answers files (YAML; `-` is stdin) or survey exports (CSV, TSV, XLSX).",
        show_default=False,
    ),
]
Questionnaire = Annotated[
    str | None, typer.Option("-q", "--questionnaire", metavar="ID|FILE", help="The questionnaire that was answered.")
]
Mapping = Annotated[
    Path | None, typer.Option("--mapping", metavar="FILE", help="Which column of a survey holds which question.")
]
By = Annotated[str | None, typer.Option("--by", metavar="COLUMN", help="Show groups too, such as department.")]
Sheet = Annotated[str | None, typer.Option("--sheet", metavar="NAME", help="The sheet of a workbook.")]
Organisation = Annotated[
    str | None, typer.Option("--organisation", metavar="NAME", help="The client: its name, or which one in the file.")
]
Date = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="The date of the assessment.")]
Language = Annotated[str | None, typer.Option("--lang", metavar="CODE", help="The language, such as en or nl.")]
Edits = Annotated[
    Path | None,
    typer.Option("--edits", metavar="FILE", help="The consultant's edits; else edits.yaml beside the first source."),
]
Brand = Annotated[
    Path | None,
    typer.Option("--brand", metavar="FILE", help="The firm's brand; else brand.yaml beside the first source."),
]
Look = Annotated[_Look | None, typer.Option("--look", help="A look that comes with cxmaturity.")]
Strict = Annotated[bool, typer.Option("--strict", help="End with exit code 1 when anything is in doubt.")]
Explain = Annotated[
    str | None, typer.Option("--explain", metavar="ID", help="From a ladder, score or question back to the answers.")
]
Goal = Annotated[str | None, typer.Option("--to", metavar="STAGE", help="With --path: the way to this stage.")]
WhatIf = Annotated[
    list[str] | None,
    typer.Option("--what-if", metavar="ID=ANSWER,...", help="What would be if these were the answers."),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user said about the sources, beside their names."""

    questionnaire: str | None = None
    mapping: Path | None = None
    by: str | None = None
    sheet: str | None = None
    organisation: str | None = None
    date: str | None = None
    edits: Path | None = None
