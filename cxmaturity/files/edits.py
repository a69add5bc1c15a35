"""The consultant's hand: `edits.yaml` and `summary.md` beside the answers. Read here, written by people only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.errors import UserError, by_place, cannot
from cxmaturity.files.messages import languages
from cxmaturity.files.source import Source, as_mapping, read_source, refuse_control_characters
from cxmaturity.files.source import read_text as read_file
from cxmaturity.files.validate import validate_most
from cxmaturity.model.edit_flaws import edit_flaws
from cxmaturity.model.edits import LONGEST_SUMMARY, NO_EDITS, Edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from cxmaturity.errors import Problem
    from cxmaturity.files.source import KeyPath
    from cxmaturity.model.flaws import Flaw
    from cxmaturity.model.questionnaire import Questionnaire

FILE_NAME = "edits.yaml"
ANY_LANGUAGE = ""
"""The language of `summary.md`: it stands in every report that has no summary in its own language."""


@dataclass(frozen=True, slots=True, eq=False)
class EditsFile:
    """Edits with the source they were read from, so that a doubt about them is named at its line."""

    edits: Edits
    source: Source

    def problems(self, flaws: Iterable[Flaw]) -> list[Problem]:
        """Flaws in these edits as problems at their place."""
        return [_problem(flaw, self.source) for flaw in flaws]


NO_FILE = EditsFile(NO_EDITS, Source("", ""))
"""What stands for the edits of a consultant who made none."""


def read_edits(text: str, name: str, questionnaires: Sequence[Questionnaire]) -> EditsFile:
    """The edits in this text, held against these questionnaires; a `UserError` carries everything that is wrong in it.

    A plain string is in the base language of the first questionnaire; a plain owner is the same in every language.
    """
    source = read_source(text, name)
    as_mapping(source, "a file of edits")
    known = list(dict.fromkeys(language for part in questionnaires for language in part.languages))
    context = {"base": known[0] if known else "en", "languages": known or ["en"]}
    edits, problems, passed_over = validate_most(Edits, source, context)
    problems += [source.problem(*_unnamed(field)) for field in ("format", "version") if field not in source.data]
    found = list(edit_flaws(edits, questionnaires)) if edits else []
    problems += [_problem(flaw, source) for flaw in found if not _follows(flaw, passed_over)]
    if edits is None or problems:
        raise UserError(by_place(problems))
    return EditsFile(edits, source)


def _unnamed(field: str) -> tuple[str, tuple[str, ...], str]:
    return "CX101", (), f"the file needs the field `{field}`"


def _follows(flaw: Flaw, passed_over: Iterable[KeyPath]) -> bool:
    """Whether a flaw may only be there because a wrong field in its value was passed over."""
    return not flaw.on_key and any(wrong[: len(flaw.path)] == flaw.path for wrong in passed_over)


def _problem(flaw: Flaw, source: Source) -> Problem:
    id_ = next((str(part) for part in flaw.path[1:2]), None)
    return source.problem(
        flaw.code, flaw.path, flaw.message, key=flaw.on_key, help=flaw.help, id=id_, severity=flaw.severity
    )


def find_edits(source_path: Path) -> Path | None:
    """`edits.yaml` in the folder of the answers or the export; None where there is none."""
    found = source_path.parent / FILE_NAME
    return found if found.is_file() and found != source_path else None


def find_summaries(source_path: Path) -> dict[str, Path]:
    """The consultant's own summaries in that folder, by language; `summary.md` is under `ANY_LANGUAGE`."""
    names = {language: f"summary.{language}.md" for language in languages()} | {ANY_LANGUAGE: "summary.md"}
    files = {language: source_path.parent / name for language, name in names.items()}
    return {language: file for language, file in files.items() if file.is_file()}


def read_summaries(files: Mapping[str, Path]) -> dict[str, str]:
    """The Markdown in these files, by language; a `UserError` says what is wrong with them."""
    return {language: read_summary(read_file(file), str(file)) for language, file in files.items()}


def read_summary(text: str, name: str) -> str:
    """The summary in this text: at most 20,000 characters, and none that no text file may hold."""
    refuse_control_characters(Source(name, text))
    if len(text) > LONGEST_SUMMARY:
        message = f"a summary has at most {LONGEST_SUMMARY:,} characters, and this one has {len(text):,}"
        raise cannot(message, file=name, help="make it shorter", code="CX105")
    return text.removeprefix("\ufeff")
