"""`score --path` and `score --what-if`: the way up, and what other answers would change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxmaturity.cli import output
from cxmaturity.errors import cannot, short, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cxmaturity.cli.sources import Scored, Scoring
    from cxmaturity.model.path import Path
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result


def show_paths(scored: Sequence[Scored], stage: str | None, lang: str | None, *, as_json: bool) -> None:
    """The cheapest way up every ladder, or up those that have the stage, for every organisation."""
    from cxmaturity.cli.paths import path_tables
    from cxmaturity.files.results import path_data

    found = list(_paths(scored, stage))
    if as_json:
        data = [
            {"questionnaire": result.questionnaire.id, "organisation": result.organisation, **path_data(path)}
            for _, result, path in found
        ]
        output.result(output.as_json(data))
        return
    for part, result, path in found:
        language = lang or part.loaded.questionnaire.languages[0]
        output.show(*path_tables(part.loaded.questionnaire, result, path, language), "")


def _paths(scored: Sequence[Scored], stage: str | None) -> Iterator[tuple[Scored, Result, Path]]:
    from cxmaturity.scoring.paths import path_to

    _refuse_unknown_stage(scored, stage)
    for part in scored:
        questionnaire = part.loaded.questionnaire
        for result in part.results:
            responses = part.responses.of(result.organisation)
            for ladder, definition in questionnaire.ladders.items():
                if stage is None or any(part.id == stage for part in definition.stages):
                    yield part, result, path_to(questionnaire, responses, ladder, stage, result)


def _refuse_unknown_stage(scored: Sequence[Scored], stage: str | None) -> None:
    ladders = [ladder for part in scored for ladder in part.loaded.questionnaire.ladders.values()]
    known = [found.id for ladder in ladders for found in ladder.stages]
    if stage is not None and stage not in known:
        way_out = suggestion(stage, known) or f"stages: {', '.join(dict.fromkeys(known))}"
        raise cannot(f"there is no stage `{short(stage)}`", help=way_out, code="CX932")


def show_what_if(scoring: Scoring, assumed: str, lang: str | None, *, as_json: bool) -> None:
    """What would change if these were the answers of everybody who was asked."""
    from cxmaturity.cli.paths import changes
    from cxmaturity.files.results import result_data

    wanted: dict[str, str] = {}
    for id_, answer in _pairs(assumed):
        if id_ in wanted:
            raise cannot(f"`{short(id_)}` is given two answers", help="give it one", code="CX931")
        wanted[id_] = answer
    _refuse_unknown_questions(wanted, [part.loaded.questionnaire for part in scoring.parts])
    told = list(_outcomes(scoring, wanted))
    if as_json:
        data = [
            {"assumed": answers, "before": result_data(before), "after": result_data(after)}
            for _, answers, before, after in told
        ]
        output.result(output.as_json(data))
        return
    for part, _, before, after in told:
        language = lang or part.loaded.questionnaire.languages[0]
        output.show(*changes(part.loaded.questionnaire, before, after, language), "")


def _outcomes(
    scoring: Scoring, wanted: Mapping[str, str]
) -> Iterator[tuple[Scored, dict[str, str | float], Result, Result]]:
    """Every result of the sources that ask one of these questions beside what it would be, on the same terms and with the same edits."""
    from cxmaturity.model.edits import edited
    from cxmaturity.scoring.score import Part, Terms, score_together
    from cxmaturity.scoring.variants import assumed

    edits = scoring.edits.edits
    answers = [_answers(part.loaded.questionnaire, wanted) for part in scoring.parts]
    parts = [
        Part(
            part.loaded.questionnaire,
            assumed(part.responses, own),
            next(iter(part.results[0].groups), None),
            Terms(part.loaded.sha256, targets=edits.targets),
        )
        for part, own in zip(scoring.parts, answers, strict=True)
    ]
    for part, own, results in zip(scoring.parts, answers, score_together(parts), strict=True):
        for before in part.results if own else ():
            after = results[before.organisation]
            advice = edited(after.advice, edits)
            yield part, own, before, replace(after, date=before.date, advice=advice)


def _answers(questionnaire: Questionnaire, wanted: Mapping[str, str]) -> dict[str, str | float]:
    """The answers to questions of this questionnaire."""
    known = questionnaire.questions
    return {id_: _read(questionnaire, id_, answer) for id_, answer in wanted.items() if id_ in known}


def _pairs(assumed: str) -> Iterator[tuple[str, str]]:
    for pair in assumed.split(","):
        id_, sign, answer = (part.strip() for part in pair.partition("="))
        if not (id_ and sign and answer):
            message = f"`{short(pair.strip())}` is no question with an answer"
            raise cannot(message, help="such as data_connected=3", code="CX931")
        yield id_, answer


def _refuse_unknown_questions(wanted: Mapping[str, str], questionnaires: Sequence[Questionnaire]) -> None:
    known = [id_ for questionnaire in questionnaires for id_ in questionnaire.questions]
    for id_ in wanted:
        if id_ not in known:
            way_out = suggestion(id_, known) or f"for example: {', '.join(known[:5])}"
            raise cannot(f"no question is called `{short(id_)}`", help=way_out, code="CX931")


def _read(questionnaire: Questionnaire, id_: str, written: str) -> str | float:
    """The answer as it is stored: an option's id, or a number."""
    from cxmaturity.model.answer import AnswerError, form, read_answer, suggested

    question_form = form(questionnaire, questionnaire.questions[id_])
    try:
        answer = read_answer(question_form, written)
    except AnswerError as error:
        raise cannot(error.message, help=suggested(question_form, error), code="CX931") from None
    if not isinstance(answer.value, str | float):
        message = f"`{short(written)}` is no answer to `{id_}` that can be assumed"
        raise cannot(message, help="take an option or a number", code="CX931")
    return answer.value
