"""The page of the profile: the dimensions side by side, the strongest and the weakest of them, and what makes them so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.report.bars import bar_table, score_text, stage_word
from cxmaturity.report.charts import Axis, radar
from cxmaturity.report.findings import profile_finding
from cxmaturity.report.questions import question_name
from cxmaturity.report.standing import are_close, extremes, is_level, known, on_one_scale, standings
from cxmaturity.report.targets import aim_table, has_aims, legend, targets_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questions import Question
    from cxmaturity.report.bars import BarTable
    from cxmaturity.report.dots import LegendMark
    from cxmaturity.report.edition import Edition, Figure
    from cxmaturity.report.ends import Ends
    from cxmaturity.report.standing import Assessment, Standing
    from cxmaturity.report.targets import AimTable

FEWEST_AXES, MOST_AXES = 3, 12
"""Between these a radar shows a shape; outside them the bars stand alone."""
MOST_REMARKS = 2
"""Strengths and gaps that stand beside the radar."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A dimension worth a remark: its name with its score, and what follows from its numbers."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """The dimensions side by side. Strengths and gaps are empty where the dimensions do not differ.

    `aims` sets today beside what is aimed for; `bars` are in its place where the dimensions are not on the scale of the stages. `legend` is the
    radar's, where that shows targets.
    """

    id: str
    kicker: str
    title: str
    radar: Figure | None
    legend: tuple[LegendMark, ...]
    strengths: tuple[Remark, ...]
    gaps: tuple[Remark, ...]
    aims: AimTable | None
    bars: BarTable | None
    kind: str = "profile"


def has_profile(parts: Sequence[Standing]) -> bool:
    """Whether the dimensions need a page: with one or two of them, or without a score, the summary says it all."""
    return len(parts) >= FEWEST_AXES and bool(known(parts))


def profile_page(assessment: Assessment, edition: Edition) -> ProfilePage | None:
    """The profile; None where the dimensions need no page."""
    parts = standings(assessment)
    if not has_profile(parts):
        return None
    figure = _radar(assessment, edition, parts)
    strong, weak = _ends(parts) if figure else ((), ())
    aimed = has_aims(parts)
    return ProfilePage(
        id=f"{assessment.questionnaire.instrument.id}-profile",
        kicker=edition.say("kicker-profile"),
        title=profile_finding(edition, parts),
        radar=figure,
        legend=legend(edition, "target", ranges=False) if targets_of(assessment, edition.hand, parts) else (),
        strengths=tuple(_remark(assessment, edition, part, highest=True) for part in strong),
        gaps=tuple(_remark(assessment, edition, part, highest=False) for part in weak),
        aims=aim_table(assessment, edition, parts) if aimed else None,
        bars=None if aimed else bar_table(assessment, edition, parts, details=True),
    )


def _ends(parts: Sequence[Standing]) -> tuple[Sequence[Standing], Sequence[Standing]]:
    """The dimensions above the middle of the range and those below it, the farthest first."""
    ranked = sorted(known(parts), key=lambda part: part.value or 0.0, reverse=True)
    high, low = ranked[0].value or 0.0, ranked[-1].value or 0.0
    if not any(extremes(ranked)) or are_close(ranked):
        return (), ()
    middle = (high + low) / 2
    strong = [part for part in ranked if (part.value or 0.0) > middle]
    weak = [part for part in reversed(ranked) if (part.value or 0.0) < middle]
    return _leading(strong), _leading(weak)


def _leading(ranked: Sequence[Standing]) -> Sequence[Standing]:
    """The first two, and all that share the score of the second."""
    last = ranked[:MOST_REMARKS][-1].value or 0.0
    return [part for place, part in enumerate(ranked) if place < MOST_REMARKS or is_level(part.value or 0.0, last)]


def _remark(assessment: Assessment, edition: Edition, part: Standing, *, highest: bool) -> Remark:
    name, score = edition.text(part.dimension.title), score_text(edition, part)
    return Remark(
        title=edition.say("dimension-score", dimension=name, score=score),
        text=_telling_answer(assessment, edition, part, highest=highest),
    )


def _telling_answer(assessment: Assessment, edition: Edition, part: Standing, *, highest: bool) -> str:
    """The questions that lift or lower the dimension most; the stage by score where no answer stands out."""
    answers = assessment.result.questions
    given = {question.id: answers[question.id].value for question in _scored(part) if question.id in answers}
    found = {id_: value for id_, value in given.items() if value is not None}
    if not found or is_level(max(found.values()), min(found.values())):
        stage = stage_word(assessment, edition, part)
        return edition.say("remark-stage", stage=stage) if stage else ""
    end = max(found.values()) if highest else min(found.values())
    telling = [question for question in _scored(part) if question.id in found and is_level(found[question.id], end)]
    names = [question_name(edition, question) for question in telling]
    return edition.say("remark-highest" if highest else "remark-lowest", n=len(names), questions=edition.listed(names))


def _scored(part: Standing) -> tuple[Question, ...]:
    return tuple(question for question in part.dimension.questions if question.scored)


def _radar(assessment: Assessment, edition: Edition, parts: Sequence[Standing]) -> Figure | None:
    """The shape of the profile; None for too few or too many axes, or dimensions on different scales."""
    scored, ends = known(parts), parts[0].ends
    if not on_one_scale(parts) or ends is None or len(scored) < FEWEST_AXES or len(parts) > MOST_AXES:
        return None
    axes = _axes(assessment, edition, parts)
    alt, caption = _words(assessment, edition, axes, ends)
    return edition.figure(radar(axes, low=ends.low, high=ends.high, alt=alt, theme=edition.theme), caption)


def _axes(assessment: Assessment, edition: Edition, parts: Sequence[Standing]) -> list[Axis]:
    targets = targets_of(assessment, edition.hand, parts)
    aims = [targets.get(part.dimension.id) for part in parts]
    return [
        Axis(edition.text(part.dimension.title), part.value, _axis_value(edition, part), aim.value if aim else None)
        for part, aim in zip(parts, aims, strict=True)
    ]


def _words(assessment: Assessment, edition: Edition, axes: Sequence[Axis], ends: Ends) -> tuple[str, str]:
    """The radar's text alternative and its caption."""
    scale = {"low": edition.short(ends.low), "high": edition.short(ends.high)}
    people, alt = assessment.result.respondents, edition.say("alt-radar", n=len(axes), **scale)
    targets = [f"{axis.label} {edition.number(axis.target)}" for axis in axes if axis.target is not None]
    if not targets:
        return alt, edition.say("caption-radar", n=people, **scale)
    told = edition.say("alt-radar-targets", targets=edition.listed(targets))
    return f"{alt} {told}", edition.say("caption-radar-targets", n=people, **scale)


def _axis_value(edition: Edition, part: Standing) -> str:
    return "–" if part.value is None else edition.number(part.value, part.guarded)
