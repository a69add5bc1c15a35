"""Which questionnaire is meant by a name: a file, one that lies beside the answers, or a shipped one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxmaturity.errors import UserError, cannot, suggestion
from cxmaturity.files.questionnaires import load_questionnaire, shipped_questionnaires
from cxmaturity.files.source import read_source, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from cxmaturity.files.questionnaires import LoadedQuestionnaire
    from cxmaturity.model.questionnaire import Questionnaire


def load_meant(name: str, source: Path, given: Mapping[str, Sequence[Path]] | None = None) -> LoadedQuestionnaire:
    """The questionnaire that a file names: of those given, else beside it, else a shipped one.

    One that lies beside the answers goes before a shipped one of the same id: whoever adapted a copy means the copy.
    """
    files = (given or {}).get(name) or instruments_in(_yaml_files(source.parent), only=name).get(name, [])
    if len(files) > 1:
        message = f"`{name}` is the id of two questionnaires: {files[0]} and {files[1]}"
        raise cannot(message, file=str(source), help="name the one you mean: -q FILE", code="CX928")
    if not files and name not in shipped_questionnaires():
        way_out = suggestion(name, shipped_questionnaires()) or "put its file beside this one, or name it: -q FILE"
        raise cannot(f"there is no questionnaire `{name}`", file=str(source), help=way_out, code="CX928")
    return load_questionnaire(name, files[0] if files else None)


def edited_questionnaires(
    edits: Path, scored: Sequence[LoadedQuestionnaire] = (), given: Mapping[str, Sequence[Path]] | None = None
) -> list[Questionnaire]:
    """The questionnaires that a file of edits may be about: those scored, and those that the answers beside it are to; else every shipped one."""
    known = {part.questionnaire.instrument.id: part.questionnaire for part in scored}
    files = _yaml_files(edits.parent)
    names = [name for file in files if (name := _answered_in(file)) and name not in known]
    for name in names or ([] if known else [*instruments_in(files)] or [*shipped_questionnaires()]):
        try:
            known.setdefault(name, load_meant(name, edits, given).questionnaire)
        except UserError:
            continue
    return list(known.values())


def _answered_in(file: Path) -> str:
    """The questionnaire that an answers file or a mapping names; nothing for any other file."""
    try:
        text = read_text(file)
        content = read_source(text, str(file)).data if "cxmaturity-" in text else None
    except UserError:
        return ""
    if not isinstance(content, dict) or content.get("format") not in ("cxmaturity-answers", "cxmaturity-mapping"):
        return ""
    name = content.get("questionnaire")
    return name.partition("@")[0] if isinstance(name, str) else ""


def _yaml_files(folder: Path) -> list[Path]:
    return sorted(file for ending in ("*.yaml", "*.yml") for file in folder.glob(ending))


def instruments_in(files: Iterable[Path], only: str = "") -> dict[str, list[Path]]:
    """The questionnaires among these files, by id; with `only`, just those of that id.

    Files that cannot be read are passed over: they are no questionnaire that anybody could mean.
    """
    found: dict[str, list[Path]] = {}
    for file in files:
        id_ = _instrument_id(file, only)
        if id_:
            found.setdefault(id_, []).append(file)
    return found


def _instrument_id(file: Path, only: str) -> str:
    """The id of the questionnaire in this file; nothing when it holds another file of ours, or none."""
    try:
        text = read_text(file)
        if "instrument" not in text or only not in text:
            return ""
        return _id(read_source(text, str(file)).data, only)
    except UserError:
        return ""


def _id(content: Any, only: str) -> str:
    instrument = content.get("instrument") if isinstance(content, dict) else None
    id_ = instrument.get("id") if isinstance(instrument, dict) else None
    return id_ if isinstance(id_, str) and only in {"", id_} else ""
