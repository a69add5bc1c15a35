"""What is wrong in a questionnaire whose fields are all well-formed: ids, references, policies. Rules are in `rule_flaws`.

A flaw names the place by the path of keys that leads to it; the loader knows the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pydantic import BaseModel

from cxmaturity.errors import suggestion
from cxmaturity.model.binding import GROUP_FUNCTIONS, ROW_FUNCTIONS
from cxmaturity.model.content import Localized
from cxmaturity.model.questionnaire import (
    STATES,
    Choice,
    Dimension,
    Ladder,
    Likert,
    Multi,
    NumberQuestion,
    Option,
    Question,
    Questionnaire,
    Rating,
    Score,
    Table,
    TableColumn,
    Tag,
)
from cxmaturity.model.structure import cycle, has_value, member_ids, score_plans

Path: TypeAlias = tuple[str | int, ...]
OWN = "own"
"""The source that is always known: this project."""
RESERVED = frozenset(
    {*STATES, *ROW_FUNCTIONS, *GROUP_FUNCTIONS, "and", "or", "not", "in", "is", "true", "false", "dimensions"}
)


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong, where (a path of keys), and the way out. `offset` counts into an expression."""

    path: Path
    code: str
    message: str
    help: str | None = None
    severity: Literal["error", "warning"] = "error"
    on_key: bool = False
    offset: int | None = None


Check: TypeAlias = Callable[[Questionnaire], Iterator[Flaw]]


def dimension_paths(questionnaire: Questionnaire) -> Iterator[tuple[Path, Dimension]]:
    """Every dimension with the path to it, outer before inner."""

    def nested(dimensions: tuple[Dimension, ...], path: Path) -> Iterator[tuple[Path, Dimension]]:
        for index, dimension in enumerate(dimensions):
            here = (*path, "dimensions", index)
            yield here, dimension
            yield from nested(dimension.dimensions, here)

    return nested(questionnaire.dimensions, ())


def question_paths(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question]]:
    """Every question with the path to it."""
    for path, dimension in dimension_paths(questionnaire):
        for index, question in enumerate(dimension.questions):
            yield (*path, "questions", index), question


def column_paths(path: Path, table: Table) -> Iterator[tuple[Path, TableColumn]]:
    """Every column of a table question with the path to it."""
    for index, column in enumerate(table.columns):
        yield (*path, "columns", index), column


def answerable_paths(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question | TableColumn]]:
    """Questions and the columns of table questions."""
    for path, question in question_paths(questionnaire):
        yield path, question
        if isinstance(question, Table):
            yield from column_paths(path, question)


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


def _column_id_flaws(path: Path, table: Table) -> Iterator[Flaw]:
    ids = [column.id for column in table.columns]
    for index, id_ in enumerate(ids):
        if id_ in ids[:index] or id_ in RESERVED:
            message = (
                f"the table `{table.id}` cannot have {'two columns' if id_ in ids[:index] else 'a column'} `{id_}`"
            )
            yield Flaw((*path, "columns", index, "id"), "CX112", message)
    if table.key is not None and table.key not in ids:
        yield Flaw((*path, "key"), "CX120", f"the table has no column `{table.key}`", suggestion(table.key, ids))
    if table.max_rows is not None and table.max_rows < table.min_rows:
        yield Flaw((*path, "max_rows"), "CX106", f"at most {table.max_rows} rows, but at least {table.min_rows}")


def scale_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Scales and options: known, unique, all with a value or none."""
    for id_, scale in questionnaire.scales.items():
        yield from _option_flaws(("scales", id_, "options"), scale.options)
    for path, question in answerable_paths(questionnaire):
        scale_id = getattr(question, "scale", None)
        if scale_id is not None and scale_id not in questionnaire.scales:
            help_ = suggestion(scale_id, questionnaire.scales)
            yield Flaw((*path, "scale"), "CX120", f"there is no scale `{scale_id}`", help_)
        if isinstance(question, Choice | Multi):
            if (question.scale is None) == (not question.options):
                message = f"question `{question.id}` needs either a scale or options of its own"
                yield Flaw(path, "CX121", message)
            yield from _option_flaws((*path, "options"), question.options)


def _option_flaws(path: Path, options: tuple[Option, ...]) -> Iterator[Flaw]:
    ids = [option.id for option in options]
    for index, option in enumerate(options):
        if option.id in ids[:index]:
            yield Flaw((*path, index, "id"), "CX112", f"the option `{option.id}` is here twice")
        if option.id in STATES:
            message = f"`{option.id}` is an answer state and cannot be an option"
            yield Flaw((*path, index, "id"), "CX111", message, "list it under `missing:`")
        if (option.value is None) != (options[0].value is None):
            yield Flaw(
                (*path, index), "CX122", "all options have a value, or none", "put what is not scored under `missing:`"
            )


def question_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Descriptions for every option, bounds the right way round, words to show."""
    for path, question in answerable_paths(questionnaire):
        match question:
            case Rating():
                yield from _anchor_flaws(path, question, questionnaire)
            case NumberQuestion(min=low, max=high) if low is not None and high is not None and low > high:
                yield Flaw((*path, "min"), "CX106", f"`min` {low:g} is above `max` {high:g}")
            case _:
                pass
        if question.prompt is None and question.title is None and question.type != "calc":
            message = f"question `{question.id}` has no prompt; its id will be shown"
            yield Flaw(path, "CX130", message, severity="warning")


def _anchor_flaws(path: Path, question: Rating, questionnaire: Questionnaire) -> Iterator[Flaw]:
    ids = [option.id for option in questionnaire.options(question)]
    for id_ in question.anchors:
        if ids and id_ not in ids:
            yield Flaw(
                (*path, "anchors", id_), "CX120", f"the scale has no option `{id_}`", suggestion(id_, ids), on_key=True
            )
    lacking = [id_ for id_ in ids if id_ not in question.anchors]
    if question.anchors and lacking:
        message = f"question `{question.id}` describes {len(question.anchors)} of its {len(ids)} options"
        yield Flaw((*path, "anchors"), "CX123", message, f"add a description for `{lacking[0]}`", on_key=True)
    if question.evidence and ids and question.evidence.required_from not in ids:
        id_ = question.evidence.required_from
        yield Flaw(
            (*path, "evidence", "required_from"), "CX120", f"the scale has no option `{id_}`", suggestion(id_, ids)
        )


def source_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Every source that is referred to is described."""
    known = {*questionnaire.sources, OWN}
    places: list[tuple[Path, tuple[str, ...]]] = [(("instrument", "source"), questionnaire.instrument.source)]
    places += [((*path, "source"), dimension.source) for path, dimension in dimension_paths(questionnaire)]
    places += [((*path, "source"), question.source) for path, question in answerable_paths(questionnaire)]
    for path, ids in places:
        for index, id_ in enumerate(ids):
            if id_ not in known:
                yield Flaw((*path, index), "CX120", f"there is no source `{id_}`", suggestion(id_, known))


def score_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Scores over members that exist, have a value and are of one kind; no score that rests on itself."""
    for path, dimension in dimension_paths(questionnaire):
        if dimension.questions and dimension.dimensions:
            message = f"dimension `{dimension.id}` holds both questions and dimensions; only the dimensions count"
            yield Flaw(path, "CX124", message, "give the questions a dimension of their own", severity="warning")
        if not dimension.questions and not dimension.dimensions:
            yield Flaw(path, "CX105", f"dimension `{dimension.id}` holds no questions")
    for id_, score in questionnaire.scores.items():
        yield from _score_flaws(questionnaire, ("scores", id_), score)
    if ring := cycle(questionnaire):
        message = f"these rest on each other: {', '.join(ring)}"
        yield Flaw(_path_of(questionnaire, ring[0]), "CX126", message, on_key=True)


def _path_of(questionnaire: Questionnaire, id_: str) -> Path:
    return ("ladders", id_) if id_ in questionnaire.ladders else ("scores", id_)


def _score_flaws(questionnaire: Questionnaire, path: Path, score: Score) -> Iterator[Flaw]:
    if (score.value is None) == (score.aggregate is None):
        yield Flaw(path, "CX121", "a score has either `aggregate` and `of`, or a `value`", on_key=True)
        return
    if score.value is not None:
        if score.of is not None or score.at_least is not None:
            yield Flaw(path, "CX121", "a score with a `value` has no `of` and no `at_least`", on_key=True)
        return
    if score.of is None:
        yield Flaw(path, "CX101", "`of` is missing: which questions or scores does it combine?", on_key=True)
        return
    if (score.aggregate == "share") != (score.at_least is not None):
        yield Flaw(path, "CX121", "`at_least` belongs to `aggregate: share`, and share needs it", on_key=True)
    yield from _member_flaws(questionnaire, path, score)


def _member_flaws(questionnaire: Questionnaire, path: Path, score: Score) -> Iterator[Flaw]:
    ids = member_ids(questionnaire, score)
    if isinstance(score.of, Tag) and not ids:
        message = f"nothing carries the tag `{score.of.tag}`"
        yield Flaw((*path, "of"), "CX127", message, severity="warning")
    known = {*questionnaire.questions, *score_plans(questionnaire), *questionnaire.ladders}
    for index, id_ in enumerate(ids):
        place = (*path, "of", index) if isinstance(score.of, tuple) else (*path, "of")
        question = questionnaire.questions.get(id_)
        if id_ not in known:
            yield Flaw(place, "CX120", f"there is no question or score `{id_}`", suggestion(id_, known))
        elif question and not has_value(questionnaire, question):
            yield Flaw(place, "CX128", f"the answers to `{id_}` have no value", "use a type or options with values")
    if 0 < sum(id_ in questionnaire.questions for id_ in ids) < len(ids):
        yield Flaw((*path, "of"), "CX125", "questions and scores cannot be combined in one score", "make two scores")
    for id_ in score.weights:
        if id_ not in ids:
            yield Flaw(
                (*path, "weights", id_), "CX120", f"`{id_}` is not in this score", suggestion(id_, ids), on_key=True
            )
    if score.aggregate == "share":
        yield from _share_flaws(questionnaire, path, score, ids)


def _share_flaws(questionnaire: Questionnaire, path: Path, score: Score, ids: tuple[str, ...]) -> Iterator[Flaw]:
    questions = [questionnaire.questions[id_] for id_ in ids if id_ in questionnaire.questions]
    if len(questions) < len(ids):
        yield Flaw((*path, "of"), "CX128", "a share is taken over questions")
    if not isinstance(score.at_least, str):
        return
    options = {option.id for question in questions for option in questionnaire.options(question)}
    if questions and score.at_least not in options:
        help_ = suggestion(score.at_least, options)
        yield Flaw((*path, "at_least"), "CX120", f"no question in this score has an option `{score.at_least}`", help_)


def ladder_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Ladders: a score for their bands, bands that rise, needs that exist and do not go round."""
    for id_, ladder in questionnaire.ladders.items():
        path: Path = ("ladders", id_)
        if ladder.score is not None and ladder.score not in score_plans(questionnaire):
            help_ = suggestion(ladder.score, score_plans(questionnaire))
            yield Flaw((*path, "score"), "CX120", f"there is no score `{ladder.score}`", help_)
        yield from _stage_flaws(path, ladder)
        yield from _needs_flaws(path, ladder)


def _stage_flaws(path: Path, ladder: Ladder) -> Iterator[Flaw]:
    ids = [stage.id for stage in ladder.stages]
    highest: float | None = None
    for index, stage in enumerate(ladder.stages):
        here = (*path, "stages", index)
        if stage.id in ids[:index]:
            yield Flaw((*here, "id"), "CX112", f"the stage `{stage.id}` is here twice")
        if stage.from_ is None:
            continue
        if ladder.score is None:
            yield Flaw((*here, "from"), "CX101", "`from` needs `score:` on the ladder, the score it is about")
        if ladder.kind == "staged" and highest is not None and stage.from_ <= highest:
            yield Flaw(
                (*here, "from"), "CX106", f"`from` {stage.from_:g} does not rise above {highest:g} of the stage below"
            )
        highest = stage.from_


def _needs_flaws(path: Path, ladder: Ladder) -> Iterator[Flaw]:
    needs: Mapping[str, tuple[str, ...]] = {stage.id: stage.needs for stage in ladder.stages}
    for index, stage in enumerate(ladder.stages):
        here = (*path, "stages", index, "needs")
        if stage.needs and ladder.kind == "staged":
            yield Flaw(
                here,
                "CX121",
                "`needs` belongs to a free ladder; in a staged one each stage needs all below it",
                on_key=True,
            )
        for number, id_ in enumerate(stage.needs):
            if id_ not in needs:
                yield Flaw((*here, number), "CX120", f"this ladder has no step `{id_}`", suggestion(id_, needs))
        if stage.id in _all_needs(stage.id, needs):
            yield Flaw(here, "CX126", f"step `{stage.id}` needs itself, by way of what it needs", on_key=True)


def _all_needs(id_: str, needs: Mapping[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    waiting = list(needs.get(id_, ()))
    while waiting:
        step = waiting.pop()
        if step not in found:
            found.add(step)
            waiting.extend(needs.get(step, ()))
    return found


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


def texts(part: object, path: Path = ()) -> Iterator[tuple[Path, Localized]]:
    """Every text for people in a model, with the path to it."""
    if isinstance(part, Localized):
        yield path, part
    elif isinstance(part, BaseModel):
        for name, field in type(part).model_fields.items():
            yield from texts(getattr(part, name), (*path, field.alias or name))
    elif isinstance(part, Mapping):
        for key, value in part.items():
            yield from texts(value, (*path, key))
    elif isinstance(part, tuple):
        for index, value in enumerate(part):
            yield from texts(value, (*path, index))


STRUCTURE_CHECKS: tuple[Check, ...] = (
    id_flaws,
    scale_flaws,
    question_flaws,
    source_flaws,
    score_flaws,
    ladder_flaws,
    language_flaws,
)
