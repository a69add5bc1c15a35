"""Every mistake in questionnaires, answers files, mappings and edits, and in how they fit each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxmaturity.cli.brand import checked_brand
from cxmaturity.cli.instruments import edited_questionnaires, instruments_in, load_meant
from cxmaturity.errors import CONTENT, Problem, UserError, by_place, cannot, suggestion
from cxmaturity.files.answers import answered_questionnaire, read_answers
from cxmaturity.files.edits import find_summaries, read_edits, read_summaries
from cxmaturity.files.questionnaires import flaw_problem, read_questionnaire
from cxmaturity.files.source import read_source, read_text
from cxmaturity.surveys.mapped import check_mapping
from cxmaturity.surveys.mapping import read_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cxmaturity.files.source import Source

_FORMATS = ("cxmaturity-answers", "cxmaturity-mapping", "cxmaturity-edits", "cxmaturity-brand")


@dataclass(frozen=True, slots=True)
class Checked:
    """How many files were looked at, what is wrong in them, and the exit code for that: 2 when one cannot be read at all."""

    files: int
    problems: Sequence[Problem]
    exit_code: int


def check_files(paths: Iterable[Path], *, editorial: bool = False) -> Checked:
    """Every problem in these files and in the YAML files of these folders, in their order; `editorial`: and in how questionnaires are written."""
    files = list(dict.fromkeys(file for path in paths for file in _yaml_files(path)))
    given = instruments_in(files)
    problems: list[Problem] = []
    exit_code = CONTENT
    for file in files:
        try:
            problems += _warnings(file, given, editorial=editorial)
        except UserError as error:
            problems += error.problems
            exit_code = max(exit_code, error.exit_code)
    return Checked(len(files), list(dict.fromkeys(problems)), exit_code)


def _yaml_files(path: Path) -> Iterator[Path]:
    """The file itself, or the YAML files in and below a folder; not those in hidden folders."""
    if not path.is_dir():
        yield path
        return
    found = sorted(file for ending in ("*.yaml", "*.yml") for file in path.rglob(ending))
    shown = [file for file in found if not any(part.startswith(".") for part in file.relative_to(path).parts)]
    if not shown:
        raise cannot("there are no YAML files in this folder", file=str(path), code="CX927")
    yield from shown


def _warnings(file: Path, given: Mapping[str, Sequence[Path]], *, editorial: bool) -> Sequence[Problem]:
    """What `check` warns of in a file; its errors are raised."""
    text = read_text(file)
    source = read_source(text, str(file))
    kind = source.data.get("format") if isinstance(source.data, dict) else None
    match kind:
        case "cxmaturity-answers":
            return _answers_warnings(text, file, given)
        case "cxmaturity-mapping":
            mapped = read_mapping(text, str(file))
            check_mapping(mapped, load_meant(mapped.mapping.questionnaire, file, given).questionnaire)
            return source.warnings
        case "cxmaturity-edits":
            read_edits(text, str(file), edited_questionnaires(file, given=given))
            read_summaries(find_summaries(file))
            return source.warnings
        case "cxmaturity-brand":
            checked_brand(file)
            return source.warnings
        case None:
            return _questionnaire_warnings(source, editorial=editorial)
        case _:
            raise UserError([_unknown_format(source, kind)])


def _questionnaire_warnings(source: Source, *, editorial: bool) -> Sequence[Problem]:
    loaded = read_questionnaire(source.text, source.name, with_companions=True)
    if not editorial:
        return loaded.warnings
    from cxmaturity.files.questionnaires import companions_of
    from cxmaturity.model.editorial import editorial_flaws
    from cxmaturity.scoring.witnesses import witness_flaws

    found = [
        *editorial_flaws(loaded.questionnaire),
        *witness_flaws(loaded.questionnaire, companions_of(loaded.questionnaire, source.name)),
    ]
    return by_place([*loaded.warnings, *(flaw_problem(flaw, source) for flaw in found)])


def _answers_warnings(text: str, file: Path, given: Mapping[str, Sequence[Path]]) -> Sequence[Problem]:
    loaded = load_meant(answered_questionnaire(text, str(file)), file, given)
    read_answers(text, str(file), loaded.questionnaire)
    return read_source(text, str(file)).warnings


def _unknown_format(source: Source, kind: Any) -> Problem:
    message = f"no file of ours has the format `{kind}`; one of: {', '.join(_FORMATS)}, or none for a questionnaire"
    return source.problem("CX013", ("format",), message, help=suggestion(str(kind), _FORMATS))
