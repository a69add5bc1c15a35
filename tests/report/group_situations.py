"""The situations in which groups of respondents can stand to each other, and what their page says in each: the catalogue of sentences."""

from __future__ import annotations

from dataclasses import replace

from cxmaturity.model.result import GroupResult
from cxmaturity.report.groups import groups_pages
from cxmaturity.report.standing import Assessment
from tests.report.samples import climbed, edition, indicators_assessment, maturity, result, scored

HIDDEN = GroupResult(None, suppressed=True, scores={}, ladders={})
WHOLE: dict[str, float | None] = {"strategy": 2.75, "data": 1.75, "culture": 3.25}
PARTS = tuple(WHOLE)


def group(*values: float | None, overall: float | None = None, parts: tuple[str, ...] = PARTS) -> GroupResult:
    """A group of eight with these scores, dimension by dimension."""
    scores = {**dict(zip(parts, values, strict=True)), "overall": overall}
    return GroupResult(
        8, suppressed=False, scores={id_: scored(value, n=8) for id_, value in scores.items()}, ladders={}
    )


def split(found: Assessment, **groups: GroupResult) -> Assessment:
    return replace(found, result=replace(found.result, respondents=40, groups={"team": groups}))


def small(**groups: GroupResult) -> Assessment:
    """The small instrument, whose three dimensions and whole score are known."""
    return split(Assessment(maturity(), result(WHOLE, climbed("considered", 2.58), 2.58, 40)), **groups)


def single(**groups: GroupResult) -> Assessment:
    """An instrument with one dimension."""
    found = Assessment(maturity(("data",)), result({"data": 1.75}, climbed("considered", 1.75), 1.75, 40))
    return split(found, **groups)


SITUATIONS: dict[str, Assessment] = {
    "apart on one dimension": small(
        Sales=group(3.0, 1.5, 3.5, overall=2.67), Claims=group(1.75, 2.0, 3.25, overall=2.33), Legal=HIDDEN
    ),
    "apart on several dimensions alike": small(
        Sales=group(3.0, 1.5, 3.5, overall=2.67), Claims=group(2.5, 2.0, 3.0, overall=2.5)
    ),
    "close together": small(Sales=group(2.75, 1.75, 3.25, overall=2.58), Claims=group(2.8, 1.7, 3.25, overall=2.58)),
    "equal": small(
        Sales=group(2.0, 3.0, 3.25, overall=2.75),
        Claims=group(2.0, 3.0, 3.25, overall=2.75),
        IT=group(2.0, 3.0, 3.25, overall=2.75),
    ),
    "equal as far as they can be seen": small(
        Sales=group(2.75, 1.75, 3.25, overall=2.58),
        Claims=group(2.75, 1.75, 3.25, overall=2.58),
        Legal=HIDDEN,
        Board=HIDDEN,
    ),
    "one visible": small(Sales=group(1.0, 1.0, 1.0, overall=1.0), Legal=HIDDEN, Board=HIDDEN),
    "none visible": small(Legal=HIDDEN, Board=HIDDEN, HR=HIDDEN),
    "scores that cannot be compared": small(Sales=group(2.0, None, None), Claims=group(None, 2.0, None)),
    "a weakness in all and an example": small(
        Sales=group(2.5, 1.5, 3.0, overall=2.33),
        Claims=group(2.75, 1.75, 3.25, overall=2.58),
        IT=group(3.5, 2.0, 4.0, overall=3.17),
    ),
    "a weakness in half of them": small(
        Sales=group(2.5, 1.75, 3.25, overall=2.5),
        Claims=group(2.75, 1.75, 3.25, overall=2.58),
        IT=group(2.0, 2.5, 3.25, overall=2.58),
        Legal=group(2.6, 2.6, 2.55, overall=2.58),
    ),
    "a weakness of one group only": small(
        Sales=group(2.75, 1.75, 3.25, overall=2.58),
        Claims=group(2.75, 1.75, 2.0, overall=2.17),
        IT=group(2.8, 1.75, 3.25, overall=2.6),
    ),
    "no local weakness and no example": small(
        Sales=group(2.7, 1.75, 3.25, overall=2.57), Claims=group(2.75, 1.74, 3.45, overall=2.65)
    ),
    "an example by its overall score": small(
        Sales=group(3.25, 1.75, 3.5, overall=2.83),
        Claims=group(2.5, 1.75, 3.75, overall=2.67),
        IT=group(2.5, 2.0, 3.5, overall=2.67),
    ),
    "higher on most dimensions": small(
        Sales=group(3.25, 2.25, 3.0, overall=2.83), Claims=group(2.5, 1.75, 3.25, overall=2.5)
    ),
    "one dimension": single(
        Sales=group(1.5, overall=1.5, parts=("data",)), Claims=group(2.4999, overall=2.4999, parts=("data",))
    ),
    "scales of their own": split(
        indicators_assessment(),
        Sales=group(8.0, 2.0, parts=("asked", "felt")),
        Claims=group(9.0, 4.25, parts=("asked", "felt")),
    ),
}


def told(found: Assessment, language: str) -> dict[str, str]:
    """The sentences of the page: those that are there."""
    page = groups_pages(found, edition(language))[0]
    sentences = {"title": page.title, "lead": page.lead, **{note.title: note.text for note in page.notes}}
    if page.ranking:
        sentences["ranking"] = ", ".join(f"{row.name} {row.score}" for row in page.ranking.rows)
    return sentences
