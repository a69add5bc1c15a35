"""What a piece of advice follows from: a question with its answer, or what was found of several things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.report.findings import stage_title
from cxmaturity.report.questions import answer_of, question_name
from cxmaturity.report.standing import climbs
from cxmaturity.report.steps import state_word
from cxmaturity.scoring.facts import facts_of
from cxmaturity.scoring.influence import dimension_of
from cxmaturity.scoring.results import title_of

if TYPE_CHECKING:
    from cxmaturity.model.advice import Advice
    from cxmaturity.model.questions import Question
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.questions import Answer
    from cxmaturity.report.standing import Assessment


@dataclass(frozen=True, slots=True)
class Basis:
    """What an action follows from: a question and the answer that was given to it, or several things together."""

    title: str
    question: str
    answer: Answer | None
    together: tuple[str, ...] = ()


def basis_of(assessment: Assessment, edition: Edition, piece: Advice) -> Basis | None:
    """What a piece follows from; None when that is all in another instrument."""
    question = assessment.questionnaire.questions.get(piece.question or "")
    several = question is not None and assessment.result.respondents > 1
    title = edition.say("follows-from-middle" if several else "follows-from")
    if question is None:
        step = _step_of(assessment, edition, piece)
        together = (step,) if step else tuple(line for id_ in piece.about if (line := _told(assessment, edition, id_)))
        return Basis(title, "", None, together) if together else None
    return Basis(title, _named(assessment, edition, question), answer_of(assessment, edition, question))


def _step_of(assessment: Assessment, edition: Edition, piece: Advice) -> str:
    """The step with where it stands, of advice that is given for each step; nothing for other advice."""
    member = piece.id.partition(":")[2]
    for climb in climbs(assessment, "free"):
        for stage in climb.outcome.stages if climb.id in piece.about else ():
            if stage.id == member:
                name = stage_title(edition, climb, stage.id)
                return edition.say("follows-found", name=name, found=state_word(edition, stage))
    return ""


def _named(assessment: Assessment, edition: Edition, question: Question) -> str:
    """The question with the dimension that it stands in."""
    dimension = edition.text(dimension_of(assessment.questionnaire, question.id).title)
    return edition.say("follows-dimension", dimension=dimension, question=question_name(edition, question))


def _told(assessment: Assessment, edition: Edition, id_: str) -> str:
    """A score, question, ladder or class with what was found; nothing for what is not in this instrument."""
    questionnaire, facts = assessment.questionnaire, facts_of(assessment.questionnaire, assessment.result)
    if id_ in questionnaire.questions:
        name = _named(assessment, edition, questionnaire.questions[id_])
    elif id_ in questionnaire.classes:
        name = edition.text(questionnaire.classes[id_].title) or id_
    elif id_ in facts:
        name = title_of(questionnaire, id_, edition.language)
    else:
        return ""
    return edition.say("follows-found", name=name, found=edition.text(facts[id_])) if id_ in facts else name
