"""What is wrong with scores and ladders, when every field is well-formed: members, bands, and what rests on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.errors import suggestion
from cxmaturity.model.flaws import Flaw, dimension_paths, repeats
from cxmaturity.model.questionnaire import Tag
from cxmaturity.model.structure import has_value, member_ids, rests_on, ring, score_plans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.model.flaws import Path
    from cxmaturity.model.questionnaire import Ladder, Questionnaire, Score


def score_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Scores over members that exist, have a value and are of one kind."""
    for path, dimension in dimension_paths(questionnaire):
        if dimension.questions and dimension.dimensions:
            message = f"dimension `{dimension.id}` holds both questions and dimensions; only the dimensions count"
            yield Flaw(path, "CX124", message, "give the questions a dimension of their own", severity="warning")
        elif not dimension.questions and not dimension.dimensions:
            yield Flaw(path, "CX105", f"dimension `{dimension.id}` holds no questions")
    for id_, score in questionnaire.scores.items():
        yield from _score_flaws(questionnaire, ("scores", id_), score)


def ring_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Scores and ladders that rest on themselves, by way of others."""
    if found := ring(rests_on(questionnaire)):
        message = f"these rest on each other: {', '.join(found)}"
        yield Flaw(_path_of(questionnaire, found[0]), "CX126", message, on_key=True)


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
    for index, id_ in enumerate(score.of if isinstance(score.of, tuple) else ids):
        place = (*path, "of", index) if isinstance(score.of, tuple) else (*path, "of")
        yield from _one_member_flaws(questionnaire, place, id_)
    if 0 < sum(id_ in questionnaire.questions for id_ in ids) < len(ids):
        yield Flaw((*path, "of"), "CX125", "questions and scores cannot be combined in one score", "make two scores")
    for id_ in score.weights:
        if id_ not in ids:
            message = f"`{id_}` is not in this score"
            yield Flaw((*path, "weights", id_), "CX120", message, suggestion(id_, ids), on_key=True)
    if score.aggregate == "share":
        yield from _share_flaws(questionnaire, path, score, ids)


def _one_member_flaws(questionnaire: Questionnaire, place: Path, id_: str) -> Iterator[Flaw]:
    known = (questionnaire.questions, score_plans(questionnaire), questionnaire.ladders)
    question = questionnaire.questions.get(id_)
    if question and not has_value(questionnaire, question):
        yield Flaw(place, "CX128", f"the answers to `{id_}` have no value", "use a type or options with values")
    if any(id_ in part for part in known):
        return
    if any(dimension.id == id_ for dimension in questionnaire.all_dimensions):
        message = f"no question in the dimension `{id_}` has a value"
        yield Flaw(place, "CX128", message, "a heading without a score cannot be a part of one")
    else:
        way_out = suggestion(id_, {other for part in known for other in part})
        yield Flaw(place, "CX120", f"there is no question or score `{id_}`", way_out)


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
    again = repeats(stage.id for stage in ladder.stages)
    highest: float | None = None
    for index, stage in enumerate(ladder.stages):
        here = (*path, "stages", index)
        if index in again:
            yield Flaw((*here, "id"), "CX112", f"the stage `{stage.id}` is here twice")
        if stage.from_ is None:
            continue
        if ladder.score is None:
            yield Flaw((*here, "from"), "CX101", "`from` needs `score:` on the ladder, the score it is about")
        if ladder.kind == "staged" and highest is not None and stage.from_ <= highest:
            message = f"`from` {stage.from_:g} does not rise above {highest:g} of the stage below"
            yield Flaw((*here, "from"), "CX106", message)
        highest = stage.from_


def _needs_flaws(path: Path, ladder: Ladder) -> Iterator[Flaw]:
    places = {stage.id: index for index, stage in enumerate(ladder.stages)}
    for index, stage in enumerate(ladder.stages):
        here = (*path, "stages", index, "needs")
        if stage.needs and ladder.kind == "staged":
            message = "`needs` belongs to a free ladder; in a staged one each stage needs all below it"
            yield Flaw(here, "CX121", message, on_key=True)
        for number, id_ in enumerate(stage.needs):
            if id_ not in places:
                yield Flaw((*here, number), "CX120", f"this ladder has no step `{id_}`", suggestion(id_, places))
    if found := ring({stage.id: stage.needs for stage in ladder.stages}):
        message = f"these need each other: {', '.join(found)}"
        yield Flaw((*path, "stages", places[found[0]], "needs"), "CX126", message, on_key=True)
