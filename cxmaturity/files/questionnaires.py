"""Questionnaires from YAML: the frozen model, or every problem at its line."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cxmaturity.errors import Problem, UserError, by_place, cannot, short, suggestion
from cxmaturity.files.shipped import questionnaire_folder
from cxmaturity.files.source import Source, as_mapping, read_source, read_text
from cxmaturity.files.validate import expression_place, validate_most
from cxmaturity.model.questionnaire import Questionnaire
from cxmaturity.model.rule_flaws import flaws

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxmaturity.files.source import KeyPath
    from cxmaturity.model.flaws import Flaw


@dataclass(frozen=True, slots=True, eq=False)
class LoadedQuestionnaire:
    """A sound questionnaire, the hash of its bytes, and what `check` warns of."""

    questionnaire: Questionnaire
    sha256: str
    warnings: tuple[Problem, ...]


def read_questionnaire(text: str, name: str, *, with_companions: bool = False) -> LoadedQuestionnaire:
    """The questionnaire in this text; a `UserError` carries all its errors, `name` is the file in them.

    `with_companions` checks what its advice says of other instruments too, against those that lie beside the file or are shipped.
    """
    source = read_source(text, name)
    questionnaire, problems, passed_over = validate_most(Questionnaire, source, {"base": _base_language(source)})
    others = companions_of(questionnaire, name) if questionnaire and with_companions else None
    found = flaws(questionnaire, others) if questionnaire else []
    follows = _may_follow(passed_over)
    problems += [flaw_problem(flaw, source) for flaw in found if not follows(flaw.path)]
    problems = by_place([*source.warnings, *problems])
    if questionnaire is None or any(problem.severity == "error" for problem in problems):
        raise UserError(problems)
    return LoadedQuestionnaire(questionnaire, sha256(text.encode()).hexdigest(), tuple(problems))


def load_questionnaire(name: str, path: Path | None = None) -> LoadedQuestionnaire:
    """A questionnaire by the id of a shipped one, or by its path."""
    file = path or find_questionnaire(name)
    return read_questionnaire(read_text(file), str(file if path else file.name))


def companions_of(questionnaire: Questionnaire, name: str) -> dict[str, Questionnaire]:
    """The other instruments that the advice looks at, by alias, as far as they lie beside this file or are shipped."""
    found = {}
    for alias, id_ in questionnaire.instrument.companions.items():
        file = _companion_file(id_, Path(name).parent)
        if file is not None:
            try:
                found[alias] = read_questionnaire(read_text(file), str(file)).questionnaire
            except UserError:
                continue
    return found


def _companion_file(id_: str, folder: Path) -> Path | None:
    beside = folder / f"{id_}.yaml"
    return beside if beside.is_file() else shipped_questionnaires().get(id_)


def shipped_questionnaires() -> dict[str, Path]:
    """The instruments that come with the product, by id."""
    return {file.stem: file for file in sorted(questionnaire_folder().glob("*.yaml"))}


def find_questionnaire(name: str) -> Path:
    """The file of a shipped questionnaire, or the path that the user gave."""
    shipped = shipped_questionnaires()
    if name in shipped:
        return shipped[name]
    path = Path(name)
    if path.suffix or _exists(path):
        return path
    way_out = suggestion(name, shipped) or f"shipped: {', '.join(shipped)}; or give the path of a YAML file"
    raise cannot(f"there is no questionnaire `{short(name)}`", help=way_out)


def _exists(path: Path) -> bool:
    """Whether there is such a file; a name that the system cannot take is none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _base_language(source: Source) -> str:
    """The first language the file claims, before anything is validated: plain strings are in it."""
    instrument = as_mapping(source, "a questionnaire").get("instrument")
    languages = instrument.get("languages") if isinstance(instrument, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else None
    return first if isinstance(first, str) else "en"


def _may_follow(passed_over: set[KeyPath]) -> Callable[[KeyPath], bool]:
    """Whether a flaw may only be there because a wrong field at, in or around it was passed over.

    A scale is around everything, for what has a value depends on it.
    """
    holders = {wrong[:-1] for wrong in passed_over if wrong} | {() for wrong in passed_over if wrong[:1] == ("scales",)}
    within = {wrong[:length] for wrong in passed_over for length in range(1, len(wrong) + 1)}
    return lambda path: path in within or any(path[:length] in holders for length in range(len(path) + 1))


def flaw_problem(flaw: Flaw, source: Source) -> Problem:
    """The flaw at its place in the file that the questionnaire was read from."""
    path = flaw.path
    if path[:1] == ("classes",) and isinstance(source.data["classes"][path[1]], list):
        path = (*path[:2], *path[3:])
    position = source.place(path, key=flaw.on_key)
    at_offset = flaw.offset is not None
    return Problem(
        flaw.code,
        flaw.message,
        file=source.name,
        line=position.line,
        column=expression_place(source, path, flaw.offset or 0) if at_offset else position.column,
        end_column=None if at_offset else position.end_column,
        help=flaw.help,
        id=next((str(part) for part in reversed(path) if isinstance(part, str)), None),
        severity=flaw.severity,
    )
