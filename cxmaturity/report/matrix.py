"""Impact beside effort: why each action stands in the advice, what it takes, and where to start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cxmaturity.report.plans import MatrixRow, matrix
from cxmaturity.report.standing import climbs, headline_score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.advice import Advice
    from cxmaturity.model.improvements import Effort
    from cxmaturity.report.edition import Edition, Figure
    from cxmaturity.report.standing import Assessment

FEWEST = 4
"""Fewer actions that are still to be done need no matrix."""
_MOST_NUMBERED = 8
"""More actions than this are counted, not named."""
EFFORTS: Mapping[Effort, str] = {"small": "effort-small", "medium": "effort-medium", "large": "effort-large"}
Rung = Literal["stage", "step", "both", "none"]
"""What is next: a stage of a staged ladder, a step of a free one, both in one instrument, or nothing."""


@dataclass(frozen=True, slots=True)
class Start:
    """The matrix, and in words where to start."""

    figure: Figure
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """An action that is not done, with its number; `is_asked` says that the next stage asks for it."""

    number: int
    piece: Advice
    is_asked: bool


def asked_by_next(assessment: Assessment) -> frozenset[str]:
    """The ids of the advice that an unmet requirement of a next stage or step asks for."""
    following = [ladder.next for ladder in assessment.result.ladders.values() if ladder.next]
    subjects = {subject for ahead in following for requirement in ahead.unmet for subject in requirement.subject}
    advice = assessment.result.advice
    return frozenset(
        piece.id for piece in advice if piece.because == "requirement" and subjects.intersection(piece.serves)
    )


def rung_of(assessment: Assessment) -> Rung:
    """What kind of thing is next on the ladders of this instrument."""
    stage, step = (any(climb.outcome.next for climb in climbs(assessment, kind)) for kind in ("staged", "free"))
    return "both" if stage and step else "stage" if stage else "step" if step else "none"


def start_of(assessment: Assessment, edition: Edition) -> Start | None:
    """Where to start, with the matrix; None where there is little to choose from."""
    asked = asked_by_next(assessment)
    numbered = enumerate(assessment.result.advice, 1)
    pieces = [_Open(number, piece, piece.id in asked) for number, piece in numbered if piece.status != "done"]
    if len(pieces) < FEWEST:
        return None
    begins_there = pieces[0].number in _ready(pieces, "small")
    picture = matrix(
        edition.say("detail-effort"),
        [edition.say(key) for key in EFFORTS.values()],
        _rows(assessment, edition, pieces),
        marked=edition.say("begin-here") if begins_there else "",
        alt=_alternative(assessment, edition, pieces),
        theme=edition.theme,
    )
    is_all = len(pieces) == len(assessment.result.advice)
    caption = edition.say(
        "caption-matrix" if is_all else "caption-matrix-done", rung=rung_of(assessment) if asked else "none"
    )
    return Start(
        edition.figure(picture, caption), edition.say("start-title"), tuple(_sentences(assessment, edition, pieces))
    )


def _rows(assessment: Assessment, edition: Edition, pieces: Sequence[_Open]) -> list[MatrixRow]:
    """The rows that have actions, from what the next stage asks for downwards; that one is there wherever there is a next stage."""
    rung = rung_of(assessment)
    later = any(_row(each) == "clears" and each.piece.because == "requirement" and each.piece.serves for each in pieces)
    titles = {
        "asked": edition.say("matrix-asked", rung=rung),
        "clears": edition.say("matrix-clears-later" if later else "matrix-clears"),
        "raises": edition.say("matrix-raises" if headline_score(assessment) else "matrix-lifts"),
    }
    cells = {row: tuple(_numbers(pieces, row, effort) for effort in EFFORTS) for row in titles}
    return [
        MatrixRow(title, cells[row], strong=row == "asked")
        for row, title in titles.items()
        if any(cells[row]) or (row == "asked" and rung != "none")
    ]


def _row(each: _Open) -> Literal["asked", "clears", "raises"]:
    if each.is_asked:
        return "asked"
    return "raises" if each.piece.because == "gap" else "clears"


def _numbers(pieces: Sequence[_Open], row: str, effort: Effort) -> tuple[int, ...]:
    return tuple(each.number for each in pieces if _row(each) == row and each.piece.effort == effort)


def _alternative(assessment: Assessment, edition: Edition, pieces: Sequence[_Open]) -> str:
    cells = [
        edition.say("alt-cell", row=row.title, effort=edition.say(EFFORTS[effort]), numbers=_named(edition, numbers))
        for row in _rows(assessment, edition, pieces)
        for effort, numbers in zip(EFFORTS, row.cells, strict=True)
        if numbers
    ]
    return edition.say("alt-matrix", n=len(pieces), cells="; ".join(cells))


def _named(edition: Edition, numbers: Sequence[int]) -> str:
    return edition.listed([str(number) for number in numbers])


def _ready(pieces: Sequence[_Open], effort: Effort) -> tuple[int, ...]:
    """What the next stage asks for with this effort, and that waits for nothing outside of it."""
    chosen = [each for each in pieces if each.is_asked and each.piece.effort == effort]
    to_do = {each.piece.id for each in pieces}
    while waiting := [each for each in chosen if _waits(each, to_do - {other.piece.id for other in chosen})]:
        chosen = [each for each in chosen if each not in waiting]
    return tuple(each.number for each in chosen)


def _waits(each: _Open, others: set[str]) -> bool:
    return not others.isdisjoint(each.piece.needs)


def _sentences(assessment: Assessment, edition: Edition, pieces: Sequence[_Open]) -> list[str]:
    return [*_first(assessment, edition, pieces), *_largest(edition, pieces)]


def _first(assessment: Assessment, edition: Edition, pieces: Sequence[_Open]) -> list[str]:
    """The front of the list, and what the next stage asks for."""
    rung, front = rung_of(assessment), pieces[0].number
    key = "start-front" if front == 1 else "start-open"
    begin = edition.say(key, number=str(front))
    for effort in EFFORTS:
        if ready := _ready(pieces, effort):
            if front in ready:
                return [_asked(edition, ready, rung, effort, ("start-asked", "start-asked-many"))]
            return [begin, _asked(edition, ready, rung, effort, ("start-also", "start-also-many"))]
    if any(each.is_asked for each in pieces):
        return [begin, edition.say("start-blocked", rung=rung)]
    return [begin] if rung == "none" else [begin, edition.say("start-unasked", rung=rung)]


def _asked(edition: Edition, ready: Sequence[int], rung: Rung, effort: Effort, keys: tuple[str, str]) -> str:
    """What the next stage asks for with this effort: its numbers, or how many they are."""
    key, key_of_many = keys
    if len(ready) > _MOST_NUMBERED:
        return edition.say(key_of_many, n=len(ready), rung=rung, effort=effort)
    return edition.say(key, n=len(ready), numbers=_named(edition, ready), rung=rung, effort=effort)


def _largest(edition: Edition, pieces: Sequence[_Open]) -> list[str]:
    """The action that takes most, where one does, and what waits for it."""
    counted = sorted((each for each in pieces if each.piece.days), key=lambda each: -(each.piece.days or 0))
    if len(counted) < len(pieces) or counted[0].piece.days == counted[1].piece.days:
        return []
    largest = counted[0]
    told = [edition.say("start-largest", number=str(largest.number), days=edition.short(largest.piece.days or 0))]
    waiting = [each.number for each in pieces if largest.piece.id in each.piece.needs]
    if waiting:
        told.append(edition.say("start-waiting", n=len(waiting), numbers=_named(edition, waiting)))
    return told
