"""Dimensions as a table of bars: the score in figures, the stage in words, the bar beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.report.charts import bar
from cxmaturity.report.findings import stage_title
from cxmaturity.report.standing import headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from cxmaturity.model.questionnaire import Stage
    from cxmaturity.model.result import ScoreResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment, Climb, Standing

MOST_AIRY = 9
"""More rows than this are set closer, so that the table stays on its page."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """One dimension: `score` says why where there is no number; `short_of` is the distance to the next stage by score."""

    name: str
    stage: str
    bar: Markup | None
    score: str
    has_score: bool
    short_of: str
    answered: str


@dataclass(frozen=True, slots=True)
class BarTable:
    """A figure in the form of a table. `stages` says whether any row has a stage, `details` whether all columns are shown."""

    number: int
    caption: str
    rows: tuple[BarRow, ...]
    stages: bool
    dense: bool
    details: bool


def bar_table(assessment: Assessment, edition: Edition, parts: Sequence[Standing], *, details: bool) -> BarTable:
    """The dimensions as bars on their own scales."""
    rows = tuple(bar_row(assessment, edition, part) for part in parts)
    stages = any(row.stage for row in rows)
    caption = edition.say("caption-bars-stages" if stages else "caption-bars", n=assessment.result.respondents)
    return BarTable(edition.figure_number(), caption, rows, stages, dense=len(rows) > MOST_AIRY, details=details)


def bar_row(assessment: Assessment, edition: Edition, part: Standing) -> BarRow:
    """One dimension as a row."""
    name, stage = edition.text(part.dimension.title), stage_word(assessment, edition, part)
    score = score_text(edition, part)
    alt = edition.say("alt-bar", dimension=name, score=score)
    return BarRow(
        name=name,
        stage=stage,
        bar=_bar(edition, part, alt),
        score=score,
        has_score=part.value is not None,
        short_of=_short_of(assessment, edition, part),
        answered=coverage_text(edition, part.score, part.dimension.min_coverage),
    )


def coverage_text(edition: Edition, score: ScoreResult, least: float = 0.0) -> str:
    """How much of a score was answered, in per cents; nothing where nothing was applicable."""
    return "" if score.coverage is None else edition.percent(score.coverage, (least,))


def stage_word(assessment: Assessment, edition: Edition, part: Standing) -> str:
    """The stage whose cut the dimension's score reaches, or nothing."""
    climb = headline(assessment)
    return stage_title(edition, climb, part.band) if climb and part.band else ""


def score_text(edition: Edition, part: Standing) -> str:
    """The score, or why there is none."""
    if part.value is None:
        return edition.say("score-suppressed" if part.score.status == "suppressed" else "score-insufficient")
    return edition.number(part.value, part.guarded)


def _bar(edition: Edition, part: Standing, alt: str) -> Markup | None:
    if part.ends is None:
        return None
    return bar(part.value, low=part.ends.low, high=part.ends.high, cuts=part.cuts, alt=alt, theme=edition.theme)


def stage_titles(assessment: Assessment, edition: Edition) -> list[str]:
    """The stages that the cuts of the headline ladder part its scale into, lowest first; none where the first stage has a cut too."""
    climb = headline(assessment)
    if climb is None or climb.ladder.stages[0].from_ is not None:
        return []
    stages = climb.ladder.stages
    return [stage_title(edition, climb, stage.id) for stage in stages if stage == stages[0] or stage.from_ is not None]


def next_by_score(climb: Climb, part: Standing) -> Stage | None:
    """The stage whose cut lies above the one that the dimension's score reaches; None at the top, and without a score."""
    if part.value is None or part.band is None:
        return None
    above = climb.ladder.stages[(climb.place(part.band) or 0) + 1 :]
    return next((stage for stage in above if stage.from_ is not None), None)


def _short_of(assessment: Assessment, edition: Edition, part: Standing) -> str:
    """How far the score is below the next cut, with the stage that begins there; nothing beyond the last."""
    climb = headline(assessment)
    if climb is None or part.value is None or part.band is None:
        return ""
    following = next_by_score(climb, part)
    if following is None or following.from_ is None:
        return edition.say("at-the-top")
    distance = edition.gap(part.value, following.from_, part.guarded)
    return edition.say("short-of", distance=distance, stage=stage_title(edition, climb, following.id))
