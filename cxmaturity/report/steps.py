"""The pages about free ladders: every step by itself, what it rests on, and the types that were inferred beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.structure import all_needs, score_plans
from cxmaturity.report.comments import comments_on_items
from cxmaturity.report.findings import next_step, rests_on_sand, stage_title, stands, steps_finding
from cxmaturity.report.needs import Node, needs_map
from cxmaturity.report.questions import answer_of
from cxmaturity.report.requirements import requirement_line
from cxmaturity.report.standing import class_questions, climbs, group_classes, step_questions

if TYPE_CHECKING:
    from markupsafe import Markup

    from cxmaturity.model.questionnaire import ClassOption
    from cxmaturity.model.questions import Question
    from cxmaturity.model.result import RequirementResult, StageResult
    from cxmaturity.report.edition import Edition, Figure
    from cxmaturity.report.needs import StepState
    from cxmaturity.report.questions import Answer
    from cxmaturity.report.requirements import RequirementLine
    from cxmaturity.report.standing import Assessment, Climb


@dataclass(frozen=True, slots=True)
class Step:
    """One step: done when, where it stands, what it rests on, its check items, and the requirements that these do not show.

    `comment` is the consultant's.
    """

    number: int
    id: str
    title: str
    description: str
    state: StepState
    state_word: str
    needs: str
    comment: Markup
    items: tuple[Answer, ...]
    requirements: tuple[RequirementLine, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step in the summary."""

    number: int
    title: str
    description: str
    state: StepState
    state_word: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """What the next step still asks: its items that are not yet where they could be."""

    title: str
    items: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Type:
    """What the organisation was classified as, and the answers that it follows from."""

    title: str
    name: str
    description: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class StepsPage:
    """A free ladder. `sand` says what resting on sand means, where a step does; `needs` shows what rests on what."""

    id: str
    kicker: str
    title: str
    lead: str
    needs: Figure | None
    sand: str
    steps: tuple[Step, ...]
    ahead: Ahead | None
    types: tuple[Type, ...]
    kind: str = "steps"


@dataclass(frozen=True, slots=True)
class TypesPage:
    """The types of an instrument that has no free ladder to stand beside."""

    id: str
    kicker: str
    title: str
    types: tuple[Type, ...]
    kind: str = "types"


def steps_pages(assessment: Assessment, edition: Edition) -> tuple[StepsPage, ...]:
    """A page for every free ladder; the types stand with the first."""
    types = types_of(assessment, edition)
    pages = climbs(assessment, "free")
    return tuple(_page(assessment, edition, climb, types if climb is pages[0] else ()) for climb in pages)


def types_page(assessment: Assessment, edition: Edition) -> TypesPage | None:
    """The types, where no page of steps shows them; None without types."""
    types = () if climbs(assessment, "free") else types_of(assessment, edition)
    if not types:
        return None
    return TypesPage(
        id=f"{assessment.questionnaire.instrument.id}-types",
        kicker=edition.text(assessment.questionnaire.instrument.title),
        title=edition.listed([type_.name for type_ in types]),
        types=types,
    )


def step_lines(assessment: Assessment, edition: Edition) -> tuple[StepLine, ...]:
    """The steps of the first free ladder in short; none where there is no such ladder."""
    found = climbs(assessment, "free")[:1]
    return tuple(
        StepLine(
            number=number,
            title=stage_title(edition, climb, stage.id),
            description=edition.text(climb.stage(stage.id).description),
            state=_state(stage),
            state_word=state_word(edition, stage),
        )
        for climb in found
        for number, stage in enumerate(climb.outcome.stages, 1)
    )


def _title(edition: Edition, climb: Climb) -> str:
    first = next_step(climb)
    if first is None:
        return steps_finding(edition, climb)
    return edition.say("steps-next", step=stage_title(edition, climb, first.id))


def _ahead(assessment: Assessment, edition: Edition, climb: Climb) -> Ahead | None:
    """What the next step still asks, where the author describes the options of its items."""
    first = next_step(climb)
    if first is None:
        return None
    items = [answer_of(assessment, edition, question) for question in _lacking(assessment, first)]
    described = tuple(item for item in items if item.next_meaning)
    title = edition.say("steps-ahead", step=stage_title(edition, climb, first.id))
    return Ahead(title, described) if described else None


def _lacking(assessment: Assessment, stage: StageResult) -> list[Question]:
    """The questions behind a step's unmet requirements: named by one, or not far enough for the share it compares."""
    names = [name for requirement in stage.requirements if requirement.met is not True for name in requirement.subject]
    ids = {id_ for name in names for id_ in _not_yet(assessment, name)}
    return [question for id_, question in assessment.questionnaire.questions.items() if id_ in ids]


def _not_yet(assessment: Assessment, name: str) -> list[str]:
    """The members of a share that do not count in it yet; a question is its own."""
    plan = score_plans(assessment.questionnaire).get(name)
    if plan is None or plan.at_least is None:
        return [name]
    outcomes = assessment.result.questions
    values = {part.id: outcomes[part.id].value for part in plan.members if part.id in outcomes}
    return [id_ for id_, value in values.items() if value is None or value < plan.at_least]


def _page(assessment: Assessment, edition: Edition, climb: Climb, types: tuple[Type, ...]) -> StepsPage:
    stages = climb.outcome.stages
    sand = sum(map(rests_on_sand, stages))
    return StepsPage(
        id=f"{assessment.questionnaire.instrument.id}-{climb.id}",
        kicker=edition.text(climb.ladder.title) or edition.text(assessment.questionnaire.instrument.title),
        title=_title(edition, climb),
        lead=edition.text(climb.ladder.description) or edition.say("lead-free-ladder"),
        needs=_needs_figure(edition, climb),
        sand=edition.say("sand-means") if sand else "",
        steps=tuple(_step(assessment, edition, climb, number, stage) for number, stage in enumerate(stages, 1)),
        ahead=_ahead(assessment, edition, climb),
        types=types,
    )


def _needs_figure(edition: Edition, climb: Climb) -> Figure | None:
    nodes = [
        Node(stage.id, stage_title(edition, climb, stage.id), _state(stage), state_word(edition, stage), stage.needs)
        for stage in climb.outcome.stages
    ]
    picture = needs_map(nodes, edition.say("alt-needs", n=len(nodes)), edition.theme)
    return edition.figure(picture, edition.say("caption-needs")) if picture else None


def _step(assessment: Assessment, edition: Edition, climb: Climb, number: int, stage: StageResult) -> Step:
    items = step_questions(assessment, climb, climb.stage(stage.id))
    lines = [part for part in stage.requirements if not items or _compares_a_score(assessment, part)]
    return Step(
        number=number,
        id=f"{assessment.questionnaire.instrument.id}-{climb.id}-{stage.id}",
        title=stage_title(edition, climb, stage.id),
        description=edition.text(climb.stage(stage.id).description),
        state=_state(stage),
        state_word=state_word(edition, stage),
        needs=_needs(edition, climb, stage),
        comment=comments_on_items(assessment, edition, items),
        items=tuple(answer_of(assessment, edition, question) for question in items),
        requirements=tuple(requirement_line(assessment, edition, requirement) for requirement in lines),
    )


def _compares_a_score(assessment: Assessment, requirement: RequirementResult) -> bool:
    """Whether a requirement is on the height of a score, which its questions alone do not show."""
    scores = score_plans(assessment.questionnaire).keys()
    return requirement.actual is not None and not scores.isdisjoint(requirement.subject)


def _state(stage: StageResult) -> StepState:
    if stands(stage):
        return "stands"
    return "sand" if rests_on_sand(stage) else "open"


def state_word(edition: Edition, stage: StageResult) -> str:
    """Where a step stands, in words."""
    return edition.say(f"step-{_state(stage)}")


def _needs(edition: Edition, climb: Climb, stage: StageResult) -> str:
    """What the step rests on; for a step on sand, what is missing below it, however deep."""
    outcomes = {other.id: other for other in climb.outcome.stages}
    sand = rests_on_sand(stage)
    named = [need for need in all_needs(climb.ladder, stage.id) if not outcomes[need].reached] if sand else stage.needs
    titles = edition.listed([stage_title(edition, climb, need) for need in named])
    if not titles:
        return ""
    return edition.say("step-lacks" if sand else "step-needs", n=len(named), steps=titles)


def types_of(assessment: Assessment, edition: Edition) -> tuple[Type, ...]:
    """What the organisation is, for every class that is judged on the whole."""
    return tuple(_type(assessment, edition, id_) for id_ in group_classes(assessment))


def _type(assessment: Assessment, edition: Edition, id_: str) -> Type:
    classes = assessment.questionnaire.classes[id_]
    found = assessment.result.classes[id_].id
    option = next((option for option in classes.options if option.id == found), None)
    questions = class_questions(assessment, id_)
    return Type(
        title=edition.text(classes.title) or edition.say("type-title"),
        name=_name(edition, option),
        description=edition.text(option.description) if option else edition.say("type-none-means"),
        answers=tuple(answer_of(assessment, edition, question) for question in questions),
    )


def _name(edition: Edition, option: ClassOption | None) -> str:
    return (edition.text(option.title) or option.id) if option else edition.say("type-none")
