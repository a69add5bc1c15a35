from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, assume, given, settings

from cxmaturity.model.improvements import EFFORT_POINTS
from cxmaturity.model.path import Path, Step, Way
from cxmaturity.scoring.paths import FEW, NOTHING, path_to, planned, pruned, tried
from cxmaturity.scoring.problem import Problem, is_there
from cxmaturity.scoring.score import score
from cxmaturity.scoring.variants import lifted
from tests.oracle_responses import responses_of
from tests.scoring.improvable import Walk, free, improvable, improvable_yes_no, improvement, staged
from tests.scoring.small import DK, dimension, person, questionnaire
from tests.strategies import CALM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result
    from tests.oracle_people import Person
    from tests.strategies import Written

SOME = settings(CALM, max_examples=25, phases=[Phase.explicit, Phase.generate])
"""A model with its answers is large, and shrinking it takes minutes."""


def path(asked: Questionnaire, *people: Person, stage: str | None = None) -> Path:
    return path_to(asked, responses_of(asked, people), "maturity", stage)


def reaches(asked: Questionnaire, people: Sequence[Person], ids: Iterable[str], stage: str) -> bool:
    """Whether the stage is reached when these improvements have been made, by scoring the answers that they lead to."""
    highest: dict[str, str] = {}
    for question, step in sorted(
        (asked.improvements[id_] for id_ in ids),
        key=lambda found: [option.id for option in asked.options(asked.questions[found[0]])].index(found[1].to),
    ):
        highest[question] = step.to
    result = score(asked, lifted(asked, responses_of(asked, people), highest))
    return is_there(result.ladders["maturity"], stage)


def cheapest_of_all(asked: Questionnaire, people: Sequence[Person], result: Result, stage: str) -> int | None:
    """The points of the cheapest set of improvements that can be made in some order and reaches the stage, by trying every set."""
    possible = [id_ for id_ in asked.improvements if asked.improvements[id_][0] in result.questions]
    parts = [part for size in range(len(possible) + 1) for part in combinations(possible, size)]
    priced = [
        (sum(EFFORT_POINTS[asked.improvements[id_][1].effort] for id_ in part), part)
        for part in parts
        if len(Walk(asked, result).as_far_as_possible(part)) == len(part)
    ]
    return next((points for points, part in sorted(priced) if reaches(asked, people, part, stage)), None)


def ids(way: Way) -> list[str]:
    return [step.id for step in way.steps]


def assert_is_a_way(asked: Questionnaire, people: Sequence[Person], result: Result, way: Way, stage: str) -> None:
    assert Walk(asked, result).takes(ids(way))
    assert reaches(asked, people, ids(way), stage)
    assert way.points == sum(step.points for step in way.steps)


def assert_every_step_counts(
    asked: Questionnaire, people: Sequence[Person], result: Result, way: Way, stage: str
) -> None:
    for step in way.steps:
        others = [id_ for id_ in ids(way) if id_ != step.id]
        left = Walk(asked, result).as_far_as_possible(others)
        assert not reaches(asked, people, left, stage), f"{stage} is reached without {step.id}"


def judge(assessment: tuple[Questionnaire, list[Person]], stage: str | None = None) -> None:
    asked, people = assessment
    result = score(asked, responses_of(asked, people))
    found = path(asked, *people, stage=stage)
    if found.status == "found" and found.best is not None and found.best.steps:
        assert found.stage is not None
        assert_is_a_way(asked, people, result, found.best, found.stage)
        assert_every_step_counts(asked, people, result, found.best, found.stage)
        if found.runner_up is not None:
            assert_is_a_way(asked, people, result, found.runner_up, found.stage)
            assert not set(ids(found.best)) <= set(ids(found.runner_up))
            assert found.runner_up.points >= found.best.points
    elif found.status in ("unknown", "unreachable", "no_improvements"):
        assert found.stage is not None
        everything = Walk(asked, result).as_far_as_possible(asked.improvements)
        assert not reaches(asked, people, everything, found.stage)
        assert (found.best, found.runner_up) == (None, None)
        assert found.lacking


@SOME
@given(staged())
def test_the_best_way_reaches_the_next_stage_and_needs_every_step(
    assessment: tuple[Questionnaire, list[Person]],
) -> None:
    judge(assessment)


@SOME
@given(staged(3))
def test_so_does_the_best_way_to_the_top_of_a_larger_model(assessment: tuple[Questionnaire, list[Person]]) -> None:
    judge(assessment, "three")


@SOME
@given(free())
def test_so_does_the_best_way_to_a_step_of_a_free_ladder(assessment: tuple[Questionnaire, list[Person]]) -> None:
    judge(assessment, "s2")


@SOME
@given(staged())
def test_planning_finds_what_trying_everything_finds(assessment: tuple[Questionnaire, list[Person]]) -> None:
    assert_planned_as_tried(assessment, "three")


@SOME
@given(free())
def test_planning_a_free_ladder_finds_what_trying_everything_finds(
    assessment: tuple[Questionnaire, list[Person]],
) -> None:
    assert_planned_as_tried(assessment, "s2")


def assert_planned_as_tried(assessment: tuple[Questionnaire, list[Person]], stage: str) -> None:
    asked, people = assessment
    responses = responses_of(asked, people)
    problem = Problem(asked, responses, "maturity", stage, score(asked, responses))
    if not problem.edges or len(problem.edges) > FEW:
        return
    by_trying = tried(problem)
    by_planning, proven = planned(problem)
    if not proven:
        return
    assert (by_planning is None) == (by_trying is None)
    if by_trying is not None and by_planning is not None:
        assert problem.price(by_planning)[0] == problem.price(by_trying)[0]


OVERALL: dict[str, Written] = {"overall": {"aggregate": "mean", "of": "dimensions"}}


def climbed(*questions: Written, requires: Sequence[object] = (), from_: float | None = None) -> Questionnaire:
    """A ladder of two stages over these questions: `low`, which is always reached, and `high`."""
    high: Written = {"id": "high", "requires": list(requires)} | ({} if from_ is None else {"from": from_})
    ladder = {"score": "overall", "stages": [{"id": "low"}, high]}
    return questionnaire(dimension("data", *questions), scores=OVERALL, ladders={"maturity": ladder})


def said(requirement: str) -> dict[str, str]:
    return {"that": requirement, "text": requirement}


def test_at_the_top_nothing_is_left() -> None:
    asked = climbed(improvable("a"), from_=2)
    assert path(asked, person(a=4)) == Path("maturity", None, "at_top", NOTHING)


def test_a_stage_that_is_reached_already_takes_no_steps() -> None:
    asked = climbed(improvable("a"), from_=2)
    assert path(asked, person(a=4), stage="low") == Path("maturity", "low", "found", NOTHING)


def test_without_improvements_there_is_no_way() -> None:
    asked = climbed(improvable("a", improvement("a_2", "cluttered", "considered")), from_=3)
    found = path(asked, person(a=2))
    assert (found.status, found.best, found.lacking) == ("no_improvements", None, ({"en": "overall ≥ 3"},))


def test_what_all_improvements_together_do_not_reach_is_unreachable() -> None:
    asked = climbed(improvable("a", improvement("a_2", "cluttered", "considered")), requires=[said("a >= 3")])
    assert path(asked, person(a=1)) == Path("maturity", "high", "unreachable", lacking=({"en": "a >= 3"},))


def test_what_lacks_answers_is_unknown() -> None:
    asked = climbed(improvable("a"), improvable("b"), requires=[said("a >= 2"), said("b >= 2")])
    assert path(asked, person(a=DK, b=2)) == Path("maturity", "high", "unknown", lacking=({"en": "a >= 2"},))


def test_the_way_says_what_each_step_adds_and_clears() -> None:
    a = improvable("a", improvement("a_2", "cluttered", "considered", "small", days=5))
    b = improvable("b", improvement("b_2", "cluttered", "considered", "large", days=60))
    asked = climbed(a, b, requires=[said("a >= 2")])
    assert path(asked, person(a=1, b=1)) == Path(
        "maturity",
        "high",
        "found",
        Way(
            (
                Step(
                    id="a_2",
                    question="a",
                    from_="cluttered",
                    to="considered",
                    title={"en": "Do a_2"},
                    effort="small",
                    days=5.0,
                    gain=0.5,
                    clears=({"en": "a >= 2"},),
                ),
            ),
            points=1,
            days=5.0,
            reached=1.5,
            proven=True,
        ),
    )


def test_the_days_of_a_way_are_known_when_those_of_every_step_are() -> None:
    a, b = (improvable(id_, improvement(f"{id_}_2", "cluttered", "considered")) for id_ in "ab")
    b["improvements"][0]["days"] = 4
    best = path(climbed(a, b, from_=2), person(a=1, b=1)).best
    assert best is not None
    assert (ids(best), best.days, best.points, best.reached) == (["a_2", "b_2"], None, 6, 2.0)


def test_a_ladder_without_a_score_has_no_gains() -> None:
    ladder = {"stages": [{"id": "low"}, {"id": "high", "requires": ["a >= 2"]}]}
    asked = questionnaire(dimension("data", improvable("a")), ladders={"maturity": ladder})
    best = path(asked, person(a=1)).best
    assert best is not None
    assert (best.reached, [step.gain for step in best.steps]) == (None, [None])


def efforts(**written: str) -> list[Written]:
    """Questions with one step each, of these efforts."""
    return [improvable_yes_no(id_, improvement(f"{id_}_1", "no", "yes", effort)) for id_, effort in written.items()]


def none(asked: Questionnaire) -> Person:
    return person(**dict.fromkeys(asked.questions, "no"))


def both_ways(asked: Questionnaire) -> tuple[list[str], list[str]]:
    found = path(asked, none(asked))
    assert found.best is not None
    return ids(found.best), [] if found.runner_up is None else ids(found.runner_up)


def test_the_cheapest_way_is_taken_and_the_next_one_shown() -> None:
    asked = climbed(*efforts(a="large", b="small", c="medium"), from_=0.33)
    assert both_ways(asked) == (["b_1"], ["c_1"])


def test_there_is_no_runner_up_when_every_way_takes_the_same_steps() -> None:
    assert both_ways(climbed(*efforts(a="small", b="small"), from_=1)) == (["a_1", "b_1"], [])


def test_of_equal_effort_the_way_with_fewer_days_is_taken() -> None:
    a, b, c = efforts(a="small", b="small", c="small")
    for question, days in ((a, 8), (b, 2), (c, 5)):
        question["improvements"][0]["days"] = days
    assert both_ways(climbed(a, b, c, from_=0.33)) == (["b_1"], ["c_1"])


def test_a_dear_step_with_a_cheap_rival_that_needs_more_is_weighed_with_its_needs() -> None:
    a, b, c = efforts(a="small", b="medium", c="medium")
    a["improvements"][0]["needs"] = ["c_1"]
    assert both_ways(climbed(a, b, c, requires=["a == yes or b == yes"])) == (["b_1"], ["c_1", "a_1"])


def test_everybody_below_the_goal_is_lifted() -> None:
    asked = climbed(improvable("a"), requires=["share(a, 3) >= 0.9"])
    best = path(asked, *(person(a=answer) for answer in (1, 2, 2, 4))).best
    assert best is not None
    assert (ids(best), best.reached) == (["a_3"], 3.25)


def test_many_improvements_are_planned_and_the_plan_is_proven() -> None:
    names = [f"q{number}" for number in range(FEW + 3)]
    asked = climbed(*efforts(**dict.fromkeys(names, "medium") | {"q4": "small", "q7": "large"}), from_=0.25)
    found = path(asked, none(asked))
    assert found.best is not None
    assert found.runner_up is not None
    assert (ids(found.best), found.best.points, found.best.proven) == (["q4_1", "q0_1", "q1_1"], 7, True)
    assert (found.runner_up.points, found.runner_up.proven) == (7, True)


def test_a_requirement_that_is_no_sum_is_met_by_asking_again() -> None:
    names = [f"q{number}" for number in range(FEW + 1)]
    asked = climbed(*efforts(**dict.fromkeys(names, "small")), requires=["q3 * q5 >= 1"])
    assert both_ways(asked) == (["q3_1", "q5_1"], [])


def test_what_cannot_be_proven_is_pruned_and_says_so() -> None:
    names = [f"q{number}" for number in range(FEW + 2)]
    product = " * ".join(names[:-1])
    asked = climbed(*efforts(**dict.fromkeys(names, "small")), requires=[f"{product} >= 1"])
    found = path(asked, none(asked))
    assert found.best is not None
    assert (sorted(ids(found.best)), found.best.proven) == ([f"{name}_1" for name in names[:-1]], False)
    assert found.runner_up is None


def needing_a_stage(*needy: str) -> Questionnaire:
    """`high` asks for all of `a`, `b` and `c`; the improvements of `needy` wait for `low`, which is a mean of a third."""
    asked = efforts(a="small", b="small", c="small")
    for question in asked:
        if question["id"] in needy:
            question["improvements"][0]["needs"] = ["low"]
    stages = [
        {"id": "start"},
        {"id": "low", "from": 0.3},
        {"id": "high", "requires": ["a == yes and b == yes and c == yes"]},
    ]
    ladder = {"score": "overall", "stages": stages}
    return questionnaire(dimension("data", *asked), scores=OVERALL, ladders={"maturity": ladder})


@pytest.mark.parametrize(
    ("needy", "order"),
    [("a", ["b_1", "c_1", "a_1"]), ("ab", ["c_1", "a_1", "b_1"]), ("", ["a_1", "b_1", "c_1"])],
)
def test_what_needs_a_stage_comes_after_what_reaches_it(needy: str, order: list[str]) -> None:
    asked = needing_a_stage(*needy)
    found = path(asked, none(asked), stage="high").best
    assert found is not None
    assert ids(found) == order


def test_nobody_waits_for_a_stage_that_only_the_waiting_could_reach() -> None:
    asked = needing_a_stage("a", "b", "c")
    assert path(asked, none(asked), stage="high").status == "unreachable"


@pytest.mark.slow
@settings(CALM, max_examples=300)
@given(staged(3))
def test_no_set_of_improvements_is_cheaper(assessment: tuple[Questionnaire, list[Person]]) -> None:
    asked, people = assessment
    assume(len(asked.improvements) <= 10)
    result = score(asked, responses_of(asked, people))
    found = path(asked, *people, stage="two")
    if found.best is not None and found.best.proven:
        assert found.best.points == cheapest_of_all(asked, people, result, "two")


def test_a_ladder_that_is_not_there_is_an_error() -> None:
    asked = climbed(improvable("a"), from_=2)
    with pytest.raises(KeyError):
        path_to(asked, responses_of(asked, [person(a=1)]), "matrity")


def crossing(*extra: Written, **more: object) -> Questionnaire:
    """Two improvements, each of which waits for a stage that the other helps to reach."""
    first = improvable_yes_no("a", improvement("a_1", "no", "yes", needs=["half"]))
    second = improvable_yes_no("b", improvement("b_1", "no", "yes", needs=["first"]))
    stages = [
        {"id": "half", "requires": ["d >= 0.5"]},
        {"id": "first", "requires": ["a == yes"]},
        {"id": "both", "requires": ["a == yes", "b == yes"]},
    ]
    return questionnaire(
        dimension("d", first, second, *extra), ladders={"maturity": {"kind": "free", "stages": stages}}, **more
    )


def test_what_waits_for_a_stage_is_done_when_it_is_reached_and_not_after_all_that_helps() -> None:
    asked = crossing(improvable_yes_no("c"), improvable_yes_no("e"))
    nobody = person(a="no", b="no", c="no", e="no")
    best = path(asked, nobody, stage="both").best
    assert best is not None
    assert ids(best) == ["c_1", "e_1", "a_1", "b_1"]


def test_improvements_that_wait_for_each_others_stages_are_no_way() -> None:
    assert path(crossing(), person(a="no", b="no"), stage="both").status == "unreachable"


def test_a_way_is_found_where_all_improvements_together_go_too_far() -> None:
    that = "a >= 2 and b <= 3"
    stages = [{"id": "low"}, {"id": "high", "requires": [{"that": that, "text": that}]}]
    asked = questionnaire(dimension("d", improvable("a"), improvable("b")), ladders={"maturity": {"stages": stages}})
    best = path(asked, person(a=1, b=1)).best
    assert best is not None
    assert ids(best) == ["a_2"]


def test_what_is_left_of_all_improvements_can_be_made_and_every_step_of_it_counts() -> None:
    steps = improvement("a_2", "cluttered", "considered", effort="large"), improvement("a_3", "considered", "capable")
    stuck = improvable_yes_no("c", improvement("c_1", "no", "yes", needs=["e_1"]))
    nowhere = improvable("e", improvement("e_1", "capable", "cultural"))
    stages = [{"id": "low"}, {"id": "high", "requires": ["b >= 2"]}]
    asked = questionnaire(
        dimension("d", improvable("a", *steps), improvable("b"), stuck, nowhere),
        ladders={"maturity": {"stages": stages}},
    )
    people = [person(a=1, b=1, c="no", e=1)]
    responses = responses_of(asked, people)
    problem = Problem(asked, responses, "maturity", "high", score(asked, responses))
    assert [problem.edges[index].id for index in pruned(problem)] == ["b_2"]
