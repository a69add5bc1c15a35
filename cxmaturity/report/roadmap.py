"""The roadmap: every action on one axis of eighteen months, in three horizons, with what must come first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from cxmaturity.report.advice import (
    HORIZON_TITLES,
    cards_of,
    days_text,
    dimension_title,
    notes_on,
    own_words,
    status_text,
)
from cxmaturity.report.edition import Caption
from cxmaturity.report.findings import stage_title
from cxmaturity.report.matrix import EFFORTS, asked_by_next, rung_of
from cxmaturity.report.plans import horizon_block
from cxmaturity.report.standing import headline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.model.advice import Advice, Horizon
    from cxmaturity.model.path import Way
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment


@dataclass(frozen=True, slots=True)
class RoadmapRow:
    """One action: its number in the advice, what it takes, after which numbers it comes, and its bar.

    `about` is its dimension and owner; `status` and `own` are the consultant's, `own` only where the action has no card. What is done has no bar
    but `done`.
    """

    number: int
    title: str
    about: str
    status: str
    own: Markup
    effort: str
    days: str
    after: str
    bar: Markup
    done: str


@dataclass(frozen=True, slots=True)
class RoadmapPart:
    """The actions of one instrument; it has a title where there are several instruments."""

    title: str
    rows: tuple[RoadmapRow, ...]


@dataclass(frozen=True, slots=True)
class RoadmapPage:
    """All actions of all instruments in the order in which to take them up."""

    id: str
    kicker: str
    title: str
    lead: str
    horizons: tuple[str, ...]
    parts: tuple[RoadmapPart, ...]
    figure: Caption | None
    notes: tuple[str, ...]
    kind: str = "roadmap"


def roadmap_page(assessments: Sequence[Assessment], edition: Edition) -> RoadmapPage | None:
    """The roadmap of all instruments with advice; None where there is none."""
    advised = [assessment for assessment in assessments if assessment.result.advice]
    if not advised:
        return None
    several = len(advised) > 1
    return RoadmapPage(
        id="roadmap",
        kicker=edition.say("kicker-roadmap"),
        title=_title(advised, edition),
        lead=_lead(advised, edition),
        horizons=tuple(edition.say(key) for key in ("months-first", "months-second", "months-third")),
        parts=tuple(_part(assessment, edition, several=several) for assessment in advised),
        figure=Caption(edition.figure_number(), _caption(advised, edition)) if _left(advised) else None,
        notes=notes_on([piece for assessment in advised for piece in assessment.result.advice], edition),
    )


def _title(advised: Sequence[Assessment], edition: Edition) -> str:
    """What begins in the first months."""
    left = _left(advised)
    first = sum(piece.horizon == "0-3" for piece in left)
    if not left:
        return edition.say("roadmap-done", n=sum(len(assessment.result.advice) for assessment in advised))
    if first == len(left):
        return edition.say("roadmap-all", n=first)
    return edition.say("roadmap-first", n=first, total=edition.whole(len(left)))


def _left(advised: Sequence[Assessment]) -> list[Advice]:
    """What is not done."""
    return [piece for assessment in advised for piece in assessment.result.advice if piece.status != "done"]


def _lead(advised: Sequence[Assessment], edition: Edition) -> str:
    """What makes the order, and what all of it takes."""
    left = _left(advised)
    if not left:
        return edition.say("lead-roadmap-done")
    order = edition.say("lead-roadmap" if len(advised) == 1 else "lead-roadmap-joint")
    return " ".join([order, *_total(advised, left, edition)])


def _total(advised: Sequence[Assessment], left: Sequence[Advice], edition: Edition) -> list[str]:
    """The person-days of everything, beside those of the way to the next stage; nothing where some are not known."""
    days = [piece.days for piece in left if piece.days is not None]
    if len(days) < len(left) or len(left) == 1:
        return []
    whole, total = edition.short(sum(days)), edition.whole(len(left))
    found = [(assessment, way) for assessment in advised if (way := _way(assessment))]
    if not found:
        return [edition.say("roadmap-total", n=total, days=whole)]
    assessment, way = found[0]
    climb = headline(assessment)
    following = stage_title(edition, climb, assessment.path.stage) if climb and assessment.path else ""
    taken = edition.short(way.days or 0)
    return [edition.say("roadmap-total-path", n=len(way.steps), days=taken, next=following, total=total, whole=whole)]


def _way(assessment: Assessment) -> Way | None:
    """The cheapest way to the next stage, where it is part of the advice and its days are known."""
    best = assessment.path.best if assessment.path and assessment.path.status == "found" else None
    open_ = {piece.id for piece in assessment.result.advice if piece.status != "done"}
    if best is None or not best.steps or best.days is None or len(best.steps) >= len(open_):
        return None
    return best if all(step.id in open_ for step in best.steps) else None


def _caption(advised: Sequence[Assessment], edition: Edition) -> str:
    """How to read the bars; of dark ones only where there are any."""
    rungs = {rung_of(assessment) for assessment in advised if asked_by_next(assessment)}
    if not rungs:
        return edition.say("caption-roadmap")
    return edition.say("caption-roadmap-asked", rung=rungs.pop() if len(rungs) == 1 else "both")


def _part(assessment: Assessment, edition: Edition, *, several: bool) -> RoadmapPart:
    return RoadmapPart(
        title=edition.text(assessment.questionnaire.instrument.title) if several else "",
        rows=tuple(_rows(assessment, edition)),
    )


def _rows(assessment: Assessment, edition: Edition) -> Iterator[RoadmapRow]:
    advice = assessment.result.advice
    asked = asked_by_next(assessment)
    cards = cards_of(advice) if "advice" in edition.sections else 0
    numbers = {piece.id: number for number, piece in enumerate(advice, 1)}
    for number, piece in enumerate(advice, 1):
        is_done = piece.status == "done"
        status = status_text(edition, piece)
        needs = sorted(numbers[need] for need in piece.needs if need in numbers)
        yield RoadmapRow(
            number=number,
            title=edition.text(piece.title),
            about=_about(assessment, edition, piece),
            status="" if is_done else status,
            own=own_words(edition, piece) if number > cards else Markup(),
            effort=edition.say(EFFORTS[piece.effort]),
            days=days_text(edition, piece.days),
            after=edition.listed([str(need) for need in needs]),
            bar=Markup() if is_done else _block(edition, piece.horizon, strong=piece.id in asked),
            done=status if is_done else "",
        )


def _about(assessment: Assessment, edition: Edition, piece: Advice) -> str:
    """The dimension and the owner, as far as they are known."""
    dimension, owner = dimension_title(assessment, edition, piece.question), edition.text(piece.owner)
    if dimension and owner:
        return edition.say("about-action", dimension=dimension, owner=owner)
    return dimension or owner


def _block(edition: Edition, horizon: Horizon, *, strong: bool) -> Markup:
    alt = edition.say("alt-months", horizon=edition.say(HORIZON_TITLES[horizon]), asked="yes" if strong else "no")
    return horizon_block(horizon, strong=strong, alt=alt, theme=edition.theme)
