"""The roadmap: every action on one axis of eighteen months, in three horizons, with what must come first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from cxmaturity.model.advice import PACE, months_of, pace_of
from cxmaturity.report.advice import cards_of, days_text, dimension_title, notes_on, own_words, status_text
from cxmaturity.report.edition import Caption
from cxmaturity.report.matrix import EFFORTS, asked_by_next, rung_of
from cxmaturity.report.plans import months_bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.model.advice import Advice, Months
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
    """The actions of one instrument; it has a title and a pace where there are several instruments. What is all done has no pace."""

    title: str
    pace: str
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
    return edition.say("roadmap-all" if first == len(left) else "roadmap-first", n=first)


def _left(advised: Sequence[Assessment]) -> list[Advice]:
    """What is not done."""
    return [piece for assessment in advised for piece in assessment.result.advice if piece.status != "done"]


def _lead(advised: Sequence[Assessment], edition: Edition) -> str:
    """How fast it goes, and whether that is faster than what we would count on."""
    if not _left(advised):
        return edition.say("lead-roadmap-done")
    pace = max(pace_of(assessment.result.advice) for assessment in advised)
    if pace <= PACE:
        return edition.say("lead-roadmap" if len(advised) == 1 else "lead-roadmap-joint")
    key = "lead-roadmap-fitted" if len(advised) == 1 else "lead-roadmap-joint-fitted"
    return edition.say(key, pace=_pace(edition, pace))


def _pace(edition: Edition, pace: float) -> str:
    return edition.short(round(pace, 1))


def _caption(advised: Sequence[Assessment], edition: Edition) -> str:
    """How to read the bars; of dark ones only where there are any."""
    rungs = {rung_of(assessment) for assessment in advised if asked_by_next(assessment)}
    if not rungs:
        return edition.say("caption-roadmap")
    return edition.say("caption-roadmap-asked", rung=rungs.pop() if len(rungs) == 1 else "both")


def _part(assessment: Assessment, edition: Edition, *, several: bool) -> RoadmapPart:
    advice = assessment.result.advice
    return RoadmapPart(
        title=edition.text(assessment.questionnaire.instrument.title) if several else "",
        pace=edition.say("roadmap-pace", pace=_pace(edition, pace_of(advice)))
        if several and _left([assessment])
        else "",
        rows=tuple(_rows(assessment, edition)),
    )


def _rows(assessment: Assessment, edition: Edition) -> Iterator[RoadmapRow]:
    advice = assessment.result.advice
    asked, cards = asked_by_next(assessment), cards_of(advice)
    numbers = {piece.id: number for number, piece in enumerate(advice, 1)}
    for number, (piece, months) in enumerate(zip(advice, months_of(advice), strict=True), 1):
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
            bar=Markup() if is_done else _bar(edition, months, strong=piece.id in asked),
            done=status if is_done else "",
        )


def _about(assessment: Assessment, edition: Edition, piece: Advice) -> str:
    """The dimension and the owner, as far as they are known."""
    dimension, owner = dimension_title(assessment, edition, piece.question), edition.text(piece.owner)
    if dimension and owner:
        return edition.say("about-action", dimension=dimension, owner=owner)
    return dimension or owner


def _bar(edition: Edition, months: Months, *, strong: bool) -> Markup:
    begin, end = (edition.short(round(month, 1)) for month in (months.begin, months.end))
    alt = edition.say("alt-months-asked" if strong else "alt-months", begin=begin, end=end)
    return months_bar(months.begin, months.end, strong=strong, alt=alt, theme=edition.theme)
