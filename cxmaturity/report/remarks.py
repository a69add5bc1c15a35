"""What a reader should be careful with: a provisional stage, questions that were not asked, dimensions without a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.questions import MISSING_STATES
from cxmaturity.model.structure import questions_under
from cxmaturity.report.findings import stage_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.report.edition import Edition
    from cxmaturity.report.findings import Verdict
    from cxmaturity.report.standing import Assessment, Standing

MOST_NAMED = 3
"""More dimensions than this that lack a score for the same reason are counted, not named."""


def remarks(
    assessment: Assessment, edition: Edition, judged: Verdict | None, parts: Sequence[Standing]
) -> tuple[str, ...]:
    """A sentence for each thing to be careful with; dimensions that lack a score for one reason share theirs."""
    alone = (edition.say("remark-one"),) if assessment.result.respondents == 1 else ()
    return (*_about_stage(edition, judged), *alone, *_without_score(assessment, edition, parts))


def _about_stage(edition: Edition, judged: Verdict | None) -> Iterator[str]:
    if judged and judged.climb.outcome.provisional:
        low = stage_title(edition, judged.climb, judged.climb.outcome.stage_low)
        high = stage_title(edition, judged.climb, judged.climb.outcome.stage_high)
        yield edition.say("remark-provisional", low=low, high=high)
    if judged and judged.climb.outcome.status == "reduced_scope":
        yield edition.say("remark-reduced-scope")


def _without_score(assessment: Assessment, edition: Edition, parts: Sequence[Standing]) -> Iterator[str]:
    reasons: dict[str, list[Standing]] = {}
    for part in parts:
        if part.value is None:
            reasons.setdefault(_reason(assessment, part), []).append(part)
    for reason, found in reasons.items():
        if reason == "remark-coverage" and len(found) == 1:
            yield _coverage(edition, found[0])
        else:
            key = "remark-too-few" if reason == "remark-coverage" else reason
            yield edition.say(key, n=len(found), dimensions=_named(edition, found))


def _named(edition: Edition, parts: Sequence[Standing]) -> str:
    if len(parts) > MOST_NAMED:
        return edition.say("dimensions-count", n=len(parts))
    return edition.listed([edition.text(part.dimension.title) for part in parts])


def _coverage(edition: Edition, part: Standing) -> str:
    least = part.dimension.min_coverage
    answered, needed = edition.percent(part.score.coverage or 0.0, (least,)), edition.percent(least)
    dimension = edition.text(part.dimension.title)
    return edition.say("remark-coverage", dimension=dimension, answered=answered, needed=needed)


def _reason(assessment: Assessment, part: Standing) -> str:
    """The sentence that says why a dimension has no score."""
    share = part.score.coverage
    if part.score.status == "suppressed":
        return "remark-suppressed"
    if share is None:
        return "remark-no-weight" if _has_applied(assessment, part.dimension.id) else "remark-not-applicable"
    return "remark-too-few" if share >= part.dimension.min_coverage - TOLERANCE else "remark-coverage"


def _has_applied(assessment: Assessment, id_: str) -> bool:
    """Whether a question under this score was answered or could have been."""
    under = questions_under(assessment.questionnaire, id_)
    found = [outcome for member in under if (outcome := assessment.result.questions.get(member.id))]
    return any(outcome.n or any(outcome.states.get(state) for state in MISSING_STATES) for outcome in found)
