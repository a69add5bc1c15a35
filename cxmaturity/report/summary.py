"""The one page a director reads: the finding, what holds it, what is strongest and weakest, what to be careful with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cxmaturity.report.bars import bar_table, coverage_text
from cxmaturity.report.charts import gauge
from cxmaturity.report.ends import ends_of
from cxmaturity.report.figures import score_table
from cxmaturity.report.findings import (
    finding,
    headline_text,
    rests_on_sand,
    stage_title,
    stands,
    verdict,
)
from cxmaturity.report.fitting import fits_with_bars, fitted
from cxmaturity.report.lead import lead
from cxmaturity.report.markdown import markdown
from cxmaturity.report.profile import has_profile
from cxmaturity.report.remarks import remarks
from cxmaturity.report.requirements import requirement_line
from cxmaturity.report.standing import (
    climbs,
    headline,
    headline_outcome,
    headline_score,
    is_level,
    ladder_cuts,
    standings,
)
from cxmaturity.report.steps import step_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from cxmaturity.report.bars import BarTable
    from cxmaturity.report.edition import Edition, Figure
    from cxmaturity.report.figures import ScoreTable
    from cxmaturity.report.findings import Verdict
    from cxmaturity.report.requirements import RequirementLine
    from cxmaturity.report.standing import Assessment, Standing
    from cxmaturity.report.steps import StepLine

MOST_OBSTACLES = 7
"""Obstacles that the summary has room for; the page of the stages has them all."""
MOST_EXPLAINED = 3
MOST_FIRST = 3
"""Actions that the summary names to begin with."""
LONG_LEAD = 430
"""A lead of more letters than this is set smaller."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and its value in a small table."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The headline in figures."""

    title: str
    gauge: Figure | None
    stage: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SummaryPage:
    """The finding with its lead, its panel, what stands in the way, and the dimensions.

    `own` is the consultant's summary. `explained` says that there is room to tell for each obstacle what would clear it; `first` are the actions
    to begin with, where there is room for them. `scores` are here where no stage is the result.
    """

    kicker: str
    title: str
    lead: str
    own: Markup
    panel: Panel
    obstacles_title: str
    obstacles: tuple[RequirementLine, ...]
    obstacles_more: str
    explained: bool
    first_title: str
    first: tuple[str, ...]
    remarks_title: str
    remarks: tuple[str, ...]
    bars_title: str
    bars: BarTable | None
    scores_title: str
    scores: ScoreTable | None
    steps_title: str
    steps: tuple[StepLine, ...]
    kind: str = "summary"
    id: str = "summary"

    @property
    def has_long_lead(self) -> bool:
        """Whether the lead is set smaller."""
        return len(self.lead) > LONG_LEAD


def summary_page(assessments: Sequence[Assessment], edition: Edition) -> SummaryPage:
    """The summary of a report on these assessments; the first is the headline, the others add a sentence."""
    first, judged = assessments[0], verdict(assessments[0])
    parts = standings(first)
    following = judged.next if judged else None
    obstacles = _obstacles(first, edition, judged)
    page = SummaryPage(
        kicker=edition.say("kicker-summary"),
        title=finding(first, edition),
        lead=lead(assessments, edition, judged, parts),
        own=markdown(edition.hand.summary_in(edition.language)),
        panel=_panel(first, edition, judged),
        obstacles_title=edition.say("obstacles", next=stage_title(edition, judged.climb, following)) if judged else "",
        obstacles=obstacles[:MOST_OBSTACLES],
        explained=len(obstacles) <= MOST_EXPLAINED,
        obstacles_more=_more(edition, len(obstacles) - MOST_OBSTACLES),
        first_title=edition.say("summary-first"),
        first=tuple(edition.text(piece.title) for piece in first.result.advice[:MOST_FIRST]),
        remarks_title=edition.say("remarks"),
        remarks=remarks(first, edition, judged, parts),
        bars_title=edition.say("bars"),
        bars=None,
        scores_title=edition.say("scores"),
        scores=None,
        steps_title=edition.say("steps-overview"),
        steps=() if parts else step_lines(first, edition),
    )
    bars = _bars(first, edition, page, parts)
    return fitted(replace(page, bars=bars, scores=None if judged else score_table(first, edition)))


def _bars(assessment: Assessment, edition: Edition, page: SummaryPage, parts: Sequence[Standing]) -> BarTable | None:
    """The dimensions where there are several; not where they would stand on a sheet of their own, and in the profile too."""
    profile = has_profile(parts)
    if len(parts) <= 1 or (profile and not fits_with_bars(page, len(parts))):
        return None
    return bar_table(assessment, edition, parts, details=not profile)


def _obstacles(assessment: Assessment, edition: Edition, judged: Verdict | None) -> tuple[RequirementLine, ...]:
    unmet = judged.unmet if judged else ()
    return tuple(requirement_line(assessment, edition, requirement) for requirement in unmet)


def _more(edition: Edition, number: int) -> str:
    """How many obstacles stand on the page of the stages only."""
    return edition.say("obstacles-more", n=number) if number > 0 else ""


def _panel(assessment: Assessment, edition: Edition, judged: Verdict | None) -> Panel:
    stage = stage_title(edition, judged.climb, judged.stage) if judged else ""
    title = edition.text(judged.climb.ladder.title) if judged else ""
    facts = [
        _score_fact(assessment, edition, judged),
        _coverage_fact(assessment, edition),
        *([] if judged else _step_facts(assessment, edition)),
        Fact(edition.say("fact-respondents"), edition.whole(assessment.result.respondents)),
    ]
    return Panel(
        title=title or edition.say("panel"),
        gauge=_gauge(assessment, edition),
        stage=stage,
        facts=tuple(fact for fact in facts if fact is not None),
    )


def _gauge(assessment: Assessment, edition: Edition) -> Figure | None:
    """The headline score on its scale; None where there is no such score or scale."""
    outcome, shown = headline_outcome(assessment), headline_text(assessment, edition)
    ends = ends_of(assessment.questionnaire, headline_score(assessment) or "")
    if outcome is None or ends is None or not shown or is_level(ends.low, ends.high):
        return None
    inside = [cut for cut in ladder_cuts(assessment, headline(assessment)) if ends.low < cut < ends.high]
    scale = {"low": edition.short(ends.low), "high": edition.short(ends.high)}
    alt = edition.say("alt-gauge", score=shown, **scale)
    picture = gauge(outcome.value, low=ends.low, high=ends.high, cuts=inside, shown=shown, alt=alt, theme=edition.theme)
    key = "caption-gauge-cuts" if inside else "caption-gauge"
    return edition.figure(picture, edition.say(key, n=assessment.result.respondents))


def _score_fact(assessment: Assessment, edition: Edition, judged: Verdict | None) -> Fact | None:
    """The score with the cut of the next stage: `2.46 (Capable from 2.50)`."""
    score = headline_text(assessment, edition)
    if not score:
        return None
    cut = judged.climb.stage(judged.next).from_ if judged and judged.next else None
    if judged is None or cut is None:
        return Fact(edition.say("fact-score"), score)
    stage = stage_title(edition, judged.climb, judged.next)
    shown = edition.say("fact-score-next", score=score, stage=stage, cut=edition.number(cut))
    return Fact(edition.say("fact-score"), shown)


def _step_facts(assessment: Assessment, edition: Edition) -> list[Fact]:
    """How many steps stand and how many rest on sand, for the first free ladder."""
    found = [climb.outcome.stages for climb in climbs(assessment, "free")[:1]]
    facts = []
    for stages in found:
        total = edition.whole(len(stages))
        for key, standing in (("step-stands", stands), ("step-sand", rests_on_sand)):
            number = edition.whole(sum(map(standing, stages)))
            facts.append(Fact(edition.say(key), edition.say("number-of", n=number, total=total)))
    return facts


def _coverage_fact(assessment: Assessment, edition: Edition) -> Fact | None:
    outcome = headline_outcome(assessment)
    shown = coverage_text(edition, outcome) if outcome else ""
    return Fact(edition.say("fact-coverage"), shown) if shown else None
