"""Groups in the order of their headline score, each with the range of its dimensions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.report.bars import stage_titles
from cxmaturity.report.dots import LegendMark, Track, ranked_dot, stage_names
from cxmaturity.report.findings import stage_title
from cxmaturity.report.group_scores import headline_ends, headline_guarded, headlines_shown, shown_scores
from cxmaturity.report.standing import band_of, headline, headline_score, ladder_cuts
from cxmaturity.report.theme import ramp_colours

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from cxmaturity.model.result import GroupResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.ends import Ends
    from cxmaturity.report.standing import Assessment, Standing

FEWEST_RANKED = 3
"""Fewer groups than this make no ranking."""


@dataclass(frozen=True, slots=True)
class RankRow:
    """A group: its headline score, and the stage whose cut that reaches, empty without cuts."""

    name: str
    picture: Markup
    score: str
    stage: str


@dataclass(frozen=True, slots=True)
class RankTable:
    """A figure in the form of a table. `scale` is the head over the pictures, empty where the stages' names do not fit."""

    number: int
    caption: str
    legend: tuple[LegendMark, ...]
    scale: Markup
    rows: tuple[RankRow, ...]
    whole: RankRow | None


def rank_table(
    assessment: Assessment, edition: Edition, groups: Mapping[str, GroupResult], parts: Sequence[Standing]
) -> RankTable | None:
    """The groups that show a headline score, the highest first; None for a few, or for a score without a scale."""
    scores, ends = shown_scores(groups), headline_ends(assessment)
    values = headlines_shown(assessment, scores)
    if len(values) < FEWEST_RANKED or ends is None:
        return None
    id_ = headline_score(assessment) or ""
    entries = sorted((_entry(parts, ends, name, scores[name], id_) for name in values), key=lambda one: -one.value)
    has_ranges = any(entry.reach for entry in entries)
    return RankTable(
        number=edition.figure_number(),
        caption=_caption(assessment, edition, len(entries), has_ranges=has_ranges),
        legend=_legend(edition, has_ranges=has_ranges),
        scale=stage_names(stage_titles(assessment, edition), _track(assessment, ends)),
        rows=tuple(_row(assessment, edition, ends, entry) for entry in entries),
        whole=_whole(assessment, edition, ends, parts),
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    value: float
    reach: tuple[float, float] | None


def _entry(parts: Sequence[Standing], ends: Ends, name: str, found: Mapping[str, float], id_: str) -> _Entry:
    """A group with the range of those of its dimensions that are on the scale of the headline."""
    comparable = [part.dimension.id for part in parts if part.ends == ends and part.dimension.id != id_]
    return _Entry(name, found[id_], _range([found[part] for part in comparable if part in found]))


def _whole(assessment: Assessment, edition: Edition, ends: Ends, parts: Sequence[Standing]) -> RankRow | None:
    """All respondents, as a group; None where they have no headline score."""
    found = {id_: score.value for id_, score in assessment.result.scores.items() if score.value is not None}
    id_ = headline_score(assessment) or ""
    if id_ not in found:
        return None
    return _row(assessment, edition, ends, _entry(parts, ends, edition.say("everybody"), found, id_))


def _row(assessment: Assessment, edition: Edition, ends: Ends, entry: _Entry) -> RankRow:
    guarded, climb, track = headline_guarded(assessment), headline(assessment), _track(assessment, ends)
    score = edition.number(entry.value, guarded)
    alt = edition.say("alt-bar", dimension=entry.name, score=score)
    if entry.reach:
        low, high = (edition.number(value, guarded) for value in entry.reach)
        alt = edition.say("alt-ranked", group=entry.name, score=score, low=low, high=high)
    colours = ramp_colours(len(track.stretches), edition.theme) if track.cuts else (edition.theme.rule,)
    stage = band_of(assessment, climb, ends, entry.value)
    return RankRow(
        name=entry.name,
        picture=ranked_dot(entry.value, reach=entry.reach, track=track, colours=colours, alt=alt, theme=edition.theme),
        score=score,
        stage=stage_title(edition, climb, stage) if climb and stage else "",
    )


def _range(values: Sequence[float]) -> tuple[float, float] | None:
    return (min(values), max(values)) if len(values) > 1 else None


def _caption(assessment: Assessment, edition: Edition, groups: int, *, has_ranges: bool) -> str:
    sentences = [edition.say("caption-ranking", n=groups)]
    sentences += [edition.say("caption-ranking-range")] if has_ranges else []
    sentences += [edition.say("caption-ranking-stages")] if ladder_cuts(assessment, headline(assessment)) else []
    return " ".join(sentences)


def _legend(edition: Edition, *, has_ranges: bool) -> tuple[LegendMark, ...]:
    score = LegendMark("now", edition.say("mark-headline"))
    return (score, LegendMark("range", edition.say("mark-dimensions"))) if has_ranges else (score,)


def _track(assessment: Assessment, ends: Ends) -> Track:
    return Track(ends.low, ends.high, ladder_cuts(assessment, headline(assessment)))
