"""What the texts of advice can say of a whole result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.i18n import number
from cxmaturity.model.questions import Calc, NumberQuestion
from cxmaturity.model.structure import cuts

if TYPE_CHECKING:
    from cxmaturity.model.advice import Text
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question
    from cxmaturity.model.result import Result


UNKNOWN = "?"
"""What stands where there is no value, stage, class or answer to tell."""


def facts_of(questionnaire: Questionnaire, result: Result) -> dict[str, Text]:
    """What advice can say of the whole: the value of a score, the answer to a question, the stage, the class."""
    base = questionnaire.languages[0]
    parts = (result.scores, result.ladders, result.classes, result.questions)
    facts: dict[str, Text] = {id_: {base: UNKNOWN} for part in parts for id_ in part}
    for id_, score in result.scores.items():
        if score.value is not None:
            facts[id_] = worded(questionnaire, score.value)
    for id_, ladder in result.ladders.items():
        facts.update((id_, stage.title) for stage in ladder.stages if stage.id == ladder.stage)
    for id_, found in result.classes.items():
        classes = questionnaire.classes[id_].options
        facts.update((id_, option.title or {base: option.id}) for option in classes if option.id == found.id)
    for id_, answer in result.questions.items():
        options = questionnaire.options(questionnaire.questions[id_])
        facts.update((id_, option.label or {base: option.id}) for option in options if option.id == answer.option)
        if answer.value is not None and _is_number(questionnaire.questions[id_]):
            facts[id_] = {language: number(answer.value, language) for language in questionnaire.languages}
    return facts


def worded(questionnaire: Questionnaire, value: float) -> Text:
    """A score in every language; it never shows a cut that is not reached (DESIGN §6)."""
    held = [cut for ladder in questionnaire.ladders for cut in cuts(questionnaire, ladder)]
    return {language: number(value, language, held) for language in questionnaire.languages}


def _is_number(question: Question) -> bool:
    """Whether the value of an answer is what was said; with bands it is what that was worth."""
    return isinstance(question, Calc) or (isinstance(question, NumberQuestion) and not question.bands)
