"""What can be said of the way up, of where to start and of the months, in every situation: the catalogue of sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cxmaturity.model.advice import scheduled
from cxmaturity.model.path import Path, Step, Way
from cxmaturity.model.result import Next
from cxmaturity.report.matrix import start_of
from cxmaturity.report.path import path_page
from cxmaturity.report.roadmap import roadmap_page
from tests.pieces import piece
from tests.report.samples import asked, assessment, climbed, edition, steps_assessment, text

if TYPE_CHECKING:
    from cxmaturity.model.advice import Advice
    from cxmaturity.report.standing import Assessment

MEAN, GATE = (requirement.text for requirement in climbed("considered", 2.46, gate=2.0).stages[2].requirements)


def step(id_: str = "a", **changes: Any) -> Step:
    """A medium step of twenty person-days on the gate's question, which adds a little and meets the gate."""
    whole = Step(
        id_, "data_a", "considered", "capable", text(f"Do {id_}", f"Doe {id_}"), "medium", 20.0, 0.08, clears=(GATE,)
    )
    return replace(whole, **changes)


def small(id_: str, **changes: Any) -> Step:
    """A small step of three person-days that meets nothing by itself."""
    return step(id_, **{"effort": "small", "days": 3.0, "gain": 0.04, "clears": (), **changes})


def way(*steps: Step, reached: float | None = 2.66, proven: bool = True) -> Way:
    """A way of these steps."""
    days = [each.days for each in steps if each.days is not None]
    whole = sum(days) if len(days) == len(steps) else None
    return Way(steps, sum(each.points for each in steps), whole, reached, proven)


def climbing(best: Way, second: Way | None = None, found: Assessment | None = None, **changes: Any) -> Assessment:
    """Noordkade, at Considered with 2.58, and the ways to Capable."""
    whole = found or assessment()
    path = Path("stages", "capable", "found", best, second)
    return replace(whole, path=replace(path, **changes))


def lacking(status: Any) -> Assessment:
    """Noordkade without a way to Capable."""
    return replace(assessment(), path=Path("stages", "capable", status, lacking=(GATE,)))


def advised(*advice: Advice, found: Assessment | None = None) -> Assessment:
    """Noordkade with this advice."""
    whole = found or assessment()
    return replace(whole, result=replace(whole.result, advice=scheduled(advice)))


def many(number: int, letter: str = "p", **changes: Any) -> tuple[Advice, ...]:
    """So many pieces that only raise the score."""
    return tuple(piece(f"{letter}{place}", **changes) for place in range(1, number + 1))


def gated(id_: str, **changes: Any) -> Advice:
    """A piece that the gate of the next stage asks for."""
    return piece(id_, **{"because": "requirement", "serves": ("data_a",), **changes})


def on_steps(*advice: Advice) -> Assessment:
    """The checklist of which the second step is next, with this advice."""
    found = steps_assessment("owner")
    following = Next("journey", (asked("journey_item >= 1", 0.0, 1, "journey_item"),))
    ladders = {"steps": replace(found.result.ladders["steps"], next=following)}
    return advised(*advice, found=replace(found, result=replace(found.result, ladders=ladders)))


TOP = assessment(climbed("cultural", 3.7, 4.0))
BOTH = climbing(
    way(small("b"), step("c", clears=(GATE, MEAN))), found=assessment(climbed("considered", 2.46, gate=2.0))
)

PATHS: dict[str, Assessment] = {
    "one action": climbing(way(step())),
    "two actions": BOTH,
    "a way without a score": climbing(way(step(gain=None, days=None), reached=None)),
    "a way that leaves the score as it is": climbing(way(step(gain=0.0))),
    "a way that hardly moves the score": climbing(way(step(gain=0.0004))),
    "another way that costs more": climbing(way(step()), way(small("b"), step("c"))),
    "another way that costs as much": climbing(way(step()), way(step("b", days=25.0))),
    "another way of many actions": climbing(way(step(), small("b")), way(small("b"), *map(small, "cdef"))),
    "another way with nothing in common": climbing(way(step()), way(*map(small, "cdef"))),
    "a way that may not be the cheapest": climbing(way(step(), proven=False)),
    "another way that may not be the next": climbing(way(step(), proven=False), way(small("b"), step("c"))),
    "many respondents": climbing(way(step()), found=assessment(respondents=60)),
    "answers are missing": lacking("unknown"),
    "no way with all actions": lacking("unreachable"),
    "no actions": lacking("no_improvements"),
}
"""The ways up."""

STARTS: dict[str, Assessment] = {
    "the front is asked for and small": advised(gated("g", effort="small", days=3.0), *many(3)),
    "several are asked for and small": advised(*(gated(id_, effort="small") for id_ in "ab"), *many(2, effort="small")),
    "what is asked for is medium": advised(gated("g"), *many(3)),
    "what is asked for is large": advised(gated("g", effort="large", days=60.0), *many(2), piece("z", needs=("g",))),
    "what is asked for stands further on": advised(*many(3), gated("g", effort="small")),
    "what is asked for waits": advised(*many(3), gated("g", effort="small", needs=("p1",))),
    "nothing is asked for": advised(*many(4)),
    "nothing is next": advised(*many(4), found=TOP),
    "a step is next": on_steps(gated("g", effort="small", serves=("journey_item",)), *many(3)),
    "a great many small ones": advised(
        *(gated(f"g{place}", effort="small", days=None) for place in range(9)), *many(9, effort="small")
    ),
    "a great many small ones further on": advised(
        *many(10, effort="small"), *(gated(f"g{place}", effort="small", days=None) for place in range(9))
    ),
    "some are done": advised(gated("g", effort="small", status="done"), *many(4)),
}
"""Where to start."""


def _with_way(more: int) -> Assessment:
    """An organisation whose way to the next stage takes one action of those advised."""
    found = PATHS["one action"]
    assert found.path is not None
    assert found.path.best is not None
    needed = piece(found.path.best.steps[0].id, days=found.path.best.days)
    return replace(found, result=replace(found.result, advice=(needed, *many(more, letter="q"))))


MONTHS: dict[str, list[Assessment]] = {
    "three in the first months": [advised(*many(6))],
    "one in the first months": [advised(*many(3, effort="large"))],
    "all in the first months": [advised(gated("g"), *many(2))],
    "a single action": [advised(piece("a"))],
    "all done": [advised(*many(2, status="done"))],
    "the single action is done": [advised(piece("a", status="done"))],
    "more than fits": [advised(*many(20, effort="large"))],
    "the way to the next stage is part of it": [_with_way(3)],
    "two instruments": [advised(gated("g"), *many(2)), on_steps(gated("g", serves=("journey_item",)))],
    "two instruments of which one does not fit": [advised(*many(20, effort="large")), on_steps(*many(2))],
    "a checklist": [on_steps(gated("g", serves=("journey_item",)))],
}
"""The months."""


def told_of_path(found: Assessment, language: str) -> dict[str, str]:
    """What the page about the way up says, as far as it says it."""
    page = path_page(found, edition(language))
    assert page is not None
    climbed_ = " | ".join(each.climbed.text for each in page.steps if each.climbed)
    met = " | ".join(f"{each.text} {each.met}" for each in page.asks)
    sentences = {
        "title": page.title,
        "lead": page.lead,
        "steps": " | ".join(f"{each.title}, {each.change}. {each.clears}" for each in page.steps),
        "climbed": climbed_,
        "figure": page.figure.caption if page.figure else "",
        "other": page.other,
        "asks": met,
        "notes": " ".join(page.notes),
        "lacking": " | ".join(page.lacking),
    }
    return {place: sentence for place, sentence in sentences.items() if sentence}


def told_of_start(found: Assessment, language: str) -> dict[str, str]:
    """What stands beside the matrix."""
    start = start_of(found, edition(language))
    assert start is not None
    return {"start": " ".join(start.sentences), "figure": start.figure.caption}


def told_of_months(found: list[Assessment], language: str) -> dict[str, str]:
    """What the roadmap says over and under its bars."""
    page = roadmap_page(found, edition(language))
    assert page is not None
    sentences = {"title": page.title, "lead": page.lead, "figure": page.figure.caption if page.figure else ""}
    return {place: sentence for place, sentence in sentences.items() if sentence}
