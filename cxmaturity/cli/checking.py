"""Every mistake in questionnaires, answers files and mappings, and in how they fit each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxmaturity.cli.instruments import instruments_in, load_meant
from cxmaturity.errors import CONTENT, Problem, UserError, cannot, suggestion
from cxmaturity.files.answers import answered_questionnaire, read_answers
from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.files.source import read_source, read_text
from cxmaturity.surveys.mapped import check_mapping
from cxmaturity.surveys.mapping import read_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cxmaturity.files.source import Source

_ANSWERS, _MAPPING = "cxmaturity-answers", "cxmaturity-mapping"


@dataclass(frozen=True, slots=True)
class Checked:
    """How many files were looked at, what is wrong in them, and the exit code for that: 2 when one cannot be read at all."""

    files: int
    problems: Sequence[Problem]
    exit_code: int


def check_files(paths: Iterable[Path]) -> Checked:
    """Every problem in these files and in the YAML files of these folders, in their order."""
    files = list(dict.fromkeys(file for path in paths for file in _yaml_files(path)))
    given = instruments_in(files)
    problems: list[Problem] = []
    exit_code = CONTENT
    for file in files:
        try:
            problems += _warnings(file, given)
        except UserError as error:
            problems += error.problems
            exit_code = max(exit_code, error.exit_code)
    return Checked(len(files), problems, exit_code)


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


def _warnings(file: Path, given: Mapping[str, Sequence[Path]]) -> Sequence[Problem]:
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
        case None:
            return read_questionnaire(text, str(file)).warnings
        case _:
            raise UserError([_unknown_format(source, kind)])


def _answers_warnings(text: str, file: Path, given: Mapping[str, Sequence[Path]]) -> Sequence[Problem]:
    loaded = load_meant(answered_questionnaire(text, str(file)), file, given)
    read_answers(text, str(file), loaded.questionnaire)
    return read_source(text, str(file)).warnings


def _unknown_format(source: Source, kind: Any) -> Problem:
    known = (_ANSWERS, _MAPPING)
    message = f"no file of ours has the format `{kind}`; one of: {', '.join(known)}, or none for a questionnaire"
    return source.problem("CX013", ("format",), message, help=suggestion(str(kind), known))
