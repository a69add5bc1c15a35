from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cxmaturity.model.structure import option_values
from cxmaturity.scoring.advise import advise
from cxmaturity.scoring.score import Terms, score
from cxmaturity.scoring.signals import Signal
from tests.oracle_responses import responses_of
from tests.scoring.improvable import Walk, free, improvable, improvable_yes_no, improvement, staged
from tests.scoring.small import DK, dimension, person, questionnaire, rating, scored
from tests.strategies import CALM

if TYPE_CHECKING:
    from cxmaturity.model.advice import Advice
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result
    from tests.oracle_people import Person
    from tests.strategies import Written

SOME = settings(CALM, max_examples=40, phases=[Phase.explicit, Phase.generate])
Assessment = tuple["Questionnaire", list["Person"]]


def ids(result: Result) -> list[str]:
    return [piece.id for piece in result.advice]


def reasons(result: Result) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {piece.id: (piece.because, piece.serves) for piece in result.advice}


TWO = questionnaire(
    dimension("data", improvable("connected"), improvable("used", weight=3)),
    dimension("people", improvable("behaviour")),
)


def test_every_answer_below_the_top_is_improved_upon() -> None:
    result = scored(TWO, person(connected=1, used=4, behaviour=3))
    assert sorted(ids(result)) == ["behaviour_4", "connected_2"]


def test_who_has_reached_the_top_is_told_nothing() -> None:
    assert scored(TWO, person(connected=4, used=4, behaviour=4)).advice == ()


def test_what_is_worth_most_goes_first() -> None:
    assert ids(scored(TWO, person(connected=1, used=1, behaviour=1))) == ["behaviour_2", "used_2", "connected_2"]
    assert ids(scored(TWO, person(connected=1, used=1, behaviour=3))) == ["used_2", "behaviour_4", "connected_2"]


def test_worth_is_taken_per_effort() -> None:
    easy = improvable("easy", improvement("easy_2", "cluttered", "considered", "small"))
    hard = improvable("hard", improvement("hard_2", "cluttered", "considered", "large"), weight=8)
    asked = questionnaire(dimension("data", hard, easy))
    assert ids(scored(asked, person(easy=1, hard=1))) == ["easy_2", "hard_2"]


def test_of_the_same_worth_what_comes_first_in_the_questionnaire_goes_first() -> None:
    asked = questionnaire(dimension("data", improvable("zeal"), improvable("aim")))
    assert ids(scored(asked, person(zeal=1, aim=1))) == ["zeal_2", "aim_2"]


def test_what_is_not_answered_is_not_improved_upon() -> None:
    assert ids(scored(TWO, person(connected=DK, used=1, behaviour=4))) == ["used_2"]


def test_a_question_that_counts_for_nothing_is_still_improved_upon() -> None:
    asked = questionnaire(dimension("data", improvable("connected"), improvable("aside", scored=False)))
    assert ids(scored(asked, person(connected=3, aside=1))) == ["connected_4", "aside_2"]


def gated(**more: object) -> Questionnaire:
    stages: list[Written] = [{"id": "low"}, {"id": "high", "from": 3.0, "requires": ["used >= 3"]}]
    scores: dict[str, Written] = {"overall": {"aggregate": "mean", "of": "dimensions"}}
    parts = [
        dimension("data", improvable("connected"), improvable("used", weight=0.1)),
        dimension("people", improvable("behaviour")),
    ]
    return questionnaire(*parts, scores=scores, ladders={"maturity": {"score": "overall", "stages": stages}}, **more)


def test_what_the_next_stage_asks_for_goes_first() -> None:
    result = scored(gated(), person(connected=1, used=2, behaviour=1))
    assert ids(result)[0] == "used_3"
    assert reasons(result) == {
        "used_3": ("requirement", ("used",)),
        "behaviour_2": ("gap", ()),
        "connected_2": ("gap", ()),
    }


def test_all_steps_that_the_next_stage_asks_for_are_told_in_turn() -> None:
    result = scored(gated(), person(connected=4, used=1, behaviour=4))
    assert [(piece.id, piece.needs) for piece in result.advice] == [("used_2", ()), ("used_3", ("used_2",))]


@pytest.mark.parametrize("that", ["used > 2", "share(used, 3) >= 0.5", "share(used, capable) > 0.5"])
def test_a_gate_may_be_a_share_or_strictly_above(that: str) -> None:
    ladder: Written = {"stages": [{"id": "low"}, {"id": "high", "requires": [that]}]}
    asked = questionnaire(dimension("data", improvable("used"), improvable("seen")), ladders={"maturity": ladder})
    result = scored(asked, person(used=1, seen=3))
    asked_for = {id_ for id_, (reason, _) in reasons(result).items() if reason == "requirement"}
    assert asked_for == {"used_2", "used_3"}


def test_what_keeps_a_lowest_score_down_is_asked_for() -> None:
    stages = [{"id": "low"}, {"id": "high", "requires": ["floor >= 2"]}]
    asked = questionnaire(
        dimension("data", improvable("connected"), improvable("used")),
        dimension("people", improvable("behaviour", weight=5), weight=5),
        scores={"floor": {"aggregate": "min", "of": "dimensions"}},
        ladders={"maturity": {"stages": stages}},
    )
    result = scored(asked, person(connected=1, used=2, behaviour=2))
    assert (
        reasons(result)
        == {
            "connected_2": ("requirement", ("floor",)),
            "used_3": ("gap", ()),
            "behaviour_3": ("gap", ()),
        }
        or ids(result)[0] == "connected_2"
    )


def test_a_prerequisite_stands_right_before_the_best_thing_it_unblocks() -> None:
    worthless = improvable("key", improvement("key_2", "cluttered", "considered"), weight=0.01)
    best = improvable("best", improvement("best_2", "cluttered", "considered", needs=["key_2"]), weight=9)
    asked = questionnaire(dimension("data", improvable("good", weight=3), worthless, best, improvable("fair")))
    result = scored(asked, person(good=1, key=1, best=1, fair=1))
    assert ids(result) == ["key_2", "best_2", "good_2", "fair_2"]
    assert [piece.needs for piece in result.advice] == [(), ("key_2",), (), ()]


def test_who_unblocks_what_a_requirement_asks_for_says_so() -> None:
    key = improvable("key", improvement("key_2", "cluttered", "considered"))
    gate = improvable("gate", improvement("gate_2", "cluttered", "considered", needs=["key_2"]))
    stages = [{"id": "low"}, {"id": "high", "requires": ["gate >= 2"]}]
    asked = questionnaire(dimension("data", gate, key), ladders={"maturity": {"stages": stages}})
    assert reasons(scored(asked, person(gate=1, key=1))) == {
        "key_2": ("unblocks", ("gate_2",)),
        "gate_2": ("requirement", ("gate",)),
    }


def test_a_need_brings_the_steps_on_the_way_to_it() -> None:
    gate = improvable("gate", improvement("gate_2", "cluttered", "considered", needs=["key_4"]))
    asked = questionnaire(dimension("data", gate, improvable("key")))
    result = scored(asked, person(gate=1, key=2))
    assert [(piece.id, piece.needs) for piece in result.advice] == [
        ("key_3", ()),
        ("key_4", ("key_3",)),
        ("gate_2", ("key_4",)),
    ]


@pytest.mark.parametrize("key", [3, DK])
def test_a_need_that_is_met_or_that_nobody_answered_asks_for_nothing(key: object) -> None:
    gate = improvable("gate", improvement("gate_2", "cluttered", "considered", needs=["key_2"]))
    asked = questionnaire(dimension("data", gate, improvable("key", improvement("key_2", "cluttered", "considered"))))
    assert ids(scored(asked, person(gate=1, key=key))) == ["gate_2"]  # type: ignore[arg-type]  # answers of any kind


def test_a_need_that_starts_below_the_answer_is_met_by_what_reaches_the_same_option() -> None:
    gate = improvable("gate", improvement("gate_2", "cluttered", "considered", needs=["key_13"]))
    key = improvable(
        "key", improvement("key_13", "cluttered", "capable"), improvement("key_23", "considered", "capable")
    )
    asked = questionnaire(dimension("data", gate, key))
    assert [(piece.id, piece.needs) for piece in scored(asked, person(gate=1, key=2)).advice] == [
        ("key_23", ()),
        ("gate_2", ("key_23",)),
    ]


def test_a_need_that_nothing_leads_to_from_here_is_left_out() -> None:
    gate = improvable("gate", improvement("gate_2", "cluttered", "considered", needs=["key_34"]))
    asked = questionnaire(dimension("data", gate, improvable("key", improvement("key_34", "capable", "cultural"))))
    assert ids(scored(asked, person(gate=1, key=1))) == ["gate_2"]


def targeted(targets: dict[str, str], **answers: int) -> list[str]:
    result = score(TWO, responses_of(TWO, [person(**answers)]), terms=Terms(targets=targets))
    return ids(result)


def test_a_target_at_todays_level_asks_for_nothing_in_that_dimension() -> None:
    assert targeted({"people": "considered"}, connected=1, used=4, behaviour=2) == ["connected_2"]


def test_a_nearer_target_is_worth_less() -> None:
    assert targeted({}, connected=4, used=2, behaviour=2) == ["behaviour_3", "used_3"]
    assert targeted({"people": "capable"}, connected=4, used=2, behaviour=2) == ["used_3", "behaviour_3"]


def test_a_target_does_not_silence_what_a_requirement_asks_for() -> None:
    asked = gated()
    found = score(
        asked,
        responses_of(asked, [person(connected=3, used=2, behaviour=3)]),
        terms=Terms(targets={"data": "cluttered"}),
    )
    assert ids(found) == ["used_3", "behaviour_4"]


def test_a_target_does_not_silence_what_something_needs() -> None:
    need = improvable("behaviour", improvement("behaviour_3", "considered", "capable", needs=["used_3"]))
    asked = questionnaire(dimension("data", improvable("used")), dimension("people", need))
    terms = Terms(targets={"data": "cluttered"})
    assert ids(score(asked, responses_of(asked, [person(used=2, behaviour=2)]), terms=terms)) == [
        "used_3",
        "behaviour_3",
    ]


FREE = questionnaire(
    dimension("d", *(improvable_yes_no(id_) for id_ in ("map", "goal", "board", "extra"))),
    ladders={
        "steps": {
            "kind": "free",
            "stages": [
                {"id": "first", "requires": ["map == yes"]},
                {"id": "second", "needs": ["first"], "requires": ["goal == yes"]},
                {"id": "third", "needs": ["second"], "requires": ["board == yes"]},
            ],
        }
    },
)


def test_in_a_free_ladder_the_steps_come_in_order_and_then_what_no_step_asks_for() -> None:
    result = scored(FREE, person(map="no", goal="no", board="no", extra="no"))
    assert ids(result) == ["map_1", "goal_1", "board_1", "extra_1"]
    assert [because for because, _ in reasons(result).values()] == ["requirement", "requirement", "requirement", "gap"]


def test_a_step_below_that_is_not_reached_goes_before_one_above_it() -> None:
    assert ids(scored(FREE, person(map="no", goal="yes", board="no", extra="yes"))) == ["map_1", "board_1"]


def advised(rules: list[Written], **questions: object) -> Questionnaire:
    data = dimension("data", improvable("connected"), improvable("used"), rating("plain"))
    return questionnaire(data, advice=rules, **questions)


def test_what_follows_from_several_answers_goes_before_what_follows_from_one() -> None:
    asked = advised([{"id": "join", "title": "Join", "when": "connected <= 2 and used <= 2", "effort": "large"}])
    result = scored(asked, person(connected=2, used=2, plain=1))
    assert [(piece.id, piece.because, piece.question) for piece in result.advice] == [
        ("join", "pattern", None),
        ("connected_3", "gap", "connected"),
        ("used_3", "gap", "used"),
    ]


def test_advice_on_a_condition_may_need_improvements_and_other_advice() -> None:
    rules = [
        {"id": "later", "title": "Later", "when": "used <= 2", "needs": ["sooner", "used_4"]},
        {"id": "sooner", "title": "Sooner", "when": "used <= 2"},
        {"id": "silent", "title": "Silent", "when": "used >= 4"},
    ]
    result = scored(advised(rules), person(connected=4, used=2, plain=1))
    assert [(piece.id, piece.needs) for piece in result.advice] == [
        ("sooner", ()),
        ("used_3", ()),
        ("used_4", ("used_3",)),
        ("later", ("sooner", "used_4")),
    ]


def test_an_improvement_may_need_advice_on_a_condition() -> None:
    used = improvable("used", improvement("used_2", "cluttered", "considered", "small", needs=["agree"]), weight=9)
    asked = questionnaire(
        dimension("data", improvable("connected"), used),
        advice=[{"id": "agree", "title": "Agree", "when": "connected >= 1"}],
        ladders={"maturity": {"stages": [{"id": "low", "requires": ["used >= 2"]}]}},
    )
    result = scored(asked, person(connected=1, used=1))
    assert [(piece.id, piece.needs) for piece in result.advice] == [
        ("agree", ()),
        ("used_2", ("agree",)),
        ("connected_2", ()),
    ]


def test_what_needs_advice_that_is_given_for_each_comes_after_all_of_it() -> None:
    rules: list[Written] = [
        {"id": "each", "title": "{title}", "when": "value < 2", "for_each": "dimensions"},
        {"id": "after", "title": "After", "when": "data < 2", "needs": ["each"]},
    ]
    asked = questionnaire(dimension("data", rating("a")), dimension("people", rating("b")), advice=rules[::-1])
    result = scored(asked, person(a=1, b=1))
    assert [(piece.id, piece.needs) for piece in result.advice] == [
        ("each:data", ()),
        ("each:people", ()),
        ("after", ("each:data", "each:people")),
    ]


def test_advice_about_what_the_next_stage_asks_for_is_urgent() -> None:
    rules = [{"id": "join", "title": "Join", "when": "used <= 2"}]
    stages = [{"id": "low"}, {"id": "high", "requires": ["used >= 3"]}]
    result = scored(advised(rules, ladders={"maturity": {"stages": stages}}), person(connected=1, used=2, plain=1))
    assert [(piece.id, piece.because, piece.serves) for piece in result.advice][:2] == [
        ("join", "requirement", ("used",)),
        ("used_3", "requirement", ("used",)),
    ]


def test_a_need_that_names_a_stage_waits_for_what_the_stage_asks_for() -> None:
    stages = [{"id": "low", "requires": ["used >= 3"]}, {"id": "high", "requires": ["plain >= 4"]}]
    connected = improvable("connected", improvement("connected_2", "cluttered", "considered", needs=["low"]), weight=9)
    asked = questionnaire(
        dimension("data", connected, improvable("used"), rating("plain")), ladders={"maturity": {"stages": stages}}
    )
    assert ids(scored(asked, person(connected=1, used=2, plain=1))) == ["used_3", "connected_2"]


def test_the_words_of_an_improvement_are_given_as_they_are_written() -> None:
    step = improvement(
        "used_2",
        "cluttered",
        "considered",
        why="Because {used}",
        first_30_days=["Ask", "Tell"],
        then="Go on",
        owner="Head",
        kpi="Share",
        measure="Count",
        source=["own"],
        days=5,
    )
    (piece,) = scored(questionnaire(dimension("data", improvable("used", step))), person(used=1)).advice
    assert (piece.why, piece.first_30_days, piece.then) == (
        {"en": "Because {used}"},
        ({"en": "Ask"}, {"en": "Tell"}),
        {"en": "Go on"},
    )
    assert (piece.owner, piece.kpi, piece.measure, piece.source) == (
        {"en": "Head"},
        {"en": "Share"},
        {"en": "Count"},
        ("own",),
    )
    assert (piece.days, piece.horizon, piece.status, piece.points) == (5, "0-3", "proposed", 3)


def test_the_words_of_advice_on_a_condition_are_filled_in() -> None:
    rules = [{"id": "join", "title": "Join {member}", "why": "{used} in {data} {nothing}", "when": "used <= 2"}]
    asked = advised(rules)
    result = scored(asked, person(connected=4, used=2, plain=3))
    told = advise(asked, result, [Signal("join", "x", {"member": {"en": "this"}})])
    (piece,) = [piece for piece in told if piece.question is None]
    assert (piece.id, piece.title, piece.why) == ("join:x", {"en": "Join this"}, {"en": "considered in 3.00 {nothing}"})


def in_turn(pieces: tuple[Advice, ...]) -> bool:
    """Whether each piece comes after those that it needs."""
    order = [piece.id for piece in pieces]
    return all(order.index(need) < order.index(piece.id) for piece in pieces for need in piece.needs)


@SOME
@given(st.one_of(staged(3), free()))
def test_no_piece_stands_before_one_that_it_needs(assessment: Assessment) -> None:
    asked, people = assessment
    result = scored(asked, *people)
    assert in_turn(result.advice)
    order = ids(result)
    for id_ in order:
        _, step = asked.improvements[id_]
        assert all(order.index(need) < order.index(id_) for need in step.needs if need in order)


@SOME
@given(st.one_of(staged(3), free()))
def test_every_improvement_starts_at_todays_answer_or_where_an_earlier_one_ended(assessment: Assessment) -> None:
    asked, people = assessment
    result = scored(asked, *people)
    reached = {id_: {answer.option} for id_, answer in result.questions.items()}
    for piece in result.advice:
        assert piece.question is not None
        assert piece.from_ in reached[piece.question]
        reached[piece.question].add(piece.to)


@SOME
@given(st.one_of(staged(3), free()))
def test_the_first_piece_can_be_begun_with_today(assessment: Assessment) -> None:
    asked, people = assessment
    result = scored(asked, *people)
    for piece in result.advice[:1]:
        assert Walk(asked, result).can(piece.id)


@SOME
@given(st.one_of(staged(3), free()))
def test_there_is_advice_while_any_answer_is_below_its_top(assessment: Assessment) -> None:
    asked, people = assessment
    result = scored(asked, *people)
    below = {
        id_
        for id_, answer in result.questions.items()
        if answer.value is not None and answer.value < max(option_values(asked.options(asked.questions[id_])).values())
    }
    assert {piece.question for piece in result.advice} == below


@SOME
@given(staged(3), st.randoms(use_true_random=False))
def test_the_order_of_respondents_does_not_matter(assessment: Assessment, random: object) -> None:
    asked, people = assessment
    shuffled = list(people)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert scored(asked, *shuffled).advice == scored(asked, *people).advice


@SOME
@given(staged(3))
def test_what_a_target_leaves_out_is_asked_for_by_something(assessment: Assessment) -> None:
    asked, people = assessment
    targets = {part.id: "cluttered" for part in asked.dimensions}
    responses = responses_of(asked, people)
    result = score(asked, responses, terms=Terms(targets=targets))
    needed = {need for piece in result.advice for need in piece.needs}
    for piece in result.advice:
        assert piece.because == "requirement" or piece.id in needed
