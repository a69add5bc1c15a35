"""What is wrong with ids, scales, questions, sources and languages, when every field is well-formed."""

from __future__ import annotations

from keyword import kwlist
from typing import TYPE_CHECKING

from cxmaturity.errors import suggestion
from cxmaturity.model.advice_flaws import action_paths
from cxmaturity.model.flaws import Flaw, answerable_paths, dimension_paths, question_paths, repeats, texts
from cxmaturity.model.questions import STATES, Choice, Multi, NumberQuestion, Rank, Rating, Table
from cxmaturity.model.vocabulary import GROUP_FUNCTIONS, ROW_FUNCTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.model.flaws import Path
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Option

OWN = "own"
"""The source that is always known: this project."""
RESERVED = frozenset({*STATES, *ROW_FUNCTIONS, *GROUP_FUNCTIONS, *kwlist, "true", "false", "dimensions"})
"""What means something in a rule; Python's words are among them, for its parser reads the rules."""


def id_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Every id of the instrument once, and none that means something in a rule."""
    seen: dict[str, Path] = {}
    for path, id_ in _ids(questionnaire):
        if id_ in RESERVED:
            yield Flaw(path, "CX111", f"`{id_}` means something in rules and cannot be an id", "choose another id")
        elif id_ in seen:
            yield Flaw(path, "CX112", f"the id `{id_}` is used twice", "ids are unique in the whole instrument")
        seen.setdefault(id_, path)
    for path, question in question_paths(questionnaire):
        if isinstance(question, Table):
            yield from _column_id_flaws(path, question)


def _ids(questionnaire: Questionnaire) -> Iterator[tuple[Path, str]]:
    for path, dimension in dimension_paths(questionnaire):
        yield (*path, "id"), dimension.id
    for path, question in question_paths(questionnaire):
        yield (*path, "id"), question.id
    for key, parts in (
        ("scores", questionnaire.scores),
        ("ladders", questionnaire.ladders),
        ("classes", questionnaire.classes),
    ):
        for id_ in parts:
            yield (key, id_), id_
    for path, action in action_paths(questionnaire):
        yield (*path, "id"), action.id


def _column_id_flaws(path: Path, table: Table) -> Iterator[Flaw]:
    ids = [column.id for column in table.columns]
    again = repeats(ids)
    for index, id_ in enumerate(ids):
        if index in again or id_ in RESERVED:
            what = "two columns" if index in again else "a column"
            yield Flaw((*path, "columns", index, "id"), "CX112", f"the table `{table.id}` cannot have {what} `{id_}`")


def scale_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Scales and options: known, unique, all with a value or none."""
    for id_, scale in questionnaire.scales.items():
        yield from _option_flaws(("scales", id_, "options"), scale.options)
    for path, question in answerable_paths(questionnaire):
        scale_id = getattr(question, "scale", None)
        if scale_id is not None and scale_id not in questionnaire.scales:
            help_ = suggestion(scale_id, questionnaire.scales)
            yield Flaw((*path, "scale"), "CX120", f"there is no scale `{scale_id}`", help_)
        if isinstance(question, Choice | Multi | Rank):
            yield from _option_flaws((*path, "options"), question.options)
        if isinstance(question, Choice | Multi) and (question.scale is None) == (not question.options):
            yield Flaw(path, "CX121", f"question `{question.id}` needs either a scale or options of its own")


def _option_flaws(path: Path, options: tuple[Option, ...]) -> Iterator[Flaw]:
    again = repeats(option.id for option in options)
    for index, option in enumerate(options):
        if index in again:
            yield Flaw((*path, index, "id"), "CX112", f"the option `{option.id}` is here twice")
        if option.id in STATES:
            message = f"`{option.id}` is an answer state and cannot be an option"
            yield Flaw((*path, index, "id"), "CX111", message, "list it under `missing:`")
        if (option.value is None) != (options[0].value is None):
            way_out = "put what is not scored under `missing:`"
            yield Flaw((*path, index), "CX122", "all options have a value, or none", way_out)


def question_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Descriptions for every option, bounds the right way round, words to show."""
    for path, question in answerable_paths(questionnaire):
        match question:
            case Rating():
                yield from _anchor_flaws(path, question, questionnaire)
                yield from _evidence_flaws(path, question, questionnaire)
            case NumberQuestion(min=low, max=high) if low is not None and high is not None and low > high:
                yield Flaw((*path, "min"), "CX106", f"`min` {low:g} is above `max` {high:g}")
            case Table():
                yield from _table_flaws(path, question)
            case _:
                pass
        if question.prompt is None and question.title is None and question.type != "calc":
            message = f"question `{question.id}` has no prompt; its id will be shown"
            yield Flaw(path, "CX130", message, severity="warning")


def _table_flaws(path: Path, table: Table) -> Iterator[Flaw]:
    ids = [column.id for column in table.columns]
    if table.key is not None and table.key not in ids:
        yield Flaw((*path, "key"), "CX120", f"the table has no column `{table.key}`", suggestion(table.key, ids))
    if table.max_rows is not None and table.max_rows < table.min_rows:
        yield Flaw((*path, "max_rows"), "CX106", f"at most {table.max_rows} rows, but at least {table.min_rows}")


def _anchor_flaws(path: Path, question: Rating, questionnaire: Questionnaire) -> Iterator[Flaw]:
    ids = [option.id for option in questionnaire.options(question)]
    for id_ in question.anchors:
        if ids and id_ not in ids:
            message = f"the scale has no option `{id_}`"
            yield Flaw((*path, "anchors", id_), "CX120", message, suggestion(id_, ids), on_key=True)
    lacking = [id_ for id_ in ids if id_ not in question.anchors]
    if question.anchors and lacking:
        message = f"question `{question.id}` describes {len(ids) - len(lacking)} of its {len(ids)} options"
        yield Flaw((*path, "anchors"), "CX123", message, f"add a description for `{lacking[0]}`", on_key=True)


def _evidence_flaws(path: Path, question: Rating, questionnaire: Questionnaire) -> Iterator[Flaw]:
    ids = [option.id for option in questionnaire.options(question)]
    if question.evidence and ids and question.evidence.required_from not in ids:
        id_ = question.evidence.required_from
        message = f"the scale has no option `{id_}`"
        yield Flaw((*path, "evidence", "required_from"), "CX120", message, suggestion(id_, ids))


def source_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Every source that is referred to is described."""
    known = {*questionnaire.sources, OWN}
    places: list[tuple[Path, tuple[str, ...]]] = [(("instrument", "source"), questionnaire.instrument.source)]
    places += [((*path, "source"), dimension.source) for path, dimension in dimension_paths(questionnaire)]
    places += [((*path, "source"), question.source) for path, question in answerable_paths(questionnaire)]
    places += [((*path, "source"), action.source) for path, action in action_paths(questionnaire)]
    for path, ids in places:
        for index, id_ in enumerate(ids):
            if id_ not in known:
                yield Flaw((*path, index), "CX120", f"there is no source `{id_}`", suggestion(id_, known))


def language_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Texts that lack a language of the instrument (a warning), or have one it does not claim."""
    languages = questionnaire.languages
    for path, text in texts(questionnaire):
        lacking = [language for language in languages if language not in text]
        if lacking:
            message = f"this text is not there in {', '.join(lacking)}"
            yield Flaw(path, "CX301", message, "add it, or drop the language from `languages`", severity="warning")
        for language in text:
            if language not in languages:
                message = f"`{language}` is not a language of this instrument"
                yield Flaw((*path, language), "CX302", message, suggestion(language, languages), on_key=True)
