"""Pieces of advice on their way: where each ranks, what comes before it, and what it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxmaturity.model.advice import Advice
from cxmaturity.model.advising import filled
from cxmaturity.model.improvements import Improvement
from cxmaturity.model.structure import ring
from cxmaturity.scoring.facts import facts_of
from cxmaturity.scoring.ordering import in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.advice import Because, Text
    from cxmaturity.model.improvements import Action
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result

NEXT, PATTERN, LATER, GAP = range(4)
"""Asked for by an unmet requirement of the next stage; by several answers together; by a further step of a free ladder; by the gap alone."""
_REASONS: Mapping[int, Because] = {NEXT: "requirement", PATTERN: "pattern", LATER: "requirement", GAP: "gap"}


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """Where a piece stands before needs are respected: lower goes first."""

    tier: int
    worth: float
    """Worth per effort, negated; what follows from several answers goes before what follows from one."""
    unblocks: int = 0
    """How many improvements rest on it, negated: of equal worth, what others wait for goes first."""
    lifts_only: bool = False
    """Whether no stage asks for its question by name: a gate goes before what only lifts a mean."""
    place: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of advice on its way: what an author wrote, why it is given, and what must come before it."""

    id: str
    action: Action
    question: str | None
    rank: Rank
    about: tuple[str, ...]
    serves: tuple[str, ...]
    needs: frozenset[str]
    """What it cannot be done without."""
    steps: frozenset[str]
    """What the steps below its own ask for."""
    facts: Mapping[str, Text] = field(default_factory=dict)


def ordered(pieces: Mapping[str, Piece]) -> list[str]:
    """The ids by rank, each after what must come before it; a prerequisite takes the rank of the best thing it unblocks."""
    return in_order(_after(pieces), {id_: piece.rank for id_, piece in pieces.items()})


def _after(pieces: Mapping[str, Piece]) -> dict[str, set[str]]:
    """What comes before each piece; where steps and needs contradict each other, needs alone."""
    both = {id_: (piece.needs | piece.steps) & set(pieces) - {id_} for id_, piece in pieces.items()}
    if not ring(both):
        return {id_: set(others) for id_, others in both.items()}
    return {id_: set(piece.needs & set(pieces)) for id_, piece in pieces.items()}


def to_advice(
    pieces: Mapping[str, Piece], order: Sequence[str], id_: str, questionnaire: Questionnaire, result: Result
) -> Advice:
    """The piece as it is given, with what its texts say of the result filled in."""
    piece = pieces[id_]
    action = piece.action
    facts = {**facts_of(questionnaire, result), **piece.facts} if not isinstance(action, Improvement) else {}

    def told(text: Text | None) -> Text | None:
        return filled(text, facts) if text is not None and facts else text

    because, serves = _because(pieces, order, piece)
    return Advice(
        id=id_,
        question=piece.question,
        from_=action.from_ if isinstance(action, Improvement) else None,
        to=action.to if isinstance(action, Improvement) else None,
        title=told(action.title) or {},
        why=told(action.why),
        first_30_days=tuple(told(move) or {} for move in action.first_30_days),
        then=told(action.then),
        effort=action.effort,
        days=action.days,
        owner=told(action.owner),
        needs=tuple(other for other in order if other in piece.needs),
        kpi=told(action.kpi),
        measure=told(action.measure),
        source=action.source,
        about=piece.about,
        because=because,
        serves=serves,
    )


def _because(pieces: Mapping[str, Piece], order: Sequence[str], piece: Piece) -> tuple[Because, tuple[str, ...]]:
    """Its own reason, unless it stands where it stands for the sake of something that comes after it."""
    unblocked = tuple(other for other in order if piece.id in pieces[other].needs | pieces[other].steps)
    better = any(pieces[other].rank.tier < piece.rank.tier for other in unblocked)
    if better:
        return "unblocks", unblocked
    return _REASONS[piece.rank.tier], piece.serves
