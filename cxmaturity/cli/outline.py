"""A questionnaire as lines of text: questions with their options and anchors, and the rules that judge them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.i18n import pick
from cxmaturity.model.questions import Rating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.model.questionnaire import Dimension, Ladder, Questionnaire, Stage
    from cxmaturity.model.questions import Question


def outline(questionnaire: Questionnaire, language: str) -> Iterator[str]:
    """The questionnaire, line by line."""
    instrument = questionnaire.instrument
    yield f"{pick(instrument.title, language)}  ({instrument.id} {instrument.version})"
    if instrument.description:
        yield pick(instrument.description, language)
    for dimension in questionnaire.all_dimensions:
        yield from _dimension(questionnaire, dimension, language)
    for id_, ladder in questionnaire.ladders.items():
        yield from _ladder(id_, ladder, language)


def _dimension(questionnaire: Questionnaire, dimension: Dimension, language: str) -> Iterator[str]:
    yield ""
    yield f"{pick(dimension.title, language)}  [{dimension.id}]"
    for question in dimension.questions:
        yield from _question(questionnaire, question, language)


def _question(questionnaire: Questionnaire, question: Question, language: str) -> Iterator[str]:
    yield ""
    yield f"  {pick(question.prompt or question.title, language) or question.id}  [{question.id}, {question.type}]"
    if question.when:
        yield f"    asked when {question.when.source}"
    anchors = question.anchors if isinstance(question, Rating) else {}
    for option in questionnaire.options(question):
        label = pick(option.label, language) or option.id
        value = "" if option.value is None else f"{option.value:g} "
        description = pick(anchors.get(option.id), language)
        yield f"    {value}{label}{f': {description}' if description else ''}"


def _ladder(id_: str, ladder: Ladder, language: str) -> Iterator[str]:
    yield ""
    yield f"{pick(ladder.title, language) or id_}  [{id_}, {ladder.kind}]"
    yield from (_stage(ladder, stage, language) for stage in ladder.stages)


def _stage(ladder: Ladder, stage: Stage, language: str) -> str:
    rules = [f"{ladder.score} >= {stage.from_:g}"] if stage.from_ is not None else []
    rules += [requirement.that.source for requirement in stage.requires]
    needs = f"  needs {', '.join(stage.needs)}" if stage.needs else ""
    return f"  {pick(stage.title, language) or stage.id}: {'; '.join(rules)}{needs}"
