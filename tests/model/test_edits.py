from dataclasses import replace
from typing import Any

import pytest

from cxmaturity.model.advice import scheduled
from cxmaturity.model.edits import NO_EDITS, Edits, Hand, edited, hand_of, moves_in_rings, reordered, too_early
from tests.pieces import piece

PLAIN = scheduled(tuple(piece(id_) for id_ in "abcde"))


def edits(**advice: Any) -> Edits:
    return Edits.model_validate({"advice": advice}, context={"base": "en", "languages": ["en", "nl"]})


def order(**advice: Any) -> str:
    return "".join(each.id for each in edited(PLAIN, edits(**advice)))


def test_without_edits_the_advice_stays_as_it_is() -> None:
    assert edited(PLAIN, NO_EDITS) == PLAIN


def test_a_hidden_piece_is_gone_and_nothing_needs_it_any_more() -> None:
    advice = (piece("a"), piece("b", needs=("a",)))
    assert edited(advice, edits(a={"hide": True})) == (piece("b"),)


@pytest.mark.parametrize(
    ("moves", "outcome"),
    [
        ({"d": "first"}, "dabce"),
        ({"e": "first", "c": "first"}, "ecabd"),
        ({"a": "last", "c": "last"}, "bdeac"),
        ({"e": {"before": "b"}}, "aebcd"),
        ({"a": {"after": "d"}, "b": {"after": "d"}}, "cdabe"),
        ({"a": {"after": "b"}, "b": {"after": "d"}}, "cdbae"),
        ({"b": {"after": "d"}, "d": "first"}, "dbace"),
        ({"a": {"after": "x"}}, "abcde"),
        ({"a": {"after": "b"}, "b": {"before": "a"}, "e": "first"}, "eabcd"),
    ],
)
def test_pieces_go_where_they_are_moved(moves: dict[str, Any], outcome: str) -> None:
    assert order(**{id_: {"move": move} for id_, move in moves.items()}) == outcome


def test_a_piece_can_be_put_beside_one_that_is_hidden() -> None:
    assert order(e={"move": {"after": "a"}}, a={"hide": True}) == "ebcd"


def test_horizons_follow_the_new_order() -> None:
    advice = scheduled((piece("a"), piece("b", effort="large"), piece("c")))
    assert [each.horizon for each in advice] == ["0-3", "0-3", "3-9"]
    assert [each.horizon for each in edited(advice, edits(b={"move": "last"}))] == ["0-3", "0-3", "0-3"]


def test_own_words_stand_in_their_language_and_the_others_stay() -> None:
    found = edited(
        (piece("a"),),
        edits(
            a={
                "title": {"nl": "Zelf gekozen", "fr": "Fait"},
                "text": {"nl": "Zo."},
                "owner": "Marloes de Wit",
                "due": "2027-03-01",
                "status": "agreed",
            }
        ),
    )
    assert found == (
        piece(
            "a",
            title={"en": "Do a", "nl": "Zelf gekozen", "fr": "Fait"},
            text={"nl": "Zo."},
            owner={"en": "Marloes de Wit", "nl": "Marloes de Wit"},
            due="2027-03-01",
            status="agreed",
        ),
    )


def test_a_piece_without_owner_gets_one() -> None:
    found = edited((piece("a", owner=None),), edits(a={"owner": {"nl": "Piet"}}))
    assert found == (piece("a", owner={"nl": "Piet"}),)


def test_moves_that_go_round_are_named_and_not_made() -> None:
    round_ = edits(
        a={"move": {"after": "b"}},
        b={"move": {"after": "c"}},
        c={"move": {"after": "b"}},
        d={"move": {"after": "d"}},
    )
    assert set(moves_in_rings(round_)) == {"b", "c", "d"}
    assert reordered(list("abcd"), round_) == list("bacd")


def test_a_long_chain_of_moves_is_read_at_once() -> None:
    chain = {f"p{n}": {"move": {"after": f"p{n + 1}"}} for n in range(20_000)}
    assert moves_in_rings(edits(**chain)) == ()


def test_a_piece_before_what_it_needs_is_too_early() -> None:
    first, second = piece("a", needs=("b", "x")), piece("b")
    assert too_early((first, second)) == [(first, second)]
    assert too_early((second, first)) == []


def test_the_hand_is_what_a_report_needs_of_the_edits() -> None:
    assert hand_of(NO_EDITS, {}) == Hand()
    assert hand_of(Edits(status="draft"), {"nl": "Wij."}) == Hand(draft=True, summary={"nl": "Wij."})


def test_a_summary_without_language_stands_where_there_is_no_other() -> None:
    hand = Hand(summary={"": "We.", "nl": "Wij."}, comments={"data": {"nl": "Traag."}})
    assert (hand.summary_in("nl"), hand.summary_in("en"), Hand().summary_in("en")) == ("Wij.", "We.", "")
    assert (hand.comment_in("nl", "data"), hand.comment_in("en", "data"), hand.comment_in("nl", "x")) == (
        "Traag.",
        "",
        "",
    )


def test_a_done_piece_stays_in_the_list() -> None:
    assert edited((piece("a"),), edits(a={"status": "done"})) == (replace(piece("a"), status="done"),)
