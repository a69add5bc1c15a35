"""The pages about staged ladders: where the organisation stands on them, what each stage means and what it asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.report.charts import stairs
from cxmaturity.report.findings import stage_title
from cxmaturity.report.requirements import is_about, requirement_line
from cxmaturity.report.standing import climbs, headline

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire, Stage
    from cxmaturity.model.result import StageResult
    from cxmaturity.report.edition import Edition, Figure
    from cxmaturity.report.requirements import RequirementLine
    from cxmaturity.report.standing import Assessment, Climb

MOST_COLUMNS = 5
"""Up to this many stages stand side by side below their steps."""


@dataclass(frozen=True, slots=True)
class StageMeaning:
    """What a stage means, and the score at which it begins."""

    title: str
    meaning: str
    begins: str
    here: bool


@dataclass(frozen=True, slots=True)
class StageAsks:
    """What a stage asks, and whether the organisation has reached it."""

    title: str
    reached: bool
    word: str
    requirements: tuple[RequirementLine, ...]


@dataclass(frozen=True, slots=True)
class StagesPage:
    """One staged ladder. `meanings` is empty where the author describes no stage; `columns` sets them side by side."""

    id: str
    kicker: str
    title: str
    stairs: Figure
    meanings: tuple[StageMeaning, ...]
    columns: bool
    source: str
    asks: tuple[StageAsks, ...]
    kind: str = "stages"


def stages_pages(assessment: Assessment, edition: Edition) -> tuple[StagesPage, ...]:
    """A page for every staged ladder, the headline's first."""
    main = headline(assessment)
    staged = sorted(climbs(assessment, "staged"), key=lambda climb: climb != main)
    return tuple(_page(assessment, edition, climb) for climb in staged)


def _page(assessment: Assessment, edition: Edition, climb: Climb) -> StagesPage:
    questionnaire = assessment.questionnaire
    return StagesPage(
        id=f"{questionnaire.instrument.id}-{climb.id}",
        kicker=edition.text(climb.ladder.title) or edition.say("kicker-stages"),
        title=_title(edition, climb),
        stairs=_stairs(edition, climb),
        meanings=_meanings(edition, climb),
        columns=len(climb.ladder.stages) <= MOST_COLUMNS,
        source=edition.text(climb.ladder.description) or _source(questionnaire, edition),
        asks=tuple(_asks(assessment, edition, climb, stage) for stage in climb.outcome.stages if stage.requirements),
    )


def _source(questionnaire: Questionnaire, edition: Edition) -> str:
    """What the instrument is based on; what is whose is told in full with the method."""
    sources = [questionnaire.sources[id_] for id_ in questionnaire.instrument.source if id_ in questionnaire.sources]
    names = dict.fromkeys(source.author or source.title for source in sources)
    return edition.say("stages-source", sources=edition.listed(list(names))) if names else ""


def _title(edition: Edition, climb: Climb) -> str:
    """What the next stage still asks; that nothing more is asked at the top, and nothing said where no stage can be named."""
    following, stages = climb.outcome.next, len(climb.ladder.stages)
    if following is None:
        return edition.say("stages-top", n=stages)
    if not following.unmet or climb.outcome.status not in ("ok", "below_first"):
        return edition.say("stages-unnamed")
    name, [first, *others] = stage_title(edition, climb, following.stage), following.unmet
    if not others and is_about(first, climb.ladder.score) and first.actual is not None and first.needed is not None:
        actual, needed = edition.number(first.actual, (first.needed,)), edition.number(first.needed)
        return edition.say("stages-score", next=name, actual=actual, needed=needed)
    return edition.say("stages-to-go", n=len(following.unmet), next=name)


def _stairs(edition: Edition, climb: Climb) -> Figure:
    titles = [stage_title(edition, climb, stage.id) for stage in climb.ladder.stages]
    here = climb.place(climb.outcome.stage)
    stage = stage_title(edition, climb, climb.outcome.stage)
    picture = stairs(
        titles,
        here=here,
        flag=edition.say("here"),
        alt=edition.say("alt-stairs", stages=edition.listed(titles), stage=stage),
        theme=edition.theme,
    )
    return edition.figure(picture, edition.say("caption-stairs" if here is not None else "caption-stairs-none"))


def _meanings(edition: Edition, climb: Climb) -> tuple[StageMeaning, ...]:
    if not any(stage.description for stage in climb.ladder.stages):
        return ()
    return tuple(_meaning(edition, climb, stage) for stage in climb.ladder.stages)


def _meaning(edition: Edition, climb: Climb, stage: Stage) -> StageMeaning:
    return StageMeaning(
        title=stage_title(edition, climb, stage.id),
        meaning=edition.text(stage.description),
        begins="" if stage.from_ is None else edition.say("from-score", cut=edition.number(stage.from_)),
        here=stage.id == climb.outcome.stage,
    )


def _asks(assessment: Assessment, edition: Edition, climb: Climb, stage: StageResult) -> StageAsks:
    lines = tuple(requirement_line(assessment, edition, requirement) for requirement in stage.requirements)
    return StageAsks(
        title=stage_title(edition, climb, stage.id),
        reached=stage.reached,
        word=edition.say("stage-reached" if stage.reached else "stage-not-reached"),
        requirements=lines,
    )
