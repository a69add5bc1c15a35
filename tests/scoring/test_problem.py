from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmaturity.scoring.planner import Row
from cxmaturity.scoring.problem import Problem, is_there
from cxmaturity.scoring.score import score
from tests.oracle_responses import responses_of
from tests.scoring.improvable import improvable, improvement
from tests.scoring.small import DK, dimension, person, questionnaire, scored

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from tests.oracle_people import Person
    from tests.strategies import Written


def asked(*questions: Written, requires: tuple[object, ...] = ("a >= 4",), score_: str | None = "d") -> Questionnaire:
    stages = [{"id": "low"}, {"id": "high", "requires": list(requires)}]
    ladder: Written = {"stages": stages} | ({} if score_ is None else {"score": score_})
    return questionnaire(dimension("d", *questions), ladders={"maturity": ladder})


def problem(questionnaire_: Questionnaire, *people: Person) -> Problem:
    responses = responses_of(questionnaire_, people)
    return Problem(questionnaire_, responses, "maturity", "high", score(questionnaire_, responses))


def ids(found: Problem) -> list[str]:
    return [edge.id for edge in found.edges]


def test_the_improvements_that_lead_on_from_todays_answer_can_be_chosen() -> None:
    assert ids(problem(asked(improvable("a")), person(a=2))) == ["a_3", "a_4"]
    assert ids(problem(asked(improvable("a")), person(a=4))) == []
    assert ids(problem(asked(improvable("a")), person(a=DK))) == []


def test_what_nothing_leads_to_cannot_be_chosen() -> None:
    split = improvable("a", improvement("a_2", "cluttered", "considered"), improvement("a_4", "capable", "cultural"))
    assert ids(problem(asked(split), person(a=1))) == ["a_2"]
    assert ids(problem(asked(split), person(a=3))) == ["a_4"]


def test_of_several_respondents_the_answer_in_the_middle_counts() -> None:
    assert ids(problem(asked(improvable("a")), *(person(a=answer) for answer in (1, 3, 4)))) == ["a_4"]


@pytest.mark.parametrize(("answer", "obstacle"), [(4, "no_improvements"), (1, "unreachable")])
def test_an_obstacle_is_named_with_what_is_lacking(answer: int, obstacle: str) -> None:
    that = {"that": "na(d) >= 1", "text": "one does not apply"}
    found = problem(asked(improvable("a"), requires=(that,)), person(a=answer))
    assert (found.obstacle, found.lacking) == (obstacle, ({"en": "one does not apply"},))


def test_a_requirement_without_answers_is_an_obstacle_of_its_own() -> None:
    found = problem(asked(improvable("a"), improvable("b"), requires=("b >= 2",)), person(a=1, b=DK))
    assert found.obstacle == "unknown"


def test_of_two_steps_from_the_same_option_one_is_taken() -> None:
    both = improvable("a", improvement("a_2", "cluttered", "considered"), improvement("a_3", "cluttered", "capable"))
    assert Row({0: -1.0, 1: -1.0}, -1.0) in problem(asked(both), person(a=1)).rows


def test_a_choice_is_possible_with_what_leads_to_it_and_what_it_needs() -> None:
    b = improvable("b", improvement("b_2", "cluttered", "considered", needs=["a_3"]))
    found = problem(asked(improvable("a"), b), person(a=1, b=1))
    assert ids(found) == ["a_2", "a_3", "a_4", "b_2"]
    possible = [set(), {0}, {0, 1}, {0, 1, 3}, {0, 1, 2, 3}]
    impossible = [{1}, {3}, {0, 3}, {0, 2}, {1, 3}]
    assert [found.is_possible(frozenset(choice)) for choice in possible] == [True] * 5
    assert [found.is_possible(frozenset(choice)) for choice in impossible] == [False] * 5


def test_a_need_is_met_by_a_step_that_goes_past_it() -> None:
    a = improvable("a", improvement("a_2", "cluttered", "considered"), improvement("a_4", "cluttered", "cultural"))
    b = improvable("b", improvement("b_2", "cluttered", "considered", needs=["a_2"]))
    found = problem(asked(a, b), person(a=1, b=1))
    assert ids(found) == ["a_2", "a_4", "b_2"]
    assert found.is_possible(frozenset({1, 2}))
    assert found.comes_before(1, 2)
    assert not found.comes_before(2, 1)


def test_a_need_that_is_met_today_or_was_not_answered_asks_for_nothing() -> None:
    b = improvable("b", improvement("b_2", "cluttered", "considered", needs=["a_2"]))
    for answer in (2, DK):
        found = problem(asked(improvable("a"), b), person(a=answer, b=1))
        assert found.is_possible(frozenset({ids(found).index("b_2")}))


def test_a_need_for_a_stage_is_a_need_for_its_requirements_whatever_the_rounding() -> None:
    tenth = [improvable(id_, improvement(f"{id_}_2", "cluttered", "considered")) for id_ in "bce"]
    a = improvable("a", improvement("a_2", "cluttered", "considered", needs=["low"]))
    stages = [{"id": "low", "requires": ["(b + c + e) / 10 >= 0.6"]}, {"id": "high", "requires": ["a >= 2"]}]
    one = questionnaire(dimension("d", a, *tenth), ladders={"maturity": {"stages": stages}})
    found = problem(one, person(a=1, b=1, c=1, e=1))
    assert found.is_possible(frozenset({0, 1, 2, 3}))
    assert not found.is_possible(frozenset({0, 1, 2}))


def test_a_choice_costs_its_points_then_its_days_then_its_place() -> None:
    a = improvable("a", improvement("a_2", "cluttered", "considered", "large", days=30))
    b = improvable("b", improvement("b_2", "cluttered", "considered", "small"))
    found = problem(asked(a, b), person(a=1, b=1))
    assert found.price(frozenset({0, 1})) == (10, pytest.approx(30.0001), [0, 1])


def test_a_question_reaches_the_highest_option_that_is_chosen() -> None:
    found = problem(asked(improvable("a"), improvable("b")), person(a=1, b=1))
    assert found.lifts([1, 0, 3]) == {"a": "capable", "b": "considered"}
    assert found.reaches([frozenset(), frozenset({0, 1, 2})]) == [False, True]


def test_the_score_of_the_ladder_is_told_if_it_has_one() -> None:
    with_one, without = asked(improvable("a")), asked(improvable("a"), score_=None)
    assert [problem(one, person(a=2)).score_of(scored(one, person(a=3))) for one in (with_one, without)] == [3.0, None]


def test_a_stage_counts_when_what_it_needs_is_reached_too() -> None:
    steps = [{"id": "first", "requires": ["a >= 2"]}, {"id": "second", "needs": ["first"], "requires": ["b >= 2"]}]
    free = questionnaire(
        dimension("d", improvable("a"), improvable("b")), ladders={"m": {"kind": "free", "stages": steps}}
    )
    assert [is_there(scored(free, person(a=a, b=2)).ladders["m"], "second") for a in (1, 2)] == [False, True]
    assert not is_there(scored(free, person(a=1, b=2)).ladders["m"], "nothing")


def test_what_waits_for_a_step_or_comes_after_what_does_cannot_help_to_reach_it() -> None:
    def step(id_: str, *needs: str) -> Written:
        return improvable(id_, improvement(f"{id_}_2", "cluttered", "considered", needs=list(needs)))

    steps = [
        {"id": "first", "requires": ["a + b + c + e >= 5"]},
        {"id": "second", "needs": ["first"], "requires": ["e >= 2"]},
    ]
    ladders = {
        "maturity": {"stages": [{"id": "low"}, {"id": "high", "requires": ["a >= 2"]}]},
        "steps": {"kind": "free", "stages": steps},
    }
    one = questionnaire(
        dimension("d", step("a", "first"), step("b"), step("c", "a_2"), step("e", "second")), ladders=ladders
    )
    found = problem(one, person(a=1, b=1, c=1, e=1))
    assert [row for row in found.rows if row.guard == 0] == [Row({1: 1.0}, 1.0, guard=0)]


def test_a_stage_that_is_needed_counts_with_all_below_it_and_by_its_outcome() -> None:
    waiting = improvable("b", improvement("b_2", "cluttered", "considered", needs=["middle"]))
    that = {"that": "c == 2", "text": "c is considered"}
    stages = [{"id": "low", "requires": ["a >= 2"]}, {"id": "middle", "requires": [that]}, {"id": "high"}]
    one = questionnaire(
        dimension("d", improvable("a"), waiting, improvable("c")), ladders={"maturity": {"stages": stages}}
    )
    found = problem(one, person(a=1, b=1, c=1))
    names = ids(found)

    def possible(*chosen: str) -> bool:
        return found.is_possible(frozenset(map(names.index, chosen)))

    assert possible("a_2", "c_2", "b_2")
    assert not possible("a_2", "b_2")
    assert not possible("c_2", "b_2")
