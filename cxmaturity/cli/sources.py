"""What commands are given: answers files and survey exports, and the questionnaire they answer."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxmaturity.errors import CONTENT, Problem, UserError, cannot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.files.questionnaires import LoadedQuestionnaire
    from cxmaturity.model.receipt import Receipt
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.result import Result
    from cxmaturity.surveys.mapping import MappingFile

UNTRANSLATED = "CX301"
"""The code of a text that lacks a language."""

SourceArguments = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help="Answers files (YAML) or survey exports (CSV, TSV, XLSX).")
]
QuestionnaireOption = Annotated[
    str | None, typer.Option("-q", "--questionnaire", metavar="ID|FILE", help="The questionnaire that was answered.")
]
MappingOption = Annotated[
    Path | None, typer.Option("--mapping", metavar="FILE", help="Which column of a survey holds which question.")
]
ByOption = Annotated[str | None, typer.Option("--by", metavar="COLUMN", help="Show groups too, such as department.")]
SheetOption = Annotated[str | None, typer.Option("--sheet", metavar="NAME", help="The sheet of a workbook.")]
OrganisationOption = Annotated[
    str | None, typer.Option("--organisation", metavar="NAME", help="The client: its name, or which one in the file.")
]
DateOption = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="The date of the assessment.")]
StrictOption = Annotated[bool, typer.Option("--strict", help="End with exit code 1 when anything is in doubt.")]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user said about the sources, beside their names."""

    questionnaire: str | None = None
    mapping: Path | None = None
    by: str | None = None
    sheet: str | None = None
    organisation: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """A source that was read and scored: one result for each organisation in it."""

    loaded: LoadedQuestionnaire
    results: tuple[Result, ...]
    receipt: Receipt | None


def read_and_score(sources: Sequence[str], choices: Choices) -> list[Scored]:
    """Every source, read and scored."""
    _refuse_bad_date(choices.date)
    return [_scored(source, choices) for source in sources]


def _refuse_bad_date(date: str | None) -> None:
    from cxmaturity.model.answer import iso_day

    if date is not None and iso_day(date) != date:
        raise cannot(f"`{date}` is not a day", help="write it as 2026-10-14", code="CX920")


def _scored(source: str, choices: Choices) -> Scored:
    from cxmaturity.scoring.score import Terms, score_each

    loaded, responses, receipt = _read(source, choices)
    if choices.by is not None and choices.by not in responses.groupings:
        known = ", ".join(responses.groupings) or "none"
        raise cannot(f"there is no grouping `{choices.by}`", file=source, help=f"groupings: {known}", code="CX921")
    results = score_each(loaded.questionnaire, responses, by=choices.by, terms=Terms(loaded.sha256, choices.date))
    return Scored(loaded, _chosen(tuple(results.values()), source, choices.organisation), receipt)


def _chosen(results: tuple[Result, ...], source: str, organisation: str | None) -> tuple[Result, ...]:
    """The results asked for: the one organisation named, or all; a single one takes the name it is given."""
    if organisation is None:
        return results
    if len(results) == 1:
        return (replace(results[0], organisation=organisation),)
    chosen = tuple(result for result in results if result.organisation == organisation)
    if not chosen:
        names = ", ".join(result.organisation for result in results[:10])
        raise cannot(
            f"there is no organisation `{organisation}`", file=source, help=f"there are: {names}", code="CX922"
        )
    return chosen


def _read(source: str, choices: Choices) -> tuple[LoadedQuestionnaire, Responses, Receipt | None]:
    from cxmaturity.files.questionnaires import load_questionnaire

    if _is_yaml(source):
        from cxmaturity.files.answers import answered_questionnaire, read_answers

        text, name = _text(source)
        loaded = load_questionnaire(choices.questionnaire or answered_questionnaire(text, name))
        return loaded, read_answers(text, name, loaded.questionnaire), None
    mapping = _mapping(choices.mapping)
    named = choices.questionnaire or (mapping.mapping.questionnaire if mapping else None)
    if named is None:
        raise cannot("which questionnaire was answered?", file=source, help="name it: -q cx-maturity", code="CX923")
    from cxmaturity.surveys.read import read_survey

    loaded = load_questionnaire(named)
    by = (choices.by,) if choices.by else ()
    found = read_survey(Path(source), loaded.questionnaire, mapping, by=by, sheet=choices.sheet)
    return loaded, found.responses, found.receipt


def _is_yaml(source: str) -> bool:
    return source == "-" or source.lower().endswith((".yaml", ".yml"))


def _text(source: str) -> tuple[str, str]:
    from cxmaturity.files.source import read_text

    return (sys.stdin.read(), "<stdin>") if source == "-" else (read_text(Path(source)), source)


def _mapping(path: Path | None) -> MappingFile | None:
    from cxmaturity.files.source import read_text
    from cxmaturity.surveys.mapping import read_mapping

    return None if path is None else read_mapping(read_text(path), str(path))


def refuse_doubt(scored: Sequence[Scored]) -> None:
    """For `--strict`: ends the run when anything in a source was left out or guessed."""
    doubtful = [part.receipt for part in scored if part.receipt and part.receipt.doubtful]
    warnings = [warning for part in scored for warning in part.loaded.warnings]
    if doubtful or warnings:
        problems = [Problem("CX590", "the receipt above has doubts", file=receipt.file) for receipt in doubtful]
        raise UserError([*warnings, *problems], CONTENT)


def refuse_language(loaded: LoadedQuestionnaire, language: str) -> None:
    """Raises when the questionnaire is not there, whole, in this language."""
    instrument = loaded.questionnaire.instrument
    if language not in instrument.languages:
        known = ", ".join(instrument.languages)
        raise cannot(f"`{instrument.id}` is not written in `{language}`", help=f"it is in: {known}", code="CX303")
    untranslated = [warning for warning in loaded.warnings if warning.code == UNTRANSLATED]
    lacking = [replace(warning, severity="error") for warning in untranslated if language in warning.message.split()]
    if lacking:
        raise UserError(lacking)
