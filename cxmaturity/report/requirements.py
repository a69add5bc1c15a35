"""Requirements in the reader's words: what is asked, where the organisation stands, how far it is to go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.expression import Call, Compare
from cxmaturity.model.parsing import parse
from cxmaturity.report.ends import ends_of, is_share
from cxmaturity.report.questions import anchor_text, option_label
from cxmaturity.report.standing import cuts_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Option
    from cxmaturity.model.result import RequirementResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment

State = Literal["met", "unmet", "unknown"]
Kind = Literal["share", "option", "stage", "count", "score"]


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """One requirement; `actual`, `needed` and `distance` are empty where a condition has no number.

    `clears` describes the answer that would meet it, where it asks for an answer that the author describes.
    """

    text: str
    actual: str
    needed: str
    distance: str
    clears: str
    state: State
    state_word: str


def requirement_line(assessment: Assessment, edition: Edition, requirement: RequirementResult) -> RequirementLine:
    """The requirement as a reader sees it."""
    kind = _kind(assessment.questionnaire, requirement)
    state = state_of(requirement)
    needed = requirement.needed
    return RequirementLine(
        text=edition.text(requirement.text),
        actual=_actual(assessment, edition, requirement, kind, state),
        needed="" if needed is None else _amount(assessment, edition, requirement, kind, needed),
        distance=_distance(assessment, edition, requirement, kind),
        clears=_clears(assessment.questionnaire, edition, requirement, kind),
        state=state,
        state_word=edition.say(f"requirement-{state}"),
    )


def state_of(requirement: RequirementResult) -> State:
    """Met, unmet or unknown."""
    match requirement.met:
        case True:
            return "met"
        case False:
            return "unmet"
        case None:
            return "unknown"


def is_about(requirement: RequirementResult, score: str | None) -> bool:
    """Whether the requirement compares this score itself with a number, as `from:` does, and not what a function says of it."""
    compares = requirement.needed is not None and _function(requirement.source) is None
    return score is not None and requirement.subject == (score,) and compares


def _kind(questionnaire: Questionnaire, requirement: RequirementResult) -> Kind:
    """What the numbers of the requirement are: a share, an option of a question, a stage, a count or a score."""
    function = _function(requirement.source)
    if function:
        return "share" if function in ("coverage", "share") else "count"
    subject = requirement.subject[0] if len(requirement.subject) == 1 else ""
    if subject in questionnaire.questions and questionnaire.options(questionnaire.questions[subject]):
        return "option"
    if subject in questionnaire.ladders:
        return "stage"
    return "share" if is_share(questionnaire, subject) else "score"


def _function(source: str) -> str | None:
    """The function that the requirement compares: `coverage` in `coverage(overall) >= 0.75`."""
    tree = parse(source).tree
    if isinstance(tree, Compare):
        return next((side.function for side in (tree.left, tree.right) if isinstance(side, Call)), None)
    return None


def _actual(assessment: Assessment, edition: Edition, requirement: RequirementResult, kind: Kind, state: State) -> str:
    if requirement.actual is not None:
        return _amount(assessment, edition, requirement, kind, requirement.actual)
    return edition.say("requirement-unknown") if state == "unknown" else ""


def _amount(assessment: Assessment, edition: Edition, requirement: RequirementResult, kind: Kind, value: float) -> str:
    """A value of the requirement in its own unit."""
    needed = () if requirement.needed is None else (requirement.needed,)
    match kind:
        case "share":
            return edition.percent(value, needed)
        case "option":
            return _option(assessment.questionnaire, edition, requirement.subject[0], value)
        case "stage":
            return _stage(assessment.questionnaire, edition, requirement.subject[0], value)
        case "count":
            return edition.short(value)
        case "score":
            return edition.number(value, (*needed, *_held(assessment, requirement)))


def _held(assessment: Assessment, requirement: RequirementResult) -> tuple[float, ...]:
    """What the score that a requirement is about must not seem to reach: the ends of its scale and every cut on it."""
    ends = ends_of(assessment.questionnaire, requirement.subject[0]) if len(requirement.subject) == 1 else None
    return (ends.low, ends.high, *cuts_on(assessment, ends)) if ends else ()


def _clears(questionnaire: Questionnaire, edition: Edition, requirement: RequirementResult, kind: Kind) -> str:
    """What the author says about the option that the requirement needs."""
    question = questionnaire.questions.get(requirement.subject[0]) if kind == "option" else None
    option = _option_worth(questionnaire, requirement.subject[0], requirement.needed) if question else None
    return anchor_text(edition, question, option) if question else ""


def _option_worth(questionnaire: Questionnaire, question: str, value: float | None) -> Option | None:
    options = questionnaire.options(questionnaire.questions[question])
    return next((option for option in options if option.value is not None and option.value == value), None)


def _option(questionnaire: Questionnaire, edition: Edition, question: str, value: float) -> str:
    """The label of the option worth this value; the number where no option is."""
    option = _option_worth(questionnaire, question, value)
    return option_label(edition, option) if option else edition.short(value)


def _stage(questionnaire: Questionnaire, edition: Edition, ladder: str, value: float) -> str:
    """The title of the stage with this number; the number where there is none."""
    stages = questionnaire.ladders[ladder].stages
    place = round(value)
    fits = abs(value - place) < TOLERANCE and 1 <= place <= len(stages)
    return (edition.text(stages[place - 1].title) or stages[place - 1].id) if fits else edition.short(value)


def _distance(assessment: Assessment, edition: Edition, requirement: RequirementResult, kind: Kind) -> str:
    """How far it is to go; nothing where it is met, unknown, or told by the options themselves."""
    margin = requirement.margin
    if requirement.met is not False or margin is None or margin <= 0:
        return ""
    match kind:
        case "share":
            return edition.say("distance-points", n=max(1, round(margin * 100)))
        case "option" | "stage":
            return ""
        case "count":
            return edition.say("distance", amount=edition.short(margin))
        case "score":
            return edition.say("distance", amount=score_gap(edition, requirement, _held(assessment, requirement)))


def score_gap(edition: Edition, requirement: RequirementResult, held: Iterable[float] = ()) -> str:
    """How far a score is from what is needed, as the two are shown; both are known where there is a margin.

    `held` are values that the score must not seem to reach.
    """
    assert requirement.actual is not None
    assert requirement.needed is not None
    low, high = sorted((requirement.actual, requirement.needed))
    return edition.gap(low, high, held)
