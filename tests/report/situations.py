"""The situations in which an organisation can stand, and what a report says first in each: the catalogue of sentences."""

from __future__ import annotations

from dataclasses import replace

from cxmaturity.model.result import LadderResult, LadderStatus, Next, RequirementResult
from cxmaturity.report.stages import stages_pages
from cxmaturity.report.standing import Assessment
from cxmaturity.report.summary import summary_page
from tests.report.samples import (
    asked,
    climbed,
    edition,
    indicators_assessment,
    maturity,
    result,
    steps_assessment,
)

UNEQUAL: dict[str, float | None] = {"strategy": 2.75, "data": 1.75, "culture": 3.25}
EQUAL: dict[str, float | None] = dict.fromkeys(UNEQUAL, 2.0)
FLOOR = asked("floor >= 1.5", 1.25, 1.5, "floor")


def standing(ladder: LadderResult | None, overall: float | None, *, equal: bool = False, people: int = 1) -> Assessment:
    values = EQUAL if equal else UNEQUAL
    return Assessment(maturity() if ladder else maturity(ladders={}), result(values, ladder, overall, people))


def _bound(ladder: LadderResult) -> LadderResult:
    """The ladder with the floor as what its next stage still asks."""
    return replace(ladder, next=Next("capable", (FLOOR,)))


def _without(status: LadderStatus, unmet: RequirementResult, overall: float | None) -> LadderResult:
    """The ladder without a stage: its first asks something that is not met."""
    return replace(climbed(None, overall), status=status, next=Next("cluttered", (unmet,)))


def _nameless(found: Assessment) -> Assessment:
    return replace(found, result=replace(found.result, organisation=""))


SITUATIONS: dict[str, Assessment] = {
    "top stage": standing(climbed("cultural", 3.7, 4.0), 3.7),
    "below the first stage": standing(_without("below_first", FLOOR, 1.2), 1.2),
    "insufficient coverage": standing(
        _without("insufficient", asked("coverage(overall) >= 0.75", 0.5, 0.75, "overall"), None), None
    ),
    "reduced scope": standing(replace(climbed(None, 2.0), status="reduced_scope"), 2.0),
    "suppressed": standing(replace(climbed(None, None), status="suppressed"), None),
    "provisional": standing(
        replace(climbed("considered", 2.46), provisional=True, stage_low="cluttered", stage_high="capable"), 2.46
    ),
    "a gate binds while the mean is higher": standing(climbed("considered", 2.58, gate=2.0), 2.58),
    "the floor binds": standing(_bound(climbed("considered", 2.58)), 2.58),
    "the mean binds": standing(climbed("considered", 2.46, gate=3.0), 2.46),
    "mean and gate bind": standing(climbed("considered", 2.46, gate=2.0), 2.46),
    "what binds is unknown": standing(climbed("considered", 2.58, gate=None), 2.58),
    "an organisation without a name": _nameless(standing(climbed("considered", 2.46, gate=3.0), 2.46)),
    "several gates bind while the mean is higher": standing(
        replace(climbed("considered", 2.58), next=Next("capable", (FLOOR, asked("data_a >= 3", 2.0, 3, "data_a")))),
        2.58,
    ),
    "many respondents": standing(climbed("considered", 2.46, gate=3.0), 2.46, people=60),
    "all scores equal": standing(climbed("considered", 2.0, gate=3.0), 2.0, equal=True),
    "no ladder": standing(None, 2.58),
    "no ladder and scales of its own": indicators_assessment(),
    "a checklist": steps_assessment("owner", "goals"),
}


def told(found: Assessment, language: str) -> dict[str, str]:
    """The sentences of the first pages: those that are there."""
    page, stages = summary_page([found], edition(language)), stages_pages(found, edition(language))
    sentences = {
        "summary": page.title,
        "lead": page.lead,
        "stages": stages[0].title if stages else "",
        "with care": " ".join(page.remarks),
    }
    return {place: sentence for place, sentence in sentences.items() if sentence}
