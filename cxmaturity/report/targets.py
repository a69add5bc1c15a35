"""Where dimensions should go: the consultant's targets, else the next stage by score, and the table that sets them beside today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.report.bars import MOST_AIRY, coverage_text, next_by_score, score_text, stage_titles, stage_word
from cxmaturity.report.dots import LegendMark, Track, dumbbell, stage_names
from cxmaturity.report.findings import stage_title
from cxmaturity.report.standing import headline, known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from cxmaturity.model.edits import Hand
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment, Climb, Standing

_CAPTIONS = {
    "target": "caption-aims-target",
    "next": "caption-aims-next",
    "both": "caption-aims-both",
    "none": "caption-aims-none",
}
_SEEN = 0.05
"""A range that is a smaller share of the scale hides behind its dot."""
_RINGS = {"target": "mark-target", "next": "mark-next", "both": "mark-target-or-next", "none": "mark-next"}


@dataclass(frozen=True, slots=True)
class Aim:
    """A stage and the score at which it begins. `chosen` says that the consultant set it as the target."""

    stage: str
    value: float
    chosen: bool


@dataclass(frozen=True, slots=True)
class AimRow:
    """One dimension: `score` says why where there is no number; `aim` is empty where there is nothing to aim for."""

    name: str
    picture: Markup
    score: str
    stage: str
    has_score: bool
    aim: str
    aim_stage: str
    answered: str


@dataclass(frozen=True, slots=True)
class AimTable:
    """A figure in the form of a table. `scale` is the head over the pictures, empty where the stages' names do not fit."""

    number: int
    caption: str
    legend: tuple[LegendMark, ...]
    scale: Markup
    aims: str
    rows: tuple[AimRow, ...]
    dense: bool


def aim_of(assessment: Assessment, hand: Hand, part: Standing) -> Aim | None:
    """What a dimension aims for: its target, else the next stage by score. None at the top, and off the ladder's scale.

    A target that is a stage without a cut has no place on the scale, but for the first: that begins where the scale does.
    """
    climb = headline(assessment)
    if climb is None or not part.cuts:
        return None
    stage = hand.targets.get(part.dimension.id)
    start = None if stage is None else _start(climb, part, stage)
    if stage is not None and start is not None:
        return Aim(stage, start, chosen=True)
    following = next_by_score(climb, part)
    return Aim(following.id, following.from_, chosen=False) if following and following.from_ is not None else None


def _start(climb: Climb, part: Standing, stage: str) -> float | None:
    start = climb.ladder.start(stage)
    first = part.ends.low if part.ends and climb.place(stage) == 0 else None
    return first if start is None else start


def targets_of(assessment: Assessment, hand: Hand, parts: Sequence[Standing]) -> dict[str, Aim]:
    """The targets that the consultant set, by dimension; those that have a place on the scale."""
    aims = {part.dimension.id: aim_of(assessment, hand, part) for part in parts}
    return {id_: aim for id_, aim in aims.items() if aim is not None and aim.chosen}


def has_aims(parts: Sequence[Standing]) -> bool:
    """Whether the dimensions can be set on one line with the stages: all are on the scale of the ladder."""
    return bool(known(parts)) and all(part.cuts for part in parts)


def aim_table(assessment: Assessment, edition: Edition, parts: Sequence[Standing]) -> AimTable:
    """The dimensions in the order of the questionnaire, each as it is today and with what it aims for."""
    aims = [aim_of(assessment, edition.hand, part) for part in parts]
    rows = tuple(_row(assessment, edition, part, aim) for part, aim in zip(parts, aims, strict=True))
    key = _key(aims)
    ranges = any(_reach(part) for part in parts)
    return AimTable(
        number=edition.figure_number(),
        caption=_caption(edition, key, ranges=ranges, people=assessment.result.respondents),
        legend=legend(edition, key, ranges=ranges),
        scale=stage_names(stage_titles(assessment, edition), _track(parts[0])),
        aims=edition.say(_RINGS[key]),
        rows=rows,
        dense=len(rows) > MOST_AIRY,
    )


def _key(aims: Sequence[Aim | None]) -> str:
    """What the rings stand for: targets, next stages, both, or nothing."""
    chosen = {aim.chosen for aim in aims if aim is not None}
    if not chosen:
        return "none"
    return "both" if len(chosen) > 1 else "target" if True in chosen else "next"


def _caption(edition: Edition, key: str, *, ranges: bool, people: int) -> str:
    caption = edition.say(_CAPTIONS[key], n=people)
    return " ".join([caption, edition.say("caption-aims-range")]) if ranges else caption


def legend(edition: Edition, key: str, *, ranges: bool) -> tuple[LegendMark, ...]:
    """The marks of a figure of dots, at most three: today, what `key` says the ring is, and what missing answers make possible."""
    marks = [LegendMark("now", edition.say("mark-now"))]
    marks += [LegendMark("aim", edition.say(_RINGS[key]))] if key != "none" else []
    marks += [LegendMark("range", edition.say("mark-range"))] if ranges else []
    return tuple(marks)


def _row(assessment: Assessment, edition: Edition, part: Standing, aim: Aim | None) -> AimRow:
    picture = dumbbell(
        part.value,
        aim.value if aim else None,
        reach=_reach(part),
        track=_track(part),
        alt=_alt(edition, part, aim),
        theme=edition.theme,
    )
    return AimRow(
        name=edition.text(part.dimension.title),
        picture=picture,
        score=score_text(edition, part),
        stage=stage_word(assessment, edition, part),
        has_score=part.value is not None,
        aim=edition.number(aim.value) if aim else "",
        aim_stage=_aim_word(assessment, edition, part, aim),
        answered=coverage_text(edition, part.score, part.dimension.min_coverage),
    )


def _track(part: Standing) -> Track:
    return Track(part.ends.low, part.ends.high, part.cuts) if part.ends else Track(0, 0)


def _reach(part: Standing) -> tuple[float, float] | None:
    """Between which scores the missing answers leave the dimension; None where that is too little to be seen on its line."""
    low, high = part.score.low, part.score.high
    if part.value is None or part.ends is None or low is None or high is None:
        return None
    return (low, high) if high - low > _SEEN * (part.ends.high - part.ends.low) else None


def _aim_word(assessment: Assessment, edition: Edition, part: Standing, aim: Aim | None) -> str:
    """The stage that is aimed for, and whether its score is there already; that there is nothing higher at the top."""
    climb = headline(assessment)
    if climb is None or aim is None:
        return edition.say("at-the-top") if part.band else ""
    title = stage_title(edition, climb, aim.stage)
    reached = part.value is not None and part.value >= aim.value - TOLERANCE
    return edition.say("aim-reached", stage=title) if reached else title


def _alt(edition: Edition, part: Standing, aim: Aim | None) -> str:
    said, reach = _told(edition, part, aim), _reach(part)
    if reach is None:
        return said
    low, high = (edition.number(value, part.guarded) for value in reach)
    return " ".join([said, edition.say("alt-aim-range", low=low, high=high)])


def _told(edition: Edition, part: Standing, aim: Aim | None) -> str:
    values = {"dimension": edition.text(part.dimension.title), "score": score_text(edition, part)}
    if aim is None:
        return edition.say("alt-aim-none", **values)
    values["aim"] = edition.number(aim.value)
    if part.value is None:
        return edition.say("alt-aim-unscored", **values)
    return edition.say("alt-aim-target" if aim.chosen else "alt-aim-next", **values)
