"""The one page a director reads: the finding, what holds it, what is strongest and weakest, what to be careful with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.questions import MISSING_STATES
from cxmaturity.model.structure import questions_under
from cxmaturity.report.bars import bar_table, coverage_text
from cxmaturity.report.charts import gauge
from cxmaturity.report.ends import ends_of
from cxmaturity.report.figures import score_table
from cxmaturity.report.findings import (
    client_of,
    extremes_sentences,
    finding,
    headline_text,
    rests_on_sand,
    stage_title,
    stands,
    steps_finding,
    verdict,
)
from cxmaturity.report.markdown import markdown
from cxmaturity.report.profile import has_profile
from cxmaturity.report.requirements import requirement_line, score_gap
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

    `own` is the consultant's summary. `explained` says that there is room to tell for each obstacle what would clear it. `scores` are here where
    no stage is the result.
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


def summary_page(assessments: Sequence[Assessment], edition: Edition) -> SummaryPage:
    """The summary of a report on these assessments; the first is the headline, the others add a sentence."""
    first, judged = assessments[0], verdict(assessments[0])
    parts = standings(first)
    following = judged.next if judged else None
    obstacles = _obstacles(first, edition, judged)
    return SummaryPage(
        kicker=edition.say("kicker-summary"),
        title=finding(first, edition),
        lead=" ".join(_lead(assessments, edition, judged, parts)),
        own=markdown(edition.hand.summary_in(edition.language)),
        panel=_panel(first, edition, judged),
        obstacles_title=edition.say("obstacles", next=stage_title(edition, judged.climb, following)) if judged else "",
        obstacles=obstacles[:MOST_OBSTACLES],
        explained=len(obstacles) <= MOST_EXPLAINED,
        obstacles_more=_more(edition, len(obstacles) - MOST_OBSTACLES),
        remarks_title=edition.say("remarks"),
        remarks=_remarks(first, edition, judged, parts),
        bars_title=edition.say("bars"),
        bars=bar_table(first, edition, parts, details=not has_profile(parts)) if len(parts) > 1 else None,
        scores_title=edition.say("scores"),
        scores=None if judged else score_table(first, edition),
        steps_title=edition.say("steps-overview"),
        steps=() if parts else step_lines(first, edition),
    )


def _obstacles(assessment: Assessment, edition: Edition, judged: Verdict | None) -> tuple[RequirementLine, ...]:
    unmet = judged.unmet if judged else ()
    return tuple(requirement_line(assessment, edition, requirement) for requirement in unmet)


def _more(edition: Edition, number: int) -> str:
    """How many obstacles stand on the page of the stages only."""
    return edition.say("obstacles-more", n=number) if number > 0 else ""


def _lead(
    assessments: Sequence[Assessment], edition: Edition, judged: Verdict | None, parts: Sequence[Standing]
) -> list[str]:
    """Whole sentences to read aloud, in an order that holds without any one of them."""
    first = assessments[0]
    sentences = [_where(first, edition, judged)]
    sentences += _why(edition, judged) if judged and judged.stage else []
    sentences += extremes_sentences(edition, parts)
    steps = [climb for assessment in assessments for climb in climbs(assessment, "free")]
    told = bool(judged or len(assessments) > 1)
    sentences += [edition.say("lead-steps", finding=steps_finding(edition, climb)) for climb in steps if told]
    return sentences


def _where(assessment: Assessment, edition: Edition, judged: Verdict | None) -> str:
    """Where the organisation stands: stage and score, stage, score where that is not the title, or what was assessed."""
    client, score = client_of(assessment, edition), headline_text(assessment, edition)
    ends = ends_of(assessment.questionnaire, headline_score(assessment) or "")
    scale = {"low": edition.short(ends.low), "high": edition.short(ends.high), "score": score} if ends and score else {}
    place = judged.climb.place(judged.stage) if judged else None
    if judged and place is not None:
        stage = stage_title(edition, judged.climb, judged.stage)
        key, stages = "lead-stage-score" if scale else "lead-stage", len(judged.climb.ladder.stages)
        return edition.say(key, client=client, stage=stage, place=place + 1, stages=stages, **scale)
    if scale and (judged or climbs(assessment, "free")):
        return edition.say("lead-score", client=client, **scale)
    return edition.say("lead-assessed", client=client, n=assessment.result.respondents)


def _why(edition: Edition, judged: Verdict) -> list[str]:
    """Why it is this stage and not the next."""
    if judged.next is None:
        return [edition.say("lead-top")]
    following = stage_title(edition, judged.climb, judged.next)
    if judged.held_back:
        scored = stage_title(edition, judged.climb, judged.by_score)
        return [edition.say("lead-held-back", scored=scored, next=following, n=len(judged.unmet))]
    short = judged.short
    if short is None or short.needed is None:
        return [edition.say("lead-requirements", next=following, n=len(judged.unmet))]
    begins = edition.say(
        "lead-short", next=following, cut=edition.number(short.needed), distance=score_gap(edition, short)
    )
    more = [edition.say("lead-and-more", n=judged.others)] if judged.others else []
    return [begins, *more]


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


def _remarks(
    assessment: Assessment, edition: Edition, judged: Verdict | None, parts: Sequence[Standing]
) -> tuple[str, ...]:
    """What a reader should be careful with."""
    remarks = []
    if judged and judged.climb.outcome.provisional:
        low = stage_title(edition, judged.climb, judged.climb.outcome.stage_low)
        high = stage_title(edition, judged.climb, judged.climb.outcome.stage_high)
        remarks.append(edition.say("remark-provisional", low=low, high=high))
    if judged and judged.climb.outcome.status == "reduced_scope":
        remarks.append(edition.say("remark-reduced-scope"))
    remarks += [_no_score(assessment, edition, part) for part in parts if part.value is None]
    return tuple(remarks)


def _no_score(assessment: Assessment, edition: Edition, part: Standing) -> str:
    """Why a dimension has no score."""
    name, share, least = edition.text(part.dimension.title), part.score.coverage, part.dimension.min_coverage
    if part.score.status == "suppressed":
        return edition.say("remark-suppressed", dimension=name)
    if share is None:
        applied = _has_applied(assessment, part.dimension.id)
        return edition.say("remark-no-weight" if applied else "remark-not-applicable", dimension=name)
    if share >= least - TOLERANCE:
        return edition.say("remark-too-few", dimension=name)
    answered, needed = edition.percent(share, (least,)), edition.percent(least)
    return edition.say("remark-coverage", dimension=name, answered=answered, needed=needed)


def _has_applied(assessment: Assessment, id_: str) -> bool:
    """Whether a question under this score was answered or could have been."""
    under = questions_under(assessment.questionnaire, id_)
    found = [outcome for member in under if (outcome := assessment.result.questions.get(member.id))]
    return any(outcome.n or any(outcome.states.get(state) for state in MISSING_STATES) for outcome in found)
