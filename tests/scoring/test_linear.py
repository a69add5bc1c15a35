from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings

from cxmaturity.model.binding import bind_condition
from cxmaturity.model.scopes import group_scope
from cxmaturity.scoring.linear import NEVER, Effects
from cxmaturity.scoring.paths import planned
from cxmaturity.scoring.planner import Row
from cxmaturity.scoring.problem import Problem
from cxmaturity.scoring.score import score
from cxmaturity.scoring.variants import results_of_variants
from tests.oracle_responses import responses_of
from tests.scoring.improvable import improvable, improvement, staged
from tests.scoring.small import DK, dimension, person, questionnaire, rating, scored
from tests.strategies import CALM

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import RequirementResult, Result
    from tests.oracle_people import Person

SOME = settings(CALM, max_examples=25, phases=[Phase.explicit, Phase.generate])


def asked(that: str) -> Questionnaire:
    """Two dimensions with one step up in each of three questions, and a stage that asks for something."""
    a, b, c = (improvable(id_, improvement(f"{id_}_3", "cluttered", "capable")) for id_ in "abc")
    scores = {
        "overall": {"aggregate": "mean", "of": "dimensions"},
        "floor": {"aggregate": "min", "of": "dimensions"},
        "least": {"aggregate": "min", "of": ["a", "b"]},
        "strict": {"aggregate": "min", "of": "dimensions", "missing": {"count_at": 1}},
        "top": {"aggregate": "share", "of": ["a", "b", "c"], "at_least": 3},
        "twice": {"value": "overall * 2 - 1"},
        "most": {"aggregate": "max", "of": "dimensions"},
        "mixed": {"aggregate": "mean", "of": ["overall", "floor"]},
        "climb": {"aggregate": "mean", "of": ["rung"]},
    }
    ladders = {
        "rung": {"stages": [{"id": "up", "requires": ["a >= 3"]}]},
        "maturity": {"stages": [{"id": "low"}, {"id": "high", "requires": [{"that": that, "text": that}]}]},
    }
    kind = {"id": "colour", "type": "choice", "scale": "plain"}
    return questionnaire(dimension("data", a, b), dimension("people", c, kind), scores=scores, ladders=ladders)


def rows(that: str, **answers: object) -> list[Row]:
    one = asked(that)
    people = [person(**({"a": 1, "b": 1, "c": 1} | answers))]  # type: ignore[arg-type]  # answers of any kind
    responses = responses_of(one, people)
    base = scored(one, *people)
    found = results_of_variants(one, responses, [{id_: "capable"} for id_ in "abc"])
    edges = [(id_, base, after) for id_, after in zip("abc", found, strict=True)]

    def of(result: Result) -> RequirementResult:
        return result.ladders["maturity"].stages[1].requirements[0]

    rule = one.ladders["maturity"].stages[1].requires[0].that
    tree = bind_condition(rule.tree, group_scope(one))
    return [
        Row({index: round(term, 9) for index, term in row.terms.items()}, round(row.least, 9), row.guard)
        for row in Effects(one, base, edges).rows(tree, of(base), of)
    ]


@pytest.mark.parametrize(
    ("that", "terms", "least"),
    [
        ("a >= 3", {0: 2}, 2),
        ("a > 2", {0: 2}, 1),
        ("4 - a <= 1", {0: 2}, 2),
        ("data >= 2", {0: 1, 1: 1}, 1),
        ("overall >= 2", {0: 0.5, 1: 0.5, 2: 1}, 1),
        ("twice >= 3", {0: 1, 1: 1, 2: 2}, 2),
        ("overall / 2 + c >= 2", {0: 0.25, 1: 0.25, 2: 2.5}, 0.5),
        ("-overall <= -2", {0: 0.5, 1: 0.5, 2: 1}, 1),
        ("2 * data >= people + 3", {0: 2, 1: 2, 2: -2}, 2),
        ("data * 2 >= 4", {0: 2, 1: 2}, 2),
        ("share(overall, 3) >= 0.5", {0: 1 / 3, 1: 1 / 3, 2: 1 / 3}, 0.5),
        ("top >= 0.5", {0: 1 / 3, 1: 1 / 3, 2: 1 / 3}, 0.5),
        ("mean(a, c) >= 2", {0: 1, 2: 1}, 1),
        ("sum(a, b, c) >= 5", {0: 2, 1: 2, 2: 2}, 2),
        ("coverage(overall) + a >= 3", {0: 2}, 1),
    ],
)
def test_a_requirement_on_a_sum_is_a_row_of_what_each_improvement_adds(
    that: str, terms: dict[int, float], least: float
) -> None:
    (row,) = rows(that)
    assert (row.terms, row.least) == (pytest.approx(terms), pytest.approx(least))


@pytest.mark.parametrize("that", ["floor >= 2", "floor > 1.5 and least >= 1", "min(data, people) >= 2"])
def test_a_lowest_score_is_a_row_for_each_of_its_parts(that: str) -> None:
    found = rows(that)
    assert [set(row.terms) for row in found[:2]] == [{0, 1}, {2}]


def test_a_lowest_score_over_questions_is_a_row_for_each_that_is_answered() -> None:
    assert rows("least >= 3") == [Row({0: 2}, 2), Row({1: 2}, 2)]
    assert rows("least >= 3", b=DK) == [Row({0: 2}, 2)]


def test_all_parts_of_a_conjunction_are_rows() -> None:
    assert rows("a >= 3 and b - c / 2 >= 1 and -c <= -2") == [
        Row({0: 2}, 2),
        Row({1: 2, 2: -1}, 0.5),
        Row({2: 2}, 1),
    ]


def test_a_part_of_a_conjunction_that_takes_more_than_answers_and_scores_gives_no_row() -> None:
    assert rows("a >= 3 and share(b, 3) * 2 >= 1") == [Row({0: 2}, 2)]
    assert rows("a >= 3 and coverage(data) + b >= 2.5") == [Row({0: 2}, 2)]
    assert rows("c >= 3 and mean(a, b) >= 2 and sum(a, b) - 1 >= 2") == [
        Row({2: 2}, 2),
        Row({0: 1, 1: 1}, 1),
        Row({0: 2, 1: 2}, 1),
    ]


def test_of_a_disjunction_the_part_that_can_change_is_the_row() -> None:
    assert rows("coverage(overall) < 0.5 or a >= 3") == [Row({0: 2}, 2)]
    assert rows("colour == red or b >= 3", colour="blue") == [Row({1: 2}, 2)]
    assert rows("a >= 3 or b >= 3") == []
    assert rows("na(overall) >= 1 or coverage(data) < 0.5 or answered(colour)") == [NEVER]


def test_a_part_of_a_disjunction_that_holds_already_asks_for_nothing() -> None:
    assert rows("(c >= 1 or a >= 3) and b >= 3") == [Row({1: 2}, 2)]
    assert rows("(coverage(data) >= 0.5 or a >= 3) and b >= 3") == [Row({1: 2}, 2)]
    assert rows("(colour == red or a >= 3) and b >= 3", colour="red") == [Row({1: 2}, 2)]


def moving(that: str, **answers: int) -> list[str]:
    """What the program chooses to reach a stage, beside answers that are computed from others or routed by them."""
    low, routed = {"id": "lower", "type": "calc", "value": "min(a, b)"}, rating("late", when="a <= 2")
    four = [improvable(id_) for id_ in "abcf"]
    stages = [{"id": "low"}, {"id": "high", "requires": [{"that": that, "text": that}]}]
    one = questionnaire(dimension("d", *four, low), dimension("e", routed), ladders={"m": {"stages": stages}})
    people = [person(**({"a": 1, "b": 1, "c": 1, "f": 1, "late": 1} | answers))]  # type: ignore[arg-type]
    problem = Problem(one, responses_of(one, people), "m", "high", scored(one, *people))
    choice, proven = planned(problem)
    assert choice is not None
    assert proven
    return sorted(problem.edges[index].id for index in choice)


@pytest.mark.parametrize("that", ["lower >= 2", "share(lower, 2) >= 1", "lower >= 2 or c >= 4"])
def test_an_answer_that_is_computed_from_others_is_no_sum(that: str) -> None:
    assert moving(that) == ["a_2", "b_2"]


def test_what_routes_a_question_away_is_no_sum() -> None:
    assert moving("coverage(e) >= 1 or c >= 4", late=DK) == ["c_2", "c_3", "c_4"]  # type: ignore[arg-type]
    assert moving("a >= 2 and not_asked(e) == 1") == ["a_2", "a_3"]


@pytest.mark.parametrize(
    "that",
    [
        "most >= 2",
        "max(data, people) >= 2",
        "data * people >= 4",
        "overall / a >= 2",
        "rung >= 1",
        "climb >= 1",
        "mixed >= 2",
        "strict >= 2",
        "not a < 3",
        "a == 3",
        "a != 1",
        "a in [3]",
        "floor <= 0.5",
        "rung >= 1 or coverage(data) < 0.5",
        "share(overall, 3) >= 0.9 and rung >= 1",
    ],
)
def test_what_is_no_sum_gives_no_row(that: str) -> None:
    assert rows(that) == []


def test_what_is_met_already_asks_for_nothing() -> None:
    assert rows("a >= 1") == []


def test_what_lacks_an_answer_is_never_met() -> None:
    assert rows("a >= 3", a=DK) == [NEVER]
    assert rows("a >= 3 and c >= 1", a=DK) == [NEVER, Row({2: 2}, 0)]
    assert rows("people >= 3", c=DK) == [NEVER]


@SOME
@given(staged(3))
def test_whatever_reaches_the_stage_meets_every_row(assessment: tuple[Questionnaire, list[Person]]) -> None:
    one, people = assessment
    responses = responses_of(one, people)
    problem = Problem(one, responses, "maturity", "three", score(one, responses))
    choices = _prefixes(problem)
    for choice, reached in zip(choices, problem.reaches(choices) if choices else [], strict=True):
        if reached and problem.is_possible(choice):
            assert all(_meets(choice, row) for row in problem.rows)


def _prefixes(problem: Problem) -> list[frozenset[int]]:
    """Choices that can be made: ever more of the improvements, and all but one of them."""
    count = len(problem.edges)
    chosen = [frozenset(range(size)) for size in range(1, count + 1)]
    chosen += [frozenset(range(count)) - {index} for index in range(count)]
    one_way = {}
    for index, edge in enumerate(problem.edges):
        one_way.setdefault((edge.question, edge.improvement.from_), index)
    return [choice & frozenset(one_way.values()) for choice in chosen]


def _meets(choice: frozenset[int], row: Row) -> bool:
    total = sum(term for index, term in row.terms.items() if index in choice)
    return total >= row.least - 1e-9 or (row.guard is not None and row.guard not in choice)
