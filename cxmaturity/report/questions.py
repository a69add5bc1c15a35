"""Questions and how they were answered, in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.questions import STATES, Likert, NumberQuestion, Rating, YesNo
from cxmaturity.report.charts import distribution
from cxmaturity.report.theme import ramp_colours

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from cxmaturity.model.questions import Option, Question
    from cxmaturity.model.result import QuestionResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment

FEWEST_SHADES, MOST_SHADES = 2, 9
"""So many options can be told apart by shade."""
FEWEST_SPREAD = 2
"""Answers that can be spread over options."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with its answer.

    `label` is the chosen option (for several respondents the one in the middle), or why there is none; `meaning` is what the author says about that
    option, `next_meaning` about the next one up. `shade` names the colour of the option on its scale, empty where there is none. `spread` shows how
    the answers of several respondents lie, `numbers` how many there are and their mean.
    """

    name: str
    prompt: str
    label: str
    meaning: str
    next_label: str
    next_meaning: str
    shade: str
    numbers: str
    spread: Markup | None
    answered: bool
    at_top: bool


def question_name(edition: Edition, question: Question) -> str:
    """A few words for the question: its title, else its prompt, else its id."""
    return edition.text(question.title) or edition.text(question.prompt) or question.id


def answer_of(assessment: Assessment, edition: Edition, question: Question) -> Answer:
    """How the question was answered."""
    outcome = assessment.result.questions.get(question.id)
    options = assessment.questionnaire.options(question)
    chosen = _chosen(options, outcome)
    above = _next_up(options, chosen)
    return Answer(
        name=question_name(edition, question),
        prompt=edition.text(question.prompt) or question_name(edition, question),
        label=_label(assessment, edition, question, outcome, chosen),
        meaning=anchor_text(edition, question, chosen),
        next_label=option_label(edition, above) if above else "",
        next_meaning=anchor_text(edition, question, above),
        shade=_shade(options, chosen),
        numbers=_numbers(assessment, edition, question, outcome),
        spread=_spread(edition, question, options, outcome),
        answered=bool(outcome and outcome.n),
        at_top=bool(chosen and chosen.value is not None and above is None),
    )


def _chosen(options: Sequence[Option], outcome: QuestionResult | None) -> Option | None:
    return next((option for option in options if outcome and option.id == outcome.option), None)


def _next_up(options: Sequence[Option], chosen: Option | None) -> Option | None:
    """The option with the next higher value; None at the top, and where options have no values."""
    if chosen is None or chosen.value is None:
        return None
    higher = [option for option in options if option.value is not None and option.value > chosen.value + TOLERANCE]
    return min(higher, key=lambda option: option.value or 0.0, default=None)


def option_label(edition: Edition, option: Option) -> str:
    """What an option is called: its label, else its id."""
    return edition.text(option.label) or option.id


def anchor_text(edition: Edition, question: Question, option: Option | None) -> str:
    """What the author says about this option of the question; nothing where he says nothing."""
    return edition.text(question.anchors.get(option.id)) if isinstance(question, Rating) and option else ""


def _shade(options: Sequence[Option], chosen: Option | None) -> str:
    """The class of the colour for this option among those of its scale."""
    values = sorted({option.value for option in options if option.value is not None})
    if chosen is None or chosen.value is None or not FEWEST_SHADES <= len(values) <= MOST_SHADES:
        return ""
    return shade_class(values.index(chosen.value) + 1, len(values))


def shade_class(level: int, levels: int) -> str:
    """The class that the stylesheet has for the colour of this level, counted from 1."""
    return f"r{levels}v{level}"


def _label(
    assessment: Assessment, edition: Edition, question: Question, outcome: QuestionResult | None, chosen: Option | None
) -> str:
    if outcome is None:
        return edition.say("state-not-asked")
    if outcome.n == 0:
        return _states(assessment, edition, question, outcome) or edition.say("state-not-reached")
    if chosen:
        return option_label(edition, chosen)
    if outcome.value is not None or outcome.mean is not None:
        return _measured(edition, question, outcome)
    return _several(assessment, edition, question, outcome) or edition.say("answers", n=outcome.n)


def _measured(edition: Edition, question: Question, outcome: QuestionResult) -> str:
    """A number with its unit; a number that counts in bands is shown as it was scored, without one."""
    value = outcome.value if outcome.value is not None else outcome.mean
    unit = edition.text(question.unit) if isinstance(question, NumberQuestion) and not question.bands else ""
    return f"{edition.short(value or 0.0)} {unit}".strip()


def _several(assessment: Assessment, edition: Edition, question: Question, outcome: QuestionResult) -> str:
    """The options that were chosen, with how many chose each when there are several respondents."""
    counts = outcome.counts or {}
    chosen = [option for option in assessment.questionnaire.options(question) if counts.get(option.id)]
    if assessment.result.respondents == 1:
        return edition.listed([option_label(edition, option) for option in chosen])
    return _counted(edition, chosen, counts)


def _states(assessment: Assessment, edition: Edition, question: Question, outcome: QuestionResult) -> str:
    """Why there is no answer, with how many said so when there are several respondents."""
    said = [(state, outcome.states[state]) for state in STATES if state != "answered" and outcome.states.get(state)]
    own: dict[str, Mapping[str, str]] = {
        missing.state: missing.label for missing in assessment.questionnaire.missing(question) if missing.label
    }
    words = [(edition.text(own.get(state)) or edition.say(f"state-{state.replace('_', '-')}"), n) for state, n in said]
    if assessment.result.respondents == 1:
        return edition.listed([word for word, _ in words])
    return edition.listed([edition.say("state-count", state=word, n=n) for word, n in words])


def _numbers(assessment: Assessment, edition: Edition, question: Question, outcome: QuestionResult | None) -> str:
    """How many answered and their mean; nothing for a single respondent."""
    if outcome is None or assessment.result.respondents == 1 or outcome.n == 0:
        return ""
    states = _states(assessment, edition, question, outcome)
    told = _measure(assessment, edition, question, outcome)
    return edition.say("answer-states", told=told, states=states) if states else told


def _measure(assessment: Assessment, edition: Edition, question: Question, outcome: QuestionResult) -> str:
    """The number of answers with their mean, or with the share of yes."""
    options = assessment.questionnaire.options(question)
    if outcome.mean is None:
        return edition.say("answer-count", n=outcome.n)
    if isinstance(question, YesNo):
        yes = max(options, key=lambda option: option.value or 0.0)
        share = edition.percent(outcome.mean)
        return edition.say("answer-share", n=outcome.n, option=option_label(edition, yes), share=share)
    ends = [option.value for option in options if option.value is not None]
    key = "answer-mean-mirrored" if isinstance(question, Likert) and question.reverse else "answer-mean"
    return edition.say(key, n=outcome.n, mean=edition.number(outcome.mean, ends))


def _spread(
    edition: Edition, question: Question, options: Sequence[Option], outcome: QuestionResult | None
) -> Markup | None:
    """How the answers lie over the options, lowest first; None where that may not be shown."""
    if (
        outcome is None
        or outcome.n < FEWEST_SPREAD
        or not outcome.counts
        or not FEWEST_SHADES <= len(options) <= MOST_SHADES
    ):
        return None
    if any(option.value is None for option in options):
        return None
    ordered = sorted(options, key=lambda option: option.value or 0.0)
    alt = edition.say(
        "alt-spread", question=question_name(edition, question), counts=_counted(edition, ordered, outcome.counts)
    )
    counts = [outcome.counts.get(option.id, 0) for option in ordered]
    return distribution(counts, ramp_colours(len(ordered), edition.theme), alt, edition.theme)


def _counted(edition: Edition, options: Sequence[Option], counts: Mapping[str, int]) -> str:
    return edition.listed(
        [
            edition.say("state-count", state=option_label(edition, option), n=counts.get(option.id, 0))
            for option in options
        ]
    )
