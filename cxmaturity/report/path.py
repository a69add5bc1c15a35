"""The page about the way up: the cheapest set of actions that reaches the next stage, and what each of them adds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE, shown
from cxmaturity.report.advice import days_text, dimension_title
from cxmaturity.report.edition import Caption
from cxmaturity.report.matrix import EFFORTS
from cxmaturity.report.plans import Rise, climb_bar
from cxmaturity.report.questions import option_label, question_name
from cxmaturity.report.ways import Told, days_of, other_way
from cxmaturity.scoring.results import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from cxmaturity.model.path import Step, Way
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment

_OBSTACLES = {
    "unknown": ("path-unknown", "lead-path-unknown"),
    "unreachable": ("path-unreachable", "lead-path-unreachable"),
    "no_improvements": ("path-no-improvements", "lead-path-no-improvements"),
}
"""What the page says where there is no way, and why."""


@dataclass(frozen=True, slots=True)
class Climbed:
    """The score after an action: a bar on its scale, and the words for it."""

    bar: Markup
    text: str


@dataclass(frozen=True, slots=True)
class PathStep:
    """One action on the way. `listed` says where it stands in the advice; `clears` are the requirements that are met from here on."""

    number: int
    title: str
    about: str
    change: str
    listed: str
    effort: str
    days: str
    clears: str
    climbed: Climbed | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement of the stage that is aimed at, and what meets it: today's answers, or an action on the way."""

    text: str
    met: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class PathPage:
    """The way to the next stage, or what stands in its way: then there are no steps but `lacking`."""

    id: str
    kicker: str
    running: str
    title: str
    lead: str
    steps: tuple[PathStep, ...]
    has_scores: bool
    figure: Caption | None
    other: str
    asks_title: str
    asks: tuple[Asked, ...]
    notes: tuple[str, ...]
    lacking: tuple[str, ...]
    kind: str = "path"


def path_page(assessment: Assessment, edition: Edition) -> PathPage | None:
    """The way to the next stage; None at the top, without a stage to start from, and where there is nothing to say."""
    path = assessment.path
    if path is None or path.stage is None or path.ladder not in assessment.result.ladders:
        return None
    told = Told(assessment, edition, path)
    if told.climb.outcome.status not in ("ok", "below_first"):
        return None
    if path.best and path.best.steps:
        return _way_page(told, path.best)
    return _no_way_page(told) if path.status in _OBSTACLES and path.lacking else None


def _kicker(told: Told) -> str:
    instrument = told.assessment.questionnaire.instrument
    if not told.edition.is_joint:
        return told.edition.say("kicker-path")
    return told.edition.say("kicker-path-of", title=told.edition.text(instrument.title))


def _way_page(told: Told, best: Way) -> PathPage:
    scores = _scores(told, best)
    steps = tuple(_step(told, step, number, scores) for number, step in enumerate(best.steps, 1))
    return PathPage(
        id=f"{told.assessment.questionnaire.instrument.id}-path",
        kicker=_kicker(told),
        running=told.edition.say("kicker-path"),
        title=told.edition.say("path-found", n=len(best.steps), next=told.goal),
        lead=" ".join(_lead(told, best, scores)),
        steps=steps,
        has_scores=any(step.climbed for step in steps),
        figure=_caption(told, scores),
        other=other_way(told, best),
        asks_title=told.edition.say("path-asks", next=told.goal),
        asks=tuple(_asks(told, best)),
        notes=tuple(_notes(told, best)),
        lacking=(),
    )


def _no_way_page(told: Told) -> PathPage:
    title, lead = _OBSTACLES[told.path.status]
    return PathPage(
        id=f"{told.assessment.questionnaire.instrument.id}-path",
        kicker=_kicker(told),
        running=told.edition.say("kicker-path"),
        title=told.edition.say(title, next=told.goal),
        lead=told.edition.say(lead, next=told.goal),
        steps=(),
        has_scores=False,
        figure=None,
        other="",
        asks_title="",
        asks=(),
        notes=(),
        lacking=tuple(told.edition.text(text) for text in told.path.lacking),
    )


def _scores(told: Told, best: Way) -> tuple[float, ...]:
    """The score today and after each action; none where the ladder has none, or where one of them or its scale is not known."""
    outcome = told.assessment.result.scores.get(told.climb.ladder.score or "")
    gains = [step.gain for step in best.steps if step.gain is not None]
    if outcome is None or outcome.value is None or told.ends is None or len(gains) < len(best.steps):
        return ()
    return tuple(accumulate(gains, initial=outcome.value))


def _lead(told: Told, best: Way, scores: Sequence[float]) -> Iterator[str]:
    say, ladder = told.edition.say, told.climb.ladder
    today, reached = (told.number(scores[0]), told.number(scores[-1])) if scores else ("", "")
    if ladder.score and today != reached:
        name = title_of(told.assessment.questionnaire, ladder.score, told.edition.language)
        yield say("lead-path-score", next=told.goal, name=name, today=today, reached=reached)
    else:
        yield say("lead-path", next=told.goal)
    yield say("path-takes", cost=days_of(told, best))


def _step(told: Told, step: Step, number: int, scores: Sequence[float]) -> PathStep:
    edition, places = told.edition, [piece.id for piece in told.assessment.result.advice]
    question = told.assessment.questionnaire.questions[step.question]
    dimension = dimension_title(told.assessment, edition, step.question)
    clears = edition.listed([edition.text(text) for text in step.clears])
    return PathStep(
        number=number,
        title=told.title(step),
        about=edition.say("follows-dimension", dimension=dimension, question=question_name(edition, question)),
        change=_change(told, step),
        listed=edition.say("path-listed", n=places.index(step.id) + 1) if step.id in places else "",
        effort=edition.say(EFFORTS[step.effort]),
        days=days_text(edition, step.days),
        clears=edition.say("path-clears", requirements=clears) if clears else "",
        climbed=_climbed(told, scores, number) if scores else None,
    )


def _change(told: Told, step: Step) -> str:
    questionnaire = told.assessment.questionnaire
    options = {option.id: option for option in questionnaire.options(questionnaire.questions[step.question])}
    before, after = (option_label(told.edition, options[id_]) for id_ in (step.from_, step.to))
    return told.edition.say("path-change", before=before, after=after)


def _climbed(told: Told, scores: Sequence[float], number: int) -> Climbed:
    """How the score rises with the action of this number, as the scores are shown."""
    ends = told.ends
    assert ends is not None, "there are scores only on a scale"
    before, after = scores[number - 1], scores[number]
    text = _rise_text(told, before, after)
    cut = told.climb.stage(told.path.stage or "").from_
    rise = Rise(ends.low, ends.high, scores[0], before, after, cut)
    low, high = (told.edition.short(end) for end in (ends.low, ends.high))
    alt = told.edition.say("alt-climb", low=low, high=high, text=text)
    return Climbed(climb_bar(rise, alt=alt, theme=told.edition.theme), text)


def _rise_text(told: Told, before: float, after: float) -> str:
    low, high = (shown(value, told.guarded) for value in (before, after))
    if after <= before + TOLERANCE:
        return told.edition.say("climbed-same", score=told.number(after))
    if high <= low:
        return told.edition.say("climbed-less", score=told.number(after))
    return told.edition.say("climbed", score=told.number(after), gain=told.edition.number(float(high - low)))


def _caption(told: Told, scores: Sequence[float]) -> Caption:
    cut = told.climb.stage(told.path.stage or "").from_
    if not scores:
        return Caption(told.edition.figure_number(), told.edition.say("caption-path"))
    key = "caption-path-scores" if cut is None else "caption-path-cut"
    sentence = told.edition.say(key, next=told.goal, cut=told.number(cut or 0))
    return Caption(told.edition.figure_number(), sentence)


def _asks(told: Told, best: Way) -> Iterator[Asked]:
    """What the stage asks, and by which action each requirement is met that is not met today."""
    clearing = {told.edition.text(text): number for number, step in enumerate(best.steps, 1) for text in step.clears}
    stages = {stage.id: stage for stage in told.climb.outcome.stages}
    for requirement in stages[told.path.stage or ""].requirements:
        text, is_met = told.edition.text(requirement.text), requirement.met is True
        number = clearing.get(text, len(best.steps))
        met = told.edition.say("met-today") if is_met else told.edition.say("met-after", number=str(number))
        yield Asked(text, met, is_met)


def _notes(told: Told, best: Way) -> Iterator[str]:
    yield told.edition.say("path-note-cheapest" if best.proven else "path-note-unproven")
    yield told.edition.say("path-note-answers", people=told.assessment.result.respondents)
