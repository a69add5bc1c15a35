from __future__ import annotations

import pytest

from cxmaturity.model.improvements import Improvement
from cxmaturity.scoring.pieces import GAP, LATER, NEXT, PATTERN, Piece, Rank, ordered, to_advice
from tests.scoring.improvable import improvable
from tests.scoring.small import dimension, person, questionnaire, scored

ACTION = Improvement.model_validate(
    {"id": "a", "from": "cluttered", "to": "considered", "title": "Up"}, context={"base": "en"}
)


def piece(id_: str, tier: int = GAP, *, needs: str = "", steps: str = "") -> tuple[str, Piece]:
    return id_, Piece(
        id=id_,
        action=ACTION,
        question="q",
        rank=Rank(tier, -1.0, id=id_),
        about=("q",),
        serves=("served",),
        needs=frozenset(needs),
        steps=frozenset(steps),
    )


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (Rank(NEXT, 0), Rank(PATTERN, -9)),
        (Rank(PATTERN, 0), Rank(LATER, -9)),
        (Rank(LATER, 0), Rank(GAP, -9)),
        (Rank(GAP, -2), Rank(GAP, -1, unblocks=-9)),
        (Rank(GAP, 0, unblocks=-1, lifts_only=True), Rank(GAP, 0)),
        (Rank(GAP, 0, lifts_only=False, place=9), Rank(GAP, 0, lifts_only=True)),
        (Rank(GAP, 0, place=1, id="z"), Rank(GAP, 0, place=2, id="a")),
        (Rank(GAP, 0, id="a"), Rank(GAP, 0, id="b")),
    ],
)
def test_what_ranks_lower_goes_first(first: Rank, later: Rank) -> None:
    assert sorted([later, first]) == [first, later]


def test_pieces_come_by_rank_and_each_after_what_it_needs_and_the_steps_below() -> None:
    pieces = dict(
        [piece("a", NEXT, needs="b"), piece("b"), piece("c", PATTERN, steps="d"), piece("d"), piece("e", LATER)]
    )
    assert ordered(pieces) == ["b", "a", "d", "c", "e"]


def test_what_is_needed_and_not_given_is_passed_over() -> None:
    assert ordered(dict([piece("a", NEXT, needs="xa"), piece("b", needs="a", steps="y")])) == ["a", "b"]


def test_where_steps_and_needs_contradict_each_other_needs_decide() -> None:
    assert ordered(dict([piece("a", NEXT, steps="b"), piece("b", needs="a")])) == ["a", "b"]
    assert ordered(dict([piece("a", NEXT, needs="b"), piece("b", steps="a")])) == ["b", "a"]


ASKED = questionnaire(dimension("d", improvable("q")))
RESULT = scored(ASKED, person(q=1))


def reason(*parts: tuple[str, Piece]) -> tuple[str, tuple[str, ...]]:
    pieces = dict(parts)
    found = to_advice(pieces, ordered(pieces), parts[0][0], ASKED, RESULT)
    return found.because, found.serves


@pytest.mark.parametrize(
    ("tier", "because"), [(NEXT, "requirement"), (PATTERN, "pattern"), (LATER, "requirement"), (GAP, "gap")]
)
def test_a_piece_stands_for_its_own_reason(tier: int, because: str) -> None:
    assert reason(piece("a", tier)) == (because, ("served",))
    assert reason(piece("a", tier), piece("b", GAP, needs="a"))[0] == because


def test_a_piece_that_goes_ahead_for_a_better_one_says_what_it_unblocks() -> None:
    assert reason(piece("a", GAP), piece("b", NEXT, needs="a"), piece("c", LATER, steps="a")) == (
        "unblocks",
        ("b", "c"),
    )


def test_the_needs_of_a_piece_are_those_that_are_given_in_order() -> None:
    parts = dict([piece("a", GAP, needs="cbx"), piece("b", PATTERN), piece("c", NEXT)])
    assert to_advice(parts, ordered(parts), "a", ASKED, RESULT).needs == ("c", "b")
