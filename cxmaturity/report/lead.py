"""The paragraph that a director can read aloud: where the organisation stands, why, what stands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.report.ends import ends_of
from cxmaturity.report.findings import (
    client_of,
    extremes_sentences,
    headline_text,
    next_step,
    stage_title,
    steps_finding,
)
from cxmaturity.report.group_findings import can_be_compared, groups_finding
from cxmaturity.report.group_scores import by_name
from cxmaturity.report.requirements import score_gap
from cxmaturity.report.standing import climbs, headline_score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.report.edition import Edition
    from cxmaturity.report.findings import Verdict
    from cxmaturity.report.standing import Assessment, Climb, Standing

LONGEST_NAMED = 140
"""Letters of a requirement that can stand in a sentence."""


@dataclass(frozen=True, slots=True)
class _Sentences:
    """For requirements that are counted, for one that is not met, and for one of which that is not known."""

    counted: str
    unmet: str
    unknown: str


_HELD_BACK = _Sentences("lead-held-back", "lead-held-back-named", "lead-held-back-unknown")
_REQUIREMENTS = _Sentences("lead-requirements", "lead-requirements-named", "lead-requirements-unknown")


def lead(assessments: Sequence[Assessment], edition: Edition, judged: Verdict | None, parts: Sequence[Standing]) -> str:
    """The paragraph: whole sentences to read aloud, in an order that holds without any one of them."""
    first = assessments[0]
    sentences = [_where(first, edition, judged)]
    sentences += _why(edition, judged) if judged and judged.stage else []
    sentences += extremes_sentences(edition, parts)
    sentences += _groups(first, edition, parts)
    steps = [climb for assessment in assessments for climb in climbs(assessment, "free")]
    told = bool(judged or len(assessments) > 1)
    sentences += [edition.say("lead-steps", finding=steps_finding(edition, climb)) for climb in steps if told]
    sentences += _next_step(edition, steps)
    return " ".join(sentences)


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


def _groups(assessment: Assessment, edition: Edition, parts: Sequence[Standing]) -> list[str]:
    """How groups differ, for the first way of grouping that can be compared."""
    named = [by_name(groups, edition) for groups in assessment.result.groups.values()]
    comparable = [groups for groups in named if can_be_compared(groups, parts)]
    return [
        edition.say("lead-group-finding", finding=groups_finding(edition, groups, parts)) for groups in comparable[:1]
    ]


def _next_step(edition: Edition, checklists: Sequence[Climb]) -> list[str]:
    """The step of the first checklist to take."""
    following = [(climb, next_step(climb)) for climb in checklists[:1]]
    return [
        edition.say("lead-next-step", step=stage_title(edition, climb, step.id)) for climb, step in following if step
    ]


def _why(edition: Edition, judged: Verdict) -> list[str]:
    """Why it is this stage and not the next."""
    if judged.next is None:
        return [edition.say("lead-top")]
    following = stage_title(edition, judged.climb, judged.next)
    if judged.held_back:
        scored = stage_title(edition, judged.climb, judged.by_score)
        return [_missing(edition, judged, _HELD_BACK, scored=scored, next=following)]
    short = judged.short
    if short is None or short.needed is None:
        return [_missing(edition, judged, _REQUIREMENTS, next=following)]
    begins = edition.say(
        "lead-short", next=following, cut=edition.number(short.needed), distance=score_gap(edition, short)
    )
    more = [edition.say("lead-and-more", n=judged.others)] if judged.others else []
    return [begins, *more]


def _missing(edition: Edition, judged: Verdict, sentences: _Sentences, **values: str) -> str:
    """What is still missing, by name when it is one requirement that is short enough to be read aloud."""
    named = edition.text(judged.unmet[0].text).rstrip(".") if len(judged.unmet) == 1 else ""
    if not named or len(named) > LONGEST_NAMED:
        return edition.say(sentences.counted, n=len(judged.unmet), **values)
    key = sentences.unmet if judged.unmet[0].met is False else sentences.unknown
    return edition.say(key, requirement=named, **values)
